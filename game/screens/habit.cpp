// One habit: how and why, a lighter way, the week, the month and the year, yesterday's mark, changing and
// putting away.
#include <algorithm>
#include <array>

#include "screens/habit_parts.h"
#include "screens/screen.h"

namespace screens {
namespace {

using rules::DayMark;
using rules::Habit;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr float pad = 16;

class HabitScreen : public Screen {
 public:
  explicit HabitScreen(std::string habit) : id_(std::move(habit)) {}
  Place place() const override { return Place::habit; }

  Wish show(const rules::Model& model, Ui& ui) override {
    const Habit* habit = rules::find_habit(model.profile.habits, id_);
    if (!habit) return Back{};
    const ui::Palette& c = ui.colours();
    ui.box(ui.page, 0, c.paper);
    const Rect panel = ui.wide ? ui.page.inset(std::max(ui.safe.x, (ui.page.w - 720) / 2), 0)
                               : Rect{ui.safe.x, 0, ui.safe.w, ui.page.h};
    const float bar = ui::bar_height(ui);
    ui::Scroll scroll(ui, scroll_, {0, 0, ui.page.w, ui.page.h}, "habit");
    Flow flow{panel.x + ui.margin, scroll.top() + bar + 8, panel.w - 2 * ui.margin};
    say(ui, flow, "habit.name", habit_name(ui, model, *habit), Type::title, c.ink, c.paper, 4);
    const std::string plan = ui.say("habit.plan", {{"cue", as_beginning(cue_name(ui, model, habit->cue))},
                                                   {"n", std::to_string(habit->quota)}});
    say(ui, flow, "habit.plan", plan, Type::body, c.ink_soft, c.paper, 16);
    Wish wish = Nothing{};
    if (habit->active) {
      if (Wish marks = yesterday(model, ui, flow, *habit); is_wish(marks)) wish = marks;
      history(model, ui, flow, *habit);
      firmness(ui, model, *habit, flow.take(firmness_height(ui, model, *habit, flow.w), 16));
    }
    lesson(model, ui, flow, *habit);
    if (Wish change = changes(ui, flow, *habit); is_wish(change)) wish = change;
    scroll.end(flow.y + 12 + ui.page.bottom() - ui.safe.bottom());
    bar_paper(ui, scroll_, bar);
    const ui::Bar top = ui::top_bar(ui);
    if (top.back) return Back{};
    if (top.help) return Open{Place::help};
    if (top.settings) return Open{Place::settings};
    return wish;
  }

 private:
  // --- yesterday

  static Wish yesterday(const rules::Model& model, Ui& ui, Flow& flow, const Habit& habit) {
    const ui::Palette& c = ui.colours();
    const int day = model.today - 1;
    if (habit.since > day) return Nothing{};
    const float inner = flow.w - 2 * pad, marks_h = mark_row_height(ui, inner);
    const float head_h = ui.text_height(ui.say("habits.yesterday"), Type::label, inner);
    const Rect box = flow.take(pad + head_h + 10 + marks_h + pad, 16);
    ui.card(box, 24, c.card);
    Flow inside{box.x + pad, box.y + pad, inner};
    card_head(ui, inside, "habits.yesterday");
    const auto tapped = mark_row(ui, "yesterday", inside.take(marks_h, 0), mark_of(habit, day));
    return tapped ? Wish(rules::HabitMove{rules::Mark{habit.id, day, *tapped}}) : Wish(Nothing{});
  }

  // --- week, month, year

  enum class Span { week, month, year };

  void history(const rules::Model& model, Ui& ui, Flow& flow, const Habit& habit) {
    const ui::Palette& c = ui.colours();
    const float inner = flow.w - 2 * pad;
    const float picture_h = span_ == Span::week    ? 44
                            : span_ == Span::month ? 5 * (month_cell(inner) + 6)
                                                   : year_height(inner);
    const std::vector<std::string> spans{ui.say("habit.week"), ui.say("habit.month"), ui.say("habit.year")};
    const Rect box = flow.take(pad + options_height(ui, spans, inner) + 16 + picture_h + pad, 16);
    ui.card(box, 24, c.card);
    Flow inside{box.x + pad, box.y + pad, inner};
    const int tapped = options(ui, inside, "habit.span", spans, static_cast<int>(span_));
    inside.skip(16);
    const Rect at = inside.take(picture_h, 0);
    if (span_ == Span::week)
      week_row(ui, "habit.days", at.centred(std::min(inner, 7 * 44.0f + 36), 44), habit, model.today);
    if (span_ == Span::month) month(ui, at, habit, model.today);
    if (span_ == Span::year) year(ui, at, habit, model.today);
    if (tapped >= 0) span_ = static_cast<Span>(tapped), ui.keep_moving();
  }

  static float month_cell(float width) { return std::min(40.0f, (width - 6 * 6) / 7); }

  ui::Colour colour_of(Ui& ui, const Habit& habit, int day) const {
    const ui::Palette& c = ui.colours();
    const std::optional<DayMark> mark = mark_of(habit, day);
    return mark == DayMark::did ? c.leaf : mark == DayMark::rest ? c.grape_tint : mark ? c.sun_tint : c.pip;
  }

  /// Five weeks that end today, a disc a day, each with its sign.
  void month(Ui& ui, Rect at, const Habit& habit, int today) const {
    const ui::Palette& c = ui.colours();
    const float cell = month_cell(at.w);
    for (int i = 0; i < 35; ++i) {
      const int day = today - 34 + i;
      const Rect disc{at.x + static_cast<float>(i % 7) * (cell + 6),
                      at.y + static_cast<float>(i / 7) * (cell + 6), cell, cell};
      const std::optional<DayMark> mark = mark_of(habit, day);
      ui.box(disc, cell / 2, colour_of(ui, habit, day));
      if (mark == DayMark::did) ui.sign("icon-tick", disc.scaled(0.5f), c.on_fill);
      if (mark == DayMark::rest) ui.sign("icon-moon", disc.scaled(0.5f), c.grape);
      if (mark == DayMark::not_done) ui.sign("icon-ring", disc.scaled(0.44f), c.on_sun_tint);
    }
    note(ui, "habit.days", at, habit, today, 35);
  }

  /// Fifty-two weeks as columns, the newest at the end; on a narrow page half a year below the other.
  static constexpr int weeks = 52;
  static int year_rows(float width) { return width < 480 ? 2 : 1; }
  static float year_cell(float width) {
    const auto columns = static_cast<float>(weeks / year_rows(width));
    return std::min(14.0f, (width - (columns - 1)) / columns);
  }
  static float year_row_height(float width) { return 7 * (year_cell(width) + 1) + 12; }
  static float year_height(float width) {
    return static_cast<float>(year_rows(width)) * year_row_height(width) - 12;
  }

  void year(Ui& ui, Rect at, const Habit& habit, int today) const {
    const float cell = year_cell(at.w);
    const int columns = weeks / year_rows(at.w);
    const int first = today - weeks * 7 + 1;
    for (int i = 0; i < weeks * 7; ++i) {
      const int week = i / 7;
      const Rect box{at.x + static_cast<float>(week % columns) * (cell + 1),
                     at.y + static_cast<float>(week / columns) * year_row_height(at.w) +
                         static_cast<float>(i % 7) * (cell + 1),
                     cell, cell};
      ui.box(box, 0, colour_of(ui, habit, first + i));
    }
    note(ui, "habit.days", at, habit, today, weeks * 7);
  }

  static void note(Ui& ui, const std::string& id, Rect at, const Habit& habit, int today, int days) {
    const auto begin = habit.days.upper_bound(today - days), end = habit.days.upper_bound(today);
    const auto did =
        std::count_if(begin, end, [](const auto& day) { return day.second.mark == DayMark::did; });
    ui.note({.id = id,
             .role = ui::Role::picture,
             .name = ui.say("habit.span_name", {{"n", std::to_string(did)}, {"days", std::to_string(days)}}),
             .rect = at});
  }

  // --- how and why

  void lesson(const rules::Model& model, Ui& ui, Flow& flow, const Habit& habit) {
    const rules::Challenge* challenge = challenge_of(model, habit);
    if (!challenge) return;
    paragraph(ui, flow, "habit.how", ui.in(challenge->how));
    paragraph(ui, flow, "habit.why", ui.in(challenge->why));
    if (!challenge->gentle.empty()) paragraph(ui, flow, "habit.gentle", ui.in(challenge->gentle));
    if (!challenge->help.empty()) paragraph(ui, flow, "habit.help", ui.in(challenge->help));
    if (challenge->doctor != rules::DoctorNote::none)
      paragraph(ui, flow, "habit.doctor", ui.say(id_of(challenge->doctor)));
    if (challenge->evidence) evidence(ui, flow, *challenge->evidence);
    say(ui, flow, "source", source_line(ui, model.levels, challenge->sources), Type::note,
        ui.colours().ink_soft, ui.colours().paper, 16);
  }

  static void paragraph(Ui& ui, Flow& flow, const std::string& id, const std::string& words) {
    const ui::Palette& c = ui.colours();
    const float inner = flow.w - 2 * pad;
    const float head_h = ui.text_height(ui.say(id), Type::note, inner),
                words_h = ui.text_height(words, Type::body, inner);
    const Rect box = flow.take(head_h + 2 + words_h + 2 * 14, 12);
    ui.card(box, 20, c.card);
    ui.text(id + ".head", ui.say(id), Type::note, {box.x + pad, box.y + 14, inner, head_h}, c.leaf, c.card);
    ui.text(id, words, Type::body, {box.x + pad, box.y + 16 + head_h, inner, words_h}, c.ink, c.card);
  }

  void evidence(Ui& ui, Flow& flow, const rules::Evidence& note) {
    const std::string head = ui.say("fact.evidence"), grade = ui.say(id_of(note.grade));
    if (ui::fold(ui, "evidence", flow.take(std::max(56.0f, ui.target), 8), head, grade, evidence_open_))
      evidence_open_ = !evidence_open_, ui.keep_moving();
    if (evidence_open_)
      say(ui, flow, "evidence.note", ui.in(note.note), Type::body, ui.colours().ink, ui.colours().paper, 12);
  }

  // --- changing

  static Wish changes(Ui& ui, Flow& flow, const Habit& habit) {
    const ui::ButtonStyle plain{.fill = ui::Fill::plain, .type = Type::label};
    const auto link = [&](const char* id) {
      const std::string words = ui.say(id);
      return ui::button(ui, id, flow.take(ui::button_height(ui, words, flow.w, plain), 12), words, plain);
    };
    if (link(habit.active ? "habit.change" : "habit.again")) return Open{Place::habit_new, false, habit.id};
    if (habit.active && link("habit.away")) return rules::HabitMove{rules::PutAway{habit.id}};
    say(ui, flow, "habit.away_note", ui.say("habit.away_note"), Type::note, ui.colours().ink_soft,
        ui.colours().paper, 12);
    return Nothing{};
  }

  std::string id_;
  Span span_ = Span::week;
  bool evidence_open_ = false;
  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_habit(const std::string& habit) { return std::make_unique<HabitScreen>(habit); }

}  // namespace screens
