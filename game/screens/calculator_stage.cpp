// See calculator_parts.h: the calculator's picture. It computes no index; the body is the lab's own model.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "rules/pose.h"
#include "screens/calculator_parts.h"
#include "ui/figure.h"

namespace screens {

namespace calculator = rules::calculator;
using calculator::Part;
using ui::Rect;
using ui::Type;
using ui::Ui;

namespace {

constexpr const char* box_art = "parcel";
constexpr double grip_m = 0.10;  ///< of the hands above the box's underside, as it is drawn

/// Who stands there.
struct Lifter {
  rules::Person person;
  std::string who;
};

Lifter lifter_of(const rules::Model& model) {
  const rules::Group group = model.settings.group.value_or(rules::Group::looking);
  const std::string who = group == rules::Group::office  ? "office-f"
                          : group == rules::Group::older ? "older-m"
                                                         : "labour-m";
  const std::optional<rules::Person> self = rules::in_use(model.settings.own_body);
  if (self) return {*self, rules::stand_in(who, *self).id};
  return {rules::find_somebody(who)->person, who};
}

/// A body with its hands there: knees bent for what is low, else as straight as reaches it. Empty-handed,
/// since the picture shows places and no strain.
std::optional<rules::Figure> figure_at(const rules::Person& person, rules::Point hand) {
  constexpr double low_m = 0.75;
  constexpr std::array low_knees{110.0, 90.0, 130.0, 150.0, 70.0, 170.0},
      high_knees{172.0, 178.0, 150.0, 120.0, 100.0, 80.0};
  const auto first = [&](const auto& knees) -> std::optional<rules::Figure> {
    for (const double knee : knees)
      if (auto found = rules::solve(person, {.hand = hand, .knee_deg = knee})) return found;
    return {};
  };
  return hand.y < low_m ? first(low_knees) : first(high_knees);
}

rules::Point hands_of(const rules::niosh::End& end) { return {end.ahead / 100, end.height / 100}; }

ui::View view_of(const Rect& stage, float top, const rules::Person& person, const calculator::Task& task) {
  constexpr float place_w = 1280, place_h = 402, below_feet = 36;  // of the background, as in the lab
  const double highest = std::max(task.lift.origin.height, task.lift.destination.height) / 100 + 0.32;
  ui::View view;
  view.floor_y = stage.bottom() - below_feet * std::max(stage.w / place_w, stage.h / place_h);
  const double tallest = std::max(1.08 * person.stature_m, highest);
  view.per_metre = std::clamp((view.floor_y - top) / static_cast<float>(tallest), 30.0f, 300.0f);
  view.ankle_x = stage.x + stage.w * 0.40f;
  return view;
}

void draw_box(Ui& ui, const ui::View& view, rules::Point hand, float alpha) {
  const ui::Dot foot = view.at({hand.x, std::max(0.0, hand.y - grip_m)});
  ui.picture(box_art, ui::prop_rect(ui, box_art, view, foot),
             {.tint = ui::faded({255, 255, 255, 255}, alpha)});
}

/// Words on a small card whose left edge is at `x`, or its right edge.
void tag(Ui& ui, float x, float y, bool right, const std::string& words, Rect within) {
  const ui::Palette& c = ui.colours();
  const ui::Paragraph& text = ui.layout(words, ui.style(Type::note), 400);
  const float w = text.width + 20, h = text.height + 6;
  const Rect at{std::clamp(right ? x - w : x, within.x + 8, std::max(within.x + 8, within.right() - w - 8)),
                std::clamp(y - h / 2, within.y, within.bottom() - h), w, h};
  ui.card(at, h / 2, c.card);
  ui.lines(text, {at.x + 10, at.y + 3, text.width, text.height}, c.ink);
}

void dashes(Ui& ui, float x, float y0, float y1, ui::Colour colour) {
  for (float y = std::min(y0, y1); y < std::max(y0, y1) - 3; y += 10)
    ui.box({x - 1.5f, y, 3, 6}, 1.5f, colour);
}

/// From the ankles to below the hands, along the floor.
void draw_distance(Ui& ui, const ui::View& view, rules::Point hand, const std::string& words, Rect stage) {
  const ui::Palette& c = ui.colours();
  const ui::Dot from = view.at({0, 0}), to = view.at({hand.x, 0}), hands = view.at(hand);
  const float y = std::min(view.floor_y + 6, stage.bottom() - 12);
  dashes(ui, to.x, hands.y + 8, y, c.coral);
  ui.box({from.x, y - 3, to.x - from.x, 6}, 3, c.coral);
  for (const float x : {from.x, to.x}) {
    ui.box(Rect{x, y, 0, 0}.centred(14, 14), 7, c.card);
    ui.box(Rect{x, y, 0, 0}.centred(8, 8), 4, c.coral);
  }
  tag(ui, from.x - 14, y - 6, true, words, stage);
}

/// All of it in one sentence, for who cannot see it.
std::string told(Ui& ui, const calculator::Task& task) {
  const auto number = [](double value) { return std::to_string(std::lround(value)); };
  return ui.say("calc.picture", {{"kg", value_of(ui, Part::load, task.lift.load)},
                                 {"ahead", number(task.lift.origin.ahead)},
                                 {"from", number(task.lift.origin.height)},
                                 {"to", number(task.lift.destination.height)}});
}

}  // namespace

void draw_task(Ui& ui, Rect stage, float top, const rules::Model& model, const calculator::Task& task,
               TaskLook& look) {
  const Lifter lifter = lifter_of(model);
  const ui::View view = view_of(stage, top, lifter.person, task);
  ui.push_clip(stage);
  ui.scene("lab-warehouse", stage, 0.5f);
  const rules::Point hand = hands_of(task.lift.origin);
  const rules::niosh::End& end = task.lift.destination;
  const rules::Point goal{(task.control ? end.ahead : task.lift.origin.ahead) / 100, end.height / 100};
  if (goal.y != hand.y) {
    draw_box(ui, view, goal, 0.4f);
    const ui::Dot a = view.at(hand), b = view.at(goal);
    const bool up = b.y < a.y;
    dashes(ui, b.x, a.y + (up ? -6.0f : 6.0f), b.y + (up ? 12.0f : -12.0f), ui.colours().grape);
    ui.sign(up ? "icon-chevron-up" : "icon-chevron-down",
            Rect{b.x, b.y + (up ? 8.0f : -8.0f), 0, 0}.centred(20, 20), ui.colours().grape);
  }
  const ui::Clothes clothes = ui::clothes_of(lifter.who, ui.colours().night);
  if (look.hand != hand || look.person != lifter.person)
    look = {lifter.person, hand, figure_at(lifter.person, hand)};
  const rules::Figure figure =
      look.figure ? *look.figure
                  : rules::figure_of({.upper_arm_deg = 40, .forearm_deg = 70}, lifter.person.stature_m);
  ui::draw_body(ui, figure, view, clothes, {.bulge = 0.15f});
  draw_box(ui, view, hand, 1);
  ui::draw_near_arm(ui, figure, view, clothes);
  const auto cm = [&](double value) {
    return ui.say("calc.cm", {{"n", std::to_string(std::lround(value))}});
  };
  draw_distance(ui, view, hand, cm(task.lift.origin.ahead), stage);
  const ui::Dot hands = view.at(hand);
  tag(ui, hands.x + view.dp(0.24), hands.y, false, value_of(ui, Part::load, task.lift.load), stage);
  const double twist = std::max(task.lift.origin.twist_deg, task.control ? end.twist_deg : 0);
  constexpr float inset = 68;
  if (twist > 0)
    ui::draw_from_above(ui, {stage.x + 14, top + 4, inset, inset}, clothes, 0, static_cast<float>(twist));
  ui.pop_clip();
  ui.note({.id = "calc.picture", .role = ui::Role::picture, .name = told(ui, task), .rect = stage});
}

}  // namespace screens
