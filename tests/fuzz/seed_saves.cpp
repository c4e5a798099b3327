// Writes save files as seeds for the fuzz target `save`: seed_saves OUT. A new one, one in the middle of a
// round and one of a lift, one after a round with settings, one with habits; whole files as the game writes
// them.
#include <cstdio>
#include <filesystem>

#include "progress/store.h"
#include "rules/session.h"
#include "rules/settings.h"

namespace {

namespace fs = std::filesystem;

bool write(const fs::path& out, const char* name, const std::vector<progress::Change>& changes) {
  const fs::path folder = out / "folder";
  std::error_code error;
  fs::remove_all(folder, error);
  {
    progress::Store store = progress::Store::open(folder.string());
    for (const progress::Change& change : changes)
      if (store.commit(change) != progress::Saved::yes) return false;
  }
  fs::copy_file(folder / "backwise.db", out / name, fs::copy_options::overwrite_existing, error);
  fs::remove_all(folder);
  return !error;
}

progress::Change row(rules::EventKind kind, const char* what, int value, const char* note) {
  progress::Change change;
  change.log.push_back({1'700'000'000, 19'675, {kind, what, value, note}});
  return change;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 1;
  const fs::path out = argv[1];
  std::error_code error;
  fs::create_directories(out, error);
  progress::Change begin, settings, answer = row(rules::EventKind::answered, "a", 0, "sure"), end;
  begin.begin = rules::Unfinished{"myths", "h", {rules::Deal{"myths", 7, {"a"}}}};
  answer.moves.push_back(rules::Answer{1, rules::Confidence::sure});
  settings.settings = rules::print(rules::Settings{.lang = rules::Lang::en, .group = rules::Group::older});
  end.end = rules::SessionKind::round;
  const progress::Change seen = row(rules::EventKind::seen, "a", 0, ""),
                         took = row(rules::EventKind::took, "a", 0, ""),
                         round = row(rules::EventKind::round, "myths", 0, ""),
                         built = row(rules::EventKind::built, "walk", 5, "tea"),
                         marked = row(rules::EventKind::marked, "walk", 0, "19675"),
                         guided = row(rules::EventKind::guided, "walk", 300, ""),
                         away = row(rules::EventKind::put_away, "walk", 0, "");
  progress::Change lift;
  lift.begin = rules::Unfinished{"lift", "h", {rules::Enter{"lift", "box", {}}}};
  lift.moves = {rules::Go{}, rules::Choose{"trolley"}, rules::Guess{1}, rules::Pose{}, rules::Raise{}};
  progress::Change sweep, sorted = row(rules::EventKind::sorted, "a", 0, "home");
  sweep.begin =
      rules::Unfinished{"radar", "h", {rules::Sweep{"radar", 7, {"a", "b"}}}, rules::SessionKind::triage};
  sorted.moves = {rules::Sort{rules::Care::home}, rules::Explained{}, rules::Onward{}};
  const progress::Change explained = row(rules::EventKind::explained, "a", 0, ""),
                         again = row(rules::EventKind::sorted_again, "a", 2, "emergency"),
                         swept = row(rules::EventKind::swept, "radar", 1, "");
  const bool written = write(out, "new.db", {}) && write(out, "open.db", {settings, begin, answer}) &&
                       write(out, "after.db", {settings, begin, answer, seen, took, round, end}) &&
                       write(out, "lift.db", {settings, lift}) &&
                       write(out, "radar.db", {settings, sweep, sorted, explained, again, swept}) &&
                       write(out, "habits.db", {settings, built, marked, guided, away});
  if (!written) std::fprintf(stderr, "seed_saves: %s cannot be written\n", out.c_str());
  return written ? 0 : 1;
}
