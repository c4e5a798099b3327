// Characters and words of content: what the check counts and compares.
// Not the interface's text engine (ui/text), which measures and breaks lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/text.h"

namespace content {

/// The characters of UTF-8 bytes; a broken byte becomes U+FFFD.
std::u32string decode(std::string_view utf8);
/// UTF-8 of the characters.
std::string encode(std::u32string_view letters);

bool is_chinese(char32_t letter);    ///< a Chinese character, not punctuation
bool is_full_mark(char32_t letter);  ///< Chinese punctuation: ， “ （ and the like
bool is_digit(char32_t letter);      ///< 0 to 9, full width too
bool is_latin(char32_t letter);      ///< a to z, A to Z, and letters with accents

/// Only the Chinese characters, in order.
std::u32string only_chinese(std::string_view text);

/// The English words, without the punctuation around them; "pepper-water" and "don't" are one word each.
std::vector<std::string> words_of(std::string_view text);

/// How long a text is: characters with punctuation in Chinese, words in English; break marks and spaces do
/// not count.
int length_of(std::string_view text, rules::Lang lang);

/// ASCII letters made small, the rest left alone.
std::string lower(std::string_view text);

}  // namespace content
