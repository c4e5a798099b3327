// The tour's part in the habits and the hourglass; see tour_play.h.
#include "sdl/tour_play.h"

namespace sdl {
namespace {

/// Seventy days of three habits: mostly done, now and then rested or missed.
void live_on(Play& play) {
  const auto live = [&](const rules::HabitMove& move) { play.stage().app().carry_out(move); };
  live(rules::Build{"sit-to-stand", "tv", 4, ""});
  live(rules::Build{"milk-and-sun", "breakfast", 5, ""});
  for (int i = 0; i < 70; ++i) {
    play.stage().pass_days(1);
    play.stage().step();
    const int today = play.stage().model().today;
    if (i % 5 != 4)
      live(rules::Mark{"tai-chi", today, i == 40 ? rules::DayMark::not_done : rules::DayMark::did});
    if (i > 20)
      live(rules::Mark{"sit-to-stand", today, i % 3 == 0 ? rules::DayMark::rest : rules::DayMark::did});
    if (i > 50) live(rules::Mark{"milk-and-sun", today, rules::DayMark::did});
  }
  play.stage().pass_days(1);
}

}  // namespace

void tour_habits(Play& play) {
  play.tap("stop.habits");
  play.shoot("habits-none");
  play.tap("habits.add");
  play.shoot("habit-what");
  play.tap("new.prescribed");
  play.shoot("habit-prescribed");
  play.tap("back");
  play.tap("offer.tai-chi");
  play.shoot("habit-when");
  play.tap("cue.breakfast");
  play.shoot("habit-often");
  play.tap("new.done");
  play.shoot("habits-first");
  play.tap("mark.tai-chi.0");
  play.shoot("habits-did");
  live_on(play);
  play.tap("back");
  play.shoot("map-habit");
  play.tap("stop.habits");
  play.tap("mark.tai-chi.2");
  play.top_of_page("habits-garden");
  play.end_of_page("habits-garden-end");
  play.tap("more.tai-chi");
  play.shoot("habit");
  play.tap("habit.span.1");
  play.shoot("habit-month");
  play.tap("habit.span.2");
  play.shoot("habit-year");
  play.end_of_page("habit-end");
  play.tap("back");
  play.tap("guide.tai-chi");
  play.shoot("guide-timer");
  play.tap("back");
  play.tap("guide.sit-to-stand");
  play.tap("guide.action");
  play.shoot("guide-count");
  play.tap("back");
  play.tap("guide.milk-and-sun");
  play.tap("guide.item.0");
  play.shoot("guide-list");
  play.tap("back");
  play.stage().app().carry_out(screens::Open{screens::Place::guide, false, "loosen-up"});
  play.tap("guide.action");
  for (int i = 0; i < 3; ++i) play.tap("guide.skip");
  play.shoot("guide-steps");
  play.tap("back");
  play.tap("glass");
  play.shoot("glass-off");
  play.tap("glass.action");
  play.shoot("glass-sitting");
  play.tap("back");
  play.end_of_page("habits-sitting");
  play.tap("glass");
  play.stage().pass_seconds(3'600);
  play.shoot("glass-due");
  play.tap("back");
  play.tap("back");
  play.shoot("map-glass");
  play.tap("record");
  play.tap("glass.action");
  play.stage().pass_seconds(90);
  play.shoot("glass-moving");
  play.tap("back");
  play.tap("stop.habits");
  play.stage().pass_days(92);
  play.top_of_page("habits-absent");
  play.tap("back");
}

}  // namespace sdl
