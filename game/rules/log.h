// The append-only log: what happened, in the order it happened.
// Everything the game knows about a player is computed from it (profile.h). Kept on disk by progress.
#pragma once

#include <cstdint>
#include <string>

namespace rules {

/// What came of a move; becomes one row of the log.
enum class EventKind {
  answered,        ///< a card's question was answered: value 1 right, 0 not; note sure, unsure or empty
  answered_again,  ///< the same, on its return within the round
  skipped,         ///< a question was left open; its fact was shown instead
  seen,            ///< the fact of a card was on screen: only now does the card count
  took,            ///< the action of a card, a vignette or a story was chosen to take away
  round,           ///< a round was finished: what is the pack, value the cards right at the first try
  built,           ///< a habit was built or changed: value the quota, note the cue and own words (habit.h)
  put_away,        ///< a habit was put away
  marked,          ///< a day of a habit was marked: value the DayMark, note the day
  guided,          ///< a guided action was carried to its end: value the seconds or counts
  planned,         ///< a scene's plan was chosen: value its stars, note the plan
  guessed,         ///< a prediction: value 1 when it held, 0 not; note what was expected (lift.h)
  lifted,          ///< a lift was done: value its highest compression in N, note its stars, -1 unscored
  scene,           ///< a scene was finished: value the most stars earned, -1 unscored; note the plan
  sorted,          ///< a vignette was sorted: value the Call, note the level of care that was chosen
  sorted_again,    ///< the same, on its return within the round
  explained,       ///< its explanation was on screen
  swept,  ///< a round of vignettes was finished: what is the pack, value those right at the first try
  // the courier
  foretold,  ///< a guess in an errand: value 1 when it held, 0 not; note the piece's index
  learnt,    ///< the fact of an errand's act was on screen
  told,      ///< an errand was played to its end: what is the errand, value its acts
  // the care path
  steered,    ///< a chapter's choice was made: value 1 right + 2 safe + 4 shared, note the choice from 0
  docked,     ///< a treatment was put on an aim: value 1 when it is for that, note the aim
  heeded,     ///< what a doctor must know of a treatment: value 1 when it is told
  conferred,  ///< a desk was talked over with the doctor: value the misses before
  heard,      ///< a chapter's explanation was on screen
  arrived,    ///< a story came to its end: value the EndKind, note the ending
  // the coach
  fault_found,  ///< what is wrong with a flawed figure was answered: value 1 right, 0 not; note the exercise
  corrected,    ///< its explanation was on screen; note the exercise
  set_done,     ///< a set of an exercise is over: value the times, note the version
  trained,      ///< a practice is over: what is the exercise, value its sets
  prescribed,   ///< a doctor's exercise was written down or changed (prescription.h)
  retired,      ///< a doctor's exercise was put away
};

/// One event: kind, what it is about (the id of a card, a vignette, a pack, a habit, a scene), a value and a
/// note.
struct Event {
  EventKind kind = EventKind::answered;
  std::string what;
  int value = 0;
  std::string note;
  bool operator==(const Event&) const = default;
};

/// An event with its place in time.
struct LogEntry {
  std::int64_t unix = 0;
  int day = 0;  ///< see day_of
  Event event;
  bool operator==(const LogEntry&) const = default;
};

const char* name_of(EventKind kind);
/// Reads what name_of wrote; false when the name is not known (a row of a newer program).
bool kind_from(const std::string& name, EventKind& kind);

}  // namespace rules
