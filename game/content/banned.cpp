// See banned.h.
#include "content/banned.h"

#include <algorithm>
#include <vector>

#include "content/letters.h"

namespace content {
namespace {

/// Where a banned word may stand all the same.
enum class May {
  never,
  quoted,  ///< in an untrue claim and its flagged myth
  denied,  ///< there, and after a negation in the same clause: "it cannot push the disc back"
};
/// Which texts it is banned from.
enum class From { all, cards, main };  ///< main: a card's texts but the evidence note

struct Stopper {
  const char* why;
  May may;
  From from;
  std::vector<std::string_view> words;  ///< a star at the end stands for any ending
};

/// The table, in the order of the release stoppers.
const std::vector<Stopper>& table() {
  static const std::vector<Stopper> stoppers{
      // A. unsafe advice
      {"puts something before getting help",
       May::denied,
       From::all,
       {"先按摩", "先锻炼", "先观察", "先吃药", "再观察", "观察一周", "观察几天", "观察一段", "过几天再",
        "等几天再", "massage first", "exercise first", "wait and see", "wait a week", "wait a few days",
        "see if it passes", "watch it for a"}},
      {"is a test to do on oneself",
       May::denied,
       From::all,
       {"直腿抬高", "自测", "自我检测", "straight-leg raise", "straight leg raise", "self-test",
        "test yourself"}},
      {"makes a shaking foot mean one thing",
       May::denied,
       From::all,
       {"脚抖就是", "脚抖一定", "脚抖说明", "shaking foot means", "shaky foot means", "shaking foot always"}},
      {"is a brand", May::never, From::all, {"芬必得",   "扶他林",   "西乐葆",     "弥可保",   "怡神保",
                                             "钙尔奇",   "迪巧",     "泰诺",       "云南白药", "汤臣倍健",
                                             "advil",    "nurofen",  "motrin",     "fenbid",   "voltaren",
                                             "voltarol", "celebrex", "methycobal", "caltrate", "tylenol"}},
      {"tells how to change a medicine",
       May::denied,
       From::all,
       {"多吃一片", "多吃几片", "多吃两片", "少吃一片", "加倍吃", "可以停药", "直接停药", "自己停药",
        "自己加量", "自己减量", "extra pill", "extra tablet", "double the dose", "double your dose",
        "stop taking your", "raise the dose", "lower the dose"}},
      {"takes pain for progress",
       May::denied,
       From::all,
       {"越疼越有效", "越痛越有效", "越疼越好", "越痛越好", "越疼越管用", "疼才有效", "no pain, no gain",
        "no pain no gain", "the more it hurts"}},
      {"is long bed rest",
       May::denied,
       From::all,
       {"绝对卧床", "卧床两周", "卧床三周", "躺两周", "躺三周", "absolute bed rest", "strict bed rest",
        "complete bed rest"}},
      {"is unsafe heat",
       May::denied,
       From::all,
       {"捂汗", "发汗", "明火", "sweat it out", "open flame", "naked flame"}},
      {"promotes or rules out surgery",
       May::denied,
       From::all,
       {"绝不开刀", "千万别开刀", "千万别手术", "永远不用手术", "一刀根治", "never have surgery",
        "no surgery ever", "surgery cures"}},
      // B. untrue or too strong
      {"puts a disc back, dissolves or mends it",
       May::denied,
       From::all,
       {"推回去",
        "推回原位",
        "按回去",
        "拉回去",
        "扳回去",
        "长回去",
        "回位",
        "归位",
        "复位",
        "溶解突出",
        "修复椎间盘",
        "修好椎间盘",
        "push the disc back",
        "pushes the disc back",
        "pushed back in",
        "pull the disc back",
        "pulls the disc back",
        "back into place",
        "disc back",
        "clicked back",
        "click back",
        "cracked back",
        "grow back",
        "grows back",
        "dissolve the disc",
        "dissolves the disc",
        "dissolve the herniation",
        "repair the disc",
        "repairs the disc",
        "repair discs",
        "repairs discs"}},
      {"is an exaggeration of harm",
       May::quoted,
       From::all,
       {"10倍", "十倍", "老一岁", "老化一年", "毁了椎间盘", "毁掉椎间盘", "10 times more", "ten times more",
        "10 times the", "ten times the", "ages the disc", "destroys the disc", "destroys discs",
        "destroy discs", "slipped disc", "slipped discs", "worn-out spine", "worn out spine"}},
      {"promises a cure",
       May::denied,
       From::all,
       {"根治",
        "断根",
        "去根",
        "除根",
        "永不复发",
        "不再复发",
        "保证",
        "包好",
        "包治",
        "药到病除",
        "治愈",
        "痊愈",
        "能治好",
        "治好你",
        "特效",
        "奇效",
        "神效",
        "祖传",
        "秘方",
        "一劳永逸",
        "几天就好",
        "一周就好",
        "疗程就好",
        "百分之百",
        "guarantee*",
        "cure*",
        "gone for good",
        "fixed for good",
        "rid of it for good",
        "never comes back",
        "never come back",
        "miracle*",
        "quick fix"}},
      {"is a percentage", May::quoted, From::main, {"%", "％", "百分之", "percent", "per cent"}},
      {"demands a scan",
       May::denied,
       From::all,
       {"必须做磁共振", "必须拍片", "必须拍个片", "都要拍片", "都该拍片", "都要做磁共振", "must have an mri",
        "must have a scan", "everyone needs a scan", "everyone needs an mri"}},
      {"says belts prevent injury",
       May::denied,
       From::all,
       {"腰围能防", "腰围就不会", "腰围就能", "belt prevents", "belts prevent", "belt protects you from",
        "belt lets you lift"}},
      {"names a false cause",
       May::denied,
       From::all,
       {"肾虚", "肾亏", "冻出来", "kidney deficiency", "weak kidneys", "caused by cold"}},
      {"forbids bending",
       May::denied,
       From::all,
       {"千万别弯腰", "绝不能弯腰", "永远别弯腰", "永远不要弯腰", "不许弯腰", "never bend",
        "do not ever bend"}},
      {"prescribes supplements to all",
       May::denied,
       From::all,
       {"人人都要补钙", "人人都该补钙", "都要吃钙片", "都该吃钙片", "都得补钙",
        "everyone should take calcium", "everyone needs calcium", "everyone needs vitamin"}},
      {"mistakes the nerve root for the cord",
       May::denied,
       From::all,
       {"压迫脊髓", "压到脊髓", "压着脊髓", "presses the spinal cord", "presses on the spinal cord",
        "press the spinal cord"}},
      {"prints hours for an emergency",
       May::never,
       From::all,
       {"48小时", "72小时", "四十八小时", "七十二小时", "48 hours", "72 hours", "48 h", "72 h", "48h",
        "72h"}},
      // C. harm in tone
      {"threatens", May::quoted, From::all, {"瘫", "残废", "paralys*", "paralyz*", "cripple*"}},
      {"insults",
       May::never,
       From::all,
       {"老人家", "老头", "老太婆", "娇气", "偷懒", "太懒", "真懒", "懒得", "懒人", "胖子", "窝囊", "lazy",
        "weakling*", "old folk*", "fatty", "wimp*"}},
      {"blames", May::quoted, From::all, {"你早该", "都怪你", "谁让你", "your own fault", "you should have"}},
      {"sells",
       May::denied,
       From::all,
       {"下单", "扫码购买", "限时优惠", "购买链接", "buy now", "special offer", "order now"}},
      {"is another country's emergency number", May::never, From::all, {"911", "999"}},
      {"diagnoses",
       May::never,
       From::cards,
       {"诊断", "确诊", "你得的是", "你得了腰", "你得了病", "你这是腰突", "你患有", "你患的是", "开处方",
        "diagnos*", "you have a herniat*", "we prescribe", "prescribes"}},
  };
  return stoppers;
}

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_word_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Whether the English word at `at` stands alone there.
bool whole(std::string_view text, size_t at, size_t size, bool any_ending) {
  const bool begins = !is_word_letter(text[at]) || at == 0 || !is_word_letter(text[at - 1]);
  const size_t end = at + size;
  const bool ends =
      any_ending || !is_word_letter(text[end - 1]) || end == text.size() || !is_word_letter(text[end]);
  return begins && ends;
}

/// The part of the clause before `at`.
std::string_view clause_before(std::string_view text, size_t at) {
  std::string_view before = text.substr(0, at);
  size_t from = 0;
  for (std::string_view mark :
       {"，", "。", "；", "：", "！", "？", "（", "）", ",", ".", ";", ":", "!", "?", "("})
    if (const size_t found = before.rfind(mark); found != before.npos)
      from = std::max(from, found + mark.size());
  return before.substr(from);
}

bool denies(std::string_view clause) {
  for (std::string_view no : {"不", "没", "别", "无", "非", "忌", "勿", "莫", "未", "避免"})
    if (clause.find(no) != clause.npos) return true;
  for (const std::string& word : words_of(clause)) {
    for (const char* no :
         {"no", "not", "never", "cannot", "nothing", "nobody", "nor", "neither", "without", "avoid"})
      if (word == no) return true;
    if (word.ends_with("n't") || word.ends_with("n’t")) return true;
  }
  return false;
}

/// Whether the text says the word without denying it (when that is a way out).
bool says(std::string_view text, std::string_view word, bool may_deny) {
  const bool star = word.back() == '*';
  if (star) word.remove_suffix(1);
  for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    if (is_ascii(word) && !whole(text, at, word.size(), star)) continue;
    if (!may_deny || !denies(clause_before(text, at))) return true;
  }
  return false;
}

bool applies(const Stopper& stopper, Voice voice, Field field) {
  if (voice != Voice::ours && stopper.may != May::never) return false;
  if (field == Field::interface) return stopper.from == From::all;
  return field == Field::main || stopper.from != From::main;
}

/// Small letters, and no spaces beside Chinese characters, so that "48 小时" is "48小时".
std::string flattened(std::string_view text) {
  const std::u32string letters = decode(lower(text));
  std::u32string out;
  for (size_t i = 0; i < letters.size(); ++i) {
    const bool beside =
        (i > 0 && is_chinese(letters[i - 1])) || (i + 1 < letters.size() && is_chinese(letters[i + 1]));
    if (letters[i] != U' ' || !beside) out.push_back(letters[i]);
  }
  return encode(out);
}

}  // namespace

std::optional<Stopped> banned_in(std::string_view text, Voice voice, Field field) {
  const std::string flat = flattened(text);
  for (const Stopper& stopper : table()) {
    if (!applies(stopper, voice, field)) continue;
    for (std::string_view word : stopper.words)
      if (says(flat, word, stopper.may == May::denied)) return Stopped{std::string(word), stopper.why};
  }
  return {};
}

}  // namespace content
