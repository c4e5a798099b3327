// What is known of where progress is kept, as plain data for the screen that shows it: how much there is,
// the backups, the files to import, and what came of the last thing asked for. Filled by the app.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rules/log.h"

namespace rules {

/// How much a log holds.
struct Tally {
  int days = 0;      ///< different days on which something happened
  int facts = 0;     ///< different cards and vignettes whose fact was seen
  int habits = 0;    ///< days on which a habit was done, each habit by itself
  int last_day = 0;  ///< see day_of; 0 for an empty log
  bool operator==(const Tally&) const = default;
};

Tally tally_of(std::span<const LogEntry> log);

/// A day's number as a date: "2026-11-24".
std::string date_of(int day);

struct Keeping {
  enum class State {
    saved,       ///< every answer is in the file
    owed,        ///< the last steps are not yet
    newer,       ///< nothing is saved: a newer program's file
    busy,        ///< nothing is saved: another window has the file
    unwritable,  ///< nothing is saved: the folder or file cannot be written
    nowhere,     ///< nothing is to be saved
  };
  State state = State::nowhere;
  Tally here;
  std::uint64_t bytes = 0;  ///< of the save file
  std::string moved_to;     ///< where a damaged file lies; empty when there is none

  /// A backup to restore; only good ones are listed.
  struct Backup {
    enum class Why { day, update, import, restore };
    int number = 0;
    int day = 0;  ///< the last day it knows of
    Why why = Why::day;
    Tally tally;
  };
  std::vector<Backup> backups;  ///< the newest first

  bool can_export = false;
  bool can_import = false;
  bool has_dialog = false;  ///< the system shows its own dialog to choose a file; else `files` is the list
  bool asked = false;       ///< the system has not answered yet
  std::vector<std::string> files;  ///< what can be imported, with folders, the newest first
  std::string place;               ///< the folders they were looked for in, or where the export lies

  /// What is ready to take the place of what is here.
  struct Offer {
    std::string name;  ///< of the file; empty for a backup
    int number = 0;    ///< of the backup
    Tally tally;
    bool older = false;  ///< made by an earlier version
  };
  std::optional<Offer> offer;

  /// What came of the last thing asked for.
  enum class Outcome {
    nothing,
    exported,
    export_full,
    export_failed,
    file_other,    ///< not a file of ours
    file_damaged,  ///< ours, but not whole
    file_newer,    ///< from a newer version
    file_empty,
    file_unread,  ///< cannot be read
    taken,        ///< another save is in place of what was here, which is now a backup
    take_full,
    take_failed,
    wipe_failed,     ///< nothing is wiped
    wipe_half_done,  ///< wiped, but a backup could not be removed yet
  };
  Outcome outcome = Outcome::nothing;
};

}  // namespace rules
