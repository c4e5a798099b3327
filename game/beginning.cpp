// The app's beginnings: a round of cards, an errand of the courier, a round of the radar, a lifting scene, a
// story, a practice, or going on with the one that was left. See app.h.
#include <algorithm>

#include "app.h"
#include "rules/deal.h"
#include "rules/sweep.h"

std::uint64_t App::seed_after(int rounds) const {
  constexpr std::uint64_t apart = 7919;  // a prime, so that neighbouring days and rounds do not share a seed
  return options_.seed + static_cast<std::uint64_t>(rounds) * apart +
         static_cast<std::uint64_t>(std::max(0, now_.day));
}

void App::begin_round(const std::string& pack_id) {
  const rules::Pack* pack = model_.levels.find_pack(pack_id);
  if (!pack) return;
  if (place() == screens::Place::choose_pack) leave();
  const rules::Quiz* open_round = model_.quiz();
  const bool may_leave = open_round && open_round->deal.pack != pack_id && !rules::owes_fact(*open_round);
  if (!open_round || may_leave) {
    const rules::Group group = model_.settings.group.value_or(rules::Group::looking);
    play(rules::deal_round(*pack, model_.profile, group, now_.day, seed_after(model_.profile.rounds)));
  }
  if (model_.quiz()) open({screens::Place::quiz, false});
}

void App::begin_at_once() {
  const rules::Pack* radar = model_.levels.first_of("triage");
  if (*options_.screen == screens::Place::triage && radar) return begin_triage(radar->id);
  const rules::Pack* courier = model_.levels.first_of("courier");
  if (*options_.screen == screens::Place::courier && courier) return begin_courier(courier->id);
  const rules::Pack* path = model_.levels.first_of("path");
  if (*options_.screen == screens::Place::path && path) return begin_path(path->id);
  begin_round(model_.levels.packs.front().id);
}

/// The first errand of the pack that was not played to its end yet, or the first.
void App::begin_courier(const std::string& pack_id) {
  const rules::Pack* pack = model_.levels.find_pack(pack_id);
  if (!pack || pack->errands.empty()) return;
  if (model_.quiz() && rules::owes_fact(*model_.quiz()))  // the fact comes before anything else
    return open({screens::Place::quiz, false});
  const rules::Courier* open_one = model_.courier();
  if (!open_one || open_one->dispatch.pack != pack_id) {
    const auto next = std::find_if(
        pack->errands.begin(), pack->errands.end(),
        [&](const rules::Errand& errand) { return !model_.profile.errands.contains(errand.id); });
    const rules::Errand& errand = next == pack->errands.end() ? pack->errands.front() : *next;
    play(rules::Dispatch{.pack = pack_id, .errand = errand.id});
  }
  if (model_.courier()) open({screens::Place::courier, false});
}

void App::begin_triage(const std::string& pack_id) {
  const rules::Pack* pack = model_.levels.find_pack(pack_id);
  if (!pack || pack->vignettes.empty()) return;
  if (model_.quiz() && rules::owes_fact(*model_.quiz()))  // the fact comes before anything else
    return open({screens::Place::quiz, false});
  const rules::Triage* open_one = model_.triage();
  const bool may_leave = open_one && open_one->sweep.pack != pack_id && !rules::owes_explanation(*open_one);
  if (!open_one || may_leave) {
    const rules::Group group = model_.settings.group.value_or(rules::Group::looking);
    play(rules::deal_sweep(*pack, model_.profile, group, seed_after(model_.profile.sweeps)));
  }
  if (model_.triage()) open({screens::Place::triage, false});
}

void App::begin_path(const std::string& pack_id) {
  const rules::Pack* pack = model_.levels.find_pack(pack_id);
  if (!pack || pack->stories.empty()) return;
  if (model_.quiz() && rules::owes_fact(*model_.quiz()))  // the fact comes before anything else
    return open({screens::Place::quiz, false});
  const rules::Path* open_one = model_.path();
  const bool may_leave = open_one && open_one->embark.pack != pack_id && !rules::owes_explanation(*open_one);
  if (!open_one || may_leave) {
    const auto played = static_cast<size_t>(model_.profile.stories);  // each time the next of them
    play(rules::Embark{pack_id, pack->stories[played % pack->stories.size()].id,
                       seed_after(model_.profile.stories)});
  }
  if (model_.path()) open({screens::Place::path, false});
}

void App::begin_scene(const screens::PlayScene& of) {
  if (model_.quiz() && rules::owes_fact(*model_.quiz()))  // the fact comes before anything else
    return open({screens::Place::quiz, false});
  const std::optional<rules::Person> self = rules::in_use(model_.settings.own_body);
  const rules::Lift* open_one = model_.lift();
  const bool same_body =
      open_one && open_one->self == self.has_value() && (!self || open_one->person == *self);
  if (!same_body || open_one->pack != of.pack || open_one->scene->id != of.scene)
    play(rules::Enter{.pack = of.pack, .scene = of.scene, .self = self});
  if (model_.lift()) open({screens::Place::lift, false});
}

void App::begin_practice(const std::string& id) {
  const rules::Pack* pack = model_.levels.first_of("coach");
  if (!pack) return;
  if (model_.quiz() && rules::owes_fact(*model_.quiz()))  // the fact comes before anything else
    return open({screens::Place::quiz, false});
  const rules::Practice* open_one = model_.practice();
  if (open_one && open_one->train.exercise == id) return;
  if (const rules::Prescription* of = rules::find_prescription(model_.profile.prescriptions, id))
    return play(rules::deal_prescribed(pack->id, id, of->amount));
  const rules::Exercise* exercise = pack->find_exercise(id);
  if (!exercise) return;
  const auto record = model_.profile.exercises.find(id);
  const int before = record == model_.profile.exercises.end() ? 0 : record->second.practices;
  play(rules::deal_practice(pack->id, *exercise, seed_after(before)));
}
