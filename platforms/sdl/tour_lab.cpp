// The tour's part in the lab; see tour_play.h.
#include <algorithm>

#include "sdl/tour_play.h"

namespace sdl {
namespace {

/// Measures of one's own, given and cleared again.
void own_body(Play& play) {
  play.tap("lab.who");
  play.shoot("own-body-off");
  play.tap("own.use");
  play.tap("own.sex.1");
  play.shoot("own-body");
  play.end_of_page("own-body-end");
  play.tap("own.clear");
  play.stage().pass_seconds(6);
  play.tap("back");
}

/// Chooses a plan that ends in a lift where there is one, and goes on to the pose.
void play_plan(Play& play) {
  const auto& plans = play.stage().model().lift()->scene->plans;
  const auto lifts =
      std::find_if(plans.begin(), plans.end(), [](const rules::Plan& plan) { return plan.job; });
  play.tap("plan." + std::to_string(lifts == plans.end() ? 0 : lifts - plans.begin()));
  play.tap("lift.choose");
  if (play.stage().shows("guess.0")) {
    play.tap("guess.0");
    play.shoot("lift-band");
    play.tap("lift.guess");
  }
  play.shoot("lift-next");
}

}  // namespace

void tour_lab(Play& play) {
  play.tap("stop.lift");
  play.shoot("lab");
  tour_calculator(play);
  own_body(play);
  play.tap("scene.0");
  play.shoot("lift-situation");
  play.tap("lift.go");
  play.tap("guess.2");
  play.shoot("lift-guess");
  play.tap("lift.guess");
  play.shoot("lift-two-ways");
  play.tap("numbers");
  play.end_of_page("lift-two-ways-end");
  play.tap("lift.done");
  play.tap("scene.2");
  play.shoot("lift-mend");
  play.tap("lift.go");
  play.shoot("lift-pose-flawed");
  play.steps("step.feet.more", 2);
  play.steps("step.away.less", 3);
  play.steps("step.knees.more", 6);
  play.steps("step.turn.less", 1);
  play.tap("numbers");
  play.shoot("lift-pose-mended");
  play.end_of_page("lift-pose-end");
  play.tap("lift.pose_go");
  for (int i = 0; i < 3; ++i) play.tap("lift.raise");
  play.shoot("lift-raise");
  for (int i = 0; i < 3 && play.stage().shows("lift.raise"); ++i) play.tap("lift.raise");
  play.shoot("lift-compare");
  play.end_of_page("lift-compare-end");
  play.tap("lift.again");
  play.tap("lift.pose_go");
  play.shoot("lift-again");
  for (const char* scene : {"parcel-in-the-van", "deep-bin", "over-the-fence", "patient-up-the-bed"}) {
    play.stage().app().carry_out(screens::PlayScene{play.stage().model().levels.first_of("lift")->id, scene});
    play.shoot(std::string("lift-") + scene);
    play.tap("lift.go");
    play.shoot(std::string("lift-") + scene + "-plan");
    play_plan(play);
  }
  play.tap("back");
  play.tap("back");
}

}  // namespace sdl
