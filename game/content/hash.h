// FNV-1a, 64 bit: tells whether bytes changed. Not for secrets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace content {

class Hash {
 public:
  void add(std::string_view bytes) {
    for (char c : bytes) value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  }
  std::uint64_t value() const { return value_; }
  std::string hex() const {
    constexpr char digits[] = "0123456789abcdef";
    std::string out(16, '0');
    for (size_t i = 0; i < 16; ++i) out[15 - i] = digits[value_ >> (4 * i) & 15];
    return out;
  }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325u;
};

}  // namespace content
