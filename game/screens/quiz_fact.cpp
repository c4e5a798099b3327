// The answer: the fact is the largest text, the myth is flagged once in small type, every reply has its own
// explanation, and one action ends the card.
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

// Order in time, seconds: the fact at once, then stamp, why, action.
constexpr float stamp_at = 0.32f, why_at = 0.52f, action_at = 0.68f, rise_s = 0.24f;

/// How far a card still has to rise, dp.
float rise(Ui& ui, const QuizLook& look, float delay) {
  return 28 * (1 - ui::ease_out(ui.share(look.since, delay, rise_s)));
}

bool confident_error(const Turn& turn) {
  return turn.answer && !turn.right() && turn.answer->confidence == rules::Confidence::sure;
}

const char* verdict(const Turn& turn) {
  if (!turn.answer) return "fact.open";
  if (turn.right()) return turn.again ? "fact.right_again" : "fact.right";
  return confident_error(turn) ? "fact.surprise" : "fact.wrong";
}

const char* mood(const Turn& turn) {
  if (turn.card->emergency) return "wanwan-serious";
  if (turn.right()) return "wanwan-delight";
  return turn.answer ? "wanwan-look-again" : "wanwan-hello";
}

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
void headline(Ui& ui, Flow& flow, const Turn& turn, const QuizLook& look, float most_h) {
  const ui::Palette& c = ui.colours();
  const ui::Colour paper = calm_paper(ui);
  const std::string& fact = ui.in(turn.card->fact);
  const float shown = ui.share(look.since, 0, 0.18f);
  const Type type = ui.fitting(fact, Type::title, flow.w, most_h);
  const Rect at = flow.take(ui.text_height(fact, type, flow.w), 8);
  ui.text("fact", fact, type, at, c.ink, paper, ui::Align::left, false, shown);
  const std::string words = ui.say(verdict(turn));
  say(ui, flow, "verdict", words, Type::label, turn.right() ? c.teal : c.ink_soft, paper, 0);
}

/// On a tall stage beside the cards: the fact above, the cat as large as there is room below.
void tall_head(Ui& ui, Flow& flow, const Turn& turn, const QuizLook& look, Rect stage) {
  constexpr float cat_most = 320, below = 40;
  fact_chip(ui, flow);
  headline(ui, flow, turn, look, stage.h * 0.5f);
  const float room = std::min(cat_most, stage.bottom() - below - flow.y - 16);
  ui.stand(mood(turn), {stage.x, stage.bottom() - below - room, stage.w, room});
}

/// Draws the head into `flow`; the cat stands at the right end of `across`.
void head(Ui& ui, Flow& flow, const Turn& turn, const QuizLook& look, float across_right) {
  const float begun = flow.y;
  const bool small_cat =
      ui.large || flow.w < 330 || !phrases_fit(ui, ui.in(turn.card->fact), flow.w - cat_room);
  const float cat_h = small_cat ? 96.0f : 158.0f, cat_w = cat_h * 230 / 240;
  const float full_w = flow.w;
  fact_chip(ui, flow);
  if (small_cat) flow.y = std::max(flow.y, begun + cat_h - 24);
  flow.w = small_cat ? full_w : full_w - cat_w + 22;
  headline(ui, flow, turn, look, fact_room(ui));
  flow.w = full_w;
  if (!small_cat) flow.y = std::max(flow.y, begun + cat_h);
  const float cat_y = small_cat ? begun - 16 : std::min(begun + 4, flow.y - cat_h);
  const Rect cat{across_right - cat_w - (small_cat ? 0.0f : -6.0f), cat_y, cat_w, cat_h};
  ui.picture(mood(turn), cat);
}

// --- the cards

/// Why it is so: the flagged myth once in small type, a picture, the explanation, and the stamp across the
/// corner.
void why_card(Ui& ui, Flow& flow, const Turn& turn, const QuizLook& look) {
  const ui::Palette& c = ui.colours();
  const Card& card = *turn.card;
  constexpr float pad = 20;
  const float inner_w = flow.w - 2 * pad;
  const float stamp_w = confident_error(turn) && inner_w >= 280 ? 124.0f : 108.0f, over = 34;
  const bool beside = !ui.large && inner_w >= 280;
  const float picture = beside ? 122.0f : std::min(inner_w, 190.0f);
  const float why_w = beside ? inner_w - picture - 14 : inner_w;
  const std::string& why = ui.in(card.right_reply().why);
  const float title_w = inner_w - stamp_w + 8;
  const float title_h = ui.text_height(ui.say("fact.why"), Type::label, title_w);
  const bool untrue = !card.is_true;
  const float myth_w = untrue ? title_w : 0;
  const float myth_h = untrue ? ui.text_height(ui.in(card.myth), Type::note, myth_w) + 6 : 0;
  const float top_h = std::max(title_h + myth_h + 10, stamp_w - over - pad + 10);
  const float why_h = ui.text_height(why, Type::body, why_w);
  const float body_h = beside ? std::max(picture, why_h) : picture + 12 + why_h;
  flow.skip(std::max(0.0f, over - 14));
  const float risen = rise(ui, look, why_at);
  const Rect box = flow.take(pad + top_h + body_h + pad, 16).moved(0, risen);
  ui.card(box, 24, c.card);
  Flow inside{box.x + pad, box.y + pad, title_w};
  say(ui, inside, "why.title", ui.say("fact.why"), Type::label, c.ink, c.card, 4);
  if (untrue) say(ui, inside, "myth", ui.in(card.myth), Type::note, c.ink_soft, c.card, 0);
  inside.y = box.y + pad + top_h;
  Rect at{inside.x, inside.y, picture, picture};
  ui.picture(card.picture.art, at, {.radius = 16});
  ui.note({.id = "picture", .role = ui::Role::picture, .name = ui.in(card.picture.alt), .rect = at});
  if (beside)
    ui.text("why", why, Type::body, {at.right() + 14, at.y, why_w, body_h}, c.ink, c.card, ui::Align::left,
            why_h < picture);
  else
    ui.text("why", why, Type::body, {inside.x, at.bottom() + 12, why_w, why_h}, c.ink, c.card);
  const Rect stamped{box.right() - stamp_w - 4, box.y - over - risen, stamp_w, stamp_w};
  ui::stamp(ui, stamped, card.is_true, ui.share(look.since, stamp_at, 0.26f));
}

/// One reply with its explanation.
void reply_why(Ui& ui, Flow& flow, const std::string& id, const rules::Reply& reply,
               const std::string& lead) {
  const ui::Palette& c = ui.colours();
  constexpr float pad = 18;
  const float w = flow.w - 2 * pad;
  const std::string said = ui.say("fact.quote", {{"words", ui.in(reply.say)}});
  float height = 2 * pad - 4 + ui.text_height(said, Type::label, w) + 4 +
                 ui.text_height(ui.in(reply.why), Type::body, w);
  if (!lead.empty()) height += ui.text_height(lead, Type::note, w) + 2;
  const Rect box = flow.take(height, 12);
  ui.card(box, 20, c.card);
  Flow inside{box.x + pad, box.y + pad - 2, w};
  if (!lead.empty()) say(ui, inside, id + ".lead", lead, Type::note, c.ink_soft, c.card, 2);
  say(ui, inside, id + ".say", said, Type::label, c.ink, c.card, 4);
  say(ui, inside, id + ".why", ui.in(reply.why), Type::body, c.ink, c.card, 0);
}

/// The explanations of the replies that were not chosen, folded.
void others(Ui& ui, Flow& flow, const Turn& turn, QuizLook& look) {
  const Rect row = flow.take(
      std::max(ui.target, ui.text_height(ui.say("fact.others"), Type::label, flow.w - 60) + 16), 12);
  if (ui::fold(ui, "others", row, ui.say("fact.others"), "", look.others_open))
    look.others_open = !look.others_open;
  if (!look.others_open) return;
  for (const int reply : turn.order) {
    const rules::Reply& other = turn.card->replies[static_cast<size_t>(reply)];
    const bool chosen = turn.answer && turn.answer->reply == reply;
    if (!other.right && !chosen) reply_why(ui, flow, "other." + std::to_string(reply), other, "");
  }
}

Wish cards(const rules::Model& model, Ui& ui, Flow& flow, const Turn& turn, QuizLook& look) {
  const ui::Palette& c = ui.colours();
  const Card& card = *turn.card;
  Wish wish = Nothing{};
  why_card(ui, flow, turn, look);
  if (turn.answer && !turn.right())
    reply_why(ui, flow, "chosen", card.replies[static_cast<size_t>(turn.answer->reply)],
              ui.say("fact.chosen"));
  if (card.emergency) {
    emergency_card(ui, flow);
    const std::string words = ui.say("help.chip");
    const Rect at = flow.take(ui::button_height(ui, words, flow.w, {.fill = ui::Fill::plain}), 16);
    if (ui::button(ui, "fact.help", at, words,
                   {.fill = ui::Fill::plain, .sign = "icon-help", .picture = true}))
      wish = Open{Place::help};
  }
  const std::string doctor = card.doctor == rules::DoctorNote::none ? "" : ui.say(id_of(card.doctor));
  action_card(ui, flow, card.action, doctor, rise(ui, look, action_at));
  if (card.evidence) evidence_row(ui, flow, *card.evidence, look.evidence_open);
  others(ui, flow, turn, look);
  say(ui, flow, "source", source_line(ui, model.levels, card.sources), Type::note, c.ink_soft, c.paper, 12);
  return wish;
}

bool last_turn(const rules::Quiz& quiz) { return quiz.at + 1 == quiz.turns.size(); }

}  // namespace

Wish show_fact(const rules::Model& model, Ui& ui, QuizLook& look) {
  const rules::Quiz& quiz = *model.quiz();
  const Turn& turn = quiz.turn();
  const float bar = quiz_bar_height(ui);
  const std::string next = ui.say(
      last_turn(quiz) && (turn.again || turn.right() || !turn.answer) ? "fact.next_last" : "fact.next");
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
      tall_head(ui, flow, turn, look, parts.stage);
    else
      head(ui, flow, turn, look, parts.stage.right() - 12);
    below.cut_top(bar - below.y);
    ui::Scroll scroll(ui, look.scroll, below, "fact");
    Flow column{below.x + ui.margin, scroll.top() + 22, below.w - 2 * ui.margin};
    wish = cards(model, ui, column, turn, look);
    scroll.end(column.y);
  } else {
    const Rect area{ui.page.x, 0, ui.page.w, below.bottom()};
    ui::Scroll scroll(ui, look.scroll, area, "fact");
    Flow flow{parts.panel.x + ui.margin, scroll.top() + bar + 6, parts.panel.w - 2 * ui.margin};
    calm_scene(ui, scroll.top(), std::max(look.head_h, bar + 120) + 26);
    head(ui, flow, turn, look, flow.x + flow.w);
    if (look.head_h != flow.y - scroll.top()) look.head_h = flow.y - scroll.top(), ui.keep_moving();
    flow.skip(22);
    wish = cards(model, ui, flow, turn, look);
    scroll.end(flow.y);
    foot_fade(ui, below.bottom());
    bar_paper(ui, look.scroll, bar);
  }
  const bool on = ui::button(ui, "fact.next", foot.button, next);
  more_button(ui, look.scroll, foot);
  if (Wish top = quiz_bar(model, ui); is_wish(top)) wish = top;
  if (on) wish = rules::Move{rules::Next{}};
  return wish;
}

}  // namespace screens
