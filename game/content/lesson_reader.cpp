// See lesson_reader.h.
#include "content/lesson_reader.h"

#include <algorithm>

namespace content {

std::vector<rules::Group> read_groups(Reader field) {
  std::vector<rules::Group> groups;
  bool everybody = false;
  size_t count = 0;
  const size_t before = field.problems();
  for (Reader& item : field.items(1, 4)) {
    enum class Name { all, office, labour, older, student };
    static const std::vector<const char*> names{"all", "office", "labour", "older", "student"};
    const Name name = item.one_of<Name>(names);
    const auto group = static_cast<rules::Group>(static_cast<int>(name) - 1);
    ++count;
    if (name == Name::all)
      everybody = true;
    else if (std::find(groups.begin(), groups.end(), group) != groups.end())
      item.report(Kind::duplicate_id, "the group stands here twice", names.at(static_cast<size_t>(name)));
    else
      groups.push_back(group);
  }
  if (everybody && count > 1 && field.problems() == before)
    field.report(Kind::out_of_range, "\"all\" is for everybody and stands alone");
  return everybody ? std::vector<rules::Group>{} : groups;
}

rules::Action read_action(Reader field) {
  rules::Action action;
  action.lead = field.get("lead").both();
  action.say = field.get("say").both();
  if (Reader note = field.maybe("note"); note.there()) action.note = note.both();
  field.no_others();
  return action;
}

rules::Picture read_picture(Reader field) {
  rules::Picture picture;
  picture.art = field.get("art").text();
  picture.alt = field.get("alt").both();
  field.no_others();
  return picture;
}

rules::Evidence read_evidence(Reader field) {
  rules::Evidence evidence;
  evidence.grade = field.get("grade").one_of<rules::Grade>({"good", "limited", "differ"});
  evidence.note = field.get("note").both();
  field.no_others();
  return evidence;
}

rules::WorkedAnswer read_worked(Reader field) {
  rules::WorkedAnswer worked;
  worked.situation = field.get("situation").both();
  for (Reader& step : field.get("steps").items(2, 2)) worked.steps.push_back(step.both());
  field.no_others();
  return worked;
}

rules::DoctorNote read_doctor_note(Reader field) {
  if (!field.there()) return rules::DoctorNote::none;
  const int index = field.one_of<int>({"ask", "exercise", "medicines"});
  return static_cast<rules::DoctorNote>(1 + index);
}

}  // namespace content
