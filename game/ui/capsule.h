// A capsule whose ends may differ in size: what the lab's bodies are drawn of.
#pragma once

#include <imgui.h>

#include "ui/figure.h"

namespace ui {

/// Fills the two circles (radii in dp) and what lies between their tangents.
void capsule(ImDrawList& list, Dot a, Dot b, float ra, float rb, Colour colour);

}  // namespace ui
