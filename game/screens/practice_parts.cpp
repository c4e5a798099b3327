// What the faces of a practice share. See practice.h.
#include <algorithm>
#include <cmath>

#include "screens/practice.h"

namespace screens {

using ui::Flow;
using ui::Rect;
using ui::Ui;

Subject subject_of(const rules::Model& model, Ui& ui, const std::string& id) {
  Subject of;
  const rules::Pack* pack = model.levels.first_of("coach");
  if (!pack) return of;
  if (const rules::Exercise* exercise = pack->find_exercise(id))
    return {pack, exercise, id, ui.in(exercise->say)};
  if (const rules::Prescription* given = rules::find_prescription(model.profile.prescriptions, id))
    return {pack, nullptr, id, given->name};
  return of;
}

std::string somebody_of(const Subject& of) {
  const bool first =
      of.exercise && of.pack && !of.pack->exercises.empty() && &of.pack->exercises.front() == of.exercise;
  return first ? "labour-f" : "office-m";
}

bool plain_button(Ui& ui, Flow& flow, const std::string& id, const std::string& sign) {
  const ui::ButtonStyle style{.fill = ui::Fill::plain, .sign = sign, .type = ui::Type::label};
  const std::string words = ui.say(id);
  return ui::button(ui, id, flow.take(ui::button_height(ui, words, flow.w, style), 12), words, style);
}

float demonstrated(Ui& ui, const PracticeLook& look, const rules::Movement& movement) {
  if (ui.pace == ui::Pace::instant) return 1;
  const double t = ui.now - look.shown_at, rise = movement.rise_ms / 1000.0;
  constexpr double rest = 0.9, hold = 1.6;
  const double lower = std::max(0.3, rise * 1.2), cycle = rest + rise + hold + lower;
  constexpr int times = 2;
  if (t >= cycle * times) return 1;
  const double at = std::fmod(std::max(0.0, t), cycle);
  const bool last = t >= cycle * (times - 1);
  if (ui.pace == ui::Pace::reduced) {  // two still pictures
    const bool up = at >= rest && at < rest + rise + hold;
    ui.wake_in(up ? rest + rise + hold - at + 0.01 : at < rest ? rest - at + 0.01 : cycle - at + 0.01);
    return up || last ? 1.0f : 0.0f;
  }
  ui.keep_moving();
  const auto eased = [](double x) { return static_cast<float>(x * x * (3 - 2 * x)); };
  if (at < rest) return 0;
  if (at < rest + rise) return eased((at - rest) / rise);
  if (at < rest + rise + hold || last) return 1;  // it stays where it is seen best
  return eased(1 - (at - rest - rise - hold) / lower);
}

// --- the page

Staged::Places Staged::places(Ui& ui, const ui::ScrollLook& scroll, const std::string& action) {
  Places at;
  at.bar = ui::bar_height(ui);
  const float share = ui.large ? 0.2f : ui.page.h > 700 ? 0.33f : 0.28f;
  Split parts = split(ui, at.bar + std::clamp(ui.page.h * share, 116.0f, 290.0f), 0.5f);
  ui.box(ui.page, 0, ui.colours().paper);
  at.stage = at.figure = parts.stage;
  if (ui.wide) {
    const float free = at.stage.h - at.bar, high = std::min(free, 420.0f);
    at.figure = {at.stage.x + 12, at.bar + (free - high) / 2, at.stage.w - 24, high - 8};
  } else {
    at.figure.cut_top(at.bar);
  }
  ui::draw_room(ui, at.stage, ui::floor_of(ui, at.figure));  // before the scrolled area begins
  if (ui.wide) parts.panel.cut_top(std::max(0.0f, at.bar - parts.panel.y));
  at.foot = action.empty() ? Foot{} : cut_foot(ui, parts.panel, action, scroll);
  at.column = parts.panel;
  return at;
}

Staged::Staged(Ui& ui, ui::ScrollLook& scroll, const std::string& id, const std::string& action)
    : Staged(ui, scroll, id, action, places(ui, scroll, action)) {}

Staged::Staged(Ui& ui, ui::ScrollLook& scroll, const std::string& id, const std::string& action,
               const Places& at)
    : ui_(ui), scrolled_(scroll), action_(action), at_(at), scroll_(ui, scroll, at.column, id) {
  figure = at_.figure;
  flow = {at_.column.x + ui.margin, scroll_.top() + 14, at_.column.w - 2 * ui.margin};
}

void Staged::end_column() {
  if (ended_) return;
  ended_ = true;
  scroll_.end(flow.y + (action_.empty() ? 12 + ui_.page.bottom() - ui_.safe.bottom() : 0));
  if (!action_.empty()) foot_fade_in(ui_, at_.column);
}

bool Staged::foot(const std::string& button_id, const ui::ButtonStyle& style) {
  end_column();
  more_button(ui_, scrolled_, at_.foot);
  return ui::button(ui_, button_id, at_.foot.button, action_, style);
}

Wish Staged::end(const Wish& wish, const std::string& title) {
  end_column();
  const ui::Bar bar = ui::top_bar(ui_);
  title_pill(ui_, bar, title);
  const Wish out = wish_of(bar);
  return is_wish(out) ? out : wish;
}

}  // namespace screens
