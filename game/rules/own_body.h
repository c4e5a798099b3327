// The player's own measures, given only when they want to: for the figure and the model of the lifting
// scenes, for nothing else. Kept among the settings; never asked for anywhere but on their own page.
#pragma once

#include <optional>
#include <string>

#include "rules/spine.h"

namespace rules {

/// The measures, and whether scenes are to use them.
struct OwnBody {
  Person person;
  bool on = true;
  bool operator==(const OwnBody&) const = default;
};

/// The measures that scenes are to use; nothing when there are none or they are off.
std::optional<Person> in_use(const std::optional<OwnBody>& own);

/// What can be set of them, within the ranges of is_plausible: whole cm, kg and years.
enum class Measure { stature, mass, age };
constexpr int measure_count = 3;
struct MeasureRange {
  int least, most;
};
MeasureRange range_of(Measure measure);
int value_of(const Person& person, Measure measure);
/// The person with a measure kept within its range.
Person with(Person person, Measure measure, int value);

/// "162 55 woman 60": stature in cm, mass in kg, sex, age.
std::string print(const Person& person);
/// Reads what print wrote; nothing when it does not fit or no such person is plausible.
std::optional<Person> parse_person(const std::string& text);

/// "on 162 55 woman 60": what settings keep.
std::string print(const OwnBody& own);
std::optional<OwnBody> parse_own_body(const std::string& text);

}  // namespace rules
