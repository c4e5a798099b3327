// See figure.h. Limbs, trunk, shoes and head; the drawing is two-tone, lit from above on the left, as the
// people of the other pictures are.
#include "ui/figure.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>

#include "ui/capsule.h"

namespace ui {
namespace {

using rules::Figure;
using rules::Point;

/// Radii of a body as a share of its stature.
namespace thick {
constexpr double ankle = 0.0236, knee = 0.035, hip = 0.0565, pelvis = 0.0565, waist = 0.055, chest = 0.062,
                 top = 0.048, neck = 0.028, shoulder = 0.034, sleeve = 0.029, elbow = 0.0216, wrist = 0.017,
                 hand = 0.0215, thumb = 0.010;
}

/// How far the far side of the body peeks out in front of the near one, as a share of the stature.
namespace peek {
constexpr double hip = 0.013, foot = 0.042, up = 0.0055, arm = 0.019;
}

Colour darker(Colour colour) { return mix(colour, rgb(0x1E2436), 0.2f); }

/// A lit form: its shaded edge, and the lighter middle towards the light.
void lit(ImDrawList& list, Dot a, Dot b, float ra, float rb, Colour light, Colour shade) {
  capsule(list, a, b, ra, rb, shade);
  constexpr float inner = 0.8f, left = 0.11f, up = 0.15f;
  capsule(list, {a.x - ra * left, a.y - ra * up}, {b.x - rb * left, b.y - rb * up}, ra * inner, rb * inner,
          light);
}

void lit(ImDrawList& list, const Limb& limb) {
  lit(list, limb.from, limb.to, limb.from_r, limb.to_r, limb.colour, limb.shade);
}

Point between(Point a, Point b, double share) {
  return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

/// The far leg: to a foot `step_m` ahead; its knee bends forward.
struct FarLeg {
  Point hip, knee, ankle;
};
FarLeg far_leg(const Figure& f, double step_m) {
  const double h = f.stature_m, thigh = rules::length::thigh * h, shank = rules::length::shank * h;
  const Point hip{f.hip.x + peek::hip * h, f.hip.y};
  const Point foot{f.ankle.x + peek::foot * h + step_m, f.ankle.y + peek::up * h};
  const double dx = foot.x - hip.x, dy = foot.y - hip.y;
  const double away = std::min(std::hypot(dx, dy), thigh + shank - 1e-6);
  const double bend =
      std::acos(std::clamp((thigh * thigh + away * away - shank * shank) / (2 * thigh * away), -1.0, 1.0));
  const double turn = std::atan2(dy, dx) + bend;
  return {hip, {hip.x + thigh * std::cos(turn), hip.y + thigh * std::sin(turn)}, foot};
}

/// A shoe under an ankle: the upper, then its pale sole. Outlines in shares of the stature from the point of
/// the floor below the ankle.
void shoe(ImDrawList& list, const View& view, Point ankle, double stature_m, Colour upper, Colour sole) {
  const double floor = ankle.y - rules::length::ankle * stature_m;
  const auto at = [&](double x, double y) {
    const Dot dot = view.at({ankle.x + x * stature_m, floor + y * stature_m});
    return ImVec2(dot.x, dot.y);
  };
  constexpr int steps = 6;
  list.PathLineTo(at(-0.041, 0.002));
  list.PathBezierCubicCurveTo(at(-0.050, 0.030), at(-0.037, 0.049), at(-0.022, 0.051), steps);
  list.PathLineTo(at(0.022, 0.051));
  list.PathBezierCubicCurveTo(at(0.044, 0.034), at(0.107, 0.036), at(0.113, 0.008), steps);
  list.PathLineTo(at(0.113, 0.002));
  if (view.right < 0) std::reverse(list._Path.begin(), list._Path.end());
  list.PathFillConcave(IM_COL32(upper.r, upper.g, upper.b, upper.a));
  constexpr double half = 0.0057;
  const ImVec2 heel = at(-0.0445 + half, half), toe = at(0.115 - half, half);
  capsule(list, {heel.x, heel.y}, {toe.x, toe.y}, view.dp(half * stature_m), view.dp(half * stature_m), sole);
}

constexpr float head_per_metre = 170, head_for_m = 1.72f;  ///< as the heads are drawn

void head(Ui& ui, const Figure& f, const View& view, const Clothes& clothes) {
  const ArtSize size = ui.art().size(clothes.head);
  if (size.w <= 0) return;
  constexpr float pivot_x = 36, pivot_y = 74;
  const float grown = view.per_metre / head_per_metre * static_cast<float>(f.stature_m) / head_for_m;
  const Head turned = head_of(f);
  const Dot base = view.at(turned.neck);
  const float angle = turned.angle_deg, a = angle * std::numbers::pi_v<float> / 180;
  const float dx = (size.w / 2 - pivot_x) * grown, dy = (size.h / 2 - pivot_y) * grown;
  const float across = view.right * (dx * std::cos(a) - dy * std::sin(a));
  const Rect at = Rect{base.x + across, base.y + dx * std::sin(a) + dy * std::cos(a), 0, 0}.centred(
      size.w * grown, size.h * grown);
  ui.picture(clothes.head, at, {.angle_deg = angle, .flip = view.right < 0});  // turned, then mirrored
}

/// The soft shadow on the floor under both feet.
void stand_shadow(ImDrawList& list, const View& view, const Figure& f, double step_m) {
  const double h = f.stature_m, floor = f.ankle.y - rules::length::ankle * h;
  const Dot middle = view.at({f.ankle.x + 0.055 * h + step_m / 2, floor});
  list.AddEllipseFilled({middle.x, middle.y}, {view.dp(0.17 * h + std::fabs(step_m) / 2), view.dp(0.016 * h)},
                        IM_COL32(0x2A, 0x2D, 0x3A, 0x1C));
}

/// Trousers up to the waist, then what is worn above them.
void trunk(ImDrawList& list, const Figure& f, const View& view, const Clothes& c) {
  const double h = f.stature_m;
  const Dot hem = view.at(between(f.l5s1, f.shoulder, 0.07)),
            chest = view.at(between(f.l5s1, f.shoulder, 0.7));
  const Dot shoulder = view.at(f.shoulder);
  const float waist = view.dp(thick::waist * h), full = view.dp(thick::chest * h),
              top = view.dp(thick::top * h);
  lit(list, view.at(f.hip), view.at(f.l5s1), view.dp(thick::pelvis * h), waist, c.legs, c.legs_shade);
  capsule(list, hem, chest, waist * 1.04f, full, c.top_shade);
  capsule(list, chest, shoulder, full, top, c.top_shade);
  constexpr float inner = 0.8f, left = 0.11f, up = 0.15f;
  const auto towards_light = [&](Dot dot, float r) { return Dot{dot.x - r * left, dot.y - r * up}; };
  capsule(list, towards_light(hem, waist), towards_light(chest, full), waist * 1.04f * inner, full * inner,
          c.top);
  capsule(list, towards_light(chest, full), towards_light(shoulder, top), full * inner, top * inner, c.top);
}

void neck(ImDrawList& list, const Figure& f, const View& view, Colour skin) {
  const float r = view.dp(thick::neck * f.stature_m);
  capsule(list, view.at(f.shoulder), view.at(between(f.shoulder, f.head, 0.3)), r * 1.15f, r, skin);
}

/// An arm moved by `ahead` of the stature towards where the figure looks.
void arm(ImDrawList& list, const Figure& f, const View& view, const Clothes& c, double ahead) {
  Figure moved = f;
  for (Point* joint : {&moved.shoulder, &moved.elbow, &moved.wrist, &moved.hand})
    joint->x += ahead * f.stature_m;
  std::vector<Limb> limbs = limbs_of(moved, view, c);
  const size_t upper = limbs.size() - 3, fore = upper + 1, hand = upper + 2;
  const double r = thick::thumb * f.stature_m;
  const Dot thumb = view.at({moved.hand.x + 2.4 * r, moved.hand.y + 0.2 * r});
  lit(list, limbs[fore]);
  capsule(list, limbs[hand].to, thumb, view.dp(r * 1.15), view.dp(r), c.skin_shade);
  lit(list, limbs[hand]);
  if (c.long_sleeve) {
    Limb cuff = limbs[fore];
    cuff.to = {cuff.from.x + 0.82f * (cuff.to.x - cuff.from.x),
               cuff.from.y + 0.82f * (cuff.to.y - cuff.from.y)};
    cuff.from_r *= 1.25f, cuff.to_r *= 1.3f;
    cuff.colour = c.sleeve, cuff.shade = c.sleeve_shade;
    lit(list, cuff);
  }
  lit(list, limbs[upper]);
}

/// The same clothes on the side away from the light.
Clothes far_side(Clothes c) {
  for (Colour* colour : {&c.skin, &c.skin_shade, &c.sleeve, &c.sleeve_shade, &c.legs, &c.legs_shade, &c.shoe})
    *colour = darker(*colour);
  return c;
}

}  // namespace

std::optional<Figure> reaching(const Figure& figure, Point at, Elbow side) {
  const double h = figure.stature_m, upper = rules::length::upper_arm * h,
               lower = rules::length::hand_arm * h;
  const double dx = at.x - figure.shoulder.x, dy = at.y - figure.shoulder.y, away = std::hypot(dx, dy);
  if (away >= upper + lower || away <= lower - upper) return {};
  const double towards = std::atan2(dx, -dy);  // from hanging straight down, as the model's angles are
  const double bend =
      std::acos(std::clamp((upper * upper + away * away - lower * lower) / (2 * upper * away), -1.0, 1.0));
  const double turn = side == Elbow::above ? towards + bend : towards - bend;
  const Point elbow{figure.shoulder.x + upper * std::sin(turn), figure.shoulder.y - upper * std::cos(turn)};
  constexpr double degrees = 180 / std::numbers::pi;
  rules::Angles angles = figure.angles;
  angles.upper_arm_deg = turn * degrees;
  angles.forearm_deg = std::atan2(at.x - elbow.x, elbow.y - at.y) * degrees;
  return rules::figure_of(angles, h);
}

Figure far_armed(const Figure& figure, const BodyStyle& style) {
  if (!style.one_hand) return figure;
  const double h = figure.stature_m;
  if (style.hold)
    if (const auto held = reaching(figure, {style.hold->x - peek::arm * h, style.hold->y}, Elbow::above))
      return *held;
  constexpr double upper_deg = 4, fore_deg = 14;
  rules::Angles angles = figure.angles;
  angles.upper_arm_deg = upper_deg, angles.forearm_deg = fore_deg;
  return rules::figure_of(angles, h);
}

std::vector<Limb> limbs_of(const Figure& f, const View& view, const Clothes& c, double step_m) {
  const double h = f.stature_m;
  auto limb = [&](const char* name, Point from, Point to, double from_r, double to_r, Colour colour,
                  Colour shade) {
    return Limb{name, view.at(from), view.at(to), view.dp(from_r * h), view.dp(to_r * h), colour, shade};
  };
  const FarLeg far = far_leg(f, step_m);
  const Clothes dim = far_side(c);
  return {
      limb("far thigh", far.hip, far.knee, thick::hip, thick::knee, dim.legs, dim.legs_shade),
      limb("far shank", far.knee, far.ankle, thick::knee, thick::ankle, dim.legs, dim.legs_shade),
      limb("thigh", f.hip, f.knee, thick::hip, thick::knee, c.legs, c.legs_shade),
      limb("shank", f.knee, f.ankle, thick::knee, thick::ankle, c.legs, c.legs_shade),
      limb("trunk", f.l5s1, f.shoulder, thick::waist, thick::top, c.top, c.top_shade),
      limb("upper arm", f.shoulder, f.elbow, thick::shoulder, thick::sleeve, c.sleeve, c.sleeve_shade),
      limb("forearm", f.elbow, f.wrist, thick::elbow, thick::wrist, c.skin, c.skin_shade),
      limb("hand", f.wrist, f.hand, thick::wrist, thick::hand, c.skin, c.skin_shade),
  };
}

Head head_of(const Figure& f) {
  // It turns half as far as the trunk, so that the eyes look ahead.
  constexpr float step_deg = 3;
  constexpr double ahead = 8, up = 30, radius = 36;  // of the art's circle from the neck, in its units
  const auto trunk = static_cast<float>(f.angles.trunk_deg);
  Head head{.neck = between(f.shoulder, f.head, 0.16),
            .angle_deg = std::round(std::clamp(trunk * 0.45f, -5.0f, 55.0f) / step_deg) * step_deg};
  const double metre = head_per_metre * static_cast<double>(head_for_m) / f.stature_m;
  const double a = static_cast<double>(head.angle_deg) * std::numbers::pi / 180;
  head.middle = {head.neck.x + (ahead * std::cos(a) + up * std::sin(a)) / metre,
                 head.neck.y + (up * std::cos(a) - ahead * std::sin(a)) / metre};
  head.radius_m = radius / metre;
  return head;
}

void draw_ground_shadow(Ui& ui, const View& view, double from_m, double to_m) {
  const Dot left = view.at({from_m, 0}), right = view.at({to_m, 0});
  const float half = std::fabs(right.x - left.x) / 2, high = std::max(3.0f, view.dp(0.025));
  const ImVec2 middle{(left.x + right.x) / 2, left.y + high * 0.4f};
  ui.list().AddEllipseFilled(middle, ImVec2(half, high), IM_COL32(0x2A, 0x2D, 0x3A, 36), 0, 28);
}

void draw_body(Ui& ui, const Figure& figure, const View& view, const Clothes& clothes,
               const BodyStyle& style) {
  ImDrawList& list = ui.list();
  const Clothes dim = far_side(clothes);
  draw_ground_shadow(ui, view, std::min(0.0, style.step_m) - 0.12 * figure.stature_m,
                     0.2 * figure.stature_m + std::max(0.0, style.step_m));
  constexpr Colour sole = rgb(0xF3E7D2);
  const std::vector<Limb> limbs = limbs_of(figure, view, clothes, style.step_m);
  stand_shadow(list, view, figure, style.step_m);
  shoe(list, view, far_leg(figure, style.step_m).ankle, figure.stature_m, dim.shoe, darker(sole));
  lit(list, limbs[0]), lit(list, limbs[1]);
  arm(list, far_armed(figure, style), view, dim, peek::arm);
  neck(list, figure, view, clothes.skin_shade);
  shoe(list, view, figure.ankle, figure.stature_m, clothes.shoe, sole);
  lit(list, limbs[3]), lit(list, limbs[2]);
  trunk(list, figure, view, clothes);
  head(ui, figure, view, clothes);
  if (style.spine) draw_spine(ui, figure, view, style.bulge);
}

void draw_near_arm(Ui& ui, const Figure& figure, const View& view, const Clothes& clothes) {
  arm(ui.list(), figure, view, clothes, 0);
}

void draw_ghost(Ui& ui, const Figure& figure, const View& view, double step_m) {
  const Colour pale = ui.colours().night ? rgb(0x4B5A6C) : rgb(0xB9C6CB);
  ImDrawList& list = ui.list();
  const double h = figure.stature_m;
  shoe(list, view, figure.ankle, h, pale, pale);
  if (step_m != 0) shoe(list, view, far_leg(figure, step_m).ankle, h, pale, pale);
  for (const Limb& limb : limbs_of(figure, view, {}, step_m))
    if (step_m != 0 || limb.name[0] != 'f' || limb.name[1] != 'a')
      capsule(list, limb.from, limb.to, limb.from_r, limb.to_r, pale);
  const Dot chest = view.at(between(figure.l5s1, figure.shoulder, 0.7)), hip = view.at(figure.hip);
  capsule(list, hip, chest, view.dp(thick::pelvis * h), view.dp(thick::chest * h), pale);
  capsule(list, chest, view.at(figure.shoulder), view.dp(thick::chest * h), view.dp(thick::top * h), pale);
  neck(list, figure, view, pale);
  const Dot at = view.at(figure.head);
  capsule(list, at, at, view.dp(0.066 * h), view.dp(0.066 * h), pale);
}

Rect prop_rect(Ui& ui, const std::string& art, const View& view, Dot foot_at) {
  const ArtSize size = ui.art().size(art);
  const std::string about = ui.art().about(art);
  float per_metre = 340, foot_x = size.w / 2, foot_y = size.h;
  if (const size_t at = about.find(" units a metre"); at != std::string::npos) {
    const size_t begin = about.rfind(' ', at - 1);
    std::sscanf(about.c_str() + (begin == std::string::npos ? 0 : begin), "%f", &per_metre);
  }
  if (const size_t at = about.find("foot "); at != std::string::npos)
    std::sscanf(about.c_str() + at, "foot %f %f", &foot_x, &foot_y);
  const float grown = view.per_metre / per_metre;
  return {foot_at.x - foot_x * grown, foot_at.y - foot_y * grown, size.w * grown, size.h * grown};
}

std::optional<Deck> deck_of(Ui& ui, const std::string& art, Rect at) {
  const ArtSize size = ui.art().size(art);
  const std::string about = ui.art().about(art);
  const size_t stands = about.find("stand");
  const size_t y_at = stands == std::string::npos ? stands : about.find(" y ", stands);
  if (y_at == std::string::npos || size.w <= 0) return {};
  float x = size.w / 2, y = 0;
  std::sscanf(about.c_str() + y_at, " y %f", &y);
  const size_t x_at = about.find("from x ", stands);
  const bool from_left = x_at < y_at && std::sscanf(about.c_str() + x_at, "from x %f", &x) == 1;
  const float grown = at.w / size.w;
  return Deck{{at.x + x * grown, at.y + y * grown}, from_left};
}

}  // namespace ui
