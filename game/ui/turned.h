// A word turned: its glyphs side by side, turned and smoothed into a texture of their own.
// Turned glyph quads would show their pixels, since SDL's software renderer does not smooth them.
#pragma once

#include <string_view>

#include "ui/ui.h"

namespace ui {

/// Draws one line of text about the middle `x`, `y` (dp), turned by `angle_deg` clockwise and `scale` times
/// as large as set; for a turn that stays, since each angle is a picture of its own.
void turned_word(Ui& ui, std::string_view word, const TextStyle& style, float x, float y, float angle_deg,
                 Colour ink, float scale = 1);

}  // namespace ui
