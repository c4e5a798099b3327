// See vignette.h.
#include "rules/vignette.h"

#include <algorithm>

namespace rules {

const char* name_of(Care care) {
  switch (care) {
    case Care::home:
      return "home";
    case Care::clinic:
      return "clinic";
    case Care::emergency:
      break;
  }
  return "emergency";
}

std::optional<Care> care_from(const std::string& name) {
  const auto found =
      std::find_if(cares.begin(), cares.end(), [&](Care care) { return name == name_of(care); });
  return found == cares.end() ? std::nullopt : std::optional(*found);
}

Call call_of(Care chosen, Care needed) {
  if (chosen == needed) return Call::right;
  return chosen > needed ? Call::over : Call::under;
}

}  // namespace rules
