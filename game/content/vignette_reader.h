// A file of radar vignettes into the rules' vignettes. A bad one is reported and left out, the rest is kept.
#pragma once

#include "content/kinds.h"

namespace content {

/// Reads the "vignettes" of a file into the pack; every vignette that was kept gets its place.
void read_vignettes(Reader& file, rules::Pack& pack, PackPlace& place);

/// What each vignette of the pack teaches, for every claim it names: its fact, reasons and action.
void vignettes_teach(const rules::Pack& pack, std::vector<Taught>& taught);

}  // namespace content
