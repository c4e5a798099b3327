// See kept_files.h.
#include "sdl/kept_files.h"

#include <map>
#include <memory>
#include <optional>

#include "sdl/files.h"

#if defined(__unix__) && !defined(__EMSCRIPTEN__) && !defined(__ANDROID__)  // elsewhere data are no files
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#define BACKWISE_MAPS_FILES
#endif

namespace sdl {
namespace {

#ifdef BACKWISE_MAPS_FILES
using Mapping = std::shared_ptr<const std::string_view>;

/// Null when there is no such file, or it is empty.
Mapping map_file(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  struct stat about {};
  const size_t size = fstat(file, &about) == 0 ? static_cast<size_t>(about.st_size) : 0;
  void* const bytes = size > 0 ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
  close(file);
  if (bytes == MAP_FAILED) return {};
  madvise(bytes, size, MADV_RANDOM);  // a sentence here, a letter there: what lies around them is not wanted
  return {new std::string_view(static_cast<const char*>(bytes), size), [](const std::string_view* mapped) {
            munmap(const_cast<char*>(mapped->data()), mapped->size());
            delete mapped;
          }};
}
#endif

/// A file in sight.
struct Kept {
#ifdef BACKWISE_MAPS_FILES
  Mapping mapped;
#endif
  std::string read;

  std::string_view bytes() const {
#ifdef BACKWISE_MAPS_FILES
    if (mapped) return *mapped;
#endif
    return read;
  }
};

}  // namespace

std::function<std::string_view(const std::string&)> keeper_of(const std::string& data_folder) {
  return [data_folder, files = std::make_shared<std::map<std::string, Kept>>()](const std::string& path) {
    Kept& kept = (*files)[path];
#ifdef BACKWISE_MAPS_FILES
    if (!kept.mapped) kept.mapped = map_file(data_folder + "/" + path);
#endif
    if (kept.bytes().empty()) kept.read = reader_of(data_folder)(path).value_or("");
    return kept.bytes();
  };
}

}  // namespace sdl
