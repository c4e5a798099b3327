// What the faces of a lifting scene share: the page, the stage with its people and things, the meter.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "screens/lift.h"
#include "ui/widgets.h"

namespace screens {

using rules::Band;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

LiftPage lift_page(Ui& ui, float foot_h) {
  const float share = ui.page.h < 700 || ui.large ? 0.36f : 0.43f;
  Split parts = split(ui, ui.page.h * share, 0.52f);
  LiftPage page{parts.stage, parts.panel, {}};
  page.foot = cut_foot(ui, page.panel, foot_h);
  return page;
}

void foot_fade_in(Ui& ui, Rect panel) {
  const float y = panel.bottom();
  ui.picture("fade-up", {panel.x, y - 18, panel.w, 18}, {.tint = ui.colours().paper, .mask = true});
  ui.box({panel.x, y, panel.w, ui.page.h - y}, 0, ui.colours().paper);
}

namespace {

/// How much of its background's height lies below the feet, as drawn over a stage.
constexpr float place_w = 1280, place_h = 402, below_feet = 36;

float floor_of(Rect stage) {
  return stage.bottom() - below_feet * std::max(stage.w / place_w, stage.h / place_h);
}

}  // namespace

ui::View view_of(Ui& ui, Rect stage, const rules::Lift& lift) {
  const rules::Job& job = lift.job();
  constexpr double over_head = 1.06, over_load = 0.3;
  const double tallest =
      std::max({over_head * lift.person.stature_m, job.from.hands_m + over_load, job.to.hands_m + over_load});
  ui::View view;
  view.floor_y = floor_of(stage);
  const float free_top = stage.y + (ui.wide ? ui::bar_height(ui) - 20 : ui::bar_height(ui) - 8);
  view.per_metre = std::clamp((view.floor_y - free_top) / static_cast<float>(tallest), 40.0f, 330.0f);
  view.ankle_x = stage.x + stage.w * 0.36f;
  return view;
}

double step_of(rules::Feet feet) { return feet == rules::Feet::staggered ? 0.20 : 0; }

void draw_load(Ui& ui, const ui::View& view, const rules::Lift& lift, rules::Point hand, float alpha) {
  const ui::Dot foot = view.at({hand.x, hand.y - lift.scene->load.grip_m});
  const ui::Colour tint = ui::faded({255, 255, 255, 255}, alpha);
  ui.picture(lift.scene->load.art, ui::prop_rect(ui, lift.scene->load.art, view, foot), {.tint = tint});
}

void draw_place(Ui& ui, Rect stage, const ui::View& view, const rules::Lift& lift,
                const std::optional<rules::Figure>& start) {
  ui.scene("lab-" + lift.scene->place, stage, 0.5f);
  const rules::Job& job = lift.job();
  if (!job.from.art.empty()) {  // it begins where knees and toes must stay behind, or just past the toes
    constexpr double toes = 0.117, gap_m = 0.03, middling_m = 1.7;  // toes: of the stature (rules/spine.h)
    const double stature_m = start ? start->stature_m : middling_m;
    const double edge = job.from.wall_m > 0 ? job.from.wall_m : toes * stature_m + gap_m;
    Rect at = ui::prop_rect(ui, job.from.art, view, view.at({0, 0}));
    at.x = view.at({edge, 0}).x;
    ui.picture(job.from.art, at);
  }
  if (job.to.art.empty()) return;
  Rect at = ui::prop_rect(ui, job.to.art, view, view.at({0, 0}));
  const double near_edge = std::max(0.55, job.to.reach_m + 0.1);
  at.x = view.at({near_edge, 0}).x;
  ui.picture(job.to.art, at);
}

void draw_lifter(Ui& ui, const ui::View& view, const rules::Lift& lift, const rules::Figure& figure,
                 rules::Feet feet, int newtons) {
  const ui::Clothes clothes = ui::clothes_of(lift.who);
  constexpr float calm_N = 1000, full_N = 4500;
  const float bulge = std::clamp((static_cast<float>(newtons) - calm_N) / (full_N - calm_N), 0.0f, 1.0f);
  ui::draw_body(ui, figure, view, clothes, {.step_m = step_of(feet), .bulge = bulge});
  draw_load(ui, view, lift, figure.hand);
  ui::draw_near_arm(ui, figure, view, clothes);
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
  ui.box({bar.x, bar.y, std::max(bar.h, end - bar.x), bar.h}, bar.h / 2, quiet ? c.ring : c.teal);
  ui.box({design - 1.5f, bar.y - 4, 3, bar.h + 8}, 1, c.ink);
  const float upper = on_bar(bar, rules::upper_line_N);
  ui.box({upper - 1.5f, bar.y - 4, 3, bar.h + 8}, 1, c.coral);
  const float own = on_bar(bar, rules::age_line_N(lift.person.sex, lift.person.age));
  ui.sign("icon-chevron-down", {own - 10, bar.y - 18, 20, 16}, c.grape);
}

namespace {

/// The small legend under the bar.
void legend(Ui& ui, Flow& flow) {
  const ui::Palette& c = ui.colours();
  const struct {
    const char* id;
    ui::Colour mark;
  } rows[] = {{"lift.line.design", c.ink}, {"lift.line.own", c.grape}, {"lift.line.upper", c.coral}};
  for (const auto& row : rows) {
    const std::string words = ui.say(row.id);
    const float h = ui.text_height(words, Type::note, flow.w - 22);
    Rect line = flow.take(h, 2);
    ui.box(Rect{line.x + 2, line.y + 4, 4, std::min(16.0f, h - 6)}, 2, row.mark);
    line.cut_left(22);
    ui.text(row.id, words, Type::note, line, c.ink_soft, c.card);
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

float height_of(Ui& ui, const Numbers& n, float w) {
  float height = ui.text_height(n.force, Type::label, w) + 2 + ui.text_height(n.rest, Type::note, w) + 6;
  for (const char* id : {"lift.line.design", "lift.line.own", "lift.line.upper"})
    height += ui.text_height(ui.say(id), Type::note, w - 22) + 2;
  return height + 6;
}

void draw_numbers(Ui& ui, Flow& flow, const Numbers& n) {
  const ui::Palette& c = ui.colours();
  say(ui, flow, "lift.force", n.force, Type::label, c.ink, c.card, 2);
  say(ui, flow, "lift.rest", n.rest, Type::note, c.ink_soft, c.card, 6);
  legend(ui, flow);
}

}  // namespace

void draw_meter(Ui& ui, Flow& flow, const rules::Lift& lift, const Meter& m, LiftLook& look) {
  const ui::Palette& c = ui.colours();
  constexpr float pad = 16, bar_h = 18;
  const float w = flow.w - 2 * pad;
  const std::string title = ui.say("lift.load"), estimate = ui.say("lift.estimate");
  const float chip_w = ui.fonts().width(estimate, ui.style(Type::note)) + 20;
  const bool beside = ui.fonts().width(title, ui.style(Type::label)) + chip_w + 12 < w;
  const float title_h = ui.text_height(title, Type::label, w),
              chip_h = ui.text_height(estimate, Type::note, w) + 6;
  const std::string word = word_of(ui, rules::band_of(m.newtons));
  const float word_h = ui.text_height(word, Type::headline, w);
  const std::string fold = ui.say(look.numbers ? "lift.words" : "lift.numbers");
  const float fold_h = std::max(ui.target, ui.text_height(fold, Type::label, w) + 12);
  const Numbers figures = numbers_of(ui, m);
  const float numbers_h = look.numbers ? height_of(ui, figures, w) : 0;
  const float height = pad + (beside ? std::max(title_h, chip_h) : title_h + chip_h + 4) + word_h + 22 +
                       bar_h + 10 + numbers_h + fold_h + 6;
  const Rect card = flow.take(height, 14);
  ui.card(card, 24, c.card);
  Flow inside{card.x + pad, card.y + pad, w};
  const Rect top = inside.take(beside ? std::max(title_h, chip_h) : title_h + chip_h + 4, 0);
  ui.text("lift.load", title, Type::label, {top.x, top.y, beside ? w - chip_w - 8 : w, title_h}, c.ink_soft,
          c.card);
  const Rect chip{beside ? top.right() - chip_w : top.x, beside ? top.y : top.y + title_h + 2, chip_w,
                  chip_h};
  ui.box(chip, 12, c.grape_tint);
  ui.text("lift.estimate", estimate, Type::note, chip.inset(8, 3), c.on_grape_tint, c.grape_tint);
  ui.text("lift.band", word, Type::headline, inside.take(word_h, 22), c.ink, c.card);
  const Rect bar = inside.take(bar_h, 10);
  draw_bar(ui, bar, m.newtons, lift, false);
  if (m.before) ui.box({on_bar(bar, *m.before) - 2, bar.y - 6, 4, bar.h + 12}, 2, c.ring);
  if (look.numbers) draw_numbers(ui, inside, figures);
  inside.y = card.bottom() - fold_h - 4;
  if (ui::fold(ui, "numbers", {card.x + 4, inside.y, card.w - 8, fold_h}, fold, "", look.numbers))
    look.numbers = !look.numbers;
}

Wish lift_bar(Ui& ui, const std::string& title) {
  const ui::Bar bar = ui::top_bar(ui);
  const float width = ui.fonts().width(title, ui.style(Type::label)) + 32;
  if (width < bar.middle.w - 16) {
    const Rect at = bar.middle.centred(width, 48);
    ui.card(at, 24, ui.colours().card);
    ui.text("lift.face", title, Type::label, at, ui.colours().ink, ui.colours().card, ui::Align::centre,
            true);
  }
  if (bar.help) return Open{Place::help};
  if (bar.settings) return Open{Place::settings};
  return bar.back ? Wish(Back{}) : Wish(Nothing{});
}

}  // namespace screens
