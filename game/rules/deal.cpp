// See deal.h.
#include "rules/deal.h"

#include <algorithm>
#include <tuple>

#include "rules/random.h"

namespace rules {
namespace {

bool own(const Card& card, Group group) { return group == Group::looking || card.is_for(group); }

bool share_claim(const Card& a, const Card& b) {
  return std::any_of(a.claims.begin(), a.claims.end(), [&](const std::string& claim) {
    return std::find(b.claims.begin(), b.claims.end(), claim) != b.claims.end();
  });
}

/// How soon a card should come: smaller is sooner.
int urgency(const Card& card, const Profile& profile, int day) {
  const CardRecord* record = profile.record(card.id);
  if (!record) return 2;
  const bool rested = record->last_day < day;
  if (!record->last_right && record->last_sure) return rested ? 0 : 3;
  if (!record->last_right) return rested ? 1 : 3;
  return 4;
}

struct Candidate {
  const Card* card;
  std::tuple<bool, int, int, int, size_t> key;  // foreign, urgency, last day, difficulty, lot
};

std::vector<Candidate> candidates(const Pack& pack, const Profile& profile, Group group, int day,
                                  std::uint64_t seed) {
  std::vector<size_t> lots(pack.cards.size());
  for (size_t i = 0; i < lots.size(); ++i) lots[i] = i;
  Random random(seed);
  random.shuffle(lots);
  std::vector<Candidate> all;
  for (size_t i = 0; i < pack.cards.size(); ++i) {
    const Card& card = pack.cards[i];
    const CardRecord* record = profile.record(card.id);
    all.push_back({&card,
                   {!own(card, group), urgency(card, profile, day), record ? record->last_day : 0,
                    card.difficulty, lots[i]}});
  }
  std::sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) { return a.key < b.key; });
  return all;
}

/// The cards in an order in which no neighbours share a claim, as near to the given one as that allows.
std::vector<const Card*> spread(std::vector<const Card*> cards) {
  for (size_t i = 1; i < cards.size(); ++i) {
    auto fits = [&](const Card* card) { return !share_claim(*cards[i - 1], *card); };
    auto from = cards.begin() + static_cast<std::ptrdiff_t>(i);
    auto found = std::find_if(from, cards.end(), fits);
    if (found == cards.end()) {  // none left that fits: drop this one, the round may be shorter
      cards.erase(from);
      --i;
    } else {
      std::rotate(from, found, found + 1);
    }
  }
  return cards;
}

}  // namespace

Deal deal_round(const Pack& pack, const Profile& profile, Group group, int day, std::uint64_t seed) {
  std::vector<const Card*> order;
  for (const Candidate& candidate : candidates(pack, profile, group, day, seed))
    order.push_back(candidate.card);
  order = spread(std::move(order));
  if (order.size() > cards_a_round) order.resize(cards_a_round);

  Deal deal{.pack = pack.id, .seed = seed, .cards = {}};
  for (const Card* card : order) deal.cards.push_back(card->id);
  return deal;
}

}  // namespace rules
