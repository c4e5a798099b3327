// The program of the web page: the same game, stepped by the page's own frames. The page (shell/shell.js) has
// already fetched the data, read the save file from the browser's store and keeps other tabs out.
#include <SDL.h>
#include <emscripten.h>

#include <memory>

#include "sdl/window.h"
#include "web/bridge.h"
#include "web/mirror.h"
#include "web/own_files.h"

namespace {

constexpr const char* data_folder = "/data";
constexpr const char* save_folder = "/save";

const char* name_of(rules::Lang lang) { return lang == rules::Lang::zh ? "zh" : "en"; }

ui::Services services_of_the_page() {
  ui::Services services = sdl::services_of(data_folder);
  services.dial = [](const std::string& number) { return shell_dial(number.c_str()) != 0; };
  services.has_voice = [](rules::Lang lang) { return shell_has_voice(name_of(lang)) != 0; };
  services.speak = [](const std::string& text, rules::Lang lang) {
    return shell_speak(text.c_str(), name_of(lang)) != 0;
  };
  services.notify = [](const std::string& title, const std::string& text) {
    shell_notify(title.c_str(), text.c_str());
  };
  services.expect_notices = shell_expect_notices;
  services.sound = [](ui::Sound sound) {
    const std::vector<float> samples = ui::samples_of(sound);
    shell_sound(samples.data(), static_cast<int>(samples.size()), ui::sound_rate);
  };
  services.files = web::own_files();
  services.vibrate = [](int ms) { shell_vibrate(ms); };
  return services;
}

AppOptions app_options() {
  AppOptions app;
  app.save_folder = save_folder;
  app.store.after_commit = [] { shell_keep(); };
  return app;
}

struct Page {
  sdl::Window window{{.data_folder = data_folder, .in_front = [] { return shell_hidden() == 0; }},
                     services_of_the_page(),
                     app_options()};
  web::Mirror mirror;
};

std::unique_ptr<Page> page;

int wake(void*, SDL_Event* event) {
  if (event->type != SDL_POLLSENTINEL) shell_wake();  // that one is SDL's own, at each poll
  return 1;
}

/// Opens and closes the keyboard as the game wants text, and asks for the frame that a clock wants.
void tell_wants(App& app) {
  static bool typing = false;
  const bool wanted = app.ui().typing().has_value();
  if (wanted != typing || app.ui().typing_asked()) {
    const ui::Zone* line = app.ui().find(app.ui().focus());
    shell_type(wanted, line ? line->name.c_str() : "");
    typing = wanted;
  }
  constexpr double longest_s = 86'400;
  const double wake_s = app.wake_s();
  shell_wake_in(wake_s < longest_s ? static_cast<int>(wake_s * 1000) + 1 : -1);
}

}  // namespace

// What the page calls. Before main has run, none of it.
extern "C" {

/// One frame; 1 while something still moves.
EMSCRIPTEN_KEEPALIVE int backwise_frame() {
  const bool moving = page->window.frame();
  page->mirror.show(page->window.app(), static_cast<double>(SDL_GetTicks64()) / 1000, moving);
  tell_wants(page->window.app());  // after the mirror, which also moves the page's focus
  return moving;
}

/// A key of ui::Key by its number.
EMSCRIPTEN_KEEPALIVE void backwise_key(int key) {
  page->window.input().keys.push_back(static_cast<ui::Key>(key));
  shell_wake();
}

/// Text that was typed, and what an input method is still putting together.
EMSCRIPTEN_KEEPALIVE void backwise_type(const char* typed, const char* composing) {
  page->window.input().typed += typed;
  page->window.input().composing = composing;
  shell_wake();
}

/// What the page fetched after its first picture lies in the data folder now.
EMSCRIPTEN_KEEPALIVE void backwise_more() {
  page->window.app().take_more();
  shell_wake();
}

/// A screen reader taps a zone.
EMSCRIPTEN_KEEPALIVE void backwise_tap(const char* id) {
  page->window.input().tap = id;
  shell_wake();
}

/// A screen reader stands on a zone: the keyboard goes on from there.
EMSCRIPTEN_KEEPALIVE void backwise_focus(const char* id) { page->window.app().ui().set_focus(id); }

/// The browser did not store what was saved.
EMSCRIPTEN_KEEPALIVE void backwise_unkept() {
  page->window.app().tell_saved(progress::Saved::failed);
  shell_wake();
}

/// Room taken by notches and bars, dp.
EMSCRIPTEN_KEEPALIVE void backwise_insets(float left, float top, float right, float bottom) {
  ui::Insets& safe = page->window.input().safe;
  safe.left = left, safe.top = top, safe.right = right, safe.bottom = bottom;
  shell_wake();
}

/// What the system prefers.
EMSCRIPTEN_KEEPALIVE void backwise_wishes(int dark, int contrast, int reduced_motion) {
  ui::SystemWishes& wishes = page->window.input().system;
  wishes.dark = dark != 0, wishes.contrast = contrast != 0, wishes.reduced_motion = reduced_motion != 0;
  shell_wake();
}

}  // extern "C"

int main() {
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#nothing");  // the page passes on the game's keys alone
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    shell_fail(SDL_GetError());
    return 1;
  }
  page = std::make_unique<Page>();
  if (!page->window.app().ready()) {
    shell_fail(page->window.app().why_not().c_str());
    return 1;
  }
  if (!page->window.open()) {
    shell_fail(SDL_GetError());
    return 1;
  }
  SDL_AddEventWatch(wake, nullptr);
  return 0;
}
