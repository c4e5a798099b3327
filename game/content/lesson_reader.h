// Reads the pieces that cards and scenes share: groups, the action, the evidence note.
#pragma once

#include <vector>

#include "content/reader.h"
#include "rules/lesson.h"

namespace content {

/// ["all"] is the empty list.
std::vector<rules::Group> read_groups(Reader field);
rules::Action read_action(Reader field);
rules::Evidence read_evidence(Reader field);

}  // namespace content
