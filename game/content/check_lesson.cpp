// See check_lesson.h.
#include "content/check_lesson.h"

#include <algorithm>
#include <array>

#include "content/letters.h"

namespace content {
namespace {

using rules::Lang;

/// A lesson on the bench.
struct Judged {
  const References& lesson;
  const ItemPlace& place;
  const Bench& bench;

  void report(Kind kind, const std::string& where, const std::string& what, const std::string& found) const {
    bench.problems.push_back({kind, place.file, place.where + where, what, found});
  }
};

/// What is said, without regard to punctuation, spaces and capitals.
std::string bare(const std::string& text) {
  std::u32string letters = decode(lower(text));
  std::erase_if(letters, [](char32_t c) { return !is_chinese(c) && !is_latin(c) && !is_digit(c); });
  return encode(letters);
}

/// Claims of these subjects always need the note on evidence, whatever their own standing.
constexpr std::array disputed_subjects{"traction",   "acupuncture", "belt", "medication.",
                                       "supplement", "calcium",     "warm", "compress"};

bool needs_evidence(const ClaimRow& row) {
  if (row.evidence == "nuance" || row.evidence == "weak" || row.evidence == "conflict") return true;
  const std::string& id = row.claim.id;
  return std::any_of(disputed_subjects.begin(), disputed_subjects.end(),
                     [&](const char* subject) { return id.find(subject) != id.npos; });
}

void judge_claims(const Judged& on, const std::vector<ClaimRow>& claims) {
  const References& lesson = on.lesson;
  const ClaimRow* doctor = nullptr;
  const ClaimRow* disputed = nullptr;
  for (size_t i = 0; i < lesson.claims.size(); ++i) {
    const std::string& id = lesson.claims[i];
    const auto row =
        std::find_if(claims.begin(), claims.end(), [&](const ClaimRow& one) { return one.claim.id == id; });
    if (row == claims.end()) {
      on.report(Kind::unknown_claim, "/claims/" + std::to_string(i), "there is no claim \"" + id + "\"", id);
      continue;
    }
    if (!doctor && row->claim.doctor_note) doctor = &*row;
    if (!disputed && needs_evidence(*row)) disputed = &*row;
  }
  const bool noted = lesson.doctor != rules::DoctorNote::none ||
                     lesson.emergency;  // "go now" leaves no room for "ask first"
  if (doctor && !noted)
    on.report(Kind::doctor_note, "", "the claim \"" + doctor->claim.id + "\" needs a \"doctor\" note",
              doctor->claim.id);
  if (disputed && !lesson.evidence)
    on.report(Kind::evidence_note, "", "the claim \"" + disputed->claim.id + "\" needs an \"evidence\" note",
              disputed->claim.id);
}

void judge_sources(const Judged& on, const rules::Levels& levels) {
  for (size_t i = 0; i < on.lesson.sources.size(); ++i) {
    const std::string& id = on.lesson.sources[i];
    if (!levels.find_source(id))
      on.report(Kind::unknown_source, "/sources/" + std::to_string(i), "there is no source \"" + id + "\"",
                id);
  }
}

}  // namespace

bool alike(const rules::Text& a, const rules::Text& b) {
  return bare(a.zh) == bare(b.zh) || bare(a.en) == bare(b.en);
}

void judge_lesson(const References& lesson, const ItemPlace& place, const rules::Levels& levels,
                  const std::vector<ClaimRow>& claims, const Bench& bench) {
  const Judged on{lesson, place, bench};
  // Without the lists every name would be unknown; that a list is missing has been said already.
  if (!claims.empty()) judge_claims(on, claims);
  if (!levels.sources.empty()) judge_sources(on, levels);
}

constexpr size_t id_most = 60;  // letters; file names and the log stay readable

bool is_kebab_case(std::string_view id) {
  const auto small = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  for (size_t i = 0; i < id.size(); ++i) {
    const bool dash = id[i] == '-' && i > 0 && i + 1 < id.size() && id[i - 1] != '-';
    if (!small(id[i]) && !dash) return false;
  }
  return !id.empty() && id[0] >= 'a' && id.size() <= id_most;
}

void judge_both(const rules::Text& text, Role role, Voice voice, const std::string& file,
                const std::string& where, const Bench& bench) {
  judge({role, voice, Lang::zh, file, where + "/zh", text.zh, {}}, bench);
  judge({role, voice, Lang::en, file, where + "/en", text.en, {}}, bench);
}

void judge_parts(const std::vector<Part>& parts, const ItemPlace& place, const Bench& bench) {
  for (const Part& part : parts)
    judge_both(part.text, part.role, part.voice, place.file, place.where + part.where, bench);
}

void add_worked(std::vector<Part>& parts, const rules::WorkedAnswer& again) {
  parts.push_back({"/again/situation", Role::situation, Voice::ours, again.situation});
  for (size_t i = 0; i < again.steps.size(); ++i)
    parts.push_back({"/again/steps/" + std::to_string(i), Role::step, Voice::ours, again.steps[i]});
}

void judge_action(const rules::Action& action, const ItemPlace& place, const Bench& bench) {
  constexpr int most_zh = 32, most_en = 20;
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const int length = length_of(action.say.in(lang), lang) + length_of(action.note.in(lang), lang);
    const int most = lang == Lang::zh ? most_zh : most_en;
    if (length > most)
      bench.problems.push_back({Kind::too_long, place.file, place.where + "/do",
                                "say and note together have " + std::to_string(length) +
                                    (lang == Lang::zh ? " characters" : " words") + ", at most " +
                                    std::to_string(most),
                                "", length, most});
  }
}

}  // namespace content
