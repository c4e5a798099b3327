// The faces of a lifting scene: situation and plan, prediction, pose, lift, comparison. Private to the lift
// screen.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rules/model.h"
#include "screens/parts.h"
#include "screens/screen.h"
#include "ui/figure.h"
#include "ui/scroll.h"
#include "ui/widgets.h"

namespace screens {

constexpr float column_top = 12;  ///< above a panel's first words, dp

/// A place that must show, with the room around it, metres.
struct Seen {
  rules::Point at;
  double room_m = 0;
  bool operator==(const Seen& other) const {
    return at.x == other.at.x && at.y == other.at.y && room_m == other.room_m;
  }
};
using Sight = std::vector<Seen>;

/// A body at the load in a pose; nothing when no body can take it.
struct Solved {
  rules::Pose pose;
  std::optional<rules::Figure> figure;
};
/// Whoever shares the load or waits to: on its other side, facing who lifts.
struct Helper {
  rules::Figure figure;  ///< as if they faced right, like every figure of the model
  double ankle_m = 0;    ///< how far ahead of the lifter's ankles theirs are
  bool before = false;   ///< nearer to the eye than the load
};
/// What the back bears along a path at a pace, N.
struct Forces {
  int milliseconds = 0;  ///< of the whole rise; 0: not computed yet
  std::vector<float> newtons;
};

/// From where something was looked at, so that the same look is not computed in every frame.
struct Viewed {
  ui::Rect room;
  float floor_y = 0;
  std::vector<ui::Rect> over;
  Sight sight;
  ui::View view;
};

/// What the player sees of a scene but what is no part of it: half a pose, half a lift, folds, scroll.
struct LiftLook {
  double since = 0;  ///< when this face came, seconds
  int frames = 0;    ///< drawn since then
  bool numbers = false;
  bool evidence_open = false;
  std::string plan;          ///< picked, not yet chosen
  std::optional<int> guess;  ///< picked, not yet said
  ui::ScrollLook scroll;

  // the pose under the finger
  rules::Pose pose;
  std::optional<rules::Figure> figure;       ///< of that pose
  std::optional<rules::Figure> helper;       ///< of whoever shares the load, see helpers_body
  std::optional<rules::Pose> solved;         ///< the pose that figure and steps belong to
  std::array<std::array<bool, 2>, 5> can{};  ///< which steps less and more are possible
  int start_N = 0;
  enum class Grip { none, load, knees, trunk } grip = Grip::none;
  rules::Pose grip_pose;
  int part = 0;                              ///< the step shown where there is room for one only
  Sight sight;                               ///< what the stage must show; empty: not looked at yet
  std::vector<Viewed> views;                 ///< the latest, see view_of
  std::vector<Solved> poses;                 ///< solved for this face, see at_load
  std::optional<rules::Difference> differs;  ///< between the two tries shown, computed once

  // the lift under the finger
  std::vector<rules::Moment> path, helper_path;
  Forces slow, hand;     ///< along it: lifted slowly, and as the hand does
  float risen = 0;       ///< share of the path, 0 to 1
  ui::Spring glide;      ///< the share on screen, in hundredths: it follows
  double elapsed_s = 0;  ///< while it moved
  double last_tap = -100;
  float held_s = 0;      ///< how long the button has been held
  float drag_from = -1;  ///< share where the drag began; below 0: none
};

/// The stage and its floor, the panel and its foot.
struct LiftPage {
  ui::Rect stage;
  ui::Rect panel;  ///< without the foot
  Foot foot;       ///< of the primary action
  ui::BarLook bar;
  ui::Rect title;              ///< the face's name; empty where there is no room
  std::vector<ui::Rect> over;  ///< what stands over the stage: the bar's pieces
};
/// `panel_h`: what the panel would like to show at once, dp; the stage takes the rest, within reason.
LiftPage lift_page(ui::Ui& ui, const LiftLook& look, const std::string& title, const std::string& action,
                   float panel_h);

/// The primary action and "further down". True when the action was tapped.
bool lift_foot(ui::Ui& ui, LiftLook& look, const LiftPage& page, const std::string& id,
               const std::string& action, const ui::ButtonStyle& style = {});

/// Whether the page is so low, or its words so large, that the body needs what they can spare.
bool is_tight(const ui::Ui& ui);

/// The type of a panel's first words: on a small page with large text no larger than what follows needs.
ui::Type headline_of(const ui::Ui& ui);

/// The paper's edge over the stage; drawn after it.
void paper_edge(ui::Ui& ui, const LiftPage& page);

/// A scrolled column on the panel; `draw` fills its Flow.
template <class Draw>
void lift_column(ui::Ui& ui, const LiftPage& page, LiftLook& look, const std::string& id, Draw draw) {
  ui::Rect area = page.panel;
  if (ui.wide && page.bar.room.w == 0) area.cut_top(std::max(0.0f, ui::bar_height(ui) - area.y));
  ui::Scroll scroll(ui, look.scroll, area, id);
  ui::Flow flow{area.x + ui.margin, scroll.top() + column_top, area.w - 2 * ui.margin};
  draw(flow);
  scroll.end(flow.y);
  foot_fade_in(ui, page.panel);
}

// --- the stage (lift_stage.cpp)

/// `facing` 1: a figure that faces right, -1: left.
void see(Sight& sight, const rules::Figure& figure, double shift_m = 0, double facing = 1);
void see_load(ui::Ui& ui, Sight& sight, const rules::Lift& lift, rules::Point hand);
/// The poses one may take at the load, so that the eye need not move while posing.
Sight sight_of_poses(ui::Ui& ui, const LiftLook& look, const rules::Lift& lift);

/// The body in a pose at the load, solved once for a face: a face of a scene has one work.
std::optional<rules::Figure> at_load(LiftLook& look, const rules::Lift& lift, const rules::Pose& pose);

/// What a scene is called: by what it teaches once it was played, before by its load alone, since the rest is
/// to be found out.
std::string name_of(ui::Ui& ui, const rules::LiftScene& scene, bool played);

/// Where the model's metres lie on a part of the stage: as near as everything in sight can be, beside and
/// below the bar's pieces.
ui::View view_of(ui::Ui& ui, const LiftPage& page, LiftLook& look, ui::Rect part, const Sight& sight);

/// The background and what stands at both ends of the path; a helper behind what the load lies on.
void draw_place(ui::Ui& ui, ui::Rect stage, const ui::View& view, const rules::Lift& lift,
                const std::optional<rules::Figure>& start, const std::optional<Helper>& helper = {});
/// Somebody upright beside the load at rest, and what the open plan puts there: the load on a cart, or
/// somebody who helps. Before there is a plan: what the plans offer stands around, as far as there is room.
void draw_waiting(ui::Ui& ui, const LiftPage& page, LiftLook& look, const rules::Lift& lift);
/// What stands around in words; empty when there is nothing.
std::string around_in_words(ui::Ui& ui, const rules::LiftScene& scene);
/// Somebody with the load in hand, and whoever shares it.
void draw_lifter(ui::Ui& ui, const ui::View& view, const rules::Lift& lift, const rules::Figure& figure,
                 rules::Feet feet, int newtons, const std::optional<Helper>& helper = {});
/// Where what is lifted lies: in the hands of a figure that lifts alone, else its near end there.
ui::Rect load_place(ui::Ui& ui, const ui::View& view, const rules::Lift& lift, rules::Point hand);
/// Draws it there; returns its place.
ui::Rect draw_load(ui::Ui& ui, const ui::View& view, const rules::Lift& lift, rules::Point hand,
                   float alpha = 1);

// --- whoever helps (lift_helper.cpp)

/// The body of whoever shares the load as they take hold of it: their knees spare their back, whatever the
/// lifter does. Nothing when the lift is not shared.
std::optional<rules::Figure> helpers_body(ui::Ui& ui, const rules::Lift& lift);
/// Their whole path, evenly in time; empty when the lift is not shared.
std::vector<rules::Moment> helpers_path(ui::Ui& ui, const rules::Lift& lift, int milliseconds, int steps);
/// That body at the load's other end, their hands as high as the lifter's. `stood_m`: where they have stood
/// since the start, ahead of the lifter's ankles; none: where they reach best.
Helper helper_at(ui::Ui& ui, const rules::Lift& lift, const rules::Figure& lifter, const rules::Figure& body,
                 std::optional<double> stood_m = {});
/// Somebody upright with hanging arms.
rules::Figure upright(double stature_m);
/// Somebody upright beyond a load that lies with its middle at `load_x`, metres.
Helper helper_waiting(ui::Ui& ui, const rules::Lift& lift, double load_x);
/// How wide the load is drawn where it is one to stand on both sides of, such as a bed, metres; else 0.
double bed_w(ui::Ui& ui, const rules::Lift& lift);
/// From where their figure is drawn: mirrored, and a little further in or out than the lifter.
ui::View view_of(const ui::View& view, const Helper& helper);
void see(Sight& sight, const Helper& helper);
/// What their body covers on the stage.
ui::Rect place_of(const ui::View& view, const Helper& helper);
/// How far the hands of two who share the load are apart, 0 when one lifts alone.
double hands_apart_m(ui::Ui& ui, const rules::Lift& lift);
/// Whether a helper stands beyond what the load lies on, and is hidden by it.
bool stands_behind(ui::Ui& ui, const rules::Lift& lift, const Helper& helper);
void draw_helper(ui::Ui& ui, const ui::View& view, const rules::Lift& lift, const Helper& helper);
/// Their near arm, over the load: one that hangs is drawn with them.
void draw_helper_arm(ui::Ui& ui, const ui::View& view, const rules::Lift& lift, const Helper& helper);

// --- what is marked on the stage (lift_marks.cpp)

/// Somebody who turns, seen from above: feet and shoulders, degrees from where the load lay in front of them.
struct Turn {
  bool with_feet = true;
  double feet_deg = 0, shoulders_deg = 0;
};
/// How far the body has turned at a share (0 to 1) of the path; nothing where nothing lies to the side.
std::optional<Turn> turn_at(const rules::Lift& lift, rules::TurnWith with, double share);
/// What this person bears of the load, in words.
std::string weight_of(ui::Ui& ui, const rules::Lift& lift);
/// Kilograms as they are written: "8", "12.5", "0.02".
std::string written_kg(double kg);

/// The moment arm, what it measures and whose moment it is.
struct Lever {
  std::string id = "lever";
  const rules::Figure* figure = nullptr;
  float load_share = 0;                   ///< of the moment, 0 to 1
  const rules::Figure* before = nullptr;  ///< another try's
  const Helper* helper = nullptr;         ///< who shares the load: nothing is written over them
  std::string hint;                       ///< what can be done here; shown where there is room
  std::string weight;                     ///< of what is lifted, in words; empty: not told
  std::optional<Turn> turn;               ///< how the load comes to the side; none: it need not
};
/// `grown` 0 to 1; words are written beside a grown one, where they cover nothing.
/// False when there was no place for the weight.
bool draw_lever(ui::Ui& ui, const LiftPage& page, ui::Rect part, const ui::View& view,
                const rules::Lift& lift, const Lever& lever, float grown);
/// The two ways of a comparison beside each other, with their levers once the player has guessed.
void draw_two_ways(ui::Ui& ui, const LiftPage& page, LiftLook& look, const rules::Lift& lift, bool levers);
/// The load's part of a moment, 0 to 1.
float load_share_of(const rules::Strain& strain);

/// How far the far foot stands ahead, below 0 behind, m.
double step_of(const rules::Lift& lift, rules::Feet feet);

/// The bar in words with its lines; the numbers behind a tap.
struct Meter {
  int newtons = 0;
  std::optional<int> before;  ///< another try's, as a grey line
  double moment_Nm = 0, reach_m = 0, disc_mpa = 0;
  float load_share = 0;
};
void draw_meter(ui::Ui& ui, ui::Flow& flow, const rules::Lift& lift, const Meter& meter, LiftLook& look);
/// Its height with the numbers folded, dp.
float meter_height(ui::Ui& ui);
/// The plain bar of one try, for comparisons.
void draw_bar(ui::Ui& ui, ui::Rect at, int newtons, const rules::Lift& lift, bool quiet);
/// "low", "middle", "high", "very high".
std::string word_of(ui::Ui& ui, rules::Band band);

/// By a plan in which one hand or foot is elsewhere: that the estimate is made without it.
void estimated_without(ui::Ui& ui, ui::Flow& flow, const rules::Lift& lift);
/// Another plan, from any face after it; a scene without plans has no such button.
Wish other_plan(ui::Ui& ui, ui::Flow& flow, const rules::Lift& lift);
/// The bar of a scene: back, the face's name, settings, help. Answers with what was tapped in it.
Wish lift_bar(ui::Ui& ui, const LiftPage& page, const std::string& title);

Wish show_situation(const rules::Model& model, ui::Ui& ui, LiftLook& look);
Wish show_plan(const rules::Model& model, ui::Ui& ui, LiftLook& look);
Wish show_predict(const rules::Model& model, ui::Ui& ui, LiftLook& look);
Wish show_pose(const rules::Model& model, ui::Ui& ui, LiftLook& look);
Wish show_lift(const rules::Model& model, ui::Ui& ui, LiftLook& look);
Wish show_compare(const rules::Model& model, ui::Ui& ui, LiftLook& look);

}  // namespace screens
