// See errand.h.
#include "rules/errand.h"

#include <algorithm>

namespace rules {

const char* name_of(ActKind kind) {
  switch (kind) {
    case ActKind::build:
      return "build";
    case ActKind::load:
      return "load";
    case ActKind::crack:
      return "crack";
    case ActKind::foretell:
      return "foretell";
    case ActKind::press:
      return "press";
    case ActKind::clear:
      break;
  }
  return "clear";
}

const Act* Errand::find(const std::string& act_id) const {
  const auto found = std::find_if(acts.begin(), acts.end(), [&](const Act& act) { return act.id == act_id; });
  return found == acts.end() ? nullptr : &*found;
}

}  // namespace rules
