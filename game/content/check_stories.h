// Stories: each chapter's references, notes, drawings and texts, then the pack as a whole. That every way
// through a story ends well is seen to when it is read (story_ways.h).
#pragma once

#include "content/check_pack.h"

namespace content {

/// Judges each chapter of each story, then the pack.
void judge_stories(const rules::Pack& pack, const PackPlace& place, const Judging& on);

}  // namespace content
