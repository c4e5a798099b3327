// A small sheet over the map: which pack to play, when there is more than one. Nothing is settled here but
// that.
#include <algorithm>

#include "screens/page.h"
#include "screens/parts.h"

namespace screens {
namespace {

using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr float pad = 20;

class ChoosePack : public Screen {
 public:
  Place place() const override { return Place::choose_pack; }

  Wish show(const rules::Model& model, Ui& ui) override {
    const ui::Palette& c = ui.colours();
    const float bar = ui::bar_height(ui);
    ui.scene("scene-calm", ui.page, 0.5f);
    const Rect column = ui.wide ? ui.page.inset(std::max(ui.safe.x, (ui.page.w - 640) / 2), 0)
                                : Rect{0, 0, ui.page.w, ui.page.h};
    const float least_top = bar + 4, below = ui.page.bottom() - ui.safe.bottom() + 24;
    const float top = std::max(least_top, ui.page.h - std::max(height_, 120.0f) - below);
    const Rect sheet{column.x, top, column.w, ui.page.h - top};
    if (const float room = top - bar; room > 160) {  // the cat stands on the sheet, wondering too
      const float cat_h = std::min(room * 0.6f, 260.0f);
      ui.stand("wanwan-think", {sheet.mid_x() - cat_h / 2, top - cat_h + 6, cat_h, cat_h});
    }
    ui.card({sheet.x, sheet.y, sheet.w, sheet.h + 40}, 28, c.card);
    ui::Scroll scroll(ui, scroll_, sheet, "choose");
    const float inset = std::max(pad, ui.margin);
    Flow flow{sheet.x + inset, scroll.top() + 20, sheet.w - 2 * inset};
    const float begun = flow.y;
    say(ui, flow, "choose.title", ui.say("packs.choose"), Type::headline, c.ink, c.card, 12);
    Wish wish = rows(model, ui, flow);
    if (height_ != flow.y - begun + 20) height_ = flow.y - begun + 20, ui.keep_moving();
    scroll.end(flow.y + below);
    const Wish out = wish_of(ui::top_bar(ui));
    return is_wish(out) ? out : wish;
  }

 private:
  static Wish rows(const rules::Model& model, Ui& ui, Flow& flow) {
    Wish wish = Nothing{};
    for (const rules::Pack& pack : model.levels.packs) {
      if (pack.cards.empty()) continue;
      const ui::ButtonStyle style{
          .fill = ui::Fill::plain, .sign = "icon-myth-fact", .type = Type::label, .picture = true};
      const std::string words =
          ui.say("packs.row", {{"title", ui.in(pack.title)}, {"n", std::to_string(pack.cards.size())}});
      if (ui::button(ui, "pack." + pack.id, flow.take(ui::button_height(ui, words, flow.w, style)), words,
                     style))
        wish = PlayPack{pack.id};
    }
    const ui::ButtonStyle style{
        .fill = ui::Fill::line, .sign = "icon-book", .type = Type::label, .picture = true};
    const std::string mine = ui.say("packs.title");
    if (ui::button(ui, "choose.mine", flow.take(ui::button_height(ui, mine, flow.w, style), 0), mine, style))
      wish = Open{Place::packs};
    return wish;
  }

  float height_ = 0;  ///< of the sheet's content when it was last drawn, dp
  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_choose_pack() { return std::make_unique<ChoosePack>(); }

}  // namespace screens
