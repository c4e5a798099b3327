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
constexpr float stamp_at = 0.32f;

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
  said_card(ui, flow, id, ui.say("fact.quote", {{"words", ui.in(reply.say)}}), ui.in(reply.why), lead);
}

/// The explanations of the replies that were not chosen, folded.
void others(Ui& ui, Flow& flow, const Turn& turn, QuizLook& look) {
  if (!others_row(ui, flow, look, ui.say("fact.others"))) return;
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
  if (card.emergency && signs_cards(ui, flow)) wish = Open{Place::help};
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
  const bool last = last_turn(quiz) && (turn.again || turn.right() || !turn.answer);
  const AnswerHead head{.fact = ui.in(turn.card->fact),
                        .verdict = ui.say(verdict(turn)),
                        .good = turn.right(),
                        .mood = mood(turn)};
  const Answered answered = answer_page(ui, look, head, ui.say(last ? "fact.next_last" : "fact.next"),
                                        [&](Flow& flow) { return cards(model, ui, flow, turn, look); });
  const Wish top = quiz_bar(model, ui);
  if (answered.next) return rules::Move{rules::Next{}};
  return is_wish(top) ? top : answered.wish;
}

}  // namespace screens
