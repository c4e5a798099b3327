// See check_card.h.
#include "content/check_card.h"

#include <algorithm>
#include <array>

#include "content/letters.h"

namespace content {
namespace {

using rules::Lang;

/// A card on the bench.
struct Judged {
  const rules::Card& card;
  const ItemPlace& place;
  const Bench& bench;

  void report(Kind kind, const std::string& where, const std::string& what,
              const std::string& found = {}) const {
    bench.problems.push_back({kind, place.file, place.where + where, what, found});
  }
};

constexpr int action_zh = 32, action_en = 20;  ///< do/say and do/note together

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
  const rules::Card& card = on.card;
  const ClaimRow* doctor = nullptr;
  const ClaimRow* disputed = nullptr;
  for (size_t i = 0; i < card.claims.size(); ++i) {
    const auto row = std::find_if(claims.begin(), claims.end(),
                                  [&](const ClaimRow& one) { return one.claim.id == card.claims[i]; });
    if (row == claims.end()) {
      on.report(Kind::unknown_claim, "/claims/" + std::to_string(i),
                "there is no claim \"" + card.claims[i] + "\"", card.claims[i]);
      continue;
    }
    if (!doctor && row->claim.doctor_note) doctor = &*row;
    if (!disputed && needs_evidence(*row)) disputed = &*row;
  }
  if (doctor && card.doctor == rules::DoctorNote::none &&
      !card.emergency)  // "go now" leaves no room for "ask first"
    on.report(Kind::doctor_note, "", "the claim \"" + doctor->claim.id + "\" needs a \"doctor\" note",
              doctor->claim.id);
  if (disputed && !card.evidence)
    on.report(Kind::evidence_note, "", "the claim \"" + disputed->claim.id + "\" needs an \"evidence\" note",
              disputed->claim.id);
}

void judge_sources(const Judged& on, const rules::Levels& levels) {
  for (size_t i = 0; i < on.card.sources.size(); ++i)
    if (!levels.find_source(on.card.sources[i]))
      on.report(Kind::unknown_source, "/sources/" + std::to_string(i),
                "there is no source \"" + on.card.sources[i] + "\"", on.card.sources[i]);
}

void judge_art(const Judged& on) {
  const auto& exists = on.bench.hooks.art_exists;
  if (!exists) return;
  const auto want = [&](const std::string& art, const char* where) {
    if (!exists(art)) on.report(Kind::missing_art, where, "there is no drawing \"" + art + "\"", art);
  };
  want("scene-" + on.card.scene, "/scene");
  want("person-" + on.card.speaker, "/speaker");
  want("person-" + on.card.speaker + "-talk", "/speaker");
  if (!on.card.prop.empty())
    want("person-" + on.card.speaker + "-" + on.card.prop, "/prop");  // drawn in the hand
  want(on.card.picture.art, "/picture/art");
}

/// What is said, without regard to punctuation, spaces and capitals.
std::string bare(const std::string& text) {
  std::u32string letters = decode(lower(text));
  std::erase_if(letters, [](char32_t c) { return !is_chinese(c) && !is_latin(c) && !is_digit(c); });
  return encode(letters);
}

bool alike(const rules::Text& a, const rules::Text& b) {
  return bare(a.zh) == bare(b.zh) || bare(a.en) == bare(b.en);
}

void judge_replies(const Judged& on) {
  const auto& replies = on.card.replies;
  for (size_t i = 1; i < replies.size(); ++i)
    for (size_t j = 0; j < i; ++j) {
      const std::string where = "/replies/" + std::to_string(i), other = std::to_string(j);
      if (alike(replies[i].say, replies[j].say))
        on.report(Kind::same_reply, where + "/say", "says the same as reply " + other);
      if (alike(replies[i].why, replies[j].why))
        on.report(Kind::same_reply, where + "/why", "explains the same as reply " + other);
    }
}

void judge_flag(const Judged& on) {
  if (on.card.myth.empty()) return;
  if (!on.card.myth.zh.ends_with("（这不对）"))
    on.report(Kind::myth_flag, "/myth/zh", "does not end in （这不对）");
  if (!on.card.myth.en.ends_with(" (not so)"))
    on.report(Kind::myth_flag, "/myth/en", "does not end in (not so)");
}

void judge_action(const Judged& on) {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const int length =
        length_of(on.card.action.say.in(lang), lang) + length_of(on.card.action.note.in(lang), lang);
    const int most = lang == Lang::zh ? action_zh : action_en;
    if (length > most)
      on.bench.problems.push_back({Kind::too_long, on.place.file, on.place.where + "/do",
                                   "say and note together have " + std::to_string(length) +
                                       (lang == Lang::zh ? " characters" : " words") + ", at most " +
                                       std::to_string(most),
                                   "", length, most});
  }
}

void add_replies(std::vector<Part>& parts, const rules::Card& card) {
  for (size_t i = 0; i < card.replies.size(); ++i) {
    const rules::Reply& reply = card.replies[i];
    const std::string where = "/replies/" + std::to_string(i);
    parts.push_back({where + "/say", Role::reply, Voice::ours, reply.say});
    parts.push_back({where + "/why", Role::why, Voice::ours, reply.why});
  }
}

void add_worked(std::vector<Part>& parts, const rules::WorkedAnswer& again) {
  parts.push_back({"/again/situation", Role::situation, Voice::ours, again.situation});
  for (size_t i = 0; i < again.steps.size(); ++i)
    parts.push_back({"/again/steps/" + std::to_string(i), Role::step, Voice::ours, again.steps[i]});
}

}  // namespace

std::vector<Part> parts_of(const rules::Card& card) {
  std::vector<Part> parts{
      {"/goal", Role::goal, Voice::ours, card.goal},
      {"/who", Role::who, Voice::ours, card.who},
      {"/claim", Role::claim, card.is_true ? Voice::ours : Voice::quoted, card.claim},
      {"/ask", Role::ask, Voice::ours, card.ask},
  };
  add_replies(parts, card);
  parts.push_back({"/fact", Role::fact, Voice::ours, card.fact});
  if (!card.myth.empty()) parts.push_back({"/myth", Role::myth, Voice::quoted, card.myth});
  parts.push_back({"/picture/alt", Role::alt, Voice::ours, card.picture.alt});
  parts.push_back({"/do/lead", Role::lead, Voice::ours, card.action.lead});
  parts.push_back({"/do/say", Role::action, Voice::ours, card.action.say});
  if (!card.action.note.empty()) parts.push_back({"/do/note", Role::note, Voice::ours, card.action.note});
  parts.push_back({"/takeaway", Role::takeaway, Voice::ours, card.takeaway});
  if (card.evidence) parts.push_back({"/evidence/note", Role::evidence, Voice::ours, card.evidence->note});
  add_worked(parts, card.again);
  return parts;
}

bool is_kebab_case(std::string_view id) {
  const auto small = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  for (size_t i = 0; i < id.size(); ++i) {
    const bool dash = id[i] == '-' && i > 0 && i + 1 < id.size() && id[i - 1] != '-';
    if (!small(id[i]) && !dash) return false;
  }
  return !id.empty() && id[0] >= 'a';
}

void judge_both(const rules::Text& text, Role role, Voice voice, const std::string& file,
                const std::string& where, const Bench& bench) {
  judge({role, voice, Lang::zh, file, where + "/zh", text.zh, {}}, bench);
  judge({role, voice, Lang::en, file, where + "/en", text.en, {}}, bench);
}

void judge_card(const rules::Card& card, const ItemPlace& place, const rules::Levels& levels,
                const std::vector<ClaimRow>& claims, const Bench& bench) {
  const Judged on{card, place, bench};
  if (!is_kebab_case(card.id))
    on.report(Kind::bad_id, "/id", "\"" + card.id + "\" is not in kebab-case", card.id);
  // Without the lists every name would be unknown; that a list is missing has been said already.
  if (!claims.empty()) judge_claims(on, claims);
  if (!levels.sources.empty()) judge_sources(on, levels);
  judge_art(on);
  judge_replies(on);
  judge_flag(on);
  judge_action(on);
  for (const Part& part : parts_of(card))
    judge_both(part.text, part.role, part.voice, place.file, place.where + part.where, bench);
}

}  // namespace content
