// See widgets.h: a value on a track, dragged along it or changed step by step.
#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace ui {
namespace {

constexpr float pad = 14, sign_size = 26, step_size = 56, knob_size = 28, track_h = 10;

/// Where the name and the value stand: beside each other where both fit, else one under the other.
struct Heading {
  float name_h = 0, value_h = 0;
  bool beside = false;
  float height() const { return beside ? std::max(name_h, value_h) : name_h + value_h; }
};

float words_width(const Slide& slide, float width) {
  return width - 2 * pad - (slide.sign.empty() ? 0 : sign_size + 10);
}

Heading heading_of(Ui& ui, const Slide& slide, float width) {
  const float w = words_width(slide, width);
  const float name_w = ui.fonts().width(slide.name, ui.style(Type::note));
  const float value_w = ui.fonts().width(slide.value, ui.style(Type::label));
  return {ui.text_height(slide.name, Type::note, w), ui.text_height(slide.value, Type::label, w),
          !ui.large && name_w + value_w + 12 <= w};
}

bool fits(Ui& ui, const Slide& slide, const Heading& words, float w) {
  const float widest =
      std::max(ui.widest_word(slide.name, Type::note), ui.widest_word(slide.value, Type::label));
  return words.beside || widest <= w + 0.5f;
}

void draw_words(Ui& ui, Rect row, const Slide& slide, const Heading& words) {
  const Palette& c = ui.colours();
  const Rect room = row;
  if (!slide.sign.empty()) {
    const Rect sign = ui.mirrored(row.cut_left(sign_size), room);
    ui.sign(slide.sign, Rect{sign.x, sign.mid_y() - sign_size / 2, sign_size, sign_size}, c.teal);
    row.cut_left(10);
    row = ui.mirrored(row, room);
  }
  const Paragraph& name = ui.layout(slide.name, ui.style(Type::note), row.w);
  if (words.beside) {
    ui.lines(name, {row.x, row.mid_y() - words.name_h / 2, row.w, words.name_h}, c.ink_soft);
    ui.lines(ui.layout(slide.value, ui.style(Type::label), row.w),
             {row.x, row.mid_y() - words.value_h / 2, row.w, words.value_h}, c.ink, Align::right);
    return;
  }
  ui.lines(name, row, c.ink_soft);
  ui.lines(ui.layout(slide.value, ui.style(Type::label), row.w), row.moved(0, words.name_h), c.ink);
}

/// One of the two buttons at the track's ends; true when tapped.
bool step_button(Ui& ui, const std::string& id, Rect at, const std::string& name, bool more, bool can) {
  const Palette& c = ui.colours();
  const Rect drawn = at.centred(48, 48);
  const Touch touch = ui.touch({.id = id,
                                .role = Role::button,
                                .name = name + (more ? " +" : " −"),
                                .rect = at,
                                .ink = c.teal,
                                .paper = c.teal_tint,
                                .disabled = !can});
  ui.box(drawn, 16, can ? mix(c.teal_tint, c.ink, touch.held ? 0.08f : 0) : c.line);
  ui.sign(more ? "icon-plus" : "icon-minus", drawn.scaled(0.42f), can ? c.teal : c.ink_soft);
  if (touch.focused) ui.focus_frame(drawn, 16);
  return touch.tapped;
}

void draw_track(Ui& ui, Rect track, const Slide& slide, bool held) {
  const Palette& c = ui.colours();
  const Rect line = track.centred(track.w, track_h);
  const float inner = track.w - knob_size;
  const auto x_of = [&](int notch) {
    return track.x + knob_size / 2 +
           inner * static_cast<float>(notch) / static_cast<float>(slide.notches - 1);
  };
  ui.box(line, track_h / 2, c.edge > 0 ? c.pip : c.teal_tint);
  ui.box({line.x, line.y, x_of(slide.at) - line.x, line.h}, track_h / 2, c.teal);
  constexpr int few = 6;
  for (int notch = 0; notch < slide.notches && slide.notches <= few; ++notch)
    ui.box(Rect{x_of(notch), track.mid_y(), 0, 0}.centred(6, 6), 3, notch <= slide.at ? c.on_fill : c.ring);
  const float size = knob_size + (held ? 4 : 0);
  const Rect knob = Rect{x_of(slide.at), track.mid_y(), 0, 0}.centred(size, size);
  ui.shadow(knob, size / 2, 0.8f);
  ui.box(knob, size / 2, c.teal);
  ui.box(knob.inset(8), size / 2 - 8, c.on_fill);
}

/// The position under the finger.
int notch_under(const Ui& ui, Rect track, int notches) {
  const float share = (ui.pointer_x() - track.x - knob_size / 2) / (track.w - knob_size);
  return static_cast<int>(std::lround(std::clamp(share, 0.0f, 1.0f) * static_cast<float>(notches - 1)));
}

}  // namespace

float slider_height(Ui& ui, const Slide& slide, float width) {
  return 12 + std::max(sign_size, heading_of(ui, slide, width).height()) + 2 + step_size + 8;
}

int slider(Ui& ui, const std::string& id, Rect at, const Slide& slide) {
  const Palette& c = ui.colours();
  ui.card(at, 20, c.card);
  const Heading words = heading_of(ui, slide, at.w);
  Rect inside = at.inset(pad, 0);
  inside.cut_top(12);
  draw_words(ui, inside.cut_top(std::max(sign_size, words.height())), slide, words);
  Rect row = at.inset(6, 0);
  row.y = at.bottom() - 8 - step_size, row.h = step_size;
  const Rect less = row.cut_left(step_size), more = row.cut_right(step_size);
  const Rect track = row.inset(6, 0);
  int to = slide.at;
  if (step_button(ui, id + ".less", less, slide.name, false, slide.at > 0)) --to;
  Zone zone{.id = id + ".track",
            .role = Role::slider,
            .name = slide.name,
            .rect = track,
            .ink = c.ink,
            .paper = c.card,
            .text_dp = type_dp(Type::note, ui.body)};
  zone.value = slide.value;
  zone.share = static_cast<float>(slide.at) / static_cast<float>(slide.notches - 1);
  zone.cut = !fits(ui, slide, words, words_width(slide, at.w));
  const Touch touch = ui.touch(zone);
  if (touch.tapped || touch.sliding) to = notch_under(ui, track, slide.notches);
  to += touch.nudge;
  draw_track(ui, track, slide, touch.held || touch.sliding);
  if (touch.focused) ui.focus_frame(track.inset(0, 8), 16);
  if (step_button(ui, id + ".more", more, slide.name, true, slide.at < slide.notches - 1)) ++to;
  to = std::clamp(to, 0, slide.notches - 1);
  if (to != slide.at) ui.keep_moving();
  return to;
}

}  // namespace ui
