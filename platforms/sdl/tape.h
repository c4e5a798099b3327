// Tapes: taps and keys by zone id, one a line, played on a Stage without a display.
#pragma once

#include <string>

#include "app.h"

namespace sdl {

/// Plays a tape file: "tap ID", "right" and "wrong" (pick a reply), "key NAME", "days N", "expect ID",
/// "print". A bad line or a failed expectation is printed as "file:line: message" and ends with 1. `stop_at`
/// names a point of AppOptions::at where the program prints the point and waits to be killed; empty: none.
int replay(const std::string& data_folder, const std::string& tape, const std::string& stop_at,
           AppOptions app);

}  // namespace sdl
