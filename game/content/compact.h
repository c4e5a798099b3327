// The compact form of a JSON file: the same values, written by platforms/compact.py while building, read
// without a parser. Holds nothing that the JSON does not; faults are found in the JSON, by the check.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/json.h"
#include "content/reader.h"

namespace content {

/// True when the bytes are a compact form (of whatever version).
bool is_compact(std::string_view bytes);

/// What tells these bytes from others: the digest in a compact form, else all of them.
std::string_view mark_of(std::string_view bytes);

/// The values; nothing when the bytes are cut, damaged or nested deeper than 32.
std::optional<Value> read_compact(std::string_view bytes);

/// Reads "x.json.values" in place of "x.json" where it is there. Messages keep the JSON's name.
ReadFile prefer_compact(ReadFile read);

}  // namespace content
