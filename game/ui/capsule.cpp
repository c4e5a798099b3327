// See capsule.h.
#include "ui/capsule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {
namespace {

/// Points of an arc, each turned on from the one before: a sine and a cosine for each cost more than the
/// rest.
void arc(ImDrawList& list, Dot middle, float radius, float from, float to, int steps) {
  constexpr float point = 0.5f;
  if (radius < point) return list.PathLineTo({middle.x, middle.y});
  const float turn = (to - from) / static_cast<float>(steps), c = std::cos(turn), s = std::sin(turn);
  float x = radius * std::cos(from), y = radius * std::sin(from);
  for (int i = 0; i <= steps; ++i) {
    list.PathLineTo({middle.x + x, middle.y + y});
    const float across = x * c - y * s;
    y = x * s + y * c, x = across;
  }
}

}  // namespace

void capsule(ImDrawList& list, Dot a, Dot b, float ra, float rb, Colour colour) {
  const ImU32 packed = IM_COL32(colour.r, colour.g, colour.b, colour.a);
  const float dx = b.x - a.x, dy = b.y - a.y, length = std::hypot(dx, dy);
  if (length <= std::fabs(ra - rb) + 0.01f) {
    const bool first = ra > rb;
    list.AddCircleFilled({first ? a.x : b.x, first ? a.y : b.y}, std::max(ra, rb), packed);
    return;
  }
  const auto steps = [](float r) { return std::clamp(static_cast<int>(4 + r * 0.28f), 5, 18); };
  const float along = std::atan2(dy, dx), open = std::acos(std::clamp((ra - rb) / length, -1.0f, 1.0f));
  constexpr float whole = 2 * std::numbers::pi_v<float>;
  arc(list, a, ra, along + open, along + whole - open, steps(ra));
  arc(list, b, rb, along - open, along + open, steps(rb));
  list.PathFillConvex(packed);
}

}  // namespace ui
