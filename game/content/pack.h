// levels/ into the rules' types: index, packs, cards, sources. A bad card is left out, the rest is kept.
// What can only be judged over a whole text or pack is in check.h.
#pragma once

#include "content/reader.h"
#include "rules/level.h"

namespace content {

/// Where a card was read, for the check's messages.
struct CardPlace {
  std::string file;
  std::string where;  ///< "/cards/3"
};

/// Where a pack was read, and each of its cards in order.
struct PackPlace {
  std::string file;  ///< its pack.json
  std::vector<CardPlace> cards;
};

/// Reads every pack that levels/index.json names. Problems are added; what has none is in the result.
/// `places`, when given, gets a place for each pack, in order.
rules::Levels load_levels(const ReadFile& read, Problems& problems, std::vector<PackPlace>* places = nullptr);

/// The article's claims, needed by the check only.
struct ClaimRow {
  rules::Claim claim;
  rules::Text say;
  std::string evidence;  ///< in-line, nuance, weak or conflict
};
std::vector<ClaimRow> load_claims(const ReadFile& read, Problems& problems);

}  // namespace content
