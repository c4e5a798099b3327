// The pocket calculator: published figures come out of it, the costly factor is named, sliders keep their
// limits, tasks are kept.
#include "rules/calculator.h"
#include "vectors.h"

using namespace rules;
using calculator::Factor;
using calculator::Part;
using calculator::Sheet;
using calculator::Standing;
using content::Value;
using vectors::at;
using vectors::number;

namespace {

niosh::Duration duration_of(const std::string& name) {
  return name == "short"      ? niosh::Duration::brief
         : name == "moderate" ? niosh::Duration::moderate
                              : niosh::Duration::prolonged;
}
niosh::Coupling coupling_of(const std::string& name) {
  return name == "good"   ? niosh::Coupling::good
         : name == "fair" ? niosh::Coupling::fair
                          : niosh::Coupling::poor;
}

niosh::End end_of(const Value& from) {
  return {number(from, "H_cm"), number(from, "V_cm"), number(from, "A_deg")};
}

/// An example of the manual as the calculator holds it.
calculator::Task task_of(const Value& example) {
  const Value &input = at(example, "input_metric"), &work = at(example, "input_us");
  calculator::Task task;
  task.lift.load = number(input, "L_kg");
  task.lift.origin = end_of(at(input, "origin"));
  task.lift.destination = end_of(at(input, "destination"));
  task.lift.travel = number(input, "D_cm");
  task.lift.per_minute = number(work, "F_per_min");
  task.lift.duration = duration_of(at(work, "duration").text);
  task.lift.coupling = coupling_of(at(work, "coupling").text);
  task.control = at(example, "expect").members.size() == 2;
  return task;
}

/// Turns a slider to the position of a value, which must be one of its positions.
calculator::Task turned(const calculator::Task& task, Part part, double value) {
  for (int notch = 0; notch < calculator::notches_of(part); ++notch)
    if (calculator::value_at(part, notch) == value) return calculator::with(task, part, notch);
  FAIL("no position of the slider has the value ", value);
  return task;
}

/// The easiest task there is: every factor 1.
calculator::Task easy() {
  calculator::Task task;
  task.lift = {.load = 10, .origin = {25, 75, 0}, .destination = {25, 75, 0}};
  return task;
}

std::vector<Factor> order_of(const calculator::Task& task) {
  std::vector<Factor> order;
  for (const calculator::Change& change : calculator::judge(task).changes) order.push_back(change.factor);
  return order;
}

}  // namespace

TEST_CASE("the manual's worked examples come out of the calculator, at the end that counts") {
  for (const Value& example : at(at(vectors::all(), "niosh"), "single_task_examples").items) {
    CAPTURE(at(example, "id").text);
    const calculator::Verdict verdict = calculator::judge(task_of(example));
    const Value* lowest = nullptr;
    for (const auto& [end, expected] : at(example, "expect").members) {
      const Value& metric = at(expected, "metric_exact");
      if (!lowest || number(metric, "RWL") < number(*lowest, "RWL")) lowest = &metric;
    }
    CHECK(vectors::near(verdict.at.rwl, number(*lowest, "RWL"), 0.0002));
    CHECK(vectors::near(verdict.at.li, number(*lowest, "LI"), 0.0002));
  }
}

TEST_CASE("another program's job is set on the sliders and its composite index comes out") {
  const Value& job = at(at(vectors::all(), "niosh"), "cli_cross_check");
  std::vector<calculator::Task> tasks;
  size_t i = 0;
  for (const Value& row : at(job, "tasks_metric").items) {
    calculator::Task task;
    task = turned(task, Part::load, number(row, "L"));
    task = turned(task, Part::ahead, number(row, "H"));
    task = turned(task, Part::from, number(row, "V"));
    task = turned(task, Part::to, number(row, "V") + number(row, "D"));
    task = turned(task, Part::twist, number(row, "A"));
    task = turned(task, Part::often, number(row, "F"));
    task = turned(task, Part::hours, static_cast<int>(duration_of(at(row, "dur").text)));
    task = turned(task, Part::grip, static_cast<int>(coupling_of(at(row, "coup").text)));
    CHECK(calculator::judge(task).at.li == doctest::Approx(at(job, "LI").items[i++].number).epsilon(1e-9));
    tasks.push_back(task);
  }
  CHECK(calculator::composite(tasks) == doctest::Approx(number(job, "CLI")).epsilon(1e-9));
  CHECK(calculator::heaviest(tasks) == 1);
}

TEST_CASE("every slider goes from its first to its last position and no further") {
  for (int i = 0; i < calculator::part_count; ++i) {
    const auto part = static_cast<Part>(i);
    CAPTURE(i);
    const int last = calculator::notches_of(part) - 1;
    REQUIRE(last >= 2);
    calculator::Task task;
    for (int notch = 0; notch <= last; ++notch) {
      task = calculator::with(task, part, notch);
      CHECK(calculator::notch_of(task, part) == notch);
      CHECK((notch == 0 || calculator::value_at(part, notch) > calculator::value_at(part, notch - 1)));
    }
    CHECK(calculator::with(task, part, last + 1) == task);
    CHECK(calculator::notch_of(calculator::with(task, part, -1), part) == 0);
  }
}

TEST_CASE("the travel follows the two heights") {
  calculator::Task task = turned(easy(), Part::to, 125);
  CHECK(task.lift.travel == 50);
  task = turned(task, Part::from, 180);
  CHECK(task.lift.travel == 55);
  task = turned(task, Part::to, 180);
  CHECK(task.lift.travel == 0);
}

TEST_CASE("the factor that costs most comes first, and what it would bring alone") {
  CHECK(calculator::judge(easy()).worst() == nullptr);
  CHECK(calculator::judge(easy()).at.rwl == niosh::metric.load);
  const struct {
    Part part;
    double value;
    Factor factor;
  } rows[] = {{Part::ahead, 50, Factor::ahead},
              {Part::to, 175, Factor::travel},
              {Part::twist, 90, Factor::twist},
              {Part::often, 9, Factor::often}};
  for (const auto& row : rows) {
    CAPTURE(static_cast<int>(row.factor));
    const calculator::Verdict verdict = calculator::judge(turned(easy(), row.part, row.value));
    REQUIRE(verdict.changes.size() == 1);
    CHECK(verdict.worst()->factor == row.factor);
    CHECK(verdict.worst()->rwl == doctest::Approx(niosh::metric.load));
    CHECK(verdict.at.rwl == doctest::Approx(niosh::metric.load * verdict.worst()->multiplier));
  }
  CHECK(order_of(turned(turned(easy(), Part::from, 0), Part::to, 0)) == std::vector{Factor::height});
  CHECK(order_of(turned(easy(), Part::grip, 2)) == std::vector{Factor::grip});

  calculator::Task task = turned(turned(easy(), Part::ahead, 40), Part::twist, 30);
  task = turned(turned(task, Part::often, 12), Part::grip, 2);
  CHECK(order_of(task) == std::vector{Factor::often, Factor::ahead, Factor::grip, Factor::twist});
  const calculator::Verdict verdict = calculator::judge(task);
  CHECK(verdict.changes[1].rwl == doctest::Approx(verdict.at.rwl / niosh::horizontal(40)));
}

TEST_CASE("a factor of zero comes first, and what is left without it is told") {
  const calculator::Task task = turned(turned(easy(), Part::ahead, 70), Part::often, 12);
  const calculator::Verdict verdict = calculator::judge(task);
  CHECK(std::isinf(verdict.at.li));
  REQUIRE(verdict.worst());
  CHECK(verdict.worst()->factor == Factor::ahead);
  CHECK(verdict.worst()->rwl == doctest::Approx(niosh::metric.load * 0.37));
  CHECK(verdict.changes[1].rwl == 0);
}

TEST_CASE("beyond the constant the load comes first, but not where there is no weight at all") {
  calculator::Task task = turned(easy(), Part::load, 23);
  CHECK_FALSE(calculator::judge(task).load_first);
  task = turned(task, Part::load, 23.5);
  CHECK(calculator::judge(task).load_first);
  CHECK_FALSE(calculator::judge(turned(task, Part::ahead, 70)).load_first);
}

TEST_CASE("the destination counts when the load is put down with care and when it allows less") {
  calculator::Task task = turned(easy(), Part::to, 150);
  task = turned(turned(task, Part::to_ahead, 50), Part::to_twist, 45);
  CHECK_FALSE(calculator::judge(task).at_destination);
  const double origin = calculator::judge(task).at.rwl;
  task.control = true;
  const calculator::Verdict verdict = calculator::judge(task);
  CHECK(verdict.at_destination);
  CHECK(verdict.at.rwl == niosh::at_destination(task.lift).rwl);
  CHECK(verdict.at.rwl < origin);
  CHECK(verdict.worst()->factor == Factor::ahead);
  CHECK(calculator::composite(std::vector{task}) == doctest::Approx(verdict.at.li));
  task = turned(turned(task, Part::to_ahead, 25), Part::to_twist, 0);
  task = turned(turned(task, Part::ahead, 60), Part::to, 75);
  CHECK_FALSE(calculator::judge(task).at_destination);
}

TEST_CASE("where an index stands is judged on hundredths") {
  CHECK(calculator::standing_of(0) == Standing::within);
  CHECK(calculator::standing_of(1.004) == Standing::within);
  CHECK(calculator::standing_of(1.006) == Standing::above);
  CHECK(calculator::standing_of(3.004) == Standing::above);
  CHECK(calculator::standing_of(3.006) == Standing::far_above);
  CHECK(calculator::standing_of(std::numeric_limits<double>::infinity()) == Standing::outside);
}

TEST_CASE("up to five tasks are added, picked and removed; one is always there") {
  Sheet sheet;
  for (int i = 0; i < 6; ++i) {
    sheet = calculator::put(sheet, turned(sheet.task(), Part::load, 5 + i));
    sheet = calculator::add(sheet);
  }
  REQUIRE(sheet.tasks.size() == calculator::most_tasks);
  CHECK(sheet.open == 4);
  CHECK(sheet.tasks[1].lift.load == 6);
  CHECK(sheet.tasks[4].lift.load == 10);
  CHECK(calculator::pick(sheet, 5) == sheet);
  CHECK(calculator::pick(sheet, -1) == sheet);
  sheet = calculator::remove(calculator::pick(sheet, 1));
  CHECK(sheet.open == 1);
  CHECK(sheet.task().lift.load == 7);
  sheet = calculator::remove(calculator::pick(sheet, 3));
  CHECK(sheet.open == 2);
  for (int i = 0; i < 5; ++i) sheet = calculator::remove(sheet);
  CHECK(sheet == Sheet{});
}

TEST_CASE("one task alone has its own index as composite, and more work never has less") {
  std::vector<calculator::Task> tasks{calculator::Task{}};
  double before = calculator::composite(tasks);
  CHECK(before == doctest::Approx(calculator::judge(tasks[0]).at.li));
  while (tasks.size() < calculator::most_tasks) {
    tasks.push_back(turned(tasks.back(), Part::ahead, 40 + static_cast<double>(tasks.size())));
    const double now = calculator::composite(tasks);
    CHECK(now > before);
    before = now;
  }
  tasks.push_back(turned(tasks.back(), Part::ahead, 70));
  CHECK(std::isinf(calculator::composite(tasks)));
}

TEST_CASE("the tasks are kept as a line and come back the same") {
  Sheet sheet;
  sheet = calculator::put(sheet, turned(turned(sheet.task(), Part::load, 7.5), Part::often, 0.5));
  sheet = calculator::add(sheet);
  calculator::Task task = turned(turned(sheet.task(), Part::grip, 2), Part::hours, 1);
  task.control = true;
  sheet = calculator::put(sheet, turned(task, Part::to_twist, 45));
  CHECK(calculator::print(sheet) ==
        "1; 7.5 40 50 100 0 fair 0.5 brief no 40 0; 7.5 40 50 100 0 poor 0.5 moderate yes 40 45");
  CHECK(calculator::parse_sheet(calculator::print(sheet)) == sheet);
  CHECK(calculator::parse_sheet(calculator::print(Sheet{})) == Sheet{});
}

TEST_CASE("what is no list of tasks is none") {
  const std::string good = " 10 40 50 100 0 fair 1 brief no 40 0";
  REQUIRE(calculator::parse_sheet("0;" + good));
  for (const char* bad : {"",
                          "0",
                          ";",
                          "x",
                          "0;",
                          "1; 10 40 50 100 0 fair 1 brief no 40 0",
                          "-1; 10 40 50 100 0 fair 1 brief no 40 0",
                          "0; 10 40 50 100 0 fair 1 brief no 40",
                          "0; 10 40 50 100 0 fair 1 brief no 40 0 0",
                          "0; 0 40 50 100 0 fair 1 brief no 40 0",
                          "0; 51 40 50 100 0 fair 1 brief no 40 0",
                          "0; 10 71 50 100 0 fair 1 brief no 40 0",
                          "0; 10 40 -5 100 0 fair 1 brief no 40 0",
                          "0; 10 40 50 195 0 fair 1 brief no 40 0",
                          "0; 10 40 50 100 150 fair 1 brief no 40 0",
                          "0; 10 40 50 100 0 great 1 brief no 40 0",
                          "0; 10 40 50 100 0 1 1 brief no 40 0",
                          "0; 10 40 50 100 0 fair 16 brief no 40 0",
                          "0; 10 40 50 100 0 fair 1 always no 40 0",
                          "0; 10 40 50 100 0 fair 1 brief maybe 40 0",
                          "0; nan 40 50 100 0 fair 1 brief no 40 0",
                          "0; 10kg 40 50 100 0 fair 1 brief no 40 0",
                          "00; 10 40 50 100 0 fair 1 brief no 40 0"}) {
    CAPTURE(bad);
    CHECK_FALSE(calculator::parse_sheet(bad));
  }
  std::string six = "0";
  for (int i = 0; i < 6; ++i) six += ";" + good;
  CHECK_FALSE(calculator::parse_sheet(six));
}
