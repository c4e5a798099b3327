// See session.h.
#include "rules/session.h"

#include <sstream>

namespace rules {
namespace {

template <class... Ts>
struct Match : Ts... {
  using Ts::operator()...;
};

const char* word_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::sure:
      return " sure";
    case Confidence::unsure:
      return " unsure";
    case Confidence::unsaid:
      break;
  }
  return "";
}

std::string print_deal(const Deal& deal) {
  std::string line = "deal " + deal.pack + " " + std::to_string(deal.seed);
  for (const std::string& card : deal.cards) line += " " + card;
  return line;
}

std::optional<Move> parse_deal(std::istringstream& words) {
  Deal deal;
  if (!(words >> deal.pack >> deal.seed)) return {};
  for (std::string card; words >> card;) deal.cards.push_back(card);
  return deal;
}

std::optional<Move> parse_answer(std::istringstream& words) {
  Answer answer;
  std::string confidence;
  if (!(words >> answer.reply)) return {};
  if (words >> confidence) {
    if (confidence == "sure")
      answer.confidence = Confidence::sure;
    else if (confidence == "unsure")
      answer.confidence = Confidence::unsure;
    else
      return {};
  }
  return answer;
}

/// The card a kept session had open: replayed without a pack, from the moves alone.
std::string open_card(const std::vector<Move>& moves) {
  size_t at = 0;
  const Deal* deal = nullptr;
  for (const Move& move : moves) {
    if (const Deal* begun = std::get_if<Deal>(&move)) deal = begun, at = 0;
    if (std::holds_alternative<Next>(move)) ++at;
  }
  return deal && at < deal->cards.size() ? deal->cards[at] : std::string();
}

}  // namespace

std::string print(const Move& move) {
  return std::visit(
      Match{[](const Deal& m) { return print_deal(m); },
            [](const Answer& m) { return "answer " + std::to_string(m.reply) + word_of(m.confidence); },
            [](const Skip&) { return std::string("skip"); }, [](const Seen&) { return std::string("seen"); },
            [](const Next&) { return std::string("next"); }, [](const Take& m) { return "take " + m.card; },
            [](const Finish&) { return std::string("finish"); }},
      move);
}

std::optional<Move> parse_move(const std::string& line) {
  std::istringstream words(line);
  std::string verb;
  words >> verb;
  if (verb == "deal") return parse_deal(words);
  if (verb == "answer") return parse_answer(words);
  if (verb == "skip") return Skip{};
  if (verb == "seen") return Seen{};
  if (verb == "next") return Next{};
  if (verb == "finish") return Finish{};
  Take take;
  if (verb == "take" && words >> take.card) return take;
  return {};
}

std::vector<Event> play(std::optional<Session>& session, const Move& move, const Levels& levels) {
  if (const Deal* deal = std::get_if<Deal>(&move)) {
    const Pack* pack = levels.find_pack(deal->pack);
    if (pack) session = start(*deal, *pack);
    return {};
  }
  if (!session) return {};
  Quiz& quiz = std::get<Quiz>(*session);
  return std::visit(
      Match{[](const Deal&) { return std::vector<Event>{}; }, [&](const auto& m) { return play(quiz, m); }},
      move);
}

bool is_over(const Session& session) { return std::get<Quiz>(session).step == Step::over; }

std::optional<Session> resume(const Unfinished& kept, const Levels& levels, std::vector<Move>& extra) {
  const Pack* pack = levels.find_pack(kept.pack);
  if (!pack || kept.moves.empty()) return {};
  if (pack->hash != kept.hash) {
    const Card* card = pack->find(open_card(kept.moves));
    return card ? std::optional<Session>(only_fact(*card, kept.pack)) : std::nullopt;
  }
  std::optional<Session> session;
  for (const Move& move : kept.moves) play(session, move, levels);
  if (!session || is_over(*session)) return {};
  const Quiz& quiz = std::get<Quiz>(*session);
  if (quiz.step == Step::question && !quiz.turn().again && !quiz.turn().card->is_true) {
    extra.push_back(Skip{});
    play(session, extra.back(), levels);
  }
  return session;
}

}  // namespace rules
