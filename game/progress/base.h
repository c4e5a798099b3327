// The open database behind a Store, its pragmas and its faults. Private to progress.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "progress/store.h"

namespace progress {

/// What a database file turns out to be.
enum class Condition { absent, ours, older, newer, damaged, foreign, unreadable };

/// Looks at a file without changing it.
Condition look_at(const std::string& path, const std::string& vfs);

/// Opens for writing with the pragmas of a save file; throws SQLite::Exception.
std::unique_ptr<SQLite::Database> open_base(const std::string& path, const Options& options);

/// Brings a database to the newest version in one transaction; throws SQLite::Exception.
void migrate(SQLite::Database& base);

/// Copies a database to another file by SQLite's backup, checks the copy and puts it in place; false on a
/// fault.
bool copy_checked(SQLite::Database& from, const std::string& to);

/// The result of a fault while writing.
Saved fault_of(const SQLite::Exception& fault);

}  // namespace progress
