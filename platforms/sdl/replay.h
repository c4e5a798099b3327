// Plays tapes (tape.h) on a Stage, without a display, and compares what came of them: the screen, the log,
// the settings and the unfinished session, as they stand in the save file.
#pragma once

#include <string>
#include <vector>

#include "app.h"

namespace sdl {

struct ReplayOptions {
  std::string data_folder;
  /// Without a save folder each tape gets one of its own, gone afterwards, and one for exports.
  AppOptions app;
  std::string stop_at;  ///< a point of AppOptions::at at which to print its name and wait to be killed
  bool write = false;   ///< write what came of it into the tapes, in place of comparing
  int day = 20'000;     ///< see rules::day_of
};

/// Plays one tape after another, or with "-" prints what is on the first screen. What differs is printed as
/// "file:line: …" with what was expected and what came. Returns the program's exit code.
int replay(const std::vector<std::string>& tapes, const ReplayOptions& options);

}  // namespace sdl
