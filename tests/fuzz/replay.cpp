// Drives a fuzz target over files instead of made-up bytes: what fuzzing once found stays found.
// Arguments are files and folders; a name that does not exist or a folder without files is a fault.
#include <algorithm>
#include <filesystem>
#include <vector>

#include "fuzz.h"

namespace {

std::vector<std::filesystem::path> files_of(const std::filesystem::path& place) {
  if (!std::filesystem::is_directory(place)) return {place};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(place))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  int played = 0;
  for (int i = 1; i < argc; ++i) {
    const std::vector<std::filesystem::path> files = files_of(argv[i]);
    if (files.empty()) return std::fprintf(stderr, "%s holds no file\n", argv[i]), 1;
    for (const std::filesystem::path& path : files) {
      const std::optional<std::string> bytes = fuzz::read_file(path.string());
      if (!bytes) return std::fprintf(stderr, "%s cannot be read\n", path.c_str()), 1;
      std::fprintf(stderr, "%s\n", path.c_str());  // the last line names the file that broke it
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size());
      ++played;
    }
  }
  std::printf("%d inputs held\n", played);
  return 0;
}
