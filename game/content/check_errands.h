// What an errand of the courier is judged by, each act and the errand as a whole.
#pragma once

#include "content/check_pack.h"
#include "content/kinds.h"

namespace content {

/// The most acts with an action that an errand's last page offers.
constexpr size_t actions_most = 3;

/// Judges a pack of errands. `place` holds the place of each.
void judge_errands(const rules::Pack& pack, const PackPlace& place, const Judging& on);

}  // namespace content
