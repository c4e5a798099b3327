// The rules of the lifting lab: what a lift comes to, its stars, a scene played through, stored and resumed.
#include <doctest/doctest.h>

#include <cmath>

#include "rules/profile.h"
#include "rules/session.h"

using namespace rules;

namespace {

constexpr Person worker{1.72, 70, Sex::man, 41};

/// An 8 kg box of 37 cm from the floor to a table; it stands between the feet.
LiftScene box(SceneKind kind) {
  LiftScene scene;
  scene.id = "box", scene.kind = kind, scene.who = "labour-m";
  scene.load = {.kg = 8, .depth_m = 0.37, .height_m = 0.31, .grip_m = 0.10};
  scene.job = {
      .kg = 8, .from = {.hands_m = 0.10}, .to = {.hands_m = 0.85}, .away_m = 0.15, .straddles = true};
  const Way bend{{}, {.feet = Feet::straddling, .knee_deg = 165}, 2500};
  const Way squat{{}, {.feet = Feet::straddling, .knee_deg = 75}, 2500};
  const Way flawed{{}, {.knee_deg = 165, .away_cm = 15, .turn = TurnWith::waist}, 1000};
  if (kind == SceneKind::compare) scene.ways = {bend, squat};
  if (kind == SceneKind::mend) scene.ways = {flawed};
  if (kind == SceneKind::lift)
    scene.plans = {{.id = "trolley", .kind = PlanKind::wheel, .rank = PlanRank::best},
                   {.id = "alone", .kind = PlanKind::solo, .rank = PlanRank::fine, .job = scene.job},
                   {.id = "swing", .kind = PlanKind::solo, .rank = PlanRank::risky, .job = scene.job}};
  return scene;
}

struct Lab {
  Levels levels;
  std::optional<Session> session;
  std::vector<LogEntry> log;
  std::vector<Move> moves;

  explicit Lab(const LiftScene& scene) {
    Pack pack;
    pack.id = "lift", pack.kind = "lift", pack.hash = "h";
    pack.scenes.push_back(scene);
    levels.packs.push_back(pack);
    play(Enter{"lift", scene.id, {}});
  }
  std::vector<Event> play(const Move& move) {
    moves.push_back(move);
    std::vector<Event> events = rules::play(session, move, levels);
    for (const Event& event : events) log.push_back({0, 100, event});
    return events;
  }
  const Lift& lift() const { return std::get<Lift>(*session); }
};

Work work(const LiftScene& scene) { return work_of(scene, scene.job, worker); }

constexpr Pose close_squat{.feet = Feet::straddling, .knee_deg = 75};

}  // namespace

TEST_CASE("a path begins at the load and ends where it goes, without passing through the shins") {
  const LiftScene scene = box(SceneKind::lift);
  for (const Feet feet : {Feet::apart, Feet::staggered, Feet::straddling})
    for (int knee = least_knee_deg; knee <= most_knee_deg; knee += 5) {
      const Pose pose{.feet = feet, .knee_deg = knee};
      const auto path = path_of(work(scene), pose, 2000);
      REQUIRE(path);
      CHECK(path->front().figure.hand.y == doctest::Approx(0.10));
      CHECK(path->back().figure.hand.y == doctest::Approx(0.85));
      CHECK(path->back().figure.knee_deg() > 170);
      for (const Moment& moment : *path) {
        const Figure& f = moment.figure;
        if (feet != Feet::straddling && f.hand.y - 0.10 < f.knee.y)
          CHECK(f.hand.x - 0.37 / 2 >= f.knee.x + knee_clearance_m - 1e-3);
      }
    }
}

TEST_CASE("close beats squat: the same distance is about the same, a nearer bend presses less") {
  const Work w = work(box(SceneKind::lift));
  auto peak = [&](const Pose& pose) { return lift(w, pose, 2500)->peak_N; };
  const Pose close_bend{.feet = Feet::straddling, .knee_deg = 165}, far_squat{.knee_deg = 75};
  const Pose far_bend{.knee_deg = 165, .away_cm = 15};
  CHECK(compare_N(peak(close_bend), peak(close_squat)) == 0);
  CHECK(compare_N(peak(close_bend), peak(far_squat)) < 0);
  CHECK(compare_N(peak(close_squat), peak(far_bend)) < 0);
}

TEST_CASE("hurry, distance and twist raise what they should") {
  const Work w = work(box(SceneKind::lift));
  int before = 0;
  for (int ms = 4000; ms >= 600; ms -= 200) {
    const Outcome now = *lift(w, close_squat, ms);
    CHECK(now.peak_N >= before);
    before = now.peak_N;
  }
  before = 0;
  for (int away = 0; away <= 25; away += 5) {
    const auto now = lift(w, {.feet = Feet::straddling, .knee_deg = 120, .away_cm = away}, 2500);
    REQUIRE(now);
    CHECK(now->peak_N >= before);
    before = now->peak_N;
  }
  Work turned = w;
  turned.job.to.twist_deg = 60;
  Pose waist = close_squat;
  waist.turn = TurnWith::waist;
  CHECK(lift(turned, waist, 2500)->index > lift(turned, close_squat, 2500)->index);
  CHECK(lift(turned, close_squat, 2500)->twist_deg == 0);
}

TEST_CASE("what cannot be done gives nothing") {
  const LiftScene scene = box(SceneKind::lift);
  Work w = work(scene);
  CHECK_FALSE(at_load(w, {.knee_deg = 165, .away_cm = 60}));
  w.job.straddles = false;
  CHECK_FALSE(at_load(w, close_squat));
  w.job.from.wall_m = 0.21;
  const auto squat = at_load(w, {.knee_deg = 75});
  CHECK_FALSE(squat);  // the knees would be in the wall
  CHECK(at_load(w, {.knee_deg = 165}));
  w = work(scene);
  w.job.to.hands_m = 2.2;
  CHECK_FALSE(lift(w, close_squat, 2000));
  CHECK_FALSE(best_of(w));
}

TEST_CASE("the best is as low as the sweep finds, within what a player cannot tell apart") {
  const Work w = work(box(SceneKind::lift));
  const std::optional<Best> best = best_of(w);
  REQUIRE(best);
  for (const Feet feet : {Feet::apart, Feet::staggered, Feet::straddling})
    for (int knee = least_knee_deg; knee <= most_knee_deg; knee += 5)
      if (const auto outcome = lift(w, {.feet = feet, .knee_deg = knee}, 3000))
        CHECK(outcome->peak_N >= best->peak_N - 30);
}

TEST_CASE("stars: the worst of load, index, motion and plan") {
  const Outcome good{.peak_N = 2200, .index = 0.6, .speed_ms = 0.5};
  auto total = [&](const Outcome& o, PlanRank rank = PlanRank::best) {
    return stars_of(o, 2200, worker, rank).total();
  };
  auto with = [&](auto change) {
    Outcome o = good;
    change(o);
    return total(o);
  };
  CHECK(total(good) == 3);
  CHECK(with([](Outcome& o) { o.peak_N = 2500; }) == 3);  // about the same
  CHECK(with([](Outcome& o) { o.peak_N = 2501; }) == 2);
  CHECK(with([](Outcome& o) { o.peak_N = 2801; }) == 1);
  CHECK(with([](Outcome& o) { o.peak_N = 6401; }) == 0);
  CHECK(with([](Outcome& o) { o.index = 1.00; }) == 3);
  CHECK(with([](Outcome& o) { o.index = 1.01; }) == 1);
  CHECK(with([](Outcome& o) { o.index = 2.01; }) == 0);
  CHECK(with([](Outcome& o) { o.outside = true; }) == 0);
  CHECK(with([](Outcome& o) { o.speed_ms = 0.77; }) == 2);
  CHECK(with([](Outcome& o) { o.speed_ms = 1.15; }) == 1);
  CHECK(with([](Outcome& o) { o.twist_deg = 20; }) == 2);
  CHECK(with([](Outcome& o) { o.twist_deg = 60; }) == 1);
  CHECK(total(good, PlanRank::fine) == 2);
  CHECK(total(good, PlanRank::risky) == 0);
  const Person grandmother{1.62, 62, Sex::woman, 65};
  CHECK(stars_of({.peak_N = 1801}, 1801, grandmother, PlanRank::best).total() == 2);  // above her line
  CHECK(stars_of({.peak_N = 1800}, 1800, grandmother, PlanRank::best).total() == 3);
}

TEST_CASE("the reference mass is that of section 6") {
  CHECK(reference_kg({1.7, 70, Sex::man, 30}) == 25);
  CHECK(reference_kg({1.7, 70, Sex::man, 46}) == 20);
  CHECK(reference_kg({1.7, 70, Sex::man, 19}) == 20);
  CHECK(reference_kg({1.6, 55, Sex::woman, 45}) == 20);
  CHECK(reference_kg({1.6, 55, Sex::woman, 65}) == 15);
}

TEST_CASE("a heavy lift alone earns one star at most, however well it is posed") {
  LiftScene scene = box(SceneKind::lift);
  for (const double kg : {18.0, 40.0}) {
    scene.load.kg = scene.job.kg = kg;
    Work w = work(scene);
    const std::optional<Best> best = best_of(w);
    REQUIRE(best);
    for (const Feet feet : {Feet::apart, Feet::staggered, Feet::straddling})
      for (int knee = least_knee_deg; knee <= most_knee_deg; knee += 15) {
        const auto outcome = lift(w, {.feet = feet, .knee_deg = knee}, 3000);
        if (outcome)
          CHECK(stars_of(*outcome, best->peak_N, worker, PlanRank::best).total() <= (kg < 30 ? 1 : 0));
      }
  }
}

TEST_CASE("bands and differences speak of what can be told apart") {
  CHECK(band_of(999) == Band::low);
  CHECK(band_of(1000) == Band::middle);
  CHECK(band_of(2499) == Band::middle);
  CHECK(band_of(2500) == Band::high);
  CHECK(band_of(3399) == Band::high);
  CHECK(band_of(3400) == Band::very_high);
  CHECK(compare_N(2000, 2299) == 0);
  CHECK(compare_N(2000, 2300) == -1);
  CHECK(compare_N(2300, 2000) == 1);
}

TEST_CASE("a comparison: guess, then both loads") {
  Lab lab(box(SceneKind::compare));
  CHECK(lab.lift().step == LiftStep::situation);
  lab.play(Go{});
  CHECK(lab.lift().step == LiftStep::predict);
  CHECK(lab.play(Guess{3}).empty());
  const std::vector<Event> events = lab.play(Guess{2});
  REQUIRE(events.size() == 1);
  CHECK(events[0] == Event{EventKind::guessed, "box", 1, "2"});
  CHECK(lab.lift().tries.size() == 2);
  lab.play(Leave{});
  CHECK(is_over(*lab.session));
  const Profile profile = profile_of(lab.log);
  REQUIRE(profile.scene_record("box"));
  CHECK(profile.scene_record("box")->times == 1);
  CHECK(profile.scene_record("box")->stars == -1);  // nothing was lifted by the player
}

TEST_CASE("a flawed lift is mended: the ghost is the flawed one, each try counts") {
  Lab lab(box(SceneKind::mend));
  lab.play(Go{});
  REQUIRE(lab.lift().step == LiftStep::pose);
  REQUIRE(lab.lift().tries.size() == 1);
  CHECK(lab.lift().pose.away_cm == 15);
  CHECK(lab.lift().tries[0].stars->total() <= 1);
  CHECK(lab.play(Raise{2000}).empty());  // not posed yet
  CHECK(lab.play(Pose{.knee_deg = 30}).empty());
  CHECK(lab.lift().step == LiftStep::pose);
  lab.play(close_squat);
  CHECK(lab.lift().step == LiftStep::lift);
  lab.play(Again{});  // another pose before anything moved
  CHECK(lab.lift().step == LiftStep::pose);
  lab.play(close_squat);
  CHECK(lab.play(Raise{100}).empty());
  const std::vector<Event> events = lab.play(Raise{2500});
  REQUIRE(events.size() == 1);
  CHECK(events[0].kind == EventKind::lifted);
  CHECK(events[0].note == "3");
  CHECK(lab.lift().before() == &lab.lift().tries[0]);
  lab.play(Again{});
  lab.play(Pose{.knee_deg = 165});
  lab.play(Raise{600});
  CHECK(lab.lift().stars == 3);  // the best try counts
  lab.play(Leave{});
  const Profile profile = profile_of(lab.log);
  CHECK(profile.scene_record("box")->stars == 3);
  CHECK(profile.scene_record("box")->lowest_N == events[0].value);
}

TEST_CASE("a good plan finishes a scene with full honours and nobody lifts") {
  Lab lab(box(SceneKind::lift));
  lab.play(Go{});
  CHECK(lab.play(Choose{"fly"}).empty());
  const std::vector<Event> events = lab.play(Choose{"trolley"});
  REQUIRE(events.size() == 1);
  CHECK(events[0] == Event{EventKind::planned, "box", 3, "trolley"});
  CHECK(lab.lift().step == LiftStep::compare);
  CHECK(lab.lift().nobody_lifts());
  CHECK(lab.lift().best);  // the load it saved
  lab.play(Again{.plan = true});
  CHECK(lab.lift().step == LiftStep::plan);
  lab.play(Choose{"alone"});
  CHECK(lab.lift().step == LiftStep::predict);
  CHECK(lab.lift().truth() ==
        static_cast<int>(band_of(lift(lab.lift().work(), lab.lift().pose, 2000)->peak_N)));
  lab.play(Guess{0});
  lab.play(close_squat);
  lab.play(Raise{2500});
  CHECK(lab.lift().tries.back().stars->total() == 2);  // the plan was only fine
  CHECK(lab.lift().stars == 3);
}

TEST_CASE("what nobody lifts alone is explained and another plan asked for") {
  LiftScene scene = box(SceneKind::lift);
  scene.not_alone = true;
  Lab lab(scene);
  lab.play(Go{});
  CHECK(lab.play(Choose{"alone"}).size() == 1);
  CHECK(lab.lift().step == LiftStep::plan);
  CHECK(lab.lift().was_told("alone"));
  CHECK(lab.play(Choose{"alone"}).empty());
  CHECK_FALSE(lab.lift().stars);
  lab.play(Choose{"trolley"});
  CHECK(lab.lift().stars == 3);
}

TEST_CASE("bending for a pen is never scored") {
  LiftScene scene = box(SceneKind::lift);
  scene.load.kg = scene.job.kg = 0.02;
  scene.plans[1].job->kg = 0.02;
  Lab lab(scene);
  lab.play(Go{});
  lab.play(Choose{"alone"});
  lab.play(Guess{1});
  lab.play(Pose{.knee_deg = 165});
  lab.play(Raise{1500});
  CHECK_FALSE(lab.lift().tries.back().stars);
  lab.play(Leave{});
  CHECK(lab.log.back().event.value == -1);
}

TEST_CASE("own measures stand in place of the scene's person") {
  Lab lab(box(SceneKind::mend));
  lab.play(Enter{"lift", "box", Person{1.55, 50, Sex::woman, 66}});
  CHECK(lab.lift().self);
  lab.play(Go{});
  lab.play(close_squat);
  lab.play(Raise{2500});
  CHECK(lab.lift().person.age == 66);
}

TEST_CASE("every move of the lab prints and reads back") {
  const std::vector<Move> moves{Enter{"lift", "box", {}},
                                Enter{"lift", "box", Person{1.62, 55, Sex::woman, 60}},
                                Go{},
                                Choose{"trolley"},
                                Guess{2},
                                Pose{Feet::staggered, 90, 5, 10, TurnWith::waist},
                                Raise{1800},
                                Again{},
                                Again{true},
                                Leave{}};
  for (const Move& move : moves) {
    const std::optional<Move> read = parse_move(print(move));
    CAPTURE(print(move));
    REQUIRE(read);
    CHECK(*read == move);
  }
  for (const char* line :
       {"enter lift", "enter lift box 162", "enter lift box 900 55 woman 60", "enter lift box 162 55 cat 60",
        "pose apart 90 0", "pose flying 90 0 0 feet", "choose", "guess x", "raise", "again later"})
    CHECK_FALSE_MESSAGE(parse_move(line), line);
}

TEST_CASE("whoever lifts with measures of their own is drawn by one of their sex and age") {
  for (const Somebody& one : somebodies()) CHECK(stand_in(one.id, one.person).id == one.id);
  CHECK(stand_in("office-m", {1.60, 50, Sex::woman, 30}).id == "office-f");
  CHECK(stand_in("labour-f", {1.80, 90, Sex::man, 30}).id == "labour-m");
  CHECK(stand_in("office-m", {1.60, 50, Sex::woman, 70}).id == "older-f");
  CHECK(stand_in("older-f", {1.80, 80, Sex::man, 75}).id == "older-m");
  CHECK(stand_in("older-m", {1.80, 80, Sex::man, 30}).id != "older-m");
  CHECK(stand_in("nurse", {1.60, 50, Sex::woman, 30}).person.sex == Sex::woman);
  const LiftScene scene = box(SceneKind::mend);
  CHECK(start({"lift", "box", {}}, scene).who == scene.who);
  const Person self{1.60, 50, Sex::woman, 70};
  CHECK(start({"lift", "box", self}, scene).who == stand_in(scene.who, self).id);
}

TEST_CASE("an interrupted scene is rebuilt from its moves; a changed pack ends it") {
  Lab lab(box(SceneKind::mend));
  lab.play(Go{});
  lab.play(close_squat);
  lab.play(Raise{2500});
  lab.play(Again{});
  std::vector<Move> extra;
  const std::optional<Session> back = resume({"lift", "h", lab.moves}, lab.levels, extra);
  REQUIRE(back);
  CHECK(extra.empty());
  const Lift& lift = std::get<Lift>(*back);
  CHECK(lift.step == LiftStep::pose);
  CHECK(lift.tries.size() == 2);
  CHECK(lift.tries.back().outcome == lab.lift().tries.back().outcome);
  CHECK_FALSE(resume({"lift", "other", lab.moves}, lab.levels, extra));
}

TEST_CASE("a move of a round changes nothing in a scene") {
  Lab lab(box(SceneKind::mend));
  CHECK(lab.play(Answer{0}).empty());
  CHECK(lab.play(Skip{}).empty());
  CHECK(lab.play(Finish{}).empty());
  CHECK(lab.lift().step == LiftStep::situation);
}

TEST_CASE("what two tries differ in is told from what they come to") {
  using What = Difference::What;
  LiftScene scene = box(SceneKind::lift);
  scene.job.to.twist_deg = 60;
  const Work w = work(scene);
  const auto made = [&](const Pose& pose, int milliseconds) {
    return Try{pose, milliseconds, lift(w, pose, milliseconds).value(), {}};
  };
  const Try close = made(close_squat, 2500);
  CHECK(difference_of(w, close, close) == Difference{});

  const Try far = made({.knee_deg = 165, .away_cm = 15}, 2500);
  const Difference nearer = difference_of(w, far, close);
  CHECK(nearer.what == What::reach);
  CHECK(nearer.by == std::lround(100 * (close.outcome.reach_m - far.outcome.reach_m)));
  CHECK(nearer.by < 0);
  CHECK(difference_of(w, close, far).by == -nearer.by);

  const Try hurried = made(close_squat, 600);
  CHECK(difference_of(w, hurried, close) == Difference{What::time, 19});
  CHECK(difference_of(w, close, hurried) == Difference{What::time, -19});
  CHECK(difference_of(w, close, made(close_squat, 3500)) == Difference{});  // slow enough before

  Pose waist = close_squat;
  waist.turn = TurnWith::waist;
  CHECK(difference_of(w, made(waist, 2500), close) == Difference{What::turn, -1});
}

TEST_CASE("what is in the hands: a part by its weight, another thing, or several") {
  LiftScene scene = box(SceneKind::lift);
  scene.load.art = "parcel";
  CHECK(carried_by(scene, nullptr).scale == 1);
  CHECK(carried_by(scene, &scene.plans[0]).art == "parcel");  // nobody lifts
  Plan plan{.id = "half", .kind = PlanKind::split, .job = scene.job};
  plan.job->kg = 1;
  CHECK(carried_by(scene, &plan).scale == doctest::Approx(0.5));  // an eighth of the weight
  plan.alone = false;                                             // two bear a quarter
  CHECK(carried_by(scene, &plan).scale == doctest::Approx(std::cbrt(0.25)));
  plan.carried = "ream";
  CHECK(carried_by(scene, &plan).art == "ream");
  plan.job.reset();
  CHECK(carried_by(scene, &plan).art == "ream");  // as the plan leaves it, though nobody lifts
  CHECK(carried_by(scene, &plan).scale == 1);
  plan.carried = "parcel";  // the same thing, holding less
  CHECK(carried_by(scene, &plan).scale == 1);
  plan = {.id = "share", .kind = PlanKind::help, .job = scene.job, .alone = false};
  plan.job->kg = 4;
  CHECK(carried_by(scene, &plan).scale == 1);
  plan = {.id = "two-at-once", .kind = PlanKind::solo, .job = scene.job};
  CHECK(carried_by(scene, &plan).count == 1);
  plan.job->kg = 16;
  CHECK(carried_by(scene, &plan).count == 2);
}

TEST_CASE("around the load stands what its plans offer, of the better plans first") {
  LiftScene scene = box(SceneKind::lift);
  CHECK_FALSE(around(scene).helper);
  CHECK(around(scene).things.empty());
  scene.job.to.art = "table";
  Job raised = scene.job;
  raised.from.art = "pallet";
  scene.plans = {{.id = "swing", .rank = PlanRank::risky, .job = raised},
                 {.id = "raised", .kind = PlanKind::raise, .rank = PlanRank::fine, .job = raised},
                 {.id = "roll", .kind = PlanKind::wheel, .rank = PlanRank::best, .beside = "cart"},
                 {.id = "again", .kind = PlanKind::wheel, .rank = PlanRank::weak, .beside = "cart"},
                 {.id = "stays", .kind = PlanKind::wheel, .rank = PlanRank::weak, .beside = "table"}};
  CHECK(around(scene).things == std::vector<std::string>{"cart", "pallet"});
  CHECK_FALSE(around(scene).helper);
  scene.plans.push_back({.id = "two", .kind = PlanKind::help, .rank = PlanRank::best, .here = false});
  CHECK_FALSE(around(scene).helper);
  scene.plans.back().here = true;
  CHECK(around(scene).helper);
  scene.plans.back() = {.id = "shared", .kind = PlanKind::split, .job = scene.job, .alone = false};
  CHECK(around(scene).helper);
}

TEST_CASE("every move belongs to a round, a scene, a round of vignettes or a story, as what plays it") {
  for (const Move& move :
       {Move{Deal{}}, Move{Answer{}}, Move{Skip{}}, Move{Seen{}}, Move{Next{}}, Move{Take{}}, Move{Finish{}}})
    CHECK(kind_of(move) == SessionKind::round);
  for (const Move& move : {Move{Enter{}}, Move{Go{}}, Move{Choose{}}, Move{Guess{}}, Move{Pose{}},
                           Move{Raise{}}, Move{Again{}}, Move{Leave{}}})
    CHECK(kind_of(move) == SessionKind::scene);
  for (const Move& move :
       {Move{Sweep{}}, Move{Sort{}}, Move{Explained{}}, Move{Onward{}}, Move{Carry{}}, Move{Close{}}})
    CHECK(kind_of(move) == SessionKind::triage);
  for (const Move& move : {Move{Embark{}}, Move{Steer{}}, Move{Dock{}}, Move{Heed{}}, Move{Confer{}},
                           Move{Heard{}}, Move{Proceed{}}, Move{Bring{}}, Move{Farewell{}}})
    CHECK(kind_of(move) == SessionKind::path);
  for (const SessionKind kind : session_kinds) CHECK(session_kind_from(name_of(kind)) == kind);
  CHECK_FALSE(session_kind_from("dance"));
}
