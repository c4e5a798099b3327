// A file of the courier's stories into the rules' stories. A bad one is reported and left out, the rest is
// kept.
#pragma once

#include "content/kinds.h"

namespace content {

/// Reads the "stories" of a file into the pack; every story that was kept gets its place.
void read_stories(Reader& file, rules::Pack& pack, PackPlace& place);

/// What each act of the pack teaches, for every claim it names: its fact, its reasons and its action.
void stories_teach(const rules::Pack& pack, std::vector<Taught>& taught);

}  // namespace content
