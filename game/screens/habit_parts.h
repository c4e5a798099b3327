// Pieces that the habit screens share: names, the row of three honest marks, the garden, the curve.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/model.h"
#include "screens/parts.h"

namespace screens {

/// The habits pack; null when the levels have none.
const rules::Pack* habit_pack(const rules::Model& model);
/// The challenge behind a habit; null for one of the player's own.
const rules::Challenge* challenge_of(const rules::Model& model, const rules::Habit& habit);

/// Whether the player keeps this challenge now.
bool is_active(const rules::Model& model, const std::string& id);
/// A challenge to choose: picture, name, what exactly to do. The whole card is the button.
bool challenge_card(ui::Ui& ui, ui::Flow& flow, const rules::Challenge& challenge);

/// A challenge's drawing in a frame: a picture with its own ground fills it, a figure stands on sky.
void framed(ui::Ui& ui, const std::string& art, ui::Rect frame, float radius, float inset);

/// What the habit is called: the challenge's short name, or the player's own words.
std::string habit_name(ui::Ui& ui, const rules::Model& model, const rules::Habit& habit);
/// When it is done: the cue's words, as within a sentence.
std::string cue_name(ui::Ui& ui, const rules::Model& model, const std::string& cue);
/// The same words where they begin a line.
std::string as_beginning(std::string words);

/// The mark of a day, empty while it is unmarked.
std::optional<rules::DayMark> mark_of(const rules::Habit& habit, int day);
/// Did it, not today, rest: three buttons of equal weight. Returns the tapped one.
std::optional<rules::DayMark> mark_row(ui::Ui& ui, const std::string& id, ui::Rect at,
                                       std::optional<rules::DayMark> marked);
float mark_row_height(ui::Ui& ui, float width);
/// The kind answer to a mark; another one each day, the same one all day.
std::string kind_reply(ui::Ui& ui, const rules::Model& model, rules::DayMark mark, int day);

/// A day as a disc with its sign: a tick, a ring or a moon; empty while it is unmarked.
void day_disc(ui::Ui& ui, ui::Rect disc, std::optional<rules::DayMark> mark);
ui::Colour day_colour(ui::Ui& ui, std::optional<rules::DayMark> mark);
/// The days of a week up to `day` as little discs; time runs from left to right for either hand.
void week_row(ui::Ui& ui, const std::string& id, ui::Rect at, const rules::Habit& habit, int day);

/// How firm a habit is: its curve over the last three months as a white card. Its height at a width.
float firmness_height(ui::Ui& ui, const rules::Model& model, const rules::Habit& habit, float width);
void firmness(ui::Ui& ui, const rules::Model& model, const rules::Habit& habit, ui::Rect box);

/// The garden with a plant for each habit, as far as it has grown, and the cat.
void garden(ui::Ui& ui, const rules::Model& model, ui::Rect at, double planted);

/// The rule when to stop, on the colour of attention with its sign.
void stop_card(ui::Ui& ui, ui::Flow& flow, const std::string& id, const std::string& words);

/// A white card's heading, and the height it takes.
float card_head(ui::Ui& ui, ui::Flow& flow, const std::string& id);

}  // namespace screens
