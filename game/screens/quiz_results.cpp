// The results of a round of myth or fact.
#include "screens/quiz.h"

namespace screens {

Wish show_results(const rules::Model& model, ui::Ui& ui, QuizLook& look) {
  const rules::Quiz& quiz = *model.quiz();
  Results results{.line = {}, .rows = {}, .took = quiz.took};
  for (const rules::Turn* turn : quiz.first_tries()) {
    const rules::Card& card = *turn->card;
    results.rows.push_back({.of = card.id,
                            .fact = ui.in(card.fact),
                            .why = ui.in(card.right_reply().why),
                            .takeaway = ui.in(card.takeaway),
                            .went = turn->right() ? Went::right : Went::missed});
  }
  results.line = ui.say("results.line", {{"right", std::to_string(right_of(results.rows))},
                                         {"of", std::to_string(results.rows.size())}});
  const Harvest harvest = results_page(ui, look, results);
  if (harvest.finished) return rules::Move{rules::Finish{}};
  if (harvest.take) return rules::Move{rules::Take{*harvest.take}};
  return quiz_bar(model, ui);
}

}  // namespace screens
