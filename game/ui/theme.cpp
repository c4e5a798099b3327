// See theme.h.
#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr Palette light{.paper = rgb(0xFBF5EA),
                        .card = rgb(0xFFFFFF),
                        .ink = rgb(0x2A2D3A),
                        .ink_soft = rgb(0x5C6070),
                        .teal = rgb(0x0F766E),
                        .coral = rgb(0xBC3D2A),
                        .sun = rgb(0xF4B740),
                        .sky = rgb(0xDCEFF2),
                        .leaf = rgb(0x3E7A33),
                        .grape = rgb(0x6D5BB5),
                        .line = rgb(0xE4DCCB),
                        .teal_tint = rgb(0xE3F1EE),
                        .coral_tint = rgb(0xFBE6DF),
                        .sun_tint = rgb(0xFDF0D2),
                        .leaf_tint = rgb(0xE6F0DC),
                        .grape_tint = rgb(0xEAE6F7),
                        .on_coral_tint = rgb(0x7E2415),
                        .on_leaf_tint = rgb(0x37692C),
                        .on_grape_tint = rgb(0x54449A),
                        .on_sun_tint = rgb(0x6B5A33),
                        .on_fill = rgb(0xFFFFFF),
                        .bubble = rgb(0xFFFFFF),
                        .ring = rgb(0x868B99),
                        .pip = rgb(0xE4DCCB),
                        .shadow = {0x2A, 0x2D, 0x3A, 26},
                        .focus = rgb(0x2A2D3A),
                        .night = false,
                        .edge = 0};

constexpr Palette dark{.paper = rgb(0x1C2130),
                       .card = rgb(0x272E40),
                       .ink = rgb(0xF3EFE6),
                       .ink_soft = rgb(0xB9BDCB),
                       .teal = rgb(0x4FD1BF),
                       .coral = rgb(0xFF8A70),
                       .sun = rgb(0xF4B740),
                       .sky = rgb(0x2C4150),
                       .leaf = rgb(0x8CCB7A),
                       .grape = rgb(0xB3A5EE),
                       .line = rgb(0x3B4358),
                       .teal_tint = rgb(0x23454B),
                       .coral_tint = rgb(0x4A3138),
                       .sun_tint = rgb(0x473D2B),
                       .leaf_tint = rgb(0x2E4238),
                       .grape_tint = rgb(0x38365A),
                       .on_coral_tint = rgb(0xFFC4B5),
                       .on_leaf_tint = rgb(0xB6E0A8),
                       .on_grape_tint = rgb(0xCFC5F7),
                       .on_sun_tint = rgb(0xF6DDA6),
                       .on_fill = rgb(0x14212B),
                       .bubble = rgb(0x364059),
                       .ring = rgb(0x868B99),
                       .pip = rgb(0x454D66),
                       .shadow = {0, 0, 0, 64},
                       .focus = rgb(0xF3EFE6),
                       .night = true,
                       .edge = 0};

constexpr Palette high{.paper = rgb(0xFFFFFF),
                       .card = rgb(0xFFFFFF),
                       .ink = rgb(0x000000),
                       .ink_soft = rgb(0x1A1A1A),
                       .teal = rgb(0x004D45),
                       .coral = rgb(0x8A1200),
                       .sun = rgb(0xFFCC33),
                       .sky = rgb(0xE6F4F7),
                       .leaf = rgb(0x1E5213),
                       .grape = rgb(0x3B2A85),
                       .line = rgb(0x000000),
                       .teal_tint = rgb(0xE3F1EE),
                       .coral_tint = rgb(0xFBE6DF),
                       .sun_tint = rgb(0xFDF0D2),
                       .leaf_tint = rgb(0xE6F0DC),
                       .grape_tint = rgb(0xEAE6F7),
                       .on_coral_tint = rgb(0x5A0C00),
                       .on_leaf_tint = rgb(0x123A0A),
                       .on_grape_tint = rgb(0x2A1C66),
                       .on_sun_tint = rgb(0x3A2F12),
                       .on_fill = rgb(0xFFFFFF),
                       .bubble = rgb(0xFFFFFF),
                       .ring = rgb(0x000000),
                       .pip = rgb(0x8A8A8A),
                       .shadow = {0, 0, 0, 0},
                       .focus = rgb(0x000000),
                       .night = false,
                       .edge = 2};

float linear(std::uint8_t value) {
  const float s = static_cast<float>(value) / 255.0f;
  return s <= 0.03928f ? s / 12.92f : std::pow((s + 0.055f) / 1.055f, 2.4f);
}

float luminance(Colour c) { return 0.2126f * linear(c.r) + 0.7152f * linear(c.g) + 0.0722f * linear(c.b); }

std::uint8_t between(std::uint8_t a, std::uint8_t b, float share) {
  const float value = static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * share;
  return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

}  // namespace

Colour mix(Colour from, Colour to, float share) {
  return {between(from.r, to.r, share), between(from.g, to.g, share), between(from.b, to.b, share),
          between(from.a, to.a, share)};
}

Colour faded(Colour colour, float alpha) {
  colour.a = between(0, colour.a, std::clamp(alpha, 0.0f, 1.0f));
  return colour;
}

float contrast(Colour a, Colour b) {
  const float la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05f) / (std::min(la, lb) + 0.05f);
}

const Palette& palette(rules::Theme theme) {
  switch (theme) {
    case rules::Theme::dark:
      return dark;
    case rules::Theme::contrast:
      return high;
    case rules::Theme::light:
      break;
  }
  return light;
}

float type_dp(Type type, float body_dp) {
  switch (type) {
    case Type::title:
      return body_dp * 1.55f;
    case Type::headline:
      return body_dp * 1.25f;
    case Type::label:
      return body_dp * 0.9f;
    case Type::note:
      return std::max(14.0f, body_dp * 0.8f);
    case Type::action:
      return body_dp * 1.1f;
    case Type::logo:
      return 46;
    case Type::body:
      break;
  }
  return body_dp;
}

bool is_bold(Type type) { return type != Type::body && type != Type::note; }

float line_height(Type type) {
  return type == Type::title || type == Type::headline || type == Type::logo ? 1.3f : 1.5f;
}

}  // namespace ui
