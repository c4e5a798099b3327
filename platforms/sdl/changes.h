// What differs between two frames: draw data cut into pieces (quads and triangles), and the rectangles in
// which the pieces differ. Draws nothing itself.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <vector>

namespace sdl {

/// A rectangle on whole dp.
struct Area {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  bool empty() const { return x1 <= x0 || y1 <= y0; }
  long size() const { return empty() ? 0 : static_cast<long>(x1 - x0) * (y1 - y0); }
  bool touches(const Area& o) const { return x0 < o.x1 && o.x0 < x1 && y0 < o.y1 && o.y0 < y1; }
  Area with(const Area& o) const;    ///< both and what lies between
  Area within(const Area& o) const;  ///< what both cover
};

/// A quad or triangle of the draw data; equal hashes look equal and lie at the same place.
struct Piece {
  std::uint64_t hash = 0;
  Area area;
  int list = 0, command = 0;
  unsigned first = 0, count = 0;  ///< its indices in the list
};

/// A number that differs when two frames do; quicker than cutting them.
std::uint64_t frame_hash(const ImDrawData& data);

/// The frame's pieces in drawing order, without what is clipped away and pictures that have no pixels yet.
std::vector<Piece> cut(const ImDrawData& data);

/// Rectangles (at most four) outside which both frames look the same.
std::vector<Area> changed(const std::vector<Piece>& before, const std::vector<Piece>& after);

/// A draw command's clip rectangle on whole dp, as the renderer rounds it.
Area clip_of(const ImDrawCmd& command);

/// True when the command's picture has reached the renderer.
bool is_drawable(const ImDrawCmd& command);

}  // namespace sdl
