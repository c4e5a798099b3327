// See spine.h.
#include "rules/spine.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace rules {
namespace {

constexpr double abdominal_arm_m = 0.10;  ///< leaning back; our assumption
constexpr double disc_area_m2 = 0.0018;   ///< Wilke's volunteer
constexpr double disc_share = 0.66;       ///< Nachemson: force = share · area · pressure
constexpr double pelvic_tilt_deg = 13;    ///< standing (Mac-Thiong 2011, 709 adults)

double sin_deg(double deg) { return std::sin(deg * std::numbers::pi / 180); }
double cos_deg(double deg) { return std::cos(deg * std::numbers::pi / 180); }

Point up(Point from, double metres, double deg) {
  return {from.x + metres * sin_deg(deg), from.y + metres * cos_deg(deg)};
}
Point down(Point from, double metres, double deg) {
  return {from.x + metres * sin_deg(deg), from.y - metres * cos_deg(deg)};
}
Point between(Point a, Point b, double share) {
  return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

/// Centres of mass of the segments, metres ahead of the ankle (Dempster in Winter 1990).
struct Centres {
  double head, trunk, pelvis, upper_arms, forearms, thighs, shanks, feet;
};

Centres centres_of(const Figure& f) {
  constexpr double forearm = 0.032, hand = 0.012;  // merged to one segment
  const double half_forearm = between(f.elbow, f.wrist, 0.430).x;
  return {.head = f.head.x,
          .trunk = between(f.l5s1, f.shoulder, 0.457).x,
          .pelvis = between(f.hip, f.l5s1, 0.5).x,
          .upper_arms = between(f.shoulder, f.elbow, 0.436).x,
          .forearms = (forearm * half_forearm + hand * f.hand.x) / (forearm + hand),
          .thighs = between(f.hip, f.knee, 0.433).x,
          .shanks = between(f.knee, f.ankle, 0.433).x,
          .feet = 0.041 * f.stature_m};
}

/// Moment of everything above L5/S1 about a point at `x`, per kilogram of body mass and unit acceleration.
double upper_moment(const Centres& c, double x) {
  return mass::head * (c.head - x) + mass::trunk * (c.trunk - x) + mass::upper_arms * (c.upper_arms - x) +
         mass::forearms * (c.forearms - x);
}

/// Force and arm of the pressure in the belly.
struct Belly {
  double force_N = 0, arm_m = 0;
};

Belly belly_of(double mmhg, double hip_deg) {
  constexpr double pascal = 133.32, diaphragm_m2 = 0.0465;
  return {mmhg * pascal * diaphragm_m2, 0.067 + 0.082 * sin_deg(std::clamp(hip_deg, 0.0, 180.0))};
}

}  // namespace

bool is_plausible(const Person& person) {
  return person.stature_m >= 1.2 && person.stature_m <= 2.2 && person.mass_kg >= 30 &&
         person.mass_kg <= 200 && person.age >= 10 && person.age <= 100;
}

double Figure::sacrum_deg() const {
  const double t = std::clamp(angles.trunk_deg, 0.0, 90.0), k = std::clamp(knee_deg(), 60.0, 180.0);
  return -17.5 - 0.12 * t + 0.23 * k + 0.0012 * t * k + 0.005 * t * t - 0.00075 * k * k;
}

Figure figure_of(const Angles& a, double stature_m) {
  const double h = stature_m;
  Figure f;
  f.stature_m = h;
  f.angles = a;
  f.ankle = {0, length::ankle * h};
  f.knee = up(f.ankle, length::shank * h, a.shank_deg);
  f.hip = up(f.knee, length::thigh * h, -a.thigh_deg);
  f.shoulder = up(f.hip, length::trunk * h, a.trunk_deg);
  f.elbow = down(f.shoulder, length::upper_arm * h, a.upper_arm_deg);
  f.wrist = down(f.elbow, length::forearm * h, a.forearm_deg);
  f.hand = down(f.elbow, length::hand_arm * h, a.forearm_deg);
  f.head = up(f.shoulder, length::head * h, a.trunk_deg);
  f.l5s1 = up(f.hip, length::pelvis * h, f.sacrum_deg() - pelvic_tilt_deg);
  return f;
}

double centre_of_mass_x(const Figure& figure, double mass_kg, double load_kg) {
  const Centres c = centres_of(figure);
  const double body = mass::head * c.head + mass::trunk * c.trunk + mass::pelvis * c.pelvis +
                      mass::upper_arms * c.upper_arms + mass::forearms * c.forearms +
                      mass::thighs * c.thighs + mass::shanks * c.shanks + mass::feet * c.feet;
  return (mass_kg * body + load_kg * figure.hand.x) / (mass_kg + load_kg);
}

Rise lift_off(double metres, double seconds) {
  const double peak = 10 / std::sqrt(3.0) * metres / (seconds * seconds);
  return {peak, peak / 2};
}

Rise rise_at(double metres, double seconds, double share) {
  const double s = std::clamp(share, 0.0, 1.0);
  const double now = metres / (seconds * seconds) * (60 * s - 180 * s * s + 120 * s * s * s);
  return {now, now / 2};
}

double peak_speed(double metres, double seconds) { return 1.875 * metres / seconds; }

double belly_pressure_mmhg(double hip_deg, double hip_moment) {
  if (hip_moment <= 0) return 0;
  return std::clamp(1e-4 * (43 - 0.36 * hip_deg) * std::pow(hip_moment, 1.8), 0.0, 150.0);
}

Strain strain_of(const Figure& figure, double mass_kg, double load_kg, Rise rise, const BackModel& model) {
  const Centres c = centres_of(figure);
  const double body = mass_kg * (gravity + rise.body), load = load_kg * (gravity + rise.load);
  const double slope = figure.slope_deg();
  Strain s;
  s.body_moment = body * upper_moment(c, figure.l5s1.x);
  s.load_moment = load * (figure.hand.x - figure.l5s1.x);
  s.moment = s.body_moment + s.load_moment;
  s.hip_moment = body * (upper_moment(c, figure.hip.x) + mass::pelvis * (c.pelvis - figure.hip.x)) +
                 load * (figure.hand.x - figure.hip.x);
  const double weight = mass::above_l5s1 * body + load;
  double relief = 0;
  if (s.moment < 0) {
    s.muscle = -s.moment / abdominal_arm_m;
  } else {
    if (model.abdominal_relief) s.belly_mmhg = belly_pressure_mmhg(figure.hip_deg(), s.hip_moment);
    const Belly belly = belly_of(s.belly_mmhg, figure.hip_deg());
    s.muscle = std::max(0.0, (s.moment - belly.force_N * belly.arm_m) / model.muscle_arm_m);
    relief = belly.force_N;
  }
  s.compression = s.muscle - relief + weight * cos_deg(slope);
  s.shear = weight * sin_deg(slope);
  s.disc_mpa = s.compression / (disc_share * disc_area_m2) / 1e6;
  return s;
}

double shown_disc_mpa(double disc_mpa) { return std::max(disc_mpa, 0.50); }

int age_line_N(Sex sex, int age) {
  constexpr std::array<std::array<int, 5>, 2> decades{
      {{6000, 5000, 4100, 3200, 2300}, {4400, 3800, 3200, 2500, 1800}}};
  const auto& line = decades[static_cast<size_t>(sex)];
  const int years = std::clamp(age, 20, 60) - 20;
  const auto decade = static_cast<size_t>(years / 10);
  if (decade + 1 == line.size()) return line[decade];
  return line[decade] + (line[decade + 1] - line[decade]) * (years % 10) / 10;
}

}  // namespace rules
