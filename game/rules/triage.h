// A round of the red-flag radar: vignettes sorted into three levels of care, then the results. An emergency
// that was called less urgent comes back at the round's end until it is right, so that in a finished round
// every emergency is. Plain values and pure functions. A vignette states no myth: an open one may be left.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/level.h"
#include "rules/log.h"

namespace rules {

/// How a round begins: which vignettes, in their order, and the seed they were chosen by.
struct Sweep {
  std::string pack;
  std::uint64_t seed = 0;
  std::vector<std::string> vignettes;
  bool operator==(const Sweep&) const = default;
};
/// The player confirmed a level of care.
struct Sort {
  Care care = Care::home;
  bool operator==(const Sort&) const = default;
};
/// The explanation was drawn on screen.
struct Explained {
  bool operator==(const Explained&) const = default;
};
/// On to the next vignette.
struct Onward {
  bool operator==(const Onward&) const = default;
};
/// The player takes the action of a vignette along, on the results.
struct Carry {
  std::string vignette;
  bool operator==(const Carry&) const = default;
};
/// The player leaves the results.
struct Close {
  bool operator==(const Close&) const = default;
};

enum class TriageStep { question, explanation, results, over };

/// One vignette's turn in a round.
struct Sighting {
  const Vignette* vignette = nullptr;  ///< owned by the pack
  bool again = false;                  ///< an emergency's return within the round
  std::optional<Care> sorted;          ///< none yet, or none at all: only its fact is shown
  bool explained = false;

  /// Nothing before it was sorted.
  std::optional<Call> call() const {
    return sorted ? std::optional(call_of(*sorted, vignette->care)) : std::nullopt;
  }
};

/// A round being played.
struct Triage {
  Sweep sweep;
  std::vector<Sighting> sightings;
  size_t at = 0;  ///< the open sighting
  TriageStep step = TriageStep::question;
  std::string carried;  ///< the vignette whose action was taken along, empty until then

  const Sighting& sighting() const { return sightings[at]; }
  size_t vignettes() const { return sweep.vignettes.size(); }
  /// Each vignette's first turn only: what the results list.
  std::vector<const Sighting*> first_tries() const;
  int right_first() const;  ///< how many of them were right
};

/// Begins a round; vignettes that the pack does not know are left out, so it may be shorter or empty.
Triage start(const Sweep& sweep, const Pack& pack);

/// Whether a vignette was sorted and its explanation not seen yet.
bool owes_explanation(const Triage& triage);

/// A round of one vignette that opens on its fact, for a session whose pack has changed since.
Triage only_fact(const Vignette& vignette, const std::string& pack_id);

/// Each returns what came of it, and leaves the round alone when the move does not fit its step.
std::vector<Event> play(Triage& triage, const Sort& move);
std::vector<Event> play(Triage& triage, const Explained& move);
std::vector<Event> play(Triage& triage, const Onward& move);
std::vector<Event> play(Triage& triage, const Carry& move);
std::vector<Event> play(Triage& triage, const Close& move);

}  // namespace rules
