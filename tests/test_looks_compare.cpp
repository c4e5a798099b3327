// The comparison of pictures can fail: each of the faults it is for is made on
// an approved picture.
#include <doctest/doctest.h>

#include <algorithm>

#include "looks_compare.h"

namespace {

ui::Pixels approved() { return looks::read_png(BACKWISE_LOOKS "/question-zh-light.png"); }

std::uint8_t* pixel(ui::Pixels& picture, int x, int y) {
  return &picture
              .rgba[(static_cast<size_t>(y) * static_cast<size_t>(picture.width) + static_cast<size_t>(x)) *
                    4];
}

/// The part below `from` moved down; what comes in is the row above it.
ui::Pixels moved_down(ui::Pixels picture, int from, int by) {
  for (int y = picture.height - 1; y >= from + by; --y)
    std::copy_n(pixel(picture, 0, y - by), picture.width * 4, pixel(picture, 0, y));
  return picture;
}

ui::Pixels recoloured(ui::Pixels picture, int x0, int y0, int w, int h) {
  for (int y = y0; y < y0 + h; ++y)
    for (int x = x0; x < x0 + w; ++x) {
      std::uint8_t& red = pixel(picture, x, y)[0];
      red = static_cast<std::uint8_t>(red < 128 ? red + 24 : red - 24);
    }
  return picture;
}

/// Covered with the colour that stands left of it, as when a drawing is
/// missing.
ui::Pixels erased(ui::Pixels picture, int x0, int y0, int w, int h) {
  for (int y = y0; y < y0 + h; ++y)
    for (int x = x0; x < x0 + w; ++x) std::copy_n(pixel(picture, x0, y0), 3, pixel(picture, x, y));
  return picture;
}

/// Every pixel a little lighter or darker, and a little of its neighbour in it.
ui::Pixels noisy(ui::Pixels picture) {
  unsigned seed = 1;
  const ui::Pixels before = picture;
  for (int y = 0; y < picture.height; ++y)
    for (int x = 1; x < picture.width; ++x)
      for (int k = 0; k < 3; ++k) {
        seed = seed * 1664525u + 1013904223u;
        const auto i =
            (static_cast<size_t>(y) * static_cast<size_t>(picture.width) + static_cast<size_t>(x)) * 4 +
            static_cast<size_t>(k);
        const int mixed =
            (before.rgba[i] * 3 + before.rgba[i - 4]) / 4 + static_cast<int>(seed >> 24) % 13 - 6;
        picture.rgba[i] = static_cast<std::uint8_t>(std::clamp(mixed, 0, 255));
      }
  return picture;
}

}  // namespace

TEST_CASE(
    "a picture is like itself, and like itself with another rasteriser's "
    "noise") {
  const ui::Pixels picture = approved();
  REQUIRE(picture.width > 100);
  CHECK(looks::compare(picture, picture).cells == 0);
  CHECK_FALSE(looks::compare(picture, noisy(picture)).too_much);
}

TEST_CASE("a layout that moved is seen") {
  const ui::Pixels picture = approved();
  for (int from : {0, picture.height / 2})
    CHECK(looks::compare(picture, moved_down(picture, from, 2)).too_much);
}

TEST_CASE("another colour is seen") {
  const ui::Pixels picture = approved();
  const int foot = picture.height - 60;  // the button
  CHECK(looks::compare(picture, recoloured(picture, 20, foot, 150, 20)).too_much);
  CHECK(looks::compare(picture, recoloured(picture, 60, foot, 16, 16)).too_much);
}

TEST_CASE("a missing drawing is seen") {
  const ui::Pixels picture = approved();
  CHECK(looks::compare(picture, erased(picture, 10, 60, 80, 100)).too_much);
}

TEST_CASE("a missing or smaller picture is seen") {
  const ui::Pixels picture = approved();
  CHECK(looks::compare({}, picture).too_much);
  CHECK(looks::compare(looks::halved(picture), picture).too_much);
}
