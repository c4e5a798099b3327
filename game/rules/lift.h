// A lifting scene being played: situation, plan, prediction, pose, lift, comparison.
// Plain values and pure functions; what a lift comes to is computed in lifting.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/lifting.h"
#include "rules/log.h"

namespace rules {

/// A scene is begun, by the scene's own person or by one of the player's own measures.
struct Enter {
  std::string pack, scene;
  std::optional<Person> self;
  bool operator==(const Enter&) const = default;
};
/// A plan was chosen.
struct Choose {
  std::string plan;
  bool operator==(const Choose&) const = default;
};
/// What the player expects: of two ways 0 the first, 1 the second, 2 about the same; else a Band.
struct Guess {
  int at = 0;
  bool operator==(const Guess&) const = default;
};
/// The load was lifted in so long a time, 500 to 6000.
struct Raise {
  int milliseconds = 2000;
  bool operator==(const Raise&) const = default;
};
/// On from the situation.
struct Go {
  bool operator==(const Go&) const = default;
};
/// Once more: another pose, or from the plan on.
struct Again {
  bool plan = false;
  bool operator==(const Again&) const = default;
};
/// The scene is left from its comparison.
struct Leave {
  bool operator==(const Leave&) const = default;
};

enum class LiftStep { situation, plan, predict, pose, lift, compare, over };

/// One finished lift.
struct Try {
  Pose pose;
  int milliseconds = 0;
  Outcome outcome;
  std::optional<Stars> stars;  ///< none when it is not scored
};

/// A scene being played.
struct Lift {
  std::string pack;
  const LiftScene* scene = nullptr;  ///< owned by the pack
  Person person;
  bool self = false;  ///< the player's own measures
  std::string who;    ///< id of the Somebody who is drawn
  LiftStep step = LiftStep::situation;
  const Plan* plan = nullptr;     ///< chosen; null in a comparison and a lift to mend
  std::vector<std::string> told;  ///< plans that were explained and cannot be gone on with
  std::optional<int> guess;
  std::optional<Best> best;  ///< of the open work
  Pose pose;                 ///< where posing begins, and what is lifted
  std::vector<Try> tries;    ///< of the open plan, oldest first; of a comparison its two ways
  std::optional<int> stars;  ///< the most earned so far; none while nothing is scored

  const Job& job() const { return plan && plan->job ? *plan->job : scene->job; }
  Work work() const { return work_of(*scene, job(), person); }
  bool nobody_lifts() const { return plan && !plan->job; }
  /// Whether the plan was explained and another must be chosen.
  bool was_told(const std::string& plan_id) const;
  /// What a guess is held against: the easier of two ways (2: about the same), or the Band of the usual way.
  int truth() const;
  /// The tries to set side by side: the one before the last, or the best of the earlier ones; null when
  /// there is only one.
  const Try* before() const;
  const Try* best_try() const;  ///< lowest peak; null before the first lift
};

/// What two tries differ in that accounts for their loads, and by how much: the reach in cm (more: further),
/// the time of the rise in tenths of a second (more: slower), the knees in degrees (more: straighter), the
/// turn (1: with the waist, -1: with the feet again). `none` when nothing tells.
struct Difference {
  enum class What { none, reach, time, knees, turn };
  What what = What::none;
  int by = 0;
  bool operator==(const Difference&) const = default;
};
/// Compares by computing: a hurry counts when the same pose at the other's pace would have been alike.
Difference difference_of(const Work& work, const Try& before, const Try& now);

/// Begins a scene. The person's own measures stand in place of the scene's when given.
Lift start(const Enter& move, const LiftScene& scene);

/// Each returns what came of it, and leaves the lift alone when the move does not fit its step.
std::vector<Event> play(Lift& lift, const Go& move);
std::vector<Event> play(Lift& lift, const Choose& move);
std::vector<Event> play(Lift& lift, const Guess& move);
std::vector<Event> play(Lift& lift, const Pose& move);
std::vector<Event> play(Lift& lift, const Raise& move);
std::vector<Event> play(Lift& lift, const Again& move);
std::vector<Event> play(Lift& lift, const Leave& move);

/// The pose in which one walks up to the load: the way to mend, or bent with nearly straight legs.
Pose usual_pose(const LiftScene& scene, const Job& job);

}  // namespace rules
