// See calculator_parts.h: words and the index bar. The picture is in calculator_stage.cpp.
#include "screens/calculator_parts.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "screens/parts.h"

namespace screens {

namespace calculator = rules::calculator;
using calculator::Factor;
using calculator::Part;
using calculator::Standing;
using ui::Rect;
using ui::Type;
using ui::Ui;

std::string name_of(Ui& ui, Part part) {
  switch (part) {
    case Part::load:
      return ui.say("calc.load");
    case Part::ahead:
      return ui.say("calc.ahead");
    case Part::from:
      return ui.say("calc.from");
    case Part::to:
      return ui.say("calc.to");
    case Part::twist:
      return ui.say("calc.twist");
    case Part::grip:
      return ui.say("calc.grip");
    case Part::often:
      return ui.say("calc.often");
    case Part::hours:
      return ui.say("calc.hours");
    case Part::to_ahead:
      return ui.say("calc.to_ahead");
    case Part::to_twist:
      break;
  }
  return ui.say("calc.to_twist");
}

const char* sign_of(Part part) {
  constexpr const char* signs[] = {"icon-weight",     "icon-plan-slide", "icon-plan-raise", "icon-put-down",
                                   "icon-twist",      "icon-grip",       "icon-replay",     "icon-clock",
                                   "icon-plan-slide", "icon-twist"};
  return signs[static_cast<size_t>(part)];
}

namespace {

std::string plain(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

/// The words of the first row that the value does not go beyond.
struct UpTo {
  double most;
  const char* id;
};
template <size_t n>
const char* word_at(const UpTo (&rows)[n], double value) {
  for (const UpTo& row : rows)
    if (value <= row.most) return row.id;
  return rows[n - 1].id;
}

constexpr UpTo ahead_words[] = {{25, "calc.ahead.close"},
                                {40, "calc.ahead.forearm"},
                                {55, "calc.ahead.reach"},
                                {63, "calc.ahead.edge"},
                                {99, "calc.ahead.beyond"}};
constexpr UpTo height_words[] = {{10, "calc.height.floor"},     {35, "calc.height.shin"},
                                 {60, "calc.height.knee"},      {85, "calc.height.thigh"},
                                 {115, "calc.height.waist"},    {140, "calc.height.chest"},
                                 {160, "calc.height.shoulder"}, {999, "calc.height.head"}};
constexpr UpTo twist_words[] = {
    {0, "calc.twist.none"}, {45, "calc.twist.some"}, {90, "calc.twist.side"}, {999, "calc.twist.behind"}};

std::string measured(Ui& ui, const char* unit, double value, const char* word) {
  return ui.say("calc.measured", {{"value", ui.say(unit, {{"n", plain(value)}})}, {"word", ui.say(word)}});
}

}  // namespace

std::string value_of(Ui& ui, Part part, double value) {
  switch (part) {
    case Part::load:
      return ui.say("calc.kg", {{"n", plain(value)}});
    case Part::ahead:
    case Part::to_ahead:
      return measured(ui, "calc.cm", value, word_at(ahead_words, value));
    case Part::from:
    case Part::to:
      return measured(ui, "calc.cm", value, word_at(height_words, value));
    case Part::twist:
    case Part::to_twist:
      return value == 0 ? ui.say("calc.twist.none")
                        : measured(ui, "calc.degrees", value, word_at(twist_words, value));
    case Part::often:
      if (value < 0.5) return ui.say("calc.often.seldom");
      if (value < 1) return ui.say("calc.often.two_minutes");
      return value == 1 ? ui.say("calc.often.once") : ui.say("calc.often.times", {{"n", plain(value)}});
    case Part::grip:
      return ui.say(value < 1 ? "calc.grip.good" : value < 2 ? "calc.grip.fair" : "calc.grip.poor");
    case Part::hours:
      break;
  }
  return ui.say(value < 1 ? "calc.hours.brief" : value < 2 ? "calc.hours.moderate" : "calc.hours.prolonged");
}

std::string words_of(Ui& ui, Standing standing, bool brief) {
  switch (standing) {
    case Standing::within:
      return ui.say(brief ? "calc.short.within" : "calc.within");
    case Standing::above:
      return ui.say(brief ? "calc.short.above" : "calc.above");
    case Standing::far_above:
      return ui.say(brief ? "calc.short.far_above" : "calc.far_above");
    case Standing::outside:
      break;
  }
  return ui.say(brief ? "calc.short.outside" : "calc.outside");
}

std::string shown_index(double index) {
  if (std::isinf(index)) return {};
  const double one = std::floor(index * 10 + 0.5) / 10;
  const bool told = calculator::standing_of(one) == calculator::standing_of(index);
  char text[32];
  std::snprintf(text, sizeof text, told ? "%.1f" : "%.2f", told ? one : std::floor(index * 100 + 0.5) / 100);
  return text;
}

std::string shown_kg(double kg) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", std::floor(kg * 10 + 0.5) / 10);
  return text;
}

std::string costly(Ui& ui, const calculator::Verdict& verdict) {
  const calculator::Change* worst = verdict.worst();
  if (!worst) return ui.say("calc.costs_nothing");
  constexpr const char* ids[] = {"calc.costs.ahead", "calc.costs.height", "calc.costs.travel",
                                 "calc.costs.twist", "calc.costs.often",  "calc.costs.grip"};
  return ui.say("calc.costs", {{"what", ui.say(ids[static_cast<size_t>(worst->factor)])}});
}

std::string short_advice(Ui& ui, const calculator::Verdict& verdict) {
  const calculator::Change* worst = verdict.worst();
  constexpr const char* ids[] = {"calc.first.ahead", "calc.first.height", "calc.first.travel",
                                 "calc.first.twist", "calc.first.often",  "calc.first.grip"};
  if (verdict.load_first) return ui.say("calc.first.load");
  return ui.say(worst ? ids[static_cast<size_t>(worst->factor)] : "calc.first.none");
}

std::string advice(Ui& ui, const calculator::Task& task, const calculator::Verdict& verdict) {
  if (verdict.load_first) return ui.say("calc.advice.load");
  const calculator::Change* worst = verdict.worst();
  if (!worst) return ui.say("calc.advice.none");
  const rules::niosh::End& end = verdict.at_destination ? task.lift.destination : task.lift.origin;
  const auto words = [&]() -> const char* {
    switch (worst->factor) {
      case Factor::ahead:
        return "calc.advice.ahead";
      case Factor::height:
        return end.height < rules::niosh::metric.height_best ? "calc.advice.raise" : "calc.advice.lower";
      case Factor::travel:
        return "calc.advice.travel";
      case Factor::twist:
        return "calc.advice.twist";
      case Factor::often:
        return "calc.advice.often";
      case Factor::grip:
        break;
    }
    return "calc.advice.grip";
  };
  return verdict.at_destination ? ui.say("calc.at_the_end", {{"advice", ui.say(words())}}) : ui.say(words());
}

// --- the bar

namespace {

constexpr float bar_h = 16, bar_most = 4;

float number_width(Ui& ui) { return ui.fonts().width("88.88", ui.style(Type::headline)) + 8; }

/// Of the longest words, beside the number.
float row_height(Ui& ui, float width, bool brief) {
  float height = ui.text_height("8", Type::headline, width);
  for (const Standing standing : {Standing::within, Standing::above, Standing::far_above, Standing::outside})
    height = std::max(height,
                      ui.text_height(words_of(ui, standing, brief), Type::label, width - number_width(ui)));
  return height;
}

/// Of "1" and "3" under the lines; none where there is little room.
float scale_height(Ui& ui, bool brief) { return brief ? 0 : 6 + ui.text_height("8", Type::note, 99); }

void draw_index_bar(Ui& ui, Rect bar, double index) {
  const ui::Palette& c = ui.colours();
  const auto x_of = [&](double value) {
    return bar.x + bar.w * static_cast<float>(std::clamp(value / bar_most, 0.0, 1.0));
  };
  const float raised = x_of(calculator::raised_line), high = x_of(calculator::high_line);
  ui.box(bar, bar.h / 2, c.coral_tint);
  ui.box({bar.x, bar.y, high - bar.x, bar.h}, bar.h / 2, c.sun_tint);
  ui.box({bar.x, bar.y, raised - bar.x, bar.h}, bar.h / 2, c.teal_tint);
  fill_bar(ui, bar, raised, std::isinf(index) ? bar.right() : x_of(index), c.teal, c.coral);
  for (const float x : {raised, high}) {  // a pale edge, so that they show on what is filled
    ui.box({x - 3, bar.y, 6, bar.h}, 1, c.card);
    ui.box({x - 1.5f, bar.y - 4, 3, bar.h + 8}, 1, x == raised ? c.ink : c.coral);
  }
}

}  // namespace

float index_height(Ui& ui, float width, bool brief) {
  return row_height(ui, width, brief) + 10 + bar_h + scale_height(ui, brief);
}

void draw_index(Ui& ui, const std::string& id, Rect at, double index, bool brief) {
  const ui::Palette& c = ui.colours();
  const float number_w = number_width(ui), row_h = row_height(ui, at.w, brief);
  const std::string number = shown_index(index);
  ui.text(id + ".words", words_of(ui, calculator::standing_of(index), brief), Type::label,
          {at.x, at.y, at.w - number_w, row_h}, c.ink, c.card, ui::Align::left, true);
  if (!number.empty())
    ui.text(id + ".number", number, Type::headline, {at.right() - number_w, at.y, number_w, row_h}, c.ink,
            c.card, ui::Align::right, true);
  const Rect bar{at.x, at.y + row_h + 10, at.w, bar_h};
  draw_index_bar(ui, bar, index);
  for (const double line : {calculator::raised_line, calculator::high_line}) {
    if (brief) continue;
    const float x = bar.x + bar.w * static_cast<float>(line) / bar_most, w = 40;
    ui.lines(ui.layout(plain(line), ui.style(Type::note), w), {x - w / 2, bar.bottom() + 5, w, 0}, c.ink_soft,
             ui::Align::centre);
  }
}

}  // namespace screens
