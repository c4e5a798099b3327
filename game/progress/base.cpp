// See base.h.
#include "progress/base.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <cstring>
#include <map>

#include "progress/rows.h"
#include "progress/steps.h"

namespace progress {
namespace {

/// One thread uses a database, so SQLite need not lock: a fifth of the time of reading a long log.
const int how_to_open = SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX;

/// A save file is a few pages; SQLite would begin with room for twenty. It can be told only before its first
/// use.
void take_pages_singly() {
  [[maybe_unused]] static const int told = sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0);
}

/// A big-endian number of a database's header.
int number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return static_cast<int>(number);
}

/// Tables, triggers and columns, one a line.
std::string shape_of(SQLite::Database& db) {
  std::string shape;
  SQLite::Statement rows(db,
                         "SELECT m.type || ' ' || m.name || ' ' || m.tbl_name || ' ' || coalesce(c.name, '') "
                         "|| ' ' || coalesce(c.type, '') FROM sqlite_master m "
                         "LEFT JOIN pragma_table_xinfo(m.name) c ON m.type = 'table' "
                         "WHERE m.name NOT LIKE 'sqlite_%' ORDER BY m.type, m.name, c.cid");
  while (rows.executeStep()) shape += rows.getColumn(0).getString() + "\n";
  return shape;
}

/// The shape the newest version has; worked out once for each list of steps.
const std::string& newest_shape(const Steps& steps) {
  static std::map<const Steps*, std::string> shapes;
  std::string& shape = shapes[&steps];
  if (shape.empty()) shape = shape_of(*open_new(steps));
  return shape;
}

}  // namespace

const Steps& own_steps() { return steps(); }

Header header_of(std::string_view bytes) {
  constexpr std::string_view magic("SQLite format 3\0", 16);
  constexpr std::size_t page_size_at = 16, write_way_at = 18, read_way_at = 19, pages_at = 28,
                        version_at = 60, application_at = 68;
  constexpr char rollback_journal = 1;
  Header header;
  if (bytes.size() < header_bytes || bytes.substr(0, magic.size()) != magic) return header;
  header.is_sqlite = true;
  header.plain_journal = bytes[write_way_at] == rollback_journal && bytes[read_way_at] == rollback_journal;
  const auto page_size = static_cast<std::uint32_t>(number_at(bytes, page_size_at)) >> 16;
  header.bytes = std::uint64_t{page_size} * static_cast<std::uint32_t>(number_at(bytes, pages_at));
  header.version = number_at(bytes, version_at);
  header.application = number_at(bytes, application_at);
  return header;
}

std::unique_ptr<SQLite::Database> open_file(const std::string& path, const std::string& vfs, bool unsafe) {
  take_pages_singly();
  auto db = std::make_unique<SQLite::Database>(path, how_to_open, 0, vfs);
  db->exec("PRAGMA locking_mode=EXCLUSIVE");
  if (sqlite3_db_readonly(db->getHandle(), "main") == 0) db->exec("BEGIN EXCLUSIVE; COMMIT");
  db->exec("PRAGMA journal_mode=TRUNCATE");
  db->exec(unsafe ? "PRAGMA synchronous=OFF" : "PRAGMA synchronous=FULL");
  db->exec(
      "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF; PRAGMA "
      "cell_size_check=ON");
  return db;
}

std::unique_ptr<SQLite::Database> open_bytes(const std::string& bytes) {
  auto db = std::make_unique<SQLite::Database>(":memory:", how_to_open);
  const auto size = static_cast<sqlite3_int64>(bytes.size());
  auto* memory = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size() + 1));
  if (!memory) throw SQLite::Exception("no memory", SQLITE_NOMEM);
  std::memcpy(memory, bytes.data(), bytes.size());
  constexpr unsigned how = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE;
  const int code = sqlite3_deserialize(db->getHandle(), "main", memory, size, size, how);
  if (code != SQLITE_OK) throw SQLite::Exception("the bytes are no database", code);
  db->exec("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON");
  return db;
}

std::unique_ptr<SQLite::Database> open_new(const Steps& steps) {
  auto db = std::make_unique<SQLite::Database>(":memory:", how_to_open);
  migrate(*db, steps);
  return db;
}

int pragma(SQLite::Database& db, const char* name) {
  return db.execAndGet(std::string("PRAGMA ") + name).getInt();
}

std::string bytes_of(SQLite::Database& db) {
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, void (*)(void*)> bytes(
      sqlite3_serialize(db.getHandle(), "main", &size, 0), sqlite3_free);
  if (!bytes) throw SQLite::Exception("the database cannot be read whole", SQLITE_IOERR);
  return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

void migrate(SQLite::Database& db, const Steps& steps) {
  SQLite::Transaction transaction(db);
  for (auto version = static_cast<std::size_t>(pragma(db, "user_version")); version < steps.size(); ++version)
    db.exec(steps[version]);
  db.exec("PRAGMA application_id=" + std::to_string(application_id));
  db.exec("PRAGMA user_version=" + std::to_string(steps.size()));
  transaction.commit();
}

void pour(SQLite::Database& from, SQLite::Database& into) {
  SQLite::Backup backup(into, from);
  const int code = backup.executeStep(-1);
  if (code != SQLITE_DONE) throw SQLite::Exception("the save file is in use", code);
}

bool is_whole(SQLite::Database& db, const Steps& steps) {
  return db.execAndGet("PRAGMA integrity_check(1)").getString() == "ok" &&
         shape_of(db) == newest_shape(steps);
}

int code_of(const SQLite::Exception& fault) { return fault.getErrorCode() & 0xff; }

Saved fault_of(const SQLite::Exception& fault) {
  return code_of(fault) == SQLITE_FULL ? Saved::full : Saved::failed;
}

Copy look_into(std::string bytes, const Steps& steps) {
  if (bytes.empty()) return {};
  const Header header = header_of(bytes);
  if (!header.is_sqlite || header.application != application_id) return {.fit = Fit::other};
  if (header.version > static_cast<int>(steps.size())) return {.fit = Fit::newer};
  Copy copy{.fit = Fit::damaged};
  if (header.version < 1 || bytes.size() > most_bytes) return copy;
  try {
    const auto db = open_bytes(bytes);
    const bool older = header.version < static_cast<int>(steps.size());
    if (older) migrate(*db, steps);
    if (!is_whole(*db, steps)) return copy;
    const bool wiping = is_wiping(*db);  // taken while a wipe was under way: as a copy it is done
    if (wiping) set_wiping(*db, false);
    copy.contents = read_rows(*db);
    copy.bytes = older || wiping ? bytes_of(*db) : std::move(bytes);
    copy.fit = older ? Fit::older : Fit::good;
  } catch (const SQLite::Exception&) {  // whatever was wrong with it, it is not whole
  }
  return copy;
}

}  // namespace progress
