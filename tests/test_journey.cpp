// What the map offers next, for every mixture of what has been explored.
#include <doctest/doctest.h>

#include "rules/journey.h"

using namespace rules;

namespace {

Model with_packs(std::initializer_list<const char*> modes) {
  Model model;
  for (const char* mode : modes) {
    Pack pack;
    pack.id = mode, pack.kind = mode;
    model.levels.packs.push_back(pack);
  }
  return model;
}

Model whole() { return with_packs({"courier", "cards", "triage", "lift", "path", "coach", "habits"}); }

void explore(Model& model, Stop stop) {
  if (stop == Stop::courier) model.profile.errands.insert("foot");
  if (stop == Stop::myths) model.profile.rounds = 1;
  if (stop == Stop::triage) model.profile.sweeps = 1;
  if (stop == Stop::lift) model.profile.scenes["parcel"].times = 1;
  if (stop == Stop::path) model.profile.stories = 1;
  if (stop == Stop::coach) model.profile.exercises["bridge"].practices = 1;
  if (stop == Stop::habits) model.profile.habits.push_back({});
}

}  // namespace

TEST_CASE("the first stop that was not explored comes next, whatever else was") {
  for (int seen = 0; seen < 1 << stops.size(); ++seen) {
    CAPTURE(seen);
    Model model = whole();
    for (size_t i = 0; i < stops.size(); ++i)
      if (seen & (1 << i)) explore(model, stops[i]);
    Stop expected = Stop::myths;  // all explored: some myths come due again
    for (size_t i = stops.size(); i-- > 0;) {
      CHECK(is_explored(model.profile, stops[i]) == ((seen & (1 << i)) != 0));
      if (!(seen & (1 << i)) && stops[i] != Stop::coach) expected = stops[i];  // never urged
    }
    CHECK(next_stop(model) == expected);
  }
}

TEST_CASE("a scene that was only entered is not explored yet") {
  Model model = whole();
  explore(model, Stop::courier), explore(model, Stop::myths), explore(model, Stop::triage);
  model.profile.scenes["parcel"].times = 0;
  CHECK(next_stop(model) == Stop::lift);
}

TEST_CASE(
    "what is unfinished goes first, the cards before the errand, this before the vignettes, these before the "
    "scene, a story last") {
  Model model = whole();
  model.training = Practice{};
  CHECK(next_stop(model) == Stop::coach);
  model.story = Path{};
  CHECK(next_stop(model) == Stop::path);
  model.scene = Lift{};
  CHECK(next_stop(model) == Stop::lift);
  model.sweep = Triage{};
  CHECK(next_stop(model) == Stop::triage);
  model.tale = Courier{};
  CHECK(next_stop(model) == Stop::courier);
  model.round = Quiz{};
  CHECK(next_stop(model) == Stop::myths);
}

TEST_CASE("a stop without levels is never offered") {
  Model model = with_packs({"cards"});
  explore(model, Stop::myths);
  for (const Stop stop : {Stop::courier, Stop::triage, Stop::lift, Stop::path, Stop::habits})
    CHECK_FALSE(is_there(model.levels, stop));
  CHECK(next_stop(model) == Stop::myths);
}
