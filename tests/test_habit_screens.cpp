// The habit screens on a stage: building in four taps, marks, guides, the hourglass, absence, every size.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "screen_checks.h"
#include "sdl/events.h"

namespace {

const rules::Habit& habit(Stage& stage, const std::string& id) {
  const rules::Habit* found = rules::find_habit(stage.model().profile.habits, id);
  REQUIRE(found);
  return *found;
}

void open_habits(Stage& stage) {
  first_minute(stage);
  REQUIRE(stage.tap("stop.habits"));
}

/// Four taps: what, when, how often as proposed, done.
void build(Stage& stage, const std::string& id, const std::string& cue) {
  REQUIRE(stage.tap("habits.add"));
  REQUIRE(stage.tap("offer." + id));
  REQUIRE(stage.tap("cue." + cue));
  REQUIRE(stage.tap("new.done"));
}

std::string fresh_folder(const char* name) {
  const auto folder = std::filesystem::temp_directory_path() / (std::string("backwise-habits-") + name);
  std::filesystem::remove_all(folder);
  return folder.string();
}

}  // namespace

namespace {

/// The machine's zone, as a rule that needs no data of the system, and the one before again at the end.
class Zone {
 public:
  explicit Zone(const char* rule) {
    if (const char* before = std::getenv("TZ")) before_ = before;
    set(rule);
  }
  ~Zone() { set(before_ ? before_->c_str() : nullptr); }
  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;

 private:
  static void set(const char* rule) {
    rule ? setenv("TZ", rule, 1) : unsetenv("TZ");
    tzset();
  }
  std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("the player's day turns whenever the clock on the wall shows four, in summer as in winter") {
  const struct {
    const char* rule;
    std::int64_t winter, summer;  ///< 2026-01-15 and 2026-07-15, four in the morning there, in UTC
  } zones[] = {{"CST-8", 1'768'420'800, 1'784'059'200},
               {"CET-1CEST,M3.5.0,M10.5.0/3", 1'768'446'000, 1'784'080'800},
               {"EST5EDT,M3.2.0,M11.1.0", 1'768'467'600, 1'784'102'400},
               {"LHST-10:30LHDT-11,M10.1.0,M4.1.0", 1'768'410'000, 1'784'050'200}};  // half an hour
  for (const auto& zone : zones) {
    CAPTURE(zone.rule);
    const Zone here(zone.rule);
    constexpr int winter_day = 20'468, summer_day = winter_day + 181;
    CHECK(local_day(zone.winter - 1) == winter_day - 1);
    CHECK(local_day(zone.winter) == winter_day);
    CHECK(local_day(zone.summer - 1) == summer_day - 1);
    CHECK(local_day(zone.summer) == summer_day);
    int turns = 0;  // a year in quarters of an hour: a day turns once each morning and never back
    for (std::int64_t at = zone.winter + 900; at <= zone.winter + 365 * 86'400; at += 900) {
      const int step = local_day(at) - local_day(at - 900);
      CHECK((step == 0 || step == 1));
      turns += step;
    }
    CHECK(turns == 365);
  }
}

TEST_CASE("a habit is built in four taps and each of the three marks is kept and answered") {
  Stage stage(plain());
  open_habits(stage);
  build(stage, "reach-and-lean", "tea");
  CHECK(habit(stage, "reach-and-lean").cue == "tea");
  CHECK(habit(stage, "reach-and-lean").quota == 5);
  const int today = stage.model().today;
  for (const int mark : {0, 1, 2}) {
    REQUIRE(stage.tap("mark.reach-and-lean." + std::to_string(mark)));
    CHECK(habit(stage, "reach-and-lean").days.at(today).mark == static_cast<rules::DayMark>(mark));
    CHECK(stage.shows("today.reach-and-lean.reply"));
  }
}

TEST_CASE("back steps through the builder and leaves nothing behind") {
  Stage stage(plain());
  open_habits(stage);
  REQUIRE(stage.tap("habits.add"));
  REQUIRE(stage.tap("offer.up-each-hour"));
  REQUIRE(stage.tap("cue.hour"));
  stage.press_key(ui::Key::escape);
  CHECK(stage.shows("new.when"));
  stage.press_key(ui::Key::escape);
  CHECK(stage.shows("new.what"));
  stage.press_key(ui::Key::escape);
  CHECK(stage.app().place() == screens::Place::habits);
  CHECK(stage.model().profile.habits.empty());
}

TEST_CASE("a habit in the player's own words is typed, corrected and kept") {
  Stage stage(plain());
  open_habits(stage);
  REQUIRE(stage.tap("habits.add"));
  REQUIRE(stage.tap("new.own"));
  CHECK_FALSE(stage.tap("new.next"));  // nothing is written yet
  REQUIRE(stage.tap("new.words"));
  CHECK(stage.ui().typing());
  stage.type("遛狗儿\n");
  stage.press_key(ui::Key::backspace);
  REQUIRE(stage.tap("new.next"));
  REQUIRE(stage.tap("cue.door"));
  REQUIRE(stage.tap("new.done"));
  CHECK(habit(stage, "own.1").words == "遛狗");
  CHECK_FALSE(stage.ui().typing());
}

TEST_CASE(
    "what a doctor gave is a habit of its own kind, and the rule when to stop stands wherever it is shown") {
  Stage stage(plain());
  open_habits(stage);
  REQUIRE(stage.tap("habits.add"));
  REQUIRE(stage.tap("new.prescribed"));
  CHECK(stage.shows("new.doctor"));
  REQUIRE(stage.tap("new.words"));
  stage.type("五点支撑");
  REQUIRE(stage.tap("new.next"));
  REQUIRE(stage.tap("cue.breakfast"));
  CHECK(stage.shows("new.doctor"));
  REQUIRE(stage.tap("new.done"));
  CHECK(habit(stage, "doctor.1").words == "五点支撑");
  REQUIRE(stage.tap("more.doctor.1"));
  CHECK(stage.shows("habit.stop"));
}

TEST_CASE("the strip of the map leads to what it names at every size, in either language and large text") {
  const struct {
    float width, height;
    int step;
  } pages[] = {{320, 568, 3}, {320, 568, 0}, {390, 844, 3}, {844, 390, 3}};
  for (const auto& page : pages)
    for (const rules::Lang lang : {rules::Lang::zh, rules::Lang::en}) {
      CAPTURE(page.width);
      CAPTURE(page.step);
      CAPTURE(lang == rules::Lang::zh ? "zh" : "en");
      StageOptions options = plain(page.width, page.height);
      options.app.lang = lang;
      options.app.text_step = page.step;
      Stage stage(options);
      open_habits(stage);
      build(stage, "one-kind-thing", "bed");  // the longest name
      REQUIRE(stage.tap("back"));
      check_screen(stage, "map with today's habit");
      REQUIRE(stage.tap("record"));
      CHECK(stage.app().place() == screens::Place::habits);
      REQUIRE(stage.tap("glass"));
      REQUIRE(stage.tap("glass.action"));
      REQUIRE(stage.tap("back"));
      REQUIRE(stage.tap("back"));
      stage.pass_seconds(3'601);
      stage.settle();
      check_screen(stage, "map with the hourglass due");
      REQUIRE(stage.tap("record"));
      CHECK(stage.app().place() == screens::Place::hourglass);
      CHECK(stage.shows("glass.later"));
    }
}

TEST_CASE("a prompt has at most twelve characters") {
  const auto letters = [](const std::string& words) {
    return std::count_if(words.begin(), words.end(), [](char c) { return (c & 0xC0) != 0x80; });
  };
  Stage stage(plain());
  for (const auto* table : {&stage.model().words.zh, &stage.model().words.en})
    CHECK(letters(table->at("glass.due")) <= 12);
  for (const char* id :
       {"glass.title", "glass.due", "glass.later", "glass.meeting", "glass.skip", "glass.stop",
        "glass.move_now", "guide.pause", "guide.one_more", "guide.any", "guide.all"})
    CHECK(letters(stage.model().words.zh.at(id)) <= 12);
}

TEST_CASE(
    "the line is typed by keys alone: Enter leads on to what follows it, and a tap opens the keyboard anew") {
  Stage stage(plain());
  open_habits(stage);
  REQUIRE(stage.tap("habits.add"));
  REQUIRE(stage.tap("new.own"));
  for (int tabs = 0; tabs < 10 && stage.ui().focus() != "new.words"; ++tabs) stage.press_key(ui::Key::tab);
  REQUIRE(stage.ui().typing());
  stage.type("遛狗");
  stage.press_key(ui::Key::enter);
  CHECK(stage.ui().focus() == "new.next");
  CHECK_FALSE(stage.ui().typing());
  stage.press_key(ui::Key::enter);
  CHECK(stage.shows("cue.door"));
}

TEST_CASE("today's habit stands on the map until it has its mark, and a tap leads to its marks") {
  for (const auto& [width, height] : {std::pair{390.0f, 844.0f}, {1280.0f, 720.0f}}) {
    Stage stage(plain(width, height));
    open_habits(stage);
    build(stage, "up-each-hour", "hour");
    build(stage, "reach-and-lean", "tea");
    REQUIRE(stage.tap("back"));
    CHECK(stage.ui().find("strip")->name == "一小时起来一回");
    REQUIRE(stage.tap("record"));
    CHECK(stage.app().place() == screens::Place::habits);
    REQUIRE(stage.tap("mark.up-each-hour.2"));
    REQUIRE(stage.tap("back"));
    CHECK(stage.ui().find("strip")->name == "举手慢慢后伸");
    REQUIRE(stage.tap("record"));
    REQUIRE(stage.tap("mark.reach-and-lean.0"));
    REQUIRE(stage.tap("back"));
    CHECK_FALSE(stage.shows("record"));
    CHECK(stage.ui().find("strip.lead")->name == "今天记好了");
    stage.pass_days(1);
    stage.settle();
    CHECK(stage.shows("record"));
  }
}

TEST_CASE("yesterday can be marked, and marks, habits and the hourglass are there after a restart") {
  const std::string folder = fresh_folder("restart");
  StageOptions options = plain();
  options.app.save_folder = folder;
  {
    Stage stage(options);
    open_habits(stage);
    build(stage, "up-each-hour", "hour");
    stage.pass_days(1);
    REQUIRE(stage.tap("more.up-each-hour"));
    REQUIRE(stage.tap("yesterday.2"));
    CHECK(stage.shows("yesterday.reply"));
    REQUIRE(stage.tap("back"));
    REQUIRE(stage.tap("glass"));
    REQUIRE(stage.tap("glass.action"));
  }
  options.day += 1;
  Stage stage(options);
  stage.settle();
  CHECK(habit(stage, "up-each-hour").days.at(stage.model().today - 1).mark == rules::DayMark::rest);
  CHECK(stage.model().settings.hourglass.sand == rules::Sand::sitting);
  std::filesystem::remove_all(folder);
}

TEST_CASE("put away, a habit leaves today and can be taken up again with all its days") {
  Stage stage(plain());
  open_habits(stage);
  build(stage, "up-each-hour", "hour");
  REQUIRE(stage.tap("mark.up-each-hour.0"));
  REQUIRE(stage.tap("more.up-each-hour"));
  REQUIRE(stage.tap("habit.away"));
  CHECK_FALSE(stage.shows("mark.up-each-hour.0"));
  REQUIRE(stage.tap("again.up-each-hour"));
  REQUIRE(stage.tap("habit.again"));
  REQUIRE(stage.tap("cue.hour"));
  REQUIRE(stage.tap("new.done"));
  CHECK(habit(stage, "up-each-hour").active);
  CHECK(habit(stage, "up-each-hour").days.size() == 1);
}

TEST_CASE("guides: a timer runs by the clock, a count by taps, a list by ticks; each marks the day") {
  Stage stage(plain());
  open_habits(stage);
  build(stage, "up-each-hour", "hour");
  REQUIRE(stage.tap("guide.up-each-hour"));
  REQUIRE(stage.tap("guide.action"));
  CHECK(stage.ui().wake_s() <= 1.1);
  for (int i = 0; i < 301; ++i) stage.pass_seconds(1), stage.step();
  CHECK(stage.shows("guide.timer"));
  REQUIRE(stage.tap("guide.action"));
  CHECK(habit(stage, "up-each-hour").days.at(stage.model().today).mark == rules::DayMark::did);
  CHECK(stage.app().place() == screens::Place::habits);
  build(stage, "chair-level", "work-start");
  REQUIRE(stage.tap("guide.chair-level"));
  for (int i = 0; i < 3; ++i) REQUIRE(stage.tap("guide.item." + std::to_string(i)));
  CHECK_FALSE(stage.tap("guide.action"));  // four are needed
  REQUIRE(stage.tap("guide.item.3"));
  REQUIRE(stage.tap("guide.action"));
  CHECK(habit(stage, "chair-level").days.size() == 1);
}

TEST_CASE("the stretch goes through its steps, can be paused and each step skipped") {
  Stage stage(plain());
  open_habits(stage);
  build(stage, "reach-and-lean", "tea");
  REQUIRE(stage.tap("guide.reach-and-lean"));
  for (int i = 0; i < 9; ++i) REQUIRE(stage.tap("guide.skip"));
  CHECK_FALSE(stage.shows("guide.skip"));
  REQUIRE(stage.tap("guide.action"));
  CHECK(habit(stage, "reach-and-lean").days.size() == 1);
}

namespace {

/// A second at a time, as on the screen, until the guide's action ends or `most` seconds have passed.
std::vector<std::string> watch_steps(Stage& stage, int most) {
  std::vector<std::string> seen;
  for (int i = 0; i < most; ++i) {
    stage.pass_seconds(1);
    stage.step();
    const ui::Zone* step = stage.ui().find("guide.step");
    if (step && (seen.empty() || seen.back() != step->name)) seen.push_back(step->name);
  }
  return seen;
}

void open_guide(Stage& stage, const std::string& id) {
  stage.app().carry_out(rules::HabitMove{rules::Build{id, "tea", 5, ""}});
  stage.app().carry_out(screens::Open{screens::Place::guide, false, id});
  check_screen(stage, id + " begins");
}

/// The last tap of a guide marks the day and leads back.
void end_guide(Stage& stage, const std::string& id) {
  check_screen(stage, id + " ends");
  REQUIRE(stage.tap("guide.action"));
  CHECK(habit(stage, id).days.at(stage.model().today).mark == rules::DayMark::did);
  CHECK(stage.app().place() == screens::Place::habits);
}

void follow_guides(Stage& stage) {
  open_guide(stage, "chair-level");
  for (int i = 0; i < 4; ++i) REQUIRE(stage.tap("guide.item." + std::to_string(i)));
  end_guide(stage, "chair-level");

  open_guide(stage, "reach-and-lean");
  REQUIRE(stage.tap("guide.action"));
  CHECK(watch_steps(stage, 61).size() == 9);
  end_guide(stage, "reach-and-lean");

  open_guide(stage, "gentle-turns");
  REQUIRE(stage.tap("guide.action"));
  CHECK(watch_steps(stage, 60).size() == 20);
  end_guide(stage, "gentle-turns");

  open_guide(stage, "sit-to-stand");
  REQUIRE(stage.tap("guide.action"));
  REQUIRE(stage.tap("guide.less"));
  for (int i = 0; i < 10; ++i) REQUIRE(stage.tap("guide.action"));
  end_guide(stage, "sit-to-stand");

  open_guide(stage, "lunch-walk");
  REQUIRE(stage.tap("guide.action"));
  watch_steps(stage, 90);
  check_screen(stage, "lunch-walk on the way");
  REQUIRE(stage.tap("guide.enough"));
  end_guide(stage, "lunch-walk");
}

}  // namespace

TEST_CASE("every kind of guided action is carried to its end in both languages at three sizes") {
  const struct {
    float width, height;
    int step;
  } pages[] = {{320, 568, 3}, {390, 844, 0}, {1280, 720, 0}};
  for (const auto& page : pages)
    for (const rules::Lang lang : {rules::Lang::zh, rules::Lang::en}) {
      CAPTURE(page.width);
      CAPTURE(lang == rules::Lang::zh ? "zh" : "en");
      StageOptions options = plain(page.width, page.height);
      options.app.lang = lang;
      options.app.text_step = page.step;
      Stage stage(options);
      open_habits(stage);
      follow_guides(stage);
    }
}

TEST_CASE("a minute's move needs no habit, and marks the day of one that is kept") {
  Stage stage(plain());
  open_habits(stage);
  build(stage, "up-each-hour", "hour");
  REQUIRE(stage.tap("habits.minute"));
  REQUIRE(stage.tap("guide.action"));
  watch_steps(stage, 61);
  REQUIRE(stage.tap("guide.action"));
  CHECK(stage.app().place() == screens::Place::habits);
  CHECK(stage.model().profile.habits.size() == 1);
  CHECK(habit(stage, "up-each-hour").days.empty());
}

TEST_CASE("due, the hourglass waits ten minutes, a meeting or until the next hour, as one likes") {
  const std::pair<const char*, double> choices[] = {
      {"glass.later", 600}, {"glass.meeting", 1'800}, {"glass.skip", 3'600}};
  for (const auto& [choice, left] : choices) {
    CAPTURE(choice);
    Stage stage(plain());
    open_habits(stage);
    REQUIRE(stage.tap("glass"));
    REQUIRE(stage.tap("glass.action"));
    stage.pass_seconds(3'601);
    stage.settle();
    REQUIRE(stage.tap(choice));
    CHECK(stage.model().settings.hourglass.sand == rules::Sand::sitting);
    CHECK(rules::left_s(stage.model().settings.hourglass) == doctest::Approx(left).epsilon(0.01));
    stage.pass_seconds(static_cast<int>(left) + 1);
    stage.settle();
    CHECK(stage.model().settings.hourglass.sand == rules::Sand::due);
  }
}

TEST_CASE("an hour later the hourglass is due; it can wait, be skipped, or be followed by moving") {
  Stage stage(plain());
  open_habits(stage);
  REQUIRE(stage.tap("glass"));
  REQUIRE(stage.tap("glass.action"));
  stage.pass_seconds(3'600);
  stage.settle();
  CHECK(stage.model().settings.hourglass.sand == rules::Sand::due);
  REQUIRE(stage.tap("glass.later"));
  CHECK(rules::left_s(stage.model().settings.hourglass) == doctest::Approx(600).epsilon(0.01));
  stage.pass_seconds(601);
  stage.settle();
  REQUIRE(stage.tap("glass.action"));
  CHECK(stage.model().settings.hourglass.sand == rules::Sand::moving);
  stage.pass_seconds(301);
  stage.settle();
  CHECK(stage.model().settings.hourglass.sand == rules::Sand::sitting);
  REQUIRE(stage.tap("glass.stop"));
  CHECK(stage.ui().wake_s() > 1e9);
}

namespace {

/// Turns the glass over and goes back to the map.
void turn_over(Stage& stage) {
  open_habits(stage);
  REQUIRE(stage.tap("glass"));
  REQUIRE(stage.tap("glass.action"));
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("back"));
}

/// Whether a toast says that it is due.
bool told(Stage& stage) {
  const ui::Zone* toast = stage.ui().find("toast");
  return toast && toast->name == "坐够了，起来动动";
}

void let_it_run_out(Stage& stage) {
  stage.pass_seconds(3'601);
  stage.settle();
  REQUIRE(stage.model().settings.hourglass.sand == rules::Sand::due);
}

}  // namespace

TEST_CASE(
    "a question, of cards or of the radar, is not interrupted by the hourglass; it is told when the question "
    "is left") {
  for (const char* open : {"stop.myths", "stop.courier", "stop.triage"}) {
    CAPTURE(open);
    Stage stage(plain());
    turn_over(stage);
    rules::Settings settings = stage.model().settings;
    settings.hourglass.sound = true;
    stage.app().carry_out(screens::Change{settings});
    const auto before = std::count(stage.heard().begin(), stage.heard().end(), ui::Sound::glass);
    const auto rung = [&] {
      return std::count(stage.heard().begin(), stage.heard().end(), ui::Sound::glass) - before;
    };
    REQUIRE(stage.tap(open));
    let_it_run_out(stage);
    CHECK_FALSE(told(stage));
    CHECK(rung() == 0);
    stage.app().carry_out(screens::Back{});
    stage.step();
    CHECK(told(stage));
    CHECK(rung() == 1);
    CHECK(stage.noticed().empty());
  }
}

TEST_CASE("out of sight the system tells it, once, during a question too; on return the game tells it") {
  for (const char* open : {"stop.habits", "stop.myths"}) {
    CAPTURE(open);
    Stage stage(plain());
    turn_over(stage);
    REQUIRE(stage.tap(open));
    stage.set_in_front(false);
    let_it_run_out(stage);
    stage.wait(30);
    CHECK(stage.noticed() == std::vector<std::string>{"坐够了，起来动动"});
    CHECK_FALSE(told(stage));
    stage.set_in_front(true);
    stage.step();
    CHECK(told(stage) == (std::string(open) != "stop.myths"));
    stage.app().carry_out(screens::Back{});
    stage.step();
    CHECK(told(stage));
    stage.wait(30);
    CHECK_FALSE(told(stage));  // once
    CHECK(stage.noticed().size() == 1);
  }
}

TEST_CASE("where the system has no notices the game tells it on return, after a restart as well") {
  const std::string folder = fresh_folder("no-notices");
  StageOptions options = plain();
  options.app.save_folder = folder;
  options.no_notices = true;
  Stage stage(options);
  turn_over(stage);
  stage.set_in_front(false);
  let_it_run_out(stage);
  CHECK_FALSE(told(stage));
  SUBCASE("") {
    stage.set_in_front(true);
    stage.step();
  }
  SUBCASE("the program ended meanwhile") {
    stage.set_in_front(true);
    stage.restart();
  }
  CHECK(told(stage));
  std::filesystem::remove_all(folder);
}

TEST_CASE("notices are asked for when the glass is first turned over, and never again") {
  Stage stage(plain());
  open_habits(stage);
  REQUIRE(stage.tap("glass"));
  REQUIRE(stage.tap("glass.sit.more"));
  CHECK(stage.asked() == 0);
  REQUIRE(stage.tap("glass.action"));
  CHECK(stage.asked() == 1);
  REQUIRE(stage.tap("glass.stop"));
  REQUIRE(stage.tap("glass.action"));
  CHECK(stage.asked() == 1);
}

TEST_CASE("after three months away the player is welcomed and nothing is gone") {
  Stage stage(plain());
  open_habits(stage);
  build(stage, "up-each-hour", "hour");
  REQUIRE(stage.tap("mark.up-each-hour.0"));
  const double grown = rules::growth(habit(stage, "up-each-hour"), stage.model().today);
  stage.pass_days(92);
  stage.settle();
  CHECK(stage.shows("habits.welcome"));
  CHECK(rules::growth(habit(stage, "up-each-hour"), stage.model().today) == grown);
}

namespace {

void check_all(Stage& stage, float large, float text) {
  first_minute(stage);
  check_screen(stage, "map", large, text);
  REQUIRE(stage.tap("stop.habits"));
  check_screen(stage, "no habit", large, text);
  REQUIRE(stage.tap("habits.add"));
  check_screen(stage, "what", large, text);
  REQUIRE(stage.tap("new.own"));
  check_screen(stage, "own words", large, text);
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("offer.reach-and-lean"));
  check_screen(stage, "when", large, text);
  REQUIRE(stage.tap("cue.meeting"));
  check_screen(stage, "how often", large, text);
  REQUIRE(stage.tap("new.done"));
  REQUIRE(stage.tap("mark.reach-and-lean.0"));
  check_screen(stage, "today", large, text);
  REQUIRE(stage.tap("guide.reach-and-lean"));
  check_screen(stage, "guide in steps", large, text);
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("more.reach-and-lean"));
  for (const char* span : {"0", "1", "2"}) {
    REQUIRE(stage.tap(std::string("habit.span.") + span));
    check_screen(stage, std::string("habit, span ") + span, large, text);
  }
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("glass"));
  check_screen(stage, "hourglass", large, text);
  REQUIRE(stage.tap("glass.action"));
  stage.pass_seconds(3'600);
  check_screen(stage, "hourglass due", large, text);
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("back"));
  check_screen(stage, "map, the day marked", large, text);
  stage.pass_days(1);
  check_screen(stage, "map with today's habit", large, text);
}

}  // namespace

TEST_CASE("every habit screen at five sizes, four text steps, both languages") {
  constexpr std::pair<float, float> sizes[] = {{390, 844}, {320, 568}, {844, 390}, {768, 1024}, {1280, 720}};
  for (const auto& [width, height] : sizes)
    for (const rules::Lang lang : {rules::Lang::zh, rules::Lang::en})
      for (int step = 0; step < rules::text_step_count; ++step) {
        CAPTURE(width);
        CAPTURE(step);
        CAPTURE(lang == rules::Lang::zh ? "zh" : "en");
        StageOptions options = plain(width, height);
        options.app.lang = lang;
        options.app.text_step = step;
        Stage stage(options);
        check_all(stage, 3, 4.5f);
      }
}

TEST_CASE("every habit screen's contrast in the dark and the high-contrast theme") {
  for (const rules::Theme theme : {rules::Theme::dark, rules::Theme::contrast}) {
    StageOptions options = plain();
    options.app.theme = theme;
    Stage stage(options);
    const bool high = theme == rules::Theme::contrast;
    check_all(stage, high ? 4.5f : 3, high ? 7 : 4.5f);
  }
}
