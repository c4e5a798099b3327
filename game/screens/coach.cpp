// The coach's list: the game's exercises, and those that the player's doctor gave. Behind each is its gate.
#include <algorithm>

#include "screens/habit_parts.h"
#include "screens/practice.h"

namespace screens {
namespace {

using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

/// What stands on a row of the list.
struct Row {
  std::string id, name, note;
  const rules::Movement* movement = nullptr;  ///< null: a doctor's, with a sign instead of a figure
  std::string somebody;
};

class Coach : public Screen {
 public:
  Place place() const override { return Place::coach; }

  Wish show(const rules::Model& model, Ui& ui) override {
    const rules::Pack* pack = model.levels.first_of("coach");
    if (!pack) return Back{};
    const ui::Palette& c = ui.colours();
    Page page(ui, scroll_, "coach");
    Flow& flow = page.flow;
    Wish wish = Nothing{};
    say(ui, flow, "coach.title", ui.say("coach.title"), Type::title, c.ink, c.paper, 4);
    say(ui, flow, "coach.lead", ui.say("coach.lead"), Type::body, c.ink_soft, c.paper, 12);
    for (const rules::Exercise& exercise : pack->exercises) {
      const Subject of{pack, &exercise, exercise.id, ui.in(exercise.say)};
      const bool waits = model.practice() && model.practice()->train.exercise == exercise.id;
      const std::string note = waits ? ui.say("coach.waits") : ui.in(exercise.who);
      if (row(ui, flow, {"exercise." + exercise.id, of.name, note, &exercise.movement, somebody_of(of)}))
        wish = Open{Place::practice, false, exercise.id};
    }
    stop_card(ui, flow, "coach.stop", ui.say("doctor.exercise"));
    if (Wish own = doctors(model, ui, flow); is_wish(own)) wish = own;
    return page.end(wish, ui.in(pack->title));
  }

 private:
  /// The exercises that a doctor gave, and the way to write one down.
  static Wish doctors(const rules::Model& model, Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    Wish wish = Nothing{};
    flow.skip(6);
    say(ui, flow, "coach.doctors", ui.say("coach.doctors"), Type::headline, c.ink, c.paper, 10);
    for (const rules::Prescription& one : model.profile.prescriptions) {
      if (!one.active) continue;
      const std::string note = ui.say("coach.amount", {{"hold", std::to_string(one.amount.hold_s)},
                                                       {"reps", std::to_string(one.amount.reps)},
                                                       {"sets", std::to_string(one.amount.sets)}});
      if (row(ui, flow, {"given." + one.id, one.name, note, nullptr, {}}))
        wish = Open{Place::practice, false, one.id};
      const ui::ButtonStyle style{.fill = ui::Fill::plain, .sign = "icon-pencil", .type = Type::label};
      const std::string words = ui.say("coach.change");
      if (ui::button(ui, "change." + one.id, flow.take(ui::button_height(ui, words, flow.w, style), 14),
                     words, style))
        wish = Open{Place::prescription, false, one.id};
    }
    if (plain_button(ui, flow, "coach.write", "icon-pencil")) wish = Open{Place::prescription};
    return wish;
  }

  static bool row(Ui& ui, Flow& flow, const Row& of) {
    const ui::Palette& c = ui.colours();
    constexpr float pad = 14;
    const float picture_w = of.movement ? std::clamp(flow.w * 0.4f, 96.0f, 190.0f) : 44;
    const bool beside = flow.w - picture_w - 3 * pad > ui.body * 7;
    const float words_w = beside ? flow.w - picture_w - 3 * pad : flow.w - 2 * pad;
    const float name_h = ui.text_height(of.name, Type::headline, words_w),
                note_h = ui.text_height(of.note, Type::note, words_w), picture_h = picture_w * 0.62f;
    const float words_h = name_h + 4 + note_h;
    const Rect box = flow.take(2 * pad + (beside ? std::max(words_h, of.movement ? picture_h : picture_w)
                                                 : words_h + (of.movement ? picture_h + 8 : 0)),
                               12);
    const ui::Touch touch = ui.touch({.id = of.id,
                                      .role = ui::Role::button,
                                      .name = of.name + " · " + of.note,
                                      .rect = box,
                                      .ink = c.ink,
                                      .paper = c.card});
    ui.card(touch.held ? box.scaled(0.985f) : box, 24, c.card);
    Rect inner = box.inset(pad);
    const Rect room = inner;
    Rect picture = beside ? inner.cut_left(picture_w) : of.movement ? inner.cut_top(picture_h) : Rect{};
    inner.cut_left(beside ? pad : 0), inner.cut_top(beside ? 0 : of.movement ? 8 : 0);
    if (beside) picture = ui.mirrored(picture, room), inner = ui.mirrored(inner, room);
    if (of.movement && ui.seen(box))
      ui::draw_exerciser(ui, {picture.x, picture.y - 8, picture.w, picture.h + 36},
                         {.movement = of.movement, .risen = 1, .somebody = of.somebody}, of.name);
    else if (beside)
      ui.sign("icon-chat", picture.centred(30, 30), c.leaf);
    const float y = beside ? inner.mid_y() - words_h / 2 : inner.y;
    ui.text(of.id + ".name", of.name, Type::headline, {inner.x, y, words_w, name_h}, c.ink, c.card);
    ui.text(of.id + ".note", of.note, Type::note, {inner.x, y + name_h + 4, words_w, note_h}, c.ink_soft,
            c.card);
    if (touch.focused) ui.focus_frame(box, 24);
    return touch.tapped;
  }

  ui::ScrollLook scroll_;
};

/// Writes down what a doctor gave: a name and three numbers.
class PrescriptionScreen : public Screen {
 public:
  explicit PrescriptionScreen(std::string id) : id_(std::move(id)) {}
  Place place() const override { return Place::prescription; }

  Wish show(const rules::Model& model, Ui& ui) override {
    begin(model);
    const ui::Palette& c = ui.colours();
    Page page(ui, scroll_, "prescription", {.action = ui.say("given.save")});
    Flow& flow = page.flow;
    say(ui, flow, "given.title", ui.say("given.title"), Type::title, c.ink, c.paper, 6);
    say(ui, flow, "given.note", ui.say("given.note"), Type::body, c.ink_soft, c.paper, 12);
    ui::text_field(ui, "given.name", flow.take(ui::text_field_height(ui), 14), ui.say("given.name"), name_,
                   rules::prescription_name_most);
    const float row = std::max(ui.target + 8, ui.body * 3.2f);
    const Rect box = flow.take(3 * row + 16 + 20, 14);
    ui.card(box, 24, c.card);
    Flow inside{box.x + 10, box.y + 10, box.w - 20};
    const auto stepped = [&](const char* id, int& value, int least, int most, const char* unit) {
      value += ui::stepper(ui, id, inside.take(row, 8), ui.say(id),
                           ui.say(unit, {{"n", std::to_string(value)}}), value > least, value < most);
    };
    const rules::Amount &least = rules::least_prescribed, &most = rules::most_prescribed;
    stepped("coach.hold", amount_.hold_s, least.hold_s, most.hold_s, "coach.seconds");
    stepped("coach.reps", amount_.reps, least.reps, most.reps, "coach.times");
    stepped("coach.sets", amount_.sets, least.sets, most.sets, "coach.set_count");
    stop_card(ui, flow, "coach.stop", ui.say("doctor.exercise"));
    Wish wish = Nothing{};
    if (known_ && plain_button(ui, flow, "given.away")) wish = rules::HabitMove{rules::Retire{id_}};
    if (page.foot("given.save", {.disabled = name_.empty()}) && !name_.empty())
      wish = rules::HabitMove{rules::NoteDown{id_, name_, amount_}};
    return page.end(wish, ui.say("coach.doctors"));
  }

 private:
  void begin(const rules::Model& model) {
    if (begun_) return;
    begun_ = true;
    if (const rules::Prescription* one = rules::find_prescription(model.profile.prescriptions, id_))
      name_ = one->name, amount_ = one->amount, known_ = true;
    else
      id_ = rules::next_prescription_id(model.profile.prescriptions);
  }

  std::string id_, name_;
  rules::Amount amount_ = rules::least_amount;
  bool begun_ = false, known_ = false;
  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_coach() { return std::make_unique<Coach>(); }
std::unique_ptr<Screen> make_prescription(const std::string& prescription) {
  return std::make_unique<PrescriptionScreen>(prescription);
}

}  // namespace screens
