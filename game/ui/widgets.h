// The game's own widgets, drawn to the look: buttons, chips, choices, toggles, rings, stamps, bubbles.
// Each draws itself, notes its zone and says whether it was tapped. No stock ImGui widget is used.
#pragma once

#include <string>

#include "ui/ui.h"

namespace ui {

enum class Fill { primary, coral, plain, leaf, leaf_full, line };

/// What a button looks like beside its words.
struct ButtonStyle {
  Fill fill = Fill::primary;
  std::string sign;  ///< art id of a single-colour sign before the words
  bool disabled = false;
  Type type = Type::action;
  float radius = 20;
  bool picture = false;   ///< the sign is drawn in its own colours
  bool selected = false;  ///< told to screen readers; the fill shows it
};

/// A full button with words; returns true when tapped.
bool button(Ui& ui, const std::string& id, Rect at, const std::string& words, const ButtonStyle& style = {});

/// Height a button needs for its words at a width: the target height, or more when the words take two lines.
float button_height(Ui& ui, const std::string& words, float width, const ButtonStyle& style = {});

/// A round white button with one sign, drawn 48 dp, touched at 56.
bool round_button(Ui& ui, const std::string& id, Rect at, const std::string& sign, const std::string& name);

/// A white pill with an optional sign and short words; `selected` fills it.
bool chip(Ui& ui, const std::string& id, Rect at, const std::string& sign, const std::string& words,
          bool selected = false);
float chip_width(Ui& ui, const std::string& sign, const std::string& words);

/// Two halves of one pill; returns the tapped half, or -1.
int switch_pill(Ui& ui, const std::string& id, Rect at, const std::string& left, const std::string& right,
                int selected);

/// The help chip that stands on every screen: "Get help now", in labels or, where there is less room, in
/// notes.
bool help_chip(Ui& ui, Rect at, Type type = Type::label);
float help_chip_width(Ui& ui, Type type = Type::label);

/// One reply: ring, words, and when selected a teal edge, tint and tick. `share` 0 to 1 raises it into place.
bool choice(Ui& ui, const std::string& id, Rect at, const std::string& words, bool selected, float share = 1);
float choice_height(Ui& ui, const std::string& words, float width);

/// A smaller choice in grape: how sure one is.
bool small_choice(Ui& ui, const std::string& id, Rect at, const std::string& words, bool selected);

/// A row with words and a switch.
bool toggle(Ui& ui, const std::string& id, Rect at, const std::string& words, bool on);

/// One of several options in a row of equal cells; returns the tapped index, or -1.
int segments(Ui& ui, const std::string& id, Rect at, const std::vector<std::string>& options, int selected);

/// − value + : returns -1, 0 or +1.
int stepper(Ui& ui, const std::string& id, Rect at, const std::string& words, const std::string& value,
            bool can_less, bool can_more);
/// Its two buttons alone, at both ends of `at`.
int step_buttons(Ui& ui, const std::string& id, Rect at, const std::string& words, bool can_less,
                 bool can_more);
/// How much of a stepper's width its two buttons take, dp.
float stepper_buttons_w(const Ui& ui);

/// What a slider shows: its name, its value in words, a sign before them, and its position on the track.
struct Slide {
  std::string name, value;
  std::string sign;  ///< art id of a single-colour sign; empty: none
  int notches = 2;   ///< how many positions there are, at least 2
  int at = 0;        ///< the position, 0 to notches - 1
};

/// A card with a track that is dragged, tapped or moved by the arrow keys, and − and + at its ends; returns
/// the new position.
int slider(Ui& ui, const std::string& id, Rect at, const Slide& slide);
/// Height a slider needs for its words at a width.
float slider_height(Ui& ui, const Slide& slide, float width);

/// Progress as little discs: `done` filled, the current one larger; at most `total`.
void pips(Ui& ui, Rect at, int total, int current, const std::string& name);

/// A ring filled for `share` (0 to 1) with words in its middle: results, holds, the hourglass.
void progress_ring(Ui& ui, const std::string& id, Rect at, float share, const std::string& words,
                   Colour colour);

/// A line through values of 0 to 1 from left to right, the area below it tinted, a disc at its end.
void graph(Ui& ui, const std::string& id, Rect at, const std::vector<float>& values, Colour line, Colour area,
           const std::string& name);

/// A line of text the player types, at most `longest` characters; the keyboard opens while it has the focus.
/// True when the text was changed.
bool text_field(Ui& ui, const std::string& id, Rect at, const std::string& label, std::string& text,
                size_t longest);
float text_field_height(Ui& ui);

/// A speech bubble; its tail points to `tail_x`, `tail_y`. Grows from there while `share` goes from 0 to 1.
void bubble(Ui& ui, Rect at, float tail_x, float tail_y, float share);

/// The stamp "so" or "not so": shape, sign and word; drops while `share` goes from 0 to 1.
void stamp(Ui& ui, Rect at, bool is_so, float share);

/// A paper edge that waves, its top at `y`, over the whole width of `across`.
void wave(Ui& ui, Rect across, float y, Colour colour);

/// What stands at the end of a folding row where there is room for it.
struct FoldLabel {
  std::string words;  ///< empty: nothing
  std::string sign;   ///< art id of the single-colour sign before them
};
/// A folding row: words, an optional label, a chevron; returns true when tapped.
bool fold(Ui& ui, const std::string& id, Rect at, const std::string& words, const FoldLabel& label,
          bool open);

/// The standard page's top bar: back, then what is free, then settings and help (mirrored for the left hand).
struct BarLook {
  std::string back_sign = "icon-back";  ///< empty: no button there
  bool help = true;
  bool settings = true;
  Rect room;  ///< the part of the page over which it stands; empty: the whole page
};
struct Bar {
  bool back = false, help = false, settings = false;  ///< what was tapped
  Rect middle;                                        ///< what is free between them
};
Bar top_bar(Ui& ui, const BarLook& look = {});
/// Where its pieces stand, dp; what it has not is empty.
struct BarPlaces {
  Rect back, settings, help, middle;
};
BarPlaces bar_places(Ui& ui, const BarLook& look = {});
/// The height of the top bar with the space above and below it, dp from the top of the page. Where its
/// buttons do not fit beside each other, help is set in smaller words, or stands on a row of its own.
float bar_height(Ui& ui, const BarLook& look = {});

}  // namespace ui
