// Tapes: what a player did, one thing a line, by zone id, so that a tape outlives a button that moved; and
// behind each thing, on lines with ">", what came of it. Plain text, to be read and written by hand too.
//
//   # a remark
//   set lang zh            before the first thing done: lang zh|en, size 390x844, text 18|22|26|30,
//   set day 2026-03-01     theme light|dark|contrast, day, seed; what is not set is as the stage has it
//   tap group.office       a tap in the middle of a zone, or "tap ID 0.25 0.5" so far across and down of it
//   > at home
//   right, wrong           the right or the first wrong reply or level of care of the open question
//   press ID 0.5 0.5       a finger comes down ("press - 0.5 0.5" on the page),
//   slide 12 -40 0.05      moves on by so many dp, so many seconds later,
//   release                and goes up
//   key enter              tab, back_tab, enter, escape, up, down, left, right, page_up, page_down, home,
//   end,
//                          backspace, developer
//   type WORDS             into the field that has the focus
//   wheel 40, wait 2.5, days 1, resize 320x568, restart
//   look                   everything on screen, in its order
//   expect ID              nothing but that a zone is there
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ui/input.h"

namespace sdl {

/// The keys by their names on a tape.
const std::map<std::string, ui::Key>& tape_keys();

/// One thing done, and what should come of it.
struct TapeStep {
  int line = 0;                   ///< in the file, from 1
  std::string done;               ///< as written, without a remark
  std::vector<std::string> came;  ///< the lines that followed, without their ">"
};

/// A tape as read from a file.
struct Tape {
  std::vector<TapeStep> steps;
  bool checked = false;  ///< there is a line with ">": everything that comes of it has to be there
};

/// Reads a tape's text; it may hold anything.
Tape read_tape(const std::string& text);

/// The tape's text again with what came of each step in place of what was there; remarks and empty lines
/// stay.
std::string with_news(const std::string& text, const std::vector<std::vector<std::string>>& came);

}  // namespace sdl
