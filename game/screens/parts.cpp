// See parts.h.
#include "screens/parts.h"

#include <imgui.h>

#include <algorithm>

namespace screens {

using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

Split split(const Ui& ui, float stage_h, float share) {
  Rect rest = ui.page;
  Split parts;
  if (ui.wide) {
    const Rect left = rest.cut_left(ui.page.w * share);
    parts.stage = ui.mirrored(left, ui.page);
    parts.panel = ui.mirrored(rest, ui.page);
    parts.panel.cut_top(ui.safe.y);
    if (ui.left_hand)
      parts.panel.cut_left(ui.safe.x);
    else
      parts.panel.cut_right(ui.page.right() - ui.safe.right());
    return parts;
  }
  parts.stage = rest.cut_top(stage_h);
  parts.panel = {ui.safe.x, rest.y, ui.safe.w, rest.h};
  return parts;
}

Rect cut_foot(const Ui& ui, Rect& panel, float height) {
  constexpr float above_gesture_bar = 24, above = 12;
  const float below =
      std::max(ui.page.h < 420 ? 12.0f : above_gesture_bar, 0.0f) + ui.page.bottom() - ui.safe.bottom();
  Rect foot = panel.cut_bottom(height + below + above);
  foot.cut_top(above);
  foot.h = height;
  return foot.inset(ui.margin, 0);
}

void foot_fade_in(Ui& ui, Rect panel) {
  constexpr float high = 22;
  const float y = panel.bottom();
  ui.fade_down({panel.x, y - high, panel.w, high}, ui.colours().paper);
  ui.box({panel.x, y, panel.w, ui.page.h - y}, 0, ui.colours().paper);
}

void foot_fade(Ui& ui, float y) { foot_fade_in(ui, {ui.page.x, 0, ui.page.w, y}); }

void bar_paper(Ui& ui, const ui::ScrollLook& look, float height) {
  constexpr float full_after = 40;
  const float alpha = std::clamp((look.at - 6) / full_after, 0.0f, 1.0f);
  if (alpha > 0) ui.box({ui.page.x, 0, ui.page.w, height}, 0, ui::faded(ui.colours().paper, alpha));
}

namespace {

constexpr float more_size = 56, more_gap = 12;

}  // namespace

Foot cut_foot(Ui& ui, Rect& panel, const std::string& words, const ui::ScrollLook& look, float sliver) {
  const float full = panel.w - 2 * ui.margin;
  const float beside = look.height > look.room + sliver ? full - more_size - more_gap : full;
  Foot foot{.button = cut_foot(ui, panel, ui::button_height(ui, words, beside)), .more = {}};
  if (beside == full || look.end_seen) return foot;
  const Rect row = foot.button;
  foot.more = ui.mirrored(foot.button.cut_right(more_size).centred(more_size, more_size), row);
  foot.button.cut_right(more_gap);
  foot.button = ui.mirrored(foot.button, row);
  return foot;
}

void more_button(Ui& ui, ui::ScrollLook& look, const Foot& foot) {
  if (foot.more.w <= 0 || !ui::round_button(ui, "more", foot.more, "icon-chevron-down", ui.say("more")))
    return;
  constexpr float part = 0.7f,
                  friction = 4.5f;  // a fling that comes to rest after this part of what is shown
  look.speed = look.room * part * friction;
  if (ui.pace == ui::Pace::instant) look.at += look.room * part;
  ui.keep_moving();
}

namespace {
constexpr ui::Colour calm_night = ui::rgb(0x22343F), calm_sky = ui::rgb(0xD3ECE9),
                     calm_middle = ui::rgb(0xDFF0EE);
}

ui::Colour calm_paper(const Ui& ui) { return ui.colours().night ? calm_night : calm_middle; }

void calm_scene(Ui& ui, float top, float height) {
  constexpr float above = 400;  // seen when the page is pulled down
  const ui::Palette& c = ui.colours();
  ui.box({ui.page.x, top - above, ui.page.w, above + 1}, 0, c.night ? calm_night : calm_sky);
  ui.scene("scene-calm", {ui.page.x, top, ui.page.w, height}, 0.5f);
  ui::wave(ui, ui.page, top + height - 16, c.paper);
}

void say(Ui& ui, Flow& flow, const std::string& id, std::string_view words, Type type, ui::Colour ink,
         ui::Colour paper, float gap_after) {
  const Rect at = flow.take(ui.text_height(words, type, flow.w), gap_after);
  ui.text(id, words, type, at, ink, paper);
}

float emergency_card(Ui& ui, Flow& flow) {
  const ui::Palette& c = ui.colours();
  const float pad = 18, sign = 40, inner_w = flow.w - 2 * pad;
  const float begun = flow.y;
  auto height_of = [&](const std::string& id, Type type, float width) {
    return ui.text_height(ui.say(id), type, width);
  };
  float height = pad + height_of("emergency.lead", Type::label, inner_w) + 10;
  for (int i = 1; i <= 4; ++i)
    height +=
        std::max(sign, height_of("emergency.sign" + std::to_string(i), Type::body, inner_w - sign - 12)) + 10;
  height += height_of("emergency.dont", Type::label, inner_w) + pad;
  const Rect card = flow.take(height, 16);
  ui.card(card, 24, c.coral_tint);
  Flow inside{card.x + pad, card.y + pad, inner_w};
  say(ui, inside, "emergency.lead", ui.say("emergency.lead"), Type::label, c.on_coral_tint, c.coral_tint, 10);
  static constexpr const char* signs[] = {"sign-bladder", "sign-saddle", "sign-foot", "sign-both-legs"};
  for (int i = 1; i <= 4; ++i) {
    const std::string id = "emergency.sign" + std::to_string(i);
    const float words_w = inner_w - sign - 12;
    Rect row = inside.take(std::max(sign, height_of(id, Type::body, words_w)), 10);
    const Rect place = row.cut_left(sign);
    row.cut_left(12);
    ui.box(Rect{place.x, row.y, sign, sign}, sign / 2, c.card);
    ui.sign(signs[i - 1], Rect{place.x, row.y, sign, sign}.scaled(0.56f), c.coral);
    ui.text(id, ui.say(id), Type::body, row, c.ink, c.coral_tint, ui::Align::left, true);
  }
  say(ui, inside, "emergency.dont", ui.say("emergency.dont"), Type::label, c.on_coral_tint, c.coral_tint, 0);
  return flow.y - begun;
}

namespace {

bool beside(Ui& ui, const std::vector<std::string>& words, float width) {
  const float cell = width / static_cast<float>(words.size()) - 10;
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return ui.fonts().width(word, ui.style(Type::label)) <= cell;
  });
}

}  // namespace

int options(Ui& ui, Flow& flow, const std::string& id, const std::vector<std::string>& words, int selected) {
  if (beside(ui, words, flow.w)) return ui::segments(ui, id, flow.take(ui.target, 0), words, selected);
  int tapped = -1;
  for (size_t i = 0; i < words.size(); ++i)
    if (ui::choice(ui, id + "." + std::to_string(i), flow.take(ui::choice_height(ui, words[i], flow.w), 12),
                   words[i], static_cast<int>(i) == selected))
      tapped = static_cast<int>(i);
  return tapped;
}

float options_height(Ui& ui, const std::vector<std::string>& words, float width) {
  if (beside(ui, words, width)) return ui.target;
  float height = 0;
  for (const std::string& word : words) height += ui::choice_height(ui, word, width) + 12;
  return height - 12;
}

void fill_bar(Ui& ui, Rect bar, float line, float end, ui::Colour below, ui::Colour beyond) {
  const float round = bar.h / 2;
  if (end <= line) return ui.box({bar.x, bar.y, std::max(bar.h, end - bar.x), bar.h}, round, below);
  const float stripe = bar.h * 0.32f, lean = bar.h * 0.5f;
  ui.box({line - round, bar.y, end - line + round, bar.h}, round, beyond);
  const ui::Colour light = ui::mix(beyond, ui.colours().card, 0.45f);
  for (float x = line + stripe; x + stripe + lean < end - bar.h / 3; x += 2 * stripe)
    ui.list().AddQuadFilled({x + lean, bar.y}, {x + lean + stripe, bar.y}, {x + stripe, bar.bottom()},
                            {x, bar.bottom()}, IM_COL32(light.r, light.g, light.b, light.a));
  ui.box({bar.x, bar.y, bar.h, bar.h}, round, below);
  ui.box({bar.x + round, bar.y, line - bar.x - round, bar.h}, 0, below);
}

std::string source_line(Ui& ui, const rules::Levels& levels, const std::vector<std::string>& sources) {
  std::string names;
  for (const std::string& id : sources) {
    const rules::Source* source = levels.find_source(id);
    if (!source) continue;
    if (!names.empty()) names += ui.lang == rules::Lang::zh ? "、" : ", ";
    names += ui.in(source->say);
  }
  return ui.say("card.source", {{"names", names}});
}

void action_card(Ui& ui, Flow& flow, const rules::Action& action, const std::string& doctor, float risen) {
  const ui::Palette& c = ui.colours();
  constexpr float pad = 18, sign = 52;
  const bool beside = flow.w >= 300;
  const float w = flow.w - 2 * pad - (beside ? sign + 14 : 0);
  const std::string &lead = ui.in(action.lead), &words = ui.in(action.say), &note = ui.in(action.note);
  const Type do_type = ui.fitting(words, Type::headline, w, ui.page.h);
  auto high = [&](const std::string& text, Type type) {
    return text.empty() ? 0.0f : ui.text_height(text, type, w) + 2;
  };
  const float height = 2 * pad + high(lead, Type::note) + high(words, do_type) + high(note, Type::note) +
                       high(doctor, Type::note);
  const Rect box = flow.take(std::max(height, sign + 2 * pad), 14).moved(0, risen);
  ui.box(box, 24, c.edge > 0 ? c.line : c.leaf_tint);
  if (c.edge > 0) ui.box(box.inset(c.edge), 24 - c.edge, c.leaf_tint);
  Rect inner = box.inset(pad, pad);
  const Rect room = inner;
  if (beside) {
    const Rect leaf = ui.mirrored(inner.cut_left(sign).centred(sign, sign), room);
    inner.cut_left(14);
    inner = ui.mirrored(inner, room);
    ui.box(leaf, sign / 2, c.leaf);
    ui.sign("icon-leaf", leaf.scaled(0.5f), c.on_fill);
  }
  Flow inside{inner.x, inner.y, inner.w};
  say(ui, inside, "do.lead", lead, Type::note, c.on_leaf_tint, c.leaf_tint, 2);
  say(ui, inside, "do", words, do_type, c.ink, c.leaf_tint, 2);
  if (!doctor.empty()) say(ui, inside, "doctor", doctor, Type::note, c.ink, c.leaf_tint, 2);
  if (!note.empty()) say(ui, inside, "do.note", note, Type::note, c.ink, c.leaf_tint, 0);
}

const char* id_of(rules::Grade grade) {
  switch (grade) {
    case rules::Grade::good:
      return "grade.good";
    case rules::Grade::limited:
      return "grade.limited";
    case rules::Grade::differ:
      break;
  }
  return "grade.differ";
}

ui::FoldLabel label_of(Ui& ui, rules::Grade grade) {
  const std::string words = ui.say(id_of(grade));
  switch (grade) {
    case rules::Grade::good:
      return {words, "icon-tick"};
    case rules::Grade::limited:
      return {words, "icon-minus"};
    case rules::Grade::differ:
      break;
  }
  return {words, "icon-chat"};
}

void evidence_row(Ui& ui, Flow& flow, const rules::Evidence& evidence, bool& open, const std::string& id) {
  const ui::Palette& c = ui.colours();
  const Rect row =
      flow.take(std::max(ui.target, ui.text_height(ui.say("fact.evidence"), Type::label, flow.w - 60) + 16),
                open ? 0 : 12);
  const std::string grade = ui.say(id_of(evidence.grade));
  if (ui::fold(ui, id, row, ui.say("fact.evidence"), label_of(ui, evidence.grade), open)) open = !open;
  if (!open) return;
  flow.skip(8);
  Flow inside{flow.x + 20, flow.y, flow.w - 40};
  say(ui, inside, id + ".grade", grade, Type::label, c.on_grape_tint, c.paper, 4);
  say(ui, inside, id + ".note", ui.in(evidence.note), Type::body, c.ink, c.paper, 12);
  flow.y = inside.y;
}

std::string id_of(rules::DoctorNote note) {
  switch (note) {
    case rules::DoctorNote::exercise:
      return "doctor.exercise";
    case rules::DoctorNote::medicines:
      return "doctor.medicines";
    default:
      return "doctor.ask";
  }
}

std::string speaker_art(Ui& ui, const rules::Card& card, bool talking) {
  const std::string base = "person-" + card.speaker;
  const std::string held = base + "-" + card.prop;
  const std::string& body = !card.prop.empty() && ui.art().exists(held + "-talk") ? held : base;
  return talking && ui.art().exists(body + "-talk") ? body + "-talk" : body;
}

}  // namespace screens
