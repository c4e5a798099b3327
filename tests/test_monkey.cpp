// A monkey at the game: ten thousand seeded taps, keys, drags, turns of the phone, other settings, days that
// pass and kills, on the real content and a real save file. After each, the screen must be whole, have a way
// out, and keep the promise that the last thing seen about a myth is its fact. What it must reach is derived:
// the screens from the enum Place, the zones from the sources and from what the tour saw.
// BACKWISE_MONKEY_SEED and BACKWISE_MONKEY_STEPS make it another monkey.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "faults.h"
#include "rules/random.h"
#include "sdl/stage.h"
#include "sdl/tour_packs.h"

using namespace sdl;
namespace fs = std::filesystem;

namespace {

constexpr double enough = 0.95;

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// "reply.2" and "reply.0" are one zone: "reply.#"; so are "mark.tai-chi.0" and "mark.chair-level.0", which
/// name what stands in the levels: "mark.*.#".
std::string folded(const std::string& id) {
  static const std::regex of_levels("\\b[a-z]+(-[a-z]+)+\\b"), digits("[0-9]+");
  return std::regex_replace(std::regex_replace(id, of_levels, "*"), digits, "#");
}

/// How many screens the enum Place names.
size_t places_there_are() {
  const std::string source = bytes_of(fs::path(BACKWISE_SOURCE) / "game/screens/screen.h");
  std::smatch found;
  REQUIRE(std::regex_search(source, found, std::regex("enum class Place \\{([^}]*)\\}")));
  const std::string names = found[1];
  return static_cast<size_t>(std::count(names.begin(), names.end(), ',')) + 1;
}

/// Ids of zones that the sources name in so many words where a widget or a text is drawn.
std::set<std::string> zones_in_sources() {
  const std::regex call(
      "(?:\\b(?:button|chip|choice|small_choice|toggle|slider|segments|stepper|fold|round_button|switch_pill|"
      "ui\\.text)\\(\\s*(?:ui,\\s*)?|\\b(?:say|link)\\(ui, \\w+, |\\.id = "
      ")\"([a-z_]+(?:\\.[a-z_0-9]+)*)\"[,\\s]");
  std::set<std::string> ids;
  for (const char* folder : {"game/screens", "game/ui"})
    for (const auto& entry : fs::directory_iterator(fs::path(BACKWISE_SOURCE) / folder)) {
      if (entry.path().extension() != ".cpp") continue;
      const std::string source = bytes_of(entry.path());
      for (std::sregex_iterator at(source.begin(), source.end(), call), end; at != end; ++at)
        ids.insert(folded((*at)[1]));
    }
  return ids;
}

/// Ids of zones that `backwise tour` saw; the test "tour" writes them.
std::set<std::string> zones_of_tour() {
  std::set<std::string> ids;
  std::istringstream lines(bytes_of(BACKWISE_TOUR_ZONES));
  for (std::string line; std::getline(lines, line);) ids.insert(folded(line));
  return ids;
}

/// A folder of its own for the save file, in memory where that can be had; gone at the end.
struct Folder {
  fs::path path = (fs::exists("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path()) /
                  ("backwise-monkey-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
  Folder() { fs::remove_all(path); }
  ~Folder() { fs::remove_all(path); }
};

class Monkey {
 public:
  explicit Monkey(std::uint64_t seed) : random_(seed) {
    options_.data_folder = BACKWISE_DATA;
    options_.app.pace = ui::Pace::instant;
    options_.app.seed = seed;
    options_.app.save_folder = folder_.path.string();
    ui::Services reader;
    reader.read_file = [](const std::string& path) { return bytes_of(fs::path(BACKWISE_DATA) / path); };
    REQUIRE(
        write_tour_packs(folder_.path.string(), reader));  // teachers' packs: one to choose, two with faults
    const fs::path own = folder_.path / "own";
    fs::create_directories(own);
    options_.own_folders = {own.string()};
    options_.system.lang = rules::Lang::zh;
    wake();
  }

  /// One thing a monkey does, and a look at what came of it.
  void act() {
    switch (const size_t what = random_.below(1000); what / 10) {
      case 0:
        kill();
        break;
      case 1:
        turn();
        break;
      case 2:
        change_settings();
        break;
      case 3:
        pass_days();
        break;
      case 4:
        find_the_way_out();
        break;
      case 5:
      case 6:
      case 7:
        drag();
        break;
      case 8:
      case 9:
      case 10:
        poke_anywhere();
        break;
      default:
        what < 250 ? press_keys() : tap();
    }
    if (stage_->app().wants_to_quit()) kill();
    look();
  }

  const std::set<std::string>& zones() const { return zones_; }
  const std::set<screens::Place>& places() const { return places_; }

 private:
  void wake() {
    stage_.reset();
    options_.width = width_, options_.height = height_;
    options_.day = day_, options_.unix = static_cast<std::int64_t>(day_) * 86'400 + 40'000;
    stage_ = std::make_unique<Stage>(options_);
    stage_->settle();
  }

  /// The program ends at once, wherever it is, and is started again.
  void kill() {
    did_ = "kill";
    const std::string answer = answer_on_radar(), turned = answer_on_path(), tried = tried_in_errand();
    wake();
    REQUIRE(answer_on_radar() == answer);
    REQUIRE(answer_on_path() == turned);
    REQUIRE(tried_in_errand() == tried);
    const rules::Quiz* quiz = stage_->model().quiz();
    if (open_myth_.empty()) return;
    REQUIRE(quiz);
    REQUIRE(stage_->app().place() == screens::Place::quiz);
    REQUIRE(stage_->shows("fact"));
    REQUIRE(quiz->turn().card->id == open_myth_);
  }

  /// The vignette that was sorted last and how, while its explanation is to be seen: no kill loses it.
  std::string answer_on_radar() const {
    if (!stage_ || !stage_->model().triage()) return {};
    const rules::Triage& triage = *stage_->model().triage();
    if (triage.step != rules::TriageStep::explanation || !triage.sighting().sorted) return {};
    return triage.sighting().vignette->id + " " + name_of(*triage.sighting().sorted);
  }

  /// The chapter whose choice was made last and which, while its explanation is to be seen.
  std::string answer_on_path() const {
    if (!stage_ || !stage_->model().path()) return {};
    const rules::Path& path = *stage_->model().path();
    if (path.step != rules::PathStep::explanation || !path.visit().turned) return {};
    return path.chapter().id + " " + std::to_string(*path.visit().turned);
  }
  /// How the courier's errand stands: no kill loses a try.
  std::string tried_in_errand() const {
    const rules::Courier* courier = stage_ ? stage_->model().courier() : nullptr;
    if (!courier) return {};
    std::string stands =
        std::to_string(courier->at) + (courier->step == rules::CourierStep::act ? "" : " fact");
    for (const int piece : courier->tried) stands += " " + std::to_string(piece);
    return stands;
  }

  void turn() {
    constexpr float sizes[][2] = {{390, 844}, {844, 390}, {320, 568}, {568, 320}, {768, 1024}, {1280, 720}};
    const size_t which = random_.below(std::size(sizes) + 1);
    const bool odd = which == std::size(sizes);  // a size nobody thought of
    width_ = odd ? static_cast<float>(320 + random_.below(1600)) : sizes[which][0];
    height_ = odd ? static_cast<float>(320 + random_.below(1000)) : sizes[which][1];
    did_ = "turn to " + std::to_string(width_) + " x " + std::to_string(height_);
    stage_->resize(width_, height_, 1);
    stage_->settle();
  }

  void change_settings() {
    did_ = "change settings";
    rules::Settings settings = stage_->model().settings;
    settings.text_step = static_cast<int>(random_.below(rules::text_step_count));
    settings.lang = static_cast<rules::Lang>(random_.below(2));
    settings.theme = static_cast<rules::Theme>(random_.below(3));
    settings.left_hand = random_.below(4) == 0;
    stage_->app().carry_out(screens::Change{settings});
    stage_->settle();
  }

  void pass_days() {
    if (random_.below(2) == 0) {
      did_ = "an hour passes";
      stage_->pass_seconds(3'700);
      return stage_->settle();
    }
    const int days = random_.below(4) == 0 ? static_cast<int>(random_.below(60)) : 1;
    did_ = std::to_string(days) + " days pass";
    day_ += days;
    stage_->pass_days(days);
    stage_->settle();
  }

  void find_the_way_out() {
    did_ = "escape again and again";
    constexpr int most = 12;
    for (int i = 0; i < most && !out(); ++i) {
      stage_->press_key(ui::Key::escape);
      look();
    }
    REQUIRE(out());
  }
  bool out() const {
    const screens::Place place = stage_->app().place();
    return place == screens::Place::home || place == screens::Place::welcome || stage_->app().wants_to_quit();
  }

  void drag() {
    const float from = random(height_), to = random(height_);
    did_ = "drag from " + std::to_string(from) + " to " + std::to_string(to);
    if (random_.below(3) == 0) return stage_->drag_across(random(width_), random(width_), from);
    stage_->drag(random(width_), from, to);
  }

  void poke_anywhere() {
    const float x = random(width_), y = random(height_);
    did_ = "tap at " + std::to_string(x) + ", " + std::to_string(y);
    stage_->poke(x, y);
  }

  void press_keys() {
    constexpr ui::Key keys[] = {ui::Key::tab,       ui::Key::tab,   ui::Key::tab,    ui::Key::back_tab,
                                ui::Key::enter,     ui::Key::enter, ui::Key::escape, ui::Key::up,
                                ui::Key::down,      ui::Key::left,  ui::Key::right,  ui::Key::page_up,
                                ui::Key::page_down, ui::Key::home,  ui::Key::end};
    const size_t which = random_.below(std::size(keys));
    did_ = "key " + std::to_string(which);
    stage_->press_key(keys[which]);
  }

  /// Taps something that is in view and can be tapped: what it has never tapped, else every other time what
  /// it has tapped least; the end of everything seldom.
  void tap() {
    std::vector<const ui::Zone*> targets;
    for (const ui::Zone& zone : stage_->zones()) {
      const bool in_view = zone.clip.has(zone.rect.mid_x(), zone.rect.mid_y());
      if (zone.tappable && !zone.disabled && in_view) targets.push_back(&zone);
    }
    if (targets.empty()) return drag();
    const auto rarest = std::min_element(targets.begin(), targets.end(), [&](const auto* a, const auto* b) {
      return taps_[folded(a->id)] < taps_[folded(b->id)];
    });
    const bool is_new = taps_[folded((*rarest)->id)] == 0;
    const ui::Zone zone =
        is_new || random_.below(2) == 0 ? **rarest : *targets[random_.below(targets.size())];
    if (stage_->ui().typing() && random_.below(3) == 0) stage_->type("走 a walk");
    ++taps_[folded(zone.id)];
    if (zone.id == "keep.wipe_yes" && random_.below(4) != 0) return;
    did_ = "tap " + zone.id;
    stage_->poke(zone.rect.mid_x(), zone.rect.mid_y());
  }

  // --- what must hold

  void look() {
    CAPTURE(did_);
    const screens::Place place = stage_->app().place();
    places_.insert(place);
    for (const ui::Zone& zone : stage_->zones()) {
      zones_.insert(folded(zone.id));
      CAPTURE(zone.id);
      REQUIRE(std::isfinite(zone.rect.x + zone.rect.y + zone.rect.w + zone.rect.h));
    }
    const bool high = stage_->ui().theme == rules::Theme::contrast;
    for (const std::string& fault : tests::faults(*stage_, high ? 4.5f : 3, high ? 7 : 4.5f, true)) {
      CAPTURE(fault);
      CAPTURE(width_);
      CAPTURE(height_);
      CAPTURE(stage_->model().settings.text_step);
      CAPTURE(static_cast<int>(stage_->ui().lang));
      REQUIRE(fault.empty());
    }
    if (place != screens::Place::home && place != screens::Place::welcome) REQUIRE(stage_->shows("back"));
    look_for_myths(place);
  }

  void look_for_myths(screens::Place place) {
    const rules::Quiz* quiz = stage_->model().quiz();
    if (quiz && stage_->shows("fact") && quiz->turn().card->id == open_myth_) open_myth_.clear();
    if (quiz && stage_->shows("claim") && !quiz->turn().card->is_true) open_myth_ = quiz->turn().card->id;
    if (open_myth_.empty()) return;
    CAPTURE(open_myth_);
    REQUIRE(quiz);  // the myth stands open: its card is on screen, or help or settings for a moment before it
    REQUIRE(quiz->turn().card->id == open_myth_);
    REQUIRE(place != screens::Place::home);
    REQUIRE(place != screens::Place::welcome);
  }

  float random(float below) { return static_cast<float>(random_.below(static_cast<size_t>(below))); }

  rules::Random random_;
  Folder folder_;
  StageOptions options_;
  std::unique_ptr<Stage> stage_;
  float width_ = 390, height_ = 844;
  int day_ = 20'000;
  std::string did_ = "start";
  std::string open_myth_;            ///< the untrue card whose claim was shown last and whose fact was not
  std::map<std::string, int> taps_;  ///< how often each kind of zone was tapped
  std::set<std::string> zones_;
  std::set<screens::Place> places_;
};

}  // namespace

TEST_CASE("twenty thousand steps of a monkey break nothing and reach nearly everything") {
  const std::uint64_t seed = number_from("BACKWISE_MONKEY_SEED", 20261124);
  const std::uint64_t steps = number_from("BACKWISE_MONKEY_STEPS", 20'000);
  CAPTURE(seed);
  Monkey monkey(seed);
  for (std::uint64_t step = 0; step < steps; ++step) {
    CAPTURE(step);
    monkey.act();
  }

  std::set<std::string> wanted = zones_of_tour();
  REQUIRE(wanted.size() > 20);
  const std::set<std::string> named = zones_in_sources();
  REQUIRE(named.size() > 20);
  wanted.insert(named.begin(), named.end());
  std::vector<std::string> unreached;
  for (const std::string& id : wanted) {
    const auto found = monkey.zones().lower_bound(id);  // "lang" is reached by "lang.#"
    const bool reached = found != monkey.zones().end() && (*found == id || found->starts_with(id + "."));
    if (!reached) unreached.push_back(id);
  }
  const double zones = 1 - static_cast<double>(unreached.size()) / static_cast<double>(wanted.size());
  const double places = static_cast<double>(monkey.places().size()) / static_cast<double>(places_there_are());
  std::printf("monkey %llu, %llu steps: %.1f %% of the screens, %.1f %% of %zu zones\n",
              static_cast<unsigned long long>(seed), static_cast<unsigned long long>(steps), places * 100,
              zones * 100, wanted.size());
  for (const std::string& id : unreached) std::printf("  not reached: %s\n", id.c_str());
  CHECK(places >= enough);
  CHECK(zones >= enough);
}
