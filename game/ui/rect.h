// A rectangle in dp, laid out by cutting pieces off it.
#pragma once

#include <algorithm>

namespace ui {

/// Position and size in dp (density-independent pixels), y downwards.
struct Rect {
  float x = 0, y = 0, w = 0, h = 0;

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  float mid_x() const { return x + w / 2; }
  float mid_y() const { return y + h / 2; }
  bool has(float px, float py) const { return px >= x && px < right() && py >= y && py < bottom(); }
  bool overlaps(const Rect& o) const {
    return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
  }
  bool operator==(const Rect&) const = default;

  /// Each cut takes a piece from an edge, leaves the rest here and returns the piece.
  Rect cut_top(float d) {
    d = std::clamp(d, 0.0f, h);
    Rect piece{x, y, w, d};
    y += d, h -= d;
    return piece;
  }
  Rect cut_bottom(float d) {
    d = std::clamp(d, 0.0f, h);
    h -= d;
    return {x, y + h, w, d};
  }
  Rect cut_left(float d) {
    d = std::clamp(d, 0.0f, w);
    Rect piece{x, y, d, h};
    x += d, w -= d;
    return piece;
  }
  Rect cut_right(float d) {
    d = std::clamp(d, 0.0f, w);
    w -= d;
    return {x + w, y, d, h};
  }

  Rect inset(float dx, float dy) const {
    return {x + dx, y + dy, std::max(0.0f, w - 2 * dx), std::max(0.0f, h - 2 * dy)};
  }
  Rect inset(float d) const { return inset(d, d); }
  Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
  /// A rectangle of the given size in the middle of this one.
  Rect centred(float cw, float ch) const { return {mid_x() - cw / 2, mid_y() - ch / 2, cw, ch}; }
  /// This one grown about its middle until it is at least so large.
  Rect at_least(float min_w, float min_h) const { return centred(std::max(w, min_w), std::max(h, min_h)); }
  /// Scaled about its middle.
  Rect scaled(float s) const { return centred(w * s, h * s); }
};

/// Room kept free at the edges: notches, rounded corners, gesture bar (dp).
struct Insets {
  float left = 0, top = 0, right = 0, bottom = 0;
  bool operator==(const Insets&) const = default;
};

}  // namespace ui
