// What takes a whole pack to judge: ids that stand once, and over ten or more cards the balance of true and
// untrue, the length of right replies and the reading level. Cards are judged by check_card.
#pragma once

#include "content/check_text.h"
#include "content/pack.h"

namespace content {

/// A pack with fewer cards than this is not judged by its averages.
constexpr size_t cards_to_average = 10;

/// Judges each pack with its cards, then the sources. `places` belongs to `levels` pack by pack.
void judge_levels(const rules::Levels& levels, const std::vector<PackPlace>& places,
                  const std::vector<ClaimRow>& claims, const Bench& bench);

}  // namespace content
