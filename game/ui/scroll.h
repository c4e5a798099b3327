// A page or list that scrolls up and down: drag with fling, wheel, keys, and the focus brought into view.
#pragma once

#include <string>

#include "ui/motion.h"
#include "ui/ui.h"

namespace ui {

/// Where a list is scrolled to; part of a screen's Look.
struct ScrollLook {
  float at = 0;      ///< dp scrolled from the top
  float speed = 0;   ///< dp/s of a fling
  float height = 0;  ///< of the content when it was last drawn, dp
  float room = 0;    ///< of the area it was drawn in, dp
  float grabbed = 0;
  bool dragging = false;
  bool end_seen = false;  ///< the foot of the content has been on screen
};

/// Scopes a scrolled area: content drawn between construction and end() is clipped to `area`.
class Scroll {
 public:
  Scroll(Ui& ui, ScrollLook& look, Rect area, const std::string& id);
  /// Closes the area; `content_bottom` is where the content ended (dp, as drawn).
  void end(float content_bottom);

  float top() const { return area_.y - look_.at; }  ///< where the content begins
  bool fits() const { return look_.height <= area_.h + 1; }

 private:
  void drag(float limit);
  void keys(float limit);
  void show_focus(float limit);

  Ui& ui_;
  ScrollLook& look_;
  Rect area_;
  std::string id_;
  size_t first_zone_;
};

/// A flow of pieces from top to bottom within a column.
struct Flow {
  float x = 0, y = 0, w = 0;
  Rect take(float height, float gap_after = 12) {
    const Rect piece{x, y, w, height};
    y += height + gap_after;
    return piece;
  }
  void skip(float d) { y += d; }
};

}  // namespace ui
