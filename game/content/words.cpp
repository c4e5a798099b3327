// See words.h.
#include "content/words.h"

#include <cstdlib>
#include <set>

namespace content {
namespace {

using Table = rules::Words::Table;

Table read_table(const ReadFile& read, const std::string& path, Problems& problems, Table* rooms) {
  Table table;
  std::optional<Value> value = read_json(read, path, problems);
  if (!value) return table;
  for (const auto& [id, member] : value->members) {
    Reader entry(&member, path, "/" + id, problems);
    table.emplace(id, entry.get("say").text());
    if (Reader note = entry.maybe("note"); note.there()) (void)note.text();             // for the translator
    if (Reader room = rooms ? entry.get("room") : entry.maybe("room"); room.there()) {  // for the check
      const std::string text = room.text();
      if (!parse_room(text)) room.report(Kind::wrong_type, "a room is written like \"8em x 1\"");
      if (rooms) rooms->emplace(id, text);
    }
    entry.no_others();
  }
  return table;
}

std::set<std::string> placeholders(const std::string& text) {
  std::set<std::string> names;
  for (size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
    names.insert(text.substr(at + 1, text.find('}', at) - at - 1));
  return names;
}

void compare(const Table& one, const Table& other, const std::string& path, Problems& problems) {
  for (const auto& [id, word] : one) {
    const auto found = other.find(id);
    if (found == other.end())
      problems.push_back({Kind::words_differ, path, "/" + id, "the id is missing in this language"});
    else if (placeholders(word) != placeholders(found->second))
      problems.push_back(
          {Kind::placeholder, path, "/" + id, "its placeholders differ from the other language's"});
  }
}

}  // namespace

std::optional<Room> parse_room(const std::string& text) {
  char* rest = nullptr;
  Room room;
  room.em = std::strtof(text.c_str(), &rest);
  if (room.em <= 0 || std::string_view(rest).substr(0, 5) != "em x ") return {};
  room.lines = static_cast<int>(std::strtol(rest + 5, &rest, 10));
  if (room.lines < 1 || *rest != '\0') return {};
  return room;
}

rules::Words load_words(const ReadFile& read, Problems& problems, Rooms* rooms) {
  rules::Words words;
  words.zh = read_table(read, "text/zh.json", problems, rooms ? &rooms->zh : nullptr);
  words.en = read_table(read, "text/en.json", problems, rooms ? &rooms->en : nullptr);
  compare(words.zh, words.en, "text/en.json", problems);
  compare(words.en, words.zh, "text/zh.json", problems);
  return words;
}

}  // namespace content
