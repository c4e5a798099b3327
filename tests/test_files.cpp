// Files of the data folder: as they are, or packed as an installed game has them.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "sdl/files.h"
#include "sdl/unpack.h"

namespace fs = std::filesystem;

namespace {

/// "hello hello hello" as `gzip -n` packs it.
const std::string hello = {
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9\xc9\x57\xc8\x40\x90\x00\x80\x88\xf9\xe5\x11\x00"
    "\x00\x00",
    28};

}  // namespace

TEST_CASE("a packed file is read as what was packed") {
  CHECK(sdl::unpack(hello) == "hello hello hello");
  for (size_t cut = 0; cut < hello.size(); ++cut) CHECK_FALSE(sdl::unpack(hello.substr(0, cut)));
  for (size_t at = 0; at < hello.size(); ++at)
    for (int bit = 0; bit < 8; ++bit) {
      std::string bent = hello;
      bent[at] = static_cast<char>(bent[at] ^ 1 << bit);
      const auto bytes =
          sdl::unpack(bent);  // the sum is not checked: what is changed may be read, nothing more
      if (bytes) CHECK(bytes->size() == 17);
    }
}

TEST_CASE("where a file is not there, its packed form is read") {
  const fs::path folder = fs::temp_directory_path() / "backwise-files";
  fs::remove_all(folder);
  fs::create_directories(folder / "art");
  std::ofstream(folder / "art/a.svg.gz", std::ios::binary) << hello;
  std::ofstream(folder / "art/b.svg.gz", std::ios::binary) << hello;
  std::ofstream(folder / "art/b.svg", std::ios::binary) << "plain";
  std::ofstream(folder / "art/c.svg.gz", std::ios::binary) << "no gzip at all, but long enough";
  const auto read = sdl::reader_of(folder.string());
  CHECK(read("art/a.svg") == "hello hello hello");
  CHECK(read("art/b.svg") == "plain");
  CHECK_FALSE(read("art/c.svg"));
  CHECK_FALSE(read("art/d.svg"));
  fs::remove_all(folder);
}
