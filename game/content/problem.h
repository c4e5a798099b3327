// What is wrong with content: a file, a place in it, a sentence. Collected, never thrown.
#pragma once

#include <string>
#include <vector>

namespace content {

/// Every kind of message there is. tests/broken holds a pack for each.
enum class Kind {
  syntax,            ///< not JSON
  encoding,          ///< not UTF-8 text
  duplicate_key,     ///< the same key twice in one object
  unknown_key,       ///< a key that no reader asks for
  missing_field,     ///< a field that must be there
  wrong_type,        ///< a text where a list should be, and the like
  out_of_range,      ///< a number or a count outside its limits
  missing_language,  ///< one of zh and en is not there or empty
  missing_file,      ///< a file that index or pack names
  unknown_name,      ///< a kind of pack, group, note or grade that does not exist
  unknown_claim,     ///< not in levels/claims.json
  unknown_source,    ///< not in levels/sources.json
  duplicate_id,      ///< two things with one id
  bad_id,            ///< an id that is not kebab-case
  right_replies,     ///< not exactly one reply is right
  same_reply,        ///< two replies, or two explanations, say the same
  too_long,          ///< over the length of its role
  long_phrase,       ///< a phrase between two break marks that no headline can hold
  myth_flag,         ///< an untrue card without its flagged myth, or a true one with it
  doctor_note,       ///< a claim demands a doctor's note and the card has none
  evidence_note,     ///< a claim's evidence is disputed and the card has no note
  missing_art,       ///< a drawing that is not there
  dose,              ///< a number with mg, µg, IU, 毫克, 微克, 片 or 粒
  banned_word,       ///< a word of the release stoppers
  half_width,        ///< half-width punctuation between Chinese characters
  shared_run,        ///< seven characters in a row that stand in the article
  missing_glyph,     ///< a character that the font does not have
  does_not_fit,      ///< larger than its room at some text step
  balance,           ///< too many true or too many untrue cards, over all or for one group
  audience,          ///< one of the three audiences gets far more or fewer cards than the others
  right_longest,     ///< the right reply is the longest too often
  right_place,       ///< the right reply stands in one place too often
  reading_level,     ///< sentences too long or words too hard
  spelling,          ///< American spelling; the game's English is British
  fixed_text,        ///< the emergency text or a standard doctor string is not word for word
  uncovered,         ///< a claim that must be covered and that nothing teaches
  words_differ,      ///< an interface word of one language only
  placeholder,       ///< placeholders that differ between the languages
  unreachable,       ///< a lift that the scene's person cannot do
  inside_body,       ///< hands that would be inside the body
  overloaded,        ///< a plan ranked higher than what is lifted by it allows
  not_lowest,        ///< a best plan that ends in a lift, and a lesser one with a lower load
  not_exception,     ///< a scene said to be an exception in which a squat is easier after all
  astray,  ///< a story with a way that ends nowhere, a chapter no way leads to, an emergency that may wait
};

/// One thing that is wrong.
struct Problem {
  Kind kind = Kind::syntax;
  std::string file;   ///< path within the data folder
  std::string where;  ///< JSON pointer such as "/cards/3/fact/zh", or "line:column" of a syntax error
  std::string what;   ///< in plain words
  // For those who say it in words of their own:
  std::string found;       ///< the piece of the text or the name that it is about; may be empty
  int size = 0, most = 0;  ///< what was counted and its limit; 0 when nothing was
};

using Problems = std::vector<Problem>;

/// The kind's short, stable name: "duplicate_key".
const char* name_of(Kind kind);
constexpr int kind_count = static_cast<int>(Kind::astray) + 1;

/// "file: /pointer: message"
std::string print(const Problem& problem);

}  // namespace content
