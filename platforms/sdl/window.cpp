// See window.h.
#include "sdl/window.h"

#include <imgui.h>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "sdl/canvas.h"
#include "sdl/events.h"
#include "sdl/files.h"
#include "sdl/kept_files.h"
#include "sdl/notify.h"
#include "sdl/own_files.h"
#include "sdl/rasterise.h"
#include "sdl/recorder.h"
#include "sdl/sound.h"

namespace sdl {
namespace {

/// Without a graphics card the software renderer is faster and ten times smaller than a software GL.
bool has_graphics_card() {
#ifdef __EMSCRIPTEN__
  return true;  // the browser knows; without WebGL the second attempt in open() draws by software
#else
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator("/dev/dri", error))
    if (entry.path().filename().string().starts_with("renderD")) return true;
  return false;
#endif
}

/// The keyboard's focus, or the mouse's: a window system without a manager gives only that.
bool has_focus(SDL_Window* window) {
  return (SDL_GetWindowFlags(window) & (SDL_WINDOW_INPUT_FOCUS | SDL_WINDOW_MOUSE_FOCUS)) != 0;
}

void pace(Uint64 begun) {
  constexpr Uint64 frame_ms = 16;
  const Uint64 used = SDL_GetTicks64() - begun;
  if (used < frame_ms) SDL_Delay(static_cast<Uint32>(frame_ms - used));
}

}  // namespace

ui::Services services_of(const std::string& data_folder) {
  ui::Services services;
  services.read_file = reader_of(data_folder);
  services.keep_file = keeper_of(data_folder);
  services.rasterise = rasterise;
  services.notify = notify;
  services.dial = [](const std::string& number) { return SDL_OpenURL(("tel:" + number).c_str()) == 0; };
#ifndef __EMSCRIPTEN__  // the page has dialogs instead
  services.files = files_in(known_folders);
#endif
  return services;
}

Window::Window(const WindowOptions& options, ui::Services services, AppOptions app)
    : options_(options), app_(std::move(services), std::move(app)) {}

Window::~Window() {
  canvas_.reset();
  if (renderer_) SDL_DestroyRenderer(renderer_);
  if (window_) SDL_DestroyWindow(window_);
}

bool Window::open() {
  if (!has_graphics_card()) {
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");  // or SDL shows the pixels through a software GL
  }
  SDL_SetHint(SDL_HINT_ANDROID_TRAP_BACK_BUTTON, "1");
  SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "linear");
  const Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
  window_ = SDL_CreateWindow("护腰有道 Backwise", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                             units(options_.width), units(options_.height), flags);
  if (!window_) return false;
  SDL_SetWindowMinimumSize(window_, 200, 200);
  renderer_ = SDL_CreateRenderer(window_, -1, SDL_RENDERER_PRESENTVSYNC);
  if (!renderer_) renderer_ = SDL_CreateRenderer(window_, -1, SDL_RENDERER_SOFTWARE);
  if (!renderer_) return false;
  canvas_ = std::make_unique<Canvas>(renderer_);
  input_.system = system_wishes();
  SDL_StopTextInput();
  return true;
}

bool Window::frame() {
  measure();
  take_events();
  input_.now = now_of(static_cast<double>(SDL_GetTicks64()) / 1000, options_.day);
  input_.in_front = options_.in_front ? options_.in_front() : has_focus(window_);
  if (options_.record) options_.record(input_, app_.ui().zones());
  turns_.moving = app_.frame(input_);
  input_.pointer.clear(), input_.keys.clear(), input_.wheel = 0, input_.tap.clear(), input_.typed.clear();
  open_keyboard();
  if (options_.raster) show();
  return turns_.moving;
}

/// The first frame shows words and buttons at once; the large drawings come with the second.
void Window::show() {
  const bool first = turns_.presented == 0;
  if (!canvas_->draw(app_.ui(), first ? Drawings::small : Drawings::all)) return;
  SDL_RenderPresent(renderer_);
  ++turns_.presented;
  if (first) turns_.moving = true;
}

/// The keyboard of the system is open while the game wants text.
void Window::open_keyboard() {
  const std::optional<ui::Rect>& at = app_.ui().typing();
  if (at) {
    const auto units = [&](float dp) { return static_cast<int>(std::lround(dp * units_per_dp_)); };
    const SDL_Rect place{units(at->x), units(at->y), units(at->w), units(at->h)};
    SDL_SetTextInputRect(&place);
  }
  if (at.has_value() != typing_)
    input_.composing.clear();
  else if (!app_.ui().typing_asked())
    return;
  typing_ = at.has_value();
  typing_ ? SDL_StartTextInput() : SDL_StopTextInput();
}

void Window::run() {
  std::optional<int> sleep_ms = 0;
  while (!closed() && sleep_ms) {
    if (!turns_.moving) wait_for_event(*sleep_ms);
    const Uint64 begun = SDL_GetTicks64();
    if (frame()) pace(begun);
    sleep_ms = most_sleep_ms();
  }
}

std::optional<int> Window::most_sleep_ms() const {
  constexpr double longest_s = 86'400;
  const double wake_s = app_.wake_s();
  int sleep_ms = wake_s < longest_s ? static_cast<int>(wake_s * 1000) + 1 : -1;
  const auto sooner = [&](int ms) {
    if (ms >= 0 && (sleep_ms < 0 || ms < sleep_ms)) sleep_ms = ms;
  };
  if (options_.rest) sooner(options_.rest());
  if (options_.watch) {
    const std::optional<int> watched = options_.watch(turns_);
    if (!watched) return {};
    sooner(*watched);
  }
  if (options_.quit_after_s <= 0) return sleep_ms;
  const auto end = static_cast<Uint64>(options_.quit_after_s) * 1000, now = SDL_GetTicks64();
  if (now >= end) return {};
  sooner(static_cast<int>(end - now));
  return sleep_ms;
}

int Window::units(int dp) const {
  return static_cast<int>(std::lround(static_cast<float>(dp) * std::max(1.0f, options_.scale)));
}

void Window::measure() {
  int unit_w = 1, unit_h = 1, pixel_w = 1, pixel_h = 1;
  SDL_GetWindowSize(window_, &unit_w, &unit_h);
  SDL_GetRendererOutputSize(renderer_, &pixel_w, &pixel_h);
  const float density = static_cast<float>(pixel_w) / static_cast<float>(std::max(1, unit_w));
  input_.scale = options_.scale > 0 ? options_.scale * density : density;
  input_.width = static_cast<float>(pixel_w) / input_.scale;
  input_.height = static_cast<float>(pixel_h) / input_.scale;
  units_per_dp_ = static_cast<float>(unit_w) / input_.width;
}

void Window::wait_for_event(int sleep_ms) {
  SDL_Event event;
  if (SDL_WaitEventTimeout(&event, sleep_ms)) take(event);
}

void Window::take_events() {
  SDL_Event event;
  while (SDL_PollEvent(&event)) take(event);
}

void Window::take(const SDL_Event& event) {
  switch (event.type) {
    case SDL_QUIT:
      closed_ = true;
      break;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
      app_.textures_lost();
      canvas_.reset();
      canvas_ = std::make_unique<Canvas>(renderer_);
      break;
    case SDL_WINDOWEVENT:
      if (event.window.event == SDL_WINDOWEVENT_EXPOSED || event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED)
        canvas_->spoil();
      measure();
      break;
    case SDL_LOCALECHANGED:
      input_.system = system_wishes();
      break;
    case SDL_KEYDOWN:
      if (typing_ && event.key.keysym.sym == SDLK_SPACE) break;  // it comes as text
      take_event(event, units_per_dp_, input_);
      break;
    default:
      take_event(event, units_per_dp_, input_);
  }
}

namespace {

std::vector<std::string> set_lines(const AppOptions& app) {
  std::vector<std::string> lines{"seed " + std::to_string(app.seed)};
  if (app.text_step) lines.push_back("text " + std::to_string(rules::text_steps_dp[*app.text_step]));
  return lines;
}

}  // namespace

int run_window(WindowOptions options, AppOptions app) {
  std::optional<Recorder> recorder;
  if (!options.tape.empty()) {
    recorder.emplace(options.tape, set_lines(app));
    if (!recorder->works()) {
      std::fprintf(stderr, "backwise: %s cannot be written\n", options.tape.c_str());
      return 1;
    }
    options.record = [&recorder](const ui::Input& input, const std::vector<ui::Zone>& zones) {
      recorder->note(input, zones);
    };
  }
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    std::fprintf(stderr, "backwise: no display: %s\n", SDL_GetError());
    return 1;
  }
  int code = 0;
  {
    Speaker speaker;
    options.rest = [&] { return speaker.rest(); };
    ui::Services services = services_of(options.data_folder);
    services.sound = [&](ui::Sound sound) { speaker.play(ui::samples_of(sound)); };
    add_own_packs(services, app.save_folder);
    Window window(options, std::move(services), std::move(app));
    if (!window.app().ready()) {
      std::fprintf(stderr, "backwise: %s: %s\n", options.data_folder.c_str(), window.app().why_not().c_str());
      code = 1;
    } else if (!window.open()) {
      std::fprintf(stderr, "backwise: the window could not be opened: %s\n", SDL_GetError());
      code = 1;
    } else {
      window.run();
    }
  }
  SDL_Quit();
  return code;
}

}  // namespace sdl
