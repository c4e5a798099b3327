// The pose: body and load are set by dragging or by steps, and the load on the back is told at once.
#include <algorithm>
#include <array>
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

/// The end of the path, 0 or 1, at which the body is turned further.
double turned_most(const Lift& lift) { return lift.job().to.twist_deg >= lift.job().from.twist_deg ? 1 : 0; }

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

int parts_of(const Lift& lift) { return turns(lift) ? parts_count : parts_count - 1; }

constexpr float step_gap = 12, step_pad = 6;

/// A step's least height: its two lines of words, or its buttons.
float step_h(const Ui& ui) {
  const ui::TextStyle label = ui.style(Type::note), value = ui.style(Type::label);
  return std::max(ui.target + 4, label.em * label.line_height + value.em * value.line_height + 2 * step_pad);
}

float half_of(float w) { return (w - step_gap) / 2; }

/// A pose for every word that a step can show.
constexpr std::array<Pose, 4> all_values{
    Pose{.feet = Feet::apart, .knee_deg = 170, .lean_deg = 0, .away_cm = 0, .turn = rules::TurnWith::feet},
    Pose{.feet = Feet::staggered, .knee_deg = 140, .lean_deg = 10, .away_cm = 5},
    Pose{.feet = Feet::straddling, .knee_deg = 120, .lean_deg = 30, .away_cm = 20},
    Pose{.knee_deg = 60, .away_cm = 60, .turn = rules::TurnWith::waist}};

/// Beside the buttons, which are drawn a little smaller than they are touched.
float words_w(Ui& ui, float cell_w) {
  constexpr float spare = 8;
  return cell_w - ui::stepper_buttons_w(ui) + spare;
}

/// Whether all steps can stand two in a row, whatever their values.
bool fit_in_pairs(Ui& ui, const Lift& lift, float w) {
  const float room = words_w(ui, half_of(w));
  for (int i = 0; i < parts_of(lift); ++i) {
    const Part part = static_cast<Part>(i);
    if (ui.fonts().width(label_of(ui, part), ui.style(Type::label)) > room) return false;
    for (const Pose& pose : all_values)
      if (ui.fonts().width(value_of(ui, pose, part), ui.style(Type::note)) > room) return false;
  }
  return true;
}

float pairs_height(Ui& ui, const Lift& lift) {
  return static_cast<float>((parts_of(lift) + 1) / 2) * (step_h(ui) + step_gap);
}

void step(Ui& ui, Rect cell, const Lift& lift, LiftLook& look, Part part) {
  ui.card(cell, 20, ui.colours().card);
  const auto& can = look.can[static_cast<size_t>(part)];
  const std::string id = id_of(part), label = label_of(ui, part), value = value_of(ui, look.pose, part);
  const int by = ui::step_buttons(ui, id, cell, label, can[0], can[1]);
  const Rect words = cell.centred(words_w(ui, cell.w), cell.h);
  const float label_h = ui.text_height(label, Type::label, words.w),
              value_h = ui.text_height(value, Type::note, words.w);
  Rect rest = words.centred(words.w, label_h + value_h);
  ui.text(id + ".label", label, Type::label, rest.cut_top(label_h), ui.colours().ink, ui.colours().card,
          ui::Align::centre);
  ui.text(id + ".value", value, Type::note, rest, ui.colours().ink_soft, ui.colours().card,
          ui::Align::centre);
  if (by == 0) return;
  if (const std::optional<Pose> next = reachable(lift, look.pose, part, by))
    look.pose = *next, ui.keep_moving();
}

void step_pairs(Ui& ui, Flow& flow, const Lift& lift, LiftLook& look) {
  Rect row;
  for (int i = 0; i < parts_of(lift); ++i) {
    const bool first = i % 2 == 0;
    if (first) row = flow.take(step_h(ui), step_gap);
    const float half = half_of(row.w);
    step(ui, {first ? row.x : row.x + half + step_gap, row.y, half, row.h}, lift, look, static_cast<Part>(i));
  }
}

constexpr float dots_h = 14;

/// Lines of words set closer than in a text, so that a step is little higher than its buttons.
float close_h(const Ui& ui, Type type) { return 1.2f * ui.style(type).em; }

float one_step_height(Ui& ui) {
  return std::max(ui.target, close_h(ui, Type::note) + close_h(ui, Type::label) + dots_h) + 8 + step_gap;
}

/// What is set, its value, and discs that tell which of the steps it is.
void step_words(Ui& ui, Rect at, const std::string& id, const std::string& label, const std::string& value,
                int index, int count) {
  const ui::Palette& c = ui.colours();
  const float label_h = close_h(ui, Type::note), value_h = close_h(ui, Type::label);
  const float y = at.mid_y() - (label_h + value_h + dots_h) / 2;
  const auto line = [&](const char* name, const std::string& words, Type type, float top, float h,
                        ui::Colour ink) {
    const float full = ui.text_height(words, type, at.w);
    ui.text(id + name, words, type, Rect{at.x, top, at.w, h}.centred(at.w, full), ink, c.paper,
            ui::Align::centre);
  };
  line(".label", label, Type::note, y, label_h, c.ink_soft);
  line(".value", value, Type::label, y + label_h, value_h, c.ink);
  constexpr float dot = 7, apart = 15;
  for (int i = 0; i < count; ++i) {
    const float x = at.mid_x() + (static_cast<float>(i) - static_cast<float>(count) / 2 + 0.5f) * apart;
    const float size = i == index ? dot + 3 : dot;
    ui.box(Rect{x, y + label_h + value_h + dots_h / 2 + 1, 0, 0}.centred(size, size), size / 2,
           i == index ? c.teal : c.pip);
  }
}

/// One step at a time: its middle leads on to the next.
void one_step(Ui& ui, Flow& flow, const Lift& lift, LiftLook& look) {
  const ui::Palette& c = ui.colours();
  const int count = parts_of(lift);
  look.part = std::min(look.part, count - 1);
  const Rect card = flow.take(one_step_height(ui) - step_gap, step_gap);
  ui.card(card, 20, c.card);
  const Part part = static_cast<Part>(look.part), next = static_cast<Part>((look.part + 1) % count);
  const auto& can = look.can[static_cast<size_t>(part)];
  const std::string label = label_of(ui, part);
  const int by = ui::step_buttons(ui, id_of(part), card, label, can[0], can[1]);
  const float side = ui::stepper_buttons_w(ui) / 2;
  Rect middle = card.inset(0, 4);
  middle.cut_left(side), middle.cut_right(side);
  const ui::Touch touch = ui.touch({.id = "step.next",
                                    .role = ui::Role::button,
                                    .name = ui.say("lift.next_step", {{"what", label_of(ui, next)}}),
                                    .rect = middle,
                                    .ink = c.teal,
                                    .paper = c.paper});
  ui.box(middle, 16, touch.held ? c.teal_tint : c.paper);
  ui.sign("icon-chevron-right", {middle.right() - 18, middle.y + close_h(ui, Type::note) / 2, 12, 12},
          c.teal);
  step_words(ui, middle, id_of(part), label, value_of(ui, look.pose, part), look.part, count);
  if (touch.focused) ui.focus_frame(middle, 16);
  if (touch.tapped) look.part = (look.part + 1) % count, ui.keep_moving();
  if (by == 0) return;
  if (const std::optional<Pose> to = reachable(lift, look.pose, part, by)) look.pose = *to, ui.keep_moving();
}

/// Dragging the load sets the distance, the hips the knees, the shoulders the lean.
void drag(Ui& ui, Rect stage, const ui::View& view, const Lift& lift, LiftLook& look) {
  using Grip = LiftLook::Grip;
  if (!ui.pointer_down()) {
    look.grip = Grip::none;
    return;
  }
  if (look.grip == Grip::none) {
    if (!look.figure || !stage.has(ui.press_x(), ui.press_y())) return;
    constexpr float finger = 48;
    const auto far = [&](rules::Point joint) {
      const ui::Dot dot = view.at(joint);
      return std::hypot(dot.x - ui.press_x(), dot.y - ui.press_y());
    };
    const float load = far(look.figure->hand), hip = far(look.figure->hip),
                chest = far(look.figure->shoulder);
    const float least = std::min({load, hip, chest});
    if (least > 2 * finger) return;
    look.grip = least == load ? Grip::load : least == hip ? Grip::knees : Grip::trunk;
    look.grip_pose = look.pose;
  }
  const auto stepped_by = [](int from, float moved, int step, int least, int most) {
    const float to = (static_cast<float>(from) + moved) / static_cast<float>(step);
    return std::clamp(static_cast<int>(std::lround(to)) * step, least, most);
  };
  Pose next = look.grip_pose;
  const float across = ui.pointer_x() - ui.press_x(), down = ui.pointer_y() - ui.press_y();
  constexpr float deg_per_dp = 1.0f, lean_per_dp = 0.5f;
  if (look.grip == Grip::load)
    next.away_cm = stepped_by(next.away_cm, across / view.per_metre * 100, step_cm, 0, rules::most_away_cm);
  else if (look.grip == Grip::knees)
    next.knee_deg =
        stepped_by(next.knee_deg, -down * deg_per_dp, step_deg, rules::least_knee_deg, rules::most_knee_deg);
  else
    next.lean_deg = stepped_by(next.lean_deg, across * lean_per_dp, step_deg, 0, rules::most_lean_deg);
  ui.keep_moving();
  if (next == look.pose || !rules::at_load(lift.work(), next)) return;
  ui.claim_drag();
  look.pose = next;
}

/// Whether the pose is another one than the last try's: only then there is something to compare.
bool differs_from_last(const Lift& lift, const LiftLook& look) {
  return !lift.tries.empty() && look.pose != lift.tries.back().pose;
}

Meter meter_of(const Lift& lift, const LiftLook& look) {
  Meter meter{.newtons = look.start_N};
  if (look.figure) {
    const rules::Strain s = rules::strain_of(*look.figure, lift.person.mass_kg, lift.job().kg);
    meter.moment_Nm = s.moment, meter.disc_mpa = s.disc_mpa;
    meter.reach_m = look.figure->hand.x - look.figure->l5s1.x;
    meter.load_share = load_share_of(s);
  }
  if (differs_from_last(lift, look)) meter.before = lift.tries.back().outcome.start_N;
  return meter;
}

/// The last try as a pale body; nothing when there was none, or the pose is still the same.
std::optional<rules::Figure> draw_last_try(Ui& ui, const ui::View& view, LiftLook& look, const Lift& lift) {
  if (!differs_from_last(lift, look)) return {};
  const rules::Try& last = lift.tries.back();
  const std::optional<rules::Figure> figure = at_load(look, lift, last.pose);
  if (!figure) return {};
  ui::draw_ghost(ui, *figure, view, step_of(lift, last.pose.feet));
  draw_load(ui, view, lift, figure->hand, 0.35f);
  return figure;
}

/// The eye stands where all usual poses are in sight; for one that goes beyond them it steps back.
ui::View view_of_pose(Ui& ui, const LiftPage& page, LiftLook& look, const Lift& lift,
                      const std::optional<Helper>& helper) {
  const ui::View usual = view_of(ui, page, look, page.stage, look.sight);
  Sight now;
  if (look.figure) see(now, *look.figure), see_load(ui, now, lift, look.figure->hand);
  if (helper) see(now, *helper);
  const bool seen = std::all_of(now.begin(), now.end(), [&](const Seen& one) {
    const float x = usual.at(one.at).x, r = usual.dp(one.room_m);
    return x - r >= page.stage.x && x + r <= page.stage.right();
  });
  if (seen) return usual;
  now.insert(now.end(), look.sight.begin(), look.sight.end());
  return view_of(ui, page, look, page.stage, now);
}

}  // namespace

Wish show_pose(const rules::Model& model, Ui& ui, LiftLook& look) {
  const Lift& lift = *model.lift();
  solve(lift, look);
  if (look.sight.empty()) {
    look.helper = helpers_body(ui, lift);
    look.sight = sight_of_poses(ui, look, lift);
  }
  const std::string go = ui.say("lift.pose_go"), title = ui.say("lift.face.pose");
  const float panel_w = (ui.wide ? ui.safe.w * 0.48f : ui.safe.w) - 2 * ui.margin;
  const float meter_h = meter_height(ui) + step_gap;
  // The body is the hero: where pairs of steps would leave it less than this, there is one step at a time.
  constexpr float least_stage = 0.42f;
  const float room = ui.page.h * (ui.wide ? 1 : 1 - least_stage) - ui::button_height(ui, go, panel_w) -
                     (ui.wide ? (is_tight(ui) ? 0 : ui::bar_height(ui)) + 30 : 70);
  const bool pairs = fit_in_pairs(ui, lift, panel_w) && meter_h + pairs_height(ui, lift) <= room;
  const LiftPage page =
      lift_page(ui, look, title, go, meter_h + (pairs ? pairs_height(ui, lift) : one_step_height(ui)));
  std::optional<Helper> helper;
  if (look.figure && look.helper) helper = helper_at(ui, lift, *look.figure, *look.helper);
  const ui::View view = view_of_pose(ui, page, look, lift, helper);
  draw_place(ui, page.stage, view, lift, look.figure, helper);
  const std::optional<rules::Figure> last = draw_last_try(ui, view, look, lift);
  const Meter meter = meter_of(lift, look);
  bool weight_told = true;
  if (look.figure) {
    draw_lifter(ui, view, lift, *look.figure, look.pose.feet, look.start_N, helper);
    const Lever lever{.figure = &*look.figure,
                      .load_share = meter.load_share,
                      .before = last ? &*last : nullptr,
                      .helper = helper ? &*helper : nullptr,
                      .hint = look.pose == lift.pose && !is_tight(ui) ? ui.say("lift.drag") : "",
                      .weight = weight_of(ui, lift),
                      .turn = turn_at(lift, look.pose.turn, turned_most(lift))};
    weight_told =
        draw_lever(ui, page, page.stage, view, lift, lever, ui::ease_out(ui.share(look.since, 0.1f, 0.3f)));
  }
  paper_edge(ui, page);
  Wish wish = Nothing{};
  lift_column(ui, page, look, "pose", [&](Flow& flow) {
    if (look.figure)
      draw_meter(ui, flow, lift, meter, look);
    else
      say(ui, flow, "lift.out_of_reach", ui.say("lift.out_of_reach"), Type::body, ui.colours().ink,
          ui.colours().paper, 12);
    if (pairs)
      step_pairs(ui, flow, lift, look);
    else
      one_step(ui, flow, lift, look);
    if (!weight_told)
      say(ui, flow, "lift.weight", weight_of(ui, lift), Type::note, ui.colours().ink, ui.colours().paper, 12);
    estimated_without(ui, flow, lift);
    wish = other_plan(ui, flow, lift);
  });
  if (lift_foot(ui, look, page, "lift.pose_go", go, {.disabled = !look.figure}))
    wish = rules::Move{look.pose};
  drag(ui, page.stage, view, lift, look);
  Wish top = lift_bar(ui, page, title);
  return is_wish(top) ? top : wish;
}

}  // namespace screens
