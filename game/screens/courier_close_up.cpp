// The courier's close-up: the lower spine cut open from the side, belly left, after the drawing disc-root.
// The bones are art; the disc between them, the nerve root behind and what happens to both are drawn here.
// The root runs in the canal behind the disc, never in it.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "screens/courier.h"
#include "screens/parts.h"
#include "ui/capsule.h"

namespace screens {
namespace {

using ui::Colour;
using ui::Dot;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr Colour disc_shade = ui::rgb(0x1F7F76), disc_base = ui::rgb(0x2E9C90), jelly = ui::rgb(0xBFE6DC),
                 crack_ink = ui::rgb(0x14534D), nerve_pale = ui::rgb(0xF7D98A),
                 nerve_core = ui::rgb(0xF2B632), trouble = ui::rgb(0xE2705A), cell_base = ui::rgb(0x9C8BD9),
                 cell_shade = ui::rgb(0x7A68BF), cell_eye = ui::rgb(0x2A2D3A);

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

// --- places, in the units of the drawing

constexpr float art_w = 200, art_h = 320;
constexpr Dot disc_middle{84, 188};
constexpr float disc_turn = -9 * 3.14159265f / 180;
constexpr float disc_half_h = 15, most_squeezed = 0.34f;
constexpr float touch_y = 190;  ///< where the bulge meets the nerve

/// Where the drawing lies on the page.
struct Lie {
  float x, y, k;
  Dot at(float ux, float uy) const { return {x + ux * k, y + uy * k}; }
  Rect rect(float ux, float uy, float w, float h) const { return {x + ux * k, y + uy * k, w * k, h * k}; }
};

/// The whole disc and its neighbours are shown, the disc in the middle; beyond the drawing there is nothing.
Lie lie_in(Rect at) {
  constexpr float shown_w = 176, shown_h = 196, most_h = 270, middle_x = 104, middle_y = 186;
  const float k = std::max(std::min(at.w / shown_w, at.h / shown_h), at.h / most_h);
  return {at.mid_x() - middle_x * k, at.mid_y() - middle_y * k, k};
}

// --- the nerve root

/// Its middle at a height; the bulge pushes it aside.
float nerve_x(float y, float bulge) {
  const float straight = y < 120 ? 132 + (y + 10) * 0.028f : 135.7f - (y - 120) * 0.046f;
  const float near = (y - touch_y) / 24;
  return straight + 9 * bulge * std::exp(-near * near);
}

/// How thick it is there against its usual: thinner where it is pressed, swollen above.
float nerve_girth(float y, float bulge) {
  const float pressed = (y - touch_y) / 16, above = (y - touch_y + 36) / 18;
  return 1 - 0.42f * bulge * std::exp(-pressed * pressed) + 0.22f * bulge * std::exp(-above * above);
}

void draw_nerve(Ui& ui, const Lie& lie, float bulge) {
  constexpr float first = -20, last = 340, step = 15, sheath = 11.5f, core = 7.6f;
  for (const auto& [radius, colour] : {std::pair(sheath, nerve_pale), std::pair(core, nerve_core)})
    for (float y = first; y < last; y += step)
      ui::capsule(ui.list(), lie.at(nerve_x(y, bulge), y), lie.at(nerve_x(y + step, bulge), y + step),
                  radius * nerve_girth(y, bulge) * lie.k, radius * nerve_girth(y + step, bulge) * lie.k,
                  colour);
}

/// The letters near the bulge: waiting above it, or on their way down.
void draw_letters(Ui& ui, const Lie& lie, const CourierScene& scene, float bulge) {
  constexpr double along = 720, bulge_y = 166;  // units for the whole way; where the queue ends
  const double t = flowing_s(ui, scene);
  for (int letter = 0; letter < 40; ++letter) {
    const auto at = rules::letter_at(letter, scene.pressure, t);
    if (!at) continue;
    const auto y = static_cast<float>(bulge_y + (*at - rules::bulge_at) * along);
    if (y > art_h) continue;
    constexpr float w = 24, h = 18;
    ui.picture("packet", lie.rect(nerve_x(y, bulge) - w / 2, y - h / 2, w, h));
  }
}

// --- the disc

/// The disc's own frame: x to the back, y down, turned and squeezed.
struct DiscFrame {
  Lie lie;
  float squeeze = 0;  ///< 0 to 1
  float grown = 1;    ///< about its middle
  ImVec2 at(float dx, float dy) const {
    const float x = dx * (1 + 0.06f * squeeze) * grown, y = dy * (1 - most_squeezed * squeeze) * grown;
    const float sunk = disc_half_h * most_squeezed * squeeze;
    const float c = std::cos(disc_turn), s = std::sin(disc_turn);
    const Dot dot = lie.at(disc_middle.x + x * c - y * s, disc_middle.y + sunk + x * s + y * c);
    return {dot.x, dot.y};
  }
};

struct Curve {
  float ax, ay, bx, by, x, y;
};

template <size_t n>
void fill(Ui& ui, const DiscFrame& frame, float x, float y, const std::array<Curve, n>& curves,
          Colour colour) {
  constexpr int pieces = 7;
  ImDrawList& list = ui.list();
  list.PathLineTo(frame.at(x, y));
  for (const Curve& curve : curves)
    list.PathBezierCubicCurveTo(frame.at(curve.ax, curve.ay), frame.at(curve.bx, curve.by),
                                frame.at(curve.x, curve.y), pieces);
  float around = 0;  // twice its area, below 0 where it runs against the clock: then its edge is not smoothed
  for (int i = 0; i < list._Path.Size; ++i) {
    const ImVec2 a = list._Path[i], b = list._Path[(i + 1) % list._Path.Size];
    around += a.x * b.y - b.x * a.y;
  }
  if (around < 0) std::reverse(list._Path.begin(), list._Path.end());
  list.PathFillConcave(packed(colour));
}

/// The ring, as far back as it bulges.
void draw_ring(Ui& ui, const DiscFrame& frame, float bulge, Colour shade, Colour base) {
  const float b = bulge;
  fill(ui, frame, -46, -13,
       std::array<Curve, 4>{{{-54, -8, -54, 8, -46, 13},
                             {-16, 17, 16, 17, 42, 13},
                             {50 + 22.1f * b, 12 + 5.1f * b, 50 + 22.1f * b, -10 - 1.7f * b, 42, -13},
                             {16, -17, -16, -17, -46, -13}}},
       shade);
  fill(ui, frame, -45, -12,
       std::array<Curve, 4>{{{-52, -8, -52, 7, -45, 10},
                             {-16, 13, 14, 13, 38, 10},
                             {45 + 20.4f * b, 9 + 4.2f * b, 45 + 20.4f * b, -9 - 1.7f * b, 38, -12},
                             {14, -15, -16, -15, -45, -12}}},
       base);
}

/// The jelly, from a calm lens to one that has run into the bulge.
void draw_jelly(Ui& ui, const DiscFrame& frame, float b, Colour colour) {
  const auto mix = [b](float calm, float out) { return calm + (out - calm) * b; };
  fill(ui, frame, mix(-26, -24), 0,
       std::array<Curve, 4>{
           {{mix(-26, -24), mix(-9, -9), mix(10, 10), mix(-9, -9), mix(14, 30), mix(-5.5f, -5)},
            {mix(17, 53.6f), mix(-4, -6), mix(18, 61.3f), mix(-2, -4), mix(18, 60.5f), mix(0, 1)},
            {mix(18, 58.6f), mix(2, 7), mix(17, 46.5f), mix(4, 7), mix(14, 30), mix(5.5f, 5)},
            {mix(10, 10), mix(9, 9), mix(-26, -24), mix(9, 9), mix(-26, -24), 0}}},
       colour);
}

/// Fine lines from the jelly to the back of the ring, longer and more of them as it cracks.
void draw_cracks(Ui& ui, const DiscFrame& frame, float crack) {
  constexpr std::array<std::array<Dot, 4>, 4> lines{{{{{19, 2}, {27, 0}, {33, 3}, {43, 1}}},
                                                     {{{17, -4}, {24, -7}, {30, -6}, {39, -10}}},
                                                     {{{17, 5}, {24, 8}, {31, 7}, {40, 10}}},
                                                     {{{-28, -2}, {-34, -5}, {-39, -3}, {-45, -6}}}}};
  const float shown = crack * static_cast<float>(lines.size());
  for (size_t i = 0; i < lines.size(); ++i) {
    const float share = std::clamp(shown - static_cast<float>(i), 0.0f, 1.0f) * 3;
    ImDrawList& list = ui.list();
    for (size_t at = 0; at < 3 && share > static_cast<float>(at); ++at) {
      const float part = std::min(1.0f, share - static_cast<float>(at));
      const Dot from = lines[i][at], to = lines[i][at + 1];
      list.AddLine(frame.at(from.x, from.y),
                   frame.at(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part),
                   packed(crack_ink), std::max(1.5f, 1.7f * frame.lie.k));
    }
  }
}

void draw_disc(Ui& ui, const Lie& lie, const CourierScene& scene, float bulge) {
  const auto landed = [](float share) { return 0.8f + 0.2f * share; };
  const float ring = scene.ring.value, gel = scene.gel.value;
  DiscFrame frame{lie, scene.load.value};
  if (ring < 1) {  // the gap, pale, until its piece is there
    const Colour pale = ui.colours().night ? ui::rgb(0x3B4358) : ui::rgb(0xE4DCCB);
    draw_ring(ui, frame, 0, pale, ui::mix(pale, ui.colours().card, 0.5f));
  }
  if (ring > 0) {
    frame.grown = landed(ring);
    draw_ring(ui, frame, bulge, ui::faded(disc_shade, ring), ui::faded(disc_base, ring));
    frame.grown = 1;
    if (gel < 1) draw_jelly(ui, frame, 0, ui::faded(crack_ink, 0.35f * ring));
  }
  if (gel > 0) {
    frame.grown = landed(gel);
    draw_jelly(ui, frame, bulge, ui::faded(jelly, gel));
    frame.grown = 1;
  }
  if (scene.crack.value > 0) draw_cracks(ui, frame, scene.crack.value);
}

/// Where it presses: a coral spot with a halo.
void draw_touch(Ui& ui, const Lie& lie, float bulge) {
  const float share = std::clamp((bulge - 0.35f) / 0.4f, 0.0f, 1.0f);
  if (share <= 0) return;
  const Dot at = lie.at(144, touch_y);
  const auto disc = [&](float radius, float alpha) {
    const float r = radius * lie.k * share;
    ui.box({at.x - r, at.y - r, 2 * r, 2 * r}, r, ui::faded(trouble, alpha));
  };
  disc(15, 0.3f), disc(8.5f, 1);
}

/// What has broken off, until it is eaten.
void draw_crumbs(Ui& ui, const Lie& lie, float crew) {
  constexpr std::array<Dot, 4> crumbs{{{142, 179}, {147, 193}, {139, 202}, {149, 184}}};
  for (size_t i = 0; i < crumbs.size(); ++i) {
    const float left = std::clamp(1.3f - crew * (1 + 0.25f * static_cast<float>(i)), 0.0f, 1.0f);
    const float r = 5 * left * lie.k;
    const Dot at = lie.at(crumbs[i].x, crumbs[i].y);
    if (r > 0.5f) ui.box({at.x - r, at.y - r, 2 * r, 2 * r}, r, jelly);
  }
}

/// The clean-up crew, one after the other, around the fragment; they lean to where they eat.
void draw_crew(Ui& ui, const Lie& lie, float crew) {
  constexpr std::array<Dot, 3> seats{{{151, 169}, {161, 191}, {150, 213}}};
  constexpr float from_x = 240, radius = 12;
  for (size_t i = 0; i < seats.size(); ++i) {
    const float come = std::clamp(crew * 3 - static_cast<float>(i), 0.0f, 1.0f);
    if (come <= 0) continue;
    const float r = radius * lie.k;
    const Dot at = lie.at(from_x + (seats[i].x - from_x) * ui::ease_out(come), seats[i].y);
    const auto ball = [&](float dx, float dy, float part, Colour colour) {
      const float size = r * part;
      ui.box({at.x + dx * r - size, at.y + dy * r - size, 2 * size, 2 * size}, size, colour);
    };
    ball(0.08f, 0.1f, 1, cell_shade), ball(0, 0, 0.94f, cell_base);
    ball(-0.98f, -0.25f, 0.3f, cell_base), ball(-0.98f, 0.4f, 0.3f, cell_base);  // two arms around its bite
    for (const float eye : {-0.42f, 0.08f})
      ball(eye, -0.28f, 0.2f, ui::rgb(0xFFFFFF)), ball(eye - 0.05f, -0.26f, 0.1f, cell_eye);
  }
}

// --- what is what, on chips at the foot

struct Chip {
  const char* word;
  Colour fill, ink;
};

void draw_chips(Ui& ui, Rect at, bool bulges) {
  const ui::Palette& c = ui.colours();
  const Chip chips[] = {{bulges ? "courier.bulge" : "courier.disc", c.teal, c.on_fill},
                        {"courier.root", c.sun_tint, c.on_sun_tint}};
  constexpr float pad = 10, gap = 6;
  const auto width = [&](const Chip& chip) {
    return ui.fonts().width(ui.say(chip.word), ui.style(Type::note)) + 2 * pad;
  };
  const float h = ui.text_height(ui.say("courier.root"), Type::note, at.w) + 4;
  const float all = width(chips[0]) + gap + width(chips[1]);
  const bool beside = all <= at.w - 16;
  float x = at.mid_x() - (beside ? all : width(chips[0])) / 2;
  float y = at.bottom() - 8 - (beside ? h : 2 * h + 4);
  for (const Chip& chip : chips) {
    const float w = width(chip);
    if (!beside) x = at.mid_x() - w / 2;
    if (w > at.w - 8) return;
    const Rect pill{x, y, w, h};
    ui.box(pill, std::min(12.0f, h / 2), chip.fill);
    ui.text(std::string(chip.word), ui.say(chip.word), Type::note, pill, chip.ink, chip.fill,
            ui::Align::centre, true);
    if (beside)
      x += w + gap;
    else
      y += h + 4;
  }
}

}  // namespace

void draw_close_up(Ui& ui, Rect at, const rules::Courier& courier, const CourierScene& scene, bool letters) {
  const ui::Palette& c = ui.colours();
  const Lie lie = lie_in(at);
  constexpr float radius = 24;
  const bool clears = courier.act().kind == rules::ActKind::clear;
  const float bulge = scene.bulge.value;
  ui.card(at, radius, c.night || c.edge > 0 ? c.card : ui::rgb(0xFFF9EC));
  ui.note({.id = "close_up", .role = ui::Role::picture, .name = ui.say("courier.close_up"), .rect = at});
  ui.push_clip(at.inset(std::max(c.edge, 1.0f)));
  const Rect all = lie.rect(0, 0, art_w, art_h);
  ui.picture("spine-back", all);
  draw_nerve(ui, lie, bulge);
  const float sunk = 2 * disc_half_h * most_squeezed * scene.load.value * lie.k;
  ui.picture("spine-upper", all.moved(0, sunk));
  draw_disc(ui, lie, scene, bulge);
  if (letters) draw_letters(ui, lie, scene, bulge);
  draw_touch(ui, lie, bulge);
  if (clears) draw_crumbs(ui, lie, scene.crew.value), draw_crew(ui, lie, scene.crew.value);
  ui.pop_clip();
  constexpr float with_chips = 160;  // where there is less, they would hide the disc
  if (at.h >= with_chips) draw_chips(ui, at, bulge > 0.35f);
}

}  // namespace screens
