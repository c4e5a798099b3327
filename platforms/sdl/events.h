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

/// The moment now, with the player's day by local time.
rules::Now now_of(double seconds, int fixed_day);

}  // namespace sdl
