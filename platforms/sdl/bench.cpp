// See bench.h. Times are the process's own CPU; instruction counts are taken from outside, by callgrind.
#include "sdl/bench.h"

#include <SDL.h>
#include <imgui.h>
#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>

#include "sdl/files.h"
#include "sdl/kept_files.h"
#include "sdl/rasterise.h"
#include "sdl/stage.h"
#include "sdl/window.h"

namespace sdl {
namespace {

struct BenchOptions {
  std::string data, save, screen = "home", part = "build";
  int frames = 60, seconds = 20;
  bool raster = true;
};

double cpu_ms() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  auto ms = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3;
  };
  return ms(used.ru_utime) + ms(used.ru_stime);
}

long sleeps() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used.ru_nvcsw;
}

AppOptions app_options(const BenchOptions& options) {
  AppOptions app;
  app.lang = rules::Lang::zh;
  app.seed = 7;
  app.save_folder = options.save;
  return app;
}

// --- the real window

int bench_startup(const BenchOptions& options) {
  WindowOptions window;
  window.data_folder = options.data;
  window.raster = options.raster;
  window.watch = [](const Turns&) -> std::optional<int> { return {}; };  // one frame and out
  AppOptions app = app_options(options);
  if (options.screen == "home") app.screen = screens::Place::home;  // an unfinished round waits there
  const int code = run_window(window, std::move(app));
  std::printf("{\"verb\": \"startup\", \"raster\": %s, \"cpu_ms\": %.3f, \"peak_kb\": %ld}\n",
              options.raster ? "true" : "false", cpu_ms(), peak_kb());
  return code;
}

/// Waits until the screen has come to rest, or does no more than tick, then watches it for some seconds.
class Rest {
 public:
  explicit Rest(int seconds) : length_ms_(static_cast<Uint64>(seconds) * 1000) {}

  std::optional<int> watch(const Turns& turns) {
    constexpr Uint64 quiet_ms = 1500, most_ms = 8000;
    const Uint64 now = SDL_GetTicks64();
    if (!begun_) {
      if (turns.moving || turns.presented != presented_) last_moved_ = now, presented_ = turns.presented;
      const Uint64 until = std::min(last_moved_ + quiet_ms, most_ms);
      if (now < until) return static_cast<int>(until - now);
      begun_ = now, cpu_ = cpu_ms(), sleeps_ = sleeps(), presented_ = turns.presented;
    }
    if (now >= begun_ + length_ms_) return {};
    return static_cast<int>(begun_ + length_ms_ - now);
  }

  void print(const Turns& turns, const std::string& screen) const {
    const double seconds = static_cast<double>(length_ms_) / 1000;
    std::printf(
        "{\"verb\": \"idle\", \"screen\": \"%s\", \"seconds\": %.0f, \"cpu_percent\": %.4f, "
        "\"presented\": %ld, \"wakeups_per_s\": %.2f, \"peak_kb\": %ld}\n",
        screen.c_str(), seconds, (cpu_ms() - cpu_) / seconds / 10, turns.presented - presented_,
        static_cast<double>(sleeps() - sleeps_) / seconds, peak_kb());
  }

 private:
  Uint64 length_ms_, begun_ = 0, last_moved_ = 0;
  long presented_ = 0, sleeps_ = 0;
  double cpu_ = 0;
};

/// A screen to begin with; none: an unfinished round goes on by itself.
std::optional<screens::Place> place_of(const std::string& screen) {
  using screens::Place;
  static const std::map<std::string, Place> places{
      {"home", Place::home},         {"help", Place::help},
      {"settings", Place::settings}, {"about", Place::about},
      {"lab", Place::lab},           {"calculator", Place::calculator},
      {"habits", Place::habits},     {"hourglass", Place::hourglass}};
  const auto place = places.find(screen);
  return place == places.end() ? std::nullopt : std::optional(place->second);
}

int bench_idle(const BenchOptions& options) {
  Rest rest(options.seconds);
  WindowOptions window;
  window.data_folder = options.data;
  window.watch = [&](const Turns& turns) {
    const std::optional<int> wait = rest.watch(turns);
    if (!wait) rest.print(turns, options.screen);
    return wait;
  };
  AppOptions app = app_options(options);
  app.screen = place_of(options.screen);
  return run_window(window, std::move(app));
}

// --- the stage, without a display

/// The taps from the home screen to each screen off the round's way.
const std::map<std::string, std::vector<const char*>>& ways() {
  static const std::map<std::string, std::vector<const char*>> ways{
      {"home", {}},
      {"help", {"help"}},
      {"settings", {"settings"}},
      {"about", {"settings", "settings.about"}},
      {"progress", {"settings", "settings.progress"}},
      {"courier", {"stop.courier"}},
      {"courier-press",
       {"stop.courier", "piece.1",    "piece.0",   "courier.go", "fact.next", "load.more", "load.more",
        "load.less",    "courier.go", "fact.next", "piece.0",    "piece.1",   "piece.2",   "piece.3",
        "courier.go",   "fact.next",  "piece.1",   "courier.go", "fact.next", "press.2"}},
      {"case", {"stop.triage"}},
      {"explanation", {"stop.triage", "care.home", "triage.confirm"}},
      {"path", {"stop.path"}},
      {"path-turn", {"stop.path", "turn.0", "path.confirm"}},
      {"lab", {"stop.lift"}},
      {"calculator", {"stop.lift", "lab.calculator"}},
      {"own-body", {"stop.lift", "lab.who", "own.use"}},
      {"lift-situation", {"stop.lift", "scene.0"}},
      {"lift-predict", {"stop.lift", "scene.0", "lift.go"}},
      {"lift-two-ways", {"stop.lift", "scene.0", "lift.go", "guess.1", "lift.guess"}},
      {"lift-pose", {"stop.lift", "scene.2", "lift.go"}},
      {"lift-raise", {"stop.lift", "scene.2", "lift.go", "lift.pose_go"}},
      {"habits-none", {"stop.habits"}},
      {"habit-build", {"stop.habits", "habits.add"}},
      {"habit-when", {"stop.habits", "habits.add", "offer.reach-and-lean"}},
      {"habits",
       {"stop.habits", "habits.add", "offer.reach-and-lean", "cue.tea", "new.done", "mark.reach-and-lean.0"}},
      {"habit",
       {"stop.habits", "habits.add", "offer.reach-and-lean", "cue.tea", "new.done", "more.reach-and-lean"}},
      {"guide",
       {"stop.habits", "habits.add", "offer.reach-and-lean", "cue.tea", "new.done", "guide.reach-and-lean"}},
      {"hourglass", {"stop.habits", "glass", "glass.action"}},
  };
  return ways;
}

bool tap_all(Stage& stage, const std::vector<const char*>& ids) {
  return std::all_of(ids.begin(), ids.end(), [&](const char* id) { return stage.tap(id); });
}

/// A scene that begins with a choice of plans; `to_end`: one is chosen and lifted.
bool reach_plan(Stage& stage, bool to_end) {
  const rules::Pack* pack = stage.model().levels.first_of("lift");
  if (!pack) return false;
  stage.app().carry_out(screens::PlayScene{pack->id, "parcel-in-the-van"});
  stage.settle();
  if (!stage.tap("lift.go") || !to_end) return stage.shows("plan.0");
  const rules::LiftScene& scene = *stage.model().lift()->scene;
  const auto plan = std::find_if(scene.plans.begin(), scene.plans.end(),
                                 [&](const rules::Plan& one) { return scene.can_lift_by(one); });
  if (!stage.tap("plan." + std::to_string(plan - scene.plans.begin())) || !stage.tap("lift.choose"))
    return false;
  if (stage.tap("guess.0") && !stage.tap("lift.guess")) return false;
  if (!stage.tap("lift.pose_go")) return false;
  for (int i = 0; i < 12 && stage.shows("lift.raise"); ++i) stage.tap("lift.raise");
  return !stage.shows("lift.raise");
}

/// Plays to a screen; false when the way there is not what it was.
bool reach(Stage& stage, const std::string& screen) {
  stage.settle();
  if (screen == "welcome") return true;
  if (stage.shows("group.office") && !(stage.tap("group.office") && stage.tap("welcome.start"))) return false;
  if (const auto way = ways().find(screen); way != ways().end()) return tap_all(stage, way->second);
  if (screen == "packs") {  // settings lead there only where there is a save folder
    stage.app().carry_out(screens::Open{screens::Place::packs, false, {}});
    return stage.settle(), true;
  }
  if (screen == "lift-plan" || screen == "lift-compare") return reach_plan(stage, screen == "lift-compare");
  if (!stage.tap("stop.myths")) return false;
  if (screen == "question") return stage.shows("quiz.confirm") || stage.shows("reply.0");
  for (int card = 0; card < 30 && !stage.shows("results.title"); ++card) {
    if (!stage.pick(card != 0) || !stage.tap("quiz.confirm")) return false;
    if (screen == "fact") return stage.shows("fact");
    if (!stage.tap("fact.next")) return false;
  }
  return stage.shows("results.title");
}

StageOptions stage_options(const BenchOptions& options) {
  StageOptions stage;
  stage.data_folder = options.data;
  stage.app = app_options(options);
  stage.app.pace = ui::Pace::instant;
  if (options.part != "animation") return stage;
  stage.app.pace = ui::Pace::full;
  stage.width = 1280, stage.height = 720;
  return stage;
}

/// Fills a surface of the stage's size: what a full redraw is compared with.
void fill(int frames) {
  SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormat(0, 390, 844, 32, SDL_PIXELFORMAT_RGBA32);
  for (int i = 0; i < frames; ++i) SDL_FillRect(surface, nullptr, 0xFF000000u + static_cast<unsigned>(i));
  SDL_FreeSurface(surface);
}

int print_frames(const BenchOptions& options, double spent_ms, int drawn) {
  std::printf(
      "{\"verb\": \"frame\", \"part\": \"%s\", \"screen\": \"%s\", \"frames\": %d, \"cpu_ms\": %.3f, "
      "\"drawn\": %d}\n",
      options.part.c_str(), options.screen.c_str(), options.frames, spent_ms, drawn);
  return 0;
}

/// One paragraph of fifty characters that no frame has shown yet.
int bench_glyphs(BenchOptions options) {
  ui::Services services;
  services.read_file = reader_of(options.data);
  services.keep_file = keeper_of(options.data);
  services.rasterise = rasterise;
  ui::Ui ui(services);
  if (!ui.ready()) return 1;
  Canvas canvas(390, 844);
  std::string text;
  int found = 0;
  for (unsigned c = 0x4E00; c < 0x9FFF && found < 50; ++c) {
    std::string one{static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 63)),
                    static_cast<char>(0x80 | (c & 63))};
    if (ui.fonts().missing(one).empty()) text += one, ++found;
  }
  ui::Input input;
  const rules::Words words;
  auto frame = [&](const std::string& shown) {
    input.now.seconds += 1.0 / 60;
    ui.begin(input, {}, words);
    ui.lines(ui.layout(shown, ui.style(ui::Type::body), 350), ui.page.inset(20), ui.colours().ink);
    ui.end();
    return canvas.draw(ui);
  };
  for (int i = 0; i < 4; ++i) frame("");
  const double begun = cpu_ms();
  const int drawn = frame(text) ? 1 : 0;
  options.frames = 1;
  return print_frames(options, cpu_ms() - begun, drawn);
}

int bench_frame(const BenchOptions& options) {
  if (options.part == "glyphs") return bench_glyphs(options);
  double begun = cpu_ms();
  if (options.part == "fill") return fill(options.frames), print_frames(options, cpu_ms() - begun, 0);
  Stage stage(stage_options(options));
  if (!stage.app().ready()) {
    std::fprintf(stderr, "backwise: %s: %s\n", options.data.c_str(), stage.app().why_not().c_str());
    return 1;
  }
  if (options.part != "animation" && !reach(stage, options.screen)) {
    std::fprintf(stderr, "backwise: the way to the screen \"%s\" is not found\n", options.screen.c_str());
    return 1;
  }
  if (options.part == "build") stage.draw();
  const bool draws = options.part != "build";
  const auto step = [&] {
    if (!draws) stage.app().rebuild();
    stage.step();
  };
  for (int i = 0; i < 40; ++i) {
    step();
    if (draws) stage.draw();
  }
  begun = cpu_ms();
  int drawn = 0;
  for (int i = 0; i < options.frames; ++i) {
    if (options.part == "full")
      stage.spoil();
    else
      step();
    if (draws && stage.draw()) ++drawn;
  }
  return print_frames(options, cpu_ms() - begun, drawn);
}

}  // namespace

/// Every screen that can be measured.
std::vector<std::string> screen_names() {
  std::vector<std::string> names{"welcome",   "question",     "fact", "results",
                                 "lift-plan", "lift-compare", "packs"};
  for (const auto& [name, way] : ways()) names.push_back(name);
  return names;
}

namespace {

bool parse_number(const std::string& text, int least, int most, int& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number >= least && number <= most;
}

bool is_one_of(const std::string& text, const std::vector<std::string>& all) {
  return std::find(all.begin(), all.end(), text) != all.end();
}

bool parse_option(const std::string& name, const std::string& value, BenchOptions& options) {
  if (name == "--data") return options.data = value, true;
  if (name == "--save") return options.save = value, true;
  if (name == "--screen") return options.screen = value, is_one_of(value, screen_names());
  if (name == "--part")
    return options.part = value,
           is_one_of(value, {"build", "unchanged", "full", "fill", "animation", "glyphs"});
  if (name == "--frames") return parse_number(value, 0, 1'000'000, options.frames);
  if (name == "--seconds") return parse_number(value, 1, 3600, options.seconds);
  return false;
}

/// What follows the verb. By hand, as the player's start has no options: CLI11's code in memory would be a
/// tenth of the game's own.
bool parse_options(int argc, char** argv, BenchOptions& options) {
  for (int i = 2; i < argc; ++i) {
    const std::string name = argv[i];
    if (name == "--no-raster")
      options.raster = false;
    else if (++i == argc || !parse_option(name, argv[i], options))
      return false;
  }
  return true;
}

int tell_usage() {
  std::fprintf(stderr,
               "backwise bench floor | startup [--no-raster] | frame [--frames N] [--part PART] | idle "
               "[--seconds N]\n"
               "  --part: build unchanged full fill animation glyphs\n"
               "  each but floor: [--data DIR] [--save DIR] [--screen SCREEN]\n  --screen:");
  for (const std::string& name : screen_names()) std::fprintf(stderr, " %s", name.c_str());
  std::fprintf(stderr, "\n");
  return 2;
}

}  // namespace

int bench(int argc, char** argv) {
  const std::string_view verb = argc > 1 ? argv[1] : "";
  if (verb == "floor") return bench_floor();
  BenchOptions options;
  if (!parse_options(argc, argv, options)) return tell_usage();
  if (options.data.empty()) options.data = find_data_folder();
  if (verb == "startup") return bench_startup(options);
  if (verb == "frame") return bench_frame(options);
  return verb == "idle" ? bench_idle(options) : tell_usage();
}

}  // namespace sdl
