// See text.h.
#include "ui/text.h"

#include <imgui.h>
#include <linebreak.h>

#include <cstring>

namespace ui {
namespace {

struct Breaks {
  std::string text;                 ///< without marks
  std::vector<char> allowed;        ///< by byte: LINEBREAK_* after that byte
  std::vector<size_t> phrase_ends;  ///< byte positions, the end of the text last
};

/// How many bytes the character at `at` has when it is well-formed; 0 when it is not.
size_t well_formed(std::string_view text, size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return 0;
  for (size_t i = 1; i < length; ++i)
    if ((static_cast<unsigned char>(text[at + i]) & 0xC0) != 0x80) return 0;
  return length;
}

/// The text with a question mark for every byte that is no UTF-8: libunibreak ends the program over such.
std::string mended(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t length = well_formed(text, at);
    if (length == 0)
      out.push_back('?');
    else
      out.append(text.substr(at, length));
    at += std::max<size_t>(1, length);
  }
  return out;
}

/// The text as it is drawn. Chinese sets quotation marks as wide as an ideograph; the narrow ones of English
/// stand in the private use area of the fonts (platforms/font_subset.py): E2 80 98 to 9D became EE 80 98 to
/// 9D.
std::string drawn_as(std::string text, rules::Lang lang) {
  if (lang != rules::Lang::en) return text;
  for (size_t at = text.find("\xE2\x80"); at != std::string::npos; at = text.find("\xE2\x80", at + 3))
    if (text[at + 2] >= '\x98' && text[at + 2] <= '\x9D') text[at] = '\xEE';
  return text;
}

Breaks find_breaks(std::string_view marked, rules::Lang lang) {
  Breaks breaks;
  for (char c : mended(marked)) {
    if (c != '|') {
      breaks.text.push_back(c);
      continue;
    }
    if (lang == rules::Lang::en) breaks.text.push_back(' ');
    breaks.phrase_ends.push_back(breaks.text.size());
  }
  breaks.phrase_ends.push_back(breaks.text.size());
  breaks.allowed.resize(breaks.text.size());
  set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(breaks.text.data()), breaks.text.size(),
                      lang == rules::Lang::zh ? "zh" : "en", breaks.allowed.data());
  return breaks;
}

/// Width of the widest line of a text, dp, as ImGui would measure its numbers.
float width_of(std::string_view text, ImFont& font, float size, Letters& letters) {
  ImFontBaked& baked = *font.GetFontBaked(size);
  const float scale = size / baked.Size;
  float widest = 0, width = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = next_char(text, at);
    const std::uint16_t character = decode(text, at, end);
    at = end;
    if (character == '\n')
      widest = std::max(widest, width), width = 0;
    else if (character != '\r')
      width += baked.GetCharAdvance(letters.number(character)) * scale;
  }
  return std::max(widest, width);
}

class Filler {
 public:
  Filler(const Breaks& breaks, const std::string& drawn, ImFont& font, Letters& letters, float size,
         float width)
      : breaks_(breaks), drawn_(drawn), font_(font), letters_(letters), size_(size), width_(width) {}

  float measure(size_t begin, size_t end) const {
    while (end > begin && drawn_[end - 1] == ' ') --end;
    if (end == begin) return 0;
    return width_of(std::string_view(drawn_).substr(begin, end - begin), font_, size_, letters_);
  }

  bool phrases_fit() const {
    size_t begin = 0;
    for (size_t end : breaks_.phrase_ends) {
      if (measure(begin, end) > width_) return false;
      begin = end;
    }
    return breaks_.phrase_ends.size() > 1;
  }

  std::vector<Paragraph::Line> fill_phrases() const {
    std::vector<Paragraph::Line> lines;
    size_t begin = 0, last = 0;
    for (size_t end : breaks_.phrase_ends) {
      if (last > begin && measure(begin, end) > width_) add(lines, begin, last), begin = last;
      last = end;
    }
    add(lines, begin, last);
    return lines;
  }

  std::vector<Paragraph::Line> fill(float width) const {
    std::vector<Paragraph::Line> lines;
    size_t begin = 0, last = 0;  // last: the furthest allowed break that fits
    const std::string& text = breaks_.text;
    for (size_t at = 0; at < text.size();) {
      const size_t end = next_char(text, at);
      if (measure(begin, end) > width && end > begin) {
        const size_t cut = last > begin ? last : std::max(at, next_char(text, begin));
        add(lines, begin, cut);
        begin = last = cut;
        at = cut;
        continue;
      }
      const char allowed = breaks_.allowed[end - 1];
      if (allowed == LINEBREAK_MUSTBREAK && end < text.size()) {
        add(lines, begin, end);
        begin = last = end;
      } else if (allowed == LINEBREAK_ALLOWBREAK) {
        last = end;
      }
      at = end;
    }
    if (begin < text.size() || lines.empty()) add(lines, begin, text.size());
    return lines;
  }

  /// Whether the last line holds no more than two characters (a lone one and its punctuation).
  bool lonely(const std::vector<Paragraph::Line>& lines) const {
    if (lines.size() < 2) return false;
    size_t count = 0;
    for (size_t at = lines.back().begin; at < lines.back().end; at = next_char(breaks_.text, at)) ++count;
    return count <= 2;
  }

  std::vector<Paragraph::Line> fill_well() const {
    std::vector<Paragraph::Line> lines = fill(width_);
    for (float share : {0.94f, 0.88f, 0.82f, 0.76f}) {
      if (!lonely(lines)) break;
      std::vector<Paragraph::Line> other = fill(width_ * share);
      if (other.size() > lines.size()) break;
      lines = std::move(other);
    }
    return lines;
  }

 private:
  void add(std::vector<Paragraph::Line>& lines, size_t begin, size_t end) const {
    const std::string& text = breaks_.text;
    while (begin < end && text[begin] == ' ') ++begin;
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
    const std::string_view line = std::string_view(drawn_).substr(begin, end - begin);
    lines.push_back({begin, end, measure(begin, end), letters_.numbered(line)});
  }

  const Breaks& breaks_;
  const std::string& drawn_;
  ImFont& font_;
  Letters& letters_;
  float size_;
  float width_;
};

/// A font's file as ImGui wants it: in memory of its own, or it keeps a copy.
/// The file's bytes stay where they are as long as the atlas.
ImFont* add_font(std::string_view file, const ImFontConfig& config) {
  void* bytes = const_cast<char*>(file.data());  // which ImGui does not write to
  ImFont* font = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(
      bytes, static_cast<int>(file.size()), config.MergeMode ? 0 : 18 * imgui_size_of_em, &config);
  if (font) font->Sources.back()->FontDataOwnedByAtlas = false;  // said before, it would make a copy
  return font;
}

ImFontConfig font_config(bool merge) {
  ImFontConfig config;
  config.OversampleH = 1;  // a glyph is copied as it is, never scaled: half the memory, a quarter of the time
  config.MergeMode = merge;
  config.Flags |= ImFontFlags_NoLoadError;
  config.FontLoader = numbered_font_loader();
  return config;
}

}  // namespace

bool Text::add(const Services& services, const char* path, ImFont*& font) {
  const std::string_view file = services.keep_file(path);
  if (file.size() < 1000) return false;
  font = add_font(file, font_config(false));
  return font != nullptr;
}

bool Text::load(const Services& services) {
  services_ = &services;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.UserData = &letters_;
  atlas.TexDesiredFormat = ImTextureFormat_Alpha8;  // a quarter of the memory beside the renderer's
  return add(services, "fonts/regular.otf", regular_) && add(services, "fonts/bold.otf", bold_);
}

std::string Text::missing(std::string_view text, bool bold) {
  std::string out;
  ImFont& set = *font(bold);
  for (size_t at = 0; at < text.size();) {
    const size_t end = next_char(text, at);
    const std::uint16_t c = decode(text, at, end);
    if (c >= 32 && !set.IsGlyphInFont(letters_.number(c))) out.append(text.substr(at, end - at));
    at = end;
  }
  return out;
}

/// A teacher's own pack may use characters that the subset lacks: the second subset is read only then.
void Text::add_fallback(std::string_view text, bool bold) {
  if (fallback_ || missing(text, bold).empty()) return;
  const std::string_view file = services_->keep_file("fonts/fallback.otf");
  if (file.empty()) return;  // a page may fetch it later
  fallback_ = true;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  for (ImFont* font : {regular_, bold_}) {
    // ImGui 1.92 merges into the last font, whatever font it is told; after both turns the order is as before
    std::swap(*atlas.Fonts.find(font), atlas.Fonts.back());
    add_font(file, font_config(true));
  }
}

float Text::width(std::string_view text, const TextStyle& style) {
  if (text.empty()) return 0;
  return width_of(text, *font(style.bold), style.em * imgui_size_of_em, letters_);
}

const Paragraph& Text::layout(std::string_view text, const TextStyle& style, float width, rules::Lang lang) {
  key_.assign(text);
  const float numbers[] = {style.em, style.line_height, width, style.bold ? 1.0f : 0.0f,
                           static_cast<float>(lang)};
  key_.append(reinterpret_cast<const char*>(numbers), sizeof numbers);
  if (auto found = cache_.find(key_); found != cache_.end()) return found->second;

  add_fallback(text, style.bold);
  const Breaks breaks = find_breaks(text, lang);
  const std::string drawn = drawn_as(breaks.text, lang);
  const Filler filler(breaks, drawn, *font(style.bold), letters_, style.em * imgui_size_of_em, width);
  Paragraph paragraph;
  paragraph.lines = filler.phrases_fit() ? filler.fill_phrases() : filler.fill_well();
  paragraph.text = breaks.text;
  paragraph.style = style;
  for (const Paragraph::Line& line : paragraph.lines) paragraph.width = std::max(paragraph.width, line.width);
  paragraph.height = static_cast<float>(paragraph.lines.size()) * style.em * style.line_height;
  return cache_.emplace(key_, std::move(paragraph)).first->second;
}

void Text::tidy() {
  constexpr size_t many = 600;
  if (cache_.size() > many) cache_.clear();
}

}  // namespace ui
