// See calculator.h.
#include "rules/calculator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <sstream>

namespace rules::calculator {
namespace {

/// Equal steps from `least` on.
struct Range {
  double least, step;
  int notches;
};

constexpr std::array<double, 17> often_rows{0.2, 0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
constexpr std::array grip_names{"good", "fair", "poor"};
constexpr std::array hours_names{"brief", "moderate", "prolonged"};
constexpr std::array control_names{"no", "yes"};

Range range_of(Part part) {
  switch (part) {
    case Part::load:
      return {0.5, 0.5, 100};
    case Part::ahead:
    case Part::to_ahead:
      return {20, 1, 51};
    case Part::from:
    case Part::to:
      return {0, 5, 39};
    case Part::twist:
    case Part::to_twist:
      return {0, 5, 30};
    case Part::often:
      return {0, 1, static_cast<int>(often_rows.size())};
    case Part::grip:
    case Part::hours:
      break;
  }
  return {0, 1, 3};
}

double value_of(const Task& task, Part part) {
  switch (part) {
    case Part::load:
      return task.lift.load;
    case Part::ahead:
      return task.lift.origin.ahead;
    case Part::from:
      return task.lift.origin.height;
    case Part::to:
      return task.lift.destination.height;
    case Part::twist:
      return task.lift.origin.twist_deg;
    case Part::grip:
      return static_cast<double>(task.lift.coupling);
    case Part::often:
      return task.lift.per_minute;
    case Part::hours:
      return static_cast<double>(task.lift.duration);
    case Part::to_ahead:
      return task.lift.destination.ahead;
    case Part::to_twist:
      break;
  }
  return task.lift.destination.twist_deg;
}

void set(Task& task, Part part, double value) {
  niosh::Task& lift = task.lift;
  switch (part) {
    case Part::load:
      lift.load = value;
      break;
    case Part::ahead:
      lift.origin.ahead = value;
      break;
    case Part::from:
      lift.origin.height = value;
      break;
    case Part::to:
      lift.destination.height = value;
      break;
    case Part::twist:
      lift.origin.twist_deg = value;
      break;
    case Part::grip:
      lift.coupling = static_cast<niosh::Coupling>(static_cast<int>(value));
      break;
    case Part::often:
      lift.per_minute = value;
      break;
    case Part::hours:
      lift.duration = static_cast<niosh::Duration>(static_cast<int>(value));
      break;
    case Part::to_ahead:
      lift.destination.ahead = value;
      break;
    case Part::to_twist:
      lift.destination.twist_deg = value;
      break;
  }
  lift.travel = std::fabs(lift.destination.height - lift.origin.height);
}

double multiplier_of(const niosh::Result& at, Factor factor) {
  switch (factor) {
    case Factor::ahead:
      return at.hm;
    case Factor::height:
      return at.vm;
    case Factor::travel:
      return at.dm;
    case Factor::twist:
      return at.am;
    case Factor::often:
      return at.fm;
    case Factor::grip:
      break;
  }
  return at.cm;
}

/// The recommended weight with one factor at its best and the others as they are.
double weight_without(const niosh::Result& at, Factor best) {
  double weight = niosh::metric.load;
  for (int i = 0; i < factor_count; ++i)
    if (const auto factor = static_cast<Factor>(i); factor != best) weight *= multiplier_of(at, factor);
  return weight;
}

std::vector<Change> changes_of(const niosh::Result& at) {
  std::vector<Change> changes;
  for (int i = 0; i < factor_count; ++i) {
    const auto factor = static_cast<Factor>(i);
    const double multiplier = multiplier_of(at, factor);
    if (multiplier < 1) changes.push_back({factor, multiplier, weight_without(at, factor)});
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return a.multiplier < b.multiplier; });
  return changes;
}

niosh::Share share_of(const Task& task) {
  niosh::Share share = niosh::share_of(task.lift);
  share.firwl = judge(task).at.firwl;
  return share;
}

/// The enumerator a name stands for, as a number; -1 when it is none of them.
template <size_t n>
int index_of(const std::array<const char*, n>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

/// A value as a number or as the name that stands for it.
std::string print(const Task& task, Part part) {
  if (part == Part::grip) return grip_names[static_cast<size_t>(task.lift.coupling)];
  if (part == Part::hours) return hours_names[static_cast<size_t>(task.lift.duration)];
  char text[32];
  std::snprintf(text, sizeof text, "%g", value_of(task, part));
  return text;
}

/// False when the word is no value of the part.
bool read(const std::string& word, Part part, Task& task) {
  double value = -1;
  if (part == Part::grip)
    value = index_of(grip_names, word);
  else if (part == Part::hours)
    value = index_of(hours_names, word);
  else if (std::istringstream number(word); !(number >> value) || !number.eof())
    return false;
  const int last = notches_of(part) - 1;
  if (!(value >= value_at(part, 0) && value <= value_at(part, last))) return false;
  set(task, part, value);
  return true;
}

constexpr std::array printed{Part::load,  Part::ahead, Part::from,  Part::to,
                             Part::twist, Part::grip,  Part::often, Part::hours};
constexpr std::array printed_end{Part::to_ahead, Part::to_twist};

std::string print(const Task& task) {
  std::string line;
  for (const Part part : printed) line += print(task, part) + " ";
  line += control_names[task.control];
  for (const Part part : printed_end) line += " " + print(task, part);
  return line;
}

std::optional<Task> parse_task(const std::string& line) {
  std::istringstream words(line);
  Task task;
  std::string word;
  for (const Part part : printed)
    if (!(words >> word) || !read(word, part, task)) return {};
  if (!(words >> word)) return {};
  const int control = index_of(control_names, word);
  if (control < 0) return {};
  task.control = control == 1;
  for (const Part part : printed_end)
    if (!(words >> word) || !read(word, part, task)) return {};
  return words >> word ? std::nullopt : std::optional(task);
}

}  // namespace

int notches_of(Part part) { return range_of(part).notches; }

double value_at(Part part, int notch) {
  const int at = std::clamp(notch, 0, notches_of(part) - 1);
  if (part == Part::often) return often_rows[static_cast<size_t>(at)];
  const Range range = range_of(part);
  return range.least + range.step * at;
}

int notch_of(const Task& task, Part part) {
  const double value = value_of(task, part);
  int nearest = 0;
  for (int notch = 1; notch < notches_of(part); ++notch)
    if (std::fabs(value_at(part, notch) - value) < std::fabs(value_at(part, nearest) - value))
      nearest = notch;
  return nearest;
}

Task with(Task task, Part part, int notch) {
  set(task, part, value_at(part, notch));
  return task;
}

Standing standing_of(double index) {
  if (std::isinf(index)) return Standing::outside;
  constexpr double places = 100;
  const double rounded = std::floor(index * places + 0.5) / places;
  if (rounded <= raised_line) return Standing::within;
  return rounded <= high_line ? Standing::above : Standing::far_above;
}

Verdict judge(const Task& task) {
  Verdict verdict{.at = niosh::at_origin(task.lift)};
  if (task.control) {
    const niosh::Result end = niosh::at_destination(task.lift);
    if (end.rwl < verdict.at.rwl) verdict.at = end, verdict.at_destination = true;
  }
  verdict.changes = changes_of(verdict.at);
  verdict.load_first = verdict.at.rwl > 0 && task.lift.load > niosh::metric.load;
  return verdict;
}

Sheet add(Sheet sheet) {
  if (sheet.tasks.size() >= most_tasks) return sheet;
  sheet.tasks.push_back(sheet.task());
  sheet.open = static_cast<int>(sheet.tasks.size()) - 1;
  return sheet;
}

Sheet remove(Sheet sheet) {
  if (sheet.tasks.size() == 1) return {};
  sheet.tasks.erase(sheet.tasks.begin() + sheet.open);
  sheet.open = std::min(sheet.open, static_cast<int>(sheet.tasks.size()) - 1);
  return sheet;
}

Sheet pick(Sheet sheet, int index) {
  if (index >= 0 && index < static_cast<int>(sheet.tasks.size())) sheet.open = index;
  return sheet;
}

Sheet put(Sheet sheet, const Task& task) {
  sheet.tasks[static_cast<size_t>(sheet.open)] = task;
  return sheet;
}

double composite(std::span<const Task> tasks) {
  std::vector<niosh::Share> shares;
  for (const Task& task : tasks) shares.push_back(share_of(task));
  return niosh::composite(shares);
}

int heaviest(std::span<const Task> tasks) {
  int found = 0;
  for (size_t i = 1; i < tasks.size(); ++i)
    if (judge(tasks[i]).at.li > judge(tasks[static_cast<size_t>(found)]).at.li) found = static_cast<int>(i);
  return found;
}

std::string print(const Sheet& sheet) {
  std::string text = std::to_string(sheet.open);
  for (const Task& task : sheet.tasks) text += "; " + print(task);
  return text;
}

std::optional<Sheet> parse_sheet(const std::string& text) {
  std::istringstream lines(text);
  std::string line;
  Sheet sheet;
  sheet.tasks.clear();
  if (!std::getline(lines, line, ';')) return {};
  if (line.size() != 1 || line[0] < '0' || line[0] > '9') return {};
  sheet.open = line[0] - '0';
  while (std::getline(lines, line, ';')) {
    const std::optional<Task> task = parse_task(line);
    if (!task || sheet.tasks.size() == most_tasks) return {};
    sheet.tasks.push_back(*task);
  }
  if (sheet.open >= static_cast<int>(sheet.tasks.size())) return {};
  return sheet;
}

}  // namespace rules::calculator
