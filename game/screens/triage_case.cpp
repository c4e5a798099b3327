// A case of the radar: a card about somebody else on the radar's rings, and the three levels of care. On its
// return an emergency comes with its worked answer.
#include <imgui.h>

#include <algorithm>
#include <array>

#include "screens/parts.h"
#include "screens/triage.h"

namespace screens {
namespace {

using rules::Care;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr float card_pad = 12, words_pad = 8, card_radius = 28, picture_radius = 20, behind = 10;
constexpr float picture_least = 84, picture_most = 196, wide_most = 280, beside_w = 92;

/// What is told: of whom, and what is the matter.
struct Told {
  std::string who, say;
};

Told told_of(Ui& ui, const rules::Sighting& sighting) {
  const rules::Vignette& vignette = *sighting.vignette;
  if (sighting.again) return {ui.say("quiz.again"), ui.in(vignette.again.situation)};
  return {ui.in(vignette.who), ui.in(vignette.say)};
}

/// Where the picture of a case stands on its card.
enum class Shown {
  above,   ///< over the words
  beside,  ///< small, where there is no room above them
  not_at_all
};

/// The card's measures at a width.
struct CardPlan {
  Shown shown = Shown::above;
  float picture_h = 0;
  float words_w = 0, other_h = 0, who_h = 0, say_h = 0;
  Type type = Type::headline;

  float words_h() const { return other_h + who_h + 2 + say_h; }
  float height() const {
    switch (shown) {
      case Shown::above:
        return card_pad + picture_h + 10 + words_h() + card_pad + 4;
      case Shown::beside:
        return 2 * card_pad + std::max(picture_h, words_h());
      case Shown::not_at_all:
        break;
    }
    return 2 * (card_pad + 4) + words_h();
  }
};

/// Whether "this is about somebody else" may lie over the picture without covering the person.
bool fits_over(Ui& ui, float picture_w) {
  return ui.fonts().width(ui.say("triage.other"), ui.style(Type::note)) + 24 < 0.45f * picture_w;
}

CardPlan plan_card(Ui& ui, const Told& told, float width, Shown shown) {
  CardPlan plan{.shown = shown};
  plan.words_w =
      shown == Shown::beside ? width - 2 * card_pad - beside_w - 14 : width - 2 * (card_pad + words_pad);
  if (shown != Shown::above || !fits_over(ui, width - 2 * card_pad))
    plan.other_h = ui.text_height(ui.say("triage.other"), Type::note, plan.words_w);
  plan.who_h = ui.text_height(told.who, Type::label, plan.words_w);
  plan.type = ui.fitting(told.say, Type::headline, plan.words_w, case_room(ui) - plan.who_h);
  plan.say_h = ui.text_height(told.say, plan.type, plan.words_w);
  if (shown == Shown::beside) plan.picture_h = beside_w;
  return plan;
}

/// The card in so much room: the picture as large as there is room for it.
CardPlan plan_card_in(Ui& ui, const Told& told, float width, float room) {
  CardPlan plan = plan_card(ui, told, width, Shown::above);
  if (const float left = room - plan.height(); left >= picture_least || ui.wide) {
    plan.picture_h = std::clamp(left, picture_least, ui.wide ? wide_most : picture_most);
    return plan;
  }
  return plan_card(ui, told, width, ui.large ? Shown::not_at_all : Shown::beside);
}

/// The radar: rings around the middle of the card, opaque, so that one paints over the other.
void draw_ground(Ui& ui, Rect stage, float x, float y, float since_share) {
  const ui::Palette& c = ui.colours();
  if (c.edge > 0) return;  // high contrast: plain paper
  const ui::Colour ground = ui::mix(c.grape_tint, c.paper, 0.25f);
  ui.push_clip(stage);
  ui.box(stage, 0, ground);
  constexpr std::array reach{250.0f, 190.0f, 130.0f, 70.0f};
  constexpr float deeper = 0.05f;
  for (size_t i = 0; i < reach.size(); ++i) {
    const ui::Colour ring = ui::mix(ground, c.grape, deeper * static_cast<float>(i + 1));
    ui.list().AddCircleFilled({x, y}, reach[i] * (0.7f + 0.3f * since_share),
                              IM_COL32(ring.r, ring.g, ring.b, 255), 64);
  }
  ui.pop_clip();
}

/// The place and the person in it, cut closer than a whole scene.
void draw_picture(Ui& ui, const rules::Sighting& sighting, Rect at) {
  const rules::Vignette& vignette = *sighting.vignette;
  const std::string day = "scene-" + vignette.scene, night = day + "-night";
  const std::string& scene = ui.colours().night && ui.art().exists(night) ? night : day;
  const ui::ArtSize size = ui.art().size(scene);
  if (size.w > 0) {
    constexpr float close = 1.25f;
    const float shown_h = size.h / close, shown_w = std::min(size.w, shown_h * at.w / at.h);
    ui.picture(
        scene, at,
        {.crop = {(size.w - shown_w) / 2, size.h - shown_h, shown_w, shown_h}, .radius = picture_radius});
  }
  // on its return the situation is another one, which Wanwan tells
  const std::string who = sighting.again ? "wanwan-think" : "person-" + vignette.speaker;
  const ui::ArtSize drawn = ui.art().size(who);
  if (drawn.h <= 0) return;
  const float shape = drawn.w / drawn.h, h = std::min(at.h * 0.92f, at.w / shape), w = h * shape;
  const float x = at.w < 1.5f * w ? at.mid_x() - w / 2 : at.x + 0.3f * at.w - w / 2;
  ui.push_clip(at);
  ui.picture(who, ui.mirrored(Rect{x, at.bottom() - h, w, h}, at), {.flip = ui.left_hand});
  ui.pop_clip();
}

/// "This is about somebody else", over the picture's corner.
void draw_other(Ui& ui, Rect picture) {
  const ui::Palette& c = ui.colours();
  const std::string words = ui.say("triage.other");
  const float w = ui.fonts().width(words, ui.style(Type::note)) + 24;
  const float h = ui.text_height(words, Type::note, w) + 10;
  const Rect at = ui.mirrored(Rect{picture.right() - 10 - w, picture.y + 10, w, h}, picture);
  ui.box(at, 12, c.card);
  ui.text("triage.other", words, Type::note, at, c.ink_soft, c.card, ui::Align::centre, true);
}

void draw_words(Ui& ui, const rules::Sighting& sighting, const Told& told, const CardPlan& plan, float x,
                float y) {
  const ui::Palette& c = ui.colours();
  Flow flow{x, y, plan.words_w};
  if (plan.other_h > 0)
    ui.text("triage.other", ui.say("triage.other"), Type::note, flow.take(plan.other_h, 0), c.ink_soft,
            c.card);
  ui.text("who", told.who, Type::label, flow.take(plan.who_h, 2), c.grape, c.card);
  ui.text(sighting.again ? "situation" : "case", told.say, plan.type, flow.take(plan.say_h, 0), c.ink,
          c.card);
}

void draw_card(Ui& ui, const rules::Sighting& sighting, const Told& told, const CardPlan& plan, Rect at) {
  const ui::Palette& c = ui.colours();
  ui.box(at.inset(behind, 0).moved(0, behind), card_radius, ui::mix(c.card, c.grape, 0.14f));
  ui.card(at, card_radius, c.card);
  Rect inner = at.inset(card_pad);
  if (plan.shown == Shown::above) {
    const Rect picture = inner.cut_top(plan.picture_h);
    draw_picture(ui, sighting, picture);
    if (plan.other_h == 0) draw_other(ui, picture);
    return draw_words(ui, sighting, told, plan, inner.x + words_pad, inner.y + 10);
  }
  float x = inner.x + words_pad;
  if (plan.shown == Shown::beside) {
    Rect picture = ui.mirrored(inner.cut_left(beside_w), at);
    picture.h = plan.picture_h;
    draw_picture(ui, sighting, picture);
    inner.cut_left(14);
    x = ui.mirrored(inner, at).x;
  }
  draw_words(ui, sighting, told, plan, x, inner.mid_y() - plan.words_h() / 2);
}

// --- the panel

/// Height of the row that unfolds the worked answer of an emergency's return.
float hint_height(Ui& ui, float width) {
  return std::max(ui.target, ui.text_height(ui.say("triage.hint"), Type::label, width - 60) + 16);
}

float panel_height(Ui& ui, const rules::Sighting& sighting, float width, const TriageLook& look) {
  float height = ui.text_height(ui.say("triage.ask"), Type::headline, width) + 10;
  if (sighting.again) {
    height += hint_height(ui, width) + 12;
    if (look.hint_open) height += steps_height(ui, sighting.vignette->again.steps, width);
  }
  for (const Care care : rules::cares) height += care_row_height(ui, care, width, look.brief) + 12;
  return height;
}

void panel(Ui& ui, Flow& flow, const rules::Sighting& sighting, TriageLook& look) {
  const ui::Palette& c = ui.colours();
  say(ui, flow, "ask", ui.say("triage.ask"), Type::headline, c.ink, c.paper, 10);
  float delay = 0.12f;
  for (const Care care : rules::cares) {
    const float risen = 40 * (1 - ui::ease_out(ui.share(look.since, delay, 0.24f)));
    const Rect at = flow.take(care_row_height(ui, care, flow.w, look.brief), 12);
    if (care_row(ui, at, care, {.selected = look.picked == care, .brief = look.brief}, risen))
      look.picked = care;
    delay += 0.04f;
  }
  if (!sighting.again) return;
  if (ui::fold(ui, "hint", flow.take(hint_height(ui, flow.w), 12), ui.say("triage.hint"), {}, look.hint_open))
    look.hint_open = !look.hint_open;
  if (look.hint_open) steps_card(ui, flow, sighting.vignette->again.steps);
}

}  // namespace

float case_room(Ui& ui) {
  constexpr float air = 2 * card_pad + 16;
  const float whole_page = ui.page.bottom() - round_bar_height(ui);
  return (ui.wide ? whole_page - picture_least : round_room(ui, "triage.pick")) - air;
}

Wish show_case(const rules::Model& model, Ui& ui, TriageLook& look) {
  const rules::Sighting& sighting = model.triage()->sighting();
  const Told told = told_of(ui, sighting);
  const float bar = round_bar_height(ui), arrived = ui::ease_out(ui.share(look.since, 0, 0.28f));
  const std::string foot_words = ui.say(look.picked ? "triage.confirm" : "triage.pick");
  Split parts = split(ui, 0, 0.46f);
  Rect below = parts.panel;
  const Foot foot = cut_foot(ui, below, foot_words, look.scroll);
  const float width = parts.panel.w - 2 * ui.margin;
  if (ui.wide) {
    const Rect stage = parts.stage;
    constexpr float widest = 500;
    const float card_w = std::min(stage.w - 2 * ui.margin - ui.safe.x, widest);
    const CardPlan plan = plan_card_in(ui, told, card_w, stage.bottom() - bar - behind - 24);
    const float spare = std::max(0.0f, stage.bottom() - bar - plan.height() - behind - 20);
    const float x = std::max(stage.mid_x() - card_w / 2, stage.x > 0 ? 0.0f : ui.safe.x + ui.margin);
    const Rect card{x, bar + spare / 2, card_w, plan.height()};
    draw_ground(ui, stage, card.mid_x(), card.mid_y(), arrived);
    draw_card(ui, sighting, told, plan, card.moved(0, 28 * (1 - arrived)));
    below.cut_top(bar - below.y);
    look.brief = false;
    look.brief = panel_height(ui, sighting, width, look) > below.h;
    const float asked_h = panel_height(ui, sighting, width, look);
    ui::Scroll scroll(ui, look.scroll, below, "case");
    Flow flow{below.x + ui.margin, scroll.top() + 4, width};
    flow.skip(std::max(0.0f, (below.h - asked_h) / 2));
    panel(ui, flow, sighting, look);
    scroll.end(flow.y);
  } else {
    constexpr float under = behind + 30;  // the card behind, the wave, and the air before the question
    const Rect area{ui.page.x, 0, ui.page.w, below.bottom()};
    const float room = below.bottom() - bar - under;
    const CardPlan least = plan_card(ui, told, width, ui.large ? Shown::not_at_all : Shown::beside);
    look.brief = false;
    look.brief = least.height() + panel_height(ui, sighting, width, look) > room;
    const CardPlan plan = plan_card_in(ui, told, width, room - panel_height(ui, sighting, width, look));
    ui::Scroll scroll(ui, look.scroll, area, "case");
    const float top = scroll.top();
    const Rect card{parts.panel.x + ui.margin, top + bar + 4, width, plan.height()};
    const Rect stage{ui.page.x, top, ui.page.w, card.bottom() + under - top - 8};
    draw_ground(ui, stage, card.mid_x(), card.mid_y(), arrived);
    ui::wave(ui, stage, stage.bottom() - 14, ui.colours().paper);
    draw_card(ui, sighting, told, plan, card.moved(0, 28 * (1 - arrived)));
    Flow flow{card.x, stage.bottom() + 4, width};
    panel(ui, flow, sighting, look);
    scroll.end(flow.y);
    foot_fade(ui, below.bottom());
    bar_paper(ui, look.scroll, bar);
  }
  more_button(ui, look.scroll, foot);
  const bool confirmed =
      ui::button(ui, "triage.confirm", foot.button, foot_words, {.disabled = !look.picked});
  const Wish wish = triage_bar(model, ui);
  if (confirmed && look.picked) return rules::Move{rules::Sort{*look.picked}};
  return wish;
}

}  // namespace screens
