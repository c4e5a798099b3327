// See letters.h.
#include "content/letters.h"

#include <algorithm>

namespace content {
namespace {

constexpr char32_t broken = 0xFFFD;

/// How many bytes follow a first byte; -1 when it cannot be one.
int followers(unsigned char first) {
  if (first < 0x80) return 0;
  if (first >= 0xC2 && first < 0xE0) return 1;
  if (first >= 0xE0 && first < 0xF0) return 2;
  return first >= 0xF0 && first < 0xF5 ? 3 : -1;
}

bool in_word(char32_t letter) { return is_latin(letter) || is_digit(letter); }

/// Whether the mark at `i` joins what stands around it into one word: "don't", "pepper-water", "1.5".
bool joins(std::u32string_view letters, size_t i) {
  if (i == 0 || i + 1 >= letters.size()) return false;
  const char32_t before = letters[i - 1], mark = letters[i], after = letters[i + 1];
  if (mark == U'.' || mark == U',') return is_digit(before) && is_digit(after);
  return (mark == U'-' || mark == U'\'' || mark == 0x2019) && in_word(before) && in_word(after);
}

}  // namespace

std::u32string decode(std::string_view utf8) {
  std::u32string out;
  for (size_t at = 0; at < utf8.size();) {
    const auto first = static_cast<unsigned char>(utf8[at++]);
    const int more = followers(first);
    char32_t letter = more <= 0 ? first : first & (0x3Fu >> more);
    int read = 0;
    for (; read < more && at < utf8.size() && (utf8[at] & 0xC0) == 0x80; ++read)
      letter = letter << 6 | (static_cast<unsigned char>(utf8[at++]) & 0x3Fu);
    out.push_back(more < 0 || read < more ? broken : letter);
  }
  return out;
}

std::string encode(std::u32string_view letters) {
  std::string out;
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  for (char32_t letter : letters) {
    if (letter < 0x80) {
      put(letter);
      continue;
    }
    const int more = letter < 0x800 ? 1 : letter < 0x10000 ? 2 : 3;
    put((~(0xFFu >> (more + 1)) & 0xFFu) | letter >> (6 * more));
    for (int i = more - 1; i >= 0; --i) put(0x80u | (letter >> (6 * i) & 0x3Fu));
  }
  return out;
}

bool is_chinese(char32_t letter) {
  return (letter >= 0x4E00 && letter <= 0x9FFF) || (letter >= 0x3400 && letter <= 0x4DBF) ||
         (letter >= 0xF900 && letter <= 0xFAFF) || (letter >= 0x20000 && letter <= 0x323AF);
}

bool is_full_mark(char32_t letter) {
  const bool quote_or_dash = letter >= 0x2014 && letter <= 0x2026;
  const bool wide = letter >= 0xFF01 && letter <= 0xFF5E && !is_digit(letter) && !is_latin(letter);
  return quote_or_dash || wide || (letter >= 0x3001 && letter <= 0x301F);
}

bool is_digit(char32_t letter) {
  return (letter >= U'0' && letter <= U'9') || (letter >= 0xFF10 && letter <= 0xFF19);
}

bool is_latin(char32_t letter) {
  const char32_t small = letter | 0x20;
  return (small >= U'a' && small <= U'z') ||
         (letter >= 0xC0 && letter <= 0x24F && letter != 0xD7 && letter != 0xF7);
}

std::u32string only_chinese(std::string_view text) {
  std::u32string letters = decode(text);
  std::erase_if(letters, [](char32_t letter) { return !is_chinese(letter); });
  return letters;
}

std::vector<std::string> words_of(std::string_view text) {
  const std::u32string letters = decode(text);
  std::vector<std::string> words;
  std::u32string word;
  for (size_t i = 0; i <= letters.size(); ++i) {
    if (i < letters.size() && (in_word(letters[i]) || joins(letters, i))) {
      word.push_back(letters[i]);
    } else if (!word.empty()) {
      words.push_back(encode(word));
      word.clear();
    }
  }
  return words;
}

int length_of(std::string_view text, rules::Lang lang) {
  if (lang == rules::Lang::en) return static_cast<int>(words_of(text).size());
  const std::u32string letters = decode(text);
  return static_cast<int>(std::count_if(letters.begin(), letters.end(),
                                        [](char32_t letter) { return letter != U'|' && letter != U' '; }));
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

}  // namespace content
