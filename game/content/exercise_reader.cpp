// See exercise_reader.h.
#include "content/exercise_reader.h"

#include <algorithm>

#include "content/lesson_reader.h"

namespace content {
namespace {

/// An angle or the lift; `otherwise` where a stance names only what differs from another.
int read_part(Reader& field, const char* name, int otherwise, int least, int most) {
  Reader part = field.maybe(name);
  return part.there() ? part.whole(least, most) : otherwise;
}

/// A stance names what differs from `other`.
rules::Stance read_stance(Reader field, const rules::Stance& other) {
  rules::Stance stance = other;
  if (!field.object()) return stance;
  const auto angle = [&](const char* name, int& part) { part = read_part(field, name, part, -360, 360); };
  angle("loin", stance.loin);
  angle("chest", stance.chest);
  angle("head", stance.head);
  angle("upper_arm", stance.upper_arm);
  angle("forearm", stance.forearm);
  angle("thigh", stance.thigh);
  angle("shank", stance.shank);
  angle("foot", stance.foot);
  stance.lift = read_part(field, "lift", stance.lift, -10, 40);
  field.no_others();
  return stance;
}

/// A flawed movement names what differs from the right one.
rules::Movement read_movement(Reader field, const rules::Movement* right = nullptr) {
  rules::Movement movement = right ? *right : rules::Movement{};
  if (!field.object()) return movement;
  if (!right) movement.lie = field.get("lie").one_of<rules::Lie>({"back", "front", "seat"});
  if (Reader rest = field.maybe("rest"); rest.there() || !right)
    movement.rest = read_stance(right ? rest : field.get("rest"), movement.rest);
  const rules::Stance from = right ? movement.top : movement.rest;
  if (Reader top = field.maybe("top"); top.there() || !right)
    movement.top = read_stance(right ? top : field.get("top"), from);
  movement.rise_ms = read_part(field, "rise_ms", movement.rise_ms, 200, 3000);
  field.no_others();
  return movement;
}

std::vector<rules::Text> read_lines(Reader field, size_t least, size_t most) {
  std::vector<rules::Text> lines;
  for (Reader& item : field.items(least, most)) lines.push_back(item.both());
  return lines;
}

std::vector<rules::Finding> read_findings(Reader field) {
  std::vector<rules::Finding> findings;
  const size_t before = field.problems();
  for (Reader& item : field.items(3, 3)) {
    rules::Finding finding;
    finding.say = item.get("say").both();
    finding.why = item.get("why").both();
    if (Reader right = item.maybe("right"); right.there()) finding.right = right.flag();
    item.no_others();
    findings.push_back(std::move(finding));
  }
  const auto right =
      std::count_if(findings.begin(), findings.end(), [](const auto& one) { return one.right; });
  if (field.problems() == before && right != 1)
    field.report(Kind::out_of_range, std::to_string(right) + " findings are right; exactly one should be");
  return findings;
}

rules::Fault read_fault(Reader& from, const rules::Movement& right) {
  rules::Fault fault;
  fault.id = from.get("id").text();
  fault.movement = read_movement(from.get("movement"), &right);
  fault.alt = from.get("alt").both();
  fault.findings = read_findings(from.get("findings"));
  fault.fact = from.get("fact").both();
  fault.action = read_action(from.get("do"));
  from.no_others();
  return fault;
}

std::vector<rules::SupportPoint> read_supports(Reader field) {
  std::vector<rules::SupportPoint> supports;
  for (Reader& item : field.items(1, 5)) {
    rules::SupportPoint point;
    point.at = item.get("at").one_of<rules::Support>({"head", "elbows", "feet", "hips", "seat"});
    point.say = item.get("say").both();
    item.no_others();
    supports.push_back(std::move(point));
  }
  return supports;
}

rules::Exercise::Chair read_chair(Reader field) {
  rules::Exercise::Chair chair;
  chair.say = field.get("say").both();
  chair.steps = read_lines(field.get("steps"), 2, 4);
  chair.alt = field.get("alt").both();
  chair.movement = read_movement(field.get("movement"));
  if (field.there() && chair.movement.lie != rules::Lie::seat)
    field.report_at("/movement/lie", Kind::out_of_range, "the version on a chair is done sitting: \"seat\"");
  field.no_others();
  return chair;
}

rules::Exercise read_exercise(Reader& from) {
  rules::Exercise made;
  made.id = from.get("id").text();
  made.claims = from.get("claims").texts(1, 14);
  made.goal = from.get("goal").both();
  made.say = from.get("say").both();
  made.who = from.get("who").both();
  made.alt = from.get("alt").both();
  if (Reader not_for = from.maybe("not_for"); not_for.there()) {
    made.not_for = read_lines(not_for, 1, 8);
    made.first = from.get("first").both();
  }
  made.movement = read_movement(from.get("movement"));
  made.supports = read_supports(from.get("supports"));
  made.steps = read_lines(from.get("steps"), 3, 5);
  made.cue = from.get("cue").both();
  made.fact = from.get("fact").both();
  for (Reader& item : from.get("faults").items(3, 8)) {
    rules::Fault fault = read_fault(item, made.movement);
    if (made.find_fault(fault.id))
      item.report(Kind::duplicate_id, "the fault \"" + fault.id + "\" stands here twice", fault.id);
    made.faults.push_back(std::move(fault));
  }
  made.chair = read_chair(from.get("chair"));
  made.action = read_action(from.get("do"));
  made.takeaway = from.get("takeaway").both();
  made.doctor = read_doctor_note(from.maybe("doctor"));
  if (Reader evidence = from.maybe("evidence"); evidence.there()) made.evidence = read_evidence(evidence);
  made.sources = from.get("sources").texts(1, 4);
  from.no_others();
  return made;
}

void read_coaching(Reader field, rules::Coaching& coaching) {
  coaching.gate = read_lines(field.get("gate"), 1, 10);
  coaching.urgent = field.get("urgent").both();
  coaching.questions = read_lines(field.get("questions"), 3, 8);
  coaching.notice = read_lines(field.get("notice"), 2, 5);
  coaching.kind = read_lines(field.get("kind"), 1, 8);
  coaching.rested = field.get("rested").both();
  coaching.maintain = read_action(field.get("maintain"));
  field.no_others();
}

}  // namespace

void read_exercises(Reader& file, rules::Pack& pack, PackPlace& place) {
  if (Reader coaching = file.maybe("coaching"); coaching.there()) {
    place.coaching = {coaching.file(), coaching.where()};
    return read_coaching(coaching, pack.coaching);
  }
  for (Reader& item : file.get("exercises").items(1, 20)) {
    const size_t before = item.problems();
    rules::Exercise exercise = read_exercise(item);
    if (pack.find_exercise(exercise.id))
      item.report(Kind::duplicate_id, "the id \"" + exercise.id + "\" stands in this pack twice",
                  exercise.id);
    if (item.problems() > before) continue;
    pack.exercises.push_back(std::move(exercise));
    place.items.push_back({item.file(), item.where()});
  }
}

void exercises_teach(const rules::Pack& pack, std::vector<Taught>& taught) {
  for (const rules::Exercise& one : pack.exercises) {
    std::vector<rules::Text> says{one.fact, one.who, one.cue, one.first, one.action.say, one.action.note};
    says.insert(says.end(), one.steps.begin(), one.steps.end());
    says.insert(says.end(), one.not_for.begin(), one.not_for.end());
    for (const rules::Fault& fault : one.faults) {
      says.push_back(fault.fact);
      for (const rules::Finding& finding : fault.findings) says.push_back(finding.why);
    }
    if (one.evidence) says.push_back(one.evidence->note);
    for (const std::string& claim : one.claims) taught.push_back({claim, one.id, says});
  }
}

}  // namespace content
