// Recording: what a player did is on the tape, plays again to the same log, and a tape tells where it
// differs.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "progress/store.h"
#include "screen_checks.h"
#include "sdl/recorder.h"
#include "sdl/replay.h"
#include "sdl/tape.h"

namespace fs = std::filesystem;

namespace {

/// A folder of its own for each test, gone at the end.
struct Folder {
  fs::path path;
  explicit Folder(const char* name)
      : path(fs::temp_directory_path() / (std::string("backwise-test-tape-") + name)) {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  std::string of(const char* name) const { return (path / name).string(); }
  std::string tape(const std::string& text) const {
    std::ofstream(of("a.tape"), std::ios::binary) << text;
    return of("a.tape");
  }
};

std::string bytes_of(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

/// What happened, without the second at which it did.
std::vector<rules::Event> events_in(const std::string& save) {
  std::vector<rules::Event> events;
  progress::Store store = progress::Store::open(save);
  const progress::Contents contents = store.read().value_or(progress::Contents{});
  for (const rules::LogEntry& entry : contents.log) events.push_back(entry.event);
  return events;
}

ReplayOptions replaying(const std::string& save = {}) {
  ReplayOptions options;
  options.data_folder = BACKWISE_DATA;
  options.app.save_folder = save;
  return options;
}

}  // namespace

TEST_CASE("what is recorded plays again to the same events: taps, keys, a drag, a held button, a new day") {
  const Folder folder("recorded");
  {
    Recorder recorder(folder.of("a.tape"), {"seed 7"});
    REQUIRE(recorder.works());
    StageOptions options = plain();
    options.app.save_folder = folder.of("played");
    options.record = [&](const ui::Input& input, const std::vector<ui::Zone>& zones) {
      recorder.note(input, zones);
    };
    Stage stage(options);
    stage.settle();
    first_minute(stage);
    REQUIRE(stage.tap("stop.myths", 0.2f, 0.7f));
    REQUIRE(stage.pick(false));
    stage.wait(3);
    REQUIRE(stage.tap("quiz.confirm"));
    stage.drag(200, 600, 300);  // down the page
    stage.press_key(ui::Key::escape);
    stage.resize(844, 390, 1);
    REQUIRE(stage.tap("stop.lift"));
    REQUIRE(stage.tap("scene.2"));
    REQUIRE(stage.tap("lift.go"));
    REQUIRE(stage.tap("lift.pose_go"));
    REQUIRE(stage.press("lift.raise", 0.5f, 0.5f));
    stage.wait(2);
    stage.slide(3, -9, 0.3);
    stage.wait(1);
    stage.release();
    stage.pass_days(2);
    REQUIRE(stage.tap("lift.done"));
  }
  const std::string tape = bytes_of(folder.of("a.tape"));
  for (const char* line : {"set lang zh\n", "set size 390x844\n", "tap group.office 0.5 0.5\n",
                           "tap stop.myths 0.2 0.7\n", "wait 3", "key escape\n", "press lift.raise 0.5 0.5\n",
                           "slide 3 -9 2.3", "release\n", "resize 844x390\n", "days 2\n"}) {
    CAPTURE(tape);
    CAPTURE(line);
    CHECK(tape.find(line) != std::string::npos);
  }
  REQUIRE(replay({folder.of("a.tape")}, replaying(folder.of("again"))) == 0);
  const std::vector<rules::Event> played = events_in(folder.of("played")),
                                  again = events_in(folder.of("again"));
  CHECK(played.size() >= 4);
  CHECK(played == again);
}

TEST_CASE("what comes is written into a tape, holds the next time, and a difference is told") {
  const Folder folder("written");
  const std::string done =
      "# a remark\nset seed 3\n\ntap group.office\ntap welcome.start\ntap stop.myths\nwrong\ntap "
      "quiz.confirm\n";
  const std::string path = folder.tape(done);
  CHECK(replay({path}, replaying()) == 0);
  CHECK(bytes_of(path) == done);
  ReplayOptions writing = replaying();
  writing.write = true;
  REQUIRE(replay({path}, writing) == 0);
  const std::string written = bytes_of(path);
  CHECK(written.starts_with("# a remark\nset seed 3\n\ntap group.office\ntap welcome.start\n> at home\n"));
  CHECK(written.find(" answered ") != std::string::npos);
  CHECK(replay({path}, replaying()) == 0);
  REQUIRE(replay({path}, writing) == 0);
  CHECK(bytes_of(path) == written);
  SUBCASE("something else comes") {
    std::string other = written;
    other.replace(other.find("> at quiz"), 9, "> at lift");
    CHECK(replay({folder.tape(other)}, replaying()) == 1);
  }
  SUBCASE("less comes") { CHECK(replay({folder.tape(written + "> at home\n")}, replaying()) == 1); }
  SUBCASE("more comes") {
    CHECK(replay({folder.tape(written.substr(0, written.rfind("> ")))}, replaying()) == 1);
  }
}

TEST_CASE("a line that is none, or that cannot be done, ends a tape") {
  const Folder folder("bad");
  for (const char* line :
       {"tap nowhere", "right", "slide 3", "key none", "wait -1", "days 0", "resize 3x3", "dance",
        "set lang fr", "set size 1", "expect fact", "press nowhere 0.5 0.5", "> at home"}) {
    CAPTURE(line);
    CHECK(replay({folder.tape(std::string(line) + "\n")}, replaying()) == 1);
  }
  CHECK(replay({folder.of("none.tape")}, replaying()) == 1);
  CHECK_FALSE(Recorder(folder.of("no/folder.tape"), {}).works());
}

TEST_CASE("a tape is read whatever it holds") {
  const Tape tape = read_tape("# x\r\n> lost\ntap a \r\n>  came\n>\n\n");
  REQUIRE(tape.steps.size() == 2);
  CHECK(tape.steps[0].done.empty());
  CHECK(tape.steps[1].done == "tap a");
  CHECK(tape.steps[1].came == std::vector<std::string>{"came", ""});
  CHECK(tape.checked);
  CHECK_FALSE(read_tape("tap a\n").checked);
  CHECK(with_news("tap a\n> old\n# b\ntap c\n", {{"new", "er"}, {}}) == "tap a\n> new\n> er\n# b\ntap c\n");
}
