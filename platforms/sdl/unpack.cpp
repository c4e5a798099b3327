// See unpack.h. The decoder is stb_image's, made for PNGs.
#include "sdl/unpack.h"

#include <cstdint>

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_NO_STDIO
#define STBI_NO_LINEAR
#define STBI_NO_HDR
#define STBI_ONLY_PNG
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#include <stb_image.h>
#pragma GCC diagnostic pop

namespace sdl {

std::optional<std::string> unpack(std::string_view gzip) {
  constexpr size_t head = 10, tail = 8;
  constexpr std::string_view start{"\x1f\x8b\x08\0", 4};  // gzip, deflate, no file's name
  constexpr std::uint32_t most = 16u << 20;
  if (gzip.size() < head + tail || gzip.size() > most || !gzip.starts_with(start)) return {};
  std::uint32_t size = 0;  // the last four bytes, the lowest first
  for (size_t i = 0; i < 4; ++i) size = size << 8 | static_cast<unsigned char>(gzip[gzip.size() - 1 - i]);
  if (size > most) return {};
  std::string bytes(size, '\0');
  const std::string_view packed = gzip.substr(head);  // with the tail: the decoder looks ahead two bytes
  const int made = stbi_zlib_decode_noheader_buffer(bytes.data(), static_cast<int>(size), packed.data(),
                                                    static_cast<int>(packed.size()));
  if (made < 0 || static_cast<std::uint32_t>(made) != size) return {};
  return bytes;
}

}  // namespace sdl
