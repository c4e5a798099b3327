// The interface's words: what buttons and headings say, by id and language.
// Plain data filled by content/words; placeholders are filled in by ui/words.
#pragma once

#include <map>
#include <string>

#include "rules/text.h"

namespace rules {

/// One interface string: what is said, a note for the translator, and the room it must fit.
struct Word {
  std::string say;
  std::string note;
  std::string room;  ///< "<width>em x <lines>", for example "8em x 1"; em is the size of the role's text
};

/// All interface strings of both languages, keyed by id such as "quiz.confirm".
struct Words {
  std::map<std::string, Word, std::less<>> zh;
  std::map<std::string, Word, std::less<>> en;

  const std::map<std::string, Word, std::less<>>& in(Lang lang) const { return lang == Lang::zh ? zh : en; }
};

}  // namespace rules
