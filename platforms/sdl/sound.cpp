// See sound.h.
#include "sdl/sound.h"

#include <algorithm>

#include "ui/sound.h"

namespace sdl {

void Speaker::play(std::span<const float> samples) {
  if (samples.empty() || !open()) return;
  SDL_LockAudioDevice(device_);
  const size_t left = std::min<size_t>(SDL_GetQueuedAudioSize(device_) / sizeof(float), sounding_.size());
  sounding_.erase(sounding_.begin(), sounding_.end() - static_cast<std::ptrdiff_t>(left));
  sounding_.resize(std::max(left, samples.size()), 0);
  for (size_t i = 0; i < samples.size(); ++i)
    sounding_[i] = std::clamp(sounding_[i] + samples[i], -1.0f, 1.0f);
  SDL_ClearQueuedAudio(device_);
  SDL_QueueAudio(device_, sounding_.data(), static_cast<Uint32>(sounding_.size() * sizeof(float)));
  SDL_UnlockAudioDevice(device_);
  constexpr Uint64 linger_ms = 1'500;  // another sound often follows
  closes_at_ = SDL_GetTicks64() + sounding_.size() * 1000 / ui::sound_rate + linger_ms;
}

int Speaker::rest() {
  if (!device_) return -1;
  const Uint64 now = SDL_GetTicks64();
  if (now < closes_at_) return static_cast<int>(closes_at_ - now) + 1;
  close();
  return -1;
}

bool Speaker::open() {
  if (device_) return true;
  constexpr Uint64 again_ms = 60'000;
  const Uint64 now = SDL_GetTicks64();
  if (now < tries_at_) return false;
  tries_at_ = now + again_ms;
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return false;
  SDL_AudioSpec wanted{};
  wanted.freq = ui::sound_rate, wanted.format = AUDIO_F32SYS, wanted.channels = 1, wanted.samples = 512;
  device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
  if (!device_) {
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return false;
  }
  tries_at_ = 0;
  sounding_.clear();
  SDL_PauseAudioDevice(device_, 0);
  return true;
}

void Speaker::close() {
  if (!device_) return;
  SDL_CloseAudioDevice(device_);
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
  device_ = 0;
}

}  // namespace sdl
