// See check_exercises.h.
#include "content/check_exercises.h"

#include <algorithm>
#include <cmath>

#include "content/check_average.h"

namespace content {
namespace {

using rules::Exercise;

/// An exercise on the bench.
struct Judged {
  const Exercise& exercise;
  const ItemPlace& place;
  const Bench& bench;

  void report(Kind kind, const std::string& where, const std::string& what,
              const std::string& found = {}) const {
    bench.problems.push_back({kind, place.file, place.where + where, what, found});
  }
};

void add_action(std::vector<Part>& parts, const std::string& where, const rules::Action& action) {
  parts.push_back({where + "/lead", Role::lead, Voice::ours, action.lead});
  parts.push_back({where + "/say", Role::action, Voice::ours, action.say});
  if (!action.note.empty()) parts.push_back({where + "/note", Role::note, Voice::ours, action.note});
}

void add_lines(std::vector<Part>& parts, const std::string& where, Role role,
               const std::vector<rules::Text>& lines) {
  for (size_t i = 0; i < lines.size(); ++i)
    parts.push_back({where + "/" + std::to_string(i), role, Voice::ours, lines[i]});
}

/// A flawed figure's texts. A wrong finding is only said to be seen; why it is not so is ours.
void add_fault(std::vector<Part>& parts, const std::string& where, const rules::Fault& fault) {
  parts.push_back({where + "/alt", Role::alt, Voice::ours, fault.alt});
  for (size_t i = 0; i < fault.findings.size(); ++i) {
    const rules::Finding& finding = fault.findings[i];
    const std::string at = where + "/findings/" + std::to_string(i);
    parts.push_back({at + "/say", Role::reply, Voice::ours, finding.say});
    parts.push_back({at + "/why", Role::why, Voice::ours, finding.why});
  }
  parts.push_back({where + "/fact", Role::fact, Voice::ours, fault.fact});
  add_action(parts, where + "/do", fault.action);
}

std::vector<Part> parts_of(const Exercise& one) {
  std::vector<Part> parts{{"/goal", Role::goal, Voice::ours, one.goal},
                          {"/say", Role::takeaway, Voice::ours, one.say},
                          {"/who", Role::step, Voice::ours, one.who},
                          {"/alt", Role::alt, Voice::ours, one.alt}};
  add_lines(parts, "/not_for", Role::step, one.not_for);
  if (!one.first.empty()) parts.push_back({"/first", Role::step, Voice::ours, one.first});
  for (size_t i = 0; i < one.supports.size(); ++i)
    parts.push_back(
        {"/supports/" + std::to_string(i) + "/say", Role::takeaway, Voice::ours, one.supports[i].say});
  add_lines(parts, "/steps", Role::step, one.steps);
  parts.push_back({"/cue", Role::step, Voice::ours, one.cue});
  parts.push_back({"/fact", Role::fact, Voice::ours, one.fact});
  for (size_t i = 0; i < one.faults.size(); ++i)
    add_fault(parts, "/faults/" + std::to_string(i), one.faults[i]);
  parts.push_back({"/chair/say", Role::takeaway, Voice::ours, one.chair.say});
  add_lines(parts, "/chair/steps", Role::step, one.chair.steps);
  parts.push_back({"/chair/alt", Role::alt, Voice::ours, one.chair.alt});
  add_action(parts, "/do", one.action);
  parts.push_back({"/takeaway", Role::takeaway, Voice::ours, one.takeaway});
  if (one.evidence) parts.push_back({"/evidence/note", Role::evidence, Voice::ours, one.evidence->note});
  return parts;
}

/// How far apart two bodies are at most, as a share of the stature.
double apart(const rules::Body& a, const rules::Body& b) {
  double most = 0;
  const auto see = [&](rules::Point one, rules::Point other) {
    most = std::max(most, std::hypot(one.x - other.x, one.y - other.y));
  };
  see(a.hip, b.hip), see(a.waist, b.waist), see(a.shoulder, b.shoulder), see(a.head, b.head);
  see(a.elbow, b.elbow), see(a.hand, b.hand), see(a.knee, b.knee), see(a.ankle, b.ankle);
  return most;
}

/// A flawed figure differs enough to be seen: in where it is, or in how fast it gets there.
bool shows(const rules::Movement& fault, const rules::Movement& right) {
  constexpr double seen = 0.05;
  const double differs =
      std::max(apart(body_of(fault, 0), body_of(right, 0)), apart(body_of(fault, 1), body_of(right, 1)));
  return differs >= seen || fault.rise_ms * 2 <= right.rise_ms;
}

void judge_figures(const Judged& on) {
  const auto& right = on.exercise.movement;
  for (size_t i = 0; i < on.exercise.faults.size(); ++i)
    if (!shows(on.exercise.faults[i].movement, right))
      on.report(Kind::out_of_range, "/faults/" + std::to_string(i) + "/movement",
                "can hardly be told from the right movement");
}

void judge_faults(const Judged& on) {
  for (size_t f = 0; f < on.exercise.faults.size(); ++f) {
    const rules::Fault& fault = on.exercise.faults[f];
    const std::string where = "/faults/" + std::to_string(f);
    if (!is_kebab_case(fault.id))
      on.report(Kind::bad_id, where + "/id", "\"" + fault.id + "\" is not in kebab-case", fault.id);
    ItemPlace place = on.place;
    place.where += where;
    judge_action(fault.action, place, on.bench);
    for (size_t i = 0; i < fault.findings.size(); ++i)
      for (size_t j = 0; j < i; ++j)
        if (alike(fault.findings[i].say, fault.findings[j].say) ||
            alike(fault.findings[i].why, fault.findings[j].why))
          on.report(Kind::same_reply, where + "/findings/" + std::to_string(i),
                    "says the same as finding " + std::to_string(j));
  }
}

void judge_exercise(const Judged& on, const Judging& all) {
  const Exercise& one = on.exercise;
  if (!is_kebab_case(one.id))
    on.report(Kind::bad_id, "/id", "\"" + one.id + "\" is not in kebab-case", one.id);
  if (one.doctor != rules::DoctorNote::exercise)
    on.report(Kind::doctor_note, "", "an exercise needs \"doctor\": \"exercise\", the rule when to stop");
  judge_lesson({one.claims, one.sources, one.doctor, false, one.evidence.has_value()}, on.place, all.levels,
               all.claims, on.bench);
  judge_action(one.action, on.place, on.bench);
  judge_faults(on);
  judge_figures(on);
  judge_parts(parts_of(one), on.place, on.bench);
}

void judge_coaching(const rules::Pack& pack, const PackPlace& place, const Bench& bench) {
  if (place.coaching.file.empty())
    return bench.problems.push_back({Kind::missing_field, place.file, "/files",
                                     "no file has \"coaching\": what is read before and after a practice"});
  const rules::Coaching& of = pack.coaching;
  std::vector<Part> parts;
  add_lines(parts, "/gate", Role::step, of.gate);
  parts.push_back({"/urgent", Role::step, Voice::ours, of.urgent});
  add_lines(parts, "/questions", Role::step, of.questions);
  add_lines(parts, "/notice", Role::step, of.notice);
  add_lines(parts, "/kind", Role::step, of.kind);
  parts.push_back({"/rested", Role::step, Voice::ours, of.rested});
  add_action(parts, "/maintain", of.maintain);
  judge_parts(parts, place.coaching, bench);
  ItemPlace maintain = place.coaching;
  maintain.where += "/maintain";
  judge_action(of.maintain, maintain, bench);
}

/// Over all flawed figures the right finding is not the longest more often than not.
void judge_lengths(const rules::Pack& pack, const std::string& file, const Bench& bench) {
  for (const rules::Lang lang : {rules::Lang::zh, rules::Lang::en}) {
    size_t all = 0, often = 0;
    for (const Exercise& exercise : pack.exercises)
      for (const rules::Fault& fault : exercise.faults) {
        const auto longest = std::max_element(
            fault.findings.begin(), fault.findings.end(),
            [&](const auto& a, const auto& b) { return a.say.in(lang).size() < b.say.in(lang).size(); });
        ++all;
        if (longest != fault.findings.end() && longest->right) ++often;
      }
    if (often * 2 > all)
      bench.problems.push_back({Kind::right_longest, file, "/files",
                                std::string(lang == rules::Lang::zh ? "in Chinese" : "in English") +
                                    " the right finding is the longest of " + part_of_all(often, all) +
                                    " flawed figures; should be half at most"});
  }
}

}  // namespace

void judge_exercises(const rules::Pack& pack, const PackPlace& place, const Judging& on) {
  std::vector<Part> all;
  for (size_t i = 0; i < pack.exercises.size(); ++i) {
    on.claim_id(pack, pack.exercises[i].id, place.items[i]);
    judge_exercise({pack.exercises[i], place.items[i], on.bench}, on);
    for (Part& part : parts_of(pack.exercises[i])) all.push_back(std::move(part));
  }
  judge_coaching(pack, place, on.bench);
  if (pack.exercises.empty()) return;
  judge_lengths(pack, place.file, on.bench);
  judge_reading_level(all, place.file, on.bench);
}

}  // namespace content
