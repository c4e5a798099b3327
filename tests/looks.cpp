// Takes pictures of the main screens and compares them with the approved ones: looks APPROVED OUT
// [--approve]. Prints which differ and writes the new picture and the difference into OUT; --approve renews
// the approved.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>

#include "looks_compare.h"
#include "sdl/files.h"
#include "sdl/stage.h"

namespace {

namespace fs = std::filesystem;

struct Setting {
  const char* name;
  float width, height;
  rules::Lang lang;
  rules::Theme theme;
  int text_step;
  bool left_hand;
  bool whole;  ///< every screen, not only question and help
};

constexpr Setting settings[] = {
    {"zh-light", 390, 844, rules::Lang::zh, rules::Theme::light, 0, false, true},
    {"en-dark", 390, 844, rules::Lang::en, rules::Theme::dark, 0, false, true},
    {"en-wide", 1280, 720, rules::Lang::en, rules::Theme::light, 1, true, false},
    {"zh-small", 320, 568, rules::Lang::zh, rules::Theme::contrast, 3, false, false},
};

class Looks {
 public:
  Looks(fs::path approved, fs::path out, bool approve)
      : approved_(std::move(approved)), out_(std::move(out)), approve_(approve) {}

  void take(const Setting& setting) {
    sdl::StageOptions options;
    options.width = setting.width, options.height = setting.height;
    options.data_folder = BACKWISE_DATA;
    options.app.lang = setting.lang, options.app.theme = setting.theme;
    options.app.text_step = setting.text_step;
    options.app.pace = ui::Pace::instant;
    options.app.seed = 7;
    sdl::Stage stage(options);
    if (setting.left_hand) {
      rules::Settings mirrored = stage.model().settings;
      mirrored.left_hand = true;
      stage.app().carry_out(screens::Change{mirrored});
    }
    const auto shoot = [&](const char* screen) { judge(stage, std::string(screen) + "-" + setting.name); };
    const auto tap = [&](const char* zone) { must(stage.tap(zone), zone, setting.name); };
    if (setting.whole) shoot("welcome");
    tap("group.older");
    tap("welcome.start");
    if (setting.whole) shoot("home");
    const rules::Pack& pack = stage.model().levels.packs.front();
    stage.app().carry_out(
        rules::Move{rules::Deal{.pack = pack.id, .seed = 5, .cards = {pack.cards.front().id}}});
    tap("stop.myths");
    shoot("question");
    must(stage.pick(true), "a reply", setting.name);
    tap("quiz.confirm");
    if (setting.whole) shoot("fact");
    tap("fact.next");
    if (setting.whole) shoot("results");
    tap("results.done");
    radar(stage, shoot, tap);
    if (setting.whole) lab(shoot, tap);
    tap("help");
    shoot("help");
    tap("back");
    if (!setting.whole) return;
    tap("settings");
    shoot("settings");
    tap("settings.about");
    shoot("about");
  }

  int result() const {
    std::printf("%d pictures, %d differ from the approved ones.\n", taken_, failed_);
    if (failed_ > 0)
      std::printf("Look at %s; when the new ones are right, run tests/looks/approve.\n", out_.c_str());
    return failed_ == 0 ? 0 : 1;
  }

 private:
  /// A case of the radar that was not called urgent enough.
  template <class Shoot, class Tap>
  static void radar(sdl::Stage& stage, const Shoot& shoot, const Tap& tap) {
    const rules::Pack& pack = *stage.model().levels.first_of("triage");
    const auto urgent = std::find_if(pack.vignettes.begin(), pack.vignettes.end(), [](const auto& vignette) {
      return vignette.care == rules::Care::emergency;
    });
    stage.app().carry_out(rules::Move{rules::Sweep{.pack = pack.id, .seed = 5, .vignettes = {urgent->id}}});
    tap("stop.triage");
    shoot("case");
    tap("care.home");
    tap("triage.confirm");
    shoot("explanation");
    tap("back");
  }

  /// The lab's body with its spine and its lever, in the lift that is to be mended.
  template <class Shoot, class Tap>
  static void lab(const Shoot& shoot, const Tap& tap) {
    tap("stop.lift");
    tap("scene.2");
    tap("lift.go");
    shoot("pose");
    tap("back");
    tap("back");
  }

  void must(bool done, const char* what, const char* where) {
    if (done) return;
    std::printf("%s: %s is not there to be tapped\n", where, what);
    ++failed_;
  }

  static bool write(const fs::path& path, const ui::Pixels& picture) {
    return sdl::write_png(path.string(), picture.width, picture.height, picture.rgba.data());
  }

  void judge(sdl::Stage& stage, const std::string& name) {
    stage.settle();
    ++taken_;
    const ui::Pixels now = looks::halved(stage.picture());
    const fs::path approved = approved_ / (name + ".png");
    if (approve_) {
      failed_ += write(approved, now) ? 0 : 1;
      return;
    }
    const looks::Difference found = looks::compare(looks::read_png(approved.string()), now);
    if (!found.too_much) return;
    ++failed_;
    write(out_ / (name + ".new.png"), now);
    write(out_ / (name + ".difference.png"), found.shown);
    std::printf("%s differs in %d cells\n", name.c_str(), found.cells);
  }

  fs::path approved_, out_;
  bool approve_;
  int taken_ = 0, failed_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::printf("looks APPROVED OUT [--approve]\n"), 2;
  std::error_code error;
  fs::create_directories(argv[2], error);
  Looks taken(argv[1], argv[2], argc > 3 && std::string(argv[3]) == "--approve");
  for (const Setting& setting : settings) taken.take(setting);
  return taken.result();
}
