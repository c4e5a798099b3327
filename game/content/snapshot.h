// The game's words and levels as one file, "snapshot" in the data folder: written while building, by
// platforms/snapshot.cpp, and read at start without a parser. It holds what the JSON files hold as the rules'
// types have it; whatever is wrong with them is found in the JSON, by the check. The player's own packs, and
// a data folder without a snapshot, are read from JSON.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "content/problem.h"
#include "content/reader.h"
#include "rules/level.h"
#include "rules/words.h"

namespace content {

/// Everything that a data folder says, and what was found wrong while it was read.
struct Content {
  rules::Words words;
  rules::Levels levels;
  Problems problems;
};

/// Reads the JSON files as they are now.
Content load_json(const ReadFile& read);

/// Shows a file's bytes where they stay for as long as the content is used; empty when it is missing.
using KeepFile = std::function<std::string_view(const std::string& path)>;

/// The snapshot where there is one that is whole and of this program, else the JSON files. Its sentences are
/// not copied: they are shown where `keep` keeps the file.
Content load(const ReadFile& read, const KeepFile& keep);

/// The bytes of a snapshot, for this program on this kind of machine.
std::string write_snapshot(const Content& content);

/// Nothing when the bytes are cut, changed in any place, or written by a program whose types differ.
/// Sentences stand where they do in `kept`, which holds the same bytes and outlives the content.
std::optional<Content> read_snapshot(std::string_view bytes, std::string_view kept);

}  // namespace content
