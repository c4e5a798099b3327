// See own.h.
#include "content/own.h"

#include <algorithm>
#include <set>

#include "content/check_pack.h"

namespace content {
namespace {

/// Whether a problem lies in a card, or is about the card as a whole.
bool lies_in(const Problem& problem, const ItemPlace& item) {
  return problem.file == item.file &&
         (problem.where == item.where || problem.where.starts_with(item.where + "/"));
}

/// Cards that the reader left out: places with problems that no kept card has.
size_t unreadable(const Problems& problems, const PackPlace& place) {
  std::set<std::string> cards;
  for (const Problem& problem : problems) {
    if (!problem.where.starts_with("/cards/")) continue;
    const std::string card = problem.where.substr(0, problem.where.find('/', std::string("/cards/").size()));
    const bool kept = std::any_of(place.items.begin(), place.items.end(), [&](const ItemPlace& item) {
      return item.file == problem.file && item.where == card;
    });
    if (!kept) cards.insert(problem.file + card);
  }
  return cards.size();
}

void leave_out_barred(OwnPack& own, const PackPlace& place) {
  std::vector<rules::Card> kept;
  for (size_t i = 0; i < own.pack.cards.size(); ++i) {
    const bool barred = std::any_of(own.problems.begin(), own.problems.end(), [&](const Problem& problem) {
      return bars(problem.kind) && lies_in(problem, place.items[i]);
    });
    if (barred)
      ++own.left_out;
    else
      kept.push_back(std::move(own.pack.cards[i]));
  }
  own.pack.cards = std::move(kept);
}

/// Ids that no pack of ours and no other of the player's has.
void take_own_names(rules::Pack& pack) {
  pack.id = "own." + pack.id;
  for (rules::Card& card : pack.cards) card.id = pack.id + "/" + card.id;
}

}  // namespace

bool bars(Kind kind) {
  switch (kind) {
    case Kind::bad_id:
    case Kind::duplicate_id:
    case Kind::right_replies:
    case Kind::myth_flag:
    case Kind::doctor_note:
    case Kind::missing_art:
    case Kind::missing_glyph:
    case Kind::dose:
    case Kind::banned_word:
      return true;
    default:
      return false;
  }
}

std::vector<OwnPack> load_own(const std::vector<std::string>& folders, const ReadFile& read_own,
                              const ReadFile& read, const rules::Levels& ours, const CheckHooks& hooks) {
  std::vector<OwnPack> all;
  Problems of_ours;  // told by the check of the game's own content
  const std::vector<ClaimRow> claims = load_claims(read, of_ours);
  const ArticleRuns runs = ArticleRuns::load(read, of_ours);
  std::set<std::string> ids;
  for (const std::string& folder : folders) {
    OwnPack own{.folder = folder};
    PackPlace place{.file = folder + "/pack.json"};
    own.pack = load_pack(read_own, place, own.problems);
    own.other_kind = !own.pack.id.empty() && own.pack.kind != "cards";
    if (own.other_kind) {
      own.pack = {}, own.problems.clear();
      all.push_back(std::move(own));
      continue;
    }
    own.left_out = unreadable(own.problems, place);
    const Bench bench{hooks, runs, own.problems};
    std::map<std::string, std::string> pack_of;  // cards of two packs may share an id
    if (!own.pack.id.empty()) judge_pack(own.pack, place, {ours, claims, bench, pack_of, true});
    leave_out_barred(own, place);
    const bool twice = !own.pack.id.empty() && !ids.insert(own.pack.id).second;
    if (twice)
      own.problems.push_back({Kind::duplicate_id, place.file, "/id",
                              "another pack of yours has the id \"" + own.pack.id + "\" too", own.pack.id});
    const bool named = std::none_of(own.problems.begin(), own.problems.end(), [&](const Problem& problem) {
      return problem.file == place.file && problem.where == "/id";
    });
    if (named && !own.pack.cards.empty())
      take_own_names(own.pack);
    else
      own.pack = {};
    all.push_back(std::move(own));
  }
  return all;
}

}  // namespace content
