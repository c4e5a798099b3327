// One play through the game in one setting, for `backwise tour`: a stage, its pictures and what every part of
// the tour does there. What is played is in tour.cpp and the parts that have files of their own.
#pragma once

#include <memory>
#include <set>
#include <string>

#include "sdl/sheet.h"
#include "sdl/stage.h"

namespace sdl {

/// One setting the whole game is shown in.
struct Setting {
  std::string name;
  float width, height;
  rules::Lang lang;
  int text_step;
  rules::Theme theme = rules::Theme::light;
  bool left_hand = false;
  float scale = 1;
  bool brief = false;  ///< only the key screens
};

class Play {
 public:
  /// Pictures go into `folder`, contact sheets beside it.
  Play(const std::string& data_folder, const Setting& setting, std::string folder);
  ~Play();
  Play(const Play&) = delete;
  Play& operator=(const Play&) = delete;

  Stage& stage() { return *stage_; }
  const std::string& own_folder() const { return own_; }  ///< for exports and imports
  const std::string& save_folder() const { return save_; }

  /// A picture of what is on the screen; in a brief setting only of the key screens.
  void shoot(const std::string& name);
  /// The pictures since the last sheet: sheet-zh-390.png, then sheet-zh-390-2.png.
  void write_sheet();
  /// What is not done is told, and the tour is not complete.
  void must(bool done, const std::string& what);
  void tap(const std::string& id) { must(stage_->tap(id), "tap " + id); }
  /// Taps a step so many times. Where there is room for one step only, its middle leads on to the next.
  void steps(const std::string& id, int times);
  void end_of_page(const std::string& name);
  void top_of_page(const std::string& name);

  int pictures() const { return number_; }
  const std::set<std::string>& zones() const { return zones_; }  ///< the ids of all that was on a picture
  bool good() const { return good_; }

 private:
  void clear() const;

  std::string folder_, own_, save_;
  std::unique_ptr<Stage> stage_;
  Sheet sheet_;
  std::set<std::string> zones_;
  int number_ = 0, sheets_ = 0;
  bool good_ = true, brief_ = false;
};

/// The courier's errand to its end.
void tour_courier(Play& play);
/// A round of the radar: an emergency missed and met again, a choice more urgent than needed, one right.
void tour_triage(Play& play);
/// The lab: the two comparisons' faces, the flawed lift mended, four scenes with a plan, and its two tools.
void tour_lab(Play& play);
/// A story of the care path from its beginning to an ending, with a missed emergency and the desk.
void tour_path(Play& play);
/// The calculator, begun and ended in the lab.
void tour_calculator(Play& play);
/// The coach: a doctor's exercise written down, the gate, a flawed figure, a set followed and one skipped.
void tour_coach(Play& play);
/// From no habit at all to a garden of three months, an absence, the guides and the hourglass.
void tour_habits(Play& play);

}  // namespace sdl
