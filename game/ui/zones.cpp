// See zones.h.
#include "ui/zones.h"

namespace ui {

const char* name_of(Role role) {
  switch (role) {
    case Role::button:
      return "button";
    case Role::choice:
      return "radio";
    case Role::toggle:
      return "switch";
    case Role::slider:
      return "slider";
    case Role::field:
      return "textbox";
    case Role::heading:
      return "heading";
    case Role::text:
      return "text";
    case Role::picture:
      return "img";
    case Role::progress:
      return "progressbar";
    case Role::page:
      break;
  }
  return "main";
}

const Zone* topmost(const std::vector<Zone>& zones, float x, float y) {
  const Zone* found = nullptr;
  for (const Zone& zone : zones)
    if (zone.tappable && !zone.disabled && zone.rect.has(x, y) && zone.clip.has(x, y)) found = &zone;
  return found;
}

}  // namespace ui
