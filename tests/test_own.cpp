// A teacher's own packs in the save folder: found at the start, checked like ours, told in plain words,
// played and resumed; their ids never meet ours.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "screen_checks.h"

using namespace sdl;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

/// A save folder of its own for each test.
class Folder {
 public:
  explicit Folder(const std::string& name) : path_(fs::temp_directory_path() / ("backwise-own-" + name)) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  std::string path() const { return path_.string(); }

  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / "levels" / name).parent_path());
    std::ofstream(path_ / "levels" / name, std::ios::binary) << bytes;
  }

  /// A pack of the game's own first cards, with `from` replaced by `to` in the first of them.
  void pack(const std::string& folder, const std::string& id, const std::string& from = "",
            const std::string& to = "") const {
    write(folder + "/pack.json", R"({"format": 1, "id": ")" + id +
                                     R"(", "kind": "cards", "title": {"zh": "三班的题", "en": "Class three"},
          "goal": {"zh": "会护腰", "en": "Backs in care"}, "prerequisite": {"zh": "无", "en": "None"},
          "files": ["cards.json"]})");
    std::string cards = bytes_of(fs::path(BACKWISE_DATA) / "levels/myths/remedies.json");
    if (!from.empty()) {
      REQUIRE(cards.find(from) != std::string::npos);
      cards.replace(cards.find(from), from.size(), to);
    }
    write(folder + "/cards.json", cards);
  }

 private:
  fs::path path_;
};

StageOptions at(const Folder& folder, rules::Lang lang = rules::Lang::zh) {
  StageOptions options;
  options.data_folder = BACKWISE_DATA;
  options.app.pace = ui::Pace::instant;
  options.app.seed = 7;
  options.app.lang = lang;
  options.app.save_folder = folder.path();
  return options;
}

void begin(Stage& stage) {
  stage.settle();
  if (!stage.shows("welcome.start")) return;
  REQUIRE(stage.tap("group.office"));
  REQUIRE(stage.tap("welcome.start"));
}

const ui::Zone& zone(Stage& stage, const std::string& id) {
  const ui::Zone* found = stage.ui().find(id);
  REQUIRE_MESSAGE(found, id);
  return *found;
}

}  // namespace

TEST_CASE("without a pack the page tells how to make one, and the map begins ours at once") {
  const Folder folder("none");
  Stage stage(at(folder));
  begin(stage);
  REQUIRE(stage.tap("stop.myths"));
  CHECK(stage.shows("claim"));
  stage.press_key(ui::Key::escape);
  stage.press_key(ui::Key::escape);
  stage.app().carry_out(screens::Open{screens::Place::settings});
  REQUIRE(stage.tap("packs.title"));
  CHECK(zone(stage, "packs.how.0").name.find(folder.path()) != std::string::npos);
}

TEST_CASE("an own pack is chosen on a sheet, played, kept apart from ours in the log, and resumed") {
  const Folder folder("played");
  folder.pack("class-3", "class-3");
  std::string card;
  {
    Stage stage(at(folder));
    begin(stage);
    REQUIRE(stage.model().own.size() == 1);
    CHECK(stage.model().own[0].left_out == 0);
    REQUIRE(stage.tap("stop.myths"));
    CHECK(stage.app().place() == screens::Place::choose_pack);
    REQUIRE(stage.tap("pack.own.class-3"));
    CHECK(stage.shows("claim"));
    REQUIRE(stage.pick(true));
    REQUIRE(stage.tap("quiz.confirm"));
    card = stage.model().quiz()->turn().card->id;
    CHECK(card.starts_with("own.class-3/"));
    CHECK(stage.model().profile.record(card));
    CHECK_FALSE(stage.model().profile.record(card.substr(std::string("own.class-3/").size())));
    stage.press_key(ui::Key::escape);
    CHECK(stage.app().place() == screens::Place::home);
  }
  Stage stage(at(folder));
  stage.settle();
  REQUIRE(stage.model().quiz());
  CHECK(stage.model().quiz()->turn().card->id == card);
  stage.press_key(ui::Key::escape);
  REQUIRE(stage.tap("stop.myths"));  // the open round goes on, whatever packs there are
  CHECK(stage.model().quiz()->deal.pack == "own.class-3");
}

TEST_CASE("a round of another pack may be left once its fact was seen") {
  const Folder folder("left");
  folder.pack("class-3", "class-3");
  Stage stage(at(folder));
  begin(stage);
  REQUIRE(stage.tap("stop.myths"));
  REQUIRE(stage.tap("pack.own.class-3"));
  REQUIRE(stage.pick(true));
  REQUIRE(stage.tap("quiz.confirm"));
  stage.press_key(ui::Key::escape);
  stage.app().carry_out(screens::PlayPack{"myths"});
  stage.settle();
  CHECK(stage.model().quiz()->deal.pack == "myths");
  CHECK(stage.shows("claim"));
}

TEST_CASE("settings that led to a question lead back to it while its fact is owed") {
  const Folder folder("settings");
  folder.pack("class-3", "class-3");
  Stage stage(at(folder));
  begin(stage);
  stage.app().carry_out(screens::Open{screens::Place::settings});
  REQUIRE(stage.tap("packs.title"));
  REQUIRE(stage.tap("own.class-3.play"));
  while (stage.model().quiz()->turn().card->is_true) {  // on to a myth
    REQUIRE(stage.pick(true));
    REQUIRE(stage.tap("quiz.confirm"));
    REQUIRE(stage.tap("fact.next"));
  }
  REQUIRE(stage.shows("claim"));
  REQUIRE(stage.tap("settings"));
  for (const char* there_and_back : {"help", "settings", "help", "settings"})
    REQUIRE(stage.tap(there_and_back));
  CHECK(stage.app().place() == screens::Place::settings);
  stage.press_key(ui::Key::escape);
  CHECK(stage.shows("claim"));
  stage.press_key(ui::Key::escape);
  CHECK(stage.shows("fact"));
  for (int i = 0; i < 4; ++i) stage.press_key(ui::Key::escape);
  CHECK(stage.app().place() == screens::Place::home);
}

TEST_CASE("a round of another pack does not begin while a myth lacks its fact") {
  const Folder folder("owed");
  folder.pack("class-3", "class-3");
  Stage stage(at(folder));
  begin(stage);
  const rules::Pack& own = stage.model().levels.packs.front();
  const auto myth =
      std::find_if(own.cards.begin(), own.cards.end(), [](const rules::Card& card) { return !card.is_true; });
  REQUIRE(myth != own.cards.end());
  stage.app().carry_out(rules::Move{rules::Deal{own.id, 5, {myth->id}}});
  stage.app().carry_out(screens::PlayPack{"own.class-3"});
  stage.settle();
  CHECK(stage.model().quiz()->deal.pack == own.id);
  CHECK(stage.shows("claim"));
}

TEST_CASE("a bad card is left out and told in the player's language with its place, the rest plays") {
  const Folder folder("bad");
  folder.pack("a", "one", "温热能让腰|舒服一会儿，|但治不了突出。", "每天吃两片药，|腰就舒服。");
  folder.pack("b", "two", "\"difficulty\": 1", "\"difficulty\": 9");
  folder.pack("c", "one");
  folder.write("d/pack.json", "{");
  for (const rules::Lang lang : {rules::Lang::zh, rules::Lang::en}) {
    Stage stage(at(folder, lang));
    begin(stage);
    const auto& own = stage.model().own;
    REQUIRE(own.size() == 4);
    CHECK(own[0].left_out == 1);
    CHECK(own[1].left_out == 1);
    CHECK_FALSE(stage.model().levels.find_pack("own.one")->find("own.one/pepper-compress"));
    CHECK(own[2].id.empty());  // "one" is taken
    CHECK(own[3].id.empty());
    CHECK(own[3].flaws.at(0).kind == "syntax");
    stage.app().carry_out(screens::Open{screens::Place::packs});
    stage.settle();
    const bool zh = lang == rules::Lang::zh;
    CHECK(zone(stage, "own.a.flaw.0").name == (zh ? "不写药量：“两片”。用多少药由医生决定。"
                                                  : "No doses: “两片”. How much is for a doctor to decide."));
    CHECK(zone(stage, "own.a.flaw.0.place").name ==
          (zh ? "a/cards.json  ·  cards 第 1 项 · fact · zh" : "a/cards.json  ·  cards no. 1 · fact · zh"));
    CHECK(zone(stage, "own.d.state").name == (zh ? "还没有一张能玩的卡" : "No card can be played yet"));
    CHECK_FALSE(stage.shows("own.d.play"));
    REQUIRE(stage.tap("own.a.play"));
    CHECK(stage.model().quiz()->deal.pack == "own.one");
  }
}

TEST_CASE(
    "a pack of another kind than cards is told so in plain words, not card by card, and does not play") {
  const Folder folder("other-kind");
  folder.pack("class-3", "class-3");
  const fs::path ours = fs::path(BACKWISE_DATA) / "levels";
  for (const char* kind : {"courier", "radar", "lift", "path", "coach", "habits"})
    for (const auto& file : fs::directory_iterator(ours / kind))
      folder.write(std::string(kind) + "/" + file.path().filename().string(), bytes_of(file.path()));
  Stage stage(at(folder));
  begin(stage);
  const size_t packs = stage.model().levels.packs.size();
  stage.app().carry_out(screens::Open{screens::Place::packs});
  stage.settle();
  for (const rules::OwnPack& own : stage.model().own) {
    CAPTURE(own.folder);
    const bool cards = own.folder == "class-3";
    CHECK(own.other_kind != cards);
    CHECK(own.id.empty() != cards);
    CHECK(own.flaws.empty());
    if (cards) continue;
    CHECK(zone(stage, "own." + own.folder + ".state").name == stage.ui().say("packs.other_kind"));
    CHECK_FALSE(stage.shows("own." + own.folder + ".play"));
  }
  CHECK(stage.model().own.size() == 7);
  CHECK(packs == 8);  // the game's seven and the one of cards
}

TEST_CASE("the guide's example, copied word by word, plays without a fault") {
  for (const char* guide : {"README.md", "README.zh.md"}) {
    CAPTURE(guide);
    const Folder folder("guide");
    const std::string text = bytes_of(fs::path(BACKWISE_DATA) / "levels" / guide);
    size_t at_text = 0;
    for (const char* name : {"class-3/pack.json", "class-3/cards.json"}) {
      const size_t begins = text.find("```json\n", at_text) + 8, ends = text.find("```", begins);
      REQUIRE(ends != std::string::npos);
      folder.write(name, text.substr(begins, ends - begins));
      at_text = ends + 3;
    }
    Stage stage(at(folder));
    begin(stage);
    REQUIRE(stage.model().own.size() == 1);
    for (const rules::Flaw& flaw : stage.model().own[0].flaws)
      CHECK(flaw.file + flaw.where + flaw.what == "");
    REQUIRE(stage.tap("stop.myths"));
    REQUIRE(stage.tap("pack.own.class-3"));
    CHECK(stage.shows("claim"));
  }
}

TEST_CASE("the guide names every drawing that a card can use, and none that is not there") {
  std::set<std::string> pictures;
  for (const auto& entry : fs::directory_iterator(fs::path(BACKWISE_DATA) / "art"))
    if (const std::string name = entry.path().stem().string(); name.starts_with("why-"))
      pictures.insert(name);
  REQUIRE(pictures.size() >= 25);
  const std::regex listed("\n- `(why-[a-z-]+)`"), scene("`([a-z-]+)` ");
  for (const char* guide : {"README.md", "README.zh.md"}) {
    CAPTURE(guide);
    const std::string text = bytes_of(fs::path(BACKWISE_DATA) / "levels" / guide);
    std::set<std::string> named;
    for (std::sregex_iterator at(text.begin(), text.end(), listed), end; at != end; ++at)
      named.insert((*at)[1]);
    CHECK((named == pictures));
    const size_t begins = text.find("\n- `scene`"), ends = text.find('\n', begins + 1);
    REQUIRE(begins != std::string::npos);
    const std::string scenes = text.substr(begins + 11, ends - begins - 11);
    int places = 0;
    for (std::sregex_iterator at(scenes.begin(), scenes.end(), scene), end; at != end; ++at, ++places) {
      CAPTURE((*at)[1].str());
      CHECK(fs::exists(fs::path(BACKWISE_DATA) / "art" / ("scene-" + (*at)[1].str() + ".svg")));
    }
    CHECK(places >= 14);
  }
}

TEST_CASE("a teacher's card need not name the article's claims; an unknown one is told and played") {
  const Folder folder("claims");
  folder.pack("a", "a", "\"myth.two-folk-compress\"", "\"my.claim\"");
  std::string cards = bytes_of(fs::path(BACKWISE_DATA) / "levels/myths/remedies.json");
  const size_t begin_at = cards.find('[', cards.find("\"claims\"")), end = cards.find(']', begin_at);
  folder.pack("b", "b", cards.substr(begin_at, end - begin_at + 1), "[]");
  Stage stage(at(folder));
  begin(stage);
  const auto& own = stage.model().own;
  REQUIRE(own.size() == 2);
  REQUIRE(own[0].flaws.size() == 1);
  CHECK(own[0].flaws[0].kind == "unknown_claim");
  CHECK(own[0].left_out == 0);
  CHECK(own[1].flaws.empty());
}

TEST_CASE("the packs and the choice among them at every size, text step and language, and in every colour") {
  const Folder folder("sizes");
  folder.pack("class-3", "class-3");
  folder.pack("ward", "ward", "温热能让腰|舒服一会儿，|但治不了突出。", "每天吃两片药，|腰就舒服。");
  folder.pack("hard", "hard", "\"difficulty\": 1", "\"difficulty\": 9");
  folder.write("new/pack.json", "{");
  const Folder empty("no-packs");
  const auto check = [](const StageOptions& options, float large, float text) {
    CAPTURE(options.width);
    CAPTURE(static_cast<int>(*options.app.lang));
    CAPTURE(options.app.text_step.value_or(0));
    Stage stage(options);
    begin(stage);
    stage.app().carry_out(screens::Open{screens::Place::packs, false, {}});
    check_screen(stage, "packs", large, text);
    stage.press_key(ui::Key::end);
    check_screen(stage, "the end of packs", large, text, true);
    if (stage.model().own.empty()) return;
    stage.app().carry_out(screens::Open{screens::Place::choose_pack, false, {}});
    check_screen(stage, "choice", large, text);
  };
  for (const Folder* of : {&folder, &empty})
    for (const rules::Lang lang : {rules::Lang::zh, rules::Lang::en}) {
      StageOptions options = at(*of, lang);
      for (const auto& [width, height] :
           {std::pair(390, 844), {320, 568}, {1280, 720}, {844, 390}, {768, 1024}})
        for (const int step : {0, 1, 2, 3}) {
          options.width = static_cast<float>(width), options.height = static_cast<float>(height);
          options.app.text_step = step;
          check(options, 3, 4.5f);
        }
      options.app.text_step = 3;
      for (const rules::Theme theme : {rules::Theme::dark, rules::Theme::contrast}) {
        const bool high = theme == rules::Theme::contrast;
        options.app.theme = theme;
        check(options, high ? 4.5f : 3, high ? 7 : 4.5f);
      }
    }
}
