// The program: plays in a window, or checks the content or the lifting model, or makes pictures, or replays
// taps without a display.
#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

#include "sdl/bench.h"
#include "sdl/checks.h"
#include "sdl/files.h"
#include "sdl/options.h"
#include "sdl/replay.h"
#include "sdl/tour.h"
#include "sdl/window.h"

namespace {

struct Options {
  std::string lang, size = "390x844", theme, screen, save, data, stop_at, tape, out, levels, cases;
  std::vector<std::string> tapes;
  int text_dp = 0, day = -1, quit_after_s = 0;
  float scale = 0;
  std::uint64_t seed = 1;
  bool key = false, fresh = false, coverage = false, complete = false, write = false;
};

AppOptions app_options(const Options& from) {
  AppOptions app;
  app.seed = from.seed;
  if (!from.fresh) app.save_folder = from.save.empty() ? sdl::find_save_folder() : from.save;
  if (!from.lang.empty()) app.lang = from.lang == "zh" ? rules::Lang::zh : rules::Lang::en;
  if (int step = 0; sdl::parse_text_dp(from.text_dp, step)) app.text_step = step;
  if (from.theme == "light") app.theme = rules::Theme::light;
  if (from.theme == "dark") app.theme = rules::Theme::dark;
  if (from.theme == "contrast") app.theme = rules::Theme::contrast;
  if (from.screen == "help") app.screen = screens::Place::help;
  if (from.screen == "settings") app.screen = screens::Place::settings;
  if (from.screen == "about") app.screen = screens::Place::about;
  if (from.screen == "progress") app.screen = screens::Place::progress;
  if (from.screen == "quiz") app.screen = screens::Place::quiz;
  if (from.screen == "courier") app.screen = screens::Place::courier;
  if (from.screen == "coach") app.screen = screens::Place::coach;
  if (from.screen == "practice") app.screen = screens::Place::practice;
  if (from.screen == "triage") app.screen = screens::Place::triage;
  if (from.screen == "path") app.screen = screens::Place::path;
  if (from.screen == "home") app.screen = screens::Place::home;
  return app;
}

sdl::ReplayOptions replay_options(const Options& from) {
  sdl::ReplayOptions options{
      .data_folder = from.data, .app = app_options(from), .stop_at = from.stop_at, .write = from.write};
  options.app.save_folder = from.save;  // never the player's own, unless it is named
  if (from.day >= 0) options.day = from.day;
  return options;
}

void add_options(CLI::App& cli, Options& o) {
  cli.add_option("--lang", o.lang, "Language")->check(CLI::IsMember({"zh", "en"}));
  cli.add_option("--size", o.size, "Window in dp, such as 390x844")->check([](const std::string& text) {
    int width = 0, height = 0;
    return sdl::parse_size(text, width, height) ? std::string()
                                                : "write a size such as 390x844, from 200x200 to 8000x8000";
  });
  cli.add_option("--scale", o.scale, "Pixels per dp")->check(CLI::Range(0.25, 8.0));
  cli.add_option("--text", o.text_dp, "Body text in dp")->check(CLI::IsMember({18, 22, 26, 30}));
  cli.add_option("--theme", o.theme, "Colours")->check(CLI::IsMember({"light", "dark", "contrast"}));
  cli.add_option("--screen", o.screen, "Where to begin")
      ->check(CLI::IsMember({"home", "quiz", "courier", "triage", "path", "coach", "practice", "help",
                             "settings", "about", "progress"}));
  cli.add_option_function<std::string>(
      "--day",
      [&o](const std::string& text) {
        if (!sdl::parse_day(text, o.day))
          throw CLI::ValidationError("--day", "write a date such as 2026-03-01");
      },
      "A fixed day, such as 2026-03-01");
  cli.add_option("--seed", o.seed, "Seed of the rounds");
  cli.add_option("--save", o.save, "Folder of the save file");
  cli.add_flag("--no-save", o.fresh, "Keep nothing");
  cli.add_option("--tape", o.tape,
                 "Record what is played as a tape, to be played again by \"backwise replay\"");
  cli.add_option("--data", o.data, "Folder of levels, words, drawings and fonts");
  cli.add_option("--quit-after", o.quit_after_s, "End by itself after so many seconds")
      ->check(CLI::Range(1, 86400));
}

int play(Options o) {
  if (o.data.empty()) o.data = sdl::find_data_folder();
  sdl::WindowOptions window;
  sdl::parse_size(o.size, window.width, window.height);
  window.scale = o.scale, window.data_folder = o.data, window.day = o.day,
  window.quit_after_s = o.quit_after_s, window.tape = o.tape;
  return sdl::run_window(window, app_options(o));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 1) return play({});  // without CLI11: its code stays out of memory
  if (std::string_view(argv[1]) == "bench") return sdl::bench(argc - 1, argv + 1);
  CLI::App cli("Backwise · 护腰有道: a game about looking after the lower back", "backwise");
  Options o;
  add_options(cli, o);
  cli.require_subcommand(0, 1);
  CLI::App* check = cli.add_subcommand("check", "Check levels, words and drawings; print every problem");
  check
      ->add_option("--levels", o.levels,
                   "A folder of levels to check in place of the game's own, or a single pack's")
      ->check(CLI::ExistingDirectory);
  check->add_flag("--coverage", o.coverage,
                  "Print each claim of the article beside the sentence that teaches it");
  check->add_flag("--complete", o.complete, "Every claim that must be covered has to be");
  CLI::App* tour =
      cli.add_subcommand("tour", "Play through every screen without a display and write pictures");
  tour->add_option("DIR", o.out, "Folder for the pictures")->required();
  tour->add_flag("--key", o.key, "Only the key pictures");
  CLI::App* lift = cli.add_subcommand("lift", "Print the lifting model's figures for a file of cases");
  lift->add_option("FILE", o.cases, "Cases as JSON, shaped like tests/vectors/lifting_vectors.json")
      ->required();
  cli.add_subcommand("bench", "Measure: bench floor, startup, frame or idle");
  CLI::App* replay =
      cli.add_subcommand("replay", "Play tapes without a display and compare what comes of them");
  replay->add_option("TAPE", o.tapes, "Tapes (platforms/sdl/tape.h); - prints the first screen")->required();
  replay->add_flag("--write", o.write, "Write what comes of them into the tapes instead");
  replay->add_option("--stop-at", o.stop_at,
                     "Print this point's name when it is reached and wait to be killed");
  for (CLI::App* sub : {check, tour, lift, replay}) sub->fallthrough();
  CLI11_PARSE(cli, argc, argv);

  if (*lift) return sdl::lift(o.cases);
  if (o.data.empty()) o.data = sdl::find_data_folder();
  if (*check && o.coverage) return sdl::print_coverage(o.data, o.levels);
  if (*check) return sdl::check(o.data, o.levels, o.complete);
  if (*tour) return sdl::tour(o.data, o.out, o.key);
  if (*replay) return sdl::replay(o.tapes, replay_options(o));
  return play(o);
}
