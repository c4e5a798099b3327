// Compares a screen's picture with the approved one: cell by cell, so that another font rasteriser passes and
// a missing picture, a moved row or another colour does not. Knows no screen.
#pragma once

#include <string>

#include "ui/services.h"

namespace looks {

/// The picture at half its size; what is approved and compared is always this.
ui::Pixels halved(const ui::Pixels& picture);

/// What the comparison found.
struct Difference {
  int cells = 0;          ///< cells that differ; all of them when the sizes do
  ui::Pixels shown;       ///< the new picture, faded, with the differing cells in red
  bool too_much = false;  ///< more than a rasteriser's noise
};

/// Both pictures halved before.
Difference compare(const ui::Pixels& approved, const ui::Pixels& now);

/// A PNG's pixels; empty when it cannot be read.
ui::Pixels read_png(const std::string& path);

}  // namespace looks
