// The player's day, which turns at four in the morning local time.
// A pure function of time and offset; nothing here reads a clock.
#pragma once

#include <cstdint>

namespace rules {

/// The moment a frame is played in, given by the platform.
struct Now {
  double seconds = 0;     ///< since the program started; drives motion only
  std::int64_t unix = 0;  ///< seconds since 1970-01-01 UTC
  int day = 0;            ///< see day_of
};

/// The day number (days since 1970-01-01) of a moment: local time minus four hours.
/// `offset_s` is local time minus UTC in seconds at that moment, from -14 h to +14 h.
int day_of(std::int64_t unix, int offset_s);

}  // namespace rules
