// What every kind of lesson is judged by: its claims and sources, the notes that they demand, its texts.
#pragma once

#include "content/check_text.h"
#include "content/pack.h"

namespace content {

/// What a lesson refers to, and the notes it carries.
struct References {
  const std::vector<std::string>& claims;
  const std::vector<std::string>& sources;
  rules::DoctorNote doctor = rules::DoctorNote::none;
  bool emergency = false;  ///< it shows the fixed emergency text
  bool evidence = false;   ///< it has a note on the evidence
};

/// Reports unknown claims and sources, and the notes that a claim demands and the lesson lacks.
void judge_lesson(const References& lesson, const ItemPlace& place, const rules::Levels& levels,
                  const std::vector<ClaimRow>& claims, const Bench& bench);

/// A text of a lesson: its place below the lesson ("/replies/0/why") and its part.
struct Part {
  std::string where;
  Role role;
  Voice voice;
  const rules::Text& text;
};

/// Small letters and digits with single dashes between: "pepper-compress".
bool is_kebab_case(std::string_view id);

/// Judges both languages of a text at a pointer.
void judge_both(const rules::Text& text, Role role, Voice voice, const std::string& file,
                const std::string& where, const Bench& bench);

/// Judges each of a lesson's texts in both languages.
void judge_parts(const std::vector<Part>& parts, const ItemPlace& place, const Bench& bench);

/// Whether two texts say the same in either language, without regard to punctuation, spaces and capitals.
bool alike(const rules::Text& a, const rules::Text& b);

/// The texts of a worked answer, which stands under "again".
void add_worked(std::vector<Part>& parts, const rules::WorkedAnswer& again);

/// Judges the length of an action and its note together.
void judge_action(const rules::Action& action, const ItemPlace& place, const Bench& bench);

}  // namespace content
