// Reading and checking content: the real levels are clean, and each fault is told with its file and place.
#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "content/check.h"
#include "content/pack.h"
#include "content/words.h"

using namespace content;

namespace {

ReadFile real() {
  return [](const std::string& path) -> std::optional<std::string> {
    std::ifstream file(std::string(BACKWISE_DATA) + "/" + path, std::ios::binary);
    if (!file) return {};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
  };
}

/// The real data with one piece of a file replaced.
ReadFile broken(const std::string& path, const std::string& from, const std::string& to) {
  return [=, read = real()](const std::string& asked) {
    std::optional<std::string> bytes = read(asked);
    if (bytes && asked == path) {
      const size_t at = bytes->find(from);
      REQUIRE(at != std::string::npos);
      bytes->replace(at, from.size(), to);
    }
    return bytes;
  };
}

Problems check_all(const ReadFile& read) {
  CheckHooks hooks;
  hooks.art_exists = [&](const std::string& id) { return read("art/" + id + ".svg").has_value(); };
  return check(read, hooks);
}

bool tells(const Problems& problems, Kind kind, const std::string& file) {
  for (const Problem& problem : problems)
    if (problem.kind == kind && problem.file == file && !problem.what.empty()) return true;
  return false;
}

const std::string cards = "levels/myths/remedies.json";

}  // namespace

TEST_CASE("the real levels are clean, complete and load twice alike") {
  CHECK(check_all(real()).empty());
  Problems problems;
  const rules::Levels one = load_levels(real(), problems), two = load_levels(real(), problems);
  const rules::Pack *myths = one.find_pack("myths"), *lab = one.find_pack("lift");
  REQUIRE(myths);
  REQUIRE(lab);
  CHECK(myths->cards.size() >= 72);
  CHECK(lab->scenes.size() >= 3);
  CHECK(lab->kind == "lift");
  const rules::Pack* radar = one.first_of("triage");
  REQUIRE(radar);
  CHECK(radar->vignettes.size() >= 12);
  CHECK(radar->cards.empty());
  const rules::Pack* courier = one.first_of("courier");
  REQUIRE(courier);
  REQUIRE(courier->errands.size() >= 1);
  for (const rules::ActKind kind : rules::act_kinds)  // the errand on the map has one act of each
    CHECK(std::count_if(courier->errands[0].acts.begin(), courier->errands[0].acts.end(),
                        [&](const rules::Act& act) { return act.kind == kind; }) == 1);
  const rules::Pack* path = one.first_of("path");
  REQUIRE(path);
  REQUIRE(path->stories.size() == 1);
  CHECK(path->stories[0].chapters.size() >= 12);
  for (size_t i = 0; i < one.packs.size(); ++i) CHECK(one.packs[i].hash == two.packs[i].hash);
}

TEST_CASE("cards that share a picture teach one claim, so that no picture comes twice in a row") {
  Problems problems;
  const rules::Levels levels = load_levels(real(), problems);
  std::map<std::string, std::vector<const rules::Card*>> shown;
  for (const rules::Card& card : levels.find_pack("myths")->cards) shown[card.picture.art].push_back(&card);
  for (const auto& [art, cards] : shown) {
    CAPTURE(art);
    CHECK(cards.size() <= 3);
    for (const rules::Card* one : cards)
      for (const rules::Card* other : cards)
        if (one != other) CHECK_MESSAGE(rules::share_claim(*one, *other), one->id, " and ", other->id);
  }
}

TEST_CASE("each fault in the real levels is found where it is") {
  struct Fault {
    Kind kind;
    const char *from, *to;
  };
  const Fault faults[] = {
      {Kind::syntax, "\"cards\": [", "\"cards\": [,"},
      {Kind::unknown_key, "\"difficulty\": 1", "\"difficulty\": 1, \"dificulty\": 1"},
      {Kind::out_of_range, "\"difficulty\": 1", "\"difficulty\": 9"},
      {Kind::unknown_claim, "myth.two-folk-compress", "myth.unheard-of"},
      {Kind::duplicate_id, "\"herb-pack-online\"", "\"pepper-compress\""},
      {Kind::missing_art, "\"why-warmth\"", "\"no-such-drawing\""},
      {Kind::right_replies, "\"right\": true", "\"right\": false"},
  };
  for (const Fault& fault : faults) {
    CAPTURE(name_of(fault.kind));
    CHECK(tells(check_all(broken(cards, fault.from, fault.to)), fault.kind, cards));
  }
}

TEST_CASE("a bad card is left out and the others stay") {
  Problems problems;
  const size_t all = load_levels(real(), problems).packs[0].cards.size();
  const rules::Levels levels = load_levels(broken(cards, "\"difficulty\": 1", "\"difficulty\": 9"), problems);
  REQUIRE(problems.size() == 1);
  CHECK(print(problems[0]).starts_with(cards + ": /cards/0/difficulty: "));
  CHECK(levels.packs[0].cards.size() == all - 1);
}

TEST_CASE("a missing file is named") {
  CHECK(tells(check_all(broken("levels/myths/pack.json", "remedies.json", "gone.json")), Kind::missing_file,
              "levels/myths/gone.json"));
}

TEST_CASE("words of one language only and differing placeholders are told") {
  Problems problems;
  load_words(broken("text/en.json", "\"bar.back\"", "\"bar.bak\""), problems);
  CHECK(tells(problems, Kind::words_differ, "text/en.json"));
  problems.clear();
  load_words(broken("text/en.json", "{names}", "{name}"), problems);
  CHECK(tells(problems, Kind::placeholder, "text/en.json"));
}
