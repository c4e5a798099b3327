// Reads the files of a coach pack: exercises, and what is read before and after every practice. Private to
// content.
#pragma once

#include "content/kinds.h"

namespace content {

void read_exercises(Reader& file, rules::Pack& pack, PackPlace& place);
void exercises_teach(const rules::Pack& pack, std::vector<Taught>& taught);

}  // namespace content
