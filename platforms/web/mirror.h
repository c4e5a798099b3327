// The current screen told to the page: what a screen reader reads, the title, the language, the back button.
// Made from the frame's zones; it knows no screen and draws nothing.
#pragma once

#include "app.h"

namespace web {

/// Tells the page what changed since the last call; at most four times a second while something moves.
class Mirror {
 public:
  void show(App& app, double seconds, bool moving);

 private:
  std::size_t last_ = 0;
  double told_ = -1;
};

}  // namespace web
