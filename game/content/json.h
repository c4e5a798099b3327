// A JSON document as plain values, duplicate keys kept. The one place that knows the JSON library is
// json.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/problem.h"

namespace content {

struct Member;

/// A JSON value; only the member of its type is filled.
struct Value {
  enum class Type { null, boolean, number, text, list, object };
  Type type = Type::null;
  bool flag = false;
  double number = 0;
  std::string text;
  std::vector<Value> items;
  std::vector<Member> members;

  const Value* find(const std::string& key) const;  ///< null when absent or not an object
};

/// A key of an object and what stands there. (A pair would be incomplete here for clang 14.)
struct Member {
  std::string name;
  Value value;
};

/// Parses a file's bytes; a syntax error is reported with line and column, a duplicate key with its pointer.
std::optional<Value> parse_json(const std::string& file, const std::string& bytes, Problems& problems);

}  // namespace content
