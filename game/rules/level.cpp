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

}  // namespace

bool Card::is_for(Group group) const {
  return groups.empty() || std::find(groups.begin(), groups.end(), group) != groups.end();
}

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
const Pack* Levels::find_pack(const std::string& id) const { return by_id(packs, id); }
const Source* Levels::find_source(const std::string& id) const { return by_id(sources, id); }

}  // namespace rules
