// The faces of a practice: the gate, watching, a flawed figure and its correction, how many, following, and
// what stands after it. Private to the practice's screen.
#pragma once

#include <optional>
#include <string>

#include "rules/tempo.h"
#include "screens/page.h"
#include "screens/round.h"
#include "ui/exerciser.h"

namespace screens {

/// What the player sees of a practice but what is no part of it. Where the clock of a set stands is here:
/// what is lost with it is the set under way.
struct PracticeLook : RoundLook {
  bool again = false;         ///< a flawed figure or the exercise is to be shown once more
  double shown_at = 0;        ///< when the figure last began to move, seconds
  std::optional<int> picked;  ///< the finding that is chosen
  rules::Amount amount;       ///< as chosen so far
  rules::Version version = rules::Version::body;
  rules::SetRun run;
  bool running = false, resting = false;
  double last = -1;  ///< when time was last let pass, seconds
  int told = -1;     ///< the last beat or second that was said
};

/// What a practice is about: an exercise of the pack, or one that a doctor gave.
struct Subject {
  const rules::Pack* pack = nullptr;
  const rules::Exercise* exercise = nullptr;  ///< null for a doctor's
  std::string id, name;
};
/// Of an exercise's or a prescription's id; its pack is null when there is none.
Subject subject_of(const rules::Model& model, ui::Ui& ui, const std::string& id);

/// The list that is read before every practice. Nothing of it is kept.
struct Gate {
  bool pass = false, ask = false;
  Wish wish;
};
Gate show_gate(ui::Ui& ui, PracticeLook& look, const Subject& of);
/// What to ask a doctor; never on to the exercise.
Wish show_questions(ui::Ui& ui, PracticeLook& look, const Subject& of);

Wish show_watch(ui::Ui& ui, PracticeLook& look, const Subject& of);
Wish show_fault(const rules::Practice& practice, ui::Ui& ui, PracticeLook& look, const Subject& of);
Wish show_correction(const rules::Model& model, ui::Ui& ui, PracticeLook& look);
Wish show_amount(const rules::Practice& practice, ui::Ui& ui, PracticeLook& look, const Subject& of);
Wish show_follow(const rules::Model& model, ui::Ui& ui, PracticeLook& look, const Subject& of);
Wish show_after(const rules::Model& model, ui::Ui& ui, PracticeLook& look, const Subject& of);

/// A page with a figure in its room: above what scrolls on an upright page, beside it on a wide one.
class Staged {
 public:
  Staged(ui::Ui& ui, ui::ScrollLook& scroll, const std::string& id, const std::string& action);

  ui::Rect figure;  ///< where the body stands
  ui::Flow flow;    ///< where the next piece goes
  bool foot(const std::string& button_id, const ui::ButtonStyle& style = {});
  Wish end(const Wish& wish, const std::string& title);

 private:
  struct Places {
    ui::Rect stage, figure, column;
    float bar = 0;
    Foot foot;
  };
  Staged(ui::Ui& ui, ui::ScrollLook& scroll, const std::string& id, const std::string& action,
         const Places& at);
  static Places places(ui::Ui& ui, const ui::ScrollLook& scroll, const std::string& action);
  void end_column();

  ui::Ui& ui_;
  ui::ScrollLook& scrolled_;
  std::string action_;
  Places at_;
  ui::Scroll scroll_;
  bool ended_ = false;
};

/// The figure of an exercise, moving twice since `look.shown_at` and then at rest; how far it is risen.
float demonstrated(ui::Ui& ui, const PracticeLook& look, const rules::Movement& movement);
/// A plain button over the width of the flow; true when tapped.
bool plain_button(ui::Ui& ui, ui::Flow& flow, const std::string& id, const std::string& sign = {});
/// Whose body does an exercise.
std::string somebody_of(const Subject& of);

}  // namespace screens
