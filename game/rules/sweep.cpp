// See sweep.h.
#include "rules/sweep.h"

#include <algorithm>
#include <tuple>

#include "rules/random.h"

namespace rules {
namespace {

using Vignettes = std::vector<const Vignette*>;

/// Whether it waits until the player's own are met: students and lookers come to see all of them.
bool is_foreign(const Vignette& vignette, Group group) {
  return group != Group::looking && group != Group::student && !vignette.is_for(group);
}

/// Why a vignette comes, the most pressing first.
enum class Reason { missed_emergency, missed, unmet, met };

/// A vignette that may come into the round.
struct Candidate {
  const Vignette* vignette = nullptr;
  Reason reason = Reason::unmet;
  bool foreign = false;  ///< a missed emergency is nobody else's
  bool later = false;    ///< a student's, of one group only
  int place = 0;         ///< the lower, the longer ago it was met, or the easier it is

  bool was_missed() const { return reason == Reason::missed_emergency || reason == Reason::missed; }
  bool is_new() const { return reason == Reason::unmet && !foreign; }
  auto rank() const { return std::tuple(foreign, reason, later, place); }
};
using Candidates = std::vector<Candidate>;

Candidate candidate_of(const Vignette& vignette, const Profile& profile, Group group) {
  const VignetteRecord* record = profile.vignette_record(vignette.id);
  Candidate made{.vignette = &vignette};
  const bool missed = record && record->first == Call::under;
  made.reason = !record                            ? Reason::unmet
                : !missed                          ? Reason::met
                : vignette.care == Care::emergency ? Reason::missed_emergency
                                                   : Reason::missed;
  made.foreign = is_foreign(vignette, group) && made.reason != Reason::missed_emergency;
  made.later = !record && group == Group::student && !vignette.is_for(group);
  made.place = record ? record->place : vignette.difficulty;
  return made;
}

/// Every vignette in the order it should come, ties by lot.
Candidates in_order(const Pack& pack, const Profile& profile, Group group, Random& random) {
  Candidates all;
  for (const Vignette& vignette : pack.vignettes) all.push_back(candidate_of(vignette, profile, group));
  random.shuffle(all);
  std::stable_sort(all.begin(), all.end(),
                   [](const Candidate& a, const Candidate& b) { return a.rank() < b.rank(); });
  return all;
}

/// A round as it is put together from the order.
class Choice {
 public:
  explicit Choice(Candidates order) : order_(std::move(order)) {}

  Candidates made() {
    for (size_t i = 0; i < emergencies_a_round; ++i) take_of(Care::emergency);
    take_of(Care::home), take_of(Care::clinic);
    while (!order_.empty() && round_.size() < vignettes_a_round)
      take_first([](const Candidate&) { return true; });
    return std::move(round_);
  }

 private:
  void take_of(Care care) {
    take_first([care](const Candidate& one) { return one.vignette->care == care; });
  }

  /// What was missed leaves room for what is new.
  bool must_wait(const Candidate& one) const {
    const auto missed =
        std::count_if(round_.begin(), round_.end(), [](const Candidate& in) { return in.was_missed(); });
    return one.was_missed() && static_cast<size_t>(missed) >= missed_a_round &&
           std::any_of(order_.begin(), order_.end(), [](const Candidate& left) { return left.is_new(); });
  }

  /// Somebody is met once a round: two of their troubles would be taken for one story.
  bool is_here(const Candidate& one) const {
    return std::any_of(round_.begin(), round_.end(),
                       [&](const Candidate& in) { return in.vignette->speaker == one.vignette->speaker; });
  }

  template <class Wanted>
  void take_first(const Wanted& wanted) {
    auto found = std::find_if(order_.begin(), order_.end(), [&](const Candidate& one) {
      return wanted(one) && !must_wait(one) && ((one.was_missed() && !one.foreign) || !is_here(one));
    });
    if (found == order_.end())
      found = std::find_if(order_.begin(), order_.end(),
                           [&](const Candidate& one) { return wanted(one) && !must_wait(one); });
    if (found == order_.end()) found = std::find_if(order_.begin(), order_.end(), wanted);
    if (found == order_.end()) return;
    round_.push_back(*found);
    order_.erase(found);
  }

  Candidates order_, round_;
};

/// Whether all vignettes of some level, being two at least, stand in a row.
bool has_block(const Candidates& round) {
  return std::any_of(cares.begin(), cares.end(), [&](Care care) {
    const auto is_of = [care](const Candidate& one) { return one.vignette->care == care; };
    const auto count = std::count_if(round.begin(), round.end(), is_of);
    const auto first = std::find_if(round.begin(), round.end(), is_of);
    return count > 1 && std::all_of(first, first + count, is_of);
  });
}

/// An order by lot, what was missed among the first places.
Candidates seated(const Candidates& round, Random& random) {
  Candidates front, rest;
  for (const Candidate& one : round) (one.was_missed() ? front : rest).push_back(one);
  random.shuffle(rest);
  // one more than were missed, so that these need not stand in a row
  const size_t places =
      front.empty() ? 0 : std::min(round.size(), std::max(missed_a_round, front.size() + 1));
  while (front.size() < places) front.push_back(rest.back()), rest.pop_back();
  random.shuffle(front);
  front.insert(front.end(), rest.begin(), rest.end());
  return front;
}

}  // namespace

Sweep deal_sweep(const Pack& pack, const Profile& profile, Group group, std::uint64_t seed) {
  Random random(seed);
  const Candidates round = Choice(in_order(pack, profile, group, random)).made();
  Candidates order = seated(round, random);
  constexpr int lots = 100;  // some rounds of few vignettes have a block in any order
  for (int lot = 0; lot < lots && has_block(order); ++lot) order = seated(round, random);
  Sweep sweep{.pack = pack.id, .seed = seed, .vignettes = {}};
  for (const Candidate& one : order) sweep.vignettes.push_back(one.vignette->id);
  return sweep;
}

Vignettes emergencies_to_learn(const Pack& pack, const Profile& profile, Group group) {
  Vignettes open;
  for (const Vignette& vignette : pack.vignettes) {
    if (vignette.care != Care::emergency || is_foreign(vignette, group)) continue;
    const VignetteRecord* record = profile.vignette_record(vignette.id);
    if (!record || record->last != Call::right) open.push_back(&vignette);
  }
  return open;
}

}  // namespace rules
