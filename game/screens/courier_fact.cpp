// The fact of an act, under the same picture: the largest text of the screen, then why, what belongs to a
// guess, and one action. The last page of the errand.
#include <algorithm>

#include "screens/courier.h"
#include "screens/parts.h"

namespace screens {
namespace {

using rules::Act;
using rules::ActKind;
using rules::Courier;
using rules::Piece;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

void chip(Ui& ui, Flow& flow) {
  const ui::Palette& c = ui.colours();
  const std::string words = ui.say("fact.chip");
  const float w = ui.fonts().width(words, ui.style(Type::label)) + 28;
  Rect at = flow.take(ui.text_height(words, Type::label, w) + 8, 8);
  at = ui.mirrored({at.x, at.y, w, at.h}, at);
  ui.box(at, 14, c.teal);
  ui.text("fact.chip", words, Type::label, at, c.on_fill, c.teal, ui::Align::centre, true);
}

/// What belongs to each guess: where it is, the player's own, and the rest behind a fold.
void guessed(Ui& ui, Flow& flow, const Courier& courier, CourierLook& look) {
  const std::vector<Piece>& all = courier.act().pieces;
  const auto card = [&](const std::string& id, const Piece& piece, const std::string& lead) {
    said_card(ui, flow, id, ui.in(piece.say), ui.in(piece.why), lead);
  };
  const Piece* mine = courier.last() < 0 ? nullptr : &all[static_cast<size_t>(courier.last())];
  for (const Piece& piece : all)
    if (piece.right) card("right", piece, &piece == mine ? ui.say("fact.chosen") : "");
  if (mine && !mine->right) card("chosen", *mine, ui.say("fact.chosen"));
  if (!others_row(ui, flow, look, ui.say("triage.others"))) return;
  for (size_t i = 0; i < all.size(); ++i)
    if (!all[i].right && &all[i] != mine) card("other." + std::to_string(i), all[i], "");
}

Wish cards(const rules::Model& model, Ui& ui, Flow& flow, const Courier& courier, CourierLook& look) {
  const ui::Palette& c = ui.colours();
  const Act& act = courier.act();
  Wish wish = Nothing{};
  if (act.kind == ActKind::clear) ten_people(ui, flow, rules::shrink_of_ten);
  said_card(ui, flow, "why", ui.say("fact.why"), ui.in(act.why), "");
  if (act.kind == ActKind::foretell) guessed(ui, flow, courier, look);
  const std::string doctor = act.doctor == rules::DoctorNote::none ? "" : ui.say(id_of(act.doctor));
  if (act.action) action_card(ui, flow, *act.action, doctor);
  if (act.signs && signs_cards(ui, flow)) wish = Open{Place::help};
  if (act.evidence) evidence_row(ui, flow, *act.evidence, look.evidence_open);
  say(ui, flow, "source", source_line(ui, model.levels, act.sources), Type::note, c.ink_soft, c.paper, 12);
  return wish;
}

/// Chip, fact and, of a guess, how it went.
void headline(Ui& ui, Flow& flow, const Courier& courier, const CourierLook& look) {
  const ui::Palette& c = ui.colours();
  const std::string& fact = ui.in(courier.act().fact);
  chip(ui, flow);
  const Type type = ui.fitting(fact, Type::title, flow.w, fact_room(ui));
  const Rect at = flow.take(ui.text_height(fact, type, flow.w), 10);
  ui.text("fact", fact, type, at, c.ink, c.paper, ui::Align::left, false, ui.share(look.since, 0, 0.18f));
  if (courier.act().kind != ActKind::foretell || courier.last() < 0) return flow.skip(6);
  const bool held = courier.act().pieces[static_cast<size_t>(courier.last())].right;
  say(ui, flow, "verdict", ui.say(held ? "courier.held" : "courier.elsewhere"), Type::label, c.teal, c.paper,
      14);
}

const char* next_word(const Courier& courier) {
  const bool last = courier.at + 1 == courier.errand->acts.size() && !courier.alone;
  return last ? "fact.next_last" : "courier.next";
}

}  // namespace

Wish show_act_fact(const rules::Model& model, Ui& ui, CourierLook& look) {
  const Courier& courier = *model.courier();
  const std::string next = ui.say(next_word(courier));
  const CourierPage page = courier_page(ui, look, next, ui.page.h, 0.36f, 0.36f);
  const float bar = round_bar_height(ui), column_w = (ui.wide ? page.panel.w : ui.safe.w) - 2 * ui.margin;
  Wish wish = Nothing{};
  const auto panel = [&](Flow& flow) {
    headline(ui, flow, courier, look);
    wish = cards(model, ui, flow, courier, look);
  };
  if (ui.wide) {
    draw_stage(ui, courier, look.scene, page.stage);
    ui::Scroll scroll(ui, look.scroll, page.panel, "fact");
    Flow flow{page.panel.x + ui.margin, scroll.top() + 4, column_w};
    panel(flow);
    scroll.end(flow.y);
  } else {
    ui::Scroll scroll(ui, look.scroll, {ui.page.x, 0, ui.page.w, page.panel.bottom()}, "fact");
    const Rect stage = page.stage.moved(0, scroll.top());
    draw_stage(ui, courier, look.scene, stage);
    ui::wave(ui, stage, stage.bottom() - 14, ui.colours().paper);
    Flow flow{page.panel.x + ui.margin, stage.bottom() + 2, column_w};
    panel(flow);
    scroll.end(flow.y);
    foot_fade(ui, page.panel.bottom());
    bar_paper(ui, look.scroll, bar);
  }
  const bool on = ui::button(ui, "fact.next", page.foot.button, next);
  more_button(ui, look.scroll, page.foot);
  const Wish top = courier_bar(model, ui);
  if (on) return rules::Move{rules::Forward{}};
  return is_wish(top) ? top : wish;
}

Wish show_takeaway(const rules::Model& model, Ui& ui, CourierLook& look) {
  const Courier& courier = *model.courier();
  Results results{.line = {}, .rows = {}, .took = courier.pocketed};
  for (const Act& act : courier.errand->acts)
    if (act.action)
      results.rows.push_back({.of = act.id,
                              .fact = ui.in(act.fact),
                              .why = ui.in(act.why),
                              .takeaway = ui.in(act.takeaway),
                              .went = Went::seen});
  results.line = ui.say("courier.line", {{"of", std::to_string(courier.errand->acts.size())}});
  const Harvest harvest = results_page(ui, look, results);
  const Wish top = courier_bar(model, ui);
  if (harvest.finished) return rules::Move{rules::Arrive{}};
  if (harvest.take) return rules::Move{rules::Pocket{*harvest.take}};
  return top;
}

}  // namespace screens
