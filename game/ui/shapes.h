// Rounded boxes and soft shadows as nine-slices: four corner pictures and plain rectangles.
// SDL's software renderer is quick on axis-aligned quads and slow on polygons.
#pragma once

#include "ui/art.h"

namespace ui {

/// Added to places and lengths in whole pixels before they are written in dp: the software renderer cuts
/// fractions of pixels off.
constexpr float little_px = 1.0f / 64;

/// A filled rectangle with rounded corners; `radius` in dp, at most half the shorter side.
void rounded(ImDrawList& list, Art& art, Rect box, float radius, Colour colour, float pixels);

/// A soft shadow of a rounded box, `drop` dp below it and `blur` dp wide; the inside is left out.
void soft_shadow(ImDrawList& list, Art& art, Rect box, float radius, float drop, float blur, Colour colour,
                 float pixels);

/// A ring with the given outer radius and thickness, filled clockwise from the top for `share` (0 to 1).
void ring(ImDrawList& list, float x, float y, float radius, float thickness, float share, Colour colour);

}  // namespace ui
