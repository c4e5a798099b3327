// A question of myth or fact. On its return a missed card opens with its situation and a worked answer,
// never with the myth.
#include <algorithm>
#include <cmath>

#include "screens/parts.h"
#include "screens/quiz.h"
#include "ui/widgets.h"

namespace screens {
namespace {

using rules::Confidence;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

/// Who says it and what is said, in the speech bubble.
struct Speech {
  std::string who, words;
};

Speech speech_of(Ui& ui, const rules::Turn& turn) {
  if (turn.again) return {ui.say("quiz.again"), ui.in(turn.card->again.situation)};
  return {ui.in(turn.card->who), ui.in(turn.card->claim)};
}

/// Where everything of the scene stands.
struct Composition {
  Rect stage, bubble, speaker, cat;
  float foot = 0;        ///< where the scene ends
  bool stacked = false;  ///< the bubble above the speaker instead of beside
};

constexpr float bubble_pad = 16, bubble_air = 26;

/// The largest type in which the bubble can be seen whole.
Type type_of(Ui& ui, const Speech& speech, float inner) {
  const float who = ui.text_height(speech.who, Type::label, inner);
  return ui.fitting(speech.words, Type::headline, inner, speech_room(ui) - who - bubble_air);
}

float bubble_height(Ui& ui, const Speech& speech, float width) {
  const float inner = width - 2 * bubble_pad;
  return ui.text_height(speech.who, Type::label, inner) +
         ui.text_height(speech.words, type_of(ui, speech, inner), inner) + bubble_air;
}

/// `top` is where the bubble may begin, `foot` where the scene ends.
Composition compose(Ui& ui, const Speech& speech, Rect stage, float top, float foot) {
  Composition plan{.stage = stage, .bubble = {}, .speaker = {}, .cat = {}, .foot = foot};
  plan.stacked = ui.large || stage.w < 300;
  const float left = stage.x + ui.margin, right = stage.right() - ui.margin;
  float speaker_h = std::clamp(foot - top + 10, 186.0f, ui.wide ? 380.0f : 308.0f);
  if (plan.stacked) {
    plan.bubble = {left, top, right - left, bubble_height(ui, speech, right - left)};
    speaker_h = std::clamp(foot - plan.bubble.bottom() - 14, 150.0f, 308.0f);
  }
  const float speaker_w = speaker_h * 160 / 220;
  const float head = std::max(plan.stacked ? plan.bubble.bottom() + 14 : top - 8, foot - speaker_h);
  plan.speaker = {left - 0.17f * speaker_w, head, speaker_w, speaker_h};
  if (!plan.stacked) {
    const float x = plan.speaker.mid_x() + 0.21f * speaker_w + 10;
    const float w = std::min(right - x, 340.0f);
    const float y = std::max(top, plan.speaker.y - 4);  // beside the head, neither far above nor far away
    plan.bubble = {std::min(x + 28, right - w), y, w, bubble_height(ui, speech, w)};
  }
  const float room = foot - 6 - plan.bubble.bottom();
  const float cat_h = std::min({ui.wide ? 150.0f : 115.0f, room - 6, foot - top - 40});
  if (cat_h >= 56 || (plan.stacked && room >= 56))
    plan.cat = {right - 8 - cat_h * 230 / 240, foot - 6 - cat_h, cat_h * 230 / 240, cat_h};
  return plan;
}

/// The least height of the scene in which its bubble and a head have room.
float least_scene(Ui& ui, const Speech& speech, float top) {
  const Composition plan = compose(ui, speech, ui.page, top, top + 120);
  return std::max(plan.bubble.bottom() + (plan.stacked ? 128.0f : 18.0f), top + 116);
}

/// On a card's return Wanwan tells the situation; she stands where the speaker stood, clear of the bubble.
Rect storyteller(const Composition& plan) {
  const float left = plan.stage.x + 12;
  if (plan.stacked) return {left, plan.speaker.y + 8, plan.speaker.h * 0.86f, plan.speaker.h * 0.9f};
  const float width = std::min(plan.bubble.x - left - 6, 230.0f), height = width * 240 / 230;
  return {left, plan.foot - 6 - height, width, height};
}

constexpr float bubble_at = 0.06f, bubble_s = 0.22f;  // when the bubble begins to grow, and for how long

/// Whether the speaker's mouth is open: it opens twice while the bubble grows, then stays so.
bool mouth_open(Ui& ui, double since) {
  if (ui.pace != ui::Pace::full) return true;
  return static_cast<int>(ui.share(since, bubble_at, bubble_s) * 4) % 2 == 1 ||
         ui.share(since, bubble_at, bubble_s) >= 1;
}

void draw_scene(Ui& ui, const rules::Turn& turn, const Composition& plan, float foot, double since) {
  const bool talking = !turn.again;
  ui.scene("scene-" + turn.card->scene, plan.stage, 0.5f);
  ui.push_clip(
      {plan.stage.x, std::max(0.0f, plan.stage.y), plan.stage.w, foot - std::max(0.0f, plan.stage.y)});
  auto flip = [&](Rect at) { return ui.mirrored(at, plan.stage); };
  if (talking) ui.picture(speaker_art(ui, *turn.card, mouth_open(ui, since)), flip(plan.speaker));
  if (plan.cat.h > 0 || !talking) {
    const Rect cat = talking ? plan.cat : storyteller(plan);
    ui.picture("wanwan-think", flip(cat), {.flip = ui.left_hand != talking});
  }
  ui.pop_clip();
}

void draw_bubble(Ui& ui, const rules::Turn& turn, const Speech& speech, const Composition& plan,
                 double since) {
  const ui::Palette& c = ui.colours();
  const float grown = ui::ease_out(ui.share(since, bubble_at, bubble_s));
  const Rect at = ui.mirrored(plan.bubble, plan.stage);
  const Rect head = ui.mirrored(plan.speaker, plan.stage);
  const float side = ui.left_hand ? -1.0f : 1.0f;
  float tail_x = head.mid_x() + side * head.w * 0.2f, tail_y = head.y + head.h * 0.44f;
  if (plan.stacked) tail_x = head.mid_x() + side * head.w * 0.02f, tail_y = head.y + 8;
  if (turn.again && !plan.stacked) {  // to her ear
    const Rect cat = ui.mirrored(storyteller(plan), plan.stage);
    tail_x = cat.mid_x() + side * cat.w * 0.36f, tail_y = cat.y + cat.h * 0.14f;
  }
  ui::bubble(ui, at, tail_x, std::max(tail_y, at.y + 30), grown);
  if (grown < 0.6f) return;
  Rect words = at.inset(bubble_pad, 12);
  words.h = ui.text_height(speech.who, Type::label, words.w);
  ui.text("who", speech.who, Type::label, words, c.grape, c.bubble);
  words.y = words.bottom() + 2;
  const Type type = type_of(ui, speech, words.w);
  words.h = ui.text_height(speech.words, type, words.w);
  ui.text(turn.again ? "situation" : "claim", speech.words, type, words, c.ink, c.bubble);
}

// --- the panel

/// Width of each of the two answers.
float sure_width(Ui& ui) {
  const ui::TextStyle label = ui.style(Type::label);
  const float words =
      std::max(ui.fonts().width(ui.say("quiz.sure"), label), ui.fonts().width(ui.say("quiz.unsure"), label));
  return std::max(words + std::min(20.0f, label.em * 1.25f) + 34, 100.0f);
}

/// The two answers beside their question, or all three one under the other.
bool sure_beside(Ui& ui, float width) {
  const float ask = ui.fonts().width(ui.say("quiz.sure_ask"), ui.style(Type::note));
  return !ui.large && 2 * sure_width(ui) + 12 + 8 + ask <= width;
}

float sure_height(Ui& ui, float width) {
  if (sure_beside(ui, width)) return 56;
  return ui.text_height(ui.say("quiz.sure_ask"), Type::note, width) + 8 + 2 * ui.target + 12;
}

void sure_row(Ui& ui, Flow& flow, QuizLook& look) {
  const ui::Palette& c = ui.colours();
  auto toggle = [&](const char* id, Rect at, Confidence which) {
    if (ui::small_choice(ui, id, at, ui.say(id), look.confidence == which))
      look.confidence = look.confidence == which ? Confidence::unsaid : which;
  };
  const std::string ask = ui.say("quiz.sure_ask");
  if (!sure_beside(ui, flow.w)) {
    say(ui, flow, "quiz.sure_ask", ask, Type::note, c.ink_soft, c.paper, 8);
    toggle("quiz.sure", flow.take(ui.target, 12), Confidence::sure);
    toggle("quiz.unsure", flow.take(ui.target, 16), Confidence::unsure);
    return;
  }
  Rect row = flow.take(56, 16);
  const Rect room = row;
  const float ask_w = ui.fonts().width(ask, ui.style(Type::note)) + 8;
  const float each = std::min(std::max(122.0f, sure_width(ui)), (row.w - 12 - ask_w) / 2);
  const Rect unsure = row.cut_right(each);
  row.cut_right(12);
  const Rect sure = row.cut_right(each);
  row.cut_right(8);
  ui.text("quiz.sure_ask", ask, Type::note, ui.mirrored(row, room), c.ink_soft, c.paper, ui::Align::left,
          true);
  toggle("quiz.sure", ui.mirrored(sure, room), Confidence::sure);
  toggle("quiz.unsure", ui.mirrored(unsure, room), Confidence::unsure);
}

float panel_height(Ui& ui, const rules::Turn& turn, float width) {
  float height = ui.text_height(ui.in(turn.card->ask), Type::headline, width) + 10;
  if (turn.again) height += steps_height(ui, turn.card->again.steps, width);
  for (const rules::Reply& reply : turn.card->replies)
    height += ui::choice_height(ui, ui.in(reply.say), width) + 12;
  return height + 4 + sure_height(ui, width) + 12;
}

void panel(Ui& ui, Flow& flow, const rules::Turn& turn, QuizLook& look) {
  const ui::Palette& c = ui.colours();
  if (turn.again) steps_card(ui, flow, turn.card->again.steps);
  say(ui, flow, "ask", ui.in(turn.card->ask), Type::headline, c.ink, c.paper, 10);
  for (size_t i = 0; i < turn.order.size(); ++i) {
    const int reply = turn.order[i];
    const std::string& words = ui.in(turn.card->replies[static_cast<size_t>(reply)].say);
    const float risen = ui::ease_out(ui.share(look.since, 0.12f + 0.04f * static_cast<float>(i), 0.24f));
    const Rect at = flow.take(ui::choice_height(ui, words, flow.w), 12);
    if (ui::choice(ui, "reply." + std::to_string(i), at, words, look.picked == reply, risen)) {
      look.picked = reply;
      look.picked_at = ui.now;
    }
  }
  flow.skip(4);
  sure_row(ui, flow, look);
}

}  // namespace

Wish show_question(const rules::Model& model, Ui& ui, QuizLook& look) {
  const rules::Turn& turn = model.quiz()->turn();
  const ui::Palette& c = ui.colours();
  const Speech speech = speech_of(ui, turn);
  const float bar = round_bar_height(ui), above_bubble = ui.page.h < 620 ? 0.0f : 6.0f;
  const std::string confirm = ui.say("quiz.confirm");

  Split parts = split(ui, 0, 0.46f);
  Rect below = parts.panel;
  const Foot foot = cut_foot(ui, below, confirm, look.scroll);
  const float width = parts.panel.w - 2 * ui.margin;
  if (ui.wide) {
    const Rect stage = parts.stage;
    const Composition plan =
        compose(ui, speech, {stage.x, stage.y, stage.w, stage.h}, bar + above_bubble, stage.bottom());
    draw_scene(ui, turn, plan, stage.bottom(), look.since);
    draw_bubble(ui, turn, speech, plan, look.since);
    below.cut_top(bar - below.y);
    ui::Scroll scroll(ui, look.scroll, below, "question");
    Flow flow{below.x + ui.margin, scroll.top() + 4, width};
    const float spare = below.h - panel_height(ui, turn, width);
    flow.skip(std::max(0.0f, spare / 2));
    panel(ui, flow, turn, look);
    scroll.end(flow.y);
  } else {
    const float wanted = 186 + (ui.page.h - 568) * (402 - 186) / (844.0f - 568);
    const float least = least_scene(ui, speech, bar + above_bubble);
    const float spare = below.bottom() - panel_height(ui, turn, width) - 4;
    const float scene_h = std::max(least, std::min(spare, std::max(wanted, 240.0f) + 60));
    const Rect area{ui.page.x, 0, ui.page.w, below.bottom()};
    ui::Scroll scroll(ui, look.scroll, area, "question");
    const float top = scroll.top();
    const Rect stage{ui.page.x, top, ui.page.w, scene_h};
    const Composition plan = compose(ui, speech, stage, top + bar + above_bubble, stage.bottom());
    draw_scene(ui, turn, plan, stage.bottom(), look.since);
    ui::wave(ui, stage, stage.bottom() - 14, c.paper);
    draw_bubble(ui, turn, speech, plan, look.since);
    Flow flow{parts.panel.x + ui.margin, stage.bottom() + 4, width};
    panel(ui, flow, turn, look);
    scroll.end(flow.y);
    foot_fade(ui, below.bottom());
    bar_paper(ui, look.scroll, bar);
  }
  more_button(ui, look.scroll, foot);
  const bool confirmed = ui::button(ui, "quiz.confirm", foot.button, confirm, {.disabled = !look.picked});
  Wish wish = quiz_bar(model, ui);
  if (confirmed && look.picked) wish = rules::Move{rules::Answer{*look.picked, look.confidence}};
  return wish;
}

}  // namespace screens
