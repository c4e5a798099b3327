// From where the hands must be and how far the knees are bent to a body that stands there in balance.
// Pure geometry and statics; it judges no pose. The knee alone tells a stoop (170°) from a squat (60 to
// 100°).
#pragma once

#include <optional>

#include "rules/spine.h"

namespace rules {

/// Where the weight stands over the feet, as a share of stature ahead of the ankle.
constexpr double balance_point = 0.04;
/// The weight must stay between heel and toe.
constexpr double balance_back = -length::heel, balance_front = length::toe;

/// What a pose must do.
struct Reach {
  Point hand;             ///< metres
  double knee_deg = 170;  ///< 40 to 180, 180 is straight
  double load_kg = 0;
  double balance_m = -1;  ///< where the weight stands; below 0: balance_point of the stature
  double lean_deg = 0;    ///< trunk further forward than the reach needs; the elbow bends for it
};

/// The upright-most figure that reaches the hand target with these knees and keeps its balance; nothing when
/// there is none: out of reach. Closed forms inside, about ten microseconds.
std::optional<Figure> solve(const Person& person, const Reach& reach);

/// A box to be gripped at its middle.
struct Box {
  double depth_m = 0.3;   ///< sagittal
  double hands_m = 0.05;  ///< height of the hands above the floor
};

/// How near a box may come: its clearance to toes and knees, metres.
constexpr double knee_clearance_m = 0.03;
/// Where the hands are when a narrow box stands between the feet, metres ahead of the ankle.
constexpr double straddle_hand_m = 0.05;

/// The figure at a box in front of the feet and knees, as near as they allow; nothing when out of reach.
/// `reach.hand` is not read.
std::optional<Figure> solve_before(const Person& person, const Box& box, Reach reach);
/// The figure with the box between the feet.
std::optional<Figure> solve_straddling(const Person& person, const Box& box, Reach reach);

}  // namespace rules
