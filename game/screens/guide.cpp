// A guided action: a walk by the ring, a stretch in drawn steps, a count, a checklist. It can be paused,
// skipped and left at any point, and ends with the day marked.
#include <algorithm>
#include <cmath>

#include "screens/habit_parts.h"
#include "screens/page.h"

namespace screens {
namespace {

using rules::Challenge;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

std::string clock_of(int seconds) {
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

class GuideScreen : public Screen {
 public:
  explicit GuideScreen(std::string challenge) : id_(std::move(challenge)) {}
  Place place() const override { return Place::guide; }

  Wish show(const rules::Model& model, Ui& ui) override {
    const rules::Pack* pack = habit_pack(model);
    const Challenge* challenge = pack ? pack->find_challenge(id_) : nullptr;
    if (!challenge) return Back{};
    const ui::Palette& c = ui.colours();
    pass(ui, *challenge);
    art_ = challenge->picture.art;
    const bool done = finished(*challenge);
    Page page(ui, scroll_, "guide", {.action = action_words(ui, *challenge, done)});
    Flow& flow = page.flow;
    std::visit([&](const auto& guide) { body(ui, flow, guide); }, challenge->guide);
    say(ui, flow, "guide.how", ui.in(challenge->how), Type::body, c.ink, c.paper, 6);
    if (!challenge->gentle.empty())
      say(ui, flow, "guide.gentle", ui.in(challenge->gentle), Type::body, c.ink_soft, c.paper, 10);
    if (challenge->doctor == rules::DoctorNote::exercise)
      stop_card(ui, flow, "guide.stop", ui.say(id_of(challenge->doctor)));
    if (challenge->doctor == rules::DoctorNote::ask)
      say(ui, flow, "guide.doctor", ui.say("doctor.ask"), Type::label, c.ink, c.paper, 12);
    Wish wish = Nothing{};
    if (page.foot("guide.action", {.disabled = !done && is_checklist(*challenge)}))
      wish = act(model, ui, *challenge, done);
    return page.end(wish, ui.in(challenge->say));
  }

 private:
  // --- time

  /// Seconds of the action that have run; only what runs on the screen counts.
  void pass(Ui& ui, const Challenge& challenge) {
    if (last_ < 0) last_ = ui.now;
    constexpr double hidden_s = 1.5;  // a longer gap is a program that was not on the screen
    const double step = running_ ? std::min(hidden_s, ui.now - last_) : 0;
    spent_ += step, moved_s_ += step;
    last_ = ui.now;
    if (running_ && spent_ >= length_of(challenge)) running_ = false;
    if (running_) ui.wake_in(1 - (spent_ - std::floor(spent_)) + 0.001);
  }

  static double length_of(const Challenge& challenge) {
    if (const auto* timer = std::get_if<rules::TimerGuide>(&challenge.guide)) return timer->seconds;
    double all = 0;
    if (const auto* steps = std::get_if<rules::StepsGuide>(&challenge.guide))
      for (const auto& step : steps->steps) all += step.seconds;
    return all;
  }

  static bool is_checklist(const Challenge& challenge) {
    return std::holds_alternative<rules::ChecklistGuide>(challenge.guide);
  }

  bool finished(const Challenge& challenge) const {
    if (const auto* counter = std::get_if<rules::CounterGuide>(&challenge.guide))
      return enough_ || count_ >= counter->count;
    if (const auto* list = std::get_if<rules::ChecklistGuide>(&challenge.guide))
      return std::count(ticked_.begin(), ticked_.end(), true) >= list->need;
    return spent_ >= length_of(challenge);
  }

  // --- the one action at the foot

  std::string action_words(Ui& ui, const Challenge& challenge, bool done) const {
    if (done) return ui.say("guide.done");
    if (std::holds_alternative<rules::CounterGuide>(challenge.guide)) return ui.say("guide.one_more");
    if (is_checklist(challenge)) return ui.say("guide.tick");
    return ui.say(running_ ? "guide.pause" : spent_ > 0 ? "guide.go_on" : "guide.start");
  }

  Wish act(const rules::Model& model, Ui& ui, const Challenge& challenge, bool done) {
    if (done) {
      const int amount = count_ > 0 ? count_ : static_cast<int>(moved_s_);
      return rules::HabitMove{rules::Guided{id_, model.today, amount}};
    }
    if (std::holds_alternative<rules::CounterGuide>(challenge.guide))
      ++count_;
    else
      running_ = !running_;
    ui.keep_moving();
    return Nothing{};
  }

  // --- what is seen

  void body(Ui&, Flow&, const std::monostate&) {}
  void body(Ui&, Flow&, const rules::SignsGuide&) {}

  /// A drawing with the ring of what has passed in its corner.
  static void stage(Ui& ui, Flow& flow, const std::string& art, float share, const std::string& words) {
    const float high = std::clamp(ui.page.h * 0.36f, 180.0f, 320.0f);
    const Rect at = flow.take(high, 14);
    const float size = std::min(104.0f, high * 0.46f);
    Rect room = at.inset(14);
    const Rect whole = room;
    const Rect ring = ui.mirrored(Rect{room.x, room.y, size, size}, whole);
    if (art.starts_with("why-")) {
      framed(ui, art, at, 24, 0);
    } else {
      ui.box(at, 24, ui.colours().sky);
      room.cut_left(size * 0.6f);
      ui.stand(art, ui.mirrored(room, whole));
    }
    ui.box(ring.inset(-4), size / 2 + 4, ui.colours().card);
    ui::progress_ring(ui, "guide.ring", ring, share, words, ui.colours().leaf);
  }

  void body(Ui& ui, Flow& flow, const rules::TimerGuide& timer) {
    const double left = std::max(0.0, timer.seconds - spent_);
    stage(ui, flow, art_, static_cast<float>(spent_ / timer.seconds),
          clock_of(static_cast<int>(std::ceil(left))));
    const ui::Palette& c = ui.colours();
    say(ui, flow, "guide.timer", ui.say(left <= 0 ? "guide.time_up" : "guide.timer"), Type::headline, c.ink,
        c.paper, 12);
    enough(ui, flow, timer);
  }

  void body(Ui& ui, Flow& flow, const rules::StepsGuide& guide) {
    const ui::Palette& c = ui.colours();
    size_t at = 0;
    double begun = 0;
    while (at + 1 < guide.steps.size() && spent_ >= begun + guide.steps[at].seconds)
      begun += guide.steps[at++].seconds;
    const auto& step = guide.steps[at];
    const double left = std::clamp(begun + step.seconds - spent_, 0.0, static_cast<double>(step.seconds));
    stage(ui, flow, "habit-" + step.pose, static_cast<float>(1 - left / step.seconds),
          std::to_string(static_cast<int>(std::ceil(left))));
    say(ui, flow, "guide.step", ui.in(step.say), Type::headline, c.ink, c.paper, 8);
    ui::pips(ui, flow.take(24, 14), static_cast<int>(guide.steps.size()), static_cast<int>(at),
             ui.say("guide.step_of",
                    {{"at", std::to_string(at + 1)}, {"of", std::to_string(guide.steps.size())}}));
    const ui::ButtonStyle plain{.fill = ui::Fill::plain, .sign = "icon-skip", .type = Type::label};
    const std::string words = ui.say("guide.skip");
    if (spent_ < begun + step.seconds &&
        ui::button(ui, "guide.skip", flow.take(ui::button_height(ui, words, flow.w, plain), 14), words,
                   plain))
      spent_ = begun + step.seconds, ui.keep_moving();
  }

  /// Ends a timer early; it counts all the same.
  void enough(Ui& ui, Flow& flow, const rules::TimerGuide& timer) {
    if (spent_ <= 0 || spent_ >= timer.seconds) return;
    const ui::ButtonStyle plain{.fill = ui::Fill::plain, .sign = "icon-tick", .type = Type::label};
    const std::string words = ui.say("guide.enough");
    if (ui::button(ui, "guide.enough", flow.take(ui::button_height(ui, words, flow.w, plain), 14), words,
                   plain))
      spent_ = timer.seconds, running_ = false, ui.keep_moving();
  }

  void body(Ui& ui, Flow& flow, const rules::CounterGuide& guide) {
    const ui::Palette& c = ui.colours();
    const float high = std::clamp(ui.page.h * 0.3f, 150.0f, 280.0f);
    const Rect stage = flow.take(high, 14);
    ui.box(stage, 24, c.sky);
    ui.stand(count_ % 2 == 0 ? "habit-sit-stand-1" : "habit-sit-stand-3", stage.inset(12));
    const std::string words =
        ui.say("guide.count", {{"n", std::to_string(count_)}, {"of", std::to_string(guide.count)}});
    say(ui, flow, "guide.count", words, Type::headline, c.ink, c.paper, 8);
    ui::pips(ui, flow.take(24, 14), guide.count, count_, words);
    const ui::ButtonStyle plain{.fill = ui::Fill::plain, .type = Type::label};
    const float h = std::max(ui::button_height(ui, ui.say("guide.one_less"), (flow.w - 12) / 2, plain),
                             ui::button_height(ui, ui.say("guide.enough"), (flow.w - 12) / 2, plain));
    Rect row = flow.take(h, 14);
    const Rect room = row;
    if (ui::button(ui, "guide.less", ui.mirrored(row.cut_left((room.w - 12) / 2), room),
                   ui.say("guide.one_less"),
                   {.fill = ui::Fill::plain, .disabled = count_ == 0, .type = Type::label}))
      --count_;
    row.cut_left(12);
    if (ui::button(ui, "guide.enough", ui.mirrored(row, room), ui.say("guide.enough"),
                   {.fill = ui::Fill::plain, .disabled = count_ == 0, .type = Type::label}))
      enough_ = true;
  }

  void body(Ui& ui, Flow& flow, const rules::ChecklistGuide& guide) {
    const ui::Palette& c = ui.colours();
    ticked_.resize(guide.items.size());
    say(ui, flow, "guide.checklist", ui.say(guide.need == 1 ? "guide.any" : "guide.all"), Type::headline,
        c.ink, c.paper, 14);
    for (size_t i = 0; i < guide.items.size(); ++i) {
      const std::string words = ui.in(guide.items[i]);
      if (ui::choice(ui, "guide.item." + std::to_string(i),
                     flow.take(ui::choice_height(ui, words, flow.w), 12), words, ticked_[i]))
        ticked_[i] = !ticked_[i];
    }
  }

  std::string id_;
  std::string art_;  ///< the challenge's drawing
  bool running_ = false;
  bool enough_ = false;  ///< the player ended a count early
  double spent_ = 0;     ///< seconds of the action that are over, skipped ones too
  double moved_s_ = 0;   ///< seconds that the player moved
  double last_ = -1;
  int count_ = 0;
  std::vector<bool> ticked_;
  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_guide(const std::string& challenge) {
  return std::make_unique<GuideScreen>(challenge);
}

}  // namespace screens
