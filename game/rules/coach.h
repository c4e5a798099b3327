// A practice with the coach: watch, correct flawed figures, choose how many, follow, and what to notice
// after. The gate before it stores nothing and is no part of it. A set counts when it is over, with however
// many times; stopping and resting are no loss. Plain values and pure functions; how a set's time runs is in
// tempo.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/exercise.h"
#include "rules/level.h"
#include "rules/log.h"

namespace rules {

/// With one's own body, sitting on a chair, or by letting the figure do it; all count the same.
enum class Version { body, chair, puppet };
/// "body", "chair", "puppet".
const char* name_of(Version version);
std::optional<Version> version_from(const std::string& name);

/// How a practice begins: which exercise, its flawed figures in their order and the seed they were dealt by;
/// an exercise that a doctor gave has its amount instead.
struct Train {
  std::string pack;
  std::string exercise;
  std::uint64_t seed = 0;
  std::vector<std::string> faults;
  std::optional<Amount> prescribed;
  bool operator==(const Train&) const = default;
};
/// The exercise was watched; flawed figures come next.
struct Watched {
  bool operator==(const Watched&) const = default;
};
/// What is left of watching and correcting is passed over.
struct Straight {
  bool operator==(const Straight&) const = default;
};
/// The player says what is wrong with the figure: an index into its findings.
struct Find {
  int finding = 0;
  bool operator==(const Find&) const = default;
};
/// The player asks to be told.
struct Tell {
  bool operator==(const Tell&) const = default;
};
/// The explanation was drawn on screen.
struct Corrected {
  bool operator==(const Corrected&) const = default;
};
/// On to the next flawed figure, or to how many.
struct Further {
  bool operator==(const Further&) const = default;
};
/// How many, and in which version; the first set begins.
struct Prepare {
  Amount amount;
  Version version = Version::body;
  bool operator==(const Prepare&) const = default;
};
/// A set is over after so many times, all of them or fewer, in the version it ended in.
struct Complete {
  int reps = 0;
  Version version = Version::body;
  bool operator==(const Complete&) const = default;
};
/// Enough for now, whatever is left.
struct Enough {
  bool operator==(const Enough&) const = default;
};
/// The player leaves what stands after a practice.
struct RollUp {
  bool operator==(const RollUp&) const = default;
};

enum class CoachStep { watch, fault, correction, amount, follow, after, over };

/// A flawed figure's turn.
struct Drill {
  const Fault* fault = nullptr;  ///< owned by the pack
  std::vector<size_t> order;     ///< its findings as they stand on screen
  std::optional<int> found;      ///< an index into its findings; nothing when it was told, or not yet
  bool corrected = false;        ///< the explanation was on screen
};

/// A practice.
struct Practice {
  Train train;
  const Exercise* exercise = nullptr;  ///< owned by the pack; null for one that a doctor gave
  std::vector<Drill> drills;
  size_t at = 0;  ///< the open drill
  CoachStep step = CoachStep::watch;
  Amount amount;
  Version version = Version::body;
  int sets = 0;  ///< over
  int reps = 0;  ///< in all of them

  bool is_prescribed() const { return train.prescribed.has_value(); }
  const Drill& drill() const { return drills[at]; }
};

/// The flawed figures of an exercise, in an order by lot.
Train deal_practice(const std::string& pack, const Exercise& exercise, std::uint64_t seed);
/// A practice of an exercise that a doctor gave.
Train deal_prescribed(const std::string& pack, const std::string& id, const Amount& amount);

/// Begins a practice; nothing when the pack has no such exercise or an amount is out of its range.
std::optional<Practice> start(const Train& train, const Pack& pack);

/// A practice that opens on the explanation of one flawed figure, for one whose pack has changed since.
Practice only_correction(const Exercise& exercise, const Fault& fault, const std::string& pack_id);

/// Whether a flawed figure was answered and its explanation not seen yet.
bool owes_correction(const Practice& practice);

/// Each returns what came of it, and leaves the practice alone when the move does not fit its step.
std::vector<Event> play(Practice& practice, const Watched& move);
std::vector<Event> play(Practice& practice, const Straight& move);
std::vector<Event> play(Practice& practice, const Find& move);
std::vector<Event> play(Practice& practice, const Tell& move);
std::vector<Event> play(Practice& practice, const Corrected& move);
std::vector<Event> play(Practice& practice, const Further& move);
std::vector<Event> play(Practice& practice, const Prepare& move);
std::vector<Event> play(Practice& practice, const Complete& move);
std::vector<Event> play(Practice& practice, const Enough& move);
std::vector<Event> play(Practice& practice, const RollUp& move);

}  // namespace rules
