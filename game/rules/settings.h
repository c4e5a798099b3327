// The player's choices: language, text size, colours, hand, motion, sound, group.
// Stored as key and value pairs by progress; nothing here asks the system for its own choices.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "rules/calculator.h"
#include "rules/hourglass.h"
#include "rules/level.h"
#include "rules/own_body.h"
#include "rules/text.h"

namespace rules {

enum class Theme { light, dark, contrast };

/// How large body text is: 18, 22, 26 or 30 dp.
constexpr int text_steps_dp[] = {18, 22, 26, 30};
constexpr int text_step_count = 4;

/// An empty optional means: as the system says.
struct Settings {
  std::optional<Lang> lang;
  int text_step = 0;  ///< index into text_steps_dp
  std::optional<Theme> theme;
  bool left_hand = false;
  std::optional<bool> reduced_motion;
  bool sound = true;           ///< short soft sounds while playing; the hourglass has its own switch
  std::optional<Group> group;  ///< empty until the first minute is done
  Hourglass hourglass;
  calculator::Sheet sheet;          ///< the lifting calculator's tasks
  std::optional<OwnBody> own_body;  ///< empty unless the player has given it
  bool operator==(const Settings&) const = default;
};

const char* name_of(Group group);
bool group_from(const std::string& name, Group& group);

/// The settings as stored, every key of them; an unset one is empty.
std::map<std::string, std::string> print(const Settings& settings);
/// Reads what print wrote; unknown keys and values are passed over, so that an older program's file serves.
Settings parse_settings(const std::map<std::string, std::string>& pairs);

}  // namespace rules
