// See dose.h.
#include "content/dose.h"

#include <algorithm>
#include <array>

#include "content/letters.h"

namespace content {
namespace {

using Letters = std::u32string_view;

constexpr std::array chinese_units{U"毫克", U"微克", U"国际单位", U"片", U"粒"};
constexpr std::array latin_units{U"mg", U"mcg",    U"ug",   U"\u00B5g", U"\u03BCg",
                                 U"iu", U"tablet", U"pill", U"capsule"};
constexpr Letters numerals = U"一二两三四五六七八九十百千半几数";
/// After 片 and 粒: what makes them something else than tablets (leaves, petals, seeds, a moment, an X-ray).
constexpr Letters harmless = U"叶花草云面刻子种米";

bool is_letter(char32_t c) { return is_latin(c) || c == 0xB5 || c == 0x3BC; }

/// Where the number before `at` begins, spaces between allowed; `at` when there is none.
size_t number_before(Letters text, size_t at) {
  size_t end = at;
  while (end > 0 && text[end - 1] == U' ') --end;
  size_t begin = end;
  while (begin > 0 && (is_digit(text[begin - 1]) || numerals.find(text[begin - 1]) != numerals.npos)) --begin;
  if (begin < end) return begin;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  const Letters word = text.substr(begin, end - begin);
  for (Letters number :
       {U"one", U"two", U"three", U"four", U"five", U"six", U"seven", U"eight", U"nine", U"ten"})
    if (word == number) return begin;
  return at;
}

/// How long a unit at `at` is; 0 when there is none.
size_t unit_at(Letters text, size_t at) {
  for (Letters unit : chinese_units) {
    if (!text.substr(at).starts_with(unit)) continue;
    const size_t after = at + unit.size();
    const bool other = unit.size() == 1 && after < text.size() && harmless.find(text[after]) != harmless.npos;
    return other ? 0 : unit.size();
  }
  for (Letters unit : latin_units) {
    if (!text.substr(at).starts_with(unit)) continue;
    size_t after = at + unit.size();
    if (after < text.size() && text[after] == U's') ++after;
    if (after == text.size() || (!is_letter(text[after]) && !is_digit(text[after]))) return after - at;
  }
  return 0;
}

}  // namespace

std::string dose_in(std::string_view text) {
  const std::u32string letters = decode(lower(text));
  for (size_t at = 1; at < letters.size(); ++at) {
    const size_t unit = unit_at(letters, at);
    if (unit == 0) continue;
    if (const size_t begin = number_before(letters, at); begin < at)
      return encode(Letters(letters).substr(begin, at + unit - begin));
  }
  return {};
}

}  // namespace content
