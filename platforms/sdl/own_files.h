// The player's own files on a desktop: exports go to the documents folder, imports are looked for there,
// among the downloads and in the home folder. (A browser has dialogs for this instead.)
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/services.h"

namespace sdl {

/// The folders a player knows, the best first: documents, downloads, home. Only those that are there.
std::vector<std::string> known_folders();
/// The same for a home folder and a folder of settings; empty settings: .config in the home.
std::vector<std::string> known_folders_of(const std::string& home, const std::string& config);

/// Files over some folders, which are asked for once, when a file is; exports go into the first one.
ui::Files files_in(std::function<std::vector<std::string>()> folders);

}  // namespace sdl
