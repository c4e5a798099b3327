// Habits and the hourglass: marks, days, zones and clocks, strength, the garden, half a year of people.
#include <doctest/doctest.h>

#include "rules/day.h"
#include "rules/habit.h"
#include "rules/hourglass.h"
#include "rules/profile.h"
#include "rules/random.h"

using namespace rules;

namespace {

constexpr std::int64_t hour_s = 3'600, day_s = 24 * hour_s;

/// A player who builds and marks habits through the log, as the app does.
struct Player {
  std::vector<LogEntry> log;
  int today = 20'000;

  void play(const HabitMove& move) {
    for (Event& event : rules::play(move)) log.push_back({0, today, event});
  }
  void build(int quota) { play(Build{"stand", "tea", quota, ""}); }
  void mark(DayMark mark, int day_back = 0) { play(Mark{"stand", today - day_back, mark}); }
  Habit habit() const { return profile_of(log).habits.at(0); }
};

/// Lives `days` days: did(i) says how day i goes, nothing when it is not marked.
template <class Did>
Player life(int quota, int days, const Did& did) {
  Player player;
  player.build(quota);
  for (int i = 0; i < days; ++i, ++player.today)
    if (const std::optional<DayMark> mark = did(i)) player.mark(*mark);
  --player.today;
  return player;
}

}  // namespace

TEST_CASE("a habit is built, changed, put away and taken up again without losing a mark") {
  Player player;
  player.build(5);
  player.mark(DayMark::did);
  player.play(Build{"stand", "lunch", 3, ""});
  CHECK(player.habit().cue == "lunch");
  CHECK(player.habit().quota == 3);
  player.play(PutAway{"stand"});
  CHECK_FALSE(player.habit().active);
  player.play(Build{"stand", "tea", 4, ""});
  CHECK(player.habit().active);
  CHECK(player.habit().days.size() == 1);
  const int since = player.habit().since;
  player.today += 30;
  player.build(2);
  CHECK(player.habit().since == since);
}

TEST_CASE("a habit of one's own keeps its words and gets a name of its own") {
  Player player;
  player.play(Build{next_own_id({}), "tea", 2, "遛狗 twenty minutes"});
  CHECK(player.habit().words == "遛狗 twenty minutes");
  CHECK(player.habit().is_own());
  CHECK(next_own_id(profile_of(player.log).habits) == "own.2");
  CHECK(play(Build{"own.2", "tea", 2, "two\nlines"}).empty());
}

TEST_CASE("a day may be changed on that day and on the next, not later and not before") {
  Player player;
  player.build(7);
  const int day = player.today;
  player.mark(DayMark::not_done);
  ++player.today;
  player.mark(DayMark::did, 1);
  CHECK(player.habit().days.at(day).mark == DayMark::did);
  ++player.today;
  player.mark(DayMark::rest, 2);
  CHECK(player.habit().days.at(day).mark == DayMark::did);
  player.mark(DayMark::did, -1);
  CHECK(player.habit().days.size() == 1);
}

TEST_CASE("a guided action carried to its end marks its day") {
  Player player;
  player.build(7);
  player.play(Guided{"stand", player.today, 300});
  CHECK(player.habit().days.at(player.today).mark == DayMark::did);
  CHECK(player.log.size() == 3);
}

TEST_CASE("values out of their range come to nothing") {
  CHECK(play(Build{"stand", "tea", 0, ""}).empty());
  CHECK(play(Build{"stand", "tea", 8, ""}).empty());
  CHECK(play(Build{"", "tea", 3, ""}).empty());
  CHECK(play(Build{"stand", "", 3, ""}).empty());
  CHECK(play(Guided{"stand", 20'000, -1}).empty());
  std::vector<Habit> habits;
  extend(habits, {0, 10, {EventKind::built, "stand", 99, "tea"}});
  CHECK(habits.at(0).quota == 7);
  extend(habits, {0, 10, {EventKind::marked, "stand", 9, "10"}});
  extend(habits, {0, 10, {EventKind::marked, "nobody", 0, "10"}});
  extend(habits, {0, 10, {EventKind::marked, "stand", 3, "10"}});
  extend(habits, {0, 10, {EventKind::marked, "stand", -1, "10"}});
  CHECK(habits.at(0).days.empty());
}

TEST_CASE("ten weeks of the quota make the plant full, whatever the quota") {
  for (int quota = 1; quota <= 7; ++quota) {
    CAPTURE(quota);
    const Player player =
        life(quota, 70, [&](int i) { return i % 7 < quota ? std::optional(DayMark::did) : std::nullopt; });
    CHECK(growth(player.habit(), player.today) == doctest::Approx(1));
    CHECK(growth(player.habit(), player.today - 35) == doctest::Approx(0.5));
    CHECK(strength(player.habit(), player.today) > 0.9);
  }
}

TEST_CASE("what is done in a week is counted over the seven days that end on the day") {
  const auto done = [](int first, int last, int on) {
    const Player player = life(
        7, 20, [&](int i) { return i >= first && i <= last ? std::optional(DayMark::did) : std::nullopt; });
    return done_in_week(player.habit(), player.today - 19 + on);
  };
  CHECK(done(0, 19, 10) == 7);
  CHECK(done(10, 10, 9) == 0);
  CHECK(done(10, 10, 10) == 1);
  CHECK(done(10, 10, 16) == 1);
  CHECK(done(10, 10, 17) == 0);
}

TEST_CASE("thirteen days done are half of the way, and what is not done any more fades") {
  const Player player =
      life(7, 93, [](int i) { return std::optional(i < 33 ? DayMark::did : DayMark::not_done); });
  const std::vector<double> curve = strength_curve(player.habit(), player.today);
  REQUIRE(curve.size() == 93);
  CHECK(curve[12] == doctest::Approx(0.5));
  CHECK(curve[25] == doctest::Approx(0.75));
  CHECK(curve.back() < 0.1);
  CHECK(curve.back() > 0.02);
}

TEST_CASE("a mark for the day before a habit was built counts from that day on") {
  Player player;
  player.build(7);
  player.mark(DayMark::did, 1);
  CHECK(strength_curve(player.habit(), player.today).size() == 2);
  CHECK(strength(player.habit(), player.today) ==
        doctest::Approx(strength(player.habit(), player.today - 1)));
  CHECK(strength(player.habit(), player.today - 2) == 0);
}

TEST_CASE("one lapse costs little and is soon made good") {
  const auto strength_with = [](int lapse) {
    const Player player =
        life(7, 40, [&](int i) { return std::optional(i == lapse ? DayMark::not_done : DayMark::did); });
    return strength_curve(player.habit(), player.today);
  };
  const std::vector<double> whole = strength_with(-1), lapsed = strength_with(30);
  CHECK(lapsed[30] < lapsed[29] + 0.01);
  CHECK(lapsed[30] > lapsed[29] - 0.01);
  CHECK(whole.back() - lapsed.back() < 0.02);
}

TEST_CASE("rest and silence change nothing, however long") {
  const auto with = [](std::optional<DayMark> pause) {
    return life(7, 200, [&](int i) { return i < 30 ? std::optional(DayMark::did) : pause; });
  };
  for (const std::optional<DayMark> pause : {std::optional<DayMark>{}, std::optional(DayMark::rest)}) {
    const Player player = with(pause);
    const std::vector<double> curve = strength_curve(player.habit(), player.today);
    CHECK(curve.back() == doctest::Approx(curve[29]));
    CHECK(growth(player.habit(), player.today) == doctest::Approx(30.0 / 70));
  }
  CHECK(days_away({with({}).habit()}, with({}).today) == 170);
  CHECK(days_away({with(DayMark::rest).habit()}, with({}).today) == 0);
}

TEST_CASE("neither time nor another quota makes the garden smaller") {
  Player player;
  player.build(3);
  double before = 0;
  Random random(7);
  for (int i = 0; i < 400; ++i, ++player.today) {
    if (random.below(4) == 0) player.build(1 + static_cast<int>(random.below(7)));
    if (random.below(3) != 0) player.mark(static_cast<DayMark>(random.below(3)));
    const double now = growth(player.habit(), player.today);
    CHECK(now >= before);
    before = now;
  }
}

TEST_CASE("half a year of diligent, lapsing and returning people") {
  const Player diligent =
      life(5, 182, [](int i) { return std::optional(i % 7 < 5 ? DayMark::did : DayMark::rest); });
  const Player lapsing =
      life(5, 182, [](int i) { return std::optional(i % 7 < 3 ? DayMark::did : DayMark::not_done); });
  const Player returning =
      life(5, 182, [](int i) { return i / 28 % 2 == 0 ? std::optional(DayMark::did) : std::nullopt; });
  const auto end = [](const Player& p) { return strength(p.habit(), p.today); };
  CHECK(end(diligent) > 0.95);
  CHECK(end(lapsing) == doctest::Approx(0.77).epsilon(0.08));  // between three fifths and all of it
  CHECK(end(returning) > 0.9);
  for (const Player* player : {&diligent, &lapsing, &returning})
    CHECK(growth(player->habit(), player->today) == doctest::Approx(1));
}

TEST_CASE("a clock set back hides marks of days to come and loses none") {
  Player player = life(7, 10, [](int) { return std::optional(DayMark::did); });
  const double before = growth(player.habit(), player.today);
  CHECK(growth(player.habit(), player.today - 5) == doctest::Approx(5.0 / 70));
  player.today -= 5;
  player.mark(DayMark::did);
  CHECK(days_away({player.habit()}, player.today) == 0);
  CHECK(growth(player.habit(), player.today + 5) == doctest::Approx(before));
}

TEST_CASE("a clock that stands before 1970 has days like any other") {
  CHECK(day_of(4 * hour_s, 0) == 0);
  CHECK(day_of(4 * hour_s - 1, 0) == -1);
  CHECK(day_of(-20 * hour_s, 0) == -1);
  CHECK(day_of(-20 * hour_s - 1, 0) == -2);
}

TEST_CASE("the day turns at four in the morning in every zone, across daylight saving") {
  for (int quarter = -12 * 4; quarter <= 14 * 4; ++quarter) {
    const int offset_s = quarter * 900;
    const std::int64_t midnight = 20'000 * day_s - offset_s;
    CHECK(day_of(midnight + 4 * hour_s - 1, offset_s) == 19'999);
    CHECK(day_of(midnight + 4 * hour_s, offset_s) == 20'000);
    CHECK(day_of(midnight + 28 * hour_s - 1, offset_s) == 20'000);
    // the clocks go forward, or back, at two in the morning of the next day
    for (const int change_s : {3'600, -3'600}) {
      const std::int64_t turned = midnight + 28 * hour_s - change_s;
      CHECK(day_of(turned - 1, offset_s + change_s) == 20'000);
      CHECK(day_of(turned, offset_s + change_s) == 20'001);
    }
  }
}

// --- the hourglass

namespace {

Now at(double seconds, std::int64_t unix) { return {.seconds = seconds, .unix = unix}; }

Hourglass sitting() { return begin_sitting({}, at(10, 1'000'000)); }

}  // namespace

TEST_CASE("an hour of sitting, then it is due; five minutes of moving, then sitting again") {
  Hourglass glass = settle(sitting(), at(10 + 3'599, 1'003'599));
  CHECK(glass.sand == Sand::sitting);
  CHECK(left_s(glass) == doctest::Approx(1));
  glass = settle(glass, at(10 + 3'600, 1'003'600));
  CHECK(glass.sand == Sand::due);
  glass = begin_moving(glass, at(10 + 3'660, 1'003'660));
  glass = settle(glass, at(10 + 3'960, 1'003'960));
  CHECK(glass.sand == Sand::sitting);
  CHECK(left_s(glass) == doctest::Approx(3'600));
}

TEST_CASE("a device that slept goes on by the wall's clock, a clock set back by the program's") {
  CHECK(left_s(settle(sitting(), at(20, 1'001'800))) == doctest::Approx(1'800));
  CHECK(left_s(settle(sitting(), at(1'810, 900'000))) == doctest::Approx(1'800));
  Hourglass glass = settle(sitting(), at(610, 900'000));  // set back by more than a day
  glass = settle(glass, at(1'210, 900'600));
  CHECK(left_s(glass) == doctest::Approx(2'400));
}

TEST_CASE("it outlives a restart, and a long absence is only that") {
  const std::optional<Hourglass> kept = parse_hourglass(print(settle(sitting(), at(610, 1'000'600))));
  REQUIRE(kept);
  CHECK(left_s(settle(*kept, at(1, 1'001'200))) == doctest::Approx(2'400));
  CHECK(settle(*kept, at(1, 1'006'000)).sand == Sand::due);
  CHECK(settle(*kept, at(1, 1'000'000 + 5 * hour_s)).sand == Sand::due);
  CHECK(settle(*kept, at(1, 1'000'000 + 5 * hour_s + 1)).sand == Sand::away);
  CHECK(left_s(settle(*kept, at(1, 500'000))) ==
        doctest::Approx(3'000));  // restarted with the clock set back
}

TEST_CASE("moving that ended while nobody looked has become sitting") {
  const Hourglass glass = begin_moving({}, at(0, 0));
  CHECK(settle(glass, at(0, 5 * 60 + 30 * 60)).sand == Sand::sitting);
  CHECK(left_s(settle(glass, at(0, 5 * 60 + 30 * 60))) == doctest::Approx(1'800));
  CHECK(settle(glass, at(0, 5 * 60 + 61 * 60)).sand == Sand::due);
  CHECK(settle(glass, at(0, 10 * hour_s)).sand == Sand::away);
}

TEST_CASE("postponed and in a meeting it waits for as long as it says, even beyond the hour") {
  Hourglass glass = sitting();
  glass.sit_min = 15;
  CHECK(left_s(postpone(glass, at(50, 1'000'040), postpone_min)) == doctest::Approx(600));
  CHECK(left_s(postpone(glass, at(50, 1'000'040), meeting_min)) == doctest::Approx(1'800));
  CHECK(left_s(stop(glass)) == 0);
  CHECK(settle(stop(glass), at(90'000, 2'000'000)).sand == Sand::off);
}

TEST_CASE("an hourglass that does not read is none") {
  for (const char* bad : {"", "sitting", "sitting 60 5 loud 0 0", "asleep 60 5 silent 0 0",
                          "sitting 5 5 silent 0 0", "sitting 60 99 silent 0 0", "sitting 60 0 silent 0 0",
                          "sitting 121 5 silent 0 0", "sitting sixty 5 silent 0 0"})
    CHECK_FALSE(parse_hourglass(bad));
}
