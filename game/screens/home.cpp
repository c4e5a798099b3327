// The first page: the map (home_map.h), the bar above it, one strip and one primary action at the foot.
#include <algorithm>

#include "rules/hourglass.h"
#include "rules/journey.h"
#include "screens/habit_parts.h"
#include "screens/home_map.h"
#include "screens/lift.h"
#include "screens/parts.h"
#include "screens/screen.h"

namespace screens {
namespace {

using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

class Home : public Screen {
 public:
  Place place() const override { return Place::home; }

  Wish show(const rules::Model& model, Ui& ui) override {
    const rules::Pack& pack = pack_of_now(model);
    const Rect sheet = sheet_rect(ui, model, pack);
    Wish wish = Nothing{};
    if (const auto tapped = road_.show(model, ui, pack, {0, 0, ui.page.w, sheet.y + 28}))
      wish = to_play(model, *tapped);
    if (Wish top = bar(model, ui); is_wish(top)) wish = top;
    if (Wish below = foot(ui, model, sheet); is_wish(below)) wish = below;
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

  /// The pack that a stop plays, which is there.
  static const rules::Pack& pack_of(const rules::Model& model, rules::Stop stop) {
    switch (stop) {
      case rules::Stop::courier: {
        const rules::Courier* courier = model.courier();
        const rules::Pack* open = courier ? model.levels.find_pack(courier->dispatch.pack) : nullptr;
        return open ? *open : *model.levels.first_of("courier");
      }
      case rules::Stop::triage: {
        const rules::Triage* triage = model.triage();
        const rules::Pack* open = triage ? model.levels.find_pack(triage->sweep.pack) : nullptr;
        return open ? *open : *model.levels.first_of("triage");
      }
      case rules::Stop::lift:
        return *model.levels.first_of("lift");
      case rules::Stop::path: {
        const rules::Path* path = model.path();
        const rules::Pack* open = path ? model.levels.find_pack(path->embark.pack) : nullptr;
        return open ? *open : *model.levels.first_of("path");
      }
      case rules::Stop::coach:
        return *model.levels.first_of("coach");
      case rules::Stop::habits:
        return *model.levels.first_of("habits");
      case rules::Stop::myths:
        break;
    }
    return pack_of_now(model);
  }

  static bool several(const rules::Model& model) {
    return std::count_if(model.levels.packs.begin(), model.levels.packs.end(),
                         [](const rules::Pack& pack) { return !pack.cards.empty(); }) > 1;
  }

  static Wish to_play(const rules::Model& model, rules::Stop stop) {
    switch (stop) {
      case rules::Stop::courier:
        return PlayCourier{pack_of(model, stop).id};
      case rules::Stop::triage:
        return PlayTriage{pack_of(model, stop).id};
      case rules::Stop::lift:
        return Open{Place::lab};
      case rules::Stop::path:
        return PlayPath{pack_of(model, stop).id};
      case rules::Stop::coach:
        return Open{Place::coach};
      case rules::Stop::habits:
        return Open{Place::habits};
      case rules::Stop::myths:
        break;
    }
    return PlayPack{pack_of_now(model).id};
  }

  // --- the top

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
    const int seen = rules::facts_seen(model.profile);
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

  static Strip unfinished_triage(Ui& ui, const rules::Triage& triage) {
    const std::string lead = ui.say("map.unfinished");
    if (triage.step == rules::TriageStep::results) return {lead, ui.say("map.triage_results"), lead};
    const bool done_with = triage.step == rules::TriageStep::explanation && triage.sighting().explained;
    const size_t next = std::min(triage.at + (done_with ? 2 : 1), triage.sightings.size());
    return {lead,
            ui.say("map.triage_at",
                   {{"at", std::to_string(next)}, {"of", std::to_string(triage.sightings.size())}}),
            lead};
  }

  static Strip unfinished_errand(Ui& ui, const rules::Courier& courier) {
    const std::string lead = ui.say("map.courier_unfinished");
    if (courier.step == rules::CourierStep::takeaway) return {lead, ui.say("map.courier_takeaway"), lead};
    const bool done_with = courier.step == rules::CourierStep::fact && courier.learnt;
    const size_t acts = courier.errand->acts.size(),
                 next = std::min(courier.at + (done_with ? 1 : 0), acts - 1);
    return {lead, rules::plain(ui.in(courier.errand->acts[next].title), ui.lang), lead};
  }

  static Strip unfinished_path(Ui& ui, const rules::Path& path) {
    const std::string lead = ui.say("map.unfinished");
    if (path.step == rules::PathStep::ending) return {lead, ui.say("map.path_ending"), lead};
    const std::string& when = ui.in(path.story->stations[static_cast<size_t>(path.chapter().station)]);
    return {lead, ui.say("map.path_at", {{"who", ui.in(path.story->who)}, {"when", when}}), lead};
  }

  /// The action that was taken along last, from a card of the pack, a vignette, an errand or a story; null
  /// when there is none.
  static const rules::Text* taken_along(const rules::Model& model, const rules::Pack& pack) {
    if (model.profile.took.empty()) return nullptr;
    const std::string& id = model.profile.took.back();
    if (const rules::Card* card = pack.find(id)) return &card->takeaway;
    for (const rules::Pack& one : model.levels.packs) {
      if (const rules::Vignette* vignette = one.find_vignette(id)) return &vignette->takeaway;
      for (const rules::Errand& errand : one.errands)
        if (const rules::Act* act = errand.find(id)) return &act->takeaway;
      for (const rules::Story& story : one.stories)
        if (const rules::Deed* deed = story.find_deed(id)) return &deed->say;
    }
    return nullptr;
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
    const rules::Stop next = rules::next_stop(model);
    if (const rules::Courier* courier = model.courier(); courier && next == rules::Stop::courier)
      return unfinished_errand(ui, *courier);
    if (const rules::Triage* triage = model.triage(); triage && next == rules::Stop::triage)
      return unfinished_triage(ui, *triage);
    if (const rules::Lift* lift = model.lift(); lift && next == rules::Stop::lift)
      return {ui.say("map.lift_unfinished"), name_of(ui, *lift->scene, false), ui.say("map.lift_unfinished")};
    if (const rules::Path* path = model.path(); path && next == rules::Stop::path)
      return unfinished_path(ui, *path);
    if (model.practice() && next == rules::Stop::coach)
      return {ui.say("map.coach_lead"), ui.say("map.coach_waiting"), ui.say("map.coach_lead")};
    if (const rules::Habit* marked = habit_of_today(model, true))
      return {ui.say("map.habit_marked"), habit_name(ui, model, *marked), ui.say("map.habit_marked")};
    if (const rules::Text* taken = taken_along(model, pack)) return {ui.say("map.took"), ui.in(*taken), {}};
    const char* offered = next == rules::Stop::courier  ? "map.new_courier"
                          : next == rules::Stop::triage ? "map.new_triage"
                          : next == rules::Stop::lift   ? "map.new_lift"
                          : next == rules::Stop::path   ? "map.new_path"
                          : next == rules::Stop::habits ? "map.new_habits"
                                                        : "map.new";
    const bool first = model.profile.last_day == 0 && next == rules::stops.front();
    return {ui.say(first ? "map.new.lead" : "map.next"), ui.say(offered), {}};
  }

  static std::string action(Ui& ui, const rules::Model& model) {
    const rules::Pack& pack = pack_of(model, rules::next_stop(model));
    const bool unfinished =
        model.quiz() || model.courier() || model.triage() || model.lift() || model.path() || model.practice();
    return ui.say(unfinished ? "map.go_on" : "map.start", {{"stop", ui.in(pack.title)}});
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
      const float button_h = ui::button_height(ui, action(ui, model), inner * 0.4f);
      const float height = 16 + std::max(button_h, strip_height(ui, strip_, inner * 0.5f)) + below;
      return {0, ui.page.bottom() - height, ui.page.w, height};
    }
    const float button_h = ui::button_height(ui, action(ui, model), inner);
    strip_ = fitting_strip(ui, strip_, inner, 14 + 12 + button_h + below);
    const float height = 14 + (strip_shown_ ? strip_height(ui, strip_, inner) + 12 : 0) + button_h + below;
    return {0, ui.page.bottom() - height, ui.page.w, height};
  }

  Wish foot(Ui& ui, const rules::Model& model, Rect sheet) {
    const ui::Palette& c = ui.colours();
    ui.card({sheet.x, sheet.y, sheet.w, sheet.h + 40}, 28, c.card);
    const std::string words = action(ui, model);
    Rect inner{ui.safe.x + ui.margin, sheet.y + 14, ui.safe.w - 2 * ui.margin, sheet.h};
    if (ui.wide) {
      const Rect room = inner;
      Rect button_at = inner.cut_right(room.w * 0.4f);
      button_at.h = ui::button_height(ui, words, button_at.w);
      inner.cut_right(24), inner.h = button_at.h;
      if (draw_strip(ui, strip_, ui.mirrored(inner, room))) return Open{strip_.to};
      const bool play = ui::button(ui, "play", ui.mirrored(button_at, room), words);
      return play ? to_play(model, rules::next_stop(model)) : Wish(Nothing{});
    }
    bool led = false;
    if (strip_shown_) {
      led = draw_strip(ui, strip_, inner.cut_top(strip_height(ui, strip_, inner.w)));
      inner.cut_top(12);
    }
    inner.h = ui::button_height(ui, words, inner.w);
    if (ui::button(ui, "play", inner, words)) return to_play(model, rules::next_stop(model));
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

  HomeMap road_;
  Strip strip_;
  bool strip_shown_ = true;
};

}  // namespace

std::unique_ptr<Screen> make_home() { return std::make_unique<Home>(); }

}  // namespace screens
