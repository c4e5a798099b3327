// ImGui's draw data onto an SDL renderer: a window's, or a surface in memory without any display.
#pragma once

#include <SDL.h>

#include <cstdint>
#include <vector>

#include "sdl/changes.h"
#include "ui/ui.h"

namespace sdl {

/// Which drawings a frame may take the time to make. The large ones may wait for the frame after it.
enum class Drawings { small, all };

/// Draws the last frame. Knows how it differs from the one before, so that nothing is drawn twice: with the
/// software renderer only what has changed.
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
  bool draw(ui::Ui& ui, Drawings drawings = Drawings::all);
  /// The next draw is of everything and done in any case.
  void spoil() { last_ = 0, pieces_.clear(); }
  /// A copy of the drawn pixels (memory canvas only).
  ui::Pixels pixels(int width, int height) const;

 private:
  /// Makes the renderer's texture and has it painted; false, and no texture, when either fails.
  bool make(ImTextureData& data, const ui::Art::Paint& paint);
  /// Has a part painted: in the software renderer's texture itself, beside what a graphics card keeps.
  bool write(SDL_Texture* texture, const SDL_Rect& part, const ui::Art::Paint& paint);
  /// Does what ImGui wants of a texture of its own.
  void update(ImTextureData& data);
  void draw_all(ImDrawData& data, ui::Colour paper, bool complete);
  void draw_within(ImDrawData& data, const Area& area);

  SDL_Surface* surface_ = nullptr;
  SDL_Renderer* renderer_ = nullptr;
  bool keeps_pixels_ = false;  ///< what is not drawn again is still there
  std::uint64_t last_ = 0;
  std::vector<Piece> pieces_;  ///< of the last frame drawn
};

}  // namespace sdl
