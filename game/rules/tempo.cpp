// See tempo.h.
#include "rules/tempo.h"

#include <algorithm>
#include <cmath>

namespace rules {
namespace {

double rep_s(const Amount& amount) { return beat_s::rise + amount.hold_s + beat_s::lower + beat_s::breathe; }

/// When the n-th time begins.
double begin_s(int rep, const Amount& amount) { return beat_s::ready + rep * rep_s(amount); }

}  // namespace

double Tempo::risen() const {
  const auto eased = [](double x) { return x * x * (3 - 2 * x); };
  switch (beat) {
    case Beat::rise:
      return eased(share());
    case Beat::hold:
      return 1;
    case Beat::lower:
      return eased(1 - share());
    case Beat::ready:
    case Beat::breathe:
    case Beat::over:
      break;
  }
  return 0;
}

double set_s(const Amount& amount) { return begin_s(amount.reps, amount) - beat_s::breathe; }

Tempo tempo_of(const SetRun& run, const Amount& amount) {
  if (run.spent_s < beat_s::ready) return {Beat::ready, 0, run.spent_s, beat_s::ready};
  if (run.spent_s >= set_s(amount)) return {Beat::over, amount.reps - 1, 0, 0};
  const int rep = static_cast<int>((run.spent_s - beat_s::ready) / rep_s(amount));
  double into = run.spent_s - begin_s(rep, amount);
  const struct {
    Beat beat;
    double seconds;
  } beats[] = {{Beat::rise, beat_s::rise},
               {Beat::hold, static_cast<double>(amount.hold_s)},
               {Beat::lower, beat_s::lower}};
  for (const auto& [beat, seconds] : beats) {
    if (into < seconds) return {beat, rep, std::max(0.0, into), seconds};
    into -= seconds;
  }
  return {Beat::breathe, rep, into, beat_s::breathe};
}

int reps_held(const SetRun& run, const Amount& amount) {
  const Tempo tempo = tempo_of(run, amount);
  if (tempo.beat == Beat::ready) return 0;
  const bool held = tempo.beat != Beat::rise && tempo.beat != Beat::hold;
  return tempo.rep + (held ? 1 : 0) - run.skipped;
}

SetRun skip_rep(SetRun run, const Amount& amount) {
  const Tempo tempo = tempo_of(run, amount);
  switch (tempo.beat) {
    case Beat::ready:
      run.spent_s = beat_s::ready;
      return run;
    case Beat::over:
      return run;
    case Beat::rise:
    case Beat::hold:
      ++run.skipped;
      break;
    case Beat::lower:
    case Beat::breathe:
      break;
  }
  run.spent_s = std::min(set_s(amount), begin_s(tempo.rep + 1, amount));
  return run;
}

}  // namespace rules
