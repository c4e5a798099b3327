// What is written and marked on the stage: the lever, the weight, how a turn is made; each where it covers
// neither body nor load.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <initializer_list>

#include "screens/lift.h"
#include "ui/widgets.h"

namespace screens {

using ui::Dot;
using ui::Rect;
using ui::Type;
using ui::Ui;

namespace {

rules::Point between(rules::Point a, rules::Point b, double share) {
  return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

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
  /// Tried on a grid row by row, from the wish upwards and downwards: what is nearest comes soon and leaves
  /// little to look at.
  std::optional<Rect> nearest(Rect size, Dot wish, float most = 1e6f) {
    return nearest(size, wish, most, 11);
  }
  /// The same looking closer: for words that must not be missing.
  std::optional<Rect> nearest_anywhere(Rect size, Dot wish) { return nearest(size, wish, 1e6f, 3); }

 private:
  /// `step`: of the grid, dp.
  std::optional<Rect> nearest(Rect size, Dot wish, float most, float step) {
    constexpr float gap = 4;
    const Dot ideal{(wish.x - size.w / 2 - room_.x) / step, (wish.y - size.h / 2 - room_.y) / step};
    const int rows = steps_in(room_.h - size.h, step),
              middle = std::clamp(rounded(ideal.y), 0, std::max(0, rows - 1));
    std::optional<Rect> best;
    float far = most / step;
    for (int i = 0; i < 2 * rows; ++i) {
      const int row = middle + (i % 2 == 0 ? -(i / 2) : (i + 1) / 2);
      const float down = std::fabs(static_cast<float>(row) - ideal.y);
      if (row < 0 || row >= rows || down >= far) continue;
      const Rect at{room_.x, room_.y + static_cast<float>(row) * step, size.w, size.h};
      const float half = std::sqrt(far * far - down * down);
      const std::optional<int> column = nearest_in_row(at, ideal.x, half, step);
      if (!column) continue;
      far = std::hypot(static_cast<float>(*column) - ideal.x, down);
      best = Rect{room_.x + static_cast<float>(*column) * step, at.y, size.w, size.h};
    }
    if (best) take(best->inset(-gap));
    return best;
  }

  static int rounded(float steps) { return static_cast<int>(std::lround(steps)); }
  static int steps_in(float room, float step) { return room < 0 ? 0 : static_cast<int>(room / step) + 1; }

  /// The free column nearest to a wish and less than `half` away, in steps; `at` is the row's first place.
  std::optional<int> nearest_in_row(Rect at, float wish, float half, float step) {
    in_row_.clear();
    for (const Rect& one : taken_)
      if (one.y < at.bottom() && at.y < one.bottom()) in_row_.push_back(one);
    const int from = std::max(0, static_cast<int>(std::ceil(wish - half)));
    const int to = std::min(steps_in(room_.w - at.w, step) - 1, static_cast<int>(std::floor(wish + half)));
    std::optional<int> best;
    for (int column = from; column <= to; ++column) {
      const float away = std::fabs(static_cast<float>(column) - wish);
      if (away >= half) continue;
      at.x = room_.x + static_cast<float>(column) * step;
      const auto in_the_way =
          std::find_if(in_row_.begin(), in_row_.end(), [&](const Rect& one) { return one.overlaps(at); });
      if (in_the_way == in_row_.end())
        half = away, best = column;
      else  // on to the last column before its end
        column = std::max(column, static_cast<int>(std::ceil((in_the_way->right() - room_.x) / step)) - 1);
    }
    return best;
  }

  Rect room_;
  std::vector<Rect> taken_;
  std::vector<Rect> in_row_;  ///< what of it a place at the height tried can meet
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

/// `round_em`: both ends together.
Rect pill_size(Ui& ui, const std::string& words, Type type, float round_em = 1.3f) {
  const float em = ui::type_dp(type, ui.body);
  return {0, 0, ui.fonts().width(words, ui.style(type)) + round_em * em, 1.9f * em};
}

/// Words in a pill near where they are wished, in smaller type and at closer quarters where there is no room,
/// at last in a tighter pill; false when there is none at all.
bool place_words(Ui& ui, Free& free, const std::string& id, const std::string& words, Type type, Dot wish,
                 ui::Colour paper, ui::Colour ink) {
  std::optional<Rect> at = free.nearest(pill_size(ui, words, type), wish);
  if (!at) type = Type::note, at = free.nearest_anywhere(pill_size(ui, words, type), wish);
  constexpr float tight_em = 0.7f;
  if (!at) at = free.nearest_anywhere(pill_size(ui, words, type, tight_em), wish);
  if (at) pill(ui, id, *at, words, paper, ink, type);
  return at.has_value();
}

std::string whole(double value) { return std::to_string(std::lround(value)); }

/// A body with all its limbs, at some shares of each.
void see_limbs(Sight& sight, const rules::Figure& figure, std::initializer_list<double> shares,
               double shift_m = 0, double facing = 1) {
  see(sight, figure, shift_m, facing);
  const auto add = [&](rules::Point from, rules::Point to, double share, double room_m) {
    const rules::Point at = between(from, to, share);
    sight.push_back({{shift_m + facing * at.x, at.y}, room_m});
  };
  for (const double share : shares) {
    add(figure.shoulder, figure.elbow, share, 0.03);
    add(figure.elbow, figure.hand, share, 0.03);
    add(figure.knee, figure.ankle, share, 0.04);
    add(figure.hip, figure.knee, share, 0.06);
    add(figure.l5s1, figure.shoulder, share, 0.09);
  }
}

Sight sight_of(const rules::Lift& lift, const rules::Figure& figure, const Helper* helper) {
  Sight sight;
  see_limbs(sight, figure, {0.25, 0.5, 0.75});
  if (helper) see_limbs(sight, helper->figure, {0.5}, helper->ankle_m, -1);
  if (!lift.plan || !lift.plan->one_hand) return sight;
  const rules::Figure far = ui::far_armed(figure, {.one_hand = true, .hold = lift.plan->hold});
  for (const rules::Point& at :
       {far.elbow, between(far.elbow, far.hand, 0.33), between(far.elbow, far.hand, 0.67), far.hand})
    sight.push_back({at, 0.05});
  return sight;
}

/// What the load's drawing covers, with those upon it.
Rect covered_by_load(Ui& ui, const ui::View& view, const rules::Lift& lift, rules::Point hand) {
  const rules::Carried carried = rules::carried_by(*lift.scene, lift.plan);
  const Rect at = load_place(ui, view, lift, hand);
  const float more = view.dp(lift.scene->load.height_m) * static_cast<float>(carried.count - 1);
  return {at.x, at.y - more, at.w, at.h + more};
}

constexpr float tall_edge = 4;

/// A pill with two lines, one below the other.
void tall_pill(Ui& ui, Rect at, const std::string& first_id, const std::string& first,
               const std::string& then_id, const std::string& then) {
  const ui::Palette& c = ui.colours();
  constexpr float radius = 14;
  ui.shadow(at, radius, 0.6f);
  ui.box(at, radius, c.card);
  Rect lower = at.inset(0, tall_edge);
  const Rect upper = lower.cut_top(lower.h / 2);
  ui.text(first_id, first, Type::note, upper, c.ink_soft, c.card, ui::Align::centre, true);
  ui.text(then_id, then, Type::note, lower, c.ink, c.card, ui::Align::centre, true);
}

/// Somebody from above at the stage's corner and how far they turned; where there is little room, without
/// saying from where, or without the number too.
void draw_turn(Ui& ui, Free& free, Rect part, const rules::Lift& lift, const Turn& turn,
               const std::string& id) {
  const ui::Palette& c = ui.colours();
  const float disc = is_tight(ui) ? 60 : 88;
  const std::string degrees =
                        ui.say("lift.turned", {{"n", whole(std::max(turn.feet_deg, turn.shoulders_deg))}}),
                    above = ui.say("lift.from_above");
  const Rect line = pill_size(ui, degrees, Type::note), head = pill_size(ui, above, Type::note);
  const ui::TextStyle note = ui.style(Type::note);
  const Rect both{0, 0, std::max(line.w, head.w), 2 * (note.em * note.line_height + tall_edge)};
  constexpr float overlap = 4;
  std::optional<Rect> at;
  Rect label;
  for (const Rect& tried : {both, line, Rect{0, 0, 0, overlap}}) {
    label = tried;
    at = free.nearest({0, 0, std::max(disc, label.w), disc + label.h - overlap}, {part.x, part.y});
    if (at) break;
  }
  if (!at) return;
  const Rect round{at->mid_x() - disc / 2, at->y, disc, disc};
  ui::draw_from_above(ui, round, ui::clothes_of(lift.who), static_cast<float>(turn.feet_deg),
                      static_cast<float>(turn.shoulders_deg));
  ui.note({.id = id + ".turn",
           .role = ui::Role::picture,
           .name = ui.say(turn.with_feet ? "lift.turned_feet" : "lift.turned_waist"),
           .rect = round});
  const Rect under{at->mid_x() - label.w / 2, at->bottom() - label.h, label.w, label.h};
  if (label == both)
    tall_pill(ui, under, id + ".from_above", above, id + ".degrees", degrees);
  else if (label == line)
    pill(ui, id + ".degrees", under, degrees, c.card, c.ink, Type::note);
}

}  // namespace

std::optional<Turn> turn_at(const rules::Lift& lift, rules::TurnWith with, double share) {
  const double from = lift.job().from.twist_deg, to = lift.job().to.twist_deg;
  if (from == 0 && to == 0) return {};
  const double deg = from + share * (to - from);
  const bool with_feet = with == rules::TurnWith::feet;
  return Turn{.with_feet = with_feet, .feet_deg = with_feet ? deg : 0, .shoulders_deg = deg};
}

std::string written_kg(double kg) {
  char words[16];
  std::snprintf(words, sizeof words, kg < 1 ? "%.2g" : "%.3g", kg);
  return words;
}

std::string name_of(Ui& ui, const rules::LiftScene& scene, bool played) {
  if (played) return ui.in(scene.takeaway);
  return ui.say("lift.weighs", {{"what", ui.in(scene.load.name)}, {"kg", written_kg(scene.load.kg)}});
}

std::string weight_of(Ui& ui, const rules::Lift& lift) {
  const bool shared = lift.plan && !lift.plan->alone;
  return ui.say(shared ? "lift.kg_each" : "lift.kg", {{"n", written_kg(lift.job().kg)}});
}

bool draw_lever(Ui& ui, const LiftPage& page, Rect part, const ui::View& view, const rules::Lift& lift,
                const Lever& lever, float grown) {
  const ui::Palette& c = ui.colours();
  const rules::Figure& figure = *lever.figure;
  ui::draw_lever(ui, figure, view, lever.load_share, grown);
  if (grown < 1) return true;
  const Dot joint = view.at(figure.l5s1), hand = view.at(figure.hand);
  Free free(part, page);
  free.take(sight_of(lift, figure, lever.helper), view);
  free.take(covered_by_load(ui, view, lift, figure.hand));
  free.take(Rect{std::min(joint.x, hand.x) - 8, joint.y - 8, std::fabs(hand.x - joint.x) + 16, 16});
  free.take(Rect{hand.x - 3, std::min(joint.y, hand.y), 6, std::fabs(hand.y - joint.y)});
  const double reach_m = std::max(0.0, figure.hand.x - figure.l5s1.x);
  const std::string cm = ui.say("lift.cm", {{"n", whole(100 * reach_m)}});
  const Type type = is_tight(ui) ? Type::note : Type::label;
  const Rect size = pill_size(ui, cm, type);
  const Dot behind{joint.x - view.dp(0.062 * figure.stature_m) - 12 - size.w / 2, joint.y};
  place_words(ui, free, lever.id + ".cm", cm, type, behind, c.coral, c.on_fill);
  bool told = true;
  if (!lever.weight.empty()) {
    const double high_m = lift.scene->load.height_m - lift.scene->load.grip_m;
    const Dot above = view.at({figure.hand.x + lift.scene->load.depth_m / 2, figure.hand.y + high_m});
    told = place_words(ui, free, lever.id + ".kg", lever.weight, type, above, c.card, c.ink);
  }
  if (lever.turn) draw_turn(ui, free, part, lift, *lever.turn, lever.id);
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
  std::array<std::string, 2> words;
  std::array<std::optional<Rect>, 2> places;
  for (size_t i = 0; i < words.size(); ++i) {
    words[i] = ui.say(shares[i].words, {{"n", whole(100 * shares[i].share)}});
    Rect room = pill_size(ui, words[i], Type::note);
    room.w += share_dot + 6;
    places[i] = free.nearest(room, shares[i].wish, 0.45f * std::max(part.w, part.h));
  }
  if (places[0] && places[1])  // one share says nothing without the other
    for (size_t i = 0; i < words.size(); ++i)
      dot_pill(ui, lever.id + shares[i].id, *places[i], words[i], shares[i].colour);
  if (lever.hint.empty()) return told;
  if (const auto at = free.nearest(pill_size(ui, lever.hint, Type::note), {part.mid_x(), part.bottom()}))
    pill(ui, lever.id + ".hint", *at, lever.hint, c.teal, c.on_fill, Type::note);
  return told;
}

}  // namespace screens
