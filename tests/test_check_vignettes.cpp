// What the check says of radar vignettes, on packs built here: each rule on both sides of its border. The
// messages of faulty files stand in tests/broken.
#include <doctest/doctest.h>

#include "content/check_average.h"
#include "content/check_vignettes.h"
#include "content/coverage.h"

using content::Kind;
using namespace rules;

namespace {

/// A vignette whose explanations are three, five and four characters long, whatever it is.
Vignette vignette(Care care, int number) {
  Vignette made;
  made.id = std::string(name_of(care)) + "-" + std::to_string(number);
  made.claims = {"some.claim"};
  made.care = care, made.signs = care == Care::emergency;
  made.scene = "park", made.speaker = "older-3";
  const std::string id(static_cast<size_t>(number) + 1, 'a');
  made.who = made.say = made.fact = made.takeaway = made.goal = {"好", id};
  made.why = {Text{"一二三", "a b c"}, Text{"一二三四五", "a b c d e"}, Text{"一二三四", "a b c d"}};
  made.action = {{"好", "a"}, {"好", "a"}, {}};
  made.again = {{"好", "a"}, {{"一", "a"}, {"二", "b"}}};
  return made;
}

Pack pack_of(int home, int clinic, int emergency) {
  Pack pack{.id = "radar", .kind = "triage"};
  for (int i = 0; i < home; ++i) pack.vignettes.push_back(vignette(Care::home, i));
  for (int i = 0; i < clinic; ++i) pack.vignettes.push_back(vignette(Care::clinic, i));
  for (int i = 0; i < emergency; ++i) pack.vignettes.push_back(vignette(Care::emergency, i));
  return pack;
}

/// All that is said of a pack, a line each. Its one claim demands a doctor's note.
std::string said(const Pack& pack, bool own = false) {
  content::Problems problems;
  content::PackPlace place{.file = "pack.json"};
  for (size_t i = 0; i < pack.vignettes.size(); ++i)
    place.items.push_back({"f.json", "/vignettes/" + std::to_string(i)});
  const std::vector<content::ClaimRow> claims{{{.id = "some.claim", .doctor_note = false}, {}, "in-line"},
                                              {{.id = "safety.claim", .doctor_note = true}, {}, "in-line"}};
  const content::CheckHooks no_hooks;
  const content::ArticleRuns no_runs;
  const Levels levels;
  std::map<std::string, std::string> ids;
  const content::Bench bench{no_hooks, no_runs, problems};
  content::judge_vignettes(pack, place, {levels, claims, bench, ids, own});
  std::string lines;
  for (const content::Problem& problem : problems)
    lines += (lines.empty() ? "" : "\n") + std::string(name_of(problem.kind)) + " " + print(problem);
  return lines;
}

}  // namespace

TEST_CASE("a pack has two vignettes of each level at least") {
  CHECK(said(pack_of(2, 2, 2)) == "");
  CHECK(said(pack_of(0, 0, 0)) == "");  // that nothing could be read is said elsewhere
  CHECK(said(pack_of(2, 1, 2)) ==
        "balance pack.json: /files: 1 vignette is \"clinic\"; a pack needs two at least");
  CHECK(said(pack_of(3, 3, 0)).starts_with("balance pack.json: /files: 3 of 6 vignettes are \"home\""));
  CHECK(said(pack_of(3, 3, 0)).ends_with("0 vignettes are \"emergency\"; a pack needs two at least"));
}

TEST_CASE("each level has 25 to 45 % of a pack") {
  CHECK(said(pack_of(9, 6, 5)) == "");  // 45, 30, 25 of 20
  CHECK(said(pack_of(5, 6, 9)) == "");
  CHECK(said(pack_of(10, 6, 4)) ==
        "balance pack.json: /files: 10 of 20 vignettes are \"home\"; should be 25 to 45 %\n"
        "balance pack.json: /files: 4 of 20 vignettes are \"emergency\"; should be 25 to 45 %");
}

TEST_CASE("the right level has the longest explanation on half the vignettes at most") {
  Pack pack = pack_of(4, 4, 4);  // the clinic's is the longest everywhere
  CHECK(said(pack) == "");
  for (size_t i = 0; i < 2; ++i) pack.vignettes[i].why[0].zh = "一二三四五六";
  CHECK(said(pack) == "");  // 6 of 12
  pack.vignettes[2].why[0].zh = "一二三四五六";
  CHECK(said(pack) ==
        "right_longest pack.json: /files: in Chinese the right level has the longest \"why\" on 7 of 12 "
        "vignettes; should be half at most");
  pack.vignettes[2].why[1].zh = "七八九十一二";  // another as long or longer gives nothing away
  CHECK(said(pack) == "");
  for (size_t i = 0; i < 3; ++i) pack.vignettes[i].why[0].en = "a b c d e f";
  CHECK(said(pack).starts_with("right_longest pack.json: /files: in English"));
}

TEST_CASE("a vignette explains each level in its own words") {
  Pack pack = pack_of(2, 2, 2);
  pack.vignettes[0].why[2] = {"一二三！", "x"};
  CHECK(said(pack) == "same_reply f.json: /vignettes/0/why/emergency: explains the same as home");
}

TEST_CASE("a claim's doctor note may be missing only where the signs say to go now") {
  Pack pack = pack_of(2, 2, 2);
  for (Vignette& one : pack.vignettes) one.claims = {"safety.claim"}, one.signs = true;
  for (size_t i = 1; i < 4; ++i) pack.vignettes[i].doctor = DoctorNote::ask;
  CHECK(said(pack) == "doctor_note f.json: /vignettes/0: the claim \"safety.claim\" needs a \"doctor\" note");
  pack.vignettes[0].doctor = DoctorNote::ask;
  CHECK(said(pack) == "");
}

TEST_CASE("a vignette of the game's own teaches a claim, a teacher's need not") {
  Pack pack = pack_of(2, 2, 2);
  pack.vignettes[4].claims.clear();
  CHECK(said(pack) == "out_of_range f.json: /vignettes/4/claims: should have 1 to 3 entries");
  CHECK(said(pack, true) == "");
}

TEST_CASE("coverage shows the sentence of a vignette that is nearest to its claim") {
  Pack pack = pack_of(2, 2, 2);
  pack.vignettes.resize(1);
  pack.vignettes[0].why[0] = {"动一动就松", "moving eases it"};
  const std::vector<content::ClaimRow> claims{
      {{.id = "some.claim"}, {"动一动，腰就松了", "move"}, "in-line"}};
  const std::vector<content::Covered> table = content::coverage({.packs = {pack}}, claims);
  REQUIRE(table.size() == 1);
  REQUIRE(table[0].by.size() == 1);
  CHECK(table[0].by[0].by == "home-0");
  CHECK(table[0].by[0].say.en == "moving eases it");
}
