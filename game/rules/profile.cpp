// See profile.h.
#include "rules/profile.h"

#include <algorithm>

namespace rules {

const CardRecord* Profile::record(const std::string& card_id) const {
  auto found = cards.find(card_id);
  return found == cards.end() ? nullptr : &found->second;
}

const SceneRecord* Profile::scene_record(const std::string& scene_id) const {
  auto found = scenes.find(scene_id);
  return found == scenes.end() ? nullptr : &found->second;
}

Profile profile_of(std::span<const LogEntry> log) { return extend({}, log); }

Profile extend(Profile profile, std::span<const LogEntry> more) {
  auto& open = profile.pending;
  for (const LogEntry& entry : more) {
    const Event& event = entry.event;
    profile.last_day = entry.day;
    extend(profile.habits, entry);
    switch (event.kind) {
      case EventKind::answered:
        open[event.what] = {.right = event.value != 0, .sure = event.note == "sure"};
        break;
      case EventKind::seen:
        if (auto it = open.find(event.what); it != open.end()) {
          CardRecord& card = profile.cards[event.what];
          card = {card.times + 1, it->second.right, it->second.sure, entry.day};
          open.erase(it);
        }
        break;
      case EventKind::took:
        profile.took.push_back(event.what);
        break;
      case EventKind::round:
        ++profile.rounds;
        break;
      case EventKind::lifted: {
        SceneRecord& scene = profile.scenes[event.what];
        scene.lowest_N = scene.lowest_N == 0 ? event.value : std::min(scene.lowest_N, event.value);
        break;
      }
      case EventKind::scene: {
        SceneRecord& scene = profile.scenes[event.what];
        scene = {scene.times + 1, std::max(scene.stars, event.value), scene.lowest_N, entry.day};
        break;
      }
      default:
        break;
    }
  }
  return profile;
}

}  // namespace rules
