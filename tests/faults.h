// What every screen must hold at every moment: names, sizes, contrast, no targets over each other.
// Shared by the tests that walk through the screens and the monkey.
#pragma once

#include <string>
#include <vector>

#include "sdl/stage.h"

namespace tests {

inline bool is_part_of(const ui::Zone& a, const ui::Zone& b) {
  return a.id.starts_with(b.id + ".") || b.id.starts_with(a.id + ".");
}

/// The top bar stands over a page that scrolls under it; the finger hits the bar.
inline bool is_over_lists(const ui::Zone& zone) {
  return zone.id == "back" || zone.id == "help" || zone.id == "settings" || zone.id == "more";
}

/// What is wrong with the screen as shown; empty when nothing is. A `scrolled` page may run under its bar.
inline std::vector<std::string> faults(sdl::Stage& stage, float contrast_large, float contrast_text,
                                       bool scrolled = false) {
  std::vector<std::string> wrong;
  const std::vector<ui::Zone>& zones = stage.zones();
  const ui::Rect page = stage.ui().page;
  if (stage.ui().fonts().uses_fallback() && stage.model().own.empty())  // a teacher may write what they like
    wrong.push_back("a character is not in the font of its weight");
  for (const ui::Zone& zone : zones) {
    if (zone.name.empty()) wrong.push_back(zone.id + " has no name");
    if (zone.role == ui::Role::slider && zone.value.empty()) wrong.push_back(zone.id + " has no value");
    if (zone.value.find('[') != std::string::npos)
      wrong.push_back(zone.id + ": a word is missing: " + zone.value);
    if (zone.name.find('[') != std::string::npos && zone.name.find('.') != std::string::npos)
      wrong.push_back(zone.id + ": a word is missing: " + zone.name);
    if (zone.cut) wrong.push_back(zone.id + " is cut: " + zone.name);
    if (zone.tappable && (zone.rect.w < 55.9f || zone.rect.h < 55.9f))
      wrong.push_back(zone.id + " is too small to tap");
    if (zone.rect.x < -12 || zone.rect.right() > page.right() + 12)
      wrong.push_back(zone.id + " reaches over the side");
    if (zone.ink.a == 0 || zone.disabled || zone.ink == zone.paper) continue;
    const bool large = zone.text_dp == 0 || zone.text_dp >= 24 || (zone.bold && zone.text_dp >= 18.6f);
    const float ratio = ui::contrast(zone.ink, zone.paper);
    if (ratio < (large ? contrast_large : contrast_text))
      wrong.push_back(zone.id + " has a contrast of " + std::to_string(ratio));
  }
  for (size_t i = 0; i < zones.size(); ++i)
    for (size_t k = i + 1; k < zones.size(); ++k) {
      const ui::Zone &a = zones[i], &b = zones[k];
      if (!a.tappable || !b.tappable || a.clip != b.clip || a.id == "more" || b.id == "more" ||
          is_part_of(a, b) || (scrolled && (is_over_lists(a) || is_over_lists(b))))
        continue;
      const ui::Rect one = a.rect.inset(4.5f),
                     other = b.rect.inset(4.5f);  // fingers' rooms may touch, drawn ones may not
      if (one.overlaps(other)) wrong.push_back(a.id + " and " + b.id + " overlap");
    }
  return wrong;
}

}  // namespace tests
