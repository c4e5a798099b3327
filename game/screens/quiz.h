// The three faces of a round of myth or fact: question, fact, results. Private to the quiz screen.
#pragma once

#include <optional>
#include <string>

#include "rules/model.h"
#include "screens/screen.h"
#include "ui/scroll.h"

namespace screens {

/// What the player sees of a round but what is no part of it: half a choice, folds, scroll, time.
struct QuizLook {
  double since = 0;           ///< when this face came, seconds
  int frames = 0;             ///< drawn since then
  std::optional<int> picked;  ///< index into the card's replies
  double picked_at = -100;
  rules::Confidence confidence = rules::Confidence::unsaid;
  bool evidence_open = false;
  bool others_open = false;
  std::string take;  ///< on the results: the card whose action is chosen
  float head_h = 0;  ///< of the fact's head when it was last drawn, dp
  ui::ScrollLook scroll;
};

/// A situation, what somebody says, the replies; nothing is settled before the button at the foot.
Wish show_question(const rules::Model& model, ui::Ui& ui, QuizLook& look);

/// The fact with its stamp, why, one action, the evidence and the source.
Wish show_fact(const rules::Model& model, ui::Ui& ui, QuizLook& look);

/// Each card's explanation once more and the one action to take along.
Wish show_results(const rules::Model& model, ui::Ui& ui, QuizLook& look);

/// The bar of a round: back, progress, settings, help. Answers with what was tapped in it.
Wish quiz_bar(const rules::Model& model, ui::Ui& ui);
/// How high a speech bubble, and a fact, may be to be seen whole on the page as it is now, dp. A headline
/// that is higher is set in a smaller type.
float speech_room(ui::Ui& ui);
float fact_room(ui::Ui& ui);
/// Where the page's own content may begin, dp.
float quiz_bar_height(ui::Ui& ui);

}  // namespace screens
