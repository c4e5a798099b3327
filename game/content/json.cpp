// See json.h.
#include "content/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace content {
namespace {

/// Builds values as the parser meets them; keeps the path for messages.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(const std::string& file, const std::string& bytes, Problems& problems)
      : file_(file), bytes_(bytes), problems_(problems) {}

  bool null() override { return put({}); }
  bool boolean(bool value) override { return put({.type = Value::Type::boolean, .flag = value}); }
  bool number_integer(number_integer_t value) override { return number(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value)); }
  bool number_float(number_float_t value, const string_t&) override { return number(value); }
  bool string(string_t& value) override { return put({.type = Value::Type::text, .text = std::move(value)}); }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open({.type = Value::Type::object}); }
  bool start_array(std::size_t) override { return open({.type = Value::Type::list}); }
  bool end_object() override { return open_.pop_back(), true; }
  bool end_array() override { return open_.pop_back(), true; }

  bool key(string_t& name) override {
    Value& object = *open_.back();
    if (object.find(name))
      problems_.push_back({Kind::duplicate_key, file_, path() + "/" + name, "the key stands here twice"});
    key_ = std::move(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    const std::size_t at = std::min(position == 0 ? 0 : position - 1, bytes_.size());
    const auto line = 1 + std::count(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    const std::size_t before = bytes_.rfind('\n', at == 0 ? 0 : at - 1);
    const std::size_t column = before == std::string::npos || at == 0 ? at + 1 : at - before;
    const std::string place = std::to_string(line) + ":" + std::to_string(column);
    std::string what = error.what();
    if (is_no_utf8(what)) {
      problems_.push_back({Kind::encoding, file_, place, "not UTF-8 text: save the file again as UTF-8"});
      return false;
    }
    if (const std::size_t colon = what.find("syntax error"); colon != std::string::npos)
      what = what.substr(colon);
    problems_.push_back({Kind::syntax, file_, place, "not JSON: " + what});
    return false;
  }

  Value root;

 private:
  /// Whether an error comes of another encoding: Chinese in GBK, or UTF-16, whose mark stands at the
  /// beginning.
  bool is_no_utf8(const std::string& what) const {
    return what.find("ill-formed UTF-8") != std::string::npos || bytes_.starts_with("\xFF\xFE") ||
           bytes_.starts_with("\xFE\xFF");
  }
  bool number(double value) { return put({.type = Value::Type::number, .number = value}); }

  Value& slot() {
    if (open_.empty()) return root;
    Value& parent = *open_.back();
    if (parent.type == Value::Type::object)
      return parent.members.emplace_back(Member{std::move(key_), {}}).value;
    return parent.items.emplace_back();
  }
  bool put(Value value) { return slot() = std::move(value), true; }
  bool open(Value value) {
    // Parents never grow while a child is open, so the pointer stays good.
    Value& place = slot();
    place = std::move(value);
    open_.push_back(&place);
    return true;
  }
  /// Where the innermost open object or list stands.
  std::string path() const {
    std::string out;
    for (std::size_t i = 0; i + 1 < open_.size(); ++i) {
      const Value& parent = *open_[i];
      if (parent.type == Value::Type::object)
        out += "/" + parent.members.back().name;
      else
        out += "/" + std::to_string(parent.items.size() - 1);
    }
    return out;
  }

  const std::string& file_;
  const std::string& bytes_;
  Problems& problems_;
  std::vector<Value*> open_;
  std::string key_;
};

}  // namespace

const Value* Value::find(const std::string& key) const {
  for (const auto& [name, value] : members)
    if (name == key) return &value;
  return nullptr;
}

std::optional<Value> parse_json(const std::string& file, const std::string& bytes, Problems& problems) {
  Builder builder(file, bytes, problems);
  if (!nlohmann::json::sax_parse(bytes, &builder)) return {};
  return std::move(builder.root);
}

}  // namespace content
