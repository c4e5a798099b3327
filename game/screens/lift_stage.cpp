// The stage of a lifting scene: how near the eye stands, the place, the people and their load, the lever with
// what is written beside it.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "screens/lift.h"
#include "ui/widgets.h"

namespace screens {

using ui::Dot;
using ui::Rect;
using ui::Ui;

namespace {

/// How much of its background's height lies below the feet, as drawn over a stage.
constexpr float place_w = 1280, place_h = 402, below_feet = 36;

float floor_of(Rect stage) {
  return stage.bottom() - below_feet * std::max(stage.w / place_w, stage.h / place_h);
}

rules::Point between(rules::Point a, rules::Point b, double share) {
  return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

/// Places of the ankles, between two dp.
struct Stretch {
  float from, to;
};

/// The place of the ankles nearest to the middle from which everything in sight is on the stage and under
/// nothing.
std::optional<float> ankle_for(const ui::View& view, const Sight& sight, Rect room,
                               const std::vector<Rect>& over) {
  float least = 1e6f, most = -1e6f;
  std::vector<Stretch> under;  // from where something would lie under a bar
  for (const Seen& seen : sight) {
    const float x = view.dp(seen.at.x), r = view.dp(seen.room_m), y = view.at(seen.at).y;
    if (y - r < room.y) return {};
    least = std::min(least, x - r), most = std::max(most, x + r);
    for (const Rect& bar : over)
      if (bar.y < y + r && y - r < bar.bottom()) under.push_back({bar.x - x - r, bar.right() - x + r});
  }
  const float middle = room.mid_x() - (least + most) / 2;
  constexpr float step = 5;
  for (int i = 0; i < 2 * static_cast<int>(room.w / step); ++i) {
    const float ankle = middle + static_cast<float>(i % 2 == 0 ? -(i / 2) : (i + 1) / 2) * step;
    if (ankle + least < room.x || ankle + most > room.right()) continue;
    const bool hidden = std::any_of(under.begin(), under.end(),
                                    [&](Stretch one) { return one.from < ankle && ankle < one.to; });
    if (!hidden) return ankle;
  }
  return {};
}

}  // namespace

void see(Sight& sight, const rules::Figure& f, double shift_m, double facing) {
  const double h = f.stature_m;
  const auto add = [&](rules::Point at, double room) {
    sight.push_back({{shift_m + facing * at.x, at.y}, room});
  };
  add(f.ankle, 0.03 * h), add({f.ankle.x + 0.11 * h, 0.02}, 0.01), add(f.knee, 0.03 * h);
  add(between(f.hip, f.knee, 0.5), 0.04 * h);
  add(f.hip, 0.055 * h), add(f.l5s1, 0.052 * h), add(between(f.l5s1, f.shoulder, 0.5), 0.057 * h);
  const ui::Head head = ui::head_of(f);
  add(f.shoulder, 0.045 * h), add(head.middle, head.radius_m);
  add(f.elbow, 0.02 * h), add(f.hand, 0.02 * h);
}

void see_load(Ui& ui, Sight& sight, const rules::Lift& lift, rules::Point hand) {
  const rules::Load& load = lift.scene->load;
  hand.x += hands_apart_m(ui, lift) / 2;
  const double height_m = load.height_m * rules::carried_by(*lift.scene, lift.plan).count;
  for (const double x : {-0.5, 0.0, 0.5})
    for (const double y : {0.0, 0.5, 1.0})
      sight.push_back({{hand.x + x * load.depth_m, hand.y - load.grip_m + y * height_m}, 0});
}

std::optional<rules::Figure> at_load(LiftLook& look, const rules::Lift& lift, const rules::Pose& pose) {
  for (const Solved& one : look.poses)
    if (one.pose == pose) return one.figure;
  return look.poses.emplace_back(Solved{pose, rules::at_load(lift.work(), pose)}).figure;
}

ui::View view_of(Ui& ui, const LiftPage& page, LiftLook& look, Rect part, const Sight& sight) {
  constexpr float side = 12, under_bar = 6, nearest = 420, farthest = 30;
  std::vector<Rect> over;
  for (const Rect& bar : page.over)
    over.push_back({bar.x - under_bar, bar.y - under_bar, bar.w + 2 * under_bar, bar.h + 2 * under_bar});
  const float top = std::max(part.y, ui.safe.y) + 4, floor_y = floor_of(page.stage);
  const Rect room{part.x + side, top, part.w - 2 * side, part.bottom() - top};
  for (const Viewed& one : look.views)
    if (one.room == room && one.floor_y == floor_y && one.over == over && one.sight == sight) return one.view;
  ui::View view{.ankle_x = part.mid_x(), .floor_y = floor_y, .per_metre = farthest};
  float least = farthest, most = nearest;
  constexpr int halvings = 9;
  for (int i = 0; i < halvings; ++i) {
    ui::View nearer = view;
    nearer.per_metre = (least + most) / 2;
    if (const std::optional<float> ankle = ankle_for(nearer, sight, room, over)) {
      nearer.ankle_x = *ankle;
      view = nearer, least = nearer.per_metre;
    } else {
      most = nearer.per_metre;
    }
  }
  constexpr size_t kept = 6;
  if (look.views.size() >= kept) look.views.erase(look.views.begin());
  look.views.push_back({room, floor_y, std::move(over), sight, view});
  return view;
}

double step_of(const rules::Lift& lift, rules::Feet feet) {
  constexpr double ahead_m = 0.20, behind_m = -0.28;
  if (feet == rules::Feet::staggered) return ahead_m;
  return lift.plan && lift.plan->leg_back && feet == rules::Feet::apart ? behind_m : 0;
}

Sight sight_of_poses(Ui& ui, const LiftLook& look, const rules::Lift& lift) {
  Sight sight;
  const rules::Work work = lift.work();
  const auto add = [&](const rules::Pose& pose) {
    const std::optional<rules::Figure> figure = rules::at_load(work, pose);
    if (!figure) return;
    see(sight, *figure), see_load(ui, sight, lift, figure->hand);
    if (look.helper) see(sight, helper_at(ui, lift, *figure, *look.helper));
  };
  for (const rules::Feet feet : {rules::Feet::apart, rules::Feet::staggered, rules::Feet::straddling})
    for (const int knee_deg : {rules::least_knee_deg, 90, 120, rules::most_knee_deg})
      add({.feet = feet, .knee_deg = knee_deg, .away_cm = lift.pose.away_cm});
  for (const rules::Try& made : lift.tries) add(made.pose);
  add(lift.pose);
  constexpr double foot_m = 0.08;
  if (lift.plan && lift.plan->leg_back)
    sight.push_back({{step_of(lift, rules::Feet::apart), foot_m / 2}, foot_m / 2});
  return sight;
}

Rect load_place(Ui& ui, const ui::View& view, const rules::Lift& lift, rules::Point hand) {
  const rules::Load& load = lift.scene->load;
  const rules::Carried carried = rules::carried_by(*lift.scene, lift.plan);
  ui::View smaller = view;
  smaller.per_metre *= static_cast<float>(carried.scale);
  const double middle_m = hand.x + hands_apart_m(ui, lift) / 2;
  Rect at = ui::prop_rect(ui, carried.art, smaller, view.at({middle_m, hand.y - load.grip_m}));
  // What is lower than the hands are above the load's underside is held by its top.
  constexpr double over_m = 0.02;
  at.y = std::min(at.y, view.at({0, hand.y + over_m}).y);
  return at;
}

Rect draw_load(Ui& ui, const ui::View& view, const rules::Lift& lift, rules::Point hand, float alpha) {
  const rules::Carried carried = rules::carried_by(*lift.scene, lift.plan);
  Rect at = load_place(ui, view, lift, hand);
  Rect all = at;
  for (int i = 0; i < carried.count; ++i) {
    if (i > 0) at.y -= view.dp(lift.scene->load.height_m);
    ui.picture(carried.art, at, {.tint = ui::faded({255, 255, 255, 255}, alpha)});
  }
  all.h += all.y - at.y, all.y = at.y;
  return all;
}

namespace {

void draw_to(Ui& ui, const ui::View& view, const rules::Spot& to) {
  if (to.art.empty()) return;
  Rect at = ui::prop_rect(ui, to.art, view, view.at({0, 0}));
  const double near_edge = std::max(0.55, to.reach_m + 0.1);
  at.x = view.at({near_edge, 0}).x;
  ui.picture(to.art, at);
}

void draw_from(Ui& ui, const ui::View& view, const rules::Spot& from, double depth_m,
               const std::optional<rules::Figure>& start) {
  if (from.art.empty()) return;
  // it begins where knees and toes must stay behind, or just past the toes; a load stands on it as a whole
  constexpr double gap_m = 0.03, middling_m = 1.7;
  double edge = from.wall_m;
  if (edge <= 0) {
    edge = rules::length::toe * (start ? start->stature_m : middling_m) + gap_m;
    if (start) edge = std::min(edge, start->hand.x - depth_m / 2);
  }
  Rect at = ui::prop_rect(ui, from.art, view, view.at({0, 0}));
  at.x = view.at({edge, 0}).x;
  ui.picture(from.art, at);
}

/// What a piece was taken out of stays where it stood: the hands hold the piece higher than it is high.
void draw_rest(Ui& ui, const ui::View& view, const rules::Lift& lift,
               const std::optional<rules::Figure>& start) {
  const rules::Load& load = lift.scene->load;
  const rules::Carried carried = rules::carried_by(*lift.scene, lift.plan);
  constexpr double near_m = 0.05;
  const double high_m =
      carried.scale * static_cast<double>(ui::prop_rect(ui, carried.art, {.per_metre = 1}, {}).h);
  if (!start || high_m + near_m > load.grip_m) return;
  ui.picture(load.art,
             ui::prop_rect(ui, load.art, view, view.at({start->hand.x, start->hand.y - load.grip_m})));
}

}  // namespace

void draw_place(Ui& ui, Rect stage, const ui::View& view, const rules::Lift& lift,
                const std::optional<rules::Figure>& start, const std::optional<Helper>& helper) {
  ui.scene("lab-" + lift.scene->place, stage, 0.5f);
  draw_to(ui, view, lift.job().to);
  if (helper && stands_behind(ui, lift, *helper)) draw_helper(ui, view, lift, *helper);
  draw_from(ui, view, lift.job().from, lift.scene->load.depth_m, start);
  draw_rest(ui, view, lift, start);
}

void draw_lifter(Ui& ui, const ui::View& view, const rules::Lift& lift, const rules::Figure& figure,
                 rules::Feet feet, int newtons, const std::optional<Helper>& helper) {
  const ui::Clothes clothes = ui::clothes_of(lift.who, ui.colours().night);
  constexpr float calm_N = 1000, full_N = 4500;
  const float bulge = std::clamp((static_cast<float>(newtons) - calm_N) / (full_N - calm_N), 0.0f, 1.0f);
  ui::BodyStyle style{.step_m = step_of(lift, feet), .bulge = bulge};
  if (lift.plan) style.one_hand = lift.plan->one_hand, style.hold = lift.plan->hold;
  if (helper && !stands_behind(ui, lift, *helper)) draw_helper(ui, view, lift, *helper);
  ui::draw_body(ui, figure, view, clothes, style);
  const Rect load = draw_load(ui, view, lift, figure.hand);
  if (helper) {
    draw_helper_arm(ui, view, lift, *helper);
    ui.note({.id = "lift.helper",
             .role = ui::Role::picture,
             .name = ui.say("lift.helper"),
             .rect = place_of(view, *helper)});
  }
  ui::draw_near_arm(ui, figure, view, clothes);
  ui.note({.id = "lift.carried",
           .role = ui::Role::picture,
           .name = ui.say("lift.weighs",
                          {{"what", ui.in(lift.scene->load.name)}, {"kg", written_kg(lift.job().kg)}}),
           .rect = load});
}

void draw_two_ways(Ui& ui, const LiftPage& page, LiftLook& look, const rules::Lift& lift, bool levers) {
  ui.scene("lab-" + lift.scene->place, page.stage, 0.5f);
  std::array<Rect, 2> halves{page.stage, page.stage};
  halves[0] = halves[1].cut_left(page.stage.w / 2);
  std::array<std::optional<rules::Figure>, 2> figures;
  std::array<ui::View, 2> views;
  for (size_t i = 0; i < 2 && i < lift.tries.size(); ++i) {
    figures[i] = at_load(look, lift, lift.tries[i].pose);
    if (!figures[i]) continue;
    Sight sight;
    see(sight, *figures[i]), see_load(ui, sight, lift, figures[i]->hand);
    views[i] = view_of(ui, page, look, halves[i], sight);
  }
  const float scale = std::min(views[0].per_metre, views[1].per_metre);  // both as large as each other
  for (size_t i = 0; i < 2 && i < lift.tries.size(); ++i) {
    if (!figures[i]) continue;
    const rules::Try& made = lift.tries[i];
    const float middle = static_cast<float>((figures[i]->hip.x + figures[i]->hand.x) / 2);
    views[i].ankle_x += middle * (views[i].per_metre - scale);
    views[i].per_metre = scale;
    draw_lifter(ui, views[i], lift, *figures[i], made.pose.feet, levers ? made.outcome.start_N : 0);
    if (!levers) continue;
    draw_lever(ui, page, halves[i], views[i], lift,
               {.id = "lever." + std::to_string(i),
                .figure = &*figures[i],
                .load_share = static_cast<float>(made.outcome.load_share)},
               1);
  }
}

}  // namespace screens
