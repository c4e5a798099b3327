// The snapshot of the levels and words: it says what the JSON says, and one that is damaged is not read.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "content/snapshot.h"

using namespace content;

namespace {

std::optional<std::string> read_data(const std::string& path) {
  std::ifstream file(std::filesystem::path(BACKWISE_DATA) / path, std::ios::binary);
  if (!file) return {};
  return std::string{std::istreambuf_iterator<char>(file), {}};
}

/// One thing of each kind that a snapshot has to hold.
Content small() {
  Content content;
  content.words.zh["a"] = "甲";
  content.words.en["a"] = "A";
  rules::Pack pack{.id = "p"};
  pack.cards.push_back({.id = "c", .claims = {"C1", "C2"}, .difficulty = 3, .is_true = true});
  pack.cards.back().evidence = rules::Evidence{rules::Grade::differ, {"据", "note"}};
  pack.challenges.push_back({.id = "h", .guide = rules::ChecklistGuide{2, {{"一", "one"}, {"二", "two"}}}});
  pack.challenges.push_back({.id = "s", .guide = rules::SignsGuide{}});
  pack.scenes.push_back({.id = "l"});
  pack.scenes.back().plans.push_back(
      {.id = "solo", .job = rules::Job{.kg = 12.5}, .alone = false, .hold = rules::Point{0.3, 0.75}});
  content.levels.packs.push_back(std::move(pack));
  content.problems.push_back({Kind::out_of_range, "levels/x.json", "/cards/0", "too much", "9", 9, 3});
  return content;
}

}  // namespace

TEST_CASE("the game's snapshot says what its JSON says") {
  const Content json = load_json(read_data);
  REQUIRE(json.levels.packs.size() >= 3);
  const std::optional<std::string> built = read_data("snapshot");
  REQUIRE(built);
  CHECK(*built == write_snapshot(json));
  const std::optional<Content> read = read_snapshot(*built, *built);
  REQUIRE(read);
  CHECK(write_snapshot(*read) == *built);
  CHECK(read->levels.find_pack("myths")->cards.size() == json.levels.find_pack("myths")->cards.size());
  CHECK(read->words.zh.size() == json.words.zh.size());
  CHECK(read->words.en.at("bar.back") == json.words.en.at("bar.back"));
}

TEST_CASE("a snapshot holds every kind of member") {
  const std::string bytes = write_snapshot(small());
  const std::optional<Content> read = read_snapshot(bytes, bytes);
  REQUIRE(read);
  CHECK(read->words.zh.at("a") == "甲");
  const rules::Pack& pack = read->levels.packs.at(0);
  CHECK(pack.cards.at(0).claims == std::vector<std::string>{"C1", "C2"});
  CHECK(pack.cards.at(0).difficulty == 3);
  CHECK(pack.cards.at(0).is_true);
  REQUIRE(pack.cards.at(0).evidence);
  CHECK(pack.cards.at(0).evidence->grade == rules::Grade::differ);
  CHECK(pack.cards.at(0).evidence->note == rules::Text{"据", "note"});
  const auto* list = std::get_if<rules::ChecklistGuide>(&pack.challenges.at(0).guide);
  REQUIRE(list);
  CHECK(list->need == 2);
  CHECK(list->items.at(1).zh == "二");
  CHECK(std::holds_alternative<rules::SignsGuide>(pack.challenges.at(1).guide));
  const rules::Plan& plan = pack.scenes.at(0).plans.at(0);
  REQUIRE(plan.job);
  CHECK(plan.job->kg == 12.5);
  CHECK_FALSE(plan.alone);
  REQUIRE(plan.hold);
  CHECK(plan.hold->y == 0.75);
  CHECK(print(read->problems.at(0)) == print(small().problems.at(0)));
  CHECK(read->problems.at(0).most == 3);
}

TEST_CASE("a damaged snapshot is refused") {
  const std::string whole = write_snapshot(small());
  const auto is_read = [](const std::string& bytes) { return read_snapshot(bytes, bytes).has_value(); };
  REQUIRE(is_read(whole));
  for (size_t cut = 0; cut < whole.size(); ++cut) CHECK_FALSE(is_read(whole.substr(0, cut)));
  CHECK_FALSE(is_read(whole + "0"));
  for (size_t at = 0; at < whole.size(); ++at)
    for (int bit = 0; bit < 8; ++bit) {
      std::string bent = whole;
      bent[at] = static_cast<char>(bent[at] ^ 1 << bit);
      CHECK_FALSE(is_read(bent));
    }
}

TEST_CASE("without a good snapshot the JSON is read") {
  const auto with = [](std::optional<std::string> snapshot) -> ReadFile {
    return [snapshot](const std::string& path) { return path == "snapshot" ? snapshot : read_data(path); };
  };
  const std::string bytes = write_snapshot(small());
  const auto keep = [&](const std::string&) -> std::string_view { return bytes; };
  CHECK(load(with({}), keep).levels.packs.size() >= 3);
  CHECK(load(with("BWS2"), keep).levels.packs.size() >= 3);
  CHECK(load(with(bytes), keep).levels.packs.size() == 1);
  CHECK(load(with(bytes), [](const std::string&) { return std::string_view(); }).levels.packs.size() >= 3);
}

TEST_CASE("sentences are not copied: they stand where the snapshot is kept") {
  const std::string bytes = write_snapshot(small());
  std::string kept = bytes;
  const std::optional<Content> read = read_snapshot(bytes, kept);
  REQUIRE(read);
  const rules::Text note = read->levels.packs.at(0).cards.at(0).evidence->note;
  kept.replace(kept.rfind("note"), 4, "seen");
  CHECK(note.en == "seen");
  CHECK(note.zh == "据");
}
