// What a lifting scene holds, const after loading: whose back, which load, from where to where, which plans
// there are, and what is said afterwards. Filled by content/scene_reader; what is computed from it stands in
// lifting.h, how it is played in lift.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/lesson.h"
#include "rules/niosh.h"
#include "rules/spine.h"

namespace rules {

/// How the feet stand: both behind the load, one of them ahead beside it, or the load between them.
enum class Feet { apart, staggered, straddling };
/// What turns when the load must go to the side.
enum class TurnWith { feet, waist };

/// A body in the lab, and the drawing of its head.
struct Somebody {
  std::string id;   ///< "labour-m"
  std::string art;  ///< of the head, seen from the side
  Person person;
};

/// The people of the scenes: stature, mass and age within what is usual for who they are.
const std::vector<Somebody>& somebodies();
/// Null when there is none with this id.
const Somebody* find_somebody(const std::string& id);
/// Who is drawn when somebody lends them a hand: of the same work, or a younger one of the family.
const Somebody& helper_of(const std::string& id);
/// Who is drawn in somebody's place for a person of other measures: they themselves where sex and age fit,
/// else the first who fits, of the same work where there is one.
const Somebody& stand_in(const std::string& id, const Person& person);

/// The thing that is lifted.
struct Load {
  std::string art;
  Text name;
  double kg = 0;          ///< 0.01 to 80
  double depth_m = 0.3;   ///< from the body's side to the far side, 0.01 to 1.2
  double height_m = 0.3;  ///< of its drawing, 0.01 to 1.5
  double grip_m = 0.15;   ///< of the hands above its underside
  niosh::Coupling coupling = niosh::Coupling::fair;
};

/// One end of the lift's path.
struct Spot {
  double hands_m = 0;    ///< height of the hands above the floor, 0 to 2.2
  double reach_m = 0;    ///< what stands there keeps the hands at least so far ahead of the ankles, 0 to 1
  double wall_m = 0;     ///< a wall, a rim or a fence so far ahead: the knees stay behind it; 0: none
  double twist_deg = 0;  ///< how far to the side it lies, 0 to 135
  std::string art;       ///< what stands there, such as a pallet or a shelf; may be empty
  bool operator==(const Spot&) const = default;
};

/// The work: what is lifted, from where to where, how often.
struct Job {
  double kg = 0;  ///< borne by this person: half of the load when two share it
  Spot from, to;
  double away_m = 0;  ///< how much further than need be it lies when one just walks up to it, 0 to 0.6
  double per_minute = 0.2;
  niosh::Duration duration = niosh::Duration::brief;
  bool straddles = false;  ///< the load is narrow enough to stand between the feet
  bool operator==(const Job&) const = default;
};

enum class PlanKind { split, wheel, help, raise, slide, clear, solo };
/// How good a plan is before a hand is laid on: it is the most the scene can still earn.
enum class PlanRank { best, fine, weak, risky };

/// One way to go about it.
struct Plan {
  std::string id;
  PlanKind kind = PlanKind::solo;
  PlanRank rank = PlanRank::weak;
  Text say;
  Text why;
  std::optional<Job> job;     ///< what is left to lift; none: nobody lifts
  bool alone = true;          ///< false when somebody lifts with them
  std::string beside;         ///< art of what bears the load, such as a cart; may be empty
  std::string carried;        ///< art of what is lifted, or of the load as this plan leaves it; may be empty
  bool here = true;           ///< false when who or what it takes is not in sight of the load
  bool one_hand = false;      ///< the other hand is free, or holds on to something
  std::optional<Point> hold;  ///< where that hand holds on, metres ahead of the ankle and above the floor
  bool leg_back = false;      ///< one foot stands behind while the hand holds on
};

/// How a body stands at the load; a player sets it, and it is stored as a move. The knees are those of the
/// lower end of the path.
struct Pose {
  Feet feet = Feet::apart;
  int knee_deg = 170;  ///< 60 to 175, 180 is straight
  int lean_deg = 0;    ///< trunk further forward than need be, 0 to 30
  int away_cm = 0;     ///< load further than need be, 0 to 60
  TurnWith turn = TurnWith::feet;
  bool operator==(const Pose&) const = default;
};

/// One way to lift the thing, as the two of a comparison or the one to mend.
struct Way {
  Text say;
  Pose pose;
  int milliseconds = 2500;  ///< of the rise, 500 to 6000
};

/// What is played with a scene: two ways side by side, a flawed lift to mend, or the whole way from the plan
/// on.
enum class SceneKind { compare, mend, lift };
/// Where the article's rule of thumb does not hold, and why.
enum class Exception { none, wide_load, deep_bin, over_fence, light };

/// One lifting scene.
struct LiftScene {
  std::string id;
  SceneKind kind = SceneKind::lift;
  std::vector<std::string> claims;  ///< 1 to 3 ids of levels/claims.json
  std::vector<Group> groups;        ///< empty: for all
  Text goal;                        ///< what the player knows afterwards, for the teacher
  std::string place;                ///< art of the background
  std::string who;                  ///< id of a Somebody
  Text situation;
  Load load;
  Job job;
  Exception exception = Exception::none;
  bool not_alone = false;   ///< can be finished only by a plan in which nobody lifts alone
  std::vector<Plan> plans;  ///< none in a comparison
  std::vector<Way> ways;    ///< two to compare, one to mend, none in a lift
  Text fact;
  Text why;
  Action action;
  Text takeaway;
  std::optional<Evidence> evidence;
  std::vector<std::string> sources;  ///< ids of levels/sources.json

  bool is_for(Group group) const;
  const Plan* find_plan(const std::string& plan_id) const;  ///< null when there is none
  /// Whether choosing this plan leads to a lift: not when nobody lifts, nor alone where nobody may.
  bool can_lift_by(const Plan& plan) const { return plan.job && !(not_alone && plan.alone); }
};

/// What is in the hands, as it is drawn: the load, a part of it, or more than one. The body is computed with
/// the load's own measures; a part is held where the load is, so that the hands stay where they are computed.
struct Carried {
  std::string art;
  double scale = 1;  ///< of the drawing's own size
  int count = 1;     ///< one upon the other
};
/// By a plan that splits the load what is lifted is smaller: the weight is as the cube of the size. The plan
/// may be null.
Carried carried_by(const LiftScene& scene, const Plan* plan);

/// What the plans of a scene offer within sight of the load.
struct Around {
  bool helper = false;
  std::vector<std::string>
      things;  ///< art: of the better plans first, each once, none that stands there anyway
};
Around around(const LiftScene& scene);

}  // namespace rules
