// assets/text/{zh,en}.json into rules::Words.
#pragma once

#include "content/reader.h"
#include "rules/words.h"

namespace content {

/// The rooms that words must fit, by their ids: "<width>em x <lines>", for example "8em x 1"; em is the size
/// of the role's text. For the check: the game needs no more than the words.
struct Rooms {
  rules::Words::Table zh, en;

  const rules::Words::Table& in(rules::Lang lang) const { return lang == rules::Lang::zh ? zh : en; }
};

/// Reads both languages. Ids that one language lacks and placeholders that differ are reported.
rules::Words load_words(const ReadFile& read, Problems& problems, Rooms* rooms = nullptr);

/// A word's room: how many em wide and how many lines high.
struct Room {
  float em = 0;
  int lines = 0;
};
/// Reads "8em x 1"; nothing when it is not a room.
std::optional<Room> parse_room(const std::string& text);

}  // namespace content
