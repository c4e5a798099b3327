// What is read before every practice, and what to ask a doctor. Nothing of it is kept. See practice.h.
#include <algorithm>

#include "screens/practice.h"

namespace screens {
namespace {

using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

/// Lines with a dot before each, on a card of their own.
void list_card(Ui& ui, Flow& flow, const std::string& id, const std::vector<rules::Text>& lines,
               ui::Colour dot, ui::Colour paper) {
  const ui::Palette& c = ui.colours();
  constexpr float pad = 16, mark = 8, gap = 12, between = 6;
  const float w = flow.w - 2 * pad - mark - gap;
  float height = 2 * pad - between;
  for (const rules::Text& line : lines) height += ui.text_height(ui.in(line), Type::body, w) + between;
  const Rect box = flow.take(height, 12);
  ui.card(box, 20, paper);
  Flow inside{box.x + pad, box.y + pad, box.w - 2 * pad};
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::string& words = ui.in(lines[i]);
    Rect row = inside.take(ui.text_height(words, Type::body, w), between);
    ui.box({row.x, row.y + ui.body * 0.75f - mark / 2, mark, mark}, mark / 2, dot);
    row.cut_left(mark + gap);
    ui.text(id + "." + std::to_string(i), words, Type::body, row, c.ink, paper);
  }
}

/// Two buttons of equal weight: beside each other where their words fit, else one under the other.
int equal_buttons(Ui& ui, Rect at, const std::string& left, const std::string& right, bool beside) {
  const ui::ButtonStyle style{.fill = ui::Fill::plain, .type = Type::label};
  const Rect room = at;
  Rect first = beside ? at.cut_left((room.w - 12) / 2) : at.cut_top((room.h - 12) / 2);
  if (beside)
    at.cut_left(12), first = ui.mirrored(first, room), at = ui.mirrored(at, room);
  else
    at.cut_top(12);
  if (ui::button(ui, "gate.ask", first, left, style)) return 0;
  return ui::button(ui, "gate.pass", at, right, style) ? 1 : -1;
}

}  // namespace

Gate show_gate(Ui& ui, PracticeLook& look, const Subject& of) {
  const ui::Palette& c = ui.colours();
  const rules::Coaching& coaching = of.pack->coaching;
  Gate gate;
  gate.wish = Nothing{};
  Page page(ui, look.scroll, "gate", {});
  Flow& flow = page.flow;
  say(ui, flow, "gate.title", ui.say("gate.title"), Type::title, c.ink, c.paper, 6);
  say(ui, flow, "gate.lead", ui.say("gate.lead"), Type::body, c.ink_soft, c.paper, 12);
  list_card(ui, flow, "gate.list", coaching.gate, c.coral, c.card);
  const std::string& urgent = ui.in(coaching.urgent);
  const float w = flow.w - 32, h = ui.text_height(urgent, Type::label, w);
  const Rect box = flow.take(h + 28, 14);
  ui.box(box, 20, c.coral_tint);
  ui.text("gate.urgent", urgent, Type::label, {box.x + 16, box.y + 14, w, h}, c.on_coral_tint, c.coral_tint);
  if (of.exercise && !of.exercise->not_for.empty()) {
    say(ui, flow, "gate.own", ui.say("gate.own", {{"name", of.name}}), Type::headline, c.ink, c.paper, 10);
    list_card(ui, flow, "gate.own_list", of.exercise->not_for, c.coral, c.card);
    say(ui, flow, "gate.first", ui.in(of.exercise->first), Type::label, c.ink, c.paper, 14);
  }
  const std::string ask = ui.say("gate.ask"), pass = ui.say("gate.pass");
  const ui::ButtonStyle style{.fill = ui::Fill::plain, .type = Type::label};
  const float half = (flow.w - 12) / 2;
  const auto fits = [&](const std::string& words) {
    return ui.fonts().width(words, ui.style(Type::label)) < half - 24;
  };
  const bool beside = fits(ask) && fits(pass);
  const float one = std::max(ui::button_height(ui, ask, beside ? half : flow.w, style),
                             ui::button_height(ui, pass, beside ? half : flow.w, style));
  const int tapped = equal_buttons(ui, flow.take(beside ? one : 2 * one + 12, 12), ask, pass, beside);
  gate.ask = tapped == 0, gate.pass = tapped == 1;
  say(ui, flow, "gate.note", ui.say("gate.note"), Type::note, c.ink_soft, c.paper, 8);
  gate.wish = page.end(gate.wish, of.name);
  return gate;
}

Wish show_questions(Ui& ui, PracticeLook& look, const Subject& of) {
  const ui::Palette& c = ui.colours();
  Page page(ui, look.scroll, "questions", {.action = ui.say("ask.done")});
  Flow& flow = page.flow;
  const float cat = std::min(132.0f, ui.page.h * 0.18f);
  ui.stand("wanwan-hello",
           ui.mirrored(Rect{flow.x + flow.w - cat, flow.y, cat, cat}, {flow.x, flow.y, flow.w, cat}));
  flow.skip(cat + 8);
  say(ui, flow, "ask.title", ui.say("ask.title"), Type::title, c.ink, c.paper, 6);
  say(ui, flow, "ask.lead", ui.say("ask.lead"), Type::body, c.ink_soft, c.paper, 12);
  steps_card(ui, flow, of.pack->coaching.questions);
  say(ui, flow, "ask.walk", ui.say("ask.walk"), Type::body, c.ink, c.paper, 12);
  Wish wish = Nothing{};
  if (page.foot("ask.done")) wish = Back{};
  return page.end(wish, ui.say("ask.chip"));
}

}  // namespace screens
