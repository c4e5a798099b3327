// See events.h.
#include "sdl/events.h"

#include <cstdlib>
#include <ctime>
#include <optional>
#include <string_view>

namespace sdl {
namespace {

using Kind = ui::PointerEvent::Kind;

std::optional<ui::Key> key_of(const SDL_Keysym& key) {
  switch (key.sym) {
    case SDLK_TAB:
      return key.mod & KMOD_SHIFT ? ui::Key::back_tab : ui::Key::tab;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_SPACE:
      return ui::Key::enter;
    case SDLK_ESCAPE:
    case SDLK_AC_BACK:
      return ui::Key::escape;
    case SDLK_UP:
      return ui::Key::up;
    case SDLK_DOWN:
      return ui::Key::down;
    case SDLK_LEFT:
      return ui::Key::left;
    case SDLK_RIGHT:
      return ui::Key::right;
    case SDLK_PAGEUP:
      return ui::Key::page_up;
    case SDLK_PAGEDOWN:
      return ui::Key::page_down;
    case SDLK_BACKSPACE:
      return ui::Key::backspace;
    case SDLK_HOME:
      return ui::Key::home;
    case SDLK_END:
      return ui::Key::end;
    case SDLK_F1:
      return ui::Key::developer;
    default:
      return {};
  }
}

void take_mouse(Kind kind, int x, int y, float units_per_dp, ui::Input& input) {
  input.pointer.push_back(
      {kind, static_cast<float>(x) / units_per_dp, static_cast<float>(y) / units_per_dp, false});
}

void take_finger(Kind kind, const SDL_TouchFingerEvent& finger, ui::Input& input) {
  static SDL_FingerID followed = -1;
  if (kind == Kind::down && followed == -1) followed = finger.fingerId;
  if (finger.fingerId != followed) return;
  if (kind == Kind::up) followed = -1;
  input.pointer.push_back({kind, finger.x * input.width, finger.y * input.height, true});
}

}  // namespace

void take_event(const SDL_Event& event, float units_per_dp, ui::Input& input) {
  constexpr float wheel_step = 64;  // dp a notch
  switch (event.type) {
    case SDL_MOUSEMOTION:
      if (event.motion.which != SDL_TOUCH_MOUSEID)
        take_mouse(Kind::move, event.motion.x, event.motion.y, units_per_dp, input);
      break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      if (event.button.which == SDL_TOUCH_MOUSEID || event.button.button != SDL_BUTTON_LEFT) break;
      take_mouse(event.type == SDL_MOUSEBUTTONDOWN ? Kind::down : Kind::up, event.button.x, event.button.y,
                 units_per_dp, input);
      break;
    case SDL_MOUSEWHEEL:
      input.wheel -= event.wheel.preciseY * wheel_step;
      break;
    case SDL_FINGERDOWN:
      take_finger(Kind::down, event.tfinger, input);
      break;
    case SDL_FINGERUP:
      take_finger(Kind::up, event.tfinger, input);
      break;
    case SDL_FINGERMOTION:
      take_finger(Kind::move, event.tfinger, input);
      break;
    case SDL_TEXTINPUT:
      input.typed += event.text.text;
      input.composing.clear();
      break;
    case SDL_TEXTEDITING:
      input.composing = event.edit.text;
      break;
    case SDL_KEYDOWN:
      if (std::optional<ui::Key> key = key_of(event.key.keysym)) input.keys.push_back(*key);
      break;
    default:
      break;
  }
}

ui::SystemWishes system_wishes() {
  ui::SystemWishes wishes;
  wishes.lang = rules::Lang::en;  // a locale that is neither ours reads English sooner than Chinese
  if (SDL_Locale* locales = SDL_GetPreferredLocales()) {
    for (const SDL_Locale* locale = locales; locale->language; ++locale) {
      const std::string_view name = locale->language;
      if (name != "zh" && name != "en") continue;
      wishes.lang = name == "zh" ? rules::Lang::zh : rules::Lang::en;
      break;
    }
    SDL_free(locales);
  }
  return wishes;
}

int local_day(std::int64_t unix) {
  const auto clock = static_cast<std::time_t>(unix);
  std::tm local{};
  localtime_r(&clock, &local);
  return rules::day_of(unix, static_cast<int>(local.tm_gmtoff));
}

rules::Now now_of(double seconds, int fixed_day) {
  const std::int64_t unix = std::time(nullptr);
  return {.seconds = seconds, .unix = unix, .day = fixed_day >= 0 ? fixed_day : local_day(unix)};
}

}  // namespace sdl
