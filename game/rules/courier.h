// An errand of the signal courier as it is played: act by act something is tried out, then its fact is read;
// at the end one action is taken along. Guesses are no marks. Plain values and pure functions. An errand
// states no myth: an open act may be left.
#pragma once

#include <string>
#include <vector>

#include "rules/level.h"
#include "rules/log.h"
#include "rules/nerve.h"

namespace rules {

/// How an errand begins.
struct Dispatch {
  std::string pack, errand;
  bool operator==(const Dispatch&) const = default;
};
/// The player tries a piece of the open act: its index.
struct Probe {
  int piece = 0;
  bool operator==(const Probe&) const = default;
};
/// The player has tried enough and asks what it means.
struct Ask {
  bool operator==(const Ask&) const = default;
};
/// The fact was drawn on screen.
struct Learn {
  bool operator==(const Learn&) const = default;
};
/// On to the next act.
struct Forward {
  bool operator==(const Forward&) const = default;
};
/// The player takes the action of an act along, on the last page.
struct Pocket {
  std::string act;
  bool operator==(const Pocket&) const = default;
};
/// The player leaves the last page.
struct Arrive {
  bool operator==(const Arrive&) const = default;
};

enum class CourierStep { act, fact, takeaway, over };

/// An errand being played.
struct Courier {
  Dispatch dispatch;
  const Errand* errand = nullptr;  ///< owned by the pack
  size_t at = 0;                   ///< the open act
  CourierStep step = CourierStep::act;
  std::vector<int> tried;  ///< what was tried in the open act, the latest last
  bool learnt = false;     ///< the open act's fact was on screen
  bool alone = false;      ///< only this act's fact is shown: the pack has changed
  std::string pocketed;    ///< the act whose action was taken along, empty until then

  const Act& act() const { return errand->acts[at]; }
  bool has_tried(int piece) const;
  /// The piece that was tried last; -1 while none was.
  int last() const { return tried.empty() ? -1 : tried.back(); }
};

/// Begins an errand.
Courier start(const Dispatch& dispatch, const Errand& errand);
/// An errand that opens on the fact of one act and ends with it, for a session whose pack has changed since.
Courier only_fact(const Errand& errand, size_t act, const std::string& pack_id);

/// Whether the open act was tried out, so that its meaning may be asked for: the disc has both its parts, the
/// heaviest load was on and some of it is off again, every cause was looked at, a guess is made, the bulge
/// was pressed hard and let go, the whole crew was sent.
bool tried_out(const Courier& courier);

/// Building: whether the piece for a place is in. The outside comes first: the jelly needs something to be
/// held by.
bool is_in(const Courier& courier, Layer layer);
/// Loading: what is on the disc now, 0 to 1 of the heaviest; 0 at first.
double load_of(const Courier& courier);
/// Cracking, and clearing away: how much of it has happened, 0 to 1.
double share_tried(const Courier& courier);
/// Pressing: the pressure now; none at first.
Pressure pressure_of(const Courier& courier);

/// Each returns what came of it, and leaves the errand alone when the move does not fit its step.
std::vector<Event> play(Courier& courier, const Probe& move);
std::vector<Event> play(Courier& courier, const Ask& move);
std::vector<Event> play(Courier& courier, const Learn& move);
std::vector<Event> play(Courier& courier, const Forward& move);
std::vector<Event> play(Courier& courier, const Pocket& move);
std::vector<Event> play(Courier& courier, const Arrive& move);

}  // namespace rules
