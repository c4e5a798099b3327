// See sounds.h.
#include "sounds.h"

#include <algorithm>
#include <cstdlib>

#include "rules/habit.h"
#include "rules/vignette.h"

std::optional<ui::Sound> sound_of(const rules::Event& event) {
  using enum rules::EventKind;
  using ui::Sound;
  constexpr int best_plan = 3;
  switch (event.kind) {
    case answered:
    case answered_again:
    case guessed:
      return event.value == 1 ? Sound::right : Sound::not_yet;
    case sorted:
    case sorted_again:
      return event.value == static_cast<int>(rules::Call::right)  ? Sound::right
             : event.value == static_cast<int>(rules::Call::over) ? Sound::tap
                                                                  : Sound::not_yet;
    case steered:
      return (event.value & 1) != 0 ? Sound::right : (event.value & 2) != 0 ? Sound::tap : Sound::not_yet;
    case docked:
      return event.value == 1 ? Sound::tap : Sound::not_yet;
    case heeded:
      return event.value == 1 ? Sound::right : Sound::not_yet;
    case planned:
      return event.value >= best_plan ? Sound::star : Sound::tap;
    case lifted:
      return std::atoi(event.note.c_str()) > 0 ? Sound::star : Sound::tap;
    case marked:
      return event.value == static_cast<int>(rules::DayMark::did) ? Sound::done : Sound::cloth;
    case guided:
      return Sound::done;
    case foretold:  // a guess is no mark
    case took:
    case built:
      return Sound::tap;
    case put_away:
      return Sound::cloth;
    case set_done:
      return Sound::done;
    case fault_found:
      return event.value == 1 ? Sound::right : Sound::not_yet;
    case prescribed:
      return Sound::tap;
    case retired:
      return Sound::cloth;
    case trained:
    case round:
    case swept:
    case told:
    case arrived:
      return Sound::finish;
    case skipped:
    case seen:
    case explained:
    case learnt:
    case conferred:
    case heard:
    case corrected:
    case scene:
      break;
  }
  return {};
}

std::optional<ui::Sound> sound_of(std::span<const rules::LogEntry> entries) {
  std::optional<ui::Sound> most;
  for (const rules::LogEntry& entry : entries) most = std::max(most, sound_of(entry.event));
  return most;
}
