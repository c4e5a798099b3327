// See check_cards.h.
#include "content/check_cards.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "content/check_card.h"
#include "content/letters.h"
#include "content/reading_level.h"

namespace content {
namespace {

using rules::Card;
using rules::Group;
using rules::Lang;

constexpr double mean_sentence_zh = 20;  ///< characters (writing rules, section 8)
constexpr double mean_sentence_en = 14;  ///< words
constexpr double grade_en = 8;           ///< Flesch-Kincaid
constexpr int audience_percent = 15;     ///< around the mean of the three (writing rules, section 11)

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

std::string one_decimal(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", number);
  return text;
}

std::string of(size_t part, size_t whole) { return std::to_string(part) + " of " + std::to_string(whole); }

void judge_balance(const Judged& on) {
  const size_t all = on.cards.size(), yes = on.count([](const Card&card) { return card.is_true; });
  if (!is_balanced(yes, all))
    on.report(Kind::balance, of(yes, all) + " cards are true; should be 45 to 55 %");
  constexpr std::array groups{"office", "labour", "older", "student"};
  for (size_t i = 0; i < groups.size(); ++i) {
    const auto group = static_cast<Group>(i);
    const size_t own = on.count([&](const Card& card) { return card.is_for(group); });
    const size_t own_yes = on.count([&](const Card& card) { return card.is_for(group) && card.is_true; });
    if (own >= cards_to_compare && !is_balanced(own_yes, own))
      on.report(Kind::balance,
                of(own_yes, own) + " cards for " + groups[i] + " are true; should be 45 to 55 %");
  }
}

/// Office, labour and older players get about as many cards each.
void judge_audiences(const Judged& on) {
  if (on.cards.size() < cards_to_compare) return;
  constexpr std::array names{"office", "labour", "older"};
  std::array<size_t, 3> own{};
  for (size_t i = 0; i < own.size(); ++i)
    own[i] = on.count([&](const Card& card) { return card.is_for(static_cast<Group>(i)); });
  const size_t sum = own[0] + own[1] + own[2];
  for (size_t i = 0; i < own.size(); ++i) {
    if (own[i] * 300 >= sum * (100 - audience_percent) && own[i] * 300 <= sum * (100 + audience_percent))
      continue;
    on.report(Kind::audience, std::string(names[i]) + " has " + std::to_string(own[i]) +
                                  " cards, the three " + one_decimal(static_cast<double>(sum) / 3) +
                                  " on average; should be within 15 %");
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
                                         " the right reply is the longest on " + of(often, all) +
                                         " cards; should be half at most");
  }
  constexpr std::array places{"first", "second", "third"};
  for (size_t i = 0; i < places.size(); ++i) {
    const size_t often =
        on.count([&](const Card& card) { return i < card.replies.size() && card.replies[i].right; });
    if (often * 2 > all)
      on.report(Kind::right_place, std::string("the right reply stands ") + places[i] + " on " +
                                       of(often, all) + " cards; should be half at most");
  }
}

void judge_reading_level(const Judged& on) {
  Reading zh, en;
  for (const Card& card : on.cards)
    for (const Part& part : parts_of(card)) {
      if (!is_prose(part.role)) continue;
      zh.add(rules::plain(part.text.zh, Lang::zh), Lang::zh);
      en.add(rules::plain(part.text.en, Lang::en), Lang::en);
    }
  const auto most = [&](double measured, double limit, const char* what) {
    if (measured > limit)
      on.report(Kind::reading_level,
                what + (" is " + one_decimal(measured)) + ", at most " + one_decimal(limit));
  };
  most(zh.mean(), mean_sentence_zh, "the mean Chinese sentence in characters");
  most(en.mean(), mean_sentence_en, "the mean English sentence in words");
  most(en.grade(), grade_en, "the Flesch-Kincaid grade of the English");
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
  if (pack.cards.size() < cards_to_average) return;
  const Judged all{pack.cards, place.file, on.bench};
  judge_balance(all);
  judge_audiences(all);
  judge_right_replies(all);
  judge_reading_level(all);
}

}  // namespace content
