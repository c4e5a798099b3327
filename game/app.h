// The game: holds everything and is the one path of change, from a wish to the disk.
// It knows no window; a platform or a test feeds it input and shows its draw data.
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/problem.h"
#include "progress/store.h"
#include "records.h"
#include "rules/model.h"
#include "screens/screen.h"
#include "ui/ui.h"

/// How the game is started. Empty optionals: as the player's settings or the system say.
struct AppOptions {
  std::string save_folder;          ///< empty: nothing is saved
  std::uint64_t seed = 0;           ///< of the rounds dealt
  std::optional<rules::Lang> lang;  ///< these stand in place of the saved settings
  std::optional<int> text_step;
  std::optional<rules::Theme> theme;
  std::optional<screens::Place> screen;  ///< where to begin
  ui::Pace pace = ui::Pace::full;
  progress::Options store;
  /// Called with the name of a point between an answer and its fact: "answer.begin", "answer.written",
  /// "answer.committed", "fact.before", "fact.drawn". For the kill test.
  std::function<void(std::string_view point)> at;
};

class App {
 public:
  /// Loads content, opens the save file, resumes what is unfinished.
  App(ui::Services services, AppOptions options);
  ~App();

  /// False when the data folder is not usable; `why_not` says what is missing.
  bool ready() const { return why_not_.empty(); }
  const std::string& why_not() const { return why_not_; }

  /// One frame: input in, ImGui draw data out. True while something still moves. Where it would come out as
  /// the last one it is not built: that one stands.
  bool frame(const ui::Input& input);
  /// The next frame is built in any case.
  void rebuild() { quiet_ = 0; }

  /// Seconds until the next frame is due though nothing moves; infinite when none is.
  double wake_s() const { return std::max(0.0, due_s_ - input_s_); }
  /// The player left the last screen by the back button.
  bool wants_to_quit() const { return quit_; }
  /// Whether the back button has a screen to go back to.
  bool can_go_back() const { return stack_.size() > 1; }
  /// Tells the player, once, when something could not be saved.
  void tell_saved(progress::Saved saved);
  /// Takes in the packs and drawings that lie in the data folder by now but were not there at the start: a
  /// page fetches them after its first picture. What is being played goes on.
  void take_more();
  /// The renderer lost its textures.
  void textures_lost() { ui_.art().forget(), rebuild(); }

  const rules::Model& model() const { return model_; }
  ui::Ui& ui() { return ui_; }
  screens::Place place() const { return stack_.back()->place(); }
  const content::Problems& problems() const { return problems_; }
  const progress::Store& store() const { return store_; }
  /// What the save file holds by now; nothing when it cannot be read.
  std::optional<progress::Contents> stored() { return store_.read(); }

  /// Carries out a wish at once, as if a screen had answered it. For tests and the tour.
  void carry_out(const screens::Wish& wish);

 private:
  bool stands(const ui::Input& input) const;
  /// `fresh`: from the JSON files as they are now, not from the snapshot.
  void load_content(bool fresh = false);
  void load_own_packs();
  void open_store();
  void play(const rules::Move& move);
  void play(const rules::HabitMove& move);
  void keep_time();
  void tell_due();
  void sound(ui::Sound sound) const;
  void sound(const progress::Change& change) const;
  /// The seed of the next round, when so many were played to their end.
  std::uint64_t seed_after(int rounds) const;
  void begin_round(const std::string& pack);
  void begin_at_once();
  void begin_courier(const std::string& pack);
  void begin_triage(const std::string& pack);
  void begin_path(const std::string& pack);
  void begin_scene(const screens::PlayScene& of);
  void begin_practice(const std::string& exercise);
  void change(const rules::Settings& settings);
  void open(const screens::Open& to);
  void leave();
  void keep(const screens::Keep& wish);
  progress::Pairs owed_fact() const;
  void settle_owed_fact();
  void load(const progress::Contents& contents);
  void load_anew(bool wiped);
  void resume_kept(const std::vector<rules::Unfinished>& kept, rules::SessionKind kind);
  void open_resumed();
  void drawer();
  void reach(const char* point) const {
    if (options_.at) options_.at(point);
  }

  AppOptions options_;
  ui::Ui ui_;
  rules::Model model_;
  content::Problems problems_;
  progress::Store store_ = progress::Store::nowhere();
  Records records_{store_, ui_.services().files};
  std::vector<std::unique_ptr<screens::Screen>> stack_;
  std::string why_not_;
  rules::Now now_;
  int extra_days_ = 0;  ///< the developer's "next day"
  float slow_ = 1;      ///< the developer's slow motion
  double input_s_ = 0;  ///< seconds of the last frame's input, built or not
  double due_s_ = 0;    ///< when a frame is built though nothing is done
  int quiet_ = 0;       ///< frames built since something was done, moved or came due
  bool drawer_open_ = false;
  bool quit_ = false;
  bool begin_at_once_ =
      false;  ///< a round of the screen asked for, on the first frame: only then the day is known
  bool told_unsaved_ = false;
  bool due_told_ = false;     ///< the player has been told in the game that the hourglass is due
  bool due_noticed_ = false;  ///< the system has been asked to tell it
  rules::SessionKind played_last_ = rules::SessionKind::round;  ///< when the save file was opened
  bool aside_ = false;                 ///< the round is a fact owed from what was replaced
  bool answering_ = false;             ///< the commit under way is an answer's
  std::optional<std::string> notice_;  ///< a word id to say once, on the next frame
};
