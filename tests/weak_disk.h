// A disk in memory that forgets, tears and fails: for power cuts and faults in the tests of the save file.
// SQLite reaches it through a VFS of its own name, the store's file work through progress::Disk.
#pragma once

#include <sqlite3.h>

#include <map>
#include <memory>

#include "progress/disk.h"
#include "rules/random.h"

namespace tests {

/// What goes wrong, and from which operation on. Operations that change the disk are counted from 0.
struct Fault {
  enum class Kind {
    none,
    cut,   ///< the power goes: this operation may be half done, nothing works after it
    io,    ///< any operation fails; a write after its first half
    full,  ///< writes fail with "disk full", after their first half
    sync,  ///< syncing fails
  };
  Kind kind = Kind::none;
  int at = 0;
  bool sticky = false;  ///< fails from then on, not once
};

/// A file: what is surely on the disk, what a reader sees, and the writes that lie between.
struct Node {
  struct Piece {
    std::size_t at = 0;
    std::string bytes;
    bool cuts = false;  ///< the file is cut to `at` bytes
  };
  std::string durable, now;
  std::vector<Piece> unsynced;
};

class WeakDisk : public progress::Disk {
 public:
  WeakDisk();
  ~WeakDisk() override;
  WeakDisk(const WeakDisk&) = delete;
  WeakDisk& operator=(const WeakDisk&) = delete;

  /// Sets what goes wrong from here on; operations are counted anew.
  void set(Fault fault);
  /// Operations since set().
  int operations() const { return operations_; }
  /// The power comes back: of what was not synced nothing, a part in order, a part in reverse order or any
  /// part is there, in sectors of 512 bytes, file by file and name by name.
  void restart(rules::Random& random);
  /// What is on the disk, by path.
  using Image = std::map<std::string, std::string>;
  Image image() const;
  /// Puts files on the disk for good, in place of all that is there.
  void load(const Image& image);
  /// Paths of all files.
  std::vector<std::string> paths() const;
  /// The bytes of a file, to look at or to damage.
  std::string& bytes(const std::string& path) { return names_.at(path)->now; }

  // progress::Disk
  std::string vfs() const override { return name_; }
  bool make_folder(const std::string&) override { return !off_; }
  std::optional<std::uint64_t> size(const std::string& path) override;
  std::optional<std::string> read(const std::string& path, std::size_t most) override;
  std::vector<std::string> list(const std::string& folder) override;
  progress::Saved write(const std::string& path, const std::string& bytes) override;
  bool rename(const std::string& from, const std::string& to) override;
  bool remove(const std::string& path) override;
  bool sync_folder(const std::string& path) override;

  // for the VFS: SQLite's result codes
  std::shared_ptr<Node> open(const std::string& path, bool create, int& code);
  int write_at(Node& node, const char* bytes, std::size_t count, std::size_t at);
  int cut_to(Node& node, std::size_t size);
  int sync(Node& node);
  bool off() const { return off_; }

 private:
  enum class Work { write, sync, other };
  /// A name that comes, goes (to empty) or moves.
  struct Naming {
    std::string from, to;
    std::shared_ptr<Node> node;
  };
  using Names = std::map<std::string, std::shared_ptr<Node>>;

  /// Counts an operation; SQLite's code of the fault that meets it, SQLITE_OK when none does.
  int step(Work work, bool grows = true);
  void name(Naming naming);
  static void apply(const Naming& naming, Names& names);

  std::string name_;
  sqlite3_vfs vfs_{};
  Names names_, durable_names_;
  std::vector<Naming> unsynced_;
  Fault fault_;
  int operations_ = 0;
  bool off_ = false, struck_ = false;
};

}  // namespace tests
