// The care path on a stage: what its screens say of each choice, the desk by taps, and their targets,
// contrast and text at many sizes.
#include <doctest/doctest.h>

#include <algorithm>

#include "screen_checks.h"

namespace {

const rules::Path& path_of(const Stage& stage) { return *stage.model().path(); }
const rules::Chapter& open_chapter(const Stage& stage) { return path_of(stage).chapter(); }

std::string name_of_zone(Stage& stage, const std::string& id) {
  const ui::Zone* zone = stage.ui().find(id);
  return zone ? zone->name : std::string();
}

void begin(Stage& stage, std::uint64_t seed = 5) {
  const rules::Pack& pack = *stage.model().levels.first_of("path");
  stage.app().carry_out(rules::Move{rules::Embark{pack.id, pack.stories.front().id, seed}});
  REQUIRE(stage.tap("stop.path"));
}

void settle_on(Stage& stage, size_t turned) {
  REQUIRE(stage.tap("turn." + std::to_string(turned)));
  REQUIRE(stage.tap("path.confirm"));
  REQUIRE(stage.shows("fact"));
}

size_t choice_of(const Stage& stage, bool right) {
  const auto& all = open_chapter(stage).turnings;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const rules::Turning& one) { return one.right == right; });
  REQUIRE(found != all.end());
  return static_cast<size_t>(found - all.begin());
}

void dock(Stage& stage, const std::string& tool, rules::Aim aim) {
  REQUIRE(stage.tap("tool." + tool));
  REQUIRE(stage.tap(std::string("aim.") + rules::name_of(aim)));
}

/// Puts as many treatments as are asked for where they belong, and talks them over.
void confer(Stage& stage) {
  const rules::Desk& desk = *open_chapter(stage).desk;
  for (const rules::Tool& tool : desk.tools) {
    const rules::Visit& visit = path_of(stage).visit();
    if (static_cast<int>(visit.docked.size()) >= desk.need) break;
    if (visit.is_docked(tool)) continue;
    dock(stage, tool.id, tool.aims.front());
    if (tool.stop) REQUIRE(stage.tap("heed.tell"));
  }
  REQUIRE(stage.tap("path.confer"));
  REQUIRE(stage.shows("fact"));
}

/// Goes on, choosing well, until a chapter is open for which `there` holds.
template <class There>
void go_to(Stage& stage, const There& there) {
  for (int i = 0; i < 30 && !there(open_chapter(stage)); ++i) {
    if (open_chapter(stage).desk)
      confer(stage);
    else
      settle_on(stage, choice_of(stage, true));
    REQUIRE(stage.tap("fact.next"));
  }
  REQUIRE(there(open_chapter(stage)));
}
bool is_emergency(const rules::Chapter& chapter) { return chapter.emergency; }
bool is_desk(const rules::Chapter& chapter) { return chapter.desk.has_value(); }
bool is_ending(const rules::Chapter& chapter) { return chapter.ending.has_value(); }

void check_all(Stage& stage, float large = 3, float text = 4.5f) {
  first_minute(stage);
  begin(stage);
  check_screen(stage, "chapter", large, text);
  REQUIRE(stage.tap("turn.0"));
  check_screen(stage, "chapter picked", large, text);
  REQUIRE(stage.tap("path.confirm"));
  check_screen(stage, "not so", large, text);
  REQUIRE(stage.tap("others"));
  check_screen(stage, "the other choices", large, text);
  REQUIRE(stage.tap("fact.next"));
  go_to(stage, is_emergency);
  settle_on(stage, choice_of(stage, false));
  check_screen(stage, "not urgent enough", large, text);
  REQUIRE(stage.tap("fact.next"));
  go_to(stage, is_desk);
  check_screen(stage, "desk", large, text);
  REQUIRE(stage.tap("tool.pain-relief"));
  check_screen(stage, "a treatment in hand", large, text);
  REQUIRE(stage.tap("aim.repair"));
  check_screen(stage, "not for that", large, text);
  dock(stage, "pain-relief", rules::Aim::calm);
  check_screen(stage, "stop card", large, text);
  REQUIRE(stage.tap("heed.not"));
  check_screen(stage, "why to tell", large, text);
  REQUIRE(stage.tap("heed.tell"));
  check_screen(stage, "placed", large, text);
  confer(stage);
  check_screen(stage, "talked over", large, text);
  REQUIRE(stage.tap("evidence.pain-relief"));
  check_screen(stage, "evidence", large, text);
  REQUIRE(stage.tap("fact.next"));
  go_to(stage, is_ending);
  check_screen(stage, "ending", large, text);
  REQUIRE(stage.tap("take.1"));
  check_screen(stage, "a deed taken along", large, text);
  REQUIRE(stage.tap("results.done"));
  check_screen(stage, "map", large, text);
}

}  // namespace

TEST_CASE("a choice may be changed until it is confirmed, and only a choice can be confirmed") {
  Stage stage(plain());
  first_minute(stage);
  begin(stage);
  CHECK_FALSE(stage.tap("path.confirm"));
  REQUIRE(stage.tap("turn.0"));
  REQUIRE(stage.tap("turn.2"));
  CHECK(stage.ui().find("turn.2")->selected);
  CHECK_FALSE(stage.ui().find("turn.0")->selected);
  CHECK_FALSE(path_of(stage).visit().turned);
  REQUIRE(stage.tap("path.confirm"));
  CHECK(path_of(stage).visits.front().turned == 2);
}

TEST_CASE("each choice has its own explanation, and one more urgent than needed is no miss") {
  for (size_t turned = 0; turned < 3; ++turned) {
    CAPTURE(turned);
    Stage stage(plain());
    first_minute(stage);
    begin(stage);
    const rules::Chapter& chapter = open_chapter(stage);
    const rules::Turning& chosen = chapter.turnings[turned];
    settle_on(stage, turned);
    const char* verdict = chosen.right                                ? "fact.right"
                          : chosen.course == rules::Course::emergency ? "triage.over"
                                                                      : "path.look";
    CHECK(name_of_zone(stage, "verdict") == stage.ui().say(verdict));
    CHECK(name_of_zone(stage, "chosen.why") == (chosen.right ? "" : chosen.why.zh));
    const auto right = std::find_if(chapter.turnings.begin(), chapter.turnings.end(),
                                    [](const rules::Turning& one) { return one.right; });
    CHECK(name_of_zone(stage, "why.why") == right->why.zh);
    CHECK_FALSE(stage.shows("step.0"));
    REQUIRE(stage.tap("others"));
    CHECK(stage.shows("other.why"));
  }
}

TEST_CASE("an emergency called less urgent is explained slowly, with the signs, and leads on all the same") {
  for (const bool right : {true, false}) {
    CAPTURE(right);
    Stage stage(plain());
    first_minute(stage);
    begin(stage);
    go_to(stage, is_emergency);
    settle_on(stage, choice_of(stage, right));
    CHECK(stage.shows("emergency.sign1"));
    CHECK(stage.shows("step.0") == !right);
    CHECK(stage.shows("anyway") == !right);
    REQUIRE(stage.tap("fact.help"));
    CHECK(stage.app().place() == screens::Place::help);
    REQUIRE(stage.tap("back"));
    CHECK(stage.app().place() == screens::Place::path);
    REQUIRE(stage.tap("fact.next"));
    CHECK_FALSE(open_chapter(stage).emergency);
  }
}

TEST_CASE("the desk: a wrong aim is explained, a stop card asks first, three are talked over") {
  Stage stage(plain());
  first_minute(stage);
  begin(stage);
  go_to(stage, is_desk);
  const rules::Desk& desk = *open_chapter(stage).desk;
  CHECK_FALSE(stage.tap("aim.calm"));  // nothing is in hand
  dock(stage, "nerve-support", rules::Aim::relax);
  const auto coat = std::find_if(desk.tools.begin(), desk.tools.end(),
                                 [](const rules::Tool& one) { return one.id == "nerve-support"; });
  CHECK(name_of_zone(stage, "told.why") == coat->why.zh);
  CHECK(path_of(stage).visit().docked.empty());
  dock(stage, "relaxant", rules::Aim::relax);
  CHECK(stage.shows("stop"));
  CHECK_FALSE(stage.shows("tool.relaxant"));
  CHECK_FALSE(stage.tap("path.confer"));
  REQUIRE(stage.tap("heed.not"));
  CHECK(stage.shows("stop.why"));
  CHECK_FALSE(stage.shows("heed.not"));  // it is not offered a second time
  REQUIRE(stage.tap("heed.tell"));
  CHECK(stage.ui().find("tool.relaxant")->disabled);
  CHECK_FALSE(stage.tap("path.confer"));
  confer(stage);
  CHECK(path_of(stage).visit().docked.size() == 3);
  CHECK(stage.shows("tool.relaxant.why"));
}

TEST_CASE("an ending tells how it went in words, shows the signs, and is left with one deed") {
  Stage stage(plain());
  first_minute(stage);
  begin(stage);
  go_to(stage, is_ending);
  for (const char* id : {"strength.knowing", "strength.safe", "strength.shared"}) {
    CAPTURE(id);
    CHECK(name_of_zone(stage, id + std::string(".grade")) == stage.ui().say("path.always"));
  }
  CHECK(stage.shows("emergency.sign4"));
  const std::string deed = open_chapter(stage).ending->today[1].say.zh;
  REQUIRE(stage.tap("take.1"));
  REQUIRE(stage.tap("results.done"));
  CHECK(stage.app().place() == screens::Place::home);
  CHECK(name_of_zone(stage, "strip") == deed);
  CHECK(stage.model().profile.stories == 1);
}

TEST_CASE("a story that was left waits on the map, and is gone on with") {
  Stage stage(plain());
  first_minute(stage);
  begin(stage);
  settle_on(stage, 1);
  REQUIRE(stage.tap("fact.next"));
  const std::string open = open_chapter(stage).id;
  stage.press_key(ui::Key::escape);
  stage.settle();
  REQUIRE(stage.app().place() == screens::Place::home);
  CHECK(name_of_zone(stage, "strip").find(path_of(stage).story->who.zh) != std::string::npos);
  REQUIRE(stage.tap("play"));
  CHECK(stage.app().place() == screens::Place::path);
  CHECK(open_chapter(stage).id == open);
}

TEST_CASE("by keys alone: a choice is made, explained and left") {
  Stage stage(plain());
  first_minute(stage);
  begin(stage);
  for (int i = 0; i < 20 && stage.ui().focus() != "turn.1"; ++i) stage.press_key(ui::Key::tab);
  stage.press_key(ui::Key::enter);
  for (int i = 0; i < 20 && stage.ui().focus() != "path.confirm"; ++i) stage.press_key(ui::Key::tab);
  stage.press_key(ui::Key::enter);
  stage.settle();
  REQUIRE(stage.shows("fact"));
  stage.press_key(ui::Key::escape);
  stage.settle();
  CHECK(stage.app().place() == screens::Place::home);
}

TEST_CASE("every screen of the care path at five sizes, four text steps, both languages") {
  on_every_page([](StageOptions options) {
    Stage stage(options);
    stage.settle();
    check_all(stage);
    CHECK(stage.ui().art().missing().empty());
  });
}

TEST_CASE("the care path's contrast in the dark and the high-contrast theme, and the left-hand mirror") {
  for (const rules::Theme theme : {rules::Theme::dark, rules::Theme::contrast}) {
    CAPTURE(static_cast<int>(theme));
    StageOptions options = plain();
    options.app.theme = theme;
    Stage stage(options);
    rules::Settings settings = stage.model().settings;
    settings.left_hand = true;
    stage.app().carry_out(screens::Change{settings});
    stage.settle();
    const bool high = theme == rules::Theme::contrast;
    check_all(stage, high ? 4.5f : 3, high ? 7 : 4.5f);
  }
}
