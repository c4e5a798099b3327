// See scroll.h.
#include "ui/scroll.h"

#include <algorithm>
#include <cmath>

namespace ui {

Scroll::Scroll(Ui& ui, ScrollLook& look, Rect area, const std::string& id)
    : ui_(ui), look_(look), area_(area), id_(id), first_zone_(ui.zones().size()) {
  const float limit = std::max(0.0f, look_.height - area_.h);
  drag(limit);
  keys(limit);
  look_.at = std::clamp(look_.at, 0.0f, limit);
  ui_.push_clip(area_);
}

void Scroll::drag(float limit) {
  const bool inside = area_.has(ui_.press_x(), ui_.press_y());
  if (ui_.pointer_down() && inside && limit > 0 && !ui_.sliding()) {
    if (!look_.dragging) look_.dragging = true, look_.grabbed = look_.at + ui_.press_y(), look_.speed = 0;
    if (ui_.dragged()) {
      const float to = std::clamp(look_.grabbed - ui_.pointer_y(), 0.0f, limit);
      if (ui_.dt > 0) look_.speed = look_.speed * 0.4f + (to - look_.at) / ui_.dt * 0.6f;
      look_.at = to;
    }
    return;
  }
  look_.dragging = false;
  if (std::fabs(look_.speed) < 20 || ui_.pace == Pace::instant) {
    look_.speed = 0;
    return;
  }
  constexpr float friction = 4.5f;  // 1/s
  look_.at += look_.speed * ui_.dt;
  look_.speed *= std::exp(-friction * ui_.dt);
  if (look_.at <= 0 || look_.at >= limit) look_.speed = 0;
  ui_.keep_moving();
}

void Scroll::keys(float limit) {
  if (area_.has(ui_.pointer_x(), ui_.pointer_y()) || ui_.input().pointer.empty())
    look_.at += ui_.input().wheel;
  if (ui_.key(Key::page_down)) look_.at += area_.h * 0.85f;
  if (ui_.key(Key::page_up)) look_.at -= area_.h * 0.85f;
  if (ui_.key(Key::home)) look_.at = 0;
  if (ui_.key(Key::end)) look_.at = limit;
}

/// Brings a zone that has just got the keyboard into view.
void Scroll::show_focus(float limit) {
  if (!ui_.focus_moved()) return;
  for (size_t i = first_zone_; i < ui_.zones().size(); ++i) {
    const Zone& zone = ui_.zones()[i];
    if (zone.id != ui_.focus() || zone.clip != area_) continue;
    const float above = area_.y + 12 - zone.rect.y, below = zone.rect.bottom() - (area_.bottom() - 12);
    if (above > 0)
      look_.at -= above;
    else if (below > 0)
      look_.at += below;
    look_.at = std::clamp(look_.at, 0.0f, limit);
    ui_.keep_moving();
  }
}

void Scroll::end(float content_bottom) {
  const float height = content_bottom - top();
  look_.room = area_.h;
  if (std::fabs(height - look_.height) > 0.5f) {
    if (height > look_.height) look_.end_seen = false;  // something unfolded: its end is another one
    look_.height = height;
    ui_.keep_moving();
  }
  const float limit = std::max(0.0f, look_.height - area_.h);
  if (look_.at >= limit - 2) look_.end_seen = true;
  show_focus(limit);
  ui_.pop_clip();
  if (limit <= 0) return;
  const Palette& c = ui_.colours();  // a slim thumb tells that there is more
  const float thumb = std::max(36.0f, area_.h * area_.h / look_.height);
  const float y = area_.y + (area_.h - thumb) * (look_.at / limit);
  ui_.box({ui_.page.right() - 6, y, 3, thumb}, 1.5f, faded(c.ink_soft, 0.45f));
}

}  // namespace ui
