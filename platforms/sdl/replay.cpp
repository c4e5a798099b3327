// See replay.h.
#include "sdl/replay.h"

#include <SDL.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "progress/contents.h"
#include "rules/keeping.h"
#include "sdl/options.h"
#include "sdl/stage.h"
#include "sdl/tape.h"

namespace sdl {
namespace {

namespace fs = std::filesystem;

/// Folders for one tape, gone at the end.
class Folders {
 public:
  Folders() : path_(made()) {
    std::error_code error;
    fs::create_directories(files(), error);
  }
  ~Folders() {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  Folders(const Folders&) = delete;
  Folders& operator=(const Folders&) = delete;
  std::string save() const { return (path_ / "save").string(); }
  std::string files() const { return (path_ / "files").string(); }

 private:
  static fs::path made() {
    std::string name = (fs::temp_directory_path() / "backwise-tape-XXXXXX").string();
    return mkdtemp(name.data()) ? fs::path(name) : fs::path();
  }
  fs::path path_;
};

/// "set KEY VALUE" before anything is done; false when it is not known.
bool set(StageOptions& options, const std::string& key, const std::string& value) {
  int width = 0, height = 0, step = 0;
  if (key == "lang" && (value == "zh" || value == "en")) {
    options.system.lang = value == "zh" ? rules::Lang::zh : rules::Lang::en;
  } else if (key == "size" && parse_size(value, width, height)) {
    options.width = static_cast<float>(width), options.height = static_cast<float>(height);
  } else if (key == "text" && parse_text_dp(std::atoi(value.c_str()), step)) {
    options.app.text_step = step;
  } else if (key == "theme" && (value == "light" || value == "dark" || value == "contrast")) {
    options.system.dark = value == "dark", options.system.contrast = value == "contrast";
  } else if (key == "day") {
    return parse_day(value, options.day);
  } else if (key == "seed") {
    options.app.seed = std::strtoull(value.c_str(), nullptr, 10);
  } else {
    return false;
  }
  return true;
}

/// What stood in the save file, to tell what is new in it.
class News {
 public:
  /// What has come since the last time, as lines of a tape.
  std::vector<std::string> since(Stage& stage) {
    lines_.clear();
    const screens::Place place = stage.app().place();
    if (place != place_) say(std::string("at ") + name_of(place));
    place_ = place;
    const progress::Contents now = stage.app().stored().value_or(progress::Contents{});
    tell_settings(now);
    tell_log(now);
    tell_session(now);
    before_ = now;
    return lines_;
  }

 private:
  void say(const std::string& line) { lines_.push_back(line); }

  /// A setting that is not in the file is what a new player has.
  static std::string setting(const progress::Contents& in, const std::string& key) {
    static const std::map<std::string, std::string> first = rules::print(rules::Settings{});
    if (const auto kept = in.settings.find(key); kept != in.settings.end()) return kept->second;
    const auto at = first.find(key);
    return at == first.end() ? "" : at->second;
  }

  void tell_settings(const progress::Contents& now) {
    for (const auto& [key, value] : now.settings)
      if (setting(before_, key) != value) say("set " + key + (value.empty() ? "" : " " + value));
  }

  void tell_log(const progress::Contents& now) {
    const bool goes_on = now.log.size() >= before_.log.size() &&
                         std::equal(before_.log.begin(), before_.log.end(), now.log.begin());
    if (!goes_on) say("another log of " + std::to_string(now.log.size()));
    for (std::size_t i = goes_on ? before_.log.size() : 0; i < now.log.size(); ++i) {
      const rules::Event& event = now.log[i].event;
      say(rules::date_of(now.log[i].day) + " " + name_of(event.kind) + " " + event.what + " " +
          std::to_string(event.value) + (event.note.empty() ? "" : " " + event.note));
    }
  }

  void tell_session(const progress::Contents& now) {
    for (const rules::SessionKind kind : rules::session_kinds) {
      const std::vector<rules::Move> is = moves_of(now, kind), was = moves_of(before_, kind);
      const bool goes_on = is.size() >= was.size() && std::equal(was.begin(), was.end(), is.begin(), same);
      for (std::size_t i = goes_on ? was.size() : 0; i < is.size(); ++i) say("move " + rules::print(is[i]));
      if (is.empty() && !was.empty()) say("no session");
    }
  }

  static std::vector<rules::Move> moves_of(const progress::Contents& contents, rules::SessionKind kind) {
    for (const rules::Unfinished& one : contents.unfinished)
      if (one.kind == kind) return one.moves;
    return {};
  }

  static bool same(const rules::Move& a, const rules::Move& b) { return rules::print(a) == rules::print(b); }

  std::vector<std::string> lines_;
  screens::Place place_ = screens::Place::welcome;
  progress::Contents before_;
};

std::string one_line(std::string text, const std::string& folder) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos;) text.replace(at, 1, " / ");
  for (std::size_t at = 0; !folder.empty() && (at = text.find(folder)) != std::string::npos;)
    text.replace(at, folder.size(), "FILES");
  return text;
}

std::vector<std::string> words_on(Stage& stage, const std::string& folder) {
  std::vector<std::string> words;
  for (const ui::Zone& zone : stage.zones())
    words.push_back(zone.id + (zone.selected ? " (chosen)" : "") + (zone.disabled ? " (off)" : "") + ": " +
                    one_line(zone.name, folder) + (zone.value.empty() ? "" : " = " + zone.value));
  return words;
}

/// What can be tapped, for a message about what cannot.
std::string tappable(Stage& stage) {
  std::string ids;
  for (const ui::Zone& zone : stage.zones())
    if (zone.tappable && !zone.disabled) ids += " " + zone.id;
  return ids;
}

/// One tape on its stage.
class Player {
 public:
  Player(const StageOptions& options, std::string folder) : stage_(options), folder_(std::move(folder)) {}

  Stage& stage() { return stage_; }
  std::vector<std::string> news() { return std::exchange(said_, {}); }

  /// Does one line; what is wrong with it, or empty. What came of it waits in news().
  std::string play(const std::string& line) {
    std::istringstream words(line);
    std::string verb, what;
    words >> verb >> what;
    std::string wrong = act(verb, what, words, line);
    if (verb == "look") said_ = words_on(stage_, folder_);
    if (verb == "key" && !stage_.ui().focus().empty()) said_.push_back("focus " + stage_.ui().focus());
    for (std::string& one : news_.since(stage_)) said_.push_back(std::move(one));
    return wrong;
  }

 private:
  std::string act(const std::string& verb, const std::string& what, std::istringstream& rest,
                  const std::string& line) {
    if (verb == "tap" || verb == "press") return touch(verb == "tap", what, rest);
    if (verb == "right" || verb == "wrong") return stage_.pick(verb == "right") ? "" : "no question is open";
    if (verb == "expect")
      return stage_.shows(what) ? "" : "\"" + what + "\" is not on screen; there are" + tappable(stage_);
    if (verb == "type" && line.size() > 5) return stage_.type(line.substr(5)), "";
    if (verb == "key" && tape_keys().contains(what)) return stage_.press_key(tape_keys().at(what)), "";
    if (verb == "release") return stage_.release(), "";
    if (verb == "restart") return stage_.restart(), "";
    if (verb == "look") return stage_.settle(), "";
    return act_by_number(verb, what, rest, line);
  }

  std::string act_by_number(const std::string& verb, const std::string& what, std::istringstream& rest,
                            const std::string& line) {
    const double value = std::atof(what.c_str());
    float dy = 0;
    double after_s = 0;
    int width = 0, height = 0;
    if (verb == "wait" && value > 0 && value <= 86'400) return stage_.wait(value), "";
    if (verb == "days" && value != 0) return stage_.pass_days(std::atoi(what.c_str())), stage_.settle(), "";
    if (verb == "wheel" && value != 0) return stage_.turn_wheel(static_cast<float>(value)), "";
    if (verb == "slide" && rest >> dy >> after_s)
      return stage_.slide(static_cast<float>(value), dy, after_s), "";
    if (verb == "resize" && parse_size(what, width, height))
      return stage_.resize(static_cast<float>(width), static_cast<float>(height), 1), stage_.settle(), "";
    return "\"" + line + "\" is no line of a tape";
  }

  std::string touch(bool tap, const std::string& id, std::istringstream& rest) {
    float across = 0.5f, down = 0.5f;
    rest >> across >> down;
    const bool there = tap         ? stage_.tap(id, across, down)
                       : id == "-" ? stage_.press("", across, down)
                                   : stage_.press(id, across, down);
    return there ? "" : "\"" + id + "\" is not there to be tapped; there are" + tappable(stage_);
  }

  Stage stage_;
  std::string folder_;
  News news_;
  std::vector<std::string> said_;
};

/// Where what came differs from what should have, as a message; empty when it does not.
std::string difference(const std::vector<std::string>& expected, const std::vector<std::string>& came) {
  const auto [should, is] = std::mismatch(expected.begin(), expected.end(), came.begin(), came.end());
  if (should == expected.end() && is == came.end()) return {};
  return "\n  expected: " + (should == expected.end() ? "nothing more" : *should) +
         "\n  came:     " + (is == came.end() ? "nothing more" : *is);
}

std::optional<std::string> read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return file ? std::optional(text.str()) : std::nullopt;
}

StageOptions stage_for(const ReplayOptions& options, const Folders& folders) {
  StageOptions stage;
  stage.data_folder = options.data_folder;
  stage.app = options.app;
  stage.app.pace = ui::Pace::instant;
  stage.day = options.day;
  if (stage.app.save_folder.empty()) {
    stage.app.save_folder = folders.save();
    stage.own_folders = {folders.files()};
  }
  if (!options.stop_at.empty())
    stage.app.at = [stop_at = options.stop_at](std::string_view point) {
      if (point != stop_at) return;
      std::printf("at %s\n", stop_at.c_str());
      std::fflush(stdout);
      for (;;) SDL_Delay(1000);
    };
  return stage;
}

bool fail(const std::string& path, int line, const std::string& what) {
  std::fprintf(stderr, "%s:%d: %s\n", path.c_str(), line, what.c_str());
  return false;
}

bool replay_one(const std::string& path, const ReplayOptions& options) {
  const std::optional<std::string> text = read_text(path);
  if (!text) return std::fprintf(stderr, "backwise: %s cannot be read\n", path.c_str()), false;
  const Tape tape = read_tape(*text);
  const Folders folders;
  StageOptions stage = stage_for(options, folders);
  auto step = tape.steps.begin();
  std::vector<std::vector<std::string>> came;
  for (; step != tape.steps.end() && step->done.starts_with("set "); ++step) {
    std::istringstream words(step->done.substr(4));
    std::string key, value;
    words >> key >> value;
    if (!set(stage, key, value)) return fail(path, step->line, "\"" + step->done + "\" cannot be set");
    came.emplace_back();
  }
  Player player(stage, folders.files());
  if (!player.stage().app().ready()) return fail(options.data_folder, 0, player.stage().app().why_not());
  player.stage().settle();
  for (; step != tape.steps.end(); ++step) {
    const std::string wrong = player.play(step->done);
    if (!wrong.empty()) return fail(path, step->line, wrong);
    came.push_back(player.news());
    if (!tape.checked || options.write) continue;
    const std::string differs = difference(step->came, came.back());
    if (!differs.empty())
      return fail(path, step->line,
                  "after \"" + step->done + "\"" + differs +
                      "\n  when this is meant: backwise replay --write " + path);
  }
  if (!options.write) return true;
  std::ofstream(path, std::ios::binary) << with_news(*text, came);
  return true;
}

int print_first_screen(const ReplayOptions& options) {
  const Folders folders;
  Stage stage(stage_for(options, folders));
  stage.settle();
  for (const ui::Zone& zone : stage.zones()) std::printf("%s: %s\n", zone.id.c_str(), zone.name.c_str());
  return 0;
}

}  // namespace

int replay(const std::vector<std::string>& tapes, const ReplayOptions& options) {
  int failed = 0;
  for (const std::string& path : tapes)
    if (path == "-" ? print_first_screen(options) != 0 : !replay_one(path, options)) ++failed;
  return failed == 0 ? 0 : 1;
}

}  // namespace sdl
