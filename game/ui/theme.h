// The look's tokens: colours in three themes, type steps, spaces. The only table of its kind.
// Values from design style guide; contrast by WCAG 2.1.
#pragma once

#include <cstdint>

#include "rules/settings.h"

namespace ui {

/// An sRGB colour, 0 to 255 each.
struct Colour {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  bool operator==(const Colour&) const = default;
};

constexpr Colour rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
          static_cast<std::uint8_t>(hex), 255};
}

/// `share` of the way from one colour to another, 0 to 1; alpha too.
Colour mix(Colour from, Colour to, float share);
/// The colour at `alpha` (0 to 1) of its own opacity.
Colour faded(Colour colour, float alpha);
/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
float contrast(Colour a, Colour b);

/// A theme's colours by use.
struct Palette {
  Colour paper, card, ink, ink_soft, teal, coral, sun, sky, leaf, grape, line;
  Colour teal_tint, coral_tint, sun_tint, leaf_tint, grape_tint;   ///< quiet areas
  Colour on_coral_tint, on_leaf_tint, on_grape_tint, on_sun_tint;  ///< text on those
  Colour on_fill;  ///< text on teal, coral, leaf, grape buttons
  Colour bubble;   ///< speech bubbles
  Colour ring;     ///< an empty choice's ring
  Colour pip;      ///< a step still to come
  Colour shadow;   ///< with its alpha
  Colour focus;    ///< the keyboard focus frame
  bool night;      ///< scenes are drawn at night
  float edge;      ///< dp of outline around cards and buttons; 0 but in high contrast
};

const Palette& palette(rules::Theme theme);

/// The type steps relative to body text.
enum class Type { title, headline, body, label, note, action, logo };

/// Size (em, dp) of a type step at a body size; notes are never under 14 dp.
float type_dp(Type type, float body_dp);
bool is_bold(Type type);
/// Line height as a multiple of the em.
float line_height(Type type);

}  // namespace ui
