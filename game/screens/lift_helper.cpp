// Whoever shares a load or waits to: on its other side, facing who lifts, their hands at its other end.
#include <algorithm>

#include "screens/lift.h"

namespace screens {

using ui::Ui;

namespace {

bool is_shared(const rules::Lift& lift) { return lift.plan && lift.plan->job && !lift.plan->alone; }

const rules::Somebody& who_helps(const rules::Lift& lift) { return rules::helper_of(lift.who); }

ui::Clothes clothes_of(Ui& ui, const rules::Lift& lift) {
  return ui::clothes_of(who_helps(lift).id, ui.colours().night);
}

/// They stand a little further in, or nearer to the eye, so that neither body stands in the other, m.
constexpr double further_m = 0.03;

/// The helper's own work: they hold the load's end, and what keeps the lifter away is on the other side.
rules::Work helpers_work(const rules::Lift& lift) {
  constexpr double end_m = 0.12;
  rules::Work work = lift.work();
  work.person = who_helps(lift).person;
  work.depth_m = std::min(work.depth_m, end_m);
  for (rules::Spot* spot : {&work.job.from, &work.job.to}) {
    spot->reach_m = 0, spot->wall_m = 0, spot->twist_deg = 0;
    spot->hands_m = std::max(0.0, spot->hands_m - further_m);  // further in is drawn further up
  }
  work.job.away_m = 0;
  return work;
}

double drawn_w(Ui& ui, const std::string& art) {
  return static_cast<double>(ui::prop_rect(ui, art, {.per_metre = 1}, {}).w);
}

/// The straightest knees with which their head stays well behind their hands, else those with which it stays
/// furthest; a longer reach only where two heads would meet over a load so narrow.
rules::Pose helpers_pose(const rules::Work& work, double apart_m) {
  constexpr double well_behind_m = 0.15, two_heads_m = 0.45;
  rules::Pose best;
  double least = 1e6;
  for (const int away_cm : {0, 10, 20}) {
    for (const int knee_deg : {170, 140, 120, 105, 90, 75, rules::least_knee_deg}) {
      const rules::Pose pose{.knee_deg = knee_deg, .away_cm = away_cm};
      const std::optional<rules::Figure> figure = rules::at_load(work, pose);
      if (!figure) continue;
      const double ahead = ui::head_of(*figure).middle.x - figure->hand.x;
      if (ahead < least) least = ahead, best = pose;
      if (least < -well_behind_m) return best;
    }
    if (least < apart_m - two_heads_m) break;
  }
  return best;
}

double depth_of(const Helper& helper) { return helper.before ? -2 * further_m : further_m; }

}  // namespace

double hands_apart_m(Ui& ui, const rules::Lift& lift) {
  if (!is_shared(lift)) return 0;
  constexpr double in_m = 0.03;  // from the drawing's end
  const rules::Carried carried = rules::carried_by(*lift.scene, lift.plan);
  return std::max(2 * in_m, carried.scale * drawn_w(ui, carried.art) - 2 * in_m);
}

std::optional<rules::Figure> helpers_body(Ui& ui, const rules::Lift& lift) {
  if (!is_shared(lift)) return {};
  const rules::Work work = helpers_work(lift);
  return rules::at_load(work, helpers_pose(work, hands_apart_m(ui, lift)));
}

std::vector<rules::Moment> helpers_path(Ui& ui, const rules::Lift& lift, int milliseconds, int steps) {
  if (!is_shared(lift)) return {};
  const rules::Work work = helpers_work(lift);
  return rules::path_of(work, helpers_pose(work, hands_apart_m(ui, lift)), milliseconds, steps)
      .value_or(std::vector<rules::Moment>{});
}

Helper helper_at(Ui& ui, const rules::Lift& lift, const rules::Figure& lifter, const rules::Figure& body,
                 std::optional<double> stood_m) {
  const double end_m = lifter.hand.x + hands_apart_m(ui, lift);
  Helper helper{body, stood_m.value_or(end_m + body.hand.x)};
  if (const auto held = ui::reaching(body, {helper.ankle_m - end_m, lifter.hand.y - further_m}))
    helper.figure = *held;
  else  // out of the arms' reach: they step after it
    helper.ankle_m = end_m + body.hand.x;
  return helper;
}

rules::Figure upright(double stature_m) {
  return rules::figure_of({.upper_arm_deg = 4, .forearm_deg = 14}, stature_m);
}

double bed_w(Ui& ui, const rules::Lift& lift) {
  constexpr double wide_m = 1.2;
  const double w = drawn_w(ui, lift.scene->load.art);
  return w > wide_m ? w : 0;
}

Helper helper_waiting(Ui& ui, const rules::Lift& lift, double load_x) {
  constexpr double gap_m = 0.34;
  const rules::Figure figure = upright(who_helps(lift).person.stature_m);
  if (const double w = bed_w(ui, lift); w > 0)  // one on each side of it
    return {figure, load_x + w / 4, true};
  return {figure, load_x + drawn_w(ui, lift.scene->load.art) / 2 + gap_m};
}

ui::View view_of(const ui::View& view, const Helper& helper) {
  ui::View theirs = view;
  theirs.ankle_x = view.at({helper.ankle_m, 0}).x;
  theirs.floor_y -= view.dp(depth_of(helper));
  theirs.right = -view.right;
  return theirs;
}

ui::Rect place_of(const ui::View& view, const Helper& helper) {
  Sight sight;
  see(sight, helper);
  float left = 1e6f, right = -1e6f, top = 1e6f;
  for (const Seen& seen : sight) {
    const ui::Dot at = view.at(seen.at);
    const float r = view.dp(seen.room_m);
    left = std::min(left, at.x - r), right = std::max(right, at.x + r), top = std::min(top, at.y - r);
  }
  return {left, top, right - left, view.floor_y - top};
}

void see(Sight& sight, const Helper& helper) {
  see(sight, helper.figure, helper.ankle_m, -1);
  if (helper.before) sight.push_back({{helper.ankle_m, depth_of(helper)}, 0});
}

bool stands_behind(Ui& ui, const rules::Lift& lift, const Helper& helper) {
  constexpr double hides_all_m = 1.3;
  const rules::Spot& from = lift.job().from;
  if (from.art.empty() || helper.before) return false;
  const auto high_m = static_cast<double>(ui::prop_rect(ui, from.art, {.per_metre = 1}, {}).h);
  return high_m <= std::min(from.hands_m, hides_all_m);
}

void draw_helper(Ui& ui, const ui::View& view, const rules::Lift& lift, const Helper& helper) {
  ui::draw_body(ui, helper.figure, view_of(view, helper), clothes_of(ui, lift), {.spine = false});
  if (!is_shared(lift)) draw_helper_arm(ui, view, lift, helper);
}

void draw_helper_arm(Ui& ui, const ui::View& view, const rules::Lift& lift, const Helper& helper) {
  ui::draw_near_arm(ui, helper.figure, view_of(view, helper), clothes_of(ui, lift));
}

}  // namespace screens
