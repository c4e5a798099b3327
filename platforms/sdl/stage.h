// The app without a window: stepped frame by frame, tapped by zone id, drawn into memory on demand.
// The tour, the bench and the tests play on it; the game does not know it is there.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app.h"
#include "sdl/canvas.h"

namespace sdl {

/// How a stage is set.
struct StageOptions {
  float width = 390, height = 844;  ///< dp
  float scale = 1;                  ///< pixels per dp
  ui::Insets safe;
  std::string data_folder;
  std::vector<std::string> own_folders;  ///< for exports and imports; none: the device has no files
  AppOptions app;
  ui::SystemWishes system;
  int day = 20'000;  ///< see rules::day_of
  std::int64_t unix = 1'728'000'000;
  double frame_s = 1.0 / 60;
  bool mute = false;        ///< the machine has no loudspeaker
  bool no_notices = false;  ///< the system shows no notices
  /// Called with each frame's input and the zones it meets, those of the frame before. For recording.
  std::function<void(const ui::Input&, const std::vector<ui::Zone>&)> record;
};

class Stage {
 public:
  explicit Stage(StageOptions options);

  App& app() { return *app_; }
  const rules::Model& model() const { return app_->model(); }
  ui::Ui& ui() { return app_->ui(); }

  /// One frame with what was queued; true while something moves.
  bool step();
  /// Frames until nothing moves any more, at most `most`.
  void settle(int most = 400);

  /// Taps a zone (scrolling it into view first) so far across and down of it, 0 to 1; false when it is not
  /// there or cannot be tapped.
  bool tap(const std::string& id, float across = 0.5f, float down = 0.5f);
  /// A finger comes down on a zone and stays; on the page itself when `id` is empty.
  bool press(const std::string& id, float across, float down);
  /// It moves on by so many dp, so many seconds later.
  void slide(float dx, float dy, double after_s);
  /// It goes up.
  void release();
  /// Taps a zone by its name alone, as a screen reader does, wherever it is.
  void tap_by_name(const std::string& id);
  /// A finger comes down on a point and goes up again, whatever is there.
  void poke(float x, float y);
  /// Picks the right or a wrong reply, or level of care, of the open question; false when none is open.
  bool pick(bool right);
  void press_key(ui::Key key);
  /// Types text into the field that has the focus.
  void type(const std::string& text);
  void resize(float width, float height, float scale);
  void set_safe(ui::Insets safe) { options_.safe = safe; }
  void drag(float x, float from_y, float to_y);
  /// The same across.
  void drag_across(float from_x, float to_x, float y);
  void pass_days(int days);
  /// The player looks at the game, or at something else.
  void set_in_front(bool in_front) { input_.in_front = in_front; }
  void turn_wheel(float dp);
  /// Time goes on, with the frames that fall due.
  void wait(double seconds);
  /// Time goes on without a frame.
  void pass_seconds(int seconds) { seconds_ += seconds; }
  /// The program ends and starts again over the same save folder.
  void restart();
  ui::SystemWishes& system() { return options_.system; }

  bool shows(const std::string& id);
  /// The sounds that were played, and the texts of the system's notices, oldest first.
  const std::vector<ui::Sound>& heard() const { return heard_; }
  const std::vector<std::string>& noticed() const { return noticed_; }
  /// How often the player was to be asked whether notices are allowed.
  int asked() const { return asked_; }
  /// The last frame's zones.
  const std::vector<ui::Zone>& zones() { return ui().zones(); }

  /// Rasterises the last frame.
  ui::Pixels picture();
  /// Writes it as a PNG; false when that fails.
  bool snap(const std::string& path);
  /// Draws into memory when the frame differs from the last drawn one.
  bool draw();
  /// The next draw is done in any case.
  void spoil() { canvas_->spoil(); }

 private:
  void open_app();
  bool pick_care(bool right);
  const ui::Zone* reachable(const std::string& id, float across, float down);
  void send(ui::PointerEvent::Kind kind, float x, float y);
  void move(float from_x, float from_y, float to_x, float to_y);

  StageOptions options_;
  std::unique_ptr<App> app_;
  std::unique_ptr<Canvas> canvas_;
  ui::Input input_;
  std::vector<ui::Sound> heard_;
  std::vector<std::string> noticed_;
  int asked_ = 0;
  double seconds_ = 1;
  float finger_x_ = 0, finger_y_ = 0;  ///< where it was last, dp
};

}  // namespace sdl
