// One lift computed: the body at each moment of the path, the highest load, the lifting index, the stars.
// It scores outcomes, never the angle of the knees. How a scene is played stands in lift.h.
#pragma once

#include <optional>
#include <vector>

#include "rules/lift_scene.h"
#include "rules/pose.h"

namespace rules {

/// Who lifts what: all that a lift is computed from.
struct Work {
  Person person;
  Job job;
  double depth_m = 0.3;  ///< of the load
  double grip_m = 0.15;
  niosh::Coupling coupling = niosh::Coupling::fair;
};
Work work_of(const LiftScene& scene, const Job& job, const Person& person);

constexpr int least_knee_deg = 60, most_knee_deg = 175, most_lean_deg = 30, most_away_cm = 60;
constexpr int least_ms = 500, most_ms = 6000;

/// A body at a moment of the path.
struct Moment {
  double share = 0;  ///< of the time, 0 to 1
  Figure figure;
  Strain strain;
};

/// The body as it stands at the load before anything moves; nothing when it cannot stand so: out of reach,
/// out of balance, or knees in a wall.
std::optional<Figure> at_load(const Work& work, const Pose& pose);
/// What L5/S1 bears at the moment the load comes off the ground in a slow lift, N, rounded.
std::optional<int> still_N(const Work& work, const Pose& pose);

/// How hard load and body are driven upwards when a share (0 to 1) of a lift's time has passed.
Rise rise_of(const Job& job, int milliseconds, double share);

/// The whole path in equal steps of time; nothing when some part of it cannot be done.
std::optional<std::vector<Moment>> path_of(const Work& work, const Pose& pose, int milliseconds,
                                           int steps = 16);

/// What came of a lift. Everything that decides is rounded: forces to 1 N, indices to 0.01.
struct Outcome {
  int peak_N = 0;         ///< highest compression on the path
  int start_N = 0;        ///< at the start, moving slowly
  double reach_m = 0;     ///< hands ahead of L5/S1 at the start
  double load_share = 0;  ///< of the moment at the start that is the load's, 0 to 1
  double index = 0;       ///< the larger lifting index of the two ends
  bool outside = false;   ///< the lifting equation does not reach there; index is 0 then
  double speed_ms = 0;    ///< fastest speed of the rise, m/s
  double twist_deg = 0;   ///< turned with the waist
  bool operator==(const Outcome&) const = default;
};
std::optional<Outcome> lift(const Work& work, const Pose& pose, int milliseconds);

/// The lowest compression this person can reach in this work, and how: found by search, slowly lifted.
struct Best {
  int peak_N = 0;
  Pose pose;
};
std::optional<Best> best_of(const Work& work);

/// Differences below this are "about the same", and below the other the bar shows one band and no number, N.
constexpr int same_N = 300, low_N = 1000;
/// From here on the load is called high, below the design line, N.
constexpr int high_N = 2500;
/// -1 less, 0 about the same, 1 more.
int compare_N(int now, int before);

/// Bands of the bar that a prediction names: below low_N, below high_N, to the design line, above.
enum class Band { low, middle, high, very_high };
Band band_of(int newtons);

/// The reference mass for a person, kg, in place of NIOSH's constant (ISO 11228-1, EN 1005-2).
double reference_kg(const Person& person);

/// Below this a bend is as good as empty-handed and never scored, kg.
constexpr double scored_from_kg = 0.5;

/// Where the stars of a lift come from; each 0 to 3, the lowest counts.
struct Stars {
  int load = 3, index = 3, motion = 3, plan = 3;
  int total() const;
};
Stars stars_of(const Outcome& outcome, int best_N, const Person& person, PlanRank rank);
int stars_of(PlanRank rank);

}  // namespace rules
