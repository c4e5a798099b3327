// The ways through stories: each fault is found where it is, and the real story is walked to its ends by
// every choice and every turn of the seed.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "content/pack.h"
#include "content/story_ways.h"
#include "rules/path.h"

using namespace rules;

namespace {

std::optional<std::string> data_file(const std::string& path) {
  std::ifstream file(BACKWISE_DATA "/" + path, std::ios::binary);
  if (!file) return {};
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

Turning turning(Course course, bool right, bool safe, std::vector<std::string> to) {
  return {.course = course, .right = right, .safe = safe, .to = std::move(to)};
}

/// a -> b (an emergency) -> end
Story straight() {
  Story story;
  Chapter a{.id = "a"}, b{.id = "b", .station = 1, .emergency = true}, end{.id = "end", .station = 2};
  a.turnings = {turning(Course::ask, true, true, {"b"}), turning(Course::on, false, false, {"b"})};
  b.turnings = {turning(Course::emergency, true, true, {"end"}), turning(Course::on, false, false, {"end"})};
  end.ending = Ending{};
  story.stations = {{}, {}, {}};
  story.chapters = {a, b, end};
  return story;
}

/// What is said of the story once it was changed.
std::string said(const std::function<void(Story&)>& change) {
  Story story = straight();
  change(story);
  std::string lines;
  for (const content::Astray& one : content::judge_ways(story)) lines += one.where + ": " + one.what + "\n";
  return lines;
}

}  // namespace

TEST_CASE("a way that leads nowhere, in circles, back in time or past the end is told") {
  CHECK(said([](Story&) {}) == "");
  CHECK(said([](Story& s) { s.chapters[0].turnings[1].to = {"c"}; }) ==
        "/chapters/0/choices/1/to/0: there is no chapter \"c\"\n");
  CHECK(said([](Story& s) { s.chapters[0].station = 2; }) ==
        "/chapters/0/choices/0/to/0: \"b\" is earlier in time\n"
        "/chapters/0/choices/1/to/0: \"b\" is earlier in time\n");
  CHECK(said([](Story& s) {
          s.chapters[1].station = 0;
          for (Turning& one : s.chapters[1].turnings) one.to = {"a"};
        }) == "/chapters: a way goes round in circles\n/chapters/2: no way leads to \"end\"\n");
  CHECK(said([](Story& s) {
          std::swap(s.chapters[0], s.chapters[2]);
        }).starts_with("/chapters/0: a story does not begin with its end\n"));
  CHECK(said([](Story& s) { s.chapters.push_back(s.chapters[2]); }) ==
        "/chapters/3/id: the id \"end\" stands in this story twice\n");
  CHECK(said([](Story& s) {
          s.chapters.push_back(s.chapters[2]);
          s.chapters.back().id = "other";
        }) == "/chapters/3: no way leads to \"other\"\n");
}

TEST_CASE("a story is no longer than it may be") {
  const auto with = [](int more) {
    return said([&](Story& s) {
      for (int i = 0; i < more; ++i) {
        Chapter next = s.chapters[0];
        next.id = "n" + std::to_string(i);
        s.chapters.insert(s.chapters.begin(), next);
        for (Turning& one : s.chapters[0].turnings) one.to = {s.chapters[1].id};
      }
    });
  };
  CHECK(with(content::chapters_in_a_row - 3) == "");
  CHECK(with(content::chapters_in_a_row - 2) == "/chapters: a way has 15 chapters, at most 14\n");
}

TEST_CASE(
    "an emergency offers to go now, lets nothing else be right, and leads everybody to the same place") {
  CHECK(said([](Story& s) { s.chapters[1].turnings.erase(s.chapters[1].turnings.begin()); }) ==
        "/chapters/1/choices: an emergency without a choice to go now\n"
        "/chapters/1/choices: no choice is right\n");
  for (const bool right : {true, false})
    CHECK(said([&](Story& s) {
            s.chapters[1].turnings[1].safe = true;
            s.chapters[1].turnings[1].right = right;
          }) == "/chapters/1/choices/1: in an emergency going now is right and safe, and nothing else is\n");
  CHECK(said([](Story& s) {
          Chapter worse = s.chapters[2];
          worse.id = "worse";
          s.chapters.push_back(worse);
          s.chapters[1].turnings[1].to = {"worse"};
        }) == "/chapters/1/choices/1/to: whatever is chosen in an emergency leads to the same chapters\n");
}

TEST_CASE("over-caution is never unsafe, and what is right is safe") {
  CHECK(said([](Story& s) { s.chapters[0].turnings[1].course = Course::emergency; }) ==
        "/chapters/0/choices/1/safe: to go at once is never unsafe\n");
  CHECK(said([](Story& s) { s.chapters[0].turnings[0].safe = false; }) ==
        "/chapters/0/choices/0/safe: what is right is safe\n");
}

TEST_CASE("every way through the real stories ends, tells what to do in an emergency, and has its facts") {
  content::Problems problems;
  const Levels levels = content::load_levels(data_file, problems);
  const Pack* pack = levels.first_of("path");
  REQUIRE(pack);
  for (const Story& story : pack->stories) {
    std::map<EndKind, int> ends;
    std::set<std::string> lived;
    int ways = 0;
    const std::function<void(const Chapter&, int, int)> walk = [&](const Chapter& at, int depth, int alarms) {
      CAPTURE(at.id);
      lived.insert(at.id);
      REQUIRE(depth <= content::chapters_in_a_row);
      CHECK_FALSE(at.fact.zh.empty());
      CHECK_FALSE(at.fact.en.empty());
      if (at.ending) {
        CHECK(alarms >= 1);  // nobody gets to an end without having met the signs
        CHECK(at.ending->today.size() == 3);
        ++ends[at.ending->kind], ++ways;
        return;
      }
      CHECK_FALSE(at.action.say.zh.empty());
      std::set<std::string> next;
      for (const Turning& one : at.turnings) next.insert(one.to.begin(), one.to.end());
      if (at.desk) next.insert(at.desk->to.begin(), at.desk->to.end());
      for (const std::string& id : next) walk(*story.find(id), depth + 1, alarms + at.emergency);
    };
    walk(story.chapters.front(), 1, 0);
    CHECK(ends.size() == 3);  // good, slower, caught in time
    CHECK(lived.size() == story.chapters.size());
    CHECK(ways >= 6);
    CHECK(ways < 1000);
  }
}

TEST_CASE("the seed leads whoever chooses well to all three endings of the real story") {
  content::Problems problems;
  const Levels levels = content::load_levels(data_file, problems);
  const Pack& pack = *levels.first_of("path");
  const Story& story = pack.stories.front();
  std::map<EndKind, int> ends;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Path path = start({pack.id, story.id, seed}, story);
    for (int i = 0; i < 30 && path.step != PathStep::ending; ++i) {
      const Chapter& open = path.chapter();
      if (open.desk) {
        for (const Tool& tool : open.desk->tools) {
          play(path, Dock{open.id, tool.id, tool.aims.front()});
          play(path, Heed{true});
        }
        play(path, Confer{});
      } else {
        const auto right = std::find_if(open.turnings.begin(), open.turnings.end(),
                                        [](const Turning& one) { return one.right; });
        play(path, Steer{open.id, static_cast<int>(right - open.turnings.begin())});
      }
      play(path, Heard{}), play(path, Proceed{});
    }
    REQUIRE(path.step == PathStep::ending);
    ++ends[path.chapter().ending->kind];
    const Strengths strengths = strengths_of(path);
    CHECK(strengths.knowing.got == strengths.knowing.of);
    CHECK(strengths.safe.got == strengths.safe.of);
  }
  CHECK(ends[EndKind::good] >= 15);  // choosing well makes the good one likelier
  CHECK(ends[EndKind::slow] >= 5);
  CHECK(ends[EndKind::caught] >= 5);
}
