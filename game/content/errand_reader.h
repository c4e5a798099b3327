// A file of the courier's errands into the rules' errands. A bad one is reported and left out, the rest is
// kept.
#pragma once

#include "content/kinds.h"

namespace content {

/// Reads the "errands" of a file into the pack; every errand that was kept gets its place.
void read_errands(Reader& file, rules::Pack& pack, PackPlace& place);

/// What each act of the pack teaches, for every claim it names: its fact, its reasons and its action.
void errands_teach(const rules::Pack& pack, std::vector<Taught>& taught);

}  // namespace content
