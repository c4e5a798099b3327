// Whose back the lab computes: the scenes' own people, or the player with measures of their own. Off until
// switched on, kept on this device, cleared with one tap, asked for nowhere else.
#include <algorithm>

#include "screens/page.h"
#include "screens/parts.h"
#include "ui/figure.h"

namespace screens {
namespace {

using rules::Measure;
using rules::OwnBody;
using rules::Person;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

/// The preset that the sliders begin at: somebody of the player's group.
const rules::Somebody& usual(const rules::Model& model) {
  const rules::Group group = model.settings.group.value_or(rules::Group::looking);
  return *rules::find_somebody(group == rules::Group::office  ? "office-f"
                               : group == rules::Group::older ? "older-m"
                                                              : "labour-m");
}

class OwnBodyScreen : public Screen {
 public:
  Place place() const override { return Place::own_body; }

  Wish show(const rules::Model& model, Ui& ui) override {
    const ui::Palette& c = ui.colours();
    if (!begun_) own_ = model.settings.own_body, begun_ = true;
    Page page(ui, scroll_, "own_body");
    Flow& flow = page.flow;
    say(ui, flow, "own.title", ui.say("own.title"), Type::title, c.ink, c.paper, 6);
    say(ui, flow, "own.lead", ui.say("own.lead"), Type::body, c.ink, c.paper, 14);
    private_card(ui, flow);
    choice(model, ui, flow);
    people(model, ui, flow);
    if (own_ && own_->on) measures(ui, flow);
    if (own_) clear(ui, flow);
    if (Wish out = page.end(Nothing{}); is_wish(out)) return out;
    if (ui.pointer_down() || own_ == model.settings.own_body)
      return Nothing{};  // saved when the finger is off
    rules::Settings kept = model.settings;
    kept.own_body = own_;
    return Change{kept};
  }

 private:
  /// "Stays on this device".
  static void private_card(Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    constexpr float edge = 16, sign = 28;
    const std::string words = ui.say("own.private");
    const float w = flow.w - 2 * edge - sign - 12;
    const Rect card = flow.take(std::max(sign, ui.text_height(words, Type::body, w)) + 2 * edge, 14);
    ui.box(card, 20, c.leaf_tint);
    Rect inside = card.inset(edge, edge);
    const Rect room = inside;
    const Rect at = ui.mirrored(inside.cut_left(sign), room);
    inside.cut_left(12);
    ui.sign("icon-lock", Rect{at.x, at.mid_y() - sign / 2, sign, sign}, c.on_leaf_tint);
    ui.text("own.private", words, Type::body, ui.mirrored(inside, room), c.ink, c.leaf_tint, ui::Align::left,
            true);
  }

  void choice(const rules::Model& model, Ui& ui, Flow& flow) {
    const std::string words = ui.say("own.use");
    const float h = std::max(ui.target, ui.text_height(words, Type::body, flow.w - 100) + 16);
    const Rect at = flow.take(h, 14);
    ui.card(at, 20, ui.colours().card);
    const bool on = own_ && own_->on;
    if (!ui::toggle(ui, "own.use", at, words, on)) return;
    if (own_)
      own_->on = !on;
    else
      own_ = OwnBody{usual(model).person, true};
  }

  void measures(Ui& ui, Flow& flow) {
    Person& person = own_->person;
    constexpr const char* ids[] = {"own.stature", "own.mass", "own.age"};
    constexpr const char* units[] = {"calc.cm", "calc.kg", "own.years"};
    for (size_t i = 0; i < rules::measure_count; ++i) {
      const auto measure = static_cast<Measure>(i);
      const rules::MeasureRange range = rules::range_of(measure);
      const int value = rules::value_of(person, measure);
      const ui::Slide look{.name = ui.say(ids[i]),
                           .value = ui.say(units[i], {{"n", std::to_string(value)}}),
                           .sign = "",
                           .notches = range.most - range.least + 1,
                           .at = value - range.least};
      const int to = ui::slider(ui, ids[i], flow.take(ui::slider_height(ui, look, flow.w), 12), look);
      person = rules::with(person, measure, range.least + to);
    }
    say(ui, flow, "own.sex", ui.say("own.sex"), Type::label, ui.colours().ink, ui.colours().paper, 8);
    const int tapped =
        options(ui, flow, "own.sex", {ui.say("own.man"), ui.say("own.woman")}, static_cast<int>(person.sex));
    if (tapped >= 0) person.sex = static_cast<rules::Sex>(tapped);
    flow.skip(2);
    say(ui, flow, "own.why", ui.say("own.why"), Type::note, ui.colours().ink_soft, ui.colours().paper, 14);
  }

  /// Everybody of the scenes side by side, or the player as the scenes will draw them.
  void people(const rules::Model& model, Ui& ui, Flow& flow) const {
    const Rect row = flow.take(std::min(230.0f, ui.page.h * 0.36f), 14);
    const Rect stage = ui.wide ? row : Rect{ui.page.x, row.y, ui.page.w, row.h};
    ui.push_clip(stage);
    ui.scene("lab-warehouse", stage, 0.5f, ui.wide ? 24.0f : 0);
    const bool own = own_ && own_->on;
    if (own) {
      stand(ui, stage, stage.mid_x(), rules::stand_in(usual(model).id, own_->person).id, own_->person);
    } else {
      const std::vector<rules::Somebody>& all = rules::somebodies();
      const float step = std::min(90.0f, stage.w / static_cast<float>(all.size()));
      float x = stage.mid_x() - step * static_cast<float>(all.size() - 1) / 2 - 6;
      for (const rules::Somebody& one : all) stand(ui, stage, x, one.id, one.person), x += step;
    }
    ui.pop_clip();
    const std::string name = ui.say(own ? "own.picture" : "own.people");
    ui.note({.id = "own.picture", .role = ui::Role::picture, .name = name, .rect = stage});
  }

  static void stand(Ui& ui, Rect stage, float x, const std::string& who, const Person& person) {
    constexpr double tallest_m = 2.36;
    ui::View view;
    view.floor_y = stage.bottom() - 18;
    view.per_metre = (stage.h - 22) / static_cast<float>(tallest_m);
    view.ankle_x = x;
    const rules::Figure upright = rules::figure_of({.upper_arm_deg = 4, .forearm_deg = 14}, person.stature_m);
    const ui::Clothes clothes = ui::clothes_of(who, ui.colours().night);
    ui::draw_body(ui, upright, view, clothes, {.spine = false});
    ui::draw_near_arm(ui, upright, view, clothes);
  }

  /// Forgets the measures, and tells where copies of them remain.
  void clear(Ui& ui, Flow& flow) {
    const std::string words = ui.say("own.clear");
    const ui::ButtonStyle style{.fill = ui::Fill::plain, .sign = "icon-trash", .type = Type::label};
    const Rect at = flow.take(ui::button_height(ui, words, flow.w, style), 10);
    if (ui::button(ui, "own.clear", at, words, style)) {
      own_.reset();
      ui.toast(ui.say("own.cleared"));
    }
    say(ui, flow, "own.backups", ui.say("own.backups"), Type::note, ui.colours().ink_soft, ui.colours().paper,
        12);
  }

  std::optional<OwnBody> own_;
  bool begun_ = false;
  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_own_body() { return std::make_unique<OwnBodyScreen>(); }

}  // namespace screens
