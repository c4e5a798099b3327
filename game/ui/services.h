// What the game asks of the machine it runs on, as plain functions.
// The platform fills this in; a test may fill it with its own.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text.h"

namespace ui {

/// A picture in memory: 8-bit RGBA, rows from the top, not premultiplied.
struct Pixels {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;
};

/// The machine. Every function may be empty except read_file and rasterise.
struct Services {
  /// The bytes of a file of the data folder, such as "levels/index.json"; nothing when it is missing.
  std::function<std::optional<std::string>(const std::string& path)> read_file;
  /// Draws an SVG into a picture of exactly this many pixels; empty when the SVG is broken.
  std::function<Pixels(std::string_view svg, int width, int height)> rasterise;
  /// Starts a phone call on devices that can; false when there is no phone.
  std::function<bool(const std::string& number)> dial;
  /// Says a text aloud; false when there is no voice for the language.
  std::function<bool(const std::string& text, rules::Lang lang)> speak;
};

}  // namespace ui
