// Databases behind a Store, in a file or in memory: opened, checked, brought forward, poured into one
// another. Private to progress. Everything here throws SQLite::Exception unless it says otherwise.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "progress/copy.h"
#include "progress/disk.h"

namespace progress {

/// What the first hundred bytes of a file say; never throws.
struct Header {
  bool is_sqlite = false;
  bool plain_journal = true;  ///< it is written in our way, with a rollback journal
  std::uint64_t bytes = 0;    ///< how large it says the file is
  int application = 0, version = 0;
};
constexpr std::size_t header_bytes = 100;
Header header_of(std::string_view bytes);

/// Opens a file for this program alone, with the pragmas of a save file; makes it when it is missing.
std::unique_ptr<SQLite::Database> open_file(const std::string& path, const std::string& vfs, bool unsafe);

/// Opens bytes in memory.
std::unique_ptr<SQLite::Database> open_bytes(const std::string& bytes);

/// A new, empty save file in memory.
std::unique_ptr<SQLite::Database> open_new(const Steps& steps);

/// A pragma's number.
int pragma(SQLite::Database& db, const char* name);

/// The whole database as bytes, as a file of it would be.
std::string bytes_of(SQLite::Database& db);

/// Brings a database to the newest version in one transaction.
void migrate(SQLite::Database& db, const Steps& steps);

/// Puts all of one database in place of another, in one transaction of the other.
void pour(SQLite::Database& from, SQLite::Database& into);

/// Every page, row and index is as it should be, and the tables are those of the newest version.
bool is_whole(SQLite::Database& db, const Steps& steps);

/// The result of a fault while writing.
Saved fault_of(const SQLite::Exception& fault);

/// SQLite's primary code of a fault.
int code_of(const SQLite::Exception& fault);

}  // namespace progress
