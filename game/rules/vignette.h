// A vignette of the red-flag radar: a sentence about somebody else, the level of care that it needs, and an
// explanation for each level a player may choose. Const after load. How a round is played is in triage.h.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rules/lesson.h"

namespace rules {

/// The three levels of care, the least urgent first: watch at home, book a doctor within days, emergency now
/// (what needs the same day is an emergency too).
enum class Care { home, clinic, emergency };
inline constexpr std::array cares{Care::home, Care::clinic, Care::emergency};

/// "home", "clinic", "emergency".
const char* name_of(Care care);
/// Reads what name_of wrote; nothing when it is none of the three.
std::optional<Care> care_from(const std::string& name);

/// How a choice stands to what is needed: less urgent (no credit, explained slowly), more urgent (part of
/// the credit, never a miss), or the level itself.
enum class Call { under, over, right };
Call call_of(Care chosen, Care needed);

/// One vignette.
struct Vignette {
  std::string id;
  std::vector<std::string> claims;  ///< 1 to 3 ids of levels/claims.json
  std::vector<Group> groups;        ///< empty: for all
  int difficulty = 1;               ///< 1 to 3
  Text goal;                        ///< what the player knows afterwards, for the teacher
  std::string scene;                ///< the drawing "scene-<scene>"
  std::string speaker;              ///< the drawing "person-<speaker>"
  Text who;
  Text say;  ///< what is the matter with them
  Care care = Care::home;
  std::array<Text, cares.size()> why;  ///< in the order of Care: see why_of
  Text fact;
  Action action;
  Text takeaway;  ///< the action's short label
  DoctorNote doctor = DoctorNote::none;
  bool signs = false;  ///< shows the fixed emergency text; always true of an emergency
  std::optional<Evidence> evidence;
  std::vector<std::string> sources;  ///< ids of levels/sources.json
  WorkedAnswer again;  ///< how it comes back, and the slow explanation of a choice not urgent enough

  bool is_for(Group group) const;  ///< true when it is for all or names the group
  /// The explanation that belongs to a choice alone.
  const Text& why_of(Care chosen) const { return why[static_cast<size_t>(chosen)]; }
};

}  // namespace rules
