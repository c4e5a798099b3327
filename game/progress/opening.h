// Opening a save file, whatever is found in its place: an older, newer, damaged or foreign file, or none.
// Private to progress; Store keeps what comes of it.
#pragma once

#include <memory>

#include "progress/base.h"
#include "progress/store.h"

namespace progress {

/// A save file as opened.
struct OpenFile {
  std::unique_ptr<SQLite::Database> db;  ///< none when nothing can be saved and nothing read
  Contents contents;                     ///< what it holds
  Opened opened = Opened::unwritable;
  std::string moved_to;  ///< where a damaged or foreign file went
};

/// Opens the save file of a folder. Never throws.
OpenFile open_save(const std::string& folder, Disk& disk, const Options& options);

/// The save file's path in a folder.
std::string path_in(const std::string& folder);

/// Files that stand beside a save file and are named after it: damaged ones moved aside, unfinished parts.
std::vector<std::string> beside(Disk& disk, const std::string& path);

/// Finishes a wipe: backups and moved files go, then its mark. False when something could not be removed.
bool finish_wipe(SQLite::Database& db, Disk& disk, const std::string& path);

/// Makes the next opening check every page.
void suspect(Disk& disk, const std::string& path);

}  // namespace progress
