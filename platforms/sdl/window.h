// The game in a window: SDL's events in, frames out, asleep while nothing moves.
#pragma once

#include <string>

#include "app.h"

namespace sdl {

struct WindowOptions {
  int width = 390, height = 844;  ///< dp at start
  float scale = 0;                ///< pixels per dp; 0: as the display says
  std::string data_folder;
  int day = -1;          ///< a fixed day; -1: by the clock
  int quit_after_s = 0;  ///< ends by itself after this long; 0: never. For measuring.
};

/// Plays until the player leaves. Returns the program's exit code.
int run_window(const WindowOptions& options, AppOptions app);

}  // namespace sdl
