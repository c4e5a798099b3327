// See store.h.
#include "progress/store.h"

#include <SQLiteCpp/VariadicBind.h>

#include <filesystem>

#include "progress/base.h"

namespace progress {
namespace {

namespace fs = std::filesystem;

const char* const file_name = "backwise.db";
const char* const backup_suffix = ".backup";

/// A name beside `path` that is still free: path.damaged-1, -2 …
std::string free_name(const std::string& path, const char* what) {
  for (int n = 1;; ++n) {
    const std::string name = path + "." + what + "-" + std::to_string(n);
    if (!fs::exists(name)) return name;
  }
}

rules::LogEntry row_of(const SQLite::Statement& row, bool& known) {
  rules::LogEntry entry;
  entry.unix = row.getColumn(0).getInt64();
  entry.day = row.getColumn(1).getInt();
  known = rules::kind_from(row.getColumn(2).getString(), entry.event.kind);
  entry.event.what = row.getColumn(3).getString();
  entry.event.value = row.getColumn(4).getInt();
  entry.event.note = row.getColumn(5).getString();
  return entry;
}

/// The id of the log's last row; -1 when the file cannot be asked.
std::int64_t last_row(SQLite::Database& db) {
  try {
    return db.execAndGet("SELECT coalesce(max(id), 0) FROM log").getInt64();
  } catch (const SQLite::Exception&) {
    return -1;
  }
}

}  // namespace

struct Store::Base {
  std::unique_ptr<SQLite::Database> db;
};

Store::Store() : base_(std::make_unique<Base>()) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::nowhere() { return {}; }

Store Store::open(const std::string& folder, Options options) {
  Store store;
  store.options_ = std::move(options);
  store.path_ = (fs::path(folder) / file_name).string();
  const std::string backup = store.path_ + backup_suffix;
  std::error_code error;
  fs::create_directories(folder, error);

  Condition found = look_at(store.path_, store.options_.vfs);
  if (found == Condition::newer || found == Condition::unreadable) {
    store.opened_ = found == Condition::newer ? Opened::newer : Opened::unwritable;
    return store;
  }
  store.opened_ = found == Condition::absent ? Opened::fresh : Opened::kept;
  if (found == Condition::damaged || found == Condition::foreign) {
    store.moved_to_ = free_name(store.path_, found == Condition::damaged ? "damaged" : "other");
    fs::rename(store.path_, store.moved_to_, error);
    if (error) return store.opened_ = Opened::unwritable, std::move(store);
    fs::remove(store.path_ + "-journal", error);
    const Condition kept = look_at(backup, {});
    const bool good = kept == Condition::ours || kept == Condition::older;
    if (good) fs::copy_file(backup, store.path_, error);
    store.opened_ = good && !error ? Opened::restored : Opened::restarted;
    found = good ? kept : Condition::absent;
  }
  try {
    store.base_->db = open_base(store.path_, store.options_);
    if (found == Condition::older) {
      store.moved_to_ = free_name(store.path_, "before-update");
      if (!copy_checked(*store.base_->db, store.moved_to_))
        throw SQLite::Exception("no backup, no migration");
      if (store.opened_ == Opened::kept) store.opened_ = Opened::migrated;
    }
    if (found != Condition::ours) migrate(*store.base_->db);
    if (found == Condition::ours && store.opened_ == Opened::kept) {
      const auto age = [&](const std::string& name) { return fs::last_write_time(name, error); };
      constexpr auto day = std::chrono::hours(20);
      if (!fs::exists(backup) || age(store.path_) - age(backup) > day) copy_checked(*store.base_->db, backup);
    }
  } catch (const SQLite::Exception&) {
    store.base_->db.reset();
    store.opened_ = Opened::unwritable;
  }
  return store;
}

std::vector<rules::LogEntry> Store::log() const {
  std::vector<rules::LogEntry> entries;
  if (!base_->db) return entries;
  try {
    SQLite::Statement rows(*base_->db, "SELECT unix, day, kind, what, value, note FROM log ORDER BY id");
    while (rows.executeStep()) {
      bool known = false;
      rules::LogEntry entry = row_of(rows, known);
      if (known) entries.push_back(std::move(entry));
    }
  } catch (const SQLite::Exception&) {  // what was read so far is shown; the next start looks for damage
  }
  return entries;
}

std::map<std::string, std::string> Store::settings() const {
  std::map<std::string, std::string> pairs;
  if (!base_->db) return pairs;
  try {
    SQLite::Statement rows(*base_->db, "SELECT key, value FROM settings");
    while (rows.executeStep()) pairs[rows.getColumn(0).getString()] = rows.getColumn(1).getString();
  } catch (const SQLite::Exception&) {
  }
  return pairs;
}

std::optional<rules::Unfinished> Store::unfinished() const {
  if (!base_->db) return {};
  try {
    rules::Unfinished kept;
    SQLite::Statement head(*base_->db, "SELECT pack, hash FROM session");
    if (!head.executeStep()) return {};
    kept.pack = head.getColumn(0).getString();
    kept.hash = head.getColumn(1).getString();
    SQLite::Statement rows(*base_->db, "SELECT line FROM move ORDER BY id");
    while (rows.executeStep()) {
      std::optional<rules::Move> move = rules::parse_move(rows.getColumn(0).getString());
      if (!move) return {};
      kept.moves.push_back(std::move(*move));
    }
    return kept;
  } catch (const SQLite::Exception&) {
    return {};
  }
}

Saved Store::write(const Change& change) {
  SQLite::Database& db = *base_->db;
  const auto at = [&](const char* point) {
    if (options_.at) options_.at(point);
  };
  at("begin");
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  if (change.begin || change.end) db.exec("DELETE FROM session; DELETE FROM move");
  if (change.begin) {
    SQLite::Statement head(db, "INSERT INTO session VALUES (1, ?, ?)");
    SQLite::bind(head, change.begin->pack, change.begin->hash);
    head.exec();
  }
  SQLite::Statement line(db, "INSERT INTO move (line) VALUES (?)");
  const auto append = [&](const rules::Move& move) {
    line.reset();
    line.bind(1, rules::print(move));
    line.exec();
  };
  if (change.begin)
    for (const rules::Move& move : change.begin->moves) append(move);
  if (!change.end)
    for (const rules::Move& move : change.moves) append(move);
  SQLite::Statement row(db, "INSERT INTO log (unix, day, kind, what, value, note) VALUES (?, ?, ?, ?, ?, ?)");
  for (const rules::LogEntry& entry : change.log) {
    row.reset();
    SQLite::bind(row, static_cast<int64_t>(entry.unix), entry.day, rules::name_of(entry.event.kind),
                 entry.event.what, entry.event.value, entry.event.note);
    row.exec();
  }
  if (change.settings) {
    db.exec("DELETE FROM settings");
    SQLite::Statement pair(db, "INSERT INTO settings VALUES (?, ?)");
    for (const auto& [key, value] : *change.settings) {
      pair.reset();
      SQLite::bind(pair, key, value);
      pair.exec();
    }
  }
  at("written");
  transaction.commit();
  at("committed");
  return Saved::yes;
}

Saved Store::commit(const Change& change) {
  if (!base_->db) return Saved::nowhere;
  const std::int64_t before = last_row(*base_->db);
  try {
    write(change);
  } catch (const SQLite::Exception& fault) {
    // A fault may come after the commit point: what the file holds decides, not the message.
    const bool stored =
        !change.log.empty() && last_row(*base_->db) == before + static_cast<std::int64_t>(change.log.size());
    if (!stored) return fault_of(fault);
  }
  if (options_.after_commit) options_.after_commit();
  return Saved::yes;
}

Saved Store::wipe() {
  if (!base_->db) return Saved::nowhere;
  try {
    SQLite::Database& db = *base_->db;
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    // The log refuses to be shortened, so it is made anew from the schema's own text.
    db.exec(
        "DROP TABLE log; DROP TABLE settings; DROP TABLE session; DROP TABLE move; PRAGMA user_version=0");
    transaction.commit();
    migrate(db);
    std::error_code error;
    fs::remove(path_ + backup_suffix, error);
  } catch (const SQLite::Exception& fault) {
    return fault_of(fault);
  }
  if (options_.after_commit) options_.after_commit();
  return Saved::yes;
}

}  // namespace progress
