// See niosh.h.
#include "rules/niosh.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace rules::niosh {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

struct Row {
  double per_minute;
  std::array<double, 6> fm;  ///< brief low, brief high, moderate low, high, prolonged low, high
};

/// Table 5, p.15.
constexpr std::array frequency_rows{
    Row{0.2, {1.00, 1.00, 0.95, 0.95, 0.85, 0.85}}, Row{0.5, {0.97, 0.97, 0.92, 0.92, 0.81, 0.81}},
    Row{1, {0.94, 0.94, 0.88, 0.88, 0.75, 0.75}},   Row{2, {0.91, 0.91, 0.84, 0.84, 0.65, 0.65}},
    Row{3, {0.88, 0.88, 0.79, 0.79, 0.55, 0.55}},   Row{4, {0.84, 0.84, 0.72, 0.72, 0.45, 0.45}},
    Row{5, {0.80, 0.80, 0.60, 0.60, 0.35, 0.35}},   Row{6, {0.75, 0.75, 0.50, 0.50, 0.27, 0.27}},
    Row{7, {0.70, 0.70, 0.42, 0.42, 0.22, 0.22}},   Row{8, {0.60, 0.60, 0.35, 0.35, 0.18, 0.18}},
    Row{9, {0.52, 0.52, 0.30, 0.30, 0.00, 0.15}},   Row{10, {0.45, 0.45, 0.26, 0.26, 0.00, 0.13}},
    Row{11, {0.41, 0.41, 0.00, 0.23, 0.00, 0.00}},  Row{12, {0.37, 0.37, 0.00, 0.21, 0.00, 0.00}},
    Row{13, {0.00, 0.34, 0.00, 0.00, 0.00, 0.00}},  Row{14, {0.00, 0.31, 0.00, 0.00, 0.00, 0.00}},
    Row{15, {0.00, 0.28, 0.00, 0.00, 0.00, 0.00}},
};

double index_of(double load, double weight) { return weight > 0 ? load / weight : infinite; }

Result at(const Task& task, const End& end, const Constants& c) {
  Result r;
  r.hm = horizontal(end.ahead, c);
  r.vm = vertical(end.height, c);
  r.dm = distance(task.travel, c);
  r.am = asymmetry(end.twist_deg);
  r.fm = frequency(task.per_minute, task.duration, task.origin.height, c);
  r.cm = coupling(task.coupling, end.height, c);
  r.firwl = c.load * r.hm * r.vm * r.dm * r.am * r.cm;
  r.rwl = r.firwl * r.fm;
  r.li = index_of(task.load, r.rwl);
  r.fili = index_of(task.load, r.firwl);
  return r;
}

double single_index(const Share& task, const Constants& c) {
  return index_of(task.load, task.firwl * frequency(task.per_minute, task.duration, task.height, c));
}

}  // namespace

double horizontal(double ahead, const Constants& c) {
  if (ahead > c.ahead_most) return 0;
  return ahead < c.ahead_least ? 1 : c.ahead_least / ahead;
}

double vertical(double height, const Constants& c) {
  if (height < 0 || height > c.height_most) return 0;
  return 1 - c.height_cost * std::fabs(height - c.height_best);
}

double distance(double travel, const Constants& c) {
  if (travel > c.travel_most) return 0;
  return travel < c.travel_least ? 1 : 0.82 + c.travel_part / travel;
}

double asymmetry(double twist_deg) {
  const double twist = std::fabs(twist_deg);
  return twist > 135 ? 0 : 1 - 0.0032 * twist;
}

double frequency(double per_minute, Duration duration, double height, const Constants& c) {
  const double f = std::max(per_minute, frequency_rows.front().per_minute);
  if (!(f <= frequency_rows.back().per_minute)) return 0;  // what is no number, too
  const size_t column = 2 * static_cast<size_t>(duration) + (height >= c.column_split ? 1 : 0);
  size_t above = 0;
  while (frequency_rows[above].per_minute < f) ++above;
  const Row& higher = frequency_rows[above];
  const double upper = higher.fm[column];
  if (higher.per_minute == f || upper == 0) return upper;
  const Row& lower = frequency_rows[above - 1];
  const double share = (f - lower.per_minute) / (higher.per_minute - lower.per_minute);
  return lower.fm[column] + share * (upper - lower.fm[column]);
}

double coupling(Coupling coupling, double height, const Constants& c) {
  if (coupling == Coupling::poor) return 0.90;
  return coupling == Coupling::fair && height < c.column_split ? 0.95 : 1.00;
}

Result at_origin(const Task& task, const Constants& c) { return at(task, task.origin, c); }
Result at_destination(const Task& task, const Constants& c) { return at(task, task.destination, c); }

Share share_of(const Task& task, const Constants& c) {
  return {.load = task.load,
          .max_load = task.load,
          .firwl = at_origin(task, c).firwl,
          .per_minute = task.per_minute,
          .duration = task.duration,
          .height = task.origin.height};
}

double composite(std::span<const Share> tasks, const Constants& c) {
  if (tasks.empty()) return 0;
  std::vector<Share> order(tasks.begin(), tasks.end());
  std::stable_sort(order.begin(), order.end(), [&](const Share& a, const Share& b) {
    const double ai = single_index(a, c), bi = single_index(b, c);
    return ai != bi ? ai > bi : a.per_minute > b.per_minute;
  });
  // The sums of frequencies of p.27: before each task, and with it.
  double cli = single_index(order.front(), c), before = order.front().per_minute;
  for (size_t i = 1; i < order.size(); ++i) {
    const Share& task = order[i];
    const double with = before + task.per_minute;
    const double fm_with = frequency(with, task.duration, task.height, c);
    const double fm_before = frequency(before, task.duration, task.height, c);
    if (task.firwl <= 0 || fm_with == 0 || fm_before == 0) return infinite;
    cli += task.max_load / task.firwl * (1 / fm_with - 1 / fm_before);
    before = with;
  }
  return cli;
}

}  // namespace rules::niosh
