// A notice of the system's own, for when the game is not in front.
#pragma once

#include <string>

namespace sdl {

/// Shows it through the desktop's notification program where there is one, found at run time; does nothing on
/// systems without such a program or without a service that shows notices.
void notify(const std::string& title, const std::string& text);

}  // namespace sdl
