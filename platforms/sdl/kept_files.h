// Files of the data folder that are looked at as long as the game runs: fonts, and the snapshot's sentences.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace sdl {

/// Keeps files of a data folder in sight, by their path within it, as long as a copy of the function lives.
/// Where the system maps files only what was looked at takes memory; elsewhere the file is read as a whole.
/// Empty when it is missing.
std::function<std::string_view(const std::string&)> keeper_of(const std::string& data_folder);

}  // namespace sdl
