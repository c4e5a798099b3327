// The save file: one SQLite database with the log, the settings and the unfinished session.
// One move is one transaction. Nothing here computes what the log means (rules/profile.h).
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/log.h"
#include "rules/session.h"

namespace progress {

/// How opening the save file went. Play goes on in every case.
enum class Opened {
  fresh,       ///< there was none; an empty one was made
  kept,        ///< opened as it was
  migrated,    ///< an older one, brought forward after a backup
  restored,    ///< damaged: moved aside, the newest good backup is in use
  restarted,   ///< damaged: moved aside, no good backup, an empty one was made
  newer,       ///< written by a newer program: left alone, nothing is saved
  unwritable,  ///< the folder or file cannot be written: nothing is saved
};

/// How saving went.
enum class Saved {
  yes,
  full,     ///< the disk is full
  failed,   ///< any other fault of the disk or file
  nowhere,  ///< there is no save file (newer, unwritable)
};

/// What one move changes; written in one transaction.
struct Change {
  std::vector<rules::LogEntry> log;        ///< rows to append
  std::optional<rules::Unfinished> begin;  ///< a session that begins (its moves are appended too)
  std::vector<rules::Move> moves;          ///< moves to append to the unfinished session
  bool end = false;                        ///< the session is over: forget its moves
  std::optional<std::map<std::string, std::string>> settings;  ///< the whole of them
};

/// Options of a store, all optional.
struct Options {
  /// Called after each successful commit (the web build copies its file system there).
  std::function<void()> after_commit;
  /// Called with the name of a point inside a commit: "begin", "written", "committed". For the kill test.
  std::function<void(std::string_view point)> at;
  /// Name of the SQLite VFS to use; empty: the default. For the power-cut tests.
  std::string vfs;
  /// Adds "PRAGMA synchronous=OFF". Only so that the power-cut test can show that it would notice.
  bool unsafe = false;
};

/// An open save file. Only one may be open for a path.
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
  /// Where a damaged file was moved to, or a migrated one backed up; empty otherwise.
  const std::string& moved_to() const { return moved_to_; }

  std::vector<rules::LogEntry> log() const;
  std::map<std::string, std::string> settings() const;
  std::optional<rules::Unfinished> unfinished() const;

  /// Writes a change, whole or not at all. After a fault the file is asked what it really holds.
  [[nodiscard]] Saved commit(const Change& change);

  /// Forgets everything: log, settings, session. The backup goes too.
  [[nodiscard]] Saved wipe();

 private:
  struct Base;
  Store();
  Saved write(const Change& change);

  std::unique_ptr<Base> base_;
  Options options_;
  Opened opened_ = Opened::unwritable;
  std::string moved_to_;
  std::string path_;
};

/// "BKWS": marks the file as ours (PRAGMA application_id).
constexpr int application_id = 0x424B5753;

}  // namespace progress
