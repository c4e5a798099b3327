// See rows.h.
#include "progress/rows.h"

#include <SQLiteCpp/VariadicBind.h>

namespace progress {
namespace {

/// The one setting that is the store's own and not the player's.
const char* const wiping = "store.wiping";

std::vector<rules::LogEntry> read_log(SQLite::Database& db, int& unknown) {
  std::vector<rules::LogEntry> log;
  SQLite::Statement rows(db, "SELECT unix, day, kind, what, value, note FROM log ORDER BY id");
  while (rows.executeStep()) {
    rules::LogEntry entry;
    if (!rules::kind_from(rows.getColumn(2).getString(), entry.event.kind)) {
      ++unknown;
      continue;
    }
    entry.unix = rows.getColumn(0).getInt64();
    entry.day = rows.getColumn(1).getInt();
    entry.event.what = rows.getColumn(3).getString();
    entry.event.value = rows.getColumn(4).getInt();
    entry.event.note = rows.getColumn(5).getString();
    log.push_back(std::move(entry));
  }
  return log;
}

void read_moves(SQLite::Database& db, rules::Unfinished& kept) {
  SQLite::Statement rows(db, "SELECT line FROM move WHERE kind = ? ORDER BY id");
  rows.bind(1, rules::name_of(kept.kind));
  while (rows.executeStep()) {
    if (std::optional<rules::Move> move = rules::parse_move(rows.getColumn(0).getString()))
      kept.moves.push_back(std::move(*move));
    else
      kept.hash.clear();  // a newer program's move: the round cannot be replayed, but its open fact is shown
  }
}

std::vector<rules::Unfinished> read_unfinished(SQLite::Database& db) {
  std::vector<rules::Unfinished> all;
  SQLite::Statement heads(
      db,
      "SELECT kind, pack, hash FROM session ORDER BY (SELECT coalesce(max(id), 0) FROM move "
      "WHERE move.kind = session.kind)");
  while (heads.executeStep()) {
    const auto kind = rules::session_kind_from(heads.getColumn(0).getString());
    if (!kind) continue;  // a newer program's; it stays in the file
    all.push_back({heads.getColumn(1).getString(), heads.getColumn(2).getString(), {}, *kind});
    read_moves(db, all.back());
  }
  return all;
}

void forget(SQLite::Database& db, rules::SessionKind kind) {
  for (const char* what : {"DELETE FROM session WHERE kind = ?", "DELETE FROM move WHERE kind = ?"}) {
    SQLite::Statement rows(db, what);
    rows.bind(1, rules::name_of(kind));
    rows.exec();
  }
}

void write_session(SQLite::Database& db, const Change& change) {
  if (change.begin) forget(db, change.begin->kind);
  if (change.end) forget(db, *change.end);
  SQLite::Statement line(db, "INSERT INTO move (line, kind) VALUES (?, ?)");
  const auto append = [&](const rules::Move& move, rules::SessionKind kind) {
    if (change.end == kind) return;
    line.reset();
    SQLite::bind(line, rules::print(move), rules::name_of(kind));
    line.exec();
  };
  if (change.begin && change.end != change.begin->kind) {
    SQLite::Statement head(db, "INSERT INTO session (kind, pack, hash) VALUES (?, ?, ?)");
    SQLite::bind(head, rules::name_of(change.begin->kind), change.begin->pack, change.begin->hash);
    head.exec();
    for (const rules::Move& move : change.begin->moves) append(move, change.begin->kind);
  }
  for (const rules::Move& move : change.moves) append(move, rules::kind_of(move));
}

void write_log(SQLite::Database& db, const std::vector<rules::LogEntry>& log) {
  SQLite::Statement row(db, "INSERT INTO log (unix, day, kind, what, value, note) VALUES (?, ?, ?, ?, ?, ?)");
  for (const rules::LogEntry& entry : log) {
    row.reset();
    SQLite::bind(row, static_cast<std::int64_t>(entry.unix), entry.day, rules::name_of(entry.event.kind),
                 entry.event.what, entry.event.value, entry.event.note);
    row.exec();
  }
}

void write_settings(SQLite::Database& db, const std::map<std::string, std::string>& settings) {
  SQLite::Statement pair(db, "INSERT OR REPLACE INTO settings VALUES (?, ?)");
  for (const auto& [key, value] : settings) {
    pair.reset();
    SQLite::bind(pair, key, value);
    pair.exec();
  }
}

}  // namespace

Contents read_rows(SQLite::Database& db) {
  Contents contents;
  contents.log = read_log(db, contents.unknown);
  contents.unfinished = read_unfinished(db);
  SQLite::Statement rows(db, "SELECT key, value FROM settings");
  while (rows.executeStep())
    contents.settings.emplace(rows.getColumn(0).getString(), rows.getColumn(1).getString());
  contents.settings.erase(wiping);
  return contents;
}

void write_rows(SQLite::Database& db, const Change& change) {
  if (change.begin || change.end || !change.moves.empty()) write_session(db, change);
  if (!change.log.empty()) write_log(db, change.log);
  if (change.settings) write_settings(db, *change.settings);
}

Mark mark_of(SQLite::Database& db) {
  const auto count = [&](const char* what) { return db.execAndGet(what).getInt64(); };
  return {count("SELECT coalesce(max(id), 0) FROM log"), count("SELECT coalesce(max(id), 0) FROM move"),
          count("SELECT count(*) FROM session")};
}

void set_wiping(SQLite::Database& db, bool set) {
  if (set)
    write_settings(db, {{wiping, "yes"}});
  else
    db.exec(std::string("DELETE FROM settings WHERE key='") + wiping + "'");
}

bool is_wiping(SQLite::Database& db) {
  return db.execAndGet(std::string("SELECT count(*) FROM settings WHERE key='") + wiping + "'").getInt() != 0;
}

}  // namespace progress
