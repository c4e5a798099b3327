// See kinds.h.
#include "content/kinds.h"

#include <algorithm>

#include "content/card_reader.h"
#include "content/check_cards.h"
#include "content/check_errands.h"
#include "content/check_exercises.h"
#include "content/check_habits.h"
#include "content/check_scenes.h"
#include "content/check_stories.h"
#include "content/check_vignettes.h"
#include "content/errand_reader.h"
#include "content/exercise_reader.h"
#include "content/habit_reader.h"
#include "content/scene_reader.h"
#include "content/story_reader.h"
#include "content/vignette_reader.h"

namespace content {

const std::vector<PackKind>& kinds() {
  static const std::vector<PackKind> table{
      {"cards", read_cards, judge_cards, cards_teach},
      {"courier", read_errands, judge_errands, errands_teach},
      {"triage", read_vignettes, judge_vignettes, vignettes_teach},
      {"lift", read_scenes, judge_scenes, scenes_teach},
      {"path", read_stories, judge_stories, stories_teach},
      {"coach", read_exercises, judge_exercises, exercises_teach},
      {"habits", read_habits, judge_habits, habits_teach},
  };
  return table;
}

const PackKind* find_kind(const std::string& name) {
  const auto found =
      std::find_if(kinds().begin(), kinds().end(), [&](const PackKind& kind) { return kind.name == name; });
  return found == kinds().end() ? nullptr : &*found;
}

}  // namespace content
