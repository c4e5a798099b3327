// The picture of each act: the close-up alone, beside somebody who carries a load, or beside the leg with its
// nerve, on which the letters run. See courier.h.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "rules/pose.h"
#include "screens/courier.h"
#include "screens/parts.h"
#include "ui/figure.h"

namespace screens {
namespace {

using rules::ActKind;
using rules::Courier;
using rules::Pressure;
using ui::Colour;
using ui::Dot;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr float edge = 16, foot_room = 30;  ///< beside the pictures; below them to the paper's edge

// --- moving

void towards(Ui& ui, ui::Spring& spring, double target, bool at_once) {
  const auto to = static_cast<float>(target);
  if (at_once || ui.pace != ui::Pace::full) {
    spring = {.value = to};
    return;
  }
  constexpr float units = 100;  // a spring rests when it is within 0.05 of its goal
  spring.value *= units;
  spring.step(to * units, ui.dt, 9);
  spring.value /= units;
  if (!spring.resting) ui.keep_moving();
}

double bulge_of(Pressure pressure) {
  switch (pressure) {
    case Pressure::none:
      return 0;
    case Pressure::light:
      return 0.6;
    case Pressure::hard:
      break;
  }
  return 1;
}

/// How far each thing is for the act as it stands; its fact shows it done.
struct Target {
  double ring = 1, gel = 1, load = 0, crack = 0, bulge = 0, crew = 0;
};

Target target_of(const Courier& courier) {
  const bool told = courier.step != rules::CourierStep::act;
  const double share = told ? 1 : share_tried(courier);
  Target target;
  switch (courier.act().kind) {
    case ActKind::build:
      target.ring = told || is_in(courier, rules::Layer::outside);
      target.gel = told || is_in(courier, rules::Layer::inside);
      break;
    case ActKind::load:
      target.load = load_of(courier);
      break;
    case ActKind::crack:
      target.crack = share, target.bulge = std::max(0.0, share * 2 - 1);
      break;
    case ActKind::foretell:
      target.crack = 1, target.bulge = 1;
      break;
    case ActKind::press:
      target.crack = 1, target.bulge = bulge_of(pressure_of(courier));
      break;
    case ActKind::clear:
      target.crack = 1, target.crew = share, target.bulge = 1 - 0.7 * share;
      break;
  }
  return target;
}

// --- the leg

constexpr float leg_w = 186, leg_h = 552, leg_foot = 541, hip_y = 156;
/// The nerve from the hip to the toes, in the drawing's units.
constexpr std::array<Dot, 14> line{{{46, 168},
                                    {44, 200},
                                    {48, 231},
                                    {54, 261},
                                    {60, 294},
                                    {68, 327},
                                    {75, 360},
                                    {79, 392},
                                    {78, 421},
                                    {75, 450},
                                    {76, 478},
                                    {81, 504},
                                    {94, 521},
                                    {122, 530}}};

float apart(Dot a, Dot b) { return std::hypot(b.x - a.x, b.y - a.y); }

/// A place on the nerve, 0 (the hip) to 1 (the toes).
Dot on_line(double share) {
  float whole = 0;
  for (size_t i = 1; i < line.size(); ++i) whole += apart(line[i - 1], line[i]);
  float left = static_cast<float>(share) * whole;
  for (size_t i = 1; i < line.size(); ++i) {
    const float step = apart(line[i - 1], line[i]);
    if (left <= step || i + 1 == line.size()) {
      const float part = std::min(1.0f, left / step);
      return {line[i - 1].x + (line[i].x - line[i - 1].x) * part,
              line[i - 1].y + (line[i].y - line[i - 1].y) * part};
    }
    left -= step;
  }
  return line.back();
}

struct Leg {
  Rect at;
  float k;
  Dot place(Dot unit) const { return {at.x + unit.x * k, at.y + unit.y * k}; }
};

/// The foot stands on the stage's floor, the hip below the bar.
Leg leg_on(const Ui& ui, Rect stage, float top) {
  const float free = stage.bottom() - foot_room - top - 14;
  const float k = std::min(free / (leg_foot - hip_y), 0.5f * stage.w / leg_w);
  Leg leg{.at = {}, .k = k};
  const float x = stage.x + stage.w * 0.7f - leg_w * k / 2;
  leg.at = {std::min(x, stage.right() - edge - leg_w * k), stage.bottom() - foot_room - leg_foot * k,
            leg_w * k, leg_h * k};
  leg.at =
      ui.left_hand ? Rect{stage.x + stage.right() - leg.at.right(), leg.at.y, leg.at.w, leg.at.h} : leg.at;
  return leg;
}

void draw_line(Ui& ui, const Leg& leg, double until) {
  constexpr int pieces = 36;
  std::array<ImVec2, pieces + 1> dots;
  for (int i = 0; i <= pieces; ++i) {
    const Dot at = leg.place(on_line(until * i / pieces));
    dots[static_cast<size_t>(i)] = {at.x, at.y};
  }
  const int count = static_cast<int>(dots.size());
  ui.list().AddPolyline(dots.data(), count, IM_COL32(0xFB, 0xE3, 0xA6, 255), 0, 11 * leg.k);
  ui.list().AddPolyline(dots.data(), count, IM_COL32(0xF2, 0xB6, 0x32, 255), 0, 6 * leg.k);
}

void draw_letters(Ui& ui, const Leg& leg, const CourierScene& scene) {
  const double t = flowing_s(ui, scene);
  for (int letter = 0; letter < 40; ++letter) {
    const auto share = rules::letter_at(letter, scene.pressure, t);
    if (!share || *share < rules::bulge_at) continue;  // what waits is seen on the close-up
    const double down = (*share - rules::bulge_at) / (1 - rules::bulge_at);
    const Dot at = leg.place(on_line(down));
    const float w = static_cast<float>(25 - 6 * down) * leg.k, h = w * 0.75f;
    ui.picture("packet", {at.x - w / 2, at.y - h / 2, w, h});
  }
}

/// Two arcs beside the toes: they tell of the shaking where nothing moves.
void draw_tremor(Ui& ui, const Leg& leg, Pressure pressure) {
  if (pressure == Pressure::none) return;
  const int arcs = pressure == Pressure::hard ? 2 : 1;
  for (int i = 0; i < arcs; ++i) {
    const Dot at = leg.place({146.0f, 522});
    const float radius = (16 + 11 * static_cast<float>(i)) * leg.k;
    ui.list().PathArcTo({at.x, at.y}, radius, -0.75f, 0.75f, 14);
    ui.list().PathStroke(IM_COL32(0xE2, 0x70, 0x5A, 255), 0, std::max(3.0f, 4 * leg.k));
  }
  ui.note({.id = "shakes",
           .role = ui::Role::picture,
           .name = ui.say("courier.shakes"),
           .rect = {leg.place({140, 490}).x, leg.place({140, 490}).y, 46 * leg.k, 56 * leg.k}});
}

float shaken_deg(const Ui& ui, const CourierScene& scene) {
  const double runs_s = ui.now - scene.flows_since;
  if (ui.pace != ui::Pace::full || runs_s >= rules::counted_s(scene.pressure)) return 0;
  constexpr double shakes_a_second = 4.5, pi = 3.14159265;
  return static_cast<float>(rules::shake_deg(scene.pressure) * std::sin(runs_s * shakes_a_second * 2 * pi));
}

/// The shirt goes on above the drawing to the top of the stage.
void draw_shirt(Ui& ui, const Leg& leg, float top) {
  constexpr float until = 34;
  for (const auto& [left, right, colour] :
       {std::tuple(33.0f, 142.5f, ui::rgb(0xD9BE8E)), std::tuple(34.0f, 130.0f, ui::rgb(0xEFD9AE))}) {
    const Dot a = leg.place({left, 0}), b = leg.place({right, until});
    ui.box({a.x, top, b.x - a.x, std::max(0.0f, b.y - top)}, 0, colour);
  }
}

void draw_leg(Ui& ui, const Leg& leg, const Courier& courier, const CourierScene& scene, float top) {
  const bool presses = courier.act().kind == ActKind::press;
  ui.art().draw_moving(ui.list(), "courier-leg", "foot", 82, 508, presses ? shaken_deg(ui, scene) : 0, leg.at,
                       ui.scale);
  draw_shirt(ui, leg, top);
  const bool asks = courier.act().kind == ActKind::foretell && courier.step == rules::CourierStep::act;
  if (!asks && !presses) {  // where the orders do not come: calf and foot
    for (const Dot spot : {Dot{72, 440}, Dot{104, 520}}) {
      const Dot at = leg.place(spot);
      const float r = 30 * leg.k;
      ui.box({at.x - r, at.y - r, 2 * r, 2 * r}, r, ui::faded(ui::rgb(0xF4B740), 0.5f));
    }
  }
  draw_line(ui, leg, asks ? 0.2 : 1);  // how far it runs is the answer
  if (presses) {
    draw_letters(ui, leg, scene);
    draw_tremor(ui, leg, scene.pressure);
  }
  ui.note({.id = "leg",
           .role = ui::Role::picture,
           .name = ui.say("courier.leg"),
           .rect = leg.at.inset(0, leg.at.h * 0.2f)});
}

/// From the close-up to its place on the body.
void draw_link(Ui& ui, const Leg& leg, Rect card) {
  const Dot hip = leg.place({line.front().x, hip_y});
  const float r = std::max(10.0f, 15 * leg.k), to_x = card.mid_x() < hip.x ? card.right() : card.x;
  const float y = std::clamp(hip.y + 26, card.y + 30, card.bottom() - 30);
  ui.list().AddLine({hip.x, hip.y}, {to_x, y}, IM_COL32(0xFF, 0xFA, 0xF0, 255), 5);
  ui.box({hip.x - r, hip.y - r, 2 * r, 2 * r}, r, ui::rgb(0xFFFAF0));
  const float dot = r * 0.62f;
  ui.box({hip.x - dot, hip.y - dot, 2 * dot, 2 * dot}, dot, ui::rgb(0xE2705A));
}

// --- the counter

/// The largest in which the count stays on one line.
Type count_type(Ui& ui, float w) {
  const std::string widest = ui.say("courier.count", {{"n", "10"}});
  return ui.fonts().width(widest, ui.style(Type::headline)) <= w ? Type::headline : Type::note;
}

/// "10 of 10 arrive", with a dot for each letter.
float counter_height(Ui& ui, float w) {
  return 12 + ui.text_height(ui.say("courier.letters"), Type::note, w - 24) +
         ui.text_height(ui.say("courier.count", {{"n", "10"}}), count_type(ui, w - 24), w - 24) + 6 + 8 + 12;
}

void draw_counter(Ui& ui, Rect at, const CourierScene& scene) {
  const ui::Palette& c = ui.colours();
  const int arrived = rules::arrived(scene.pressure, flowing_s(ui, scene));
  ui.card(at, 20, c.card);
  ui::Flow flow{at.x + 12, at.y + 10, at.w - 24};
  say(ui, flow, "letters", ui.say("courier.letters"), Type::note, c.ink_soft, c.card, 0);
  say(ui, flow, "count", ui.say("courier.count", {{"n", std::to_string(arrived)}}), count_type(ui, flow.w),
      scene.pressure == Pressure::none ? c.teal : c.coral, c.card, 6);
  const float step = flow.w / rules::letters_sent;
  for (int i = 0; i < rules::letters_sent; ++i)
    ui.box({flow.x + step * static_cast<float>(i), flow.y, step - 4, 8}, 4, i < arrived ? c.sun : c.pip);
}

/// Close-up and leg beside each other; of an act that presses the counter below the close-up, or in its place
/// where there is room for one of them only.
void draw_beside_leg(Ui& ui, const Courier& courier, const CourierScene& scene, Rect stage, float top) {
  const Leg leg = leg_on(ui, stage, top);
  const bool presses = courier.act().kind == ActKind::press;
  Rect room{stage.x + edge, top, leg.at.x - stage.x - edge - 4, stage.bottom() - foot_room + 6 - top};
  if (ui.left_hand) room.x = leg.at.right() + 4, room.w = stage.right() - edge - room.x;
  draw_leg(ui, leg, courier, scene, stage.y);
  constexpr float shape = 244.0f / 178, least = 96, gap = 12;
  const float counter = presses ? counter_height(ui, room.w) + gap : 0;
  if (presses && room.h - counter < least)
    return draw_counter(ui, {room.x, room.y, room.w, std::min(room.h, counter - gap)}, scene);
  Rect card = room;
  card.h = std::min(room.h - counter, room.w * shape), card.y += (room.h - counter - card.h) / 2;
  if (presses) draw_counter(ui, {room.x, card.bottom() + gap, room.w, counter - gap}, scene);
  draw_close_up(ui, card, courier, scene, presses);
  draw_link(ui, leg, card);
}

// --- somebody with a load

rules::Figure bearing(double load, double stature_m) {
  const rules::Figure upright = rules::figure_of({.upper_arm_deg = 4, .forearm_deg = 14}, stature_m);
  if (load < 0.25) return upright;
  const rules::Person person{.stature_m = stature_m, .mass_kg = 70};
  const bool lifts = load > 0.75;
  const rules::Reach reach{.hand = {lifts ? 0.36 : 0.42, lifts ? 0.62 : 0.34},
                           .knee_deg = lifts ? 130.0 : 165.0,
                           .load_kg = lifts ? 12.0 : 0.0};
  return rules::solve(person, reach).value_or(upright);
}

void draw_bearer(Ui& ui, Rect room, double load) {
  const rules::Somebody& who = rules::somebodies().front();
  const ui::Clothes clothes = ui::clothes_of(who.id, ui.colours().night);
  const double stature_m = who.person.stature_m;
  ui::View view;
  view.floor_y = room.bottom() - 14;
  view.per_metre = std::min((room.h - 18) / 1.92f, room.w / 1.0f);
  view.ankle_x = room.mid_x() - 0.16f * view.per_metre;
  const rules::Figure figure = bearing(load, stature_m);
  ui::draw_ground_shadow(ui, view, -0.12, 0.4);
  ui::draw_body(ui, figure, view, clothes, {.bulge = 0});
  if (load > 0.75) {
    const Dot hand = view.at(figure.hand);
    const float w = view.dp(0.34), h = w * 0.8f;
    ui.stand("parcel", {hand.x - w / 2, hand.y - h * 0.6f, w, h});
  }
  ui::draw_near_arm(ui, figure, view, clothes);
}

void draw_beside_bearer(Ui& ui, const Courier& courier, const CourierScene& scene, Rect stage, float top) {
  Rect room{stage.x + edge, top, stage.w - 2 * edge, stage.bottom() - foot_room + 6 - top};
  const Rect all = room;
  constexpr float part = 0.56f, tallest = 1.45f;  // taller, and the disc would not be seen whole
  Rect card = room.cut_left(room.w * part);
  card = card.centred(card.w, std::min(card.h, tallest * card.w));
  room.cut_left(8);
  draw_close_up(ui, ui.mirrored(card, all), courier, scene, false);
  draw_bearer(ui, ui.mirrored(room, all), load_of(courier));
}

}  // namespace

void settle_scene(Ui& ui, const Courier& courier, CourierScene& scene) {
  const Target to = target_of(courier);
  const bool at_once = !scene.placed;
  scene.placed = true;
  towards(ui, scene.ring, to.ring, at_once);
  towards(ui, scene.gel, to.gel, at_once);
  towards(ui, scene.load, to.load, at_once);
  towards(ui, scene.crack, to.crack, at_once);
  towards(ui, scene.bulge, to.bulge, at_once);
  towards(ui, scene.crew, to.crew, at_once);
  if (courier.act().kind != ActKind::press) {
    scene.flows_since = 0;
    return;
  }
  const Pressure now = pressure_of(courier);
  if (scene.flows_since == 0 || scene.pressure != now) scene.pressure = now, scene.flows_since = ui.now;
  if (ui.pace == ui::Pace::full && ui.now - scene.flows_since < rules::counted_s(now)) ui.keep_moving();
}

double flowing_s(const Ui& ui, const CourierScene& scene) {
  const double whole = rules::counted_s(scene.pressure);
  return ui.pace == ui::Pace::full ? std::min(ui.now - scene.flows_since, whole) : whole;
}

void draw_stage(Ui& ui, const Courier& courier, const CourierScene& scene, Rect stage) {
  ui.push_clip(stage);
  ui.scene("scene-calm", stage, 0.5f);
  const float top = stage.y + round_bar_height(ui) + 2;
  switch (courier.act().kind) {
    case ActKind::foretell:
    case ActKind::press:
      draw_beside_leg(ui, courier, scene, stage, top);
      break;
    case ActKind::load:
      draw_beside_bearer(ui, courier, scene, stage, top);
      break;
    default: {
      constexpr float widest = 520;
      const float w = std::min(stage.w - 2 * edge, widest);
      draw_close_up(ui, {stage.mid_x() - w / 2, top, w, stage.bottom() - foot_room + 6 - top}, courier, scene,
                    false);
    }
  }
  ui.pop_clip();
}

}  // namespace screens
