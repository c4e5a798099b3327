// See habit_reader.h.
#include "content/habit_reader.h"

#include "content/lesson_reader.h"

namespace content {
namespace {

rules::StepsGuide read_steps(Reader& field) {
  rules::StepsGuide guide;
  for (Reader& item : field.get("steps").items(2, 20)) {
    rules::StepsGuide::Step step;
    step.say = item.get("say").both();
    step.seconds = item.get("seconds").whole(2, 120);
    step.pose = item.get("pose").text();
    item.no_others();
    guide.steps.push_back(std::move(step));
  }
  return guide;
}

rules::ChecklistGuide read_checklist(Reader& field) {
  rules::ChecklistGuide guide;
  for (Reader& item : field.get("items").items(2, 8)) guide.items.push_back(item.both());
  guide.need = field.get("need").whole(1, std::max(1, static_cast<int>(guide.items.size())));
  return guide;
}

rules::Guide read_guide(Reader field) {
  if (!field.there()) return {};
  rules::Guide guide;
  const size_t before = field.problems();
  enum class Name { timer, steps, counter, checklist, signs };
  const Name name = field.get("kind").one_of<Name>({"timer", "steps", "counter", "checklist", "signs"});
  if (field.problems() > before) return {};  // what it should hold is not known either
  switch (name) {
    case Name::timer:
      guide = rules::TimerGuide{field.get("seconds").whole(30, 1800)};
      break;
    case Name::steps:
      guide = read_steps(field);
      break;
    case Name::counter:
      guide = rules::CounterGuide{field.get("count").whole(1, 50)};
      break;
    case Name::checklist:
      guide = read_checklist(field);
      break;
    case Name::signs:
      guide = rules::SignsGuide{};
      break;
  }
  field.no_others();
  return guide;
}

rules::Text read_optional(Reader field) { return field.there() ? field.both() : rules::Text{}; }

rules::Challenge read_challenge(Reader& from) {
  rules::Challenge made;
  made.id = from.get("id").text();
  made.claims = from.get("claims").texts(1, 3);
  made.groups = read_groups(from.get("groups"));
  made.say = from.get("say").both();
  made.how = from.get("how").both();
  made.why = from.get("why").both();
  made.gentle = read_optional(from.maybe("gentle"));
  made.help = read_optional(from.maybe("help"));
  made.cues = from.get("cues").texts(1, 6);
  made.quota = from.get("quota").whole(1, 7);
  made.picture = read_picture(from.get("picture"));
  made.doctor = read_doctor_note(from.maybe("doctor"));
  if (Reader evidence = from.maybe("evidence"); evidence.there()) made.evidence = read_evidence(evidence);
  made.guide = read_guide(from.maybe("guide"));
  made.sources = from.get("sources").texts(1, 4);
  from.no_others();
  return made;
}

std::vector<rules::Text> read_answers(Reader field) {
  std::vector<rules::Text> answers;
  for (Reader& item : field.items(1, 20)) answers.push_back(item.both());
  return answers;
}

void read_challenges(Reader list, rules::Pack& pack, PackPlace& place) {
  for (Reader& item : list.items(1, 100)) {
    const size_t before = item.problems();
    rules::Challenge challenge = read_challenge(item);
    if (pack.find_challenge(challenge.id))
      item.report(Kind::duplicate_id, "the id \"" + challenge.id + "\" stands in this pack twice");
    if (item.problems() > before) continue;
    pack.challenges.push_back(std::move(challenge));
    place.items.push_back({item.file(), item.where()});
  }
}

void read_cues(Reader list, rules::Pack& pack, PackPlace& place) {
  for (Reader& item : list.items(1, 40)) {
    const size_t before = item.problems();
    rules::Cue cue;
    cue.id = item.get("id").text();
    cue.say = item.get("say").both();
    cue.icon = item.get("icon").text();
    item.no_others();
    if (pack.find_cue(cue.id))
      item.report(Kind::duplicate_id, "the cue \"" + cue.id + "\" stands in this pack twice");
    if (item.problems() > before) continue;
    pack.cues.push_back(std::move(cue));
    place.cues.push_back({item.file(), item.where()});
  }
}

}  // namespace

void read_habits(Reader& file, rules::Pack& pack, PackPlace& place) {
  Reader cues = file.maybe("cues");
  if (!cues.there()) return read_challenges(file.get("challenges"), pack, place);
  read_cues(cues, pack, place);
  Reader replies = file.get("replies");
  place.replies = {file.file(), replies.where()};
  pack.replies.did = read_answers(replies.get("did"));
  pack.replies.not_done = read_answers(replies.get("not_done"));
  pack.replies.rest = read_answers(replies.get("rest"));
  replies.no_others();
}

void habits_teach(const rules::Pack& pack, std::vector<Taught>& taught) {
  for (const rules::Challenge& challenge : pack.challenges)
    for (const std::string& claim : challenge.claims)
      taught.push_back({claim, challenge.id, {challenge.why, challenge.how, challenge.help}});
}

}  // namespace content
