// See round.h.
#include "screens/round.h"

#include <algorithm>

#include "screens/parts.h"

namespace screens {

using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

namespace {

constexpr float pips_least = 60, pips_row = 18;

}  // namespace

float round_bar_height(ui::Ui& ui) {
  const ui::BarLook look;
  const float free = ui.safe.w - 2 * ui.margin - 4 * 12 - 2 * 48 - ui::help_chip_width(ui);
  return ui::bar_height(ui, look) + (free < pips_least ? pips_row : 0);
}

float round_room(Ui& ui, const char* word) {
  ui::Rect panel = split(ui, 0).panel;
  cut_foot(ui, panel, ui::button_height(ui, ui.say(word), panel.w - 2 * ui.margin));
  return panel.bottom() - round_bar_height(ui);
}

Wish round_bar(Ui& ui, const RoundAt& round, const Wish& leaving) {
  const ui::Bar bar = ui::top_bar(ui);
  if (round.of > 0) {
    Rect row = bar.middle;
    if (round_bar_height(ui) > ui::bar_height(ui) + 1)
      row = {ui.safe.x + ui.margin, ui::bar_height(ui) - 2, std::min(200.0f, ui.safe.w - 2 * ui.margin),
             pips_row};
    ui::pips(ui, row, round.of, round.at,
             ui.say(round.word ? round.word : "quiz.at",
                    {{"at", std::to_string(round.at + 1)}, {"of", std::to_string(round.of)}}));
  }
  if (bar.help) return Open{Place::help};
  if (bar.settings) return Open{Place::settings};
  return bar.back ? leaving : Wish(Nothing{});
}

void steps_card(Ui& ui, Flow& flow, const std::vector<rules::Text>& steps) {
  const ui::Palette& c = ui.colours();
  constexpr float pad = 16, disc = 28;
  float height = 2 * pad - 8;
  const float words_w = flow.w - 2 * pad - disc - 12;
  for (const rules::Text& step : steps)
    height += std::max(disc, ui.text_height(ui.in(step), Type::body, words_w)) + 8;
  const Rect box = flow.take(height, 16);
  ui.card(box, 24, c.card);
  Flow inside{box.x + pad, box.y + pad, box.w - 2 * pad};
  for (size_t i = 0; i < steps.size(); ++i) {
    const std::string& words = ui.in(steps[i]);
    Rect row = inside.take(std::max(disc, ui.text_height(words, Type::body, words_w)), 8);
    Rect number = row.cut_left(disc);
    row.cut_left(12);
    number.h = std::min(number.h, ui.body * 1.5f);
    ui.box(number.centred(disc, disc), disc / 2, c.grape_tint);
    const ui::Paragraph& digit = ui.layout(std::to_string(i + 1), {15, true, 1.2f}, disc);
    ui.lines(digit, {number.x, number.mid_y() - digit.height / 2, disc, digit.height}, c.on_grape_tint,
             ui::Align::centre);
    ui.text("step." + std::to_string(i), words, Type::body, row, c.ink, c.card);
  }
}

float steps_height(Ui& ui, const std::vector<rules::Text>& steps, float width) {
  float height = 24 + 16;
  for (const rules::Text& step : steps)
    height += std::max(28.0f, ui.text_height(ui.in(step), Type::body, width - 72)) + 8;
  return height;
}

void said_card(Ui& ui, Flow& flow, const std::string& id, const std::string& said, const std::string& why,
               const std::string& lead) {
  const ui::Palette& c = ui.colours();
  constexpr float pad = 18;
  const float w = flow.w - 2 * pad;
  float height = 2 * pad - 4 + ui.text_height(said, Type::label, w) + 4 + ui.text_height(why, Type::body, w);
  if (!lead.empty()) height += ui.text_height(lead, Type::note, w) + 2;
  const Rect box = flow.take(height, 12);
  ui.card(box, 20, c.card);
  Flow inside{box.x + pad, box.y + pad - 2, w};
  if (!lead.empty()) say(ui, inside, id + ".lead", lead, Type::note, c.ink_soft, c.card, 2);
  say(ui, inside, id + ".say", said, Type::label, c.ink, c.card, 4);
  say(ui, inside, id + ".why", why, Type::body, c.ink, c.card, 0);
}

bool others_row(Ui& ui, Flow& flow, RoundLook& look, const std::string& words) {
  const Rect row = flow.take(std::max(ui.target, ui.text_height(words, Type::label, flow.w - 60) + 16), 12);
  if (ui::fold(ui, "others", row, words, {}, look.others_open)) look.others_open = !look.others_open;
  return look.others_open;
}

bool signs_cards(Ui& ui, Flow& flow) {
  emergency_card(ui, flow);
  const std::string words = ui.say("help.chip");
  const Rect at = flow.take(ui::button_height(ui, words, flow.w, {.fill = ui::Fill::plain}), 16);
  return ui::button(ui, "fact.help", at, words,
                    {.fill = ui::Fill::plain, .sign = "icon-help", .picture = true});
}

}  // namespace screens
