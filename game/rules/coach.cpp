// See coach.h.
#include "rules/coach.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "rules/random.h"

namespace rules {
namespace {

constexpr std::array version_names{"body", "chair", "puppet"};

/// The practice goes over to what stands after it.
std::vector<Event> end(Practice& practice) {
  practice.step = CoachStep::after;
  return {{EventKind::trained, practice.train.exercise, practice.sets, ""}};
}

bool fits(const Practice& practice, const Prepare& move) {
  if (practice.is_prescribed())
    return move.amount == *practice.train.prescribed && move.version != Version::chair;
  return within(move.amount, least_amount, most_amount);
}

}  // namespace

const char* name_of(Version version) { return version_names.at(static_cast<size_t>(version)); }

std::optional<Version> version_from(const std::string& name) {
  for (size_t i = 0; i < version_names.size(); ++i)
    if (name == version_names[i]) return static_cast<Version>(i);
  return {};
}

Train deal_practice(const std::string& pack, const Exercise& exercise, std::uint64_t seed) {
  Train train{.pack = pack, .exercise = exercise.id, .seed = seed, .faults = {}, .prescribed = {}};
  for (const Fault& fault : exercise.faults) train.faults.push_back(fault.id);
  Random(seed).shuffle(train.faults);
  return train;
}

Train deal_prescribed(const std::string& pack, const std::string& id, const Amount& amount) {
  return {.pack = pack, .exercise = id, .seed = 0, .faults = {}, .prescribed = amount};
}

std::optional<Practice> start(const Train& train, const Pack& pack) {
  Practice practice;
  practice.train = train;
  if (train.prescribed) {
    if (train.exercise.empty() || !within(*train.prescribed, least_prescribed, most_prescribed)) return {};
    practice.amount = *train.prescribed;
    practice.step = CoachStep::amount;
    return practice;
  }
  practice.exercise = pack.find_exercise(train.exercise);
  if (!practice.exercise) return {};
  Random random(train.seed);
  for (const std::string& id : train.faults) {
    const Fault* fault = practice.exercise->find_fault(id);
    if (!fault) continue;
    Drill drill{.fault = fault, .order = std::vector<size_t>(fault->findings.size()), .found = {}};
    std::iota(drill.order.begin(), drill.order.end(), size_t{0});
    random.shuffle(drill.order);
    practice.drills.push_back(std::move(drill));
  }
  practice.amount = least_amount;
  return practice;
}

Practice only_correction(const Exercise& exercise, const Fault& fault, const std::string& pack_id) {
  Practice practice;
  practice.train = {
      .pack = pack_id, .exercise = exercise.id, .seed = 0, .faults = {fault.id}, .prescribed = {}};
  practice.exercise = &exercise;
  practice.drills.push_back({.fault = &fault, .order = {}, .found = {}});
  practice.step = CoachStep::correction;
  practice.amount = least_amount;
  return practice;
}

bool owes_correction(const Practice& practice) {
  return practice.step == CoachStep::correction && !practice.drill().corrected;
}

std::vector<Event> play(Practice& practice, const Watched&) {
  if (practice.step == CoachStep::watch)
    practice.step = practice.drills.empty() ? CoachStep::amount : CoachStep::fault;
  return {};
}

std::vector<Event> play(Practice& practice, const Straight&) {
  if (practice.step == CoachStep::watch || practice.step == CoachStep::fault)
    practice.step = CoachStep::amount;
  return {};
}

std::vector<Event> play(Practice& practice, const Find& move) {
  if (practice.step != CoachStep::fault) return {};
  Drill& drill = practice.drills[practice.at];
  if (move.finding < 0 || static_cast<size_t>(move.finding) >= drill.fault->findings.size()) return {};
  drill.found = move.finding;
  practice.step = CoachStep::correction;
  const bool right = drill.fault->findings[static_cast<size_t>(move.finding)].right;
  return {{EventKind::fault_found, drill.fault->id, right ? 1 : 0, practice.train.exercise}};
}

std::vector<Event> play(Practice& practice, const Tell&) {
  if (practice.step == CoachStep::fault) practice.step = CoachStep::correction;
  return {};
}

std::vector<Event> play(Practice& practice, const Corrected&) {
  if (!owes_correction(practice)) return {};
  Drill& drill = practice.drills[practice.at];
  drill.corrected = true;
  return {{EventKind::corrected, drill.fault->id, 0, practice.train.exercise}};
}

std::vector<Event> play(Practice& practice, const Further&) {
  if (practice.step != CoachStep::correction) return {};
  const bool last = practice.at + 1 == practice.drills.size();
  if (!last) ++practice.at;
  practice.step = last ? CoachStep::amount : CoachStep::fault;
  return {};
}

std::vector<Event> play(Practice& practice, const Prepare& move) {
  if (practice.step != CoachStep::amount || !fits(practice, move)) return {};
  practice.amount = move.amount, practice.version = move.version;
  practice.step = CoachStep::follow;
  return {};
}

std::vector<Event> play(Practice& practice, const Complete& move) {
  if (practice.step != CoachStep::follow || move.reps < 0 || move.reps > practice.amount.reps) return {};
  if (practice.is_prescribed() && move.version == Version::chair) return {};
  practice.version = move.version;
  ++practice.sets, practice.reps += move.reps;
  std::vector<Event> events{{EventKind::set_done, practice.train.exercise, move.reps, name_of(move.version)}};
  if (practice.sets == practice.amount.sets)
    for (Event& event : end(practice)) events.push_back(std::move(event));
  return events;
}

std::vector<Event> play(Practice& practice, const Enough&) {
  const bool may = practice.step == CoachStep::amount || practice.step == CoachStep::follow;
  return may ? end(practice) : std::vector<Event>{};
}

std::vector<Event> play(Practice& practice, const RollUp&) {
  if (practice.step == CoachStep::after) practice.step = CoachStep::over;
  return {};
}

}  // namespace rules
