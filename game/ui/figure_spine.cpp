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

constexpr Colour bone = rgb(0xFFF6E0), bone_edge = rgb(0xD9C7A0), disc = rgb(0x0F8F83), core = rgb(0x9FE0D6),
                 trouble = rgb(0xE06A52);

/// The lumbar lordosis of quiet standing, degrees, of which the model's rounding takes away (about 45 between
/// the lowest and the highest lumbar joint in adults; the model's own zero is standing).
constexpr double standing_lordosis_deg = 45;

/// The lumbar spine as an arc from L5/S1 up the trunk: hollow when standing, straight when bent, and rounded
/// backwards once the pelvis no longer follows.
class Column {
 public:
  explicit Column(const Figure& f)
      : low_(f.l5s1), height_(reach * rules::length::trunk * f.stature_m), stature_(f.stature_m) {
    const double lean = std::atan2(f.shoulder.x - low_.x, f.shoulder.y - low_.y);
    up_ = {std::sin(lean), std::cos(lean)}, ahead_ = {up_.y, -up_.x};
    hollow_ = (standing_lordosis_deg - f.rounding_deg()) * std::numbers::pi / 180;
  }

  /// The place `share` of the way up (below 0: into the sacrum), `front` metres ahead of the middle and
  /// `along` metres further up, both square to the spine there.
  Point at(double share, double front = 0, double along = 0) const {
    constexpr double straight = 1e-3;
    const double half = hollow_ / 2, here = (2 * share - 1) * half;
    double x = share * height_, y = 0;
    if (std::fabs(hollow_) > straight) {
      const double radius = height_ / (2 * std::sin(half));
      x = height_ / 2 + radius * std::sin(here), y = radius * (std::cos(here) - std::cos(half));
    }
    x += along * std::cos(here) + front * std::sin(here),
        y += front * std::cos(here) - along * std::sin(here);
    return {low_.x + x * up_.x + y * ahead_.x, low_.y + x * up_.y + y * ahead_.y};
  }
  double height() const { return height_; }
  double stature() const { return stature_; }

 private:
  static constexpr double reach = 0.47;  ///< of the trunk
  Point low_, up_, ahead_;
  double height_, stature_, hollow_ = 0;
};

/// Where a block of the column is and how large: metres, square to the spine.
struct Block {
  double share = 0;             ///< of the way up
  double back = 0, front = 0;   ///< of the middle
  double below = 0, above = 0;  ///< of the place
};

/// A block with its corners cut; its lower end may be narrower.
void fill(ImDrawList& list, const View& view, const Column& column, const Block& b, Colour colour,
          double taper = 1) {
  const double cut =
      std::min({0.28 * taper * (b.front - b.back), 0.28 * (b.above - b.below), 0.006 * column.stature()});
  const auto corner = [&](double front, double along) {
    const Dot dot = view.at(column.at(b.share, front, along));
    list.PathLineTo({dot.x, dot.y});
  };
  corner(b.back + cut, b.above), corner(b.front - cut, b.above);
  corner(b.front, b.above - cut), corner(b.front * taper, b.below + cut);
  corner(b.front * taper - cut, b.below), corner(b.back * taper + cut, b.below);
  corner(b.back * taper, b.below + cut), corner(b.back, b.above - cut);
  if (view.right < 0) std::reverse(list._Path.begin(), list._Path.end());
  list.PathFillConvex(packed(colour));
}

}  // namespace

void draw_spine(Ui& ui, const Figure& f, const View& view, float bulge) {
  ImDrawList& list = ui.list();
  const Column column(f);
  const double h = f.stature_m, half = 0.021 * h, pitch = column.height() / 5, disc_high = 0.3 * pitch;
  const double sacrum = 1.5 * pitch;
  capsule(list, view.at(column.at(0, 0, -0.7 * sacrum)), view.at(column.at(1.02)), view.dp(0.034 * h),
          view.dp(0.034 * h), {255, 255, 255, 110});
  constexpr double narrow = 0.35;
  fill(list, view, column, {0, -half, 0.94 * half, -sacrum, -0.5 * disc_high}, bone_edge, narrow);
  fill(list, view, column, {0, -half, 0.62 * half, -sacrum, -0.5 * disc_high}, bone, narrow);
  for (int i = 0; i < 5; ++i) {
    const Block vertebra{(i + 0.5) / 5, -half, half, -0.5 * (pitch - disc_high), 0.5 * (pitch - disc_high)};
    fill(list, view, column, vertebra, bone_edge);
    fill(list, view, column, {vertebra.share, -half, 0.66 * half, vertebra.below, vertebra.above}, bone);
    if (i > 0)
      fill(list, view, column, {i / 5.0, -1.06 * half, 1.06 * half, -0.5 * disc_high, 0.5 * disc_high}, disc);
  }
  const double out = static_cast<double>(bulge) * half,
               thick = (0.72 - 0.16 * static_cast<double>(bulge)) * disc_high;
  if (bulge > 0.02f) {
    const Dot back = view.at(column.at(0, -half - 0.45 * out));
    list.AddCircleFilled({back.x, back.y}, view.dp(0.5 * disc_high + 0.55 * out), packed(trouble));
  }
  fill(list, view, column, {0, -1.1 * half, 1.1 * half, -thick, thick}, disc);
  fill(list, view, column, {0, -0.5 * half, 0.6 * half, -0.5 * thick, 0.5 * thick}, core);
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
