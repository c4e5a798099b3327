// Settings: language, text size, colours, group, hand, motion, sound; what is kept; about.
#include <algorithm>
#include <array>

#include "screens/page.h"
#include "screens/parts.h"

namespace screens {
namespace {

using rules::Settings;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

class SettingsScreen : public Screen {
 public:
  Place place() const override { return Place::settings; }

  Wish show(const rules::Model& model, Ui& ui) override {
    const ui::Palette& c = ui.colours();
    Page page(ui, scroll_, "settings", {.bar = {.settings = false}});
    Flow& flow = page.flow;
    Settings chosen = model.settings;
    say(ui, flow, "settings.title", ui.say("settings.title"), Type::title, c.ink, c.paper, 16);
    reading(ui, flow, chosen);
    player(ui, flow, chosen);
    comfort(ui, flow, chosen);
    Wish wish = Nothing{};
    if (link(ui, flow, "settings.progress", "icon-leaf")) wish = Open{Place::progress};
    if (ui.services().own_packs && link(ui, flow, "packs.title", "icon-book")) wish = Open{Place::packs};
    if (link(ui, flow, "settings.about", "icon-info")) wish = Open{Place::about};
    flow.skip(12);
    emergency_card(ui, flow);
    if (!(chosen == model.settings)) wish = Change{chosen};
    return page.end(wish);
  }

 private:
  /// A white card with a heading; its content is drawn by `draw`, which must take the same height each time.
  template <class Draw>
  static void section(Ui& ui, Flow& flow, const std::string& id, float height, Draw draw) {
    const ui::Palette& c = ui.colours();
    constexpr float pad = 16;
    const float head_h = ui.text_height(ui.say(id), Type::label, flow.w - 2 * pad);
    const Rect box = flow.take(pad + head_h + 10 + height + pad, 16);
    ui.card(box, 24, c.card);
    Flow inside{box.x + pad, box.y + pad, box.w - 2 * pad};
    say(ui, inside, id, ui.say(id), Type::label, c.ink, c.card, 10);
    draw(inside);
  }

  /// A section whose content is one choice among options.
  static int choose(Ui& ui, Flow& flow, const std::string& id, const std::vector<std::string>& words,
                    int selected) {
    int tapped = -1;
    section(ui, flow, id, options_height(ui, words, flow.w - 32),
            [&](Flow& inside) { tapped = options(ui, inside, id, words, selected); });
    return tapped;
  }

  static void reading(Ui& ui, Flow& flow, Settings& chosen) {
    const int lang =
        choose(ui, flow, "settings.lang", {"中文", "English"}, ui.lang == rules::Lang::zh ? 0 : 1);
    if (lang >= 0) chosen.lang = lang == 0 ? rules::Lang::zh : rules::Lang::en;
    const int step =
        choose(ui, flow, "settings.text",
               {ui.say("text.step0"), ui.say("text.step1"), ui.say("text.step2"), ui.say("text.step3")},
               chosen.text_step);
    if (step >= 0) chosen.text_step = step;
    const int theme = choose(
        ui, flow, "settings.theme",
        {ui.say("theme.system"), ui.say("theme.light"), ui.say("theme.dark"), ui.say("theme.contrast")},
        chosen.theme ? 1 + static_cast<int>(*chosen.theme) : 0);
    if (theme == 0) chosen.theme.reset();
    if (theme > 0) chosen.theme = static_cast<rules::Theme>(theme - 1);
  }

  static void player(Ui& ui, Flow& flow, Settings& chosen) {
    const int group = choose(ui, flow, "settings.group",
                             {ui.say("group.office"), ui.say("group.labour"), ui.say("group.older"),
                              ui.say("group.student"), ui.say("group.looking")},
                             chosen.group ? static_cast<int>(*chosen.group) : -1);
    if (group >= 0) chosen.group = static_cast<rules::Group>(group);
  }

  static void comfort(Ui& ui, Flow& flow, Settings& chosen) {
    const float w = flow.w - 32;
    auto high = [&](const char* id) {
      return std::max(ui.target, ui.text_height(ui.say(id), Type::body, w - 100) + 16);
    };
    const bool sounds = static_cast<bool>(ui.services().sound);
    const float sound_h = sounds ? 12 + high("settings.sound") : 0;
    section(ui, flow, "settings.comfort", high("settings.left_hand") + 12 + high("settings.motion") + sound_h,
            [&](Flow& inside) {
              if (ui::toggle(ui, "settings.left_hand", inside.take(high("settings.left_hand")),
                             ui.say("settings.left_hand"), chosen.left_hand))
                chosen.left_hand = !chosen.left_hand;
              const bool calm = chosen.reduced_motion.value_or(ui.pace == ui::Pace::reduced);
              if (ui::toggle(ui, "settings.motion", inside.take(high("settings.motion")),
                             ui.say("settings.motion"), calm))
                chosen.reduced_motion = !calm;
              if (!sounds) return;
              inside.skip(12);
              if (ui::toggle(ui, "settings.sound", inside.take(high("settings.sound")),
                             ui.say("settings.sound"), chosen.sound))
                chosen.sound = !chosen.sound;
            });
  }

  static bool link(Ui& ui, Flow& flow, const std::string& id, const std::string& sign) {
    const ui::ButtonStyle style{.fill = ui::Fill::plain, .sign = sign, .type = Type::label};
    const std::string words = ui.say(id);
    return ui::button(ui, id, flow.take(ui::button_height(ui, words, flow.w, style), 16), words, style);
  }

  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_settings() { return std::make_unique<SettingsScreen>(); }

}  // namespace screens
