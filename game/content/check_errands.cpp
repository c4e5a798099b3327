// See check_errands.h.
#include "content/check_errands.h"

#include <algorithm>

#include "content/check_average.h"

namespace content {
namespace {

using rules::Act;
using rules::Errand;

/// Every text of an act, in the order of the file; `where` is the act's own place in its errand.
void add_parts(std::vector<Part>& parts, const Act& act, const std::string& where) {
  parts.push_back({where + "/title", Role::ask, Voice::ours, act.title});
  parts.push_back({where + "/tell", Role::why, Voice::ours, act.tell});
  for (size_t i = 0; i < act.pieces.size(); ++i) {
    const std::string piece = where + "/pieces/" + std::to_string(i);
    parts.push_back({piece + "/say", Role::reply, Voice::ours, act.pieces[i].say});
    parts.push_back({piece + "/why", Role::why, Voice::ours, act.pieces[i].why});
  }
  parts.push_back({where + "/fact", Role::fact, Voice::ours, act.fact});
  parts.push_back({where + "/why", Role::why, Voice::ours, act.why});
  if (act.action) {
    parts.push_back({where + "/do/lead", Role::lead, Voice::ours, act.action->lead});
    parts.push_back({where + "/do/say", Role::action, Voice::ours, act.action->say});
    if (!act.action->note.empty())
      parts.push_back({where + "/do/note", Role::note, Voice::ours, act.action->note});
    parts.push_back({where + "/takeaway", Role::takeaway, Voice::ours, act.takeaway});
  }
  if (act.evidence)
    parts.push_back({where + "/evidence/note", Role::evidence, Voice::ours, act.evidence->note});
}

std::vector<Part> parts_of(const Errand& errand) {
  std::vector<Part> parts{{"/goal", Role::goal, Voice::ours, errand.goal}};
  for (size_t i = 0; i < errand.acts.size(); ++i)
    add_parts(parts, errand.acts[i], "/acts/" + std::to_string(i));
  return parts;
}

void judge_reasons(const Act& act, const ItemPlace& place, const Bench& bench) {
  for (size_t later = 0; later < act.pieces.size(); ++later)
    for (size_t i = 0; i < later; ++i)
      if (alike(act.pieces[later].why, act.pieces[i].why) || alike(act.pieces[later].say, act.pieces[i].say))
        bench.problems.push_back({Kind::same_reply, place.file,
                                  place.where + "/pieces/" + std::to_string(later),
                                  "says or explains the same as piece " + std::to_string(i), ""});
}

void judge_act(const rules::Pack& pack, const Act& act, const ItemPlace& place, const Judging& on) {
  on.claim_id(pack, act.id, place);
  const auto report = [&](Kind kind, const std::string& where, const std::string& what) {
    on.bench.problems.push_back({kind, place.file, place.where + where, what, act.id});
  };
  if (act.claims.empty() && !on.own) report(Kind::out_of_range, "/claims", "should have 1 to 8 entries");
  if (!is_kebab_case(act.id)) report(Kind::bad_id, "/id", "\"" + act.id + "\" is not in kebab-case");
  judge_lesson({act.claims, act.sources, act.doctor, act.signs, act.evidence.has_value()}, place, on.levels,
               on.claims, on.bench);
  judge_reasons(act, place, on.bench);
  if (act.action) judge_action(*act.action, place, on.bench);
}

/// Nobody leaves without something to do, and nobody has to choose among many.
void judge_actions(const Errand& errand, const ItemPlace& place, const Bench& bench) {
  const auto actions = static_cast<size_t>(std::count_if(
      errand.acts.begin(), errand.acts.end(), [](const Act& act) { return act.action.has_value(); }));
  if (actions < 1 || actions > actions_most)
    bench.problems.push_back({Kind::balance, place.file, place.where + "/acts",
                              std::to_string(actions) + (actions == 1 ? " act ends" : " acts end") +
                                  " in something to do; should be 1 to 3",
                              errand.id});
}

}  // namespace

void judge_errands(const rules::Pack& pack, const PackPlace& place, const Judging& on) {
  std::vector<Part> all;
  for (size_t i = 0; i < pack.errands.size(); ++i) {
    const Errand& errand = pack.errands[i];
    const ItemPlace& at = place.items[i];
    on.claim_id(pack, errand.id, at);
    if (!is_kebab_case(errand.id))
      on.bench.problems.push_back(
          {Kind::bad_id, at.file, at.where + "/id", "\"" + errand.id + "\" is not in kebab-case", errand.id});
    for (size_t act = 0; act < errand.acts.size(); ++act)
      judge_act(pack, errand.acts[act], {at.file, at.where + "/acts/" + std::to_string(act)}, on);
    judge_actions(errand, at, on.bench);
    judge_parts(parts_of(errand), at, on.bench);
    for (const Part& part : parts_of(errand)) all.push_back(part);
  }
  if (!pack.errands.empty()) judge_reading_level(all, place.file, on.bench);
}

}  // namespace content
