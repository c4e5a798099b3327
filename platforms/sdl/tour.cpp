// See tour.h.
#include "sdl/tour.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>

#include "progress/disk.h"
#include "sdl/files.h"
#include "sdl/sheet.h"
#include "sdl/stage.h"
#include "sdl/tour_packs.h"

namespace sdl {
namespace {

/// One setting the whole game is shown in.
struct Setting {
  std::string name;
  float width, height;
  rules::Lang lang;
  int text_step;
  rules::Theme theme = rules::Theme::light;
  bool left_hand = false;
  float scale = 1;
  bool brief = false;  ///< only the key screens
};

std::vector<Setting> settings_of(bool key) {
  using enum rules::Lang;
  if (key) return {{"zh-390", 390, 844, zh, 0, rules::Theme::light, false, 2}, {"en-1280", 1280, 720, en, 0}};
  std::vector<Setting> all;
  const struct {
    const char* name;
    float w, h;
  } sizes[] = {{"390", 390, 844}, {"320", 320, 568}, {"1280", 1280, 720}};
  for (const auto& size : sizes)
    for (const rules::Lang lang : {zh, en})
      for (const int step : {0, 3})
        all.push_back({std::string(lang == zh ? "zh-" : "en-") + size.name + "-" +
                           std::to_string(rules::text_steps_dp[step]),
                       size.w, size.h, lang, step});
  all.push_back({"zh-844-18", 844, 390, zh, 0});
  all.push_back({"zh-768-22", 768, 1024, zh, 1});
  all.push_back({"zh-390-dark", 390, 844, zh, 0, rules::Theme::dark});
  all.push_back({"en-390-contrast", 390, 844, en, 0, rules::Theme::contrast});
  all.push_back({"zh-390-left", 390, 844, zh, 0, rules::Theme::light, true});
  for (Setting& setting : all) setting.brief = setting.width != 390 || setting.left_hand;
  return all;
}

/// What is shown at the sizes and in the settings where not everything is.
bool is_key(const std::string& name) {
  constexpr std::array names{"welcome-picked",
                             "map",
                             "question-picked",
                             "fact-missed",
                             "results",
                             "lift-pose-flawed",
                             "calculator-costs",
                             "habits-garden",
                             "help",
                             "packs"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// One play through the whole game in one setting.
class Play {
 public:
  Play(const std::string& data_folder, const Setting& setting, std::string folder)
      : folder_(std::move(folder)), own_(folder_ + "/own"), save_(folder_ + "/save") {
    clear();
    std::filesystem::create_directories(own_);
    StageOptions options;
    options.width = setting.width, options.height = setting.height, options.scale = setting.scale;
    if (setting.height > setting.width && setting.height > 700) options.safe = {0, 42, 0, 13};
    options.data_folder = data_folder;
    options.app.lang = setting.lang;
    options.app.text_step = setting.text_step;
    options.app.theme = setting.theme;
    options.app.pace = ui::Pace::instant;
    options.app.save_folder = save_;
    options.own_folders = {own_};
    stage_ = std::make_unique<Stage>(options);
    left_hand_ = setting.left_hand;
    brief_ = setting.brief;
  }
  ~Play() {
    stage_.reset();
    clear();
  }

  bool run() {
    if (left_hand_) {
      rules::Settings settings = stage_->model().settings;
      settings.left_hand = true;
      stage_->app().carry_out(screens::Change{settings});
    }
    first_minute();
    round();
    lab();
    habits();
    rest();
    packs();
    write_sheet();
    return good_;
  }
  int pictures() const { return number_; }
  const std::set<std::string>& zones() const { return zones_; }

 private:
  /// What is saved and exported on the way is not part of the pictures.
  void clear() const {
    std::error_code error;
    for (const std::string& folder : {own_, save_}) std::filesystem::remove_all(folder, error);
  }

  void shoot(const std::string& name) {
    stage_->settle();
    for (const ui::Zone& zone : stage_->zones()) zones_.insert(zone.id);
    if (brief_ && !is_key(name)) return;
    const ui::Pixels picture = stage_->picture();
    char path[16];
    std::snprintf(path, sizeof path, "/%02d-", ++number_);
    good_ = write_png(folder_ + path + name + ".png", picture.width, picture.height, picture.rgba.data()) &&
            good_;
    sheet_.add(picture);
    if (sheet_.full()) write_sheet();
  }

  /// sheet-zh-390.png, then sheet-zh-390-2.png …
  void write_sheet() {
    if (sheet_.empty()) return;
    const std::string name = folder_ + "/../sheet-" + std::filesystem::path(folder_).filename().string();
    const std::string number = ++sheets_ > 1 ? "-" + std::to_string(sheets_) : "";
    good_ = sheet_.write(name + number + ".png") && good_;
    sheet_ = {};
  }

  void must(bool done, const std::string& what) {
    if (!done) std::fprintf(stderr, "backwise tour: %s: could not %s\n", folder_.c_str(), what.c_str());
    good_ = good_ && done;
  }
  void tap(const std::string& id) { must(stage_->tap(id), "tap " + id); }

  /// Where there is room for one step only, its middle leads on to the next.
  void steps(const std::string& id, int times) {
    for (int i = 0; i < 5 && !stage_->shows(id); ++i) tap("step.next");
    for (int i = 0; i < times; ++i) tap(id);
  }

  void end_of_page(const std::string& name) {
    stage_->press_key(ui::Key::end);
    shoot(name);
  }

  void top_of_page(const std::string& name) {
    stage_->press_key(ui::Key::home);
    shoot(name);
  }

  void first_minute() {
    shoot("welcome");
    tap("group.older");
    shoot("welcome-picked");
    tap("welcome.start");
    shoot("map-new");
    tap("settings");
    tap("settings.progress");
    shoot("progress-empty");
    tap("keep.import");
    shoot("progress-import-none");
    tap("back");
    tap("back");
    tap("back");
  }

  /// Three cards: an untrue one missed, a true one, an emergency.
  void round() {
    rules::Deal deal{.pack = stage_->model().levels.packs.front().id, .seed = 5, .cards = {}};
    auto first = [&](auto wanted) {
      for (const rules::Card& card : stage_->model().levels.packs.front().cards)
        if (wanted(card)) return deal.cards.push_back(card.id);
    };
    first([](const rules::Card& card) { return !card.is_true; });
    first([](const rules::Card& card) { return card.is_true && !card.emergency; });
    first([](const rules::Card& card) { return card.emergency; });
    stage_->app().carry_out(rules::Move{deal});
    tap("play");
    shoot("question");
    must(stage_->pick(false), "pick a reply");
    tap("quiz.sure");
    shoot("question-picked");
    tap("quiz.confirm");
    shoot("fact-missed");
    if (stage_->shows("evidence")) tap("evidence");
    tap("others");
    end_of_page("fact-missed-end");
    tap("fact.next");
    shoot("question-true");
    must(stage_->pick(true), "pick a reply");
    tap("quiz.confirm");
    shoot("fact-true");
    tap("fact.next");
    shoot("question-emergency");
    must(stage_->pick(true), "pick a reply");
    tap("quiz.confirm");
    shoot("fact-emergency");
    end_of_page("fact-emergency-end");
    tap("fact.next");
    shoot("question-again");
    must(stage_->pick(true), "pick a reply");
    tap("quiz.confirm");
    tap("fact.next");
    shoot("results");
    tap("take.0");
    end_of_page("results-end");
    tap("results.done");
    shoot("map");
  }

  /// The two comparisons' faces, then the flawed lift mended.
  void lab() {
    tap("stop.lift");
    shoot("lab");
    calculator();
    own_body();
    tap("scene.0");
    shoot("lift-situation");
    tap("lift.go");
    tap("guess.2");
    shoot("lift-guess");
    tap("lift.guess");
    shoot("lift-two-ways");
    tap("numbers");
    end_of_page("lift-two-ways-end");
    tap("lift.done");
    tap("scene.2");
    shoot("lift-mend");
    tap("lift.go");
    shoot("lift-pose-flawed");
    steps("step.feet.more", 2);
    steps("step.away.less", 3);
    steps("step.knees.more", 6);
    steps("step.turn.less", 1);
    tap("numbers");
    shoot("lift-pose-mended");
    end_of_page("lift-pose-end");
    tap("lift.pose_go");
    for (int i = 0; i < 3; ++i) tap("lift.raise");
    shoot("lift-raise");
    for (int i = 0; i < 3 && stage_->shows("lift.raise"); ++i) tap("lift.raise");
    shoot("lift-compare");
    end_of_page("lift-compare-end");
    tap("lift.again");
    tap("lift.pose_go");
    shoot("lift-again");
    for (const char* scene : {"parcel-in-the-van", "deep-bin", "over-the-fence", "patient-up-the-bed"}) {
      stage_->app().carry_out(screens::PlayScene{stage_->model().levels.first_of("lift")->id, scene});
      shoot(std::string("lift-") + scene);
      tap("lift.go");
      shoot(std::string("lift-") + scene + "-plan");
      play_plan();
    }
    tap("back");
    tap("back");
  }

  /// One task, a second one that is too heavy and its numbers, and one for which there is no weight.
  void calculator() {
    tap("lab.calculator");
    shoot("calculator");
    tap("calc.add");
    for (int i = 0; i < 15; ++i) tap("calc.ahead.more");
    for (int i = 0; i < 6; ++i) tap("calc.from.less");
    for (int i = 0; i < 9; ++i) tap("calc.twist.more");
    tap("calc.hours.more");
    tap("calc.control");
    shoot("calculator-control");
    tap("calc.numbers");
    shoot("calculator-costs");
    tap("calc.limits");
    end_of_page("calculator-end");
    stage_->press_key(ui::Key::home);
    for (int i = 0; i < 9; ++i) tap("calc.ahead.more");
    shoot("calculator-outside");
    tap("calc.remove");
    tap("back");
  }

  /// Measures of one's own, given and cleared again.
  void own_body() {
    tap("lab.who");
    shoot("own-body-off");
    tap("own.use");
    tap("own.sex.1");
    shoot("own-body");
    end_of_page("own-body-end");
    tap("own.clear");
    stage_->pass_seconds(6);
    tap("back");
  }

  /// Chooses a plan that ends in a lift where there is one, and goes on to the pose.
  void play_plan() {
    const auto& plans = stage_->model().lift()->scene->plans;
    const auto lifts =
        std::find_if(plans.begin(), plans.end(), [](const rules::Plan& plan) { return plan.job; });
    tap("plan." + std::to_string(lifts == plans.end() ? 0 : lifts - plans.begin()));
    tap("lift.choose");
    if (stage_->shows("guess.0")) {
      tap("guess.0");
      shoot("lift-band");
      tap("lift.guess");
    }
    shoot("lift-next");
  }

  /// From no habit at all to a garden of three months, an absence, the guides and the hourglass.
  void habits() {
    tap("stop.habits");
    shoot("habits-none");
    tap("habits.add");
    shoot("habit-what");
    tap("offer.tai-chi");
    shoot("habit-when");
    tap("cue.breakfast");
    shoot("habit-often");
    tap("new.done");
    shoot("habits-first");
    tap("mark.tai-chi.0");
    shoot("habits-did");
    live();
    tap("back");
    shoot("map-habit");
    tap("stop.habits");
    tap("mark.tai-chi.2");
    top_of_page("habits-garden");
    end_of_page("habits-garden-end");
    tap("more.tai-chi");
    shoot("habit");
    tap("habit.span.1");
    shoot("habit-month");
    tap("habit.span.2");
    shoot("habit-year");
    end_of_page("habit-end");
    tap("back");
    tap("guide.tai-chi");
    shoot("guide-timer");
    tap("back");
    tap("guide.sit-to-stand");
    tap("guide.action");
    shoot("guide-count");
    tap("back");
    tap("guide.milk-and-sun");
    tap("guide.item.0");
    shoot("guide-list");
    tap("back");
    stage_->app().carry_out(screens::Open{screens::Place::guide, false, "loosen-up"});
    tap("guide.action");
    for (int i = 0; i < 3; ++i) tap("guide.skip");
    shoot("guide-steps");
    tap("back");
    tap("glass");
    shoot("glass-off");
    tap("glass.action");
    shoot("glass-sitting");
    stage_->pass_seconds(3'600);
    shoot("glass-due");
    tap("glass.action");
    stage_->pass_seconds(90);
    shoot("glass-moving");
    tap("back");
    stage_->pass_days(92);
    top_of_page("habits-absent");
    tap("back");
  }

  /// Seventy days of three habits: mostly done, now and then rested or missed.
  void live() {
    const auto play = [&](const rules::HabitMove& move) { stage_->app().carry_out(move); };
    play(rules::Build{"sit-to-stand", "tv", 4, ""});
    play(rules::Build{"milk-and-sun", "breakfast", 5, ""});
    for (int i = 0; i < 70; ++i) {
      stage_->pass_days(1);
      stage_->step();
      const int today = stage_->model().today;
      if (i % 5 != 4)
        play(rules::Mark{"tai-chi", today, i == 40 ? rules::DayMark::not_done : rules::DayMark::did});
      if (i > 20)
        play(rules::Mark{"sit-to-stand", today, i % 3 == 0 ? rules::DayMark::rest : rules::DayMark::did});
      if (i > 50) play(rules::Mark{"milk-and-sun", today, rules::DayMark::did});
    }
    stage_->pass_days(1);
  }

  void rest() {
    tap("help");
    shoot("help");
    tap("back");
    tap("settings");
    shoot("settings");
    progress();
    tap("settings.about");
    shoot("about");
    end_of_page("about-end");
  }

  /// A teacher's packs: how to make one, then three that were made.
  void packs() {
    stage_->press_key(ui::Key::escape);
    tap("packs.title");
    shoot("packs-none");
    must(write_tour_packs(save_, stage_->ui().services()), "write packs");
    stage_->restart();
    stage_->app().carry_out(screens::Open{screens::Place::home, true, {}});
    stage_->app().carry_out(screens::Open{screens::Place::choose_pack, false, {}});
    shoot("packs-choose");
    tap("choose.mine");
    shoot("packs");
    end_of_page("packs-end");
  }

  /// The save file's screen and what can be done there.
  void progress() {
    tap("settings.progress");
    shoot("progress");
    tap("keep.export");
    shoot("progress-exported");
    tap("keep.restore");
    shoot("progress-restore-none");
    tap("back");
    for (const char* name : {"words", "half"}) {
      const std::string path = own_ + "/" + name + ui::own_file_suffix;
      must(progress::put(progress::real_disk(), path, name) == progress::Saved::yes, "write " + path);
    }
    tap("keep.import");
    shoot("progress-import");
    tap("keep.file.0");
    shoot("progress-import-other");
    tap("keep.file.2");
    shoot("progress-offer");
    tap("keep.take");
    shoot("progress-taken");
    tap("keep.restore");
    shoot("progress-restore");
    tap("back");
    tap("keep.wipe");
    shoot("progress-wipe");
    tap("keep.wipe_no");
    tap("back");
  }

  std::string folder_, own_, save_;
  std::unique_ptr<Stage> stage_;
  Sheet sheet_;
  std::set<std::string> zones_;
  int number_ = 0, sheets_ = 0;
  bool good_ = true, left_hand_ = false, brief_ = false;
};

}  // namespace

int tour(const std::string& data_folder, const std::string& folder, bool key) {
  int pictures = 0;
  std::set<std::string> zones;
  for (const Setting& setting : settings_of(key)) {
    const std::string into = folder + "/" + setting.name;
    std::error_code error;
    std::filesystem::create_directories(into, error);
    if (error) {
      std::fprintf(stderr, "backwise: %s: %s\n", into.c_str(), error.message().c_str());
      return 1;
    }
    Play play(data_folder, setting, into);
    if (!play.run()) {
      std::fprintf(stderr, "backwise: the tour of %s is not complete\n", setting.name.c_str());
      return 1;
    }
    pictures += play.pictures();
    zones.insert(play.zones().begin(), play.zones().end());
  }
  std::ofstream list(folder + "/zones.txt");  // every zone's id that was on a picture
  for (const std::string& id : zones) list << id << '\n';
  std::printf("%d pictures in %s; look at %s/sheet-*.png first.\n", pictures, folder.c_str(), folder.c_str());
  return 0;
}

}  // namespace sdl
