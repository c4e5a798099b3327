// Motion: how far a movement has come. Rules jump, pictures follow; nothing here is ever saved.
#pragma once

#include <cmath>

namespace ui {

/// Ease-out (cubic): fast, then settling; share 0 to 1.
inline float ease_out(float share) {
  const float left = 1 - share;
  return 1 - left * left * left;
}

/// Lands with one small overshoot (about 10 %); share 0 to 1.
inline float land(float share) {
  constexpr float pull = 1.70158f;
  const float left = share - 1;
  return 1 + (pull + 1) * left * left * left + pull * left * left;
}

/// A value drawn towards its target: critically damped, so it never swings.
struct Spring {
  float value = 0;
  float speed = 0;
  bool resting = true;

  /// Moves on by `dt` seconds; `pace` is its natural frequency in 1/s (12: settled in about 0.4 s).
  void step(float target, float dt, float pace = 12) {
    const float gap = value - target;
    const float push = speed + pace * gap;
    const float decay = std::exp(-pace * dt);
    value = target + (gap + push * dt) * decay;
    speed = (speed - pace * push * dt) * decay;
    resting = std::fabs(value - target) < 0.05f && std::fabs(speed) < 0.5f;
    if (resting) value = target, speed = 0;
  }
};

}  // namespace ui
