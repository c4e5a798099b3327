// What the lab shows through a body: the lumbar spine with its bulging disc, and the lever. See figure.h.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/capsule.h"
#include "ui/figure.h"

namespace ui {
namespace {

using rules::Figure;
using rules::Point;

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

Point between(Point a, Point b, double share) {
  return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
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

}  // namespace

void draw_spine(Ui& ui, const Figure& f, const View& view, float bulge) {
  ImDrawList& list = ui.list();
  capsule(list, view.at(f.l5s1), view.at(between(f.l5s1, f.shoulder, 0.45)), view.dp(0.062), view.dp(0.050),
          {255, 255, 255, 110});
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

}  // namespace ui
