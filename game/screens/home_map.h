// The map of the first page: the road that is a spine, its stops, and Wanwan, who walks to what comes next.
// The bar above and the sheet below are home.cpp's.
#pragma once

#include <optional>

#include "rules/journey.h"
#include "ui/scroll.h"
#include "ui/ui.h"

namespace screens {

class HomeMap {
 public:
  /// Draws the map into `area`; the stop that was tapped, if any. `round` is the pack the first stop plays.
  std::optional<rules::Stop> show(const rules::Model& model, ui::Ui& ui, const rules::Pack& round,
                                  ui::Rect area);

 private:
  float breath(ui::Ui& ui) const;
  float drift(const ui::Ui& ui) const;
  bool walk(ui::Ui& ui, float to);

  double since_ = -1;    ///< when the map first came into view
  float drifted_s_ = 0;  ///< the clouds' own clock
  int placed_for_ = -1;  ///< the stop that was scrolled into view
  float cat_ = -1;       ///< where Wanwan stands, in stops along the road; -1: not placed yet
  float paces_s_ = 0;    ///< how long she has been walking
  ui::ScrollLook scroll_;
};

}  // namespace screens
