// The map: the road that is a spine, the stop that is played, one strip and one primary action at the foot.
#include <algorithm>
#include <array>
#include <cmath>

#include "rules/hourglass.h"
#include "screens/habit_parts.h"
#include "screens/parts.h"
#include "screens/screen.h"

namespace screens {
namespace {

using ui::Flow;
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

// product.md: their places among the seven
constexpr size_t myths_stop = 1, lab_stop = 3, habits_stop = 6;

class Home : public Screen {
 public:
  Place place() const override { return Place::home; }

  Wish show(const rules::Model& model, Ui& ui) override {
    if (since_ < 0) since_ = ui.now;
    drifted_s_ += ui.dt;
    const rules::Pack& pack = pack_of_now(model);
    const Rect sheet = sheet_rect(ui, model, pack);
    Wish wish = map(model, ui, pack, {0, 0, ui.page.w, sheet.y + 28});
    if (Wish top = bar(model, ui); is_wish(top)) wish = top;
    if (Wish below = foot(ui, model, pack, sheet); is_wish(below)) wish = below;
    const bool asks = std::holds_alternative<PlayPack>(wish) && !model.quiz() && several(model);
    return asks ? Wish(Open{Place::choose_pack}) : wish;
  }

 private:
  /// The pack of the round that waits, or the game's own.
  static const rules::Pack& pack_of_now(const rules::Model& model) {
    const rules::Quiz* quiz = model.quiz();
    const rules::Pack* open = quiz ? model.levels.find_pack(quiz->deal.pack) : nullptr;
    return open ? *open : model.levels.packs.front();
  }

  static bool several(const rules::Model& model) {
    return std::count_if(model.levels.packs.begin(), model.levels.packs.end(),
                         [](const rules::Pack& pack) { return !pack.cards.empty(); }) > 1;
  }

  // --- the road

  Wish map(const rules::Model& model, Ui& ui, const rules::Pack& pack, Rect area) {
    const Map& road = ui.wide ? flat : tall;
    // lying, the road must show from end to end: what is free above it is sky
    const float across = area.w / road.width;
    const float grown = ui.wide ? across : std::max(across, area.h / road.foot);
    const Rect all{(area.w - road.width * grown) / 2, 0, road.width * grown, road.height * grown};
    ui::Scroll scroll(ui, scroll_, area, "map");
    if (!placed_ && scroll_.height > 0) {  // the stop of now stands in the middle of what is free
      placed_ = true;
      const float bar = ui::bar_height(ui) + 60;
      scroll_.at = road.stops[myths_stop].y * grown - (bar + area.h) / 2;
      if (ui.wide) scroll_.at = road.foot * grown - area.h;
      ui.keep_moving();
    }
    // under a tall bar the map begins lower, its sky drawn on above it
    const float free_from = ui::bar_height(ui) + (ui.wide ? 0.0f : 60.0f);
    const float lowered = std::max({0.0f, free_from + 52 * grown - road.stops[myths_stop].y * grown,
                                    ui.wide ? area.h - road.foot * grown : 0.0f});
    const float top = scroll.top() + lowered;
    ui.box({0, scroll.top(), area.w, lowered + 2}, 0,
           ui.colours().night ? ui::rgb(0x232C40) : ui::rgb(0xDCEFF2));
    const bool night = ui.colours().night && ui.art().exists(std::string(road.art) + "-night");
    ui.picture(night ? std::string(road.art) + "-night" : road.art, all.moved(0, top));
    for (const Rect& cloud : road.clouds)
      if (cloud.w > 0)
        ui.picture(
            night ? "cloud-night" : "cloud",
            {all.x + cloud.x * grown + drift(ui), top + cloud.y * grown, cloud.w * grown, cloud.h * grown});
    auto centre = [&](const Bone& bone, float w, float h) {
      return Rect{all.x + bone.x * grown, top + bone.y * grown, 0, 0}.centred(w * grown * road.scale,
                                                                              h * grown * road.scale);
    };
    for (const Bone& disc : road.discs)
      ui.picture("disc-open", centre(disc, 12, 40), {.angle_deg = disc.angle_deg});
    for (size_t i = 0; i < road.stops.size(); ++i)
      if (i != myths_stop && i != lab_stop && i != habits_stop)
        ui.picture("stop-open", centre(road.stops[i], 72, 64), {.angle_deg = road.stops[i].angle_deg});
    const Bone& now = road.stops[myths_stop];
    const Rect bone = centre(now, 96, 88);
    ui.picture("stop-halo", centre(now, 116, 116).scaled(1 + 0.05f * breath(ui)));
    Wish wish = Nothing{};
    if (stop(ui, "myths", "icon-myth-fact", ui.in(pack.title), ui.say("map.minutes"), bone, now.angle_deg))
      wish = PlayPack{pack.id};
    const Bone& lifts = road.stops[lab_stop];
    if (const rules::Pack* lab = model.levels.first_of("lift");
        lab && stop(ui, "lift", "icon-lift", ui.in(lab->title), ui.say("map.minutes"), centre(lifts, 72, 64),
                    lifts.angle_deg, true))
      wish = Open{Place::lab};
    const Bone& daily = road.stops[habits_stop];
    if (const rules::Pack* habits = model.levels.first_of("habits");
        habits && stop(ui, "habits", "icon-habits", ui.in(habits->title), ui.say("map.habits"),
                       centre(daily, 96, 88), daily.angle_deg))
      wish = Open{Place::habits};
    const float cat_h = std::clamp(100 * grown * road.scale, 72.0f, 190.0f), cat_w = cat_h * 230 / 240;
    ui.picture("wanwan-hello", {bone.x - cat_w + 4, bone.bottom() - cat_h + 2, cat_w, cat_h});
    // the last stop's name stands below it where text is large
    scroll.end(top + (ui.large && !ui.wide ? road.height : road.foot) * grown);
    return wish;
  }

  /// A stop that can be played and its name, one target together. Where text is large the name of the stop
  /// above may reach over the bone of a `crowded` one: its name alone is the target then.
  static bool stop(Ui& ui, const std::string& id, const char* sign, const std::string& title,
                   const std::string& note, Rect bone, float angle_deg, bool crowded = false) {
    const ui::Palette& c = ui.colours();
    const bool below = ui.wide || ui.large;
    const float most = below ? 220.0f : std::max(96.0f, ui.page.w - 8 - bone.right() - 4);
    const float words_w = std::min(most - 24, std::max(ui.fonts().width(title, ui.style(Type::label)),
                                                       ui.fonts().width(note, ui.style(Type::note))) +
                                                  1);
    const float title_h = ui.text_height(title, Type::label, words_w),
                note_h = ui.text_height(note, Type::note, words_w);
    Rect chip{bone.right() + 4, bone.mid_y() - (title_h + note_h + 16) / 2, words_w + 24,
              title_h + note_h + 16};
    if (below) chip = {bone.mid_x() - chip.w / 2, bone.bottom() + 6, chip.w, chip.h};
    chip.x = std::min(chip.x, ui.page.w - 8 - chip.w);
    const float left = std::min(bone.x, chip.x), top = std::min(bone.y, chip.y);
    Rect both{left, top, std::max(bone.right(), chip.right()) - left,
              std::max(bone.bottom(), chip.bottom()) - top};
    if (crowded && ui.large && !ui.wide) both = chip;
    const ui::Touch touch = ui.touch({.id = "stop." + id,
                                      .role = ui::Role::button,
                                      .name = title + " · " + note,
                                      .rect = both,
                                      .ink = c.ink,
                                      .paper = c.card});
    ui.picture("stop-now", touch.held ? bone.scaled(0.97f) : bone, {.angle_deg = angle_deg});
    const float icon = bone.h * 0.34f;
    ui.picture(sign, bone.centred(icon, icon));
    ui.card(chip, 16, c.card);
    ui.text("stop." + id + ".title", title, Type::label, {chip.x + 12, chip.y + 8, words_w, title_h}, c.ink,
            c.card, ui::Align::centre);
    ui.text("stop." + id + ".note", note, Type::note, {chip.x + 12, chip.y + 8 + title_h, words_w, note_h},
            c.ink_soft, c.card, ui::Align::centre);
    if (touch.focused) ui.focus_frame(both, 20);
    return touch.tapped;
  }

  /// Two breaths when the map comes into view, then rest, so that nothing is drawn while nobody plays.
  float breath(Ui& ui) const {
    constexpr float each_s = 3, breaths = 2;
    const auto t = static_cast<float>(ui.now - since_);
    if (ui.pace != ui::Pace::full || t > each_s * breaths) return 0;
    ui.keep_moving();
    return (1 - std::cos(t / each_s * 2 * 3.14159265f)) / 2;
  }

  /// How far the clouds have drifted, dp: 4 in ten seconds and back. Their clock runs only in frames that
  /// something else has asked for, so that they neither wake an idle map nor jump.
  float drift(const Ui& ui) const {
    if (ui.pace != ui::Pace::full) return 0;
    return 2 - 2 * std::cos(drifted_s_ / 20 * 2 * 3.14159265f);
  }

  // --- the top

  static int facts_seen(const rules::Profile& profile) {
    return static_cast<int>(std::count_if(profile.cards.begin(), profile.cards.end(),
                                          [](const auto& entry) { return entry.second.times > 0; }));
  }

  static Wish bar(const rules::Model& model, Ui& ui) {
    const ui::Palette& c = ui.colours();
    ui::Bar top = ui::top_bar(ui, {.back_sign = "icon-menu", .settings = false});
    Wish wish = Nothing{};
    if (top.back) wish = Open{Place::settings};
    if (top.help) wish = Open{Place::help};
    const std::string other = ui.lang == rules::Lang::zh ? "English" : "中文", large = ui.say("text.large");
    const float lang_w = ui::chip_width(ui, "", other), large_w = ui::chip_width(ui, "", large);
    Rect middle = top.middle;
    Rect lang, size;
    if (middle.w > lang_w + large_w + 24 && ui.wide) {  // beside help; on an upright phone below it
      size = ui.left_hand ? middle.cut_left(large_w) : middle.cut_right(large_w);
      if (ui.left_hand)
        middle.cut_left(12);
      else
        middle.cut_right(12);
      lang = ui.left_hand ? middle.cut_left(lang_w) : middle.cut_right(lang_w);
    } else {
      const Rect row{ui.safe.x + ui.margin, ui::bar_height(ui) + 4, ui.safe.w - 2 * ui.margin, 48};
      lang = ui.mirrored({row.right() - large_w - 12 - lang_w, row.y, lang_w, 48}, row);
      size = ui.mirrored({row.right() - large_w, row.y, large_w, 48}, row);
    }
    rules::Settings settings = model.settings;
    if (ui::chip(ui, "lang", lang, "", other)) {
      settings.lang = ui.lang == rules::Lang::zh ? rules::Lang::en : rules::Lang::zh;
      wish = Change{settings};
    }
    if (ui::chip(ui, "large", size, "", large, ui.large)) {
      settings.text_step = ui.large ? 0 : 2;
      wish = Change{settings};
    }
    const int seen = facts_seen(model.profile);
    const std::string learnt = ui.say("map.learnt", {{"n", std::to_string(seen)}});
    const float width = ui::chip_width(ui, "icon-star", learnt);
    if (seen > 0 && width < middle.w) {
      const Rect at = ui.left_hand ? middle.cut_right(width) : middle.cut_left(width);
      ui.card(at, 24, c.card);
      Rect inner = at.inset(14, 0);
      ui.picture("icon-star", inner.cut_left(24).centred(24, 24), {.tint = c.sun, .mask = true});
      ui.text("map.learnt", learnt, Type::label, inner, c.ink, c.card, ui::Align::centre, true);
    }
    return wish;
  }

  // --- the foot

  struct Strip {
    std::string lead, words;
    std::string brief;         ///< what is said of it where there is room for one line only; may be empty
    std::string chip = {};     ///< the words of what a tap does; empty: nothing
    Place to = Place::habits;  ///< where a tap leads
    const char* sign = "icon-leaf";
  };

  /// The first habit that is kept and whose day is, or is not yet, marked; null when there is none.
  static const rules::Habit* habit_of_today(const rules::Model& model, bool marked) {
    const auto& habits = model.profile.habits;
    const auto it = std::find_if(habits.begin(), habits.end(), [&](const rules::Habit& habit) {
      return habit.active && habit.days.contains(model.today) == marked;
    });
    return it == habits.end() ? nullptr : &*it;
  }

  static Strip strip_of(Ui& ui, const rules::Model& model, const rules::Pack& pack) {
    if (model.settings.hourglass.sand == rules::Sand::due)
      return {ui.say("glass.title"), ui.say("glass.due"), ui.say("glass.due"),
              ui.say("map.glass"),   Place::hourglass,    "icon-hourglass"};
    if (const rules::Habit* open = habit_of_today(model, false))
      return {ui.say("map.habit"), habit_name(ui, model, *open), ui.say("map.habit"), ui.say("map.record")};
    if (const rules::Quiz* quiz = model.quiz(); quiz && quiz->step != rules::Step::results) {
      const bool done_with = quiz->step == rules::Step::fact && quiz->turn().seen;
      const size_t next = std::min(quiz->at + (done_with ? 2 : 1), quiz->turns.size());
      return {ui.say("map.unfinished"),
              ui.say("map.at", {{"at", std::to_string(next)}, {"of", std::to_string(quiz->turns.size())}}),
              ui.say("map.unfinished")};
    }
    if (const rules::Habit* marked = habit_of_today(model, true))
      return {ui.say("map.habit_marked"), habit_name(ui, model, *marked), ui.say("map.habit_marked")};
    if (!model.profile.took.empty())
      if (const rules::Card* card = pack.find(model.profile.took.back()))
        return {ui.say("map.took"), ui.in(card->takeaway), {}};
    return {ui.say("map.new.lead"), ui.say("map.new"), {}};
  }

  static std::string action(Ui& ui, const rules::Model& model, const rules::Pack& pack) {
    return ui.say(model.quiz() ? "map.go_on" : "map.start", {{"stop", ui.in(pack.title)}});
  }

  static float strip_height(Ui& ui, const Strip& strip, float width) {
    const float words_w = width - 56 - chip_width(ui, strip, width);
    return std::max(strip.chip.empty() ? 48.0f : ui.target,
                    (strip.lead.empty() ? 0 : ui.text_height(strip.lead, Type::note, words_w)) +
                        ui.text_height(strip.words, Type::label, words_w));
  }

  /// Room for the chip beside the words with the gap before it; 0 where the words need it all.
  static float chip_width(Ui& ui, const Strip& strip, float width) {
    const float chip = ui::chip_width(ui, "", strip.chip) + 12;
    return !strip.chip.empty() && width - 56 - chip > ui.body * 7 ? chip : 0;
  }

  /// What fits of it on an upright page, where the map keeps its half: all, one line, or nothing.
  Strip fitting_strip(Ui& ui, Strip strip, float width, float rest) {
    const float most = ui.page.h * 0.46f - rest;
    strip_shown_ = strip_height(ui, strip, width) < most;
    if (strip_shown_ || strip.brief.empty()) return strip;
    strip.lead.clear(), strip.words = strip.brief;
    strip_shown_ = strip_height(ui, strip, width) < most;
    return strip;
  }

  Rect sheet_rect(Ui& ui, const rules::Model& model, const rules::Pack& pack) {
    const float inner = ui.safe.w - 2 * ui.margin;
    const float below = ui.page.bottom() - ui.safe.bottom() + (ui.page.h < 420 ? 12.0f : 24.0f);
    strip_ = strip_of(ui, model, pack);
    if (ui.wide) {
      const float button_h = ui::button_height(ui, action(ui, model, pack), inner * 0.4f);
      const float height = 16 + std::max(button_h, strip_height(ui, strip_, inner * 0.5f)) + below;
      return {0, ui.page.bottom() - height, ui.page.w, height};
    }
    const float button_h = ui::button_height(ui, action(ui, model, pack), inner);
    strip_ = fitting_strip(ui, strip_, inner, 14 + 12 + button_h + below);
    const float height = 14 + (strip_shown_ ? strip_height(ui, strip_, inner) + 12 : 0) + button_h + below;
    return {0, ui.page.bottom() - height, ui.page.w, height};
  }

  Wish foot(Ui& ui, const rules::Model& model, const rules::Pack& pack, Rect sheet) {
    const ui::Palette& c = ui.colours();
    ui.card({sheet.x, sheet.y, sheet.w, sheet.h + 40}, 28, c.card);
    const std::string words = action(ui, model, pack);
    Rect inner{ui.safe.x + ui.margin, sheet.y + 14, ui.safe.w - 2 * ui.margin, sheet.h};
    if (ui.wide) {
      const Rect room = inner;
      Rect button_at = inner.cut_right(room.w * 0.4f);
      button_at.h = ui::button_height(ui, words, button_at.w);
      inner.cut_right(24), inner.h = button_at.h;
      if (draw_strip(ui, strip_, ui.mirrored(inner, room))) return Open{strip_.to};
      const bool play = ui::button(ui, "play", ui.mirrored(button_at, room), words);
      return play ? Wish(PlayPack{pack.id}) : Wish(Nothing{});
    }
    bool led = false;
    if (strip_shown_) {
      led = draw_strip(ui, strip_, inner.cut_top(strip_height(ui, strip_, inner.w)));
      inner.cut_top(12);
    }
    inner.h = ui::button_height(ui, words, inner.w);
    if (ui::button(ui, "play", inner, words)) return PlayPack{pack.id};
    return led ? Wish(Open{strip_.to}) : Wish(Nothing{});
  }

  /// True when it was tapped and leads somewhere.
  static bool draw_strip(Ui& ui, const Strip& strip, Rect at) {
    const ui::Palette& c = ui.colours();
    const Rect room = at;
    ui::Touch touch;
    if (!strip.chip.empty())
      touch =
          ui.touch({.id = "record",
                    .role = ui::Role::button,
                    .name = (strip.lead.empty() ? "" : strip.lead + " · ") + strip.words + " · " + strip.chip,
                    .rect = room,
                    .ink = c.ink,
                    .paper = c.card});
    if (const float chip = chip_width(ui, strip, room.w); chip > 0) {
      const Rect pill = at.cut_right(chip - 12);
      at.cut_right(12);
      const float high = std::min(room.h, 48.0f);
      const Rect shown = ui.mirrored(pill.centred(pill.w, high), room);
      ui.box(shown, 16, touch.held ? ui::mix(c.leaf_tint, c.leaf, 0.2f) : c.leaf_tint);
      ui.text("record.words", strip.chip, Type::label, shown, c.on_leaf_tint, c.leaf_tint, ui::Align::centre,
              true);
    }
    const Rect leaf = ui.mirrored(at.cut_left(44).centred(44, 44), room);
    at.cut_left(12);
    at = ui.mirrored(at, room);
    ui.box(leaf, 22, c.leaf_tint);
    ui.sign(strip.sign, leaf.scaled(0.5f), c.leaf);
    const float lead_h = strip.lead.empty() ? 0 : ui.text_height(strip.lead, Type::note, at.w),
                words_h = ui.text_height(strip.words, Type::label, at.w);
    const float y = at.mid_y() - (lead_h + words_h) / 2;
    if (!strip.lead.empty())
      ui.text("strip.lead", strip.lead, Type::note, {at.x, y, at.w, lead_h}, c.ink_soft, c.card);
    ui.text("strip", strip.words, Type::label, {at.x, y + lead_h, at.w, words_h}, c.ink, c.card);
    if (touch.focused) ui.focus_frame(room, 16);
    return touch.tapped;
  }

  double since_ = -1;
  float drifted_s_ = 0;
  bool placed_ = false;
  Strip strip_;
  bool strip_shown_ = true;
  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_home() { return std::make_unique<Home>(); }

}  // namespace screens
