// What a habits pack offers: challenges to choose from, cues to tie them to, kind answers to a mark.
// Const after load. What a player makes of them is in habit.h.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "rules/lesson.h"

namespace rules {

/// A guided action of one length: walk, breathe, move about.
struct TimerGuide {
  int seconds = 300;  ///< 30 to 1800
};
/// A guided action in steps, each with a drawn pose.
struct StepsGuide {
  struct Step {
    Text say;
    int seconds = 5;   ///< 2 to 120
    std::string pose;  ///< the drawing "habit-<pose>"
  };
  std::vector<Step> steps;
};
/// Counting a movement, at the player's own pace.
struct CounterGuide {
  int count = 10;  ///< 1 to 50
};
/// Ticking off; it is done when `need` of the items are ticked.
struct ChecklistGuide {
  int need = 1;
  std::vector<Text> items;
};
/// Reading the fixed emergency signs.
struct SignsGuide {};
/// monostate: nothing is guided, the player simply does it.
using Guide = std::variant<std::monostate, TimerGuide, StepsGuide, CounterGuide, ChecklistGuide, SignsGuide>;

/// One habit to choose.
struct Challenge {
  std::string id;
  std::vector<std::string> claims;  ///< 1 to 3 ids of levels/claims.json
  std::vector<Group> groups;        ///< empty: for all
  Text say;                         ///< the action's short name
  Text how;                         ///< what exactly to do
  Text why;
  Text gentle;                    ///< a lighter or balance-safe way; may be empty
  Text help;                      ///< who else can help, or owes it; may be empty
  std::vector<std::string> cues;  ///< the cues that suit it, the best first
  int quota = 7;                  ///< days a week proposed
  Picture picture;
  DoctorNote doctor = DoctorNote::none;
  std::optional<Evidence> evidence;
  Guide guide;
  std::vector<std::string> sources;

  bool is_for(Group group) const;
};

/// A moment of the day that a habit is tied to: "after breakfast".
struct Cue {
  std::string id;
  Text say;
  std::string icon;  ///< a drawing
};

/// Short kind answers to a mark, one of which is shown.
struct MarkReplies {
  std::vector<Text> did, not_done, rest;
};

}  // namespace rules
