// See page.h.
#include "screens/page.h"

#include <algorithm>
#include <utility>

namespace screens {
namespace {

constexpr float widest = 720;  ///< of the column on a wide page, dp

ui::Rect column_of(const ui::Ui& ui) {
  return ui.wide ? ui.page.inset(std::max(ui.safe.x, (ui.page.w - widest) / 2), 0)
                 : ui::Rect{ui.safe.x, 0, ui.safe.w, ui.page.h};
}

}  // namespace

Wish wish_of(const ui::Bar& bar) {
  if (bar.back) return Back{};
  if (bar.help) return Open{Place::help};
  if (bar.settings) return Open{Place::settings};
  return Nothing{};
}

Page::Page(ui::Ui& ui, ui::ScrollLook& scroll, const std::string& id, const PageLook& look)
    : Page(ui, scroll, id, look, column_of(ui)) {}

/// The paper is drawn and the foot cut off before the scrolled area begins.
Page::Page(ui::Ui& ui, ui::ScrollLook& scroll, const std::string& id, const PageLook& look, ui::Rect column)
    : ui_(ui),
      scrolled_(scroll),
      look_(look),
      bar_((ui.box(ui.page, 0, ui.colours().paper), ui::bar_height(ui, look.bar))),
      foot_(look.action.empty() ? Foot{} : cut_foot(ui, column, look.action, scroll)),
      column_(column),
      scroll_(ui, scroll, {0, 0, ui.page.w, column.bottom()}, id) {
  flow = {column.x + ui.margin, scroll_.top() + bar_ + 8, column.w - 2 * ui.margin};
}

void Page::end_column() {
  if (std::exchange(ended_, true)) return;
  const bool footed = !look_.action.empty();
  scroll_.end(flow.y + (footed ? 0 : 12 + ui_.page.bottom() - ui_.safe.bottom()));
  if (footed) foot_fade(ui_, column_.bottom());
  bar_paper(ui_, scrolled_, bar_);
}

bool Page::foot(const std::string& id, const ui::ButtonStyle& style) {
  end_column();
  more_button(ui_, scrolled_, foot_);
  return ui::button(ui_, id, foot_.button, look_.action, style);
}

Wish Page::end(const Wish& wish, const std::string& title) {
  end_column();
  const ui::Bar bar = ui::top_bar(ui_, look_.bar);
  title_pill(ui_, bar, title);
  const Wish out = wish_of(bar);
  return is_wish(out) ? out : wish;
}

void title_pill(ui::Ui& ui, const ui::Bar& bar, const std::string& words) {
  if (words.empty()) return;
  ui.title = words;
  const ui::Palette& c = ui.colours();
  const float width = ui::chip_width(ui, "", words);
  if (width > bar.middle.w) return;
  ui::Rect middle = bar.middle;
  const ui::Rect at = ui.left_hand ? middle.cut_right(width) : middle.cut_left(width);
  ui.card(at, 24, c.card);
  ui.text("title", words, ui::Type::label, at, c.ink, c.card, ui::Align::centre, true);
}

}  // namespace screens
