// `backwise lift`: the whole file of vectors, partial files, and what it says about malformed ones.
#include "content/lift_cases.h"
#include "vectors.h"

using namespace content;

namespace {

CaseReport run(const std::string& bytes) { return run_lift_cases("cases.json", bytes); }

Value parsed(const std::string& json) {
  Problems problems;
  std::optional<Value> value = parse_json("out", json, problems);
  REQUIRE(value);
  CHECK(problems.empty());
  return std::move(*value);
}

const std::string standing = R"({"id":"A","stature_m":1.75,"mass_kg":75,"load_kg":0,"pose_deg":)"
                             R"({"shank":0,"thigh":0,"trunk":0,"upper_arm":0,"forearm":0})";

std::string one_case(const std::string& rest) {
  return R"({"lowback":{"cases":[)" + standing + rest + "}]}}";
}

std::string example(const std::string& ahead, const std::string& work) {
  return R"({"niosh":{"single_task_examples":[{"id":"N","input_metric":{"L_kg":10,"origin":{"H_cm":)" +
         ahead +
         R"(,"V_cm":40,"A_deg":0},"destination":{"H_cm":30,"V_cm":100,"A_deg":0},"D_cm":60},"input_us":)" +
         work + "}]}}";
}
const std::string work = R"({"F_per_min":1,"duration":"short","coupling":"fair","significant_control":true})";

/// The first problem's place and words.
std::string first(const CaseReport& report) {
  REQUIRE_FALSE(report.problems.empty());
  CHECK(report.json.empty());
  return print(report.problems.front());
}

}  // namespace

TEST_CASE("the vectors: every case printed, none missed") {
  const CaseReport report = run(vectors::bytes());
  CHECK(report.problems.empty());
  for (const std::string& missed : report.missed) FAIL_CHECK(missed);
  const Value out = parsed(report.json);
  CHECK(out.members.size() == 28 + 4 + 1);
  for (const auto& [id, entry] : out.members) CHECK_MESSAGE(entry.type == Value::Type::object, id);
  const Value& ex3 = vectors::at(out, "NIOSH-EX3");
  CHECK(ex3.find("origin"));
  CHECK_FALSE(ex3.find("destination"));  // no control there
  CHECK(vectors::at(out, "NTP477").find("CLI")->number == doctest::Approx(2.1482749946788955).epsilon(1e-12));
}

TEST_CASE("sections and expected values may be absent") {
  CHECK(run("{}").json == "{}");
  CHECK(run(R"({"niosh":{},"lowback":{},"other":[1,2]})").json == "{}");
  const CaseReport report = run(one_case(R"(,"unknown":{"a":[]})"));
  CHECK(report.problems.empty());
  CHECK(report.missed.empty());
  const Value out = parsed(report.json);
  CHECK(out.find("A")->members.size() == 8);
  CHECK(out.find("A")->find("Fc_N")->number == doctest::Approx(394.6).epsilon(0.001));
}

TEST_CASE("a missed value is named") {
  const CaseReport report = run(one_case(R"(,"expect":{"Fc_N":500,"M_Nm":5.9})"));
  REQUIRE(report.missed.size() == 1);
  CHECK(report.missed[0].starts_with("A /lowback/cases/0/expect/Fc_N: 500 expected, 394."));
  CHECK_FALSE(report.json.empty());
}

TEST_CASE("a target out of reach prints null and counts as missed") {
  const CaseReport report =
      run(R"({"lowback":{"cases":[{"id":"far","stature_m":1.7,"mass_kg":70,"load_kg":5,)"
          R"("solver":{"hand":[2,0.5],"K_deg":170}}]}})");
  CHECK(report.json == R"({"far": null})");
  REQUIRE(report.missed.size() == 1);
}

TEST_CASE("an infinite index prints as null and null expects it") {
  const CaseReport report = run(example("70", work));
  CHECK(report.problems.empty());
  const Value out = parsed(report.json);
  const Value& origin = vectors::at(vectors::at(out, "N"), "origin");
  CHECK(origin.find("LI")->type == Value::Type::null);
  CHECK(origin.find("RWL")->number == 0);
  CHECK(vectors::at(vectors::at(out, "N"), "destination").find("LI")->type == Value::Type::number);
}

TEST_CASE("a malformed file says where") {
  CHECK(first(run("")).find("cases.json: 1:1: not JSON") == 0);
  CHECK(first(run("{\"lowback\":\n oops}")).find("cases.json: 2:") == 0);
  CHECK(first(run("[]")).find("should be an object") != std::string::npos);
  CHECK(first(run(R"({"lowback":[]})")) == "cases.json: /lowback: should be an object");
  CHECK(first(run(R"({"niosh":3})")) == "cases.json: /niosh: should be an object");
  CHECK(first(run(R"({"lowback":{"cases":{}}})")) == "cases.json: /lowback/cases: should be a list");
  CHECK(first(run(R"({"lowback":{"cases":[{"id":"A"}]}})"))
            .find("/lowback/cases/0: \"stature_m\" is missing") != std::string::npos);
  CHECK(first(run(one_case(R"(,"a_load":"fast")"))) ==
        "cases.json: /lowback/cases/0/a_load: should be a number");
  CHECK(first(run(one_case(R"(,"expect":{"Fc_N":"much"})"))) ==
        "cases.json: /lowback/cases/0/expect/Fc_N: should be a number");
  CHECK(first(run(R"({"lowback":{"cases":[)" + standing + "}," + standing + "}]}}")).find("twice") !=
        std::string::npos);
  CHECK(first(run(example("\"near\"", work))).find("/origin/H_cm: should be a number") != std::string::npos);
  CHECK(
      first(run(example("30", R"({"F_per_min":1,"duration":"ages","coupling":"fair"})"))).find("/duration") !=
      std::string::npos);
  CHECK(first(run(example("30", R"({"duration":"short","coupling":"fair"})"))).find("F_per_min") !=
        std::string::npos);
  CHECK(first(run(R"({"lowback":{"cases":[{"id":"A","stature_m":1.7,"mass_kg":-70,"load_kg":0}]}})"))
            .find("/mass_kg: should be a number from 10 to 400") != std::string::npos);
}

TEST_CASE("odd ids are quoted") {
  std::string bytes = one_case("");
  bytes.replace(bytes.find("\"A\""), 3, R"("q\"\\\n")");
  CHECK(parsed(run(bytes).json).members.front().name == "q\"\\\n");
}
