// Draws a body that does an exercise, lying on a mat or sitting on a chair, from its joints. It computes
// nothing of where they are: that is rules/stance.h.
#pragma once

#include <string>
#include <vector>

#include "rules/exercise.h"
#include "ui/figure.h"

namespace ui {

/// A body in a room: where it is between rest and top, and what is shown with it.
struct Exerciser {
  const rules::Movement* movement = nullptr;
  float risen = 0;                         ///< 0 to 1
  std::string somebody = "labour-f";       ///< whose clothes and head
  const rules::Movement* ghost = nullptr;  ///< another way to do it, as a pale shape at its top
  const std::vector<rules::SupportPoint>* supports = nullptr;  ///< points to be marked and named
};

/// Fills the room behind a body: wall, window, floor; `floor_y` is where they meet, dp.
void draw_room(Ui& ui, Rect room, float floor_y);
/// Draws the body as large as fits into `at`, on its mat or chair, and names its points of support below.
void draw_exerciser(Ui& ui, Rect at, const Exerciser& body, const std::string& alt);
/// The height of the wall's foot within such a rectangle, dp.
float floor_of(const Ui& ui, Rect at);

}  // namespace ui
