// See files.h.
#include "sdl/files.h"

#include <SDL.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <vector>

#include "sdl/unpack.h"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#include <stb_image_write.h>
#pragma GCC diagnostic pop

namespace sdl {
namespace {

std::optional<std::string> read_all(const std::string& path) {
  SDL_RWops* file = SDL_RWFromFile(path.c_str(), "rb");
  if (!file) return {};
  const Sint64 size = SDL_RWsize(file);
  std::optional<std::string> bytes;
  if (size >= 0) {
    bytes.emplace(static_cast<size_t>(size), '\0');
    if (SDL_RWread(file, bytes->data(), 1, bytes->size()) != bytes->size()) bytes.reset();
  }
  SDL_RWclose(file);
  return bytes;
}

bool exists(const std::string& path) {
  SDL_RWops* file = SDL_RWFromFile(path.c_str(), "rb");
  if (file) SDL_RWclose(file);
  return file != nullptr;
}

}  // namespace

std::function<std::optional<std::string>(const std::string&)> reader_of(const std::string& data_folder) {
  return [data_folder](const std::string& path) {
    std::optional<std::string> bytes = read_all(data_folder + "/" + path);
#ifndef __EMSCRIPTEN__  // a page is packed as a whole
    if (bytes) return bytes;
    if (const auto packed = read_all(data_folder + "/" + path + ".gz")) return unpack(*packed);
#endif
    return bytes;
  };
}

std::string find_data_folder() {
  char* base = SDL_GetBasePath();
  const std::string here = base ? base : "./";
  SDL_free(base);
  const auto holds_data = [](const std::string& place) { return exists(place + "/fonts/regular.otf"); };
  for (const char* near : {"data", "../share/backwise"})
    if (holds_data(here + near)) return here + near;
  // SDL cannot tell where the program lies when /proc is not there (a bare chroot): the system's data folders
  const char* given = SDL_getenv("XDG_DATA_DIRS");
  std::istringstream folders(given && *given ? given : "/usr/local/share:/usr/share");
  for (std::string folder; std::getline(folders, folder, ':');)
    if (holds_data(folder + "/backwise")) return folder + "/backwise";
  return here + "data";
}

void add_own_packs(ui::Services& services, const std::string& save_folder) {
#if !defined(__EMSCRIPTEN__) && !defined(__ANDROID__)
  if (save_folder.empty()) return;
  const std::filesystem::path folder = std::filesystem::path(save_folder) / "levels";
  services.own_folder = folder.string();
  services.own_packs = [folder] {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
      if (entry.is_directory(error)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  };
  services.read_own = reader_of(folder.string());
#else
  (void)services, (void)save_folder;
#endif
}

std::string find_save_folder() {
  char* folder = SDL_GetPrefPath("Backwise", "Backwise");
  const std::string path = folder ? folder : "";
  SDL_free(folder);
  return path;
}

bool write_png(const std::string& path, int width, int height, const unsigned char* rgba) {
  // flat drawings: without a filter smaller by a seventh, and twice as quick
  stbi_write_force_png_filter = 0, stbi_write_png_compression_level = 5;
  return stbi_write_png(path.c_str(), width, height, 4, rgba, width * 4) != 0;
}

}  // namespace sdl
