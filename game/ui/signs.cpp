// See widgets.h: pips, rings, bubbles, stamps, waves, folds and the top bar.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/shapes.h"
#include "ui/turned.h"
#include "ui/widgets.h"

namespace ui {
namespace {

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

}  // namespace

void pips(Ui& ui, Rect at, int total, int current, const std::string& name) {
  const Palette& c = ui.colours();
  ui.note(
      {.id = "progress", .role = Role::progress, .name = name, .rect = at, .ink = c.ink, .paper = c.card});
  constexpr float gap = 5, high = 10, now_high = 14;
  const float each =
      std::min(20.0f, (at.w - gap * static_cast<float>(total - 1)) / static_cast<float>(total));
  float x = at.x;
  if (ui.left_hand) x = at.right() - (each + gap) * static_cast<float>(total) + gap;
  for (int i = 0; i < total; ++i, x += each + gap) {
    const float h = i == current ? now_high : high;
    const Rect pip{x, at.mid_y() - h / 2, each, h};
    if (c.edge > 0) ui.box(pip.inset(-1.5f), h / 2 + 1.5f, c.ink);
    ui.box(pip, h / 2, i < current ? c.teal : i == current ? c.sun : c.pip);
  }
}

void progress_ring(Ui& ui, const std::string& id, Rect at, float share, const std::string& words,
                   Colour colour) {
  const Palette& c = ui.colours();
  const float radius = std::min(at.w, at.h) / 2, thick = radius * 0.26f;
  ring(ui.list(), at.mid_x(), at.mid_y(), radius, thick, 1, c.pip);
  ring(ui.list(), at.mid_x(), at.mid_y(), radius, thick, share, colour);
  const TextStyle style{radius * 0.62f, true, 1.2f};
  const Paragraph& text = ui.layout(words, style, at.w);
  ui.lines(text, {at.x, at.mid_y() - text.height / 2, at.w, text.height}, c.ink, Align::centre);
  ui.note({.id = id,
           .role = Role::progress,
           .name = words,
           .rect = at,
           .ink = c.ink,
           .paper = c.card,
           .text_dp = style.em,
           .bold = true});
}

void graph(Ui& ui, const std::string& id, Rect at, const std::vector<float>& values, Colour line, Colour area,
           const std::string& name) {
  const Palette& c = ui.colours();
  const Rect room = at.inset(8);
  const auto point = [&](size_t i) {
    const float share =
        values.size() < 2 ? 1.0f : static_cast<float>(i) / static_cast<float>(values.size() - 1);
    return ImVec2(room.x + room.w * share, room.bottom() - room.h * std::clamp(values[i], 0.0f, 1.0f));
  };
  constexpr float thick = 5;
  ImDrawList& list = ui.list();
  const ImDrawListFlags smooth = list.Flags;
  list.Flags &= ~ImDrawListFlags_AntiAliasedFill;  // no seams between the pieces
  for (size_t i = 1; i < values.size(); ++i) {
    const ImVec2 a = point(i - 1), b = point(i);
    list.AddQuadFilled(a, b, {b.x, room.bottom()}, {a.x, room.bottom()}, packed(area));
  }
  list.Flags = smooth;
  ui.box({room.x, room.bottom() - 1, room.w, 2}, 0, c.line);
  constexpr float apart = 5;  // nearer points would scallop the line
  const auto most = static_cast<size_t>(std::max(1.0f, room.w / apart));
  const size_t step = 1 + values.size() / most;
  ImVec2 from = values.empty() ? ImVec2() : point(0);
  for (size_t i = step; i + step / 2 < values.size() + step; i += step) {
    const ImVec2 to = point(std::min(i, values.size() - 1));
    list.AddLine(from, to, packed(line), thick);
    list.AddCircleFilled(to, thick / 2, packed(line), 16);
    from = to;
  }
  if (!values.empty()) {
    const ImVec2 end = point(values.size() - 1);
    list.AddCircleFilled(end, 9, packed(c.card));
    list.AddCircleFilled(end, 6.5f, packed(line));
  }
  ui.note({.id = id, .role = Role::picture, .name = name, .rect = at});
}

void bubble(Ui& ui, Rect at, float tail_x, float tail_y, float share) {
  const Palette& c = ui.colours();
  const float grown = 0.4f + 0.6f * share;
  const Rect shown{tail_x + (at.x - tail_x) * grown, tail_y + (at.y - tail_y) * grown, at.w * grown,
                   at.h * grown};
  const Colour surface = faded(c.bubble, share);
  ui.shadow(shown, 28 * grown, share);
  const bool below = tail_y > shown.bottom();
  const float root = below ? std::clamp(tail_x + 44, shown.x + 40, shown.right() - 40) : 0;
  auto tail = [&](float grow, Colour colour) {  // a curved wedge from the bubble's edge to the mouth
    ImDrawList& list = ui.list();
    if (below) {
      list.PathLineTo({root - 26 - grow, shown.bottom() - 4});
      list.PathBezierQuadraticCurveTo({root - 26 - grow, shown.bottom() + 14}, {tail_x - grow, tail_y + grow},
                                      12);
      list.PathBezierQuadraticCurveTo({root + 12 + grow, tail_y}, {root + 26 + grow, shown.bottom() - 4}, 12);
    } else {
      list.PathLineTo({shown.x + 4, tail_y - 16 - grow});
      list.PathLineTo({tail_x - grow * 1.6f, tail_y + 4});
      list.PathLineTo({shown.x + 4, tail_y + 12 + grow});
    }
    list.PathFillConvex(packed(colour));
  };
  if (c.edge > 0) {
    tail(c.edge, c.line);
    ui.box(shown, 28 * grown, c.line);
    ui.box(shown.inset(c.edge), 28 * grown - c.edge, surface);
  } else {
    ui.box(shown, 28 * grown, surface);
  }
  tail(0, surface);
}

void stamp(Ui& ui, Rect at, bool is_so, float share) {
  const std::string id = is_so ? "stamp-fact-blank" : "stamp-not-so-blank";
  const float drop = 1.6f - 0.6f * land(share);
  if (share <= 0) return;
  const std::string words = ui.say(is_so ? "stamp.so" : "stamp.not_so");
  const Palette& light = palette(rules::Theme::light);
  const Colour ink = rgb(0xFFFFFF), paper = is_so ? light.teal : light.coral;
  ui.picture(id, at, {.tint = {255, 255, 255, static_cast<std::uint8_t>(255 * share)}, .scale = drop});
  TextStyle style{at.w * 0.25f, true, 1.2f};  // smaller where the word would reach the rim
  style.em *= std::min(1.0f, at.w * 0.62f / std::max(1.0f, ui.fonts().width(words, style)));
  constexpr float angle_deg = -9, below_middle = 0.13f;  // as the stamp is drawn
  const float angle = angle_deg * 3.14159265f / 180, reach = at.h * below_middle * drop;
  turned_word(ui, words, style, at.mid_x() - reach * std::sin(angle), at.mid_y() + reach * std::cos(angle),
              angle_deg, faded(ink, share), drop);
  ui.note({.id = "stamp",
           .role = Role::picture,
           .name = words,
           .rect = at,
           .ink = ink,
           .paper = paper,
           .text_dp = style.em,
           .bold = true});
}

void wave(Ui& ui, Rect across, float y, Colour colour) {
  const ArtSize size = ui.art().size("wave-edge");
  if (size.w <= 0) return;
  const float shown = std::min(across.w, size.w);
  ui.picture("wave-edge", {across.x, y, across.w, size.h},
             {.tint = colour, .mask = true, .crop = {0, 0, shown, size.h}});
}

bool fold(Ui& ui, const std::string& id, Rect at, const std::string& words, const FoldLabel& tagged,
          bool open) {
  const std::string& label = tagged.words;
  const Palette& c = ui.colours();
  Zone zone{.id = id,
            .role = Role::button,
            .name = words + (label.empty() ? "" : " · " + label),
            .rect = at,
            .ink = c.ink,
            .paper = c.paper,
            .text_dp = type_dp(Type::label, ui.body),
            .bold = true,
            .selected = open};
  const Touch touch = ui.touch(zone);
  ui.box(at, 20, c.line);
  const float edge = std::max(1.5f, c.edge);
  ui.box(at.inset(edge), 20 - edge, touch.held ? c.card : c.paper);
  Rect inner = at.inset(20, 4);
  ui.sign(open ? "icon-chevron-up" : "icon-chevron-down", inner.cut_right(20), c.ink_soft);
  inner.cut_right(12);
  if (!label.empty()) {
    const float width = ui.fonts().width(label, ui.style(Type::note)) + 40;
    if (width + ui.fonts().width(words, ui.style(Type::label)) < inner.w) {
      Rect tag = inner.cut_right(width).centred(
          width, std::min(at.h - 16, ui.text_height(label, Type::note, width) + 8));
      ui.box(tag, 12, c.grape_tint);
      tag.cut_left(12);
      Rect dot = tag.cut_left(16).centred(14, 14);
      ui.box(dot, 7, c.grape);
      ui.sign(tagged.sign, dot.centred(10, 10), c.card);
      ui.text(id + ".label", label, Type::note, tag, c.on_grape_tint, c.grape_tint, Align::centre, true);
    }
  }
  const Paragraph& text = ui.layout(words, ui.style(Type::label), inner.w);
  ui.lines(text, {inner.x, inner.mid_y() - text.height / 2, inner.w, text.height}, c.ink);
  if (touch.focused) ui.focus_frame(at, 20);
  return touch.tapped;
}

namespace {

constexpr float bar_button = 48, bar_gap = 12;

float bar_top(const Ui& ui) { return ui.safe.y + (ui.page.h < 620 ? 8.0f : 12.0f); }

const char* name_of_sign(const std::string& sign) {
  if (sign == "icon-close") return "bar.close";
  return sign == "icon-menu" ? "bar.settings" : "bar.back";
}

/// The row of the bar between the margins of its room.
Rect bar_row(const Ui& ui, const BarLook& look) {
  const float left = std::max(ui.safe.x, look.room.x),
              right = look.room.w > 0 ? std::min(ui.safe.right(), look.room.right()) : ui.safe.right();
  return {left + ui.margin, bar_top(ui), right - left - 2 * ui.margin, bar_button};
}

bool fits(Ui& ui, const BarLook& look, Type help) {
  float needed = help_chip_width(ui, help);
  if (!look.back_sign.empty()) needed += bar_button + bar_gap;
  if (look.settings) needed += bar_button + bar_gap;
  return needed <= bar_row(ui, look).w;
}

/// Smaller words where only they leave help in the bar's one row.
Type help_type(Ui& ui, const BarLook& look) {
  return !fits(ui, look, Type::label) && fits(ui, look, Type::note) ? Type::note : Type::label;
}

bool two_rows(Ui& ui, const BarLook& look) { return look.help && !fits(ui, look, help_type(ui, look)); }

}  // namespace

float bar_height(Ui& ui, const BarLook& look) {
  return bar_top(ui) + bar_button + 8 + (two_rows(ui, look) ? bar_button + bar_gap : 0);
}

BarPlaces bar_places(Ui& ui, const BarLook& look) {
  BarPlaces at;
  Rect row = bar_row(ui, look);
  const Rect room = row;
  const bool split = two_rows(ui, look);
  const float chip = std::min(help_chip_width(ui, help_type(ui, look)), room.w);
  if (!look.back_sign.empty()) {
    at.back = ui.mirrored(row.cut_left(bar_button), room);
    row.cut_left(bar_gap);
  }
  Rect help{};
  if (look.help && split) help = Rect{room.right() - chip, room.y + bar_button + bar_gap, chip, bar_button};
  if (look.help && !split) help = row.cut_right(chip), row.cut_right(bar_gap);
  if (look.settings) {
    at.settings = ui.mirrored(row.cut_right(bar_button), room);
    row.cut_right(bar_gap);
  }
  if (look.help) at.help = ui.mirrored(help, room);
  at.middle = ui.mirrored(row, room);
  return at;
}

Bar top_bar(Ui& ui, const BarLook& look) {
  const BarPlaces at = bar_places(ui, look);
  Bar bar;
  if (!look.back_sign.empty())
    bar.back = round_button(ui, look.back_sign == "icon-menu" ? "settings" : "back", at.back, look.back_sign,
                            ui.say(name_of_sign(look.back_sign)));
  if (look.settings)
    bar.settings = round_button(ui, "settings", at.settings, "icon-settings", ui.say("bar.settings"));
  if (look.help) bar.help = help_chip(ui, at.help, help_type(ui, look));
  bar.middle = at.middle;
  return bar;
}

}  // namespace ui
