// What a round of cards and a round of vignettes have in common on screen: the bar with its progress, the
// page of an answer, the page of results. What stands on them is the round's own.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "rules/lesson.h"
#include "screens/screen.h"
#include "ui/scroll.h"
#include "ui/widgets.h"

namespace screens {

/// What the player sees of a round but what is no part of it: folds, scroll, time.
struct RoundLook {
  double since = 0;  ///< when this face came, seconds
  int frames = 0;    ///< drawn since then
  bool evidence_open = false;
  bool others_open = false;
  std::string take;  ///< on the results: whose action is chosen
  float head_h = 0;  ///< of the answer's head when it was last drawn, dp
  ui::ScrollLook scroll;
};

/// Where a round stands.
struct RoundAt {
  int at = 0;                  ///< the open one, from 0
  int of = 0;                  ///< how many; 0: progress is not shown
  const char* word = nullptr;  ///< the word id of "{at} of {of}"; null: of cards
};

/// The bar of a round: back, progress, settings, help. Answers with what was tapped in it; `leaving` is what
/// back means.
Wish round_bar(ui::Ui& ui, const RoundAt& round, const Wish& leaving);
/// Where the page's own content may begin, dp.
float round_bar_height(ui::Ui& ui);
/// What an upright page has between the bar and a foot whose button says this word, dp.
float round_room(ui::Ui& ui, const char* word);
/// How high a fact may be to be seen whole on the page as it is now, dp.
float fact_room(ui::Ui& ui);

/// The head of an answer: the fact as the largest text, how the answer was, the cat.
struct AnswerHead {
  std::string fact;
  std::string verdict;
  bool good = false;  ///< the verdict is drawn as one
  std::string mood;   ///< the cat's drawing
};

/// The page of an answer. `cards` draws what stands under the head; `next` is the word on the button.
struct Answered {
  Wish wish;          ///< of the cards
  bool next = false;  ///< the button was tapped
};
Answered answer_page(ui::Ui& ui, RoundLook& look, const AnswerHead& head, const std::string& next,
                     const std::function<Wish(ui::Flow&)>& cards);

/// How far a card of an answer still has to rise, dp; it begins after `delay` seconds.
float rise(ui::Ui& ui, const RoundLook& look, float delay);
/// When the cards of an answer begin to rise, seconds after the fact.
constexpr float why_at = 0.52f, action_at = 0.68f;

/// A worked answer in numbered steps.
void steps_card(ui::Ui& ui, ui::Flow& flow, const std::vector<rules::Text>& steps);
float steps_height(ui::Ui& ui, const std::vector<rules::Text>& steps, float width);
/// What was chosen, in bold, and its explanation; `lead` stands above in small type and may be empty.
void said_card(ui::Ui& ui, ui::Flow& flow, const std::string& id, const std::string& said,
               const std::string& why, const std::string& lead);
/// The row that opens and closes what the other choices would have been; true when it is open.
bool others_row(ui::Ui& ui, ui::Flow& flow, RoundLook& look, const std::string& words);
/// The fixed emergency text and a way to the page of help; true when that was tapped.
bool signs_cards(ui::Ui& ui, ui::Flow& flow);

/// How the first try at something went.
enum class Went {
  right,
  careful,  ///< on the safe side, which is never a miss
  missed,
  seen,  ///< nothing was asked, its fact was read
};

/// One line of the results: what was asked, and its action to take along.
struct Result {
  std::string of;  ///< the id of what was asked
  std::string fact, why, takeaway;
  Went went = Went::missed;
};
/// How many were right at the first try.
int right_of(const std::vector<Result>& results);

/// The page of results: no marks, each fact once more, and one action to take along.
struct Results {
  std::string line;  ///< what came of the round, in one sentence
  std::vector<Result> rows;
  std::string took;  ///< whose action was taken along
};
/// What was done there.
struct Harvest {
  std::optional<std::string> take;  ///< whose action is taken along now
  bool finished = false;
};
Harvest results_page(ui::Ui& ui, RoundLook& look, const Results& results);

}  // namespace screens
