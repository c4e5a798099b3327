// How hard a text is to read: sentences, their lengths, and the Flesch-Kincaid grade of English.
// The limits are in check_text and check_pack; this only measures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/text.h"

namespace content {

/// The sentences of a text without their end marks; empty ones are left out.
std::vector<std::string> sentences(std::string_view text, rules::Lang lang);

/// A Chinese sentence cut at its commas too.
std::vector<std::string> clauses(std::string_view text);

/// About how many syllables an English word has, 1 or more. The medical words that the game explains count
/// as two.
int syllables(std::string_view word);

/// Lengths added up over many texts of one language.
struct Reading {
  int sentences = 0;
  int length = 0;  ///< characters in Chinese, words in English
  int syllables = 0;

  void add(std::string_view text, rules::Lang lang);
  double mean() const;   ///< length of a sentence; 0 when there is none
  double grade() const;  ///< Flesch-Kincaid, English only; 0 when there is none
};

}  // namespace content
