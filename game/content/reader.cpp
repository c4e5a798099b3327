// See reader.h.
#include "content/reader.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace content {

void Reader::report(Kind kind, const std::string& what, const std::string& found) {
  problems_->push_back({kind, *file_, where_, what, found});
}

void Reader::report_at(const std::string& below, Kind kind, const std::string& what) {
  problems_->push_back({kind, *file_, where_ + below, what});
}

bool Reader::is(Value::Type type, const char* expected) {
  if (!value_) return false;
  if (value_->type == type) return true;
  report(Kind::wrong_type, std::string("should be ") + expected);
  return false;
}

Reader Reader::maybe(const char* key) {
  asked_.emplace_back(key);
  const Value* found = value_ && value_->type == Value::Type::object ? value_->find(key) : nullptr;
  return {found, file_, where_ + "/" + key, *problems_};
}

Reader Reader::get(const char* key) {
  if (!is(Value::Type::object, "an object")) return maybe(key);
  Reader field = maybe(key);
  if (!field.there()) report(Kind::missing_field, std::string("\"") + key + "\" is missing", key);
  return field;
}

void Reader::no_others() {
  if (!value_ || value_->type != Value::Type::object) return;
  for (const auto& [name, member] : value_->members) {
    if (std::find(asked_.begin(), asked_.end(), name) != asked_.end()) continue;
    problems_->push_back(
        {Kind::unknown_key, *file_, where_ + "/" + name, "no such field is known here", name});
  }
}

std::string Reader::text() {
  if (!is(Value::Type::text, "a text")) return {};
  if (value_->text.empty()) report(Kind::missing_field, "the text is empty");
  return value_->text;
}

int Reader::whole(int least, int most) {
  if (!is(Value::Type::number, "a number")) return least;
  const double number = value_->number;
  if (number == std::floor(number) && number >= least && number <= most) return static_cast<int>(number);
  report(Kind::out_of_range,
         "should be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return least;
}

double Reader::number(double least, double most) {
  if (!is(Value::Type::number, "a number")) return least;
  if (value_->number >= least && value_->number <= most) return value_->number;
  auto plain = [](double limit) {
    std::ostringstream out;
    out << limit;
    return out.str();
  };
  report(Kind::out_of_range, "should be a number from " + plain(least) + " to " + plain(most));
  return least;
}

bool Reader::flag() { return is(Value::Type::boolean, "true or false") && value_->flag; }

rules::Text Reader::both() {
  if (!is(Value::Type::object, "an object with zh and en")) return {};
  rules::Text text;
  for (const char* lang : {"zh", "en"}) {
    const Value* said = value_->find(lang);
    asked_.emplace_back(lang);
    if (!said || said->type != Value::Type::text || said->text.empty()) {
      report(Kind::missing_language, std::string("\"") + lang + "\" is missing or empty", lang);
      continue;
    }
    if (std::any_of(said->text.begin(), said->text.end(), [](char ch) { return ch >= 0 && ch < ' '; }))
      report_at(std::string("/") + lang, Kind::missing_glyph, "has a character that nobody can see");
    (lang[0] == 'z' ? text.zh : text.en) = said->text;
  }
  no_others();
  return text;
}

std::vector<Reader> Reader::items(size_t least, size_t most) {
  if (!is(Value::Type::list, "a list")) return {};
  if (value_->items.size() < least || value_->items.size() > most)
    report(Kind::out_of_range,
           "should have " + std::to_string(least) + " to " + std::to_string(most) + " entries");
  std::vector<Reader> out;
  for (size_t i = 0; i < value_->items.size(); ++i)
    out.push_back(Reader(&value_->items[i], file_, where_ + "/" + std::to_string(i), *problems_));
  return out;
}

std::vector<std::string> Reader::texts(size_t least, size_t most) {
  std::vector<std::string> out;
  for (Reader& item : items(least, most)) {
    const std::string text = item.text();
    if (!text.empty() && std::find(out.begin(), out.end(), text) != out.end())
      item.report(Kind::duplicate_id, "\"" + text + "\" stands here twice", text);
    out.push_back(text);
  }
  return out;
}

int Reader::index_of(const std::vector<const char*>& names) {
  const std::string name = text();
  std::string known;
  for (size_t i = 0; i < names.size(); ++i) {
    if (name == names[i]) return static_cast<int>(i);
    known += std::string(known.empty() ? "" : ", ") + names[i];
  }
  if (!name.empty()) report(Kind::unknown_name, "\"" + name + "\" is none of " + known, name);
  return 0;
}

std::optional<Value> read_json(const ReadFile& read, const std::string& path, Problems& problems) {
  std::optional<std::string> bytes = read(path);
  if (bytes) return parse_json(path, *bytes, problems);
  problems.push_back({Kind::missing_file, path, "", "the file is not there", path});
  return {};
}

}  // namespace content
