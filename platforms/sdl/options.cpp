// See options.h.
#include "sdl/options.h"

#include <chrono>
#include <cstdio>

#include "rules/settings.h"

namespace sdl {

bool parse_size(const std::string& text, int& width, int& height) {
  char rest = 0;
  return std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) == 2 && width >= 200 && height >= 200 &&
         width <= 8000 && height <= 8000;
}

bool parse_day(const std::string& text, int& day) {
  int year = 0;
  unsigned month = 0, of_month = 0;
  char rest = 0;
  if (std::sscanf(text.c_str(), "%4d-%2u-%2u%c", &year, &month, &of_month, &rest) != 3) return false;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{of_month}};
  if (!date.ok() || year < 1970) return false;
  day = static_cast<int>(std::chrono::sys_days{date}.time_since_epoch().count());
  return true;
}

bool parse_text_dp(int text_dp, int& step) {
  for (int i = 0; i < rules::text_step_count; ++i) {
    if (rules::text_steps_dp[i] != text_dp) continue;
    step = i;
    return true;
  }
  return false;
}

}  // namespace sdl
