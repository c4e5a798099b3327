// What a screen is: it draws itself and answers with a wish. The app carries the wish out after drawing.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "rules/model.h"
#include "ui/ui.h"

namespace screens {

/// Every screen there is; the one table that makes them is in app.cpp.
enum class Place {
  welcome,
  home,
  quiz,
  courier,
  triage,
  path,
  lab,
  lift,
  calculator,
  own_body,
  coach,
  practice,
  prescription,
  help,
  settings,
  about,
  progress,
  packs,
  choose_pack,
  habits,
  habit_new,
  habit,
  guide,
  hourglass
};

/// The name of a place as tapes and the command line write it: the enumerator's.
const char* name_of(Place place);

/// Nothing is wished for.
struct Nothing {};
/// Go to a place; `instead` replaces the screen. `what` is what it is about, such as a habit's id.
struct Open {
  Place place = Place::home;
  bool instead = false;
  std::string what;
};
/// Leave this screen.
struct Back {};
/// New settings.
struct Change {
  rules::Settings settings;
};
/// Begin a round of a pack, or go on with the unfinished one.
struct PlayPack {
  std::string pack;
};
/// Begin the errand of a pack of the courier, or go on with the unfinished one.
struct PlayCourier {
  std::string pack;
};
/// Begin a round of a pack of vignettes, or go on with the unfinished one.
struct PlayTriage {
  std::string pack;
};
/// Begin a story of a pack, or go on with the unfinished one.
struct PlayPath {
  std::string pack;
};
/// Begin a lifting scene, or go on with the unfinished one.
struct PlayScene {
  std::string pack, scene;
};
/// Begin a practice of an exercise, or go on with the unfinished one. The gate has been passed.
struct PlayExercise {
  std::string exercise;  ///< the id of an exercise or of a prescription
};
/// Begin a phone call.
struct Dial {
  std::string number;
};
/// Read a text aloud.
struct Speak {
  std::string text;
};
/// Something is to be done with the save file as a whole (rules/keeping.h).
struct Keep {
  enum class What {
    look,         ///< only see how things stand
    put_out,      ///< export to a file
    list,         ///< look for files to import
    read,         ///< look into `file`, to offer it; empty: the system asks which
    open_backup,  ///< look into `backup`, to offer it
    take,         ///< put what is offered in place of what is here
    decline,      ///< do not
    swap_back,    ///< undo that
    wipe,         ///< forget everything
  };
  What what = What::look;
  std::string file = {};
  int backup = 0;
};

/// What a screen answers each frame.
using Wish = std::variant<Nothing, rules::Move, rules::HabitMove, Open, Back, Change, PlayPack, PlayCourier,
                          PlayTriage, PlayPath, PlayScene, PlayExercise, Dial, Speak, Keep>;

inline bool is_wish(const Wish& wish) { return !std::holds_alternative<Nothing>(wish); }

/// One screen. Its Look (springs, scroll, half a choice) is its own and never saved.
class Screen {
 public:
  virtual ~Screen() = default;
  virtual Place place() const = 0;
  /// Draws one frame.
  virtual Wish show(const rules::Model& model, ui::Ui& ui) = 0;
  /// What the back button or Escape means here.
  virtual Wish back(const rules::Model&) { return Back{}; }
};

std::unique_ptr<Screen> make_welcome();
std::unique_ptr<Screen> make_home();
std::unique_ptr<Screen> make_quiz();
std::unique_ptr<Screen> make_courier();
std::unique_ptr<Screen> make_triage();
std::unique_ptr<Screen> make_path();
std::unique_ptr<Screen> make_lab();
std::unique_ptr<Screen> make_lift();
std::unique_ptr<Screen> make_calculator();
std::unique_ptr<Screen> make_own_body();
/// The exercises there are.
std::unique_ptr<Screen> make_coach();
/// The gate of an exercise and the practice behind it; empty: the one under way, or the first there is.
std::unique_ptr<Screen> make_practice(const std::string& exercise);
/// Writes down an exercise that a doctor gave, or changes the one with this id.
std::unique_ptr<Screen> make_prescription(const std::string& prescription);
std::unique_ptr<Screen> make_help();
std::unique_ptr<Screen> make_settings();
std::unique_ptr<Screen> make_about();
std::unique_ptr<Screen> make_progress();
std::unique_ptr<Screen> make_packs();
std::unique_ptr<Screen> make_choose_pack();
std::unique_ptr<Screen> make_habits();
/// Builds a new habit, or changes the one with this id.
std::unique_ptr<Screen> make_habit_new(const std::string& habit);
std::unique_ptr<Screen> make_habit(const std::string& habit);
/// The guided action of a challenge; a day is marked only of one that the player keeps.
std::unique_ptr<Screen> make_guide(const std::string& challenge);
std::unique_ptr<Screen> make_hourglass();

}  // namespace screens
