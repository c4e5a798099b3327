// See rooms.h. The rule: no word is ever broken in the middle; what is tapped is seen whole at every step; a
// claim and a fact are seen whole at the two smaller steps, and may scroll at the larger ones.
#include "rooms.h"

#include <algorithm>
#include <array>

#include "content/words.h"
#include "screens/quiz.h"
#include "screens/triage.h"
#include "ui/widgets.h"

namespace {

using content::Role;
using ui::Type;

constexpr float page_w = 320, page_h = 568;

/// Where a role's texts stand on the smallest phone.
struct Room {
  Role role;
  Type type;    ///< the largest it is set in
  float width;  ///< dp within its bubble, card or row
};

/// Widths as the screens set them on a page of 320 dp with margins of 16.
constexpr std::array rooms{
    Room{Role::who, Type::label, 256},          Room{Role::claim, Type::headline, 256},
    Room{Role::situation, Type::headline, 256}, Room{Role::ask, Type::headline, 288},
    Room{Role::reply, Type::body, 288},         Room{Role::takeaway, Type::body, 256},
    Room{Role::fact, Type::title, 288},         Room{Role::why, Type::body, 248},
    Room{Role::said, Type::headline, 248},      Room{Role::reason, Type::body, 248},
    Room{Role::myth, Type::note, 148},          Room{Role::lead, Type::note, 252},
    Room{Role::action, Type::headline, 252},    Room{Role::note, Type::note, 252},
    Room{Role::evidence, Type::body, 248},      Room{Role::step, Type::body, 216},
    Room{Role::source, Type::note, 288},
};

/// A frame of the smallest phone, open as long as it lives.
class SmallPage {
 public:
  SmallPage(ui::Ui& ui, const rules::Words& words, rules::Lang lang, int step) : ui_(ui) {
    ui::Input input;
    input.width = page_w, input.height = page_h;
    rules::Settings settings;
    settings.lang = lang;
    settings.text_step = step;
    ui.begin(input, settings, words);
  }
  ~SmallPage() { ui_.end(); }
  SmallPage(const SmallPage&) = delete;
  SmallPage& operator=(const SmallPage&) = delete;

 private:
  ui::Ui& ui_;
};

bool is_choice(Role role) { return role == Role::reply || role == Role::takeaway; }
bool is_headline(Role role) {
  return role == Role::claim || role == Role::said || role == Role::situation || role == Role::fact;
}

/// How high a headline of the role may be, with what stands above it in the same frame.
float room_of(ui::Ui& ui, Role role) {
  return role == Role::fact   ? screens::fact_room(ui)
         : role == Role::said ? screens::case_room(ui)
                              : screens::speech_room(ui);
}

/// How high that is: who speaks, and the bubble's paddings.
float above_headline(ui::Ui& ui, Role role, float width) {
  if (role == Role::fact) return 0;
  return ui.text_height("弯", Type::label, width) + (role == Role::said ? 0.0f : 26.0f);
}

/// The first word that is wider than the room; empty when none is.
std::string broken_word(ui::Ui& ui, const std::string& text, Type type, float width) {
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find_first_of(" |-", at), text.size());
    const std::string word = text.substr(at, end - at);
    if (ui.widest_word(word, type) > width) return word;
    at = end + 1;
  }
  return {};
}

std::string at_step(int step) {
  return " with text of " + std::to_string(rules::text_steps_dp[step]) + " dp on a page of 320 x 568";
}

/// What does not fit at one step, or nothing. Called within a frame.
std::string misfit_at(ui::Ui& ui, const Room& room, const std::string& text, int step) {
  float width = room.width;
  if (is_choice(room.role)) width -= 76;  // its ring and paddings
  Type type = room.type;
  const float most = room_of(ui, room.role);
  if (is_headline(room.role)) {
    const float who = above_headline(ui, room.role, width);
    type = ui.fitting(text, type, width, most - who);
    const float height = ui.text_height(text, type, width) + who;
    if (step < 2 && height > most)
      return "is " + std::to_string(static_cast<int>(height)) + " dp high, has room for " +
             std::to_string(static_cast<int>(most)) + at_step(step);
  }
  if (room.role == Role::action) type = ui.fitting(text, type, width, ui.page.h);
  if (is_choice(room.role) && ui::choice_height(ui, text, room.width) > most)
    return "cannot be seen whole" + at_step(step);
  const std::string word = broken_word(ui, text, type, width);
  return word.empty() ? "" : "the word “" + word + "” is wider than its line" + at_step(step);
}

/// An interface word against the room that its file gives it; placeholders count as two digits.
std::string misfit_of_word(ui::Ui& ui, const content::Setting& set) {
  const std::optional<content::Room> room = content::parse_room(std::string(set.room));
  if (!room) return {};
  std::string text(set.text);
  for (size_t at = text.find('{'); at != text.npos; at = text.find('{', at))
    text.replace(at, text.find('}', at) - at + 1, "88");
  const ui::TextStyle style{ui.body, true, 1.5f};
  const auto lines = static_cast<int>(ui.layout(text, style, room->em * style.em + 0.5f).lines.size());
  if (lines <= room->lines) return {};
  return "needs " + std::to_string(lines) + " lines of " + std::to_string(static_cast<int>(room->em)) +
         " em, has " + std::to_string(room->lines);
}

std::string misfit(ui::Ui& ui, const rules::Words& words, const content::Setting& set) {
  if (set.role == Role::word) {
    const SmallPage page(ui, words, set.lang, 0);  // its room is in em, the same at every step
    return misfit_of_word(ui, set);
  }
  const auto room =
      std::find_if(rooms.begin(), rooms.end(), [&](const Room& one) { return one.role == set.role; });
  if (room == rooms.end()) return {};
  for (int step = 0; step < rules::text_step_count; ++step) {
    const SmallPage page(ui, words, set.lang, step);
    if (std::string what = misfit_at(ui, *room, std::string(set.text), step); !what.empty()) return what;
  }
  return {};
}

}  // namespace

content::CheckHooks check_hooks(ui::Ui& ui, const rules::Words& words) {
  content::CheckHooks hooks;
  hooks.art_exists = [&ui](const std::string& id) { return ui.art().exists(id); };
  hooks.missing_glyphs = [&ui, &words](std::string_view text) {
    const SmallPage page(ui, words, rules::Lang::zh, 0);
    ui.text_height(text, Type::body, page_w);  // a rare character brings in the fallback font
    return ui.fonts().missing(text);
  };
  hooks.misfit = [&ui, &words](const content::Setting& set) { return misfit(ui, words, set); };
  return hooks;
}
