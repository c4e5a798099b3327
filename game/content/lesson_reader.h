// The fields that every kind of lesson has, into the rules' types (rules/lesson.h).
#pragma once

#include <vector>

#include "content/reader.h"
#include "rules/lesson.h"

namespace content {

/// ["all"], which gives an empty list, or some of office, labour, older, student.
std::vector<rules::Group> read_groups(Reader field);
rules::Picture read_picture(Reader field);
rules::Evidence read_evidence(Reader field);
rules::Action read_action(Reader field);
rules::WorkedAnswer read_worked(Reader field);
/// None when the field is not there.
rules::DoctorNote read_doctor_note(Reader field);

}  // namespace content
