// See check_habits.h.
#include "content/check_habits.h"

#include <algorithm>
#include <array>

#include "content/check_lesson.h"

namespace content {
namespace {

using rules::Challenge;

std::vector<Part> parts_of(const Challenge& challenge) {
  std::vector<Part> parts{
      {"/say", Role::takeaway, Voice::ours, challenge.say},
      {"/how", Role::step, Voice::ours, challenge.how},
      {"/why", Role::why, Voice::ours, challenge.why},
      {"/picture/alt", Role::alt, Voice::ours, challenge.picture.alt},
  };
  if (!challenge.gentle.empty()) parts.push_back({"/gentle", Role::step, Voice::ours, challenge.gentle});
  if (!challenge.help.empty()) parts.push_back({"/help", Role::step, Voice::ours, challenge.help});
  if (challenge.evidence)
    parts.push_back({"/evidence/note", Role::evidence, Voice::ours, challenge.evidence->note});
  if (const auto* steps = std::get_if<rules::StepsGuide>(&challenge.guide))
    for (size_t i = 0; i < steps->steps.size(); ++i)
      parts.push_back(
          {"/guide/steps/" + std::to_string(i) + "/say", Role::takeaway, Voice::ours, steps->steps[i].say});
  if (const auto* list = std::get_if<rules::ChecklistGuide>(&challenge.guide))
    for (size_t i = 0; i < list->items.size(); ++i)
      parts.push_back({"/guide/items/" + std::to_string(i), Role::takeaway, Voice::ours, list->items[i]});
  return parts;
}

/// One challenge on the bench.
struct Judged {
  const rules::Pack& pack;
  const Challenge& challenge;
  const ItemPlace& place;
  const Bench& bench;

  void report(Kind kind, const std::string& where, const std::string& what,
              const std::string& found = {}) const {
    bench.problems.push_back({kind, place.file, place.where + where, what, found});
  }
};

void judge_cues(const Judged& on) {
  for (size_t i = 0; i < on.challenge.cues.size(); ++i) {
    const std::string& id = on.challenge.cues[i];
    if (!on.pack.find_cue(id))
      on.report(Kind::unknown_name, "/cues/" + std::to_string(i), "there is no cue \"" + id + "\"", id);
  }
}

void judge_art(const Judged& on) {
  const auto& exists = on.bench.hooks.art_exists;
  if (!exists) return;
  const auto want = [&](const std::string& art, const std::string& where) {
    if (!exists(art)) on.report(Kind::missing_art, where, "there is no drawing \"" + art + "\"", art);
  };
  want(on.challenge.picture.art, "/picture/art");
  if (const auto* steps = std::get_if<rules::StepsGuide>(&on.challenge.guide))
    for (size_t i = 0; i < steps->steps.size(); ++i)
      want("habit-" + steps->steps[i].pose, "/guide/steps/" + std::to_string(i) + "/pose");
}

/// Whoever moves to a guide has a lighter way on the same screen (writing rules, section 4).
void judge_gentle(const Judged& on) {
  const Challenge& challenge = on.challenge;
  const bool moves = std::holds_alternative<rules::StepsGuide>(challenge.guide) ||
                     std::holds_alternative<rules::CounterGuide>(challenge.guide) ||
                     challenge.doctor == rules::DoctorNote::exercise;
  if (moves && challenge.gentle.empty())
    on.report(Kind::missing_field, "", "an exercise needs its \"gentle\" way");
}

void judge_challenge(const Judged& on, const Judging& all) {
  const Challenge& challenge = on.challenge;
  if (!is_kebab_case(challenge.id))
    on.report(Kind::bad_id, "/id", "\"" + challenge.id + "\" is not in kebab-case", challenge.id);
  const bool signs = std::holds_alternative<rules::SignsGuide>(challenge.guide);
  judge_lesson({challenge.claims, challenge.sources, challenge.doctor, signs, challenge.evidence.has_value()},
               on.place, all.levels, all.claims, all.bench);
  judge_cues(on);
  judge_art(on);
  judge_gentle(on);
  judge_parts(parts_of(challenge), on.place, on.bench);
}

/// Cues have names that last, words and a drawing.
void judge_cue(const rules::Cue& cue, const ItemPlace& place, const Bench& bench) {
  if (!is_kebab_case(cue.id))
    bench.problems.push_back(
        {Kind::bad_id, place.file, place.where + "/id", "\"" + cue.id + "\" is not in kebab-case", cue.id});
  judge_both(cue.say, Role::takeaway, Voice::ours, place.file, place.where + "/say", bench);
  if (bench.hooks.art_exists && !bench.hooks.art_exists(cue.icon))
    bench.problems.push_back({Kind::missing_art, place.file, place.where + "/icon",
                              "there is no drawing \"" + cue.icon + "\"", cue.icon});
}

void judge_answers(const rules::Pack& pack, const PackPlace& place, const Bench& bench) {
  if (place.replies.file.empty())
    return bench.problems.push_back(
        {Kind::missing_field, place.file, "/files", "no file has \"cues\" and \"replies\""});
  const std::array lists{std::pair{"/did/", &pack.replies.did},
                         std::pair{"/not_done/", &pack.replies.not_done},
                         std::pair{"/rest/", &pack.replies.rest}};
  for (const auto& [where, list] : lists)
    for (size_t i = 0; i < list->size(); ++i)
      judge_both((*list)[i], Role::step, Voice::ours, place.replies.file,
                 place.replies.where + where + std::to_string(i), bench);
}

}  // namespace

void judge_habits(const rules::Pack& pack, const PackPlace& place, const Judging& on) {
  for (size_t i = 0; i < pack.challenges.size(); ++i) {
    on.claim_id(pack, pack.challenges[i].id, place.items[i]);
    judge_challenge({pack, pack.challenges[i], place.items[i], on.bench}, on);
  }
  for (size_t i = 0; i < pack.cues.size(); ++i) judge_cue(pack.cues[i], place.cues[i], on.bench);
  judge_answers(pack, place, on.bench);
}

}  // namespace content
