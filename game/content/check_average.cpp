// See check_average.h.
#include "content/check_average.h"

#include <cstdio>

#include "content/reading_level.h"

namespace content {
namespace {

using rules::Lang;

constexpr double mean_sentence_zh = 20;  ///< characters (writing rules, section 8)
constexpr double mean_sentence_en = 14;  ///< words
constexpr double grade_en = 8;           ///< Flesch-Kincaid
constexpr int audience_percent = 15;     ///< around the mean of the three (writing rules, section 11)

std::string one_decimal(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", number);
  return text;
}

}  // namespace

void judge_audiences(const Audiences& own, const char* called, const std::string& file, const Bench& bench) {
  constexpr std::array names{"office", "labour", "older"};
  const size_t sum = own[0] + own[1] + own[2];
  for (size_t i = 0; i < own.size(); ++i) {
    if (own[i] * 300 >= sum * (100 - audience_percent) && own[i] * 300 <= sum * (100 + audience_percent))
      continue;
    bench.problems.push_back({Kind::audience, file, "/files",
                              std::string(names[i]) + " has " + std::to_string(own[i]) + " " + called +
                                  ", the three " + one_decimal(static_cast<double>(sum) / 3) +
                                  " on average; should be within 15 %"});
  }
}

void judge_reading_level(const std::vector<Part>& parts, const std::string& file, const Bench& bench) {
  Reading zh, en;
  for (const Part& part : parts) {
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

std::string part_of_all(size_t part, size_t whole) {
  return std::to_string(part) + " of " + std::to_string(whole);
}

}  // namespace content
