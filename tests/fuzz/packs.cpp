// Fuzz target: one file of levels/ is the input, the others are in order. Whatever its bytes are, reading and
// checking end, every problem names its file, and what is let through to the player can be played.
// The first byte of the input says which file it stands for: i, p, c, s or l.
#include <map>

#include "content/check.h"
#include "content/pack.h"
#include "fuzz.h"
#include "rules/deal.h"
#include "rules/session.h"

namespace {

using Files = std::map<std::string, std::string>;

const Files& files_in_order() {
  static const Files files = [] {
    Files read;
    for (const char* path :
         {"levels/index.json", "levels/myths/pack.json", "levels/myths/first.json", "levels/sources.json",
          "levels/claims.json", "levels/article_runs.txt", "text/zh.json", "text/en.json"})
      if (auto bytes = fuzz::read_file(std::string(BACKWISE_SOURCE) + "/tests/broken/valid/" + path))
        read[path] = *bytes;
    fuzz::must(read.size() == 8, "tests/broken/valid is whole");
    return read;
  }();
  return files;
}

const char* path_for(char first) {
  switch (first) {
    case 'i':
      return "levels/index.json";
    case 'p':
      return "levels/myths/pack.json";
    case 's':
      return "levels/sources.json";
    case 'l':
      return "levels/claims.json";
    default:
      return "levels/myths/first.json";
  }
}

void play_round(const rules::Levels& levels, const rules::Pack& pack) {
  const rules::Deal deal = rules::deal_round(pack, {}, rules::Group::looking, 20'000, 1);
  std::optional<rules::Session> session;
  rules::play(session, deal, levels);
  fuzz::must(session.has_value(), "a dealt round begins");
  for (int moves = 0; !rules::is_over(*session); ++moves) {
    fuzz::must(moves < 100, "a round comes to its end");
    for (const rules::Move& move : {rules::Move(rules::Answer{1}), rules::Move(rules::Seen{}),
                                    rules::Move(rules::Next{}), rules::Move(rules::Finish{})})
      rules::play(session, move, levels);
  }
}

void judge(const rules::Levels& levels) {
  for (const rules::Pack& pack : levels.packs) {
    for (const rules::Card& card : pack.cards) {
      int right = 0;
      for (const rules::Reply& reply : card.replies) right += reply.right ? 1 : 0;
      fuzz::must(right == 1, "a card has one right reply");
      fuzz::must(card.replies.size() == 2 || card.replies.size() == 3, "a card has two or three replies");
      fuzz::must(!card.fact.zh.empty() && !card.fact.en.empty(), "a card has a fact in both languages");
      fuzz::must(pack.find(card.id) == &card, "a card's id is its own");
    }
    if (!pack.cards.empty()) play_round(levels, pack);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string path = path_for(static_cast<char>(data[0])), bytes = fuzz::text_of(data + 1, size - 1);
  const content::ReadFile read = [&](const std::string& asked) -> std::optional<std::string> {
    if (asked == path) return bytes;
    const auto found = files_in_order().find(asked);
    return found == files_in_order().end() ? std::nullopt : std::optional(found->second);
  };
  content::Problems problems;
  judge(content::load_levels(read, problems));
  constexpr std::size_t seldom = 8;  // the whole check costs ten times what reading does
  if (size % seldom == 0) problems = content::check(read, {});
  for (const content::Problem& problem : problems)
    fuzz::must(!problem.file.empty() && !problem.what.empty(), "a problem says where and what");
  return 0;
}
