// See store.h.
#include "progress/store.h"

#include <filesystem>
#include <utility>

#include "progress/opening.h"
#include "progress/rows.h"

namespace progress {

struct Store::Base {
  std::unique_ptr<SQLite::Database> db;
  Mark mark;  ///< of the file before the owed changes were first tried
};

Store::Store() : base_(std::make_unique<Base>()) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::nowhere() { return {}; }

Store Store::open(const std::string& folder, Options options) {
  Store store;
  store.options_ = std::move(options);
  store.folder_ = (std::filesystem::path(folder) / "").parent_path().string();  // without a slash at its end
  OpenFile file = open_save(store.folder_, store.disk(), store.options_);
  store.base_->db = std::move(file.db);
  store.opened_ = file.opened;
  store.moved_to_ = std::move(file.moved_to);
  if (!file.contents.log.empty()) store.last_day_ = file.contents.log.back().day;
  store.read_ = std::move(file.contents);
  return store;
}

Disk& Store::disk() const { return options_.disk ? *options_.disk : real_disk(); }
const Steps& Store::steps() const { return options_.steps ? *options_.steps : own_steps(); }
bool Store::saves() const { return base_->db && opened_ != Opened::unwritable; }

std::optional<Contents> Store::read() {
  if (!base_->db) return read_.value_or(Contents{});
  if (read_) return std::exchange(read_, std::nullopt);
  try {
    return read_rows(*base_->db);
  } catch (const SQLite::Exception&) {
    suspect(disk(), path_in(folder_));
    return {};
  }
}

// --- writing

Saved Store::commit(Change change) {
  if (!saves()) return Saved::nowhere;
  read_.reset();
  if (!change.log.empty()) keep_days_before(change.log.front().day);
  if (!change.empty()) owed_.push_back(std::move(change));
  return settle();
}

Saved Store::settle() {
  try {
    if (tried_ > 0 && arrived())
      owed_.erase(owed_.begin(), owed_.begin() + static_cast<std::ptrdiff_t>(tried_));
    tried_ = 0;
    if (owed_.empty()) return Saved::yes;
    base_->mark = mark_of(*base_->db);
    tried_ = owed_.size();
    const auto at = [&](const char* point) {
      if (options_.at) options_.at(point);
    };
    at("begin");
    SQLite::Transaction transaction(*base_->db, SQLite::TransactionBehavior::IMMEDIATE);
    for (const Change& change : owed_) write_rows(*base_->db, change);
    at("written");
    transaction.commit();
    at("committed");
  } catch (const SQLite::Exception& fault) {
    // A fault may come after the commit point: what the file holds decides, not the message.
    try {
      if (tried_ == 0 || !arrived()) return fault_of(fault);
    } catch (const SQLite::Exception&) {
      return fault_of(fault);  // not known yet; asked again before the next change
    }
  }
  owed_.clear();
  tried_ = 0;
  changed();
  return Saved::yes;
}

/// The changes tried last are in the file.
bool Store::arrived() { return !(mark_of(*base_->db) == base_->mark); }

void Store::changed() {
  if (options_.after_commit) options_.after_commit();
}

/// The first answer of a day keeps a copy of the days before. A copy that turns out damaged is not kept, and
/// the next opening looks at every page.
void Store::keep_days_before(int day) {
  if (day == last_day_) return;
  if (const int before = std::exchange(last_day_, day); before == 0) return;
  const std::optional<std::string> all = bytes();
  if (!all) return;
  const Copy copy = look_into(*all);
  if (copy.usable())
    (void)Backups(disk(), folder_)
        .keep(*all, Reason::day, copy.contents.log.empty() ? 0 : copy.contents.log.back().day);
  else
    suspect(disk(), path_in(folder_));
}

// --- whole files

std::optional<std::string> Store::bytes() {
  if (!base_->db || (owes() && settle() != Saved::yes)) return {};
  try {
    return bytes_of(*base_->db);
  } catch (const SQLite::Exception&) {
    return {};
  }
}

std::uint64_t Store::size() const { return base_->db ? disk().size(path_in(folder_)).value_or(0) : 0; }

Saved Store::replace(const Copy& copy, Reason reason, const Pairs& with) {
  if (!saves()) return Saved::nowhere;
  if (!copy.usable()) return Saved::failed;
  if (const Saved settled = settle(); settled != Saved::yes) return settled;
  const std::optional<std::string> all = bytes();
  if (!all) return Saved::failed;
  if (const Saved kept = Backups(disk(), folder_).keep(*all, reason, last_day_); kept != Saved::yes)
    return kept;
  read_.reset();
  Contents wanted = copy.contents;
  for (const auto& [key, value] : with) wanted.settings[key] = value;
  try {
    const auto from = open_bytes(copy.bytes);
    write_rows(*from, {.settings = with});
    pour(*from, *base_->db);
  } catch (const SQLite::Exception& fault) {
    const std::optional<Contents> now = read();
    if (!now || !(*now == wanted)) return fault_of(fault);
  }
  last_day_ = copy.contents.log.empty() ? 0 : copy.contents.log.back().day;
  changed();
  return Saved::yes;
}

std::vector<Backup> Store::backups() const {
  return folder_.empty() ? std::vector<Backup>{} : Backups(disk(), folder_).list();
}

Copy Store::look_into(const Backup& backup) const {
  return look_into(disk().read(backup.path, most_bytes).value_or(""));
}

Copy Store::look_into(std::string bytes) const { return progress::look_into(std::move(bytes), steps()); }

Saved Store::wipe(const Pairs& with) {
  if (!saves()) return Saved::nowhere;
  read_.reset();
  owed_.clear();
  tried_ = 0;
  try {
    const auto empty = open_new(steps());
    set_wiping(*empty, true);
    write_rows(*empty, {.settings = with});
    pour(*empty, *base_->db);
  } catch (const SQLite::Exception& fault) {
    const std::optional<Contents> now = read();
    if (!now || !(*now == Contents{.settings = with})) return fault_of(fault);
  }
  last_day_ = 0;
  bool gone = false;
  try {
    gone = finish_wipe(*base_->db, disk(), path_in(folder_));
  } catch (const SQLite::Exception&) {  // its mark stays, the next opening tries again
  }
  changed();
  return gone ? Saved::yes : Saved::failed;
}

}  // namespace progress
