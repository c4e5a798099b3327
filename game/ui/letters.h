// The characters in use, numbered as they are met. ImGui keeps two tables for each size of a font, as long as
// the largest code met there: with Chinese as it is coded up to 400 kB, with these numbers some 10 kB.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct ImFontLoader;

namespace ui {

/// Where the character at `at` ends, bytes; at most the end of the text.
size_t next_char(std::string_view text, size_t at);
/// The character between two places; U+FFFD beyond the basic plane, where none of our fonts goes.
std::uint16_t decode(std::string_view text, size_t at, size_t end);

class Letters {
 public:
  /// A character's number; those below 256 are their own.
  std::uint16_t number(std::uint16_t character);
  /// The character of a number; a number that was not given out stands for itself.
  std::uint16_t character(std::uint16_t number) const;
  /// The text with numbers in place of characters, as UTF-8.
  std::string numbered(std::string_view text);

 private:
  using Page = std::array<std::uint16_t, 256>;
  std::array<std::unique_ptr<Page>, 256> pages_;  ///< by a character's upper byte; 0: has no number yet
  std::vector<std::uint16_t> characters_;
};

/// ImGui's reader of fonts for texts of such numbers. The atlas's UserData is the Letters.
const ImFontLoader* numbered_font_loader();

}  // namespace ui
