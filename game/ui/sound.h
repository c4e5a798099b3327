// The game's few sounds as numbers: soft mallets, wood and cloth, made when they are wanted. No sound ever
// tells what the screen does not. Nothing is heard here: a platform plays the samples (ui/services.h).
#pragma once

#include <vector>

namespace ui {

/// From the least telling to the most.
enum class Sound {
  cloth,    ///< something is laid down: a rest, a habit put away
  tap,      ///< a choice is taken
  not_yet,  ///< look again: one low warm note
  right,
  star,
  done,    ///< a habit's day
  glass,   ///< the hourglass is due
  finish,  ///< a round is over; the only one longer than 0.6 s (style.md)
};
constexpr int sound_count = 8;

/// Samples a second, one channel.
constexpr int sound_rate = 22'050;

/// The whole sound, -1 to 1 and in truth never beyond a third, from silence to silence.
std::vector<float> samples_of(Sound sound);

}  // namespace ui
