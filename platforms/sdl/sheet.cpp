// See sheet.h.
#include "sdl/sheet.h"

#include <algorithm>

#include "sdl/files.h"

namespace sdl {
namespace {

/// One pixel of the small picture: the mean of those it stands for.
void average(const ui::Pixels& from, ui::Pixels& to, int x, int y) {
  const int x0 = x * from.width / to.width, x1 = std::max(x0 + 1, (x + 1) * from.width / to.width);
  const int y0 = y * from.height / to.height, y1 = std::max(y0 + 1, (y + 1) * from.height / to.height);
  int sum[4] = {}, count = 0;
  for (int sy = y0; sy < y1; ++sy)
    for (int sx = x0; sx < x1; ++sx, ++count)
      for (int k = 0; k < 4; ++k)
        sum[k] += from.rgba[static_cast<size_t>(sy * from.width + sx) * 4 + static_cast<size_t>(k)];
  for (int k = 0; k < 4; ++k)
    to.rgba[static_cast<size_t>(y * to.width + x) * 4 + static_cast<size_t>(k)] =
        static_cast<std::uint8_t>(sum[k] / count);
}

}  // namespace

void Sheet::add(const ui::Pixels& picture) {
  constexpr int high = 460;
  const int width = std::max(1, picture.width * high / picture.height);
  ui::Pixels small{width, high, std::vector<std::uint8_t>(static_cast<size_t>(width) * high * 4)};
  for (int y = 0; y < high; ++y)
    for (int x = 0; x < width; ++x) average(picture, small, x, y);
  pictures_.push_back(std::move(small));
}

bool Sheet::write(const std::string& path) const {
  constexpr int gap = 10, widest = 2300;
  int x = gap, y = gap, width = 0;
  std::vector<std::pair<int, int>> places;
  for (const ui::Pixels& picture : pictures_) {
    if (x > gap && x + picture.width > widest) x = gap, y += picture.height + gap;
    places.emplace_back(x, y);
    x += picture.width + gap;
    width = std::max(width, x);
  }
  const int height = pictures_.empty() ? 1 : y + pictures_.back().height + gap;
  std::vector<std::uint8_t> sheet(static_cast<size_t>(width) * static_cast<size_t>(height) * 4, 0x80);
  for (size_t i = 0; i < pictures_.size(); ++i)
    for (int row = 0; row < pictures_[i].height; ++row)
      std::copy_n(&pictures_[i].rgba[static_cast<size_t>(row * pictures_[i].width) * 4],
                  static_cast<size_t>(pictures_[i].width) * 4,
                  &sheet[(static_cast<size_t>(places[i].second + row) * static_cast<size_t>(width) +
                          static_cast<size_t>(places[i].first)) *
                         4]);
  return write_png(path, width, height, sheet.data());
}

}  // namespace sdl
