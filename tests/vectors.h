// The published and computed lifting vectors (tests/vectors/lifting_vectors.json) for the tests that hold the
// rules against them.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>

#include "content/json.h"

namespace vectors {

/// A value of the file that must be there.
inline const content::Value& at(const content::Value& from, const std::string& key) {
  const content::Value* found = from.find(key);
  REQUIRE_MESSAGE(found != nullptr, key);
  return *found;
}
inline double number(const content::Value& from, const std::string& key) { return at(from, key).number; }

inline std::string bytes() {
  std::ifstream file(BACKWISE_VECTORS, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

inline const content::Value& all() {
  static const content::Value root = [] {
    content::Problems problems;
    std::optional<content::Value> value = content::parse_json("vectors", bytes(), problems);
    REQUIRE(value);
    return std::move(*value);
  }();
  return root;
}

/// Within 0.1 % or the absolute allowance, whichever is more.
inline bool near(double computed, double expected, double allowance) {
  return std::fabs(computed - expected) <= std::max(0.001 * std::fabs(expected), allowance);
}

}  // namespace vectors
