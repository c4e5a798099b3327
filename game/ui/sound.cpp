// See sound.h.
#include "ui/sound.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "rules/random.h"

namespace ui {
namespace {

constexpr float pi = 3.14159265f;

enum class Body { mallet, wood, cloth };

struct Stroke {
  Body body;
  float at_s, pitch_hz, level;
};

// the notes of C major's five-note scale, Hz
constexpr float g3 = 196, c4 = 261.6f, e4 = 329.6f, g4 = 392, a4 = 440, c5 = 523.3f, e5 = 659.3f, g5 = 784;

constexpr Stroke cloth[] = {{Body::cloth, 0, 900, 0.4f}};
constexpr Stroke tap[] = {{Body::wood, 0, 420, 0.7f}};
constexpr Stroke not_yet[] = {
    {Body::wood, 0, 300, 0.4f}, {Body::mallet, 0.06f, g3, 1}, {Body::mallet, 0.06f, c4, 0.5f}};
constexpr Stroke right[] = {
    {Body::wood, 0, 420, 0.4f}, {Body::mallet, 0.06f, g4, 0.8f}, {Body::mallet, 0.17f, c5, 1}};
constexpr Stroke star[] = {
    {Body::mallet, 0, c5, 0.8f}, {Body::mallet, 0.08f, e5, 0.8f}, {Body::mallet, 0.17f, g5, 0.9f}};
constexpr Stroke done[] = {
    {Body::cloth, 0, 900, 0.2f}, {Body::mallet, 0.04f, e4, 0.9f}, {Body::mallet, 0.16f, a4, 1}};
constexpr Stroke glass[] = {{Body::mallet, 0, g4, 0.9f}, {Body::mallet, 0.16f, c5, 0.9f}};
constexpr Stroke finish[] = {{Body::mallet, 0, c4, 0.8f},
                             {Body::mallet, 0.14f, e4, 0.8f},
                             {Body::mallet, 0.28f, g4, 0.9f},
                             {Body::mallet, 0.46f, c5, 1},
                             {Body::mallet, 0.46f, e4, 0.6f}};

std::span<const Stroke> strokes_of(Sound sound) {
  switch (sound) {
    case Sound::cloth:
      return cloth;
    case Sound::tap:
      return tap;
    case Sound::not_yet:
      return not_yet;
    case Sound::right:
      return right;
    case Sound::star:
      return star;
    case Sound::done:
      return done;
    case Sound::glass:
      return glass;
    case Sound::finish:
      break;
  }
  return finish;
}

float length_s(Body body) { return body == Body::mallet ? 0.42f : body == Body::wood ? 0.1f : 0.2f; }

/// From silence to full within a few milliseconds, so that nothing clicks.
float attack(float t, float within_s) { return t < within_s ? (1 - std::cos(t / within_s * pi)) / 2 : 1; }

/// A padded mallet on a wooden bar: the second partial, tuned two octaves up as a marimba's, dies first.
float mallet(float t, float hz) {
  const float turn = 2 * pi * hz * t;
  return attack(t, 0.006f) * std::exp(-t / 0.12f) *
         (std::sin(turn) + 0.22f * std::exp(-t / 0.03f) * std::sin(4 * turn));
}

/// A knuckle on wood: a short bar that is not tuned (its second partial at 2.76, that of a free bar).
float wood(float t, float hz) {
  const float turn = 2 * pi * hz * t;
  return attack(t, 0.002f) * std::exp(-t / 0.017f) * (std::sin(turn) + 0.5f * std::sin(2.76f * turn));
}

void add(std::vector<float>& samples, const Stroke& stroke) {
  const auto from = static_cast<size_t>(stroke.at_s * sound_rate);
  const auto count = static_cast<size_t>(length_s(stroke.body) * sound_rate);
  if (samples.size() < from + count) samples.resize(from + count, 0);
  rules::Random random(1);
  const float passed = 1 - std::exp(-2 * pi * stroke.pitch_hz / sound_rate);  // of a low-pass at the pitch
  float rustle = 0;
  for (size_t i = 0; i < count; ++i) {
    const float t = static_cast<float>(i) / sound_rate;
    float value = 0;
    if (stroke.body == Body::mallet) value = mallet(t, stroke.pitch_hz);
    if (stroke.body == Body::wood) value = wood(t, stroke.pitch_hz);
    if (stroke.body == Body::cloth) {
      rustle += passed * (static_cast<float>(random.below(2001)) / 1000 - 1 - rustle);
      const float swell = std::sin(pi * t / length_s(Body::cloth));
      value = 2 * rustle * swell * swell;
    }
    samples[from + i] += stroke.level * value;
  }
}

}  // namespace

std::vector<float> samples_of(Sound sound) {
  std::vector<float> samples;
  float loudest = 1;  // the level of one full stroke
  for (const Stroke& stroke : strokes_of(sound)) add(samples, stroke);
  for (const float value : samples) loudest = std::max(loudest, std::abs(value));
  constexpr float most = 0.3f, fade_s = 0.03f;
  const float fade = fade_s * sound_rate;
  for (size_t i = 0; i < samples.size(); ++i)
    samples[i] *= most / loudest * attack(static_cast<float>(samples.size() - 1 - i), fade);
  return samples;
}

}  // namespace ui
