// See disk.h.
#include "progress/disk.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace progress {
namespace {

namespace fs = std::filesystem;

/// A file descriptor that closes itself.
class Open {
 public:
  Open(const std::string& path, int how) : fd_(::open(path.c_str(), how | O_CLOEXEC, 0644)) {}
  ~Open() {
    if (fd_ >= 0) ::close(fd_);
  }
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;
  int fd() const { return fd_; }

 private:
  int fd_;
};

Saved fault() { return errno == ENOSPC || errno == EDQUOT ? Saved::full : Saved::failed; }

class RealDisk : public Disk {
 public:
  bool make_folder(const std::string& path) override {
    std::error_code error;
    if (fs::is_directory(path, error)) return true;
    if (!fs::create_directories(path, error)) return fs::is_directory(path, error);
    sync_folder(folder_of(path));  // a folder that cannot be synced is still a folder
    return true;
  }

  std::optional<std::uint64_t> size(const std::string& path) override {
    std::error_code error;
    if (!fs::exists(path, error)) return {};
    const std::uintmax_t bytes = fs::file_size(path, error);
    return error ? 0 : static_cast<std::uint64_t>(bytes);
  }

  std::optional<std::string> read(const std::string& path, std::size_t most) override {
    const Open file(path, O_RDONLY);
    if (file.fd() < 0) return {};
    std::string bytes;
    constexpr std::size_t step = 65'536;
    while (bytes.size() < most) {
      const std::size_t had = bytes.size(), more = std::min(step, most - had);
      bytes.resize(had + more);
      const ssize_t got = ::read(file.fd(), bytes.data() + had, more);
      if (got < 0 && errno != EINTR) return {};
      bytes.resize(had + (got > 0 ? static_cast<std::size_t>(got) : 0));
      if (got == 0) break;
    }
    return bytes;
  }

  std::vector<std::string> list(const std::string& folder) override {
    std::vector<std::string> names;
    std::error_code error;
    for (auto it = fs::directory_iterator(folder, error); !error && it != fs::directory_iterator();
         it.increment(error))
      if (it->is_regular_file(error)) names.push_back(it->path().filename().string());
    return names;
  }

  Saved write(const std::string& path, const std::string& bytes) override {
    const Open file(path, O_WRONLY | O_CREAT | O_TRUNC);
    if (file.fd() < 0) return fault();
    for (std::size_t done = 0; done < bytes.size();) {
      const ssize_t put = ::write(file.fd(), bytes.data() + done, bytes.size() - done);
      if (put < 0 && errno != EINTR) return fault();
      if (put > 0) done += static_cast<std::size_t>(put);
    }
    return ::fsync(file.fd()) == 0 ? Saved::yes : fault();
  }

  bool rename(const std::string& from, const std::string& to) override {
    std::error_code error;
    fs::rename(from, to, error);
    return !error;
  }

  bool remove(const std::string& path) override {
    std::error_code error;
    fs::remove(path, error);
    return !error;
  }

  bool sync_folder(const std::string& path) override {
    const Open folder(path, O_RDONLY);
    if (folder.fd() < 0) return errno == ENOENT;
    // Some file systems cannot sync a folder and say so; then there is nothing more to do.
    return ::fsync(folder.fd()) == 0 || errno == EINVAL;
  }
};

}  // namespace

Disk& real_disk() {
  static RealDisk disk;
  return disk;
}

std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

Saved put(Disk& disk, const std::string& path, const std::string& bytes) {
  const std::string part = path + part_suffix;
  Saved saved = disk.write(part, bytes);
  if (saved == Saved::yes && !disk.rename(part, path)) saved = Saved::failed;
  if (saved == Saved::yes) return disk.sync_folder(folder_of(path)) ? Saved::yes : Saved::failed;
  disk.remove(part);
  return saved;
}

bool move(Disk& disk, const std::string& from, const std::string& to) {
  return disk.rename(from, to) && disk.sync_folder(folder_of(to));
}

}  // namespace progress
