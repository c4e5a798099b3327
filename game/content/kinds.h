// The kinds of packs there are, as one table: how a file of each is read, judged, and what it teaches.
// A new kind is a reader and a judge in files of their own, and one row in kinds.cpp.
#pragma once

#include <string>
#include <vector>

#include "content/problem.h"
#include "content/reader.h"
#include "rules/level.h"

namespace content {

struct Judging;

/// Where a card, a vignette or a scene was read, for the check's messages.
struct ItemPlace {
  std::string file;
  std::string where;  ///< "/cards/3"
};

/// Where a pack was read, and each of its cards, vignettes, errands, scenes or challenges in order.
struct PackPlace {
  std::string file;  ///< its pack.json
  std::vector<ItemPlace> items;
  std::vector<ItemPlace> cues;  ///< of a habits pack
  ItemPlace replies;            ///< the same; its file is empty while there are none
  ItemPlace coaching;           ///< of a coach pack, likewise
};

/// A claim of the article, and what the game says where it is taught.
struct Taught {
  std::string claim;
  std::string by;                 ///< id of the card, vignette, scene or challenge
  std::vector<rules::Text> says;  ///< its sentences, the fact first; never a myth nor a wrong reply
};

/// One kind of pack.
struct PackKind {
  const char* name;  ///< "cards", as pack.json says
  /// Reads one file that the pack names; what is good goes into the pack, with its place.
  void (*read)(Reader& file, rules::Pack& pack, PackPlace& place);
  /// Judges the pack's content: each card, vignette or scene, and all of them together.
  void (*judge)(const rules::Pack& pack, const PackPlace& place, const Judging& on);
  /// Adds what the pack teaches.
  void (*teach)(const rules::Pack& pack, std::vector<Taught>& taught);
};

/// Every kind, in the order of the table.
const std::vector<PackKind>& kinds();
/// The kind with this name; null when there is none.
const PackKind* find_kind(const std::string& name);

}  // namespace content
