// The quiz screen: shows the face that the round's step asks for and starts each face with a fresh look.
#include "screens/quiz.h"

#include <algorithm>

#include "screens/parts.h"
#include "ui/widgets.h"

namespace screens {
namespace {

using rules::Step;

constexpr float pips_least = 60, pips_row = 18;

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

float quiz_bar_height(ui::Ui& ui) {
  const ui::BarLook look;
  const float free = ui.safe.w - 2 * ui.margin - 4 * 12 - 2 * 48 - ui::help_chip_width(ui);
  return ui::bar_height(ui, look) + (free < pips_least ? pips_row : 0);
}

/// What is left between the bar and a foot with this word on its button, dp.
static float view_height(ui::Ui& ui, const char* word) {
  ui::Rect panel = split(ui, 0).panel;
  cut_foot(ui, panel, ui::button_height(ui, ui.say(word), panel.w - 2 * ui.margin));
  return panel.bottom() - quiz_bar_height(ui);
}

float speech_room(ui::Ui& ui) {
  constexpr float air = 12;
  const float whole_page = ui.page.bottom() - quiz_bar_height(ui);
  return (ui.wide ? whole_page : view_height(ui, "quiz.confirm")) - air;
}

float fact_room(ui::Ui& ui) {
  if (!ui.wide) return view_height(ui, "fact.next") - 12;
  const float chip = std::max(36.0f, ui.text_height(ui.say("fact.chip"), ui::Type::label, 400) + 10) + 10;
  const float verdict = 3 * ui.text_height(ui.say("fact.chip"), ui::Type::label, 400);
  return ui.page.bottom() - quiz_bar_height(ui) - 8 - chip - verdict - 16;
}

Wish quiz_bar(const rules::Model& model, ui::Ui& ui) {
  const rules::Quiz& quiz = *model.quiz();
  const ui::Bar bar = ui::top_bar(ui);
  const float below = quiz_bar_height(ui);
  if (quiz.step != Step::results) {
    ui::Rect row = bar.middle;
    if (below > ui::bar_height(ui) + 1)
      row = {ui.safe.x + ui.margin, ui::bar_height(ui) - 2, std::min(200.0f, ui.safe.w - 2 * ui.margin),
             pips_row};
    const int total = static_cast<int>(quiz.turns.size()), at = static_cast<int>(quiz.at);
    ui::pips(ui, row, total, at,
             ui.say("quiz.at", {{"at", std::to_string(at + 1)}, {"of", std::to_string(total)}}));
  }
  if (bar.help) return Open{Place::help};
  if (bar.settings) return Open{Place::settings};
  return bar.back ? leaving(quiz) : Wish(Nothing{});
}

std::unique_ptr<Screen> make_quiz() { return std::make_unique<QuizScreen>(); }

}  // namespace screens
