// A level of care as a row: sign, name, what it means. Shape and word tell the three apart, not colour alone.
#include <algorithm>

#include "screens/triage.h"

namespace screens {
namespace {

using rules::Care;
using ui::Rect;
using ui::Type;
using ui::Ui;

struct Colours {
  ui::Colour ink, tint;
};

Colours colours_of(Ui& ui, Care care) {
  const ui::Palette& c = ui.colours();
  switch (care) {
    case Care::home:
      return {c.teal, c.teal_tint};
    case Care::clinic:
      return {c.grape, c.grape_tint};
    case Care::emergency:
      break;
  }
  return {c.coral, c.coral_tint};
}

constexpr float radius = 24, pad = 12, mark = 26;

/// How a row of a width is divided: the tinted end with the sign, the words, the mark at the other end.
struct Division {
  float sign, words_x, words_w;
  bool marked;  ///< there is room for the mark; else it sits on the sign
};

Division divide(Ui& ui, float width) {
  const float sign = width < 300 ? 68.0f : 84.0f;
  const Division roomy{sign, sign + 18, width - sign - 18 - mark - 2 * 14, true};
  const auto fits = [&](const char* id) { return ui.widest_word(ui.say(id), Type::action) <= roomy.words_w; };
  if (fits("care.home") && fits("care.clinic") && fits("care.emergency")) return roomy;
  constexpr float narrow = 60;
  return {narrow, narrow + 10, width - narrow - 20, false};
}

std::string hint_of(Ui& ui, Care care) {
  switch (care) {
    case Care::home:
      return ui.say("care.home.hint");
    case Care::clinic:
      return ui.say("care.clinic.hint");
    case Care::emergency:
      break;
  }
  return ui.say("care.emergency.hint");
}

void draw(Ui& ui, Rect at, Care care, const CareRow& row, bool held) {
  const bool selected = row.selected;
  const ui::Palette& c = ui.colours();
  const Colours own = colours_of(ui, care);
  ui.shadow(at, radius);
  Rect inside = at;
  if (const float edge = selected ? 3 : c.edge; edge > 0) {
    ui.box(at, radius, selected ? own.ink : c.line);
    inside = at.inset(edge);
  }
  const ui::Colour surface = selected ? own.tint : held ? ui::mix(c.card, c.ink, 0.06f) : c.card;
  const Division parts = divide(ui, at.w);
  const float end = parts.sign, corner = radius - (inside.x - at.x);
  ui.box(inside, corner, own.tint);
  Rect words = inside;
  words.cut_left(end);
  if (!selected) {
    ui.box(ui.mirrored(words, at), corner, surface);
    words.w = corner;
    ui.box(ui.mirrored(words, at), 0, surface);
  }
  const float size = std::min({end - (parts.marked ? 22 : 14), at.h - 16, 48.0f});
  const Rect sign = ui.mirrored(Rect{at.x, at.y, end, at.h}, at).centred(size, size);
  ui.picture(std::string("bin-") + rules::name_of(care), sign);
  const Rect place = parts.marked
                         ? ui.mirrored(Rect{at.right() - 14 - mark, at.y, mark, at.h}, at).centred(mark, mark)
                         : Rect{sign.right() - 0.6f * mark, sign.bottom() - 0.6f * mark, mark, mark};
  if (selected) {
    ui.box(place, mark / 2, own.ink);
    ui.sign("icon-tick", place.scaled(0.62f), c.on_fill);
  } else if (parts.marked) {
    ui.sign(ui.left_hand ? "icon-back" : "icon-chevron-right", place.scaled(0.86f), c.ring);
  }
  const std::string name = ui.say(id_of(care)), hint = hint_of(ui, care);
  const float w = parts.words_w;
  const auto title = ui.layout(name, ui.style(Type::action), w);
  const auto below = ui.layout(row.brief ? std::string() : hint, ui.style(Type::note), w);
  const float below_h = row.brief ? 0 : below.height;
  Rect text{at.x + parts.words_x, at.mid_y() - (title.height + below_h) / 2, w, title.height};
  text = ui.mirrored(text, at);
  ui.lines(title, text, own.ink);
  text.y += title.height, text.h = below_h;
  ui.lines(below, text, selected ? c.ink : c.ink_soft);
}

ui::Zone zone_of(Ui& ui, Rect at, Care care, bool selected) {
  const Colours own = colours_of(ui, care);
  const std::string name = ui.say(id_of(care));
  ui::Zone zone{.id = id_of(care),
                .role = ui::Role::choice,
                .name = ui.say("care.row", {{"care", name}, {"hint", hint_of(ui, care)}}),
                .rect = at,
                .ink = own.ink,
                .paper = selected ? own.tint : ui.colours().card,
                .text_dp = ui.style(Type::action).em,
                .bold = true,
                .selected = selected};
  zone.cut = ui.widest_word(name, Type::action) > divide(ui, at.w).words_w + 0.5f;
  return zone;
}

}  // namespace

const char* id_of(Care care) {
  switch (care) {
    case Care::home:
      return "care.home";
    case Care::clinic:
      return "care.clinic";
    case Care::emergency:
      break;
  }
  return "care.emergency";
}

float care_row_height(Ui& ui, Care care, float width, bool brief) {
  const float w = divide(ui, width).words_w;
  const float hint_h = brief ? 0 : ui.text_height(hint_of(ui, care), Type::note, w);
  return std::max(ui.target, ui.text_height(ui.say(id_of(care)), Type::action, w) + hint_h + 2 * pad);
}

bool care_row(Ui& ui, Rect at, Care care, const CareRow& row, float risen) {
  const ui::Touch touch = ui.touch(zone_of(ui, at, care, row.selected));
  draw(ui, at.moved(0, risen), care, row, touch.held);
  if (touch.focused) ui.focus_frame(at, radius);
  return touch.tapped;
}

void care_answer(Ui& ui, Rect at, Care care) {
  ui::Zone zone = zone_of(ui, at, care, true);
  zone.id = "care", zone.role = ui::Role::text, zone.selected = false;
  ui.note(zone);
  draw(ui, at, care, {.selected = true}, false);
}

}  // namespace screens
