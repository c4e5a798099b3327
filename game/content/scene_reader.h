// A file of lifting scenes into the rules' scenes. A bad scene is reported with its place and left out, the
// rest is kept. levels/README.md says what each field means.
#pragma once

#include "content/kinds.h"

namespace content {

/// Reads the "scenes" of a file into the pack; every scene that was kept gets its place.
void read_scenes(Reader& file, rules::Pack& pack, PackPlace& place);

/// What each scene of the pack teaches, for every claim it names: its fact, reason and action.
void scenes_teach(const rules::Pack& pack, std::vector<Taught>& taught);

}  // namespace content
