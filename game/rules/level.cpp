// See level.h.
#include "rules/level.h"

#include <algorithm>

namespace rules {
namespace {

template <class T>
const T* by_id(const std::vector<T>& all, const std::string& id) {
  auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  return found == all.end() ? nullptr : &*found;
}

bool among(const std::vector<Group>& groups, Group group) {
  return groups.empty() || std::find(groups.begin(), groups.end(), group) != groups.end();
}

}  // namespace

bool Card::is_for(Group group) const { return among(groups, group); }
bool Vignette::is_for(Group group) const { return among(groups, group); }
bool Challenge::is_for(Group group) const { return among(groups, group); }

const Reply& Card::right_reply() const {
  return *std::find_if(replies.begin(), replies.end(), [](const Reply& reply) { return reply.right; });
}

bool share_claim(const Card& a, const Card& b) {
  return std::any_of(a.claims.begin(), a.claims.end(), [&](const std::string& claim) {
    return std::find(b.claims.begin(), b.claims.end(), claim) != b.claims.end();
  });
}

const Card* Pack::find(const std::string& card_id) const { return by_id(cards, card_id); }
const LiftScene* Pack::find_scene(const std::string& scene_id) const { return by_id(scenes, scene_id); }
const Vignette* Pack::find_vignette(const std::string& vignette_id) const {
  return by_id(vignettes, vignette_id);
}
const Errand* Pack::find_errand(const std::string& errand_id) const { return by_id(errands, errand_id); }
const Story* Pack::find_story(const std::string& story_id) const { return by_id(stories, story_id); }
const Challenge* Pack::find_challenge(const std::string& challenge_id) const {
  return by_id(challenges, challenge_id);
}
const Exercise* Pack::find_exercise(const std::string& exercise_id) const {
  return by_id(exercises, exercise_id);
}
const Fault* Exercise::find_fault(const std::string& fault_id) const { return by_id(faults, fault_id); }
const Cue* Pack::find_cue(const std::string& cue_id) const { return by_id(cues, cue_id); }
const Pack* Levels::find_pack(const std::string& id) const { return by_id(packs, id); }
const Pack* Levels::first_of(const std::string& kind) const {
  auto found = std::find_if(packs.begin(), packs.end(), [&](const Pack& pack) { return pack.kind == kind; });
  return found == packs.end() ? nullptr : &*found;
}
const Source* Levels::find_source(const std::string& id) const { return by_id(sources, id); }

}  // namespace rules
