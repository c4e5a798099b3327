// Fuzz target: the input is a save file. Every input is looked into as bytes, as an import and a backup are;
// one in sixteen is also opened as the player's own file, in a folder in memory (/dev/shm) where there is
// one. Nothing crashes, whatever it holds; a usable copy is usable again and holds the same; when the store
// says that it is open, an answer can be saved and is there the next time; what is moved aside stays as it
// was.
#include <unistd.h>

#include <filesystem>

#include "fuzz.h"
#include "progress/store.h"
#include "rules/profile.h"
#include "rules/settings.h"

namespace {

namespace fs = std::filesystem;

/// A folder of this process, gone at its end.
struct Folder {
  fs::path path = (fs::exists("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path()) /
                  ("backwise-fuzz-" + std::to_string(getpid()));
  ~Folder() {
    std::error_code error;
    fs::remove_all(path, error);
  }
};

rules::Levels one_card() {
  rules::Card card;
  card.id = "a";
  card.replies = {{{"a", "a"}, {"b", "b"}, true}, {{"c", "c"}, {"d", "d"}, false}};
  rules::Levels levels;
  levels.packs.push_back(
      {.id = "myths", .title = {}, .goal = {}, .prerequisite = {}, .cards = {card}, .hash = "h"});
  return levels;
}

void use(const progress::Contents& contents) {
  static const rules::Levels levels = one_card();
  (void)rules::profile_of(contents.log);
  (void)rules::parse_settings(contents.settings);
  for (const rules::Unfinished& kept : contents.unfinished) {
    std::vector<rules::Move> extra;
    const std::optional<rules::Session> session = rules::resume(kept, levels, extra);
    fuzz::must(!session || !rules::is_over(*session), "an over round is not gone on with");
  }
}

void look(const std::string& bytes) {
  const progress::Copy copy = progress::look_into(bytes, progress::own_steps());
  if (!copy.usable()) return;
  use(copy.contents);
  const progress::Copy again = progress::look_into(copy.bytes, progress::own_steps());
  fuzz::must(again.fit == progress::Fit::good, "a usable copy is good the next time");
  fuzz::must(again.contents == copy.contents, "a usable copy holds the same the next time");
}

void open(const std::string& bytes) {
  static const Folder folder;
  std::error_code error;
  fs::remove_all(folder.path, error);
  fs::create_directories(folder.path, error);
  std::ofstream(folder.path / "backwise.db", std::ios::binary) << bytes;

  progress::Change answer;
  answer.log.push_back({1'700'000'000, 19'675, {rules::EventKind::answered, "a", 1, "sure"}});
  std::size_t rows = 0;
  bool saved = false;
  {
    progress::Store store = progress::Store::open(folder.path.string());
    if (store.opened() == progress::Opened::restarted && !store.moved_to().empty())
      fuzz::must(fuzz::read_file(store.moved_to()) == bytes, "a damaged file is moved aside as it was");
    const progress::Contents contents = store.read().value_or(progress::Contents{});
    use(contents);
    rows = contents.log.size();
    saved = store.commit(answer) == progress::Saved::yes;
  }
  if (!saved) return;
  progress::Store store = progress::Store::open(folder.path.string());
  if (store.opened() != progress::Opened::kept) return;  // damage that showed only now
  fuzz::must(store.read().value_or(progress::Contents{}).log.size() == rows + 1, "a saved answer is there");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::text_of(data, size);
  look(bytes);
  constexpr std::size_t seldom = 16;
  std::size_t sum = size;  // by what the input holds, so that a kept one does the same the next time
  for (const char byte : bytes) sum += static_cast<unsigned char>(byte);
  if (sum % seldom == 0) open(bytes);
  return 0;
}
