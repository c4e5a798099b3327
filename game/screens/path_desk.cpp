// The desk of treatments: one is taken in hand by a tap and put on what it is for by another. What a doctor
// must know stands before everything else until it is told.
#include <algorithm>

#include "screens/parts.h"
#include "screens/path.h"

namespace screens {
namespace {

using rules::Aim;
using rules::Tool;
using rules::Visit;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr float gap = 12, tile_pad = 8, tile_radius = 20, card_pad = 16;

std::string aim_words(Ui& ui, Aim aim) {
  switch (aim) {
    case Aim::relieve:
      return ui.say("aim.relieve");
    case Aim::calm:
      return ui.say("aim.calm");
    case Aim::relax:
      return ui.say("aim.relax");
    case Aim::repair:
      break;
  }
  return ui.say("aim.repair");
}

const rules::Docked* docked(const Visit& visit, const Tool& tool) {
  const auto found = std::find_if(visit.docked.begin(), visit.docked.end(),
                                  [&](const rules::Docked& one) { return one.tool == &tool; });
  return found == visit.docked.end() ? nullptr : &*found;
}

// --- a treatment

float art_size(const Ui& ui) { return ui.large ? 60.0f : 40.0f; }

/// What stands on the tile below its name once it has its place: what it is for.
std::string place_words(Ui& ui, const Visit& visit, const Tool& tool) {
  const rules::Docked* place = docked(visit, tool);
  return place ? aim_words(ui, place->aim) : std::string();
}

float words_width(const Ui& ui, float width) { return width - art_size(ui) - 2 * tile_pad - 6; }

float tile_height(Ui& ui, const Visit& visit, const Tool& tool, float width) {
  const float w = words_width(ui, width);
  const std::string place = place_words(ui, visit, tool);
  const float words_h = ui.text_height(ui.in(tool.say), Type::label, w) +
                        (place.empty() ? 0 : ui.text_height(place, Type::note, w - 22));
  return std::max({ui.target, art_size(ui) + 16, words_h + 16});
}

/// True when tapped.
bool tile(Ui& ui, const Visit& visit, const Tool& tool, Rect at, bool in_hand) {
  const ui::Palette& c = ui.colours();
  const std::string place = place_words(ui, visit, tool);
  const bool placed = !place.empty();
  const ui::Colour surface = placed || in_hand ? c.teal_tint : c.card;
  ui::Zone zone{.id = "tool." + tool.id,
                .role = ui::Role::choice,
                .name = ui.in(tool.say) + (placed ? " · " + place : ""),
                .rect = at,
                .ink = c.ink,
                .paper = surface,
                .selected = in_hand};
  zone.disabled = placed;
  zone.cut = ui.widest_word(ui.in(tool.say), Type::label) > words_width(ui, at.w) + 0.5f;
  const ui::Touch touch = ui.touch(zone);
  if (!placed) ui.shadow(at, tile_radius);
  const float edge = in_hand ? 3 : c.edge;
  if (edge > 0) ui.box(at, tile_radius, in_hand ? c.teal : c.line);
  ui.box(at.inset(edge), tile_radius - edge, touch.held ? ui::mix(surface, c.ink, 0.06f) : surface);
  Rect inner = at.inset(tile_pad, 6);
  const Rect room = inner;
  const float size = art_size(ui);
  const Rect art = ui.mirrored(inner.cut_left(size).centred(size, size), room);
  ui.picture(tool.art, art, {.radius = 14});
  inner.cut_left(6);
  inner = ui.mirrored(inner, room);
  const float name_h = ui.text_height(ui.in(tool.say), Type::label, inner.w);
  const float place_h = placed ? ui.text_height(place, Type::note, inner.w - 22) : 0;
  const float y = inner.mid_y() - (name_h + place_h) / 2;
  ui.lines(ui.layout(ui.in(tool.say), ui.style(Type::label), inner.w), {inner.x, y, inner.w, name_h}, c.ink);
  if (placed) {
    Rect row{inner.x, y + name_h, inner.w, place_h};
    const Rect whole = row;
    ui.sign("icon-tick", ui.mirrored(row.cut_left(18).centred(18, 18), whole), c.teal);
    row.cut_left(4);
    ui.lines(ui.layout(place, ui.style(Type::note), row.w), ui.mirrored(row, whole), c.teal);
  }
  if (touch.focused) ui.focus_frame(at, tile_radius);
  return touch.tapped;
}

// --- what it may be put on

/// As many as no name is broken by: three at most on a wide page, two on an upright one, one with large text.
int columns_of(Ui& ui, const rules::Desk& desk, float width) {
  for (int columns = ui.large ? 1 : ui.wide ? 3 : 2; columns > 1; --columns) {
    const float w =
        words_width(ui, (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    if (std::all_of(desk.tools.begin(), desk.tools.end(),
                    [&](const Tool& tool) { return ui.widest_word(ui.in(tool.say), Type::label) <= w; }))
      return columns;
  }
  return 1;
}

/// All four in a row where each word fits.
int aim_columns(Ui& ui, float width) {
  const float w = (width - 3 * gap) / 4;
  constexpr float padding = 40, least = 70;
  const bool fits = w >= least && std::all_of(rules::aims.begin(), rules::aims.end(), [&](Aim aim) {
                      return ui.widest_word(aim_words(ui, aim), Type::label) <= w - padding;
                    });
  return ui.large ? 1 : fits ? 4 : 2;
}

/// The four aims; the tapped one.
std::optional<Aim> aims_grid(Ui& ui, Flow& flow, bool ready) {
  std::optional<Aim> tapped;
  const int columns = aim_columns(ui, flow.w);
  const float w = (flow.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const ui::ButtonStyle style{.fill = ui::Fill::leaf, .disabled = !ready, .type = Type::label};
  for (size_t i = 0; i < rules::aims.size(); i += static_cast<size_t>(columns)) {
    float h = 0;
    const size_t end = std::min(i + static_cast<size_t>(columns), rules::aims.size());
    for (size_t j = i; j < end; ++j)
      h = std::max(h, ui::button_height(ui, aim_words(ui, rules::aims[j]), w, style));
    const Rect row = flow.take(h, gap);
    for (size_t j = i; j < end; ++j) {
      const Rect at{row.x + static_cast<float>(j - i) * (w + gap), row.y, w, h};
      const Aim aim = rules::aims[j];
      if (ui::button(ui, std::string("aim.") + rules::name_of(aim), ui.mirrored(at, row), aim_words(ui, aim),
                     style))
        tapped = aim;
    }
  }
  return tapped;
}

// --- what is told above: what happened, or how the last try went

void told(Ui& ui, Flow& flow, const rules::Path& path) {
  const ui::Palette& c = ui.colours();
  const Visit& visit = path.visit();
  const float w = flow.w - 2 * card_pad;
  std::string lead = ui.in(path.story->who), words = ui.in(visit.chapter->tell);
  Type type = Type::headline;
  if (visit.tried) {
    lead = ui.say(visit.tried->fits ? "path.placed" : "path.not_for_that",
                  {{"what", ui.in(visit.tried->tool->say)}, {"aim", aim_words(ui, visit.tried->aim)}});
    words = ui.in(visit.tried->tool->why);
    type = Type::body;
  }
  const float lead_h = ui.text_height(lead, Type::label, w), words_h = ui.text_height(words, type, w);
  const Rect box = flow.take(2 * card_pad - 4 + lead_h + 4 + words_h, 14);
  ui.card(box, 24, c.card);
  Flow inside{box.x + card_pad, box.y + card_pad - 2, w};
  say(ui, inside, "told.lead", lead, Type::label, c.grape, c.card, 4);
  say(ui, inside, visit.tried ? "told.why" : "tell", words, type, c.ink, c.card, 0);
}

/// Takes a treatment in hand, or lays it back; `down` is how far it is below where it should then be seen.
void pick(Ui& ui, PathLook& look, const std::string& tool, float down) {
  look.tool = look.tool == tool ? "" : tool;
  if (!look.tool.empty()) look.scroll.at = std::max(0.0f, look.scroll.at + down);
  ui.keep_moving();
}

/// The treatments in rows, with the aims below, or in one column below the one in hand, which then stands at
/// `from`.
Wish desk(Ui& ui, Flow& flow, const rules::Path& path, PathLook& look, float from) {
  const ui::Palette& c = ui.colours();
  const Visit& visit = path.visit();
  const rules::Desk& on = *visit.chapter->desk;
  std::optional<Aim> aimed;
  say(ui, flow, "ask", ui.in(visit.chapter->ask), Type::headline, c.ink, c.paper, 4);
  say(ui, flow, "how", ui.say(look.tool.empty() ? "path.take_one" : "path.what_for"), Type::note, c.ink_soft,
      c.paper, 10);
  const int columns = columns_of(ui, on, flow.w);
  const auto step = static_cast<size_t>(columns);
  const float w = (flow.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (size_t i = 0; i < on.tools.size(); i += step) {
    const size_t end = std::min(i + step, on.tools.size());
    float h = 0;
    for (size_t j = i; j < end; ++j) h = std::max(h, tile_height(ui, visit, on.tools[j], w));
    const Rect row = flow.take(h, gap);
    for (size_t j = i; j < end; ++j) {
      const Rect at{row.x + static_cast<float>(j - i) * (w + gap), row.y, w, h};
      const std::string& id = on.tools[j].id;
      if (tile(ui, visit, on.tools[j], ui.mirrored(at, row), look.tool == id))
        pick(ui, look, id, columns == 1 ? row.y - from : 0);
    }
    if (columns == 1 && look.tool == on.tools[i].id) aimed = aims_grid(ui, flow, true);
  }
  if (columns > 1) {
    flow.skip(4);
    aimed = aims_grid(ui, flow, !look.tool.empty());
  }
  if (!aimed || look.tool.empty()) return Nothing{};
  const rules::Dock dock{visit.chapter->id, look.tool, *aimed};
  look.tool.clear();
  look.scroll.at = 0;  // what came of it stands at the top
  return rules::Move{dock};
}

// --- the stop card

Wish stop(Ui& ui, Flow& flow, const Visit& visit) {
  const ui::Palette& c = ui.colours();
  const Tool& tool = *visit.tried->tool;
  const float w = flow.w - 2 * card_pad;
  const std::string lead = ui.say("path.stop", {{"what", ui.in(tool.say)}});
  const std::string& words = ui.in(tool.stop->say);
  const std::string why = visit.passed_over ? ui.in(tool.stop->why) : std::string();
  constexpr float sign = 56;
  const float words_w = w - sign - 14;
  const float head_h = std::max(
      sign, ui.text_height(lead, Type::note, words_w) + 2 + ui.text_height(words, Type::headline, words_w));
  const float why_h = why.empty() ? 0 : 12 + ui.text_height(why, Type::body, w);
  const Rect box = flow.take(2 * card_pad + head_h + why_h, 18);
  if (c.edge > 0) ui.box(box, 24, c.line);
  ui.box(box.inset(c.edge), 24, c.coral_tint);
  Rect inner = box.inset(card_pad);
  Rect head = inner.cut_top(head_h);
  const Rect room = head;
  Rect mark = ui.mirrored(head.cut_left(sign), room);
  ui.picture("sign-stop", {mark.x, mark.y, sign, sign});
  head.cut_left(14);
  head = ui.mirrored(head, room);
  Flow inside{head.x, head.y, words_w};
  say(ui, inside, "stop.lead", lead, Type::note, c.on_coral_tint, c.coral_tint, 2);
  say(ui, inside, "stop", words, Type::headline, c.ink, c.coral_tint, 0);
  if (!why.empty()) {
    Flow below{inner.x, inner.y + 12, w};
    say(ui, below, "stop.why", why, Type::body, c.ink, c.coral_tint, 0);
  }
  const std::string tell = ui.say("path.tell"), pass = ui.say("path.pass");
  if (ui::button(ui, "heed.tell", flow.take(ui::button_height(ui, tell, flow.w), gap), tell))
    return rules::Move{rules::Heed{true}};
  if (visit.passed_over) return Nothing{};  // told why: it is not offered a second time
  const ui::ButtonStyle plain{.fill = ui::Fill::plain};
  if (ui::button(ui, "heed.not", flow.take(ui::button_height(ui, pass, flow.w, plain), gap), pass, plain))
    return rules::Move{rules::Heed{false}};
  return Nothing{};
}

}  // namespace

Wish show_desk(const rules::Model& model, Ui& ui, PathLook& look) {
  const rules::Path& path = *model.path();
  const Visit& visit = path.visit();
  const float bar = round_bar_height(ui), line_h = timeline_height(ui);
  const int left = visit.chapter->desk->need - static_cast<int>(visit.docked.size());
  const std::string words =
      left > 0 ? ui.say("path.left", {{"n", std::to_string(left)}}) : ui.say("path.confer");
  Rect panel = ui.wide ? ui.page.inset(std::max(ui.safe.x, (ui.page.w - 820) / 2), 0)
                       : Rect{ui.safe.x, 0, ui.safe.w, ui.page.h};
  const Foot foot = cut_foot(ui, panel, words, look.scroll);
  const Rect area{ui.page.x, 0, ui.page.w, panel.bottom()};
  ui::Scroll scroll(ui, look.scroll, area, "desk");
  Flow flow{panel.x + ui.margin, scroll.top() + bar, panel.w - 2 * ui.margin};
  calm_scene(ui, scroll.top(), bar + line_h + 60);
  timeline(ui, flow.take(line_h, 12), path);
  Wish wish = Nothing{};
  if (visit.must_tell) {
    wish = stop(ui, flow, visit);
    constexpr float cat = 150;
    if (const float room = panel.bottom() - flow.y; room > cat + 20)
      ui.stand("wanwan-serious", {flow.x, flow.y + room - cat - 16, flow.w, cat});
  } else {
    told(ui, flow, path);
    wish = desk(ui, flow, path, look, bar + 8);
  }
  scroll.end(flow.y);
  foot_fade(ui, panel.bottom());
  bar_paper(ui, look.scroll, bar);
  const bool ready = left <= 0 && !visit.must_tell;
  const bool conferred = ui::button(ui, "path.confer", foot.button, words, {.disabled = !ready});
  more_button(ui, look.scroll, foot);
  const Wish top = path_bar(path, ui);
  if (conferred) return rules::Move{rules::Confer{}};
  return is_wish(top) ? top : wish;
}

}  // namespace screens
