// See exerciser.h. Two tones to a form, lit from above on the left, as all bodies of the game.
#include "ui/exerciser.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/capsule.h"

namespace ui {
namespace {

using rules::Body;
using rules::Lie;
using rules::Point;

/// Radii as shares of the stature.
namespace thick {
constexpr float hip = 0.056f, pelvis = 0.056f, waist = 0.05f, chest = 0.056f, top = 0.046f, neck = 0.027f,
                shoulder = 0.033f, sleeve = 0.029f, elbow = 0.023f, wrist = 0.018f, hand = 0.023f,
                knee = 0.037f, ankle = 0.025f, shoe = 0.022f, head = 0.064f;
}
constexpr Point far_by{0.02, 0.008};  ///< how far the far side peeks out
constexpr float mat_h = 16, below_mat = 34;

Colour darker(Colour colour) { return mix(colour, rgb(0x1E2436), 0.2f); }

/// A limb with its shade and light.
struct Form {
  Colour light, shade;
};

class Drawn {
 public:
  Drawn(Ui& ui, const Body& body, const View& view) : list_(ui.list()), body_(body), view_(view) {}

  void lit(Point a, Point b, float ra, float rb, const Form& form) {
    const Dot from = view_.at(a), to = view_.at(b);
    const float r = view_.per_metre * ra, s = view_.per_metre * rb;
    capsule(list_, from, to, r, s, form.shade);
    if (form.light == form.shade) return;
    constexpr float inner = 0.8f, left = 0.11f, up = 0.15f;
    capsule(list_, {from.x - r * left, from.y - r * up}, {to.x - s * left, to.y - s * up}, r * inner,
            s * inner, form.light);
  }

  void leg(Point by, const Form& trousers, const Form& shoe) {
    const Point hip = plus(body_.hip, by), knee = plus(body_.knee, by), ankle = plus(body_.ankle, by),
                toe = plus(body_.toe, by);
    // the sole is below the ankle, square to the foot
    const double dx = toe.x - ankle.x, dy = toe.y - ankle.y, far = std::max(1e-6, std::hypot(dx, dy));
    constexpr double drop = 0.015;
    const Point off{dy / far * drop, -dx / far * drop};
    lit({ankle.x + off.x - dx * 0.25, ankle.y + off.y - dy * 0.25}, {ankle.x + dx + off.x, toe.y + off.y},
        thick::shoe * 1.2f, thick::shoe * 0.85f, shoe);
    lit(knee, ankle, thick::knee, thick::ankle, trousers);
    lit(hip, knee, thick::hip, thick::knee, trousers);
  }

  void arm(Point by, const Form& sleeve, const Form& skin, bool long_sleeve) {
    const Point shoulder = plus(body_.shoulder, by), elbow = plus(body_.elbow, by),
                hand = plus(body_.hand, by);
    lit(elbow, hand, thick::elbow, thick::wrist, skin);
    lit(hand, hand, thick::hand, thick::hand, skin);
    if (long_sleeve)
      lit(elbow, {elbow.x + 0.8 * (hand.x - elbow.x), elbow.y + 0.8 * (hand.y - elbow.y)},
          thick::elbow * 1.2f, thick::wrist * 1.3f, sleeve);
    lit(shoulder, elbow, thick::shoulder, thick::sleeve, sleeve);
  }

  void trunk(const Form& top, const Form& trousers) {
    lit(body_.waist, body_.shoulder, thick::waist, thick::top, top);
    const Point chest{body_.waist.x + 0.6 * (body_.shoulder.x - body_.waist.x),
                      body_.waist.y + 0.6 * (body_.shoulder.y - body_.waist.y)};
    lit(body_.waist, chest, thick::waist, thick::chest, top);
    lit(body_.hip, body_.waist, thick::pelvis * 0.98f, thick::waist, top);
    lit(body_.hip, body_.hip, thick::pelvis, thick::pelvis, trousers);
  }

  void neck(Colour skin) {
    const Point half{body_.shoulder.x + 0.45 * (body_.head.x - body_.shoulder.x),
                     body_.shoulder.y + 0.45 * (body_.head.y - body_.shoulder.y)};
    lit(body_.shoulder, half, thick::neck * 1.2f, thick::neck, {skin, skin});
  }

  static Point plus(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }

 private:
  ImDrawList& list_;
  const Body& body_;
  const View& view_;
};

/// The head from its drawing, which looks to the right while it is upright; on the front it is mirrored.
void draw_head(Ui& ui, const Body& body, Lie lie, const View& view, const std::string& art) {
  const ArtSize size = ui.art().size(art);
  if (size.w <= 0) return;
  constexpr float pivot_x = 36, pivot_y = 74, units_a_body = 170 * 1.72f, step_deg = 3;
  constexpr float degrees = 57.29578f;
  const float grown = view.per_metre / units_a_body;
  const double dx = body.head.x - body.shoulder.x, dy = body.head.y - body.shoulder.y;
  const float turn = 90 - static_cast<float>(std::atan2(dy, dx)) * degrees;  // clockwise from upright
  const float angle = std::round(turn / step_deg) * step_deg, a = angle / degrees;
  const bool flip = lie == Lie::front;
  const Dot base = view.at({body.shoulder.x + 0.16 * dx, body.shoulder.y + 0.16 * dy});
  const float ox = (size.w / 2 - pivot_x) * grown * (flip ? -1.0f : 1.0f),
              oy = (size.h / 2 - pivot_y) * grown;
  const Dot middle{base.x + ox * std::cos(a) - oy * std::sin(a),
                   base.y + ox * std::sin(a) + oy * std::cos(a)};
  ui.picture(art, Rect{middle.x, middle.y, 0, 0}.centred(size.w * grown, size.h * grown),
             {.angle_deg = flip ? -angle : angle, .flip = flip});
}

void draw_whole(Ui& ui, const Body& body, Lie lie, const View& view, const Clothes& c) {
  Drawn drawn(ui, body, view);
  drawn.leg(far_by, {darker(c.legs), darker(c.legs_shade)}, {darker(c.shoe), darker(c.shoe)});
  drawn.arm(far_by, {darker(c.sleeve), darker(c.sleeve_shade)}, {darker(c.skin), darker(c.skin_shade)},
            c.long_sleeve);
  drawn.neck(c.skin_shade);
  drawn.trunk({c.top, c.top_shade}, {c.legs, c.legs_shade});
  draw_head(ui, body, lie, view, c.head);
  drawn.leg({}, {c.legs, c.legs_shade}, {c.shoe, c.shoe});
  drawn.arm({}, {c.sleeve, c.sleeve_shade}, {c.skin, c.skin_shade}, c.long_sleeve);
}

/// For exercise: short sleeves of one piece with the top, told from it by their shade.
Clothes dressed(const std::string& somebody, bool night) {
  Clothes clothes = clothes_of(somebody, night);
  clothes.sleeve = clothes.top_shade, clothes.sleeve_shade = darker(clothes.top_shade);
  clothes.long_sleeve = false;
  return clothes;
}

void draw_pale(Ui& ui, const Body& body, const View& view) {
  const Colour pale = ui.colours().night ? rgb(0x4B5A6C) : rgb(0xB9C6CB);
  const Form form{pale, pale};
  Drawn drawn(ui, body, view);
  drawn.leg({}, form, form);
  drawn.neck(pale);
  drawn.trunk(form, form);
  drawn.lit(body.head, body.head, thick::head, thick::head, form);
  drawn.arm({}, form, form, false);
}

/// Where the body's metres lie: lying it takes the whole width, sitting it stands in the right half.
View view_of(const Ui& ui, Rect at, Lie lie) {
  const float floor = floor_of(ui, at);
  const float room_h = floor - at.y - 6;
  if (lie == Lie::seat) {
    const float per = std::min(room_h / 0.78f, at.w / 0.9f);
    return {.ankle_x = at.x + at.w * 0.68f, .floor_y = floor, .per_metre = per};
  }
  constexpr float from = -0.2f, to = 0.93f, high = 0.42f;
  const float per = std::min((at.w - 24) / (to - from), (room_h - mat_h) / high);
  return {.ankle_x = at.mid_x() - (from + to) / 2 * per, .floor_y = floor - mat_h, .per_metre = per};
}

void draw_mat(Ui& ui, const View& view) {
  const Colour mat = ui.colours().night ? rgb(0x3F8F86) : rgb(0x6FB9AE),
               light = mix(mat, rgb(0xFFFFFF), 0.25f);
  const float x = view.at({-0.2, 0}).x, w = view.per_metre * 1.13f;
  ui.box({x, view.floor_y, w, mat_h}, mat_h / 2, mat);
  ui.box({x + 2, view.floor_y, w - 4, mat_h * 0.55f}, mat_h / 4, light);
}

/// A chair whose back stands against the wall.
void draw_chair(Ui& ui, const View& view, const Body& body) {
  const Colour wood = rgb(0xA8754A), seat = rgb(0xC99A63);
  const auto part = [&](double x, double y, double w, double h, Colour colour) {
    const Dot top = view.at({x, y});
    ui.box({top.x, top.y, view.dp(w), view.dp(h)}, 4, colour);
  };
  const double under = body.hip.y - 0.058, left = body.hip.x - 0.1;
  part(left - 0.02, under, 0.028, under, wood), part(left + 0.24, under, 0.028, under, wood);
  part(left - 0.028, under + 0.32, 0.034, 0.34, wood);
  part(left - 0.02, under, 0.29, 0.03, seat);
}

double support_x(const Body& body, rules::Support at) {
  switch (at) {
    case rules::Support::head:
      return body.head.x;
    case rules::Support::elbows:
      return body.elbow.x;
    case rules::Support::feet:
      return (body.ankle.x + body.toe.x) / 2;
    case rules::Support::hips:
    case rules::Support::seat:
      break;
  }
  return body.hip.x;
}

/// Discs in sun where weight is borne, each with its name below where all the names fit side by side.
void draw_supports(Ui& ui, const std::vector<rules::SupportPoint>& supports, const Body& body,
                   const View& view, Rect at) {
  const Palette& c = ui.colours();
  std::vector<Rect> pills;
  bool fit = true;
  float right = at.x + 4;
  const float y = view.floor_y + mat_h + 4, high = ui.text_height("弯", Type::note, 400) + 6;
  for (const rules::SupportPoint& support : supports) {
    const float w = ui.fonts().width(ui.in(support.say), ui.style(Type::note)) + 22;
    const float x =
        std::clamp(view.at({support_x(body, support.at), 0}).x - w / 2, at.x + 4, at.right() - 4 - w);
    fit = fit && x >= right && w < at.w - 8 && y + high <= at.bottom();
    right = x + w + 6;
    pills.push_back({x, y, w, high});
  }
  for (size_t i = 0; i < supports.size(); ++i) {
    const Dot dot = view.at({support_x(body, supports[i].at), 0});
    ui.box(Rect{dot.x, dot.y + 4, 0, 0}.centred(22, 22), 11, c.card);
    ui.box(Rect{dot.x, dot.y + 4, 0, 0}.centred(16, 16), 8, c.sun);
    if (!fit) continue;
    ui.card(pills[i], 12, c.card);
    ui.text("support." + std::to_string(i), ui.in(supports[i].say), Type::note, pills[i], c.ink, c.card,
            Align::centre, true);
  }
}

}  // namespace

float floor_of(const Ui& ui, Rect at) {
  return at.bottom() - std::max(below_mat, type_dp(Type::note, ui.body) * 1.5f + 14);
}

void draw_room(Ui& ui, Rect room, float floor_y) {
  const Palette& c = ui.colours();
  if (c.edge > 0) return ui.box(room, 0, c.paper);
  const Colour wall = c.night ? rgb(0x2A3244) : rgb(0xF6EEDD),
               floor = c.night ? rgb(0x3B3A45) : rgb(0xE8D6B8),
               frame = c.night ? rgb(0x3D4A5C) : rgb(0xDCEBE6), sky = c.night ? rgb(0x22304A) : rgb(0xCBE6EC);
  ui.push_clip(room);
  ui.box(room, 0, wall);
  const float line = floor_y - mat_h * 2.2f;
  const Rect window{room.right() - 150, line - 128, 112, 96};
  if (window.y > room.y + 4) {
    ui.box(window, 14, frame);
    ui.box(window.inset(7), 8, sky);
    ui.box(Rect{window.right() - 34, window.y + 30, 0, 0}.centred(24, 24), 12,
           c.night ? rgb(0xE9E3CC) : rgb(0xF8DC9A));
    ui.box({window.mid_x() - 3, window.y, 6, window.h}, 0, frame);
  }
  ui.box({room.x, line, room.w, room.bottom() - line}, 0, floor);
  ui.box({room.x, line, room.w, 4}, 0, mix(floor, rgb(0x8A6A40), 0.2f));
  ui.pop_clip();
}

void draw_exerciser(Ui& ui, Rect at, const Exerciser& shown, const std::string& alt) {
  const Lie lie = shown.movement->lie;
  const View view = view_of(ui, at, lie);
  const Body body = rules::body_of(*shown.movement, shown.risen);
  ui.note({.id = "figure", .role = Role::picture, .name = alt, .rect = at});
  if (lie == Lie::seat)
    draw_chair(ui, view, rules::body_of(*shown.movement, 1));
  else
    draw_mat(ui, view);
  if (shown.ghost) draw_pale(ui, rules::body_of(*shown.ghost, 1), view);
  draw_whole(ui, body, lie, view, dressed(shown.somebody, ui.colours().night));
  if (shown.supports) draw_supports(ui, *shown.supports, body, view, at);
}

}  // namespace ui
