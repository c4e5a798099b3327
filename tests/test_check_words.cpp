// What the content check is made of: letters, words, doses, banned words, the article's runs, reading level.
// How these are put together for cards and packs is in test_check.cpp.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "content/article_runs.h"
#include "content/banned.h"
#include "content/dose.h"
#include "content/hash.h"
#include "content/letters.h"
#include "content/reading_level.h"
#include "content/spelling.h"

using content::Problem;
using content::Problems;
using rules::Lang;

namespace {

content::ArticleRuns runs_of(const std::string& bytes, Problems& problems) {
  return content::ArticleRuns::load([&](const std::string&) { return std::optional(bytes); }, problems);
}

/// The bytes of the game's own levels/article_runs.txt.
std::optional<std::string> real_runs() {
  std::ifstream file(BACKWISE_SOURCE "/levels/article_runs.txt");
  if (!file) return {};
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

}  // namespace

TEST_CASE("characters are read and written as UTF-8, broken bytes become one mark each") {
  const std::string text = "aé腰𠀀";
  CHECK(content::decode(text) == U"aé腰𠀀");
  CHECK(content::encode(content::decode(text)) == text);
  CHECK(content::decode("a\xFF"
                        "b\xE8\x85") ==
        U"a\uFFFD"
        U"b\uFFFD");
  CHECK(content::decode("\xE8"
                        "腰") == U"\uFFFD腰");
}

TEST_CASE("break marks and spaces do not count as characters, punctuation does") {
  CHECK(content::length_of("腰|喜欢 动。", Lang::zh) == 5);
  CHECK(content::length_of("Your back|likes pepper-water, it's 1.5!", Lang::en) == 6);
  CHECK(content::length_of("so - what?", Lang::en) == 2);
}

TEST_CASE("numbers with a medicine's unit are doses") {
  const std::map<std::string, std::string> doses{{"每天吃200毫克", "200毫克"}, {"吃两片药", "两片"},
                                                 {"一次 2 片", "2 片"},        {"10-15粒", "15粒"},
                                                 {"补8微克", "8微克"},         {"有400 IU就行", "400 iu"},
                                                 {"Take 200mg now", "200mg"},  {"about 10 µg", "10 µg"},
                                                 {"10 μg", "10 μg"},           {"two tablets", "two tablets"},
                                                 {"5 mcg.", "5 mcg"},          {"3 pills", "3 pills"}};
  for (const auto& [text, dose] : doses) CHECK(content::dose_in(text) == dose);
  for (const std::string none : {"得一片叶子", "三片花瓣", "这一片刻", "两粒种子", "吃药片", "3 mgs5x",
                                 "400 iuy", "one pillow", "5分钟", "18 kg", "someone tablets", "片"}) {
    CAPTURE(none);
    CHECK(content::dose_in(none) == "");
  }
}

TEST_CASE("banned words may be quoted as untrue, some denied, some never said") {
  using content::Field, content::Voice;
  const auto stops = [](const char* text, Voice voice = Voice::ours, Field field = Field::main) {
    return content::banned_in(text, voice, field).has_value();
  };
  CHECK(stops("这样能根治腰疼"));
  CHECK(stops("It CURES you"));
  CHECK_FALSE(stops("没有什么办法能根治"));
  CHECK(stops("不疼了，就能根治"));  // a denial of another clause is none
  CHECK_FALSE(stops("It does not cure anything"));
  CHECK_FALSE(stops("这样能根治", Voice::quoted));
  CHECK_FALSE(stops("不要先按摩，不要先在家锻炼。"));
  CHECK(stops("腿麻的话，先按摩试试"));
  for (const Voice voice : {Voice::ours, Voice::quoted}) {
    CHECK(stops("吃芬必得", voice));
    CHECK(stops("不到 48 小时", voice));
    CHECK(stops("You are lazy.", voice));
  }
  CHECK(stops("会瘫的"));
  CHECK(stops("不动不会瘫"));
}

TEST_CASE("English banned words are whole words, starred ones any ending") {
  using content::Field, content::Voice;
  const auto stops = [](const char* text) {
    return content::banned_in(text, Voice::ours, Field::main).has_value();
  };
  CHECK(stops("It is guaranteed."));
  CHECK(stops("We buy now"));
  CHECK_FALSE(stops("secure the load"));
  CHECK_FALSE(stops("in 1999"));
  CHECK_FALSE(stops("伸个懒腰"));
  CHECK_FALSE(stops("你得了解自己的腰"));
}

TEST_CASE("percentages and the word diagnosis are for certain places only") {
  using content::Field, content::Voice;
  const auto stops = [](const char* text, Field field) {
    return content::banned_in(text, Voice::ours, field).has_value();
  };
  CHECK(stops("大约60%会好转", Field::main));
  CHECK_FALSE(stops("大约60%会好转", Field::evidence));
  CHECK_FALSE(stops("120%", Field::interface));
  CHECK(stops("这是诊断", Field::evidence));
  CHECK_FALSE(stops("本游戏不作诊断", Field::interface));
}

TEST_CASE("American spelling is found in any ending, words that only begin like it are not") {
  for (const auto& [text, here] : std::map<std::string, std::string>{{"At the Center", "centre"},
                                                                     {"Two neighbors say", "neighbours"},
                                                                     {"a few centimeters", "centimetres"},
                                                                     {"paralyzed by fear", "paralysed"}})
    CHECK(content::american_in(text).british == here);
  for (const char* fine : {"a moment in the laboratory", "the centre", "World Health Organization", "grey"})
    CHECK(content::american_in(fine).american.empty());
}

TEST_CASE("names may be shared with the article, sentences around them not") {
  Problems problems;
  const auto runs_from = [&](std::string_view article) {
    std::string file;
    const std::u32string letters = content::only_chinese(article);
    for (size_t i = 0; i + content::run_length <= letters.size(); ++i) {
      content::Hash hash;
      hash.add(content::encode(std::u32string_view(letters).substr(i, content::run_length)));
      file += hash.hex() + "\n";
    }
    return runs_of(file, problems);
  };
  const content::ArticleRuns runs = runs_from("腰椎间盘突出症的小猫爱太极拳、八段锦等低强度的玩法");
  CHECK(runs.shared("她有腰椎间盘突出症的小猫") == "盘突出症的小猫");
  CHECK(runs.shared("她有腰椎间盘突出症。") == "");
  CHECK(runs.shared("练太极拳、八段锦等。") == "");
  CHECK(runs.shared("八段锦等低强度运动") == "八段锦等低强度");
  CHECK(problems.empty());
}

TEST_CASE("the file of the article's runs holds hashes and nothing else") {
  Problems problems;
  CHECK(runs_of("0123456789abcdef\n00000000000000ff\n", problems).size() == 2);
  CHECK(problems.empty());
  CHECK(runs_of("0123456789abcdef\n小猫\n", problems).size() == 1);
  REQUIRE(problems.size() == 1);
  CHECK(print(problems[0]) == "levels/article_runs.txt: 2:1: should be 16 hex digits");
  const auto real = real_runs();
  REQUIRE(real);
  problems.clear();
  CHECK(runs_of(*real, problems).size() == 1993);
  CHECK(problems.empty());
  content::Hash name;  // stands in the article, and is a name
  name.add("腰椎间盘突出症");
  CHECK(real->find(name.hex()) != real->npos);
}

TEST_CASE("sentences end where a reader takes a breath, not at a decimal point") {
  CHECK(content::sentences("走 1.5 里。“好！”他说；睡了", Lang::zh) ==
        std::vector<std::string>{"走 1.5 里", "“好", "”他说", "睡了"});
  CHECK(content::sentences("Walk 1.5 miles. Then rest! Fine?", Lang::en) ==
        std::vector<std::string>{"Walk 1.5 miles", " Then rest", " Fine"});
  CHECK(content::clauses("热，能：放松") == std::vector<std::string>{"热", "能", "放松"});
}

TEST_CASE("syllables are about right, medical words that are explained count as two") {
  const std::map<std::string, int> counts{
      {"back", 1},  {"a", 1},    {"muscles", 2}, {"position", 3}, {"eased", 1},      {"rested", 2},
      {"table", 2}, {"make", 1}, {"moves", 1},   {"boxes", 2},    {"Herniation", 2}, {"spondylolisthesis", 2},
      {"the", 1},   {"MRI", 1}};
  for (const auto& [said, count] : counts) {
    const std::string word = said;
    CAPTURE(word);
    CHECK(content::syllables(word) == count);
  }
}

TEST_CASE("means and the Flesch-Kincaid grade") {
  content::Reading reading;
  CHECK(reading.mean() == 0);
  CHECK(reading.grade() == 0);
  reading.add("The cat sat on the mat. It was a good cat.", Lang::en);
  CHECK(reading.sentences == 2);
  CHECK(reading.mean() == doctest::Approx(5.5));
  CHECK(reading.grade() == doctest::Approx(0.39 * 5.5 + 11.8 - 15.59));
  content::Reading chinese;
  chinese.add("腰，喜欢动。走走！", Lang::zh);
  CHECK(chinese.mean() == doctest::Approx(3.5));
}
