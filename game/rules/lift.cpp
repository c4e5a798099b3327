// See lift.h.
#include "rules/lift.h"

#include <algorithm>
#include <cmath>

namespace rules {
namespace {

constexpr int usual_knee_deg = 165, usual_ms = 2000;

bool is_scored(const LiftScene& scene) { return scene.load.kg >= scored_from_kg; }

PlanRank rank_of(const Lift& lift) { return lift.plan ? lift.plan->rank : PlanRank::best; }

/// The lift becomes a try; nothing when it cannot be done.
std::optional<Try> attempt(const Lift& lift, const Pose& pose, int milliseconds) {
  const std::optional<Outcome> outcome = rules::lift(lift.work(), pose, milliseconds);
  if (!outcome) return {};
  Try made{pose, milliseconds, *outcome, {}};
  if (lift.scene->kind != SceneKind::compare && is_scored(*lift.scene)) {
    const int best_N = lift.best ? lift.best->peak_N : outcome->peak_N;
    made.stars = stars_of(*outcome, best_N, lift.person, rank_of(lift));
  }
  return made;
}

void earn(Lift& lift, int stars) { lift.stars = std::max(lift.stars.value_or(0), stars); }

/// Sets out on the open work: the best it allows, the pose one walks up in.
void set_out(Lift& lift) {
  lift.best = best_of(lift.work());
  lift.pose = usual_pose(*lift.scene, lift.job());
  lift.tries.clear();
}

/// The two ways of a comparison, or the lift to mend.
void show_ways(Lift& lift) {
  lift.tries.clear();
  for (const Way& way : lift.scene->ways)
    if (std::optional<Try> made = attempt(lift, way.pose, way.milliseconds)) lift.tries.push_back(*made);
}

bool in_range(const Pose& pose) {
  return pose.knee_deg >= least_knee_deg && pose.knee_deg <= most_knee_deg && pose.lean_deg >= 0 &&
         pose.lean_deg <= most_lean_deg && pose.away_cm >= 0 && pose.away_cm <= most_away_cm;
}

}  // namespace

bool Lift::was_told(const std::string& plan_id) const {
  return std::find(told.begin(), told.end(), plan_id) != told.end();
}

int Lift::truth() const {
  if (scene->kind == SceneKind::compare) {
    if (tries.size() < 2) return 2;
    const int order = compare_N(tries[0].outcome.peak_N, tries[1].outcome.peak_N);
    return order == 0 ? 2 : order < 0 ? 0 : 1;
  }
  const std::optional<Outcome> usual = rules::lift(work(), usual_pose(*scene, job()), usual_ms);
  return static_cast<int>(usual ? band_of(usual->peak_N) : Band::very_high);
}

const Try* Lift::before() const { return tries.size() < 2 ? nullptr : &tries[tries.size() - 2]; }

const Try* Lift::best_try() const {
  const auto lowest = std::min_element(tries.begin(), tries.end(), [](const Try& a, const Try& b) {
    return a.outcome.peak_N < b.outcome.peak_N;
  });
  return lowest == tries.end() ? nullptr : &*lowest;
}

Difference difference_of(const Work& work, const Try& before, const Try& now) {
  using What = Difference::What;
  constexpr int least_cm = 3, least_deg = 15, tenth_ms = 100;
  const int order = compare_N(now.outcome.peak_N, before.outcome.peak_N);
  const int cm = static_cast<int>(std::lround(100 * (now.outcome.reach_m - before.outcome.reach_m)));
  const int tenths = (now.milliseconds - before.milliseconds) / tenth_ms;
  const bool hurried = order != 0 && tenths * order < 0;
  if (hurried) {  // would it have been alike at the same pace?
    const std::optional<Outcome> paced = rules::lift(work, now.pose, before.milliseconds);
    if (paced && compare_N(paced->peak_N, before.outcome.peak_N) == 0) return {What::time, tenths};
  }
  if (std::abs(cm) >= least_cm && cm * order >= 0) return {What::reach, cm};
  if (hurried) return {What::time, tenths};
  if (before.pose.turn != now.pose.turn) return {What::turn, now.pose.turn == TurnWith::waist ? 1 : -1};
  const int knees = now.pose.knee_deg - before.pose.knee_deg;
  return std::abs(knees) >= least_deg ? Difference{What::knees, knees} : Difference{};
}

Pose usual_pose(const LiftScene& scene, const Job& job) {
  if (scene.kind == SceneKind::mend && !scene.ways.empty()) return scene.ways.front().pose;
  return {.knee_deg = usual_knee_deg, .away_cm = static_cast<int>(std::lround(100 * job.away_m))};
}

Lift start(const Enter& move, const LiftScene& scene) {
  Lift lift;
  lift.pack = move.pack;
  lift.scene = &scene;
  lift.self = move.self.has_value();
  const Somebody* who = find_somebody(scene.who);
  lift.person = move.self ? *move.self : who ? who->person : Person{};
  lift.who = move.self ? stand_in(scene.who, *move.self).id : scene.who;
  return lift;
}

std::vector<Event> play(Lift& lift, const Go&) {
  if (lift.step != LiftStep::situation) return {};
  switch (lift.scene->kind) {
    case SceneKind::compare:
      show_ways(lift);
      lift.step = LiftStep::predict;
      break;
    case SceneKind::mend:
      set_out(lift);
      show_ways(lift);
      lift.step = LiftStep::pose;
      break;
    case SceneKind::lift:
      lift.step = LiftStep::plan;
      break;
  }
  return {};
}

std::vector<Event> play(Lift& lift, const Choose& move) {
  const Plan* plan = lift.scene->find_plan(move.plan);
  if (lift.step != LiftStep::plan || !plan || lift.was_told(plan->id)) return {};
  std::vector<Event> events{{EventKind::planned, lift.scene->id, stars_of(plan->rank), plan->id}};
  if (plan->job && !lift.scene->can_lift_by(*plan)) {
    lift.told.push_back(plan->id);  // explained; another must be chosen
    return events;
  }
  lift.plan = plan;
  lift.guess.reset();
  set_out(lift);
  if (lift.nobody_lifts()) {
    if (is_scored(*lift.scene)) earn(lift, stars_of(plan->rank));
    lift.step = LiftStep::compare;
  } else {
    lift.step = LiftStep::predict;
  }
  return events;
}

std::vector<Event> play(Lift& lift, const Guess& move) {
  const bool two_ways = lift.scene->kind == SceneKind::compare;
  if (lift.step != LiftStep::predict || move.at < 0 || move.at > (two_ways ? 2 : 3)) return {};
  lift.guess = move.at;
  lift.step = two_ways ? LiftStep::compare : LiftStep::pose;
  return {{EventKind::guessed, lift.scene->id, lift.truth() == move.at ? 1 : 0, std::to_string(move.at)}};
}

std::vector<Event> play(Lift& lift, const Pose& move) {
  if (lift.step != LiftStep::pose || !in_range(move)) return {};
  if (!rules::lift(lift.work(), move, usual_ms)) return {};
  lift.pose = move;
  lift.step = LiftStep::lift;
  return {};
}

std::vector<Event> play(Lift& lift, const Raise& move) {
  if (lift.step != LiftStep::lift || move.milliseconds < least_ms || move.milliseconds > most_ms) return {};
  std::optional<Try> made = attempt(lift, lift.pose, move.milliseconds);
  if (!made) return {};
  lift.tries.push_back(*made);
  lift.step = LiftStep::compare;
  const int stars = made->stars ? made->stars->total() : -1;
  if (stars >= 0) earn(lift, stars);
  return {{EventKind::lifted, lift.scene->id, made->outcome.peak_N, std::to_string(stars)}};
}

std::vector<Event> play(Lift& lift, const Again& move) {
  if (lift.step == LiftStep::situation || lift.step == LiftStep::over) return {};
  if (move.plan || lift.nobody_lifts()) {
    if (lift.scene->kind != SceneKind::lift) return {};
    lift.plan = nullptr;
    lift.step = LiftStep::plan;
    return {};
  }
  // Another pose, also before anything moved.
  const bool lifts = lift.scene->kind != SceneKind::compare;
  if (lifts && (lift.step == LiftStep::compare || lift.step == LiftStep::lift)) lift.step = LiftStep::pose;
  return {};
}

std::vector<Event> play(Lift& lift, const Leave&) {
  if (lift.step != LiftStep::compare) return {};
  lift.step = LiftStep::over;
  return {{EventKind::scene, lift.scene->id, lift.stars.value_or(-1), lift.plan ? lift.plan->id : ""}};
}

}  // namespace rules
