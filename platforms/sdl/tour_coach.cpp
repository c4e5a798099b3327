// The tour's part with the exercise coach; see tour_play.h.
#include "sdl/tour_play.h"

namespace sdl {

void tour_coach(Play& play) {
  play.tap("stop.coach");
  play.shoot("coach");
  play.end_of_page("coach-end");
  play.tap("coach.write");
  play.tap("given.name");
  play.stage().type("抬腿");
  play.tap("coach.reps.more");
  play.shoot("given");
  play.tap("given.save");
  play.tap("exercise.little-swallow");
  play.shoot("gate");
  play.end_of_page("gate-end");
  play.tap("gate.ask");
  play.shoot("gate-questions");
  play.tap("ask.done");
  play.tap("exercise.five-point-bridge");
  play.tap("gate.pass");
  play.shoot("watch");
  play.end_of_page("watch-end");
  play.tap("coach.to_faults");
  play.shoot("fault");
  const auto& practice = *play.stage().model().practice();
  const auto& findings = practice.drill().fault->findings;
  for (size_t i = 0; i < findings.size(); ++i)
    if (!findings[i].right) {
      play.tap("finding." + std::to_string(i));
      break;
    }
  play.tap("coach.confirm");
  play.shoot("correction");
  play.tap("others");
  play.end_of_page("correction-end");
  play.tap("fact.next");
  play.tap("coach.straight");
  play.shoot("amount");
  play.tap("coach.version.1");
  play.end_of_page("amount-chair");
  play.tap("coach.version.0");
  play.tap("coach.begin");
  play.stage().wait(7);
  play.shoot("follow");
  play.end_of_page("follow-end");
  play.tap("coach.version.1");
  play.top_of_page("follow-chair");
  play.tap("coach.skip_set");
  play.shoot("set-over");
  play.tap("coach.next_set");
  play.tap("coach.run");
  play.shoot("follow-paused");
  play.tap("coach.enough");
  play.shoot("after");
  play.end_of_page("after-end");
  play.tap("coach.roll_up");
  play.tap("given.doctors.1");
  play.tap("gate.pass");
  play.tap("coach.begin");
  play.shoot("follow-given");
  play.tap("coach.enough");
  play.tap("coach.roll_up");
  play.tap("back");
}

}  // namespace sdl
