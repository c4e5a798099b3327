// The wording that never changes: the emergency text and the standard doctor strings (writing rules,
// sections 5 and 6), as the interface's words must carry it. Whoever changes a word of it changes it here
// too.
#pragma once

#include <string_view>

#include "rules/text.h"

namespace content {

/// What the interface word `id` must say in a language; empty when the word is free.
std::string_view fixed_text(std::string_view id, rules::Lang lang);

/// Whether a text is one of the fixed ones, character for character. Such a text is judged by nothing else.
bool is_fixed(std::string_view text);

}  // namespace content
