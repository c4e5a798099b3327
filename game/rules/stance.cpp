// See stance.h.
#include "rules/stance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "rules/spine.h"

namespace rules {
namespace {

Point from(Point start, double deg, double far) {
  const double turn = deg * std::numbers::pi / 180;
  return {start.x + far * std::cos(turn), start.y + far * std::sin(turn)};
}

/// Angles between those of two stances, degrees.
struct Turned {
  double loin, chest, head, upper_arm, forearm, thigh, shank, foot, lift;
};

Turned between(const Stance& a, const Stance& b, double share) {
  const auto mid = [&](int one, int other) { return one + (other - one) * share; };
  return {mid(a.loin, b.loin),           mid(a.chest, b.chest),     mid(a.head, b.head),
          mid(a.upper_arm, b.upper_arm), mid(a.forearm, b.forearm), mid(a.thigh, b.thigh),
          mid(a.shank, b.shank),         mid(a.foot, b.foot),       mid(a.lift, b.lift) / 100};
}

/// The body with its hips at 0, 0.
Body loose(const Turned& angles) {
  Body body;
  body.waist = from(body.hip, angles.loin, length::loin);
  body.shoulder = from(body.waist, angles.chest, length::chest);
  body.head = from(body.shoulder, angles.head, length::head);
  body.elbow = from(body.shoulder, angles.upper_arm, length::upper_arm);
  body.hand = from(body.elbow, angles.forearm, length::hand_arm);
  body.knee = from(body.hip, angles.thigh, length::thigh);
  body.ankle = from(body.knee, angles.shank, length::shank);
  body.toe = from(body.ankle, angles.foot, length::foot);
  return body;
}

/// Moves all of it so that one joint comes to lie at a place.
Body moved(Body body, Point joint, Point to) {
  for (Point* one : {&body.hip, &body.waist, &body.shoulder, &body.head, &body.elbow, &body.hand, &body.knee,
                     &body.ankle, &body.toe})
    one->x += to.x - joint.x, one->y += to.y - joint.y;
  return body;
}

Body placed(Lie lie, const Turned& angles) {
  const Body body = loose(angles);
  switch (lie) {
    case Lie::back:
      return moved(body, body.shoulder, {0, thickness::trunk + angles.lift});
    case Lie::front:
      return moved(body, body.hip, {length::loin + length::chest, thickness::trunk + angles.lift});
    case Lie::seat:
      break;
  }
  return moved(body, body.ankle, {length::thigh, length::ankle + angles.lift});
}

/// Bends the knee, upward and ahead, so that the foot comes to stand at a place.
void plant(Body& body, Point ankle, double foot_deg) {
  const double dx = ankle.x - body.hip.x, dy = ankle.y - body.hip.y;
  const double away = std::clamp(std::hypot(dx, dy), 1e-6, length::thigh + length::shank - 1e-6);
  const double bend =
      std::acos(std::clamp((length::thigh * length::thigh + away * away - length::shank * length::shank) /
                               (2 * length::thigh * away),
                           -1.0, 1.0));
  constexpr double degrees = 180 / std::numbers::pi;
  body.knee = from(body.hip, (std::atan2(dy, dx) + bend) * degrees, length::thigh);
  body.ankle =
      from(body.knee, std::atan2(ankle.y - body.knee.y, ankle.x - body.knee.x) * degrees, length::shank);
  body.toe = from(body.ankle, foot_deg, length::foot);
}

}  // namespace

Body body_of(const Movement& movement, double share) {
  const Turned angles = between(movement.rest, movement.top, share);
  Body body = placed(movement.lie, angles);
  if (movement.lie != Lie::back) return body;
  const Body rest = placed(movement.lie, between(movement.rest, movement.rest, 0));
  plant(body, rest.ankle, angles.foot);
  return body;
}

}  // namespace rules
