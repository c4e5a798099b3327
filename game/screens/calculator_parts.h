// Pieces of the lifting calculator: its picture, its index bar, what it says in words. Private to the
// calculator's screen.
#pragma once

#include <optional>
#include <string>

#include "rules/calculator.h"
#include "rules/model.h"
#include "ui/scroll.h"
#include "ui/widgets.h"

namespace screens {

/// A part's name and its value in words, such as "Hands from the ankles" and "40 cm, a forearm away".
std::string name_of(ui::Ui& ui, rules::calculator::Part part);
std::string value_of(ui::Ui& ui, rules::calculator::Part part, double value);
/// The sign of a slider.
const char* sign_of(rules::calculator::Part part);

/// "Within the recommended weight" …, or `brief`, "Within".
std::string words_of(ui::Ui& ui, rules::calculator::Standing standing, bool brief = false);
/// One decimal, and two where one would hide on which side of a line it stands; empty when it is infinite.
std::string shown_index(double index);
/// "9.4".
std::string shown_kg(double kg);

/// What costs most, and what to change first with its own words; the load where it comes first.
std::string costly(ui::Ui& ui, const rules::calculator::Verdict& verdict);
std::string short_advice(ui::Ui& ui, const rules::calculator::Verdict& verdict);
std::string advice(ui::Ui& ui, const rules::calculator::Task& task,
                   const rules::calculator::Verdict& verdict);

/// The index in words and as a bar with its two lines, the number beside; the words' height is kept for the
/// longest of them, so that nothing moves under a finger.
float index_height(ui::Ui& ui, float width, bool brief = false);
void draw_index(ui::Ui& ui, const std::string& id, ui::Rect at, double index, bool brief = false);

/// The body that the picture shows, solved anew only when its place has changed.
struct TaskLook {
  rules::Person person;
  rules::Point hand{-1, -1};
  std::optional<rules::Figure> figure;  ///< none: out of reach
};

/// Somebody at the load, with its distances; `top` is where the stage is free of the bar.
void draw_task(ui::Ui& ui, ui::Rect stage, float top, const rules::Model& model,
               const rules::calculator::Task& task, TaskLook& look);

}  // namespace screens
