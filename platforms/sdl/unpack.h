// Bytes out of a gzip file. An installed game keeps drawings, and what only the check reads, packed
// (platforms/linux/squeeze.py); nothing else here is packed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sdl {

/// What was packed, to 16 MB; nothing when the bytes are not gzip without a file's name, or are cut or
/// damaged.
std::optional<std::string> unpack(std::string_view gzip);

}  // namespace sdl
