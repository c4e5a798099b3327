// See sweep.h.
#include "rules/sweep.h"

#include <algorithm>
#include <tuple>

#include "rules/random.h"

namespace rules {
namespace {

using Vignettes = std::vector<const Vignette*>;

/// Whether it waits until the player's own are met: students and lookers come to see all of them.
bool foreign(const Vignette& vignette, Group group) {
  return group != Group::looking && group != Group::student && !vignette.is_for(group);
}

bool was_missed(const Vignette& vignette, const Profile& profile) {
  const VignetteRecord* record = profile.vignette_record(vignette.id);
  return record && record->first == Call::under;
}

/// The lower, the sooner it comes.
auto rank_of(const Vignette& vignette, const Profile& profile, Group group) {
  const VignetteRecord* record = profile.vignette_record(vignette.id);
  const bool missed = was_missed(vignette, profile), emergency = vignette.care == Care::emergency;
  const bool others = foreign(vignette, group) && !(missed && emergency);
  const int turn = missed ? (emergency ? 0 : 1) : record ? 3 : 2;
  const bool later = !record && group == Group::student && !vignette.is_for(group);
  return std::tuple(others, turn, later, record ? record->place : vignette.difficulty);
}

/// Every vignette in the order it should come, ties by lot.
Vignettes in_order(const Pack& pack, const Profile& profile, Group group, Random& random) {
  Vignettes all;
  for (const Vignette& vignette : pack.vignettes) all.push_back(&vignette);
  random.shuffle(all);
  std::stable_sort(all.begin(), all.end(), [&](const Vignette* a, const Vignette* b) {
    return rank_of(*a, profile, group) < rank_of(*b, profile, group);
  });
  return all;
}

/// The first of the order, with as many of each level as a round must have.
Vignettes chosen(Vignettes order) {
  Vignettes round;
  const auto take_first = [&](auto wanted) {
    const auto found = std::find_if(order.begin(), order.end(), wanted);
    if (found == order.end() || round.size() == vignettes_a_round) return;
    round.push_back(*found);
    order.erase(found);
  };
  const auto take_of = [&](Care care) {
    take_first([care](const Vignette* vignette) { return vignette->care == care; });
  };
  for (size_t i = 0; i < emergencies_a_round; ++i) take_of(Care::emergency);
  take_of(Care::home), take_of(Care::clinic);
  while (!order.empty() && round.size() < vignettes_a_round) take_first([](const Vignette*) { return true; });
  return round;
}

/// Whether all vignettes of some level, being two at least, stand in a row.
bool has_block(const Vignettes& round) {
  return std::any_of(cares.begin(), cares.end(), [&](Care care) {
    const auto is_of = [care](const Vignette* vignette) { return vignette->care == care; };
    const auto count = std::count_if(round.begin(), round.end(), is_of);
    const auto first = std::find_if(round.begin(), round.end(), is_of);
    return count > 1 && std::all_of(first, first + count, is_of);
  });
}

/// An order by lot, what was missed among the first places.
Vignettes shuffled(const Vignettes& round, const Profile& profile, Random& random) {
  Vignettes early, later;
  for (const Vignette* vignette : round) (was_missed(*vignette, profile) ? early : later).push_back(vignette);
  random.shuffle(later);
  constexpr size_t places = 4;
  // one more than the missed ones, so that these need not stand in a row
  const size_t front = early.empty() ? 0 : std::min(round.size(), std::max(places, early.size() + 1));
  while (early.size() < front) early.push_back(later.back()), later.pop_back();
  random.shuffle(early);
  early.insert(early.end(), later.begin(), later.end());
  return early;
}

}  // namespace

Sweep deal_sweep(const Pack& pack, const Profile& profile, Group group, std::uint64_t seed) {
  Random random(seed);
  const Vignettes round = chosen(in_order(pack, profile, group, random));
  Vignettes order = shuffled(round, profile, random);
  constexpr int lots = 100;  // some rounds of few vignettes have a block in any order
  for (int lot = 0; lot < lots && has_block(order); ++lot) order = shuffled(round, profile, random);
  Sweep sweep{.pack = pack.id, .seed = seed, .vignettes = {}};
  for (const Vignette* vignette : order) sweep.vignettes.push_back(vignette->id);
  return sweep;
}

Vignettes emergencies_to_learn(const Pack& pack, const Profile& profile, Group group) {
  Vignettes open;
  for (const Vignette& vignette : pack.vignettes) {
    if (vignette.care != Care::emergency || foreign(vignette, group)) continue;
    const VignetteRecord* record = profile.vignette_record(vignette.id);
    if (!record || record->last != Call::right) open.push_back(&vignette);
  }
  return open;
}

}  // namespace rules
