// Watching an exercise, then saying what is wrong with flawed figures. See practice.h.
#include <algorithm>

#include "screens/habit_parts.h"
#include "screens/practice.h"

namespace screens {
namespace {

using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

/// The figure as it moves, and a button to see it once more.
void figure_of(Ui& ui, Staged& page, PracticeLook& look, const Subject& of, const rules::Movement& movement,
               const std::string& alt, bool named) {
  if (look.frames <= 1) look.shown_at = look.since;
  if (look.again) look.shown_at = ui.now, look.again = false;
  const float risen = demonstrated(ui, look, movement);
  ui::draw_exerciser(ui, page.figure,
                     {.movement = &movement,
                      .risen = risen,
                      .somebody = somebody_of(of),
                      .supports = named ? &of.exercise->supports : nullptr},
                     alt);
}

void once_more(Ui& ui, Flow& flow, PracticeLook& look) {
  if (plain_button(ui, flow, "coach.again", "icon-redo")) look.again = true, ui.keep_moving();
}

}  // namespace

Wish show_watch(Ui& ui, PracticeLook& look, const Subject& of) {
  const ui::Palette& c = ui.colours();
  const rules::Exercise& exercise = *of.exercise;
  Staged page(ui, look.scroll, "watch", ui.say("coach.to_faults"));
  Flow& flow = page.flow;
  say(ui, flow, "watch.who", ui.in(exercise.who), Type::headline, c.ink, c.paper, 12);
  steps_card(ui, flow, exercise.steps);
  stop_card(ui, flow, "coach.stop", ui.say("doctor.exercise"));
  once_more(ui, flow, look);
  Wish wish = Nothing{};
  if (plain_button(ui, flow, "coach.straight", "icon-skip")) wish = rules::Move{rules::Straight{}};
  if (exercise.evidence) evidence_row(ui, flow, *exercise.evidence, look.evidence_open);
  if (page.foot("coach.to_faults")) wish = rules::Move{rules::Watched{}};
  figure_of(ui, page, look, of, exercise.movement, ui.in(exercise.alt), true);
  return page.end(wish, of.name);
}

Wish show_fault(const rules::Practice& practice, Ui& ui, PracticeLook& look, const Subject& of) {
  const ui::Palette& c = ui.colours();
  const rules::Drill& drill = practice.drill();
  Staged page(ui, look.scroll, "fault", ui.say(look.picked ? "coach.confirm" : "coach.pick"));
  Flow& flow = page.flow;
  ui::pips(ui, flow.take(16, 8), static_cast<int>(practice.drills.size()), static_cast<int>(practice.at),
           ui.say("quiz.at",
                  {{"at", std::to_string(practice.at + 1)}, {"of", std::to_string(practice.drills.size())}}));
  say(ui, flow, "fault.ask", ui.say("coach.what_is_wrong"), Type::headline, c.ink, c.paper, 4);
  say(ui, flow, "fault.alt", ui.in(drill.fault->alt), Type::note, c.ink_soft, c.paper, 12);
  for (size_t i = 0; i < drill.order.size(); ++i) {
    const int finding = static_cast<int>(drill.order[i]);
    const std::string& words = ui.in(drill.fault->findings[drill.order[i]].say);
    if (ui::choice(ui, "finding." + std::to_string(finding),
                   flow.take(ui::choice_height(ui, words, flow.w), 12), words, look.picked == finding))
      look.picked = finding, ui.keep_moving();
  }
  Wish wish = Nothing{};
  once_more(ui, flow, look);
  if (plain_button(ui, flow, "coach.tell", "icon-bulb")) wish = rules::Move{rules::Tell{}};
  if (plain_button(ui, flow, "coach.straight", "icon-skip")) wish = rules::Move{rules::Straight{}};
  if (page.foot("coach.confirm", {.disabled = !look.picked}) && look.picked)
    wish = rules::Move{rules::Find{*look.picked}};
  figure_of(ui, page, look, of, drill.fault->movement, ui.in(drill.fault->alt), false);
  return page.end(wish, of.name);
}

namespace {

/// The right figure over the flawed one.
void compared(Ui& ui, Flow& flow, const Subject& of, const rules::Fault& fault) {
  const Rect box = flow.take(std::clamp(ui.page.h * 0.24f, 150.0f, 230.0f), 14);
  ui.push_clip(box);
  ui::draw_room(ui, box, ui::floor_of(ui, box));
  ui::draw_exerciser(
      ui, box,
      {.movement = &of.exercise->movement, .risen = 1, .somebody = somebody_of(of), .ghost = &fault.movement},
      ui.in(of.exercise->alt));
  ui.pop_clip();
  say(ui, flow, "fault.ghost", ui.say("coach.ghost"), Type::note, ui.colours().ink_soft, ui.colours().paper,
      12);
}

Wish cards(const rules::Model& model, Ui& ui, Flow& flow, PracticeLook& look) {
  const ui::Palette& c = ui.colours();
  const rules::Practice& practice = *model.practice();
  const rules::Drill& drill = practice.drill();
  const Subject of = subject_of(model, ui, practice.train.exercise);
  compared(ui, flow, of, *drill.fault);
  const auto quote = [&](const rules::Finding& one) {
    return ui.say("fact.quote", {{"words", ui.in(one.say)}});
  };
  for (const rules::Finding& one : drill.fault->findings)
    if (one.right) said_card(ui, flow, "why", quote(one), ui.in(one.why), "");
  const rules::Finding* chosen =
      drill.found ? &drill.fault->findings[static_cast<size_t>(*drill.found)] : nullptr;
  if (chosen && !chosen->right)
    said_card(ui, flow, "chosen", quote(*chosen), ui.in(chosen->why), ui.say("fact.chosen"));
  action_card(ui, flow, drill.fault->action, ui.say("doctor.exercise"), rise(ui, look, action_at));
  if (others_row(ui, flow, look, ui.say("coach.others")))
    for (const rules::Finding& one : drill.fault->findings)
      if (!one.right && &one != chosen) said_card(ui, flow, "other", quote(one), ui.in(one.why), "");
  say(ui, flow, "source", source_line(ui, model.levels, of.exercise->sources), Type::note, c.ink_soft,
      c.paper, 12);
  return Nothing{};
}

}  // namespace

Wish show_correction(const rules::Model& model, Ui& ui, PracticeLook& look) {
  const rules::Practice& practice = *model.practice();
  const rules::Drill& drill = practice.drill();
  const bool right = drill.found && drill.fault->findings[static_cast<size_t>(*drill.found)].right;
  const AnswerHead head{.fact = ui.in(drill.fault->fact),
                        .verdict = ui.say(right         ? "coach.right"
                                          : drill.found ? "coach.look_again"
                                                        : "coach.told"),
                        .good = right,
                        .mood = right ? "wanwan-delight" : "wanwan-stretch"};
  const bool last = practice.at + 1 == practice.drills.size();
  const Answered answered = answer_page(ui, look, head, ui.say(last ? "coach.to_amount" : "coach.next"),
                                        [&](Flow& flow) { return cards(model, ui, flow, look); });
  const Wish top =
      round_bar(ui, {static_cast<int>(practice.at), static_cast<int>(practice.drills.size())}, Back{});
  if (answered.next) return rules::Move{rules::Further{}};
  return is_wish(top) ? top : answered.wish;
}

}  // namespace screens
