// SVG into pixels, by SDL2_image's nanosvg.
#pragma once

#include <string_view>

#include "ui/services.h"

namespace sdl {

/// Draws the SVG into exactly width × height pixels; empty when it is broken.
ui::Pixels rasterise(std::string_view svg, int width, int height);

}  // namespace sdl
