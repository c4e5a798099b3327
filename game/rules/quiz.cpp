// See quiz.h.
#include "rules/quiz.h"

#include <algorithm>
#include <numeric>

#include "rules/random.h"

namespace rules {
namespace {

Turn turn_of(const Card& card, Random& random, bool again) {
  Turn turn;
  turn.card = &card;
  turn.again = again;
  turn.order.resize(card.replies.size());
  std::iota(turn.order.begin(), turn.order.end(), 0);
  random.shuffle(turn.order);
  return turn;
}

std::uint64_t seed_for(const Deal& deal, size_t turn) { return deal.seed * 1'000'003u + turn; }

const char* note_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::sure:
      return "sure";
    case Confidence::unsure:
      return "unsure";
    case Confidence::unsaid:
      break;
  }
  return "";
}

void add_returns(Quiz& quiz) {
  std::vector<const Card*> missed;
  for (const Turn& turn : quiz.turns)
    if (turn.answer && !turn.right()) missed.push_back(turn.card);
  while (!missed.empty()) {
    // in their order, but the same claim twice in a row only when nothing else is left
    const Card& before = *quiz.turns.back().card;
    auto next = std::find_if(missed.begin(), missed.end(),
                             [&](const Card* card) { return !share_claim(before, *card); });
    if (next == missed.end()) next = missed.begin();
    Random random(seed_for(quiz.deal, quiz.turns.size()));
    quiz.turns.push_back(turn_of(**next, random, true));
    missed.erase(next);
  }
}

int right_first(const Quiz& quiz) {
  int count = 0;
  for (const Turn* turn : quiz.first_tries()) count += turn->right() ? 1 : 0;
  return count;
}

}  // namespace

std::vector<const Turn*> Quiz::first_tries() const {
  std::vector<const Turn*> tries;
  for (const Turn& turn : turns)
    if (!turn.again) tries.push_back(&turn);
  return tries;
}

Quiz start(const Deal& deal, const Pack& pack) {
  Quiz quiz;
  quiz.deal = deal;
  for (const std::string& id : deal.cards) {
    const Card* card = pack.find(id);
    if (!card) continue;
    Random random(seed_for(deal, quiz.turns.size()));
    quiz.turns.push_back(turn_of(*card, random, false));
  }
  if (quiz.turns.empty()) quiz.step = Step::over;
  return quiz;
}

bool owes_fact(const Quiz& quiz) {
  if (quiz.step == Step::fact) return !quiz.turn().seen;
  return quiz.step == Step::question && !quiz.turn().again && !quiz.turn().card->is_true;
}

Quiz only_fact(const Card& card, const std::string& pack_id) {
  Quiz quiz;
  quiz.deal = {.pack = pack_id, .seed = 0, .cards = {card.id}};
  Random random(0);
  quiz.turns.push_back(turn_of(card, random, false));
  quiz.turns.back().skipped = true;
  quiz.step = Step::fact;
  return quiz;
}

std::vector<Event> play(Quiz& quiz, const Answer& move) {
  if (quiz.step != Step::question) return {};
  Turn& turn = quiz.turns[quiz.at];
  if (move.reply < 0 || static_cast<size_t>(move.reply) >= turn.card->replies.size()) return {};
  turn.answer = move;
  quiz.step = Step::fact;
  const EventKind kind = turn.again ? EventKind::answered_again : EventKind::answered;
  return {{kind, turn.card->id, turn.right() ? 1 : 0, note_of(move.confidence)}};
}

std::vector<Event> play(Quiz& quiz, const Skip&) {
  if (quiz.step != Step::question) return {};
  Turn& turn = quiz.turns[quiz.at];
  turn.skipped = true;
  quiz.step = Step::fact;
  return {{EventKind::skipped, turn.card->id, 0, ""}};
}

std::vector<Event> play(Quiz& quiz, const Seen&) {
  if (quiz.step != Step::fact || quiz.turn().seen) return {};
  quiz.turns[quiz.at].seen = true;
  return {{EventKind::seen, quiz.turn().card->id, 0, ""}};
}

std::vector<Event> play(Quiz& quiz, const Next&) {
  if (quiz.step != Step::fact || !quiz.turn().seen) return {};
  const bool first_pass_ends = !quiz.turn().again && quiz.at + 1 == quiz.turns.size();
  if (first_pass_ends) add_returns(quiz);
  if (quiz.at + 1 < quiz.turns.size()) {
    ++quiz.at;
    quiz.step = Step::question;
    return {};
  }
  const bool nothing_answered = quiz.first_tries().size() == 1 && quiz.turns.front().skipped;
  if (nothing_answered) {
    quiz.step = Step::over;
    return {};
  }
  quiz.step = Step::results;
  return {{EventKind::round, quiz.deal.pack, right_first(quiz), ""}};
}

std::vector<Event> play(Quiz& quiz, const Take& move) {
  if (quiz.step != Step::results || quiz.took == move.card) return {};
  for (const Turn* turn : quiz.first_tries()) {
    if (turn->card->id != move.card) continue;
    quiz.took = move.card;
    return {{EventKind::took, move.card, 0, ""}};
  }
  return {};
}

std::vector<Event> play(Quiz& quiz, const Finish&) {
  if (quiz.step == Step::results) quiz.step = Step::over;
  return {};
}

}  // namespace rules
