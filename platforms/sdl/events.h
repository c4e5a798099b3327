// SDL's events as the game's input: fingers, mouse, wheel, keys.
#pragma once

#include <SDL.h>

#include "ui/input.h"

namespace sdl {

/// Adds what an event means to the input. `width` and `height` in dp; `pixels` of a window unit per dp.
/// SDL's synthetic mouse events of fingers are passed over; only one finger at a time is followed.
void take_event(const SDL_Event& event, float units_per_dp, ui::Input& input);

/// What the system prefers: its language, and the colours where it tells.
ui::SystemWishes system_wishes();

/// The player's day of a moment by the machine's zone, as it was or will be set then.
int local_day(std::int64_t unix);

/// The moment now, `seconds` after the program's start; the day is local_day's unless one is fixed (not below
/// 0).
rules::Now now_of(double seconds, int fixed_day);

}  // namespace sdl
