// See story.h.
#include "rules/story.h"

#include <algorithm>

namespace rules {

const char* name_of(Aim aim) {
  constexpr std::array names{"relieve", "calm", "relax", "repair"};
  return names.at(static_cast<size_t>(aim));
}

std::optional<Aim> aim_from(const std::string& name) {
  const auto found = std::find_if(aims.begin(), aims.end(), [&](Aim aim) { return name == name_of(aim); });
  return found == aims.end() ? std::nullopt : std::optional(*found);
}

const char* name_of(EndKind kind) {
  constexpr std::array names{"good", "slow", "caught"};
  return names.at(static_cast<size_t>(kind));
}

const Chapter* Story::find(const std::string& chapter_id) const {
  const auto found = std::find_if(chapters.begin(), chapters.end(),
                                  [&](const Chapter& chapter) { return chapter.id == chapter_id; });
  return found == chapters.end() ? nullptr : &*found;
}

const Deed* Story::find_deed(const std::string& deed_id) const {
  for (const Chapter& chapter : chapters)
    if (chapter.ending)
      for (const Deed& deed : chapter.ending->today)
        if (deed.id == deed_id) return &deed;
  return nullptr;
}

}  // namespace rules
