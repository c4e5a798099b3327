// A round of myth or fact: six cards, each missed one once more, then the results.
// Plain values and pure functions; the order of replies comes from the deal's seed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/level.h"
#include "rules/log.h"

namespace rules {

/// How a round begins: which cards, and the seed that orders their replies.
struct Deal {
  std::string pack;
  std::uint64_t seed = 0;
  std::vector<std::string> cards;
  bool operator==(const Deal&) const = default;
};

enum class Confidence { unsaid, sure, unsure };

/// The player confirmed a reply: its index in the card's own list.
struct Answer {
  int reply = 0;
  Confidence confidence = Confidence::unsaid;
  bool operator==(const Answer&) const = default;
};
/// The player left an open question (or the program was stopped there): its fact is shown, nothing counts.
struct Skip {
  bool operator==(const Skip&) const = default;
};
/// The fact was drawn on screen.
struct Seen {
  bool operator==(const Seen&) const = default;
};
/// On to the next card.
struct Next {
  bool operator==(const Next&) const = default;
};
/// The player takes the action of a card along, on the results.
struct Take {
  std::string card;
  bool operator==(const Take&) const = default;
};
/// The player leaves the results.
struct Finish {
  bool operator==(const Finish&) const = default;
};

enum class Step { question, fact, results, over };

/// One card's turn in a round.
struct Turn {
  const Card* card = nullptr;  ///< owned by the pack
  std::vector<int> order;      ///< replies as shown: order[0] is the index of the first
  bool again = false;          ///< the card's return within the round
  std::optional<Answer> answer;
  bool skipped = false;
  bool seen = false;

  bool right() const { return answer && card->replies[static_cast<size_t>(answer->reply)].right; }
};

/// A round being played.
struct Quiz {
  Deal deal;
  std::vector<Turn> turns;
  size_t at = 0;  ///< the open turn
  Step step = Step::question;
  std::string took;  ///< the card whose action was taken along, empty until then

  const Turn& turn() const { return turns[at]; }
  size_t cards() const { return deal.cards.size(); }
  /// Turns of the first pass only: what the results list.
  std::vector<const Turn*> first_tries() const;
};

/// Begins a round; cards the pack does not know are left out, so the round may be shorter or empty.
Quiz start(const Deal& deal, const Pack& pack);

/// Whether an untrue claim was put before the player and its fact was not seen yet: nobody leaves it so
/// (product promise 1).
bool owes_fact(const Quiz& quiz);

/// A round of one card that opens on its fact, for a session whose pack has changed since.
Quiz only_fact(const Card& card, const std::string& pack_id);

/// Each returns what came of it, and leaves the quiz alone when the move does not fit its step.
std::vector<Event> play(Quiz& quiz, const Answer& move);
std::vector<Event> play(Quiz& quiz, const Skip& move);
std::vector<Event> play(Quiz& quiz, const Seen& move);
std::vector<Event> play(Quiz& quiz, const Next& move);
std::vector<Event> play(Quiz& quiz, const Take& move);
std::vector<Event> play(Quiz& quiz, const Finish& move);

}  // namespace rules
