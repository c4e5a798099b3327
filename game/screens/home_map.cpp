// See home_map.h.
#include "screens/home_map.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "screens/parts.h"
#include "screens/screen.h"

namespace screens {
namespace {

using rules::Stop;
using ui::Rect;
using ui::Type;
using ui::Ui;

/// A vertebra or a disc on the map: its centre in the drawing's units, its turn in degrees.
struct Bone {
  float x, y, angle_deg;
};

/// A map drawing with its road. The stops are in the order they are played.
struct Map {
  const char* art;
  float width, height;  ///< of the drawing
  float foot;           ///< the part below is under the sheet
  float scale;          ///< of the bones
  std::array<Bone, 7> stops;
  std::array<Bone, 6> discs;
  std::array<Rect, 3> clouds;  ///< in the drawing's units; an empty one is left out
};

constexpr Map tall{"map-tall",
                   390,
                   844,
                   690,
                   1,
                   {{{168, 146, -8.3f},
                     {206, 224, -6.3f},
                     {226, 308, -0.9f},
                     {214, 392, 4.6f},
                     {184, 470, 5.5f},
                     {166, 546, 0.7f},
                     {178, 622, -7.4f}}},
                   {{{185.9f, 179, 62.6f},
                     {219.1f, 264.6f, 75.6f},
                     {223.1f, 349.4f, 99.2f},
                     {199.4f, 430.5f, 113.5f},
                     {172.4f, 507.1f, 105},
                     {167.5f, 582.9f, 82.1f}}},
                   {{{334.5f, 105, 36, 20}, {45, 114, 43.2f, 24}, {}}}};
constexpr Map flat{"map-wide",
                   1280,
                   720,
                   590,
                   1.32f,
                   {{{150, 330, -14.1f},
                     {308, 276, -5.5f},
                     {466, 292, 11.1f},
                     {640, 358, 14.3f},
                     {794, 398, 2.9f},
                     {958, 378, -12},
                     {1116, 312, -15.3f}}},
                   {{{229.8f, 297.9f, -22},
                     {386, 275.5f, 6.8f},
                     {553.2f, 322.5f, 22.9f},
                     {717.6f, 382.4f, 16.4f},
                     {875.8f, 393.6f, -7.5f},
                     {1035.8f, 346, -25.5f}}},
                   {{{499.5f, 73, 79.2f, 44}, {732, 126, 57.6f, 32}, {1065.5f, 129, 50.4f, 28}}}};

/// product.md: its place among the seven.
constexpr size_t place_of(Stop stop) {
  switch (stop) {
    case Stop::courier:
      return 0;
    case Stop::triage:
      return 2;
    case Stop::lift:
      return 3;
    case Stop::path:
      return 4;
    case Stop::coach:
      return 5;
    case Stop::habits:
      return 6;
    case Stop::myths:
      break;
  }
  return 1;
}

/// A stop's sign, and what its chip says below the title.
struct Label {
  const char *id, *sign, *note;
};
constexpr Label label_of(Stop stop) {
  switch (stop) {
    case Stop::courier:
      return {"courier", "stop-sign-courier", "map.minutes"};
    case Stop::triage:
      return {"triage", "icon-radar", "map.minutes"};
    case Stop::lift:
      return {"lift", "stop-sign-lift", "map.minutes"};
    case Stop::path:
      return {"path", "icon-care-path", "map.minutes"};
    case Stop::coach:
      return {"coach", "icon-coach", "map.coach"};
    case Stop::habits:
      return {"habits", "icon-habits", "map.habits"};
    case Stop::myths:
      break;
  }
  return {"myths", "stop-sign-myths", "map.minutes"};
}

/// How a stop looks: still to be explored, explored, or what comes next.
enum class State { open, done, now };

/// The map as it lies on the page this frame.
struct Laid {
  const Map& road;
  Rect all;
  float grown;  ///< of the drawing
  float bones;  ///< of what stands on it
  bool lying;   ///< the road runs from left to right
  bool brief;   ///< the stops' names only: large text on an upright page
  bool bare;    ///< signs only: a low window where names of this size would lie over each other
  float shown;  ///< of its height, in the drawing's units: nobody gets to see what is below

  Rect centre(const Bone& bone, float w, float h) const {
    const float size = bones * road.scale;
    return Rect{all.x + bone.x * grown, all.y + bone.y * grown, 0, 0}.centred(w * size, h * size);
  }
  /// How far two stops of a lying road are apart, dp.
  float apart() const { return (road.stops.back().x - road.stops.front().x) / 6 * grown; }
  Rect bone(size_t place, State state) const {
    return state == State::now ? centre(road.stops[place], 96, 88) : centre(road.stops[place], 72, 64);
  }
};

void draw_ground(Ui& ui, const Laid& laid, float drifted) {
  const std::string art = laid.road.art;
  const bool night = ui.colours().night && ui.art().exists(art + "-night");
  // in whole pixels, so that what is cut off does not change the scale of the rest
  const float high = std::ceil(laid.shown * laid.grown * ui.scale) / ui.scale;
  ui.picture(night ? art + "-night" : art, {laid.all.x, laid.all.y, laid.all.w, high},
             {.crop = {0, 0, laid.road.width, high / laid.grown}});
  for (const Rect& cloud : laid.road.clouds)
    if (cloud.w > 0)
      ui.picture(night ? "cloud-night" : "cloud",
                 {laid.all.x + cloud.x * laid.grown + drifted, laid.all.y + cloud.y * laid.grown,
                  cloud.w * laid.grown, cloud.h * laid.grown});
  for (const Bone& disc : laid.road.discs)
    ui.picture("disc-open", laid.centre(disc, 12, 40), {.angle_deg = disc.angle_deg});
}

void draw_bone(Ui& ui, const Laid& laid, Rect bone, const Label& label, State state, float angle_deg) {
  const char* art = state == State::now ? "stop-now" : state == State::done ? "stop-done" : "stop-open";
  ui.picture(art, bone, {.angle_deg = angle_deg});
  const float icon = bone.h * (state == State::now ? 0.34f : 0.4f);
  const Rect sign = bone.centred(icon, icon);
  const ui::Palette& c = ui.colours();
  constexpr ui::Colour on_sun = ui::rgb(0x2A2D3A), on_bone = ui::rgb(0x5B5F6E);
  ui.sign(label.sign, sign, state == State::done ? c.on_fill : state == State::now ? on_sun : on_bone);
  if (state != State::done) return;
  constexpr float right = 28.2f, up = 20.7f, size = 24;  // as the drawing of the tick says
  const float unit = laid.bones * laid.road.scale;
  ui.picture("stop-tick", Rect{bone.mid_x() + right * unit, bone.mid_y() - up * unit, 0, 0}.centred(
                              size * unit, size * unit));
}

/// A stop that can be played and its name, one target together.
bool draw_stop(Ui& ui, const Laid& laid, Stop stop, const std::string& title, State state) {
  const ui::Palette& c = ui.colours();
  const Label label = label_of(stop);
  const std::string id = label.id, note = ui.say(label.note);
  const Rect bone = laid.bone(place_of(stop), state);
  const float most = laid.lying ? std::max(ui.widest_word(title, Type::label) + 25, laid.apart() - 8)
                                : std::max(96.0f, ui.page.w - 8 - bone.right() - 4);
  const float title_w = ui.fonts().width(title, ui.style(Type::label)),
              note_w = laid.brief ? 0 : ui.fonts().width(note, ui.style(Type::note));
  const float words_w = std::min(most - 24, std::max(title_w, note_w) + 1);
  const float title_h = ui.text_height(title, Type::label, words_w),
              note_h = laid.brief ? 0 : ui.text_height(note, Type::note, words_w);
  Rect chip{bone.right() + 4, bone.mid_y() - (title_h + note_h + 16) / 2, words_w + 24,
            title_h + note_h + 16};
  if (laid.lying) chip = {bone.mid_x() - chip.w / 2, bone.bottom() + 6, chip.w, chip.h};
  chip.x = std::min(chip.x, ui.page.w - 8 - chip.w);
  const float left = std::min(bone.x, chip.x), top = std::min(bone.y, chip.y);
  const Rect both = laid.bare ? bone.centred(std::max(bone.w, ui.target), std::max(bone.h, ui.target))
                              : Rect{left, top, std::max(bone.right(), chip.right()) - left,
                                     std::max(bone.bottom(), chip.bottom()) - top};
  const ui::Touch touch =
      ui.touch({.id = "stop." + id,
                .role = ui::Role::button,
                .name = title + " · " + (state == State::done ? ui.say("map.done") : note),
                .rect = both,
                .ink = c.ink,
                .paper = c.card});
  draw_bone(ui, laid, touch.held ? bone.scaled(0.97f) : bone, label, state,
            laid.road.stops[place_of(stop)].angle_deg);
  if (laid.bare) {
    if (touch.focused) ui.focus_frame(both, 20);
    return touch.tapped;
  }
  ui.card(chip, 16, c.card);
  ui.text("stop." + id + ".title", title, Type::label, {chip.x + 12, chip.y + 8, words_w, title_h}, c.ink,
          c.card, ui::Align::centre);
  if (!laid.brief)
    ui.text("stop." + id + ".note", note, Type::note, {chip.x + 12, chip.y + 8 + title_h, words_w, note_h},
            c.ink_soft, c.card, ui::Align::centre);
  if (touch.focused) ui.focus_frame(both, 20);
  return touch.tapped;
}

float cat_height(const Laid& laid) { return std::clamp(100 * laid.bones * laid.road.scale, 72.0f, 190.0f); }
constexpr float cat_shape = 230.0f / 240;  // as she sits, width to height

/// Where the cat's feet are at the right of her when she stands `along` the road: left of the stops, or on
/// top of them where the road lies.
struct Spot {
  float x, y;
};
Spot spot_at(const Laid& laid, float along) {
  const auto beside = [&](size_t place) {
    const Rect bone = laid.bone(place, State::now);
    if (laid.lying) return Spot{bone.mid_x() + cat_height(laid) * cat_shape / 2, bone.y + 0.2f * bone.h};
    const float whole = laid.brief ? cat_height(laid) * cat_shape : 0;  // never over the side of the page
    return Spot{std::max(bone.x + 4, whole), bone.bottom() + 2};
  };
  const auto before = static_cast<size_t>(along);
  const Spot from = beside(before), to = beside(std::min(before + 1, laid.road.stops.size() - 1));
  const float part = along - static_cast<float>(before);
  return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

void draw_cat(Ui& ui, const Laid& laid, float along) {
  const Spot feet = spot_at(laid, along);
  const float high = cat_height(laid), wide = high * cat_shape;
  ui.picture("wanwan-hello", {feet.x - wide, feet.y - high, wide, high});
}

/// In side view, her paces in turn; the drawings are to the scale of the one in which she sits.
void draw_walking_cat(Ui& ui, const Laid& laid, float along, float to, float paces_s) {
  constexpr float each_s = 0.075f, sitting_h = 240, feet_y = 170;
  constexpr std::array frames{"wanwan-walk-1", "wanwan-walk-2", "wanwan-walk-3", "wanwan-walk-2"};
  const char* frame = frames[static_cast<size_t>(paces_s / each_s) % frames.size()];
  const Spot feet = spot_at(laid, along), goal = spot_at(laid, to);
  const float unit = cat_height(laid) / sitting_h;
  const ui::ArtSize size = ui.art().size(frame);
  const float wide = size.w * unit, high = size.h * unit;
  const float middle = feet.x - cat_height(laid) * cat_shape / 2;
  ui.picture(frame, {middle - wide / 2, feet.y - feet_y * unit, wide, high}, {.flip = goal.x < feet.x});
}

/// Once a stop is scrolled under the bar and the chips below it, they get sky behind them.
void sky_under_bar(Ui& ui, const ui::ScrollLook& look, float height, ui::Colour sky) {
  constexpr float full_after = 40, edge = 14;
  const ui::Colour shown = ui::faded(sky, std::clamp(look.at / full_after, 0.0f, 1.0f));
  if (shown.a == 0) return;
  ui.box({ui.page.x, 0, ui.page.w, height - edge}, 0, shown);
  ui.list().AddRectFilledMultiColor(
      {ui.page.x, height - edge}, {ui.page.right(), height}, IM_COL32(shown.r, shown.g, shown.b, shown.a),
      IM_COL32(shown.r, shown.g, shown.b, shown.a), IM_COL32(shown.r, shown.g, shown.b, 0),
      IM_COL32(shown.r, shown.g, shown.b, 0));
}

/// How the road lies in the area: how much larger than drawn, and where the drawing begins across.
struct Lie {
  float grown, bones, x;
  bool brief;
  bool longer = false;  ///< it must be scrolled
};

/// Large names need a road whose stops are further apart, at the left of the page.
Lie lie_of(const Ui& ui, const Map& road, Rect area) {
  // lying, the road must show from end to end: what is free above it is sky
  const float across = area.w / road.width;
  const float grown = ui.wide ? across : std::max(across, area.h / road.foot);
  const auto middle = [&](float by) { return (area.w - road.width * by) / 2; };
  constexpr float narrow = 360;
  const bool longer = !ui.wide && ui.body > rules::text_steps_dp[0];
  if (!longer) return {grown, grown, middle(grown), ui.wide ? ui.large : area.w < narrow};
  constexpr float apart = 100, steps = 76;  // dp between two stops, and how far apart they are drawn at least
  const float road_x = 0.25f * area.w;      // the middle of the road on the page
  const float far = std::max({grown, apart / steps, (area.w - road_x) / (road.width / 2)});
  return {far, across, road_x - road.width / 2 * far, true, true};
}

/// The pack that a stop plays; `round` is the one of the cards that wait.
const rules::Pack& pack_of(const rules::Model& model, Stop stop, const rules::Pack& round) {
  return stop == Stop::myths ? round : *model.levels.first_of(label_of(stop).id);
}

/// Whether the longest word of each name stands between its neighbours on a lying road.
bool names_fit(Ui& ui, const rules::Model& model, const rules::Pack& round, const Map& road, float grown) {
  const float apart = (road.stops.back().x - road.stops.front().x) / 6 * grown;
  return std::all_of(rules::stops.begin(), rules::stops.end(), [&](Stop stop) {
    return !rules::is_there(model.levels, stop) ||
           ui.widest_word(ui.in(pack_of(model, stop, round).title), Type::label) + 25 <= apart - 1;
  });
}

}  // namespace

std::optional<Stop> HomeMap::show(const rules::Model& model, Ui& ui, const rules::Pack& round, Rect area) {
  if (since_ < 0) since_ = ui.now;
  drifted_s_ += ui.dt;
  const Map& road = ui.wide ? flat : tall;
  const Stop next = rules::next_stop(model);
  const size_t here = place_of(next);
  const Lie lie = lie_of(ui, road, area);
  const float grown = lie.grown;
  ui::Scroll scroll(ui, scroll_, area, "map");
  if (placed_for_ != static_cast<int>(here) &&
      scroll_.height > 0) {  // it stands in the middle of what is free
    placed_for_ = static_cast<int>(here);
    const float bar = ui::bar_height(ui) + 60;
    scroll_.at = ui.wide ? road.foot * grown - area.h : road.stops[here].y * grown - (bar + area.h) / 2;
    ui.keep_moving();
  }
  // under a tall bar the map begins lower, its sky drawn on above it
  const float free_from = ui::bar_height(ui) + (ui.wide ? 0.0f : 60.0f);
  const float lowered =
      std::max({0.0f, free_from + 52 * grown - road.stops[place_of(Stop::courier)].y * grown,
                ui.wide ? area.h - road.foot * grown : 0.0f});
  const float top = scroll.top() + lowered;
  const Laid laid{.road = road,
                  .all = {lie.x, top, road.width * grown, road.height * grown},
                  .grown = grown,
                  .bones = lie.bones,
                  .lying = ui.wide,
                  .brief = lie.brief,
                  .bare = ui.wide && !names_fit(ui, model, round, road, grown),
                  .shown = road.foot};
  const ui::Colour sky = ui.colours().night ? ui::rgb(0x232C40) : ui::rgb(0xDCEFF2);
  ui.box({0, scroll.top(), area.w, lowered + 2}, 0, sky);
  draw_ground(ui, laid, drift(ui));
  for (size_t i = 0; i < road.stops.size(); ++i)  // not built yet
    if (std::none_of(rules::stops.begin(), rules::stops.end(), [&](Stop s) { return place_of(s) == i; }))
      ui.picture("stop-open", laid.bone(i, State::open), {.angle_deg = road.stops[i].angle_deg});
  ui.picture("stop-halo", laid.centre(road.stops[here], 116, 116), {.scale = 1 + 0.05f * breath(ui)});
  const auto to = static_cast<float>(here);  // the cat passes behind the names
  if (walk(ui, to))
    draw_walking_cat(ui, laid, cat_, to, paces_s_);
  else
    draw_cat(ui, laid, to);
  std::optional<Stop> tapped;
  for (const Stop stop : rules::stops) {
    if (!rules::is_there(model.levels, stop)) continue;
    const State state = stop == next                              ? State::now
                        : rules::is_explored(model.profile, stop) ? State::done
                                                                  : State::open;
    if (draw_stop(ui, laid, stop, ui.in(pack_of(model, stop, round).title), state)) tapped = stop;
  }
  scroll.end(top + laid.shown * grown);
  if (lie.longer) sky_under_bar(ui, scroll_, free_from, sky);
  return tapped;
}

/// Wanwan stands at what comes next; when that has changed she walks there. True while she does.
bool HomeMap::walk(Ui& ui, float to) {
  constexpr float stops_a_second = 1.5f;
  if (cat_ < 0 || ui.pace != ui::Pace::full) cat_ = to;
  if (cat_ == to) return false;
  const float step = std::min(std::fabs(to - cat_), stops_a_second * ui.dt);
  cat_ += to > cat_ ? step : -step;
  paces_s_ += ui.dt;
  ui.keep_moving();
  return cat_ != to;
}

/// Two breaths when the map comes into view, then rest, so that nothing is drawn while nobody plays.
float HomeMap::breath(Ui& ui) const {
  constexpr float each_s = 3, breaths = 2;
  const auto t = static_cast<float>(ui.now - since_);
  if (ui.pace != ui::Pace::full || t > each_s * breaths) return 0;
  ui.keep_moving();
  return (1 - std::cos(t / each_s * 2 * 3.14159265f)) / 2;
}

/// How far the clouds have drifted, dp: 4 in ten seconds and back. Their clock runs only in frames that
/// something else has asked for, so that they neither wake an idle map nor jump.
float HomeMap::drift(const Ui& ui) const {
  if (ui.pace != ui::Pace::full) return 0;
  return 2 - 2 * std::cos(drifted_s_ / 20 * 2 * 3.14159265f);
}

}  // namespace screens
