// See check_cards.h.
#include "content/check_cards.h"

#include <algorithm>
#include <array>

#include "content/check_average.h"
#include "content/check_card.h"
#include "content/letters.h"

namespace content {
namespace {

using rules::Card;
using rules::Group;
using rules::Lang;

/// A pack on the bench, with the file and the place that its averages are reported at.
struct Judged {
  const std::vector<Card>& cards;
  const std::string& file;
  const Bench& bench;

  void report(Kind kind, const std::string& what) const {
    bench.problems.push_back({kind, file, "/files", what});
  }
  template <class Wanted>
  size_t count(Wanted wanted) const {
    return static_cast<size_t>(std::count_if(cards.begin(), cards.end(), wanted));
  }
};

void judge_balance(const Judged& on) {
  const size_t all = on.cards.size(), yes = on.count([](const Card&card) { return card.is_true; });
  if (!is_balanced(yes, all))
    on.report(Kind::balance, part_of_all(yes, all) + " cards are true; should be 45 to 55 %");
  constexpr std::array groups{"office", "labour", "older", "student"};
  for (size_t i = 0; i < groups.size(); ++i) {
    const auto group = static_cast<Group>(i);
    const size_t own = on.count([&](const Card& card) { return card.is_for(group); });
    const size_t own_yes = on.count([&](const Card& card) { return card.is_for(group) && card.is_true; });
    if (own >= lessons_to_compare && !is_balanced(own_yes, own))
      on.report(Kind::balance,
                part_of_all(own_yes, own) + " cards for " + groups[i] + " are true; should be 45 to 55 %");
  }
}

/// Whether the right reply is longer than every other.
bool right_is_longest(const Card& card, Lang lang) {
  int right = 0, wrong = 0;
  for (const rules::Reply& reply : card.replies) {
    int& longest_so_far = reply.right ? right : wrong;
    longest_so_far = std::max(longest_so_far, length_of(reply.say.in(lang), lang));
  }
  return right > wrong;
}

void judge_right_replies(const Judged& on) {
  const size_t all = on.cards.size();
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const size_t often = on.count([&](const Card& card) { return right_is_longest(card, lang); });
    if (often * 2 > all)
      on.report(Kind::right_longest, std::string(lang == Lang::zh ? "in Chinese" : "in English") +
                                         " the right reply is the longest on " + part_of_all(often, all) +
                                         " cards; should be half at most");
  }
  constexpr std::array places{"first", "second", "third"};
  for (size_t i = 0; i < places.size(); ++i) {
    const size_t often =
        on.count([&](const Card& card) { return i < card.replies.size() && card.replies[i].right; });
    if (often * 2 > all)
      on.report(Kind::right_place, std::string("the right reply stands ") + places[i] + " on " +
                                       part_of_all(often, all) + " cards; should be half at most");
  }
}

std::vector<Part> all_parts(const std::vector<Card>& cards) {
  std::vector<Part> all;
  for (const Card& card : cards)
    for (Part& part : parts_of(card)) all.push_back(std::move(part));
  return all;
}

}  // namespace

bool is_balanced(size_t yes, size_t all) {
  const size_t apart = yes * 2 > all ? yes * 2 - all : all - yes * 2;  // twice the distance from the half
  return apart <= 2 || apart * 10 <= all;
}

void judge_cards(const rules::Pack& pack, const PackPlace& place, const Judging& on) {
  for (size_t i = 0; i < pack.cards.size(); ++i) {
    if (pack.cards[i].claims.empty() && !on.own)
      on.bench.problems.push_back({Kind::out_of_range, place.items[i].file, place.items[i].where + "/claims",
                                   "should have 1 to 3 entries"});
    on.claim_id(pack, pack.cards[i].id, place.items[i]);
    judge_card(pack.cards[i], place.items[i], on.levels, on.claims, on.bench);
  }
  if (pack.cards.size() < lessons_to_average) return;
  const Judged all{pack.cards, place.file, on.bench};
  judge_balance(all);
  if (pack.cards.size() >= lessons_to_compare)
    judge_audiences(audiences_of(pack.cards), "cards", place.file, on.bench);
  judge_right_replies(all);
  judge_reading_level(all_parts(pack.cards), place.file, on.bench);
}

}  // namespace content
