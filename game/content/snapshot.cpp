// See snapshot.h. Four letters, the shape of the types and a sum of the rest come first, then the members one
// after the other: numbers as the machine has them, names and lists after their length, sentences as their
// length only. The sentences themselves follow, all Chinese ones and then all English ones: a game looks at
// one language.
#include "content/snapshot.h"

#include <array>
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
constexpr std::string_view magic = "BWS2";

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
template <>
struct Shape<rules::Phrase> {
  static constexpr std::uint64_t value = 9;
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
  std::array<std::string, 2> said;  ///< the sentences of each language

  template <class T>
  void add(const T& value) {
    if constexpr (is_number<T>)
      bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    else if constexpr (!is_empty<T>)
      std::apply([&](const auto&... member) { (add(member), ...); }, fields(value));
  }
  void add(std::string_view text) {
    count(text.size());
    bytes += text;
  }
  void add(const std::string& text) { add(std::string_view(text)); }
  void add(const rules::Text& text) { say(text.zh, 0), say(text.en, 1); }
  void add(const rules::Words& words) { add(words.zh, 0), add(words.en, 1); }
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
  void say(const rules::Phrase& text, size_t lang) {
    count(text.size());
    said[lang] += text.view();
  }
  void add(const rules::Words::Table& table, size_t lang) {
    count(table.size());
    for (const auto& [id, words] : table) add(id), say(words, lang);
  }
};

// --- reading

/// Reads what a Writer wrote. Once something does not fit, all that follows stays empty. `said` are the
/// sentences of each language, which stay where they are and are not looked at.
class Source {
 public:
  Source(std::string_view bytes, std::array<std::string_view, 2> said) : bytes_(bytes), said_(said) {}
  bool is_done() const { return good_ && bytes_.empty() && said_[0].empty() && said_[1].empty(); }

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
  void read(rules::Text& into) { hear(into.zh, 0), hear(into.en, 1); }
  void read(rules::Words& into) { read(into.zh, 0), read(into.en, 1); }
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
  void hear(rules::Phrase& into, size_t lang) {
    into = rules::Phrase::standing(take(number<std::uint32_t>(), said_[lang]));
  }
  void read(rules::Words::Table& into, size_t lang) {
    for (size_t left = count(); left > 0; --left) {  // written in order
      std::string id;
      read(id);
      hear(into.emplace_hint(into.end(), std::move(id), rules::Phrase())->second, lang);
    }
  }
  std::string_view take(size_t size, std::string_view& from) {
    if (size > from.size()) return good_ = false, from = {};
    const std::string_view part = from.substr(0, size);
    from.remove_prefix(size);
    return part;
  }
  std::string_view take(size_t size) { return take(size, bytes_); }
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

  std::string_view bytes_;  ///< what is still to be read
  std::array<std::string_view, 2> said_;
  bool good_ = true;
};

struct Head {
  char magic[4];
  std::array<std::uint32_t, 2> said;  ///< bytes of each language's sentences, at the end
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

Content load(const ReadFile& read, const KeepFile& keep) {
  if (const std::optional<std::string> bytes = read(file_name))  // given back when it is read
    if (std::optional<Content> content = read_snapshot(*bytes, keep(file_name))) return std::move(*content);
  return load_json(read);
}

std::string write_snapshot(const Content& content) {
  Writer writer;
  writer.add(content);
  std::string all = std::move(writer.bytes);
  Head head{{}, {}, 0, Shape<Content>::value, 0};
  for (size_t lang = 0; lang < writer.said.size(); ++lang) {
    head.said[lang] = static_cast<std::uint32_t>(writer.said[lang].size());
    all += writer.said[lang];
  }
  head.sum = mix(mix(sum_of(all), head.said[0]), head.said[1]);
  std::memcpy(head.magic, magic.data(), magic.size());
  return std::string(reinterpret_cast<const char*>(&head), sizeof head) + all;
}

std::optional<Content> read_snapshot(std::string_view bytes, std::string_view kept) {
  Head head{};
  if (bytes.size() < sizeof head || kept.size() != bytes.size()) return {};
  std::memcpy(&head, bytes.data(), sizeof head);
  bytes.remove_prefix(sizeof head);
  if (std::string_view(head.magic, magic.size()) != magic || head.spare != 0) return {};
  if (head.shape != Shape<Content>::value || head.sum != mix(mix(sum_of(bytes), head.said[0]), head.said[1]))
    return {};
  if (std::uint64_t{head.said[0]} + head.said[1] > bytes.size()) return {};
  const std::string_view zh = kept.substr(kept.size() - head.said[1] - head.said[0], head.said[0]);
  Source source(bytes.substr(0, bytes.size() - head.said[0] - head.said[1]),
                {zh, kept.substr(kept.size() - head.said[1])});
  std::optional<Content> content{std::in_place};
  source.read(*content);
  if (!source.is_done()) return {};
  return content;
}

}  // namespace content
