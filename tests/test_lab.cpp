// The lifting lab on a stage: its scenes from the map to the comparison, kept over a restart, at every size.
#include <doctest/doctest.h>

#include <filesystem>

#include "screen_checks.h"

namespace {

StageOptions lab(float width = 390, float height = 844) {
  StageOptions options;
  options.width = width, options.height = height;
  options.data_folder = BACKWISE_DATA;
  options.app.pace = ui::Pace::instant;
  options.app.screen = screens::Place::home;
  options.system.lang = rules::Lang::zh;
  return options;
}

void taps(Stage& stage, const std::string& id, int times) {
  for (int i = 0; i < times; ++i) {
    CAPTURE(id);
    REQUIRE(stage.tap(id));
  }
}

/// From the flawed lift to a squat with the box between the feet.
void mend(Stage& stage) {
  taps(stage, "step.feet.more", 2);
  taps(stage, "step.away.less", 3);
  taps(stage, "step.knees.more", 10);
  taps(stage, "step.turn.less", 1);
}

void open_scene(Stage& stage, const std::string& row) {
  stage.settle();
  REQUIRE(stage.tap("stop.lift"));
  REQUIRE(stage.tap(row));
  REQUIRE(stage.tap("lift.go"));
}

/// Every face of a comparison and of a flawed lift.
void check_lab(Stage& stage, float large = 3, float text = 4.5f) {
  stage.settle();
  REQUIRE(stage.tap("stop.lift"));
  check_screen(stage, "lab", large, text);
  REQUIRE(stage.tap("scene.1"));
  check_screen(stage, "situation", large, text);
  REQUIRE(stage.tap("lift.go"));
  REQUIRE(stage.tap("guess.1"));
  check_screen(stage, "guess", large, text);
  REQUIRE(stage.tap("lift.guess"));
  check_screen(stage, "two ways", large, text);
  REQUIRE(stage.tap("numbers"));
  REQUIRE(stage.tap("evidence"));
  check_screen(stage, "two ways unfolded", large, text);
  REQUIRE(stage.tap("lift.done"));
  REQUIRE(stage.tap("scene.2"));
  REQUIRE(stage.tap("lift.go"));
  check_screen(stage, "pose", large, text);
  REQUIRE(stage.tap("numbers"));
  check_screen(stage, "pose with numbers", large, text);
  mend(stage);
  REQUIRE(stage.tap("lift.pose_go"));
  check_screen(stage, "lift", large, text);
  taps(stage, "lift.raise", 6);
  check_screen(stage, "compare", large, text);
  CHECK(stage.ui().art().missing().empty());
}

const rules::Lift& open_lift(Stage& stage) {
  REQUIRE(stage.model().lift());
  return *stage.model().lift();
}

}  // namespace

TEST_CASE("close beats squat: the guess, both loads, the fact, and the log") {
  Stage stage(lab());
  open_scene(stage, "scene.1");
  CHECK_FALSE(stage.shows("fact"));
  REQUIRE(stage.tap("guess.1"));
  REQUIRE(stage.tap("lift.guess"));
  CHECK(stage.shows("fact"));
  CHECK(stage.shows("bar.1"));
  CHECK_FALSE(stage.shows("number.0"));  // newtons stand behind a tap
  const rules::Lift& lift = open_lift(stage);
  CHECK(lift.truth() == 1);
  CHECK(lift.tries[1].outcome.peak_N + rules::same_N < lift.tries[0].outcome.peak_N);
  REQUIRE(stage.tap("numbers"));
  CHECK(stage.shows("number.0"));
  REQUIRE(stage.tap("lift.done"));
  CHECK(stage.app().place() == screens::Place::lab);
  CHECK(stage.model().profile.scene_record("squat-far-bend-close")->times == 1);
}

TEST_CASE("a flawed lift is mended by steps and earns three stars when it rises slowly") {
  Stage stage(lab());
  open_scene(stage, "scene.2");
  CHECK(open_lift(stage).tries.front().stars->total() <= 1);
  mend(stage);
  REQUIRE(stage.tap("lift.pose_go"));
  taps(stage, "lift.raise", 5);
  CHECK(open_lift(stage).step == rules::LiftStep::lift);
  REQUIRE(stage.tap("lift.raise"));
  const rules::Lift& lift = open_lift(stage);
  CHECK(lift.step == rules::LiftStep::compare);
  CHECK(lift.tries.back().stars->total() == 3);
  CHECK(stage.shows("lift.stars"));
  REQUIRE(stage.tap("lift.again"));
  CHECK(stage.shows("step.knees.more"));
}

TEST_CASE("the speed of the hand enters the model: a quick drag is a hurried lift") {
  Stage stage(lab());
  open_scene(stage, "scene.2");
  mend(stage);
  REQUIRE(stage.tap("lift.pose_go"));
  stage.settle();
  stage.drag(180, 320, 60);
  stage.settle();
  const rules::Lift& lift = open_lift(stage);
  REQUIRE(lift.step == rules::LiftStep::compare);
  CHECK(lift.tries.back().milliseconds < 1500);
  CHECK(lift.tries.back().outcome.peak_N > lift.tries.back().outcome.start_N + 100);
  CHECK(lift.tries.back().stars->motion < 3);
}

TEST_CASE("the body is posed by dragging it: hips down bend the knees") {
  Stage stage(lab());
  open_scene(stage, "scene.2");
  stage.settle();
  const std::string straight = stage.ui().find("step.knees.value")->name;
  stage.drag(112, 225, 290);
  stage.settle();
  CHECK(stage.ui().find("step.knees.value")->name != straight);
  REQUIRE(stage.tap("lift.pose_go"));
  CHECK(open_lift(stage).pose.knee_deg < 140);
}

TEST_CASE("a scene interrupted after its pose goes on where it was") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "backwise-test-lab";
  std::filesystem::remove_all(folder);
  StageOptions options = lab();
  options.app.save_folder = folder.string();
  options.app.screen = {};
  {
    Stage stage(options);
    stage.settle();
    REQUIRE(stage.tap("group.labour"));
    REQUIRE(stage.tap("welcome.start"));
    open_scene(stage, "scene.2");
    mend(stage);
    REQUIRE(stage.tap("lift.pose_go"));
  }
  Stage again(options);
  again.settle();
  CHECK(again.app().place() == screens::Place::lift);
  CHECK(open_lift(again).step == rules::LiftStep::lift);
  CHECK(open_lift(again).pose.feet == rules::Feet::straddling);
  std::filesystem::remove_all(folder);
}

TEST_CASE("every face of the lab at every size, text step and language") {
  const std::pair<float, float> sizes[] = {{390, 844}, {320, 568}, {1280, 720}, {844, 390}, {768, 1024}};
  for (const auto& [width, height] : sizes)
    for (const rules::Lang lang : {rules::Lang::zh, rules::Lang::en})
      for (const int step : {0, 1, 2, 3}) {
        CAPTURE(width);
        CAPTURE(static_cast<int>(lang));
        CAPTURE(step);
        StageOptions options = lab(width, height);
        options.app.lang = lang;
        options.app.text_step = step;
        Stage stage(options);
        check_lab(stage);
      }
}

TEST_CASE("the lab's contrast in the dark and the high-contrast theme, mirrored") {
  for (const rules::Theme theme : {rules::Theme::dark, rules::Theme::contrast}) {
    CAPTURE(static_cast<int>(theme));
    StageOptions options = lab();
    options.app.theme = theme;
    Stage stage(options);
    rules::Settings settings = stage.model().settings;
    settings.left_hand = true;
    stage.app().carry_out(screens::Change{settings});
    const bool high = theme == rules::Theme::contrast;
    check_lab(stage, high ? 4.5f : 3, high ? 7 : 4.5f);
  }
}
