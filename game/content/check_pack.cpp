// See check_pack.h.
#include "content/check_pack.h"

#include "content/check_card.h"
#include "content/letters.h"

namespace content {
namespace {

constexpr const char* sources_file = "levels/sources.json";

void judge_head(const rules::Pack& pack, const std::string& file, const Bench& bench) {
  if (!is_kebab_case(pack.id))
    bench.problems.push_back(
        {Kind::bad_id, file, "/id", "\"" + pack.id + "\" is not in kebab-case", pack.id});
  judge_both(pack.title, Role::title, Voice::ours, file, "/title", bench);
  judge_both(pack.goal, Role::title, Voice::ours, file, "/goal", bench);
  judge_both(pack.prerequisite, Role::title, Voice::ours, file, "/prerequisite", bench);
}

void judge_sources(const std::vector<rules::Source>& sources, const Bench& bench) {
  for (size_t i = 0; i < sources.size(); ++i) {
    const std::string where = "/sources/" + std::to_string(i);
    if (!is_kebab_case(sources[i].id))
      bench.problems.push_back({Kind::bad_id, sources_file, where + "/id",
                                "\"" + sources[i].id + "\" is not in kebab-case", sources[i].id});
    judge_both(sources[i].say, Role::source, Voice::ours, sources_file, where + "/say", bench);
    if (!sources[i].about.empty())
      judge_both(sources[i].about, Role::source, Voice::ours, sources_file, where + "/about", bench);
  }
}

}  // namespace

void Judging::claim_id(const rules::Pack& pack, const std::string& id, const ItemPlace& place) const {
  const auto [first, is_new] = pack_of.emplace(id, pack.id);  // within one pack the reader has looked already
  if (!is_new)
    bench.problems.push_back({Kind::duplicate_id, place.file, place.where + "/id",
                              "the pack \"" + first->second + "\" has a card \"" + id + "\" too", id});
}

void judge_pack(const rules::Pack& pack, const PackPlace& place, const Judging& on) {
  judge_head(pack, place.file, on.bench);
  if (const PackKind* kind = find_kind(pack.kind)) kind->judge(pack, place, on);
}

void judge_levels(const rules::Levels& levels, const std::vector<PackPlace>& places,
                  const std::vector<ClaimRow>& claims, const Bench& bench) {
  std::map<std::string, std::string> pack_of;
  const Judging on{levels, claims, bench, pack_of};
  for (size_t i = 0; i < levels.packs.size(); ++i) judge_pack(levels.packs[i], places[i], on);
  judge_sources(levels.sources, bench);
}

}  // namespace content
