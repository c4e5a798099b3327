// See check_lift.h.
#include "content/check_lift.h"

#include <algorithm>
#include <cmath>

#include "rules/lift.h"

namespace content {
namespace {

using rules::Job;
using rules::LiftScene;
using rules::Plan;
using rules::PlanRank;

/// Hands nearer to the line from hip to shoulder than this are inside the trunk, m. Our assumption.
constexpr double half_trunk_m = 0.10;
constexpr int slow_ms = 3000;

/// What a job comes to in the poses that matter.
struct Measured {
  rules::Best best;
  int index_stars = 0;  ///< the most that the lifting index leaves, 0 to 3
  int stars = 0;        ///< the most that a careful lift can earn by any plan, 0 to 3
  double gap_m = 1;     ///< the nearest that the hands come to the trunk
};

/// A scene being judged, by its own person.
struct Judged {
  const LiftScene& scene;
  const ItemPlace& place;
  Problems& problems;
  const rules::Person& person;

  void report(Kind kind, const std::string& where, const std::string& what) const {
    problems.push_back({kind, place.file, place.where + where, what, scene.id});
  }
  rules::Work work(const Job& job) const { return rules::work_of(scene, job, person); }
};

double distance(rules::Point point, rules::Point from, rules::Point to) {
  const double dx = to.x - from.x, dy = to.y - from.y;
  const double along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy);
  const double share = std::clamp(along, 0.0, 1.0);
  return std::hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}

double gap_of(const rules::Figure& figure) { return distance(figure.hand, figure.hip, figure.shoulder); }

/// The poses in which the hands come nearest to the feet, each of which may keep the index lowest.
std::vector<rules::Pose> close_poses(const Job& job, const rules::Pose& best) {
  std::vector<rules::Pose> poses{best, {.feet = rules::Feet::apart, .knee_deg = 165}};
  if (job.straddles)
    for (const int knee_deg : {75, 120, 165})
      poses.push_back({.feet = rules::Feet::straddling, .knee_deg = knee_deg});
  return poses;
}

/// Nothing when the job cannot be done in any pose.
std::optional<Measured> measure(const Judged& on, const Job& job) {
  const rules::Work work = on.work(job);
  const std::optional<rules::Best> best = rules::best_of(work);
  if (!best) return {};
  Measured out{.best = *best};
  for (const rules::Pose& pose : close_poses(job, best->pose)) {
    if (const auto outcome = rules::lift(work, pose, slow_ms)) {
      const rules::Stars stars = stars_of(*outcome, best->peak_N, on.person, PlanRank::best);
      out.index_stars = std::max(out.index_stars, stars.index);
      out.stars = std::max(out.stars, stars.total());
    }
    if (const auto start = rules::at_load(work, pose)) out.gap_m = std::min(out.gap_m, gap_of(*start));
  }
  if (const auto path = rules::path_of(work, best->pose, slow_ms))
    out.gap_m = std::min(out.gap_m, gap_of(path->back().figure));
  return out;
}

/// A lift and the pose in which one walks up to it, at its place below the scene.
std::optional<Measured> judge_job(const Judged& on, const Job& job, const std::string& where) {
  const std::optional<Measured> measured = measure(on, job);
  if (!measured) {
    on.report(Kind::unreachable, where, on.scene.who + " cannot do this lift in any pose");
    return {};
  }
  if (!rules::at_load(on.work(job), rules::usual_pose(on.scene, job)))
    on.report(Kind::unreachable, where, on.scene.who + " cannot stand at it in the pose one walks up in");
  if (measured->gap_m < half_trunk_m)
    on.report(Kind::inside_body, where, "the hands would be inside the body; let reach_cm keep them away");
  return measured;
}

void judge_ways(const Judged& on) {
  const rules::Work work = on.work(on.scene.job);
  for (size_t i = 0; i < on.scene.ways.size(); ++i)
    if (!rules::lift(work, on.scene.ways[i].pose, on.scene.ways[i].milliseconds))
      on.report(Kind::unreachable, "/ways/" + std::to_string(i),
                on.scene.who + " cannot lift it in this way");
}

/// A plan with what it comes to, if it ends in a lift.
struct Ranked {
  const Plan& plan;
  std::string where;
  std::optional<Measured> measured;
};

std::vector<Ranked> judge_plan_jobs(const Judged& on) {
  std::vector<Ranked> plans;
  for (size_t i = 0; i < on.scene.plans.size(); ++i) {
    const Plan& plan = on.scene.plans[i];
    plans.push_back({plan, "/plans/" + std::to_string(i), {}});
    if (on.scene.can_lift_by(plan))
      plans.back().measured = judge_job(on, *plan.job, plans.back().where + "/lift");
  }
  return plans;
}

/// Over an index of 1 a lift alone earns one star at most, over 2 or outside the equation none
/// (science/lifting.md, section 6): its plan may not promise more. What nobody may lift alone promises
/// nothing.
void judge_ranks(const Judged& on, const std::vector<Ranked>& plans) {
  for (const Ranked& one : plans) {
    const int promised = rules::stars_of(one.plan.rank);
    const bool forbidden = one.plan.job && !on.scene.can_lift_by(one.plan);
    if (forbidden && promised > 0)
      on.report(Kind::overloaded, one.where + "/rank",
                "nobody may lift this alone; the plan should be risky");
    if (one.measured && one.plan.alone && promised > one.measured->index_stars)
      on.report(Kind::overloaded, one.where + "/rank",
                std::string("lifted alone its index is above ") +
                    (one.measured->index_stars == 0 ? "2" : "1") + " in every pose; the plan should be " +
                    (one.measured->index_stars == 0 ? "risky" : "weak"));
    if (one.measured && one.plan.rank == PlanRank::best && one.measured->index_stars < 3)
      on.report(Kind::overloaded, one.where + "/rank", "a best plan must leave an index of 1 or less");
    else if (one.measured && one.plan.rank == PlanRank::best && one.measured->stars < 3)
      on.report(Kind::overloaded, one.where + "/rank",
                "a best plan must let three stars be earned; no pose of " + on.scene.who +
                    " earns more than " + std::to_string(one.measured->stars));
  }
}

void judge_lowest(const Judged& on, const std::vector<Ranked>& plans) {
  for (const Ranked& best : plans)
    for (const Ranked& other : plans) {
      if (best.plan.rank != PlanRank::best || other.plan.rank == PlanRank::best) continue;
      if (!best.measured || !other.measured) continue;
      if (other.measured->best.peak_N < best.measured->best.peak_N)
        on.report(Kind::not_lowest, best.where,
                  "loads the back with " + std::to_string(best.measured->best.peak_N) + " N at best, \"" +
                      other.plan.id + "\" with " + std::to_string(other.measured->best.peak_N));
    }
}

/// The lowest compression with the knees between two angles, feet behind the load; nothing when it cannot be
/// done so.
std::optional<int> lowest_N(const rules::Work& work, int least_deg, int most_deg) {
  std::optional<int> lowest;
  for (int knee_deg = least_deg; knee_deg <= most_deg; knee_deg += 5)
    for (const rules::Feet feet : {rules::Feet::apart, rules::Feet::staggered, rules::Feet::straddling})
      if (const auto made = rules::lift(work, {.feet = feet, .knee_deg = knee_deg}, slow_ms))
        lowest = std::min(lowest.value_or(made->peak_N), made->peak_N);
  return lowest;
}

/// What the scene says of itself beside what is computed: a wide load, a rim or a fence, a weight of nothing.
std::string unlike_its_kind(const LiftScene& scene) {
  switch (scene.exception) {
    case rules::Exception::wide_load:
      return scene.load.depth_m < 0.45 || scene.job.straddles ? "the load is not wide" : "";
    case rules::Exception::deep_bin:
    case rules::Exception::over_fence:
      return scene.job.from.wall_m == 0 ? "nothing stands in the way: from has no wall_cm" : "";
    case rules::Exception::light:
      return scene.load.kg >= rules::scored_from_kg ? "the load is not light" : "";
    case rules::Exception::none:
      break;
  }
  return "";
}

void judge_exception(const Judged& on) {
  if (on.scene.exception == rules::Exception::none) return;
  if (const std::string unlike = unlike_its_kind(on.scene); !unlike.empty())
    return on.report(Kind::not_exception, "/exception", unlike);
  const rules::Work work = on.work(on.scene.job);
  const std::optional<int> squat = lowest_N(work, 60, 90), bend = lowest_N(work, 150, 175);
  if (!bend)
    on.report(Kind::not_exception, "/exception", "it cannot be done with nearly straight legs");
  else if (squat && rules::compare_N(*squat, *bend) < 0)
    on.report(
        Kind::not_exception, "/exception",
        "a squat loads the back less: " + std::to_string(*squat) + " N, a bend " + std::to_string(*bend));
}

}  // namespace

void judge_lift(const LiftScene& scene, const ItemPlace& place, Problems& problems) {
  const rules::Somebody* who = rules::find_somebody(scene.who);
  if (!who) return;
  const Judged on{scene, place, problems, who->person};
  if (scene.kind == rules::SceneKind::lift) {
    const std::vector<Ranked> plans = judge_plan_jobs(on);
    judge_ranks(on, plans);
    judge_lowest(on, plans);
  } else {
    judge_job(on, scene.job, "/lift");
    judge_ways(on);
  }
  judge_exception(on);
}

}  // namespace content
