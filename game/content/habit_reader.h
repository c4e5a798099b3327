// The files of a habits pack into the rules' challenges, cues and answers. What is bad is left out, the rest
// is kept.
#pragma once

#include "content/kinds.h"

namespace content {

/// Reads "challenges", or "cues" and "replies", of a file into the pack; a challenge that was kept gets its
/// place.
void read_habits(Reader& file, rules::Pack& pack, PackPlace& place);

/// What each challenge teaches, for every claim it names: its reason, what to do, who helps.
void habits_teach(const rules::Pack& pack, std::vector<Taught>& taught);

}  // namespace content
