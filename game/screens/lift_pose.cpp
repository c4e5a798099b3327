// The pose and the lift: body and load are set by dragging or by steps, the load on the back is told at once,
// and the speed of the finger is the speed of the rise.
#include <algorithm>
#include <cmath>

#include "screens/lift.h"
#include "ui/widgets.h"

namespace screens {
namespace {

using rules::Feet;
using rules::Lift;
using rules::Pose;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

enum Part { feet, knees, lean, away, turn, parts_count };
constexpr int step_deg = 5, step_cm = 5;

/// The pose one step on; nothing at the end of its range.
std::optional<Pose> stepped(Pose pose, Part part, int by) {
  auto within = [](int value, int least, int most) { return value >= least && value <= most; };
  switch (part) {
    case feet: {
      const int next = static_cast<int>(pose.feet) + by;
      if (!within(next, 0, 2)) return {};
      pose.feet = static_cast<Feet>(next);
      return pose;
    }
    case knees:  // more: deeper
      pose.knee_deg -= by * step_deg;
      return within(pose.knee_deg, rules::least_knee_deg, rules::most_knee_deg) ? std::optional(pose)
                                                                                : std::nullopt;
    case lean:
      pose.lean_deg += by * step_deg;
      return within(pose.lean_deg, 0, rules::most_lean_deg) ? std::optional(pose) : std::nullopt;
    case away:
      pose.away_cm += by * step_cm;
      return within(pose.away_cm, 0, rules::most_away_cm) ? std::optional(pose) : std::nullopt;
    default:
      pose.turn = by > 0 ? rules::TurnWith::waist : rules::TurnWith::feet;
      return pose;
  }
}

/// Where a step leads: over poses that no body can take, to the next that one can.
std::optional<Pose> reachable(const Lift& lift, Pose pose, Part part, int by) {
  constexpr int most = 6;
  for (int i = 0; i < most; ++i) {
    const std::optional<Pose> next = stepped(pose, part, by);
    if (!next || *next == pose) return {};
    if (rules::at_load(lift.work(), *next)) return next;
    pose = *next;
  }
  return {};
}

/// Solves the pose under the finger when it has changed.
void solve(const Lift& lift, LiftLook& look) {
  if (look.solved && *look.solved == look.pose) return;
  look.solved = look.pose;
  look.figure = rules::at_load(lift.work(), look.pose);
  look.start_N = rules::still_N(lift.work(), look.pose).value_or(0);
  for (int part = 0; part < parts_count; ++part)
    for (int side = 0; side < 2; ++side)
      look.can[static_cast<size_t>(part)][static_cast<size_t>(side)] =
          reachable(lift, look.pose, static_cast<Part>(part), side == 0 ? -1 : 1).has_value();
}

bool turns(const Lift& lift) { return std::max(lift.job().from.twist_deg, lift.job().to.twist_deg) > 0; }

std::string value_of(Ui& ui, const Pose& pose, Part part) {
  switch (part) {
    case feet:
      return ui.say(pose.feet == Feet::apart       ? "lift.feet.apart"
                    : pose.feet == Feet::staggered ? "lift.feet.staggered"
                                                   : "lift.feet.straddling");
    case knees:
      return ui.say(pose.knee_deg > 160   ? "lift.knees.straight"
                    : pose.knee_deg > 125 ? "lift.knees.soft"
                    : pose.knee_deg > 90  ? "lift.knees.half"
                                          : "lift.knees.deep");
    case lean:
      return ui.say(pose.lean_deg == 0    ? "lift.lean.none"
                    : pose.lean_deg <= 15 ? "lift.lean.some"
                                          : "lift.lean.much");
    case away:
      return ui.say(pose.away_cm == 0    ? "lift.away.close"
                    : pose.away_cm <= 10 ? "lift.away.hand"
                    : pose.away_cm <= 25 ? "lift.away.far"
                                         : "lift.away.very_far");
    default:
      return ui.say(pose.turn == rules::TurnWith::feet ? "lift.turn.feet" : "lift.turn.waist");
  }
}

std::string label_of(Ui& ui, Part part) {
  switch (part) {
    case feet:
      return ui.say("lift.feet");
    case knees:
      return ui.say("lift.knees");
    case lean:
      return ui.say("lift.lean");
    case away:
      return ui.say("lift.away");
    default:
      return ui.say("lift.turn");
  }
}

const char* id_of(Part part) {
  constexpr const char* ids[] = {"step.feet", "step.knees", "step.lean", "step.away", "step.turn"};
  return ids[part];
}

/// The steps, two in a row where their words fit.
void steps(Ui& ui, Flow& flow, const Lift& lift, LiftLook& look) {
  const int count = turns(lift) ? parts_count : parts_count - 1;
  constexpr float buttons_w = 112, gap = 12;
  const float half = (flow.w - gap) / 2;
  bool two = !ui.large;
  for (int i = 0; i < count && two; ++i) {
    const Part part = static_cast<Part>(i);
    two = ui.fonts().width(value_of(ui, look.pose, part), ui.style(Type::label)) <= half - buttons_w &&
          ui.fonts().width(label_of(ui, part), ui.style(Type::note)) <= half - buttons_w;
  }
  const float cell_w = two ? half : flow.w;
  Rect row;
  for (int i = 0; i < count; ++i) {
    const Part part = static_cast<Part>(i);
    const std::string label = label_of(ui, part), value = value_of(ui, look.pose, part);
    const float words_h = ui.text_height(label, Type::note, cell_w - buttons_w) +
                          ui.text_height(value, Type::label, cell_w - buttons_w);
    const bool left = !two || i % 2 == 0;
    if (left) row = flow.take(std::max(64.0f, words_h + 12), gap);
    const Rect cell{left ? row.x : row.x + half + gap, row.y, cell_w, row.h};
    ui.card(cell, 20, ui.colours().card);
    const auto& can = look.can[static_cast<size_t>(i)];
    const int by = ui::stepper(ui, id_of(part), cell, label, value, can[0], can[1]);
    if (by == 0) continue;
    if (const std::optional<Pose> next = reachable(lift, look.pose, part, by))
      look.pose = *next, ui.keep_moving();
  }
}

/// Dragging the load sets the distance, dragging the body the knees.
void drag(Ui& ui, Rect stage, const ui::View& view, const Lift& lift, LiftLook& look) {
  if (!ui.pointer_down()) {
    look.grip = LiftLook::Grip::none;
    return;
  }
  if (look.grip == LiftLook::Grip::none) {
    if (!look.figure || !stage.has(ui.press_x(), ui.press_y())) return;
    constexpr float finger = 48;
    const ui::Dot hand = view.at(look.figure->hand), hip = view.at(look.figure->hip);
    auto near = [&](ui::Dot dot) { return std::hypot(dot.x - ui.press_x(), dot.y - ui.press_y()); };
    if (std::min(near(hand), near(hip)) > 2 * finger) return;
    look.grip = near(hand) < near(hip) ? LiftLook::Grip::load : LiftLook::Grip::body;
    look.grip_pose = look.pose;
  }
  Pose next = look.grip_pose;
  if (look.grip == LiftLook::Grip::load) {
    const float moved_cm = (ui.pointer_x() - ui.press_x()) / view.per_metre * 100;
    next.away_cm = std::clamp(
        static_cast<int>(std::lround((static_cast<float>(next.away_cm) + moved_cm) / step_cm)) * step_cm, 0,
        rules::most_away_cm);
  } else {
    constexpr float deg_per_dp = 1.0f;
    const float moved = (ui.pointer_y() - ui.press_y()) * deg_per_dp;
    next.knee_deg = std::clamp(
        static_cast<int>(std::lround((static_cast<float>(next.knee_deg) - moved) / step_deg)) * step_deg,
        rules::least_knee_deg, rules::most_knee_deg);
  }
  ui.keep_moving();
  if (next == look.pose || !rules::at_load(lift.work(), next)) return;
  ui.claim_drag();
  look.pose = next;
}

Meter meter_of(const Lift& lift, const LiftLook& look) {
  Meter meter{.newtons = look.start_N};
  if (look.figure) {
    const rules::Strain s = rules::strain_of(*look.figure, lift.person.mass_kg, lift.job().kg);
    meter.moment_Nm = s.moment, meter.disc_mpa = s.disc_mpa;
    meter.reach_m = look.figure->hand.x - look.figure->l5s1.x;
    if (s.moment > 0) meter.load_share = static_cast<float>(std::clamp(s.load_moment / s.moment, 0.0, 1.0));
  }
  if (!lift.tries.empty()) meter.before = lift.tries.back().outcome.start_N;
  return meter;
}

void draw_last_try(Ui& ui, const ui::View& view, const Lift& lift) {
  if (lift.tries.empty()) return;
  const rules::Try& last = lift.tries.back();
  const std::optional<rules::Figure> figure = rules::at_load(lift.work(), last.pose);
  if (!figure) return;
  ui::draw_ghost(ui, *figure, view, step_of(last.pose.feet));
  draw_load(ui, view, lift, figure->hand, 0.35f);
}
/// Another plan, from any face after it.
Wish other_plan(Ui& ui, Flow& flow, const Lift& lift) {
  if (!lift.plan) return Nothing{};
  const std::string words = ui.say("lift.other_plan");
  const Rect at = flow.take(ui::button_height(ui, words, flow.w, {.fill = ui::Fill::line}), 12);
  return ui::button(ui, "lift.other_plan", at, words, {.fill = ui::Fill::line, .type = Type::label})
             ? Wish(rules::Move{rules::Again{.plan = true}})
             : Wish(Nothing{});
}

}  // namespace

Wish show_pose(const rules::Model& model, Ui& ui, LiftLook& look) {
  const Lift& lift = *model.lift();
  solve(lift, look);
  const std::string go = ui.say("lift.pose_go");
  const LiftPage page = lift_page(ui, ui::button_height(ui, go, ui.safe.w * (ui.wide ? 0.4f : 0.9f)));
  const ui::View view = view_of(ui, page.stage, lift);
  draw_place(ui, page.stage, view, lift, look.figure);
  draw_last_try(ui, view, lift);
  const Meter meter = meter_of(lift, look);
  if (look.figure) {
    draw_lifter(ui, view, lift, *look.figure, look.pose.feet, look.start_N);
    ui::draw_lever(ui, *look.figure, view, meter.load_share, ui::ease_out(ui.share(look.since, 0.1f, 0.3f)));
  }
  Wish wish = Nothing{};
  lift_column(ui, page, look, "pose", [&](Flow& flow) {
    if (look.figure)
      draw_meter(ui, flow, lift, meter, look);
    else
      say(ui, flow, "lift.out_of_reach", ui.say("lift.out_of_reach"), Type::body, ui.colours().ink,
          ui.colours().paper, 12);
    steps(ui, flow, lift, look);
    wish = other_plan(ui, flow, lift);
  });
  if (ui::button(ui, "lift.pose_go", page.foot, go, {.disabled = !look.figure}))
    wish = rules::Move{look.pose};
  drag(ui, page.stage, view, lift, look);
  Wish top = lift_bar(ui, ui.say("lift.face.pose"));
  return is_wish(top) ? top : wish;
}

// --- the lift

namespace {

constexpr float hold_s = 2.4f;  ///< a held button rises in so long
constexpr float tap_part = 1.0f / 6;
constexpr double taps_apart_s = 0.6;  ///< between two taps the load still counts as moving

void rise_by_hand(Ui& ui, Rect stage, const ui::View& view, const Lift& lift, LiftLook& look,
                  ui::Touch touch) {
  const float dt = ui.dt;
  bool moving = false;
  if (touch.held) {
    look.risen += dt / hold_s;
    look.elapsed_s += dt;
    moving = true;
  } else if (touch.tapped) {
    look.risen = std::max(look.risen, std::floor(look.risen / tap_part + 0.5f) * tap_part + tap_part);
    look.last_tap = ui.now;
    moving = true;
  } else if (look.risen > 0 && ui.now - look.last_tap < taps_apart_s) {
    look.elapsed_s += dt;
    moving = true;
  }
  const bool from_stage = ui.pointer_down() && stage.has(ui.press_x(), ui.press_y());
  if (from_stage && look.drag_from < 0) look.drag_from = look.risen;
  if (!ui.pointer_down()) look.drag_from = -1;
  if (from_stage && look.drag_from >= 0) {
    const rules::Job& job = lift.job();
    const float whole = std::max(40.0f, view.dp(std::fabs(job.to.hands_m - job.from.hands_m)));
    const float up =
        job.to.hands_m >= job.from.hands_m ? ui.press_y() - ui.pointer_y() : ui.pointer_y() - ui.press_y();
    if (up > 4) {
      ui.claim_drag();
      look.risen = std::max(look.risen, look.drag_from + up / whole);
      look.elapsed_s += dt;
    }
    moving = true;
  }
  look.risen = std::min(look.risen, 1.0f);
  if (moving && look.risen < 1) ui.keep_moving();
}

const rules::Moment& moment_at(const Ui& ui, const LiftLook& look) {
  constexpr float key_poses = 4;
  float share = look.risen;
  if (ui.pace == ui::Pace::reduced) share = std::round(share * key_poses) / key_poses;
  const auto last = static_cast<float>(look.path.size() - 1);
  return look.path[static_cast<size_t>(std::lround(share * last))];
}

}  // namespace

Wish show_lift(const rules::Model& model, Ui& ui, LiftLook& look) {
  const Lift& lift = *model.lift();
  constexpr int frames_of_path = 40, slow_ms = 3000;
  if (look.path.empty()) {
    if (auto path = rules::path_of(lift.work(), lift.pose, slow_ms, frames_of_path))
      look.path = std::move(*path);
    if (look.path.empty()) return rules::Move{rules::Again{}};
  }
  const std::string go = ui.say("lift.raise");
  const LiftPage page = lift_page(ui, ui::button_height(ui, go, ui.safe.w * (ui.wide ? 0.4f : 0.9f)));
  const ui::View view = view_of(ui, page.stage, lift);
  const rules::Moment& now = moment_at(ui, look);
  draw_place(ui, page.stage, view, lift, look.path.front().figure);
  const int newtons = static_cast<int>(std::lround(now.strain.compression));
  draw_lifter(ui, view, lift, now.figure, lift.pose.feet, newtons);
  const float load_share =
      now.strain.moment > 0
          ? static_cast<float>(std::clamp(now.strain.load_moment / now.strain.moment, 0.0, 1.0))
          : 0;
  ui::draw_lever(ui, now.figure, view, load_share, 1);
  Wish wish = Nothing{};
  lift_column(ui, page, look, "raise", [&](Flow& flow) {
    const ui::Palette& c = ui.colours();
    say(ui, flow, "lift.how", ui.say("lift.how"), Type::body, c.ink, c.paper, 14);
    const Rect bar = flow.take(18, 14);
    ui.box(bar, 9, c.teal_tint);
    ui.box({bar.x, bar.y, std::max(18.0f, bar.w * look.risen), 18}, 9, c.teal);
    ui.note(
        {.id = "lift.progress", .role = ui::Role::progress, .name = ui.say("lift.progress"), .rect = bar});
    const std::string back = ui.say("lift.pose_back");
    const Rect at = flow.take(ui::button_height(ui, back, flow.w, {.fill = ui::Fill::line}), 12);
    if (ui::button(ui, "lift.pose_back", at, back, {.fill = ui::Fill::line, .type = Type::label}))
      wish = rules::Move{rules::Again{}};
  });
  const bool tapped = ui::button(ui, "lift.raise", page.foot, go, {.sign = "icon-chevron-up"});
  const bool held = !tapped && ui.pointer_down() && page.foot.has(ui.press_x(), ui.press_y()) &&
                    page.foot.has(ui.pointer_x(), ui.pointer_y());
  constexpr float tap_s = 0.25f;  // a longer press is a hold and no tap
  rise_by_hand(ui, page.stage, view, lift, look, {.tapped = tapped && look.held_s < tap_s, .held = held});
  look.held_s = held ? look.held_s + ui.dt : 0;
  if (look.risen >= 1) {
    const int ms = static_cast<int>(std::lround(look.elapsed_s * 1000));
    wish = rules::Move{rules::Raise{std::clamp(ms, rules::least_ms, rules::most_ms)}};
  }
  Wish top = lift_bar(ui, ui.say("lift.face.lift"));
  return is_wish(top) ? top : wish;
}

}  // namespace screens
