// What takes a whole pack of cards to judge, from ten cards on: the balance of true and untrue over all and
// for each group, even audiences, the length and the place of right replies, and the reading level. One card
// is judged by check_card.
#pragma once

#include "content/check_pack.h"

namespace content {

/// Judges each card, then the pack as a whole.
void judge_cards(const rules::Pack& pack, const PackPlace& place, const Judging& on);

/// Whether so many true cards of all are balanced: 45 to 55 in a hundred, or one card beside the half.
bool is_balanced(size_t yes, size_t all);

}  // namespace content
