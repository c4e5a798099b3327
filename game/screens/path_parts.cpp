// The line of time, the gauges and the picture of a story. Each shows by shape and word, not by colour alone.
#include <algorithm>
#include <array>

#include "screens/path.h"

namespace screens {
namespace {

using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr float card_gap = 6, mini_most = 44, mini_least = 8, now_pad = 14;

// --- the gauges

struct Gauge {
  const char *id, *name, *level;  ///< a zone's id and the ids of two words
  int at;
};

std::array<Gauge, 3> gauges_of(const rules::Symptoms& symptoms) {
  constexpr std::array amount{"path.none", "path.some", "path.clear", "path.strong"};
  constexpr std::array strength{"path.full", "path.less", "path.low", "path.faint"};
  const auto word = [](const auto& of, int at) { return of.at(static_cast<size_t>(at)); };
  return {{{"gauge.pain", "path.pain", word(amount, symptoms.pain), symptoms.pain},
           {"gauge.numbness", "path.numbness", word(amount, symptoms.numbness), symptoms.numbness},
           {"gauge.strength", "path.strength", word(strength, symptoms.weakness), 3 - symptoms.weakness}}};
}

std::string words_of(Ui& ui, const Gauge& gauge) {
  return ui.say("path.gauge", {{"what", ui.say(gauge.name)}, {"how", ui.say(gauge.level)}});
}

constexpr float bars_w = 16, chip_pad = 8, chip_gap = 6;

float chip_width(Ui& ui, const Gauge& gauge) {
  return ui.fonts().width(words_of(ui, gauge), ui.style(Type::note)) + bars_w + 5 + 2 * chip_pad + 1;
}
float chip_height(Ui& ui) { return ui.text_height(ui.say("path.pain"), Type::note, 400) + 8; }

/// Places the chips in rows as they fit; calls `put` for each and returns the height of all rows.
template <class Put>
float lay_gauges(Ui& ui, float width, const std::array<Gauge, 3>& all, Put put) {
  float x = 0, y = 0;
  const float h = chip_height(ui);
  for (const Gauge& gauge : all) {
    const float w = std::min(width, chip_width(ui, gauge));
    if (x > 0 && x + w > width) x = 0, y += h + chip_gap;
    put(gauge, Rect{x, y, w, h});
    x += w + chip_gap;
  }
  return y + h;
}

/// Three bars that rise, of which so many are full.
void draw_bars(Ui& ui, Rect at, int full, ui::Colour ink, ui::Colour ground) {
  const ui::Palette& c = ui.colours();
  for (int i = 0; i < 3; ++i) {
    const float h = at.h * (0.4f + 0.3f * static_cast<float>(i));
    const Rect bar{at.x + static_cast<float>(i) * 6, at.bottom() - h, 4, h};
    ui.box(bar, 2, i < full ? ink : c.ring);
    if (i >= full) ui.box(bar.inset(1), 1, ground);
  }
}

}  // namespace

float gauges_height(Ui& ui, float width, const rules::Symptoms& symptoms) {
  return lay_gauges(ui, width, gauges_of(symptoms), [](const Gauge&, Rect) {});
}

void gauges(Ui& ui, Rect at, const rules::Symptoms& symptoms, ui::Colour ground) {
  const ui::Palette& c = ui.colours();
  const ui::Colour surface = ui::mix(ground, c.sky, c.edge > 0 ? 0.0f : 0.6f);
  lay_gauges(ui, at.w, gauges_of(symptoms), [&](const Gauge& gauge, Rect place) {
    const Rect chip = ui.mirrored(place.moved(at.x, at.y), at);
    if (c.edge > 0) ui.box(chip, 12, c.line);
    ui.box(chip.inset(c.edge), 12, surface);
    Rect inner = chip.inset(chip_pad, 0);
    const float high = std::min(18.0f, chip.h - 12);
    draw_bars(ui, inner.cut_left(bars_w).centred(bars_w, high), gauge.at, c.grape, surface);
    inner.cut_left(5);
    ui.text(gauge.id, words_of(ui, gauge), Type::note, inner, c.ink, surface, ui::Align::left, true);
  });
}

float timeline_height(Ui& ui) { return ui.text_height(ui.say("path.pain"), Type::note, 400) + 14; }

void timeline(Ui& ui, Rect at, const rules::Path& path) {
  const ui::Palette& c = ui.colours();
  const auto& stations = path.story->stations;
  const auto now = static_cast<size_t>(path.chapter().station);
  const std::string& when = ui.in(stations[now]);
  const float now_w = ui.fonts().width(when, ui.style(Type::note)) + 2 * now_pad + 1;
  const auto others = static_cast<float>(stations.size() - 1);
  const float mini = std::clamp((at.w - now_w) / others - card_gap, mini_least, mini_most);
  float x = at.x;
  for (size_t i = 0; i < stations.size(); ++i) {
    const float w = i == now ? now_w : mini;
    const Rect card = ui.mirrored(Rect{x, at.y, w, at.h}, at);
    const Rect shown = i == now ? card : card.centred(card.w, std::min(card.h, 26.0f));
    const float radius = std::min(10.0f, shown.w / 2);
    if (i == now) {
      ui.shadow(card, 14);
      ui.box(card, 14, c.edge > 0 ? c.line : c.sun);
      ui.box(card.inset(std::max(c.edge, 2.0f)), 12, c.card);
    } else if (i < now) {
      ui.box(shown, radius, c.teal);
      if (mini >= 16) ui.sign("icon-tick", shown.centred(14, 14), c.on_fill);
    } else {
      ui.box(shown, radius, c.ring);
      ui.box(shown.inset(2), std::max(0.0f, radius - 2), ui::mix(c.card, c.sky, 0.4f));
    }
    x += w + card_gap;
    if (i == now) ui.text("when", when, Type::note, card, c.ink, c.card, ui::Align::centre, true);
  }
}

void chapter_picture(Ui& ui, const rules::Chapter& chapter, Rect at) {
  constexpr float close = 1.25f, radius = 20;
  const std::string day = "scene-" + chapter.scene, night = day + "-night";
  const std::string& scene = ui.colours().night && ui.art().exists(night) ? night : day;
  const ui::ArtSize size = ui.art().size(scene);
  if (size.w > 0) {
    const float shown_h = size.h / close, shown_w = std::min(size.w, shown_h * at.w / at.h);
    ui.picture(scene, at,
               {.crop = {(size.w - shown_w) / 2, size.h - shown_h, shown_w, shown_h}, .radius = radius});
  }
  const std::string who = "person-" + chapter.speaker;
  const ui::ArtSize drawn = ui.art().size(who);
  if (drawn.h <= 0) return;
  const float shape = drawn.w / drawn.h, h = std::min(at.h * 0.94f, at.w / shape), w = h * shape;
  const float x = at.w < 1.5f * w ? at.mid_x() - w / 2 : at.x + 0.3f * at.w - w / 2;
  ui.push_clip(at);
  ui.picture(who, ui.mirrored(Rect{x, at.bottom() - h, w, h}, at), {.flip = ui.left_hand});
  ui.pop_clip();
}

}  // namespace screens
