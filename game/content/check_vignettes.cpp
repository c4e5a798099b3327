// See check_vignettes.h.
#include "content/check_vignettes.h"

#include <algorithm>

#include "content/check_average.h"
#include "content/letters.h"

namespace content {
namespace {

using rules::Care;
using rules::cares;
using rules::Lang;
using rules::Vignette;

/// A vignette on the bench.
struct Judged {
  const Vignette& vignette;
  const ItemPlace& place;
  const Bench& bench;

  void report(Kind kind, const std::string& where, const std::string& what,
              const std::string& found = {}) const {
    bench.problems.push_back({kind, place.file, place.where + where, what, found});
  }
};

std::string where_why(Care care) { return std::string("/why/") + rules::name_of(care); }

/// Every text of a vignette, in the order of the file.
std::vector<Part> parts_of(const Vignette& one) {
  std::vector<Part> parts{{"/goal", Role::goal, Voice::ours, one.goal},
                          {"/who", Role::who, Voice::ours, one.who},
                          {"/say", Role::said, Voice::ours, one.say}};
  for (const Care care : cares)
    parts.push_back({where_why(care), Role::reason, Voice::ours, one.why_of(care)});
  parts.push_back({"/fact", Role::fact, Voice::ours, one.fact});
  parts.push_back({"/do/lead", Role::lead, Voice::ours, one.action.lead});
  parts.push_back({"/do/say", Role::action, Voice::ours, one.action.say});
  if (!one.action.note.empty()) parts.push_back({"/do/note", Role::note, Voice::ours, one.action.note});
  parts.push_back({"/takeaway", Role::takeaway, Voice::ours, one.takeaway});
  if (one.evidence) parts.push_back({"/evidence/note", Role::evidence, Voice::ours, one.evidence->note});
  add_worked(parts, one.again);
  return parts;
}

void judge_art(const Judged& on) {
  const auto& exists = on.bench.hooks.art_exists;
  if (!exists) return;
  const auto want = [&](const std::string& art, const char* where) {
    if (!exists(art)) on.report(Kind::missing_art, where, "there is no drawing \"" + art + "\"", art);
  };
  want("scene-" + on.vignette.scene, "/scene");
  want("person-" + on.vignette.speaker, "/speaker");
}

void judge_reasons(const Judged& on) {
  for (const Care later : cares)
    for (const Care care : cares)
      if (care < later && alike(on.vignette.why_of(later), on.vignette.why_of(care)))
        on.report(Kind::same_reply, where_why(later),
                  std::string("explains the same as ") + rules::name_of(care));
}

void judge_vignette(const Judged& on, const Judging& all) {
  const Vignette& one = on.vignette;
  if (one.claims.empty() && !all.own) on.report(Kind::out_of_range, "/claims", "should have 1 to 3 entries");
  if (!is_kebab_case(one.id))
    on.report(Kind::bad_id, "/id", "\"" + one.id + "\" is not in kebab-case", one.id);
  const bool emergency = one.care == Care::emergency;
  judge_lesson({one.claims, one.sources, one.doctor, emergency, one.evidence.has_value()}, on.place,
               all.levels, all.claims, on.bench);
  judge_art(on);
  judge_reasons(on);
  judge_action(one.action, on.place, on.bench);
  judge_parts(parts_of(one), on.place, on.bench);
}

/// A pack on the bench, with the file that what concerns all of it is reported at.
struct JudgedPack {
  const std::vector<Vignette>& vignettes;
  const std::string& file;
  const Bench& bench;

  void report(Kind kind, const std::string& what) const {
    bench.problems.push_back({kind, file, "/files", what});
  }
  template <class Wanted>
  size_t count(const Wanted& wanted) const {
    return static_cast<size_t>(std::count_if(vignettes.begin(), vignettes.end(), wanted));
  }
};

/// Every level is there often enough that none can be guessed, and none so seldom that it is not learnt.
void judge_levels_of_care(const JudgedPack& on) {
  const size_t all = on.vignettes.size();
  for (const Care care : cares) {
    const size_t of = on.count([&](const Vignette& one) { return one.care == care; });
    const std::string level = std::string("\"") + rules::name_of(care) + "\"";
    if (of < vignettes_a_level)
      on.report(Kind::balance, std::to_string(of) + (of == 1 ? " vignette is " : " vignettes are ") + level +
                                   "; a pack needs two at least");
    else if (of * 100 < all * level_percent_least || of * 100 > all * level_percent_most)
      on.report(Kind::balance, part_of_all(of, all) + " vignettes are " + level + "; should be 25 to 45 %");
  }
}

/// Whether the right level is explained at more length than every other.
bool right_is_longest(const Vignette& one, Lang lang) {
  const int right = length_of(one.why_of(one.care).in(lang), lang);
  return std::all_of(cares.begin(), cares.end(), [&](Care care) {
    return care == one.care || length_of(one.why_of(care).in(lang), lang) < right;
  });
}

void judge_lengths(const JudgedPack& on) {
  const size_t all = on.vignettes.size();
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const size_t often = on.count([&](const Vignette& one) { return right_is_longest(one, lang); });
    if (often * 2 > all)
      on.report(Kind::right_longest, std::string(lang == Lang::zh ? "in Chinese" : "in English") +
                                         " the right level has the longest \"why\" on " +
                                         part_of_all(often, all) + " vignettes; should be half at most");
  }
}

std::vector<Part> all_parts(const std::vector<Vignette>& vignettes) {
  std::vector<Part> all;
  for (const Vignette& one : vignettes)
    for (Part& part : parts_of(one)) all.push_back(std::move(part));
  return all;
}

}  // namespace

void judge_vignettes(const rules::Pack& pack, const PackPlace& place, const Judging& on) {
  for (size_t i = 0; i < pack.vignettes.size(); ++i) {
    on.claim_id(pack, pack.vignettes[i].id, place.items[i]);
    judge_vignette({pack.vignettes[i], place.items[i], on.bench}, on);
  }
  const JudgedPack all{pack.vignettes, place.file, on.bench};
  if (!pack.vignettes.empty()) judge_levels_of_care(all);
  if (pack.vignettes.size() < lessons_to_average) return;
  judge_lengths(all);
  if (pack.vignettes.size() >= lessons_to_compare)
    judge_audiences(audiences_of(pack.vignettes), "vignettes", place.file, on.bench);
  judge_reading_level(all_parts(pack.vignettes), place.file, on.bench);
}

}  // namespace content
