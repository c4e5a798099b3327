// See journey.h.
#include "rules/journey.h"

#include <algorithm>

namespace rules {

bool is_there(const Levels& levels, Stop stop) {
  switch (stop) {
    case Stop::courier:
      return levels.first_of("courier") != nullptr;
    case Stop::triage:
      return levels.first_of("triage") != nullptr;
    case Stop::lift:
      return levels.first_of("lift") != nullptr;
    case Stop::path:
      return levels.first_of("path") != nullptr;
    case Stop::coach:
      return levels.first_of("coach") != nullptr;
    case Stop::habits:
      return levels.first_of("habits") != nullptr;
    case Stop::myths:
      break;
  }
  return !levels.packs.empty();
}

bool is_explored(const Profile& profile, Stop stop) {
  switch (stop) {
    case Stop::courier:
      return !profile.errands.empty();
    case Stop::triage:
      return profile.sweeps > 0;
    case Stop::lift:
      return std::any_of(profile.scenes.begin(), profile.scenes.end(),
                         [](const auto& scene) { return scene.second.times > 0; });
    case Stop::path:
      return profile.stories > 0;
    case Stop::coach:
      return std::any_of(profile.exercises.begin(), profile.exercises.end(),
                         [](const auto& exercise) { return exercise.second.practices > 0; });
    case Stop::habits:
      return !profile.habits.empty();
    case Stop::myths:
      break;
  }
  return profile.rounds > 0;
}

Stop next_stop(const Model& model) {
  if (model.quiz()) return Stop::myths;
  if (model.courier()) return Stop::courier;
  if (model.triage()) return Stop::triage;
  if (model.lift()) return Stop::lift;
  if (model.path()) return Stop::path;
  if (model.practice()) return Stop::coach;
  const auto next = std::find_if(stops.begin(), stops.end(), [&](Stop stop) {
    return stop != Stop::coach && is_there(model.levels, stop) && !is_explored(model.profile, stop);
  });
  return next == stops.end() ? Stop::myths : *next;
}

}  // namespace rules
