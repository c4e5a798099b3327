// How sizes and days are written on the command line and in tapes.
#pragma once

#include <string>

namespace sdl {

/// "390x844" into width and height, dp; false when it is no size from 200x200 to 8000x8000.
bool parse_size(const std::string& text, int& width, int& height);

/// "2026-03-01" into the day's number (rules::day_of); false when it is no date from 1970 on.
bool parse_day(const std::string& text, int& day);

/// 18, 22, 26 or 30 dp into the step of the text; false for any other.
bool parse_text_dp(int text_dp, int& step);

}  // namespace sdl
