// See figure.h.
#include "ui/figure.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>

namespace ui {
namespace {

using rules::Figure;
using rules::Point;

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

/// A capsule whose ends may differ: two arcs joined by their tangents.
void capsule(ImDrawList& list, Dot a, Dot b, float ra, float rb, Colour colour) {
  const float dx = b.x - a.x, dy = b.y - a.y, length = std::hypot(dx, dy);
  constexpr int round = 10;
  if (length <= std::fabs(ra - rb) + 0.01f) {
    const bool first = ra > rb;
    list.AddCircleFilled({first ? a.x : b.x, first ? a.y : b.y}, std::max(ra, rb), packed(colour));
    return;
  }
  const float along = std::atan2(dy, dx), open = std::acos(std::clamp((ra - rb) / length, -1.0f, 1.0f));
  constexpr float whole = 2 * std::numbers::pi_v<float>;
  list.PathArcTo({a.x, a.y}, ra, along + open, along + whole - open, round);
  list.PathArcTo({b.x, b.y}, rb, along - open, along + open, round);
  list.PathFillConvex(packed(colour));
}

void capsule(ImDrawList& list, const Limb& limb) {
  capsule(list, limb.from, limb.to, limb.from_r, limb.to_r, limb.colour);
}

Point between(Point a, Point b, double share) {
  return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

/// Radii of a body as a share of its stature.
namespace thick {
constexpr double ankle = 0.020, knee = 0.030, hip = 0.046, pelvis = 0.052, waist = 0.050, chest = 0.058,
                 shoulder = 0.026, elbow = 0.020, wrist = 0.015, hand = 0.020, foot = 0.017;
}

/// The far leg: from the same hip to a foot `step_m` ahead; its knee bends forward.
struct FarLeg {
  Point knee, ankle;
};
FarLeg far_leg(const Figure& f, double step_m) {
  const double thigh = rules::length::thigh * f.stature_m, shank = rules::length::shank * f.stature_m;
  const Point foot{f.ankle.x + step_m, f.ankle.y};
  if (step_m == 0) return {f.knee, foot};
  const double dx = foot.x - f.hip.x, dy = foot.y - f.hip.y;
  const double away = std::min(std::hypot(dx, dy), thigh + shank - 1e-6);
  const double bend =
      std::acos(std::clamp((thigh * thigh + away * away - shank * shank) / (2 * thigh * away), -1.0, 1.0));
  const double turn = std::atan2(dy, dx) + bend;
  return {{f.hip.x + thigh * std::cos(turn), f.hip.y + thigh * std::sin(turn)}, foot};
}

void foot(ImDrawList& list, const View& view, Point ankle, double stature_m, Colour colour) {
  const double r = thick::foot * stature_m;
  const Dot heel = view.at({ankle.x - rules::length::heel * stature_m * 0.5, r});
  const Dot toe = view.at({ankle.x + rules::length::toe * stature_m - r * 0.8, r * 0.8});
  capsule(list, heel, toe, view.dp(r), view.dp(r * 0.8), colour);
  capsule(list, view.at({ankle.x, ankle.y * 0.8}), heel, view.dp(r), view.dp(r), colour);
}

/// The head turns half as far as the trunk, so that the eyes look ahead.
void head(Ui& ui, const Figure& f, const View& view, const Clothes& clothes) {
  const ArtSize size = ui.art().size(clothes.head);
  if (size.w <= 0) return;
  constexpr float drawn_per_metre = 170, drawn_for_m = 1.72f, pivot_x = 36, pivot_y = 74, step_deg = 3;
  const float grown = view.per_metre / drawn_per_metre * static_cast<float>(f.stature_m) / drawn_for_m;
  const auto trunk = static_cast<float>(f.angles.trunk_deg);
  const float angle = std::round(std::clamp(trunk * 0.45f, -5.0f, 55.0f) / step_deg) * step_deg;
  const Point neck = between(f.shoulder, f.head, 0.16);
  const Dot base = view.at(neck);
  const float a = angle * std::numbers::pi_v<float> / 180;
  const float dx = (size.w / 2 - pivot_x) * grown, dy = (size.h / 2 - pivot_y) * grown;
  const Rect at =
      Rect{base.x + dx * std::cos(a) - dy * std::sin(a), base.y + dx * std::sin(a) + dy * std::cos(a), 0, 0}
          .centred(size.w * grown, size.h * grown);
  ui.picture(clothes.head, at, {.angle_deg = angle});
}

constexpr Colour bone = rgb(0xFFF6E0), bone_edge = rgb(0xD9C7A0), disc = rgb(0x0F8F83), core = rgb(0x9FE0D6),
                 trouble = rgb(0xE06A52);

/// A rounded block across the spine.
void block(ImDrawList& list, Dot at, float angle, float w, float h, Colour colour) {
  const float half = w / 2 - h / 2;
  const Dot a{at.x - half * std::cos(angle), at.y - half * std::sin(angle)};
  const Dot b{at.x + half * std::cos(angle), at.y + half * std::sin(angle)};
  capsule(list, a, b, h / 2, h / 2, colour);
}

/// Five vertebrae above L5/S1 along a curve that rounds as the model says; the lowest disc bulges backward.
void spine(Ui& ui, const Figure& f, const View& view, float bulge) {
  ImDrawList& list = ui.list();
  const double rise = (f.sacrum_deg() - 13) * std::numbers::pi / 180;
  const double length = 0.115 * f.stature_m;
  const Point low = f.l5s1, top = between(f.l5s1, f.shoulder, 0.47);
  const Point bend{low.x + 0.5 * length * std::sin(rise), low.y + 0.5 * length * std::cos(rise)};
  auto on = [&](double t) {
    const double u = 1 - t;
    return Point{u * u * low.x + 2 * u * t * bend.x + t * t * top.x,
                 u * u * low.y + 2 * u * t * bend.y + t * t * top.y};
  };
  auto across = [&](double t) {
    const Dot a = view.at(on(std::max(0.0, t - 0.05))), b = view.at(on(std::min(1.0, t + 0.05)));
    return std::atan2(b.y - a.y, b.x - a.x) + std::numbers::pi_v<float> / 2;
  };
  const float w = view.dp(0.052), gap = view.dp(length / 5);
  for (int i = 0; i < 5; ++i) {
    const double t = 0.12 + 0.2 * i;
    block(list, view.at(on(t)), across(t), w + 2, gap * 0.62f + 2, bone_edge);
    block(list, view.at(on(t)), across(t), w, gap * 0.62f, bone);
  }
  for (int i = 1; i < 5; ++i)
    block(list, view.at(on(0.02 + 0.2 * i)), across(0.02 + 0.2 * i), w * 1.02f, gap * 0.26f, disc);
  const Dot lowest = view.at(low);
  const float turn = across(0);
  const float out = bulge * w * 0.42f;
  const Dot back{lowest.x - view.right * (w * 0.5f + out * 0.4f) * std::fabs(std::cos(turn)),
                 lowest.y - (w * 0.5f + out * 0.4f) * std::sin(turn) * (std::cos(turn) > 0 ? 1 : -1)};
  if (bulge > 0.02f) list.AddCircleFilled({back.x, back.y}, gap * 0.2f + out, packed(trouble));
  block(list, lowest, turn, w * 1.1f, gap * (0.46f - 0.14f * bulge), disc);
  block(list, lowest, turn, w * 0.55f, gap * 0.2f, core);
}

void trunk(ImDrawList& list, const Figure& f, const View& view, const Clothes& clothes) {
  const double h = f.stature_m;
  const Dot hip = view.at(f.hip), l5s1 = view.at(f.l5s1), shoulder = view.at(f.shoulder);
  const Dot chest = view.at(between(f.l5s1, f.shoulder, 0.72));
  capsule(list, hip, l5s1, view.dp(thick::pelvis * h), view.dp(thick::waist * h), clothes.legs);
  capsule(list, l5s1, chest, view.dp(thick::waist * h), view.dp(thick::chest * h), clothes.top);
  capsule(list, chest, shoulder, view.dp(thick::chest * h), view.dp(0.042 * h), clothes.top);
  capsule(list, shoulder, view.at(between(f.shoulder, f.head, 0.25)), view.dp(0.028 * h), view.dp(0.024 * h),
          clothes.skin_shade);
}

}  // namespace

Clothes clothes_of(const std::string& somebody) {
  const Colour light = rgb(0xF1C9A5), light_shade = rgb(0xE2B18A), tan = rgb(0xD9A477),
               tan_shade = rgb(0xC68F63);
  const std::string head = "person-side-head-" + somebody;
  if (somebody == "labour-f")
    return {tan,           tan_shade,     rgb(0xE4795A), rgb(0xC9614A), rgb(0x4E7FA3),
            rgb(0x4A5575), rgb(0x3A4360), rgb(0x5B3D33), head};
  if (somebody == "office-m")
    return {light,         light_shade,   rgb(0x7FA8C9), rgb(0x6690B3), rgb(0x7FA8C9),
            rgb(0x474C5E), rgb(0x363A4A), rgb(0x3B2E2A), head};
  if (somebody == "office-f")
    return {light,         light_shade,   rgb(0xB692C8), rgb(0x9C78B0), rgb(0xB692C8),
            rgb(0x3E5A63), rgb(0x2F474F), rgb(0x4A3038), head};
  if (somebody == "nurse")
    return {tan,           tan_shade,     rgb(0x6FBFB5), rgb(0x55A499), rgb(0x6FBFB5),
            rgb(0x4D8F88), rgb(0x3D7770), rgb(0xF2EFE8), head};
  if (somebody == "cook")
    return {light,         light_shade,   rgb(0xF4F0E6), rgb(0xDDD6C6), rgb(0xF4F0E6),
            rgb(0x5A5F6E), rgb(0x474B59), rgb(0x2F2A28), head};
  if (somebody == "older-m")
    return {light,         light_shade,   rgb(0x8D9B6A), rgb(0x758355), rgb(0x8D9B6A),
            rgb(0x5C5148), rgb(0x4A413A), rgb(0x3A332E), head};
  if (somebody == "older-f")
    return {light,         light_shade,   rgb(0xC97F8B), rgb(0xB06874), rgb(0xC97F8B),
            rgb(0x53597A), rgb(0x424763), rgb(0x4A3B3B), head};
  return {light,         light_shade,   rgb(0xF0B13F), rgb(0xD6972A), rgb(0x3D7FA6),
          rgb(0x414B73), rgb(0x333B5C), rgb(0x5B3D33), head};
}

std::vector<Limb> limbs_of(const Figure& f, const View& view, const Clothes& c, double step_m) {
  const double h = f.stature_m;
  auto limb = [&](const char* name, Point from, Point to, double from_r, double to_r, Colour colour) {
    return Limb{name, view.at(from), view.at(to), view.dp(from_r * h), view.dp(to_r * h), colour};
  };
  const FarLeg far = far_leg(f, step_m);
  return {
      limb("far thigh", f.hip, far.knee, thick::hip, thick::knee, c.legs_shade),
      limb("far shank", far.knee, far.ankle, thick::knee, thick::ankle, c.legs_shade),
      limb("thigh", f.hip, f.knee, thick::hip, thick::knee, c.legs),
      limb("shank", f.knee, f.ankle, thick::knee, thick::ankle, c.legs),
      limb("trunk", f.l5s1, f.shoulder, thick::waist, 0.042, c.top),
      limb("upper arm", f.shoulder, f.elbow, thick::shoulder, thick::elbow, c.sleeve),
      limb("forearm", f.elbow, f.wrist, thick::elbow, thick::wrist, c.skin),
      limb("hand", f.wrist, f.hand, thick::wrist, thick::hand, c.skin),
  };
}

void draw_body(Ui& ui, const Figure& figure, const View& view, const Clothes& clothes,
               const BodyStyle& style) {
  ImDrawList& list = ui.list();
  const std::vector<Limb> limbs = limbs_of(figure, view, clothes, style.step_m);
  auto draw = [&](size_t first, size_t last) {
    for (size_t i = first; i <= last; ++i) capsule(list, limbs[i]);
  };
  Limb far_arm = limbs[5];
  far_arm.colour = mix(clothes.sleeve, clothes.top_shade, 0.6f);
  capsule(list, far_arm);
  Limb far_fore = limbs[6];
  far_fore.colour = clothes.skin_shade;
  capsule(list, far_fore);
  draw(0, 1);
  foot(list, view, far_leg(figure, style.step_m).ankle, figure.stature_m, mix(clothes.shoe, rgb(0), 0.25f));
  trunk(list, figure, view, clothes);
  head(ui, figure, view, clothes);
  draw(2, 3);
  foot(list, view, figure.ankle, figure.stature_m, clothes.shoe);
  if (style.spine) {
    const Dot low = view.at(figure.l5s1), mid = view.at(between(figure.l5s1, figure.shoulder, 0.45));
    capsule(list, low, mid, view.dp(0.062), view.dp(0.050), {255, 255, 255, 110});
    spine(ui, figure, view, style.bulge);
  }
}

void draw_near_arm(Ui& ui, const Figure& figure, const View& view, const Clothes& clothes) {
  const std::vector<Limb> limbs = limbs_of(figure, view, clothes);
  for (size_t i = 6; i <= 7; ++i) capsule(ui.list(), limbs[i]);
  capsule(ui.list(), limbs[5]);
}

void draw_ghost(Ui& ui, const Figure& figure, const View& view, double step_m) {
  const Colour pale = ui.colours().night ? rgb(0x5B6B7E) : rgb(0xA9B8BE);
  Clothes clothes;
  clothes.skin = clothes.skin_shade = clothes.top = clothes.top_shade = clothes.sleeve = clothes.legs =
      clothes.legs_shade = clothes.shoe = faded(pale, 0.85f);
  ImDrawList& list = ui.list();
  for (const Limb& limb : limbs_of(figure, view, clothes, step_m)) capsule(list, limb);
  trunk(list, figure, view, clothes);
  foot(list, view, figure.ankle, figure.stature_m, clothes.shoe);
  const Dot at = view.at(figure.head);
  list.AddCircleFilled({at.x, at.y}, view.dp(0.062 * figure.stature_m), packed(clothes.skin));
}

void draw_lever(Ui& ui, const Figure& figure, const View& view, float load_share, float share) {
  const Palette& c = ui.colours();
  const Dot from = view.at(figure.l5s1), hand = view.at(figure.hand);
  const Dot to{from.x + (hand.x - from.x) * share, from.y};
  const float split = from.x + (to.x - from.x) * (1 - load_share);
  ImDrawList& list = ui.list();
  const float dot = std::clamp(view.dp(0.045), 4.0f, 8.0f), half = dot / 2;
  const auto bar = [&](float x0, float x1, Colour colour) {
    list.AddRectFilled({std::min(x0, x1), from.y - half}, {std::max(x0, x1), from.y + half}, packed(colour));
  };
  bar(from.x, split, c.sun);
  bar(split, to.x, c.coral);
  for (float y = std::min(from.y, hand.y) + 10; y < std::max(from.y, hand.y) - 4;
       y += 12)  // down to the hands
    list.AddRectFilled({to.x - 2, y}, {to.x + 2, y + 6}, packed(c.coral));
  for (const Dot& end : {from, to}) {
    list.AddCircleFilled({end.x, end.y}, dot, packed(rgb(0xFFFFFF)));
    list.AddCircleFilled({end.x, end.y}, dot * 0.63f, packed(c.coral));
  }
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

}  // namespace ui
