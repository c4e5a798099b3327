// The loudspeaker: opened at the first sound, closed again soon after the last, so that a quiet game costs
// nothing. Where there is none, nothing is heard and nobody is told.
#pragma once

#include <SDL.h>

#include <span>
#include <vector>

namespace sdl {

class Speaker {
 public:
  Speaker() = default;
  ~Speaker() { close(); }
  Speaker(const Speaker&) = delete;
  Speaker& operator=(const Speaker&) = delete;

  /// Plays samples of ui::sound_rate on top of what still sounds.
  void play(std::span<const float> samples);
  /// Closes the device once all is played. Milliseconds until it wants to be asked again; negative: not at
  /// all.
  int rest();
  bool is_open() const { return device_ != 0; }

 private:
  bool open();
  void close();

  SDL_AudioDeviceID device_ = 0;
  std::vector<float> sounding_;  ///< what was last handed to the device
  Uint64 closes_at_ = 0;         ///< SDL's clock, ms
  Uint64 tries_at_ = 0;          ///< not opened before, after it could not be
};

}  // namespace sdl
