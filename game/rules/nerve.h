// The nerve as a post road, for the picture: letters leave the spine one after the other, a bulge lets fewer
// of them through and slows them, and the foot shakes when few arrive. A picture, not a measurement: no
// number here is a medical one. Pure functions of the pressure and the time.
#pragma once

#include <array>
#include <optional>

namespace rules {

/// How hard the bulge presses on the nerve's root.
enum class Pressure { none, light, hard };
inline constexpr std::array pressures{Pressure::none, Pressure::light, Pressure::hard};

/// Letters that are counted: as many come through a free nerve while the counter runs.
constexpr int letters_sent = 10;
/// Seconds between two letters that leave the spine.
constexpr double leave_every_s = 0.3;
/// Seconds that a letter takes from the spine to the toes when nothing presses.
constexpr double travel_s = 1.6;
/// Where the bulge is on the way, 0 (the spine) to 1 (the toes).
constexpr double bulge_at = 0.12;

/// The speed of the letters from the bulge on, and how many of them it lets through, against a free nerve: 1,
/// 0.6 or 0.35.
double speed_of(Pressure pressure);

/// Where a letter is on the way after so many seconds, 0 (leaving) to 1 (arrived); nothing before it leaves
/// and once it has arrived. Letter 0 leaves at 0 s. Those that wait above the bulge stand one behind the
/// other.
std::optional<double> letter_at(int letter, Pressure pressure, double seconds);
/// When a letter arrives, seconds after the first has left.
double arrives_s(int letter, Pressure pressure);

/// When the counter stops, seconds: it runs from the first arrival as long as a free nerve takes to bring all
/// letters.
double counted_s(Pressure pressure);
/// How many letters have arrived by then, or after so many seconds if that is sooner: of ten, 10, 6 or 4 in
/// the end.
int arrived(Pressure pressure, double seconds);
int delivered(Pressure pressure);

/// How far the foot shakes to either side, degrees.
double shake_deg(Pressure pressure);

/// How many of ten people's herniations shrink without surgery: 63 % over 38 studies with 2219 people (BMC
/// Musculoskelet Disord 2020, "bmc-regression-2020" in levels/sources.json), in whole people.
constexpr int shrink_of_ten = 6;

}  // namespace rules
