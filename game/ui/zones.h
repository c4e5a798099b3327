// The registry of what is on screen in this frame: one list for tests, focus, speech and the drawer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/rect.h"
#include "ui/theme.h"

namespace ui {

enum class Role { button, choice, toggle, slider, field, heading, text, picture, progress, page };

/// One widget of the frame.
struct Zone {
  std::string id;  ///< such as "quiz.confirm"; choices and rows append ".0", ".1" …
  Role role = Role::text;
  std::string name;   ///< what a screen reader says
  std::string value;  ///< what a slider stands at, in words
  float share = 0;    ///< how far along its track that is, 0 to 1
  Rect rect;          ///< where a finger hits it, or where it is drawn; dp
  Rect clip;          ///< the part of the page it may show in (its list); dp
  Colour ink{};       ///< its text or sign …
  Colour paper{};     ///< … and what that is drawn on; equal alphas of 0: nothing to compare
  float text_dp = 0;  ///< size of its text (em), 0 without text
  bool bold = false;
  bool tappable = false;
  bool selected = false;
  bool disabled = false;
  bool cut = false;  ///< its text did not fit its room
};

/// The name of a role as a screen reader knows it.
const char* name_of(Role role);

/// The zone a finger hits at a point, dp; null when none.
const Zone* topmost(const std::vector<Zone>& zones, float x, float y);

}  // namespace ui
