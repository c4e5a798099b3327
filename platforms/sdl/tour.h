// `backwise tour`: plays through every screen without a display and writes pictures and contact sheets.
#pragma once

#include <string>

namespace sdl {

/// Writes DIR/<setting>/<screen>.png and DIR/sheet-<setting>.png; `key` makes only the key pictures.
/// 0, or 1 with a sentence on stderr.
int tour(const std::string& data_folder, const std::string& folder, bool key);

}  // namespace sdl
