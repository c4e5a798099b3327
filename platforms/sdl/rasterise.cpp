// See rasterise.h. nanosvg draws straight into the room it is given: a picture as large as the page is in
// memory once only.
#include "sdl/rasterise.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <memory>

#define NANOSVG_IMPLEMENTATION
#define NANOSVGRAST_IMPLEMENTATION
#include <nanosvg.h>
#include <nanosvgrast.h>

namespace sdl {

bool rasterise(std::string svg, const ui::Raster& into) {
  const std::unique_ptr<NSVGimage, void (*)(NSVGimage*)> image(nsvgParse(svg.data(), "px", 96), nsvgDelete);
  if (!image || image->width <= 0 || image->height <= 0) return false;
  const std::unique_ptr<NSVGrasterizer, void (*)(NSVGrasterizer*)> brush(nsvgCreateRasterizer(),
                                                                         nsvgDeleteRasterizer);
  if (!brush) return false;
  const float scale = std::min(static_cast<float>(into.width) / image->width,
                               static_cast<float>(into.height) / image->height);
  // It keeps its proportions, so it may come out a pixel smaller than the room.
  const int width = std::min(into.width, static_cast<int>(std::ceil(image->width * scale)));
  const int height = std::min(into.height, static_cast<int>(std::ceil(image->height * scale)));
  if (width < into.width || height < into.height)
    for (int y = 0; y < into.height; ++y) std::memset(into.row(y), 0, static_cast<size_t>(into.width) * 4);
  nsvgRasterize(brush.get(), image.get(), 0, 0, scale, into.rgba, width, height, into.pitch);
  return true;
}

}  // namespace sdl
