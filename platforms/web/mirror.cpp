// See mirror.h.
#include "web/mirror.h"

#include <cmath>
#include <functional>
#include <string>

#include "web/bridge.h"

namespace web {
namespace {

int state_of(const ui::Zone& zone) {
  return (zone.tappable ? 1 : 0) | (zone.selected ? 2 : 0) | (zone.disabled ? 4 : 0);
}

void mix(std::size_t& hash, std::size_t value) { hash ^= value + 0x9E3779B9u + (hash << 6) + (hash >> 2); }

std::size_t hash_of(App& app) {
  std::size_t hash = static_cast<std::size_t>(app.ui().lang) * 4 + static_cast<std::size_t>(app.ui().theme);
  mix(hash, app.can_go_back());
  mix(hash, std::hash<std::string>{}(app.ui().title));
  for (const ui::Zone& zone : app.ui().zones()) {
    mix(hash, std::hash<std::string>{}(zone.id));
    mix(hash, std::hash<std::string>{}(zone.name));
    mix(hash, std::hash<std::string>{}(zone.value));
    mix(hash, static_cast<std::size_t>(state_of(zone)));
    for (const float side : {zone.rect.x, zone.rect.y, zone.rect.w, zone.rect.h})
      mix(hash, static_cast<std::size_t>(std::lround(side)));
  }
  return hash;
}

int rgb(ui::Colour colour) { return colour.r << 16 | colour.g << 8 | colour.b; }

}  // namespace

void Mirror::show(App& app, double seconds, bool moving) {
  constexpr double pause_s = 0.25;
  ui::Ui& ui = app.ui();
  if (ui.focus_moved()) told_ = -1;
  if (!moving || seconds - told_ > pause_s) {
    const std::size_t hash = hash_of(app);
    if (hash != last_) {
      last_ = hash, told_ = seconds;
      const char* lang = ui.lang == rules::Lang::zh ? "zh-CN" : "en";
      std::string title = ui.title;
      std::erase(title, '|');  // where a line may end
      shell_mirror_begin(lang, title.c_str(), app.can_go_back(), rgb(ui.colours().paper));
      for (const ui::Zone& zone : ui.zones())
        shell_mirror_zone(zone.id.c_str(), ui::name_of(zone.role), zone.name.c_str(), zone.rect.x,
                          zone.rect.y, zone.rect.w, zone.rect.h, state_of(zone), zone.value.c_str(),
                          zone.share);
      shell_mirror_end();
    }
  }
  if (ui.focus_moved()) shell_focus(ui.focus().c_str());
}

}  // namespace web
