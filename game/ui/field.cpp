// See widgets.h: the line that a player types.
#include <algorithm>

#include "ui/widgets.h"

namespace ui {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

size_t characters(const std::string& text) {
  return static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !is_continuation(byte); }));
}

void drop_last(std::string& text) {
  while (!text.empty() && is_continuation(text.back())) text.pop_back();
  if (!text.empty()) text.pop_back();
}

/// Takes what was typed into the text: control characters are left out, what is too long is cut off.
bool take(const Input& input, std::string& text, size_t longest) {
  const std::string before = text;
  for (const Key key : input.keys)
    if (key == Key::backspace) drop_last(text);
  for (const char byte : input.typed)
    if (static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7F) text += byte;
  while (characters(text) > longest) drop_last(text);
  return text != before;
}

}  // namespace

float text_field_height(Ui& ui) { return std::max(ui.target + 8, ui.body * 1.5f + 28); }

bool text_field(Ui& ui, const std::string& id, Rect at, const std::string& label, std::string& text,
                size_t longest) {
  const Palette& c = ui.colours();
  const bool changed = ui.focus() == id && take(ui.input(), text, longest);
  const std::string seen = text + ui.input().composing;
  const Touch touch = ui.touch({.id = id,
                                .role = Role::field,
                                .name = seen.empty() ? label : label + " · " + seen,
                                .rect = at,
                                .ink = c.ink,
                                .paper = c.card});
  if (touch.tapped) ui.set_focus(id);
  const bool active = ui.focus() == id;
  ui.box(at, 20, active ? c.teal : c.ring);
  ui.box(at.inset(active ? 3.0f : 2.0f), 18, c.card);
  const Rect inner = at.inset(16, 6);
  const std::string shown = text + (active ? ui.input().composing : std::string());
  const Paragraph& words = ui.layout(shown.empty() ? label : shown, ui.style(Type::body), 4000);
  const float beyond = std::max(0.0f, words.width + 4 - inner.w);
  ui.push_clip(inner);
  ui.lines(words, {inner.x - beyond, inner.mid_y() - words.height / 2, words.width, words.height},
           shown.empty() ? c.ink_soft : c.ink);
  if (active) {
    const float x = inner.x + (shown.empty() ? 0 : words.width - beyond) + 1;
    ui.box({x, inner.mid_y() - ui.body * 0.65f, 2.5f, ui.body * 1.3f}, 0, c.teal);
    ui.type_at(at, touch.tapped);
  }
  ui.pop_clip();
  if (touch.focused) ui.focus_frame(at, 20);
  return changed;
}

}  // namespace ui
