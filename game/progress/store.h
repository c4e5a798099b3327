// The save file: one SQLite database with the log, the settings and the unfinished sessions.
// One move is one transaction. Nothing here computes what the log means (rules/profile.h).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "progress/backups.h"
#include "progress/contents.h"
#include "progress/copy.h"
#include "progress/disk.h"

namespace progress {

/// How opening the save file went. Play goes on in every case.
enum class Opened {
  fresh,       ///< there was none; an empty one was made
  kept,        ///< opened as it was
  migrated,    ///< an older one, brought forward after a backup
  restored,    ///< damaged or gone: the newest good backup is in use
  restarted,   ///< damaged: moved aside, no good backup, an empty one was made
  newer,       ///< written by a newer program: left alone, nothing is saved
  busy,        ///< another running program has it: left alone, nothing is saved
  unwritable,  ///< the folder or file cannot be written: what can be read is shown, nothing is saved
};

/// Options of a store, all optional.
struct Options {
  /// Called after each change of the file that lasts (the web build copies its file system there).
  std::function<void()> after_commit;
  /// Called with the name of a point inside a commit: "begin", "written", "committed". For the kill test.
  std::function<void(std::string_view point)> at;
  /// The disk to use; null: the machine's own. For the power-cut tests.
  Disk* disk = nullptr;
  /// The schema's steps, which must outlive the store; null: the program's own. For the tests of older and
  /// newer files.
  const Steps* steps = nullptr;
  /// Sets "PRAGMA synchronous=OFF". Only so that the power-cut test can show that it would notice.
  bool unsafe = false;
};

/// An open save file. Only one can be open for a path.
class Store {
 public:
  /// Opens `folder`/backwise.db, making the folder when it is missing.
  static Store open(const std::string& folder, Options options = {});
  /// A store that saves nothing, for a program without a save folder.
  static Store nowhere();

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  Opened opened() const { return opened_; }
  /// Where a damaged or foreign file was moved to; empty otherwise.
  const std::string& moved_to() const { return moved_to_; }
  /// Something can be saved.
  bool saves() const;
  /// There is a folder to save in, whether that works or not.
  bool has_folder() const { return !folder_.empty(); }

  /// Reads everything; nothing when the file cannot be read to its end. Right after opening this costs
  /// nothing, since opening has read it.
  std::optional<Contents> read();

  /// Writes a change, whole or not at all. What cannot be written is owed: it is kept in memory and written
  /// before the next change, so that after a full disk or a fault nothing is missing and nothing twice.
  [[nodiscard]] Saved commit(Change change);
  /// Some change is not in the file yet.
  bool owes() const { return !owed_.empty(); }

  /// The whole save file as bytes, for export; nothing when it cannot be read or a change is still owed.
  std::optional<std::string> bytes();
  /// How large the file is, bytes.
  std::uint64_t size() const;

  /// Puts a usable copy in place of everything here, whole or not at all, after a backup of what is here.
  /// `with` is set among its settings in the same transaction.
  [[nodiscard]] Saved replace(const Copy& copy, Reason reason, const Pairs& with = {});

  /// The backups, the newest first.
  std::vector<Backup> backups() const;
  /// What is in one of them.
  Copy look_into(const Backup& backup) const;
  /// What is in some bytes, such as a file to import.
  Copy look_into(std::string bytes) const;

  /// Forgets everything: log, settings, session, backups and the files moved aside. When a cut or fault
  /// comes between, the next opening finishes it. Only the settings `with` are there afterwards.
  [[nodiscard]] Saved wipe(const Pairs& with = {});

 private:
  struct Base;
  Store();
  Disk& disk() const;
  const Steps& steps() const;
  Saved settle();
  bool arrived();
  void keep_days_before(int day);
  void changed();

  std::unique_ptr<Base> base_;
  Options options_;
  Opened opened_ = Opened::unwritable;
  std::string moved_to_, folder_;
  std::optional<Contents> read_;  ///< by opening, not asked for yet
  std::vector<Change> owed_;
  std::size_t tried_ = 0;  ///< so many of the owed may be in the file: a fault left it open
  int last_day_ = 0;       ///< of the log
};

}  // namespace progress
