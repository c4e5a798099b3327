// The rows of an open database: read into Contents, written from a Change. Private to progress.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "progress/contents.h"

namespace progress {

/// Reads everything; throws SQLite::Exception rather than return less than there is.
Contents read_rows(SQLite::Database& db);

/// Writes a change inside the transaction the caller has begun; throws SQLite::Exception.
void write_rows(SQLite::Database& db, const Change& change);

/// Counts by which two states of a save file differ when a change lies between them that may not be
/// written twice; every other change gives the same rows when it is written again.
struct Mark {
  std::int64_t log = 0, move = 0, session = 0;
  bool operator==(const Mark&) const = default;
};
Mark mark_of(SQLite::Database& db);

/// A wipe that a cut may have interrupted: set with the wipe, cleared when the last backup is gone.
void set_wiping(SQLite::Database& db, bool wiping);
bool is_wiping(SQLite::Database& db);

}  // namespace progress
