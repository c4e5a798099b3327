// See phrase.h.
#include "rules/phrase.h"

#include <algorithm>

namespace rules {

Phrase::Phrase(std::string_view text) {
  if (text.empty()) return;
  char* bytes = new char[text.size()];
  std::copy(text.begin(), text.end(), bytes);
  at_ = bytes, size_ = static_cast<std::uint32_t>(text.size()), own_ = true;
}

Phrase::Phrase(const Phrase& other) : Phrase(other.own_ ? Phrase(other.view()) : standing(other.view())) {}

Phrase Phrase::standing(std::string_view text) {
  Phrase phrase;
  phrase.at_ = text.data(), phrase.size_ = static_cast<std::uint32_t>(text.size());
  return phrase;
}

}  // namespace rules
