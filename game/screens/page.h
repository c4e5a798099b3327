// A page of words: one column under the top bar, scrolled as a whole, with the ways out. A primary action may
// stay at its foot. What stands in the column is the screen's own.
#pragma once

#include <string>

#include "screens/parts.h"
#include "screens/screen.h"

namespace screens {

/// What was tapped of a top bar as a wish: back, help, settings.
Wish wish_of(const ui::Bar& bar);

struct PageLook {
  std::string action;  ///< the words of the button at the foot; empty: there is no foot
  ui::BarLook bar;
};

/// Draws the paper, then what is put into `flow` until the end; the bar lies over it.
class Page {
 public:
  /// `id` names what scrolls.
  Page(ui::Ui& ui, ui::ScrollLook& scroll, const std::string& id, const PageLook& look = {});

  ui::Flow flow;  ///< where the next piece goes

  /// Ends the column and draws the button at the foot; true when it was tapped.
  bool foot(const std::string& id, const ui::ButtonStyle& style = {});
  /// Ends the page. A way out that was tapped comes before the wish. `title` stands in the bar where it fits.
  Wish end(const Wish& wish, const std::string& title = {});

 private:
  Page(ui::Ui& ui, ui::ScrollLook& scroll, const std::string& id, const PageLook& look, ui::Rect column);
  void end_column();

  ui::Ui& ui_;
  ui::ScrollLook& scrolled_;
  PageLook look_;
  float bar_;
  Foot foot_;
  ui::Rect column_;  ///< without the foot
  ui::Scroll scroll_;
  bool ended_ = false;
};

/// The title as a pill between back and help; nothing where it does not fit.
void title_pill(ui::Ui& ui, const ui::Bar& bar, const std::string& words);

}  // namespace screens
