// An errand of the courier, and the nerve as a post road: rules alone.
#include <doctest/doctest.h>

#include "rules/profile.h"
#include "rules/session.h"

using namespace rules;

namespace {

Act act(ActKind kind, size_t pieces) {
  Act made;
  made.id = name_of(kind), made.kind = kind;
  made.pieces.resize(pieces);
  return made;
}

/// One act of each kind; the pieces of the disc stand in the order jelly, ring, bone. Two acts end in an
/// action.
Levels levels() {
  Errand errand{.id = "foot", .goal = {}, .acts = {}};
  for (const ActKind kind : act_kinds) errand.acts.push_back(act(kind, kind == ActKind::load ? 4 : 3));
  errand.acts[0].pieces[0].layer = Layer::inside;
  errand.acts[0].pieces[1].layer = Layer::outside;
  errand.acts[3].pieces[1].right = true;
  for (const size_t i : {1u, 4u}) errand.acts[i].action = Action{}, errand.acts[i].takeaway = {"好", "a"};
  Pack pack{.id = "courier", .kind = "courier", .hash = "h"};
  pack.errands.push_back(errand);
  Levels all;
  all.packs.push_back(pack);
  return all;
}

/// An errand under play, with everything that came of it.
struct Play {
  Levels all = levels();
  std::optional<Session> session;
  std::vector<Event> events;

  Play() { move(Dispatch{"courier", "foot"}); }
  void move(const Move& made) {
    for (Event& event : play(session, made, all)) events.push_back(std::move(event));
  }
  void probe(const std::vector<int>& pieces) {
    for (const int piece : pieces) move(Probe{piece});
  }
  const Courier& courier() const { return std::get<Courier>(*session); }
  bool ready() const { return tried_out(courier()); }
  /// Through the open act and its fact.
  void finish(const std::vector<int>& pieces) {
    probe(pieces);
    move(Ask{}), move(Learn{}), move(Forward{});
  }
  /// To the act of a kind, with what each before it takes.
  void go_to(ActKind kind) {
    const std::vector<std::vector<int>> enough{{1, 0}, {3, 0}, {0, 1, 2}, {0}, {2, 0}, {0, 1, 2}};
    while (courier().act().kind != kind) finish(enough[courier().at]);
  }
};

}  // namespace

TEST_CASE("the ring must be in before the jelly holds, and bone is no part of a disc") {
  Play play;
  play.probe({0});
  CHECK_FALSE(is_in(play.courier(), Layer::inside));
  CHECK_FALSE(is_in(play.courier(), Layer::outside));
  play.probe({2});
  CHECK_FALSE(is_in(play.courier(), Layer::outside));
  play.probe({1});
  CHECK(is_in(play.courier(), Layer::outside));
  CHECK_FALSE(is_in(play.courier(), Layer::inside));
  CHECK_FALSE(play.ready());
  play.probe({0});
  CHECK(is_in(play.courier(), Layer::inside));
  CHECK(play.ready());
}

TEST_CASE("a load is tried out when the heaviest was on and some of it is off again") {
  Play play;
  play.go_to(ActKind::load);
  CHECK(load_of(play.courier()) == 0);
  play.probe({1, 2});
  CHECK(load_of(play.courier()) == doctest::Approx(2.0 / 3));
  play.probe({1});
  CHECK_FALSE(play.ready());  // the heaviest was not on yet
  play.probe({3});
  CHECK(load_of(play.courier()) == 1);
  CHECK_FALSE(play.ready());
  play.probe({2});
  CHECK(play.ready());
  play.probe({3});
  CHECK(play.ready());  // it has been seen to spring back
}

TEST_CASE("every cause and every one of the crew is looked at, in any order") {
  for (const ActKind kind : {ActKind::crack, ActKind::clear}) {
    Play play;
    play.go_to(kind);
    CHECK(share_tried(play.courier()) == 0);
    play.probe({2, 0, 2});
    CHECK(share_tried(play.courier()) == doctest::Approx(2.0 / 3));
    CHECK_FALSE(play.ready());
    play.probe({1});
    CHECK(share_tried(play.courier()) == 1);
    CHECK(play.ready());
  }
}

TEST_CASE("a guess may be changed until it is asked about, and is logged once, as it stood then") {
  for (const int guess : {0, 1, 2}) {
    Play play;
    play.go_to(ActKind::foretell);
    play.move(Ask{});
    CHECK(play.courier().step == CourierStep::act);
    play.events.clear();
    play.probe({(guess + 1) % 3, guess});
    CHECK(play.events.empty());
    play.move(Ask{});
    CHECK(play.events ==
          std::vector<Event>{{EventKind::foretold, "foretell", guess == 1 ? 1 : 0, std::to_string(guess)}});
    play.probe({0});
    CHECK(play.courier().last() == guess);
  }
}

TEST_CASE("the bulge must be pressed hard and let go before its meaning is told") {
  Play play;
  play.go_to(ActKind::press);
  CHECK(pressure_of(play.courier()) == Pressure::none);
  play.probe({1, 0});
  CHECK_FALSE(play.ready());
  play.probe({2});
  CHECK(pressure_of(play.courier()) == Pressure::hard);
  CHECK_FALSE(play.ready());
  play.probe({1});
  CHECK_FALSE(play.ready());
  play.probe({0});
  CHECK(play.ready());
  play.probe({2});
  CHECK_FALSE(play.ready());  // nobody reads on while the foot shakes
}

TEST_CASE("the same piece twice in a row is one try, and a piece that is not there none") {
  Play play;
  play.probe({1, 1, 3, -1});
  CHECK(play.courier().tried == std::vector<int>{1});
}

TEST_CASE("an act is left only once its fact was on screen") {
  Play play;
  play.move(Forward{});
  play.move(Learn{});
  CHECK(play.courier().at == 0);
  CHECK_FALSE(play.courier().learnt);
  play.probe({1, 0});
  play.move(Ask{});
  play.move(Forward{});
  CHECK(play.courier().at == 0);
  play.move(Learn{}), play.move(Learn{});
  CHECK(play.events == std::vector<Event>{{EventKind::learnt, "build", 0, ""}});
  play.move(Forward{});
  CHECK(play.courier().at == 1);
  CHECK(play.courier().tried.empty());
  CHECK_FALSE(play.courier().learnt);
}

TEST_CASE("an errand ends with its actions, of which one is taken along") {
  Play play;
  play.go_to(ActKind::clear);
  play.move(Pocket{"press"});
  CHECK(play.courier().pocketed.empty());
  play.finish({0, 1, 2});
  CHECK(play.courier().step == CourierStep::takeaway);
  CHECK(play.events.back() == Event{EventKind::told, "foot", 6, ""});
  play.move(Pocket{"crack"});  // it has no action
  play.move(Pocket{"nothing"});
  CHECK(play.courier().pocketed.empty());
  play.move(Pocket{"press"}), play.move(Pocket{"press"});
  CHECK(play.events.back() == Event{EventKind::took, "press", 0, ""});
  CHECK(play.events[play.events.size() - 2].kind == EventKind::told);
  CHECK_FALSE(is_over(*play.session));
  play.move(Arrive{});
  CHECK(is_over(*play.session));
}

TEST_CASE("an errand without any action ends after its last fact") {
  Play play;
  for (Act& one : play.all.packs[0].errands[0].acts) one.action.reset();
  play.go_to(ActKind::clear);
  play.finish({0, 1, 2});
  CHECK(is_over(*play.session));
}

TEST_CASE("each move of an errand is printed and read back") {
  const std::pair<Move, const char*> lines[] = {{Dispatch{"courier", "foot"}, "dispatch courier foot"},
                                                {Probe{2}, "probe 2"},
                                                {Ask{}, "ask"},
                                                {Learn{}, "learn"},
                                                {Forward{}, "forward"},
                                                {Pocket{"press"}, "pocket press"},
                                                {Arrive{}, "arrive"}};
  for (const auto& [move, line] : lines) {
    CHECK(print(move) == line);
    CHECK(parse_move(line) == move);
    CHECK(kind_of(move) == SessionKind::courier);
    CHECK(begins(move) == std::holds_alternative<Dispatch>(move));
  }
  for (const char* line : {"dispatch courier", "probe", "probe x", "pocket"}) CHECK_FALSE(parse_move(line));
  CHECK(session_kind_from("courier") == SessionKind::courier);
}

TEST_CASE("a kept errand comes back as it was, wherever it was left") {
  const std::vector<Move> whole{Dispatch{"courier", "foot"},
                                Probe{0},
                                Probe{1},
                                Probe{0},
                                Ask{},
                                Learn{},
                                Forward{},
                                Probe{3},
                                Probe{1},
                                Ask{}};
  for (size_t count = 1; count <= whole.size(); ++count) {
    CAPTURE(count);
    const Levels all = levels();
    std::optional<Session> before;
    const std::vector<Move> moves(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(count));
    for (const Move& move : moves) play(before, move, all);
    std::vector<Move> extra;
    const auto after = resume({"courier", "h", moves, SessionKind::courier}, all, extra);
    REQUIRE(after);
    CHECK(extra.empty());
    const Courier &a = std::get<Courier>(*before), &b = std::get<Courier>(*after);
    CHECK(a.at == b.at);
    CHECK(a.step == b.step);
    CHECK(a.tried == b.tried);
    CHECK(a.learnt == b.learnt);
  }
}

TEST_CASE("when the pack has changed, the open act's fact is shown and ends the errand") {
  const Levels all = levels();
  const std::vector<Move> moves{
      Dispatch{"courier", "foot"}, Probe{1}, Probe{0}, Ask{}, Learn{}, Forward{}, Probe{2}};
  std::vector<Move> extra;
  auto session = resume({"courier", "other", moves, SessionKind::courier}, all, extra);
  REQUIRE(session);
  CHECK(std::get<Courier>(*session).act().kind == ActKind::load);
  CHECK(std::get<Courier>(*session).step == CourierStep::fact);
  play(session, Forward{}, all);
  CHECK_FALSE(is_over(*session));  // not seen yet
  CHECK(play(session, Learn{}, all).size() == 1);
  CHECK(play(session, Forward{}, all).empty());  // it was not played to its end
  CHECK(is_over(*session));
  CHECK_FALSE(resume({"courier", "other", {Dispatch{"courier", "gone"}}, SessionKind::courier}, all, extra));
}

TEST_CASE("the profile counts an errand's facts once each, and its end") {
  std::vector<LogEntry> log;
  for (const char* id : {"build", "load", "build"})
    log.push_back({0, 20'000, {EventKind::learnt, id, 0, ""}});
  Profile profile = profile_of(log);
  CHECK(profile.acts.size() == 2);
  CHECK(facts_seen(profile) == 2);
  CHECK(profile.errands.empty());
  log.assign(1, {0, 20'000, {EventKind::told, "foot", 6, ""}});
  CHECK(extend(profile, log).errands.contains("foot"));
}

// --- the nerve

TEST_CASE("of ten letters ten, six or four arrive while the counter runs") {
  CHECK(delivered(Pressure::none) == letters_sent);
  CHECK(delivered(Pressure::light) == 6);
  CHECK(delivered(Pressure::hard) == 4);
  for (const Pressure pressure : pressures) {
    int before = 0;
    for (double s = 0; s < 14; s += 0.1) {
      const int now = arrived(pressure, s);
      CHECK(now >= before);
      CHECK((s >= arrives_s(0, pressure)) == (now > 0));
      before = now;
    }
    CHECK(before == delivered(pressure));
  }
}

TEST_CASE("the harder the pressure, the slower the letters, the fewer arrive, the more the foot shakes") {
  for (size_t i = 1; i < pressures.size(); ++i) {
    CHECK(speed_of(pressures[i]) < speed_of(pressures[i - 1]));
    CHECK(delivered(pressures[i]) < delivered(pressures[i - 1]));
    CHECK(arrives_s(0, pressures[i]) > arrives_s(0, pressures[i - 1]));
    CHECK(shake_deg(pressures[i]) > shake_deg(pressures[i - 1]));
  }
  CHECK(shake_deg(Pressure::none) == 0);
  CHECK(shake_deg(Pressure::hard) == 4);
}

TEST_CASE("letters keep their order, never go back, and are on the way from leaving to arriving") {
  for (const Pressure pressure : pressures)
    for (int letter = 0; letter < 12; ++letter) {
      double before = 0;
      for (double s = 0; s < 12; s += 0.05) {
        const auto at = letter_at(letter, pressure, s);
        CHECK(at.has_value() == (s >= letter * leave_every_s && s < arrives_s(letter, pressure)));
        if (!at) continue;
        CHECK(*at >= before - 1e-9);
        CHECK(*at <= 1);
        before = *at;
        const auto ahead = letter > 0 ? letter_at(letter - 1, pressure, s) : std::nullopt;
        if (ahead) CHECK(*ahead >= *at);
      }
    }
}

TEST_CASE("letters wait above the bulge only while something presses") {
  const auto waiting = [](Pressure pressure) {
    int count = 0;
    for (int letter = 0; letter < 12; ++letter) {
      const auto at = letter_at(letter, pressure, 3);
      count += at && *at < bulge_at ? 1 : 0;
    }
    return count;
  };
  CHECK(waiting(Pressure::none) <= 1);
  CHECK(waiting(Pressure::light) > waiting(Pressure::none));
  CHECK(waiting(Pressure::hard) > waiting(Pressure::light));
}
