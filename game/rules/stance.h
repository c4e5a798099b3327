// A body that does an exercise, seen from the side: lying on the back, on the front, or sitting, as the
// angles of its parts. Pure; where the joints are comes from here, how they are drawn is ui's.
#pragma once

#include "rules/lift_scene.h"

namespace rules {

/// How a body is turned, and what of it stays in place: the shoulders on the mat, the hips on the mat, the
/// feet on the floor. Lying, the head is on the left.
enum class Lie { back, front, seat };

/// Where each part points from its upper end, degrees counterclockwise from the right; 180 is towards the
/// head of somebody lying.
struct Stance {
  int loin = 180;   ///< from the hips to the waist
  int chest = 180;  ///< from the waist to the shoulders
  int head = 180;   ///< from the shoulders to the crown
  int upper_arm = 0;
  int forearm = 0;
  int thigh = 0;
  int shank = 0;
  int foot = 0;
  int lift = 0;  ///< how far what stays in place is off the mat, hundredths of the stature
  bool operator==(const Stance&) const = default;
};

/// From one stance to the other and back. On the back the feet stay where `rest` has them, and the legs
/// follow.
struct Movement {
  Lie lie = Lie::back;
  Stance rest, top;
  int rise_ms = 1200;  ///< from rest to top, 200 to 3000
};

/// The joints of a body of stature 1; y is up from the mat or the floor.
struct Body {
  Point hip, waist, shoulder, head, elbow, hand, knee, ankle, toe;
};

/// Lengths that spine.h does not have, as shares of the stature.
namespace length {
constexpr double loin = 0.125, chest = 0.163, foot = 0.1;
}
/// How far the middle of each part is above the mat it lies on, as shares of the stature.
namespace thickness {
constexpr double trunk = 0.056, head = 0.062, elbow = 0.026;
}

/// The body `share` (0 to 1) of the way from rest to top.
Body body_of(const Movement& movement, double share);

}  // namespace rules
