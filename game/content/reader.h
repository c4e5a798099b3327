// A reader over a JSON value that knows its file and pointer and collects every problem it meets.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/json.h"
#include "rules/text.h"

namespace content {

/// The bytes of a file of the data folder ("levels/index.json"); nothing when it is missing.
using ReadFile = std::function<std::optional<std::string>(const std::string& path)>;

/// One place in a document. Reading what is not there or not right reports it and gives an empty value.
class Reader {
 public:
  Reader(const Value* value, std::string file, std::string where, Problems& problems)
      : Reader(value, std::make_shared<const std::string>(std::move(file)), std::move(where), problems) {}

  bool there() const { return value_ != nullptr; }
  const std::string& file() const { return *file_; }
  const std::string& where() const { return where_; }

  Reader get(const char* key);    ///< a field that must be there
  Reader maybe(const char* key);  ///< a field that may be absent
  /// Allows "$schema" here, by which an editor finds the JSON schema; nothing is read from it.
  void schema() {
    if (Reader at = maybe("$schema"); at.there()) at.text();
  }
  /// Reports the fields nobody asked for; call it after the last get.
  void no_others();

  std::string text();                                             ///< not empty
  int whole(int least, int most);                                 ///< a whole number within limits
  double number(double least, double most);                       ///< a number within limits
  bool object() { return is(Value::Type::object, "an object"); }  ///< whether it is one; reports it if not
  bool is_null() const { return value_ && value_->type == Value::Type::null; }
  bool flag();
  rules::Text both();  ///< {"zh": …, "en": …}, both not empty
  std::vector<Reader> items(size_t least, size_t most);
  std::vector<std::string> texts(size_t least, size_t most);
  /// The index of the text among names, or 0 when it is none of them (reported).
  template <class Enum>
  Enum one_of(const std::vector<const char*>& names) {
    return static_cast<Enum>(index_of(names));
  }

  void report(Kind kind, const std::string& what, const std::string& found = {});
  /// Reports what is wrong further in, at a pointer below this place.
  void report_at(const std::string& below, Kind kind, const std::string& what);
  /// How many problems have been collected so far, here and elsewhere.
  size_t problems() const { return problems_->size(); }

 private:
  using FileName = std::shared_ptr<const std::string>;  // one for all places of a file
  Reader(const Value* value, FileName file, std::string where, Problems& problems)
      : value_(value), file_(std::move(file)), where_(std::move(where)), problems_(&problems) {}

  int index_of(const std::vector<const char*>& names);
  bool is(Value::Type type, const char* expected);

  const Value* value_;
  FileName file_;
  std::string where_;
  Problems* problems_;
  std::vector<std::string> asked_;
};

/// Opens and parses a file; reports a missing or broken one and gives an empty value then.
std::optional<Value> read_json(const ReadFile& read, const std::string& path, Problems& problems);

}  // namespace content
