// Fuzz target: assets/text/zh.json (first byte z) or en.json is the input, the other is in order. Reading
// ends, and every word that was let through can be said with and without values, whatever its braces are.
#include "content/words.h"

#include "fuzz.h"
#include "ui/words.h"

namespace {

const std::string& other(bool zh) {
  static const std::string tables[2] = {
      fuzz::read_file(std::string(BACKWISE_SOURCE) + "/assets/text/zh.json").value_or(""),
      fuzz::read_file(std::string(BACKWISE_SOURCE) + "/assets/text/en.json").value_or("")};
  fuzz::must(!tables[0].empty() && !tables[1].empty(), "the real words are there");
  return tables[zh ? 0 : 1];
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const bool is_zh = data[0] == 'z';
  const std::string bytes = fuzz::text_of(data + 1, size - 1);
  content::Problems problems;
  const rules::Words words = content::load_words(
      [&](const std::string& path) -> std::optional<std::string> {
        // the other language is read once in a while only: it is a hundred times the input
        const bool same = (path == "text/zh.json") == is_zh;
        return same ? bytes : size % 128 == 0 ? other(!is_zh) : bytes;
      },
      problems);
  for (const rules::Lang lang : {rules::Lang::zh, rules::Lang::en}) {
    ui::Words say;
    say.use(words, lang);
    for (const auto& [id, word] : words.in(lang)) {
      fuzz::must(!word.empty() || !problems.empty(), "an empty word is told");
      fuzz::must(say(id) == word, "a word without values is said as it stands");
      (void)say(id, {{"n", "3"}, {"at", "1"}, {"of", "6"}, {"names", "x"}, {"stop", "x"}});
    }
  }
  for (const content::Problem& problem : problems)
    fuzz::must(!problem.file.empty() && !problem.what.empty(), "a problem says where and what");
  return 0;
}
