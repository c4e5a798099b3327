// What the lab shows through a body: the lumbar spine with its bulging disc, and the lever. See figure.h.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <numbers>

#include "ui/capsule.h"
#include "ui/figure.h"

namespace ui {
namespace {

using rules::Figure;
using rules::Point;

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

constexpr Colour bone = rgb(0xFFF6E0), bone_edge = rgb(0xD9C7A0), disc = rgb(0x0F8F83), core = rgb(0x9FE0D6),
                 trouble = rgb(0xE06A52);

/// The lumbar lordosis of quiet standing, degrees, of which the model's rounding takes away (about 45 between
/// the lowest and the highest lumbar joint in adults; the model's own zero is standing).
constexpr double standing_lordosis_deg = 45;

/// A place on the spine and which way it runs there: unit vectors up along it and square to it, to the front.
struct Level {
  Point at, up, front;
};

/// The lumbar spine as an arc from L5/S1 up the trunk: hollow when standing, straight when bent, and rounded
/// backwards once the pelvis no longer follows.
class Column {
 public:
  explicit Column(const Figure& f) : low_(f.l5s1), height_(reach * rules::length::trunk * f.stature_m) {
    const double lean = std::atan2(f.shoulder.x - low_.x, f.shoulder.y - low_.y);
    up_ = {std::sin(lean), std::cos(lean)}, front_ = {up_.y, -up_.x};
    half_ = (standing_lordosis_deg - f.rounding_deg()) / 2 * std::numbers::pi / 180;
  }

  /// `share` of the way up.
  Level at(double share) const {
    constexpr double straight = 1e-3;
    const double turn = (2 * share - 1) * half_, c = std::cos(turn), s = std::sin(turn);
    double x = share * height_, y = 0;
    if (std::fabs(half_) > straight) {
      const double radius = height_ / (2 * std::sin(half_));
      x = height_ / 2 + radius * s, y = radius * (c - std::cos(half_));
    }
    return {on(low_, x, y), on({}, c, -s), on({}, s, c)};
  }
  double height() const { return height_; }

 private:
  static constexpr double reach = 0.47;  ///< of the trunk

  Point on(Point from, double x, double y) const {
    return {from.x + x * up_.x + y * front_.x, from.y + x * up_.y + y * front_.y};
  }

  Point low_, up_, front_;
  double height_, half_ = 0;
};

/// From a place so far to the front and so far up, metres.
Point beside(const Level& level, double front, double up) {
  return {level.at.x + front * level.front.x + up * level.up.x,
          level.at.y + front * level.front.y + up * level.up.y};
}

/// A shape of points in their order around a figure that faces right.
void fill(ImDrawList& list, const View& view, std::initializer_list<Point> points, Colour colour) {
  for (const Point& point : points) {
    const Dot dot = view.at(point);
    list.PathLineTo({dot.x, dot.y});
  }
  if (view.right < 0) std::reverse(list._Path.begin(), list._Path.end());
  list.PathFillConvex(packed(colour));
}

/// A disc: a bar square to the spine with blunt ends, `half_w` to both sides and `half_h` up and down.
void draw_disc(ImDrawList& list, const View& view, const Level& at, double half_w, double half_h,
               Colour colour) {
  const double blunt = half_w - 0.6 * half_h;
  fill(list, view,
       {beside(at, -blunt, half_h), beside(at, blunt, half_h), beside(at, half_w, 0),
        beside(at, blunt, -half_h), beside(at, -blunt, -half_h), beside(at, -half_w, 0)},
       colour);
}

}  // namespace

void draw_spine(Ui& ui, const Figure& f, const View& view, float bulge) {
  ImDrawList& list = ui.list();
  const Column column(f);
  constexpr int count = 5;
  const double h = f.stature_m, half = 0.021 * h, pitch = column.height() / count, disc_half = 0.15 * pitch;
  std::array<Level, count + 1> levels;
  for (int i = 0; i <= count; ++i) levels[static_cast<size_t>(i)] = column.at(static_cast<double>(i) / count);
  const Level &low = levels.front(), &top = levels.back();
  const double sacrum = 1.5 * pitch, halo = 0.034 * h;
  capsule(list, view.at(beside(low, 0, -0.7 * sacrum)), view.at(top.at), view.dp(halo), view.dp(halo),
          {255, 255, 255, 110});
  constexpr double narrow = 0.35;
  for (const auto& [front, colour] : {std::pair(half, bone_edge), std::pair(0.66 * half, bone)}) {
    fill(list, view,
         {beside(low, -half, 0), beside(low, front, 0), beside(low, front * narrow, -sacrum),
          beside(low, -half * narrow, -sacrum)},
         colour);
    for (size_t i = 0; i < count; ++i) {
      const Level &under = levels[i], &over = levels[i + 1];
      const double end = i + 1 == count ? 0.75 * disc_half : 0;  // the highest has no disc on it
      fill(list, view,
           {beside(over, -half + end, -end), beside(over, front - end, -end), beside(under, front, 0),
            beside(under, -half, 0)},
           colour);
    }
  }
  for (size_t i = 1; i < count; ++i) draw_disc(list, view, levels[i], 1.06 * half, disc_half, disc);
  const double out = static_cast<double>(bulge) * half;
  const double thick = (1.44 - 0.32 * static_cast<double>(bulge)) * disc_half;
  if (bulge > 0.02f) {
    const Dot back = view.at(beside(low, -half - 0.45 * out, 0));
    list.AddCircleFilled({back.x, back.y}, view.dp(disc_half + 0.55 * out), packed(trouble));
  }
  draw_disc(list, view, low, 1.1 * half, thick, disc);
  draw_disc(list, view, low, 0.55 * half, 0.5 * thick, core);
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
