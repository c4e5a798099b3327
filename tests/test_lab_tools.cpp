// The lab's calculator and the page of one's own measures on a stage: sliders by finger, tap, button and key;
// what is always in view; what is kept and what is cleared; both at every size.
#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "lab_checks.h"

namespace {

namespace calculator = rules::calculator;
using calculator::Part;

StageOptions tools(screens::Place place, float width = 390, float height = 844) {
  StageOptions options = plain(width, height);
  options.app.screen = place;
  return options;
}

const ui::Zone& zone(Stage& stage, const std::string& id) {
  stage.settle();
  const ui::Zone* found = stage.ui().find(id);
  CAPTURE(id);
  REQUIRE(found);
  return *found;
}

const calculator::Task& kept(Stage& stage) { return stage.model().settings.sheet.task(); }

void turn_to_lines(Stage& stage, const std::string& lines) {
  rules::Settings settings = stage.model().settings;
  const auto sheet = calculator::parse_sheet(lines);
  REQUIRE(sheet);
  settings.sheet = *sheet;
  stage.app().carry_out(screens::Change{settings});
}

void check_calculator(Stage& stage, float large, float text) {
  check_screen(stage, "calculator", large, text);
  CHECK(stage.shows("calc.screening"));
  taps(stage, "calc.add");
  taps(stage, "calc.control");
  check_screen(stage, "two tasks", large, text, true);
  taps(stage, "calc.numbers");
  taps(stage, "calc.limits");
  stage.press_key(ui::Key::end);
  check_screen(stage, "the end", large, text, true);
  const ui::Zone& screening = zone(stage, "calc.screening");
  CHECK(screening.rect.bottom() <= stage.ui().page.bottom());
  CHECK(screening.rect.y > stage.ui().page.h * 0.5f);
  CHECK(stage.ui().art().missing().empty());
}

void check_own_body(Stage& stage, float large, float text) {
  check_screen(stage, "the scenes' people", large, text);
  taps(stage, "own.use");
  check_screen(stage, "own measures", large, text);
  stage.press_key(ui::Key::end);
  check_screen(stage, "own measures' end", large, text, true);
  CHECK(stage.ui().art().missing().empty());
}

void check_everywhere(screens::Place place, void (*check)(Stage&, float, float)) {
  const auto options_at = [&](float width, float height) { return tools(place, width, height); };
  at_every_size(options_at, check);
  in_dark_and_contrast(options_at, check);
}

}  // namespace

TEST_CASE("calculator and measures are reached from the lab's list and left in one tap") {
  Stage stage(tools(screens::Place::lab));
  taps(stage, "lab.calculator");
  CHECK(stage.app().place() == screens::Place::calculator);
  taps(stage, "back");
  CHECK(stage.app().place() == screens::Place::lab);
  taps(stage, "lab.who");
  CHECK(stage.app().place() == screens::Place::own_body);
  stage.press_key(ui::Key::escape);
  CHECK(stage.app().place() == screens::Place::lab);
}

TEST_CASE("a slider is moved by its buttons and told in words; the index follows at once") {
  Stage stage(tools(screens::Place::calculator));
  CHECK(zone(stage, "calc.ahead.track").role == ui::Role::slider);
  CHECK(zone(stage, "calc.ahead.track").value == "40 厘米，一前臂");
  const std::string words = zone(stage, "calc.index.words").name,
                    number = zone(stage, "calc.index.number").name;
  taps(stage, "calc.ahead.more", 15);
  CHECK(zone(stage, "calc.ahead.track").value == "55 厘米，伸手");
  CHECK(kept(stage).lift.origin.ahead == 55);
  CHECK(zone(stage, "calc.index.words").name != words);
  CHECK(zone(stage, "calc.index.number").name != number);
  taps(stage, "calc.ahead.less", 15);
  CHECK(zone(stage, "calc.index.number").name == number);
  taps(stage, "calc.grip.less");
  CHECK(zone(stage, "calc.grip.less").disabled);
  CHECK_FALSE(stage.tap("calc.grip.less"));
}

TEST_CASE("a slider is moved by the arrow keys, and tab goes on from it") {
  Stage stage(tools(screens::Place::calculator));
  for (int i = 0; i < 40 && stage.ui().focus() != "calc.load.track"; ++i) stage.press_key(ui::Key::tab);
  REQUIRE(stage.ui().focus() == "calc.load.track");
  stage.press_key(ui::Key::right);
  stage.press_key(ui::Key::right);
  stage.press_key(ui::Key::left);
  CHECK(kept(stage).lift.load == 10.5);
  stage.press_key(ui::Key::enter);
  stage.tap_by_name("calc.load.track");  // a screen reader's tap has no place on the track
  CHECK(kept(stage).lift.load == 10.5);
  stage.press_key(ui::Key::tab);
  CHECK(stage.ui().focus() == "calc.load.more");
  stage.press_key(ui::Key::enter);
  CHECK(kept(stage).lift.load == 11);
}

TEST_CASE("a slider is dragged across and tapped at a place; dragged up and down it lets the page scroll") {
  Stage stage(tools(screens::Place::calculator));
  const ui::Rect track = zone(stage, "calc.load.track").rect;
  stage.drag_across(track.x + 50, track.right() + 40, track.mid_y());
  CHECK(kept(stage).lift.load == calculator::value_at(Part::load, calculator::notches_of(Part::load) - 1));
  stage.drag_across(track.right() - 14, track.x - 40, track.mid_y());
  CHECK(kept(stage).lift.load == 0.5);
  CHECK(zone(stage, "calc.load.track").rect == track);  // the page stood still
  stage.poke(track.mid_x(), track.mid_y());
  CHECK(kept(stage).lift.load == doctest::Approx(25).epsilon(0.05));
  const double load = kept(stage).lift.load;
  stage.drag(track.mid_x(), track.mid_y(), track.mid_y() - 150);
  CHECK(kept(stage).lift.load == load);
  CHECK(zone(stage, "calc.load.track").rect.y < track.y - 100);
}

TEST_CASE(
    "the costly factor and the first change are named; without a weight there are words and no number") {
  Stage stage(tools(screens::Place::calculator));
  taps(stage, "calc.twist.more", 29);
  CHECK(zone(stage, "calc.index.words").name == stage.ui().say("calc.outside"));
  CHECK_FALSE(stage.shows("calc.index.number"));
  CHECK(zone(stage, "calc.weight").name == stage.ui().say("calc.no_weight"));
  CHECK(zone(stage, "calc.costs").name.find(stage.ui().say("calc.costs.twist")) != std::string::npos);
  CHECK(zone(stage, "calc.advice").name == stage.ui().say("calc.advice.twist"));
  taps(stage, "calc.twist.less", 29);
  CHECK(zone(stage, "calc.advice").name == stage.ui().say("calc.advice.ahead"));
  CHECK(zone(stage, "calc.second").name.find("10.8") != std::string::npos);
  taps(stage, "calc.load.more", 28);
  CHECK(zone(stage, "calc.advice").name == stage.ui().say("calc.advice.load"));
}

TEST_CASE("an index just over a line is shown with two decimals") {
  StageOptions options = tools(screens::Place::home);
  Stage stage(options);
  turn_to_lines(stage, "0; 23.5 25 75 75 0 good 0.2 brief no 40 0");
  stage.app().carry_out(screens::Open{screens::Place::calculator});
  CHECK(zone(stage, "calc.index.number").name == "1.02");
  CHECK(zone(stage, "calc.index.words").name == stage.ui().say("calc.above"));
}

TEST_CASE("up to five tasks are added, picked and removed, with their composite index") {
  Stage stage(tools(screens::Place::calculator));
  CHECK_FALSE((stage.settle(), stage.shows("calc.composite.words")));
  taps(stage, "calc.add");
  taps(stage, "calc.load.more", 10);
  CHECK(zone(stage, "calc.heaviest").name == stage.ui().say("calc.heaviest", {{"n", "2"}}));
  CHECK(stage.shows("calc.composite.number"));
  taps(stage, "calc.task.0");
  CHECK(kept(stage).lift.load == 10);
  taps(stage, "calc.add", 3);
  CHECK_FALSE(stage.shows("calc.add"));
  CHECK(stage.model().settings.sheet.tasks.size() == 5);
  taps(stage, "calc.remove", 4);
  CHECK(stage.model().settings.sheet.tasks.size() == 1);
  CHECK_FALSE(stage.shows("calc.composite.words"));
}

TEST_CASE("the tasks survive turning the phone, leaving, and the program's end") {
  const SaveFolder folder("backwise-test-lab-tools");
  StageOptions options = tools(screens::Place::calculator);
  options.app.save_folder = folder.path.string();
  {
    Stage stage(options);
    taps(stage, "calc.load.more", 3);
    stage.resize(844, 390, 1);
    CHECK(zone(stage, "calc.load.track").value == "11.5 千克");
    taps(stage, "back");
    stage.app().carry_out(screens::Open{screens::Place::calculator});
    CHECK(zone(stage, "calc.load.track").value == "11.5 千克");
  }
  Stage again(options);
  CHECK(zone(again, "calc.load.track").value == "11.5 千克");
}

TEST_CASE("own measures are off until given, and then they lift") {
  const SaveFolder folder("backwise-test-lab-tools");
  StageOptions options = tools(screens::Place::home);
  options.app.save_folder = folder.path.string();
  {
    Stage stage(options);
    stage.settle();
    CHECK_FALSE(stage.model().settings.own_body);
    taps(stage, "stop.lift");
    taps(stage, "scene.0");
    CHECK_FALSE(stage.model().lift()->self);
    taps(stage, "back");
    taps(stage, "lab.who");
    CHECK_FALSE(stage.shows("own.stature.track"));
    CHECK_FALSE(stage.shows("own.clear"));
    taps(stage, "own.use");
    taps(stage, "own.sex.1");
    taps(stage, "own.stature.less", 4);
    taps(stage, "own.age.more", 2);
  }
  Stage stage(options);
  stage.settle();
  REQUIRE(stage.model().settings.own_body);
  const rules::Person own = stage.model().settings.own_body->person;
  CHECK(own.sex == rules::Sex::woman);
  taps(stage, "stop.lift");
  taps(stage, "lab.go");
  REQUIRE(stage.model().lift());
  CHECK(stage.model().lift()->self);
  CHECK(stage.model().lift()->person == own);
  CHECK(rules::find_somebody(stage.model().lift()->who)->person.sex == rules::Sex::woman);
  taps(stage, "lift.go");
  taps(stage, "back");
  taps(stage, "lab.go");  // goes on where it was
  CHECK(stage.model().lift()->step != rules::LiftStep::situation);
  taps(stage, "back");
  taps(stage, "lab.who");
  taps(stage, "own.use");
  CHECK_FALSE(stage.model().settings.own_body->on);
  CHECK(stage.model().settings.own_body->person == own);
  taps(stage, "back");
  taps(stage, "lab.go");
  CHECK_FALSE(stage.model().lift()->self);
}

TEST_CASE("clearing the measures leaves nothing of them, in the settings or in an open scene") {
  const SaveFolder folder("backwise-test-lab-tools");
  std::string measures;
  StageOptions options = tools(screens::Place::home);
  options.app.save_folder = folder.path.string();
  {
    Stage stage(options);
    stage.settle();
    taps(stage, "stop.lift");
    taps(stage, "lab.who");
    taps(stage, "own.use");
    taps(stage, "own.age.more", 3);
    taps(stage, "back");
    taps(stage, "scene.0");
    REQUIRE(stage.model().lift()->self);
    measures = rules::print(stage.model().settings.own_body->person);
    taps(stage, "back");
    taps(stage, "lab.who");
    taps(stage, "own.clear");
    CHECK_FALSE(stage.model().settings.own_body);
    CHECK_FALSE(stage.model().lift());
    CHECK_FALSE(stage.shows("own.clear"));
  }
  std::ifstream file(folder.path / "backwise.db", std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), {});
  REQUIRE(bytes.size() > 1000);
  CHECK(bytes.find(measures) == std::string::npos);  // not even where the file has free room
  Stage again(options);
  again.settle();
  CHECK_FALSE(again.model().settings.own_body);
  CHECK_FALSE(again.model().lift());
}

TEST_CASE("measures and tasks are forgotten with everything else") {
  const SaveFolder folder("backwise-test-lab-tools");
  StageOptions options = tools(screens::Place::own_body);
  options.app.save_folder = folder.path.string();
  Stage stage(options);
  taps(stage, "own.use");
  stage.app().carry_out(screens::Open{screens::Place::calculator});
  taps(stage, "calc.load.more");
  stage.app().carry_out(screens::Keep{.what = screens::Keep::What::wipe});
  CHECK_FALSE(stage.model().settings.own_body);
  CHECK(stage.model().settings.sheet == calculator::Sheet{});
}

TEST_CASE("the calculator at every size, text step and language") {
  check_everywhere(screens::Place::calculator, check_calculator);
}

TEST_CASE("one's own measures at every size, text step and language") {
  check_everywhere(screens::Place::own_body, check_own_body);
}
