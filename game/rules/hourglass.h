// The hourglass: an hour of sitting, then five minutes of moving. It reminds and never locks anyone in.
// A value and pure functions of the moment; kept among the settings, so that it outlives pause and restart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "rules/day.h"

namespace rules {

/// Where the sand is. `away` is a device that slept, or a program closed, far beyond the end of a phase.
enum class Sand { off, sitting, due, moving, away };

/// The hourglass at the moment it was last settled.
struct Hourglass {
  Sand sand = Sand::off;
  int sit_min = 60;       ///< 15 to 120
  int move_min = 5;       ///< 1 to 15
  bool sound = false;     ///< one soft sound when it is due, else silent
  double spent_s = 0;     ///< seconds of the phase that have run
  std::int64_t unix = 0;  ///< the moment of spent_s, on the wall's clock; 0: it was never turned over
  double seconds = -1;    ///< the same on the program's clock; below zero when it was not this program's
  bool operator==(const Hourglass&) const = default;
};

/// The seconds of the phase that are left, not below zero; zero when nothing runs.
double left_s(const Hourglass& glass);

/// Lets time pass up to `now`. The larger of the two clocks' steps counts: the program's clock stands still
/// while a device sleeps, the wall's clock may be set back; neither can make time run backwards. More than
/// four hours beyond the end of a phase is an absence.
Hourglass settle(Hourglass glass, const Now& now);

/// Each begins a phase at `now`, whatever the glass did before.
Hourglass begin_sitting(Hourglass glass, const Now& now);
Hourglass begin_moving(Hourglass glass, const Now& now);
Hourglass stop(Hourglass glass);

/// "In ten minutes", "in a meeting" (half an hour): sitting goes on for that long before it is due again.
constexpr int postpone_min = 10;
constexpr int meeting_min = 30;
Hourglass postpone(Hourglass glass, const Now& now, int minutes);

/// "sitting 60 5 sound 1234.5 1767225600": what settings keep. The program's clock is not kept.
std::string print(const Hourglass& glass);
/// Reads what print wrote; nothing when it does not fit or a value is out of its range.
std::optional<Hourglass> parse_hourglass(const std::string& text);

}  // namespace rules
