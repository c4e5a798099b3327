// What reaches the game in one frame: the page, the pointer, the keys, the time, the system's wishes.
// Made by the platform (or by a test); the game asks the system nothing by itself.
#pragma once

#include <string>
#include <vector>

#include "rules/day.h"
#include "rules/text.h"
#include "ui/rect.h"

namespace ui {

/// One thing the finger or mouse did; position in dp.
struct PointerEvent {
  enum class Kind { move, down, up, cancel };
  Kind kind = Kind::move;
  float x = 0, y = 0;
  bool touch = false;
};

enum class Key {
  tab,
  back_tab,
  enter,
  escape,
  up,
  down,
  left,
  right,
  page_up,
  page_down,
  home,
  end,
  backspace,
  developer
};

/// What the system prefers; used where the player has not chosen.
struct SystemWishes {
  rules::Lang lang = rules::Lang::zh;
  bool dark = false;
  bool contrast = false;
  bool reduced_motion = false;
  bool operator==(const SystemWishes&) const = default;
};

/// One frame's input.
struct Input {
  float width = 390;   ///< of the page, dp
  float height = 844;  ///< of the page, dp
  float scale = 1;     ///< pixels per dp
  Insets safe;
  std::vector<PointerEvent> pointer;
  std::vector<Key> keys;
  std::string tap;        ///< id of a zone tapped by name, as a screen reader does; empty: none
  std::string typed;      ///< text typed or put in by an input method, UTF-8
  std::string composing;  ///< what an input method is putting together, not yet typed
  float wheel = 0;        ///< dp to scroll, positive moves the content up
  rules::Now now;
  SystemWishes system;
  bool in_front = true;  ///< the player can see the game and it is what they look at
};

}  // namespace ui
