// A chapter of a story: the line of time, a card that tells how he is and what happened, the ways to go on.
#include <algorithm>

#include "screens/parts.h"
#include "screens/path.h"

namespace screens {
namespace {

using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr float card_pad = 12, words_pad = 6, card_radius = 28, picture_least = 60, picture_most = 210;
constexpr float head = 60;  ///< of the person beside the words, where there is no room for the place

/// The card's measures at a width.
struct CardPlan {
  float picture_h = 0;  ///< 0: there is no room for the place
  bool face = false;    ///< the person's head stands beside the words
  float words_w = 0, who_h = 0, tell_h = 0, gauges_h = 0;
  Type type = Type::headline;

  float words_h() const { return who_h + 2 + tell_h; }
  float height() const {
    if (picture_h > 0) return card_pad + picture_h + 10 + words_h() + 10 + gauges_h + card_pad + 2;
    return 2 * card_pad + std::max(face ? head : 0, words_h()) + 10 + gauges_h;
  }
};

std::string who_of(Ui& ui, const rules::Path& path) { return ui.in(path.story->who); }

enum class Shown { place, face, nothing };

CardPlan plan_card(Ui& ui, const rules::Path& path, float width, Shown shown) {
  const rules::Chapter& chapter = path.chapter();
  const float inner = width - 2 * (card_pad + words_pad);
  CardPlan plan{.picture_h = shown == Shown::place ? picture_least : 0, .face = shown == Shown::face};
  plan.words_w = plan.face ? inner - head - 12 : inner;
  plan.who_h = ui.text_height(who_of(ui, path), Type::note, plan.words_w);
  const std::string& tell = ui.in(chapter.tell);
  plan.type = ui.fitting(tell, Type::headline, plan.words_w, 0.5f * ui.page.h);
  plan.tell_h = ui.text_height(tell, plan.type, plan.words_w);
  plan.gauges_h = gauges_height(ui, inner, chapter.symptoms);
  return plan;
}

/// The card in so much room: the picture as large as there is room for it, else the head alone, unless that
/// costs lines.
CardPlan plan_card_in(Ui& ui, const rules::Path& path, float width, float room) {
  CardPlan plan = plan_card(ui, path, width, Shown::place);
  const float spare = room - plan.height();
  if (spare < 0 && !ui.wide) {
    const CardPlan face = plan_card(ui, path, width, Shown::face);
    const CardPlan words = plan_card(ui, path, width, Shown::nothing);
    return face.words_h() > words.words_h() + 1 ? words : face;
  }
  plan.picture_h = std::clamp(picture_least + spare, picture_least, ui.wide ? 300.0f : picture_most);
  return plan;
}

void draw_head(Ui& ui, const rules::Chapter& chapter, Rect at) {
  const ui::Palette& c = ui.colours();
  ui.box(at, at.w / 2, c.sky);
  const std::string who = "person-" + chapter.speaker;
  const ui::ArtSize size = ui.art().size(who);
  constexpr float face = 0.62f;  // of the bust's height
  if (size.h > 0) {
    const float side = size.h * face;
    ui.picture(who, at, {.crop = {(size.w - side) / 2, 0, side, side}, .radius = at.w / 2});
  }
}

void draw_card(Ui& ui, const rules::Path& path, const CardPlan& plan, Rect at) {
  const ui::Palette& c = ui.colours();
  const rules::Chapter& chapter = path.chapter();
  ui.card(at, card_radius, c.card);
  Rect inner = at.inset(card_pad);
  if (plan.picture_h > 0) {
    chapter_picture(ui, chapter, inner.cut_top(plan.picture_h));
    inner.cut_top(10);
  }
  inner = inner.inset(words_pad, 0);
  const Rect room = inner;
  Rect words = inner;
  if (plan.face) {
    const Rect face = ui.mirrored(words.cut_left(head), room);
    draw_head(ui, chapter, {face.x, face.y, head, head});
    words.cut_left(12);
    words = ui.mirrored(words, room);
  }
  Flow flow{words.x, words.y, plan.words_w};
  ui.text("who", who_of(ui, path), Type::note, flow.take(plan.who_h, 2), c.grape, c.card);
  ui.text("tell", ui.in(chapter.tell), plan.type, flow.take(plan.tell_h, 0), c.ink, c.card);
  gauges(ui, {room.x, at.bottom() - card_pad - plan.gauges_h, room.w, plan.gauges_h}, chapter.symptoms,
         c.card);
}

// --- the ways to go on

float panel_height(Ui& ui, const rules::Chapter& chapter, float width) {
  float height = ui.text_height(ui.in(chapter.ask), Type::headline, width) + 10;
  for (const rules::Turning& turning : chapter.turnings)
    height += ui::choice_height(ui, ui.in(turning.say), width) + 12;
  return height;
}

void panel(Ui& ui, Flow& flow, const rules::Chapter& chapter, PathLook& look) {
  const ui::Palette& c = ui.colours();
  say(ui, flow, "ask", ui.in(chapter.ask), Type::headline, c.ink, c.paper, 10);
  float delay = 0.12f;
  for (size_t i = 0; i < chapter.turnings.size(); ++i) {
    const std::string& words = ui.in(chapter.turnings[i].say);
    const Rect at = flow.take(ui::choice_height(ui, words, flow.w), 12);
    const int number = static_cast<int>(i);
    const float share = ui::ease_out(ui.share(look.since, delay, 0.24f));
    if (ui::choice(ui, "turn." + std::to_string(i), at, words, look.picked == number, share))
      look.picked = number;
    delay += 0.04f;
  }
}

/// Sky behind the card, with a paper edge below.
void draw_ground(Ui& ui, Rect stage) {
  const ui::Palette& c = ui.colours();
  ui.box(stage, 0, c.edge > 0 ? c.paper : c.sky);
}

}  // namespace

Wish show_chapter(const rules::Model& model, Ui& ui, PathLook& look) {
  const rules::Path& path = *model.path();
  const rules::Chapter& chapter = path.chapter();
  const float bar = round_bar_height(ui), line_h = timeline_height(ui);
  const float arrived = ui::ease_out(ui.share(look.since, 0, 0.28f));
  const std::string foot_words = ui.say(look.picked ? "triage.confirm" : "triage.pick");
  Split parts = split(ui, 0, 0.46f);
  Rect below = parts.panel;
  const Foot foot = cut_foot(ui, below, foot_words, look.scroll);
  const float width = parts.panel.w - 2 * ui.margin;
  const float asked_h = panel_height(ui, chapter, width);
  if (ui.wide) {
    const Rect stage = parts.stage;
    draw_ground(ui, stage);
    constexpr float widest = 500;
    const float card_w = std::min(stage.w - 2 * ui.margin - ui.safe.x, widest);
    const float x = std::max(stage.mid_x() - card_w / 2, stage.x > 0 ? 0.0f : ui.safe.x + ui.margin);
    timeline(ui, {x, bar, card_w, line_h}, path);
    const float top = bar + line_h + 10;
    const CardPlan plan = plan_card_in(ui, path, card_w, stage.bottom() - top - 14);
    const float spare = std::max(0.0f, stage.bottom() - top - plan.height() - 14);
    const Rect card{x, top + spare / 2, card_w, plan.height()};
    draw_card(ui, path, plan, card.moved(0, 28 * (1 - arrived)));
    below.cut_top(bar - below.y);
    ui::Scroll scroll(ui, look.scroll, below, "chapter");
    Flow flow{below.x + ui.margin, scroll.top() + 4, width};
    flow.skip(std::max(0.0f, (below.h - asked_h) / 2));
    panel(ui, flow, chapter, look);
    scroll.end(flow.y);
  } else {
    constexpr float under = 24;
    const Rect area{ui.page.x, 0, ui.page.w, below.bottom()};
    const float top_h = bar + line_h + 10;
    const CardPlan plan = plan_card_in(ui, path, width, below.bottom() - top_h - under - asked_h);
    ui::Scroll scroll(ui, look.scroll, area, "chapter");
    const float top = scroll.top();
    const Rect card{parts.panel.x + ui.margin, top + top_h, width, plan.height()};
    const Rect stage{ui.page.x, top, ui.page.w, card.bottom() + 16 - top};
    draw_ground(ui, stage);
    ui::wave(ui, stage, stage.bottom() - 14, ui.colours().paper);
    timeline(ui, {card.x, top + bar, width, line_h}, path);
    draw_card(ui, path, plan, card.moved(0, 28 * (1 - arrived)));
    Flow flow{card.x, stage.bottom() + 4, width};
    panel(ui, flow, chapter, look);
    scroll.end(flow.y);
    foot_fade(ui, below.bottom());
    bar_paper(ui, look.scroll, bar);
  }
  more_button(ui, look.scroll, foot);
  const bool confirmed = ui::button(ui, "path.confirm", foot.button, foot_words, {.disabled = !look.picked});
  const Wish wish = path_bar(path, ui);
  if (confirmed && look.picked) return rules::Move{rules::Steer{chapter.id, *look.picked}};
  return wish;
}

}  // namespace screens
