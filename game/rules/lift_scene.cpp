// See lift_scene.h.
#include "rules/lift_scene.h"

#include <algorithm>
#include <cmath>

namespace rules {

const std::vector<Somebody>& somebodies() {
  static const std::vector<Somebody> all{
      {"office-m", "person-side-head-office-m", {1.74, 72, Sex::man, 34}},
      {"office-f", "person-side-head-office-f", {1.63, 58, Sex::woman, 29}},
      {"labour-m", "person-side-head-labour-m", {1.72, 70, Sex::man, 41}},
      {"labour-f", "person-side-head-labour-f", {1.60, 60, Sex::woman, 38}},
      {"nurse", "person-side-head-nurse", {1.73, 66, Sex::man, 31}},
      {"cook", "person-side-head-cook", {1.62, 66, Sex::woman, 45}},
      {"older-m", "person-side-head-older-m", {1.67, 68, Sex::man, 68}},
      {"older-f", "person-side-head-older-f", {1.56, 58, Sex::woman, 65}},
  };
  return all;
}

const Somebody* find_somebody(const std::string& id) {
  const auto found = std::find_if(somebodies().begin(), somebodies().end(),
                                  [&](const Somebody& one) { return one.id == id; });
  return found == somebodies().end() ? nullptr : &*found;
}

const Somebody& helper_of(const std::string& id) {
  const bool of_women = id == "office-m" || id == "labour-m" || id == "nurse" || id == "older-m";
  const std::string work = id.starts_with("labour") || id == "cook" ? "labour" : "office";
  return *find_somebody(work + (of_women ? "-f" : "-m"));
}

const Somebody& stand_in(const std::string& id, const Person& person) {
  constexpr int older_from = 60;
  const std::string work = id.substr(0, id.rfind('-'));
  const Somebody* found = nullptr;
  int most = -1;
  for (const Somebody& one : somebodies()) {
    const bool fits = (one.person.age >= older_from) == (person.age >= older_from);
    const int score = (one.person.sex == person.sex ? 8 : 0) + (fits ? 4 : 0) + (one.id == id ? 2 : 0) +
                      (one.id.starts_with(work + "-") ? 1 : 0);
    if (score > most) most = score, found = &one;
  }
  return *found;
}

bool LiftScene::is_for(Group group) const {
  return groups.empty() || std::find(groups.begin(), groups.end(), group) != groups.end();
}

const Plan* LiftScene::find_plan(const std::string& plan_id) const {
  const auto found =
      std::find_if(plans.begin(), plans.end(), [&](const Plan& plan) { return plan.id == plan_id; });
  return found == plans.end() ? nullptr : &*found;
}

Carried carried_by(const LiftScene& scene, const Plan* plan) {
  Carried carried{.art = scene.load.art};
  if (plan && !plan->carried.empty()) return {.art = plan->carried};
  if (!plan || !plan->job || scene.load.kg <= 0) return carried;
  const double share = plan->job->kg * (plan->alone ? 1 : 2) / scene.load.kg;
  constexpr double twice = 1.9;
  if (plan->kind == PlanKind::split && share < 1) carried.scale = std::cbrt(share);
  if (plan->alone && share >= twice) carried.count = static_cast<int>(std::lround(share));
  return carried;
}

namespace {

bool offers_helper(const Plan& plan) { return plan.here && (plan.kind == PlanKind::help || !plan.alone); }

/// What the load would stand on, and where it would be raised to.
std::vector<std::string> things_of(const Plan& plan) {
  if (!plan.here) return {};
  std::vector<std::string> things{plan.beside};
  const bool raised = plan.kind == PlanKind::raise || plan.kind == PlanKind::split;
  if (plan.job && raised) things.push_back(plan.job->from.art);
  return things;
}

}  // namespace

Around around(const LiftScene& scene) {
  std::vector<const Plan*> plans;
  for (const Plan& plan : scene.plans) plans.push_back(&plan);
  std::stable_sort(plans.begin(), plans.end(), [](auto* a, auto* b) { return a->rank < b->rank; });
  Around found;
  for (const Plan* plan : plans) {
    found.helper = found.helper || offers_helper(*plan);
    for (const std::string& art : things_of(*plan)) {
      const bool stands = art.empty() || art == scene.job.from.art || art == scene.job.to.art;
      const auto known = std::find(found.things.begin(), found.things.end(), art);
      if (!stands && known == found.things.end()) found.things.push_back(art);
    }
  }
  return found;
}

}  // namespace rules
