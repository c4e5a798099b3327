// See widgets.h: buttons, chips, choices and switches.
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

struct Look {
  Colour surface, ink;
  bool raised;
};

Look look_of(const Ui& ui, Fill fill) {
  const Palette& c = ui.colours();
  switch (fill) {
    case Fill::primary:
      return {c.teal, c.on_fill, true};
    case Fill::coral:
      return {c.coral, c.on_fill, true};
    case Fill::leaf:
      return {c.leaf_tint, c.on_leaf_tint, false};
    case Fill::leaf_full:
      return {c.leaf, c.on_fill, true};
    case Fill::line:
      return {c.paper, c.ink, false};
    case Fill::plain:
      break;
  }
  return {c.card, c.ink, true};
}

constexpr float sign_gap = 12;

/// Signs are about as high as the words beside them.
float sign_size(const Ui& ui, Type type) { return std::min(32.0f, type_dp(type, ui.body) * 1.25f); }

void words_with_sign(Ui& ui, Rect at, const std::string& sign, const std::string& words, Type type,
                     Colour ink, bool own_colours = false) {
  const float size = sign.empty() ? 0 : sign_size(ui, type);
  const float room = at.w - (size > 0 ? size + sign_gap : 0);
  const Paragraph& text = ui.layout(words, ui.style(type), room);
  const float width = text.width + (size > 0 ? size + sign_gap : 0);
  Rect rest{at.mid_x() - width / 2, at.y, width, at.h};
  if (size > 0) {
    const Rect place = rest.cut_left(size).centred(size, size);
    if (own_colours)
      ui.picture(sign, place);
    else
      ui.sign(sign, place, ink);
    rest.cut_left(sign_gap);
  }
  ui.lines(text, {rest.x, rest.mid_y() - text.height / 2, rest.w, text.height}, ink, Align::centre);
}

bool too_long(Ui& ui, const std::string& words, Type type, Rect room, bool sign) {
  const float width = room.w - (sign ? sign_size(ui, type) + sign_gap : 0);
  const Paragraph& text = ui.layout(words, ui.style(type), width);
  return text.width > width + 0.5f || text.height > room.h + 1;
}

void outline(Ui& ui, Rect at, float radius, Colour edge, float thick, Colour surface) {
  ui.box(at, radius, edge);
  ui.box(at.inset(thick), std::max(1.0f, radius - thick), surface);
}

/// The filled disc with a tick (or an empty ring) that marks a choice.
void mark(Ui& ui, Rect at, bool selected, Colour colour) {
  const Palette& c = ui.colours();
  if (selected) {
    ui.box(at, at.w / 2, colour);
    ui.sign("icon-tick", at.scaled(0.62f), c.on_fill);
  } else {
    outline(ui, at, at.w / 2, c.ring, 2.5f, c.card);
  }
}

}  // namespace

bool button(Ui& ui, const std::string& id, Rect at, const std::string& words, const ButtonStyle& style) {
  const Palette& c = ui.colours();
  Look look = look_of(ui, style.fill);
  if (style.disabled) look = {c.pip, c.ink_soft, false};
  Zone zone{.id = id,
            .role = Role::button,
            .name = words,
            .rect = at,
            .ink = look.ink,
            .paper = look.surface,
            .text_dp = type_dp(style.type, ui.body),
            .bold = true,
            .selected = style.selected,
            .disabled = style.disabled};
  zone.cut = too_long(ui, words, style.type, at.inset(12, 4), !style.sign.empty());
  const Touch touch = ui.touch(zone);
  const Rect shown = touch.held ? at.scaled(0.985f) : at;
  if (look.raised) ui.shadow(shown, style.radius, touch.held ? 0.5f : 1);
  if (style.fill == Fill::line)
    outline(ui, shown, style.radius, c.line, std::max(1.5f, c.edge), look.surface);
  else if (c.edge > 0 && style.fill != Fill::primary && style.fill != Fill::coral)
    outline(ui, shown, style.radius, c.line, c.edge, look.surface);
  else
    ui.box(shown, style.radius, touch.held ? mix(look.surface, c.ink, 0.1f) : look.surface);
  words_with_sign(ui, shown.inset(12, 4), style.sign, words, style.type, look.ink, style.picture);
  if (touch.focused) ui.focus_frame(at, style.radius);
  return touch.tapped;
}

float button_height(Ui& ui, const std::string& words, float width, const ButtonStyle& style) {
  const float room = width - 24 - (style.sign.empty() ? 0 : sign_size(ui, style.type) + sign_gap);
  const float least =
      style.fill == Fill::primary || style.fill == Fill::coral ? (ui.large ? 80.0f : 64.0f) : ui.target;
  return std::max(least, ui.text_height(words, style.type, room) + 24);
}

bool round_button(Ui& ui, const std::string& id, Rect at, const std::string& sign, const std::string& name) {
  const Palette& c = ui.colours();
  const Touch touch =
      ui.touch({.id = id, .role = Role::button, .name = name, .rect = at, .ink = c.ink, .paper = c.card});
  ui.card(at, at.w / 2, touch.held ? c.line : c.card);
  ui.sign(sign, at.scaled(0.5f), c.ink);
  if (touch.focused) ui.focus_frame(at, at.w / 2);
  return touch.tapped;
}

float chip_width(Ui& ui, const std::string& sign, const std::string& words) {
  const float size = sign.empty() ? 0 : sign_size(ui, Type::label) + 8;
  return ui.fonts().width(words, ui.style(Type::label)) + size + 36;
}

bool chip(Ui& ui, const std::string& id, Rect at, const std::string& sign, const std::string& words,
          bool selected) {
  const Palette& c = ui.colours();
  const Colour surface = selected ? c.teal : c.card, ink = selected ? c.on_fill : c.ink;
  Zone zone{.id = id,
            .role = Role::button,
            .name = words,
            .rect = at,
            .ink = ink,
            .paper = surface,
            .text_dp = type_dp(Type::label, ui.body),
            .bold = true,
            .selected = selected};
  zone.cut = too_long(ui, words, Type::label, at.inset(10, 4), !sign.empty());
  const Touch touch = ui.touch(zone);
  ui.card(at, at.h / 2, touch.held ? mix(surface, c.ink, 0.08f) : surface);
  words_with_sign(ui, at.inset(10, 4), sign, words, Type::label, ink);
  if (touch.focused) ui.focus_frame(at, at.h / 2);
  return touch.tapped;
}

int switch_pill(Ui& ui, const std::string& id, Rect at, const std::string& left, const std::string& right,
                int selected) {
  const Palette& c = ui.colours();
  ui.card(at, at.h / 2, c.card);
  int tapped = -1;
  Rect rest = at;
  const Rect halves[2] = {rest.cut_left(at.w / 2), rest};
  for (int i = 0; i < 2; ++i) {
    const std::string& words = i == 0 ? left : right;
    const bool on = i == selected;
    const Colour surface = on ? c.teal : c.card, ink = on ? c.on_fill : c.ink_soft;
    Zone zone{.id = id + "." + std::to_string(i),
              .role = Role::choice,
              .name = words,
              .rect = halves[i],
              .ink = ink,
              .paper = surface,
              .text_dp = type_dp(Type::label, ui.body),
              .bold = true,
              .selected = on};
    zone.cut = too_long(ui, words, Type::label, halves[i].inset(4), false);
    const Touch touch = ui.touch(zone);
    if (on) ui.box(halves[i].inset(4), at.h / 2 - 4, surface);
    words_with_sign(ui, halves[i].inset(4), "", words, Type::label, ink);
    if (touch.focused) ui.focus_frame(halves[i], at.h / 2);
    if (touch.tapped) tapped = i;
  }
  return tapped;
}

float help_chip_width(Ui& ui, Type type) {
  constexpr float edges = 22;
  const std::string words = ui.say("help.chip");
  if (type == Type::label) return chip_width(ui, "icon-help", words) + 4;
  return ui.fonts().width(words, ui.style(type)) + sign_size(ui, type) + sign_gap + edges;
}

bool help_chip(Ui& ui, Rect at, Type type) {
  const Palette& c = ui.colours();
  const std::string words = ui.say("help.chip");
  Zone zone{.id = "help",
            .role = Role::button,
            .name = words,
            .rect = at,
            .ink = c.coral,
            .paper = c.card,
            .text_dp = type_dp(type, ui.body),
            .bold = is_bold(type)};
  zone.cut = too_long(ui, words, type, at.inset(10, 4), true);
  const Touch touch = ui.touch(zone);
  ui.card(at, at.h / 2, touch.held ? c.coral_tint : c.card);
  words_with_sign(ui, at.inset(10, 4), "icon-help", words, type, c.coral);
  if (touch.focused) ui.focus_frame(at, at.h / 2);
  return touch.tapped;
}

// --- choices

namespace {
constexpr float choice_mark = 28;
constexpr float choice_pad = 14;
}  // namespace

float choice_height(Ui& ui, const std::string& words, float width) {
  const float room = width - choice_mark - 3 * choice_pad + 2;
  TextStyle bold = ui.style(Type::body);
  bold.bold = true;  // selected words are bold and must not grow the row
  bold.line_height = 1.5f;
  const float least = ui.large ? 72.0f : 56.0f;
  return std::max(least, ui.layout(words, bold, room).height + (ui.large ? 24.0f : 20.0f));
}

bool choice(Ui& ui, const std::string& id, Rect at, const std::string& words, bool selected, float share) {
  const Palette& c = ui.colours();
  const Colour surface = selected ? c.teal_tint : c.card;
  TextStyle style = ui.style(Type::body);
  style.bold = selected;
  Rect inner = at.inset(choice_pad, 4);
  Rect ring = inner.cut_left(choice_mark).centred(choice_mark, choice_mark);
  inner.cut_left(choice_pad - 2);
  ring = ui.mirrored(ring, at);
  inner = ui.mirrored(inner, at);
  const Paragraph& text = ui.layout(words, style, inner.w);
  Zone zone{.id = id,
            .role = Role::choice,
            .name = words,
            .rect = at,
            .ink = c.ink,
            .paper = surface,
            .text_dp = style.em,
            .selected = selected};
  zone.cut = text.width > inner.w + 0.5f || text.height > at.h + 1;
  const Touch touch = ui.touch(zone);
  const float rise = (1 - share) * 40;
  const Rect shown = at.moved(0, rise);
  if (share < 0.02f) return false;
  ui.shadow(shown, 20, share);
  if (selected)
    outline(ui, shown, 20, c.teal, 3, surface);
  else if (c.edge > 0)
    outline(ui, shown, 20, c.line, c.edge, surface);
  else
    ui.box(shown, 20, faded(touch.held ? mix(surface, c.ink, 0.06f) : surface, share));
  mark(ui, ring.moved(0, rise), selected, c.teal);
  ui.lines(text, {inner.x, shown.mid_y() - text.height / 2, inner.w, text.height}, c.ink, Align::left, share);
  if (touch.focused) ui.focus_frame(at, 20);
  return touch.tapped;
}

bool small_choice(Ui& ui, const std::string& id, Rect at, const std::string& words, bool selected) {
  const Palette& c = ui.colours();
  const Colour surface = selected ? c.grape_tint : c.card;
  Zone zone{.id = id,
            .role = Role::choice,
            .name = words,
            .rect = at,
            .ink = c.ink,
            .paper = surface,
            .text_dp = type_dp(Type::label, ui.body),
            .bold = true,
            .selected = selected};
  const float size = std::min(20.0f, type_dp(Type::label, ui.body) * 1.25f);
  const float room = at.w - 20 - size - 8;
  const Paragraph& text = ui.layout(words, ui.style(Type::label), room);
  zone.cut = text.width > room + 0.5f || text.height > at.h;
  const Touch touch = ui.touch(zone);
  ui.shadow(at, 18);
  if (selected)
    outline(ui, at, 18, c.grape, 2.5f, surface);
  else if (c.edge > 0)
    outline(ui, at, 18, c.line, c.edge, surface);
  else
    ui.box(at, 18, touch.held ? c.grape_tint : surface);
  const float width = size + 8 + text.width;
  Rect rest{at.mid_x() - width / 2, at.y, width, at.h};
  mark(ui, rest.cut_left(size).centred(size, size), selected, c.grape);
  rest.cut_left(8);
  ui.lines(text, {rest.x, rest.mid_y() - text.height / 2, rest.w, text.height}, c.ink);
  if (touch.focused) ui.focus_frame(at, 18);
  return touch.tapped;
}

bool toggle(Ui& ui, const std::string& id, Rect at, const std::string& words, bool on) {
  const Palette& c = ui.colours();
  Zone zone{.id = id,
            .role = Role::toggle,
            .name = words,
            .rect = at,
            .ink = c.ink,
            .paper = c.card,
            .text_dp = ui.body,
            .selected = on};
  Rect inner = at.inset(16, 4);
  const Rect knob_room = ui.mirrored(inner.cut_right(56).centred(56, 32), at);
  inner.cut_right(12);
  const Rect words_room = ui.mirrored(inner, at);
  const Paragraph& text = ui.layout(words, ui.style(Type::body), inner.w);
  zone.cut = text.width > inner.w + 0.5f || text.height > at.h;
  const Touch touch = ui.touch(zone);
  if (touch.held) ui.box(at, 16, mix(c.card, c.ink, 0.05f));
  ui.lines(text, {words_room.x, at.mid_y() - text.height / 2, words_room.w, text.height}, c.ink);
  if (on)
    ui.box(knob_room, 16, c.teal);
  else
    outline(ui, knob_room, 16, c.ring, 2, c.card);
  Rect knob = knob_room.inset(4);
  knob = on ? knob.cut_right(24) : knob.cut_left(24);
  ui.box(knob, 12, on ? c.card : c.ring);
  if (on) ui.sign("icon-tick", knob.scaled(0.62f), c.teal);
  if (touch.focused) ui.focus_frame(at, 16);
  return touch.tapped;
}

int segments(Ui& ui, const std::string& id, Rect at, const std::vector<std::string>& options, int selected) {
  const Palette& c = ui.colours();
  ui.box(at, 18, c.edge > 0 ? c.line : c.paper);
  if (c.edge > 0) ui.box(at.inset(c.edge), 18 - c.edge, c.paper);
  int tapped = -1;
  const float cell_w = at.w / static_cast<float>(options.size());
  for (size_t i = 0; i < options.size(); ++i) {
    const Rect cell{at.x + static_cast<float>(i) * cell_w, at.y, cell_w, at.h};
    const bool on = static_cast<int>(i) == selected;
    const Colour surface = on ? c.teal : c.paper, ink = on ? c.on_fill : c.ink;
    Zone zone{.id = id + "." + std::to_string(i),
              .role = Role::choice,
              .name = options[i],
              .rect = cell,
              .ink = ink,
              .paper = surface,
              .text_dp = type_dp(Type::label, ui.body),
              .bold = true,
              .selected = on};
    zone.cut = too_long(ui, options[i], Type::label, cell.inset(4), false);
    const Touch touch = ui.touch(zone);
    if (on) ui.box(cell.inset(4), 15, surface);
    words_with_sign(ui, cell.inset(4), "", options[i], Type::label, ink);
    if (touch.focused) ui.focus_frame(cell, 16);
    if (touch.tapped) tapped = static_cast<int>(i);
  }
  return tapped;
}

float stepper_buttons_w(const Ui& ui) { return 2 * ui.target; }

int step_buttons(Ui& ui, const std::string& id, Rect at, const std::string& words, bool can_less,
                 bool can_more) {
  const Palette& c = ui.colours();
  const float button = stepper_buttons_w(ui) / 2;
  const Rect less = at.cut_left(button), more = at.cut_right(button);
  int step = 0;
  for (int side = 0; side < 2; ++side) {
    const Rect place = (side == 0 ? less : more).centred(button - 8, button - 8);
    const bool can = side == 0 ? can_less : can_more;
    const Touch touch = ui.touch({.id = id + (side == 0 ? ".less" : ".more"),
                                  .role = Role::button,
                                  .name = words + (side == 0 ? " −" : " +"),
                                  .rect = place.at_least(button, button),
                                  .ink = c.teal,
                                  .paper = c.teal_tint,
                                  .disabled = !can});
    ui.box(place, 16, can ? c.teal_tint : c.line);
    if (!can && c.edge > 0) ui.box(place.inset(c.edge), 16 - c.edge, c.card);  // where lines are black
    ui.sign(side == 0 ? "icon-minus" : "icon-plus", place.scaled(0.42f), can ? c.teal : c.ink_soft);
    if (touch.focused) ui.focus_frame(place, 16);
    if (touch.tapped) step = side == 0 ? -1 : 1;
  }
  return step;
}

int stepper(Ui& ui, const std::string& id, Rect at, const std::string& words, const std::string& value,
            bool can_less, bool can_more) {
  const Palette& c = ui.colours();
  const int step = step_buttons(ui, id, at, words, can_less, can_more);
  const Rect inner = at.inset(stepper_buttons_w(ui) / 2, 0);
  const float label_h = ui.text_height(words, Type::note, inner.w);
  const float value_h = ui.text_height(value, Type::label, inner.w);
  const float y = inner.mid_y() - (label_h + value_h) / 2;
  ui.text(id + ".label", words, Type::note, {inner.x, y, inner.w, label_h}, c.ink_soft, c.card,
          Align::centre);
  ui.text(id + ".value", value, Type::label, {inner.x, y + label_h, inner.w, value_h}, c.ink, c.card,
          Align::centre);
  return step;
}

}  // namespace ui
