// The pieces that every kind of lesson is made of: for whom, with what note, picture, evidence and action.
// The lessons themselves are in level.h.
#pragma once

#include <string>
#include <vector>

#include "rules/text.h"

namespace rules {

/// The life a player says is most like theirs; it picks scenes and cards and locks nothing.
enum class Group { office, labour, older, student, looking };

/// The standard doctor strings of the writing rules, section 5; printed from the interface's words.
enum class DoctorNote { none, ask, exercise, medicines };

/// How today's guidelines stand to a card's advice.
enum class Grade { good, limited, differ };

/// The optional note "what the evidence says".
struct Evidence {
  Grade grade = Grade::good;
  Text note;
};

/// The one thing to do that ends a card.
struct Action {
  Text lead;  ///< when it applies
  Text say;   ///< the action, starting with a verb
  Text note;  ///< an optional second sentence
};

/// How a missed card or vignette comes back: its situation (never the myth) and a worked answer in steps.
struct WorkedAnswer {
  Text situation;
  std::vector<Text> steps;
};

/// A drawing by its id in assets/art, and what it shows for those who do not see it.
struct Picture {
  std::string art;
  Text alt;
};

}  // namespace rules
