// The pocket calculator over the lifting equation (niosh.h): up to five tasks on sliders, what weight is
// recommended, which factor costs most, what to change first. A simplified screening, no assessment of a
// workplace; it holds no equation of its own and says nothing about a person.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rules/niosh.h"

namespace rules::calculator {

/// What can be set of a task, in the order of the page. The last two count with control only.
enum class Part { load, ahead, from, to, twist, grip, often, hours, to_ahead, to_twist };
constexpr int part_count = 10;

/// A lifting task as its sliders stand, in kg, cm, degrees and lifts a minute. The travel is the difference
/// of the two heights and is not set by itself.
struct Task {
  niosh::Task lift{.load = 10,
                   .origin = {40, 50, 0},
                   .destination = {40, 100, 0},
                   .travel = 50,
                   .per_minute = 1,
                   .duration = niosh::Duration::brief,
                   .coupling = niosh::Coupling::fair};
  bool control = false;  ///< put down with care, so that the destination counts too (manual, p.21)
  bool operator==(const Task&) const = default;
};

/// A slider's positions, 0 to notches_of(part) - 1, and the value at each. The ranges go a little beyond the
/// equation's, so that its edges can be seen. `often` and `hours` and `grip` have the rows of the manual's
/// tables: lifts a minute; the enumerators of Duration and Coupling as numbers.
int notches_of(Part part);
double value_at(Part part, int notch);
/// The position nearest to the task's value.
int notch_of(const Task& task, Part part);
/// The task with a slider at a position, which is kept within its range; travel follows the heights.
Task with(Task task, Part part, int notch);

/// What the equation multiplies, in the order in which equal costs are named.
enum class Factor { ahead, height, travel, twist, often, grip };
constexpr int factor_count = 6;

/// What changing one factor would bring.
struct Change {
  Factor factor = Factor::ahead;
  double multiplier = 1;  ///< as it is, 0 to 1
  double rwl = 0;         ///< recommended weight if this factor alone were at its best, kg
  bool operator==(const Change&) const = default;
};

/// Where an index stands against the manual's two lines, 1 and 3 (p.19-20). Judged on the index rounded to
/// 0.01; an infinite one is outside.
enum class Standing { within, above, far_above, outside };
constexpr double raised_line = 1, high_line = 3;
Standing standing_of(double index);

/// What the equation says of one task.
struct Verdict {
  niosh::Result at;  ///< of the end that counts
  bool at_destination =
      false;  ///< that end is the destination; it is the origin when both recommend the same
  std::vector<Change> changes;  ///< of every factor below 1, the most costly first
  /// No arrangement makes up for a load beyond NIOSH's constant: the load comes before every other change,
  /// unless some factor leaves no recommended weight at all.
  bool load_first = false;

  /// The factor that costs most; null when none costs anything.
  const Change* worst() const { return changes.empty() ? nullptr : &changes.front(); }
};
Verdict judge(const Task& task);

/// Up to five tasks done in turn; there is always one, and one of them is open.
struct Sheet {
  std::vector<Task> tasks{Task{}};
  int open = 0;  ///< index of the task on the sliders

  const Task& task() const { return tasks[static_cast<size_t>(open)]; }
  bool operator==(const Sheet&) const = default;
};
constexpr int most_tasks = 5;

/// Each returns the sheet as it then is; what does not fit leaves it alone. A new task begins as a copy of
/// the open one and is open.
Sheet add(Sheet sheet);
Sheet remove(Sheet sheet);  ///< the open one; the last one left is set back to its beginning
Sheet pick(Sheet sheet, int index);
Sheet put(Sheet sheet, const Task& task);  ///< in place of the open one

/// The composite lifting index of all tasks (manual, p.26-28), each with the weight of the end that counts;
/// infinite outside the equation.
double composite(std::span<const Task> tasks);
/// The task with the largest index by itself, the first of equals; 0 without tasks.
int heaviest(std::span<const Task> tasks);

/// "0; 10 40 50 100 0 fair 1 brief no 40 0; …": what settings keep, the open task's number first.
std::string print(const Sheet& sheet);
/// Reads what print wrote; nothing when it does not fit or a value is out of its slider's range.
std::optional<Sheet> parse_sheet(const std::string& text);

}  // namespace rules::calculator
