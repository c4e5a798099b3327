// British spelling (writing rules, sections 2 and 8): the American words that health texts are likely to use.
// Not a dictionary; -ize is left alone, for it is British too.
#pragma once

#include <string>
#include <string_view>

namespace content {

/// The first American word of an English text in small letters, and how it is written here; both empty when
/// there is none.
struct Spelling {
  std::string american, british;
};
Spelling american_in(std::string_view text);

}  // namespace content
