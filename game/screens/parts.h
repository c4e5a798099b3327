// Pieces that several screens share: the page's foot, two columns, the fixed emergency text, notes and
// sources.
#pragma once

#include <string>
#include <vector>

#include "rules/level.h"
#include "ui/scroll.h"
#include "ui/widgets.h"

namespace screens {

/// A page split for its shape: one column on a phone held upright, two on a wide page.
struct Split {
  ui::Rect stage;  ///< the picture's part
  ui::Rect panel;  ///< the words' and buttons' part, without the page margins
};

/// `stage_h` is the height of the picture on an upright page; `share` its part of a wide one.
Split split(const ui::Ui& ui, float stage_h, float share = 0.46f);

/// Cuts the foot with the primary action off a panel: `height` plus the space to the gesture bar.
/// The foot's rectangle has the page margins already.
ui::Rect cut_foot(const ui::Ui& ui, ui::Rect& panel, float height);

/// A foot with its primary button and, until the end of what scrolls above has been on screen, "further down"
/// beside it: never over the words.
struct Foot {
  ui::Rect button;
  ui::Rect more;  ///< empty when there is nothing further down
};
/// Cuts it off a panel. The foot keeps its height when "further down" goes. `sliver`: what may be cut off
/// without it, dp.
Foot cut_foot(ui::Ui& ui, ui::Rect& panel, const std::string& words, const ui::ScrollLook& look,
              float sliver = 24);
/// Draws "further down"; a tap scrolls by most of a page.
void more_button(ui::Ui& ui, ui::ScrollLook& look, const Foot& foot);

/// What scrolls in the panel fades into the paper at its foot; below it is paper.
void foot_fade_in(ui::Ui& ui, ui::Rect panel);
/// The same over the whole width, above `y`.
void foot_fade(ui::Ui& ui, float y);

/// Once something is scrolled under the top bar, the bar gets paper behind it.
void bar_paper(ui::Ui& ui, const ui::ScrollLook& look, float height);

/// The quiet ground behind a fact or the results, from `top` on, with its paper edge `height` below.
void calm_scene(ui::Ui& ui, float top, float height);
/// The colour that text on it is judged against.
ui::Colour calm_paper(const ui::Ui& ui);

/// The fixed emergency text as a card, whole, never folded (writing rules, section 6). Returns its height.
float emergency_card(ui::Ui& ui, ui::Flow& flow);

/// A text with its zone in the flow.
void say(ui::Ui& ui, ui::Flow& flow, const std::string& id, std::string_view words, ui::Type type,
         ui::Colour ink, ui::Colour paper, float gap_after = 8);

/// Options side by side where their words fit, else one under the other. Returns the tapped one, or -1.
int options(ui::Ui& ui, ui::Flow& flow, const std::string& id, const std::vector<std::string>& words,
            int selected);
float options_height(ui::Ui& ui, const std::vector<std::string>& words, float width);

/// Fills a bar from its left to `end` (dp); what lies beyond `line` is in another colour, and striped, so
/// that it shows without colour too.
void fill_bar(ui::Ui& ui, ui::Rect bar, float line, float end, ui::Colour below, ui::Colour beyond);

/// "Source: …" with organisations and years.
std::string source_line(ui::Ui& ui, const rules::Levels& levels, const std::vector<std::string>& sources);

/// The one thing to do, with a doctor's note where there is one; `risen` dp below its place.
void action_card(ui::Ui& ui, ui::Flow& flow, const rules::Action& action, const std::string& doctor,
                 float risen = 0);

/// "What the evidence says", folded until tapped; `id` where there are several on a page.
void evidence_row(ui::Ui& ui, ui::Flow& flow, const rules::Evidence& evidence, bool& open,
                  const std::string& id = "evidence");

/// The word id of a doctor note, such as "doctor.ask".
std::string id_of(rules::DoctorNote note);
/// An evidence grade at the end of its row: the word, and a sign of its own.
ui::FoldLabel label_of(ui::Ui& ui, rules::Grade grade);
/// The word id of an evidence grade, such as "grade.limited".
const char* id_of(rules::Grade grade);

/// The drawing of a card's speaker: with the prop in hand where there is such a drawing.
std::string speaker_art(ui::Ui& ui, const rules::Card& card, bool talking);

}  // namespace screens
