// One habit: how and why, a lighter way, the week, the month and the year, yesterday's mark, changing and
// putting away.
#include <algorithm>
#include <sstream>

#include "screens/habit_parts.h"
#include "screens/page.h"

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
    Page page(ui, scroll_, "habit");
    Flow& flow = page.flow;
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
    return page.end(wish);
  }

 private:
  // --- yesterday

  static Wish yesterday(const rules::Model& model, Ui& ui, Flow& flow, const Habit& habit) {
    const ui::Palette& c = ui.colours();
    const int day = model.today - 1;
    if (habit.since > day) return Nothing{};
    const float inner = flow.w - 2 * pad, marks_h = mark_row_height(ui, inner);
    const float head_h = ui.text_height(ui.say("habits.yesterday"), Type::label, inner);
    const std::optional<DayMark> marked = mark_of(habit, day);
    const std::string reply = marked ? kind_reply(ui, model, *marked, day) : std::string();
    const float reply_h = reply.empty() ? 0 : 12 + ui.text_height(reply, Type::body, inner);
    const Rect box = flow.take(pad + head_h + 10 + marks_h + reply_h + pad, 16);
    ui.card(box, 24, c.card);
    Flow inside{box.x + pad, box.y + pad, inner};
    card_head(ui, inside, "habits.yesterday");
    const auto tapped = mark_row(ui, "yesterday", inside.take(marks_h, 12), marked);
    if (!reply.empty()) say(ui, inside, "yesterday.reply", reply, Type::body, c.leaf, c.card, 0);
    return tapped ? Wish(rules::HabitMove{rules::Mark{habit.id, day, *tapped}}) : Wish(Nothing{});
  }

  // --- week, month, year

  enum class Span { week, month, year };

  void history(const rules::Model& model, Ui& ui, Flow& flow, const Habit& habit) {
    const ui::Palette& c = ui.colours();
    const float inner = flow.w - 2 * pad;
    const std::vector<std::string> spans{ui.say("habit.week"), ui.say("habit.month"), ui.say("habit.year")};
    const std::string done = done_words(ui, habit, model.today);
    const float picture_h = picture_height(ui, inner), done_h = ui.text_height(done, Type::note, inner);
    const Rect box =
        flow.take(pad + options_height(ui, spans, inner) + 16 + picture_h + 8 + done_h + pad, 16);
    ui.card(box, 24, c.card);
    Flow inside{box.x + pad, box.y + pad, inner};
    const int tapped = options(ui, inside, "habit.span", spans, static_cast<int>(span_));
    inside.skip(16);
    const Rect at = inside.take(picture_h, 8);
    span_ == Span::year ? year(ui, at, habit, model.today) : days(ui, at, habit, model.today);
    ui.note({.id = "habit.days", .role = ui::Role::picture, .name = done, .rect = at});
    ui.text("habit.done", done, Type::note, inside.take(done_h, 0), c.ink_soft, c.card);
    if (tapped >= 0) span_ = static_cast<Span>(tapped), ui.keep_moving();
  }

  static constexpr int week = 7, weeks = 52;

  /// Of the span that is shown.
  int day_count() const {
    return span_ == Span::week ? week : span_ == Span::month ? 5 * week : weeks * week;
  }

  std::string done_words(Ui& ui, const Habit& habit, int today) const {
    const auto begin = habit.days.upper_bound(today - day_count()), end = habit.days.upper_bound(today);
    const auto did =
        std::count_if(begin, end, [](const auto& day) { return day.second.mark == DayMark::did; });
    return ui.say("habit.span_name", {{"n", std::to_string(did)}, {"days", std::to_string(day_count())}});
  }

  // A week, or five weeks, that end today: a disc a day below the letter of its weekday.

  static constexpr float gap = 6;
  static float day_cell(float width) { return std::min(40.0f, (width - 6 * gap) / week); }
  static float letters_height(Ui& ui) { return ui.style(Type::note).em * 1.5f + 4; }

  float picture_height(Ui& ui, float width) const {
    if (span_ == Span::year) return year_height(width);
    const float rows = span_ == Span::week ? 1 : 5;
    return letters_height(ui) + rows * day_cell(width) + (rows - 1) * gap;
  }

  void days(Ui& ui, Rect at, const Habit& habit, int today) const {
    const float cell = day_cell(at.w), whole = week * cell + (week - 1) * gap;
    const float left = at.x + (at.w - whole) / 2, top = at.y + letters_height(ui);
    const std::string letters = ui.say("habit.weekdays");  // Monday first, a gap between two
    const int first = today - day_count() + 1;
    for (int i = 0; i < week; ++i)
      ui.text("", letter_of(letters, first + i), Type::note,
              {left + static_cast<float>(i) * (cell + gap), at.y, cell, letters_height(ui) - 4},
              ui.colours().ink_soft, ui.colours().card, ui::Align::centre);
    for (int i = 0; i < day_count(); ++i)
      day_disc(ui,
               {left + static_cast<float>(i % week) * (cell + gap),
                top + static_cast<float>(i / week) * (cell + gap), cell, cell},
               mark_of(habit, first + i));
  }

  static std::string letter_of(const std::string& letters, int day) {
    constexpr int thursday = 3;  // day 0 was one
    std::istringstream all(letters);
    std::string letter;
    for (int i = (day % week + thursday + week) % week; i >= 0; --i) all >> letter;
    return letter;
  }

  /// Fifty-two weeks as columns, the newest at the end; on a narrow page half a year below the other.
  static int year_rows(float width) { return width < 480 ? 2 : 1; }
  static float year_cell(float width) {
    const auto columns = static_cast<float>(weeks / year_rows(width));
    return std::min(14.0f, (width - (columns - 1)) / columns);
  }
  static float year_row_height(float width) { return week * (year_cell(width) + 1) + 12; }
  static float year_height(float width) {
    return static_cast<float>(year_rows(width)) * year_row_height(width) - 12;
  }

  static void year(Ui& ui, Rect at, const Habit& habit, int today) {
    const float cell = year_cell(at.w);
    const int columns = weeks / year_rows(at.w);
    const int first = today - weeks * week + 1;
    for (int i = 0; i < weeks * week; ++i) {
      const int column = i / week;
      const Rect box{at.x + static_cast<float>(column % columns) * (cell + 1),
                     at.y + static_cast<float>(column / columns) * year_row_height(at.w) +
                         static_cast<float>(i % week) * (cell + 1),
                     cell, cell};
      ui.box(box, cell / 4, day_colour(ui, mark_of(habit, first + i)));
    }
  }

  // --- how and why

  void lesson(const rules::Model& model, Ui& ui, Flow& flow, const Habit& habit) {
    if (rules::is_prescribed(habit.id))
      stop_card(ui, flow, "habit.stop", ui.say(id_of(rules::DoctorNote::exercise)));
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
    const std::string head = ui.say("fact.evidence");
    if (ui::fold(ui, "evidence", flow.take(std::max(56.0f, ui.target), 8), head, label_of(ui, note.grade),
                 evidence_open_))
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
