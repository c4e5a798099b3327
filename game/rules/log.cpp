// See log.h.
#include "rules/log.h"

#include <array>

namespace rules {
namespace {
constexpr std::array names{"answered",  "answered_again", "skipped", "seen",         "took",      "round",
                           "built",     "put_away",       "marked",  "guided",       "planned",   "guessed",
                           "lifted",    "scene",          "sorted",  "sorted_again", "explained", "swept",
                           "foretold",  "learnt",         "told",    "steered",      "docked",    "heeded",
                           "conferred", "heard",          "arrived", "fault_found",  "corrected", "set_done",
                           "trained",   "prescribed",     "retired"};
}

const char* name_of(EventKind kind) { return names.at(static_cast<size_t>(kind)); }

bool kind_from(const std::string& name, EventKind& kind) {
  for (size_t i = 0; i < names.size(); ++i) {
    if (name != names[i]) continue;
    kind = static_cast<EventKind>(i);
    return true;
  }
  return false;
}

}  // namespace rules
