// ImGui's draw data onto an SDL renderer: a window's, or a surface in memory without any display.
#pragma once

#include <SDL.h>

#include <cstdint>

#include "ui/services.h"

namespace sdl {

/// Draws the last frame. Knows whether it differs from the one before, so that nothing is drawn twice.
class Canvas {
 public:
  /// Draws to a window's renderer, which must outlive this.
  explicit Canvas(SDL_Renderer* renderer);
  /// Draws into memory, at most this many pixels large.
  Canvas(int width, int height);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  /// Rasterises ImGui's draw data; false (and nothing done) when it is the same as last time.
  bool draw(float scale);
  /// The next draw is done in any case.
  void spoil() { last_ = 0; }
  /// A copy of the drawn pixels (memory canvas only).
  ui::Pixels pixels(int width, int height) const;

 private:
  SDL_Surface* surface_ = nullptr;
  SDL_Renderer* renderer_ = nullptr;
  std::uint64_t last_ = 0;
};

/// A number that differs when two frames do.
std::uint64_t frame_hash();

}  // namespace sdl
