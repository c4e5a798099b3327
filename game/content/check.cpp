// See check.h.
#include "content/check.h"

#include "content/check_pack.h"
#include "content/coverage.h"
#include "content/fixed_text.h"
#include "content/words.h"

namespace content {
namespace {

void judge_words(const rules::Words& words, const Rooms& rooms, rules::Lang lang, const Bench& bench) {
  const std::string file = lang == rules::Lang::zh ? "text/zh.json" : "text/en.json";
  for (const auto& [id, word] : words.in(lang)) {
    const std::string_view fixed = fixed_text(id, lang);
    if (!fixed.empty() && word != fixed)
      bench.problems.push_back({Kind::fixed_text, file, "/" + id + "/say",
                                "this wording is fixed: “" + std::string(fixed) + "”", std::string(fixed)});
    const auto room = rooms.in(lang).find(id);
    judge({Role::word, Voice::ours, lang, file, "/" + id + "/say", word,
           room == rooms.in(lang).end() ? rules::Phrase() : room->second},
          bench);
  }
}

}  // namespace

Problems check(const ReadFile& read, const CheckHooks& hooks, Demand demand) {
  Problems problems;
  std::vector<PackPlace> places;
  Rooms rooms;
  const rules::Words words = load_words(read, problems, &rooms);
  const rules::Levels levels = load_levels(read, problems, &places);
  const std::vector<ClaimRow> claims = load_claims(read, problems);
  const ArticleRuns runs = ArticleRuns::load(read, problems);

  const Bench bench{hooks, runs, problems};
  judge_words(words, rooms, rules::Lang::zh, bench);
  judge_words(words, rooms, rules::Lang::en, bench);
  judge_levels(levels, places, claims, bench);
  if (levels.complete || demand == Demand::complete) demand_coverage(coverage(levels, claims), problems);
  return problems;
}

}  // namespace content
