// How the time of one set runs: get ready, then each time rise, hold, lower, breathe. Nobody hurries: it can
// stand still at any moment and a time can be skipped. Values and pure functions of the seconds that ran.
#pragma once

#include "rules/exercise.h"

namespace rules {

enum class Beat { ready, rise, hold, lower, breathe, over };

/// How long each takes, s; the hold is the player's. To rise takes 1.2 s by the look; the rest is as slow or
/// slower.
namespace beat_s {
constexpr double ready = 4, rise = 1.2, lower = 1.6, breathe = 2.2;
}

/// Where a set is.
struct Tempo {
  Beat beat = Beat::ready;
  int rep = 0;        ///< from 0
  double into_s = 0;  ///< seconds into the beat
  double of_s = 0;    ///< of so many
  double share() const { return of_s > 0 ? into_s / of_s : 1; }
  /// How far the figure is on the way from rest to top, 0 to 1, eased at both ends.
  double risen() const;
};

/// A set on its way.
struct SetRun {
  double spent_s = 0;  ///< seconds that ran, skipped ones too
  int skipped = 0;     ///< times that were skipped before their hold was over
};

Tempo tempo_of(const SetRun& run, const Amount& amount);
/// Seconds of a whole set.
double set_s(const Amount& amount);
/// Times that were held to their end.
int reps_held(const SetRun& run, const Amount& amount);
/// Goes on to the next time; getting ready is skipped by itself.
SetRun skip_rep(SetRun run, const Amount& amount);

}  // namespace rules
