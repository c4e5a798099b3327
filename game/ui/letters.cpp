// See letters.h.
#include "ui/letters.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace ui {
namespace {

constexpr std::uint16_t first = 256;

ImWchar character_of(const ImFontAtlas* atlas, ImWchar number) {
  return static_cast<const Letters*>(atlas->UserData)->character(number);
}

}  // namespace

size_t next_char(std::string_view text, size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  return std::min(text.size(), at + (c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4));
}

std::uint16_t decode(std::string_view text, size_t at, size_t end) {
  const auto byte = [&](size_t i) { return static_cast<unsigned int>(static_cast<unsigned char>(text[i])); };
  switch (end - at) {
    case 1:
      return static_cast<std::uint16_t>(byte(at));
    case 2:
      return static_cast<std::uint16_t>((byte(at) & 31u) << 6 | (byte(at + 1) & 63u));
    case 3:
      return static_cast<std::uint16_t>((byte(at) & 15u) << 12 | (byte(at + 1) & 63u) << 6 |
                                        (byte(at + 2) & 63u));
    default:
      return 0xFFFD;
  }
}

std::uint16_t Letters::number(std::uint16_t character) {
  if (character < first) return character;
  std::unique_ptr<Page>& page = pages_[character >> 8];
  if (!page) page = std::make_unique<Page>();
  std::uint16_t& number = (*page)[character & 255];
  if (number == 0) {
    number = static_cast<std::uint16_t>(first + characters_.size());
    characters_.push_back(character);
  }
  return number;
}

std::uint16_t Letters::character(std::uint16_t number) const {
  const bool given = number >= first && number < first + characters_.size();
  return given ? characters_[number - first] : number;
}

std::string Letters::numbered(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = next_char(text, at);
    const unsigned int n = number(decode(text, at, end));
    if (n < 0x80) {
      out.push_back(static_cast<char>(n));
    } else if (n < 0x800) {
      out.push_back(static_cast<char>(0xC0 | n >> 6));
      out.push_back(static_cast<char>(0x80 | (n & 63)));
    } else {
      out.push_back(static_cast<char>(0xE0 | n >> 12));
      out.push_back(static_cast<char>(0x80 | (n >> 6 & 63)));
      out.push_back(static_cast<char>(0x80 | (n & 63)));
    }
    at = end;
  }
  return out;
}

const ImFontLoader* numbered_font_loader() {
  static const ImFontLoader* const plain = ImFontAtlasGetFontLoaderForStbTruetype();
  static const ImFontLoader loader = [] {
    ImFontLoader numbered = *plain;
    numbered.FontSrcContainsGlyph = [](ImFontAtlas* atlas, ImFontConfig* src, ImWchar number) {
      return plain->FontSrcContainsGlyph(atlas, src, character_of(atlas, number));
    };
    numbered.FontBakedLoadGlyph = [](ImFontAtlas* atlas, ImFontConfig* src, ImFontBaked* baked, void* own,
                                     ImWchar number, ImFontGlyph* glyph, float* advance) {
      return plain->FontBakedLoadGlyph(atlas, src, baked, own, character_of(atlas, number), glyph, advance);
    };
    return numbered;
  }();
  return &loader;
}

}  // namespace ui
