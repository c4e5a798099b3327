// The rules of the care path on a small story: what a choice is worth, what a desk asks, where the seed
// leads, what the log knows afterwards, and that a play can be taken up again at every step.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "rules/keeping.h"
#include "rules/profile.h"
#include "rules/session.h"

using namespace rules;

namespace {

Turning turning(Course course, bool right, bool safe, bool shared, std::vector<std::string> to) {
  return {.course = course,
          .say = {"s", "s"},
          .why = {"w", "w"},
          .right = right,
          .safe = safe,
          .shared = shared,
          .to = std::move(to)};
}

/// begin -> desk -> (alarm or well, by the seed); alarm -> caught.
Story small() {
  Story story;
  story.id = "lin", story.stations = {{"1", "1"}, {"2", "2"}, {"3", "3"}};
  Chapter begin{.id = "begin"};
  begin.turnings = {turning(Course::on, false, false, false, {"desk"}),
                    turning(Course::ask, true, true, true, {"desk"}),
                    turning(Course::emergency, false, true, false, {"desk"})};
  Chapter desk{.id = "desk", .station = 1};
  desk.desk = Desk{.need = 2, .tools = {}, .to = {"alarm", "well"}};
  desk.desk->tools = {
      {.id = "walk", .aims = {Aim::relieve}},
      {.id = "pill", .aims = {Aim::relieve, Aim::calm}, .stop = StopCard{{"u", "u"}, {"w", "w"}}},
      {.id = "coat", .aims = {Aim::repair}}};
  Chapter alarm{.id = "alarm", .station = 1, .emergency = true};
  alarm.turnings = {turning(Course::on, false, false, false, {"caught"}),
                    turning(Course::emergency, true, true, false, {"caught"})};
  Chapter well{.id = "well", .station = 2}, caught{.id = "caught", .station = 2};
  well.ending = Ending{EndKind::good, {{"a", {}}, {"b", {}}, {"c", {}}}};
  caught.ending = Ending{EndKind::caught, {{"d", {}}, {"e", {}}, {"f", {}}}};
  story.chapters = {begin, desk, alarm, well, caught};
  return story;
}

struct Game {
  Levels levels;
  std::optional<Session> session;
  std::vector<LogEntry> log;
  std::vector<Move> moves;

  explicit Game(std::uint64_t seed = 1) {
    Pack pack;
    pack.id = "path", pack.kind = "path", pack.hash = "h";
    pack.stories = {small()};
    levels.packs.push_back(pack);
    play(Embark{"path", "lin", seed});
  }
  void play(const Move& move) {
    moves.push_back(move);
    for (Event& event : rules::play(session, move, levels)) log.push_back({0, 100, event});
  }
  void on() { play(Heard{}), play(Proceed{}); }
  void to_desk(int turned = 1) { play(Steer{"begin", turned}), on(); }
  void over_desk() {
    play(Dock{"desk", "walk", Aim::relieve}), play(Dock{"desk", "coat", Aim::repair});
    play(Confer{}), on();
  }
  const Path& path() const { return std::get<Path>(*session); }
  Profile profile() const { return profile_of(log); }
};

/// A play that the seed leads to this chapter after the desk.
Game game_to(const std::string& chapter) {
  for (std::uint64_t seed = 0; seed < 64; ++seed) {
    Game game(seed);
    game.to_desk(), game.over_desk();
    if (game.path().chapter().id == chapter) return game;
  }
  FAIL("no seed leads to " << chapter);
  return Game();
}

/// All that can be seen of a play, as text.
std::string state_of(const Path& path) {
  std::string out = std::to_string(static_cast<int>(path.step)) + " " + path.brought;
  for (const Visit& one : path.visits) {
    out += " " + one.chapter->id + (one.turned ? std::to_string(*one.turned) : "?") + (one.heard ? "!" : "") +
           (one.must_tell ? "m" : "") + (one.passed_over ? "p" : "") + std::to_string(one.misses);
    for (const Docked& docked : one.docked) out += "/" + docked.tool->id + name_of(docked.aim);
  }
  return out;
}

}  // namespace

TEST_CASE("a choice is made, explained, and only then the story goes on") {
  Game game;
  CHECK(game.path().step == PathStep::chapter);
  game.play(Steer{"desk", 0});  // not the open chapter
  game.play(Steer{"begin", 3}), game.play(Steer{"begin", -1});
  CHECK(game.log.empty());
  game.play(Steer{"begin", 1});
  CHECK(game.log.back().event == Event{EventKind::steered, "begin", 7, "1"});
  CHECK(owes_explanation(game.path()));
  game.play(Steer{"begin", 0});  // it counts already
  CHECK(game.path().visit().turned == 1);
  game.play(Proceed{});  // not before it was seen
  CHECK(game.path().visits.size() == 1);
  game.on();
  CHECK(game.path().chapter().id == "desk");
  CHECK(game.path().step == PathStep::desk);
}

TEST_CASE("the log tells right from safe from shared") {
  const int expected[] = {0, 7, 2};
  for (int i = 0; i < 3; ++i) {
    Game game;
    game.play(Steer{"begin", i});
    CHECK(game.log.back().event.value == expected[i]);
  }
}

TEST_CASE("a treatment goes on what it is for, once, and enough of them are talked over") {
  Game game;
  game.to_desk();
  game.play(Confer{});
  CHECK(game.path().step == PathStep::desk);
  game.play(Dock{"desk", "coat", Aim::relax});
  CHECK(game.log.back().event == Event{EventKind::docked, "coat", 0, "relax"});
  CHECK(game.path().visit().docked.empty());
  CHECK(game.path().visit().misses == 1);
  REQUIRE(game.path().visit().tried);
  CHECK_FALSE(game.path().visit().tried->fits);
  game.play(Dock{"desk", "coat", Aim::repair}), game.play(Dock{"desk", "coat", Aim::repair});
  game.play(Dock{"desk", "lotion", Aim::relieve});
  CHECK(game.path().visit().docked.size() == 1);
  game.play(Confer{});
  CHECK(game.path().step == PathStep::desk);  // one is not enough
  game.play(Dock{"desk", "walk", Aim::relieve}), game.play(Confer{});
  CHECK(game.path().step == PathStep::explanation);
  CHECK(game.log.back().event == Event{EventKind::conferred, "desk", 1, ""});
}

TEST_CASE("what a doctor must know stands before everything else until it is told") {
  Game game;
  game.to_desk();
  game.play(Dock{"desk", "pill", Aim::calm});
  CHECK(game.path().visit().must_tell);
  CHECK(game.path().visit().docked.empty());
  game.play(Dock{"desk", "walk", Aim::relieve}), game.play(Confer{});
  CHECK(game.path().visit().docked.empty());
  game.play(Heed{false}), game.play(Heed{false});
  CHECK(game.path().visit().must_tell);
  CHECK(game.path().visit().passed_over);
  CHECK(game.path().visit().misses == 1);  // once, however often
  game.play(Heed{true});
  CHECK(game.path().visit().is_docked(game.path().chapter().desk->tools[1]));
  CHECK_FALSE(game.path().visit().must_tell);
  const size_t before = game.log.size();
  game.play(Heed{true});
  CHECK(game.log.size() == before);
}

TEST_CASE("the seed leads to every way there is, and always to the same one") {
  std::set<std::string> reached;
  for (std::uint64_t seed = 0; seed < 32; ++seed) {
    std::set<std::string> here;
    for (int twice = 0; twice < 2; ++twice) {
      Game game(seed);
      game.to_desk(), game.over_desk();
      here.insert(game.path().chapter().id);
    }
    CHECK(here.size() == 1);
    reached.insert(*here.begin());
  }
  CHECK(reached == std::set<std::string>{"alarm", "well"});
}

TEST_CASE(
    "whatever is chosen in an emergency, he is taken in, and a choice not urgent enough is known as one") {
  for (const int turned : {0, 1}) {
    Game game = game_to("alarm");
    game.play(Steer{"alarm", turned});
    CHECK(under_called(game.path().visit()) == (turned == 0));
    game.on();
    CHECK(game.path().chapter().id == "caught");
    CHECK(game.log.back().event ==
          Event{EventKind::arrived, "lin", static_cast<int>(EndKind::caught), "caught"});
  }
  Game game;
  game.play(Steer{"begin", 0});
  CHECK_FALSE(under_called(game.path().visit()));  // no emergency
}

TEST_CASE("how it went is counted only where there was something to count") {
  Game game = game_to("alarm");
  game.play(Steer{"alarm", 0}), game.on();
  const Strengths strengths = strengths_of(game.path());
  CHECK(strengths.knowing == Share{2, 3});  // begin, the desk without a miss, not the alarm
  CHECK(strengths.safe == Share{1, 2});
  CHECK(strengths.shared == Share{2, 2});  // the alarm has nothing to share
}

TEST_CASE("one deed is taken along, another in its place, none of another ending") {
  Game game = game_to("well");
  game.play(Bring{"d"});
  CHECK(game.profile().took.empty());
  game.play(Bring{"a"}), game.play(Bring{"a"}), game.play(Bring{"c"});
  CHECK(game.profile().took == std::vector<std::string>{"a", "c"});
  CHECK(game.path().story->find_deed("c"));
  CHECK_FALSE(game.path().story->find_deed("z"));
  game.play(Farewell{});
  CHECK(is_over(*game.session));
}

TEST_CASE("the log tells how many stories ended and whose explanations were seen") {
  Game game = game_to("well");
  const Profile profile = game.profile();
  CHECK(profile.stories == 1);
  CHECK(profile.chapters == std::set<std::string>{"begin", "desk"});
  CHECK(facts_seen(profile) == 2);
  CHECK(tally_of(game.log).facts == 2);
  Profile grown;
  for (const LogEntry& entry : game.log) grown = extend(std::move(grown), std::span(&entry, 1));
  CHECK(grown.stories == profile.stories);
  CHECK(grown.chapters == profile.chapters);
}

TEST_CASE("every move of a story survives its line, and belongs to it") {
  const Move moves[] = {Embark{"path", "lin", 18446744073709551615u},
                        Steer{"begin", 2},
                        Dock{"desk", "pill", Aim::repair},
                        Heed{true},
                        Heed{false},
                        Confer{},
                        Heard{},
                        Proceed{},
                        Bring{"a"},
                        Farewell{}};
  for (const Move& move : moves) {
    CAPTURE(print(move));
    REQUIRE(parse_move(print(move)));
    CHECK(*parse_move(print(move)) == move);
    CHECK(kind_of(move) == SessionKind::path);
    CHECK(begins(move) == std::holds_alternative<Embark>(move));
  }
  CHECK(print(moves[2]) == "dock desk pill repair");
  for (const char* line : {"embark", "embark path lin", "embark path lin x", "steer", "steer begin",
                           "dock desk pill", "dock desk pill soften", "heed", "heed maybe", "bring"})
    CHECK_FALSE(parse_move(line));
}

TEST_CASE("a play is taken up again at every move as it was left") {
  Game played(game_to("alarm").path().embark.seed);
  played.to_desk(0);
  for (const Move& move :
       {Move(Dock{"desk", "walk", Aim::calm}), Move(Dock{"desk", "pill", Aim::calm}), Move(Heed{false}),
        Move(Heed{true}), Move(Dock{"desk", "coat", Aim::repair}), Move(Confer{}), Move(Heard{}),
        Move(Proceed{}), Move(Steer{"alarm", 0}), Move(Heard{}), Move(Proceed{}), Move(Bring{"e"})})
    played.play(move);
  REQUIRE(played.path().step == PathStep::ending);
  for (size_t count = 1; count <= played.moves.size(); ++count) {
    CAPTURE(count);
    const std::vector<Move> moves(played.moves.begin(),
                                  played.moves.begin() + static_cast<std::ptrdiff_t>(count));
    std::optional<Session> until;
    for (const Move& move : moves) play(until, move, played.levels);
    std::vector<Move> extra;
    const std::optional<Session> back = resume({"path", "h", moves, SessionKind::path}, played.levels, extra);
    REQUIRE(back);
    CHECK(extra.empty());
    CHECK(state_of(std::get<Path>(*back)) == state_of(std::get<Path>(*until)));
  }
  played.moves.push_back(Farewell{});
  std::vector<Move> extra;
  CHECK_FALSE(resume({"path", "h", played.moves, SessionKind::path}, played.levels, extra));
}

TEST_CASE("when the pack has changed the fact of the last chapter is shown, and nothing comes after") {
  Game game = game_to("alarm");
  game.play(Steer{"alarm", 0});
  std::vector<Move> extra;
  std::optional<Session> back = resume({"path", "older", game.moves, SessionKind::path}, game.levels, extra);
  REQUIRE(back);
  CHECK(std::get<Path>(*back).chapter().id == "alarm");
  CHECK(owes_explanation(std::get<Path>(*back)));
  CHECK_FALSE(std::get<Path>(*back).visit().turning());  // nothing is said about a choice
  CHECK(play(back, Proceed{}, game.levels).empty());
  REQUIRE_FALSE(is_over(*back));
  play(back, Heard{}, game.levels), play(back, Proceed{}, game.levels);
  CHECK(is_over(*back));
  CHECK_FALSE(resume({"path", "older", {Embark{"path", "lin", 1}}, SessionKind::path}, game.levels, extra));
  game.levels.packs[0].stories.clear();
  CHECK_FALSE(resume({"path", "older", game.moves, SessionKind::path}, game.levels, extra));
}
