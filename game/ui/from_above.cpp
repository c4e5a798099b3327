// Somebody from above: how far feet and shoulders have turned. See figure.h.
#include <imgui.h>

#include <cmath>
#include <numbers>

#include "ui/capsule.h"
#include "ui/figure.h"

namespace ui {
namespace {

/// Measures ahead and to the right of a body, turned and laid into the disc. The unit is an 86th of its
/// width.
class Plane {
 public:
  Plane(Ui& ui, Rect disc, float deg)
      : list_(ui.list()),
        middle_{disc.mid_x(), disc.mid_y()},
        unit_(disc.w / 86),
        cos_(std::cos(deg * std::numbers::pi_v<float> / 180)),
        sin_(std::sin(deg * std::numbers::pi_v<float> / 180)) {}

  void limb(Dot from, Dot to, float from_r, float to_r, Colour colour) {
    capsule(list_, at(from), at(to), from_r * unit_, to_r * unit_, colour);
  }
  void ball(Dot middle, float r, Colour colour) { limb(middle, middle, r, r, colour); }
  /// A form and its lighter middle.
  void lit(Dot from, Dot to, float from_r, float to_r, Colour light, Colour shade) {
    constexpr float inner = 0.8f;
    limb(from, to, from_r, to_r, shade);
    limb(from, to, from_r * inner, to_r * inner, light);
  }
  void box(float near, float far, float half_w, Colour colour) {
    const Dot a = at({near, -half_w}), b = at({far, -half_w}), c = at({far, half_w}), d = at({near, half_w});
    list_.AddQuadFilled({a.x, a.y}, {b.x, b.y}, {c.x, c.y}, {d.x, d.y},
                        IM_COL32(colour.r, colour.g, colour.b, colour.a));
  }

 private:
  Dot at(Dot place) const {
    return {middle_.x + unit_ * (place.x * cos_ - place.y * sin_),
            middle_.y + unit_ * (place.x * sin_ + place.y * cos_)};
  }

  ImDrawList& list_;
  Dot middle_;
  float unit_, cos_, sin_;
};

void shoes(Plane plane, const Clothes& c) {
  constexpr Colour sole = rgb(0xFFF6E6);
  constexpr float aside = 21, heel = -5, ball = 13, wide = 5.3f, rim = 1.8f;
  for (const float side : {-aside, aside}) {
    plane.limb({heel, side}, {ball, side}, wide + rim, wide * 1.3f + rim, sole);
    plane.limb({heel, side}, {ball, side}, wide, wide * 1.3f, c.shoe);
    plane.ball({heel + 1, side}, wide, c.legs);
  }
}

/// What is in the hands stands for any load.
void load(Plane& plane) {
  constexpr float near = 12, far = 27, half_w = 9.5f, tape = 2;
  plane.box(near, far, half_w, rgb(0xB98550));
  plane.box(near, far - 1.5f, half_w - 1, rgb(0xD2A06A));
  plane.box(near, far, tape, rgb(0xE8C99A));
}

void arms(Plane& plane, const Clothes& c) {
  for (const float side : {-1.0f, 1.0f}) {
    const Dot shoulder{-3, side * 16.5f}, elbow{7, side * 15}, hand{17, side * 9};
    plane.limb(elbow, hand, 3.4f, 2.8f, c.long_sleeve ? c.sleeve_shade : c.skin_shade);
    plane.lit(shoulder, elbow, 5.4f, 4.2f, c.sleeve, c.sleeve_shade);
    plane.ball(hand, 3.2f, c.skin);
  }
}

void head(Plane& plane, const Clothes& c) {
  using Kind = Crown::Kind;
  constexpr float r = 9.5f;
  const Crown& crown = c.crown;
  const Colour dark = mix(crown.hat, rgb(0x1E2436), 0.22f);
  plane.limb({6, -2.5f}, {6, 2.5f}, 3.2f, 3.2f, c.skin);  // the face
  plane.ball({9.4f, 0}, 1.4f, c.skin_shade);              // and its nose
  if (crown.kind == Kind::tail) plane.limb({-8, 0}, {-16, 0}, 4.2f, 2.2f, crown.hair);
  if (crown.kind == Kind::bun) plane.ball({-10.5f, 0}, 4.6f, crown.hair);
  if (crown.kind == Kind::bob) plane.limb({-3, -5}, {-3, 5}, 8, 8, crown.hair);
  plane.ball({-1, 0}, r, crown.hair);
  if (crown.kind == Kind::bald) plane.ball({1, 0}, r - 2.6f, c.skin);
  if (crown.kind == Kind::cap) {
    plane.limb({9, -4.5f}, {9, 4.5f}, 4.2f, 4.2f, dark);
    plane.lit({-1, 0}, {-1, 0}, r + 0.6f, r + 0.6f, crown.hat, dark);
  }
  if (crown.kind == Kind::toque) plane.lit({-1, 0}, {-1, 0}, r + 1.6f, r + 1.6f, crown.hat, dark);
}

}  // namespace

void draw_from_above(Ui& ui, Rect disc, const Clothes& clothes, float feet_deg, float shoulders_deg) {
  constexpr Colour floor = rgb(0xE3F1EE);
  ui.card(disc, disc.w / 2, ui.colours().card);
  const Rect ground = disc.scaled(0.9f);
  ui.box(ground, ground.w / 2, floor);
  shoes(Plane(ui, disc, feet_deg), clothes);
  Plane plane(ui, disc, shoulders_deg);
  load(plane);
  arms(plane, clothes);
  plane.lit({-3, -13.5f}, {-3, 13.5f}, 8, 8, clothes.top, clothes.top_shade);
  head(plane, clothes);
}

}  // namespace ui
