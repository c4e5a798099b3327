// See habit.h.
#include "rules/habit.h"

#include <algorithm>
#include <cmath>

namespace rules {
namespace {

constexpr int week = 7;
constexpr int weeks_to_full = 10;

bool in_range(int quota) { return quota >= 1 && quota <= week; }

/// "cue" or "cue", a line break and the player's words: how a built habit's note is kept.
std::string note_of(const Build& move) {
  return move.words.empty() ? move.cue : move.cue + "\n" + move.words;
}

void built(std::vector<Habit>& habits, const LogEntry& entry) {
  const std::string& note = entry.event.note;
  const size_t end = note.find('\n');
  auto it =
      std::find_if(habits.begin(), habits.end(), [&](const Habit& h) { return h.id == entry.event.what; });
  if (it == habits.end()) {
    habits.push_back({.id = entry.event.what, .since = entry.day});
    it = habits.end() - 1;
  }
  it->cue = note.substr(0, end);
  it->words = end == std::string::npos ? "" : note.substr(end + 1);
  it->quota = std::clamp(entry.event.value, 1, week);
  it->active = true;
}

Habit* find(std::vector<Habit>& habits, const std::string& id) {
  return const_cast<Habit*>(find_habit(habits, id));
}

void marked(std::vector<Habit>& habits, const LogEntry& entry) {
  Habit* habit = find(habits, entry.event.what);
  const int day = std::atoi(entry.event.note.c_str());
  const int mark = entry.event.value;
  if (!habit || !can_mark(day, entry.day) || mark < 0 || mark > static_cast<int>(DayMark::rest)) return;
  habit->days[day] = {static_cast<DayMark>(mark), habit->quota};
  habit->since = std::min(habit->since, day);
}

/// How much one day weighs in the curve: half of the way to what it pulls towards takes thirteen days.
const double weight = 1 - std::pow(0.5, 1 / 13.0);

/// What a day pulls the curve towards; below zero for a day that changes nothing.
double pull(const Habit& habit, int day) {
  const auto it = habit.days.find(day);
  if (it != habit.days.end() && it->second.mark == DayMark::did) return 1;
  const int done = done_in_week(habit, day);
  if (done >= habit.quota) return 1;
  const bool missed = it != habit.days.end() && it->second.mark == DayMark::not_done;
  return missed ? done / static_cast<double>(habit.quota) : -1;
}

}  // namespace

std::vector<Event> play(const Build& move) {
  const bool one_line = move.words.find('\n') == std::string::npos;
  if (move.habit.empty() || move.cue.empty() || !in_range(move.quota) || !one_line) return {};
  return {{EventKind::built, move.habit, move.quota, note_of(move)}};
}

std::vector<Event> play(const PutAway& move) {
  if (move.habit.empty()) return {};
  return {{EventKind::put_away, move.habit, 0, ""}};
}

std::vector<Event> play(const Mark& move) {
  if (move.habit.empty()) return {};
  return {{EventKind::marked, move.habit, static_cast<int>(move.mark), std::to_string(move.day)}};
}

std::vector<Event> play(const Guided& move) {
  if (move.habit.empty() || move.amount < 0) return {};
  std::vector<Event> events = play(Mark{move.habit, move.day, DayMark::did});
  events.insert(events.begin(), {EventKind::guided, move.habit, move.amount, ""});
  return events;
}

std::vector<Event> play(const HabitMove& move) {
  return std::visit([](const auto& m) { return play(m); }, move);
}

void extend(std::vector<Habit>& habits, const LogEntry& entry) {
  if (entry.event.kind == EventKind::built) built(habits, entry);
  if (entry.event.kind == EventKind::marked) marked(habits, entry);
  if (entry.event.kind != EventKind::put_away) return;
  if (Habit* habit = find(habits, entry.event.what)) habit->active = false;
}

const Habit* find_habit(const std::vector<Habit>& habits, const std::string& id) {
  auto it = std::find_if(habits.begin(), habits.end(), [&](const Habit& habit) { return habit.id == id; });
  return it == habits.end() ? nullptr : &*it;
}

std::string next_own_id(const std::vector<Habit>& habits, const std::string& beginning) {
  for (int n = 1;; ++n) {
    std::string id = beginning + "." + std::to_string(n);
    if (!find_habit(habits, id)) return id;
  }
}

bool is_prescribed(const std::string& id) { return id.starts_with(std::string(prescribed_id) + "."); }

int done_in_week(const Habit& habit, int day) {
  const auto begin = habit.days.upper_bound(day - week), end = habit.days.upper_bound(day);
  return static_cast<int>(
      std::count_if(begin, end, [](const auto& entry) { return entry.second.mark == DayMark::did; }));
}

std::vector<double> strength_curve(const Habit& habit, int today) {
  std::vector<double> curve;
  double value = 0;
  for (int day = habit.since; day <= today; ++day) {
    const double towards = pull(habit, day);
    if (towards >= 0) value += (towards - value) * weight;
    curve.push_back(value);
  }
  return curve;
}

double strength(const Habit& habit, int today) {
  const std::vector<double> curve = strength_curve(habit, today);
  return curve.empty() ? 0 : curve.back();
}

double growth(const Habit& habit, int today) {
  double grown = 0;
  for (const auto& [day, marked] : habit.days)
    if (day <= today && marked.mark == DayMark::did) grown += 1.0 / (marked.quota * weeks_to_full);
  return std::min(1.0, grown);
}

int days_away(const std::vector<Habit>& habits, int today) {
  int last = -1;
  for (const Habit& habit : habits) {
    const auto end = habit.days.upper_bound(today);
    if (end != habit.days.begin()) last = std::max(last, std::prev(end)->first);
  }
  return last < 0 ? 0 : today - last;
}

}  // namespace rules
