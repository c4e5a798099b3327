// See day.h.
#include "rules/day.h"

namespace rules {

int day_of(std::int64_t unix, int offset_s) {
  constexpr std::int64_t day_s = 86'400;
  constexpr std::int64_t turn_s = 4 * 3'600;
  const std::int64_t local = unix + offset_s - turn_s;
  const std::int64_t down = local >= 0 ? local / day_s : (local - day_s + 1) / day_s;
  return static_cast<int>(down);
}

}  // namespace rules
