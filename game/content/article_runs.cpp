// See article_runs.h.
#include "content/article_runs.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "content/hash.h"
#include "content/letters.h"

namespace content {
namespace {

constexpr const char* path = "levels/article_runs.txt";

/// Things that have one name only; whoever writes about them must share these characters.
constexpr std::array names{
    U"腰椎间盘突出症", U"腰椎间盘突出", U"椎间盘突出",   U"腰椎间盘",   U"椎间盘",       U"纤维环",
    U"神经根",         U"腰椎滑脱",     U"肌肉萎缩",     U"小飞燕",     U"五点支撑法",   U"五点支撑",
    U"太极拳",         U"八段锦",       U"非甾体抗炎药", U"肌肉松弛剂", U"神经营养药",   U"布洛芬",
    U"氯唑沙宗",       U"甲钴胺",       U"维生素",       U"髓核摘除术", U"椎间孔镜手术", U"磁共振成像",
    U"磁共振",         U"康复科",       U"胃溃疡",       U"上班族",     U"体力劳动者",   U"中老年人",
};
constexpr int own_letters = 3;  ///< beside the names: with fewer, a run is a name and not wording

/// For each character: 1 when it belongs to no name.
std::vector<int> beside_names(std::u32string_view letters) {
  std::vector<int> own(letters.size(), 1);
  for (std::u32string_view name : names)
    for (size_t at = letters.find(name); at != letters.npos; at = letters.find(name, at + 1))
      std::fill_n(own.begin() + static_cast<std::ptrdiff_t>(at), name.size(), 0);
  return own;
}

bool parse(std::string_view line, std::uint64_t& hash) {
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), hash, 16);
  return error == std::errc{} && line.size() == 16 && end == line.data() + line.size();
}

}  // namespace

ArticleRuns ArticleRuns::load(const ReadFile& read, Problems& problems) {
  ArticleRuns runs;
  const std::optional<std::string> bytes = read(path);
  if (!bytes) {
    problems.push_back({Kind::missing_file, path, "", "the file is not there"});
    return runs;
  }
  std::string_view rest = *bytes;
  for (int number = 1; !rest.empty(); ++number) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    std::uint64_t hash = 0;
    if (parse(line, hash))
      runs.hashes_.push_back(hash);
    else
      problems.push_back({Kind::syntax, path, std::to_string(number) + ":1", "should be 16 hex digits"});
  }
  std::sort(runs.hashes_.begin(), runs.hashes_.end());
  return runs;
}

std::string ArticleRuns::shared(std::string_view text) const {
  const std::u32string letters = only_chinese(text);
  const std::u32string_view all = letters;
  const std::vector<int> own = beside_names(all);
  const auto counts = [&](size_t at) {
    const auto first = own.begin() + static_cast<std::ptrdiff_t>(at);
    return std::count(first, first + run_length, 1) >= own_letters && has(all.substr(at, run_length));
  };
  for (size_t first = 0; first + run_length <= all.size(); ++first) {
    if (!counts(first)) continue;
    size_t last = first;
    while (last + run_length < all.size() && counts(last + 1)) ++last;
    return encode(all.substr(first, last - first + run_length));
  }
  return {};
}

bool ArticleRuns::has(std::u32string_view run) const {
  Hash hash;
  hash.add(encode(run));
  return std::binary_search(hashes_.begin(), hashes_.end(), hash.value());
}

}  // namespace content
