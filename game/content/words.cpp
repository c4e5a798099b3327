// See words.h.
#include "content/words.h"

#include <cstdlib>
#include <set>

namespace content {
namespace {

using Table = std::map<std::string, rules::Word, std::less<>>;

Table read_table(const ReadFile& read, const std::string& path, Problems& problems) {
  Table table;
  std::optional<Value> value = read_json(read, path, problems);
  if (!value) return table;
  for (const auto& [id, member] : value->members) {
    Reader entry(&member, path, "/" + id, problems);
    rules::Word word;
    word.say = entry.get("say").text();
    if (Reader note = entry.maybe("note"); note.there()) word.note = note.text();
    Reader room = entry.get("room");
    if (room.there()) word.room = room.text();
    if (room.there() && !parse_room(word.room))
      room.report(Kind::wrong_type, "a room is written like \"8em x 1\"");
    entry.no_others();
    table.emplace(id, std::move(word));
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
    else if (placeholders(word.say) != placeholders(found->second.say))
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

rules::Words load_words(const ReadFile& read, Problems& problems) {
  rules::Words words;
  words.zh = read_table(read, "text/zh.json", problems);
  words.en = read_table(read, "text/en.json", problems);
  compare(words.zh, words.en, "text/en.json", problems);
  compare(words.en, words.zh, "text/zh.json", problems);
  return words;
}

}  // namespace content
