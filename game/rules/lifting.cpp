// See lifting.h.
#include "rules/lifting.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rules {
namespace {

/// Half a stride: with one foot ahead the weight stands between the feet. Our assumption.
constexpr double half_stride_m = 0.08;
/// From hands at this share of the stature on the knees are straight.
constexpr double straight_from = 0.45;
constexpr int straight_knee_deg = 175;
constexpr int slow_ms = 3000;

double balance_of(const Work& work, Feet feet) {
  return balance_point * work.person.stature_m + (feet == Feet::staggered ? half_stride_m : 0);
}

/// The knees when the hands are at a height: bent as chosen at the path's lower end, straight further up.
double knee_at(const Work& work, const Pose& pose, double hands_m) {
  const double low = std::min(work.job.from.hands_m, work.job.to.hands_m);
  const double high = straight_from * work.person.stature_m;
  if (low >= high) return pose.knee_deg;
  const double risen = std::clamp((hands_m - low) / (high - low), 0.0, 1.0);
  return pose.knee_deg + risen * std::max(0, straight_knee_deg - pose.knee_deg);
}

Reach reach_at(const Work& work, const Pose& pose, Point hand, double lean_deg) {
  return {.hand = hand,
          .knee_deg = knee_at(work, pose, hand.y),
          .load_kg = work.job.kg,
          .balance_m = balance_of(work, pose.feet),
          .lean_deg = lean_deg};
}

bool behind_wall(const Figure& figure, const Spot& spot) {
  return spot.wall_m == 0 || figure.knee.x + knee_clearance_m <= spot.wall_m + 1e-6;
}

/// The load's underside is above the knees, or it stands between them.
bool knees_free(const Work& work, const Pose& pose, const Figure& figure) {
  if (pose.feet == Feet::straddling || figure.hand.y - work.grip_m > figure.knee.y) return true;
  return figure.hand.x - work.depth_m / 2 >= figure.knee.x + knee_clearance_m - 1e-4;
}

/// Where the hands are at the path's end: as near as load and surroundings allow.
double end_x(const Work& work) {
  return std::max(work.job.to.reach_m, length::toe * work.person.stature_m + work.depth_m / 2);
}

/// A body on the way; a load that would pass through the knees swings out around them.
std::optional<Figure> on_the_way(const Work& work, const Pose& pose, Point hand, double lean_deg) {
  constexpr int tries = 4;
  for (int i = 0; i < tries; ++i) {
    const std::optional<Figure> figure = solve(work.person, reach_at(work, pose, hand, lean_deg));
    if (!figure || knees_free(work, pose, *figure)) return figure;
    hand.x = figure->knee.x + knee_clearance_m + work.depth_m / 2 + 0.005;
  }
  return {};
}

int rounded(double newtons) { return static_cast<int>(std::lround(newtons)); }
double hundredths(double value) { return std::round(value * 100) / 100; }

niosh::Task task_of(const Work& work, const Pose& pose, double from_x) {
  const Job& job = work.job;
  const bool waist = pose.turn == TurnWith::waist;
  auto end = [&](const Spot& spot, double x) {
    return niosh::End{100 * x, 100 * spot.hands_m, waist ? spot.twist_deg : 0};
  };
  return {.load = job.kg,
          .origin = end(job.from, from_x),
          .destination = end(job.to, end_x(work)),
          .travel = 100 * std::fabs(job.to.hands_m - job.from.hands_m),
          .per_minute = job.per_minute,
          .duration = job.duration,
          .coupling = work.coupling};
}

void judge_by_equation(const Work& work, const Pose& pose, double from_x, Outcome& out) {
  niosh::Constants constants = niosh::metric;
  constants.load = reference_kg(work.person);
  const niosh::Task task = task_of(work, pose, from_x);
  const double worst =
      std::max(niosh::at_origin(task, constants).li, niosh::at_destination(task, constants).li);
  out.outside = !std::isfinite(worst);
  out.index = out.outside ? 0 : hundredths(worst);
}

}  // namespace

Work work_of(const LiftScene& scene, const Job& job, const Person& person) {
  return {person, job, scene.load.depth_m, scene.load.grip_m, scene.load.coupling};
}

std::optional<Figure> at_load(const Work& work, const Pose& pose) {
  const Job& job = work.job;
  Reach reach = reach_at(work, pose, {0, job.from.hands_m}, pose.lean_deg);
  const Box box{work.depth_m, job.from.hands_m};
  const bool between = pose.feet == Feet::straddling;
  if (between && !job.straddles) return {};
  std::optional<Figure> figure =
      between ? solve_straddling(work.person, box, reach) : solve_before(work.person, box, reach);
  if (!figure) return {};
  const double x = std::max(figure->hand.x, job.from.reach_m) + pose.away_cm / 100.0;
  if (x > figure->hand.x) {
    reach.hand.x = x;
    figure = solve(work.person, reach);
  }
  return figure && behind_wall(*figure, job.from) ? figure : std::nullopt;
}

std::optional<int> still_N(const Work& work, const Pose& pose) {
  const std::optional<Figure> figure = at_load(work, pose);
  if (!figure) return {};
  return rounded(strain_of(*figure, work.person.mass_kg, work.job.kg).compression);
}

Rise rise_of(const Job& job, int milliseconds, double share) {
  const double seconds = milliseconds / 1000.0, travel = std::fabs(job.to.hands_m - job.from.hands_m);
  const bool downwards = job.to.hands_m < job.from.hands_m;
  // The load comes off with the peak of the rise and keeps it until the profile has passed its own.
  constexpr double peak_share = 0.2113;
  const Rise rise =
      !downwards && share < peak_share ? lift_off(travel, seconds) : rise_at(travel, seconds, share);
  return downwards ? Rise{-rise.load, -rise.body} : rise;
}

std::optional<std::vector<Moment>> path_of(const Work& work, const Pose& pose, int milliseconds, int steps) {
  const std::optional<Figure> start = at_load(work, pose);
  if (!start) return {};
  const Job& job = work.job;
  std::vector<Moment> path;
  for (int i = 0; i <= steps; ++i) {
    const double share = static_cast<double>(i) / steps;
    const double done = share * share * share * (10 - 15 * share + 6 * share * share);
    const Point hand{start->hand.x + done * (end_x(work) - start->hand.x),
                     job.from.hands_m + done * (job.to.hands_m - job.from.hands_m)};
    const std::optional<Figure> figure =
        i == 0 ? start : on_the_way(work, pose, hand, pose.lean_deg * (1 - done));
    if (!figure) return {};
    const Rise rise = rise_of(job, milliseconds, share);
    path.push_back({share, *figure, strain_of(*figure, work.person.mass_kg, job.kg, rise)});
  }
  return path;
}

std::optional<Outcome> lift(const Work& work, const Pose& pose, int milliseconds) {
  const std::optional<std::vector<Moment>> path = path_of(work, pose, milliseconds);
  if (!path) return {};
  const Figure& start = path->front().figure;
  const Strain still = strain_of(start, work.person.mass_kg, work.job.kg);
  Outcome out;
  for (const Moment& moment : *path) out.peak_N = std::max(out.peak_N, rounded(moment.strain.compression));
  out.start_N = rounded(still.compression);
  out.reach_m = hundredths(start.hand.x - start.l5s1.x);
  if (still.moment > 0) out.load_share = hundredths(std::clamp(still.load_moment / still.moment, 0.0, 1.0));
  const double travel = std::fabs(work.job.to.hands_m - work.job.from.hands_m);
  out.speed_ms = hundredths(peak_speed(travel, milliseconds / 1000.0));
  if (pose.turn == TurnWith::waist) out.twist_deg = std::max(work.job.from.twist_deg, work.job.to.twist_deg);
  judge_by_equation(work, pose, start.hand.x, out);
  return out;
}

std::optional<Best> best_of(const Work& work) {
  constexpr int knee_step_deg = 10, coarse = 8;
  std::optional<Best> best;
  for (const Feet feet : {Feet::apart, Feet::staggered, Feet::straddling}) {
    for (int knee = least_knee_deg; knee <= most_knee_deg; knee += knee_step_deg) {
      const Pose pose{.feet = feet, .knee_deg = knee};
      const std::optional<std::vector<Moment>> path = path_of(work, pose, slow_ms, coarse);
      if (!path) continue;
      int peak = 0;
      for (const Moment& moment : *path) peak = std::max(peak, rounded(moment.strain.compression));
      if (!best || peak < best->peak_N) best = Best{peak, pose};
    }
  }
  return best;
}

int compare_N(int now, int before) {
  if (std::abs(now - before) < same_N) return 0;
  return now < before ? -1 : 1;
}

Band band_of(int newtons) {
  if (newtons < low_N) return Band::low;
  if (newtons < high_N) return Band::middle;
  return newtons < design_line_N ? Band::high : Band::very_high;
}

double reference_kg(const Person& person) {
  const bool mid_life = person.age >= 20 && person.age <= 45;
  if (person.sex == Sex::man) return mid_life ? 25 : 20;
  return mid_life ? 20 : 15;
}

int Stars::total() const { return std::min({load, index, motion, plan}); }

namespace {

/// By how much the peak lies above the lowest this person can reach; near the best is "about the same".
int load_stars(int peak_N, int best_N, const Person& person) {
  const int over = peak_N - best_N;
  if (peak_N > upper_line_N) return 0;
  int stars = 1;
  if (over <= std::max(2 * same_N, best_N / 4)) stars = 2;
  if (over <= std::max(same_N, best_N / 10)) stars = 3;
  return peak_N > age_line_N(person.sex, person.age) ? std::min(stars, 2) : stars;
}

/// An index above 1 earns one star at most, above 2 or outside the equation none (lifting.md, section 6).
int index_stars(const Outcome& outcome) {
  if (outcome.outside || outcome.index > 2) return 0;
  return outcome.index > 1 ? 1 : 3;
}

/// Turning the waist under load, and rising faster than the equation is valid for (0.76 m/s).
int motion_stars(const Outcome& outcome) {
  constexpr double quick_ms = 0.76, jerk_ms = 1.14, turned_deg = 30;
  int stars = 3;
  if (outcome.speed_ms > quick_ms || outcome.twist_deg > 0) stars = 2;
  if (outcome.speed_ms > jerk_ms || outcome.twist_deg > turned_deg) stars = 1;
  return stars;
}

}  // namespace

int stars_of(PlanRank rank) { return 3 - static_cast<int>(rank); }

Stars stars_of(const Outcome& outcome, int best_N, const Person& person, PlanRank rank) {
  return {.load = load_stars(outcome.peak_N, best_N, person),
          .index = index_stars(outcome),
          .motion = motion_stars(outcome),
          .plan = stars_of(rank)};
}

}  // namespace rules
