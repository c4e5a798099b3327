// What any one text is judged by: length, phrases, punctuation, doses, banned words, wording of the article,
// reading level, glyphs and room. What takes a whole card or pack is in check_pack.
#pragma once

#include <string>

#include "content/article_runs.h"
#include "content/banned.h"
#include "content/check.h"

namespace content {

/// What every judgement needs.
struct Bench {
  const CheckHooks& hooks;
  const ArticleRuns& runs;
  Problems& problems;
};

/// A text and where it stands.
struct Said {
  Role role = Role::word;
  Voice voice = Voice::ours;
  rules::Lang lang = rules::Lang::zh;
  std::string file;
  std::string where;  ///< pointer to the text itself
  std::string text;   ///< with its break marks
  std::string room;   ///< an interface word's room
};

/// The most characters (Chinese) or words (English) of a role; 0 when it has no limit of its own.
int longest(Role role, rules::Lang lang);

/// Whether the role holds sentences, which have a reading level, and not a label.
bool is_prose(Role role);

/// Judges one text; each kind of problem is reported once.
void judge(const Said& said, const Bench& bench);

}  // namespace content
