// Published or computed lifting cases from a file, run through the game's own rules and compared with what
// the file expects. The shape of the file is that of tests/vectors/lifting_vectors.json; for `backwise lift`.
#pragma once

#include <string>
#include <vector>

#include "content/problem.h"

namespace content {

/// What a file of cases came to.
struct CaseReport {
  std::string json;                 ///< one object, an entry a case; infinite numbers are null
  std::vector<std::string> missed;  ///< "S01 expect/Fc_N: 394.6 expected, 395.7 computed"
  Problems problems;                ///< what is malformed, with its place; when there are any, json is empty
};

/// Runs `lowback.cases`, `niosh.single_task_examples` and `niosh.cli_cross_check` of a file's bytes. Sections
/// and expected values may be absent; what it does not know is skipped. `file` is the name used in messages.
CaseReport run_lift_cases(const std::string& file, const std::string& bytes);

}  // namespace content
