// See opening.h.
#include "progress/opening.h"

#include <sqlite3.h>

#include "progress/backups.h"
#include "progress/rows.h"

namespace progress {
namespace {

const char* const file_name = "backwise.db";
const char* const journal_suffix = "-journal";
const char* const suspect_suffix = ".suspect";

enum class Condition { absent, ours, older, newer, damaged, foreign, busy, unreadable };

Condition condition_of(const SQLite::Exception& fault) {
  switch (code_of(fault)) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_ERROR:  // a table is missing or another
    case SQLITE_MISMATCH:
      return Condition::damaged;
    case SQLITE_BUSY:
      return Condition::busy;
    default:
      return Condition::unreadable;
  }
}

/// One opening, step by step.
class Opening {
 public:
  Opening(const std::string& folder, Disk& disk, const Options& options)
      : folder_(folder), path_(path_in(folder)), disk_(disk), options_(options) {}

  OpenFile run() {
    if (!disk_.make_folder(folder_)) return std::move(file_);
    switch (look()) {
      case Condition::ours:
        use(Opened::kept);
        break;
      case Condition::older:
        bring_forward();
        break;
      case Condition::absent:
        begin(Opened::fresh);
        break;
      case Condition::damaged:
        if (move_aside("damaged")) begin(Opened::restarted);
        break;
      case Condition::foreign:
        if (move_aside("other")) begin(Opened::restarted);
        break;
      case Condition::newer:
        file_.opened = Opened::newer;
        break;
      case Condition::busy:
        file_.opened = Opened::busy;
        break;
      case Condition::unreadable:
        break;
    }
    return std::move(file_);
  }

 private:
  const Steps& steps() const { return options_.steps ? *options_.steps : own_steps(); }

  /// Opens what is there and reads it; the database stays open when it is ours.
  Condition look() {
    const std::optional<std::uint64_t> size = disk_.size(path_);
    if (!size) return Condition::absent;
    const std::optional<std::string> head = disk_.read(path_, header_bytes);
    if (!head) return Condition::unreadable;
    const int newest = static_cast<int>(steps().size());
    const Header header = header_of(*head);
    if (changes_by_opening(header, *size)) keep_as_it_was();
    if (header.application == application_id && header.version > newest) return Condition::newer;
    // SQLite checks nothing by itself. After a clean end a normal read finds what breaks it; after an
    // unclean one, or a copy that was found broken, every page is looked at.
    const bool check =
        disk_.size(path_ + journal_suffix).value_or(0) > 0 || disk_.size(path_ + suspect_suffix);
    try {
      file_.db = open_file(path_, disk_.vfs(), options_.unsafe);
      const Condition found = read(newest, check);
      if (found != Condition::ours && found != Condition::older) file_.db.reset();
      return found;
    } catch (const SQLite::Exception& fault) {
      file_.db.reset();
      return condition_of(fault);
    }
  }

  Condition read(int newest, bool check) {
    SQLite::Database& db = *file_.db;
    const int version = pragma(db, "user_version");
    if (pragma(db, "application_id") != application_id) {
      const bool empty = db.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
      return empty ? Condition::absent : Condition::foreign;
    }
    if (version > newest) return Condition::newer;
    if (version < newest) return Condition::older;
    if (check && !is_whole(db, steps())) return Condition::damaged;
    if (check) disk_.remove(path_ + suspect_suffix);
    file_.contents = read_rows(db);
    return Condition::ours;
  }

  void use(Opened how) {
    file_.opened = how;
    if (sqlite3_db_readonly(file_.db->getHandle(), "main") != 0) file_.opened = Opened::unwritable;
    try {
      if (is_wiping(*file_.db)) (void)finish_wipe(*file_.db, disk_, path_);
    } catch (const SQLite::Exception&) {  // it is tried again the next time
    }
  }

  /// An older file: a backup, then the steps. Where that cannot be done it is read as it is, and not saved
  /// to.
  void bring_forward() {
    Copy copy;
    try {
      const std::string bytes = bytes_of(*file_.db);
      copy = look_into(bytes, steps());
      if (!copy.usable()) {
        file_.db.reset();
        if (move_aside("damaged")) begin(Opened::restarted);
        return;
      }
      const int day = copy.contents.log.empty() ? 0 : copy.contents.log.back().day;
      if (Backups(disk_, folder_).keep(bytes, Reason::update, day) == Saved::yes) {
        migrate(*file_.db, steps());
        file_.contents = read_rows(*file_.db);
        return use(Opened::migrated);
      }
    } catch (const SQLite::Exception&) {  // the disk is full or broken: shown as it was
    }
    file_.db.reset();
    file_.contents = std::move(copy.contents);
    file_.opened = Opened::unwritable;
  }

  /// Whether SQLite writes to a file before anyone can tell that it is damaged: it plays back a journal,
  /// changes the way in which another program keeps journals to ours, and mends the size in the header.
  bool changes_by_opening(const Header& header, std::uint64_t size) {
    return disk_.size(path_ + journal_suffix).value_or(0) > 0 || !header.plain_journal ||
           header.bytes != size;
  }

  void keep_as_it_was() {
    was_ = disk_.read(path_, most_bytes);
    journal_was_ = journal_is();
  }

  std::string journal_is() { return disk_.read(path_ + journal_suffix, most_bytes).value_or(""); }

  bool has_changed() {
    return was_ && (disk_.read(path_, most_bytes) != was_ || journal_is() != journal_was_);
  }

  /// Puts the file under another name, byte by byte as it was found.
  bool move_aside(const char* what) {
    std::string free;
    for (int n = 1; free.empty() || disk_.size(free); ++n)
      free = path_ + "." + what + "-" + std::to_string(n);
    if (!(has_changed() && put_as_it_was(free)) && !move(disk_, path_, free)) return false;
    file_.moved_to = free;
    return true;
  }

  /// The file and its journal as they were found; false when there is no room, and nothing is gone then.
  bool put_as_it_was(const std::string& free) {
    const std::string journal = free + journal_suffix;
    if (!journal_was_.empty() && put(disk_, journal, journal_was_) != Saved::yes) return false;
    if (put(disk_, free, *was_) == Saved::yes && disk_.remove(path_)) {
      disk_.remove(path_ + journal_suffix);  // played back, or its head wiped out
      return disk_.sync_folder(folder_);
    }
    disk_.remove(journal);
    disk_.remove(free);
    return false;
  }

  /// A journal without its file: SQLite would play it back into whatever is put there next.
  bool clear_journal() {
    const std::string journal = path_ + journal_suffix;
    if (!disk_.size(journal)) return true;
    if (*disk_.size(journal) == 0) return disk_.remove(journal) && disk_.sync_folder(folder_);
    const std::string owner = file_.moved_to.empty() ? path_ + ".lost" : file_.moved_to;
    return move(disk_, journal, owner + journal_suffix);
  }

  /// Nothing usable stands there: the newest good backup, or an empty file.
  void begin(Opened otherwise) {
    file_.db.reset();
    if (!clear_journal()) return;
    disk_.remove(path_ + suspect_suffix);
    for (const Backup& backup : Backups(disk_, folder_).list()) {
      const Copy copy = look_into(disk_.read(backup.path, most_bytes).value_or(""), steps());
      if (!copy.usable()) continue;
      if (put(disk_, path_, copy.bytes) == Saved::yes && look() == Condition::ours) use(Opened::restored);
      return;
    }
    try {
      file_.db = open_file(path_, disk_.vfs(), options_.unsafe);
      migrate(*file_.db, steps());
      disk_.sync_folder(folder_);
      file_.opened = otherwise;
    } catch (const SQLite::Exception&) {
      file_.db.reset();
    }
  }

  std::string folder_, path_;
  Disk& disk_;
  const Options& options_;
  OpenFile file_;
  std::optional<std::string> was_;  ///< the file before SQLite touched it, where that may change it
  std::string journal_was_;         ///< its journal then
};

}  // namespace

OpenFile open_save(const std::string& folder, Disk& disk, const Options& options) {
  return Opening(folder, disk, options).run();
}

std::string path_in(const std::string& folder) { return folder + "/" + file_name; }

std::vector<std::string> beside(Disk& disk, const std::string& path) {
  const std::string folder = folder_of(path);
  std::vector<std::string> paths;
  for (const std::string& name : disk.list(folder))
    if (name.starts_with(std::string(file_name) + ".")) paths.push_back(folder + "/" + name);
  return paths;
}

bool finish_wipe(SQLite::Database& db, Disk& disk, const std::string& path) {
  bool gone = Backups(disk, folder_of(path)).clear();
  for (const std::string& file : beside(disk, path)) gone = disk.remove(file) && gone;
  gone = disk.sync_folder(folder_of(path)) && gone;
  if (gone) set_wiping(db, false);
  return gone;
}

void suspect(Disk& disk, const std::string& path) { (void)put(disk, path + suspect_suffix, ""); }

}  // namespace progress
