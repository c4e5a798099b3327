// The lifting lab's body, drawn from the model's own joints: tapered limbs, a head from the art, the spine
// softly through, the lever. It computes nothing; every place comes from a rules::Figure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/spine.h"
#include "ui/ui.h"

namespace ui {

/// A place on the page, dp.
struct Dot {
  float x = 0, y = 0;
};

/// Where the model's metres lie on the page.
struct View {
  float ankle_x = 0, floor_y = 0;  ///< dp
  float per_metre = 150;           ///< dp
  float right = 1;                 ///< 1: the figure faces right, -1: left

  Dot at(rules::Point point) const {
    return {ankle_x + right * static_cast<float>(point.x) * per_metre,
            floor_y - static_cast<float>(point.y) * per_metre};
  }
  float dp(double metres) const { return static_cast<float>(metres) * per_metre; }
};

/// What a head shows from above.
struct Crown {
  enum class Kind { hair, bob, tail, bun, bald, cap, toque } kind = Kind::hair;
  Colour hair, hat;  ///< the hat's for cap and toque only
};
/// What somebody wears, and the drawing of their head.
struct Clothes {
  Colour skin, skin_shade, top, top_shade, sleeve, sleeve_shade, legs, legs_shade, shoe;
  std::string head;
  bool long_sleeve = false;
  Crown crown;
};
/// By the id of a rules::Somebody. At night trousers and shoes are light enough to stand out from the scene.
Clothes clothes_of(const std::string& somebody, bool night = false);

/// A tapered limb between two joints.
struct Limb {
  const char* name;
  Dot from, to;
  float from_r, to_r;  ///< radii at its ends, dp
  Colour colour, shade;
};

/// The limbs in the order they are drawn, far side first; their ends are the model's joints. `step_m` is how
/// far the far foot stands ahead, below 0 behind.
std::vector<Limb> limbs_of(const rules::Figure& figure, const View& view, const Clothes& clothes,
                           double step_m = 0);

/// A head as it is drawn: the place of the art's foot of the neck, how far it is turned, and a circle around
/// it, in the model's metres.
struct Head {
  rules::Point neck, middle;
  float angle_deg = 0;
  double radius_m = 0;
};
Head head_of(const rules::Figure& figure);

/// How a body is drawn.
struct BodyStyle {
  double step_m = 0;                 ///< the far foot ahead, below 0 behind, metres
  bool spine = true;                 ///< the lumbar spine softly through
  float bulge = 0;                   ///< of the lowest disc, 0 to 1
  bool one_hand = false;             ///< the far hand is not at the load
  std::optional<rules::Point> hold;  ///< what that hand holds on to, where it can be reached
};

/// Where the elbow goes: below the way from shoulder to hand, as when carrying, or above it, as when leaning
/// on something.
enum class Elbow { below, above };
/// The same body with its arm towards another place; nothing when that is out of the arm's reach.
std::optional<rules::Figure> reaching(const rules::Figure& figure, rules::Point at,
                                      Elbow elbow = Elbow::below);

/// The far arm as such a body has it: at the load, at what it holds on to, or hanging.
rules::Figure far_armed(const rules::Figure& figure, const BodyStyle& style);

/// A soft shadow on the floor between two places ahead of the ankle.
void draw_ground_shadow(Ui& ui, const View& view, double from_m, double to_m);
/// Draws what is behind the load: the far arm and leg, the trunk and head, the near leg.
void draw_body(Ui& ui, const rules::Figure& figure, const View& view, const Clothes& clothes,
               const BodyStyle& style);
/// Five vertebrae above L5/S1 along a curve that rounds as the model says; the lowest disc bulges backward by
/// `bulge`, 0 to 1.
void draw_spine(Ui& ui, const rules::Figure& figure, const View& view, float bulge);
/// Draws the near arm over the load.
void draw_near_arm(Ui& ui, const rules::Figure& figure, const View& view, const Clothes& clothes);
/// The same body as a pale shape: another try.
void draw_ghost(Ui& ui, const rules::Figure& figure, const View& view, double step_m);

/// The moment arm from L5/S1 to the vertical through the hands, grown for `share`; the part of the moment
/// that is the load's (0 to 1) in coral, the body's in sun.
void draw_lever(Ui& ui, const rules::Figure& figure, const View& view, float load_share, float share);

/// Somebody from above in a disc (from_above.cpp): two shoes and, over them, shoulders with a box; each
/// turned clockwise from facing right.
void draw_from_above(Ui& ui, Rect disc, const Clothes& clothes, float feet_deg, float shoulders_deg);

/// A thing of the lab placed by its drawing's own scale: its foot stands at `foot` (dp).
Rect prop_rect(Ui& ui, const std::string& art, const View& view, Dot foot);
/// Where things stand on such a drawing at `at` ("stand on it from x 44 at y 236"): the left end of that
/// place, or its middle where none is told; nothing when nothing stands on it.
struct Deck {
  Dot at;
  bool from_left = false;
};
std::optional<Deck> deck_of(Ui& ui, const std::string& art, Rect at);

}  // namespace ui
