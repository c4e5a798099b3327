// The save file on a real disk: what is written comes back; older, newer, damaged and foreign files; copies.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "progress/opening.h"
#include "progress/rows.h"
#include "progress/store.h"
#include "rules/profile.h"
#include "rules/random.h"

using namespace progress;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, gone at the end.
struct Folder {
  fs::path path =
      fs::temp_directory_path() / ("backwise-test-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
  Folder() { fs::remove_all(path); }
  ~Folder() { fs::remove_all(path); }
  fs::path base() const { return path / "backwise.db"; }
  Store open(Options options = {}) const { return Store::open(path.string(), std::move(options)); }
};

Change answer(const std::string& card, int right, int day = 19'675) {
  Change change;
  change.log.push_back({1'700'000'000, day, {rules::EventKind::answered, card, right, "sure"}});
  change.moves.push_back(rules::Answer{right});
  return change;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// One step more than the program has: a newer program.
const Steps& newer_steps() {
  static const Steps steps = [] {
    Steps all = own_steps();
    all.push_back("ALTER TABLE log ADD COLUMN mood TEXT");
    return all;
  }();
  return steps;
}

Options newer_program() {
  Options options;
  options.steps = &newer_steps();
  return options;
}

/// Days 1, 2 and 3, each with its backup of the days before.
void play_three_days(const Folder& folder) {
  Store store = folder.open();
  for (int day = 1; day <= 3; ++day)
    REQUIRE(store.commit(answer("a" + std::to_string(day), 1, day)) == Saved::yes);
  REQUIRE(store.backups().size() == 2);
}

/// The contents as lines, as the files beside tests/saves have them.
std::string told(const Contents& contents) {
  std::ostringstream lines;
  for (const rules::LogEntry& entry : contents.log)
    lines << entry.unix << ' ' << entry.day << ' ' << rules::name_of(entry.event.kind) << ' '
          << entry.event.what << ' ' << entry.event.value << ' ' << entry.event.note << '\n';
  for (const auto& [key, value] : contents.settings) lines << key << '=' << value << '\n';
  for (const rules::Unfinished& kept : contents.unfinished) {
    lines << "session " << kept.pack << ' ' << kept.hash << '\n';
    for (const rules::Move& move : kept.moves) lines << "move " << rules::print(move) << '\n';
  }
  if (contents.unknown > 0) lines << "unknown " << contents.unknown << '\n';
  return lines.str();
}

}  // namespace

TEST_CASE("log, settings and the unfinished round come back") {
  Folder folder;
  {
    Store store = folder.open();
    CHECK(store.opened() == Opened::fresh);
    Change begin;
    begin.begin = rules::Unfinished{"myths", "h", {rules::Deal{"myths", 7, {"a"}}}};
    begin.settings = std::map<std::string, std::string>{{"lang", "en"}};
    REQUIRE(store.commit(begin) == Saved::yes);
    REQUIRE(store.commit(answer("a", 1)) == Saved::yes);
  }
  Store store = folder.open();
  CHECK(store.opened() == Opened::kept);
  const Contents contents = store.read().value();
  REQUIRE(contents.log.size() == 1);
  CHECK(contents.log[0].event == rules::Event{rules::EventKind::answered, "a", 1, "sure"});
  CHECK(contents.settings.at("lang") == "en");
  REQUIRE(contents.unfinished.size() == 1);
  CHECK(contents.unfinished[0].moves.size() == 2);
  CHECK(store.read().value() == contents);  // the second time from the file
  Change end;
  end.end = rules::SessionKind::round;
  REQUIRE(store.commit(end) == Saved::yes);
  CHECK(store.read().value().unfinished.empty());
}

TEST_CASE("a round and a scene are kept side by side, the one played last at the end") {
  using rules::SessionKind;
  Folder folder;
  const rules::Unfinished round{"myths", "h", {rules::Deal{"myths", 7, {"a"}}}};
  const rules::Unfinished scene{"lift", "g", {rules::Enter{"lift", "box", {}}}, SessionKind::scene};
  const auto commit = [&](Change change) {
    Store store = folder.open();
    REQUIRE(store.commit(std::move(change)) == Saved::yes);
  };
  const auto kept = [&] { return folder.open().read().value().unfinished; };
  commit({.begin = round});
  commit({.begin = scene});
  CHECK(kept() == std::vector{round, scene});
  commit({.moves = {rules::Skip{}}});  // each move goes to the session of its kind
  commit({.moves = {rules::Go{}}});
  commit({.moves = {rules::Seen{}}});
  REQUIRE(kept().size() == 2);
  CHECK(kept()[0].moves == std::vector<rules::Move>{rules::Enter{"lift", "box", {}}, rules::Go{}});
  CHECK(kept()[1].moves ==
        std::vector<rules::Move>{rules::Deal{"myths", 7, {"a"}}, rules::Skip{}, rules::Seen{}});
  commit({.begin = rules::Unfinished{"lift", "g", {rules::Enter{"lift", "bin", {}}}, SessionKind::scene}});
  REQUIRE(kept().size() == 2);
  CHECK(kept()[0].kind == SessionKind::round);
  CHECK(kept()[1].moves.size() == 1);
  commit({.moves = {rules::Next{}}, .end = SessionKind::round});
  REQUIRE(kept().size() == 1);
  CHECK(kept()[0].kind == SessionKind::scene);
}

TEST_CASE("an errand of the courier is kept beside the others, move by move") {
  using rules::SessionKind;
  Folder folder;
  const rules::Unfinished round{"myths", "h", {rules::Deal{"myths", 7, {"a"}}}};
  const rules::Unfinished tale{"courier", "h", {rules::Dispatch{"courier", "foot"}}, SessionKind::courier};
  const auto row = [](rules::EventKind kind, const char* what, int value, const char* note) {
    return rules::LogEntry{7, 20'000, {kind, what, value, note}};
  };
  Store store = folder.open();
  REQUIRE(store.commit({.begin = tale}) == Saved::yes);
  REQUIRE(store.commit({.begin = round}) == Saved::yes);
  REQUIRE(store.commit({.moves = {rules::Probe{1}}}) == Saved::yes);
  REQUIRE(store.commit(
              {.log = {row(rules::EventKind::foretold, "a", 1, "1"),
                       row(rules::EventKind::learnt, "a", 0, ""), row(rules::EventKind::told, "foot", 6, "")},
               .moves = {rules::Ask{}, rules::Learn{}}}) == Saved::yes);
  const Contents contents = store.read().value();
  REQUIRE(contents.unfinished.size() == 2);
  CHECK(contents.unfinished[0] == round);
  CHECK(contents.unfinished[1].kind == SessionKind::courier);
  CHECK(contents.unfinished[1].moves ==
        std::vector<rules::Move>{tale.moves[0], rules::Probe{1}, rules::Ask{}, rules::Learn{}});
  const rules::Profile profile = rules::profile_of(contents.log);
  CHECK(profile.acts.contains("a"));
  CHECK(profile.errands.contains("foot"));
  REQUIRE(store.commit({.moves = {rules::Arrive{}}, .end = SessionKind::courier}) == Saved::yes);
  CHECK(store.read().value().unfinished == std::vector{round});
}

TEST_CASE("a round of vignettes is kept beside the others, and goes with the save file in and out and away") {
  using rules::SessionKind;
  Folder folder, other;
  const rules::Unfinished sweep{"radar", "h", {rules::Sweep{"radar", 7, {"a", "b"}}}, SessionKind::triage};
  const rules::Unfinished round{"myths", "h", {rules::Deal{"myths", 7, {"a"}}}};
  const auto row = [](rules::EventKind kind, const char* what, int value, const char* note) {
    return rules::LogEntry{7, 20'000, {kind, what, value, note}};
  };
  Store store = folder.open();
  REQUIRE(store.commit({.begin = sweep}) == Saved::yes);
  REQUIRE(store.commit({.begin = round}) == Saved::yes);
  REQUIRE(store.commit({.log = {row(rules::EventKind::sorted, "a", 0, "home")},
                        .moves = {rules::Sort{rules::Care::home}}}) == Saved::yes);
  REQUIRE(store.commit({.log = {row(rules::EventKind::explained, "a", 0, ""),
                                row(rules::EventKind::sorted_again, "a", 2, "emergency"),
                                row(rules::EventKind::swept, "radar", 0, "")},
                        .moves = {rules::Explained{}}}) == Saved::yes);
  const Contents contents = store.read().value();
  REQUIRE(contents.unfinished.size() == 2);
  CHECK(contents.unfinished[0] == round);
  CHECK(contents.unfinished[1].moves ==
        std::vector<rules::Move>{sweep.moves[0], rules::Sort{rules::Care::home}, rules::Explained{}});
  const rules::Profile profile = rules::profile_of(contents.log);
  REQUIRE(profile.vignette_record("a"));
  CHECK(profile.vignette_record("a")->last == rules::Call::right);
  CHECK(profile.sweeps == 1);

  Store second = other.open();
  const Copy copy = second.look_into(store.bytes().value());
  REQUIRE(copy.usable());
  REQUIRE(second.replace(copy, Reason::import) == Saved::yes);
  CHECK(second.read().value() == contents);
  REQUIRE(second.commit({.moves = {rules::Close{}}, .end = SessionKind::triage}) == Saved::yes);
  CHECK(second.read().value().unfinished == std::vector{round});
  REQUIRE(second.wipe() == Saved::yes);
  CHECK(second.read().value() == Contents{});
}

TEST_CASE("a scene left unfinished by the first version is still a scene") {
  Folder folder;
  fs::create_directories(folder.path);
  {
    SQLite::Database db(folder.base().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    db.exec(own_steps().front());
    db.exec(
        "INSERT INTO session VALUES (1, 'lift', 'g'); INSERT INTO move (line) VALUES ('enter lift box'), "
        "('go')");
    db.exec("PRAGMA user_version = 1; PRAGMA application_id = " + std::to_string(application_id));
  }
  Store store = folder.open();
  CHECK(store.opened() == Opened::migrated);
  const std::vector<rules::Unfinished> kept = store.read().value().unfinished;
  REQUIRE(kept.size() == 1);
  CHECK(kept[0] ==
        rules::Unfinished{
            "lift", "g", {rules::Enter{"lift", "box", {}}, rules::Go{}}, rules::SessionKind::scene});
}

TEST_CASE("old saves open and hold what they held") {
  int opened = 0;
  for (const auto& entry : fs::directory_iterator(BACKWISE_SAVES)) {
    if (entry.path().extension() != ".db") continue;
    CAPTURE(entry.path().string());
    Folder folder;
    fs::create_directories(folder.path);
    fs::copy_file(entry.path(), folder.base());
    Store store = folder.open();
    CHECK((store.opened() == Opened::kept || store.opened() == Opened::migrated));
    CHECK(told(store.read().value()) == bytes_of(fs::path(entry.path()).replace_extension(".txt")));
    CHECK(store.commit(answer("b", 0)) == Saved::yes);
    ++opened;
  }
  CHECK(opened >= 4);
}

TEST_CASE("an older file is brought forward after a backup") {
  Folder folder;
  { (void)folder.open().commit(answer("a", 1)); }
  const std::string before = bytes_of(folder.base());
  Store store = folder.open(newer_program());
  CHECK(store.opened() == Opened::migrated);
  CHECK(store.read().value().log.size() == 1);
  REQUIRE(store.backups().size() == 1);
  CHECK(store.backups()[0].reason == Reason::update);
  CHECK(bytes_of(store.backups()[0].path) == before);
  CHECK(store.commit(answer("b", 0)) == Saved::yes);
}

TEST_CASE("without room for the backup an older file is shown and left as it is") {
  Folder folder;
  { (void)folder.open().commit(answer("a", 1)); }
  const std::string before = bytes_of(folder.base());
  write(folder.path / "backups", "a file where the folder should be");
  {
    Store store = folder.open(newer_program());
    CHECK(store.opened() == Opened::unwritable);
    CHECK(store.read().value().log.size() == 1);
    CHECK(store.commit(answer("b", 0)) == Saved::nowhere);
  }
  CHECK(bytes_of(folder.base()) == before);
}

TEST_CASE("a newer file is refused and not touched") {
  Folder folder;
  { (void)folder.open(newer_program()).commit(answer("a", 1)); }
  const std::string before = bytes_of(folder.base());
  write(folder.path / "backwise.db-journal", "of the newer program");
  {
    Store store = folder.open();
    CHECK(store.opened() == Opened::newer);
    CHECK(store.commit(answer("b", 0)) == Saved::nowhere);
    CHECK(store.wipe() == Saved::nowhere);
  }
  CHECK(bytes_of(folder.base()) == before);
  CHECK(bytes_of(folder.path / "backwise.db-journal") == "of the newer program");
}

TEST_CASE("what a newer program wrote into a file of this version stays in it") {
  Folder folder;
  { (void)folder.open().commit(answer("a", 1)); }
  {
    SQLite::Database db(folder.base().string(), SQLite::OPEN_READWRITE);
    db.exec("INSERT INTO log (unix, day, kind, what, value, note) VALUES (1, 2, 'danced', 'x', 3, '')");
    db.exec(
        "INSERT INTO settings VALUES ('lantern', 'lit'); INSERT INTO session VALUES ('round', 'myths', 'h')");
    db.exec("INSERT INTO move (line) VALUES ('deal myths 7 a'), ('dance')");
  }
  Store store = folder.open();
  const Contents contents = store.read().value();
  CHECK(contents.log.size() == 1);
  CHECK(contents.unknown == 1);
  REQUIRE(contents.unfinished.size() == 1);
  CHECK(contents.unfinished[0].hash.empty());  // as if the pack had changed: the open fact is shown
  Change settings;
  settings.settings = std::map<std::string, std::string>{{"lang", "en"}};
  REQUIRE(store.commit(settings) == Saved::yes);
  CHECK(store.read().value().unknown == 1);
  CHECK(store.read().value().settings.at("lantern") == "lit");
}

TEST_CASE("a damaged file is moved aside; the newest good backup takes its place") {
  Folder folder;
  play_three_days(folder);
  const std::string broken = "this is no database at all, only words" + std::string(5'000, 'x');
  write(folder.base(), broken);
  SUBCASE("the newest is good") {
    Store store = folder.open();
    CHECK(store.opened() == Opened::restored);
    CHECK(store.read().value().log.size() == 2);
    CHECK(bytes_of(store.moved_to()) == broken);
    CHECK(store.commit(answer("b", 0)) == Saved::yes);
  }
  SUBCASE("the newest is damaged too") {
    write(Store(folder.open()).backups().front().path, "nothing");
    fs::remove(folder.base());
    Store store = folder.open();
    CHECK(store.opened() == Opened::restored);
    CHECK(store.read().value().log.size() == 1);
  }
  SUBCASE("there is none") {
    fs::remove_all(folder.path / "backups");
    Store store = folder.open();
    CHECK(store.opened() == Opened::restarted);
    CHECK(bytes_of(store.moved_to()) == broken);
    CHECK(store.commit(answer("b", 0)) == Saved::yes);
  }
}

TEST_CASE("another program's database in our place is moved aside whole") {
  Folder folder;
  fs::create_directories(folder.path);
  {
    SQLite::Database(folder.base().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE t (x)");
  }
  const std::string before = bytes_of(folder.base());
  Store store = folder.open();
  CHECK(store.opened() == Opened::restarted);
  CHECK(bytes_of(store.moved_to()) == before);
}

TEST_CASE("a file broken at any place is survived, and what is broken is kept") {
  Folder whole;
  play_three_days(whole);
  const std::string good = bytes_of(whole.base());
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    rules::Random random(seed);
    std::string bytes = good;
    if (random.below(4) == 0) bytes.resize(random.below(bytes.size()));
    for (std::size_t i = random.below(40); i > 0 && !bytes.empty(); --i)
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    Folder folder;
    fs::create_directories(folder.path);
    write(folder.base(), bytes);
    Store store = folder.open();
    if (store.opened() == Opened::newer) continue;  // its version number was hit
    CHECK(store.saves());
    if (!store.moved_to().empty()) CHECK(bytes_of(store.moved_to()) == bytes);
    (void)store.commit(answer("b", 0));
    (void)store.look_into(bytes);
  }
}

namespace {

/// A journal of SQLite's that gives one page its former bytes back (sqlite.org/fileformat2.html, section 3).
std::string journal_of(const std::string& base, std::uint32_t page, const std::string& former) {
  const auto word = [](std::uint32_t number) {
    return std::string{static_cast<char>(number >> 24), static_cast<char>(number >> 16),
                       static_cast<char>(number >> 8), static_cast<char>(number)};
  };
  constexpr std::uint32_t nonce = 7, sector = 512;
  const auto size = static_cast<std::uint32_t>(former.size());
  std::string journal("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
  journal += word(1) + word(nonce) + word(static_cast<std::uint32_t>(base.size()) / size) + word(sector) +
             word(size);
  journal.resize(sector);
  std::uint32_t sum = nonce;
  for (int at = static_cast<int>(size) - 200; at > 0; at -= 200)
    sum += static_cast<unsigned char>(former[static_cast<std::size_t>(at)]);
  return journal + word(page) + former + word(sum);
}

constexpr std::size_t page_bytes = 4'096;

}  // namespace

TEST_CASE("a damaged file is kept byte by byte, even where opening it changes it") {
  Folder folder;
  play_three_days(folder);
  std::string bytes = bytes_of(folder.base());
  REQUIRE(bytes.size() >= 3 * page_bytes);
  std::string journal;
  const std::string last_page = bytes.substr(bytes.size() - page_bytes);
  SUBCASE("a journal") {
    journal = journal_of(bytes, static_cast<std::uint32_t>(bytes.size() / page_bytes), last_page);
    bytes.replace(bytes.size() - page_bytes, page_bytes, std::string(page_bytes, 'x'));  // half written
  }
  SUBCASE("another journal's mode") { bytes[18] = bytes[19] = 2; }
  SUBCASE("another size in the header") { bytes[30] = 1; }
  bytes.replace(page_bytes, 2 * page_bytes, std::string(2 * page_bytes, '\x5a'));
  write(folder.base(), bytes);
  if (!journal.empty()) write(folder.base().string() + "-journal", journal);
  Store store = folder.open();
  CHECK(store.opened() == Opened::restored);
  REQUIRE_FALSE(store.moved_to().empty());
  CHECK((bytes_of(store.moved_to()) == bytes));
  if (!journal.empty()) CHECK((bytes_of(store.moved_to() + "-journal") == journal));
  CHECK(store.commit(answer("b", 0)) == Saved::yes);
}

TEST_CASE("a journal left by a cut is played back and the file kept in use") {
  Folder folder;
  play_three_days(folder);
  const std::string good = bytes_of(folder.base());
  std::string bytes = good;
  bytes.replace(bytes.size() - page_bytes, page_bytes, std::string(page_bytes, 'x'));
  write(folder.base(), bytes);
  write(folder.base().string() + "-journal",
        journal_of(good, static_cast<std::uint32_t>(good.size() / page_bytes),
                   good.substr(good.size() - page_bytes)));
  Store store = folder.open();
  CHECK(store.opened() == Opened::kept);
  CHECK(store.read().value().log.size() == 3);
  CHECK((bytes_of(folder.base()) == good));
}

TEST_CASE("a read that breaks off is told, and the next opening looks at every page") {
  Folder folder;
  {
    Store store = folder.open();
    Change many;
    for (int i = 0; i < 2'000; ++i)
      many.log.push_back({i, 1, {rules::EventKind::seen, std::string(20, 'c'), 0, ""}});
    REQUIRE(store.commit(many) == Saved::yes);
  }
  std::string bytes = bytes_of(folder.base());
  bytes.replace(bytes.size() / 2, 6'000, std::string(6'000, '\x77'));
  write(folder.base(), bytes);
  Store store = folder.open();
  CHECK(store.opened() == Opened::restarted);  // not: a shorter log
  CHECK(bytes_of(store.moved_to()) == bytes);
}

TEST_CASE("two running programs do not share a file") {
  Folder folder;
  Store first = folder.open();
  Store second = folder.open();
  CHECK(second.opened() == Opened::busy);
  CHECK(second.commit(answer("a", 1)) == Saved::nowhere);
  CHECK(first.commit(answer("a", 1)) == Saved::yes);
}

TEST_CASE("a folder that cannot be made saves nothing and says so") {
  Folder folder;
  fs::create_directories(folder.path);
  write(folder.path / "file", "x");
  Store store = Store::open((folder.path / "file" / "deeper").string());
  CHECK(store.opened() == Opened::unwritable);
  CHECK(store.commit(answer("a", 1)) == Saved::nowhere);
  fs::create_directories(folder.base());
  CHECK(folder.open().opened() == Opened::unwritable);  // a folder in the file's place
}

TEST_CASE("a commit is reported after it is done") {
  Folder folder;
  int commits = 0;
  Options options;
  options.after_commit = [&] { ++commits; };
  Store store = folder.open(options);
  const int before = commits;
  REQUIRE(store.commit(answer("a", 1)) == Saved::yes);
  CHECK(commits == before + 1);
}

TEST_CASE("each day's first answer keeps the days before, seven of them") {
  Folder folder;
  Store store = folder.open();
  for (int day = 1; day <= 12; ++day)
    for (int i = 0; i < 3; ++i) REQUIRE(store.commit(answer("a", i, day)) == Saved::yes);
  const std::vector<Backup> backups = store.backups();
  REQUIRE(backups.size() == 7);
  CHECK(backups.front().day == 11);
  CHECK(store.look_into(backups.front()).contents.log.size() == 33);
}

TEST_CASE("an export is imported elsewhere, and the import can be undone") {
  Folder here, there;
  play_three_days(here);
  Store from = here.open(), into = there.open();
  REQUIRE(into.commit(answer("mine", 0)) == Saved::yes);
  const Copy copy = into.look_into(from.bytes().value());
  REQUIRE(copy.fit == Fit::good);
  REQUIRE(into.replace(copy, Reason::import) == Saved::yes);
  CHECK(into.read().value() == from.read().value());
  const Copy undo = into.look_into(into.backups().front());
  REQUIRE(undo.usable());
  REQUIRE(into.replace(undo, Reason::restore) == Saved::yes);
  REQUIRE(into.read().value().log.size() == 1);
  CHECK(into.read().value().log[0].event.what == "mine");
}

TEST_CASE("what is imported is what it says it is") {
  Folder folder;
  Store store = folder.open();
  REQUIRE(store.commit(answer("a", 1)) == Saved::yes);
  const std::string good = store.bytes().value();
  CHECK(store.look_into("").fit == Fit::empty);
  CHECK(store.look_into("a letter to a friend").fit == Fit::other);
  CHECK(store.look_into(good.substr(0, 60)).fit == Fit::other);
  CHECK(store.look_into(good.substr(0, good.size() / 2)).fit == Fit::damaged);
  Folder other;
  fs::create_directories(other.path);
  {
    SQLite::Database(other.base().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE t (x)");
  }
  CHECK(store.look_into(bytes_of(other.base())).fit == Fit::other);
  CHECK(look_into(good, newer_steps()).fit == Fit::older);
  CHECK(store.look_into(look_into(good, newer_steps()).bytes).fit == Fit::newer);
  {
    write(other.base(), good);
    SQLite::Database(other.base().string(), SQLite::OPEN_READWRITE)
        .exec("DROP TABLE move; CREATE VIEW move AS SELECT 1");
    CHECK(store.look_into(bytes_of(other.base())).fit == Fit::damaged);
  }
  CHECK(store.replace(store.look_into("words"), Reason::import) == Saved::failed);
  CHECK(store.read().value().log.size() == 1);
}

TEST_CASE("a wipe forgets everything, backups and files moved aside too") {
  Folder folder;
  play_three_days(folder);
  write(folder.path / "backwise.db.damaged-1", "old");
  Store store = folder.open();
  REQUIRE(store.wipe() == Saved::yes);
  CHECK(store.read().value() == Contents{});
  CHECK(store.backups().empty());
  CHECK_FALSE(fs::exists(folder.path / "backwise.db.damaged-1"));
  CHECK(bytes_of(folder.base()).find("a1") == std::string::npos);
  CHECK(store.commit(answer("b", 0)) == Saved::yes);
}
