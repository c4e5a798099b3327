// Text: fonts, line breaking and its cache. Chinese breaks by libunibreak, filled greedily.
// ImGui rasterises the glyphs on demand; its own word wrap is not used (it is wrong for Chinese).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/letters.h"
#include "ui/rect.h"
#include "ui/services.h"
#include "ui/theme.h"

struct ImFont;

namespace ui {

/// How a paragraph is set.
struct TextStyle {
  float em = 18;  ///< dp
  bool bold = false;
  float line_height = 1.5f;  ///< × em
};

/// A text broken into lines.
struct Paragraph {
  struct Line {
    size_t begin = 0, end = 0;  ///< bytes of `text`
    float width = 0;            ///< dp
    std::string numbers;        ///< what is drawn: see Letters
  };
  std::string text;  ///< without break marks
  TextStyle style;
  std::vector<Line> lines;
  float width = 0;   ///< of the widest line, dp
  float height = 0;  ///< dp
};

/// The game's fonts and the paragraphs set with them.
class Text {
 public:
  /// Reads fonts/regular.otf and fonts/bold.otf; false when one is missing or is not a font.
  bool load(const Services& services);

  /// The text in lines no wider than `width` dp. '|' marks phrases: where each phrase fits, lines break only
  /// there. Closing punctuation never begins a line, opening never ends one, words and numbers stay whole
  /// (a word wider than the room is broken). The reference stays valid until the next frame.
  const Paragraph& layout(std::string_view text, const TextStyle& style, float width, rules::Lang lang);

  /// Width of the text on one line, dp.
  float width(std::string_view text, const TextStyle& style);

  /// Characters of the text that cannot be drawn in a weight, as text; empty when all can.
  std::string missing(std::string_view text, bool bold = false);
  /// Whether a text has needed the second subset, which has one weight only.
  bool uses_fallback() const { return fallback_; }

  /// Forgets cached paragraphs when there are many; called between frames.
  void tidy();

  ImFont* font(bool bold) const { return bold ? bold_ : regular_; }
  Letters& letters() { return letters_; }

 private:
  bool add(const Services& services, const char* path, ImFont*& font);
  void add_fallback(std::string_view text, bool bold);

  const Services* services_ = nullptr;
  ImFont* regular_ = nullptr;
  ImFont* bold_ = nullptr;
  bool fallback_ = false;
  Letters letters_;
  std::unordered_map<std::string, Paragraph> cache_;
  std::string key_;  ///< of the last paragraph asked for; kept for its memory
};

/// ImGui measures a font by ascent plus descent: this many times the em of Noto Sans CJK (hhea table).
constexpr float imgui_size_of_em = 1.448f;

}  // namespace ui
