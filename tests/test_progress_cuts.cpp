// The save file against power cuts and faults, on a disk in memory that forgets what was not synced.
// Whatever happens, the file afterwards holds what was acknowledged, and at most the one step under way more.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "progress/opening.h"
#include "progress/store.h"
#include "weak_disk.h"

using namespace progress;
using tests::Fault;
using tests::WeakDisk;

namespace {

const std::string folder = "/save";
const std::string path = folder + "/backwise.db";

/// A second step, so that there is something to migrate whatever the program's own steps are.
const Steps& two_steps() {
  static const Steps steps = [] {
    Steps all = own_steps();
    all.push_back(
        "ALTER TABLE session ADD COLUMN more TEXT NOT NULL DEFAULT ''; CREATE TABLE extra (id INTEGER "
        "PRIMARY KEY) STRICT;");
    return all;
  }();
  return steps;
}

// --- what is written

Change answer(int number, int day) {
  const std::string card = "card-" + std::to_string(number);
  Change change;
  change.log.push_back({1'700'000'000 + number, day, {rules::EventKind::answered, card, number % 2, "sure"}});
  change.log.push_back(
      {1'700'000'001 + number, day, {rules::EventKind::seen, card, 0, std::string(60, 'n')}});
  change.moves.push_back(rules::Answer{number % 3});
  return change;
}

Change begin(int number) {
  Change change;
  change.begin =
      rules::Unfinished{"myths", "hash", {rules::Deal{"myths", static_cast<std::uint64_t>(number), {"a"}}}};
  return change;
}

Change end(int day) {
  Change change;
  change.log.push_back({1'700'000'000, day, {rules::EventKind::round, "myths", 4, ""}});
  change.end = rules::SessionKind::round;
  return change;
}

Change settings(const char* lang) {
  Change change;
  change.settings = std::map<std::string, std::string>{{"lang", lang}, {"text_dp", "22"}};
  return change;
}

/// What a change makes of contents, told a second time without SQL.
Contents after(Contents now, const Change& change) {
  now.log.insert(now.log.end(), change.log.begin(), change.log.end());
  if (change.begin || change.end) now.unfinished.clear();  // only rounds are played here
  if (change.begin) now.unfinished = {*change.begin};
  if (!now.unfinished.empty()) {
    std::vector<rules::Move>& moves = now.unfinished.front().moves;
    moves.insert(moves.end(), change.moves.begin(), change.moves.end());
  }
  if (change.settings)
    for (const auto& [key, value] : *change.settings) now.settings[key] = value;
  return now;
}

// --- what is played

/// The states the file may be in: one when all was acknowledged.
class Ledger {
 public:
  explicit Ledger(Contents now) : may_be_{std::move(now)} {}

  /// A change; one that failed is owed and may be in the file or not.
  Saved commit(Store& store, const Change& change) {
    std::vector<Contents> next;
    for (const Contents& state : may_be_) next.push_back(after(state, change));
    const Saved saved = store.commit(change);
    if (saved == Saved::yes || saved == Saved::nowhere) unsure_.clear();
    if (saved == Saved::yes) may_be_ = next;
    if (saved == Saved::full || saved == Saved::failed) {
      unsure_.insert(unsure_.end(), may_be_.begin(), may_be_.end());
      may_be_ = next;
    }
    return saved;
  }

  /// All of the file becomes something else.
  Saved become(const Contents& other, const std::function<Saved()>& work) {
    const Saved saved = work();
    if (saved == Saved::yes) may_be_ = {other}, unsure_.clear();
    if (saved == Saved::full || saved == Saved::failed) may_be_.push_back(other);
    return saved;
  }

  bool allows(const Contents& found) const {
    const auto is = [&](const Contents& state) { return state == found; };
    return std::any_of(may_be_.begin(), may_be_.end(), is) || std::any_of(unsure_.begin(), unsure_.end(), is);
  }
  /// After a commit that was acknowledged: nothing owed is missing any more.
  bool is_settled_as(const Contents& found) const {
    return std::find(may_be_.begin(), may_be_.end(), found) != may_be_.end();
  }

 private:
  std::vector<Contents> may_be_, unsure_;
};

/// A disk to begin with, and what its save file holds as far as it is good.
struct Prepared {
  WeakDisk::Image files;
  Contents contents;
};

/// One thing to go through.
struct Scenario {
  const char* name;
  Prepared prepared;
  /// Plays on an open store, stopping at the first fault when `stops`.
  std::function<void(Store&, Ledger&, bool stops)> play;
  const Steps* steps = nullptr;
  bool wipes = false, heals = false;
};

Options options_for(WeakDisk& disk, const Scenario& scenario, bool unsafe = false) {
  Options options;
  options.disk = &disk;
  options.steps = scenario.steps;
  options.unsafe = unsafe;
  return options;
}

/// A save of three days with its backups.
const Prepared& three_days() {
  static const Prepared prepared = [] {
    WeakDisk disk;
    Prepared made;
    Options options;
    options.disk = &disk;
    Store store = Store::open(folder, options);
    std::vector<Change> all{settings("zh")};
    for (int day = 1; day <= 3; ++day) {
      all.push_back(begin(day));
      for (int i = 0; i < 5; ++i) all.push_back(answer(day * 10 + i, 20'000 + day));
      if (day < 3) all.push_back(end(20'000 + day));
    }
    for (const Change& change : all) {
      REQUIRE(store.commit(change) == Saved::yes);
      made.contents = after(made.contents, change);
    }
    REQUIRE(store.backups().size() == 2);
    made.files = disk.image();
    return made;
  }();
  return prepared;
}

void commit_all(Store& store, Ledger& ledger, bool stops, const std::vector<Change>& changes) {
  for (const Change& change : changes)
    if (ledger.commit(store, change) != Saved::yes && stops) return;
}

const Scenario& answering() {
  static const Scenario scenario{"answering", {}, [](Store& store, Ledger& ledger, bool stops) {
                                   commit_all(store, ledger, stops,
                                              {settings("zh"), begin(1), answer(1, 20'000), answer(2, 20'000),
                                               settings("en"), end(20'000), begin(2), answer(3, 20'001),
                                               answer(4, 20'001), end(20'001), answer(5, 20'002)});
                                 }};
  return scenario;
}

const Scenario& migrating() {
  static const Scenario scenario{"migrating", three_days(),
                                 [](Store& store, Ledger& ledger, bool stops) {
                                   commit_all(store, ledger, stops, {answer(90, 20'003), end(20'003)});
                                 },
                                 &two_steps()};
  return scenario;
}

/// A file from another machine.
Copy elsewhere() {
  WeakDisk disk;
  Options options;
  options.disk = &disk;
  Store store = Store::open("/elsewhere", options);
  for (int i = 0; i < 40; ++i) REQUIRE(store.commit(answer(i, 19'000 + i / 9)) == Saved::yes);
  REQUIRE(store.commit(begin(7)) == Saved::yes);
  return store.look_into(store.bytes().value());
}

const Scenario& importing() {
  static const Scenario scenario{"importing", three_days(), [](Store& store, Ledger& ledger, bool stops) {
                                   static const Copy copy = elsewhere();
                                   const auto import = [&] { return store.replace(copy, Reason::import); };
                                   if (ledger.become(copy.contents, import) != Saved::yes && stops) return;
                                   commit_all(store, ledger, stops, {answer(70, 20'005)});
                                   if (store.backups().empty()) return;
                                   const Copy undo = store.look_into(store.backups().front());
                                   if (!undo.usable()) return;
                                   const auto back = [&] { return store.replace(undo, Reason::restore); };
                                   if (ledger.become(undo.contents, back) != Saved::yes && stops) return;
                                   commit_all(store, ledger, stops, {answer(71, 20'005)});
                                 }};
  return scenario;
}

const Scenario& wiping() {
  static const Scenario scenario{"wiping",
                                 [] {
                                   Prepared prepared = three_days();
                                   prepared.files[path + ".damaged-1"] = "an older trouble";
                                   return prepared;
                                 }(),
                                 [](Store& store, Ledger& ledger, bool stops) {
                                   if (ledger.become({}, [&] { return store.wipe(); }) != Saved::yes && stops)
                                     return;
                                   commit_all(store, ledger, stops, {settings("en"), answer(80, 20'004)});
                                 },
                                 nullptr, true};
  return scenario;
}

const std::string trouble(6'000, '\x5a');

const Scenario& healing() {
  static const Scenario scenario{
      "healing",
      [] {
        Prepared prepared = three_days();
        WeakDisk disk;
        disk.load(prepared.files);
        const std::vector<Backup> backups = Backups(disk, folder).list();
        for (const std::string& broken : {path, backups.at(0).path})  // so the older backup has to serve
          prepared.files.at(broken).replace(2'000, trouble.size(), trouble);
        prepared.contents = look_into(prepared.files.at(backups.at(1).path), own_steps()).contents;
        return prepared;
      }(),
      [](Store& store, Ledger& ledger, bool stops) {
        commit_all(store, ledger, stops, {answer(60, 20'004), answer(61, 20'005)});
      },
      nullptr,
      false,
      true};
  return scenario;
}

const std::vector<const Scenario*>& scenarios() {
  static const std::vector<const Scenario*> all{&answering(), &migrating(), &importing(), &wiping(),
                                                &healing()};
  return all;
}

// --- what must be true

/// What is wrong with the disk after the power is back; empty when nothing is.
std::string fault_after(WeakDisk& disk, const Scenario& scenario, const Ledger& ledger, bool settled) {
  Store store = Store::open(folder, options_for(disk, scenario));
  const Opened opened = store.opened();
  const bool told = opened == Opened::kept || opened == Opened::fresh || opened == Opened::migrated ||
                    (scenario.heals && opened == Opened::restored);
  if (!told) return "opened as " + std::to_string(static_cast<int>(opened));
  const std::optional<Contents> found = store.read();
  if (!found) return "cannot be read";
  if (settled ? !ledger.is_settled_as(*found) : !ledger.allows(*found))
    return "holds " + std::to_string(found->log.size()) + " rows that were not to be expected";
  const std::optional<std::string> bytes = store.bytes();
  if (!bytes || !store.look_into(*bytes).usable()) return "is not whole";
  if (scenario.wipes && (found->log.empty() || found->log.front().day == 20'004))
    for (const std::string& left : disk.paths())
      for (const char* old : {"card-10", "card-34", "older trouble"})
        if (disk.bytes(left).find(old) != std::string::npos)
          return "was wiped, but in " + left + " is " + old;
  if (scenario.heals) {
    const std::vector<std::string> all = disk.paths();
    const auto kept = [&](const std::string& name) {
      return disk.bytes(name).find(trouble) != std::string::npos;
    };
    if (std::none_of(all.begin(), all.end(), kept)) return "has lost the damaged file";
  }
  if (store.commit(answer(99, 20'009)) != Saved::yes) return "does not save";
  return {};
}

/// How many operations a scenario takes when nothing goes wrong.
int operations_of(const Scenario& scenario) {
  WeakDisk disk;
  disk.load(scenario.prepared.files);
  Ledger ledger(scenario.prepared.contents);
  disk.set({});
  {
    Store store = Store::open(folder, options_for(disk, scenario));
    scenario.play(store, ledger, true);
  }
  const int operations = disk.operations();
  REQUIRE(fault_after(disk, scenario, ledger, true) == "");
  return operations;
}

std::string cut_once(const Scenario& scenario, int at, std::uint64_t seed, bool unsafe = false) {
  rules::Random random(seed);
  WeakDisk disk;
  disk.load(scenario.prepared.files);
  Ledger ledger(scenario.prepared.contents);
  disk.set({Fault::Kind::cut, at, true});
  {
    Store store = Store::open(folder, options_for(disk, scenario, unsafe));
    scenario.play(store, ledger, true);
  }
  disk.restart(random);
  return fault_after(disk, scenario, ledger, false);
}

/// Seeded cuts of a scenario; the number of them after which something was wrong.
int cuts(const Scenario& scenario, int count, std::uint64_t first_seed, bool unsafe = false) {
  const auto operations = static_cast<std::size_t>(operations_of(scenario));
  int wrong = 0;
  for (int i = 0; i < count; ++i) {
    const std::uint64_t seed = first_seed + static_cast<std::uint64_t>(i);
    rules::Random random(seed * 77);
    const int at = static_cast<int>(random.below(operations));
    const std::string fault = cut_once(scenario, at, seed, unsafe);
    wrong += !fault.empty();
    if (unsafe) continue;
    CAPTURE(std::string(scenario.name));
    CAPTURE(seed);
    CAPTURE(at);
    CHECK(fault == "");
  }
  return wrong;
}

std::string fail_once(const Scenario& scenario, Fault fault) {
  WeakDisk disk;
  disk.load(scenario.prepared.files);
  Ledger ledger(scenario.prepared.contents);
  disk.set(fault);
  {
    Store store = Store::open(folder, options_for(disk, scenario));
    scenario.play(store, ledger, false);
    disk.set({});  // there is room again
    const Saved saved = ledger.commit(store, answer(50, 20'008));
    if (store.saves() && saved != Saved::yes) return "does not save when it could again";
    if (store.saves() && store.owes()) return "still owes";
  }
  return fault_after(disk, scenario, ledger, true);
}

}  // namespace

TEST_CASE("three thousand power cuts: nothing acknowledged is lost, nothing is corrupt") {
  cuts(answering(), 1'000, 1'000);
  cuts(migrating(), 500, 3'000);
  cuts(importing(), 500, 5'000);
  cuts(wiping(), 500, 7'000);
  cuts(healing(), 500, 9'000);
}

TEST_CASE("the same cuts without syncing are noticed") {
  CHECK(cuts(answering(), 200, 1'000, true) > 0);
  CHECK(cuts(importing(), 100, 5'000, true) > 0);
}

TEST_CASE("a fault at every operation, once and for good: play goes on, and all is saved when it can be") {
  for (const Scenario* scenario : scenarios()) {
    const int operations = operations_of(*scenario);
    for (const Fault::Kind kind : {Fault::Kind::io, Fault::Kind::full, Fault::Kind::sync})
      for (const bool sticky : {false, true})
        for (int at = 0; at < operations; ++at) {
          CAPTURE(std::string(scenario->name));
          CAPTURE(static_cast<int>(kind));
          CAPTURE(sticky);
          CAPTURE(at);
          CHECK(fail_once(*scenario, {kind, at, sticky}) == "");
        }
  }
}
