// See habit_parts.h.
#include "screens/habit_parts.h"

#include <algorithm>
#include <array>

namespace screens {

using rules::DayMark;
using rules::Habit;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

const rules::Pack* habit_pack(const rules::Model& model) { return model.levels.first_of("habits"); }

const rules::Challenge* challenge_of(const rules::Model& model, const Habit& habit) {
  const rules::Pack* pack = habit_pack(model);
  return pack ? pack->find_challenge(habit.id) : nullptr;
}

bool is_active(const rules::Model& model, const std::string& id) {
  const Habit* habit = rules::find_habit(model.profile.habits, id);
  return habit && habit->active;
}

bool challenge_card(Ui& ui, Flow& flow, const rules::Challenge& challenge) {
  const ui::Palette& c = ui.colours();
  constexpr float pad = 12;
  const float picture = ui.large || flow.w < 300 ? 0.0f : 72.0f;
  const float words_w = flow.w - 2 * pad - (picture > 0 ? picture + 14 : 0);
  const std::string name = ui.in(challenge.say), how = ui.in(challenge.how), id = "offer." + challenge.id;
  const float name_h = ui.text_height(name, Type::label, words_w),
              how_h = ui.text_height(how, Type::note, words_w);
  const Rect box = flow.take(std::max({picture, name_h + how_h + 2, ui.target - 2 * pad}) + 2 * pad, 12);
  const ui::Touch touch = ui.touch({.id = id,
                                    .role = ui::Role::button,
                                    .name = name + " · " + how,
                                    .rect = box,
                                    .ink = c.ink,
                                    .paper = c.card});
  ui.card(touch.held ? box.scaled(0.985f) : box, 20, c.card);
  Rect inner = box.inset(pad);
  const Rect room = inner;
  if (picture > 0) {
    const Rect frame = ui.mirrored(inner.cut_left(picture).centred(picture, picture), room);
    inner.cut_left(14);
    framed(ui, challenge.picture.art, frame, 16, 6);
  }
  const Rect words = ui.mirrored(inner, room);
  const float y = words.mid_y() - (name_h + how_h + 2) / 2;
  ui.text(id + ".name", name, Type::label, {words.x, y, words.w, name_h}, c.ink, c.card);
  ui.text(id + ".how", how, Type::note, {words.x, y + name_h + 2, words.w, how_h}, c.ink_soft, c.card);
  if (touch.focused) ui.focus_frame(box, 20);
  return touch.tapped;
}

void framed(Ui& ui, const std::string& art, Rect frame, float radius, float inset) {
  const ui::ArtSize size = ui.art().size(art);
  if (!art.starts_with("why-") || size.w <= 0) {
    ui.box(frame, radius, ui.colours().sky);
    ui.stand(art, frame.inset(inset));
    return;
  }
  constexpr float widest = 1.12f;  // cut flatter, a picture loses heads
  if (frame.w > frame.h * widest) frame = frame.centred(frame.h * widest, frame.h);
  const float grown = std::max(frame.w / size.w, frame.h / size.h);
  const float w = frame.w / grown, h = frame.h / grown;
  ui.picture(art, frame, {.crop = {(size.w - w) / 2, size.h - h, w, h}, .radius = radius});
}

std::string habit_name(Ui& ui, const rules::Model& model, const Habit& habit) {
  if (habit.is_own()) return habit.words;
  const rules::Challenge* challenge = challenge_of(model, habit);
  return challenge ? ui.in(challenge->say) : ui.say("habits.gone");
}

std::string cue_name(Ui& ui, const rules::Model& model, const std::string& cue) {
  const rules::Pack* pack = habit_pack(model);
  const rules::Cue* known = pack ? pack->find_cue(cue) : nullptr;
  return known ? ui.in(known->say) : ui.say("habits.any_time");
}

std::string as_beginning(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

// --- marks

std::optional<DayMark> mark_of(const Habit& habit, int day) {
  const auto it = habit.days.find(day);
  return it == habit.days.end() ? std::nullopt : std::optional(it->second.mark);
}

namespace {

constexpr std::array mark_ids{"habits.did", "habits.not_done", "habits.rest"};
constexpr std::array mark_signs{"icon-tick", "icon-ring", "icon-moon"};

ui::ButtonStyle mark_style(size_t mark, bool selected) {
  return {.fill = selected ? ui::Fill::leaf_full : ui::Fill::line,
          .sign = mark_signs[mark],
          .type = Type::label,
          .selected = selected};
}

/// How the three marks stand: sign beside word, sign above word, or one under the other.
enum class MarkLayout { row, tiles, column };

MarkLayout mark_layout(Ui& ui, float width) {
  const float cell = (width - 24) / 3;
  const ui::TextStyle label = ui.style(Type::label);
  float longest = 0;
  for (const char* id : mark_ids) longest = std::max(longest, ui.fonts().width(ui.say(id), label));
  if (longest + label.em * 1.25f + 12 + 24 + 2 <= cell) return MarkLayout::row;
  return longest + 14 <= cell ? MarkLayout::tiles : MarkLayout::column;
}

float mark_height(Ui& ui, MarkLayout layout) {
  const float one = std::max(60.0f, ui.target);
  const ui::TextStyle label = ui.style(Type::label);
  return layout == MarkLayout::tiles ? std::max(one, label.em * 1.25f + label.em * 1.5f + 24) : one;
}

/// A mark with its sign above the word; otherwise as ui::button draws it.
bool mark_tile(Ui& ui, const std::string& id, Rect at, size_t mark, bool selected) {
  const ui::Palette& c = ui.colours();
  const std::string words = ui.say(mark_ids[mark]);
  const ui::Colour ink = selected ? c.on_fill : c.ink, paper = selected ? c.leaf : c.paper;
  const ui::Touch touch = ui.touch({.id = id,
                                    .role = ui::Role::button,
                                    .name = words,
                                    .rect = at,
                                    .ink = ink,
                                    .paper = paper,
                                    .selected = selected});
  const Rect shown = touch.held ? at.scaled(0.985f) : at;
  ui.box(shown, 20, selected ? c.leaf : c.line);
  if (!selected) ui.box(shown.inset(1), 19, c.paper);
  Rect inner = shown.inset(4, 10);
  const float em = ui.style(Type::label).em;
  ui.sign(mark_signs[mark], inner.cut_top(em * 1.25f).centred(em * 1.25f, em * 1.25f), ink);
  ui.text(id + ".words", words, Type::label, inner, ink, paper, ui::Align::centre, true);
  if (touch.focused) ui.focus_frame(shown, 20);
  return touch.tapped;
}

}  // namespace

float mark_row_height(Ui& ui, float width) {
  const MarkLayout layout = mark_layout(ui, width);
  const float one = mark_height(ui, layout);
  return layout == MarkLayout::column ? 3 * one + 24 : one;
}

std::optional<DayMark> mark_row(Ui& ui, const std::string& id, Rect at, std::optional<DayMark> marked) {
  const MarkLayout layout = mark_layout(ui, at.w);
  const bool column = layout == MarkLayout::column;
  const float one = mark_height(ui, layout);
  std::optional<DayMark> tapped;
  const Rect room = at;
  for (size_t i = 0; i < mark_ids.size(); ++i) {
    Rect cell = column ? at.cut_top(one) : at.cut_left((room.w - 24) / 3);
    column ? at.cut_top(12) : at.cut_left(12);
    if (!column) cell = ui.mirrored(cell, room);
    const bool selected = marked && static_cast<size_t>(*marked) == i;
    const std::string mark = id + "." + std::to_string(i);
    if (layout == MarkLayout::tiles
            ? mark_tile(ui, mark, cell, i, selected)
            : ui::button(ui, mark, cell, ui.say(mark_ids[i]), mark_style(i, selected)))
      tapped = static_cast<DayMark>(i);
  }
  return tapped;
}

std::string kind_reply(Ui& ui, const rules::Model& model, DayMark mark, int day) {
  const rules::Pack* pack = habit_pack(model);
  if (!pack) return {};
  const auto& replies = pack->replies;
  const auto& list = mark == DayMark::did        ? replies.did
                     : mark == DayMark::not_done ? replies.not_done
                                                 : replies.rest;
  return list.empty() ? std::string() : ui.in(list[static_cast<size_t>(std::max(0, day)) % list.size()]);
}

void day_disc(Ui& ui, Rect disc, std::optional<DayMark> mark) {
  const ui::Palette& c = ui.colours();
  ui.box(disc, disc.w / 2, day_colour(ui, mark));
  if (mark == DayMark::did) ui.sign("icon-tick", disc.scaled(0.54f), c.on_fill);
  if (mark == DayMark::not_done) ui.sign("icon-ring", disc.scaled(0.46f), c.on_sun_tint);
  if (mark == DayMark::rest) ui.sign("icon-moon", disc.scaled(0.54f), c.grape);
}

ui::Colour day_colour(Ui& ui, std::optional<DayMark> mark) {
  const ui::Palette& c = ui.colours();
  if (!mark) return c.pip;
  return mark == DayMark::did ? c.leaf : mark == DayMark::rest ? c.grape_tint : c.sun_tint;
}

void week_row(Ui& ui, const std::string& id, Rect at, const Habit& habit, int day) {
  constexpr int week = 7;
  const float size = std::min(at.h, (at.w - 6 * 6) / week);
  for (int i = 0; i < week; ++i)
    day_disc(ui, {at.x + static_cast<float>(i) * (size + 6), at.y, size, size},
             mark_of(habit, day - week + 1 + i));
  ui.note({.id = id,
           .role = ui::Role::picture,
           .name = ui.say("habits.week", {{"n", std::to_string(rules::done_in_week(habit, day))},
                                          {"of", std::to_string(habit.quota)}}),
           .rect = at});
}

// --- how firm it is

namespace {

constexpr float firm_pad = 16, graph_h = 96;

const char* firmness_note(const std::vector<double>& curve) {
  return curve.size() < 3 ? "habit.curve_new" : "habit.curve_note";
}

}  // namespace

float firmness_height(Ui& ui, const rules::Model& model, const Habit& habit, float width) {
  const float inner = width - 2 * firm_pad;
  const char* note = firmness_note(rules::strength_curve(habit, model.today));
  return ui.text_height(ui.say("habit.curve"), Type::label, inner) + 10 + graph_h + 8 +
         ui.text_height(ui.say(note), Type::note, inner) + 2 * firm_pad;
}

void firmness(Ui& ui, const rules::Model& model, const Habit& habit, Rect box) {
  const ui::Palette& c = ui.colours();
  const std::vector<double> curve = rules::strength_curve(habit, model.today);
  ui.card(box, 24, c.card);
  Flow inside{box.x + firm_pad, box.y + firm_pad, box.w - 2 * firm_pad};
  card_head(ui, inside, "habit.curve");
  constexpr size_t most = 90;  // days
  const size_t from = curve.size() > most ? curve.size() - most : 0;
  const std::vector<float> shown(curve.begin() + static_cast<std::ptrdiff_t>(from), curve.end());
  const auto tenths = static_cast<int>((curve.empty() ? 0 : curve.back()) * 10 + 0.5);
  ui::graph(ui, "habit.graph", inside.take(graph_h, 8), shown, c.leaf, c.leaf_tint,
            ui.say("habit.curve_name", {{"n", std::to_string(tenths)}}));
  say(ui, inside, "habit.curve_note", ui.say(firmness_note(curve)), Type::note, c.ink_soft, c.card, 0);
}

// --- the garden

namespace {

/// Where a plant stands in the drawing's own units, and how large it is drawn there.
struct Spot {
  float x, y, scale;
};

/// Eighteen places in the bed, in the order they are planted: spread out first, then filled in.
constexpr std::array<Spot, 18> spots{{{448, 340, 1.0f},
                                      {566, 342, 1.0f},
                                      {684, 340, 1.0f},
                                      {506, 328, 0.94f},
                                      {624, 328, 0.94f},
                                      {730, 330, 0.94f},
                                      {470, 316, 0.88f},
                                      {590, 314, 0.88f},
                                      {668, 316, 0.88f},
                                      {536, 306, 0.84f},
                                      {640, 304, 0.84f},
                                      {706, 312, 0.86f},
                                      {420, 330, 0.94f},
                                      {528, 344, 1.0f},
                                      {646, 344, 1.0f},
                                      {500, 308, 0.84f},
                                      {606, 334, 0.96f},
                                      {560, 322, 0.9f}}};
constexpr std::array species{"sunflower", "aster", "tulip", "daisy", "lavender", "tomato"};
constexpr float plant_w = 60, plant_h = 84, plant_foot = 80;

/// A plant's stage, 1 to 4, for its share of the habit's growth.
int stage_of(float grown) { return grown < 0.15f ? 1 : grown < 0.45f ? 2 : grown < 0.8f ? 3 : 4; }

struct Plant {
  size_t spot;
  std::string art;
};

/// The three first habits have four places each, the next two three; what comes after shares the garden
/// unseen.
std::vector<Plant> plants_of(const rules::Model& model) {
  std::vector<Plant> plants;
  const auto& habits = model.profile.habits;
  for (size_t k = 0; k < habits.size() && k < 5; ++k) {
    const auto grown = static_cast<float>(rules::growth(habits[k], model.today));
    const size_t places = k < 3 ? 4 : 3;
    for (size_t j = 0; j < places; ++j) {
      const float share = grown * static_cast<float>(places) - static_cast<float>(j);
      if (j > 0 && share <= 0) break;
      const size_t spot = k < 3 ? k + 3 * j : 12 + (k - 3) * 3 + j;
      plants.push_back({spot, std::string("plant-") + species[k] + "-" +
                                  std::to_string(stage_of(std::clamp(share, 0.0f, 1.0f)))});
    }
  }
  std::sort(plants.begin(), plants.end(),
            [](const Plant& a, const Plant& b) { return spots[a.spot].y < spots[b.spot].y; });
  return plants;
}

const char* cat_of(const rules::Model& model) {
  if (model.profile.habits.empty()) return "wanwan-hello";
  const bool did =
      std::any_of(model.profile.habits.begin(), model.profile.habits.end(),
                  [&](const Habit& habit) { return mark_of(habit, model.today) == DayMark::did; });
  return did ? "wanwan-delight" : "wanwan-asleep";
}

}  // namespace

void garden(Ui& ui, const rules::Model& model, Rect at, double planted) {
  constexpr float scene_w = 1280, scene_h = 402;
  ui.scene("scene-garden", at, 0.5f);
  const float grown = std::max(at.w / scene_w, at.h / scene_h);
  const float left = (scene_w - at.w / grown) / 2, top = scene_h - at.h / grown;
  const auto place = [&](float x, float y, float w, float h, float foot) {
    return Rect{at.x + (x - left - w / 2) * grown, at.y + (y - top - foot) * grown, w * grown, h * grown};
  };
  ui.push_clip(at);
  const float rise = ui::land(ui.share(planted, 0, 0.28f));
  for (const Plant& plant : plants_of(model)) {
    const Spot& spot = spots[plant.spot];
    const float size = spot.scale * (planted > 0 ? 0.86f + 0.14f * rise : 1);
    ui.picture(plant.art,
               place(spot.x, spot.y, plant_w * spot.scale, plant_h * spot.scale, plant_foot * spot.scale),
               {.scale = spot.scale > 0 ? size / spot.scale : 1});
  }
  const std::string cat = cat_of(model);
  const bool asleep = cat == "wanwan-asleep";
  const Rect bed =
      place(826, 346, asleep ? 150.0f : 108.0f, asleep ? 92.0f : 112.0f, asleep ? 92.0f : 112.0f);
  ui.stand(cat, bed);
  ui.pop_clip();
  const auto plants = std::to_string(model.profile.habits.size());
  ui.note({.id = "garden",
           .role = ui::Role::picture,
           .name = ui.say("habits.garden", {{"n", plants}}),
           .rect = at});
}

// --- small pieces

float card_head(Ui& ui, Flow& flow, const std::string& id) {
  const float height = ui.text_height(ui.say(id), Type::label, flow.w);
  say(ui, flow, id, ui.say(id), Type::label, ui.colours().ink, ui.colours().card, 10);
  return height + 10;
}

void stop_card(Ui& ui, Flow& flow, const std::string& id, const std::string& words) {
  const ui::Palette& c = ui.colours();
  constexpr float pad = 16, sign = 36, gap = 12, least = 40;
  const float high = std::max(ui.text_height(words, Type::label, flow.w - 2 * pad - sign - gap), least);
  const Rect box = flow.take(high + 2 * pad, 12);
  ui.box(box, 20, c.coral_tint);
  Rect inner = box.inset(pad);
  const Rect room = inner;
  ui.sign("sign-stop", ui.mirrored(inner.cut_left(sign).centred(sign, sign), room), c.coral);
  inner.cut_left(gap);
  ui.text(id, words, Type::label, ui.mirrored(inner, room), c.on_coral_tint, c.coral_tint, ui::Align::left,
          true);
}

}  // namespace screens
