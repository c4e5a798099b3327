// The game in a window: SDL's events in, frames out, asleep while nothing moves.
#pragma once

#include <SDL.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app.h"
#include "sdl/canvas.h"

namespace sdl {

/// What the loop has done so far.
struct Turns {
  long presented = 0;  ///< frames shown
  bool moving = true;  ///< something moves still
};

struct WindowOptions {
  int width = 390, height = 844;  ///< dp at start
  float scale = 0;                ///< pixels per dp; 0: as the display says
  std::string data_folder;
  int day = -1;          ///< a fixed day; -1: by the clock
  int quit_after_s = 0;  ///< ends by itself after this long; 0: never. For measuring.
  std::string tape;      ///< where run_window records what is played (sdl/tape.h); empty: nowhere
  bool raster = true;    ///< false: frames are built but not drawn. For measuring.
  /// Whether the player can see the game; empty: as the window system says.
  std::function<bool()> in_front;
  /// Asked before each sleep: milliseconds until it wants to be asked again, negative for never.
  std::function<int()> rest;
  /// Asked after each turn of the loop how long it may sleep, ms; nothing ends the game. For measuring.
  std::function<std::optional<int>(const Turns&)> watch;
  /// Called with each frame's input and the zones it meets, those of the frame before. For recording.
  std::function<void(const ui::Input&, const std::vector<ui::Zone>&)> record;
};

/// The machine as SDL gives it: files of a data folder, drawings, phone calls.
ui::Services services_of(const std::string& data_folder);

/// The game in its window, stepped frame by frame. SDL's video must be up before open().
class Window {
 public:
  Window(const WindowOptions& options, ui::Services services, AppOptions app);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  App& app() { return app_; }
  /// What the platform knows besides SDL: insets, wishes of the system, zones tapped by name. Of the next
  /// frame.
  ui::Input& input() { return input_; }

  /// False, with SDL's reason, when there is no window to be had.
  bool open();
  /// One frame: the events that wait, then a picture when it differs. True while something still moves.
  bool frame();
  /// Frames until the player leaves; asleep while nothing moves.
  void run();
  bool closed() const { return closed_ || app_.wants_to_quit(); }

 private:
  int units(int dp) const;
  void measure();
  void show();
  /// How long the loop may sleep when nothing happens, ms; negative: for ever; nothing: the game ends.
  std::optional<int> most_sleep_ms() const;
  void wait_for_event(int sleep_ms);
  void open_keyboard();
  void take_events();
  void take(const SDL_Event& event);

  WindowOptions options_;
  SDL_Window* window_ = nullptr;
  SDL_Renderer* renderer_ = nullptr;
  App app_;
  std::unique_ptr<Canvas> canvas_;
  ui::Input input_;
  Turns turns_;
  float units_per_dp_ = 1;
  bool closed_ = false;
  bool typing_ = false;  ///< the system's text input is on
};

/// Plays until the player leaves. Returns the program's exit code.
int run_window(WindowOptions options, AppOptions app);

}  // namespace sdl
