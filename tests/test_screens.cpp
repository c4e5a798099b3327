// The game on a stage: the flows, and every screen's targets, contrast and text at many sizes.
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "rooms.h"
#include "rules/random.h"
#include "screen_checks.h"

namespace {

/// Plays the round to its results, missing the first `missed` cards.
void play_round(Stage& stage, int missed) {
  for (int i = 0; i < 30 && !stage.shows("results.title"); ++i) {
    REQUIRE(stage.pick(i >= missed));
    REQUIRE(stage.tap("quiz.confirm"));
    REQUIRE(stage.shows("fact"));
    REQUIRE(stage.tap("fact.next"));
  }
}

/// The save file's screen in most of its states, from settings and back.
void check_progress(Stage& stage, float large, float text) {
  REQUIRE(stage.tap("settings.progress"));
  check_screen(stage, "progress", large, text);
  if (!stage.shows("keep.export")) {
    REQUIRE(stage.tap("back"));
    return;
  }
  REQUIRE(stage.tap("keep.import"));
  check_screen(stage, "nothing to import", large, text);
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("keep.export"));
  check_screen(stage, "exported", large, text);
  REQUIRE(stage.tap("keep.restore"));
  check_screen(stage, "no backup", large, text);
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("keep.import"));
  check_screen(stage, "something to import", large, text);
  REQUIRE(stage.tap("keep.file.0"));
  check_screen(stage, "offer", large, text);
  REQUIRE(stage.tap("keep.take"));
  check_screen(stage, "taken", large, text);
  REQUIRE(stage.tap("keep.restore"));
  check_screen(stage, "backups", large, text);
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("keep.wipe"));
  check_screen(stage, "wipe", large, text);
  REQUIRE(stage.tap("keep.wipe_no"));
  REQUIRE(stage.tap("back"));
}

/// A save folder and a folder of the player's own, empty; gone at the end.
struct Folders {
  std::filesystem::path root = std::filesystem::temp_directory_path() /
                               ("backwise-screens-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
  explicit Folders(StageOptions& options) {
    std::filesystem::remove_all(root);
    std::filesystem::create_directories(root / "own");
    options.app.save_folder = (root / "save").string();
    options.own_folders = {(root / "own").string()};
  }
  ~Folders() { std::filesystem::remove_all(root); }
};

/// Every screen once.
void check_all_screens(Stage& stage, float large = 3, float text = 4.5f) {
  check_screen(stage, "welcome", large, text);
  first_minute(stage);
  check_screen(stage, "map", large, text);
  REQUIRE(stage.tap("stop.myths"));
  check_screen(stage, "question", large, text);
  REQUIRE(stage.pick(false));
  check_screen(stage, "question picked", large, text);
  REQUIRE(stage.tap("quiz.confirm"));
  check_screen(stage, "fact", large, text);
  if (stage.shows("evidence")) CHECK(stage.tap("evidence"));
  CHECK(stage.tap("others"));
  check_screen(stage, "fact unfolded", large, text);
  REQUIRE(stage.tap("fact.next"));
  play_round(stage, 0);
  check_screen(stage, "results", large, text);
  REQUIRE(stage.tap("take.1"));
  REQUIRE(stage.tap("results.done"));
  check_screen(stage, "map after a round", large, text);
  REQUIRE(stage.tap("help"));
  check_screen(stage, "help", large, text);
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("settings"));
  check_screen(stage, "settings", large, text);
  check_progress(stage, large, text);
  REQUIRE(stage.tap("settings.about"));
  check_screen(stage, "about", large, text);
}

}  // namespace

TEST_CASE("the first minute: language, large text, group, map") {
  Stage stage(plain());
  stage.settle();
  CHECK(stage.ui().lang == rules::Lang::zh);
  REQUIRE(stage.tap("lang.1"));
  CHECK(stage.ui().lang == rules::Lang::en);
  REQUIRE(stage.tap("large"));
  CHECK(stage.ui().large);
  CHECK_FALSE(stage.tap("welcome.start"));  // nothing chosen yet
  first_minute(stage);
  REQUIRE(stage.tap("lang"));
  CHECK(stage.ui().lang == rules::Lang::zh);
}

TEST_CASE("a round: change of mind, fact, return of the missed card, results, one action taken along") {
  Stage stage(plain());
  first_minute(stage);
  REQUIRE(stage.tap("stop.myths"));
  CHECK_FALSE(stage.tap("quiz.confirm"));
  REQUIRE(stage.pick(true));
  REQUIRE(stage.pick(false));  // a change of mind before the button
  REQUIRE(stage.tap("quiz.confirm"));
  CHECK(stage.shows("fact"));
  CHECK(stage.shows("stamp"));
  CHECK(stage.shows("chosen.why"));
  CHECK(stage.shows("do"));
  CHECK_FALSE(stage.shows("claim"));
  REQUIRE(stage.tap("fact.next"));
  for (int i = 0; i < 5; ++i) {
    CHECK(stage.shows("claim"));
    REQUIRE(stage.pick(true));
    REQUIRE(stage.tap("quiz.confirm"));
    REQUIRE(stage.tap("fact.next"));
  }
  CHECK(stage.shows("situation"));  // the missed card again, without its myth
  CHECK_FALSE(stage.shows("claim"));
  REQUIRE(stage.pick(true));
  REQUIRE(stage.tap("quiz.confirm"));
  REQUIRE(stage.tap("fact.next"));
  CHECK(stage.shows("results.title"));
  REQUIRE(stage.tap("take.2"));
  const std::string taken = stage.model().quiz()->took;
  CHECK_FALSE(taken.empty());
  REQUIRE(stage.tap("results.done"));
  CHECK(stage.model().profile.took.back() == taken);
  CHECK(stage.app().place() == screens::Place::home);
}

TEST_CASE("the game may begin with a round") {
  StageOptions options = plain();
  options.app.screen = screens::Place::quiz;
  Stage stage(options);
  stage.settle();
  CHECK(stage.shows("claim"));
  stage.press_key(ui::Key::escape);  // the fact of the open question
  stage.press_key(ui::Key::escape);
  CHECK(stage.app().place() == screens::Place::home);
}

TEST_CASE("a text that does not fit the smallest phone is measured with the real fonts") {
  using content::Role;
  Stage stage(plain());
  stage.settle();
  const content::CheckHooks hooks = check_hooks(stage.ui(), stage.model().words);
  const auto said = [&](Role role, rules::Lang lang, const char* text, const char* room = "") {
    return hooks.misfit({role, lang, text, room});
  };
  using enum rules::Lang;
  CHECK(said(Role::myth, en, "Some think re-strengthening helps (not so)") ==
        "the word “strengthening” is wider than its line with text of 30 dp on a page of 320 x 568");
  CHECK(
      said(Role::fact, en, "Electroencephalographies are long") ==
      "the word “Electroencephalographies” is wider than its line with text of 22 dp on a page of 320 x 568");
  std::string endless;
  for (int i = 0; i < 60; ++i) endless += "腰要动。";
  CHECK(said(Role::claim, zh, endless.c_str()).find("dp high, has room for ") != std::string::npos);
  CHECK(said(Role::reply, zh, endless.c_str()).find("cannot be seen whole") == 0);
  CHECK(said(Role::evidence, zh, endless.c_str()) == "");  // it scrolls
  CHECK(said(Role::word, zh, "往下看看", "4em x 1") == "");
  CHECK(said(Role::word, zh, "往下看看吧", "4em x 1") == "needs 2 lines of 4 em, has 1");
  CHECK(said(Role::word, en, "{n} of {of}", "4em x 1") == "");
}

TEST_CASE("on the smallest phone with the largest text no card is cut, and nothing lies over its words") {
  for (const rules::Lang lang : {rules::Lang::zh, rules::Lang::en}) {
    StageOptions options = plain(320, 568);
    options.app.lang = lang;
    options.app.text_step = 3;
    Stage stage(options);
    first_minute(stage);
    for (const rules::Card& card : stage.model().levels.packs.front().cards) {
      CAPTURE(card.id);
      stage.app().carry_out(rules::Move{rules::Deal{stage.model().levels.packs.front().id, 1, {card.id}}});
      REQUIRE(stage.tap("stop.myths"));
      check_screen(stage, "question");
      if (const ui::Zone* more = stage.ui().find("more"))
        CHECK(more->rect.y >= stage.ui().find("claim")->clip.bottom() - 0.5f);
      REQUIRE(stage.pick(true));
      REQUIRE(stage.tap("quiz.confirm"));
      check_screen(stage, "fact");
      if (const ui::Zone* more = stage.ui().find("more"))
        CHECK(more->rect.y >= stage.ui().find("fact")->clip.bottom() - 0.5f);
      stage.press_key(ui::Key::escape);
    }
  }
}

TEST_CASE("leaving an open question shows its fact first, and the round can be gone on with") {
  Stage stage(plain());
  first_minute(stage);
  REQUIRE(stage.tap("stop.myths"));
  stage.press_key(ui::Key::escape);
  CHECK(stage.shows("fact"));
  stage.press_key(ui::Key::escape);
  CHECK(stage.app().place() == screens::Place::home);
  REQUIRE(stage.tap("stop.myths"));
  CHECK(stage.shows("fact"));
}

TEST_CASE("help is one tap away in a round, language two, and both lead back to the same card") {
  Stage stage(plain());
  first_minute(stage);
  REQUIRE(stage.tap("stop.myths"));
  const std::string card = stage.model().quiz()->turn().card->id;
  REQUIRE(stage.tap("help"));
  CHECK(stage.shows("emergency.sign4"));
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("settings"));
  REQUIRE(stage.tap("settings.lang.1"));
  CHECK(stage.ui().lang == rules::Lang::en);
  REQUIRE(stage.tap("back"));
  CHECK(stage.shows("claim"));
  CHECK(stage.model().quiz()->turn().card->id == card);
}

TEST_CASE("the keyboard alone plays a card") {
  Stage stage(plain());
  stage.settle();
  auto walk_to = [&](const std::string& id) {
    for (int i = 0; i < 60; ++i) {
      if (stage.ui().focus() == id) return stage.press_key(ui::Key::enter), true;
      stage.press_key(ui::Key::tab);
    }
    return false;
  };
  REQUIRE(walk_to("group.labour"));
  REQUIRE(walk_to("welcome.start"));
  REQUIRE(walk_to("stop.myths"));
  REQUIRE(walk_to("reply.0"));
  REQUIRE(walk_to("quiz.confirm"));
  CHECK(stage.shows("fact"));
}

TEST_CASE("a zone tapped by its name alone, as a screen reader does, is a tap") {
  Stage stage(plain());
  stage.tap_by_name("welcome.start");
  CHECK_FALSE(stage.shows("play"));  // nobody has been chosen yet: the button is not active
  stage.tap_by_name("group.office");
  stage.tap_by_name("welcome.start");
  CHECK(stage.shows("play"));
  stage.tap_by_name("no.such.zone");
  CHECK(stage.shows("play"));
}

TEST_CASE("progress is kept over a restart") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "backwise-test-screens";
  std::filesystem::remove_all(folder);
  StageOptions options = plain();
  options.app.save_folder = folder.string();
  {
    Stage stage(options);
    first_minute(stage);
    REQUIRE(stage.tap("stop.myths"));
    REQUIRE(stage.pick(true));
    REQUIRE(stage.tap("quiz.confirm"));
    REQUIRE(stage.tap("fact.next"));
  }
  Stage stage(options);
  stage.settle();
  CHECK(stage.app().place() == screens::Place::quiz);
  CHECK(stage.model().quiz()->at == 1);
  CHECK(stage.model().settings.group == rules::Group::office);
  std::filesystem::remove_all(folder);
}

TEST_CASE("under notches and above the gesture bar nothing is tapped") {
  for (const auto& [width, height] : {std::pair{390.0f, 844.0f}, std::pair{844.0f, 390.0f}}) {
    StageOptions options = plain(width, height);
    options.safe = width < height ? ui::Insets{0, 47, 0, 34} : ui::Insets{47, 0, 47, 21};
    Stage stage(options);
    stage.settle();
    const auto check = [&](const std::string& name) {
      CAPTURE(name);
      for (const ui::Zone& zone : stage.zones()) {
        if (!zone.tappable || zone.id.starts_with("stop.") || zone.clip != stage.ui().page)
          continue;  // lists scroll under
        CAPTURE(zone.id);
        CHECK(zone.rect.x >= stage.ui().safe.x - 4.5f);
        CHECK(zone.rect.y >= stage.ui().safe.y - 4.5f);
        CHECK(zone.rect.right() <= stage.ui().safe.right() + 4.5f);
        CHECK(zone.rect.bottom() <= stage.ui().safe.bottom() + 4.5f);
      }
    };
    check("welcome");
    first_minute(stage);
    check("map");
    REQUIRE(stage.tap("stop.myths"));
    check("question");
    REQUIRE(stage.pick(true));
    REQUIRE(stage.tap("quiz.confirm"));
    check("fact");
    REQUIRE(stage.tap("help"));
    check("help");
  }
}

TEST_CASE("a quiet screen asks for no more frames") {
  StageOptions options = plain();
  options.app.pace = ui::Pace::full;
  Stage stage(options);
  stage.settle(2000);
  CHECK_FALSE(stage.step());
  REQUIRE(stage.draw());
  stage.step();
  CHECK_FALSE(stage.draw());  // the same frame is not drawn twice
}

TEST_CASE("every screen at five sizes, four text steps, both languages") {
  on_every_page([](StageOptions options) {
    const Folders folders(options);
    Stage stage(options);
    stage.settle();
    check_all_screens(stage);
    CHECK(stage.ui().art().missing().empty());
  });
}

TEST_CASE("every screen's contrast in the dark and the high-contrast theme, and the left-hand mirror") {
  for (const rules::Theme theme : {rules::Theme::dark, rules::Theme::contrast}) {
    CAPTURE(static_cast<int>(theme));
    StageOptions options = plain();
    options.app.theme = theme;
    const Folders folders(options);
    Stage stage(options);
    rules::Settings settings = stage.model().settings;
    settings.left_hand = true;
    stage.app().carry_out(screens::Change{settings});
    stage.settle();
    const bool high = theme == rules::Theme::contrast;
    check_all_screens(stage, high ? 4.5f : 3, high ? 7 : 4.5f);
  }
}

TEST_CASE("a teacher's rare characters come from the second font, in both weights") {
  Stage stage(plain());
  stage.settle();
  ui::Text& fonts = stage.ui().fonts();
  std::string rare;
  for (const char* letter : {"锌", "镁", "铅", "锡", "钾", "驼"})
    if (!fonts.missing(letter).empty()) rare += letter;
  REQUIRE_FALSE(rare.empty());
  fonts.layout(rare, stage.ui().style(ui::Type::body), 300, rules::Lang::zh);
  CHECK(fonts.missing(rare).empty());
  CHECK(fonts.font(true)->IsGlyphInFont(0x950C) == fonts.font(false)->IsGlyphInFont(0x950C));
  stage.step();
}

TEST_CASE(
    "quotation marks are narrow in English and as wide as an ideograph in Chinese, and are read as they "
    "are") {
  Stage stage(plain());
  stage.settle();
  ui::Text& fonts = stage.ui().fonts();
  const std::string quoted = "“back”";
  for (const ui::Type type : {ui::Type::body, ui::Type::label}) {
    const ui::TextStyle style = stage.ui().style(type);
    const float word = fonts.layout("back", style, 400, rules::Lang::en).width;
    const ui::Paragraph english = fonts.layout(quoted, style, 400, rules::Lang::en);
    CHECK(english.width - word < 1.2f * style.em);
    CHECK(english.width - word > 0.5f * style.em);
    CHECK(fonts.layout(quoted, style, 400, rules::Lang::zh).width - word ==
          doctest::Approx(2 * style.em).epsilon(0.05));
    CHECK(english.text == quoted);
  }
  for (const char* narrow : {"\uE018", "\uE019", "\uE01C", "\uE01D"}) CHECK(fonts.missing(narrow).empty());
}
