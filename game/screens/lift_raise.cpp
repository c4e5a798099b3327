// The lift itself: a held button, taps or a drag raise the load along its whole path, and the hand's pace is
// the pace of the rise. What the back bears on the way is drawn as it happens: a hurry is a peak.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "screens/lift.h"
#include "ui/widgets.h"

namespace screens {
namespace {

using rules::Lift;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr int frames_of_path = 40, slow_ms = 3000;
constexpr float hold_s = 2.4f;  ///< a held button rises in so long
constexpr float tap_part = 1.0f / 6;
constexpr double taps_apart_s = 0.6;  ///< between two taps the load still counts as moving

/// The stage's finger: how far the load is dragged along its way.
bool drag_up(Ui& ui, Rect stage, const ui::View& view, const Lift& lift, LiftLook& look) {
  const bool from_stage = ui.pointer_down() && stage.has(ui.press_x(), ui.press_y());
  if (from_stage && look.drag_from < 0) look.drag_from = look.risen;
  if (!ui.pointer_down()) look.drag_from = -1;
  if (!from_stage || look.drag_from < 0) return false;
  const rules::Job& job = lift.job();
  const float whole = std::max(40.0f, view.dp(std::fabs(job.to.hands_m - job.from.hands_m)));
  const float up =
      job.to.hands_m >= job.from.hands_m ? ui.press_y() - ui.pointer_y() : ui.pointer_y() - ui.press_y();
  if (up > 4) {
    ui.claim_drag();
    look.risen = std::max(look.risen, look.drag_from + up / whole);
    look.elapsed_s += ui.dt;
  }
  return true;
}

void rise_by_hand(Ui& ui, Rect stage, const ui::View& view, const Lift& lift, LiftLook& look,
                  ui::Touch touch) {
  bool moving = false;
  if (touch.held) {
    look.risen += ui.dt / hold_s;
    look.elapsed_s += ui.dt;
    moving = true;
  } else if (touch.tapped) {
    look.risen = std::max(look.risen, std::floor(look.risen / tap_part + 0.5f) * tap_part + tap_part);
    look.last_tap = ui.now;
    moving = true;
  } else if (look.risen > 0 && ui.now - look.last_tap < taps_apart_s) {
    look.elapsed_s += ui.dt;
    moving = true;
  }
  moving = drag_up(ui, stage, view, lift, look) || moving;
  look.risen = std::min(look.risen, 1.0f);
  if (moving && look.risen < 1) ui.keep_moving();
}

/// How far the body on screen has come: it glides after the hand. With reduced motion it stands in one of
/// five poses.
float shown_share(Ui& ui, LiftLook& look) {
  constexpr float key_poses = 4, hundred = 100, pace = 14;
  if (ui.pace == ui::Pace::reduced) return std::round(look.risen * key_poses) / key_poses;
  if (ui.pace == ui::Pace::instant) return look.risen;
  look.glide.step(look.risen * hundred, ui.dt, pace);
  if (!look.glide.resting) ui.keep_moving();
  return std::clamp(look.glide.value / hundred, 0.0f, 1.0f);
}

/// The path's bodies, evened out: where the load swings out around the knees it glides too.
std::vector<rules::Moment> evened(std::vector<rules::Moment> path) {
  constexpr int reach = 3;
  const std::vector<rules::Moment> exact = path;
  const int last = static_cast<int>(path.size()) - 1;
  for (int i = 1; i < last; ++i) {
    const int within = std::min({reach, i, last - i});
    rules::Angles sum;
    for (int k = i - within; k <= i + within; ++k) {
      const rules::Angles& a = exact[static_cast<size_t>(k)].figure.angles;
      sum.shank_deg += a.shank_deg, sum.thigh_deg += a.thigh_deg, sum.trunk_deg += a.trunk_deg;
      sum.upper_arm_deg += a.upper_arm_deg, sum.forearm_deg += a.forearm_deg;
    }
    const double n = 2 * within + 1;
    path[static_cast<size_t>(i)].figure = rules::figure_of(
        {sum.shank_deg / n, sum.thigh_deg / n, sum.trunk_deg / n, sum.upper_arm_deg / n, sum.forearm_deg / n},
        exact.front().figure.stature_m);
  }
  return path;
}

/// The body between two of the path's.
rules::Figure figure_at(const std::vector<rules::Moment>& path, float share) {
  const float at = share * static_cast<float>(path.size() - 1);
  const size_t i = std::min(static_cast<size_t>(at), path.size() - 1), k = std::min(i + 1, path.size() - 1);
  const double part = at - static_cast<float>(i);
  const rules::Angles &a = path[i].figure.angles, &b = path[k].figure.angles;
  const auto mixed = [&](double from, double to) { return from + part * (to - from); };
  return rules::figure_of(
      {mixed(a.shank_deg, b.shank_deg), mixed(a.thigh_deg, b.thigh_deg), mixed(a.trunk_deg, b.trunk_deg),
       mixed(a.upper_arm_deg, b.upper_arm_deg), mixed(a.forearm_deg, b.forearm_deg)},
      path.front().figure.stature_m);
}

/// What the back bears along the path at a pace, computed when the pace is another one.
const std::vector<float>& forces(Forces& kept, const Lift& lift, const std::vector<rules::Moment>& path,
                                 int milliseconds) {
  if (kept.milliseconds == milliseconds) return kept.newtons;
  kept = {milliseconds, {}};
  for (const rules::Moment& moment : path) {
    const rules::Rise rise = rules::rise_of(lift.job(), milliseconds, moment.share);
    kept.newtons.push_back(static_cast<float>(
        rules::strain_of(moment.figure, lift.person.mass_kg, lift.job().kg, rise).compression));
  }
  return kept.newtons;
}

/// The pace of the hand so far, as the time of the whole rise.
int pace_ms(const LiftLook& look) {
  if (look.risen <= 0.02f) return slow_ms;
  const double whole_s = look.elapsed_s / static_cast<double>(look.risen);
  return std::clamp(static_cast<int>(std::lround(1000 * whole_s)), rules::least_ms, rules::most_ms);
}

constexpr float trace_pad = 14, trace_side = 16, trace_line_h = 56;

float trace_head_h(const Ui& ui) {
  const ui::TextStyle style = ui.style(Type::note);
  return style.em * style.line_height;
}

/// What the lines are, in words: each after a piece of its line; one below the other where both do not fit.
struct Legend {
  static constexpr float mark = 18, mark_gap = 8, gap = 18;
  std::array<std::string, 2> words;
  std::array<float, 2> wide{};
  bool stacked = false;
};
Legend legend_of(Ui& ui, float w) {
  Legend legend{{ui.say("lift.trace.slow"), ui.say("lift.trace.design")}};
  for (size_t i = 0; i < legend.words.size(); ++i)
    legend.wide[i] =
        Legend::mark + Legend::mark_gap + ui.fonts().width(legend.words[i], ui.style(Type::note)) + 1;
  legend.stacked = legend.wide[0] + Legend::gap + legend.wide[1] > w;
  return legend;
}

/// Of its words and lines; the legend below them.
float trace_height(Ui& ui) { return 2 * trace_pad + trace_head_h(ui) + 6 + trace_line_h; }
float legend_height(Ui& ui, float w) {
  return 8 + (legend_of(ui, w - 2 * trace_side).stacked ? 2.0f : 1.0f) * trace_head_h(ui);
}

/// What the back bears along the way at two paces.
struct Trace {
  const std::vector<float>&slow, &now;  ///< N
  size_t shown = 0;                     ///< so far the load has come
};

/// Thin as it would be lifted slowly, thick as it is; the dashed line is the design line.
void draw_lines(Ui& ui, Rect at, const Trace& trace) {
  const ui::Palette& c = ui.colours();
  constexpr float least_N = 4200;
  const float most = std::max({least_N, *std::max_element(trace.slow.begin(), trace.slow.end()),
                               *std::max_element(trace.now.begin(), trace.now.end())});
  const auto dot = [&](const std::vector<float>& all, size_t i) {
    return ImVec2(at.x + at.w * static_cast<float>(i) / static_cast<float>(all.size() - 1),
                  at.bottom() - at.h * all[i] / most);
  };
  const auto packed = [](ui::Colour colour) { return IM_COL32(colour.r, colour.g, colour.b, colour.a); };
  ImDrawList& list = ui.list();
  const ImDrawListFlags flags = list.Flags;
  list.Flags &= ~ImDrawListFlags_AntiAliasedFill;  // no seams between the pieces of one area
  for (size_t i = 0; i + 1 <= trace.shown; ++i) {
    const ImVec2 a = dot(trace.now, i), b = dot(trace.now, i + 1);
    list.AddQuadFilled(a, b, {b.x, at.bottom()}, {a.x, at.bottom()}, packed(c.teal_tint));
  }
  list.Flags = flags;
  const float design = at.bottom() - at.h * rules::design_line_N / most;
  for (float x = at.x; x < at.right() - 4; x += 10) ui.box({x, design - 1, 5, 2}, 0, c.ink_soft);
  const auto draw = [&](const std::vector<float>& all, size_t last, ui::Colour colour, float thick) {
    std::vector<ImVec2> line;
    for (size_t i = 0; i <= last; ++i) line.push_back(dot(all, i));
    if (line.size() > 1)
      list.AddPolyline(line.data(), static_cast<int>(line.size()), packed(colour), 0, thick);
  };
  draw(trace.slow, trace.slow.size() - 1, c.ring, 2);
  draw(trace.now, trace.shown, c.teal, 4);
  list.AddCircleFilled(dot(trace.now, trace.shown), 7, packed(c.teal));
}

void draw_legend(Ui& ui, Rect at) {
  const ui::Palette& c = ui.colours();
  const Legend legend = legend_of(ui, at.w);
  for (size_t i = 0; i < legend.words.size(); ++i) {
    Rect row = at;
    if (legend.stacked) row = at.cut_top(trace_head_h(ui));
    row.w = std::min(row.w, legend.wide[i]);
    if (!legend.stacked) at.cut_left(legend.wide[i] + Legend::gap);
    const Rect mark = row.cut_left(Legend::mark);
    if (i == 0)
      ui.box(mark.centred(mark.w, 2), 1, c.ring);
    else
      for (const float x : {0.0f, 7.0f, 14.0f}) ui.box({mark.x + x, mark.mid_y() - 1, 4, 2}, 0, c.ink_soft);
    row.cut_left(Legend::mark_gap);
    ui.text(i == 0 ? "lift.trace.slow" : "lift.trace.design", legend.words[i], Type::note, row, c.ink_soft,
            c.card);
  }
}

/// The load on the back on the way, in words and as a line.
void draw_trace(Ui& ui, Rect card, const Trace& trace, float share) {
  const ui::Palette& c = ui.colours();
  ui.card(card, 20, c.card);
  Rect at = card.inset(trace_side, trace_pad);
  const std::string band = word_of(ui, rules::band_of(static_cast<int>(trace.now[trace.shown])));
  ui.text("lift.band", ui.say("lift.row", {{"what", ui.say("lift.load_short")}, {"band", band}}), Type::note,
          at.cut_top(trace_head_h(ui)), c.ink_soft, c.card);
  at.cut_top(6);
  draw_lines(ui, at.cut_top(trace_line_h), trace);
  at.cut_top(8);
  draw_legend(ui, at);
  ui.note({.id = "lift.progress",
           .role = ui::Role::progress,
           .name = ui.say("lift.progress") + " " + std::to_string(std::lround(100 * share)) + "%",
           .rect = card});
}

/// Whoever shares the load when it has risen so far; they stand where they stood at the start.
std::optional<Helper> helper_when(Ui& ui, const Lift& lift, const LiftLook& look, const rules::Figure& lifter,
                                  float share) {
  if (look.helper_path.empty()) return {};
  const Helper start = helper_at(ui, lift, look.path.front().figure, look.helper_path.front().figure);
  return helper_at(ui, lift, lifter, figure_at(look.helper_path, share), start.ankle_m);
}

Sight sight_of_path(Ui& ui, const Lift& lift, const LiftLook& look) {
  Sight sight;
  constexpr size_t some = 4;
  const size_t last = look.path.size() - 1;
  const auto add = [&](size_t i) {
    const rules::Figure& figure = look.path[i].figure;
    see(sight, figure), see_load(ui, sight, lift, figure.hand);
    const float share = static_cast<float>(i) / static_cast<float>(last);
    if (const auto helper = helper_when(ui, lift, look, figure, share)) see(sight, *helper);
  };
  for (size_t i = 0; i < last; i += some) add(i);
  add(last);
  return sight;
}

/// Held is not tapped: a longer press is a hold.
ui::Touch hand_on(Ui& ui, LiftLook& look, Rect button, bool tapped) {
  constexpr float tap_s = 0.25f;
  const bool held = !tapped && ui.pointer_down() && button.has(ui.press_x(), ui.press_y()) &&
                    button.has(ui.pointer_x(), ui.pointer_y());
  const ui::Touch touch{.tapped = tapped && look.held_s < tap_s, .held = held};
  look.held_s = held ? look.held_s + ui.dt : 0;
  return touch;
}

}  // namespace

Wish show_lift(const rules::Model& model, Ui& ui, LiftLook& look) {
  const Lift& lift = *model.lift();
  if (look.path.empty()) {
    if (auto path = rules::path_of(lift.work(), lift.pose, slow_ms, frames_of_path))
      look.path = evened(std::move(*path));
    if (look.path.empty()) return rules::Move{rules::Again{}};
    look.helper_path = helpers_path(ui, lift, slow_ms, frames_of_path);
    if (!look.helper_path.empty()) look.helper_path = evened(std::move(look.helper_path));
    look.sight = sight_of_path(ui, lift, look);
  }
  const std::string go = ui.say("lift.raise"), title = ui.say("lift.face.lift"), how = ui.say("lift.how"),
                    back = ui.say("lift.pose_back");
  const float w = ui.safe.w - 2 * ui.margin;
  const ui::ButtonStyle quiet{.fill = ui::Fill::line, .type = Type::label};
  const float words_h = ui.text_height(how, Type::body, w) + 14 + ui::button_height(ui, back, w, quiet) + 12;
  const float below_h = ui.large ? 0 : legend_height(ui, w) + 14 + words_h;  // the body is the hero
  const LiftPage page = lift_page(ui, look, title, go, trace_height(ui) + below_h);
  const ui::View view = view_of(ui, page, look, page.stage, look.sight);
  const float share = shown_share(ui, look);
  const rules::Figure figure = figure_at(look.path, share);
  const auto nearest = static_cast<size_t>(std::lround(share * static_cast<float>(look.path.size() - 1)));
  const rules::Moment& moment = look.path[nearest];
  const Trace trace{forces(look.slow, lift, look.path, slow_ms),
                    forces(look.hand, lift, look.path, pace_ms(look)), nearest};
  const std::optional<Helper> helper = helper_when(ui, lift, look, figure, share);
  draw_place(ui, page.stage, view, lift, look.path.front().figure, helper);
  draw_lifter(ui, view, lift, figure, lift.pose.feet, static_cast<int>(trace.now[nearest]), helper);
  draw_lever(ui, page, page.stage, view, lift,
             {.figure = &figure,
              .load_share = load_share_of(moment.strain),
              .helper = helper ? &*helper : nullptr,
              .weight = weight_of(ui, lift),
              .turn = turn_at(lift, lift.pose.turn, share)},
             1);
  paper_edge(ui, page);
  Wish wish = Nothing{};
  lift_column(ui, page, look, "raise", [&](Flow& flow) {
    draw_trace(ui, flow.take(trace_height(ui) + legend_height(ui, flow.w), 14), trace, share);
    say(ui, flow, "lift.how", how, Type::body, ui.colours().ink, ui.colours().paper, 14);
    const Rect at = flow.take(ui::button_height(ui, back, flow.w, quiet), 12);
    if (ui::button(ui, "lift.pose_back", at, back, quiet)) wish = rules::Move{rules::Again{}};
  });
  const bool tapped =
      lift_foot(ui, look, page, "lift.raise", go, {.sign = ui.large ? "" : "icon-chevron-up"});
  rise_by_hand(ui, page.stage, view, lift, look, hand_on(ui, look, page.foot.button, tapped));
  constexpr float arrived = 0.995f;
  if (look.risen >= 1 && share < arrived) ui.keep_moving();
  if (share >= arrived) {
    const int ms = static_cast<int>(std::lround(look.elapsed_s * 1000));
    wish = rules::Move{rules::Raise{std::clamp(ms, rules::least_ms, rules::most_ms)}};
  }
  Wish top = lift_bar(ui, page, title);
  return is_wish(top) ? top : wish;
}

}  // namespace screens
