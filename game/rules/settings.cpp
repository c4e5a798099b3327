// See settings.h.
#include "rules/settings.h"

#include <array>

namespace rules {
namespace {

constexpr std::array group_names{"office", "labour", "older", "student", "looking"};
constexpr std::array lang_names{"zh", "en"};
constexpr std::array theme_names{"light", "dark", "contrast"};
constexpr std::array switch_names{"off", "on"};

template <class Enum, size_t n>
bool from(const std::array<const char*, n>& names, const std::string& name, Enum& value) {
  for (size_t i = 0; i < n; ++i) {
    if (name != names[i]) continue;
    value = static_cast<Enum>(i);
    return true;
  }
  return false;
}

template <class Enum, size_t n>
void read(const std::map<std::string, std::string>& pairs, const char* key,
          const std::array<const char*, n>& names, std::optional<Enum>& value) {
  Enum found{};
  auto it = pairs.find(key);
  if (it != pairs.end() && from(names, it->second, found)) value = found;
}

}  // namespace

const char* name_of(Group group) { return group_names.at(static_cast<size_t>(group)); }
bool group_from(const std::string& name, Group& group) { return from(group_names, name, group); }

std::map<std::string, std::string> print(const Settings& settings) {
  std::map<std::string, std::string> pairs{
      {"text_dp", std::to_string(text_steps_dp[settings.text_step])},
      {"left_hand", switch_names[settings.left_hand]},
      {"sound", switch_names[settings.sound]},
      {"lang", ""},
      {"theme", ""},
      {"reduced_motion", ""},
      {"group", ""},
      {"hourglass", print(settings.hourglass)},
      {"calculator", calculator::print(settings.sheet)},
      {"own_body", settings.own_body ? print(*settings.own_body) : ""},
  };
  if (settings.lang) pairs["lang"] = lang_names.at(static_cast<size_t>(*settings.lang));
  if (settings.theme) pairs["theme"] = theme_names.at(static_cast<size_t>(*settings.theme));
  if (settings.reduced_motion) pairs["reduced_motion"] = switch_names[*settings.reduced_motion];
  if (settings.group) pairs["group"] = name_of(*settings.group);
  return pairs;
}

Settings parse_settings(const std::map<std::string, std::string>& pairs) {
  Settings settings;
  std::optional<bool> left_hand, sound;
  read(pairs, "lang", lang_names, settings.lang);
  read(pairs, "theme", theme_names, settings.theme);
  read(pairs, "reduced_motion", switch_names, settings.reduced_motion);
  read(pairs, "left_hand", switch_names, left_hand);
  read(pairs, "sound", switch_names, sound);
  read(pairs, "group", group_names, settings.group);
  settings.left_hand = left_hand.value_or(false);
  settings.sound = sound.value_or(true);
  if (auto it = pairs.find("hourglass"); it != pairs.end())
    settings.hourglass = parse_hourglass(it->second).value_or(Hourglass{});
  if (auto it = pairs.find("calculator"); it != pairs.end())
    settings.sheet = calculator::parse_sheet(it->second).value_or(calculator::Sheet{});
  if (auto it = pairs.find("own_body"); it != pairs.end()) settings.own_body = parse_own_body(it->second);
  if (auto it = pairs.find("text_dp"); it != pairs.end())
    for (int step = 0; step < text_step_count; ++step)
      if (it->second == std::to_string(text_steps_dp[step])) settings.text_step = step;
  return settings;
}

}  // namespace rules
