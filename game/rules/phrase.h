// A text that is never changed: it has its bytes to itself, or shows where they stand in a file that stays in
// memory, so that a whole library of sentences costs only what is looked at. Not for texts that are put
// together.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace rules {

class Phrase {
 public:
  Phrase() = default;
  /// A copy of its own.
  Phrase(std::string_view text);
  Phrase(const std::string& text) : Phrase(std::string_view(text)) {}
  Phrase(const char* text) : Phrase(std::string_view(text)) {}
  /// What stands elsewhere, where it must outlive this phrase and each copy of it.
  static Phrase standing(std::string_view text);

  Phrase(const Phrase& other);
  Phrase(Phrase&& other) noexcept { swap(other); }
  Phrase& operator=(Phrase other) noexcept {
    swap(other);
    return *this;
  }
  ~Phrase() {
    if (own_) delete[] at_;
  }

  std::string_view view() const { return {at_, size_}; }
  operator std::string() const { return std::string(view()); }
  operator std::string_view() const { return view(); }
  bool empty() const { return size_ == 0; }
  size_t size() const { return size_; }
  friend bool operator==(const Phrase& one, const Phrase& other) { return one.view() == other.view(); }
  friend bool operator==(const Phrase& one, std::string_view other) { return one.view() == other; }
  friend bool operator==(const Phrase& one, const std::string& other) { return one.view() == other; }
  friend bool operator==(const Phrase& one, const char* other) { return one.view() == other; }

 private:
  void swap(Phrase& other) noexcept {
    std::swap(at_, other.at_), std::swap(size_, other.size_), std::swap(own_, other.own_);
  }

  const char* at_ = nullptr;
  std::uint32_t size_ = 0;
  bool own_ = false;
};

}  // namespace rules
