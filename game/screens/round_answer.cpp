// The page of an answer: the fact is the largest text, and the cards under it rise one after the other. See
// round.h.
#include <algorithm>

#include "screens/parts.h"
#include "screens/round.h"

namespace screens {
namespace {

using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

// --- the head: chip, fact, cat

void fact_chip(Ui& ui, Flow& flow) {
  const ui::Palette& c = ui.colours();
  const std::string words = ui.say("fact.chip");
  const float size = std::max(20.0f, ui::type_dp(Type::label, ui.body) * 1.15f);
  const float text_w = ui.fonts().width(words, ui.style(Type::label));
  const float height = std::max(36.0f, ui.text_height(words, Type::label, 400) + 10);
  Rect chip = flow.take(height, 10);
  chip.w = text_w + size + 40;
  ui.box(chip, 14, c.teal);
  Rect inner = chip.inset(14, 0);
  const Rect disc = inner.cut_left(size).centred(size, size);
  ui.box(disc, size / 2, c.on_fill);
  ui.sign("icon-tick", disc.scaled(0.68f), c.teal);
  inner.cut_left(8);
  ui.text("fact.chip", words, Type::label, inner, c.on_fill, c.teal, ui::Align::left, true);
}

constexpr float cat_room = 158.0f * 230 / 240 - 22;

/// Whether every phrase of a headline fits into the width.
bool phrases_fit(Ui& ui, const std::string& fact, float width) {
  for (size_t at = 0; at < fact.size();) {
    const size_t end = std::min(fact.find('|', at), fact.size());
    if (ui.fonts().width(fact.substr(at, end - at), ui.style(Type::title)) > width) return false;
    at = end + 1;
  }
  return true;
}

/// The fact at the width of `flow`, and below it how the answer was.
void headline(Ui& ui, Flow& flow, const AnswerHead& head, const RoundLook& look, float most_h) {
  const ui::Palette& c = ui.colours();
  const ui::Colour paper = calm_paper(ui);
  const float shown = ui.share(look.since, 0, 0.18f);
  const Type type = ui.fitting(head.fact, Type::title, flow.w, most_h);
  const Rect at = flow.take(ui.text_height(head.fact, type, flow.w), 8);
  ui.text("fact", head.fact, type, at, c.ink, paper, ui::Align::left, false, shown);
  say(ui, flow, "verdict", head.verdict, Type::label, head.good ? c.teal : c.ink_soft, paper, 0);
}

/// On a tall stage beside the cards: the fact above, the cat as large as there is room below.
void tall_head(Ui& ui, Flow& flow, const AnswerHead& head, const RoundLook& look, Rect stage) {
  constexpr float cat_most = 320, below = 40;
  fact_chip(ui, flow);
  headline(ui, flow, head, look, stage.h * 0.5f);
  const float room = std::min(cat_most, stage.bottom() - below - flow.y - 16);
  ui.stand(head.mood, {stage.x, stage.bottom() - below - room, stage.w, room});
}

/// Draws the head into `flow`; the cat stands at the right end of `across`.
void draw_head(Ui& ui, Flow& flow, const AnswerHead& head, const RoundLook& look, float across_right) {
  const float begun = flow.y;
  const bool small_cat = ui.large || flow.w < 330 || !phrases_fit(ui, head.fact, flow.w - cat_room);
  const float cat_h = small_cat ? 96.0f : 158.0f, cat_w = cat_h * 230 / 240;
  const float full_w = flow.w;
  fact_chip(ui, flow);
  if (small_cat) flow.y = std::max(flow.y, begun + cat_h - 24);
  flow.w = small_cat ? full_w : full_w - cat_w + 22;
  headline(ui, flow, head, look, fact_room(ui));
  flow.w = full_w;
  if (!small_cat) flow.y = std::max(flow.y, begun + cat_h);
  const float cat_y = small_cat ? begun - 16 : std::min(begun + 4, flow.y - cat_h);
  const Rect cat{across_right - cat_w - (small_cat ? 0.0f : -6.0f), cat_y, cat_w, cat_h};
  ui.picture(head.mood, cat);
}

constexpr float rise_s = 0.24f;

}  // namespace

float rise(Ui& ui, const RoundLook& look, float delay) {
  return 28 * (1 - ui::ease_out(ui.share(look.since, delay, rise_s)));
}

float fact_room(Ui& ui) {
  if (!ui.wide) return round_room(ui, "fact.next") - 12;
  const float chip = std::max(36.0f, ui.text_height(ui.say("fact.chip"), ui::Type::label, 400) + 10) + 10;
  const float verdict = 3 * ui.text_height(ui.say("fact.chip"), ui::Type::label, 400);
  return ui.page.bottom() - round_bar_height(ui) - 8 - chip - verdict - 16;
}

Answered answer_page(Ui& ui, RoundLook& look, const AnswerHead& head, const std::string& next,
                     const std::function<Wish(Flow&)>& cards) {
  const float bar = round_bar_height(ui);
  Split parts = split(ui, 0, 0.42f);
  Rect below = parts.panel;
  const Foot foot = cut_foot(ui, below, next, look.scroll);
  Wish wish = Nothing{};
  if (ui.wide) {
    ui.scene("scene-calm", parts.stage, 0.6f);
    const float left =
        parts.stage.x + std::max(ui.margin, parts.stage.x > 0 ? ui.margin : ui.safe.x + ui.margin);
    Flow flow{left, bar + 8, parts.stage.right() - left - 16};
    constexpr float tall = 560;
    if (parts.stage.h >= tall)
      tall_head(ui, flow, head, look, parts.stage);
    else
      draw_head(ui, flow, head, look, parts.stage.right() - 12);
    below.cut_top(bar - below.y);
    ui::Scroll scroll(ui, look.scroll, below, "fact");
    Flow column{below.x + ui.margin, scroll.top() + 22, below.w - 2 * ui.margin};
    wish = cards(column);
    scroll.end(column.y);
  } else {
    const Rect area{ui.page.x, 0, ui.page.w, below.bottom()};
    ui::Scroll scroll(ui, look.scroll, area, "fact");
    Flow flow{parts.panel.x + ui.margin, scroll.top() + bar + 6, parts.panel.w - 2 * ui.margin};
    calm_scene(ui, scroll.top(), std::max(look.head_h, bar + 120) + 26);
    draw_head(ui, flow, head, look, flow.x + flow.w);
    if (look.head_h != flow.y - scroll.top()) look.head_h = flow.y - scroll.top(), ui.keep_moving();
    flow.skip(22);
    wish = cards(flow);
    scroll.end(flow.y);
    foot_fade(ui, below.bottom());
    bar_paper(ui, look.scroll, bar);
  }
  const bool on = ui::button(ui, "fact.next", foot.button, next);
  more_button(ui, look.scroll, foot);
  return {wish, on};
}

}  // namespace screens
