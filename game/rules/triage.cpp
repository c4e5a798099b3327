// See triage.h.
#include "rules/triage.h"

namespace rules {

std::vector<const Sighting*> Triage::first_tries() const {
  std::vector<const Sighting*> tries;
  for (const Sighting& one : sightings)
    if (!one.again) tries.push_back(&one);
  return tries;
}

int Triage::right_first() const {
  int count = 0;
  for (const Sighting* one : first_tries()) count += one->call() == Call::right ? 1 : 0;
  return count;
}

Triage start(const Sweep& sweep, const Pack& pack) {
  Triage triage;
  triage.sweep = sweep;
  for (const std::string& id : sweep.vignettes)
    if (const Vignette* vignette = pack.find_vignette(id)) triage.sightings.push_back({.vignette = vignette});
  if (triage.sightings.empty()) triage.step = TriageStep::over;
  return triage;
}

bool owes_explanation(const Triage& triage) {
  return triage.step == TriageStep::explanation && !triage.sighting().explained;
}

Triage only_fact(const Vignette& vignette, const std::string& pack_id) {
  Triage triage;
  triage.sweep = {.pack = pack_id, .seed = 0, .vignettes = {vignette.id}};
  triage.sightings.push_back({.vignette = &vignette});
  triage.step = TriageStep::explanation;
  return triage;
}

std::vector<Event> play(Triage& triage, const Sort& move) {
  if (triage.step != TriageStep::question) return {};
  Sighting& open = triage.sightings[triage.at];
  open.sorted = move.care;
  triage.step = TriageStep::explanation;
  const Call call = *open.call();
  const Event event{open.again ? EventKind::sorted_again : EventKind::sorted, open.vignette->id,
                    static_cast<int>(call), name_of(move.care)};
  if (open.vignette->care == Care::emergency && call == Call::under)
    triage.sightings.push_back({.vignette = open.vignette, .again = true});  // `open` is gone after this
  return {event};
}

std::vector<Event> play(Triage& triage, const Explained&) {
  if (!owes_explanation(triage)) return {};
  triage.sightings[triage.at].explained = true;
  return {{EventKind::explained, triage.sighting().vignette->id, 0, ""}};
}

std::vector<Event> play(Triage& triage, const Onward&) {
  if (triage.step != TriageStep::explanation || !triage.sighting().explained) return {};
  const bool nothing_sorted = !triage.sighting().sorted;  // only its fact was to be shown
  if (nothing_sorted) {
    triage.step = TriageStep::over;
    return {};
  }
  if (triage.at + 1 < triage.sightings.size()) {
    ++triage.at;
    triage.step = TriageStep::question;
    return {};
  }
  triage.step = TriageStep::results;
  return {{EventKind::swept, triage.sweep.pack, triage.right_first(), ""}};
}

std::vector<Event> play(Triage& triage, const Carry& move) {
  if (triage.step != TriageStep::results || triage.carried == move.vignette) return {};
  for (const Sighting* one : triage.first_tries()) {
    if (one->vignette->id != move.vignette) continue;
    triage.carried = move.vignette;
    return {{EventKind::took, move.vignette, 0, ""}};
  }
  return {};
}

std::vector<Event> play(Triage& triage, const Close&) {
  if (triage.step == TriageStep::results) triage.step = TriageStep::over;
  return {};
}

}  // namespace rules
