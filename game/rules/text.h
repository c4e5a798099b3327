// A sentence in both languages, and the choice between them.
// Not the interface's words (those are looked up by id in words.h) and not its layout (ui/text).
#pragma once

#include <string>

#include "rules/phrase.h"

namespace rules {

enum class Lang { zh, en };

/// One sentence of content in both languages. '|' marks the places where a headline may be broken.
struct Text {
  Phrase zh;
  Phrase en;

  const Phrase& in(Lang lang) const { return lang == Lang::zh ? zh : en; }
  bool empty() const { return zh.empty() && en.empty(); }
  bool operator==(const Text&) const = default;
};

/// The sentence without its break marks: in English a mark stands for a space, in Chinese for nothing.
std::string plain(const std::string& text, Lang lang);

}  // namespace rules
