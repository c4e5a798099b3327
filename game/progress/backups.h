// The folder of backups beside a save file: whole copies, numbered, dated, the oldest cleared away.
// Each was checked before it was kept; which one is still good is for the reader to see.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "progress/disk.h"

namespace progress {

/// Why a backup was made.
enum class Reason {
  day,      ///< the first answer of a day keeps the days before
  update,   ///< before a newer version of the program changes the file's form
  import,   ///< before an imported file takes its place
  restore,  ///< before another backup takes its place
};

/// One backup, as its name tells.
struct Backup {
  int number = 0;  ///< a later one has a higher number, whatever the clock said
  int day = 0;     ///< the last day it knows of, see rules::day_of
  Reason reason = Reason::day;
  std::string path;
};

class Backups {
 public:
  /// The backups of a save folder.
  Backups(Disk& disk, const std::string& save_folder);

  /// What there is, the newest first.
  std::vector<Backup> list() const;
  /// Keeps a copy, then clears away the oldest of its kind beyond seven days or three others.
  [[nodiscard]] Saved keep(const std::string& bytes, Reason reason, int day);
  /// Clears all of them away; false when one is still there.
  [[nodiscard]] bool clear();

 private:
  void thin_out();

  Disk* disk_;
  std::string folder_;
};

}  // namespace progress
