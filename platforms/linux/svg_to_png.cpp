// A tool of the build: draws an SVG as a square PNG, with the game's own rasteriser.
// svg_to_png IN.svg SIZE OUT.png; used for the desktop's icons.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <vector>

#include "sdl/files.h"
#include "sdl/rasterise.h"

int main(int argc, char** argv) {
  if (argc != 4) return std::fprintf(stderr, "svg_to_png IN.svg SIZE OUT.png\n"), 1;
  std::ifstream file(argv[1], std::ios::binary);
  std::ostringstream svg;
  svg << file.rdbuf();
  const int size = std::atoi(argv[2]);
  if (!file || size < 1) return std::fprintf(stderr, "svg_to_png: %s %s\n", argv[1], argv[2]), 1;
  std::vector<std::uint8_t> rgba(static_cast<size_t>(size) * static_cast<size_t>(size) * 4);
  const bool written = sdl::rasterise(svg.str(), {rgba.data(), size, size, size * 4}) &&
                       sdl::write_png(argv[3], size, size, rgba.data());
  if (!written) std::fprintf(stderr, "svg_to_png: %s cannot be made from %s\n", argv[3], argv[1]);
  return written ? 0 : 1;
}
