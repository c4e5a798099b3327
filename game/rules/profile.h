// What the log says about the player: which cards were met, missed, taken along, how scenes and
// vignettes went.
// Computed, never stored; no screen writes to it.
#pragma once

#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "rules/habit.h"
#include "rules/log.h"
#include "rules/prescription.h"
#include "rules/vignette.h"

namespace rules {

/// Days until a card is due again: after it was first met or missed, and after each right answer since that
/// was given when it was due (product.md; spaced review will take their place).
constexpr std::array review_days{1, 3, 7, 21};

/// One card's history. A card counts only once its fact was seen.
struct CardRecord {
  int times = 0;            ///< answered and seen, first tries only
  bool last_right = false;  ///< how the last first try ended
  bool last_sure = false;   ///< whether the player had said so
  int last_day = 0;         ///< see day_of
  size_t rung = 0;          ///< right answers in a row, each when due: 0 to review_days.size()
  int due_day = 0;          ///< the day it comes due

  /// Whether its interval is over on a day; a day before the last means the clock was set back: it is.
  bool ripe(int day) const { return day >= due_day || day < last_day; }
  /// Whether it was right after every interval there is; whether it comes again all the same is up to deal.h.
  bool retired() const { return rung == review_days.size(); }
};

/// One lifting scene's history.
struct SceneRecord {
  int times = 0;     ///< finished
  int stars = -1;    ///< the most earned, -1 while nothing is scored
  int lowest_N = 0;  ///< the lowest peak of a lift done in it; 0: none yet
  int last_day = 0;  ///< see day_of
};

/// One vignette's history. Sorting counts at once: that an emergency was missed is never lost.
struct VignetteRecord {
  int times = 0;             ///< sorted, first tries only
  Call first = Call::under;  ///< how the last first try went
  Call last = Call::under;   ///< how it went when it was sorted last, be it on its return within a round
  int last_day = 0;          ///< see day_of
  int place = 0;           ///< of the last first try among those of all vignettes: the lower, the longer ago
  bool explained = false;  ///< its explanation was on screen once
};

/// One exercise's history; resting is no gap in it, so nothing here counts days.
struct ExerciseRecord {
  int practices = 0;  ///< to their end, with however many sets
  int sets = 0;
  int last_day = 0;  ///< see day_of
};

/// The player, as the log knows them.
struct Profile {
  std::map<std::string, CardRecord> cards;
  std::map<std::string, SceneRecord> scenes;
  std::map<std::string, VignetteRecord> vignettes;
  std::set<std::string> acts;                       ///< of errands, whose fact was on screen
  std::set<std::string> errands;                    ///< played to their end
  std::set<std::string> chapters;                   ///< of stories, whose explanation was seen
  int stories = 0;                                  ///< to their end
  std::map<std::string, ExerciseRecord> exercises;  ///< by the id of an exercise or a prescription
  int rounds = 0;                                   ///< of cards, to the end
  int sweeps = 0;                                   ///< of vignettes, to the end
  int sorted = 0;                                   ///< first tries of vignettes
  std::vector<std::string>
      took;                   ///< cards, vignettes, acts and deeds whose action was taken along, newest last
  std::vector<Habit> habits;  ///< in the order they were first built
  std::vector<Prescription> prescriptions;  ///< in the order they were first written down
  int last_day = 0;                         ///< the last day anything happened; 0 for a new player
  std::string last_card;                    ///< the last whose fact was seen; empty for a new player
  int reviewed = 0;                         ///< cards that were due and met again on the day `reviewed_day`
  int reviewed_day = 0;

  /// Answers whose fact has not been seen yet; they do not count until then.
  struct Pending {
    bool right = false;
    bool sure = false;
  };
  std::map<std::string, Pending> pending;

  const CardRecord* record(const std::string& card_id) const;          ///< null for a card not met yet
  const SceneRecord* scene_record(const std::string& scene_id) const;  ///< null for a scene not met yet
  const VignetteRecord* vignette_record(const std::string& vignette_id) const;  ///< null for one not met yet
  /// How many cards that were due were met again on a day; known for the last day there were any.
  int reviewed_on(int day) const { return day == reviewed_day ? reviewed : 0; }
};

/// How many different cards, vignettes, acts of errands and chapters of stories the player has seen the fact
/// of.
int facts_seen(const Profile& profile);

/// The profile of a whole log, from its first row to its last.
Profile profile_of(std::span<const LogEntry> log);

/// The profile after more rows of the same log; the same as profile_of the longer log.
Profile extend(Profile profile, std::span<const LogEntry> more);

}  // namespace rules
