// The lab's body is drawn from the model's joints: move any joint and the drawn limbs end there.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <string>

#include "rules/lift_scene.h"
#include "rules/pose.h"
#include "ui/figure.h"

using namespace ui;

namespace {

float apart(Dot a, Dot b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// Every limb's ends against the joints they belong to, dp.
void check_limbs(const rules::Figure& f, const View& view) {
  const std::map<std::string, std::pair<rules::Point, rules::Point>> joints{
      {"thigh", {f.hip, f.knee}},           {"shank", {f.knee, f.ankle}},    {"trunk", {f.l5s1, f.shoulder}},
      {"upper arm", {f.shoulder, f.elbow}}, {"forearm", {f.elbow, f.wrist}}, {"hand", {f.wrist, f.hand}}};
  size_t found = 0;
  for (const Limb& limb : limbs_of(f, view, clothes_of("labour-m"))) {
    const auto it = joints.find(limb.name);
    if (it == joints.end()) continue;
    ++found;
    CAPTURE(limb.name);
    const Dot from{view.ankle_x + view.right * static_cast<float>(it->second.first.x) * view.per_metre,
                   view.floor_y - static_cast<float>(it->second.first.y) * view.per_metre};
    const Dot to{view.ankle_x + view.right * static_cast<float>(it->second.second.x) * view.per_metre,
                 view.floor_y - static_cast<float>(it->second.second.y) * view.per_metre};
    CHECK(apart(limb.from, from) < 1);
    CHECK(apart(limb.to, to) < 1);
    CHECK(limb.from_r > 0);
  }
  CHECK(found == joints.size());
}

}  // namespace

TEST_CASE("each joint moved moves the drawn limbs with it, within 1 dp") {
  const View view{140, 362, 170};
  const rules::Angles base{20, 60, 50, 10, 10};
  for (int joint = 0; joint < 5; ++joint)
    for (double moved = -40; moved <= 40; moved += 5) {
      rules::Angles angles = base;
      double* const all[] = {&angles.shank_deg, &angles.thigh_deg, &angles.trunk_deg, &angles.upper_arm_deg,
                             &angles.forearm_deg};
      *all[joint] += moved;
      CAPTURE(joint);
      CAPTURE(moved);
      check_limbs(rules::figure_of(angles, 1.72), view);
    }
}

TEST_CASE("a body facing left is drawn on its mirrored joints, within 1 dp, every limb with them") {
  const View right{140, 362, 170}, left{140, 362, 170, -1};
  for (double trunk = -5; trunk <= 80; trunk += 17) {
    const rules::Figure f = rules::figure_of({10, 40, trunk, 15, 25}, 1.68);
    CAPTURE(trunk);
    check_limbs(f, left);
    const auto one = limbs_of(f, right, clothes_of("nurse"), 0.2),
               other = limbs_of(f, left, clothes_of("nurse"), 0.2);
    REQUIRE(one.size() == other.size());
    for (size_t i = 0; i < one.size(); ++i) {  // the far ones too
      CHECK(apart(other[i].from, {2 * right.ankle_x - one[i].from.x, one[i].from.y}) < 1);
      CHECK(apart(other[i].to, {2 * right.ankle_x - one[i].to.x, one[i].to.y}) < 1);
    }
  }
}

TEST_CASE("bodies of every size and every solved pose are drawn on their joints") {
  for (const double stature : {1.45, 1.6, 1.75, 1.95})
    for (double knee = 60; knee <= 175; knee += 23)
      if (const auto figure =
              rules::solve_before({stature, 70}, {0.3, 0.2}, {.knee_deg = knee, .load_kg = 8}))
        check_limbs(*figure, {200, 300, 120});
}

TEST_CASE("a step ahead moves the far foot only") {
  const rules::Figure f = rules::figure_of({10, 20, 30, 5, 5}, 1.7);
  const View view{0, 0, 100};
  const auto together = limbs_of(f, view, clothes_of("cook")),
             apart_ones = limbs_of(f, view, clothes_of("cook"), 0.2);
  for (size_t i = 0; i < together.size(); ++i) {
    const bool far = std::string(together[i].name).starts_with("far");
    if (!far) CHECK(apart(together[i].to, apart_ones[i].to) < 0.01f);
    if (std::string(together[i].name) == "far shank")
      CHECK(apart_ones[i].to.x - together[i].to.x == doctest::Approx(20).epsilon(0.01));
  }
}

TEST_CASE("an arm laid on a rim ends there with its bones as long as before, and nothing else moves") {
  const auto figure = rules::solve({1.72, 70}, {.hand = {0.45, 0.2}, .knee_deg = 165, .load_kg = 3});
  REQUIRE(figure);
  const rules::Point rim{0.3, 0.75};
  const auto held = reaching(*figure, rim);
  REQUIRE(held);
  CHECK(std::hypot(held->hand.x - rim.x, held->hand.y - rim.y) < 1e-9);
  CHECK(std::hypot(held->shoulder.x - figure->shoulder.x, held->shoulder.y - figure->shoulder.y) < 1e-9);
  CHECK(std::hypot(held->elbow.x - held->shoulder.x, held->elbow.y - held->shoulder.y) ==
        doctest::Approx(rules::length::upper_arm * 1.72));
  check_limbs(*held, {140, 362, 170});
  CHECK_FALSE(reaching(*figure, {1.6, 0.75}));
  CHECK_FALSE(reaching(*figure, figure->shoulder));
}

TEST_CASE("an arm that leans on something ahead has its elbow above it, one that carries below") {
  const rules::Figure figure = rules::figure_of({-5, 10, 60, 0, 10}, 1.72);
  const rules::Point edge{figure.shoulder.x + 0.35, figure.shoulder.y - 0.1};
  const auto leant = reaching(figure, edge, Elbow::above), carried = reaching(figure, edge);
  REQUIRE(leant);
  REQUIRE(carried);
  for (const rules::Figure& one : {*leant, *carried})
    CHECK(std::hypot(one.hand.x - edge.x, one.hand.y - edge.y) < 1e-9);
  CHECK(leant->elbow.y > carried->elbow.y + 0.2);
}

TEST_CASE("a foot set back moves the far foot only") {
  const rules::Figure figure = rules::figure_of({-5, 10, 60, 0, 10}, 1.72);
  const View view{140, 362, 170};
  const auto beside = limbs_of(figure, view, clothes_of("labour-m")),
             behind = limbs_of(figure, view, clothes_of("labour-m"), -0.28);
  for (size_t i = 0; i < beside.size(); ++i) {
    const bool foot = std::string(beside[i].name) == "far shank";
    const float moved = beside[i].to.x - behind[i].to.x;
    if (foot) CHECK(moved == doctest::Approx(0.28f * view.per_metre).epsilon(0.001));
    if (beside[i].name[0] != 'f' || beside[i].name[1] != 'a') CHECK(moved == 0);
  }
}

TEST_CASE("the view turns the figure to the left when it faces there") {
  const View right{100, 200, 100, 1}, left{100, 200, 100, -1};
  CHECK(right.at({0.3, 0.5}).x == doctest::Approx(130));
  CHECK(left.at({0.3, 0.5}).x == doctest::Approx(70));
  CHECK(left.at({0.3, 0.5}).y == doctest::Approx(150));
}

TEST_CASE("at night everybody's trousers stand out from the darkest and the lightest wall") {
  for (const Colour wall : {rgb(0x232C46), rgb(0x474659)})  // of assets/art/lab-*-night.svg
    for (const rules::Somebody& one : rules::somebodies()) {
      CAPTURE(one.id);
      CHECK(contrast(clothes_of(one.id, true).legs, wall) >= 3);
      CHECK(clothes_of(one.id, true).top == clothes_of(one.id).top);
    }
}
