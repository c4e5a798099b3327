// See keeping.h.
#include "rules/keeping.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <set>

#include "rules/profile.h"

namespace rules {

Tally tally_of(std::span<const LogEntry> log) {
  Tally tally;
  std::set<int> days;
  for (const LogEntry& entry : log) days.insert(entry.day);
  tally.days = static_cast<int>(days.size());
  const Profile profile = profile_of(log);
  tally.facts = facts_seen(profile);
  for (const Habit& habit : profile.habits)
    tally.habits += static_cast<int>(std::count_if(habit.days.begin(), habit.days.end(), [](const auto& day) {
      return day.second.mark == DayMark::did;
    }));
  if (!log.empty()) tally.last_day = log.back().day;
  return tally;
}

std::string date_of(int day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

}  // namespace rules
