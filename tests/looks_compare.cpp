// See looks_compare.h.
#include "looks_compare.h"

#include <algorithm>
#include <cstdlib>

#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_PNG
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-compare"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wshadow"
#include <stb_image.h>
#pragma GCC diagnostic pop

namespace looks {
namespace {

constexpr int cell = 4;    // pixels of the halved picture: 8 dp
constexpr int noise = 14;  // of 255, in the mean of a cell: what antialiasing may change
constexpr int cells_allowed = 2;

struct Mean {
  int channel[3] = {};
};

size_t at(const ui::Pixels& picture, int x, int y) {
  return (static_cast<size_t>(y) * static_cast<size_t>(picture.width) + static_cast<size_t>(x)) * 4;
}

Mean mean(const ui::Pixels& picture, int x0, int y0, int size) {
  Mean sum;
  int count = 0;
  for (int y = y0; y < std::min(picture.height, y0 + size); ++y)
    for (int x = x0; x < std::min(picture.width, x0 + size); ++x, ++count)
      for (size_t k = 0; k < 3; ++k) sum.channel[k] += picture.rgba[at(picture, x, y) + k];
  for (int& value : sum.channel) value /= std::max(1, count);
  return sum;
}

bool differ(const Mean& a, const Mean& b) {
  for (size_t k = 0; k < 3; ++k)
    if (std::abs(a.channel[k] - b.channel[k]) > noise) return true;
  return false;
}

void redden(ui::Pixels& picture, int x0, int y0) {
  for (int y = y0; y < std::min(picture.height, y0 + cell); ++y)
    for (int x = x0; x < std::min(picture.width, x0 + cell); ++x) {
      std::uint8_t* pixel = &picture.rgba[at(picture, x, y)];
      pixel[0] = 220, pixel[1] = static_cast<std::uint8_t>(pixel[1] / 3),
      pixel[2] = static_cast<std::uint8_t>(pixel[2] / 3);
    }
}

}  // namespace

ui::Pixels halved(const ui::Pixels& picture) {
  ui::Pixels half{picture.width / 2, picture.height / 2, {}};
  half.rgba.resize(static_cast<size_t>(half.width) * static_cast<size_t>(half.height) * 4, 255);
  for (int y = 0; y < half.height; ++y)
    for (int x = 0; x < half.width; ++x) {
      const Mean colour = mean(picture, 2 * x, 2 * y, 2);
      for (size_t k = 0; k < 3; ++k)
        half.rgba[at(half, x, y) + k] = static_cast<std::uint8_t>(colour.channel[k]);
    }
  return half;
}

Difference compare(const ui::Pixels& approved, const ui::Pixels& now) {
  Difference found;
  found.shown = now;
  for (size_t i = 0; i < found.shown.rgba.size(); ++i)
    if (i % 4 != 3) found.shown.rgba[i] = static_cast<std::uint8_t>(255 - (255 - found.shown.rgba[i]) / 3);
  const bool same_size = approved.width == now.width && approved.height == now.height;
  for (int y = 0; y < now.height; y += cell)
    for (int x = 0; x < now.width; x += cell) {
      if (same_size && !differ(mean(approved, x, y, cell), mean(now, x, y, cell))) continue;
      ++found.cells;
      redden(found.shown, x, y);
    }
  found.too_much = !same_size || found.cells > cells_allowed;
  return found;
}

ui::Pixels read_png(const std::string& path) {
  ui::Pixels picture;
  int channels = 0;
  stbi_uc* bytes = stbi_load(path.c_str(), &picture.width, &picture.height, &channels, 4);
  if (!bytes) return {};
  picture.rgba.assign(bytes,
                      bytes + static_cast<size_t>(picture.width) * static_cast<size_t>(picture.height) * 4);
  stbi_image_free(bytes);
  return picture;
}

}  // namespace looks
