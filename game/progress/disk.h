// What the save file needs of a disk beside SQLite: whole small files, names, and the certainty that both
// last. A power cut may undo what a file or folder was not synced for; put() and move() return when it
// cannot.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace progress {

/// How saving went.
enum class Saved {
  yes,
  full,     ///< the disk is full
  failed,   ///< any other fault of the disk or file
  nowhere,  ///< there is no save file (newer, busy, unwritable)
};

/// The few things asked of a disk. Paths as the system writes them; nothing here throws.
class Disk {
 public:
  virtual ~Disk() = default;
  /// The SQLite VFS that sees the same files; empty: SQLite's own.
  virtual std::string vfs() const { return {}; }
  /// Makes a folder and those above it; true when it is there afterwards.
  virtual bool make_folder(const std::string& path) = 0;
  /// Bytes a file has; nothing when there is no file of that name.
  virtual std::optional<std::uint64_t> size(const std::string& path) = 0;
  /// The first `most` bytes of a file; nothing when it cannot be read.
  virtual std::optional<std::string> read(const std::string& path, std::size_t most) = 0;
  /// Names of the files in a folder, in no order; none when there is no such folder.
  virtual std::vector<std::string> list(const std::string& folder) = 0;
  /// Writes a new file and syncs its bytes (not yet its name).
  virtual Saved write(const std::string& path, const std::string& bytes) = 0;
  /// Gives a file another name in the same folder, in place of a file of that name.
  virtual bool rename(const std::string& from, const std::string& to) = 0;
  virtual bool remove(const std::string& path) = 0;
  /// Syncs the names in a folder; true as well when there is no such folder.
  virtual bool sync_folder(const std::string& path) = 0;
};

/// The machine's own disk.
Disk& real_disk();

/// Writes a file whole or not at all, over an older one of that name, and returns when it lasts.
[[nodiscard]] Saved put(Disk& disk, const std::string& path, const std::string& bytes);

/// Renames within a folder and returns when the new name lasts.
[[nodiscard]] bool move(Disk& disk, const std::string& from, const std::string& to);

/// The folder a path lies in.
std::string folder_of(const std::string& path);

/// What put() writes to before the name is right; left behind by a cut, never read.
constexpr const char* part_suffix = ".part";

}  // namespace progress
