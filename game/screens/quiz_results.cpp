// The results: no marks, each fact once more with its reason, and one action to take along.
#include <algorithm>

#include "screens/parts.h"
#include "screens/quiz.h"
#include "ui/widgets.h"

namespace screens {
namespace {

using rules::Card;
using rules::Turn;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

/// The title, what came of it in one line, and the delighted cat.
void head(Ui& ui, Flow& flow, const rules::Quiz& quiz) {
  const ui::Palette& c = ui.colours();
  const ui::Colour paper = calm_paper(ui);
  const std::vector<const Turn*> tries = quiz.first_tries();
  const auto right =
      std::count_if(tries.begin(), tries.end(), [](const Turn* turn) { return turn->right(); });
  const std::string line =
      ui.say("results.line", {{"right", std::to_string(right)}, {"of", std::to_string(tries.size())}});
  const float cat_h = ui.large || flow.w < 330 ? 96.0f : 136.0f, cat_w = cat_h * 230 / 240;
  const float begun = flow.y, full = flow.w;
  flow.w = full - cat_w;
  say(ui, flow, "results.title", ui.say("results.title"), Type::title, c.ink, paper, 6);
  say(ui, flow, "results.line", line, Type::body, c.ink, paper, 0);
  flow.w = full;
  flow.y = std::max(flow.y, begun + cat_h - 6);
  ui.picture("wanwan-delight", {flow.x + full - cat_w, flow.y - cat_h + 4, cat_w, cat_h});
}

/// One card: sign, fact, why, and its action as a choice.
void row(Ui& ui, Flow& flow, const Turn& turn, size_t index, QuizLook& look) {
  const ui::Palette& c = ui.colours();
  const Card& card = *turn.card;
  constexpr float pad = 16, sign = 30;
  const std::string id = "result." + std::to_string(index);
  const std::string fact = ui.in(card.fact), &why = ui.in(card.right_reply().why);
  const float w = flow.w - 2 * pad, fact_w = w - sign - 12;
  const std::string take = ui.say("results.take", {{"what", ui.in(card.takeaway)}});
  const float fact_h = std::max(sign, ui.text_height(fact, Type::label, fact_w));
  const float why_h = ui.text_height(why, Type::note, w), take_h = ui::choice_height(ui, take, w);
  const Rect box = flow.take(pad + fact_h + 6 + why_h + 12 + take_h + pad, 14);
  ui.card(box, 24, c.card);
  Flow inside{box.x + pad, box.y + pad, w};
  Rect top = inside.take(fact_h, 6);
  const Rect room = top;
  const Rect mark = ui.mirrored(top.cut_left(sign), room);
  top.cut_left(12);
  ui.box({mark.x, mark.y, sign, sign}, sign / 2, turn.right() ? c.teal_tint : c.grape_tint);
  ui.sign(turn.right() ? "icon-tick" : "icon-redo", Rect{mark.x, mark.y, sign, sign}.scaled(0.56f),
          turn.right() ? c.teal : c.grape);
  ui.note({.id = id + ".mark",
           .role = ui::Role::picture,
           .name = ui.say(turn.right() ? "results.at_once" : "results.looked_again"),
           .rect = {mark.x, mark.y, sign, sign}});
  ui.text(id + ".fact", fact, Type::label, ui.mirrored(top, room), c.ink, c.card);
  say(ui, inside, id + ".why", why, Type::note, c.ink_soft, c.card, 12);
  if (ui::choice(ui, "take." + std::to_string(index), inside.take(take_h, 0), take, look.take == card.id))
    look.take = look.take == card.id ? "" : card.id;
}

}  // namespace

Wish show_results(const rules::Model& model, Ui& ui, QuizLook& look) {
  const rules::Quiz& quiz = *model.quiz();
  const ui::Palette& c = ui.colours();
  if (look.frames == 1) look.take = quiz.took;
  const float bar = quiz_bar_height(ui);
  Rect panel = ui.wide ? ui.page.inset(std::max(ui.safe.x, (ui.page.w - 820) / 2), 0)
                       : Rect{ui.safe.x, 0, ui.safe.w, ui.page.h};
  const std::string done = ui.say(look.take.empty() ? "results.done" : "results.done_with");
  const Foot foot = cut_foot(ui, panel, done, look.scroll);
  const Rect area{ui.page.x, 0, ui.page.w, panel.bottom()};
  ui::Scroll scroll(ui, look.scroll, area, "results");
  Flow flow{panel.x + ui.margin, scroll.top() + bar + 6, panel.w - 2 * ui.margin};
  calm_scene(ui, scroll.top(), std::max(look.head_h, bar + 100) + 22);
  head(ui, flow, quiz);
  if (look.head_h != flow.y - scroll.top()) look.head_h = flow.y - scroll.top(), ui.keep_moving();
  flow.skip(28);
  say(ui, flow, "results.ask", ui.say("results.ask"), Type::headline, c.ink, c.paper, 12);
  const std::vector<const Turn*> tries = quiz.first_tries();
  for (size_t i = 0; i < tries.size(); ++i) row(ui, flow, *tries[i], i, look);
  flow.skip(6);
  emergency_card(ui, flow);
  scroll.end(flow.y);
  foot_fade(ui, panel.bottom());
  bar_paper(ui, look.scroll, bar);
  const bool finished = ui::button(ui, "results.done", foot.button, done);
  more_button(ui, look.scroll, foot);
  Wish wish = quiz_bar(model, ui);
  if (!look.take.empty() && look.take != quiz.took) wish = rules::Move{rules::Take{look.take}};
  if (finished) wish = rules::Move{rules::Finish{}};
  return wish;
}

}  // namespace screens
