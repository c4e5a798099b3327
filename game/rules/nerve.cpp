// See nerve.h.
#include "rules/nerve.h"

#include <algorithm>

namespace rules {
namespace {

/// When a letter passes the bulge: it comes up to it at full speed, and waits while the one before it has not
/// made room.
double passes_s(int letter, Pressure pressure) {
  return travel_s * bulge_at + letter * leave_every_s / speed_of(pressure);
}

/// How far behind the bulge, as a share of the way, each waiting letter stands from the one before it.
constexpr double queue_step = 0.045;

}  // namespace

double speed_of(Pressure pressure) {
  switch (pressure) {
    case Pressure::none:
      return 1;
    case Pressure::light:
      return 0.6;
    case Pressure::hard:
      break;
  }
  return 0.35;
}

double arrives_s(int letter, Pressure pressure) {
  return passes_s(letter, pressure) + travel_s * (1 - bulge_at) / speed_of(pressure);
}

std::optional<double> letter_at(int letter, Pressure pressure, double seconds) {
  const double on_way_s = seconds - letter * leave_every_s;
  if (on_way_s < 0 || seconds >= arrives_s(letter, pressure)) return {};
  const double passed_s = seconds - passes_s(letter, pressure);
  if (passed_s >= 0) return bulge_at + passed_s * speed_of(pressure) / travel_s;
  int ahead = 0;  // letters between this one and the bulge
  for (int other = 0; other < letter; ++other) ahead += seconds < passes_s(other, pressure) ? 1 : 0;
  return std::clamp(std::min(on_way_s / travel_s, bulge_at - ahead * queue_step), 0.0, 1.0);
}

double counted_s(Pressure pressure) { return arrives_s(0, pressure) + (letters_sent - 1) * leave_every_s; }

int arrived(Pressure pressure, double seconds) {
  constexpr double at_once_s = 1e-9;
  const double until = std::min(seconds, counted_s(pressure)) + at_once_s;
  int count = 0;
  while (count < letters_sent && arrives_s(count, pressure) <= until) ++count;
  return count;
}

int delivered(Pressure pressure) { return arrived(pressure, counted_s(pressure)); }

double shake_deg(Pressure pressure) {
  switch (pressure) {
    case Pressure::none:
      return 0;
    case Pressure::light:
      return 1.5;
    case Pressure::hard:
      break;
  }
  return 4;
}

}  // namespace rules
