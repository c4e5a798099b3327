// A story of the care path being played: one chapter after the other, each with a choice and its explanation,
// then an ending. Plain values and pure functions; the same seed and moves always lead the same way. A
// chapter states no myth of its own: an open one may be left.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/level.h"
#include "rules/log.h"

namespace rules {

/// How a play begins. The seed says which way the story goes where it is not the player's to decide.
struct Embark {
  std::string pack, story;
  std::uint64_t seed = 0;
  bool operator==(const Embark&) const = default;
};
/// The player settled on a choice of a chapter.
struct Steer {
  std::string chapter;
  int turning = 0;  ///< from 0
  bool operator==(const Steer&) const = default;
};
/// A treatment of a desk was put on an aim.
struct Dock {
  std::string chapter, tool;
  Aim aim = Aim::relieve;
  bool operator==(const Dock&) const = default;
};
/// What to do about something a doctor must know: tell first, or not.
struct Heed {
  bool tell = false;
  bool operator==(const Heed&) const = default;
};
/// The treatments on the desk are talked over with the doctor.
struct Confer {
  bool operator==(const Confer&) const = default;
};
/// The explanation was drawn on screen.
struct Heard {
  bool operator==(const Heard&) const = default;
};
/// On to the next chapter.
struct Proceed {
  bool operator==(const Proceed&) const = default;
};
/// One thing to do today is taken along, on the ending.
struct Bring {
  std::string deed;
  bool operator==(const Bring&) const = default;
};
/// The player leaves the ending.
struct Farewell {
  bool operator==(const Farewell&) const = default;
};

enum class PathStep { chapter, desk, explanation, ending, over };

/// What was tried at a desk last.
struct Tried {
  const Tool* tool = nullptr;
  Aim aim = Aim::relieve;
  bool fits = false;
};
/// A treatment on its aim.
struct Docked {
  const Tool* tool = nullptr;
  Aim aim = Aim::relieve;
};

/// A chapter as it was lived.
struct Visit {
  const Chapter* chapter = nullptr;  ///< owned by the pack
  std::optional<int> turned;         ///< which choice; none yet, at a desk, or where only the fact is shown
  bool heard = false;
  std::vector<Docked> docked;  ///< of a desk
  std::optional<Tried> tried;  ///< the same
  bool must_tell = false;      ///< what was tried has a stop card that waits for an answer
  bool passed_over = false;    ///< it was answered once by not telling
  int misses = 0;              ///< wrong aims, and stop cards passed over

  const Turning* turning() const {
    return turned ? &chapter->turnings[static_cast<size_t>(*turned)] : nullptr;
  }
  bool is_docked(const Tool& tool) const;
};

/// How a play went, counted in the visits where there was something to count.
struct Share {
  int got = 0, of = 0;
  bool operator==(const Share&) const = default;
};
struct Strengths {
  Share knowing;  ///< the choice the chapter teaches
  Share safe;     ///< nothing risked
  Share shared;   ///< asked or decided together, where that was offered
};

/// A story being played.
struct Path {
  Embark embark;
  const Story* story = nullptr;  ///< owned by the pack
  std::vector<Visit> visits;     ///< the last is the open one
  PathStep step = PathStep::chapter;
  std::string brought;  ///< the deed taken along, empty until then

  const Visit& visit() const { return visits.back(); }
  const Chapter& chapter() const { return *visits.back().chapter; }
  bool only_fact = false;  ///< shown for its fact alone; nothing comes after
};

Path start(const Embark& embark, const Story& story);

/// The chapter's fact alone, for a play whose pack has changed since.
Path only_fact(const Story& story, const Chapter& chapter, const std::string& pack_id);

/// Whether a choice was made and its explanation not seen yet.
bool owes_explanation(const Path& path);

/// Whether an emergency was met by a choice that was not urgent enough.
bool under_called(const Visit& visit);

Strengths strengths_of(const Path& path);

/// Each returns what came of it, and leaves the play alone when the move does not fit its step.
std::vector<Event> play(Path& path, const Steer& move);
std::vector<Event> play(Path& path, const Dock& move);
std::vector<Event> play(Path& path, const Heed& move);
std::vector<Event> play(Path& path, const Confer& move);
std::vector<Event> play(Path& path, const Heard& move);
std::vector<Event> play(Path& path, const Proceed& move);
std::vector<Event> play(Path& path, const Bring& move);
std::vector<Event> play(Path& path, const Farewell& move);

}  // namespace rules
