// See coverage.h.
#include "content/coverage.h"

#include <algorithm>

#include "content/letters.h"

namespace content {
namespace {

using rules::Lang;

constexpr size_t column = 48;  ///< cells of each of the two columns

/// Cells of a terminal that a character takes.
size_t cells(char32_t letter) {
  return is_chinese(letter) || (is_full_mark(letter) && letter > 0x2FFF) ? 2 : 1;
}

size_t cells(std::u32string_view text) {
  size_t sum = 0;
  for (char32_t letter : text) sum += cells(letter);
  return sum;
}

/// The text in lines of at most a column: broken at spaces, and anywhere beside Chinese.
std::vector<std::u32string> lines_of(std::string_view text) {
  std::vector<std::u32string> lines(1);
  std::u32string word;
  const auto flush = [&] {
    if (cells(lines.back()) + cells(word) > column) {
      while (!lines.back().empty() && lines.back().back() == U' ') lines.back().pop_back();
      lines.emplace_back();
      if (!word.empty() && word.front() == U' ') word.erase(0, 1);
    }
    lines.back() += word;
    word.clear();
  };
  for (char32_t letter : decode(text)) {
    if (letter == U' ' || is_chinese(letter)) flush();
    word.push_back(letter);
  }
  flush();
  return lines;
}

/// How much of a claim's Chinese stands in a sentence too: its characters once, its pairs of neighbours
/// twice.
int shared(const std::u32string& claim, const std::string& sentence) {
  const std::u32string said = only_chinese(sentence);
  int sum = 0;
  for (size_t i = 0; i < claim.size(); ++i) {
    if (claim.find(claim[i]) == i && said.find(claim[i]) != std::u32string::npos) sum += 1;
    if (i + 1 < claim.size() && said.find(claim.substr(i, 2)) != std::u32string::npos) sum += 2;
  }
  return sum;
}

/// The first sentence that says nearly as much of a claim as the one that says most.
rules::Text nearest(const rules::Text& claim, const std::vector<rules::Text>& says) {
  const std::u32string asked = only_chinese(claim.zh);
  int most = 0;
  for (const rules::Text& say : says) most = std::max(most, shared(asked, say.zh));
  return *std::find_if(says.begin(), says.end(),
                       [&](const rules::Text& say) { return shared(asked, say.zh) * 4 >= most * 3; });
}

/// Two texts beside each other.
void beside(std::string& out, const std::string& left, const std::string& right) {
  const std::vector<std::u32string> a = lines_of(left), b = lines_of(right);
  for (size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    const std::u32string one = i < a.size() ? a[i] : U"", other = i < b.size() ? b[i] : U"";
    out += "  " + encode(one);
    if (!other.empty()) out += std::string(column - std::min(column, cells(one)) + 2, ' ') + encode(other);
    out += "\n";
  }
}

void print_taught(std::string& out, const Covered& row) {
  out += row.claim->claim.id + "\n";
  for (size_t i = 0; i < row.by.size(); ++i) {
    const Teaching& taught = row.by[i];
    beside(out, "", "[" + taught.by + "]");
    beside(out, i == 0 ? row.claim->say.zh : "", rules::plain(taught.say.zh, Lang::zh));
    beside(out, i == 0 ? row.claim->say.en : "", rules::plain(taught.say.en, Lang::en));
  }
  out += "\n";
}

void print_open(std::string& out, const std::vector<Covered>& table, bool must, const char* heading) {
  bool any = false;
  for (const Covered& row : table) {
    if (!row.by.empty() || row.claim->claim.must_cover != must) continue;
    if (!any) out += std::string(heading) + "\n";
    any = true;
    out += "  " + row.claim->claim.id + "\n";
    for (const std::string say : {row.claim->say.zh, row.claim->say.en}) out += "      " + say + "\n";
  }
  if (any) out += "\n";
}

}  // namespace

std::vector<Covered> coverage(const rules::Levels& levels, const std::vector<ClaimRow>& claims) {
  std::vector<Taught> all;
  for (const rules::Pack& pack : levels.packs)
    if (const PackKind* kind = find_kind(pack.kind)) kind->teach(pack, all);
  std::vector<Covered> table;
  for (const ClaimRow& claim : claims) {
    Covered row{&claim, {}};
    for (const Taught& taught : all)
      if (taught.claim == claim.claim.id) row.by.push_back({taught.by, nearest(claim.say, taught.says)});
    table.push_back(std::move(row));
  }
  return table;
}

void demand_coverage(const std::vector<Covered>& table, Problems& problems) {
  for (size_t i = 0; i < table.size(); ++i)
    if (table[i].by.empty() && table[i].claim->claim.must_cover)
      problems.push_back({Kind::uncovered, "levels/claims.json", "/" + std::to_string(i),
                          "nothing teaches the claim \"" + table[i].claim->claim.id + "\"",
                          table[i].claim->claim.id});
}

std::string print(const std::vector<Covered>& table) {
  std::string out;
  for (const Covered& row : table)
    if (!row.by.empty()) print_taught(out, row);
  print_open(out, table, true, "NOT TAUGHT, AND MUST BE");
  print_open(out, table, false, "NOT TAUGHT");
  const auto taught =
      std::count_if(table.begin(), table.end(), [](const Covered& row) { return !row.by.empty(); });
  return out + std::to_string(taught) + " of " + std::to_string(table.size()) + " claims are taught.\n";
}

}  // namespace content
