// The ways through a story: that every one ends, none goes on for ever or back in time, and none lets an
// emergency wait. What a chapter says is judged in check_stories.
#pragma once

#include <string>
#include <vector>

#include "content/problem.h"
#include "rules/story.h"

namespace content {

/// The most chapters from the beginning to an end: about three minutes of play.
constexpr int chapters_in_a_row = 14;

/// What is wrong with the ways of a story, with a pointer below it: "/chapters/3/choices/1/to".
struct Astray {
  std::string where;
  std::string what;
  Kind kind = Kind::astray;
  std::string found;  ///< the name it is about; may be empty
};

/// Nothing when every way ends well.
std::vector<Astray> judge_ways(const rules::Story& story);

}  // namespace content
