// The article's wording, known only by hashes: levels/article_runs.txt has one line for each run of seven
// Chinese characters of the article (punctuation dropped): FNV-1a of its UTF-8, 64 bits, 16 hex digits.
// The article itself is not part of the game.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/reader.h"

namespace content {

constexpr size_t run_length = 7;

class ArticleRuns {
 public:
  /// Reads levels/article_runs.txt; a missing file or a line that is no hash is reported.
  static ArticleRuns load(const ReadFile& read, Problems& problems);

  /// The first stretch of seven or more Chinese characters that also stands in the article, without its
  /// punctuation; empty when there is none. Names of exercises, medicines, body parts and the like do not
  /// count: a run with fewer than three characters beside them is nobody's sentence.
  std::string shared(std::string_view text) const;

  size_t size() const { return hashes_.size(); }

 private:
  bool has(std::u32string_view run) const;

  std::vector<std::uint64_t> hashes_;  ///< sorted
};

}  // namespace content
