// See fixed_text.h.
#include "content/fixed_text.h"

#include <algorithm>
#include <array>

namespace content {
namespace {

struct Fixed {
  std::string_view id, zh, en;
};

constexpr std::array<Fixed, 9> table{{
    {"emergency.lead", "出现下面任何一样，立刻去急诊或打 120：",
     "Get emergency help right away if you notice any of these:"},
    {"emergency.sign1", "大小便出问题：尿不出、憋不住、漏了不知道，或大便失控",
     "Trouble passing urine, leaking, or loss of bowel control"},
    {"emergency.sign2", "会阴、肛门周围、大腿内侧发麻，擦的时候感觉不对",
     "Numbness around the genitals, back passage or inner thighs, or wiping feels different"},
    {"emergency.sign3", "腿脚没劲越来越重，或脚抬不起来",
     "Leg or foot weakness that is getting worse, or you cannot lift your foot"},
    {"emergency.sign4", "两条腿一起疼、麻、没劲", "Pain, numbness or weakness in both legs together"},
    {"emergency.dont", "不要等，不要先按摩，不要先在家锻炼。",
     "Do not wait. Do not get a massage or exercise at home first. Call 120 in mainland China, or your local "
     "emergency number."},
    {"doctor.ask", "请先问医生。", "Ask your doctor first."},
    {"doctor.exercise", "医生说可以再练。疼、麻、没劲加重就停，去看医生。",
     "Start once your doctor says so. Stop and see a doctor if pain, numbness or weakness grows."},
    {"doctor.medicines", "用什么药、怎么用，由医生决定。有胃溃疡、肝肾病、怀孕或正在用其他药，先告诉医生。",
     "Which drug and how to take it is for a doctor to decide. Tell them about stomach ulcer, liver or "
     "kidney disease, pregnancy or other medicines."},
}};

}  // namespace

std::string_view fixed_text(std::string_view id, rules::Lang lang) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Fixed& row) { return row.id == id; });
  if (found == table.end()) return {};
  return lang == rules::Lang::zh ? found->zh : found->en;
}

bool is_fixed(std::string_view text) {
  return std::any_of(table.begin(), table.end(),
                     [&](const Fixed& row) { return text == row.zh || text == row.en; });
}

}  // namespace content
