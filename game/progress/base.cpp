// See base.h.
#include "progress/base.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>

#include "progress/steps.h"

namespace progress {
namespace {

namespace fs = std::filesystem;

int newest_version() { return static_cast<int>(steps().size()); }

int pragma(SQLite::Database& base, const char* name) {
  return base.execAndGet(std::string("PRAGMA ") + name).getInt();
}

}  // namespace

Condition look_at(const std::string& path, const std::string& vfs) {
  std::error_code error;
  if (!fs::exists(path, error)) return error ? Condition::unreadable : Condition::absent;
  if (fs::is_directory(path, error)) return Condition::unreadable;
  if (fs::file_size(path, error) == 0) return Condition::absent;
  try {
    SQLite::Database base(path, SQLite::OPEN_READWRITE, 0, vfs);  // a hot journal is rolled back here
    const int version = pragma(base, "user_version");
    if (pragma(base, "application_id") != application_id) {
      const bool empty = base.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
      return empty ? Condition::absent : Condition::foreign;
    }
    if (version > newest_version()) return Condition::newer;
    if (base.execAndGet("PRAGMA quick_check(1)").getString() != "ok") return Condition::damaged;
    return version < newest_version() ? Condition::older : Condition::ours;
  } catch (const SQLite::Exception& fault) {
    const int code = fault.getErrorCode();
    return code == SQLITE_NOTADB || code == SQLITE_CORRUPT ? Condition::damaged : Condition::unreadable;
  }
}

std::unique_ptr<SQLite::Database> open_base(const std::string& path, const Options& options) {
  auto base =
      std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 0, options.vfs);
  base->exec("PRAGMA journal_mode=TRUNCATE");
  base->exec(options.unsafe ? "PRAGMA synchronous=OFF" : "PRAGMA synchronous=FULL");
  base->exec("PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF");
  return base;
}

void migrate(SQLite::Database& base) {
  SQLite::Transaction transaction(base);
  for (int version = pragma(base, "user_version"); version < newest_version(); ++version)
    base.exec(steps()[static_cast<size_t>(version)]);
  base.exec("PRAGMA application_id=" + std::to_string(application_id));
  base.exec("PRAGMA user_version=" + std::to_string(newest_version()));
  transaction.commit();
}

bool copy_checked(SQLite::Database& from, const std::string& to) {
  const std::string part = to + ".part";
  std::error_code error;
  fs::remove(part, error);
  try {
    {
      SQLite::Database copy(part, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      SQLite::Backup backup(copy, from);
      if (backup.executeStep(-1) != SQLITE_DONE) return false;
    }
    SQLite::Database copy(part, SQLite::OPEN_READONLY);
    if (copy.execAndGet("PRAGMA integrity_check(1)").getString() != "ok") return false;
  } catch (const SQLite::Exception&) {
    fs::remove(part, error);
    return false;
  }
  fs::rename(part, to, error);
  return !error;
}

Saved fault_of(const SQLite::Exception& fault) {
  return fault.getErrorCode() == SQLITE_FULL ? Saved::full : Saved::failed;
}

}  // namespace progress
