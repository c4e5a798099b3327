// The packs one after the other, then the sources: what every pack must be, whatever its kind. What stands in
// it is judged by its kind (kinds.h).
#pragma once

#include <map>

#include "content/check_text.h"
#include "content/pack.h"

namespace content {

/// What judging a pack needs beside the pack.
struct Judging {
  const rules::Levels& levels;
  const std::vector<ClaimRow>& claims;
  const Bench& bench;
  std::map<std::string, std::string>& pack_of;  ///< which pack has an id already
  bool own = false;  ///< the player's own pack: its facts need not be the article's

  /// Notes that the pack has a card or scene of this id; reports one that another pack has too.
  void claim_id(const rules::Pack& pack, const std::string& id, const ItemPlace& place) const;
};

/// Judges one pack: its head, then its content by its kind.
void judge_pack(const rules::Pack& pack, const PackPlace& place, const Judging& on);

/// Judges each pack, then the sources. `places` belongs to `levels` pack by pack.
void judge_levels(const rules::Levels& levels, const std::vector<PackPlace>& places,
                  const std::vector<ClaimRow>& claims, const Bench& bench);

}  // namespace content
