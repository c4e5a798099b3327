// Judges a coach pack: the texts, notes and figures of each exercise, and what belongs to every practice.
#pragma once

#include "content/check_pack.h"

namespace content {

void judge_exercises(const rules::Pack& pack, const PackPlace& place, const Judging& on);

}  // namespace content
