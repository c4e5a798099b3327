// The pocket lifting calculator: sliders for a task, its index always in view, what costs most and what to
// change first, and the composite of up to five tasks. The equation is in rules.
#include <algorithm>

#include "screens/calculator_parts.h"
#include "screens/parts.h"
#include "screens/screen.h"

namespace screens {
namespace {

namespace calculator = rules::calculator;
using calculator::Part;
using calculator::Sheet;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr const char* ids[] = {"calc.load", "calc.ahead", "calc.from",  "calc.to",       "calc.twist",
                               "calc.grip", "calc.often", "calc.hours", "calc.to_ahead", "calc.to_twist"};

/// Where the page's parts lie.
struct Page {
  Rect stage;         ///< empty: the picture scrolls with the rest
  Rect scroll;        ///< of the sliders
  Rect column;        ///< its words, across
  Rect result;        ///< the index and its words, always in view
  Rect result_words;  ///< within it, free of notches
};

class CalculatorScreen : public Screen {
 public:
  Place place() const override { return Place::calculator; }

  Wish show(const rules::Model& model, Ui& ui) override {
    const ui::Palette& c = ui.colours();
    if (!begun_) sheet_ = model.settings.sheet, begun_ = true;
    ui.box(ui.page, 0, c.paper);
    const float bar = ui::bar_height(ui);
    const Page page = page_of(ui);
    if (page.stage.h > 0) draw_task(ui, page.stage, page.stage.y + bar - 8, model, sheet_.task(), task_look_);
    if (page.stage.h > 0 && !ui.wide) ui::wave(ui, page.stage, page.stage.bottom() - 12, c.paper);
    ui::Scroll scroll(ui, scroll_, page.scroll, "calculator");
    Flow flow{page.column.x, scroll.top() + (page.scroll.y == 0 ? bar + 6 : 16), page.column.w};
    content(model, ui, flow, page.stage.h <= 0);
    scroll.end(flow.y + 8);
    result(ui, page);
    if (page.scroll.y == 0) bar_paper(ui, scroll_, bar);
    const ui::Bar top = ui::top_bar(ui);
    if (top.back) return Back{};
    if (top.help) return Open{Place::help};
    if (top.settings) return Open{Place::settings};
    const bool under_way = ui.pointer_down();  // saved when the finger is off the slider
    if (!under_way && !(sheet_ == model.settings.sheet)) {
      rules::Settings kept = model.settings;
      kept.sheet = sheet_;
      return Change{kept};
    }
    return Nothing{};
  }

 private:
  // --- the page

  static Page page_of(Ui& ui) {
    Page page = ui.wide ? wide_page(ui) : tall_page(ui);
    page.result_words.y = page.result.y + 14;
    return page;
  }

  /// The result at the foot of a half, as high as its words need.
  static void cut_result(Ui& ui, Rect& half, Page& page) {
    const float left = std::max(half.x, ui.safe.x) + pad,
                right = std::min(half.right(), ui.safe.right()) - pad;
    const float below = std::max(8.0f, ui.page.bottom() - ui.safe.bottom());
    page.result = half.cut_bottom(result_height(ui, right - left) + below);
    page.result_words = {left, 0, right - left, 0};
  }

  static Page wide_page(Ui& ui) {
    Page page;
    const Split parts = split(ui, 0, 0.47f);
    Rect half = parts.stage;
    cut_result(ui, half, page);
    page.stage = half;
    page.scroll = ui.page;
    page.scroll.cut_top(std::max(parts.panel.y, ui::bar_height(ui)));
    page.scroll.x = parts.panel.x, page.scroll.w = parts.panel.w;
    page.column = parts.panel.inset(ui.margin, 0);
    return page;
  }

  static Page tall_page(Ui& ui) {
    Page page;
    Rect rest = ui.page;
    cut_result(ui, rest, page);
    if (is_roomy(ui)) page.stage = rest.cut_top(ui.page.h * 0.38f);
    page.scroll = rest;
    page.column = ui.safe.inset(ui.margin, 0);
    return page;
  }

  /// High enough for a picture that stays.
  static bool is_roomy(const Ui& ui) { return ui.page.h >= 720 && !ui.large; }
  /// High enough for the second line of the result.
  static bool is_high(const Ui& ui) { return ui.page.h >= (ui.large ? 900.0f : 560.0f); }

  // --- the result, always in view

  static constexpr float pad = 20;

  static std::string second_line(Ui& ui, const calculator::Verdict& verdict) {
    const std::string weight = verdict.at.rwl > 0
                                   ? ui.say("calc.recommended", {{"kg", shown_kg(verdict.at.rwl)}})
                                   : ui.say("calc.no_weight");
    return ui.say("calc.weight_and_first", {{"weight", weight}, {"first", short_advice(ui, verdict)}});
  }

  static float result_height(Ui& ui, float w) {
    float height = 14 + index_height(ui, w, !is_high(ui)) + 8 +
                   ui.text_height(ui.say("calc.screening"), Type::note, w) + 10;
    if (is_high(ui)) height += second_height(ui, w) + 4;
    return height;
  }

  /// Of the longest second line there is, so that nothing moves while a slider does.
  static float second_height(Ui& ui, float w) {
    std::string longest;
    for (const char* id : {"calc.first.load", "calc.first.ahead", "calc.first.height", "calc.first.travel",
                           "calc.first.twist", "calc.first.often", "calc.first.grip", "calc.first.none"})
      if (const std::string first = ui.say(id); first.size() > longest.size()) longest = first;
    const std::string weight = ui.say("calc.recommended", {{"kg", "88.8"}});
    return ui.text_height(ui.say("calc.weight_and_first", {{"weight", weight}, {"first", longest}}),
                          Type::note, w);
  }

  void result(Ui& ui, const Page& page) const {
    const ui::Palette& c = ui.colours();
    const Rect at = page.result;
    ui.shadow(at, 24);
    if (c.edge > 0) ui.box(at, 24, c.line);
    ui.box({at.x, at.y + c.edge, at.w, at.h + 24}, 24, c.card);
    Flow flow{page.result_words.x, page.result_words.y, page.result_words.w};
    const calculator::Verdict verdict = calculator::judge(sheet_.task());
    const bool brief = !is_high(ui);
    draw_index(ui, "calc.index", flow.take(index_height(ui, flow.w, brief), 8), verdict.at.li, brief);
    if (is_high(ui))
      ui.text("calc.second", second_line(ui, verdict), Type::note, flow.take(second_height(ui, flow.w), 4),
              c.ink, c.card);
    say(ui, flow, "calc.screening", ui.say("calc.screening"), Type::note, c.ink_soft, c.card, 0);
  }

  // --- what scrolls

  void content(const rules::Model& model, Ui& ui, Flow& flow, bool with_picture) {
    const ui::Palette& c = ui.colours();
    say(ui, flow, "calc.title", ui.say("calc.title"), Type::headline, c.ink, c.paper, 10);
    tasks(ui, flow);
    if (with_picture) {
      const Rect row = flow.take(std::min(230.0f, ui.page.h * 0.4f), 14);
      const Rect stage{ui.page.x, row.y, ui.page.w, row.h};
      draw_task(ui, stage, stage.y + 12, model, sheet_.task(), task_look_);
    }
    for (int i = 0; i <= static_cast<int>(Part::hours); ++i) slide(ui, flow, static_cast<Part>(i));
    control(ui, flow);
    what_costs(ui, flow);
    if (sheet_.tasks.size() > 1) together(ui, flow);
    more_words(model, ui, flow);
  }

  /// One chip a task, and one to add another.
  void tasks(Ui& ui, Flow& flow) {
    const auto count = static_cast<int>(sheet_.tasks.size());
    float x = flow.x, y = flow.y;
    const float h = ui.target;
    const auto chip = [&](const std::string& id, const std::string& sign, const std::string& words, bool on) {
      const float w = std::max(64.0f, ui::chip_width(ui, sign, words));
      if (x > flow.x && x + w > flow.x + flow.w) x = flow.x, y += h + 12;
      const Rect room{flow.x, y, flow.w, h};
      const bool tapped = ui::chip(ui, id, ui.mirrored({x, y, w, h}, room), sign, words, on);
      x += w + 12;
      return tapped;
    };
    for (int i = 0; i < count; ++i)
      if (chip("calc.task." + std::to_string(i), "", ui.say("calc.task", {{"n", std::to_string(i + 1)}}),
               i == sheet_.open))
        sheet_ = calculator::pick(sheet_, i);
    if (count < calculator::most_tasks && chip("calc.add", "icon-plus", ui.say("calc.add"), false))
      sheet_ = calculator::add(sheet_);
    flow.y = y + h + 16;
  }

  void slide(Ui& ui, Flow& flow, Part part) {
    const calculator::Task& task = sheet_.task();
    const int at = calculator::notch_of(task, part);
    const ui::Slide look{.name = name_of(ui, part),
                         .value = value_of(ui, part, calculator::value_at(part, at)),
                         .sign = sign_of(part),
                         .notches = calculator::notches_of(part),
                         .at = at};
    const int to = ui::slider(ui, ids[static_cast<size_t>(part)],
                              flow.take(ui::slider_height(ui, look, flow.w), 12), look);
    if (to != at) sheet_ = calculator::put(sheet_, calculator::with(task, part, to));
  }

  /// Whether the load is put down with care; then that end counts too.
  void control(Ui& ui, Flow& flow) {
    const std::string words = ui.say("calc.control");
    const float h = std::max(ui.target, ui.text_height(words, Type::body, flow.w - 100) + 16);
    const Rect at = flow.take(h, 12);
    ui.card(at, 20, ui.colours().card);
    calculator::Task task = sheet_.task();
    if (ui::toggle(ui, "calc.control", at, words, task.control)) {
      task.control = !task.control;
      sheet_ = calculator::put(sheet_, task);
    }
    if (!task.control) return;
    slide(ui, flow, Part::to_ahead);
    slide(ui, flow, Part::to_twist);
  }

  /// A white card whose lines are texts one under the other.
  struct Line {
    std::string id, words;
    Type type;
    ui::Colour ink;
    float gap = 6;
  };
  static Rect card_of(Ui& ui, Flow& flow, const std::vector<Line>& lines, float more = 0) {
    constexpr float edge = 18;
    float height = 2 * edge + more;
    for (const Line& line : lines)
      height += ui.text_height(line.words, line.type, flow.w - 2 * edge) + line.gap;
    const Rect card = flow.take(height, 14);
    ui.card(card, 24, ui.colours().card);
    Flow inside{card.x + edge, card.y + edge, card.w - 2 * edge};
    for (const Line& line : lines)
      say(ui, inside, line.id, line.words, line.type, line.ink, ui.colours().card, line.gap);
    return {inside.x, inside.y, inside.w, more};
  }

  /// The recommended weight, the factor that costs most, what to change first and what that would bring.
  void what_costs(Ui& ui, Flow& flow) const {
    const ui::Palette& c = ui.colours();
    const calculator::Task& task = sheet_.task();
    const calculator::Verdict verdict = calculator::judge(task);
    const std::string weight = verdict.at.rwl > 0
                                   ? ui.say("calc.recommended", {{"kg", shown_kg(verdict.at.rwl)}})
                                   : ui.say("calc.no_weight");
    std::vector<Line> lines{{"calc.weight", weight, Type::headline, c.ink},
                            {"calc.costs", costly(ui, verdict), Type::label, c.ink, 10},
                            {"calc.first", ui.say("calc.first"), Type::label, c.teal, 2},
                            {"calc.advice", advice(ui, task, verdict), Type::body, c.ink}};
    const calculator::Change* worst = verdict.worst();
    if (worst && !verdict.load_first && worst->rwl > 0)
      lines.push_back(
          {"calc.brings", ui.say("calc.brings", {{"kg", shown_kg(worst->rwl)}}), Type::note, c.ink_soft});
    card_of(ui, flow, lines);
  }

  /// The composite index, and the task that weighs most by itself.
  void together(Ui& ui, Flow& flow) const {
    const ui::Palette& c = ui.colours();
    const std::string most =
        ui.say("calc.heaviest", {{"n", std::to_string(calculator::heaviest(sheet_.tasks) + 1)}});
    const float w = flow.w - 36;
    const Rect bar = card_of(ui, flow,
                             {{"calc.together", ui.say("calc.together"), Type::headline, c.ink, 4},
                              {"calc.heaviest", most, Type::body, c.ink_soft, 10}},
                             index_height(ui, w));
    draw_index(ui, "calc.composite", bar, calculator::composite(sheet_.tasks));
  }

  /// The task's removal, the multipliers, where the equation does not hold, its source.
  void more_words(const rules::Model& model, Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    const std::string remove = ui.say(sheet_.tasks.size() > 1 ? "calc.remove" : "calc.reset");
    const ui::ButtonStyle quiet{.fill = ui::Fill::line, .type = Type::label};
    if (ui::button(ui, "calc.remove", flow.take(ui::button_height(ui, remove, flow.w, quiet), 12), remove,
                   quiet))
      sheet_ = calculator::remove(sheet_);
    if (unfolded(ui, flow, "calc.numbers", numbers_)) {
      const std::string lead = ui.say("calc.constant");
      say(ui, flow, "calc.constant", lead, Type::body, c.ink, c.paper, 6);
      multipliers(ui, flow);
    }
    if (unfolded(ui, flow, "calc.limits", limits_)) limits(ui, flow);
    say(ui, flow, "source", source_line(ui, model.levels, {"niosh-1994"}), Type::note, c.ink_soft, c.paper,
        12);
  }

  static bool unfolded(Ui& ui, Flow& flow, const std::string& id, bool& open) {
    const std::string words = ui.say(id);
    const Rect row =
        flow.take(std::max(ui.target, ui.text_height(words, Type::label, flow.w - 60) + 16), open ? 8 : 12);
    if (ui::fold(ui, id, row, words, {}, open)) open = !open;
    return open;
  }

  /// Each factor as a bar with its number, of the end that counts.
  void multipliers(Ui& ui, Flow& flow) const {
    const rules::niosh::Result at = calculator::judge(sheet_.task()).at;
    const std::pair<const char*, double> rows[] = {{"calc.costs.ahead", at.hm},  {"calc.costs.height", at.vm},
                                                   {"calc.costs.travel", at.dm}, {"calc.costs.twist", at.am},
                                                   {"calc.costs.often", at.fm},  {"calc.costs.grip", at.cm}};
    for (const auto& [id, value] : rows) multiplier(ui, flow, id, value);
    flow.skip(4);
  }

  static void multiplier(Ui& ui, Flow& flow, const char* id, double value) {
    const ui::Palette& c = ui.colours();
    constexpr float bar_h = 8;
    char number[16];
    std::snprintf(number, sizeof number, "%.2f", value);
    const std::string words = ui.say("calc.multiplier", {{"what", ui.say(id)}, {"x", number}});
    say(ui, flow, std::string("row.") + id, words, Type::label, c.ink, c.paper, 4);
    const Rect bar = flow.take(bar_h, 12);
    ui.box(bar, bar_h / 2, c.edge > 0 ? c.pip : c.line);
    ui.box({bar.x, bar.y, std::max(bar_h, bar.w * static_cast<float>(value)), bar_h}, bar_h / 2, c.teal);
  }

  /// Where the equation does not hold, and how it is to be read.
  static void limits(Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    say(ui, flow, "calc.limits.not", ui.say("calc.limits.not"), Type::body, c.ink, c.paper, 14);
    constexpr std::pair<const char*, const char*> rows[] = {
        {"calc.limits.rest_title", "calc.limits.rest"},
        {"calc.limits.index_title", "calc.limits.index"},
        {"calc.limits.person_title", "calc.limits.person"}};
    for (const auto& [title, words] : rows) {
      say(ui, flow, title, ui.say(title), Type::label, c.ink, c.paper, 2);
      say(ui, flow, words, ui.say(words), Type::body, c.ink, c.paper, 12);
    }
  }

  Sheet sheet_;
  bool begun_ = false, numbers_ = false, limits_ = false;
  TaskLook task_look_;
  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_calculator() { return std::make_unique<CalculatorScreen>(); }

}  // namespace screens
