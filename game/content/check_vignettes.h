// Radar vignettes: each one's references, notes, drawings and texts, then the pack as a whole: vignettes of
// every level of care, none given away by how long it is explained.
#pragma once

#include "content/check_pack.h"

namespace content {

/// A pack has so many vignettes of each level at least.
constexpr size_t vignettes_a_level = 2;
/// Of a pack's vignettes, the part that each level has.
constexpr size_t level_percent_least = 25, level_percent_most = 45;

/// Judges each vignette, then the pack.
void judge_vignettes(const rules::Pack& pack, const PackPlace& place, const Judging& on);

}  // namespace content
