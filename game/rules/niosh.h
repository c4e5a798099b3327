// The revised NIOSH lifting equation: recommended weight, lifting index, composite index.
// A screening of lifting tasks, not of people; what it is not valid for stands in the source, p.6.
// Source: Applications Manual for the Revised NIOSH Lifting Equation, DHHS (NIOSH) 94-110, rev. 9/2021.
#pragma once

#include <span>

namespace rules::niosh {

/// How well the hands can hold the load (CM).
enum class Coupling { good, fair, poor };

/// How long a day the work goes on, with its recovery time: up to 1 h, over 1 to 2 h, over 2 to 8 h
/// (p.13-14).
enum class Duration { brief, moderate, prolonged };

/// The equation's constants. Metric and US are two parallel sets, no conversions of each other (p.7); the
/// game uses metric. All lengths and weights below are in the set's units: cm and kg, or inches and pounds.
struct Constants {
  double load;                                    ///< LC: what is recommended where every factor is 1
  double ahead_least, ahead_most;                 ///< of HM
  double height_best, height_cost, height_most;   ///< of VM
  double travel_part, travel_least, travel_most;  ///< of DM
  double column_split;                            ///< FM and CM have one column below and one from here on
};
constexpr Constants metric{23, 25, 63, 75, 0.003, 175, 4.5, 25, 175, 75};
constexpr Constants us{51, 10, 25, 30, 0.0075, 70, 1.8, 10, 70, 30};

/// One end of a lift: where the hands are and how far the trunk is twisted.
struct End {
  double ahead = 25;     ///< H: hands ahead of the middle of the ankles
  double height = 75;    ///< V: hands above the floor
  double twist_deg = 0;  ///< A: away from straight ahead; 0 to 135
  bool operator==(const End&) const = default;
};

/// A lift that is done again and again.
struct Task {
  double load = 0;
  End origin;
  End destination;
  double travel = 0;        ///< D: vertical distance between origin and destination
  double per_minute = 0.2;  ///< F: 0.2 to 15
  Duration duration = Duration::brief;
  Coupling coupling = Coupling::good;
  bool operator==(const Task&) const = default;
};

/// The six multipliers, each 0 to 1. A zero means: outside the equation.
double horizontal(double ahead, const Constants& constants = metric);
double vertical(double height, const Constants& constants = metric);
double distance(double travel, const Constants& constants = metric);
double asymmetry(double twist_deg);
/// Table 5, p.15, interpolated between its rows; 0 above the last row of a column. The height is that of the
/// hands at the origin.
double frequency(double per_minute, Duration duration, double height, const Constants& constants = metric);
double coupling(Coupling coupling, double height, const Constants& constants = metric);

/// The equation at one end.
struct Result {
  double hm = 0, vm = 0, dm = 0, am = 0, fm = 0, cm = 0;
  double firwl = 0;  ///< recommended weight at FM = 1
  double rwl = 0;    ///< recommended weight
  double li = 0;     ///< lifting index, load / rwl; infinite outside the equation
  double fili = 0;   ///< load / firwl; infinite outside the equation
};

/// The equation at the origin or the destination; the frequency always takes the origin's height (p.15).
/// Another constant.load than 23 kg stands for other people, such as a reference mass of ISO 11228-1.
Result at_origin(const Task& task, const Constants& constants = metric);
Result at_destination(const Task& task, const Constants& constants = metric);

/// One task of a composite index whose frequency-independent weight is known.
struct Share {
  double load = 0;      ///< the average load
  double max_load = 0;  ///< the heaviest; the same as load when there is one only
  double firwl = 0;
  double per_minute = 0.2;
  Duration duration = Duration::brief;
  double height = 75;  ///< of the hands at the origin
};

/// The share of a task, judged at its origin.
Share share_of(const Task& task, const Constants& constants = metric);

/// The composite lifting index of several tasks done in turn (p.26-28); infinite outside the equation,
/// 0 without tasks.
double composite(std::span<const Share> tasks, const Constants& constants = metric);

}  // namespace rules::niosh
