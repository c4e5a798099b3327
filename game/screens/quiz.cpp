// The quiz screen: shows the face that the round's step asks for and starts each face with a fresh look.
#include "screens/quiz.h"

namespace screens {
namespace {

using rules::Step;

/// Leaving a question shows its fact: nobody goes with an open myth (product promise 1).
/// A card on its return shows no myth, so it may be left as it is.
Wish leaving(const rules::Quiz& quiz) {
  if (quiz.step == Step::results) return rules::Move{rules::Finish{}};
  const bool open = quiz.step == Step::question && !quiz.turn().again;
  return open ? Wish(rules::Move{rules::Skip{}}) : Wish(Back{});
}

class QuizScreen : public Screen {
 public:
  Place place() const override { return Place::quiz; }

  Wish show(const rules::Model& model, ui::Ui& ui) override {
    const rules::Quiz* quiz = model.quiz();
    if (!quiz) return Back{};
    if (quiz->at != at_ || quiz->step != step_ || look_.frames == 0) {
      look_ = {};
      look_.since = ui.now;
      at_ = quiz->at, step_ = quiz->step;
    }
    ++look_.frames;
    ui.box(ui.page, 0, ui.colours().paper);
    if (step_ == Step::question) return show_question(model, ui, look_);
    if (step_ == Step::results) return show_results(model, ui, look_);
    Wish wish = show_fact(model, ui, look_);
    if (quiz->turn().seen || look_.frames < 2) {
      if (!quiz->turn().seen) ui.keep_moving();
      return wish;
    }
    return rules::Move{rules::Seen{}};  // the fact has been on screen for a frame
  }

  Wish back(const rules::Model& model) override {
    return model.quiz() ? leaving(*model.quiz()) : Wish(Back{});
  }

 private:
  size_t at_ = 0;
  Step step_ = Step::question;
  QuizLook look_;
};

}  // namespace

float speech_room(ui::Ui& ui) {
  constexpr float air = 12;
  const float whole_page = ui.page.bottom() - round_bar_height(ui);
  return (ui.wide ? whole_page : round_room(ui, "quiz.confirm")) - air;
}

Wish quiz_bar(const rules::Model& model, ui::Ui& ui) {
  const rules::Quiz& quiz = *model.quiz();
  const int total = quiz.step == Step::results ? 0 : static_cast<int>(quiz.turns.size());
  return round_bar(ui, {static_cast<int>(quiz.at), total}, leaving(quiz));
}

std::unique_ptr<Screen> make_quiz() { return std::make_unique<QuizScreen>(); }

}  // namespace screens
