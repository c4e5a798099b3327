// See recorder.h.
#include "sdl/recorder.h"

#include <cmath>

#include "rules/keeping.h"
#include "sdl/tape.h"

namespace sdl {
namespace {

constexpr float still_dp = 4;         ///< a finger that moved less did not move
constexpr double tap_s = 0.5;         ///< held longer it is no tap on the tape
constexpr double least_wait_s = 0.1;  ///< shorter pauses are not told

/// A number with so many digits behind the point, without needless zeros.
std::string number(double value, int digits) {
  char text[40];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  std::string all = text;
  if (all.find('.') != std::string::npos) {
    while (all.back() == '0') all.pop_back();
    if (all.back() == '.') all.pop_back();
  }
  return all == "-0" ? "0" : all;
}

std::string size_of(float width, float height) { return number(width, 0) + "x" + number(height, 0); }

}  // namespace

Recorder::Recorder(const std::string& path, const std::vector<std::string>& settings)
    : file_(std::fopen(path.c_str(), "wb")) {
  for (const std::string& setting : settings) write("set " + setting);
}

Recorder::~Recorder() {
  if (file_) std::fclose(file_);
}

void Recorder::write(const std::string& line) {
  if (!file_) return;
  std::fprintf(file_, "%s\n", line.c_str());
  std::fflush(file_);
}

void Recorder::first(const ui::Input& input) {
  begun_ = true;
  width_ = input.width, height_ = input.height, day_ = input.now.day, told_s_ = input.now.seconds;
  write("set lang " + std::string(input.system.lang == rules::Lang::zh ? "zh" : "en"));
  write("set size " + size_of(width_, height_));
  write("set day " + rules::date_of(day_));
}

void Recorder::note(const ui::Input& input, const std::vector<ui::Zone>& zones) {
  if (!begun_) first(input);
  note_page(input);
  for (const ui::PointerEvent& event : input.pointer) note(event, input.now.seconds, zones);
  note_keys(input);
}

void Recorder::note_page(const ui::Input& input) {
  if (input.now.day != day_) write("days " + std::to_string(input.now.day - day_));
  day_ = input.now.day;
  if (size_of(input.width, input.height) == size_of(width_, height_)) return;
  width_ = input.width, height_ = input.height;
  write_wait(input.now.seconds);
  write("resize " + size_of(width_, height_));
}

void Recorder::note(const ui::PointerEvent& event, double now, const std::vector<ui::Zone>& zones) {
  using Event = ui::PointerEvent::Kind;
  if (event.kind == Event::down) {
    const ui::Zone* zone = ui::topmost(zones, event.x, event.y);
    const ui::Rect on = zone ? zone->rect : ui::Rect{0, 0, width_, height_};
    finger_ = {
        true,    false, zone ? zone->id : "", (event.x - on.x) / on.w, (event.y - on.y) / on.h, event.x,
        event.y, now};
    write_wait(now);
    return;
  }
  if (!finger_.down) return;
  const bool moved = std::hypot(event.x - finger_.x, event.y - finger_.y) > still_dp;
  if (event.kind == Event::move && (moved || finger_.written)) slide_to(event.x, event.y, now);
  if (event.kind == Event::move) return;
  finger_.down = false;
  if (!finger_.written && !moved && !finger_.on.empty() && now - finger_.since_s < tap_s) {
    write("tap " + finger_.on + " " + number(finger_.across, 2) + " " + number(finger_.below, 2));
    told_s_ = now;
    return;
  }
  if (moved) slide_to(event.x, event.y, now);
  if (!finger_.written) write_press();
  write_wait(now);
  write("release");
}

void Recorder::slide_to(float x, float y, double now) {
  if (!finger_.written) write_press();
  write("slide " + number(x - finger_.x, 1) + " " + number(y - finger_.y, 1) + " " +
        number(now - told_s_, 3));
  finger_.x = x, finger_.y = y, told_s_ = now;
}

void Recorder::write_press() {
  finger_.written = true;
  write("press " + (finger_.on.empty() ? "-" : finger_.on) + " " + number(finger_.across, 3) + " " +
        number(finger_.below, 3));
  told_s_ = finger_.since_s;
}

void Recorder::note_keys(const ui::Input& input) {
  const bool any = !input.keys.empty() || !input.typed.empty() || input.wheel != 0 || !input.tap.empty();
  if (any) write_wait(input.now.seconds);
  for (const ui::Key key : input.keys)
    for (const auto& [name, known] : tape_keys())
      if (known == key) write("key " + name);
  if (!input.typed.empty()) write("type " + input.typed);
  if (input.wheel != 0) write("wheel " + number(input.wheel, 1));
  if (!input.tap.empty()) write("tap " + input.tap);
}

void Recorder::write_wait(double until) {
  if (until - told_s_ < least_wait_s) return;
  write("wait " + number(until - told_s_, 2));
  told_s_ = until;
}

}  // namespace sdl
