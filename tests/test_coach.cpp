// The coach's rules: where a body's joints are, how a set's time runs, how a practice goes and is taken up
// again, and what a doctor gave.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "rules/profile.h"
#include "rules/session.h"
#include "rules/spine.h"
#include "rules/tempo.h"

using namespace rules;

namespace {

Movement bridge() {
  Movement made;
  made.rest = {
      .loin = 180, .chest = 180, .head = 178, .upper_arm = -9, .forearm = 82, .thigh = 50, .shank = -56};
  made.top = made.rest;
  made.top.loin = made.top.chest = 205;
  return made;
}

Levels levels() {
  Exercise exercise;
  exercise.id = "bridge";
  for (const char* id : {"a", "b", "c"})
    exercise.faults.push_back(
        {.id = id, .movement = {}, .alt = {}, .findings = {{}, {}, {}}, .fact = {}, .action = {}});
  for (Fault& fault : exercise.faults) fault.findings[1].right = true;
  Pack pack;
  pack.id = "coach", pack.kind = "coach", pack.hash = "h";
  pack.exercises = {exercise};
  Levels made;
  made.packs = {pack};
  return made;
}

/// A practice played move by move, with its log.
struct Game {
  Levels levels = ::levels();
  std::optional<Session> session;
  std::vector<Move> moves;
  std::vector<LogEntry> log;

  void play(const Move& move) {
    for (Event& event : rules::play(session, move, levels)) log.push_back({0, 20000, std::move(event)});
    moves.push_back(move);
  }
  const Practice& now() const { return std::get<Practice>(*session); }
  int count(EventKind kind) const {
    return static_cast<int>(
        std::count_if(log.begin(), log.end(), [&](const LogEntry& one) { return one.event.kind == kind; }));
  }
  void begin() { play(deal_practice("coach", levels.packs[0].exercises[0], 7)); }
  void to_follow(Version version = Version::body) {
    begin();
    play(Straight{});
    play(Prepare{least_amount, version});
  }
};

double far(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

TEST_CASE("in a bridge the hips rise, head and elbows stay down, the feet stay where they are") {
  const Movement movement = bridge();
  const Body rest = body_of(movement, 0), top = body_of(movement, 1);
  CHECK(top.hip.y > rest.hip.y + 0.08);
  CHECK(rest.shoulder.y == doctest::Approx(thickness::trunk));
  CHECK(top.shoulder.y == doctest::Approx(thickness::trunk));
  for (double share = 0; share <= 1; share += 0.125) {
    const Body body = body_of(movement, share);
    CHECK(far(body.ankle, rest.ankle) < 1e-9);
    CHECK(far(body.hip, body.knee) == doctest::Approx(length::thigh));
    CHECK(far(body.knee, body.ankle) == doctest::Approx(length::shank));
    CHECK(far(body.waist, body.shoulder) == doctest::Approx(length::chest));
    CHECK(std::fabs(body.elbow.y - thickness::elbow) < 0.02);
    CHECK(body.knee.y > body.ankle.y);
  }
  CHECK(body_of(movement, 0.5).hip.y < top.hip.y);
}

TEST_CASE("on the front the hips stay on the mat, and a lift raises what stays in place") {
  Movement movement;
  movement.lie = Lie::front;
  movement.top.chest = 160, movement.top.thigh = 10;
  CHECK(body_of(movement, 1).hip.y == doctest::Approx(thickness::trunk));
  CHECK(body_of(movement, 1).shoulder.y > body_of(movement, 0).shoulder.y);
  CHECK(body_of(movement, 1).knee.y > body_of(movement, 0).knee.y);
  movement.top.lift = 9;
  CHECK(body_of(movement, 1).hip.y == doctest::Approx(thickness::trunk + 0.09));
}

TEST_CASE("a set's time runs through its beats, and its reps count once their hold is over") {
  const Amount amount{3, 10, 2};
  const auto at = [&](double s) { return tempo_of({s, 0}, amount); };
  CHECK(at(0).beat == Beat::ready);
  CHECK(at(beat_s::ready).beat == Beat::rise);
  CHECK(at(beat_s::ready + 0.6).risen() == doctest::Approx(0.5));
  CHECK(at(beat_s::ready + 1.2).beat == Beat::hold);
  CHECK(at(beat_s::ready + 1.2).risen() == 1);
  CHECK(at(beat_s::ready + 4.19).beat == Beat::hold);
  CHECK(at(beat_s::ready + 4.3).beat == Beat::lower);
  CHECK(at(beat_s::ready + 6).beat == Beat::breathe);
  CHECK(at(beat_s::ready + 8.1).rep == 1);
  CHECK(reps_held({beat_s::ready + 4.19, 0}, amount) == 0);
  CHECK(reps_held({beat_s::ready + 4.3, 0}, amount) == 1);
  CHECK(at(set_s(amount)).beat == Beat::over);
  CHECK(at(set_s(amount) - 0.01).beat == Beat::lower);
  CHECK(reps_held({set_s(amount), 0}, amount) == 10);
}

TEST_CASE("a time that is skipped before its hold is over does not count, and skipping ends the set") {
  const Amount amount{3, 10, 2};
  SetRun run = skip_rep({}, amount);
  CHECK(run.spent_s == beat_s::ready);
  CHECK(run.skipped == 0);
  run = skip_rep(run, amount);
  CHECK(tempo_of(run, amount).rep == 1);
  CHECK(reps_held(run, amount) == 0);
  run.spent_s += 1.2 + 3 + 0.1;  // the second is held
  CHECK(reps_held(run, amount) == 1);
  run = skip_rep(run, amount);
  CHECK(run.skipped == 1);
  for (int i = 0; i < 20; ++i) run = skip_rep(run, amount);
  CHECK(tempo_of(run, amount).beat == Beat::over);
  CHECK(reps_held(run, amount) == 1);
}

TEST_CASE("the flawed figures come in an order by lot, each once, the same for the same seed") {
  const Levels all = levels();
  const Exercise& exercise = all.packs[0].exercises[0];
  bool differs = false;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Train train = deal_practice("coach", exercise, seed);
    CHECK(train == deal_practice("coach", exercise, seed));
    differs = differs || train.faults != deal_practice("coach", exercise, 0).faults;
    std::sort(train.faults.begin(), train.faults.end());
    CHECK(train.faults == std::vector<std::string>{"a", "b", "c"});
  }
  CHECK(differs);
}

TEST_CASE("every flawed figure is explained before the next, whether answered or told") {
  Game game;
  game.begin();
  CHECK(game.now().step == CoachStep::watch);
  game.play(Find{1});  // nothing to find yet
  CHECK(game.now().step == CoachStep::watch);
  game.play(Watched{});
  game.play(Further{});
  CHECK(game.now().step == CoachStep::fault);
  game.play(Find{3});
  game.play(Find{-1});
  CHECK(game.now().step == CoachStep::fault);
  game.play(Find{1});
  CHECK(game.now().step == CoachStep::correction);
  CHECK(owes_correction(game.now()));
  CHECK(game.log.back().event.value == 1);
  game.play(Corrected{});
  game.play(Corrected{});
  CHECK(game.count(EventKind::corrected) == 1);
  CHECK_FALSE(owes_correction(game.now()));
  game.play(Further{});
  game.play(Find{0});
  CHECK(game.log.back().event.value == 0);
  game.play(Straight{});  // an explanation is not passed over
  CHECK(game.now().step == CoachStep::correction);
  game.play(Further{});
  game.play(Tell{});
  CHECK(game.count(EventKind::fault_found) == 2);
  CHECK_FALSE(game.now().drill().found);
  game.play(Further{});
  CHECK(game.now().step == CoachStep::amount);
}

TEST_CASE("the player chooses within the frame; the least stands there first") {
  for (const Amount bad : {Amount{2, 10, 2}, Amount{6, 10, 2}, Amount{3, 9, 2}, Amount{3, 16, 2},
                           Amount{3, 10, 1}, Amount{3, 10, 4}}) {
    Game game;
    game.begin();
    game.play(Straight{});
    CHECK(game.now().amount == least_amount);
    game.play(Prepare{bad, Version::body});
    CHECK(game.now().step == CoachStep::amount);
    game.play(Prepare{most_amount, Version::chair});
    CHECK(game.now().step == CoachStep::follow);
  }
}

TEST_CASE("all versions count the same, fewer times count, and so does none at all") {
  for (const Version version : {Version::body, Version::chair, Version::puppet}) {
    Game game;
    game.to_follow(version);
    game.play(Complete{11, version});  // more than a set has
    CHECK(game.now().sets == 0);
    game.play(Complete{10, version});
    game.play(Complete{0, version});
    CHECK(game.now().step == CoachStep::after);
    const ExerciseRecord record = profile_of(game.log).exercises.at("bridge");
    CHECK(record.sets == 2);
    CHECK(record.practices == 1);
    CHECK(record.last_day == 20000);
    game.play(RollUp{});
    CHECK(is_over(*game.session));
  }
  Game rest;
  rest.begin();
  rest.play(Enough{});  // not while watching: one leaves
  CHECK(rest.now().step == CoachStep::watch);
  rest.play(Straight{});
  rest.play(Enough{});
  CHECK(profile_of(rest.log).exercises.at("bridge").practices == 1);
}

TEST_CASE("a practice is taken up again by its moves, at the beginning of the set under way") {
  Game game;
  game.to_follow(Version::puppet);
  game.play(Complete{4, Version::puppet});
  std::vector<Move> extra;
  const auto back = resume({"coach", "h", game.moves, SessionKind::practice}, game.levels, extra);
  REQUIRE(back);
  const Practice& practice = std::get<Practice>(*back);
  CHECK(practice.step == CoachStep::follow);
  CHECK(practice.sets == 1);
  CHECK(practice.reps == 4);
  CHECK(practice.version == Version::puppet);
  game.play(Enough{});
  game.play(RollUp{});
  CHECK_FALSE(resume({"coach", "h", game.moves, SessionKind::practice}, game.levels, extra));
}

TEST_CASE("when the pack has changed, only an explanation that is owed comes back") {
  Game game;
  game.begin();
  game.play(Watched{});
  std::vector<Move> extra;
  const auto resumed = [&] {
    return resume({"coach", "older", game.moves, SessionKind::practice}, game.levels, extra);
  };
  CHECK_FALSE(resumed());
  game.play(Find{0});
  REQUIRE(resumed());
  const Practice practice = std::get<Practice>(*resumed());
  CHECK(owes_correction(practice));
  CHECK(practice.drill().fault->id == game.now().drill().fault->id);
  game.play(Corrected{});
  CHECK_FALSE(resumed());
}

TEST_CASE("every move of a practice is a line that reads back, and no other line does") {
  const Train own = deal_prescribed("coach", "doctors.1", {5, 12, 3});
  const std::vector<Move> moves{Train{"coach", "bridge", 7, {"a", "b"}, {}},
                                own,
                                Watched{},
                                Straight{},
                                Find{2},
                                Tell{},
                                Corrected{},
                                Further{},
                                Prepare{{4, 12, 3}, Version::chair},
                                Complete{7, Version::puppet},
                                Enough{},
                                RollUp{}};
  for (const Move& move : moves) {
    CAPTURE(print(move));
    CHECK(parse_move(print(move)) == move);
    CHECK(kind_of(move) == SessionKind::practice);
  }
  CHECK(print(moves[1]) == "train coach doctors.1 0 = 5 12 3");
  for (const char* line : {"train coach", "train coach bridge x", "train coach d 0 = 5 12", "find", "find x",
                           "prepare 3 10 body", "prepare 3 10 2 sofa", "complete 3", "complete body"})
    CHECK_FALSE(parse_move(line));
}

TEST_CASE("a doctor's exercise is done as it was given, and never on a chair of ours") {
  Game game;
  game.play(deal_prescribed("coach", "doctors.1", {20, 5, 1}));
  CHECK(game.now().step == CoachStep::amount);
  game.play(Prepare{{3, 10, 2}, Version::body});
  game.play(Prepare{{20, 5, 1}, Version::chair});
  CHECK(game.now().step == CoachStep::amount);
  game.play(Prepare{{20, 5, 1}, Version::puppet});
  game.play(Complete{5, Version::chair});
  CHECK(game.now().sets == 0);
  game.play(Complete{5, Version::body});
  CHECK(game.now().step == CoachStep::after);
  Game bad;
  bad.play(deal_prescribed("coach", "doctors.1", {0, 5, 1}));
  CHECK_FALSE(bad.session);
}

TEST_CASE("prescriptions are kept in the log, changed, put away and brought back") {
  std::vector<Prescription> all;
  const auto enter = [&](const auto& move) {
    for (const Event& event : play(move)) extend(all, LogEntry{0, 1, event});
  };
  CHECK(next_prescription_id(all) == "doctors.1");
  enter(NoteDown{"doctors.1", "直腿 抬高", {5, 12, 3}});
  REQUIRE(all.size() == 1);
  CHECK(all[0].name == "直腿 抬高");
  CHECK(all[0].amount == Amount{5, 12, 3});
  CHECK(next_prescription_id(all) == "doctors.2");
  enter(Retire{"doctors.1"});
  CHECK_FALSE(all[0].active);
  enter(NoteDown{"doctors.1", "抬腿", {6, 8, 1}});
  CHECK(all.size() == 1);
  CHECK(all[0].active);
  CHECK(all[0].name == "抬腿");
  for (const NoteDown& bad :
       {NoteDown{"", "抬腿", {}}, NoteDown{"x", "", {}}, NoteDown{"x", "一二三四五六七八九十一二三", {}},
        NoteDown{"x", "a\nb", {}}, NoteDown{"x", "a", {0, 1, 1}}, NoteDown{"x", "a", {1, 1, 11}}})
    CHECK(play(bad).empty());
  CHECK(play(NoteDown{"x", "一二三四五六七八九十一二", {}}).size() == 1);
  extend(all, LogEntry{0, 1, {EventKind::prescribed, "y", 1, "rubbish"}});
  CHECK(all.size() == 1);
}
