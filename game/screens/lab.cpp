// The lifting lab: every scene as a row with what it earned; one of them is next.
#include <algorithm>

#include "screens/lift.h"
#include "screens/parts.h"
#include "screens/screen.h"

namespace screens {
namespace {

using rules::LiftScene;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

/// The first lab pack; null when there is none.
const rules::Pack* lab_of(const rules::Levels& levels) {
  const auto found = std::find_if(levels.packs.begin(), levels.packs.end(),
                                  [](const rules::Pack& pack) { return !pack.scenes.empty(); });
  return found == levels.packs.end() ? nullptr : &*found;
}

/// Scenes for the player's group first, each in the order of the file.
std::vector<const LiftScene*> order(const rules::Pack& pack, rules::Group group) {
  std::vector<const LiftScene*> scenes;
  for (const LiftScene& scene : pack.scenes) scenes.push_back(&scene);
  std::stable_partition(scenes.begin(), scenes.end(),
                        [&](const LiftScene* scene) { return scene->is_for(group); });
  return scenes;
}

class Lab : public Screen {
 public:
  Place place() const override { return Place::lab; }

  Wish show(const rules::Model& model, Ui& ui) override {
    const ui::Palette& c = ui.colours();
    ui.box(ui.page, 0, c.paper);
    const rules::Pack* pack = lab_of(model.levels);
    if (!pack) return Back{};
    const std::vector<const LiftScene*> scenes =
        order(*pack, model.settings.group.value_or(rules::Group::looking));
    const LiftScene* next = scenes.front();
    for (auto it = scenes.rbegin(); it != scenes.rend(); ++it)
      if (!done(model, **it)) next = *it;
    if (const rules::Lift* open = model.lift()) next = open->scene;
    const std::string go =
        ui.say(model.lift() ? "lab.go_on" : "lab.go", {{"what", name_of(ui, *next, done(model, *next))}});
    Rect panel = ui.wide ? ui.page.inset(std::max(ui.safe.x, (ui.page.w - 820) / 2), 0)
                         : Rect{ui.safe.x, 0, ui.safe.w, ui.page.h};
    const Foot foot = cut_foot(ui, panel, go, scroll_);
    const float bar = ui::bar_height(ui);
    Wish wish = Nothing{};
    ui::Scroll scroll(ui, scroll_, {ui.page.x, 0, ui.page.w, panel.bottom()}, "lab");
    Flow flow{panel.x + ui.margin, scroll.top() + bar + 6, panel.w - 2 * ui.margin};
    say(ui, flow, "lab.title", ui.in(pack->title), Type::title, c.ink, c.paper, 6);
    say(ui, flow, "lab.lead", ui.say("lab.lead"), Type::body, c.ink_soft, c.paper, 16);
    wish = tools(ui, flow);
    for (size_t i = 0; i < scenes.size(); ++i)
      if (row(model, ui, flow, *scenes[i], i)) wish = PlayScene{pack->id, scenes[i]->id};
    scroll.end(flow.y);
    foot_fade(ui, panel.bottom());
    bar_paper(ui, scroll_, bar);
    if (ui::button(ui, "lab.go", foot.button, go)) wish = PlayScene{pack->id, next->id};
    more_button(ui, scroll_, foot);
    const ui::Bar top = ui::top_bar(ui);
    if (top.help) wish = Open{Place::help};
    if (top.settings) wish = Open{Place::settings};
    if (top.back) wish = Back{};
    return wish;
  }

 private:
  /// The calculator, and whose body it is; beside each other where their words fit.
  static Wish tools(Ui& ui, Flow& flow) {
    const std::string calculator = ui.say("lab.calculator"), who = ui.say("lab.who");
    const ui::ButtonStyle one{.fill = ui::Fill::plain, .sign = "icon-calculator", .type = Type::label},
        other{.fill = ui::Fill::plain, .sign = "icon-person", .type = Type::label};
    constexpr float gap = 12, sign_and_edges = 76;
    const float half = (flow.w - gap) / 2;
    const bool beside = ui.fonts().width(calculator, ui.style(Type::label)) + sign_and_edges <= half;
    const float w = beside ? half : flow.w;
    Rect first = flow.take(ui::button_height(ui, calculator, w, one), beside ? 16 : gap), second = first;
    if (beside) {
      const Rect row = first;
      first = ui.mirrored({row.x, row.y, half, row.h}, row);
      second = ui.mirrored({row.x + half + gap, row.y, half, row.h}, row);
    } else {
      second = flow.take(ui::button_height(ui, who, w, other), 16);
    }
    Wish wish = Nothing{};
    if (ui::button(ui, "lab.calculator", first, calculator, one)) wish = Open{Place::calculator};
    if (ui::button(ui, "lab.who", second, who, other)) wish = Open{Place::own_body};
    return wish;
  }

  static bool done(const rules::Model& model, const LiftScene& scene) {
    const rules::SceneRecord* record = model.profile.scene_record(scene.id);
    return record && record->times > 0;
  }

  /// The load's picture, the situation, and stars or a tick.
  static bool row(const rules::Model& model, Ui& ui, Flow& flow, const LiftScene& scene, size_t index) {
    const ui::Palette& c = ui.colours();
    constexpr float pad = 14, picture = 56, star = 22;
    const std::string id = "scene." + std::to_string(index);
    const float w = flow.w - 2 * pad - picture - 12;
    const std::string title = name_of(ui, scene, done(model, scene)), &words = ui.in(scene.situation);
    const float title_h = ui.text_height(title, Type::label, w),
                words_h = ui.text_height(words, Type::note, w);
    const rules::SceneRecord* record = model.profile.scene_record(scene.id);
    const bool marked = record && record->times > 0;
    const float inner = std::max(picture, title_h + words_h + (marked ? star + 6 : 0));
    const Rect card = flow.take(inner + 2 * pad, 12);
    const ui::Touch touch = ui.touch({.id = id,
                                      .role = ui::Role::button,
                                      .name = title + " · " + words,
                                      .rect = card,
                                      .ink = c.ink,
                                      .paper = c.card});
    ui.card(touch.held ? card.scaled(0.985f) : card, 20, c.card);
    Rect inside = card.inset(pad, pad);
    const Rect room = inside;
    const Rect art = ui.mirrored(inside.cut_left(picture).centred(picture, picture), room);
    inside.cut_left(12);
    inside = ui.mirrored(inside, room);
    ui.box(art, 16, c.sun_tint);
    ui.stand(scene.load.art, art.scaled(0.72f));
    Flow text{inside.x, inside.y, inside.w};
    ui.text(id + ".title", title, Type::label, text.take(title_h, 0), c.ink, c.card);
    ui.text(id + ".words", words, Type::note, text.take(words_h, 6), c.ink_soft, c.card);
    const Rect marks = text.take(star, 0);
    const int stars = marked ? record->stars : -1;
    if (stars < 0 && marked) ui.sign("icon-tick", {marks.x, marks.y, star, star}, c.teal);
    for (int i = 0; i < 3 && stars >= 0; ++i)
      ui.picture("icon-star", {marks.x + static_cast<float>(i) * (star + 5), marks.y, star, star},
                 {.tint = i < stars ? c.sun : c.pip, .mask = true});
    if (touch.focused) ui.focus_frame(card, 20);
    return touch.tapped;
  }

  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_lab() { return std::make_unique<Lab>(); }

}  // namespace screens
