// A whole save file as bytes in memory: what is exported, imported and backed up. Looks, never writes.
#pragma once

#include <string>
#include <vector>

#include "progress/contents.h"

namespace progress {

/// The schema's steps; applying the first n makes version n.
using Steps = std::vector<const char*>;

/// What some bytes turn out to be.
enum class Fit {
  good,     ///< a whole save file of this version
  older,    ///< a whole one of an earlier version; brought forward in memory
  newer,    ///< written by a newer program: not read
  damaged,  ///< a save file, but not whole
  other,    ///< something else: another program's database, a picture, words
  empty,    ///< no bytes at all
};

/// Bytes and what is in them.
struct Copy {
  Fit fit = Fit::empty;
  std::string bytes;  ///< of this version when usable
  Contents contents;  ///< empty unless usable
  bool usable() const { return fit == Fit::good || fit == Fit::older; }
};

/// Reads bytes whole and checks them; whatever they are, nothing breaks.
Copy look_into(std::string bytes, const Steps& steps);

/// The program's own steps.
const Steps& own_steps();

/// A file larger than this is not looked into: a save of a lifetime is smaller by far.
constexpr std::size_t most_bytes = 64u << 20;

/// "BKWS": marks a file as ours (PRAGMA application_id).
constexpr int application_id = 0x424B5753;

}  // namespace progress
