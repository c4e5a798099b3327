// The three faces of a round of the red-flag radar: a case, its answer, the results. Private to the screen.
#pragma once

#include <optional>

#include "rules/model.h"
#include "screens/round.h"
#include "screens/screen.h"

namespace screens {

/// What the player sees of a round but what is no part of it.
struct TriageLook : RoundLook {
  std::optional<rules::Care> picked;
  bool brief = false;      ///< the levels of care by their names only: there is no room for more
  bool hint_open = false;  ///< the worked answer of an emergency's return
};

/// Somebody else and what is the matter with them, three levels of care to choose from; nothing is settled
/// before the button at the foot.
Wish show_case(const rules::Model& model, ui::Ui& ui, TriageLook& look);
/// What is to be done, why, and what the player chose.
Wish show_explanation(const rules::Model& model, ui::Ui& ui, TriageLook& look);
/// Each vignette's fact once more and the one action to take along.
Wish show_swept(const rules::Model& model, ui::Ui& ui, TriageLook& look);

/// The bar of the round. Answers with what was tapped in it.
Wish triage_bar(const rules::Model& model, ui::Ui& ui);
/// How high what is said of somebody may be to be seen whole on the page as it is now, dp.
float case_room(ui::Ui& ui);

/// "care.home", the word id of a level of care.
const char* id_of(rules::Care care);
struct CareRow {
  bool selected = false;
  bool brief = false;  ///< without what the level means
};
/// A level of care as a row with its sign, name and what it means, `risen` dp below its place; true when
/// tapped.
bool care_row(ui::Ui& ui, ui::Rect at, rules::Care care, const CareRow& row, float risen = 0);
float care_row_height(ui::Ui& ui, rules::Care care, float width, bool brief = false);
/// The same row as an answer: it stands out and is not tapped.
void care_answer(ui::Ui& ui, ui::Rect at, rules::Care care);

}  // namespace screens
