// Exercises that the player's own doctor gave: a name and how many, kept as they were told. The game adds no
// advice of its own to them. Computed from the log, as habits are.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "rules/exercise.h"
#include "rules/log.h"

namespace rules {

/// The longest name, characters.
constexpr size_t prescription_name_most = 12;

struct Prescription {
  std::string id;  ///< "doctors." and a number; no exercise of a pack has a full stop in its id
  std::string name;
  Amount amount;
  bool active = true;  ///< false once it was put away
};

/// The player writes one down, or changes one; one put away comes back.
struct NoteDown {
  std::string id;
  std::string name;  ///< one line
  Amount amount;
  bool operator==(const NoteDown&) const = default;
};
/// The player puts one away.
struct Retire {
  std::string id;
  bool operator==(const Retire&) const = default;
};

/// What comes of each; nothing when a value is out of its range.
std::vector<Event> play(const NoteDown& move);
std::vector<Event> play(const Retire& move);

/// Takes an entry of the log into the prescriptions; entries of other kinds, and broken ones, are passed
/// over.
void extend(std::vector<Prescription>& prescriptions, const LogEntry& entry);

/// Null when there is none.
const Prescription* find_prescription(const std::vector<Prescription>& all, const std::string& id);
/// A free id.
std::string next_prescription_id(const std::vector<Prescription>& all);

}  // namespace rules
