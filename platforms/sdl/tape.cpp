// See tape.h.
#include "sdl/tape.h"

#include <SDL.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>

#include "sdl/stage.h"

namespace sdl {
namespace {

const std::map<std::string, ui::Key> keys{{"tab", ui::Key::tab},
                                          {"enter", ui::Key::enter},
                                          {"escape", ui::Key::escape},
                                          {"up", ui::Key::up},
                                          {"down", ui::Key::down}};

void print_zones(Stage& stage) {
  for (const ui::Zone& zone : stage.zones()) std::printf("%s: %s\n", zone.id.c_str(), zone.name.c_str());
}

/// What is wrong with the line; empty when it was played.
std::string play_line(Stage& stage, const std::string& line) {
  std::istringstream words(line);
  std::string verb, what;
  words >> verb >> what;
  if (verb.empty() || verb.front() == '#') return {};
  if (verb == "tap") return stage.tap(what) ? "" : "\"" + what + "\" is not there to be tapped";
  if (verb == "right" || verb == "wrong") return stage.pick(verb == "right") ? "" : "no question is open";
  if (verb == "expect") return stage.shows(what) ? "" : "\"" + what + "\" is not on screen";
  if (verb == "print") return print_zones(stage), "";
  if (verb == "days") return stage.pass_days(std::atoi(what.c_str())), "";
  if (verb == "key" && keys.contains(what)) return stage.press_key(keys.at(what)), "";
  return "\"" + line + "\" is no line of a tape";
}

}  // namespace

int replay(const std::string& data_folder, const std::string& tape, const std::string& stop_at,
           AppOptions app) {
  app.pace = ui::Pace::instant;
  if (!stop_at.empty())
    app.at = [stop_at](std::string_view point) {
      if (point != stop_at) return;
      std::printf("at %s\n", stop_at.c_str());
      std::fflush(stdout);
      for (;;) SDL_Delay(1000);
    };
  StageOptions options;
  options.data_folder = data_folder;
  options.app = std::move(app);
  Stage stage(options);
  if (!stage.app().ready()) {
    std::fprintf(stderr, "backwise: %s: %s\n", data_folder.c_str(), stage.app().why_not().c_str());
    return 1;
  }
  stage.settle();
  if (tape == "-") return print_zones(stage), 0;
  std::ifstream file(tape);
  if (!file) {
    std::fprintf(stderr, "backwise: %s cannot be read\n", tape.c_str());
    return 1;
  }
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    const std::string wrong = (++number, play_line(stage, line));
    if (wrong.empty()) continue;
    std::fprintf(stderr, "%s:%d: %s\n", tape.c_str(), number, wrong.c_str());
    return 1;
  }
  return 0;
}

}  // namespace sdl
