// The faces of a story of the care path: a chapter's question, the desk of treatments, an answer, the ending;
// and what they share: the line of time and how he is. Private to the screen.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "rules/model.h"
#include "screens/round.h"
#include "screens/screen.h"

namespace screens {

/// What the player sees of a story but what is no part of it.
struct PathLook : RoundLook {
  std::optional<int> picked;              ///< of the choices
  std::string tool;                       ///< the treatment in hand; empty: none
  std::map<std::string, bool> note_open;  ///< the notes on the evidence of a desk, by treatment
};

/// What happened and the ways to go on; nothing is settled before the button at the foot.
Wish show_chapter(const rules::Model& model, ui::Ui& ui, PathLook& look);
/// Treatments to be put on what they are for, by one tap on each; no drag is needed.
Wish show_desk(const rules::Model& model, ui::Ui& ui, PathLook& look);
/// The fact, why, and what belongs to the player's own choice.
Wish show_turn(const rules::Model& model, ui::Ui& ui, PathLook& look);
/// How it ended, how it went in words, one thing to take along, the signs of an emergency.
Wish show_ending(const rules::Model& model, ui::Ui& ui, PathLook& look);

/// The bar above a story. Answers with what was tapped in it.
Wish path_bar(const rules::Path& path, ui::Ui& ui);

/// The line of time: a little card for every station, the one that is now with its name.
void timeline(ui::Ui& ui, ui::Rect at, const rules::Path& path);
float timeline_height(ui::Ui& ui);

/// How he is: pain, numbness and strength, each with bars and a word.
void gauges(ui::Ui& ui, ui::Rect at, const rules::Symptoms& symptoms, ui::Colour ground);
float gauges_height(ui::Ui& ui, float width, const rules::Symptoms& symptoms);

/// A chapter's place with the person in it, cut closer than a whole scene.
void chapter_picture(ui::Ui& ui, const rules::Chapter& chapter, ui::Rect at);

}  // namespace screens
