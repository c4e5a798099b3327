// The commands that check: `backwise check` all content, or what teaches what; `backwise lift` the lifting
// model.
#pragma once

#include <string>

namespace sdl {

/// Prints every problem as "file: /pointer: message"; 0 when there is none, else 1. `levels` is a folder to
/// take in place of the game's own levels, or one with a pack.json in it; empty: the game's own. What the
/// folder lacks of claims, sources and the article's runs comes from the game. `complete` demands every
/// claim.
int check(const std::string& data_folder, const std::string& levels, bool complete);

/// Prints each claim of the article beside the sentence that teaches it. 0, or 1 when a file cannot be read.
int print_coverage(const std::string& data_folder, const std::string& levels);

/// Prints the model's figures for a file of lifting cases as one JSON object (content/lift_cases.h). 0 when
/// every expected value is met, 1 when one is missed (named on standard error), 2 when the file is malformed.
int lift(const std::string& path);

}  // namespace sdl
