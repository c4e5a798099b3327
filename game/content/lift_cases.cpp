// See lift_cases.h.
#include "content/lift_cases.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <set>
#include <utility>

#include "content/reader.h"
#include "rules/niosh.h"
#include "rules/pose.h"

namespace content {
namespace {

namespace niosh = rules::niosh;

constexpr size_t most_cases = 100'000;

/// What came of one file: the entries printed so far and what was missed.
struct Run {
  CaseReport report;
  std::set<std::string> ids;

  void add(Reader& from, const std::string& id, const std::string& json) {
    if (!ids.insert(id).second)
      from.report(Kind::duplicate_id, "the id \"" + id + "\" stands in this file twice");
    report.json += (report.json.empty() ? "" : ",\n ") + json;
  }
};

// --- printing

std::string print(double number) {
  if (!std::isfinite(number)) return "null";
  char out[32];
  std::snprintf(out, sizeof out, "%.17g", number);
  return out;
}

/// A text in JSON's quotes.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    char escaped[8];
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (static_cast<unsigned char>(c) < 0x20) {
      std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
      out += escaped;
    } else {
      out += c;
    }
  }
  return out + "\"";
}

using Fields = std::vector<std::pair<std::string, double>>;

std::string print(const Fields& fields) {
  std::string out = "{";
  for (const auto& [name, value] : fields)
    out += (out.size() > 1 ? ", " : "") + quoted(name) + ": " + print(value);
  return out + "}";
}

// --- comparing

bool ends(const std::string& name, const char* with) { return name.ends_with(with); }

/// The absolute part of the tolerance that the vectors state, by the unit in a field's name.
double allowance(const std::string& name) {
  if (ends(name, "_Nm")) return 0.05;
  if (ends(name, "_N")) return 0.5;
  if (ends(name, "_MPa")) return 0.001;
  if (ends(name, "_mmHg")) return 0.02;
  if (ends(name, "_m")) return 0.0005;
  if (ends(name, "_deg")) return 0.01;
  return 0.0002;
}

bool agrees(const std::string& name, double expected, double computed) {
  if (!std::isfinite(computed)) return false;
  return std::fabs(computed - expected) <= std::max(0.001 * std::fabs(expected), allowance(name));
}

/// Compares one computed value with an expected one that may be absent; null stands for infinite.
void compare(Run& run, const std::string& id, Reader expected, const std::string& name, double computed) {
  if (!expected.there()) return;
  constexpr double anything = 1e300;
  const bool infinite = expected.is_null();
  const double value = infinite ? 0 : expected.number(-anything, anything);
  if (infinite ? !std::isfinite(computed) : agrees(name, value, computed)) return;
  run.report.missed.push_back(id + " " + expected.where() + ": " + (infinite ? "null" : print(value)) +
                              " expected, " + print(computed) + " computed");
}

void compare(Run& run, const std::string& id, Reader expected, const Fields& computed) {
  if (!expected.there()) return;
  for (const auto& [name, value] : computed) compare(run, id, expected.maybe(name.c_str()), name, value);
}

// --- the low back

rules::Point read_point(Reader field) {
  std::vector<Reader> both = field.items(2, 2);
  if (both.size() != 2) return {};
  return {both[0].number(-5, 5), both[1].number(-5, 5)};
}

rules::Angles read_angles(Reader field) {
  auto angle = [&](const char* name) { return field.get(name).number(-360, 360); };
  return {angle("shank"), angle("thigh"), angle("trunk"), angle("upper_arm"), angle("forearm")};
}

std::optional<rules::Figure> solve(Reader field, const rules::Person& person, double load_kg) {
  rules::Reach reach{.load_kg = load_kg};
  reach.knee_deg = field.get("K_deg").number(20, 180);
  if (Reader stand = field.maybe("x_bal"); stand.there())
    reach.balance_m = stand.number(0, 0.2) * person.stature_m;
  Reader hand = field.maybe("hand");
  if (hand.there()) {
    reach.hand = read_point(hand);
    return rules::solve(person, reach);
  }
  Reader depth = field.maybe("box_depth");
  if (!depth.there()) {
    field.report(Kind::missing_field, "\"hand\" or \"box_depth\" is missing");
    return {};
  }
  const rules::Box box{depth.number(0.01, 3), field.get("handle_y").number(-1, 3)};
  Reader straddle = field.maybe("straddle");
  return straddle.there() && straddle.flag() ? rules::solve_straddling(person, box, reach)
                                             : rules::solve_before(person, box, reach);
}

void compare_figure(Run& run, const std::string& id, Reader& from, const rules::Person& person,
                    double load_kg, const rules::Figure& f) {
  const rules::Angles& a = f.angles;
  const std::pair<const char*, double> angles[] = {{"shank", a.shank_deg},
                                                   {"thigh", a.thigh_deg},
                                                   {"trunk", a.trunk_deg},
                                                   {"upper_arm", a.upper_arm_deg},
                                                   {"forearm", a.forearm_deg}};
  Reader solved = from.maybe("solved_pose_deg");
  if (solved.there())
    for (const auto& [name, value] : angles) compare(run, id, solved.maybe(name), "_deg", value);
  const std::pair<const char*, double> turns[] = {{"T", a.trunk_deg},
                                                  {"K", f.knee_deg()},
                                                  {"thetaH", f.hip_deg()},
                                                  {"beta", f.sacrum_deg()},
                                                  {"alpha", f.slope_deg()}};
  Reader expected_turns = from.maybe("angles");
  if (expected_turns.there())
    for (const auto& [name, value] : turns) compare(run, id, expected_turns.maybe(name), "_deg", value);
  const std::pair<const char*, rules::Point> joints[] = {
      {"ankle", f.ankle}, {"knee", f.knee},   {"hip", f.hip},   {"l5s1", f.l5s1},   {"shoulder", f.shoulder},
      {"elbow", f.elbow}, {"wrist", f.wrist}, {"hand", f.hand}, {"headcom", f.head}};
  Reader expected = from.maybe("joints_m");
  if (expected.there())
    for (const auto& [name, joint] : joints) {
      Reader point = expected.maybe(name);
      if (!point.there()) continue;
      std::vector<Reader> xy = point.items(2, 2);
      if (xy.size() != 2) continue;
      compare(run, id, xy[0], "_m", joint.x);
      compare(run, id, xy[1], "_m", joint.y);
    }
  compare(run, id, from.maybe("com_x_m"), "_m", rules::centre_of_mass_x(f, person.mass_kg, load_kg));
  if (Reader solver = from.maybe("solver"); solver.there())
    compare(run, id, solver.maybe("hand_x"), "_m", f.hand.x);
}

Fields fields_of(const rules::Strain& s) {
  return {{"M_Nm", s.moment},         {"M_body_Nm", s.body_moment}, {"M_load_Nm", s.load_moment},
          {"M_hip_Nm", s.hip_moment}, {"Fm_N", s.muscle},           {"Fc_N", s.compression},
          {"Fs_N", s.shear},          {"disc_MPa", s.disc_mpa}};
}

double number_or_0(Reader field) { return field.there() ? field.number(-100, 100) : 0; }

void run_back_case(Run& run, Reader& from) {
  const std::string id = from.get("id").text();
  const size_t before = run.report.problems.size();
  rules::Person person;
  person.stature_m = from.get("stature_m").number(0.5, 2.6);
  person.mass_kg = from.get("mass_kg").number(10, 400);
  const double load_kg = from.get("load_kg").number(0, 1000);
  const rules::Rise rise{number_or_0(from.maybe("a_load")), number_or_0(from.maybe("a_body"))};
  std::optional<rules::Figure> figure;
  Reader pose = from.maybe("pose_deg"), solver = from.maybe("solver");
  if (pose.there())
    figure = rules::figure_of(read_angles(pose), person.stature_m);
  else if (solver.there())
    figure = solve(solver, person, load_kg);
  else
    from.report(Kind::missing_field, "\"pose_deg\" or \"solver\" is missing");
  if (run.report.problems.size() > before) return;
  if (!figure) {
    run.report.missed.push_back(id + " " + from.where() + ": the hands cannot reach there in balance");
    return run.add(from, id, quoted(id) + ": null");
  }
  auto strain = [&](const rules::BackModel& model) {
    return rules::strain_of(*figure, person.mass_kg, load_kg, rise, model);
  };
  auto with_belly = [&](const rules::BackModel& model) {
    Fields fields = fields_of(strain(model));
    fields.emplace_back("P_mmHg", strain(model).belly_mmhg);
    return fields;
  };
  compare_figure(run, id, from, person, load_kg, *figure);
  compare(run, id, from.maybe("expect"), fields_of(strain(rules::game_model)));
  compare(run, id, from.maybe("expect_classic_E50_IAP"), with_belly(rules::classic_model));
  compare(run, id, from.maybe("expect_conservative_E50"), with_belly(rules::conservative_model));
  run.add(from, id, quoted(id) + ": " + print(fields_of(strain(rules::game_model))));
}

// --- the lifting equation

niosh::Duration read_duration(Reader field) {
  return field.one_of<niosh::Duration>({"short", "moderate", "long"});
}
niosh::Coupling read_coupling(Reader field) {
  return field.one_of<niosh::Coupling>({"good", "fair", "poor"});
}

constexpr double most_length = 1000, most_weight = 10'000;

niosh::End read_end(Reader field, const std::string& unit) {
  niosh::End end;
  end.ahead = field.get(("H_" + unit).c_str()).number(0, most_length);
  end.height = field.get(("V_" + unit).c_str()).number(-most_length, most_length);
  if (Reader twist = field.maybe("A_deg"); twist.there()) end.twist_deg = twist.number(-360, 360);
  return end;
}

/// Geometry and load of one of the two inputs; without a stated distance, the difference of the heights.
niosh::Task read_task(Reader field, const std::string& length, const std::string& weight) {
  niosh::Task task;
  task.load = field.get(("L_" + weight).c_str()).number(0, most_weight);
  task.origin = read_end(field.get("origin"), length);
  Reader there = field.maybe("destination");
  task.destination = there.there() ? read_end(there, length) : task.origin;
  Reader travel = field.maybe(("D_" + length).c_str());
  task.travel = travel.there() ? travel.number(0, most_length)
                               : std::fabs(task.destination.height - task.origin.height);
  return task;
}

Fields fields_of(const niosh::Result& r) {
  return {{"HM", r.hm}, {"VM", r.vm},       {"DM", r.dm},   {"AM", r.am}, {"FM", r.fm},
          {"CM", r.cm}, {"FIRWL", r.firwl}, {"RWL", r.rwl}, {"LI", r.li}, {"FILI", r.fili}};
}

void run_example(Run& run, Reader& from) {
  const std::string id = from.get("id").text();
  const size_t before = run.report.problems.size();
  niosh::Task task = read_task(from.get("input_metric"), "cm", "kg");
  Reader work = from.get("input_us");
  task.per_minute = work.get("F_per_min").number(0, 1000);
  task.duration = read_duration(work.get("duration"));
  task.coupling = read_coupling(work.get("coupling"));
  Reader control = work.maybe("significant_control");
  const bool controlled = !control.there() || control.flag();
  if (run.report.problems.size() > before) return;
  const niosh::Result origin = niosh::at_origin(task), destination = niosh::at_destination(task);
  std::string json = quoted(id) + ": {\"origin\": " + print(fields_of(origin));
  if (controlled) json += ", \"destination\": " + print(fields_of(destination));
  if (Reader expect = from.maybe("expect"); expect.there()) {
    auto end = [&](const char* name) { return expect.maybe(name).maybe("metric_exact"); };
    compare(run, id, end("origin"), fields_of(origin));
    compare(run, id, end("destination"), fields_of(destination));
  }
  run.add(from, id, json + "}");
}

void run_task_list(Run& run, Reader& from) {
  const std::string id = from.get("id").text();
  const size_t before = run.report.problems.size();
  std::vector<niosh::Share> tasks;
  std::vector<double> indices;
  for (Reader& item : from.get("tasks_metric").items(1, most_cases)) {
    niosh::Task task;
    task.load = item.get("L").number(0, most_weight);
    task.origin.ahead = item.get("H").number(0, most_length);
    task.origin.height = item.get("V").number(-most_length, most_length);
    task.origin.twist_deg = item.get("A").number(-360, 360);
    task.travel = item.get("D").number(0, most_length);
    task.per_minute = item.get("F").number(0, 1000);
    task.duration = read_duration(item.get("dur"));
    task.coupling = read_coupling(item.get("coup"));
    tasks.push_back(niosh::share_of(task));
    indices.push_back(niosh::at_origin(task).li);
  }
  if (run.report.problems.size() > before) return;
  const double cli = niosh::composite(tasks);
  std::string list;
  for (const double li : indices) list += (list.empty() ? "" : ", ") + print(li);
  if (Reader expected = from.maybe("LI"); expected.there()) {
    std::vector<Reader> rows = expected.items(indices.size(), indices.size());
    for (size_t i = 0; i < std::min(rows.size(), indices.size()); ++i)
      compare(run, id, rows[i], "LI", indices[i]);
  }
  compare(run, id, from.maybe("CLI"), "CLI", cli);
  run.add(from, id, quoted(id) + ": {\"LI\": [" + list + "], \"CLI\": " + print(cli) + "}");
}

}  // namespace

CaseReport run_lift_cases(const std::string& file, const std::string& bytes) {
  Run run;
  const std::optional<Value> value = parse_json(file, bytes, run.report.problems);
  if (!value) return std::move(run.report);
  Reader root(&*value, file, "", run.report.problems);
  root.object();
  if (Reader back = root.maybe("lowback"); back.there() && back.object())
    if (Reader cases = back.maybe("cases"); cases.there())
      for (Reader& item : cases.items(0, most_cases)) run_back_case(run, item);
  if (Reader equation = root.maybe("niosh"); equation.there() && equation.object()) {
    if (Reader examples = equation.maybe("single_task_examples"); examples.there())
      for (Reader& item : examples.items(0, most_cases)) run_example(run, item);
    if (Reader list = equation.maybe("cli_cross_check"); list.there()) run_task_list(run, list);
  }
  CaseReport& report = run.report;
  report.json = report.problems.empty() ? "{" + report.json + "}" : "";
  return std::move(report);
}

}  // namespace content
