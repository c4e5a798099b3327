// The interface's words: what buttons and headings say, by id and language.
// Plain data filled by content/words; placeholders are filled in by ui/words.
#pragma once

#include <map>
#include <string>

#include "rules/text.h"

namespace rules {

/// All interface strings of both languages, keyed by id such as "quiz.confirm".
struct Words {
  using Table = std::map<std::string, Phrase, std::less<>>;
  Table zh, en;

  const Table& in(Lang lang) const { return lang == Lang::zh ? zh : en; }
};

}  // namespace rules
