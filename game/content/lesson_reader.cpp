// See lesson_reader.h.
#include "content/lesson_reader.h"

namespace content {

std::vector<rules::Group> read_groups(Reader field) {
  std::vector<rules::Group> groups;
  for (Reader& item : field.items(1, 4)) {
    enum class Name { all, office, labour, older, student };
    const Name name = item.one_of<Name>({"all", "office", "labour", "older", "student"});
    if (name == Name::all) return {};
    groups.push_back(static_cast<rules::Group>(static_cast<int>(name) - 1));
  }
  return groups;
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

rules::DoctorNote read_doctor_note(Reader field) {
  if (!field.there()) return rules::DoctorNote::none;
  const int index = field.one_of<int>({"ask", "exercise", "medicines"});
  return static_cast<rules::DoctorNote>(1 + index);
}

}  // namespace content
