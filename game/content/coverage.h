// Which sentence of the game teaches which claim of the article, and which claims nothing teaches yet.
#pragma once

#include <string>
#include <vector>

#include "content/pack.h"

namespace content {

/// The sentence that teaches a claim: of what a card, vignette, scene or challenge says, the one nearest to
/// it.
struct Teaching {
  std::string by;  ///< id of the card, vignette, scene or challenge
  rules::Text say;
};

/// A claim with everything that teaches it, in the order of the packs.
struct Covered {
  const ClaimRow* claim = nullptr;
  std::vector<Teaching> by;
};

/// Every claim in the order of levels/claims.json. `claims` must outlive the result.
std::vector<Covered> coverage(const rules::Levels& levels, const std::vector<ClaimRow>& claims);

/// Adds a problem for every claim that must be covered and is not.
void demand_coverage(const std::vector<Covered>& table, Problems& problems);

/// The table for a terminal of 100 columns: each claim beside what teaches it, in both languages; then the
/// claims that nothing teaches, those that must be covered first, and a last line that counts.
std::string print(const std::vector<Covered>& table);

}  // namespace content
