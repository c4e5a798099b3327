// A sagittal static model of the lowest lumbar joint (L5/S1): joints, masses, moment, compression, shear.
// Absolute forces are good to about 30 %, comparisons for one person much better. It knows no twist and no
// sideways bend. Lengths in metres from the ankle, x forwards and y up from the floor; angles in degrees.
// Segments: Drillis & Contini 1966 and Dempster in Winter 1990 and 2009; link to L5/S1 de Looze 1992; sacral
// slope Anderson, Chaffin et al. 1985; muscle after Chaffin.
#pragma once

namespace rules {

constexpr double gravity = 9.81;  ///< m/s²

struct Point {
  double x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

enum class Sex { man, woman };

/// Whose back it is. Stature 1.2 to 2.2 m, mass 30 to 200 kg, age in years.
struct Person {
  double stature_m = 1.75;
  double mass_kg = 75;
  Sex sex = Sex::man;
  int age = 40;
  bool operator==(const Person&) const = default;
};

/// Whether a person's own measures are within the ranges above and an age of 10 to 100.
bool is_plausible(const Person& person);

/// Segment lengths as a share of stature.
namespace length {
constexpr double ankle = 0.039, shank = 0.246, thigh = 0.245, trunk = 0.288, upper_arm = 0.186,
                 forearm = 0.146, grip = 0.050, heel = 0.035, toe = 0.117, pelvis = 0.0576, head = 0.110;
constexpr double hand_arm = forearm + grip;  ///< elbow to the centre of the grip
constexpr double arm = upper_arm + hand_arm;
}  // namespace length

/// Segment masses as a share of body mass, both sides together.
namespace mass {
constexpr double head = 0.081, trunk = 0.355, pelvis = 0.142, upper_arms = 0.056, forearms = 0.044,
                 thighs = 0.200, shanks = 0.093, feet = 0.029;
constexpr double above_l5s1 = head + trunk + upper_arms + forearms;
}  // namespace mass

/// The five angles that make a figure. Positive: knee ahead of the ankle, hip behind the knee, shoulder ahead
/// of the hip; arms ahead of hanging straight down.
struct Angles {
  double shank_deg = 0, thigh_deg = 0, trunk_deg = 0, upper_arm_deg = 0, forearm_deg = 0;
  bool operator==(const Angles&) const = default;
};

/// A body in a pose.
struct Figure {
  double stature_m = 1.75;
  Angles angles;
  Point ankle, knee, hip, l5s1, shoulder, elbow, wrist;
  Point hand;  ///< centre of the grip, where the load acts
  Point head;  ///< centre of mass of head and neck

  double knee_deg() const { return 180 - angles.shank_deg - angles.thigh_deg; }  ///< 180: straight
  double hip_deg() const { return 180 - angles.trunk_deg - angles.thigh_deg; }   ///< 180: straight
  double sacrum_deg() const;                              ///< turn of the sacrum against standing, -30 to 60
  double slope_deg() const { return 40 + sacrum_deg(); }  ///< of the plane of L5/S1, from level
  double rounding_deg() const { return angles.trunk_deg - sacrum_deg(); }  ///< of the lumbar spine, for show
};

Figure figure_of(const Angles& angles, double stature_m);

/// Where the whole body with a load in the hands has its weight, metres ahead of the ankle.
double centre_of_mass_x(const Figure& figure, double mass_kg, double load_kg);

/// Upward accelerations at an instant of a lift, m/s²; 0 for a slow one.
struct Rise {
  double load = 0, body = 0;
};

/// Peak of a minimum-jerk rise of `metres` in `seconds` (> 0), at lift-off: the body takes half of it.
Rise lift_off(double metres, double seconds);
/// The same rise when a share of its time has passed (0 to 1); negative while it slows down.
Rise rise_at(double metres, double seconds, double share);
/// Fastest speed of such a rise, m/s.
double peak_speed(double metres, double seconds);

/// How the model turns a moment into forces: named sets, so that a reviewer can switch.
struct BackModel {
  double muscle_arm_m = 0.065;
  bool abdominal_relief = false;  ///< pressure in the belly carries a share (Chaffin 1969)
};
constexpr BackModel game_model{0.065, false};  ///< what the game uses
constexpr BackModel conservative_model{0.050, false};
constexpr BackModel relief_model{0.065, true};
constexpr BackModel classic_model{0.050, true};

/// What L5/S1 bears. Moments in N·m, flexion positive; forces in N.
struct Strain {
  double moment = 0, body_moment = 0, load_moment = 0;
  double hip_moment = 0;
  double muscle = 0;
  double compression = 0;
  double shear = 0;
  double disc_mpa = 0;
  double belly_mmhg = 0;  ///< 0 to 150, only with relief
};

Strain strain_of(const Figure& figure, double mass_kg, double load_kg, Rise rise = {},
                 const BackModel& model = game_model);

/// Pressure in the belly after Chaffin 1969, mmHg, 0 to 150.
double belly_pressure_mmhg(double hip_deg, double hip_moment);

/// What the screen may show of a disc pressure: never below quiet standing (0.50 MPa, Wilke 1999), since the
/// model has no resting muscle tone.
double shown_disc_mpa(double disc_mpa);

constexpr int design_line_N = 3400;  ///< NIOSH 1981, 1991
constexpr int upper_line_N = 6400;   ///< NIOSH 1981

/// Laboratory strength by age and sex, N: linear between the decades, constant below 20 and above 60.
/// Dortmund recommendations 2001 (Jäger et al.). An estimate from laboratory tests, no forecast.
int age_line_N(Sex sex, int age);

}  // namespace rules
