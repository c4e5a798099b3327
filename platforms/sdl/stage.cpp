// See stage.h.
#include "sdl/stage.h"

#include <algorithm>
#include <cmath>

#include "sdl/files.h"
#include "sdl/kept_files.h"
#include "sdl/own_files.h"
#include "sdl/rasterise.h"

namespace sdl {

Stage::Stage(StageOptions options) : options_(std::move(options)) { open_app(); }

void Stage::open_app() {
  canvas_.reset();  // it draws with the app's fonts
  app_.reset();     // its save file is closed before the next one opens it
  ui::Services services;
  services.read_file = reader_of(options_.data_folder);
  services.keep_file = keeper_of(options_.data_folder);
  services.rasterise = rasterise;
  if (!options_.own_folders.empty())
    services.files = files_in([folders = options_.own_folders] { return folders; });
  add_own_packs(services, options_.app.save_folder);
  if (!options_.mute) services.sound = [this](ui::Sound sound) { heard_.push_back(sound); };
  services.expect_notices = [this] { ++asked_; };
  if (!options_.no_notices)
    services.notify = [this](const std::string&, const std::string& text) { noticed_.push_back(text); };
  app_ = std::make_unique<App>(std::move(services), options_.app);
}

bool Stage::step() {
  input_.width = options_.width, input_.height = options_.height, input_.scale = options_.scale;
  input_.safe = options_.safe;
  input_.system = options_.system;
  seconds_ += options_.frame_s;
  input_.now = {seconds_, options_.unix + static_cast<std::int64_t>(seconds_), options_.day};
  if (options_.record) options_.record(input_, zones());
  const bool moving = app_->frame(input_);
  input_.pointer.clear();
  input_.keys.clear();
  input_.typed.clear();
  input_.wheel = 0;
  input_.tap.clear();
  return moving;
}

void Stage::settle(int most) {
  for (int i = 0; i < most; ++i)
    if (!step() && i > 0) return;
}

void Stage::restart() {
  open_app();
  settle();
}

void Stage::send(ui::PointerEvent::Kind kind, float x, float y) {
  finger_x_ = x, finger_y_ = y;
  input_.pointer.push_back({kind, x, y, true});
}

const ui::Zone* Stage::reachable(const std::string& id, float across, float down) {
  for (int tries = 0; tries < 150; ++tries) {
    const ui::Zone* zone = ui().find(id);
    if (!zone || !zone->tappable || zone->disabled) return nullptr;
    const float x = zone->rect.x + zone->rect.w * across, y = zone->rect.y + zone->rect.h * down;
    const bool in_view = y > zone->clip.y + 2 && y < zone->clip.bottom() - 2;
    if (in_view && ui::topmost(zones(), x, y) == zone) return zone;
    input_.wheel = y > zone->clip.mid_y() ? 40.0f : -40.0f;
    step();
  }
  return nullptr;
}

bool Stage::press(const std::string& id, float across, float down) {
  settle();
  ui::Rect on{0, 0, options_.width, options_.height};
  if (!id.empty()) {
    const ui::Zone* zone = reachable(id, across, down);
    if (!zone) return false;
    on = zone->rect;
  }
  send(ui::PointerEvent::Kind::down, on.x + on.w * across, on.y + on.h * down);
  step();
  return true;
}

void Stage::slide(float dx, float dy, double after_s) {
  wait(after_s - options_.frame_s);
  send(ui::PointerEvent::Kind::move, finger_x_ + dx, finger_y_ + dy);
  step();
}

void Stage::release() {
  send(ui::PointerEvent::Kind::up, finger_x_, finger_y_);
  settle();
}

bool Stage::tap(const std::string& id, float across, float down) {
  if (!press(id, across, down)) return false;
  release();
  return true;
}

void Stage::turn_wheel(float dp) {
  input_.wheel = dp;
  settle();
}

void Stage::wait(double seconds) {
  const double until = seconds_ + seconds;
  while (seconds_ + options_.frame_s <= until)
    if (!step()) seconds_ = std::max(seconds_, std::min(until, seconds_ + app_->wake_s()) - options_.frame_s);
  seconds_ = std::max(seconds_, until);
}

void Stage::tap_by_name(const std::string& id) {
  settle();
  input_.tap = id;
  settle();
}

void Stage::poke(float x, float y) {
  send(ui::PointerEvent::Kind::down, x, y);
  step();
  send(ui::PointerEvent::Kind::up, x, y);
  settle();
}

bool Stage::pick(bool right) {
  if (app_->place() == screens::Place::triage) return pick_care(right);
  const rules::Quiz* quiz = model().quiz();
  if (!quiz || quiz->step != rules::Step::question) return false;
  const rules::Turn& turn = quiz->turn();
  for (size_t i = 0; i < turn.order.size(); ++i)
    if (turn.card->replies[static_cast<size_t>(turn.order[i])].right == right)
      return tap("reply." + std::to_string(i));
  return false;
}

bool Stage::pick_care(bool right) {
  const rules::Triage* triage = model().triage();
  if (!triage || triage->step != rules::TriageStep::question) return false;
  const rules::Care needed = triage->sighting().vignette->care;
  for (const rules::Care care : rules::cares)
    if ((care == needed) == right) return tap(std::string("care.") + rules::name_of(care));
  return false;
}

void Stage::press_key(ui::Key key) {
  input_.keys.push_back(key);
  settle();
}

void Stage::type(const std::string& text) {
  input_.typed = text;
  settle();
}

void Stage::resize(float width, float height, float scale) {
  const bool larger_canvas =
      width * scale > options_.width * options_.scale || height * scale > options_.height * options_.scale;
  options_.width = width, options_.height = height, options_.scale = scale;
  if (canvas_ && larger_canvas) {
    app_->textures_lost();
    canvas_.reset();
  }
  if (canvas_) canvas_->spoil();
}

void Stage::move(float from_x, float from_y, float to_x, float to_y) {
  send(ui::PointerEvent::Kind::down, from_x, from_y);
  step();
  constexpr int moves = 8;
  for (int i = 1; i <= moves; ++i) {
    const float share = static_cast<float>(i) / moves;
    send(ui::PointerEvent::Kind::move, from_x + (to_x - from_x) * share, from_y + (to_y - from_y) * share);
    step();
  }
  send(ui::PointerEvent::Kind::up, to_x, to_y);
  settle();
}

void Stage::drag(float x, float from_y, float to_y) { move(x, from_y, x, to_y); }
void Stage::drag_across(float from_x, float to_x, float y) { move(from_x, y, to_x, y); }

void Stage::pass_days(int days) {
  options_.day += days;
  options_.unix += static_cast<std::int64_t>(days) * 86'400;
}

bool Stage::shows(const std::string& id) { return ui().find(id) != nullptr; }

bool Stage::draw() {
  const int width = static_cast<int>(std::ceil(options_.width * options_.scale));
  const int height = static_cast<int>(std::ceil(options_.height * options_.scale));
  if (!canvas_) canvas_ = std::make_unique<Canvas>(width, height);
  return canvas_->draw(ui());
}

ui::Pixels Stage::picture() {
  draw();
  return canvas_->pixels(static_cast<int>(std::lround(options_.width * options_.scale)),
                         static_cast<int>(std::lround(options_.height * options_.scale)));
}

bool Stage::snap(const std::string& path) {
  const ui::Pixels shown = picture();
  return write_png(path, shown.width, shown.height, shown.rgba.data());
}

}  // namespace sdl
