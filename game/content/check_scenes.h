// Lifting scenes: references, drawings and every text, and that a body can do what each of the ways asks.
#pragma once

#include "content/check_pack.h"

namespace content {

/// Judges each scene of a pack.
void judge_scenes(const rules::Pack& pack, const PackPlace& place, const Judging& on);

}  // namespace content
