// Two pieces of the courier's panels: the slider of the pressure, and ten little figures. See courier.h.
#include <algorithm>
#include <cmath>

#include "screens/courier.h"
#include "screens/parts.h"

namespace screens {
namespace {

using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr float pad = 12, track_h = 56, line_h = 12, knob = 40;

std::vector<std::string> names_of(Ui& ui, const rules::Act& act) {
  std::vector<std::string> names;
  for (const rules::Piece& piece : act.pieces) names.push_back(ui.in(piece.say));
  return names;
}

/// The stops stand over the middles of their names.
float stop_x(Rect track, int stop, int stops) {
  return track.x + track.w * (static_cast<float>(stop) + 0.5f) / static_cast<float>(stops);
}

void draw_track(Ui& ui, Rect track, int stops, int at, bool held) {
  const ui::Palette& c = ui.colours();
  const float first = stop_x(track, 0, stops), last = stop_x(track, stops - 1, stops),
              now = stop_x(track, at, stops);
  const float y = track.mid_y();
  ui.box({first, y - line_h / 2, last - first, line_h}, line_h / 2, c.edge > 0 ? c.pip : c.teal_tint);
  ui.box({first, y - line_h / 2, now - first, line_h}, line_h / 2, c.teal);
  for (int stop = 0; stop < stops; ++stop)
    ui.box(Rect{stop_x(track, stop, stops), y, 0, 0}.centred(18, 18), 9, stop <= at ? c.teal : c.ring);
  const ui::Colour fill = at + 1 == stops ? c.coral : c.teal;
  const float size = knob + (held ? 4 : 0);
  const Rect at_knob = Rect{now, y, 0, 0}.centred(size, size);
  ui.shadow(at_knob, size / 2, 0.8f);
  ui.box(at_knob, size / 2, c.card);
  ui.box(at_knob.inset(3.5f), size / 2 - 3.5f, fill);
  ui.box(at_knob.centred(12, 12), 6, c.card);
}

}  // namespace

float press_slider_height(Ui& ui, const rules::Act& act, float width) {
  const float inner = width - 2 * pad;
  return pad + track_h + options_height(ui, names_of(ui, act), inner) + 8 +
         ui.text_height(ui.say("courier.picture"), Type::note, inner) + pad - 4;
}

int press_slider(Ui& ui, Flow& flow, const rules::Act& act, int at) {
  const ui::Palette& c = ui.colours();
  const std::vector<std::string> names = names_of(ui, act);
  const int stops = static_cast<int>(names.size());
  const Rect card = flow.take(press_slider_height(ui, act, flow.w), 12);
  ui.card(card, 24, c.card);
  Flow inside{card.x + pad, card.y + pad / 2, card.w - 2 * pad};
  const Rect track = inside.take(track_h, pad / 2);
  ui::Zone zone{.id = "press.track",
                .role = ui::Role::slider,
                .name = ui.say("courier.pressure"),
                .value = names[static_cast<size_t>(at)],
                .share = static_cast<float>(at) / static_cast<float>(stops - 1),
                .rect = track,
                .ink = c.teal,
                .paper = c.card};
  const ui::Touch touch = ui.touch(zone);
  int to = at + touch.nudge;
  if (touch.tapped || touch.sliding)
    to = static_cast<int>(std::floor((ui.pointer_x() - track.x) / track.w * static_cast<float>(stops)));
  draw_track(ui, track, stops, at, touch.held || touch.sliding);
  if (touch.focused) ui.focus_frame(track.inset(0, 4), 16);
  if (const int named = options(ui, inside, "press", names, at); named >= 0) to = named;
  inside.y = card.bottom() - pad + 4 - ui.text_height(ui.say("courier.picture"), Type::note, inside.w);
  say(ui, inside, "picture", ui.say("courier.picture"), Type::note, c.ink_soft, c.card, 0);
  to = std::clamp(to, 0, stops - 1);
  return to == at ? -1 : to;
}

void ten_people(Ui& ui, Flow& flow, int marked) {
  const ui::Palette& c = ui.colours();
  constexpr int people = 10;
  constexpr float gap = 4;
  const std::string words = ui.say("courier.ten", {{"n", std::to_string(marked)}});
  const float inner = flow.w - 32, words_h = ui.text_height(words, Type::label, inner);
  const int a_row = inner / people - gap >= 24 ? people : people / 2;
  const float cell = std::min(inner / static_cast<float>(a_row), 44.0f),
              rows = static_cast<float>(people / a_row);
  const Rect card = flow.take(14 + words_h + 8 + rows * cell + 14, 12);
  ui.card(card, 20, c.card);
  Flow inside{card.x + 16, card.y + 12, inner};
  say(ui, inside, "ten", words, Type::label, c.ink, c.card, 8);
  for (int i = 0; i < people; ++i) {
    const Rect at{inside.x + cell * static_cast<float>(i % a_row),
                  inside.y + cell * static_cast<float>(i / a_row), cell, cell};
    const Rect disc = at.centred(cell - gap, cell - gap);
    const bool on = i < marked;
    if (on) ui.box(disc, disc.w / 2, c.teal);
    ui.sign("icon-person", disc.scaled(0.66f), on ? c.on_fill : c.ink_soft);
  }
}

}  // namespace screens
