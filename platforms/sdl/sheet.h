// A sheet of pictures side by side, each shrunk to the same height: many screens seen at one look.
#pragma once

#include <string>
#include <vector>

#include "ui/services.h"

namespace sdl {

class Sheet {
 public:
  static constexpr size_t most = 24;
  bool full() const { return pictures_.size() >= most; }
  bool empty() const { return pictures_.empty(); }

  void add(const ui::Pixels& picture);
  /// Writes it as a PNG; false when that fails.
  bool write(const std::string& path) const;

 private:
  std::vector<ui::Pixels> pictures_;
};

}  // namespace sdl
