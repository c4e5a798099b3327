// The player's own packs: read, checked like ours, and made ready to stand beside them. A bad card is left
// out with what is wrong with it; the rest plays.
#pragma once

#include "content/check.h"
#include "content/kinds.h"

namespace content {

/// A pack of the player's own.
struct OwnPack {
  std::string folder;       ///< its folder's name
  rules::Pack pack;         ///< the cards that may be played; its id is empty when there is none
  size_t left_out = 0;      ///< cards that may not
  bool other_kind = false;  ///< it holds no cards but scenes, vignettes or habits, and is not taken
  Problems problems;
};

/// Reads `<folder>/pack.json` of each folder through `read_own` and judges it; claims and the article's runs
/// come from `read`, sources from `ours`. Ids are made to differ from ours and each other's: the pack "mine"
/// becomes "own.mine", its card "walk" becomes "own.mine/walk". Of two packs with one id the second is
/// refused. A pack of another kind than cards is not looked into.
std::vector<OwnPack> load_own(const std::vector<std::string>& folders, const ReadFile& read_own,
                              const ReadFile& read, const rules::Levels& ours, const CheckHooks& hooks);

/// Whether a card with such a problem is not played at all: what would mislead, harm, or show nothing. The
/// rest is told and played.
bool bars(Kind kind);

}  // namespace content
