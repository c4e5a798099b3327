// See rasterise.h.
#include "sdl/rasterise.h"

#include <SDL.h>
#include <SDL_image.h>

#include <cstring>

namespace sdl {

ui::Pixels rasterise(std::string_view svg, int width, int height) {
  ui::Pixels pixels;
  SDL_RWops* bytes = SDL_RWFromConstMem(svg.data(), static_cast<int>(svg.size()));
  SDL_Surface* drawn = IMG_LoadSizedSVG_RW(bytes, width, height);
  SDL_RWclose(bytes);
  if (!drawn) return pixels;
  SDL_Surface* plain = drawn;
  if (drawn->format->format != SDL_PIXELFORMAT_RGBA32) {
    plain = SDL_ConvertSurfaceFormat(drawn, SDL_PIXELFORMAT_RGBA32, 0);
    SDL_FreeSurface(drawn);
  }
  if (!plain) return pixels;
  // The drawing keeps its proportions, so it may come out a pixel smaller than asked for.
  pixels.width = width, pixels.height = height;
  pixels.rgba.resize(static_cast<size_t>(width) * static_cast<size_t>(height) * 4);
  const int rows = std::min(height, plain->h);
  const size_t row = static_cast<size_t>(std::min(width, plain->w)) * 4;
  for (int y = 0; y < rows; ++y) {
    const auto* from = static_cast<const unsigned char*>(plain->pixels) + y * plain->pitch;
    std::memcpy(&pixels.rgba[static_cast<size_t>(y) * static_cast<size_t>(width) * 4], from, row);
  }
  SDL_FreeSurface(plain);
  return pixels;
}

}  // namespace sdl
