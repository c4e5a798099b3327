// The stage of a lifting scene: how near the eye stands, the place, the people and their load, the lever with
// what is written beside it.
#include <algorithm>
#include <array>
#include <cmath>

#include "screens/lift.h"
#include "ui/widgets.h"

namespace screens {

using ui::Dot;
using ui::Rect;
using ui::Type;
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

void see(Sight& sight, const rules::Figure& f, double shift_m) {
  const double h = f.stature_m;
  const auto add = [&](rules::Point at, double room) { sight.push_back({{at.x + shift_m, at.y}, room}); };
  add(f.ankle, 0.03 * h), add({f.ankle.x + 0.11 * h, 0.02}, 0.01), add(f.knee, 0.03 * h);
  add(between(f.hip, f.knee, 0.5), 0.04 * h);
  add(f.hip, 0.055 * h), add(f.l5s1, 0.052 * h), add(between(f.l5s1, f.shoulder, 0.5), 0.057 * h);
  const ui::Head head = ui::head_of(f);
  add(f.shoulder, 0.045 * h), add(head.middle, head.radius_m);
  add(f.elbow, 0.02 * h), add(f.hand, 0.02 * h);
}

void see_load(Sight& sight, const rules::Lift& lift, rules::Point hand) {
  const rules::Load& load = lift.scene->load;
  for (const double x : {-0.5, 0.0, 0.5})
    for (const double y : {0.0, 0.5, 1.0})
      sight.push_back({{hand.x + x * load.depth_m, hand.y - load.grip_m + y * load.height_m}, 0});
}

std::optional<rules::Figure> at_load(LiftLook& look, const rules::Lift& lift, const rules::Pose& pose) {
  for (const Solved& one : look.poses)
    if (one.pose == pose) return one.figure;
  return look.poses.emplace_back(Solved{pose, rules::at_load(lift.work(), pose)}).figure;
}

ui::View view_of(Ui& ui, const LiftPage& page, Rect part, const Sight& sight) {
  constexpr float side = 12, under_bar = 6, nearest = 420, farthest = 30;
  std::vector<Rect> over;
  for (const Rect& bar : page.over)
    over.push_back({bar.x - under_bar, bar.y - under_bar, bar.w + 2 * under_bar, bar.h + 2 * under_bar});
  const float top = std::max(part.y, ui.safe.y) + 4;
  const Rect room{part.x + side, top, part.w - 2 * side, part.bottom() - top};
  ui::View view{.ankle_x = part.mid_x(), .floor_y = floor_of(page.stage), .per_metre = farthest};
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
  return view;
}

Sight sight_of_poses(const rules::Lift& lift) {
  Sight sight;
  const rules::Work work = lift.work();
  for (const rules::Feet feet : {rules::Feet::apart, rules::Feet::staggered, rules::Feet::straddling})
    for (const int knee_deg : {rules::least_knee_deg, 90, 120, rules::most_knee_deg}) {
      const std::optional<rules::Figure> figure =
          rules::at_load(work, {.feet = feet, .knee_deg = knee_deg, .away_cm = lift.pose.away_cm});
      if (figure) see(sight, *figure), see_load(sight, lift, figure->hand);
    }
  for (const rules::Try& made : lift.tries)
    if (const auto figure = rules::at_load(work, made.pose))
      see(sight, *figure), see_load(sight, lift, figure->hand);
  if (const auto figure = rules::at_load(work, lift.pose))
    see(sight, *figure), see_load(sight, lift, figure->hand);
  return sight;
}

double step_of(rules::Feet feet) { return feet == rules::Feet::staggered ? 0.20 : 0; }

void draw_load(Ui& ui, const ui::View& view, const rules::Lift& lift, rules::Point hand, float alpha) {
  const Dot foot = view.at({hand.x, hand.y - lift.scene->load.grip_m});
  const ui::Colour tint = ui::faded({255, 255, 255, 255}, alpha);
  ui.picture(lift.scene->load.art, ui::prop_rect(ui, lift.scene->load.art, view, foot), {.tint = tint});
}

void draw_place(Ui& ui, Rect stage, const ui::View& view, const rules::Lift& lift,
                const std::optional<rules::Figure>& start) {
  ui.scene("lab-" + lift.scene->place, stage, 0.5f);
  const rules::Job& job = lift.job();
  if (!job.to.art.empty()) {
    Rect at = ui::prop_rect(ui, job.to.art, view, view.at({0, 0}));
    const double near_edge = std::max(0.55, job.to.reach_m + 0.1);
    at.x = view.at({near_edge, 0}).x;
    ui.picture(job.to.art, at);
  }
  if (job.from.art.empty()) return;
  // it begins where knees and toes must stay behind, or just past the toes
  constexpr double toes = 0.117, gap_m = 0.03, middling_m = 1.7;  // toes: of the stature (rules/spine.h)
  const double stature_m = start ? start->stature_m : middling_m;
  const double edge = job.from.wall_m > 0 ? job.from.wall_m : toes * stature_m + gap_m;
  Rect at = ui::prop_rect(ui, job.from.art, view, view.at({0, 0}));
  at.x = view.at({edge, 0}).x;
  ui.picture(job.from.art, at);
}

namespace {

/// Where somebody waits beside the load, metres behind where they would lift it.
constexpr double waits_m = 0.28;

rules::Figure upright(double stature_m) {
  return rules::figure_of({.upper_arm_deg = 4, .forearm_deg = 14}, stature_m);
}

void draw_upright(Ui& ui, ui::View view, const std::string& who, double stature_m, double shift_m) {
  view.ankle_x += view.dp(shift_m);
  const rules::Figure figure = upright(stature_m);
  const ui::Clothes clothes = ui::clothes_of(who, ui.colours().night);
  ui::draw_body(ui, figure, view, clothes, {.spine = false});
  ui::draw_near_arm(ui, figure, view, clothes);
}

/// The cart or the like of a plan by which nobody lifts.
const std::string& beside_of(const rules::Lift& lift) {
  static const std::string none;
  return lift.nobody_lifts() ? lift.plan->beside : none;
}

/// The load on what bears it, just ahead of the toes.
void draw_borne(Ui& ui, const ui::View& view, const rules::Lift& lift, const std::string& art) {
  constexpr double ahead_m = 0.1, in_m = 0.02;
  Rect at = ui::prop_rect(ui, art, view, view.at({0, 0}));
  at.x = view.at({ahead_m, 0}).x;
  ui.picture(art, at);
  const std::optional<ui::Deck> deck = ui::deck_of(ui, art, at);
  if (!deck) return;
  const float half = view.dp(lift.scene->load.depth_m / 2 + in_m);
  const Dot foot{deck->at.x + (deck->from_left ? half : 0), deck->at.y};
  ui.picture(lift.scene->load.art, ui::prop_rect(ui, lift.scene->load.art, view, foot));
}

}  // namespace

void draw_waiting(Ui& ui, const LiftPage& page, LiftLook& look, const rules::Lift& lift) {
  constexpr double beside_m = -0.5;
  const rules::Job& job = lift.job();
  const std::optional<rules::Figure> at = at_load(look, lift, rules::usual_pose(*lift.scene, lift.job()));
  const double load_x = at ? at->hand.x : std::max(0.45, job.from.reach_m);
  const std::string& beside = beside_of(lift);
  const bool helped = lift.nobody_lifts() && lift.plan->kind == rules::PlanKind::help;
  const rules::Somebody& friendly = rules::helper_of(lift.who);
  Sight sight;
  see(sight, upright(lift.person.stature_m), -waits_m);
  if (helped) see(sight, upright(friendly.person.stature_m), beside_m - waits_m);
  see_load(sight, lift, {load_x, job.from.hands_m});
  if (!job.to.art.empty() && !lift.nobody_lifts())
    sight.push_back({{std::max(0.55, job.to.reach_m + 0.1) + 0.2, job.to.hands_m}, 0.05});
  const ui::View view = view_of(ui, page, page.stage, sight);
  draw_place(ui, page.stage, view, lift, at);
  if (helped) draw_upright(ui, view, friendly.id, friendly.person.stature_m, beside_m - waits_m);
  draw_upright(ui, view, lift.who, lift.person.stature_m, -waits_m);
  if (beside.empty())
    draw_load(ui, view, lift, {load_x, job.from.hands_m});
  else
    draw_borne(ui, view, lift, beside);
}

std::optional<Helper> helper_of(const rules::Lift& lift, const rules::Pose& pose) {
  if (!lift.plan || !lift.plan->job || lift.plan->alone) return {};
  constexpr int deeper_deg = 30;
  Helper helper{lift.work(), pose};
  helper.work.person = rules::helper_of(lift.who).person;
  helper.pose.knee_deg = std::max(rules::least_knee_deg, pose.knee_deg - deeper_deg);
  return helper;
}

std::optional<rules::Figure> helper_at(const rules::Lift& lift, const rules::Pose& pose) {
  const std::optional<Helper> helper = helper_of(lift, pose);
  return helper ? rules::at_load(helper->work, helper->pose) : std::nullopt;
}

void draw_helper(Ui& ui, const ui::View& view, const rules::Lift& lift, const rules::Figure& lifter,
                 const std::optional<rules::Figure>& helper) {
  if (!helper) return;
  constexpr double behind_m = 0.1, further_m = 0.03;  // on the load's other handle
  ui::View theirs = view;
  theirs.ankle_x += view.dp(lifter.hand.x - helper->hand.x - behind_m);
  theirs.floor_y -= view.dp(further_m);
  const ui::Clothes clothes = ui::clothes_of(rules::helper_of(lift.who).id, ui.colours().night);
  ui::draw_body(ui, *helper, theirs, clothes, {.spine = false});
  ui::draw_near_arm(ui, *helper, theirs, clothes);
}

void draw_lifter(Ui& ui, const ui::View& view, const rules::Lift& lift, const rules::Figure& figure,
                 rules::Feet feet, int newtons) {
  const ui::Clothes clothes = ui::clothes_of(lift.who, ui.colours().night);
  constexpr float calm_N = 1000, full_N = 4500;
  const float bulge = std::clamp((static_cast<float>(newtons) - calm_N) / (full_N - calm_N), 0.0f, 1.0f);
  ui::draw_body(ui, figure, view, clothes, {.step_m = step_of(feet), .bulge = bulge});
  draw_load(ui, view, lift, figure.hand);
  ui::draw_near_arm(ui, figure, view, clothes);
  const rules::Load& load = lift.scene->load;
  const Dot corner = view.at({figure.hand.x - load.depth_m / 2, figure.hand.y - load.grip_m + load.height_m});
  ui.note({.id = "lift.carried",
           .role = ui::Role::picture,
           .name = ui.in(load.name),
           .rect = {corner.x, corner.y, view.dp(load.depth_m), view.dp(load.height_m)}});
}

// --- what is written on the stage

namespace {

/// What on a part of the stage is taken already: bodies, loads, the bar, other pills.
class Free {
 public:
  Free(Rect part, const LiftPage& page) : room_(part.inset(8, 4)), taken_(page.over) {
    constexpr float edge = 8;
    if (!page.over.empty()) room_.cut_top(page.over.front().y - room_.y);  // nothing is written above the bar
    room_.cut_bottom(edge);
  }
  void take(Rect at) { taken_.push_back(at); }
  void take(const Sight& sight, const ui::View& view) {
    constexpr float least = 6;
    for (const Seen& seen : sight) {
      const Dot at = view.at(seen.at);
      const float r = std::max(least, view.dp(seen.room_m));
      take(Rect{at.x, at.y, 0, 0}.centred(2 * r, 2 * r));
    }
  }
  /// The free place whose middle is nearest to `wish`, at most `most` dp away; nothing when there is none.
  std::optional<Rect> nearest(Rect size, Dot wish, float most = 1e6f) {
    constexpr float step = 11, gap = 4;
    std::optional<Rect> best;
    float most_squared = most * most;
    for (float y = room_.y; y + size.h <= room_.bottom(); y += step) {
      const float down = y + size.h / 2 - wish.y;
      if (down * down >= most_squared) continue;
      for (float x = room_.x; x + size.w <= room_.right(); x += step) {
        const float across = x + size.w / 2 - wish.x, far = across * across + down * down;
        if (far >= most_squared) continue;
        const Rect at{x, y, size.w, size.h};
        if (is_free(at)) most_squared = far, best = at;
      }
    }
    if (best) take(best->inset(-gap));
    return best;
  }

 private:
  bool is_free(Rect at) const {
    return std::none_of(taken_.begin(), taken_.end(), [&](const Rect& one) { return one.overlaps(at); });
  }

  Rect room_;
  std::vector<Rect> taken_;
};

/// A pill with a few words on the stage.
void pill(Ui& ui, const std::string& id, Rect at, const std::string& words, ui::Colour paper, ui::Colour ink,
          Type type) {
  ui.shadow(at, at.h / 2, 0.6f);
  ui.box(at, at.h / 2, paper);
  ui.text(id, words, type, at, ink, paper, ui::Align::centre, true);
}

constexpr float share_dot = 10;

/// A pill with a dot of a colour of the lever before its words.
void dot_pill(Ui& ui, const std::string& id, Rect at, const std::string& words, ui::Colour colour) {
  const ui::Palette& c = ui.colours();
  ui.shadow(at, at.h / 2, 0.6f);
  ui.box(at, at.h / 2, c.card);
  Rect row = at.inset(0.55f * ui.style(Type::note).em, 0);
  ui.box(row.cut_left(share_dot).centred(share_dot, share_dot), share_dot / 2, colour);
  row.cut_left(6);
  ui.text(id, words, Type::note, row, c.ink, c.card, ui::Align::left, true);
}

Rect pill_size(Ui& ui, const std::string& words, Type type) {
  const float em = ui::type_dp(type, ui.body);
  return {0, 0, ui.fonts().width(words, ui.style(type)) + 1.3f * em, 1.9f * em};
}

std::string whole(double value) { return std::to_string(std::lround(value)); }

Sight sight_of(const rules::Lift& lift, const rules::Figure& figure) {
  Sight sight;
  see(sight, figure), see_load(sight, lift, figure.hand);
  for (const double share : {0.25, 0.5, 0.75}) {
    sight.push_back({between(figure.shoulder, figure.elbow, share), 0.03});
    sight.push_back({between(figure.elbow, figure.hand, share), 0.03});
    sight.push_back({between(figure.knee, figure.ankle, share), 0.04});
    sight.push_back({between(figure.hip, figure.knee, share), 0.06});
    sight.push_back({between(figure.l5s1, figure.shoulder, share), 0.09});
  }
  return sight;
}

}  // namespace

void draw_lever(Ui& ui, const LiftPage& page, Rect part, const ui::View& view, const rules::Lift& lift,
                const Lever& lever, float grown) {
  const ui::Palette& c = ui.colours();
  const rules::Figure& figure = *lever.figure;
  ui::draw_lever(ui, figure, view, lever.load_share, grown);
  if (grown < 1) return;
  const Dot joint = view.at(figure.l5s1), hand = view.at(figure.hand);
  Free free(part, page);
  free.take(sight_of(lift, figure), view);
  free.take(Rect{std::min(joint.x, hand.x) - 8, joint.y - 8, std::fabs(hand.x - joint.x) + 16, 16});
  free.take(Rect{hand.x - 3, std::min(joint.y, hand.y), 6, std::fabs(hand.y - joint.y)});
  const double reach_m = std::max(0.0, figure.hand.x - figure.l5s1.x);
  const std::string cm = ui.say("lift.cm", {{"n", whole(100 * reach_m)}});
  const Type type = is_tight(ui) ? Type::note : Type::label;
  const Rect size = pill_size(ui, cm, type);
  const Dot behind{joint.x - view.dp(0.062 * figure.stature_m) - 12 - size.w / 2, joint.y};
  if (const auto at = free.nearest(size, behind, 0.45f * std::max(part.w, part.h)))
    pill(ui, lever.id + ".cm", *at, cm, c.coral, c.on_fill, type);
  if (lever.before) {
    const rules::Figure& ghost = *lever.before;
    const std::string last =
        ui.say("lift.last_cm", {{"n", whole(100 * std::max(0.0, ghost.hand.x - ghost.l5s1.x))}});
    const Dot far = view.at({ghost.hand.x + lift.scene->load.depth_m, ghost.hand.y});
    if (const auto at = free.nearest(pill_size(ui, last, Type::note), far))
      pill(ui, lever.id + ".last", *at, last, c.card, c.ink_soft, Type::note);
  }
  const struct {
    const char* id;
    const char* words;
    float share;
    Dot wish;
    ui::Colour colour;
  } shares[] = {{".body", "lift.share_body", 1 - lever.load_share, {behind.x, joint.y + size.h + 12}, c.sun},
                {".load", "lift.share_load", lever.load_share, {hand.x + 60, joint.y}, c.coral}};
  for (const auto& share : shares) {
    const std::string words = ui.say(share.words, {{"n", whole(100 * share.share)}});
    Rect room = pill_size(ui, words, Type::note);
    room.w += share_dot + 6;
    const float most = 0.45f * std::max(part.w, part.h);
    if (const auto at = free.nearest(room, share.wish, most))
      dot_pill(ui, lever.id + share.id, *at, words, share.colour);
  }
  if (lever.hint.empty()) return;
  if (const auto at = free.nearest(pill_size(ui, lever.hint, Type::note), {part.mid_x(), part.bottom()}))
    pill(ui, lever.id + ".hint", *at, lever.hint, c.teal, c.on_fill, Type::note);
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
    see(sight, *figures[i]), see_load(sight, lift, figures[i]->hand);
    views[i] = view_of(ui, page, halves[i], sight);
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
