// The drawing half of ui.h: boxes, pictures, text, clips and the toast.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/shapes.h"
#include "ui/ui.h"

namespace ui {
namespace {

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

/// Moves the glyphs added since `begin` to whole pixels, so that each is copied as it was made.
void set_on_pixels(ImDrawList& list, int begin, float pixels) {
  auto snap = [pixels](float at) { return (std::round(at * pixels) + little_px) / pixels; };
  for (int i = begin; i + 3 < list.VtxBuffer.Size; i += 4) {
    ImDrawVert* glyph = &list.VtxBuffer[i];
    const float x = snap(glyph[0].pos.x), y = snap(glyph[0].pos.y);
    const float w = snap(glyph[2].pos.x - glyph[0].pos.x), h = snap(glyph[2].pos.y - glyph[0].pos.y);
    glyph[0].pos = {x, y}, glyph[1].pos = {x + w, y};
    glyph[2].pos = {x + w, y + h}, glyph[3].pos = {x, y + h};
  }
}

}  // namespace

ImDrawList& Ui::list() { return *ImGui::GetWindowDrawList(); }

void Ui::box(Rect at, float radius, Colour colour) {
  if (seen(at)) rounded(list(), art_, at, radius, colour, scale);
}

void Ui::shadow(Rect at, float radius, float strength) {
  constexpr float drop = 6, blur = 14;
  if (!seen(at, drop + 2 * blur)) return;
  soft_shadow(list(), art_, at, radius, drop, blur, faded(colours().shadow, strength), scale);
}

void Ui::card(Rect at, float radius, Colour surface) {
  shadow(at, radius);
  if (const float edge = colours().edge; edge > 0) {
    box(at, radius, colours().line);
    box(at.inset(edge), radius - edge, surface);
    return;
  }
  box(at, radius, surface);
}

void Ui::fade_down(Rect at, Colour colour) {
  const ImU32 clear = packed(faded(colour, 0)), full = packed(colour);
  list().AddRectFilledMultiColor({at.x, at.y}, {at.right(), at.bottom()}, clear, clear, full, full);
}

void Ui::picture(const std::string& id, Rect at, const PictureStyle& style) {
  const float around = std::max(at.w, at.h) * std::max(1.0f, style.scale) / 2;        // turned or grown
  if (seen(at, around) || !art_.exists(id)) art_.draw(list(), id, at, scale, style);  // a missing one is told
}

Rect Ui::stand(const std::string& id, Rect room, const PictureStyle& style) {
  const ArtSize size = art_.size(id);
  if (size.w <= 0 || size.h <= 0) return room;
  const float fit = std::min(room.w / size.w, room.h / size.h);
  const Rect at{room.mid_x() - size.w * fit / 2, room.bottom() - size.h * fit, size.w * fit, size.h * fit};
  picture(id, at, style);
  return at;
}

void Ui::scene(const std::string& id, Rect at, float focus_x, float radius) {
  const std::string night = id + "-night";
  const std::string& shown = colours().night && art_.exists(night) ? night : id;
  const ArtSize size = art_.size(shown);
  if (size.w <= 0) return;
  const float grown = std::max(at.w / size.w, at.h / size.h);
  const float w = at.w / grown, h = at.h / grown;
  const float x = std::clamp(size.w * focus_x - w / 2, 0.0f, size.w - w);
  picture(shown, at, {.crop = {x, size.h - h, w, h}, .radius = radius});
}

void Ui::sign(const std::string& id, Rect at, Colour colour, float angle_deg) {
  const ArtSize size = art_.size(id);
  if (size.w <= 0) return;
  const float fit = std::min(at.w / size.w, at.h / size.h);
  picture(id, at.centred(size.w * fit, size.h * fit), {.tint = colour, .mask = true, .angle_deg = angle_deg});
}

// --- text

TextStyle Ui::style(Type type) const { return {type_dp(type, body), is_bold(type), ui::line_height(type)}; }

const Paragraph& Ui::layout(std::string_view text, const TextStyle& style, float width) {
  return text_.layout(text, style, width, lang);
}

float Ui::text_height(std::string_view words, Type type, float width) {
  return layout(words, style(type), width).height;
}

float Ui::widest_word(std::string_view words, Type type) {
  float widest = 0;
  for (size_t at = 0; at < words.size();) {
    const size_t end = std::min(words.find_first_of(" |-", at), words.size());
    const std::string_view word = words.substr(at, end - at);
    const bool latin = std::all_of(word.begin(), word.end(), [](char c) { return (c & 0x80) == 0; });
    if (latin) widest = std::max(widest, text_.width(word, style(type)));
    at = end + 1;
  }
  return widest;
}

Type Ui::fitting(std::string_view words, Type most, float width, float height) {
  for (const Type type : {Type::title, Type::headline}) {
    if (type < most) continue;
    if (text_height(words, type, width) <= height && widest_word(words, type) <= width) return type;
  }
  return Type::action;
}

void Ui::lines(const Paragraph& paragraph, Rect at, Colour ink, Align align, float alpha) {
  const float beyond = std::max(0.0f, paragraph.width - at.w);
  if (!seen({at.x, at.y, at.w, paragraph.height}, paragraph.style.em + beyond)) return;
  ImFont* font = text_.font(paragraph.style.bold);
  const float em = paragraph.style.em, size = em * imgui_size_of_em;
  constexpr float middle_of_ideograph = 0.38f;  // em above the baseline
  const float ascent = font->GetFontBaked(size)->Ascent;
  const int begin = list().VtxBuffer.Size;
  float y = at.y;
  for (const Paragraph::Line& line : paragraph.lines) {
    float x = at.x;
    if (align == Align::centre) x = at.mid_x() - line.width / 2;
    if (align == Align::right) x = at.right() - line.width;
    const float baseline = y + em * paragraph.style.line_height / 2 + em * middle_of_ideograph;
    list().AddText(font, size, {std::round(x), std::round(baseline - ascent)}, packed(faded(ink, alpha)),
                   line.numbers.data(), line.numbers.data() + line.numbers.size());
    y += em * paragraph.style.line_height;
  }
  set_on_pixels(list(), begin, scale);
}

float Ui::text(const std::string& id, std::string_view words, Type type, Rect at, Colour ink, Colour paper,
               Align align, bool centred, float alpha) {
  const TextStyle set = style(type);
  const Paragraph& paragraph = layout(words, set, at.w);
  Rect box = at;
  if (centred) box.y = at.mid_y() - paragraph.height / 2;
  lines(paragraph, box, ink, align, alpha);
  const bool heading = type == Type::title || type == Type::headline || type == Type::logo;
  Zone& zone = note({.id = id, .role = heading ? Role::heading : Role::text, .name = paragraph.text});
  zone.rect = {at.x, box.y, at.w, paragraph.height};
  zone.ink = ink, zone.paper = paper;
  zone.text_dp = set.em, zone.bold = set.bold;
  zone.cut = paragraph.width > at.w + 0.5f || (at.h > 0 && paragraph.height > at.h + 1);
  return paragraph.height;
}

// --- clips

void Ui::push_clip(Rect rect) {
  list().PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
  clips_.push_back(rect);
}

void Ui::pop_clip() {
  list().PopClipRect();
  clips_.pop_back();
}

// --- focus and toast

void Ui::focus_frame(Rect at, float radius) {
  const Rect outer = at.inset(-5);
  const float thick = 3;
  list().AddRect({outer.x, outer.y}, {outer.right(), outer.bottom()}, packed(colours().focus), radius + 5, 0,
                 thick);
}

void Ui::toast(const std::string& text) {
  toast_ = text;
  toast_since_ = now;
}

void Ui::draw_toast() {
  constexpr float shown_s = 4.5f;
  const auto since = static_cast<float>(now - toast_since_);
  if (toast_.empty() || since > shown_s || since < 0) return;
  if (pace != Pace::instant) keep_moving();
  wake_in(shown_s - since);
  const float width = std::min(safe.w - 2 * margin, 460.0f);
  const Paragraph& words = layout(toast_, style(Type::label), width - 40);
  const Rect at{safe.mid_x() - width / 2, safe.y + 12, width, words.height + 28};
  shadow(at, 18);
  box(at, 18, colours().ink);
  lines(words, {at.x + 20, at.y + 14, width - 40, words.height}, colours().paper);
  note({.id = "toast",
        .role = Role::text,
        .name = toast_,
        .rect = at,
        .ink = colours().ink,
        .paper = colours().paper,
        .text_dp = type_dp(Type::label, body),
        .bold = true});
}

}  // namespace ui
