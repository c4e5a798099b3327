// The save file as a player meets it: export, import, backups, deleting everything, and what is told of
// trouble.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "progress/disk.h"
#include "sdl/own_files.h"
#include "sdl/stage.h"
#include "weak_disk.h"

using namespace sdl;
using Outcome = rules::Keeping::Outcome;
using State = rules::Keeping::State;
namespace fs = std::filesystem;

namespace {

/// A save folder and a folder of the player's own, gone at the end.
struct Folders {
  fs::path root = fs::temp_directory_path() /
                  ("backwise-records-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
  Folders() {
    fs::remove_all(root);
    fs::create_directories(own());
  }
  ~Folders() { fs::remove_all(root); }
  fs::path own() const { return root / "own"; }
  fs::path save() const { return root / "save"; }

  StageOptions options() const {
    StageOptions options;
    options.data_folder = BACKWISE_DATA;
    options.app.pace = ui::Pace::instant;
    options.app.seed = 7;
    options.app.save_folder = save().string();
    options.own_folders = {own().string()};
    return options;
  }
  void put(const std::string& name, const std::string& bytes) const {
    std::ofstream(own() / name, std::ios::binary) << bytes;
  }
  std::string exported() const {
    for (const auto& entry : fs::directory_iterator(own()))
      if (entry.path().filename().string().starts_with("backwise-")) return entry.path().string();
    return {};
  }
};

void first_minute(Stage& stage) {
  REQUIRE(stage.tap("group.office"));
  REQUIRE(stage.tap("welcome.start"));
}

void play_cards(Stage& stage, int count) {
  REQUIRE(stage.tap("stop.myths"));
  for (int i = 0; i < count; ++i) {
    REQUIRE(stage.pick(true));
    REQUIRE(stage.tap("quiz.confirm"));
    REQUIRE(stage.tap("fact.next"));
  }
  stage.press_key(ui::Key::escape);
  stage.press_key(ui::Key::escape);
}

void open_progress(Stage& stage) {
  REQUIRE(stage.tap("settings"));
  REQUIRE(stage.tap("settings.progress"));
}

const rules::Keeping& keeping(Stage& stage) { return stage.model().keeping; }

/// A question about something untrue is open.
void open_a_myth(Stage& stage) {
  const rules::Pack& pack = stage.model().levels.packs.front();
  const auto untrue = std::find_if(pack.cards.begin(), pack.cards.end(),
                                   [](const rules::Card& card) { return !card.is_true; });
  stage.app().carry_out(rules::Move{rules::Deal{.pack = pack.id, .seed = 1, .cards = {untrue->id}}});
  REQUIRE(stage.tap("stop.myths"));
  REQUIRE(stage.shows("claim"));
}

}  // namespace

TEST_CASE("an export carries habits, their marks and the hourglass to another device") {
  const Folders here, there;
  {
    Stage stage(here.options());
    first_minute(stage);
    stage.app().carry_out(rules::HabitMove{rules::Build{"up-each-hour", "tea", 4, ""}});
    stage.app().carry_out(rules::HabitMove{rules::Build{"own.1", "bed", 2, "遛狗"}});
    stage.app().carry_out(
        rules::HabitMove{rules::Mark{"up-each-hour", stage.model().today, rules::DayMark::did}});
    rules::Settings settings = stage.model().settings;
    settings.hourglass.sit_min = 45, settings.hourglass.sound = true;
    stage.app().carry_out(screens::Change{settings});
    open_progress(stage);
    CHECK(keeping(stage).here.habits == 1);
    CHECK(stage.ui().find("keep.habits.value")->name == "1");
    REQUIRE(stage.tap("keep.export"));
  }
  REQUIRE(!here.exported().empty());
  fs::copy(here.exported(), there.own());
  Stage stage(there.options());
  first_minute(stage);
  open_progress(stage);
  REQUIRE(stage.tap("keep.import"));
  REQUIRE(stage.tap("keep.file.0"));
  REQUIRE(stage.tap("keep.take"));
  const std::vector<rules::Habit>& habits = stage.model().profile.habits;
  REQUIRE(habits.size() == 2);
  CHECK(habits[0].days.at(stage.model().today).mark == rules::DayMark::did);
  CHECK(habits[0].quota == 4);
  CHECK(habits[1].words == "遛狗");
  CHECK(stage.model().settings.hourglass.sit_min == 45);
  CHECK(stage.model().settings.hourglass.sound);
}

TEST_CASE("an empty save says so, and offers to import") {
  Folders folders;
  Stage stage(folders.options());
  first_minute(stage);
  open_progress(stage);
  CHECK(stage.shows("keep.empty"));
  CHECK_FALSE(stage.shows("keep.export"));
  REQUIRE(stage.tap("keep.import"));
  CHECK(stage.shows("keep.import_none"));
  folders.put("late.backwise", "words");
  REQUIRE(stage.tap("keep.again"));
  CHECK(stage.shows("keep.file.0"));
  REQUIRE(stage.tap("back"));
  REQUIRE(stage.tap("keep.restore"));
  CHECK(stage.shows("keep.restore_none"));
}

TEST_CASE("an export is imported on another device, and swapped back") {
  Folders here, there;
  {
    Stage stage(here.options());
    first_minute(stage);
    play_cards(stage, 2);
    open_progress(stage);
    CHECK(keeping(stage).state == State::saved);
    CHECK(keeping(stage).here.facts == 2);
    REQUIRE(stage.tap("keep.export"));
    CHECK(keeping(stage).outcome == Outcome::exported);
    CHECK(keeping(stage).place == here.exported());
    REQUIRE(stage.tap("keep.export"));  // a second one beside it
    CHECK(std::distance(fs::directory_iterator(here.own()), fs::directory_iterator()) == 2);
  }
  fs::copy(here.exported(), there.own());
  Stage stage(there.options());
  first_minute(stage);
  play_cards(stage, 1);
  const rules::Profile mine = stage.model().profile;
  open_progress(stage);
  REQUIRE(stage.tap("keep.import"));
  REQUIRE(stage.tap("keep.file.0"));
  CHECK(stage.shows("keep.offer_title.title"));
  CHECK(stage.model().profile.cards.size() == 1);  // nothing has changed yet
  REQUIRE(stage.tap("keep.decline"));
  REQUIRE(stage.tap("keep.file.0"));
  REQUIRE(stage.tap("keep.take"));
  CHECK(keeping(stage).outcome == Outcome::taken);
  CHECK(stage.model().profile.cards.size() == 2);
  REQUIRE(stage.model().round.has_value());  // the unfinished round came with it
  REQUIRE(stage.tap("keep.swap_back"));
  CHECK(keeping(stage).outcome == Outcome::taken);
  CHECK(stage.model().profile.cards.size() == 1);
  CHECK(stage.model().profile.cards.begin()->first == mine.cards.begin()->first);
  REQUIRE(stage.tap("keep.restore"));
  CHECK(keeping(stage).backups.size() == 2);
  REQUIRE(stage.tap("keep.backup.0"));
  REQUIRE(stage.tap("keep.take"));
  CHECK(stage.model().profile.cards.size() == 2);
}

TEST_CASE("what cannot be imported is told, and changes nothing") {
  Folders folders;
  {
    Stage stage(folders.options());
    first_minute(stage);
    play_cards(stage, 1);
    open_progress(stage);
    REQUIRE(stage.tap("keep.export"));
  }
  const std::string good = progress::real_disk().read(folders.exported(), 1 << 20).value();
  std::string newer = good;
  newer[63] = 99;  // the version, in the header of a database
  fs::remove(folders.exported());
  fs::create_directories(folders.own() / "folder.backwise");
  const struct {
    std::string bytes;
    Outcome outcome;
  } cases[] = {{"dear friend", Outcome::file_other},
               {"", Outcome::file_empty},
               {good.substr(0, good.size() / 2), Outcome::file_damaged},
               {newer, Outcome::file_newer}};
  for (const auto& one : cases) {
    CAPTURE(static_cast<int>(one.outcome));
    folders.put("it.backwise", one.bytes);
    Stage stage(folders.options());
    stage.settle();
    stage.app().carry_out(screens::Open{screens::Place::home, true});
    open_progress(stage);
    REQUIRE(stage.tap("keep.import"));
    CHECK_FALSE(stage.shows("keep.file.1"));  // the folder is no file
    REQUIRE(stage.tap("keep.file.0"));
    CHECK(keeping(stage).outcome == one.outcome);
    CHECK(stage.shows("keep.outcome"));
    CHECK_FALSE(keeping(stage).offer);
    CHECK(stage.model().profile.cards.size() == 1);
  }
  Stage stage(folders.options());
  stage.settle();
  stage.app().carry_out(screens::Open{screens::Place::home, true});
  open_progress(stage);
  REQUIRE(stage.tap("keep.import"));
  fs::remove(folders.own() / "it.backwise");  // gone between the list and the tap
  REQUIRE(stage.tap("keep.file.0"));
  CHECK(keeping(stage).outcome == Outcome::file_unread);
}

TEST_CASE("an export that cannot be written is told") {
  Folders folders;
  Stage stage(folders.options());
  first_minute(stage);
  play_cards(stage, 1);
  open_progress(stage);
  fs::remove_all(folders.own());
  REQUIRE(stage.tap("keep.export"));
  CHECK(keeping(stage).outcome == Outcome::export_failed);
}

TEST_CASE("deleting everything is asked first, offers an export, and begins anew") {
  Folders folders;
  Stage stage(folders.options());
  first_minute(stage);
  play_cards(stage, 1);
  open_progress(stage);
  REQUIRE(stage.tap("keep.wipe"));
  REQUIRE(stage.tap("keep.wipe_no"));
  CHECK(stage.app().place() == screens::Place::progress);
  REQUIRE(stage.tap("keep.wipe"));
  REQUIRE(stage.tap("keep.wipe_first"));
  CHECK(keeping(stage).outcome == Outcome::exported);
  REQUIRE(stage.tap("keep.wipe_yes"));
  CHECK(stage.app().place() == screens::Place::welcome);
  CHECK(stage.model().profile.cards.empty());
  CHECK(fs::exists(folders.exported()));
}

TEST_CASE("deleting and importing under an open myth still end on its fact, then go on") {
  Folders folders;
  Stage stage(folders.options());
  first_minute(stage);
  play_cards(stage, 1);  // an unfinished round
  open_progress(stage);
  REQUIRE(stage.tap("keep.export"));
  stage.press_key(ui::Key::escape);
  stage.press_key(ui::Key::escape);
  open_a_myth(stage);
  open_progress(stage);
  SUBCASE("deleting") {
    REQUIRE(stage.tap("keep.wipe"));
    REQUIRE(stage.tap("keep.wipe_yes"));
    CHECK(stage.shows("fact"));
    REQUIRE(stage.tap("fact.next"));
    CHECK(stage.app().place() == screens::Place::welcome);
    CHECK(stage.model().profile.cards.empty());
  }
  SUBCASE("importing") {
    REQUIRE(stage.tap("keep.import"));
    REQUIRE(stage.tap("keep.file.0"));
    REQUIRE(stage.tap("keep.take"));
    CHECK(stage.shows("fact"));
    REQUIRE(stage.tap("fact.next"));
    CHECK(stage.app().place() == screens::Place::progress);
    REQUIRE(stage.model().round.has_value());  // the imported round is there to go on with
    CHECK(stage.model().quiz()->deal.cards.size() > 1);
  }
}

TEST_CASE("a program that ends right after a wipe or an import still begins with the fact of the open myth") {
  Folders folders;
  const fs::path cut = folders.root / "cut";
  bool armed = false;
  StageOptions options = folders.options();
  options.app.store.after_commit = [&] {
    if (!armed) return;
    armed = false;  // the disk as it is when the other save lasts, before another frame
    fs::copy(folders.save(), cut, fs::copy_options::recursive);
  };
  bool wipes = false;
  SUBCASE("a wipe") { wipes = true; }
  SUBCASE("an import") {}
  std::string myth;
  {
    Stage stage(options);
    first_minute(stage);
    play_cards(stage, 1);
    open_progress(stage);
    REQUIRE(stage.tap("keep.export"));
    stage.press_key(ui::Key::escape);
    stage.press_key(ui::Key::escape);
    open_a_myth(stage);
    myth = stage.model().quiz()->turn().card->id;
    open_progress(stage);
    REQUIRE(stage.tap(wipes ? "keep.wipe" : "keep.import"));
    if (!wipes) REQUIRE(stage.tap("keep.file.0"));
    armed = true;
    REQUIRE(stage.tap(wipes ? "keep.wipe_yes" : "keep.take"));
    REQUIRE(fs::exists(cut));
  }
  options.app.store.after_commit = nullptr;
  options.app.save_folder = cut.string();
  {
    Stage again(options);
    again.settle();
    CHECK(again.shows("fact"));
    REQUIRE(again.model().quiz());
    CHECK(again.model().quiz()->turn().card->id == myth);
    CHECK(again.model().profile.cards.size() == (wipes ? 0 : 1));
  }
  Stage third(options);  // it was seen: owed no more
  third.settle();
  if (wipes) CHECK_FALSE(third.model().round);
  if (wipes) CHECK(third.app().place() == screens::Place::welcome);
  if (!wipes) CHECK(third.model().quiz()->deal.cards.size() > 1);
}

TEST_CASE("a full disk is told once, play goes on, and all is saved when there is room") {
  Folders folders;
  tests::WeakDisk disk;
  StageOptions options = folders.options();
  options.app.store.disk = &disk;
  options.app.save_folder = "/save";
  {
    Stage stage(options);
    first_minute(stage);
    REQUIRE(stage.tap("stop.myths"));
    disk.set({tests::Fault::Kind::full, 0, true});
    REQUIRE(stage.pick(true));
    REQUIRE(stage.tap("quiz.confirm"));
    CHECK(stage.shows("fact"));
    CHECK(stage.app().store().owes());
    CHECK(stage.shows("toast"));
    REQUIRE(stage.tap("fact.next"));
    REQUIRE(stage.pick(true));
    disk.set({});
    REQUIRE(stage.tap("quiz.confirm"));
    CHECK_FALSE(stage.app().store().owes());
  }
  Stage again(options);
  again.settle();
  CHECK(again.model().profile.cards.size() == 2);
  CHECK(again.model().quiz()->at == 1);
}

TEST_CASE("a second window says that nothing is saved there") {
  Folders folders;
  const progress::Store other = progress::Store::open(folders.save().string());
  Stage stage(folders.options());
  first_minute(stage);
  open_progress(stage);
  CHECK(keeping(stage).state == State::busy);
  CHECK_FALSE(stage.shows("keep.wipe"));
}

TEST_CASE("a browser's dialog chooses the file, and answers late or not at all") {
  Folders folders;
  Stage stage(folders.options());
  first_minute(stage);
  ui::Files& files = const_cast<ui::Services&>(stage.ui().services()).files;
  std::vector<ui::FileAnswer> answers;
  files.list = nullptr;
  files.get = [](const std::string&) {};
  files.answer = [&]() -> std::optional<ui::FileAnswer> {
    if (answers.empty()) return {};
    ui::FileAnswer next = answers.back();
    answers.pop_back();
    return next;
  };
  open_progress(stage);
  REQUIRE(stage.tap("keep.import"));
  REQUIRE(stage.tap("keep.pick"));
  CHECK(stage.shows("keep.waiting"));
  answers.push_back({ui::FileAnswer::Kind::cancelled});
  stage.settle();
  REQUIRE(stage.tap("keep.pick"));
  answers.push_back({.kind = ui::FileAnswer::Kind::got, .place = "mine.backwise", .bytes = "words"});
  stage.settle();
  CHECK(keeping(stage).outcome == Outcome::file_other);
}

TEST_CASE("the desktop's folders are those the system names") {
  Folders folders;
  const std::string home = folders.root.string();
  fs::create_directories(folders.root / ".config");
  fs::create_directories(folders.root / "文档");
  std::ofstream(folders.root / ".config" / "user-dirs.dirs")
      << "# a comment\nXDG_DOCUMENTS_DIR=\"$HOME/文档\"\nXDG_DOWNLOAD_DIR=\"$HOME/gone\"\n";
  CHECK(known_folders_of(home, "") == std::vector<std::string>{home + "/文档", home});
  CHECK(known_folders_of(home + "/nowhere", "").empty());
}
