// The three faces of a round of myth or fact: question, fact, results. Private to the quiz screen.
#pragma once

#include <optional>

#include "rules/model.h"
#include "screens/round.h"
#include "screens/screen.h"

namespace screens {

/// What the player sees of a round but what is no part of it: half a choice, and what every round has.
struct QuizLook : RoundLook {
  std::optional<int> picked;  ///< index into the card's replies
  double picked_at = -100;
  rules::Confidence confidence = rules::Confidence::unsaid;
};

/// A situation, what somebody says, the replies; nothing is settled before the button at the foot.
Wish show_question(const rules::Model& model, ui::Ui& ui, QuizLook& look);

/// The fact with its stamp, why, one action, the evidence and the source.
Wish show_fact(const rules::Model& model, ui::Ui& ui, QuizLook& look);

/// Each card's explanation once more and the one action to take along.
Wish show_results(const rules::Model& model, ui::Ui& ui, QuizLook& look);

/// The bar of the round. Answers with what was tapped in it.
Wish quiz_bar(const rules::Model& model, ui::Ui& ui);
/// How high a speech bubble may be to be seen whole on the page as it is now, dp. A headline that is higher
/// is set in a smaller type.
float speech_room(ui::Ui& ui);

}  // namespace screens
