// What the faces of a lifting scene share: the page, the stage with its people and things, the meter.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string_view>

#include "screens/lift.h"
#include "ui/widgets.h"

namespace screens {

using rules::Band;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

namespace {

constexpr float title_h = 48, title_pad = 14;
constexpr float sliver = 8;  ///< less than what follows the last words of a column

/// Where settings would push help to a row of its own, over the body, they are left to the map. On a low wide
/// page the whole bar stands over the stage, and the panel begins at the top.
ui::BarLook bar_look(Ui& ui, Rect stage) {
  ui::BarLook with;
  if (ui.wide && is_tight(ui)) with.room = stage;
  ui::BarLook without = with;
  without.settings = false;
  return ui::bar_height(ui, without) < ui::bar_height(ui, with) ? without : with;
}

/// The face's name stands beside "back": over the stage on a wide page, in the middle of a narrow bar.
Rect title_place(Ui& ui, const ui::BarPlaces& bar, const LiftPage& page, const std::string& title) {
  const float w = ui.fonts().width(title, ui.style(Type::label)) + 2 * title_pad;
  constexpr float gap = 12;
  const Rect stage = page.stage;
  if (!ui.wide || page.bar.room.w > 0) return w <= bar.middle.w ? bar.middle.centred(w, title_h) : Rect{};
  const float x = ui.left_hand ? bar.back.x - gap - w : bar.back.right() + gap;
  const bool fits = x >= stage.x + 8 && x + w <= stage.right() - 8;
  return fits ? Rect{x, bar.back.y, w, title_h} : Rect{};
}

}  // namespace

LiftPage lift_page(Ui& ui, const LiftLook& look, const std::string& title, const std::string& action,
                   float panel_h) {
  LiftPage page;
  if (ui.wide) {
    const Split parts = split(ui, 0, 0.52f);
    page.stage = parts.stage, page.panel = parts.panel;
    page.foot = cut_foot(ui, page.panel, action, look.scroll, sliver);
  } else {
    constexpr float least = 0.36f, most = 0.58f;
    const float edge = ui.page.h < 620 ? 0 : 12;
    page.panel = {ui.safe.x, 0, ui.safe.w, ui.page.h};
    page.foot = cut_foot(ui, page.panel, action, look.scroll, sliver);
    const float stage_h =
        std::clamp(page.panel.h - panel_h - column_top - edge, ui.page.h * least, ui.page.h * most);
    page.stage = {0, 0, ui.page.w, stage_h};
    page.panel.cut_top(stage_h);
  }
  page.bar = bar_look(ui, page.stage);
  const ui::BarPlaces bar = ui::bar_places(ui, page.bar);
  page.title = title_place(ui, bar, page, title);
  for (const Rect& place : {bar.back, bar.settings, bar.help, page.title})
    if (place.w > 0 && place.overlaps(page.stage)) page.over.push_back(place);
  return page;
}

bool lift_foot(Ui& ui, LiftLook& look, const LiftPage& page, const std::string& id, const std::string& action,
               const ui::ButtonStyle& style) {
  const bool tapped = ui::button(ui, id, page.foot.button, action, style);
  more_button(ui, look.scroll, page.foot);
  return tapped;
}

bool is_tight(const Ui& ui) { return ui.page.h < 500 || (ui.large && !ui.wide && ui.page.h < 800); }

Type headline_of(const Ui& ui) { return ui.large && ui.page.w < 360 ? Type::label : Type::headline; }

void paper_edge(Ui& ui, const LiftPage& page) {
  const ui::Colour paper = ui.colours().paper;
  if (!ui.wide) return ui::wave(ui, page.stage, page.stage.bottom() - 12, paper);
  const float x = page.stage.x > 0 ? 0 : page.stage.right();  // what stands on the stage ends at the panel
  ui.box({x, 0, ui.page.w - page.stage.w, ui.page.h}, 0, paper);
}

float load_share_of(const rules::Strain& s) {
  return s.moment > 0 ? static_cast<float>(std::clamp(s.load_moment / s.moment, 0.0, 1.0)) : 0;
}

std::string word_of(Ui& ui, Band band) {
  switch (band) {
    case Band::low:
      return ui.say("lift.band.low");
    case Band::middle:
      return ui.say("lift.band.middle");
    case Band::high:
      return ui.say("lift.band.high");
    case Band::very_high:
      break;
  }
  return ui.say("lift.band.very_high");
}

namespace {

constexpr float bar_most_N = 7000;

float on_bar(Rect bar, int newtons) {
  return bar.x + bar.w * std::clamp(static_cast<float>(newtons) / bar_most_N, 0.0f, 1.0f);
}

}  // namespace

void draw_bar(Ui& ui, Rect bar, int newtons, const rules::Lift& lift, bool quiet) {
  const ui::Palette& c = ui.colours();
  ui.box(bar, bar.h / 2, c.teal_tint);
  const float design = on_bar(bar, rules::design_line_N);
  ui.box({design, bar.y, bar.right() - design, bar.h}, bar.h / 2, c.sun_tint);
  // Below the lowest band the bar says no more than "low".
  const int shown = std::max(newtons, rules::low_N / 2);
  const float end = newtons < rules::low_N ? on_bar(bar, rules::low_N) : on_bar(bar, shown);
  fill_bar(ui, bar, design, end, quiet ? c.ring : c.teal, quiet ? c.ring : c.coral);
  ui.box({design - 1.5f, bar.y - 4, 3, bar.h + 8}, 1, c.ink);
  const float upper = on_bar(bar, rules::upper_line_N);
  ui.box({upper - 1.5f, bar.y - 4, 3, bar.h + 8}, 1, c.coral);
  const float own = on_bar(bar, rules::age_line_N(lift.person.sex, lift.person.age));
  ui.sign("icon-chevron-down", {own - 10, bar.y - 18, 20, 16}, c.grape);
}

namespace {

/// The last try's line: told from the others by its dot, since a theme may draw all of them in one colour.
void draw_last_tick(Ui& ui, Rect at) {
  constexpr float dot = 9;
  ui.box(at, 2, ui.colours().ring);
  ui.box(Rect{at.mid_x(), at.bottom(), 0, 0}.centred(dot, dot), dot / 2, ui.colours().ring);
}

/// A row of the small legend under the bar.
struct Line {
  const char* id;
  ui::Colour mark;
};
constexpr std::string_view last_line = "lift.line.last";
std::vector<Line> lines_of(Ui& ui, const Meter& m) {
  const ui::Palette& c = ui.colours();
  std::vector<Line> lines{
      {"lift.line.design", c.ink}, {"lift.line.own", c.grape}, {"lift.line.upper", c.coral}};
  if (m.before) lines.push_back({last_line.data(), c.ring});
  return lines;
}

void legend(Ui& ui, Flow& flow, const Meter& m) {
  const ui::Palette& c = ui.colours();
  for (const Line& one : lines_of(ui, m)) {
    const std::string words = ui.say(one.id);
    const float h = ui.text_height(words, Type::note, flow.w - 22);
    Rect line = flow.take(h, 2);
    const Rect mark{line.x + 2, line.y + 4, 4, std::min(16.0f, h - 6)};
    if (std::string_view(one.id) == last_line)
      draw_last_tick(ui, mark);
    else
      ui.box(mark, 2, one.mark);
    line.cut_left(22);
    ui.text(one.id, words, Type::note, line, c.ink_soft, c.card);
  }
}

std::string rounded_N(int newtons) { return std::to_string((newtons + 5) / 10 * 10); }

/// What stands behind the tap.
struct Numbers {
  std::string force, rest;
};

Numbers numbers_of(Ui& ui, const Meter& m) {
  const std::string force = m.newtons < rules::low_N ? word_of(ui, Band::low)
                                                     : ui.say("lift.newtons", {{"n", rounded_N(m.newtons)}});
  char mpa[16];
  std::snprintf(mpa, sizeof mpa, "%.1f", rules::shown_disc_mpa(m.disc_mpa));
  const std::string rest =
      ui.say("lift.moment", {{"moment", std::to_string(std::lround(m.moment_Nm))},
                             {"reach", std::to_string(std::lround(100 * m.reach_m))},
                             {"mpa", mpa},
                             {"load", std::to_string(std::lround(100 * m.load_share))},
                             {"body", std::to_string(100 - std::lround(100 * m.load_share))}});
  return {force, rest};
}

float height_of(Ui& ui, const Numbers& n, const Meter& m, float w) {
  float height = ui.text_height(n.force, Type::label, w) + 2 + ui.text_height(n.rest, Type::note, w) + 6;
  for (const Line& one : lines_of(ui, m)) height += ui.text_height(ui.say(one.id), Type::note, w - 22) + 2;
  return height + 6;
}

void draw_numbers(Ui& ui, Flow& flow, const Numbers& n, const Meter& m) {
  const ui::Palette& c = ui.colours();
  say(ui, flow, "lift.force", n.force, Type::label, c.ink, c.card, 2);
  say(ui, flow, "lift.rest", n.rest, Type::note, c.ink_soft, c.card, 6);
  legend(ui, flow, m);
}

}  // namespace

namespace {

constexpr float fold_sign = 20;

/// On a tight page the meter is one close line and its bar.
struct MeterSizes {
  float pad = 16, bar = 18, marker = 20;
};
MeterSizes meter_sizes(const Ui& ui) {
  return is_tight(ui) ? MeterSizes{.pad = 10, .bar = 14, .marker = 18} : MeterSizes{};
}

float line_h(Ui& ui, Type type) { return ui.style(type).em * ui.style(type).line_height; }

float meter_head_h(Ui& ui) {
  constexpr float close = 1.25f;
  return is_tight(ui) ? close * ui.style(Type::label).em
                      : line_h(ui, Type::note) + line_h(ui, Type::headline);
}

float chip_w(Ui& ui, const std::string& words) { return ui.fonts().width(words, ui.style(Type::note)) + 18; }

constexpr float estimate_gap = 10;

/// "Estimate, ±30%" at the head's end, or in short where there is less room. Returns its width.
float draw_estimate(Ui& ui, Rect head) {
  const ui::Palette& c = ui.colours();
  const std::string full = ui.say("lift.estimate"), brief = ui.say("lift.estimate_short");
  const float title_w = ui.fonts().width(ui.say("lift.load"), ui.style(Type::note)) + estimate_gap + 1;
  const bool fits = !is_tight(ui) && title_w + chip_w(ui, full) <= head.w;
  const std::string& words = fits ? full : brief;
  const float w = chip_w(ui, words), h = is_tight(ui) ? head.h : line_h(ui, Type::note) + 4;
  const Rect chip{head.right() - w, is_tight(ui) ? head.mid_y() - h / 2 : head.y, w, h};
  ui.box(chip, 12, c.grape_tint);
  ui.text("lift.estimate", words, Type::note, chip.centred(w, std::max(h, line_h(ui, Type::note))),
          c.on_grape_tint, c.grape_tint, ui::Align::centre, true);
  return w;
}

/// What the bar says in words; on a small page with what it is about, where that fits.
void draw_head(Ui& ui, Rect head, const std::string& band) {
  const ui::Palette& c = ui.colours();
  const float chip = draw_estimate(ui, head) + estimate_gap;
  if (is_tight(ui)) {
    head.cut_right(chip);
    const std::string line = ui.say("lift.row", {{"what", ui.say("lift.load_short")}, {"band", band}});
    const bool fits = ui.fonts().width(line, ui.style(Type::label)) <= head.w;
    ui.text("lift.band", fits ? line : band, Type::label, head.centred(head.w, line_h(ui, Type::label)),
            c.ink, c.card, ui::Align::left, true);
    return;
  }
  Rect title = head.cut_top(line_h(ui, Type::note));
  title.cut_right(chip);
  const std::string full = ui.say("lift.load");
  const bool fits = ui.fonts().width(full, ui.style(Type::note)) <= title.w;
  ui.text("lift.load", fits ? full : ui.say("lift.load_short"), Type::note, title, c.ink_soft, c.card);
  ui.text("lift.band", band, Type::headline, head, c.ink, c.card);
}

}  // namespace

float meter_height(Ui& ui) {
  const MeterSizes size = meter_sizes(ui);
  return std::max(ui.target, 2 * size.pad - 6 + meter_head_h(ui) + size.marker + size.bar);
}

void draw_meter(Ui& ui, Flow& flow, const rules::Lift& lift, const Meter& m, LiftLook& look) {
  const ui::Palette& c = ui.colours();
  const MeterSizes size = meter_sizes(ui);
  const float w = flow.w - 2 * size.pad;
  const Numbers figures = numbers_of(ui, m);
  const float numbers_h = look.numbers ? height_of(ui, figures, m, w) + 12 : 0;
  const Rect card = flow.take(meter_height(ui) + numbers_h, 12);
  const ui::Touch touch = ui.touch({.id = "numbers",
                                    .role = ui::Role::button,
                                    .name = ui.say(look.numbers ? "lift.words" : "lift.numbers"),
                                    .rect = card,
                                    .ink = c.teal,
                                    .paper = c.card,
                                    .selected = look.numbers});
  ui.card(card, 24, c.card);
  Flow inside{card.x + size.pad, card.y + size.pad - 5, w};
  Rect head = inside.take(meter_head_h(ui), size.marker);
  const Rect fold = head.cut_right(fold_sign);
  const float first = is_tight(ui) ? fold.h : line_h(ui, Type::note) + 4;
  ui.sign(look.numbers ? "icon-chevron-up" : "icon-chevron-down",
          Rect{fold.x, fold.y, fold.w, first}.centred(fold_sign, fold_sign), c.teal);
  head.cut_right(10);
  draw_head(ui, head, word_of(ui, rules::band_of(m.newtons)));
  const Rect bar = inside.take(size.bar, 12);
  draw_bar(ui, bar, m.newtons, lift, false);
  if (m.before) draw_last_tick(ui, {on_bar(bar, *m.before) - 2, bar.y - 4, 4, bar.h + 10});
  if (look.numbers) draw_numbers(ui, inside, figures, m);
  if (touch.focused) ui.focus_frame(card, 24);
  if (touch.tapped) look.numbers = !look.numbers;
}

void estimated_without(Ui& ui, Flow& flow, const rules::Lift& lift) {
  if (!lift.plan || !lift.plan->job || !lift.plan->one_hand) return;
  const char* id = lift.plan->hold ? "lift.held" : "lift.one_hand";
  say(ui, flow, id, ui.say(id), Type::note, ui.colours().ink_soft, ui.colours().paper, 12);
}

Wish other_plan(Ui& ui, Flow& flow, const rules::Lift& lift) {
  if (!lift.plan) return Nothing{};
  const std::string words = ui.say("lift.other_plan");
  const Rect at = flow.take(ui::button_height(ui, words, flow.w, {.fill = ui::Fill::line}), 12);
  return ui::button(ui, "lift.other_plan", at, words, {.fill = ui::Fill::line, .type = Type::label})
             ? Wish(rules::Move{rules::Again{.plan = true}})
             : Wish(Nothing{});
}

Wish lift_bar(Ui& ui, const LiftPage& page, const std::string& title) {
  const ui::Bar bar = ui::top_bar(ui, page.bar);
  ui.title = title;
  if (page.title.w > 0) {
    ui.card(page.title, title_h / 2, ui.colours().card);
    ui.text("lift.face", title, Type::label, page.title, ui.colours().ink, ui.colours().card,
            ui::Align::centre, true);
  }
  if (bar.help) return Open{Place::help};
  if (bar.settings) return Open{Place::settings};
  return bar.back ? Wish(Back{}) : Wish(Nothing{});
}

}  // namespace screens
