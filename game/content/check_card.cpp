// See check_card.h.
#include "content/check_card.h"

#include <algorithm>
#include <array>

#include "content/check_lesson.h"
#include "content/letters.h"

namespace content {
namespace {

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
  if (!on.card.myth.zh.view().ends_with("（这不对）"))
    on.report(Kind::myth_flag, "/myth/zh", "does not end in （这不对）");
  if (!on.card.myth.en.view().ends_with(" (not so)"))
    on.report(Kind::myth_flag, "/myth/en", "does not end in (not so)");
}

void add_replies(std::vector<Part>& parts, const rules::Card& card) {
  for (size_t i = 0; i < card.replies.size(); ++i) {
    const rules::Reply& reply = card.replies[i];
    const std::string where = "/replies/" + std::to_string(i);
    parts.push_back({where + "/say", Role::reply, Voice::ours, reply.say});
    parts.push_back({where + "/why", Role::why, Voice::ours, reply.why});
  }
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

void judge_card(const rules::Card& card, const ItemPlace& place, const rules::Levels& levels,
                const std::vector<ClaimRow>& claims, const Bench& bench) {
  const Judged on{card, place, bench};
  if (!is_kebab_case(card.id))
    on.report(Kind::bad_id, "/id", "\"" + card.id + "\" is not in kebab-case", card.id);
  judge_lesson({card.claims, card.sources, card.doctor, card.emergency, card.evidence.has_value()}, place,
               levels, claims, bench);
  judge_art(on);
  judge_replies(on);
  judge_flag(on);
  judge_action(card.action, place, bench);
  judge_parts(parts_of(card), place, bench);
}

}  // namespace content
