// See shapes.h.
#include "ui/shapes.h"

#include <fmt/format.h>
#include <imgui.h>

#include <cmath>

namespace ui {
namespace {

constexpr int tile_px = 128;  ///< length of a shadow's side piece

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

void fill(ImDrawList& list, float x0, float y0, float x1, float y1, Colour colour) {
  if (x1 > x0 && y1 > y0) list.AddRectFilled({x0, y0}, {x1, y1}, packed(colour));
}

void image(ImDrawList& list, ImTextureData* data, Rect at, float u0, float v0, float u1, float v1,
           Colour colour) {
  if (data && at.w > 0 && at.h > 0)
    list.AddImage(data->GetTexRef(), {at.x, at.y}, {at.right(), at.bottom()}, {u0, v0}, {u1, v1},
                  packed(colour));
}

/// The box on whole pixels: pieces of it then meet without a seam.
Rect on_pixels(Rect box, float pixels) {
  auto snap = [&](float edge) { return std::round(edge * pixels) / pixels; };
  const float x = snap(box.x), y = snap(box.y);
  return {x, y, snap(box.right()) - x, snap(box.bottom()) - y};
}

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
  box = on_pixels(box, pixels);
  const float r = std::min({radius, box.w / 2, box.h / 2});
  const int px = static_cast<int>(std::lround(r * pixels));
  if (px < 1) return fill(list, box.x, box.y, box.right(), box.bottom(), colour);
  auto svg = [px] {
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{0}\"><circle cx=\"{1}\" "
        "cy=\"{1}\" "
        "r=\"{1}\" "
        "fill=\"#fff\"/></svg>",
        2 * px, px);
  };
  ImTextureData* disc = art.made(fmt::format("disc{}", px), 2 * px, 2 * px, svg);
  const float q = static_cast<float>(px) / pixels;
  image(list, disc, {box.x, box.y, q, q}, 0, 0, 0.5f, 0.5f, colour);
  image(list, disc, {box.right() - q, box.y, q, q}, 0.5f, 0, 1, 0.5f, colour);
  image(list, disc, {box.x, box.bottom() - q, q, q}, 0, 0.5f, 0.5f, 1, colour);
  image(list, disc, {box.right() - q, box.bottom() - q, q, q}, 0.5f, 0.5f, 1, 1, colour);
  fill(list, box.x + q, box.y, box.right() - q, box.y + q, colour);
  fill(list, box.x, box.y + q, box.right(), box.bottom() - q, colour);
  fill(list, box.x + q, box.bottom() - q, box.right() - q, box.bottom(), colour);
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
  return art.made(fmt::format("side{}:{:.3f}:{}{}", depth, from, to_x, to_y), w, h, svg);
}

/// Fills a strip with tiles along its longer direction.
void tile(ImDrawList& list, ImTextureData* data, Rect at, bool across, Colour colour, float pixels) {
  const float step = static_cast<float>(tile_px) / pixels, length = across ? at.w : at.h;
  for (float done = 0; done < length - 0.01f / pixels; done += step) {
    const float part = std::min(step, length - done);
    if (across)
      image(list, data, {at.x + done, at.y, part, at.h}, 0, 0, part / step, 1, colour);
    else
      image(list, data, {at.x, at.y + done, at.w, part}, 0, 0, 1, part / step, colour);
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
  const std::string key = fmt::format("shadow{}:{:.3f}", px, from);
  auto svg = [&] {
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{0}\"><defs><radialGradient "
        "id=\"s\" "
        "cx=\"{1}\" "
        "cy=\"{1}\" r=\"{1}\" gradientUnits=\"userSpaceOnUse\">{2}</radialGradient></defs><circle cx=\"{1}\" "
        "cy=\"{1}\" "
        "r=\"{1}\" fill=\"url(#s)\"/></svg>",
        2 * px, px, stops(from));
  };
  ImTextureData* disc = art.made(key, 2 * px, 2 * px, svg);
  const float q = static_cast<float>(px) / pixels, mid = 0.5f;
  const Rect all = on_pixels({box.x - blur, box.y - blur + drop, box.w + 2 * blur, box.h + 2 * blur}, pixels);
  if (all.w < 2 * q || all.h < 2 * q) return image(list, disc, all, 0, 0, 1, 1, colour);
  image(list, disc, {all.x, all.y, q, q}, 0, 0, mid, mid, colour);
  image(list, disc, {all.right() - q, all.y, q, q}, mid, 0, 1, mid, colour);
  image(list, disc, {all.x, all.bottom() - q, q, q}, 0, mid, mid, 1, colour);
  image(list, disc, {all.right() - q, all.bottom() - q, q, q}, mid, mid, 1, 1, colour);
  tile(list, side(art, px, from, 0, -1), {all.x + q, all.y, all.w - 2 * q, q}, true, colour, pixels);
  tile(list, side(art, px, from, 0, 1), {all.x + q, all.bottom() - q, all.w - 2 * q, q}, true, colour,
       pixels);
  tile(list, side(art, px, from, -1, 0), {all.x, all.y + q, q, all.h - 2 * q}, false, colour, pixels);
  tile(list, side(art, px, from, 1, 0), {all.right() - q, all.y + q, q, all.h - 2 * q}, false, colour,
       pixels);
}

void ring(ImDrawList& list, float x, float y, float radius, float thickness, float share, Colour colour) {
  if (share <= 0) return;
  constexpr float top = -1.5707963f, turn = 6.2831853f;
  list.PathArcTo({x, y}, radius - thickness / 2, top, top + turn * std::min(share, 1.0f), 48);
  list.PathStroke(packed(colour), 0, thickness);
}

}  // namespace ui
