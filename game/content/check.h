// The content check: everything that can only be judged when all content has been read, and every sentence.
// Broken JSON, missing fields and the like are the reader's; what to do about problems is the caller's.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "content/problem.h"
#include "content/reader.h"

namespace content {

/// What a text is for: it sets its limits, and where on the screen it must fit.
enum class Role {
  goal,
  who,
  claim,
  ask,
  reply,
  why,
  said,    ///< what is the matter with somebody, on the radar
  reason,  ///< why a level of care is the right one, or not
  fact,
  myth,
  alt,
  lead,
  action,
  note,
  takeaway,
  evidence,
  situation,
  step,
  title,   ///< a pack's title, goal and prerequisite
  source,  ///< a source's name, and what it is about
  word     ///< an interface word
};

/// The role's short name for messages: "fact".
const char* name_of(Role role);

/// A text as it will be set on the screen, break marks included.
struct Setting {
  Role role = Role::word;
  rules::Lang lang = rules::Lang::zh;
  std::string_view text;
  std::string_view room;  ///< an interface word's room such as "8em x 1"; empty for all other roles
};

/// What the check cannot know by itself: the drawings, the fonts and the layout. A question with an empty
/// function is not asked.
struct CheckHooks {
  std::function<bool(const std::string& art)> art_exists;
  /// The characters of the text that no font has, as text; empty when all can be drawn.
  std::function<std::string(std::string_view text)> missing_glyphs;
  /// What does not fit and by how much, in plain words; empty when all fits at every text step.
  std::function<std::string(const Setting&)> misfit;
};

/// Whether every claim that must be covered has to be: when the index says that the packs are complete, or in
/// any case.
enum class Demand { as_the_index_says, complete };

/// Reads the whole data folder and judges it: every problem there is, in the order of the files.
/// Nothing is reported when the content is fit for players.
Problems check(const ReadFile& read, const CheckHooks& hooks, Demand demand = Demand::as_the_index_says);

}  // namespace content
