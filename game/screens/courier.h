// The faces of an errand of the signal courier: an act to try out, its fact, the last page; and the pictures
// they share. Private to the screen.
#pragma once

#include "rules/model.h"
#include "screens/parts.h"
#include "screens/round.h"
#include "screens/screen.h"
#include "ui/motion.h"

namespace screens {

/// What moves in the pictures of an errand and goes on from one face to the next.
struct CourierScene {
  ui::Spring ring, gel, load, crack, bulge, crew;  ///< each 0 to 1
  bool placed = false;                             ///< they have been at their place once
  rules::Pressure pressure = rules::Pressure::none;
  double flows_since = 0;  ///< when the letters began to run, seconds
};

/// What the player sees of an errand but what is no part of it.
struct CourierLook : RoundLook {
  CourierScene scene;
};

/// The open act: a picture, one small thing to do with it, and what each try means.
Wish show_act(const rules::Model& model, ui::Ui& ui, CourierLook& look);
/// What it means: the fact, why, and where there is one something to do.
Wish show_act_fact(const rules::Model& model, ui::Ui& ui, CourierLook& look);
/// The facts that end in something to do, once more, and one of them to take along.
Wish show_takeaway(const rules::Model& model, ui::Ui& ui, CourierLook& look);

/// The bar of the errand. Answers with what was tapped in it.
Wish courier_bar(const rules::Model& model, ui::Ui& ui);

/// The page of an act or a fact: the picture with its paper edge, and the words beside or below it.
struct CourierPage {
  ui::Rect stage;  ///< the picture's part, from the top of the page on
  ui::Rect panel;  ///< what scrolls beside or below it
  Foot foot;
};
/// `panel_h` is the height of the words; `least` and `most` the parts of an upright page that the picture
/// gets.
CourierPage courier_page(ui::Ui& ui, const CourierLook& look, const std::string& action, float panel_h,
                         float least, float most);

/// Moves what moves in the pictures towards how the act stands.
void settle_scene(ui::Ui& ui, const rules::Courier& courier, CourierScene& scene);
/// The act's picture below the bar.
void draw_stage(ui::Ui& ui, const rules::Courier& courier, const CourierScene& scene, ui::Rect stage);
/// Seconds since the letters began to run, at most until the counter stops.
double flowing_s(const ui::Ui& ui, const CourierScene& scene);

/// Two vertebrae, the disc between them and the nerve root behind, cut to `at`; the letters of the scene's
/// pressure on the nerve when `letters`.
void draw_close_up(ui::Ui& ui, ui::Rect at, const rules::Courier& courier, const CourierScene& scene,
                   bool letters);

/// The slider of an act that presses, with its stops named below; the stop that was chosen, or -1.
int press_slider(ui::Ui& ui, ui::Flow& flow, const rules::Act& act, int at);
float press_slider_height(ui::Ui& ui, const rules::Act& act, float width);

/// Ten little figures, so many of them marked.
void ten_people(ui::Ui& ui, ui::Flow& flow, int marked);

}  // namespace screens
