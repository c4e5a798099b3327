// See shapes.h.
#include "ui/shapes.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int tile_px = 64;  ///< length of a shadow's side piece

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

void fill(ImDrawList& list, Rect at, Colour colour) {
  list.AddRectFilled({at.x, at.y}, {at.right(), at.bottom()}, packed(colour));
}

void image(ImDrawList& list, ImTextureData* data, Rect at, float u0, float v0, float u1, float v1,
           Colour colour) {
  if (data && at.w > 0 && at.h > 0)
    list.AddImage(data->GetTexRef(), {at.x, at.y}, {at.right(), at.bottom()}, {u0, v0}, {u1, v1},
                  packed(colour));
}

/// A box in whole pixels: pieces of it meet without a seam, and renderers copy them without scaling.
struct PixelBox {
  int x, y, w, h;
  float pixels;  ///< per dp

  PixelBox(Rect box, float scale) : pixels(scale) {
    auto snap = [&](float edge) { return static_cast<int>(std::lround(edge * scale)); };
    x = snap(box.x), y = snap(box.y), w = snap(box.right()) - x, h = snap(box.bottom()) - y;
  }
  /// A piece of it in dp. A little more than whole, since the software renderer cuts fractions off.
  Rect piece(int from_x, int from_y, int wide, int high) const {
    auto dp = [&](int px) { return (static_cast<float>(px) + little_px) / pixels; };
    return {dp(x + from_x), dp(y + from_y), dp(wide), dp(high)};
  }
};

/// Alpha of a blurred edge: the falling half of a smooth step, as gradient stops from `from` to 1.
std::string stops(float from) {
  std::string out;
  for (int i = 0; i <= 6; ++i) {
    const float t = static_cast<float>(i) / 6;
    const float alpha = 1 - t * t * (3 - 2 * t);
    out += fmt::format("<stop offset=\"{:.3f}\" stop-color=\"#fff\" stop-opacity=\"{:.3f}\"/>",
                       from + (1 - from) * t, alpha);
  }
  return out;
}

}  // namespace

void rounded(ImDrawList& list, Art& art, Rect box, float radius, Colour colour, float pixels) {
  if (colour.a == 0 || box.w <= 0 || box.h <= 0) return;
  const PixelBox at(box, pixels);
  if (at.w <= 0 || at.h <= 0) return;
  const int px = std::min({static_cast<int>(std::lround(radius * pixels)), at.w / 2, at.h / 2});
  if (px < 1) return fill(list, at.piece(0, 0, at.w, at.h), colour);
  auto svg = [px] {
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{0}\"><circle cx=\"{1}\" "
        "cy=\"{1}\" "
        "r=\"{1}\" fill=\"#fff\"/></svg>",
        2 * px, px);
  };
  ImTextureData* disc = art.made(numbered("disc", {px}), 2 * px, 2 * px, svg);
  const int right = at.w - px, low = at.h - px;
  image(list, disc, at.piece(0, 0, px, px), 0, 0, 0.5f, 0.5f, colour);
  image(list, disc, at.piece(right, 0, px, px), 0.5f, 0, 1, 0.5f, colour);
  image(list, disc, at.piece(0, low, px, px), 0, 0.5f, 0.5f, 1, colour);
  image(list, disc, at.piece(right, low, px, px), 0.5f, 0.5f, 1, 1, colour);
  if (right > px) fill(list, at.piece(px, 0, right - px, px), colour);
  if (low > px) fill(list, at.piece(0, px, at.w, low - px), colour);
  if (right > px) fill(list, at.piece(px, low, right - px, px), colour);
}

namespace {

/// One side of a shadow, `depth` pixels from dark to nothing in a direction (-1, 0 or 1); tiled, not
/// stretched: an unscaled copy is quicker and exact where it is cut.
ImTextureData* side(Art& art, int depth, float from, int to_x, int to_y) {
  const int w = to_x == 0 ? tile_px : depth, h = to_y == 0 ? tile_px : depth;
  const int x1 = to_x < 0 ? w : 0, y1 = to_y < 0 ? h : 0;
  auto svg = [&] {
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\"><defs><linearGradient "
        "id=\"s\" "
        "x1=\"{2}\" y1=\"{3}\" x2=\"{4}\" y2=\"{5}\" "
        "gradientUnits=\"userSpaceOnUse\">{6}</linearGradient></defs>"
        "<rect width=\"{0}\" height=\"{1}\" fill=\"url(#s)\"/></svg>",
        w, h, x1, y1, x1 + to_x * depth, y1 + to_y * depth, stops(from));
  };
  return art.made(numbered("side", {depth, in_64ths(from), to_x, to_y}), w, h, svg);
}

/// The texture coordinate `px` pixels into a tile, a little more for the reason PixelBox::piece gives.
float share_of_tile(int px) {
  return px == tile_px ? 1.0f : (static_cast<float>(px) + little_px) / static_cast<float>(tile_px);
}

/// Tiles along an upper or lower side, `wide` pixels long.
void tile_across(ImDrawList& list, ImTextureData* data, const PixelBox& at, int x, int y, int wide, int depth,
                 Colour colour) {
  for (int done = 0; done < wide; done += tile_px) {
    const int part = std::min(tile_px, wide - done);
    image(list, data, at.piece(x + done, y, part, depth), 0, 0, share_of_tile(part), 1, colour);
  }
}

/// Tiles along a left or right side, `high` pixels long.
void tile_down(ImDrawList& list, ImTextureData* data, const PixelBox& at, int x, int y, int high, int depth,
               Colour colour) {
  for (int done = 0; done < high; done += tile_px) {
    const int part = std::min(tile_px, high - done);
    image(list, data, at.piece(x, y + done, depth, part), 0, 0, 1, share_of_tile(part), colour);
  }
}

}  // namespace

void soft_shadow(ImDrawList& list, Art& art, Rect box, float radius, float drop, float blur, Colour colour,
                 float pixels) {
  if (colour.a == 0) return;
  const float corner =
      std::max(radius, blur) + blur;  // one corner cell, from the outer edge of the blur inwards
  const int px = static_cast<int>(std::lround(corner * pixels));
  const float from = std::max(0.0f, (corner - 2 * blur) / corner);
  auto svg = [&] {
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{0}\"><defs><radialGradient "
        "id=\"s\" "
        "cx=\"{1}\" cy=\"{1}\" r=\"{1}\" gradientUnits=\"userSpaceOnUse\">{2}</radialGradient></defs><circle "
        "cx=\"{1}\" cy=\"{1}\" r=\"{1}\" fill=\"url(#s)\"/></svg>",
        2 * px, px, stops(from));
  };
  ImTextureData* disc = art.made(numbered("shadow", {px, in_64ths(from)}), 2 * px, 2 * px, svg);
  const PixelBox at({box.x - blur, box.y - blur + drop, box.w + 2 * blur, box.h + 2 * blur}, pixels);
  if (at.w < 2 * px || at.h < 2 * px)
    return image(list, disc, at.piece(0, 0, at.w, at.h), 0, 0, 1, 1, colour);
  const int right = at.w - px, low = at.h - px, wide = right - px, high = low - px;
  image(list, disc, at.piece(0, 0, px, px), 0, 0, 0.5f, 0.5f, colour);
  image(list, disc, at.piece(right, 0, px, px), 0.5f, 0, 1, 0.5f, colour);
  image(list, disc, at.piece(0, low, px, px), 0, 0.5f, 0.5f, 1, colour);
  image(list, disc, at.piece(right, low, px, px), 0.5f, 0.5f, 1, 1, colour);
  tile_across(list, side(art, px, from, 0, -1), at, px, 0, wide, px, colour);
  tile_across(list, side(art, px, from, 0, 1), at, px, low, wide, px, colour);
  tile_down(list, side(art, px, from, -1, 0), at, 0, px, high, px, colour);
  tile_down(list, side(art, px, from, 1, 0), at, right, px, high, px, colour);
}

void ring(ImDrawList& list, float x, float y, float radius, float thickness, float share, Colour colour) {
  if (share <= 0) return;
  constexpr float top = -1.5707963f, turn = 6.2831853f;
  list.PathArcTo({x, y}, radius - thickness / 2, top, top + turn * std::min(share, 1.0f), 48);
  list.PathStroke(packed(colour), 0, thickness);
}

}  // namespace ui
