// See problem.h.
#include "content/problem.h"

#include <array>

namespace content {

const char* name_of(Kind kind) {
  static constexpr std::array names{"syntax",        "encoding",     "duplicate_key", "unknown_key",
                                    "missing_field", "wrong_type",   "out_of_range",  "missing_language",
                                    "missing_file",  "unknown_name", "unknown_claim", "unknown_source",
                                    "duplicate_id",  "bad_id",       "right_replies", "same_reply",
                                    "too_long",      "long_phrase",  "myth_flag",     "doctor_note",
                                    "evidence_note", "missing_art",  "dose",          "banned_word",
                                    "half_width",    "shared_run",   "missing_glyph", "does_not_fit",
                                    "balance",       "audience",     "right_longest", "right_place",
                                    "reading_level", "spelling",     "fixed_text",    "uncovered",
                                    "words_differ",  "placeholder",  "unreachable",   "inside_body",
                                    "overloaded",    "not_lowest",   "not_exception", "astray"};
  static_assert(names.size() == kind_count);
  return names.at(static_cast<size_t>(kind));
}

std::string print(const Problem& problem) {
  return problem.file + ": " + (problem.where.empty() ? "/" : problem.where) + ": " + problem.what;
}

}  // namespace content
