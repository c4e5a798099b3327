// Records what a player does as a tape (tape.h), line by line as it happens, so that a tape is whole up to
// where a program ended. It sees what the game sees, and knows no window.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "ui/input.h"
#include "ui/zones.h"

namespace sdl {

class Recorder {
 public:
  /// Begins a tape at `path` with lines that set the stage, such as "seed 7"; works() is false when it cannot
  /// be written.
  Recorder(const std::string& path, const std::vector<std::string>& settings);
  ~Recorder();
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  bool works() const { return file_ != nullptr; }

  /// One frame's input, and the zones it meets: those of the frame before.
  void note(const ui::Input& input, const std::vector<ui::Zone>& zones);

 private:
  void first(const ui::Input& input);
  void note_page(const ui::Input& input);
  void note(const ui::PointerEvent& event, double now, const std::vector<ui::Zone>& zones);
  void note_keys(const ui::Input& input);
  void slide_to(float x, float y, double now);
  void write_press();
  void write_wait(double until);
  void write(const std::string& line);

  std::FILE* file_;
  bool begun_ = false;
  float width_ = 0, height_ = 0;
  int day_ = 0;
  double told_s_ = 0;  ///< up to here the tape's time has come

  /// The finger that is down.
  struct Finger {
    bool down = false;
    bool written = false;  ///< its press is on the tape: it is no tap
    std::string on;        ///< a zone's id, empty: the page
    float across = 0, below = 0;
    float x = 0, y = 0;
    double since_s = 0;
  };
  Finger finger_;
};

}  // namespace sdl
