// See compact.h. Four letters and a digest of the JSON come first, then a value. A value is a letter and what
// belongs to it; lengths are four bytes, the lowest first.
#include "content/compact.h"

#include <cstdint>
#include <cstring>

namespace content {
namespace {

constexpr std::string_view magic = "BWV1";
constexpr size_t digest_size = 8;
constexpr int deepest = 32;

class Source {
 public:
  explicit Source(std::string_view bytes) : bytes_(bytes) {}

  bool at_end() const { return bytes_.empty(); }
  std::optional<std::string_view> take(size_t size) {
    if (size > bytes_.size()) return {};
    const std::string_view part = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return part;
  }
  std::optional<size_t> length() {
    const std::optional<std::string_view> part = take(4);
    if (!part) return {};
    size_t value = 0;
    for (size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>((*part)[i]);
    return value;
  }
  /// A count of things that take at least a byte each.
  std::optional<size_t> count() {
    const std::optional<size_t> value = length();
    return value && *value <= bytes_.size() ? value : std::nullopt;
  }
  std::optional<std::string_view> text() {
    const std::optional<size_t> size = length();
    return size ? take(*size) : std::nullopt;
  }

 private:
  std::string_view bytes_;
};

bool read_value(Source& from, Value& into, int depth);

bool read_list(Source& from, Value& into, int depth) {
  const std::optional<size_t> count = from.count();
  if (!count) return false;
  into.type = Value::Type::list;
  into.items.resize(*count);
  for (Value& item : into.items)
    if (!read_value(from, item, depth + 1)) return false;
  return true;
}

bool read_object(Source& from, Value& into, int depth) {
  const std::optional<size_t> count = from.count();
  if (!count) return false;
  into.type = Value::Type::object;
  into.members.resize(*count);
  for (auto& [name, value] : into.members) {
    const std::optional<std::string_view> text = from.text();
    if (!text) return false;
    name = *text;
    if (!read_value(from, value, depth + 1)) return false;
  }
  return true;
}

bool read_number(Source& from, Value& into) {
  const std::optional<std::string_view> text = from.text();
  if (!text) return false;
  into.type = Value::Type::number;
  into.number = std::strtod(std::string(*text).c_str(), nullptr);
  return true;
}

bool read_value(Source& from, Value& into, int depth) {
  const std::optional<std::string_view> letter = from.take(1);
  if (!letter || depth > deepest) return false;
  switch ((*letter)[0]) {
    case '0':
      return true;
    case 't':
    case 'f':
      into.type = Value::Type::boolean;
      into.flag = (*letter)[0] == 't';
      return true;
    case 'n':
      return read_number(from, into);
    case 's': {
      const std::optional<std::string_view> text = from.text();
      into.type = Value::Type::text;
      if (text) into.text = *text;
      return text.has_value();
    }
    case 'l':
      return read_list(from, into, depth);
    case 'o':
      return read_object(from, into, depth);
    default:
      return false;
  }
}

}  // namespace

bool is_compact(std::string_view bytes) { return bytes.substr(0, 3) == magic.substr(0, 3); }

std::string_view mark_of(std::string_view bytes) {
  return is_compact(bytes) ? bytes.substr(0, magic.size() + digest_size) : bytes;
}

std::optional<Value> read_compact(std::string_view bytes) {
  if (bytes.substr(0, magic.size()) != magic || bytes.size() < magic.size() + digest_size) return {};
  Source from(bytes.substr(magic.size() + digest_size));
  Value value;
  if (!read_value(from, value, 0) || !from.at_end()) return {};
  return value;
}

ReadFile prefer_compact(ReadFile read) {
  return [read = std::move(read)](const std::string& path) -> std::optional<std::string> {
    if (path.ends_with(".json"))
      if (std::optional<std::string> compact = read(path + ".values")) return compact;
    return read(path);
  };
}

}  // namespace content
