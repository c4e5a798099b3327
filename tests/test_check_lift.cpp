// What the check computes of a lifting scene, on scenes built here: each rule on both sides of its border.
// The messages with file and place stand in tests/broken; the real scenes are not looked at.
#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "content/check_lift.h"
#include "content/pack.h"
#include "rules/lifting.h"

using content::Kind;
using namespace rules;

namespace {

/// An 8 kg box of 37 cm from the floor to a table: wheeled, shared, or lifted alone.
LiftScene box() {
  LiftScene scene;
  scene.id = "box", scene.who = "labour-m";
  scene.load = {.kg = 8, .depth_m = 0.37, .height_m = 0.31, .grip_m = 0.10};
  scene.job = {.kg = 8, .from = {.hands_m = 0.10}, .to = {.hands_m = 0.85}, .straddles = true};
  Job half = scene.job;
  half.kg = 4;
  scene.plans = {{.id = "wheel", .kind = PlanKind::wheel, .rank = PlanRank::best},
                 {.id = "two", .kind = PlanKind::help, .rank = PlanRank::best, .job = half, .alone = false},
                 {.id = "alone", .kind = PlanKind::solo, .rank = PlanRank::fine, .job = scene.job}};
  return scene;
}

std::vector<Kind> kinds_of(const LiftScene& scene) {
  content::Problems problems;
  content::judge_lift(scene, {"f.json", "/scenes/0"}, problems);
  std::vector<Kind> kinds;
  for (const content::Problem& problem : problems) kinds.push_back(problem.kind);
  return kinds;
}

using Kinds = std::vector<Kind>;

std::optional<std::string> bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

const std::filesystem::path broken = BACKWISE_SOURCE "/tests/broken";

/// The lift pack of tests/broken/valid with one text replaced, as the game reads it.
Levels read(const std::string& from, const std::string& to, content::Problems& problems) {
  return content::load_levels(
      [&](const std::string& path) {
        std::optional<std::string> bytes = bytes_of(broken / "valid" / path);
        if (path == "levels/index.json") bytes = R"({"format": 1, "packs": ["lift/pack.json"]})";
        if (path == "levels/lift/first.json") {
          REQUIRE(bytes->find(from) != bytes->npos);
          bytes->replace(bytes->find(from), from.size(), to);
        }
        return bytes;
      },
      problems);
}

}  // namespace

TEST_CASE("a scene whose plans are ranked as their loads say has no problem") {
  CHECK(kinds_of(box()) == Kinds{});
}

TEST_CASE("a lift alone with an index above 1 is weak at most, above 2 risky; shared it may be fine") {
  LiftScene scene = box();
  Plan& alone = scene.plans[2];
  const auto judged = [&](double kg, PlanRank rank, bool by_oneself) {
    alone.job->kg = kg, alone.rank = rank, alone.alone = by_oneself;
    return kinds_of(scene);
  };
  const Kinds overloaded{Kind::overloaded};
  CHECK(judged(12, PlanRank::fine, true) == Kinds{});
  CHECK(judged(20, PlanRank::fine, true) == overloaded);
  CHECK(judged(20, PlanRank::weak, true) == Kinds{});
  CHECK(judged(20, PlanRank::fine, false) == Kinds{});
  CHECK(judged(36, PlanRank::weak, true) == overloaded);
  CHECK(judged(36, PlanRank::risky, true) == Kinds{});
  scene.plans[1].job->kg = 20;  // a best plan must let one earn three stars
  CHECK(judged(24, PlanRank::weak, true) == overloaded);
}

TEST_CASE("where nobody may lift alone a plan to do so is risky, and what it would come to is not asked") {
  LiftScene scene = box();
  scene.not_alone = true;
  scene.plans[2].job->from.hands_m = 2.2;
  CHECK(kinds_of(scene) == Kinds{Kind::overloaded});
  scene.plans[2].rank = PlanRank::risky;
  CHECK(kinds_of(scene) == Kinds{});
}

TEST_CASE("of plans that end in a lift a best one has the lowest load") {
  LiftScene scene = box();
  scene.plans[2].job->kg = 3;
  CHECK(kinds_of(scene) == Kinds{Kind::not_lowest});
  scene.plans[2].rank = PlanRank::best;  // two best plans need not be equal
  CHECK(kinds_of(scene) == Kinds{});
}

TEST_CASE("each lift can be done, and begins where one can stand") {
  LiftScene scene = box();
  scene.plans[2].job->from.reach_m = 0.95;
  CHECK(kinds_of(scene) == Kinds{Kind::unreachable});
  scene = box();
  scene.plans[2].job->away_m = 0.6;  // within nobody's balance, though nearer it could be lifted
  CHECK(kinds_of(scene) == Kinds{Kind::unreachable});
}

TEST_CASE("an exception is told by what it is and by what is computed") {
  LiftScene scene = box();
  const Kinds no{Kind::not_exception};
  for (const Exception one :
       {Exception::wide_load, Exception::deep_bin, Exception::over_fence, Exception::light}) {
    scene.exception = one;
    CHECK(kinds_of(scene) == no);
  }
  scene.job.straddles = false, scene.load.depth_m = 0.6, scene.exception = Exception::wide_load;
  for (Plan& plan : scene.plans)
    if (plan.job) plan.job->straddles = false;
  scene.plans[2].job->kg = 5;
  CHECK(kinds_of(scene) == Kinds{});
  const Work wide = work_of(scene, scene.job, find_somebody("labour-m")->person);
  CHECK(lift(wide, {.knee_deg = 75}, 3000)->peak_N > lift(wide, {.knee_deg = 165}, 3000)->peak_N);
}

TEST_CASE("the game leaves out a scene with a negative mass, hands out of reach or inside the body") {
  const std::string place = "levels/lift/first.json: /scenes/0";
  const std::vector<std::array<std::string, 3>> all{
      {"\"kg\": 8,", "\"kg\": -8,", place + "/load/kg: should be a number from 0.01 to 80"},
      {"\"hands_cm\": 85", "\"hands_cm\": 218", place + "/plans/1/lift/to: labour-m cannot reach so far"},
      {"\"hands_cm\": 10", "\"hands_cm\": 60",
       place + "/plans/1/lift/from: straddling, hands at this height would be inside the body"}};
  for (const auto& [from, to, message] : all) {
    CAPTURE(to);
    content::Problems problems;
    const Levels levels = read(from, to, problems);
    REQUIRE(!problems.empty());
    CHECK(print(problems.front()) == message);
    REQUIRE(levels.packs.size() == 1);
    CHECK(levels.packs.front().scenes.empty());
  }
  content::Problems problems;
  CHECK(read("\"kg\": 8,", "\"kg\": 8.5,", problems).packs.front().scenes.size() == 1);
  CHECK(problems.empty());
}

TEST_CASE("what the reader calls out of reach no pose comes to") {
  for (const Somebody& who : somebodies())
    for (double height = 0.05; height < 2.1; height += 0.15)
      for (double reach = 0.5; reach <= 1.0; reach += 0.05) {
        const double stature = who.person.stature_m;
        if (std::hypot(reach, std::max(0.0, height - 0.60 * stature)) <= 0.64 * stature) continue;
        const Job job{.kg = 1, .from = {.hands_m = height, .reach_m = reach}, .to = {.hands_m = 0.9}};
        for (const Feet feet : {Feet::apart, Feet::staggered})
          for (const int knee_deg : {60, 90, 120, 150, 175})
            CHECK_FALSE(at_load({who.person, job, 0.1}, {.feet = feet, .knee_deg = knee_deg}));
      }
}
