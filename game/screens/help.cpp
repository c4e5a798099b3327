// "Get help now": the fixed emergency text, four signs, three don'ts, one tap to call. No score, no motion.
#include "screens/parts.h"
#include "screens/screen.h"

namespace screens {
namespace {

using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr const char* signs[] = {"sign-bladder", "sign-saddle", "sign-foot", "sign-both-legs"};

class Help : public Screen {
 public:
  Place place() const override { return Place::help; }

  Wish show(const rules::Model&, Ui& ui) override {
    const ui::Palette& c = ui.colours();
    ui.box(ui.page, 0, c.paper);
    Rect panel = ui.wide ? ui.page.inset(std::max(0.0f, (ui.page.w - 760) / 2), 0)
                         : Rect{ui.safe.x, 0, ui.safe.w, ui.page.h};
    const Foot foot = cut_foot(ui, panel, ui.say("help.call"), scroll_);
    Wish wish = Nothing{};
    const ui::BarLook bar_look{.back_sign = "icon-close", .help = false};
    const float bar = ui::bar_height(ui, bar_look);
    Rect area{ui.page.x, bar, ui.page.w, panel.bottom() - bar};
    ui.box({ui.page.x, 0, ui.page.w, bar}, 0, c.coral_tint);
    ui::Scroll scroll(ui, scroll_, area, "help");
    Flow flow{panel.x + ui.margin, scroll.top() + 8, panel.w - 2 * ui.margin};
    head(ui, flow, scroll.top());
    four_signs(ui, flow);
    dont(ui, flow);
    scroll.end(flow.y);
    const ui::Bar top = ui::top_bar(ui, bar_look);
    if (ui.voice &&
        ui::chip(ui, "help.read",
                 {top.middle.x, top.middle.y, ui::chip_width(ui, "icon-speaker", ui.say("help.read")), 48},
                 "icon-speaker", ui.say("help.read")))
      wish = Speak{all_words(ui)};
    if (top.back) wish = Back{};
    if (top.settings) wish = Open{Place::settings};
    if (ui::button(ui, "help.call", foot.button, ui.say("help.call"),
                   {.fill = ui::Fill::coral, .sign = "icon-phone"}))
      wish = Dial{"120"};
    more_button(ui, scroll_, foot);
    return wish;
  }

 private:
  static void head(Ui& ui, Flow& flow, float top) {
    const ui::Palette& c = ui.colours();
    // where little fits the signs come first: no cat, a smaller title
    const bool brief = ui.large && ui.page.h < 900 && !ui.wide;
    const Type title = brief ? Type::headline : Type::title;
    const float cat_h = brief ? 0.0f : ui.large || flow.w < 300 ? 84.0f : 124.0f, cat_w = cat_h;
    Flow words{flow.x, flow.y, brief ? flow.w : flow.w - cat_w + 8};
    const float title_h = ui.text_height(ui.say("help.title"), title, words.w);
    const float lead_h = ui.text_height(ui.say("emergency.lead"), Type::label, words.w);
    const float height = std::max(title_h + lead_h + 6, cat_h - 8);
    ui.box({ui.page.x, top - 2, ui.page.w, height + 12}, 0, c.coral_tint);
    ui::wave(ui, ui.page, top + height - 4, c.paper);
    say(ui, words, "help.title", ui.say("help.title"), title, c.ink, c.coral_tint, 6);
    say(ui, words, "emergency.lead", ui.say("emergency.lead"), Type::label, c.on_coral_tint, c.coral_tint, 0);
    if (!brief)
      ui.stand("wanwan-serious", {flow.x + flow.w - cat_w, flow.y + height - cat_h + 4, cat_w, cat_h});
    flow.skip(height + 16);
  }

  static void four_signs(Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    const float pad = 16, sign = ui.page.h < 420 ? 40.0f : 52.0f, words_w = flow.w - 2 * pad - sign - 16;
    float heights[4], height = 2 * pad;
    for (int i = 0; i < 4; ++i) {
      heights[i] = std::max(
          sign + 8,
          ui.text_height(ui.say("emergency.sign" + std::to_string(i + 1)), Type::body, words_w) + 12);
      height += heights[i] + (i < 3 ? 13 : 0);
    }
    const Rect card = flow.take(height, 12);
    ui.card(card, 24, c.card);
    Flow inside{card.x + pad, card.y + pad, card.w - 2 * pad};
    for (int i = 0; i < 4; ++i) {
      Rect row = inside.take(heights[i], 6);
      const Rect place = row.cut_left(sign).centred(sign, sign);
      row.cut_left(16);
      ui.box(place, sign / 2, c.coral_tint);
      ui.sign(signs[i], place.scaled(0.56f), c.coral);
      const std::string id = "emergency.sign" + std::to_string(i + 1);
      ui.text(id, ui.say(id), Type::body, row, c.ink, c.card, ui::Align::left, true);
      if (i < 3) ui.box({row.x, inside.y, row.w, 1.5f}, 0, c.line), inside.skip(7);
    }
  }

  static void dont(Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    const float sign = 40, words_w = flow.w - 20 - sign - 32;
    const float words_h = ui.text_height(ui.say("emergency.dont"), Type::label, words_w);
    Rect card = flow.take(std::max(words_h, sign) + 28, 12);
    ui.box(card, 24, c.coral_tint);
    Rect inner = card.inset(18, 0);
    ui.sign("sign-stop", inner.cut_left(sign).centred(sign, sign), c.coral);
    inner.cut_left(16);
    ui.text("emergency.dont", ui.say("emergency.dont"), Type::label, inner, c.on_coral_tint, c.coral_tint,
            ui::Align::left, true);
  }

  static std::string all_words(Ui& ui) {
    std::string all = ui.say("emergency.lead");
    for (int i = 1; i <= 4; ++i) all += "\n" + ui.say("emergency.sign" + std::to_string(i));
    return all + "\n" + ui.say("emergency.dont");
  }

  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_help() { return std::make_unique<Help>(); }

}  // namespace screens
