// See text.h.
#include "rules/text.h"

namespace rules {

std::string plain(const std::string& text, Lang lang) {
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    if (c != '|')
      out.push_back(c);
    else if (lang == Lang::en)
      out.push_back(' ');
  }
  return out;
}

}  // namespace rules
