// The tour's part in the care path; see tour_play.h.
#include "sdl/tour_play.h"

namespace sdl {
namespace {

const rules::Path& path_of(Play& play) { return *play.stage().model().path(); }

/// Settles on a choice: the first right one, or the first that is not.
void steer(Play& play, bool right) {
  const auto& all = path_of(play).chapter().turnings;
  for (size_t i = 0; i < all.size(); ++i)
    if (all[i].right == right) {
      play.tap("turn." + std::to_string(i));
      return play.tap("path.confirm");
    }
  play.must(false, "choose");
}

/// Puts a treatment on an aim; its stop card is answered.
void dock(Play& play, const std::string& tool, const std::string& aim) {
  play.tap("tool." + tool);
  play.tap("aim." + aim);
}

void tour_desk(Play& play) {
  play.shoot("path-desk");
  const rules::Desk& desk = *path_of(play).chapter().desk;
  const rules::Tool* stopped = nullptr;
  const rules::Tool* wrong = nullptr;
  for (const rules::Tool& tool : desk.tools) {
    if (tool.stop && !stopped) stopped = &tool;
    if (!tool.stop && tool.aims.front() != rules::Aim::calm) wrong = &tool;
  }
  play.must(stopped && wrong, "find treatments on the desk");
  if (!stopped || !wrong) return;
  play.tap("tool." + wrong->id);
  play.shoot("path-desk-in-hand");
  play.tap("aim.calm");
  play.shoot("path-desk-wrong");
  dock(play, stopped->id, rules::name_of(stopped->aims.front()));
  play.shoot("path-desk-stop");
  play.tap("heed.not");
  play.shoot("path-desk-stop-why");
  play.tap("heed.tell");
  play.shoot("path-desk-placed");
  for (const rules::Tool& tool : desk.tools)
    if (!tool.stop && static_cast<int>(path_of(play).visit().docked.size()) < desk.need)
      dock(play, tool.id, rules::name_of(tool.aims.front()));
  play.shoot("path-desk-ready");
  play.tap("path.confer");
  play.shoot("path-desk-answer");
  play.tap("evidence." + stopped->id);
  play.tap("others");
  play.end_of_page("path-desk-answer-end");
}

}  // namespace

void tour_path(Play& play) {
  const rules::Pack& pack = *play.stage().model().levels.first_of("path");
  play.stage().app().carry_out(rules::Move{rules::Embark{pack.id, pack.stories.front().id, 5}});
  play.tap("stop.path");
  play.shoot("path");
  play.tap("turn.1");
  play.shoot("path-picked");
  play.tap("turn.0");
  play.tap("path.confirm");
  play.shoot("path-not-so");
  play.tap("others");
  play.end_of_page("path-not-so-end");
  play.tap("fact.next");
  bool missed = false;
  constexpr int most = 20;
  for (int i = 0; i < most && path_of(play).step != rules::PathStep::ending; ++i) {
    const rules::Chapter& chapter = path_of(play).chapter();
    if (chapter.desk) {
      tour_desk(play);
    } else {
      play.shoot("path-" + chapter.id);
      const bool miss = chapter.emergency && !missed;
      steer(play, !miss);
      if (miss || chapter.evidence) play.shoot(miss ? "path-under" : "path-" + chapter.id + "-right");
      if (miss) play.end_of_page("path-under-end");
      missed = missed || miss;
    }
    play.tap("fact.next");
  }
  play.shoot("path-ending");
  play.tap("take.1");
  play.end_of_page("path-ending-end");
  play.tap("results.done");
}

}  // namespace sdl
