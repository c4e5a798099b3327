// The signal courier on a stage: each act by fingers and by keys, what its pictures tell, and its targets,
// contrast and text at many sizes.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "screen_checks.h"

namespace {

using rules::ActKind;
using rules::CourierStep;

const rules::Courier& courier(const Stage& stage) { return *stage.model().courier(); }

std::string name_of(Stage& stage, const char* id) {
  const ui::Zone* zone = stage.ui().find(id);
  return zone ? zone->name : std::string();
}

void begin(Stage& stage) {
  first_minute(stage);
  REQUIRE(stage.tap("stop.courier"));
  REQUIRE(stage.app().place() == screens::Place::courier);
}

void tap_all(Stage& stage, std::initializer_list<const char*> ids) {
  for (const char* id : ids) {
    CAPTURE(id);
    REQUIRE(stage.tap(id));
  }
}

/// What is enough of the open act.
void try_out(Stage& stage) {
  switch (courier(stage).act().kind) {
    case ActKind::build: {
      const std::vector<rules::Piece>& pieces = courier(stage).act().pieces;
      for (const rules::Layer layer : {rules::Layer::outside, rules::Layer::inside})
        for (size_t i = 0; i < pieces.size(); ++i)
          if (pieces[i].layer == layer) REQUIRE(stage.tap("piece." + std::to_string(i)));
      return;
    }
    case ActKind::load:
      return tap_all(stage, {"load.more", "load.more", "load.less"});
    case ActKind::foretell:
      return tap_all(stage, {"piece.1"});
    case ActKind::press:
      return tap_all(stage, {"press.2", "press.0"});
    case ActKind::crack:
    case ActKind::clear:
      break;
  }
  for (size_t i = 0; i < courier(stage).act().pieces.size(); ++i)
    REQUIRE(stage.tap("piece." + std::to_string(i)));
}

void go_to(Stage& stage, ActKind kind) {
  while (courier(stage).act().kind != kind) {
    try_out(stage);
    tap_all(stage, {"courier.go", "fact.next"});
  }
}

void check_all(Stage& stage, float large = 3, float text = 4.5f) {
  begin(stage);
  for (size_t act = 0; act < courier(stage).errand->acts.size(); ++act) {
    const std::string name = courier(stage).act().id;
    check_screen(stage, name, large, text);
    try_out(stage);
    check_screen(stage, name + " tried out", large, text);
    if (stage.shows("press.2")) {
      REQUIRE(stage.tap("press.2"));
      check_screen(stage, name + " pressed", large, text);
      REQUIRE(stage.tap("press.0"));
    }
    REQUIRE(stage.tap("courier.go"));
    check_screen(stage, name + " fact", large, text);
    if (stage.shows("others")) REQUIRE(stage.tap("others"));
    if (stage.shows("evidence")) REQUIRE(stage.tap("evidence"));
    check_screen(stage, name + " unfolded", large, text);
    REQUIRE(stage.tap("fact.next"));
  }
  check_screen(stage, "takeaway", large, text);
  REQUIRE(stage.tap("take.0"));
  check_screen(stage, "taken along", large, text);
  REQUIRE(stage.tap("results.done"));
  check_screen(stage, "map", large, text);
}

}  // namespace

TEST_CASE("a new player's first stop is the courier, and its end leads to the next") {
  Stage stage(plain());
  first_minute(stage);
  CHECK(name_of(stage, "strip") == stage.ui().say("map.new_courier"));
  REQUIRE(stage.tap("play"));
  CHECK(stage.app().place() == screens::Place::courier);
  go_to(stage, ActKind::clear);
  try_out(stage);
  tap_all(stage, {"courier.go", "fact.next"});
  CHECK(stage.shows("emergency.sign1"));  // red flags are seen before the end
  tap_all(stage, {"take.1", "results.done"});
  CHECK(stage.app().place() == screens::Place::home);
  CHECK_FALSE(stage.model().courier());
  CHECK(stage.model().profile.errands.size() == 1);
  CHECK(name_of(stage, "strip") == "脚总抖，去查原因");
  CHECK(name_of(stage, "stop.courier").ends_with(stage.ui().say("map.done")));
  REQUIRE(stage.tap("play"));
  CHECK(stage.app().place() == screens::Place::quiz);
}

TEST_CASE("a piece tried too early is explained, and the button waits for the whole disc") {
  Stage stage(plain());
  begin(stage);
  CHECK(stage.shows("tell"));
  CHECK_FALSE(stage.tap("courier.go"));
  const std::vector<rules::Piece>& pieces = courier(stage).act().pieces;
  REQUIRE(pieces[0].layer == rules::Layer::inside);
  REQUIRE(stage.tap("piece.0"));
  CHECK(name_of(stage, "tried.why") == pieces[0].why.zh);
  CHECK_FALSE(stage.tap("courier.go"));
  REQUIRE(stage.tap("piece.1"));
  CHECK(name_of(stage, "tried.why") == pieces[1].why.zh);
  REQUIRE(stage.tap("piece.0"));
  REQUIRE(stage.tap("courier.go"));
  CHECK(name_of(stage, "fact") == rules::plain(courier(stage).act().fact.zh, rules::Lang::zh));
  CHECK(courier(stage).learnt);
}

TEST_CASE("a guess is explained with each of its choices and is no mark") {
  for (const char* guess : {"piece.0", "piece.1", "piece.2"}) {
    CAPTURE(guess);
    Stage stage(plain());
    begin(stage);
    go_to(stage, ActKind::foretell);
    CHECK_FALSE(stage.shows("tried.why"));
    REQUIRE(stage.tap(guess));
    CHECK_FALSE(stage.shows("tried.why"));  // it would tell
    REQUIRE(stage.tap("courier.go"));
    REQUIRE(stage.tap("others"));
    const std::vector<rules::Piece>& pieces = courier(stage).act().pieces;
    for (const rules::Piece& piece : pieces) {
      const auto shown = [&](const ui::Zone& zone) { return zone.name == piece.why.zh; };
      CHECK(std::count_if(stage.zones().begin(), stage.zones().end(), shown) == 1);
    }
    const bool held = pieces[static_cast<size_t>(courier(stage).last())].right;
    CHECK(name_of(stage, "verdict") == stage.ui().say(held ? "courier.held" : "courier.elsewhere"));
  }
}

TEST_CASE(
    "pressed and let go: the counter, the foot and the button tell how it stands, in a still picture too") {
  Stage stage(plain());
  begin(stage);
  go_to(stage, ActKind::press);
  const auto count = [&](int letters) {
    return stage.ui().say("courier.count", {{"n", std::to_string(letters)}});
  };
  CHECK(name_of(stage, "count") == count(10));
  CHECK_FALSE(stage.shows("shakes"));
  CHECK(name_of(stage, "courier.go") == stage.ui().say("courier.harder"));
  REQUIRE(stage.tap("press.1"));
  CHECK(name_of(stage, "count") == count(rules::delivered(rules::Pressure::light)));
  REQUIRE(stage.tap("courier.go"));
  CHECK(rules::pressure_of(courier(stage)) == rules::Pressure::hard);
  CHECK(name_of(stage, "count") == count(4));
  CHECK(stage.shows("shakes"));
  CHECK(name_of(stage, "courier.go") == stage.ui().say("courier.release"));
  CHECK(stage.ui().find("press.track")->value == courier(stage).act().pieces[2].say.zh);
  REQUIRE(stage.tap("courier.go"));
  CHECK(name_of(stage, "count") == count(10));
  CHECK_FALSE(stage.shows("shakes"));
  CHECK(name_of(stage, "courier.go") == stage.ui().say("courier.ask"));
  REQUIRE(stage.tap("courier.go"));
  CHECK(stage.shows("emergency.sign3"));
  REQUIRE(stage.tap("fact.help"));
  CHECK(stage.app().place() == screens::Place::help);
  REQUIRE(stage.tap("back"));
  CHECK(stage.shows("fact"));
}

TEST_CASE("the slider goes by tap, by drag and by the arrow keys") {
  Stage stage(plain());
  begin(stage);
  go_to(stage, ActKind::press);
  REQUIRE(stage.tap("press.track", 0.9f));
  CHECK(rules::pressure_of(courier(stage)) == rules::Pressure::hard);
  const ui::Rect track = stage.ui().find("press.track")->rect;
  stage.drag_across(track.x + 0.85f * track.w, track.x + 0.5f * track.w, track.mid_y());
  CHECK(rules::pressure_of(courier(stage)) == rules::Pressure::light);
  for (int i = 0; i < 40 && stage.ui().focus() != "press.track"; ++i) stage.press_key(ui::Key::tab);
  REQUIRE(stage.ui().focus() == "press.track");
  stage.press_key(ui::Key::left);
  CHECK(rules::pressure_of(courier(stage)) == rules::Pressure::none);
  stage.press_key(ui::Key::left);
  CHECK(rules::pressure_of(courier(stage)) == rules::Pressure::none);
}

TEST_CASE("letters run for a few seconds after each change, then the page rests with the count") {
  StageOptions options = plain();
  options.app.pace = ui::Pace::full;
  Stage stage(options);
  begin(stage);
  go_to(stage, ActKind::press);
  const auto count = [&](int letters) {
    return stage.ui().say("courier.count", {{"n", std::to_string(letters)}});
  };
  stage.app().carry_out(rules::Move{rules::Probe{2}});
  stage.step();
  CHECK(name_of(stage, "count") == count(0));
  int frames = 0;
  while (stage.step() && frames < 900) ++frames;
  CHECK(frames > 300);
  CHECK(frames < 900);
  CHECK(name_of(stage, "count") == count(4));
  for (int i = 0; i < 10; ++i) CHECK_FALSE(stage.step());
}

TEST_CASE("an errand is left at any act in one tap and goes on there, after a restart too") {
  StageOptions options = plain();
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "backwise-test-courier";
  std::filesystem::remove_all(folder);
  options.app.save_folder = folder.string();
  Stage stage(options);
  begin(stage);
  go_to(stage, ActKind::crack);
  tap_all(stage, {"piece.2", "piece.0"});
  stage.press_key(ui::Key::escape);
  CHECK(stage.app().place() == screens::Place::home);
  CHECK(name_of(stage, "strip") == "圈为什么会裂");
  stage.restart();
  stage.settle();
  CHECK(stage.app().place() == screens::Place::courier);
  CHECK(courier(stage).tried == std::vector<int>{2, 0});
  tap_all(stage, {"piece.1", "piece.3", "courier.go"});
  CHECK(stage.shows("fact"));
  stage.restart();
  stage.settle();
  CHECK(stage.shows("fact"));
  CHECK(courier(stage).act().kind == ActKind::crack);
  CHECK(stage.model().profile.acts.size() == 3);
  std::filesystem::remove_all(folder);
}

TEST_CASE("a myth that is owed its fact comes before the errand") {
  Stage stage(plain());
  first_minute(stage);
  const rules::Pack& pack = stage.model().levels.packs.front();
  const auto myth = std::find_if(pack.cards.begin(), pack.cards.end(),
                                 [](const rules::Card& card) { return !card.is_true; });
  REQUIRE(myth != pack.cards.end());
  stage.app().carry_out(rules::Move{rules::Deal{pack.id, 5, {myth->id}}});
  REQUIRE(stage.tap("stop.courier"));
  CHECK(stage.app().place() == screens::Place::quiz);
}

TEST_CASE("the courier is whole at every size, text step and language") {
  on_every_page([](const StageOptions& options) {
    Stage stage(options);
    check_all(stage);
    CHECK(stage.ui().art().missing().empty());
  });
}

TEST_CASE("the courier is whole in the dark, in high contrast and for the left hand") {
  for (const rules::Theme theme : {rules::Theme::dark, rules::Theme::contrast}) {
    StageOptions options = plain();
    options.app.theme = theme;
    Stage stage(options);
    check_all(stage, theme == rules::Theme::contrast ? 4.5f : 3, theme == rules::Theme::contrast ? 7 : 4.5f);
  }
  Stage stage(plain());
  stage.settle();
  rules::Settings settings = stage.model().settings;
  settings.left_hand = true;
  stage.app().carry_out(screens::Change{settings});
  check_all(stage);
}
