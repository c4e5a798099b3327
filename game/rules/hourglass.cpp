// See hourglass.h.
#include "rules/hourglass.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace rules {
namespace {

constexpr std::array names{"off", "sitting", "due", "moving", "away"};
constexpr double away_s = 4 * 3'600;

double phase_s(const Hourglass& glass) {
  if (glass.sand == Sand::sitting) return glass.sit_min * 60.0;
  return glass.sand == Sand::moving ? glass.move_min * 60.0 : 0;
}

bool runs(Sand sand) { return sand == Sand::sitting || sand == Sand::moving || sand == Sand::due; }

Hourglass begin(Hourglass glass, Sand sand, const Now& now) {
  glass.sand = sand;
  glass.spent_s = 0;
  glass.unix = now.unix, glass.seconds = now.seconds;
  return glass;
}

}  // namespace

double left_s(const Hourglass& glass) { return std::max(0.0, phase_s(glass) - glass.spent_s); }

Hourglass settle(Hourglass glass, const Now& now) {
  if (!runs(glass.sand)) return glass;
  const double wall = static_cast<double>(now.unix - glass.unix);
  const double own = glass.seconds < 0 ? 0 : now.seconds - glass.seconds;  // never below zero
  glass.spent_s += std::max(wall, own);
  glass.unix = now.unix, glass.seconds = now.seconds;
  while (runs(glass.sand) && glass.spent_s >= phase_s(glass)) {
    if (glass.spent_s > phase_s(glass) + away_s) {
      glass.sand = Sand::away;
      break;
    }
    if (glass.sand == Sand::due) break;
    glass.spent_s -= phase_s(glass);
    glass.sand = glass.sand == Sand::sitting ? Sand::due : Sand::sitting;
  }
  return glass;
}

Hourglass begin_sitting(Hourglass glass, const Now& now) { return begin(glass, Sand::sitting, now); }
Hourglass begin_moving(Hourglass glass, const Now& now) { return begin(glass, Sand::moving, now); }

Hourglass stop(Hourglass glass) {
  glass.sand = Sand::off;
  glass.spent_s = 0;
  return glass;
}

Hourglass postpone(Hourglass glass, const Now& now, int minutes) {
  glass = begin(glass, Sand::sitting, now);
  glass.spent_s = (glass.sit_min - minutes) * 60.0;
  return glass;
}

std::string print(const Hourglass& glass) {
  std::ostringstream text;
  text << names.at(static_cast<size_t>(glass.sand)) << ' ' << glass.sit_min << ' ' << glass.move_min << ' '
       << (glass.sound ? "sound" : "silent") << ' ' << static_cast<std::int64_t>(glass.spent_s) << ' '
       << glass.unix;
  return text.str();
}

std::optional<Hourglass> parse_hourglass(const std::string& text) {
  std::istringstream words(text);
  Hourglass glass;
  std::string sand, sound;
  if (!(words >> sand >> glass.sit_min >> glass.move_min >> sound >> glass.spent_s >> glass.unix)) return {};
  const auto name = std::find(names.begin(), names.end(), sand);
  const bool fits =
      glass.sit_min >= 15 && glass.sit_min <= 120 && glass.move_min >= 1 && glass.move_min <= 15;
  if (name == names.end() || !fits || (sound != "sound" && sound != "silent")) return {};
  glass.sand = static_cast<Sand>(name - names.begin());
  glass.sound = sound == "sound";
  glass.seconds = -1;
  return glass;
}

}  // namespace rules
