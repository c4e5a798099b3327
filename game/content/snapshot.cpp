// See snapshot.h. Four letters, the shape of the types and a sum of the rest come first, then the members one
// after the other: numbers as the machine has them, texts and lists after their length.
#include "content/snapshot.h"

#include <cstdint>
#include <cstring>
#include <map>
#include <type_traits>
#include <variant>

#include "content/pack.h"
#include "content/snapshot_fields.h"
#include "content/words.h"

namespace content {
namespace {

constexpr const char* file_name = "snapshot";
constexpr std::string_view magic = "BWS1";

template <class T>
constexpr bool is_number = std::is_arithmetic_v<T> || std::is_enum_v<T>;
template <class T>
constexpr bool is_empty = std::is_empty_v<T>;  // such as monostate

constexpr std::uint64_t mix(std::uint64_t sum, std::uint64_t word) {
  sum = (sum ^ word) * 0x9E3779B97F4A7C15u;
  return sum ^ sum >> 32;
}

/// Differs when one of the 8-byte words does: each step can be undone, so no change is lost.
std::uint64_t sum_of(std::string_view bytes) {
  std::uint64_t sum = bytes.size();
  for (; !bytes.empty(); bytes.remove_prefix(std::min<size_t>(8, bytes.size()))) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), std::min<size_t>(8, bytes.size()));
    sum = mix(sum, word);
  }
  return sum;
}

// --- the shape of a type: what another program's snapshot would be read wrongly by

template <class T>
struct Shape;

template <class... Ts>
constexpr std::uint64_t shape_of_all(std::uint64_t sum) {
  return ((sum = mix(sum, Shape<std::remove_cvref_t<Ts>>::value)), ..., sum);
}
template <class T>
struct Shape {
  template <class... Ts>
  static constexpr std::uint64_t of(std::type_identity<std::tuple<Ts...>>) {
    return shape_of_all<Ts...>(2);
  }
  static constexpr std::uint64_t make() {
    if constexpr (is_number<T>)
      return mix(1, sizeof(T) * 2 + std::is_floating_point_v<T>);
    else if constexpr (is_empty<T>)
      return 7;
    else
      return of(std::type_identity<decltype(fields(std::declval<T&>()))>{});
  }
  static constexpr std::uint64_t value = make();
};
template <>
struct Shape<std::string> {
  static constexpr std::uint64_t value = 3;
};
template <class T>
struct Shape<std::vector<T>> {
  static constexpr std::uint64_t value = mix(4, Shape<T>::value);
};
template <class T>
struct Shape<std::optional<T>> {
  static constexpr std::uint64_t value = mix(5, Shape<T>::value);
};
template <class K, class V, class Less>
struct Shape<std::map<K, V, Less>> {
  static constexpr std::uint64_t value = shape_of_all<K, V>(6);
};
template <class... Ts>
struct Shape<std::variant<Ts...>> {
  static constexpr std::uint64_t value = shape_of_all<Ts...>(8);
};

// --- writing

class Writer {
 public:
  std::string bytes;

  template <class T>
  void add(const T& value) {
    if constexpr (is_number<T>)
      bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    else if constexpr (!is_empty<T>)
      std::apply([&](const auto&... member) { (add(member), ...); }, fields(value));
  }
  void add(const std::string& text) {
    count(text.size());
    bytes += text;
  }
  template <class T>
  void add(const std::vector<T>& list) {
    count(list.size());
    for (const T& item : list) add(item);
  }
  template <class T>
  void add(const std::optional<T>& value) {
    add(value.has_value());
    if (value) add(*value);
  }
  template <class K, class V, class Less>
  void add(const std::map<K, V, Less>& table) {
    count(table.size());
    for (const auto& [key, value] : table) add(key), add(value);
  }
  template <class... Ts>
  void add(const std::variant<Ts...>& value) {
    count(value.index());
    std::visit([&](const auto& held) { add(held); }, value);
  }

 private:
  void count(size_t number) { add(static_cast<std::uint32_t>(number)); }
};

// --- reading

/// Reads what a Writer wrote. Once something does not fit, all that follows stays empty.
class Source {
 public:
  explicit Source(std::string_view bytes) : bytes_(bytes) {}
  bool is_done() const { return good_ && bytes_.empty(); }

  template <class T>
  void read(T& into) {
    if constexpr (std::is_same_v<T, bool>)
      into = number<unsigned char>() != 0;
    else if constexpr (is_number<T>)
      into = number<T>();
    else if constexpr (!is_empty<T>)
      std::apply([&](auto&... member) { (read(member), ...); }, fields(into));
  }
  void read(std::string& into) { into = take(count()); }
  template <class T>
  void read(std::vector<T>& into) {
    into.resize(count());
    for (T& item : into) read(item);
  }
  template <class T>
  void read(std::optional<T>& into) {
    bool there = false;
    read(there);
    if (there) read(into.emplace());
  }
  template <class K, class V, class Less>
  void read(std::map<K, V, Less>& into) {
    for (size_t left = count(); left > 0; --left) {  // written in order
      K key;
      read(key);
      read(into.emplace_hint(into.end(), std::move(key), V{})->second);
    }
  }
  template <class... Ts>
  void read(std::variant<Ts...>& into) {
    const auto index = number<std::uint32_t>();
    std::uint32_t at = 0;
    const bool known = ((at++ == index && (read(into.template emplace<Ts>()), true)) || ...);
    good_ = good_ && known;
  }

 private:
  std::string_view take(size_t size) {
    if (size > bytes_.size()) return good_ = false, bytes_ = {};
    const std::string_view part = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return part;
  }
  template <class T>
  T number() {
    T value{};
    const std::string_view part = take(sizeof value);
    if (!part.empty()) std::memcpy(&value, part.data(), sizeof value);
    return value;
  }
  /// Of things that take a byte each at least.
  size_t count() {
    const size_t value = number<std::uint32_t>();
    return value <= bytes_.size() ? value : (good_ = false, bytes_ = {}, size_t{0});
  }

  std::string_view bytes_;
  bool good_ = true;
};

struct Head {
  char magic[4];
  std::uint32_t spare;
  std::uint64_t shape, sum;
};

}  // namespace

Content load_json(const ReadFile& read) {
  Content content;
  content.words = load_words(read, content.problems);
  content.levels = load_levels(read, content.problems);
  return content;
}

Content load(const ReadFile& read) {
  if (const std::optional<std::string> bytes = read(file_name))
    if (std::optional<Content> content = read_snapshot(*bytes)) return std::move(*content);
  return load_json(read);
}

std::string write_snapshot(const Content& content) {
  Writer writer;
  writer.add(content);
  Head head{{}, 0, Shape<Content>::value, sum_of(writer.bytes)};
  std::memcpy(head.magic, magic.data(), magic.size());
  return std::string(reinterpret_cast<const char*>(&head), sizeof head) + writer.bytes;
}

std::optional<Content> read_snapshot(std::string_view bytes) {
  Head head{};
  if (bytes.size() < sizeof head) return {};
  std::memcpy(&head, bytes.data(), sizeof head);
  bytes.remove_prefix(sizeof head);
  if (std::string_view(head.magic, magic.size()) != magic || head.spare != 0) return {};
  if (head.shape != Shape<Content>::value || head.sum != sum_of(bytes)) return {};
  Source source(bytes);
  std::optional<Content> content{std::in_place};
  source.read(*content);
  if (!source.is_done()) return {};
  return content;
}

}  // namespace content
