// SVG into pixels, by nanosvg.
#pragma once

#include <string>

#include "ui/services.h"

namespace sdl {

/// Draws the SVG as large as it fits, from the upper left corner; the rest stays clear. False when it is
/// broken.
bool rasterise(std::string svg, const ui::Raster& into);

}  // namespace sdl
