// See pose.h. The figure is found by its shank: for each ankle angle there is one upright-most body that
// reaches, and the first pair of neighbouring degrees between which its balance turns holds the answer.
#include "rules/pose.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rules {
namespace {

constexpr int shank_back_deg = -25, shank_front_deg = 50;     ///< range of the ankle
constexpr double trunk_back_deg = -5, trunk_front_deg = 135;  ///< range of the trunk
constexpr double straight_m = 1e-9;                           ///< an arm this near to its length is straight

double degrees(double radians) { return radians * 180 / std::numbers::pi; }
double radians(double degrees) { return degrees * std::numbers::pi / 180; }

/// The least trunk angle from -5° on that brings the shoulder within an arm's length of the hand, seen from
/// the hip. Circles about hip and hand meet where it begins. As in the published vectors the trunk counts as
/// reaching only when it still does at the next whole degree.
std::optional<double> reaching_trunk_deg(Point hip, Point hand, double stature_m) {
  const double trunk = length::trunk * stature_m, arm = length::arm * stature_m;
  const double dx = hand.x - hip.x, dy = hand.y - hip.y, away = std::hypot(dx, dy);
  const double cosine = (trunk * trunk + away * away - arm * arm) / (2 * trunk * away);
  if (away == 0 || cosine <= -1) return trunk_back_deg;
  if (cosine > 1) return {};
  const double middle = degrees(std::atan2(dx, dy)), half = degrees(std::acos(cosine));
  for (double turn : {0.0, 360.0}) {
    const double begin = middle - half + turn, end = middle + half + turn;
    if (begin <= trunk_back_deg && trunk_back_deg <= end) return trunk_back_deg;
    if (begin < trunk_back_deg) continue;
    const double tested = std::ceil(begin);
    return tested <= trunk_front_deg && tested <= end ? std::optional(begin) : std::nullopt;
  }
  return {};
}

/// Turns the arm towards the hand; a bent elbow points backward. False when the hand is too far, or nearer to
/// the shoulder than an arm can fold.
bool place_arm(Angles& angles, Point shoulder, Point hand, double stature_m) {
  const double upper = length::upper_arm * stature_m, lower = length::hand_arm * stature_m;
  const double dx = hand.x - shoulder.x, dy = hand.y - shoulder.y, away = std::hypot(dx, dy);
  const double towards = std::atan2(dx, -dy);
  if (away > upper + lower + 1e-6 || away < lower - upper) return false;
  if (away >= upper + lower - straight_m) {
    angles.upper_arm_deg = angles.forearm_deg = degrees(towards);
    return true;
  }
  const double cosine = (upper * upper + away * away - lower * lower) / (2 * upper * away);
  const double raised = towards - std::acos(std::clamp(cosine, -1.0, 1.0));
  const Point elbow{shoulder.x + upper * std::sin(raised), shoulder.y - upper * std::cos(raised)};
  angles.upper_arm_deg = degrees(raised);
  angles.forearm_deg = degrees(std::atan2(hand.x - elbow.x, -(hand.y - elbow.y)));
  return true;
}

/// The upright-most body that reaches with this shank, balanced or not.
std::optional<Figure> with_shank(double shank_deg, const Person& person, const Reach& reach) {
  const double h = person.stature_m;
  Angles angles{.shank_deg = shank_deg, .thigh_deg = 180 - reach.knee_deg - shank_deg};
  const double s = radians(shank_deg), t = radians(angles.thigh_deg);
  const Point hip{h * (length::shank * std::sin(s) - length::thigh * std::sin(t)),
                  h * (length::ankle + length::shank * std::cos(s) + length::thigh * std::cos(t))};
  const std::optional<double> trunk = reaching_trunk_deg(hip, reach.hand, h);
  if (!trunk) return {};
  angles.trunk_deg = *trunk + reach.lean_deg;
  const double lean = radians(angles.trunk_deg);
  const Point shoulder{hip.x + length::trunk * h * std::sin(lean),
                       hip.y + length::trunk * h * std::cos(lean)};
  if (!place_arm(angles, shoulder, reach.hand, h)) return {};
  return figure_of(angles, h);
}

/// A root of `f` between a and b, where it has opposite signs (the Illinois form of false position); nothing
/// when `f` has no value on the way.
template <class Function>
std::optional<double> root(Function f, double a, double fa, double b, double fb) {
  constexpr int rounds = 60;
  constexpr double near_deg = 1e-11;
  for (int i = 0, stuck = 0; i < rounds && std::fabs(b - a) > near_deg; ++i) {
    // Every third round halves the range: false position alone creeps along a jump.
    const double c = i % 3 == 2 ? (a + b) / 2 : (a * fb - b * fa) / (fb - fa);
    const std::optional<double> fc = f(c);
    if (!fc) return {};
    if (*fc == 0) return c;
    if ((*fc < 0) == (fa < 0)) {
      a = c, fa = *fc;
      if (stuck == 1) fb /= 2;
      stuck = 1;
    } else {
      b = c, fb = *fc;
      if (stuck == 2) fa /= 2;
      stuck = 2;
    }
  }
  return (a + b) / 2;
}

}  // namespace

std::optional<Figure> solve(const Person& person, const Reach& reach) {
  const double stand = reach.balance_m < 0 ? balance_point * person.stature_m : reach.balance_m;
  auto ahead = [&](double shank_deg) -> std::optional<double> {
    const std::optional<Figure> figure = with_shank(shank_deg, person, reach);
    if (!figure) return {};
    return centre_of_mass_x(*figure, person.mass_kg, reach.load_kg) - stand;
  };
  std::optional<double> before;
  for (int shank = shank_back_deg; shank <= shank_front_deg; ++shank) {
    const std::optional<double> now = ahead(shank);
    if (now && before && (*before < 0) != (*now < 0)) {
      const std::optional<double> balanced = root(ahead, shank - 1, *before, shank, *now);
      return balanced ? with_shank(*balanced, person, reach) : std::nullopt;
    }
    before = now;
  }
  return {};
}

std::optional<Figure> solve_before(const Person& person, const Box& box, Reach reach) {
  constexpr int rounds = 60;
  constexpr double near_m = 1e-6;
  const double toes = length::toe * person.stature_m, half = box.depth_m / 2;
  double x = toes + half;
  std::optional<Figure> figure;
  double last_x = 0, last_gap = 0;
  for (int round = 0; round < rounds; ++round) {
    reach.hand = {x, box.hands_m};
    figure = solve(person, reach);
    if (!figure) return {};
    const double gap = std::max(toes, figure->knee.x + knee_clearance_m) + half - x;
    if (std::fabs(gap) < near_m) break;
    // The plain step is half the gap; once two are known the secant arrives sooner.
    double step = gap / 2;
    if (round > 0 && gap * last_gap > 0 && std::fabs(gap) < std::fabs(last_gap))
      step = std::clamp(gap * (x - last_x) / (last_gap - gap), -std::fabs(gap), std::fabs(gap));
    last_x = x, last_gap = gap;
    x += step;
  }
  return figure;
}

std::optional<Figure> solve_straddling(const Person& person, const Box& box, Reach reach) {
  reach.hand = {straddle_hand_m, box.hands_m};
  return solve(person, reach);
}

}  // namespace rules
