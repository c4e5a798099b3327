// See words.h.
#include "ui/words.h"

#include <fmt/args.h>
#include <fmt/format.h>

namespace ui {

std::string Words::operator()(std::string_view id, Values values) const {
  const auto& table = words_->in(lang_);
  const auto found = table.find(id);
  if (found == table.end()) return fmt::format("[{}]", id);
  if (values.size() == 0) return found->second;
  fmt::dynamic_format_arg_store<fmt::format_context> args;
  for (const auto& [name, value] : values) args.push_back(fmt::arg(std::string(name).c_str(), value));
  try {
    return fmt::vformat(found->second.view(), args);
  } catch (const fmt::format_error&) {  // the check reports a placeholder that no value fills
    return fmt::format("[{}]", id);
  }
}

}  // namespace ui
