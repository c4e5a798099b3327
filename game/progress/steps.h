// The schema's forward steps: applying the first n makes version n. Embedded at build time from steps/*.sql.
#pragma once

#include <vector>

namespace progress {

/// One SQL script a step, the oldest first.
const std::vector<const char*>& steps();

}  // namespace progress
