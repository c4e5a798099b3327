// levels/ into the rules' types: index, packs and their files, sources, claims. What is bad is left out, the
// rest is kept. What stands in a file of a pack is read by the pack's kind (kinds.h).
// What can only be judged over a whole text or pack is in check.h.
#pragma once

#include "content/kinds.h"
#include "rules/level.h"

namespace content {

/// Reads every pack that levels/index.json names. Problems are added; what has none is in the result.
/// `places`, when given, gets a place for each pack, in order.
rules::Levels load_levels(const ReadFile& read, Problems& problems, std::vector<PackPlace>* places = nullptr);

/// Reads one pack, whose file `place` names, and fills in the places of what it keeps. Its id is empty when
/// nothing can be made of it.
rules::Pack load_pack(const ReadFile& read, PackPlace& place, Problems& problems);

/// The article's claims, needed by the check only.
struct ClaimRow {
  rules::Claim claim;
  rules::Text say;
  std::string evidence;  ///< in-line, nuance, weak or conflict
};
std::vector<ClaimRow> load_claims(const ReadFile& read, Problems& problems);

}  // namespace content
