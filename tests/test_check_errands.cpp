// What the check says of the courier's errands, on packs built here: each rule on both sides of its border.
// The messages of faulty files stand in tests/broken.
#include <doctest/doctest.h>

#include "content/check_errands.h"
#include "content/coverage.h"
#include "content/errand_reader.h"

using content::Kind;
using namespace rules;

namespace {

Act act(const std::string& id, bool ends_in_action) {
  Act made;
  made.id = id, made.kind = ActKind::crack, made.claims = {"some.claim"};
  made.title = made.tell = made.fact = made.why = {"好", "a"};
  made.pieces = {{.say = {"一", "a"}, .why = {"一", "a"}}, {.say = {"二", "b"}, .why = {"二", "b"}}};
  if (ends_in_action) made.action = Action{{"好", "a"}, {"好", "a"}, {}}, made.takeaway = {"好", "a"};
  return made;
}

/// An errand of so many acts, of which the first so many end in something to do.
Pack pack_of(size_t acts, size_t actions) {
  Errand errand{.id = "foot", .goal = {"好", "a"}, .acts = {}};
  for (size_t i = 0; i < acts; ++i) errand.acts.push_back(act("act-" + std::to_string(i), i < actions));
  Pack pack{.id = "courier", .kind = "courier"};
  pack.errands.push_back(errand);
  return pack;
}

/// All that is said of a pack, a line each.
std::string said(const Pack& pack, bool own = false) {
  content::Problems problems;
  content::PackPlace place{.file = "pack.json"};
  for (size_t i = 0; i < pack.errands.size(); ++i)
    place.items.push_back({"f.json", "/errands/" + std::to_string(i)});
  const std::vector<content::ClaimRow> claims{{{.id = "some.claim", .doctor_note = false}, {}, "in-line"},
                                              {{.id = "safety.claim", .doctor_note = true}, {}, "in-line"}};
  const content::CheckHooks no_hooks;
  const content::ArticleRuns no_runs;
  const Levels levels;
  std::map<std::string, std::string> ids;
  const content::Bench bench{no_hooks, no_runs, problems};
  content::judge_errands(pack, place, {levels, claims, bench, ids, own});
  std::string lines;
  for (const content::Problem& problem : problems)
    lines += (lines.empty() ? "" : "\n") + std::string(name_of(problem.kind)) + " " + print(problem);
  return lines;
}

}  // namespace

TEST_CASE("one to three acts of an errand end in something to do") {
  CHECK(said(pack_of(6, 1)) == "");
  CHECK(said(pack_of(6, 3)) == "");
  CHECK(said(pack_of(6, 0)) ==
        "balance f.json: /errands/0/acts: 0 acts end in something to do; should be 1 to 3");
  CHECK(said(pack_of(6, 4)) ==
        "balance f.json: /errands/0/acts: 4 acts end in something to do; should be 1 to 3");
}

TEST_CASE("each piece says and explains something of its own") {
  Pack pack = pack_of(2, 1);
  pack.errands[0].acts[1].pieces[1].why = {"一！", "x"};
  CHECK(said(pack) == "same_reply f.json: /errands/0/acts/1/pieces/1: says or explains the same as piece 0");
  pack.errands[0].acts[1].pieces[1] = {.say = {"x", "A."}, .why = {"二", "b"}};
  CHECK(said(pack).starts_with("same_reply"));
}

TEST_CASE("a claim's doctor note may be missing only where the signs say to go now") {
  Pack pack = pack_of(2, 1);
  pack.errands[0].acts[0].claims = {"safety.claim"};
  CHECK(said(pack) ==
        "doctor_note f.json: /errands/0/acts/0: the claim \"safety.claim\" needs a \"doctor\" note");
  pack.errands[0].acts[0].signs = true;
  CHECK(said(pack) == "");
}

TEST_CASE("an act of the game's own teaches a claim, a teacher's need not") {
  Pack pack = pack_of(2, 1);
  pack.errands[0].acts[1].claims.clear();
  CHECK(said(pack) == "out_of_range f.json: /errands/0/acts/1/claims: should have 1 to 8 entries");
  CHECK(said(pack, true) == "");
}

TEST_CASE("coverage finds the sentence of an act that is nearest to its claim, be it of a piece") {
  Pack pack = pack_of(1, 1);
  pack.errands[0].acts[0].pieces[1].why = {"圈会变干一点", "the ring dries"};
  const std::vector<content::ClaimRow> claims{{{.id = "some.claim"}, {"圈变干了", "dry"}, "in-line"}};
  const std::vector<content::Covered> table = content::coverage({.packs = {pack}}, claims);
  REQUIRE(table[0].by.size() == 1);
  CHECK(table[0].by[0].by == "act-0");
  CHECK(table[0].by[0].say.en == "the ring dries");
}
