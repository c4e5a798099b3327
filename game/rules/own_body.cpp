// See own_body.h.
#include "rules/own_body.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace rules {

std::optional<Person> in_use(const std::optional<OwnBody>& own) {
  return own && own->on ? std::optional(own->person) : std::nullopt;
}

MeasureRange range_of(Measure measure) {
  switch (measure) {
    case Measure::stature:
      return {120, 220};
    case Measure::mass:
      return {30, 200};
    case Measure::age:
      break;
  }
  return {10, 100};
}

int value_of(const Person& person, Measure measure) {
  switch (measure) {
    case Measure::stature:
      return static_cast<int>(std::lround(100 * person.stature_m));
    case Measure::mass:
      return static_cast<int>(std::lround(person.mass_kg));
    case Measure::age:
      break;
  }
  return person.age;
}

Person with(Person person, Measure measure, int value) {
  const MeasureRange range = range_of(measure);
  const int kept = std::clamp(value, range.least, range.most);
  if (measure == Measure::stature) person.stature_m = kept / 100.0;
  if (measure == Measure::mass) person.mass_kg = kept;
  if (measure == Measure::age) person.age = kept;
  return person;
}

std::string print(const Person& person) {
  return std::to_string(value_of(person, Measure::stature)) + " " +
         std::to_string(value_of(person, Measure::mass)) + (person.sex == Sex::man ? " man " : " woman ") +
         std::to_string(person.age);
}

std::optional<Person> parse_person(const std::string& text) {
  std::istringstream words(text);
  int stature_cm = 0, mass_kg = 0, age = 0;
  std::string sex, more;
  if (!(words >> stature_cm >> mass_kg >> sex >> age) || words >> more) return {};
  if (sex != "man" && sex != "woman") return {};
  const Person person{stature_cm / 100.0, static_cast<double>(mass_kg), sex == "man" ? Sex::man : Sex::woman,
                      age};
  return is_plausible(person) ? std::optional(person) : std::nullopt;
}

std::string print(const OwnBody& own) { return (own.on ? "on " : "off ") + print(own.person); }

std::optional<OwnBody> parse_own_body(const std::string& text) {
  const size_t space = text.find(' ');
  if (space == std::string::npos) return {};
  const std::string on = text.substr(0, space);
  if (on != "on" && on != "off") return {};
  const std::optional<Person> person = parse_person(text.substr(space + 1));
  return person ? std::optional(OwnBody{*person, on == "on"}) : std::nullopt;
}

}  // namespace rules
