// What a save file holds, and what one move changes in it, as plain values.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rules/log.h"
#include "rules/session.h"

namespace progress {

/// Settings by their keys.
using Pairs = std::map<std::string, std::string>;

/// Everything a save file holds that this program understands.
struct Contents {
  std::vector<rules::LogEntry> log;
  Pairs settings;
  std::vector<rules::Unfinished> unfinished;  ///< at most one of each kind, the one played last at the end
  int unknown = 0;                            ///< log rows of a newer program; they stay in the file
  bool operator==(const Contents&) const = default;
};

/// What one move changes; written in one transaction.
struct Change {
  std::vector<rules::LogEntry> log;        ///< rows to append
  std::optional<rules::Unfinished> begin;  ///< a session that begins (its moves are appended too)
  std::vector<rules::Move> moves;          ///< moves to append to the unfinished session of their kind
  std::optional<rules::SessionKind> end;   ///< that session is over: forget its moves
  std::optional<Pairs> settings;           ///< pairs to set; others stay as they are

  bool empty() const { return log.empty() && !begin && moves.empty() && !end && !settings; }
};

}  // namespace progress
