// See check_text.h.
#include "content/check_text.h"

#include <array>

#include "content/dose.h"
#include "content/fixed_text.h"
#include "content/letters.h"
#include "content/reading_level.h"
#include "content/spelling.h"

namespace content {
namespace {

using rules::Lang;

/// A role's limits; 0 is none.
struct Limit {
  const char* name;
  int zh, en;     ///< characters and words
  bool headline;  ///< set large, broken at its marks
  bool prose;
};

/// In the order of Role. The lengths of action and note are one sum, judged with the card.
constexpr std::array<Limit, 21> limits{{
    {"goal", 30, 18, false, false},    {"who", 14, 9, false, false},       {"claim", 30, 18, true, true},
    {"ask", 12, 7, false, false},      {"reply", 16, 11, false, true},     {"why", 40, 28, false, true},
    {"say", 30, 18, true, true},       {"why", 40, 20, false, true},       {"fact", 32, 20, true, true},
    {"myth", 28, 18, false, true},     {"alt", 30, 18, false, true},       {"lead", 10, 6, false, false},
    {"action", 0, 0, true, true},      {"note", 0, 0, false, true},        {"takeaway", 12, 6, false, false},
    {"evidence", 80, 45, false, true}, {"situation", 30, 20, false, true}, {"step", 28, 20, false, true},
    {"title", 0, 0, false, false},     {"source", 0, 0, false, false},     {"word", 0, 0, false, false},
}};

constexpr int phrase_zh = 9;     ///< characters with punctuation
constexpr int phrase_en = 22;    ///< letters and punctuation without the spaces
constexpr int sentence_zh = 36;  ///< characters (writing rules, section 2)
constexpr int clause_zh = 24;    ///< characters between two marks
constexpr int sentence_en = 22;  ///< words

const Limit& limit_of(Role role) { return limits.at(static_cast<size_t>(role)); }

void report(const Said& said, const Bench& bench, Kind kind, const std::string& what,
            const std::string& found = {}, int size = 0, int most = 0) {
  bench.problems.push_back({kind, said.file, said.where, what, found, size, most});
}

std::string counted(int count, Lang lang) {
  return std::to_string(count) + (lang == Lang::zh ? " characters" : count == 1 ? " word" : " words");
}

void judge_length(const Said& said, const Bench& bench) {
  const int most = longest(said.role, said.lang), length = length_of(said.text, said.lang);
  if (most == 0 || length <= most) return;
  report(said, bench, Kind::too_long,
         std::string(name_of(said.role)) + " has " + counted(length, said.lang) + ", at most " +
             std::to_string(most),
         "", length, most);
}

/// Characters of a phrase without spaces.
int size_of_phrase(std::string_view phrase) { return length_of(phrase, Lang::zh); }

void judge_phrases(const Said& said, const Bench& bench) {
  const bool marked = said.text.find('|') != std::string::npos;
  if (!limit_of(said.role).headline) {
    if (marked && said.role != Role::word)
      report(said, bench, Kind::long_phrase, "a break mark, but this is no headline");
    return;
  }
  const int most = said.lang == Lang::zh ? phrase_zh : phrase_en;
  for (std::string_view rest = said.text;;) {
    const size_t mark = rest.find('|');
    const std::string phrase(rest.substr(0, mark));
    if (phrase.empty() || phrase.front() == ' ' || phrase.back() == ' ')
      return report(said, bench, Kind::long_phrase, "a space or nothing beside a break mark");
    if (const int size = size_of_phrase(phrase); size > most)
      return report(said, bench, Kind::long_phrase,
                    "the phrase “" + phrase + "” has " + std::to_string(size) + " characters, at most " +
                        std::to_string(most),
                    phrase, size, most);
    if (mark == rest.npos) return;
    rest.remove_prefix(mark + 1);
  }
}

/// A half-width mark that touches a Chinese character or Chinese punctuation.
void judge_punctuation(const Said& said, const Bench& bench) {
  if (said.lang != Lang::zh) return;
  const std::u32string letters = decode(rules::plain(said.text, said.lang));
  const auto chinese = [&](size_t i) {
    return i < letters.size() && (is_chinese(letters[i]) || is_full_mark(letters[i]));
  };
  for (size_t i = 0; i < letters.size(); ++i) {
    if (std::u32string_view(U",.;:!?()\"'").find(letters[i]) == std::u32string_view::npos) continue;
    if (!chinese(i + 1) && (i == 0 || !chinese(i - 1))) continue;
    return report(said, bench, Kind::half_width,
                  std::string("a half-width “") + static_cast<char>(letters[i]) + "” beside Chinese",
                  std::string(1, static_cast<char>(letters[i])));
  }
}

void judge_meaning(const Said& said, const Bench& bench) {
  const std::string text = rules::plain(said.text, said.lang);
  if (said.voice != Voice::quoted)
    if (const std::string dose = dose_in(text); !dose.empty())
      report(said, bench, Kind::dose, "“" + dose + "” is a dose", dose);
  const Field field = said.role == Role::evidence ? Field::evidence
                      : said.role == Role::word   ? Field::interface
                                                  : Field::main;
  if (const auto stopped = banned_in(text, said.voice, field))
    report(said, bench, Kind::banned_word, "“" + stopped->word + "” " + stopped->why, stopped->word);
  if (said.lang == Lang::en) {
    const Spelling found = american_in(text);
    if (!found.american.empty())
      report(said, bench, Kind::spelling,
             "“" + found.american + "” is American; here it is “" + found.british + "”", found.american);
    return;
  }
  if (const std::string shared = bench.runs.shared(text); !shared.empty())
    report(said, bench, Kind::shared_run, "“" + shared + "” stands in the article too", shared);
}

void judge_reading(const Said& said, const Bench& bench) {
  if (!is_prose(said.role)) return;
  const std::string text = rules::plain(said.text, said.lang);
  const auto too_long = [&](const std::string& part, const char* name, int most) {
    const int length = length_of(part, said.lang);
    if (length <= most) return false;
    report(
        said, bench, Kind::reading_level,
        std::string("a ") + name + " of " + counted(length, said.lang) + ", at most " + std::to_string(most),
        part, length, most);
    return true;
  };
  for (const std::string& sentence : sentences(text, said.lang))
    if (too_long(sentence, "sentence", said.lang == Lang::zh ? sentence_zh : sentence_en)) return;
  if (said.lang != Lang::zh) return;
  for (const std::string& clause : clauses(text))
    if (too_long(clause, "clause", clause_zh)) return;
}

void judge_looks(const Said& said, const Bench& bench) {
  if (bench.hooks.missing_glyphs) {
    const std::string missing = bench.hooks.missing_glyphs(rules::plain(said.text, said.lang));
    if (!missing.empty()) report(said, bench, Kind::missing_glyph, "no font has “" + missing + "”", missing);
  }
  if (bench.hooks.misfit) {
    const std::string misfit = bench.hooks.misfit({said.role, said.lang, said.text, said.room});
    if (!misfit.empty()) report(said, bench, Kind::does_not_fit, misfit);
  }
}

}  // namespace

const char* name_of(Role role) { return limit_of(role).name; }
int longest(Role role, Lang lang) { return lang == Lang::zh ? limit_of(role).zh : limit_of(role).en; }
bool is_prose(Role role) { return limit_of(role).prose; }

void judge(const Said& said, const Bench& bench) {
  judge_length(said, bench);
  judge_phrases(said, bench);
  judge_punctuation(said, bench);
  if (!is_fixed(said.text)) judge_meaning(said, bench);
  judge_reading(said, bench);
  judge_looks(said, bench);
}

}  // namespace content
