// See deal.h.
#include "rules/deal.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "rules/random.h"

namespace rules {
namespace {

using Cards = std::vector<const Card*>;

/// Whether a card waits until the player's own are met: students and lookers come to see all of them.
bool foreign(const Card& card, Group group) {
  return group != Group::looking && group != Group::student && !card.is_for(group);
}

bool is_due(const Card& card, const CardRecord& record, int day) {
  return record.ripe(day) && (!record.retired() || card.emergency);
}

/// The pack's cards in the seed's order, so that sorting them stably by anything breaks ties by lot.
Cards by_lot(const Pack& pack, std::uint64_t seed) {
  Cards cards;
  for (const Card& card : pack.cards) cards.push_back(&card);
  Random random(seed);
  random.shuffle(cards);
  return cards;
}

template <class Key>
void sort_by(Cards& cards, const Key& key) {
  std::stable_sort(cards.begin(), cards.end(),
                   [&](const Card* a, const Card* b) { return key(*a) < key(*b); });
}

/// Sees to it that one of the first `places` cards is a wanted one, if there is any.
template <class Wanted>
void bring_forward(Cards& cards, size_t places, const Wanted& wanted) {
  const auto found =
      std::find_if(cards.begin(), cards.end(), [&](const Card* card) { return wanted(*card); });
  const auto last = cards.begin() + static_cast<std::ptrdiff_t>(std::min(places, cards.size()));
  if (found == cards.end() || found < last) return;
  std::rotate(last - 1, found, found + 1);
}

/// The same for the wanted card that has been due longest, so that none waits behind the others for ever.
template <class Wanted>
void bring_longest_forward(Cards& cards, const Profile& profile, const Wanted& wanted) {
  int first_day = std::numeric_limits<int>::max();
  for (const Card* card : cards)
    if (wanted(*card)) first_day = std::min(first_day, profile.record(card->id)->due_day);
  bring_forward(cards, due_a_round, [&](const Card& card) {
    return wanted(card) && profile.record(card.id)->due_day == first_day;
  });
}

/// The cards never met, as they should come.
Cards fresh(const Pack& pack, const Profile& profile, Group group, std::uint64_t seed) {
  Cards cards = by_lot(pack, seed);
  std::erase_if(cards, [&](const Card* card) { return profile.record(card->id) || foreign(*card, group); });
  sort_by(cards, [&](const Card& card) {
    return std::tuple(group == Group::student && !card.is_for(group), card.difficulty);
  });
  const auto met = [&](const Card& card) { return card.emergency && profile.record(card.id); };
  bring_forward(cards, due_a_round, [](const Card& card) { return !card.is_true; });
  bring_forward(cards, due_a_round, [](const Card& card) { return card.is_true; });
  if (std::none_of(pack.cards.begin(), pack.cards.end(), met))
    bring_forward(cards, due_a_round, [](const Card& card) { return card.emergency; });
  return cards;
}

/// Every card, for what the due and the new ones leave free: other groups' new cards, then what was met
/// longest ago.
Cards rest(const Pack& pack, const Profile& profile, Group group, std::uint64_t seed) {
  Cards cards = by_lot(pack, seed);
  sort_by(cards, [&](const Card& card) {
    const CardRecord* record = profile.record(card.id);
    return std::tuple(record ? record->last_day : 0, record && foreign(card, group), card.difficulty);
  });
  return cards;
}

/// The first six of the order, no neighbours sharing a claim, as near to the order as that allows.
Cards seated(Cards order, const Card* before) {
  Cards round;
  while (round.size() < cards_a_round) {
    const Card* neighbour = round.empty() ? before : round.back();
    auto found = std::find_if(order.begin(), order.end(), [&](const Card* card) {
      return !neighbour || !share_claim(*neighbour, *card);
    });
    if (found == order.end() && round.empty()) found = order.begin();  // better than no round
    if (found == order.end()) break;
    const Card* next = *found;
    round.push_back(next);
    std::erase(order, next);
  }
  return round;
}

}  // namespace

Cards due(const Pack& pack, const Profile& profile, Group group, int day, std::uint64_t seed) {
  Cards cards = by_lot(pack, seed);
  std::erase_if(cards, [&](const Card* card) {
    const CardRecord* record = profile.record(card->id);
    return !record || !is_due(*card, *record, day);
  });
  sort_by(cards, [&](const Card& card) {
    const CardRecord& record = *profile.record(card.id);
    const int missed = record.last_right ? 2 : record.last_sure ? 0 : 1;
    return std::tuple(foreign(card, group), missed, record.due_day);
  });
  bring_longest_forward(cards, profile, [](const Card&) { return true; });
  bring_longest_forward(cards, profile, [](const Card& card) { return card.emergency; });
  const auto most = static_cast<size_t>(std::max(0, due_a_day - profile.reviewed_on(day)));
  if (cards.size() > most) cards.resize(most);
  return cards;
}

Deal deal_round(const Pack& pack, const Profile& profile, Group group, int day, std::uint64_t seed) {
  Deal deal{.pack = pack.id, .seed = seed, .cards = {}};
  if (pack.cards.empty()) return deal;
  const Cards again = due(pack, profile, group, day, seed), others = rest(pack, profile, group, seed);
  const auto few = static_cast<std::ptrdiff_t>(std::min(due_a_round, again.size()));
  Cards order(again.begin(), again.begin() + few);
  const Cards unmet = fresh(pack, profile, group, seed);
  order.insert(order.end(), unmet.begin(), unmet.end());
  order.insert(order.end(), again.begin() + few, again.end());
  order.insert(order.end(), others.begin(), others.end());  // twice in the order is once in the round
  for (const Card* card : seated(std::move(order), pack.find(profile.last_card)))
    deal.cards.push_back(card->id);
  return deal;
}

}  // namespace rules
