// What takes all lessons of a pack to judge, whatever its kind: even audiences and the reading level.
#pragma once

#include <array>

#include "content/check_lesson.h"

namespace content {

/// A pack with fewer lessons than this is not judged by its averages.
constexpr size_t lessons_to_average = 10;
/// Groups and audiences are compared from so many lessons on; with fewer, one more or less is chance.
constexpr size_t lessons_to_compare = 24;

/// How many lessons office, labour and older players get.
using Audiences = std::array<size_t, 3>;
template <class Lesson>
Audiences audiences_of(const std::vector<Lesson>& lessons) {
  Audiences own{};
  for (size_t i = 0; i < own.size(); ++i)
    for (const Lesson& lesson : lessons) own[i] += lesson.is_for(static_cast<rules::Group>(i)) ? 1 : 0;
  return own;
}

/// Reports audiences that get far more or fewer lessons than the others. `called` is what the lessons are:
/// "cards".
void judge_audiences(const Audiences& own, const char* called, const std::string& file, const Bench& bench);

/// Reports sentences that are too long on average, or words too hard, over all the parts.
void judge_reading_level(const std::vector<Part>& parts, const std::string& file, const Bench& bench);

/// "3 of 10"
std::string part_of_all(size_t part, size_t whole);

}  // namespace content
