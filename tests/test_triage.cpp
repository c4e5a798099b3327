// The rules of the red-flag radar: what a choice is worth, what comes back, what the log knows afterwards,
// and that a round can be taken up again at every moment. Which vignettes are dealt is in test_sweeps.cpp.
#include <doctest/doctest.h>

#include <algorithm>

#include "rules/keeping.h"
#include "rules/session.h"
#include "rules/sweep.h"

using namespace rules;

namespace {

Vignette vignette(const std::string& id, Care care) {
  Vignette made;
  made.id = id, made.care = care;
  made.say = made.fact = {id, id};
  made.why = {Text{"h", "h"}, Text{"c", "c"}, Text{"e", "e"}};
  return made;
}

/// Two of each level: h1, h2, c1, c2, e1, e2.
Levels six() {
  Pack pack;
  pack.id = "radar", pack.kind = "triage", pack.hash = "h";
  for (const Care care : cares)
    for (const char* number : {"1", "2"})
      pack.vignettes.push_back(vignette(std::string(1, name_of(care)[0]) + number, care));
  Levels levels;
  levels.packs.push_back(pack);
  return levels;
}

struct Game {
  Levels levels = six();
  std::optional<Session> session;
  std::vector<LogEntry> log;
  std::vector<Move> moves;
  int day = 100;

  void play(const Move& move) {
    moves.push_back(move);
    for (Event& event : rules::play(session, move, levels)) log.push_back({0, day, event});
  }
  void begin(std::initializer_list<const char*> ids) { play(Sweep{"radar", 7, {ids.begin(), ids.end()}}); }
  void sort(Care care) { play(Sort{care}), play(Explained{}), play(Onward{}); }
  const Triage& triage() const { return std::get<Triage>(*session); }
  Profile profile() const { return profile_of(log); }
};

/// All that can be seen of a round, as text.
std::string state_of(const Triage& triage) {
  std::string out =
      std::to_string(triage.at) + " " + std::to_string(static_cast<int>(triage.step)) + " " + triage.carried;
  for (const Sighting& one : triage.sightings)
    out += " " + one.vignette->id + (one.again ? "+" : "") + (one.sorted ? name_of(*one.sorted) : "?") +
           (one.explained ? "!" : "");
  return out;
}

}  // namespace

TEST_CASE("the level needed is right, a more urgent one over, a less urgent one under") {
  for (const Care chosen : cares)
    for (const Care needed : cares) {
      const Call expected = chosen == needed ? Call::right : chosen > needed ? Call::over : Call::under;
      CHECK(call_of(chosen, needed) == expected);
    }
  CHECK(Call::under < Call::over);  // as credit: none, part, all
  CHECK(Call::over < Call::right);
  for (const Care care : cares) CHECK(care_from(name_of(care)) == care);
  CHECK_FALSE(care_from("later"));
}

TEST_CASE("a vignette is sorted, explained, and the next one comes") {
  Game game;
  game.begin({"h1", "c1"});
  CHECK(game.triage().step == TriageStep::question);
  CHECK_FALSE(game.triage().sighting().call());
  game.play(Sort{Care::clinic});
  CHECK(game.triage().step == TriageStep::explanation);
  CHECK(game.triage().sighting().call() == Call::over);
  CHECK(owes_explanation(game.triage()));
  game.play(Onward{});  // not before it was seen
  CHECK(game.triage().at == 0);
  game.play(Explained{});
  CHECK_FALSE(owes_explanation(game.triage()));
  game.play(Onward{});
  CHECK(game.triage().sighting().vignette->id == "c1");
  CHECK(game.triage().step == TriageStep::question);
}

TEST_CASE("only an emergency comes back within the round, as often as it takes") {
  Game game;
  game.begin({"e1", "c1", "h1"});
  game.sort(Care::home);  // an emergency, under
  game.sort(Care::home);  // the clinic, under: it waits for the next round
  game.sort(Care::emergency);
  REQUIRE(game.triage().sightings.size() == 4);
  CHECK(game.triage().sighting().again);
  CHECK(game.triage().sighting().vignette->id == "e1");
  for (const Care care : {Care::clinic, Care::home, Care::clinic}) {
    game.sort(care);
    CHECK(game.triage().step == TriageStep::question);
    CHECK(game.triage().sighting().vignette->id == "e1");
  }
  CHECK(game.profile().sweeps == 0);
  game.sort(Care::emergency);
  CHECK(game.triage().step == TriageStep::results);
  CHECK(game.triage().first_tries().size() == 3);
  CHECK(game.triage().right_first() == 0);
  CHECK(game.profile().sweeps == 1);
  CHECK(game.log.back().event == Event{EventKind::swept, "radar", 0, ""});
}

TEST_CASE("several missed emergencies come back in their order, after everything else") {
  Game game;
  game.begin({"e1", "e2", "h1"});
  game.sort(Care::home), game.sort(Care::clinic), game.sort(Care::home);
  CHECK(game.triage().sighting().vignette->id == "e1");
  game.sort(Care::home);
  CHECK(game.triage().sighting().vignette->id == "e2");
  game.sort(Care::emergency);
  CHECK(game.triage().sighting().vignette->id == "e1");
  game.sort(Care::emergency);
  CHECK(game.triage().step == TriageStep::results);
}

TEST_CASE("the action of one vignette is taken along, and another in its place") {
  Game game;
  game.begin({"h1", "c1"});
  game.sort(Care::home), game.sort(Care::clinic);
  game.play(Carry{"e1"});  // not in the round
  CHECK(game.profile().took.empty());
  game.play(Carry{"h1"}), game.play(Carry{"h1"}), game.play(Carry{"c1"});
  CHECK(game.profile().took == std::vector<std::string>{"h1", "c1"});
  CHECK(game.triage().carried == "c1");
  game.play(Close{});
  CHECK(is_over(*game.session));
}

TEST_CASE("moves that do not fit the step change nothing") {
  Game game;
  game.play(Sort{Care::home});
  CHECK_FALSE(game.session);
  game.begin({"h1"});
  const std::string before = state_of(game.triage());
  for (const Move& move : {Move(Explained{}), Move(Onward{}), Move(Close{}), Move(Carry{"h1"}),
                           Move(Answer{0}), Move(Seen{}), Move(Next{}), Move(Go{}), Move(Leave{})})
    game.play(move);
  CHECK(state_of(game.triage()) == before);
  CHECK(game.log.empty());
  game.play(Sort{Care::home});
  game.play(Sort{Care::emergency});  // it counts already
  CHECK(game.triage().sighting().sorted == Care::home);
  CHECK(game.log.size() == 1);
}

TEST_CASE("a pack that lacks vignettes of the deal gives a shorter round, and none at all is over at once") {
  Game game;
  game.begin({"gone", "h1", "lost"});
  CHECK(game.triage().sightings.size() == 1);
  game.begin({"gone"});
  CHECK(is_over(*game.session));
  Game nowhere;
  nowhere.play(Sweep{"nowhere", 1, {"h1"}});
  CHECK_FALSE(nowhere.session);
}

TEST_CASE("the log tells how each vignette went, first and last, and when") {
  Game game;
  game.begin({"e1", "c1"});
  game.play(Sort{Care::home});
  REQUIRE(game.profile().vignette_record("e1"));  // at once: a kill does not lose it
  CHECK_FALSE(game.profile().vignette_record("e1")->explained);
  game.play(Explained{}), game.play(Onward{});
  game.sort(Care::emergency);
  game.day = 101;
  game.sort(Care::emergency);
  const Profile profile = game.profile();
  const VignetteRecord &e1 = *profile.vignette_record("e1"), &c1 = *profile.vignette_record("c1");
  CHECK(e1.times == 1);
  CHECK(e1.first == Call::under);
  CHECK(e1.last == Call::right);
  CHECK(e1.last_day == 101);
  CHECK(e1.explained);
  CHECK(c1.first == Call::over);
  CHECK(c1.last == Call::over);
  CHECK(c1.last_day == 100);
  CHECK(e1.place < c1.place);
  CHECK(profile.vignette_record("h1") == nullptr);
  CHECK(profile.cards.empty());
  CHECK(profile.last_card.empty());  // the rounds of cards know nothing of it
  CHECK(facts_seen(profile) == 2);
  CHECK(tally_of(game.log).facts == 2);
  game.play(Sweep{"radar", 7, {"h2"}}), game.play(Sort{Care::home});
  CHECK(facts_seen(game.profile()) == 2);  // sorted, but not explained yet
}

TEST_CASE("emergencies are learnt when each was right at last sight") {
  Game game;
  const Pack& pack = game.levels.packs[0];
  const auto left = [&] { return emergencies_to_learn(pack, game.profile(), Group::office).size(); };
  CHECK(left() == 2);
  game.begin({"e1", "e2"});
  game.sort(Care::emergency);
  CHECK(left() == 1);
  game.sort(Care::clinic);
  CHECK(left() == 1);
  game.sort(Care::emergency);
  CHECK(left() == 0);
  game.begin({"e1"});
  game.play(Sort{Care::home});  // and it can be lost again
  CHECK(left() == 1);
  game.levels.packs[0].vignettes[5].groups = {Group::labour};
  CHECK(emergencies_to_learn(pack, {}, Group::office).size() == 1);
  CHECK(emergencies_to_learn(pack, {}, Group::labour).size() == 2);
  CHECK(emergencies_to_learn(pack, {}, Group::looking).size() == 2);
}

TEST_CASE("a profile extended row by row is the profile of the whole log") {
  Game game;
  game.begin({"e1", "c1", "h2"});
  for (const Care care : {Care::home, Care::home, Care::emergency, Care::clinic, Care::emergency})
    game.sort(care);
  game.play(Carry{"c1"});
  Profile grown;
  for (const LogEntry& entry : game.log) grown = extend(std::move(grown), std::span(&entry, 1));
  const Profile whole = game.profile();
  CHECK(grown.sweeps == whole.sweeps);
  CHECK(grown.sorted == whole.sorted);
  CHECK(grown.took == whole.took);
  REQUIRE(grown.vignettes.size() == 3);
  for (const auto& [id, record] : whole.vignettes) {
    CHECK(grown.vignette_record(id)->first == record.first);
    CHECK(grown.vignette_record(id)->last == record.last);
    CHECK(grown.vignette_record(id)->place == record.place);
  }
}

TEST_CASE("every move of the radar survives its line, and belongs to it") {
  const Move moves[] = {Sweep{"radar", 18446744073709551615u, {"a", "b"}},
                        Sweep{"radar", 0, {}},
                        Sort{Care::home},
                        Sort{Care::clinic},
                        Sort{Care::emergency},
                        Explained{},
                        Onward{},
                        Carry{"a"},
                        Close{}};
  for (const Move& move : moves) {
    CAPTURE(print(move));
    REQUIRE(parse_move(print(move)));
    CHECK(*parse_move(print(move)) == move);
    CHECK(kind_of(move) == SessionKind::triage);
    CHECK(begins(move) == std::holds_alternative<Sweep>(move));
  }
  CHECK(print(moves[0]) == "sweep radar 18446744073709551615 a b");
  CHECK(print(moves[3]) == "sort clinic");
  for (const char* line : {"sort", "sort soon", "sort 1", "carry", "sweep", "sweep radar", "sweep radar x"})
    CHECK_FALSE(parse_move(line));
}

TEST_CASE("a round is taken up again at every move as it was left") {
  Game game;
  game.begin({"e1", "c1", "h1", "e2"});
  for (const Care care :
       {Care::clinic, Care::home, Care::emergency, Care::emergency, Care::home, Care::emergency})
    game.sort(care);
  game.play(Carry{"c1"});
  REQUIRE(game.triage().step == TriageStep::results);
  for (size_t count = 1; count <= game.moves.size(); ++count) {
    CAPTURE(count);
    const std::vector<Move> moves(game.moves.begin(),
                                  game.moves.begin() + static_cast<std::ptrdiff_t>(count));
    std::optional<Session> played;
    for (const Move& move : moves) play(played, move, game.levels);
    std::vector<Move> extra;
    const std::optional<Session> back =
        resume({"radar", "h", moves, SessionKind::triage}, game.levels, extra);
    REQUIRE(back);
    CHECK(extra.empty());  // nothing is skipped: an open vignette comes back as its question
    CHECK(state_of(std::get<Triage>(*back)) == state_of(std::get<Triage>(*played)));
  }
  game.moves.push_back(Close{});
  std::vector<Move> extra;
  CHECK_FALSE(resume({"radar", "h", game.moves, SessionKind::triage}, game.levels, extra));
}

TEST_CASE("when the pack has changed the fact of the open vignette is shown, also of one that came back") {
  Game game;
  game.begin({"e1", "c1", "h1"});
  std::vector<std::string> open;
  for (const Care care : {Care::home, Care::home, Care::home, Care::clinic, Care::emergency})
    for (const Move& move : {Move(Sort{care}), Move(Explained{}), Move(Onward{})})
      open.push_back(game.triage().sighting().vignette->id), game.play(move);
  for (size_t count = 1; count < game.moves.size(); ++count) {
    CAPTURE(count);
    const std::vector<Move> moves(game.moves.begin(),
                                  game.moves.begin() + static_cast<std::ptrdiff_t>(count));
    std::vector<Move> extra;
    std::optional<Session> back = resume({"radar", "older", moves, SessionKind::triage}, game.levels, extra);
    REQUIRE(back);
    const Triage& triage = std::get<Triage>(*back);
    CHECK(triage.sighting().vignette->id == open[count - 1]);
    CHECK(triage.step == TriageStep::explanation);
    CHECK_FALSE(triage.sighting().call());  // nothing is said about a choice
    CHECK(play(back, Onward{}, game.levels).empty());
    REQUIRE_FALSE(is_over(*back));
    CHECK(play(back, Explained{}, game.levels).size() == 1);
    CHECK(play(back, Onward{}, game.levels).empty());  // no round is counted
    CHECK(is_over(*back));
  }
  std::vector<Move> extra;
  CHECK_FALSE(
      resume({"radar", "older", game.moves, SessionKind::triage}, game.levels, extra));  // the results
  game.levels.packs[0].vignettes.clear();
  CHECK_FALSE(
      resume({"radar", "older", {Sweep{"radar", 7, {"e1"}}}, SessionKind::triage}, game.levels, extra));
}
