// Judging a habits pack: each challenge as strictly as a card, the cues and the answers, the thirty together.
#pragma once

#include "content/check_pack.h"

namespace content {

/// Judges each challenge, then cues and answers: no blame, no dose, a lighter way where balance or exercise
/// asks for it, cues that exist.
void judge_habits(const rules::Pack& pack, const PackPlace& place, const Judging& on);

}  // namespace content
