// The exercise coach on a stage: the gate before everything, what its screens say, how a set runs, and their
// targets, contrast and text at many sizes.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "rules/journey.h"
#include "screen_checks.h"

namespace {

using rules::CoachStep;

const rules::Practice& practice(const Stage& stage) { return *stage.model().practice(); }

void to_gate(Stage& stage, const char* exercise = "five-point-bridge") {
  first_minute(stage);
  stage.app().carry_out(screens::Open{screens::Place::coach, false, {}});
  REQUIRE(stage.tap(std::string("exercise.") + exercise));
  REQUIRE(stage.shows("gate.pass"));
}

void to_set(Stage& stage) {
  to_gate(stage);
  REQUIRE(stage.tap("gate.pass"));
  REQUIRE(stage.tap("coach.straight"));
  REQUIRE(stage.tap("coach.begin"));
  REQUIRE(stage.shows("coach.run"));
}

int a_finding(const Stage& stage, bool right) {
  const auto& findings = practice(stage).drill().fault->findings;
  const auto it =
      std::find_if(findings.begin(), findings.end(), [&](const auto& one) { return one.right == right; });
  return static_cast<int>(it - findings.begin());
}

void find(Stage& stage, bool right) {
  REQUIRE(stage.tap("finding." + std::to_string(a_finding(stage, right))));
  REQUIRE(stage.tap("coach.confirm"));
  REQUIRE(stage.shows("fact"));
}

void check_all(Stage& stage, float large = 3, float text = 4.5f) {
  first_minute(stage);
  stage.app().carry_out(screens::Open{screens::Place::coach, false, {}});
  check_screen(stage, "exercises", large, text);
  REQUIRE(stage.tap("coach.write"));
  check_screen(stage, "prescription", large, text);
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("exercise.little-swallow"));
  check_screen(stage, "gate", large, text);
  REQUIRE(stage.tap("gate.ask"));
  check_screen(stage, "questions", large, text);
  REQUIRE(stage.tap("ask.done"));
  REQUIRE(stage.tap("exercise.five-point-bridge"));
  REQUIRE(stage.tap("gate.pass"));
  check_screen(stage, "watch", large, text);
  REQUIRE(stage.tap("coach.to_faults"));
  check_screen(stage, "fault", large, text);
  find(stage, false);
  check_screen(stage, "correction", large, text);
  REQUIRE(stage.tap("fact.next"));
  REQUIRE(stage.tap("coach.straight"));
  check_screen(stage, "amount", large, text);
  REQUIRE(stage.tap("coach.begin"));
  stage.wait(7);
  check_screen(stage, "follow", large, text);
  REQUIRE(stage.tap("coach.skip_set"));
  check_screen(stage, "rest", large, text);
  REQUIRE(stage.tap("coach.enough"));
  check_screen(stage, "after", large, text);
  REQUIRE(stage.tap("coach.roll_up"));
}

}  // namespace

TEST_CASE(
    "nothing of a practice is shown before its gate, nothing of the gate is kept, and it comes each time") {
  Stage stage(plain());
  to_gate(stage);
  CHECK_FALSE(stage.model().practice());
  REQUIRE(stage.tap("gate.ask"));
  CHECK(stage.shows("step.5"));  // six questions
  CHECK_FALSE(stage.shows("gate.pass"));
  REQUIRE(stage.tap("ask.done"));
  CHECK(stage.app().place() == screens::Place::coach);
  CHECK_FALSE(stage.model().practice());
  REQUIRE(stage.tap("exercise.five-point-bridge"));
  REQUIRE(stage.tap("gate.pass"));
  CHECK(practice(stage).step == CoachStep::watch);
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("exercise.five-point-bridge"));
  CHECK(stage.shows("gate.pass"));
  CHECK_FALSE(stage.shows("watch.who"));
}

TEST_CASE("the swallow has a second list of its own, the bridge has none") {
  for (const bool swallow : {true, false}) {
    Stage stage(plain());
    to_gate(stage, swallow ? "little-swallow" : "five-point-bridge");
    CHECK(stage.shows("gate.own_list.0") == swallow);
    CHECK(stage.shows("gate.first") == swallow);
    CHECK(stage.shows("gate.urgent"));
  }
}

TEST_CASE("each finding has its own explanation, and only a choice can be confirmed") {
  for (const bool right : {true, false}) {
    CAPTURE(right);
    Stage stage(plain());
    to_gate(stage);
    REQUIRE(stage.tap("gate.pass"));
    REQUIRE(stage.tap("coach.to_faults"));
    CHECK_FALSE(stage.tap("coach.confirm"));
    find(stage, right);
    const auto& findings = practice(stage).drill().fault->findings;
    CHECK(stage.ui().find("why.why")->name == findings[static_cast<size_t>(a_finding(stage, true))].why.zh);
    CHECK(stage.shows("chosen.why") == !right);
    if (!right)
      CHECK(stage.ui().find("chosen.why")->name ==
            findings[static_cast<size_t>(a_finding(stage, false))].why.zh);
    CHECK(practice(stage).drill().corrected);
    REQUIRE(stage.tap("others"));
    CHECK(stage.shows("other.why"));
  }
}

TEST_CASE("a set runs by itself, stands still while paused, and counts what was held") {
  Stage stage(plain());
  to_set(stage);
  stage.wait(4 + 1.2 + 3 + 0.5);
  CHECK(stage.ui().find("coach.rep")->name == stage.ui().say("coach.rep", {{"n", "1"}}));
  REQUIRE(stage.tap("coach.run"));
  const std::string paused = stage.ui().find("coach.beat")->name;
  CHECK(paused == stage.ui().say("coach.paused"));
  stage.wait(60);
  CHECK(stage.ui().find("coach.rep")->name == stage.ui().say("coach.rep", {{"n", "1"}}));
  REQUIRE(stage.tap("coach.skip_set"));
  CHECK(practice(stage).sets == 1);
  CHECK(practice(stage).reps == 1);
  CHECK(stage.shows("coach.next_set"));
  REQUIRE(stage.tap("coach.next_set"));
  stage.wait(200);
  CHECK(practice(stage).step == CoachStep::after);
  CHECK(practice(stage).reps == 11);
  REQUIRE(stage.tap("coach.roll_up"));
  CHECK_FALSE(stage.model().practice());
  CHECK(rules::is_explored(stage.model().profile, rules::Stop::coach));
}

TEST_CASE("a program that was ended in a set goes on with that set, behind the gate") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "coach";
  std::filesystem::remove_all(folder);
  StageOptions options = plain();
  options.app.save_folder = folder.string();
  Stage stage(options);
  to_set(stage);
  REQUIRE(stage.tap("coach.skip_set"));
  stage.restart();
  REQUIRE(stage.shows("gate.pass"));
  CHECK(practice(stage).sets == 1);
  REQUIRE(stage.tap("gate.pass"));
  CHECK(stage.shows("coach.next_set"));
}

TEST_CASE("an exercise of the doctor's is written down, practised as given, and put away") {
  Stage stage(plain());
  first_minute(stage);
  stage.app().carry_out(screens::Open{screens::Place::coach, false, {}});
  REQUIRE(stage.tap("coach.write"));
  CHECK_FALSE(stage.tap("given.save"));
  REQUIRE(stage.tap("given.name"));
  stage.type("抬腿");
  REQUIRE(stage.tap("given.save"));
  REQUIRE(stage.tap("given.doctors.1"));
  REQUIRE(stage.tap("gate.pass"));
  CHECK(practice(stage).is_prescribed());
  CHECK_FALSE(stage.shows("coach.hold.more"));
  REQUIRE(stage.tap("coach.begin"));
  CHECK(stage.shows("coach.stop"));
  REQUIRE(stage.tap("coach.enough"));
  REQUIRE(stage.tap("coach.roll_up"));
  REQUIRE(stage.tap("change.doctors.1"));
  REQUIRE(stage.tap("given.away"));
  CHECK_FALSE(stage.shows("given.doctors.1"));
}

TEST_CASE("the coach's screens on every page") {
  on_every_page([](const StageOptions& options) {
    Stage stage(options);
    check_all(stage);
  });
}

TEST_CASE("the coach's screens in the dark and in high contrast") {
  for (const rules::Theme theme : {rules::Theme::dark, rules::Theme::contrast}) {
    StageOptions options = plain();
    options.app.theme = theme;
    Stage stage(options);
    if (theme == rules::Theme::dark)
      check_all(stage);
    else
      check_all(stage, 4.5f, 7);
  }
}
