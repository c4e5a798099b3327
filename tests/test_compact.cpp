// The compact form of the levels and words: it says what the JSON says, and no damage to it can do harm.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "content/compact.h"

using namespace content;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool same(const Value& a, const Value& b) {
  if (a.type != b.type || a.flag != b.flag || a.number != b.number || a.text != b.text) return false;
  if (a.items.size() != b.items.size() || a.members.size() != b.members.size()) return false;
  for (size_t i = 0; i < a.items.size(); ++i)
    if (!same(a.items[i], b.items[i])) return false;
  for (size_t i = 0; i < a.members.size(); ++i)
    if (a.members[i].name != b.members[i].name || !same(a.members[i].value, b.members[i].value)) return false;
  return true;
}

/// {"a": ["x", true, 1.5]}
std::string small_object() {
  using namespace std::string_literals;
  return "BWV1digest..o\1\0\0\0\1\0\0\0al\3\0\0\0s\1\0\0\0xtn\3\0\0\0"s + "1.5";
}

}  // namespace

TEST_CASE("the compact form says what the JSON says") {
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(BACKWISE_DATA)) {
    if (entry.path().extension() != ".values") continue;
    CAPTURE(entry.path().string());
    ++files;
    Problems problems;
    std::filesystem::path json = entry.path();
    json.replace_extension();
    const std::optional<Value> written = parse_json("", bytes_of(json), problems);
    const std::optional<Value> compact = parse_json("", bytes_of(entry.path()), problems);
    REQUIRE(written);
    REQUIRE(compact);
    CHECK(same(*written, *compact));
    CHECK(problems.empty());
  }
  CHECK(files >= 4);
}

TEST_CASE("a damaged compact form is refused") {
  const std::string whole = small_object();
  const std::optional<Value> value = read_compact(whole);
  REQUIRE(value);
  REQUIRE(value->find("a"));
  CHECK(value->find("a")->items.size() == 3);
  CHECK(value->find("a")->items[0].text == "x");
  CHECK(value->find("a")->items[1].flag);
  CHECK(value->find("a")->items[2].number == 1.5);
  for (size_t cut = 0; cut < whole.size(); ++cut) CHECK_FALSE(read_compact(whole.substr(0, cut)));
  CHECK_FALSE(read_compact(whole + "0"));
  for (size_t at = 0; at < whole.size(); ++at)
    for (int bit = 0; bit < 8; ++bit) {
      std::string bent = whole;
      bent[at] = static_cast<char>(bent[at] ^ 1 << bit);
      read_compact(bent);  // whatever comes of it, nothing is read beyond the end
    }
  std::string deep = "BWV1digest..";
  for (int i = 0; i < 100; ++i) deep += std::string("l\1\0\0\0", 5);
  CHECK_FALSE(read_compact(deep + "0"));
  Problems problems;
  CHECK_FALSE(parse_json("levels/index.json", whole.substr(0, 17), problems));
  CHECK(problems.size() == 1);
}

TEST_CASE("the compact form is read where it is there") {
  const ReadFile read = prefer_compact([](const std::string& path) -> std::optional<std::string> {
    if (path == "a.json.values") return "compact";
    if (path == "a.json" || path == "b.json" || path == "c.svg") return "plain";
    return {};
  });
  CHECK(read("a.json") == "compact");
  CHECK(read("b.json") == "plain");
  CHECK(read("c.svg") == "plain");
  CHECK_FALSE(read("d.json"));
}
