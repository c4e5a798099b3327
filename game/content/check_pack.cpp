// See check_pack.h.
#include "content/check_pack.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "content/check_card.h"
#include "content/letters.h"
#include "content/reading_level.h"

namespace content {
namespace {

using rules::Lang;

constexpr const char* sources_file = "levels/sources.json";
constexpr double mean_sentence_zh = 20;  ///< characters (writing rules, section 8)
constexpr double mean_sentence_en = 14;  ///< words
constexpr double grade_en = 8;           ///< Flesch-Kincaid

std::string one_decimal(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", number);
  return text;
}

std::string of(size_t part, size_t whole) { return std::to_string(part) + " of " + std::to_string(whole); }

/// True cards are 40 to 60 in a hundred.
void judge_balance(const rules::Pack& pack, const std::string& file, const Bench& bench) {
  const size_t all = pack.cards.size();
  const auto yes = static_cast<size_t>(
      std::count_if(pack.cards.begin(), pack.cards.end(), [](const auto& card) { return card.is_true; }));
  if (yes * 100 >= all * 40 && yes * 100 <= all * 60) return;
  bench.problems.push_back(
      {Kind::balance, file, "/files", of(yes, all) + " cards are true; should be 40 to 60 %"});
}

/// Whether the right reply is longer than every other.
bool right_is_longest(const rules::Card& card, Lang lang) {
  int right = 0, wrong = 0;
  for (const rules::Reply& reply : card.replies) {
    int& longest_so_far = reply.right ? right : wrong;
    longest_so_far = std::max(longest_so_far, length_of(reply.say.in(lang), lang));
  }
  return right > wrong;
}

void judge_right_replies(const rules::Pack& pack, const std::string& file, const Bench& bench) {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const size_t all = pack.cards.size();
    const auto often =
        static_cast<size_t>(std::count_if(pack.cards.begin(), pack.cards.end(),
                                          [&](const auto& card) { return right_is_longest(card, lang); }));
    if (often * 2 <= all) continue;
    bench.problems.push_back({Kind::right_longest, file, "/files",
                              std::string(lang == Lang::zh ? "in Chinese" : "in English") +
                                  " the right reply is the longest on " + of(often, all) +
                                  " cards; should be half at most"});
  }
}

void judge_reading_level(const rules::Pack& pack, const std::string& file, const Bench& bench) {
  Reading zh, en;
  for (const rules::Card& card : pack.cards)
    for (const Part& part : parts_of(card)) {
      if (!is_prose(part.role)) continue;
      zh.add(rules::plain(part.text.zh, Lang::zh), Lang::zh);
      en.add(rules::plain(part.text.en, Lang::en), Lang::en);
    }
  const auto most = [&](double measured, double limit, const char* what) {
    if (measured > limit)
      bench.problems.push_back({Kind::reading_level, file, "/files",
                                what + (" is " + one_decimal(measured)) + ", at most " + one_decimal(limit)});
  };
  most(zh.mean(), mean_sentence_zh, "the mean Chinese sentence in characters");
  most(en.mean(), mean_sentence_en, "the mean English sentence in words");
  most(en.grade(), grade_en, "the Flesch-Kincaid grade of the English");
}

void judge_pack(const rules::Pack& pack, const std::string& file, const Bench& bench) {
  if (!is_kebab_case(pack.id))
    bench.problems.push_back({Kind::bad_id, file, "/id", "\"" + pack.id + "\" is not in kebab-case"});
  judge_both(pack.title, Role::title, Voice::ours, file, "/title", bench);
  judge_both(pack.goal, Role::title, Voice::ours, file, "/goal", bench);
  judge_both(pack.prerequisite, Role::title, Voice::ours, file, "/prerequisite", bench);
  if (pack.cards.size() < cards_to_average) return;
  judge_balance(pack, file, bench);
  judge_right_replies(pack, file, bench);
  judge_reading_level(pack, file, bench);
}

void judge_sources(const std::vector<rules::Source>& sources, const Bench& bench) {
  for (size_t i = 0; i < sources.size(); ++i) {
    const std::string where = "/sources/" + std::to_string(i);
    if (!is_kebab_case(sources[i].id))
      bench.problems.push_back(
          {Kind::bad_id, sources_file, where + "/id", "\"" + sources[i].id + "\" is not in kebab-case"});
    judge_both(sources[i].say, Role::source, Voice::ours, sources_file, where + "/say", bench);
    if (!sources[i].about.empty())
      judge_both(sources[i].about, Role::source, Voice::ours, sources_file, where + "/about", bench);
  }
}

}  // namespace

void judge_levels(const rules::Levels& levels, const std::vector<PackPlace>& places,
                  const std::vector<ClaimRow>& claims, const Bench& bench) {
  std::map<std::string, std::string> pack_of;  // by card id; within one pack the reader has looked already
  for (size_t i = 0; i < levels.packs.size(); ++i) {
    const rules::Pack& pack = levels.packs[i];
    judge_pack(pack, places[i].file, bench);
    for (size_t j = 0; j < pack.cards.size(); ++j) {
      const CardPlace& place = places[i].cards[j];
      const auto [first, is_new] = pack_of.emplace(pack.cards[j].id, pack.id);
      if (!is_new)
        bench.problems.push_back(
            {Kind::duplicate_id, place.file, place.where + "/id",
             "the pack \"" + first->second + "\" has a card \"" + first->first + "\" too"});
      judge_card(pack.cards[j], place, levels, claims, bench);
    }
  }
  judge_sources(levels.sources, bench);
}

}  // namespace content
