// Fuzz target: any bytes as a paragraph, at any width and size, in both languages. Breaking ends; the lines
// lie in the text one after the other, leave out nothing but spaces, cut no character in two, and none is
// wider than the room unless it is a single character.
// The first three bytes are the width, the size and the language with the weight; the rest is the text.
#include <cmath>

#include "fuzz.h"
#include "ui/ui.h"

namespace {

struct Page {
  rules::Words words;
  ui::Ui ui;

  Page() : ui(services()) {
    fuzz::must(ui.ready(), "the fonts are there");
    ui.begin({}, {}, words);
  }
  static ui::Services services() {
    ui::Services made;
    made.read_file = [](const std::string& path) {
      return fuzz::read_file(std::string(BACKWISE_DATA) + "/" + path);
    };
    made.keep_file = [files = std::map<std::string, std::string>()](const std::string& path) mutable {
      const auto [file, added] = files.try_emplace(path);
      if (added) file->second = fuzz::read_file(std::string(BACKWISE_DATA) + "/" + path).value_or("");
      return std::string_view(file->second);
    };
    made.rasterise = [](std::string, const ui::Raster&) { return false; };
    return made;
  }
  void next_frame() {
    ui.end();
    ui.begin({}, {}, words);
  }
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

size_t characters(std::string_view text) {
  size_t count = 0;
  for (const char c : text) count += begins_character(c) ? 1 : 0;
  return count;
}

void judge(const ui::Paragraph& paragraph, float width) {
  const std::string& text = paragraph.text;
  fuzz::must(!paragraph.lines.empty(), "even an empty paragraph has a line");
  fuzz::must(std::isfinite(paragraph.width) && std::isfinite(paragraph.height), "its size is a number");
  size_t before = 0;
  for (const ui::Paragraph::Line& line : paragraph.lines) {
    fuzz::must(line.begin <= line.end && line.end <= text.size(), "a line lies in the text");
    fuzz::must(line.begin >= before, "lines do not overlap");
    for (size_t at = before; at < line.begin; ++at)
      fuzz::must(is_space(text[at]), "only spaces are left out between lines");
    before = line.end;
    const std::string_view shown = std::string_view(text).substr(line.begin, line.end - line.begin);
    fuzz::must(shown.empty() || begins_character(shown.front()), "a line begins with a whole character");
    fuzz::must(line.end == text.size() || begins_character(text[line.end]),
               "a line ends with a whole character");
    fuzz::must(line.width <= width + 0.01f || characters(shown) <= 1,
               "a line fits unless it is one character");
  }
  for (size_t at = before; at < text.size(); ++at)
    fuzz::must(is_space(text[at]), "only spaces are left out at the end");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 3) return 0;
  static Page page;
  const float width = static_cast<float>(data[0]) * 4;
  const float em = 14 + static_cast<float>(data[1] % 6) * 4;
  const bool bold = (data[2] & 1) != 0;
  const rules::Lang lang = (data[2] & 2) != 0 ? rules::Lang::en : rules::Lang::zh;
  const std::string text = fuzz::text_of(data + 3, size - 3);
  const ui::TextStyle style{.em = em, .bold = bold};
  judge(page.ui.fonts().layout(text, style, width, lang), width);
  fuzz::must(std::isfinite(page.ui.fonts().width(text, style)), "a width is a number");
  (void)page.ui.fonts().missing(text);
  static int since = 0;
  if (++since % 64 == 0) page.next_frame();
  return 0;
}
