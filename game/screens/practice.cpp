// A practice's screen: the gate first, each time; then the face that the practice's step asks for. Only an
// explanation that is owed comes before the gate. See practice.h.
#include "screens/practice.h"

#include <utility>

namespace screens {
namespace {

using rules::CoachStep;
using ui::Ui;

class PracticeScreen : public Screen {
 public:
  explicit PracticeScreen(std::string exercise) : id_(std::move(exercise)) {}
  Place place() const override { return Place::practice; }

  Wish show(const rules::Model& model, Ui& ui) override {
    if (id_.empty()) id_ = first(model);
    const rules::Practice* practice = model.practice();
    if (practice && practice->train.exercise != id_) practice = nullptr;  // another one waits
    const Subject of = subject_of(model, ui, id_);
    if (!of.pack) return Back{};
    const bool owed = practice && practice->step == CoachStep::correction;
    if (!passed_ && !owed) return gate(ui, of, practice != nullptr);
    if (!practice) return Back{};
    begin_face(*practice, ui);
    ++look_.frames;
    ui.box(ui.page, 0, ui.colours().paper);
    switch (practice->step) {
      case CoachStep::watch:
        return show_watch(ui, look_, of);
      case CoachStep::fault:
        return show_fault(*practice, ui, look_, of);
      case CoachStep::correction:
        return correction(model, *practice, ui);
      case CoachStep::amount:
        return show_amount(*practice, ui, look_, of);
      case CoachStep::follow:
        return show_follow(model, ui, look_, of);
      case CoachStep::after:
      case CoachStep::over:
        break;
    }
    return show_after(model, ui, look_, of);
  }

  Wish back(const rules::Model& model) override {
    if (asking_) return asking_ = false, look_ = {}, Wish(Nothing{});
    const rules::Practice* practice = model.practice();
    const bool after = practice && practice->train.exercise == id_ && practice->step == CoachStep::after;
    return after && passed_ ? Wish(rules::Move{rules::RollUp{}}) : Wish(Back{});
  }

 private:
  /// What is opened without a name: the practice that waits, or the first exercise.
  static std::string first(const rules::Model& model) {
    if (const rules::Practice* practice = model.practice()) return practice->train.exercise;
    const rules::Pack* pack = model.levels.first_of("coach");
    return pack && !pack->exercises.empty() ? pack->exercises.front().id : std::string();
  }

  Wish gate(Ui& ui, const Subject& of, bool waits) {
    if (asking_) {
      const Wish wish = show_questions(ui, look_, of);  // back from there is to the list of exercises
      return wish;
    }
    const Gate gate = show_gate(ui, look_, of);
    if (gate.ask) asking_ = true, look_ = {}, ui.keep_moving();
    if (gate.pass) {
      passed_ = true, look_ = {};
      ui.keep_moving();
      return waits ? Wish(Nothing{}) : Wish(PlayExercise{id_});
    }
    return gate.wish;
  }

  /// Each face starts afresh, but whether the clock runs is carried from one to the next.
  void begin_face(const rules::Practice& practice, Ui& ui) {
    const bool same = practice.step == step_ && practice.at == at_ && practice.sets == sets_;
    if (same && look_.frames > 0) return;
    const bool runs = look_.running && step_ == CoachStep::amount && practice.step == CoachStep::follow;
    look_ = {};
    look_.since = ui.now;
    look_.amount = practice.amount, look_.version = practice.version;
    look_.resting = practice.step == CoachStep::follow && practice.sets > 0;
    look_.running = runs;
    step_ = practice.step, at_ = practice.at, sets_ = practice.sets;
  }

  Wish correction(const rules::Model& model, const rules::Practice& practice, Ui& ui) {
    Wish wish = show_correction(model, ui, look_);
    if (practice.drill().corrected || look_.frames < 2) {
      if (!practice.drill().corrected) ui.keep_moving();
      return wish;
    }
    return rules::Move{rules::Corrected{}};  // it has been on screen for a frame
  }

  std::string id_;
  bool passed_ = false;  ///< the gate, for as long as this screen is open
  bool asking_ = false;
  CoachStep step_ = CoachStep::over;
  size_t at_ = 0;
  int sets_ = 0;
  PracticeLook look_;
};

}  // namespace

std::unique_ptr<Screen> make_practice(const std::string& exercise) {
  return std::make_unique<PracticeScreen>(exercise);
}

}  // namespace screens
