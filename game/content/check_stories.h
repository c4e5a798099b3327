// What a story of the courier is judged by, each act and the story as a whole.
#pragma once

#include "content/check_pack.h"
#include "content/kinds.h"

namespace content {

/// The most acts with an action that a story's last page offers.
constexpr size_t actions_most = 3;

/// Judges a pack of stories. `place` holds the place of each.
void judge_stories(const rules::Pack& pack, const PackPlace& place, const Judging& on);

}  // namespace content
