// See reading_level.h.
#include "content/reading_level.h"

#include <algorithm>
#include <array>

#include "content/letters.h"

namespace content {
namespace {

/// Cuts at any of the marks; an ASCII mark counts only before a space or the end, so "1.5" stays whole.
std::vector<std::string> cut_at(std::string_view text, std::u32string_view marks) {
  const std::u32string letters = decode(text);
  std::vector<std::string> parts;
  std::u32string part;
  const auto close = [&] {
    if (std::any_of(part.begin(), part.end(),
                    [](char32_t c) { return is_chinese(c) || is_latin(c) || is_digit(c); }))
      parts.push_back(encode(part));
    part.clear();
  };
  for (size_t i = 0; i < letters.size(); ++i) {
    const bool ends = letters[i] >= 0x80 || i + 1 == letters.size() || letters[i + 1] == U' ' ||
                      letters[i + 1] == U'"' || letters[i + 1] == 0x201D || letters[i + 1] == U')';
    if (ends && marks.find(letters[i]) != marks.npos)
      close();
    else
      part.push_back(letters[i]);
  }
  close();
  return parts;
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// The medical words that the game explains where it first uses them.
bool is_explained(std::string_view word) {
  static constexpr std::array stems{"herniat",     "vertebra",   "ibuprofen",       "chlorzoxazone",
                                    "mecobalamin", "acupunctur", "spondylo",        "conservative",
                                    "annulus",     "nucleus",    "anti-inflammator"};
  return std::any_of(stems.begin(), stems.end(),
                     [&](std::string_view stem) { return word.starts_with(stem); });
}

int groups_of_vowels(std::string_view word) {
  int groups = 0;
  for (size_t i = 0; i < word.size(); ++i)
    if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++groups;
  return groups;
}

/// Whether the last e is not said: "make", "moves", "eased", but not "table", "boxes", "rested".
bool has_silent_ending(std::string_view word) {
  if (word.ends_with("s") || word.ends_with("d")) {
    const std::string_view stem = word.substr(0, word.size() - 1);
    const std::vector<std::string_view> said =
        word.back() == 's' ? std::vector<std::string_view>{"se", "ce", "ge", "ze", "xe", "che", "she"}
                           : std::vector<std::string_view>{"te", "de"};
    if (std::any_of(said.begin(), said.end(), [&](std::string_view end) { return stem.ends_with(end); }))
      return false;
    word = stem;
  }
  const size_t n = word.size();
  const bool consonant_le = n > 2 && word.ends_with("le") && !is_vowel(word[n - 3]);
  return word.ends_with("e") && !consonant_le;
}

}  // namespace

std::vector<std::string> sentences(std::string_view text, rules::Lang lang) {
  return cut_at(text, lang == rules::Lang::zh ? U"。！？；" : U".!?");
}

std::vector<std::string> clauses(std::string_view text) { return cut_at(text, U"。！？；，：—（）“”"); }

int syllables(std::string_view said) {
  const std::string word = lower(said);
  if (is_explained(word)) return 2;
  return std::max(groups_of_vowels(word) - (has_silent_ending(word) ? 1 : 0), 1);
}

void Reading::add(std::string_view text, rules::Lang lang) {
  for (const std::string& sentence : content::sentences(text, lang)) {
    ++sentences;
    length += length_of(sentence, lang);
    if (lang == rules::Lang::en)
      for (const std::string& word : words_of(sentence)) syllables += content::syllables(word);
  }
}

double Reading::mean() const { return sentences == 0 ? 0 : static_cast<double>(length) / sentences; }

double Reading::grade() const {
  if (sentences == 0 || length == 0) return 0;
  return 0.39 * mean() + 11.8 * syllables / length - 15.59;
}

}  // namespace content
