// A tool of the build: writes the snapshot of a data folder's words and levels (game/content/snapshot.h).
// snapshot DATA_FOLDER OUT; what is wrong with the levels is left to `backwise check`, as in the game.
#include "content/snapshot.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

int main(int argc, char** argv) {
  if (argc != 3) return std::fprintf(stderr, "snapshot DATA_FOLDER OUT\n"), 1;
  const std::string folder = argv[1];
  const content::Content content =
      content::load_json([&](const std::string& path) -> std::optional<std::string> {
        std::ifstream file(folder + "/" + path, std::ios::binary);
        if (!file) return {};
        return std::string{std::istreambuf_iterator<char>(file), {}};
      });
  const std::string beside =
      std::string(argv[2]) + ".new";  // a game that is running still looks at the old one
  std::ofstream out(beside, std::ios::binary);
  out << content::write_snapshot(content);
  out.close();
  std::error_code failed;
  if (out) std::filesystem::rename(beside, argv[2], failed);
  if (!out || failed) return std::fprintf(stderr, "snapshot: %s cannot be written\n", argv[2]), 1;
  return 0;
}
