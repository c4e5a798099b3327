// See backups.h.
#include "progress/backups.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace progress {
namespace {

constexpr std::array reasons{"day", "update", "import", "restore"};
constexpr std::size_t most_days = 7, most_others = 3;

/// "backup-000012-2026-11-24-day.db"
std::string name_of(const Backup& backup) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{backup.day}}};
  char name[80];
  std::snprintf(name, sizeof name, "backup-%06d-%04d-%02u-%02u-%s.db", backup.number, int(date.year()),
                unsigned(date.month()), unsigned(date.day()),
                reasons.at(static_cast<std::size_t>(backup.reason)));
  return name;
}

std::optional<Backup> parse(const std::string& name) {
  int number = 0, year = 0;
  unsigned month = 0, of_month = 0;
  char reason[9] = "";
  if (std::sscanf(name.c_str(), "backup-%9d-%4d-%2u-%2u-%8[a-z].db", &number, &year, &month, &of_month,
                  reason) != 5)
    return {};
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{of_month}};
  const auto known = std::find(reasons.begin(), reasons.end(), std::string(reason));
  if (!date.ok() || number < 1 || known == reasons.end()) return {};
  const Backup backup{number, static_cast<int>(std::chrono::sys_days{date}.time_since_epoch().count()),
                      static_cast<Reason>(known - reasons.begin()), ""};
  return name_of(backup) == name ? std::optional(backup) : std::nullopt;
}

}  // namespace

Backups::Backups(Disk& disk, const std::string& save_folder)
    : disk_(&disk), folder_(save_folder + "/backups") {}

std::vector<Backup> Backups::list() const {
  std::vector<Backup> all;
  for (const std::string& name : disk_->list(folder_))
    if (std::optional<Backup> backup = parse(name)) {
      backup->path = folder_ + "/" + name;
      all.push_back(std::move(*backup));
    }
  std::sort(all.begin(), all.end(), [](const Backup& a, const Backup& b) { return a.number > b.number; });
  return all;
}

Saved Backups::keep(const std::string& bytes, Reason reason, int day) {
  if (!disk_->make_folder(folder_)) return Saved::failed;
  const std::vector<Backup> before = list();
  const Backup made{before.empty() ? 1 : before.front().number + 1, day, reason, ""};
  const Saved saved = put(*disk_, folder_ + "/" + name_of(made), bytes);
  if (saved == Saved::yes) thin_out();
  return saved;
}

void Backups::thin_out() {
  std::size_t days = 0, others = 0;
  for (const Backup& backup : list())
    if (backup.reason == Reason::day ? ++days > most_days : ++others > most_others)
      disk_->remove(backup.path);  // one that stays is removed the next time
}

bool Backups::clear() {
  bool clear = true;
  for (const std::string& name : disk_->list(folder_)) clear = disk_->remove(folder_ + "/" + name) && clear;
  return disk_->sync_folder(folder_) && clear;
}

}  // namespace progress
