// Daily habits: what a player chose to do, the honest marks of each day, and what grows from them.
// Pure; strength, quota and garden are computed from the marks and a day. What there is to choose is in
// level.h.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "rules/log.h"
#include "rules/prescription.h"

namespace rules {

/// What a player says of a day; all three are welcome. An unmarked day says nothing.
enum class DayMark { did, not_done, rest };

/// One marked day, and the weekly quota that held when it was marked.
struct Day {
  DayMark mark = DayMark::did;
  int quota = 7;
  bool operator==(const Day&) const = default;
};

/// One habit: an action tied to a cue, so many days a week.
struct Habit {
  std::string id;      ///< a challenge's id, or "own." or "doctor." and a number
  std::string words;   ///< a habit of the player's own, as typed; empty for a challenge
  std::string cue;     ///< the id of a cue of the habits pack
  int quota = 7;       ///< days a week, 1 to 7
  int since = 0;       ///< the day it was built, see day_of
  bool active = true;  ///< false once it was put away; its marks stay
  std::map<int, Day> days;

  bool is_own() const { return !words.empty(); }  // also one that was prescribed
};

/// The player builds a habit, or changes cue and quota of one they have; one put away comes back.
struct Build {
  std::string habit;
  std::string cue;
  int quota = 7;      ///< 1 to 7
  std::string words;  ///< of a habit of their own; one line
  bool operator==(const Build&) const = default;
};
/// The player puts a habit away; nothing of it is lost.
struct PutAway {
  std::string habit;
  bool operator==(const PutAway&) const = default;
};
/// The player says how a day went; a later mark of the same day replaces it.
struct Mark {
  std::string habit;
  int day = 0;
  DayMark mark = DayMark::did;
  bool operator==(const Mark&) const = default;
};
/// A guided action was carried to its end on a day, which thereby was done.
struct Guided {
  std::string habit;
  int day = 0;
  int amount = 0;  ///< seconds, or counts of a counter
  bool operator==(const Guided&) const = default;
};

/// What a player does with habits, and with the exercises their doctor gave. Unlike rules::Move it belongs to
/// no session.
using HabitMove = std::variant<Build, PutAway, Mark, Guided, NoteDown, Retire>;

/// What comes of each; nothing when a value is out of its range.
std::vector<Event> play(const Build& move);
std::vector<Event> play(const PutAway& move);
std::vector<Event> play(const Mark& move);
std::vector<Event> play(const Guided& move);
std::vector<Event> play(const HabitMove& move);

/// A day may be marked on that day and on the next.
constexpr bool can_mark(int day, int today) { return day == today || day == today - 1; }

/// Takes an entry of the log into the habits; entries of other kinds, and marks made outside can_mark, are
/// passed over.
void extend(std::vector<Habit>& habits, const LogEntry& entry);

/// Null when there is none.
const Habit* find_habit(const std::vector<Habit>& habits, const std::string& id);
/// What the ids of a player's own habits begin with: thought of by themselves, or given by their doctor.
constexpr const char* own_id = "own";
constexpr const char* prescribed_id = "doctor";
/// A free id for a habit of the player's own, of that beginning.
std::string next_own_id(const std::vector<Habit>& habits, const std::string& beginning = own_id);
/// Whether a habit of this id is one that a doctor gave.
bool is_prescribed(const std::string& id);

/// How often it was done in the seven days that end on `day`.
int done_in_week(const Habit& habit, int day);

/// How firmly the habit sits, 0 to 1, at the end of each day from `since` to `today`.
/// Exponential smoothing, half-life 13 days as for a daily habit in Loop Habit Tracker: a day done pulls
/// towards 1, and so does a week whose quota is met; a day not done pulls towards the share of the quota
/// reached, so that one lapse costs little. Rest and unmarked days change nothing.
std::vector<double> strength_curve(const Habit& habit, int today);
/// The last value of the curve; 0 before the habit's first day.
double strength(const Habit& habit, int today);

/// How far a habit's plant has grown, 0 to 1: each day done adds its share of ten weeks of the quota that
/// held on it, so that neither time nor another quota ever makes it smaller.
double growth(const Habit& habit, int today);

/// Days since any habit was last marked; 0 when one was marked today or none ever was.
int days_away(const std::vector<Habit>& habits, int today);

}  // namespace rules
