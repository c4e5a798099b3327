// The content check: each rule on a small valid data folder with one thing changed, and tests/broken, which
// holds a folder for every kind of problem with the message it must give. The real packs are not looked at.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "content/article_runs.h"
#include "content/check.h"
#include "content/check_average.h"
#include "content/check_card.h"
#include "content/check_cards.h"
#include "content/coverage.h"
#include "content/fixed_text.h"
#include "content/letters.h"
#include "content/words.h"

using content::Kind;
using content::Problem;
using content::Problems;
using rules::Lang;

namespace {

const std::filesystem::path broken = BACKWISE_SOURCE "/tests/broken";
const std::string first = "levels/myths/first.json";

std::optional<std::string> bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// A folder of tests/broken; what it does not have comes from the valid one.
content::ReadFile folder(const std::string& name) {
  return [name](const std::string& path) {
    std::optional<std::string> own = bytes_of(broken / name / path);
    return own ? own : bytes_of(broken / "valid" / path);
  };
}

/// Drawings, fonts and layout of the tests: a few drawings, no 龘, and each character is one em wide.
content::CheckHooks hooks() {
  static const std::set<std::string> art{"scene-park",
                                         "person-older-3",
                                         "person-older-3-talk",
                                         "scene-office",
                                         "person-office-1",
                                         "person-office-1-talk",
                                         "person-older-3-basin-pepper",
                                         "why-warmth",
                                         "why-sit-break",
                                         "habit-reach-1",
                                         "habit-reach-2",
                                         "icon-cue-tea",
                                         "lab-warehouse",
                                         "parcel"};
  content::CheckHooks hooks;
  hooks.art_exists = [](const std::string& id) { return art.contains(id); };
  hooks.missing_glyphs = [](std::string_view text) {
    return text.find("龘") == text.npos ? std::string() : std::string("龘");
  };
  hooks.misfit = [](const content::Setting& set) {
    const auto room = content::parse_room(std::string(set.room));
    const int length = content::length_of(set.text, Lang::zh);
    if (!room || set.lang == Lang::en || static_cast<float>(length) <= room->em) return std::string();
    return std::to_string(length) + "em do not fit " + std::string(set.room);
  };
  return hooks;
}

/// The valid folder with texts of its files replaced, and what the check says to it.
class Changed {
 public:
  /// Replaces every `from` of a file; the text must be there.
  Changed& with(const std::string& path, const std::string& from, const std::string& to) {
    if (!files_.contains(path)) files_[path] = bytes_of(broken / "valid" / path).value();
    std::string& text = files_[path];
    REQUIRE_MESSAGE(text.find(from) != text.npos, from);
    for (size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
    return *this;
  }
  Changed& with(const std::string& from, const std::string& to) { return with(first, from, to); }
  Changed& file(const std::string& path, std::string bytes) { return files_[path] = std::move(bytes), *this; }

  Problems problems(const content::CheckHooks& with = hooks()) const {
    return content::check(
        [&](const std::string& path) {
          const auto found = files_.find(path);
          return found == files_.end() ? bytes_of(broken / "valid" / path) : std::optional(found->second);
        },
        with);
  }
  /// The one problem of this kind, printed; every other problem is in it too, so that none is overlooked.
  std::string said() const {
    std::string lines;
    for (const Problem& problem : problems())
      lines += (lines.empty() ? "" : "\n") + std::string(name_of(problem.kind)) + " " + print(problem);
    return lines;
  }

 private:
  std::map<std::string, std::string> files_;
};

Changed change(const std::string& from, const std::string& to) { return Changed().with(from, to); }

/// A file of ten cards: copies of the valid file's second card, the first `yes` of them true.
std::string ten_cards(int yes, const std::string& from = "", const std::string& to = "", int changed = 0) {
  const std::string all = bytes_of(broken / "valid" / first).value();
  const size_t begin = all.find("{", all.find("\"hourly-break\"") - 12), end = all.rfind("}", all.rfind("]"));
  const std::string card = all.substr(begin, end - begin + 1);
  std::string cards;
  const auto replace = [](std::string& text, const std::string& a, const std::string& b) {
    REQUIRE(text.find(a) != text.npos);
    text.replace(text.find(a), a.size(), b);
  };
  const std::string opening = "{\n     \"say\"";
  const size_t right = card.find(opening), wrong = card.find(opening, right + 1),
               after = card.find("]", wrong);
  const std::string right_reply = card.substr(right, card.rfind(",", wrong) - right);
  const std::string turned =
      card.substr(0, right) + card.substr(wrong, after - wrong) + "," + right_reply + card.substr(after);
  for (int i = 0; i < 10; ++i) {
    std::string one = i % 2 == 0 ? card : turned;
    replace(one, "hourly-break", "hourly-break-" + std::to_string(i));
    if (i >= yes)
      replace(one, "\"true\": true",
              "\"true\": false, \"myth\": {\"zh\": \"有人以为不用动（这不对）\", \"en\": \"Some people sit "
              "on (not so)\"}");
    if (i < changed) replace(one, from, to);
    cards += (i == 0 ? "" : ",\n") + one;
  }
  return "{\"format\": 1, \"cards\": [" + cards + "]}";
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

content::ArticleRuns runs_of(const std::string& bytes, Problems& problems) {
  return content::ArticleRuns::load([&](const std::string&) { return std::optional(bytes); }, problems);
}

}  // namespace

// --- the broken folders

TEST_CASE("the valid folder has no problem") { CHECK(Changed().said() == ""); }

namespace {

/// A folder gives exactly the message it expects, all of it of one kind.
void check_folder(const std::string& name, Kind kind) {
  CAPTURE(name);
  const auto expected = bytes_of(broken / name / "expected.txt");
  REQUIRE(expected);
  std::vector<std::string> lines;
  for (const Problem& problem : content::check(folder(name), hooks())) {
    lines.push_back(print(problem));
    CHECK(problem.kind == kind);
  }
  CHECK(lines == lines_of(*expected));
}

/// The folders of faulty habits ("habit_"), lifting scenes ("lift_"), errands ("courier_"), vignettes
/// ("triage_"), stories ("path_") or exercises ("coach_"), by their kinds.
std::map<std::string, Kind> folders_of(const std::string& what) {
  std::map<std::string, Kind> folders;
  for (int i = 0; i < content::kind_count; ++i) {
    const std::string name = what + name_of(static_cast<Kind>(i));
    if (std::filesystem::exists(broken / name)) folders[name] = static_cast<Kind>(i);
  }
  return folders;
}

}  // namespace

TEST_CASE("every kind of problem has a folder that gives exactly its message") {
  for (int i = 0; i < content::kind_count; ++i) {
    const auto kind = static_cast<Kind>(i);
    check_folder(name_of(kind), kind);
  }
}

TEST_CASE("habits have a folder for every kind of problem that can be in them") {
  const std::string index = R"({"format": 1, "packs": ["habits/pack.json"]})";
  CHECK(Changed().file("levels/index.json", index).said() == "");
  const std::map<std::string, Kind> folders = folders_of("habit_");
  CHECK(folders.size() == 21);
  for (const auto& [name, kind] : folders) check_folder(name, kind);
}

TEST_CASE("lifting scenes have a folder for every kind of problem that can be in them") {
  const std::map<std::string, Kind> folders = folders_of("lift_");
  CHECK(folders.size() == 23);  // what is computed stands in folders of its own: "unreachable" and the like
  for (const auto& [name, kind] : folders) check_folder(name, kind);
}

TEST_CASE("errands have a folder for every kind of problem that can be in them") {
  const std::string index = R"({"format": 1, "packs": ["courier/pack.json"]})";
  CHECK(Changed().file("levels/index.json", index).said() == "");
  const std::map<std::string, Kind> folders = folders_of("courier_");
  CHECK(folders.size() == 24);
  for (const auto& [name, kind] : folders) check_folder(name, kind);
}

TEST_CASE("vignettes have a folder for every kind of problem that can be in them") {
  const std::string index = R"({"format": 1, "packs": ["radar/pack.json"]})";
  CHECK(Changed().file("levels/index.json", index).said() == "");
  const std::map<std::string, Kind> folders = folders_of("triage_");
  CHECK(folders.size() == 26);
  for (const auto& [name, kind] : folders) check_folder(name, kind);
}

TEST_CASE("stories have a folder for every kind of problem that can be in them") {
  const std::string index = R"({"format": 1, "packs": ["path/pack.json"]})";
  CHECK(Changed().file("levels/index.json", index).said() == "");
  const std::map<std::string, Kind> folders = folders_of("path_");
  CHECK(folders.size() == 23);  // where a way leads astray has a folder of its own
  for (const auto& [name, kind] : folders) check_folder(name, kind);
}

TEST_CASE("exercises have a folder for what only they have") {
  const std::string index = R"({"format": 1, "packs": ["coach/pack.json"]})";
  CHECK(Changed().file("levels/index.json", index).said() == "");
  const std::map<std::string, Kind> folders = folders_of("coach_");
  CHECK(folders.size() == 5);
  for (const auto& [name, kind] : folders) check_folder(name, kind);
}

TEST_CASE("a habits pack without cues and answers is told so") {
  const std::string pack = "levels/habits/pack.json";
  CHECK(Changed()
            .file("levels/index.json", R"({"format": 1, "packs": ["habits/pack.json"]})")
            .with(pack, "\"cues.json\",", "")
            .said() ==
        "unknown_name levels/habits/first.json: /challenges/0/cues/0: there is no cue \"tea\"\n"
        "unknown_name levels/habits/first.json: /challenges/1/cues/0: there is no cue \"tea\"\n"
        "missing_field levels/habits/pack.json: /files: no file has \"cues\" and \"replies\"");
}

TEST_CASE("tests/broken has no folder that no kind asks for") {
  std::set<std::string> names{"valid"};
  for (int i = 0; i < content::kind_count; ++i) names.insert(name_of(static_cast<Kind>(i)));
  CHECK(names.size() == content::kind_count + 1);
  for (const char* what : {"courier_", "habit_", "lift_", "triage_", "path_", "coach_"})
    for (const auto& [name, kind] : folders_of(what)) names.insert(name);
  for (const auto& entry : std::filesystem::directory_iterator(broken)) {
    CAPTURE(entry.path().string());
    CHECK(names.contains(entry.path().filename().string()));
  }
}

// --- ids and references

TEST_CASE("ids are in kebab-case") {
  for (const char* good : {"a", "pepper-compress", "who-2023"}) CHECK(content::is_kebab_case(good));
  for (const std::string bad : {"", "Pepper", "a_b", "-a", "a-", "a--b", "2-a", "a b", "胡椒"}) {
    CAPTURE(bad);
    CHECK_FALSE(content::is_kebab_case(bad));
  }
  CHECK(Changed().with("levels/myths/pack.json", "\"myths\"", "\"My\"").said() ==
        "bad_id levels/myths/pack.json: /id: \"My\" is not in kebab-case");
  CHECK(Changed()
            .with("levels/sources.json", "\"who-2023\"", "\"WHO\"")
            .with("\"who-2023\"", "\"WHO\"")
            .said() == "bad_id levels/sources.json: /sources/1/id: \"WHO\" is not in kebab-case");
}

TEST_CASE("a missing list of claims, sources or runs is said once, not at every card") {
  Problems problems = content::check(
      [](const std::string& path) {
        const bool gone =
            path == "levels/claims.json" || path == "levels/sources.json" || path.ends_with(".txt");
        return gone ? std::nullopt : bytes_of(broken / "valid" / path);
      },
      hooks());
  REQUIRE(problems.size() == 3);
  for (const Problem& problem : problems) CHECK(problem.kind == Kind::missing_file);
}

TEST_CASE("nothing at all is reported and does not crash") {
  const Problems problems = content::check([](const std::string&) { return std::nullopt; }, {});
  CHECK(std::all_of(problems.begin(), problems.end(),
                    [](const Problem& p) { return p.kind == Kind::missing_file; }));
  CHECK(problems.size() == 5);
}

TEST_CASE("scene, speaker at rest and talking, prop and why-picture are drawings that exist") {
  content::CheckHooks none = hooks();
  std::set<std::string> asked;
  none.art_exists = [&](const std::string& id) { return asked.insert(id), id != "why-warmth"; };
  const Problems problems = Changed().problems(none);
  CHECK(asked == std::set<std::string>{"scene-park", "person-older-3", "person-older-3-talk",
                                       "person-older-3-basin-pepper", "why-warmth", "scene-office",
                                       "person-office-1", "person-office-1-talk", "why-sit-break"});
  REQUIRE(problems.size() == 1);
  CHECK(print(problems[0]) == first + ": /cards/0/picture/art: there is no drawing \"why-warmth\"");
}

TEST_CASE("hooks that are not given are not asked") {
  const Problems problems =
      change("椅子旁边站着", "龘在椅子旁边站着").with("\"park\"", "\"moon\"").problems({});
  CHECK(problems.empty());
}

// --- notes

TEST_CASE("a claim that needs a doctor's note is content with any of the three") {
  for (const char* note : {"ask", "exercise", "medicines"})
    CHECK(change("\"office.stand-up-each-hour\"\n   ],",
                 "\"safety.worse-go-now\"\n   ], \"doctor\": \"" + std::string(note) + "\",")
              .said() == "");
  CHECK(change("office.stand-up-each-hour", "safety.worse-go-now").said() ==
        "doctor_note " + first + ": /cards/1: the claim \"safety.worse-go-now\" needs a \"doctor\" note");
}

TEST_CASE("disputed claims and disputed subjects need the note on evidence") {
  const std::string with = "\"evidence\": \"in-line\"";
  for (const char* standing : {"nuance", "weak", "conflict"}) {
    Changed data;
    data.with("levels/claims.json", "\"older.build-core\"", "\"x\"")
        .with("levels/claims.json", with, "\"evidence\": \"" + std::string(standing) + "\"");
    CHECK(data.said() ==
          "evidence_note " + first +
              ": /cards/1: the claim \"office.stand-up-each-hour\" needs an \"evidence\" note");
  }
  for (const std::string id :
       {"conservative.traction-idea", "conservative.acupuncture-licensed-only", "labour.belt-can-be-used",
        "medication.follow-the-prescription", "faq.supplements-not-medicine", "older.keep-back-warm",
        "older.calcium-and-d-as-needed"}) {
    CAPTURE(id);
    Changed data;
    data.with("levels/claims.json", "office.stand-up-each-hour", id).with("office.stand-up-each-hour", id);
    CHECK(data.said().find("evidence_note " + first + ": /cards/1: ") == 0);
  }
}

// --- lengths and phrases

TEST_CASE("every role keeps to its length in both languages") {
  using content::Role;
  const std::map<Role, std::pair<int, int>> most{
      {Role::goal, {30, 18}},    {Role::who, {14, 9}},       {Role::claim, {30, 18}},
      {Role::ask, {12, 7}},      {Role::reply, {16, 11}},    {Role::why, {40, 28}},
      {Role::said, {30, 18}},    {Role::reason, {40, 20}},   {Role::fact, {32, 20}},
      {Role::myth, {28, 18}},    {Role::alt, {30, 18}},      {Role::lead, {10, 6}},
      {Role::takeaway, {12, 6}}, {Role::evidence, {80, 45}}, {Role::situation, {30, 20}},
      {Role::step, {28, 20}}};
  const content::CheckHooks no_hooks;
  Problems problems;
  const content::ArticleRuns runs = runs_of("", problems);
  for (const auto& [of, limit] : most)
    for (const Lang lang : {Lang::zh, Lang::en}) {
      const Role role = of;  // a binding cannot be captured
      CAPTURE(name_of(role));
      const int length = lang == Lang::zh ? limit.first : limit.second;
      const auto too_long = [&](int units) {
        std::string text;
        for (int i = 0; i < units; ++i)
          text += lang == Lang::en ? (i == 0 ? "a" : i % 5 ? " a" : ". a") : i % 5 ? "好" : "，";
        problems.clear();
        content::judge({role, content::Voice::ours, lang, "f", "/w", text, {}}, {no_hooks, runs, problems});
        return std::any_of(problems.begin(), problems.end(),
                           [](const Problem& p) { return p.kind == Kind::too_long; });
      };
      CHECK_FALSE(too_long(length));
      CHECK(too_long(length + 1));
    }
}

TEST_CASE("the action and its note share one length") {
  CHECK(change("不见好，就去看医生。", "要是不见好，就抽个时间去附近的医院看医生吧。").said() == "");
  CHECK(change("不见好，就去看医生。", "要是不见好，就抽个时间去附近的医院看看医生吧。").said() ==
        "too_long " + first + ": /cards/0/do: say and note together have 33 characters, at most 32");
  CHECK(change("if it does not improve",
               "or a nurse you know and trust if it does not get any better in some days")
            .said() ==
        "too_long " + first + ": /cards/0/do: say and note together have 28 words, at most 20");
}

TEST_CASE("a phrase of a headline has nine Chinese or twenty-two Latin characters at most") {
  CHECK(change("温热能让腰|舒服一会儿，", "温热能让你的腰舒服|一会儿，").said() == "");
  CHECK(change("温热能让腰|舒服一会儿，", "温热能让腰舒服一会儿，").said() ==
        "long_phrase " + first +
            ": /cards/0/fact/zh: the phrase “温热能让腰舒服一会儿，” has 11 characters, at most 9");
  CHECK(change("but it does not|mend a herniation.", "but it does not mend a|herniation.").said() == "");
  CHECK(change("but it does not|mend a herniation.", "but it does not mend a herniation.").said() ==
        "long_phrase " + first +
            ": /cards/0/fact/en: the phrase “but it does not mend a herniation.” has 28 characters, at most "
            "22");
}

TEST_CASE("break marks stand between phrases only, and in headlines only") {
  const std::string beside = ": a space or nothing beside a break mark";
  CHECK(change("Use a cloth,|keep", "Use a cloth, |keep").said() ==
        "long_phrase " + first + ": /cards/0/do/say/en" + beside);
  CHECK(change("花椒水敷腰，|", "花椒水敷腰，||").said() ==
        "long_phrase " + first + ": /cards/0/claim/zh" + beside);
  CHECK(change("你会怎么回她", "你会|怎么回她").said() ==
        "long_phrase " + first + ": /cards/0/ask/zh: a break mark, but this is no headline");
}

// --- replies and the flagged myth

TEST_CASE("two replies or two explanations are not the same but for punctuation") {
  CHECK(change("越烫越管用吧", "暖一暖可以！别指望它治病。").said() ==
        "same_reply " + first + ": /cards/0/replies/2/say: says the same as reply 1");
  CHECK(change("Even a good posture gets tiring when you hold it.",
               "A change of position: lets tired muscles rest in turn")
            .said() == "same_reply " + first + ": /cards/1/replies/1/why: explains the same as reply 0");
}

TEST_CASE("the myth ends in its flag in both languages") {
  CHECK(change(" (not so)", " (wrong)").said() ==
        "myth_flag " + first + ": /cards/0/myth/en: does not end in (not so)");
  CHECK(change("（这不对）", "（这不对）。").said() ==
        "myth_flag " + first + ": /cards/0/myth/zh: does not end in （这不对）");
}

// --- what may not be said

TEST_CASE("a dose may stand in the untrue claim and its flag, nowhere else") {
  CHECK(change("能把病根拔出来。", "再吃两片药。").with("花椒水能“拔”病根", "多吃2片药就好").said() == "");
  CHECK(change("就该起来走走。", "就吃两片药。").said() ==
        "dose " + first + ": /cards/1/claim/zh: “两片” is a dose");
  CHECK(change("Hotter must be better", "Take two tablets").said() ==
        "dose " + first + ": /cards/0/replies/2/say/en: “two tablets” is a dose");
}

TEST_CASE("the interface's words and the sources are judged too") {
  CHECK(Changed().with("text/zh.json", "事实", "包治").said() ==
        "banned_word text/zh.json: /quiz.fact/say: “包治” promises a cure");
  CHECK(Changed().with("text/zh.json", "还有{count}张", "还有{count}张!").said() ==
        "half_width text/zh.json: /quiz.cards/say: a half-width “!” beside Chinese");
  CHECK(Changed().with("levels/sources.json", "长期腰痛的指南", "小猫趴在窗台上的指南").said() ==
        "shared_run levels/sources.json: /sources/1/about/zh: “小猫趴在窗台上” stands in the article too");
}

TEST_CASE("half-width marks beside Chinese are found, those inside numbers and Latin words are not") {
  const auto said = [](const char* text) { return change("一块温布隔着衣服放在腰上", text).said(); };
  const std::string found = "half_width " + first + ": /cards/0/picture/alt/zh: a half-width “";
  CHECK(said("一块布,放在腰上") == found + ",” beside Chinese");
  CHECK(said("一块布(温的)在腰上") == found + "(” beside Chinese");
  CHECK(said("一块布，在腰上.") == found + ".” beside Chinese");
  CHECK(said("箱子重1.5公斤，写着A.B字样") == "");
}

// --- the article

TEST_CASE("seven characters in a row that stand in the article are found across punctuation") {
  const auto said = [](const char* text) { return change("椅子旁边站着一个人，墙上有钟", text).said(); };
  CHECK(said("有只小猫，趴在窗台上晒太阳，很舒服") ==
        "shared_run " + first +
            ": /cards/1/picture/alt/zh: “小猫趴在窗台上晒太阳” stands in the article too");
  CHECK(said("有只小猫趴在窗台边上") == "");
}

// --- reading level

TEST_CASE("a sentence has 36 Chinese characters at most, a clause 24, an English sentence 22 words") {
  const std::string where = first + ": /cards/0/evidence/note/";
  const auto zh = [](const char* text) {
    return change("几项小研究看到，热能短时间减轻一点疼。", text).said();
  };
  CHECK(zh("一二三四五六七八九十一二三四五六七八九十一二三四。") == "");
  CHECK(zh("一二三四五六七八九十一二三四五六七八九十一二三四五。") ==
        "reading_level " + where + "zh: a clause of 25 characters, at most 24");
  CHECK(zh("一二三四五六七八九十，一二三四五六七八九十，一二三四五六七八九十，一二三。") == "");
  CHECK(zh("一二三四五六七八九十，一二三四五六七八九十，一二三四五六七八九十，一二三四。") ==
        "reading_level " + where + "zh: a sentence of 37 characters, at most 36");
  const auto en = [](const char* text) {
    return change("A few small trials found that heat eases pain a little for a short time.", text).said();
  };
  CHECK(en("a a a a a a a a a a a a a a a a a a a a a a.") == "");
  CHECK(en("a a a a a a a a a a a a a a a a a a a a a a a.") ==
        "reading_level " + where + "en: a sentence of 23 words, at most 22");
}

// --- over a pack

TEST_CASE("of ten cards four to six are true") {
  for (const int yes : {4, 5, 6}) CHECK(Changed().file(first, ten_cards(yes)).said() == "");
  for (const int yes : {0, 3, 7, 10})
    CHECK(Changed().file(first, ten_cards(yes)).said() ==
          "balance levels/myths/pack.json: /files: " + std::to_string(yes) +
              " of 10 cards are true; should be 45 to 55 %");
}

TEST_CASE("true cards are 45 to 55 in a hundred, or one beside the half of a few") {
  for (const auto& [yes, all] : {std::pair<size_t, size_t>{4, 10}, {5, 11}, {7, 12}, {33, 72}, {39, 72}})
    CHECK(content::is_balanced(yes, all));
  for (const auto& [yes, all] : {std::pair<size_t, size_t>{3, 10}, {8, 12}, {32, 72}, {40, 72}})
    CHECK_FALSE(content::is_balanced(yes, all));
}

TEST_CASE("each group of twenty-four cards and more is balanced for itself") {
  rules::Levels levels{.packs = {{.id = "myths"}}};
  std::vector<content::ItemPlace> places;
  for (size_t i = 0; i < 3 * content::lessons_to_compare; ++i) {
    rules::Card card{.id = std::to_string(i), .groups = {static_cast<rules::Group>(i % 3)}};
    card.is_true =
        i % 3 == 0 ? i % 2 == 0 : i % 3 == 1;  // office half, labour all, older none: half over all
    levels.packs[0].cards.push_back(card);
    places.push_back({first, "/cards/0"});
  }
  Problems problems;
  content::judge_levels(levels, {{"pack.json", places}}, {}, {{}, {}, problems});
  std::vector<std::string> lines;
  for (const Problem& problem : problems)
    if (problem.kind == Kind::balance) lines.push_back(print(problem));
  CHECK(lines == std::vector<std::string>{
                     "pack.json: /files: 24 of 24 cards for labour are true; should be 45 to 55 %",
                     "pack.json: /files: 0 of 24 cards for older are true; should be 45 to 55 %"});
}

TEST_CASE("a pack of an unknown kind is told and left out, the others are kept") {
  Changed data;
  data.with("levels/index.json", "\"myths/pack.json\"", "\"more/pack.json\", \"myths/pack.json\"");
  std::string pack = bytes_of(broken / "valid/levels/myths/pack.json").value();
  pack.replace(pack.find("\"cards\""), 7, "\"opera\"");
  CHECK(data.file("levels/more/pack.json", pack).said() ==
        "unknown_name levels/more/pack.json: /kind: \"opera\" is none of cards, courier, triage, lift, path, "
        "coach, habits");
}

TEST_CASE("what an editor does to a file is borne or told") {
  const std::string good = bytes_of(broken / "valid" / first).value();
  std::string windows = "\xEF\xBB\xBF";
  for (const char letter : good) windows += letter == '\n' ? "\r\n" : std::string(1, letter);
  CHECK(Changed().file(first, windows).said() == "");
  CHECK(Changed().file(first, "\xFF\xFE{" + std::string(1, '\0')).said() ==
        "encoding " + first + ": 1:1: not UTF-8 text: save the file again as UTF-8");
  CHECK(change("腰喜欢换姿势", "腰喜欢\\u0000换姿势").said() ==
        "missing_glyph " + first + ": /cards/1/fact/zh: has a character that nobody can see");
}

TEST_CASE("a list that names a thing twice, a group beside all, and a newer file are told") {
  CHECK(change("\"format\": 1", "\"format\": 2").said() ==
        "out_of_range " + first + ": /format: written for a newer game; this one reads format 1");
  CHECK(change("\"article\"", "\"article\", \"article\"")
            .said()
            .find("duplicate_id " + first + ": /cards/0/sources/1: \"article\" stands here twice") == 0);
}

TEST_CASE("every file may name its schema for editors") {
  Changed data;
  for (const char* path :
       {"levels/index.json", "levels/sources.json", "levels/myths/pack.json", "levels/myths/first.json"})
    data.with(path, "\"format\": 1", "\"$schema\": \"x.json\", \"format\": 1");
  CHECK(data.said() == "");
}

TEST_CASE("the coverage table sets each claim beside what teaches it, and demands what must be covered") {
  const std::vector<content::ClaimRow> claims{
      {{.id = "a.one", .must_cover = true}, {"动一动。", "Move."}, "in-line"},
      {{.id = "b.two", .must_cover = true}, {"歇一歇。", "Rest."}, "in-line"},
      {{.id = "c.three"}, {"问一问。", "Ask."}, "in-line"}};
  rules::Card card{.id = "walk", .claims = {"a.one"}};
  card.fact = {"腰喜欢|换姿势。", "Backs like|a change."};
  card.replies = {{{"走。", "Yes."}, {"累了的肌肉轮流歇。", "Tired muscles rest in turn."}, true}};
  const rules::Levels levels{.packs = {{.id = "myths", .cards = {card}}}};
  const std::vector<content::Covered> table = content::coverage(levels, claims);
  CHECK(content::print(table) ==
        "a.one\n" + std::string(52, ' ') + "[walk]\n  动一动。" + std::string(42, ' ') +
            "腰喜欢换姿势。\n  Move." + std::string(45, ' ') +
            "Backs like a change.\n\nNOT TAUGHT, AND MUST BE\n  b.two\n      歇一歇。\n      Rest.\n\n"
            "NOT TAUGHT\n  c.three\n      问一问。\n      Ask.\n\n1 of 3 claims are taught.\n");
  Problems problems;
  content::demand_coverage(table, problems);
  REQUIRE(problems.size() == 1);
  CHECK(print(problems[0]) == "levels/claims.json: /1: nothing teaches the claim \"b.two\"");
  const auto all = content::check([](const std::string& path) { return bytes_of(broken / "valid" / path); },
                                  hooks(), content::Demand::complete);
  CHECK(all.size() == 2);
  CHECK(std::all_of(all.begin(), all.end(), [](const Problem& p) { return p.kind == Kind::uncovered; }));
}

TEST_CASE("the coverage table shows the sentence that says a claim, not only the fact above it") {
  const std::vector<content::ClaimRow> claims{
      {{.id = "a.one"}, {"肌肉累了要轮流休息。", "Muscles rest in turn."}, "in-line"}};
  rules::Card card{.id = "walk", .claims = {"a.one"}};
  card.fact = {"腰喜欢|换姿势。", "Backs like|a change."};
  card.replies = {{{"不用。", "No."}, {"坐得再好也会累。", "Any posture tires."}, false},
                  {{"走。", "Yes."}, {"累了的肌肉轮流歇。", "Tired muscles rest in turn."}, true}};
  const rules::Levels levels{.packs = {{.id = "myths", .cards = {card}}}};
  const std::vector<content::Covered> table = content::coverage(levels, claims);
  REQUIRE(table[0].by.size() == 1);
  CHECK(table[0].by[0].say.zh == "累了的肌肉轮流歇。");
}

TEST_CASE("a wrong reply is judged like every other sentence; a fixed string is judged by nothing") {
  CHECK(change("越烫越管用吧", "越烫越去根吧").said() ==
        "banned_word " + first + ": /cards/0/replies/2/say/zh: “去根” promises a cure");
  CHECK(content::is_fixed("不要等，不要先按摩，不要先在家锻炼。"));
  CHECK_FALSE(content::is_fixed("不要等，不要先按摩，不要先在家锻炼"));
}

TEST_CASE("the right reply is the longest on half of the cards at most") {
  const std::string from = "Yes, a change is easier on the back",
                    to = "Yes, now and then a change is easier on the back";
  CHECK(Changed().file(first, ten_cards(5, from, to, 5)).said() == "");
  CHECK(Changed().file(first, ten_cards(5, from, to, 6)).said() ==
        "right_longest levels/myths/pack.json: /files: in English the right reply is the longest on 6 of 10 "
        "cards; should be half at most");
}

TEST_CASE("a pack's English is judged as a whole") {
  const std::string from = "A morning of writing has left your back stiff.";
  const std::string hard =
      "Professional responsibilities necessitate uninterrupted administrative documentation.";
  CHECK(Changed().file(first, ten_cards(5, from, hard, 1)).said() == "");
  Problems problems = Changed()
                          .file(first, ten_cards(5, "Even a good posture gets tiring when you hold it.",
                                                 hard + " " + hard + " " + hard, 10))
                          .problems();
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].kind == Kind::reading_level);
  CHECK(print(problems[0])
            .find("levels/myths/pack.json: /files: the Flesch-Kincaid grade of the English is ") == 0);
}

TEST_CASE("over a pack a mean sentence has 20 Chinese characters or 14 English words at most") {
  const auto said = [](const std::string& zh, const std::string& en) {
    rules::Card card{.id = "a"};
    card.again.situation = {zh, en};
    const rules::Levels levels{
        .packs = {{.id = "myths", .cards = std::vector(content::lessons_to_average, card)}}};
    const std::vector<content::ItemPlace> cards(content::lessons_to_average, {first, "/cards/0"});
    Problems problems;
    const content::CheckHooks no_hooks;
    const content::ArticleRuns no_runs;
    content::judge_levels(levels, {{"pack.json", cards}}, {}, {no_hooks, no_runs, problems});
    std::string lines;
    for (const Problem& problem : problems)
      if (problem.kind == Kind::reading_level) lines += print(problem);
    return lines;
  };
  const std::string zh = "一二三四五六七八九，一二三四五六七八九十", en = "a a a a a a a a a a a a a a";
  CHECK(said(zh, en) == "");
  CHECK(said(zh + "一", en) ==
        "pack.json: /files: the mean Chinese sentence in characters is 21.0, at most 20.0");
  CHECK(said(zh, en + " a") == "pack.json: /files: the mean English sentence in words is 15.0, at most 14.0");
}

TEST_CASE("one card in two packs is one too many") {
  Changed data;
  data.with("levels/index.json", "\"myths/pack.json\"", "\"myths/pack.json\", \"more/pack.json\"");
  data.file("levels/more/pack.json", bytes_of(broken / "duplicate_id/levels/more/pack.json").value());
  data.file("levels/more/first.json", bytes_of(broken / "valid" / first).value());
  CHECK(
      data.said() ==
      "duplicate_id levels/more/first.json: /cards/0/id: the pack \"myths\" has a card \"pepper-compress\" "
      "too\n"
      "duplicate_id levels/more/first.json: /cards/1/id: the pack \"myths\" has a card \"hourly-break\" too");
}
