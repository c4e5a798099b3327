// The save file: what is written comes back, damage is survived, a newer file is left alone.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "progress/store.h"

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
};

Change answer(const std::string& card, int right) {
  Change change;
  change.log.push_back({1'700'000'000, 19'675, {rules::EventKind::answered, card, right, "sure"}});
  change.moves.push_back(rules::Answer{right});
  return change;
}

}  // namespace

TEST_CASE("log, settings and the unfinished round come back") {
  Folder folder;
  {
    Store store = Store::open(folder.path.string());
    CHECK(store.opened() == Opened::fresh);
    Change begin;
    begin.begin = rules::Unfinished{"myths", "h", {rules::Deal{"myths", 7, {"a"}}}};
    begin.settings = std::map<std::string, std::string>{{"lang", "en"}};
    REQUIRE(store.commit(begin) == Saved::yes);
    REQUIRE(store.commit(answer("a", 1)) == Saved::yes);
  }
  Store store = Store::open(folder.path.string());
  CHECK(store.opened() == Opened::kept);
  REQUIRE(store.log().size() == 1);
  CHECK(store.log()[0].event == rules::Event{rules::EventKind::answered, "a", 1, "sure"});
  CHECK(store.settings().at("lang") == "en");
  REQUIRE(store.unfinished());
  CHECK(store.unfinished()->moves.size() == 2);
  Change end;
  end.end = true;
  REQUIRE(store.commit(end) == Saved::yes);
  CHECK_FALSE(store.unfinished());
  REQUIRE(store.wipe() == Saved::yes);
  CHECK(store.log().empty());
}

TEST_CASE("a damaged file is moved aside and play goes on") {
  Folder folder;
  { (void)Store::open(folder.path.string()).commit(answer("a", 1)); }
  std::ofstream(folder.base(), std::ios::binary) << "this is no database at all, only words";
  Store store = Store::open(folder.path.string());
  CHECK((store.opened() == Opened::restored || store.opened() == Opened::restarted));
  CHECK(fs::exists(store.moved_to()));
  CHECK(store.commit(answer("b", 0)) == Saved::yes);
}

TEST_CASE("a folder that cannot be made saves nothing and says so") {
  Folder folder;
  fs::create_directories(folder.path);
  std::ofstream(folder.path / "file") << "x";
  Store store = Store::open((folder.path / "file" / "deeper").string());
  CHECK(store.opened() == Opened::unwritable);
  CHECK(store.commit(answer("a", 1)) == Saved::nowhere);
}

TEST_CASE("a commit is reported after it is done") {
  Folder folder;
  int commits = 0;
  Options options;
  options.after_commit = [&] { ++commits; };
  Store store = Store::open(folder.path.string(), options);
  const int before = commits;
  REQUIRE(store.commit(answer("a", 1)) == Saved::yes);
  CHECK(commits == before + 1);
}
