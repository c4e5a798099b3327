// One card: its texts one after the other with their places, and what its parts must be to each other.
#pragma once

#include "content/check_lesson.h"

namespace content {

/// Every text that the card has, in the order of the file.
std::vector<Part> parts_of(const rules::Card& card);

/// Judges the card's references, notes, replies and drawings, then each of its texts in both languages.
void judge_card(const rules::Card& card, const ItemPlace& place, const rules::Levels& levels,
                const std::vector<ClaimRow>& claims, const Bench& bench);

}  // namespace content
