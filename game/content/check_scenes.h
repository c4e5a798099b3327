// Lifting scenes: references, drawings and every text. What a body can do in them is judged in check_lift.h.
#pragma once

#include "content/check_pack.h"

namespace content {

/// Judges each scene of a pack.
void judge_scenes(const rules::Pack& pack, const PackPlace& place, const Judging& on);

}  // namespace content
