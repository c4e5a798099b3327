// The interface's words in the language of the frame, placeholders filled in.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "rules/words.h"

namespace ui {

/// Looks words up by id. A missing one shows as "[its.id]", which a test finds.
class Words {
 public:
  void use(const rules::Words& words, rules::Lang lang) { words_ = &words, lang_ = lang; }

  using Values = std::initializer_list<std::pair<std::string_view, std::string>>;
  /// The words with {name} replaced by each value.
  std::string operator()(std::string_view id, Values values = {}) const;

 private:
  const rules::Words* words_ = nullptr;
  rules::Lang lang_ = rules::Lang::zh;
};

}  // namespace ui
