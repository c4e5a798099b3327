// The app keeps the hourglass's time and tells when it is due. See app.h.
#include "app.h"

/// Lets the hourglass run; while it is due the player is told, once.
void App::keep_time() {
  rules::Hourglass& glass = model_.settings.hourglass;
  const rules::Sand before = glass.sand;
  glass = rules::settle(glass, now_);
  if (glass.sand == rules::Sand::sitting || glass.sand == rules::Sand::moving)
    ui_.wake_in(rules::left_s(glass) + 0.05);
  if (glass.sand != before) change(model_.settings);
  if (glass.sand == rules::Sand::due) return tell_due();
  due_told_ = due_noticed_ = false;
}

/// Out of sight the system is asked to tell it. In the game it is told too, though the system may have: at
/// once, on return, or after the question that is not to be interrupted.
void App::tell_due() {
  const bool in_front = ui_.input().in_front;
  const bool asked = place() == screens::Place::quiz || place() == screens::Place::courier ||
                     place() == screens::Place::triage || place() == screens::Place::path;
  if (due_told_ || (in_front ? asked : due_noticed_)) return;
  const std::string words = ui_.say("glass.due");
  if (model_.settings.hourglass.sound && !due_noticed_) sound(ui::Sound::glass);
  if (in_front) {
    due_told_ = true;
    if (place() != screens::Place::hourglass) ui_.toast(words);
    return;
  }
  due_noticed_ = true;
  if (const auto& notify = ui_.services().notify) notify(ui_.say("glass.title"), words);
}
