// Where the program's data and the player's save lie, and how their bytes are read.
// Through SDL, so that an Android package or a web page serves as well as a folder.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "ui/services.h"

namespace sdl {

/// Reads files of a data folder by their path within it; where "x" is not there, what is packed in "x.gz".
std::function<std::optional<std::string>(const std::string&)> reader_of(const std::string& data_folder);

/// The data folder beside the program, the one installed with it, or one of the system's (XDG_DATA_DIRS); the
/// first that holds fonts/regular.otf.
std::string find_data_folder();

/// Lets the game find the player's own packs in `<save_folder>/levels`, where the system has such folders
/// (not on a web page or in an Android package). Nothing without a save folder.
void add_own_packs(ui::Services& services, const std::string& save_folder);

/// The player's own folder for the save file, made when missing; empty when the system gives none.
std::string find_save_folder();

/// Writes RGBA pixels as a PNG; false when the file cannot be written.
bool write_png(const std::string& path, int width, int height, const unsigned char* rgba);

}  // namespace sdl
