// See turned.h.
#include "ui/turned.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int fine = 2;  // texels of the flat word for each pixel of the turned one

/// The opacity of a word lying flat.
struct Flat {
  int width = 0, height = 0;
  std::vector<std::uint8_t> alpha;

  float at(int x, int y) const {
    if (x < 0 || y < 0 || x >= width || y >= height) return 0;
    return alpha[static_cast<size_t>(y) * static_cast<size_t>(width) + static_cast<size_t>(x)];
  }

  /// Between four texels, 0 to 255.
  float between(float x, float y) const {
    const float left = std::floor(x - 0.5f), top = std::floor(y - 0.5f);
    const float u = x - 0.5f - left, v = y - 0.5f - top;
    const int i = static_cast<int>(left), j = static_cast<int>(top);
    return (at(i, j) * (1 - u) + at(i + 1, j) * u) * (1 - v) +
           (at(i, j + 1) * (1 - u) + at(i + 1, j + 1) * u) * v;
  }
};

std::vector<ImWchar> numbers(std::string_view word, Letters& letters) {
  std::vector<ImWchar> out;
  for (size_t at = 0, end = 0; at < word.size(); at = end) {
    end = next_char(word, at);
    out.push_back(letters.number(decode(word, at, end)));
  }
  return out;
}

/// Copies one glyph out of the atlas, its left edge at `pen` texels.
void lay(Flat& flat, const ImFontGlyph& glyph, ImTextureData& atlas, float pen, float texels) {
  const int u = static_cast<int>(std::lround(glyph.U0 * static_cast<float>(atlas.Width)));
  const int v = static_cast<int>(std::lround(glyph.V0 * static_cast<float>(atlas.Height)));
  const int w = static_cast<int>(std::lround((glyph.U1 - glyph.U0) * static_cast<float>(atlas.Width)));
  const int h = static_cast<int>(std::lround((glyph.V1 - glyph.V0) * static_cast<float>(atlas.Height)));
  const int left = static_cast<int>(std::lround(pen + glyph.X0 * texels));
  const int top = static_cast<int>(std::lround(glyph.Y0 * texels));
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x) {
      if (left + x < 0 || top + y < 0 || left + x >= flat.width || top + y >= flat.height) continue;
      const auto* texel = static_cast<const std::uint8_t*>(atlas.GetPixelsAt(u + x, v + y));
      std::uint8_t& alpha = flat.alpha[static_cast<size_t>(top + y) * static_cast<size_t>(flat.width) +
                                       static_cast<size_t>(left + x)];
      alpha = std::max(alpha, texel[atlas.BytesPerPixel - 1]);
    }
}

Flat lay_flat(ImFont& font, const std::vector<ImWchar>& all, float size, float texels) {
  ImFontBaked* baked = font.GetFontBaked(size, texels);
  float width = 0;
  for (ImWchar letter : all) width += baked->FindGlyph(letter)->AdvanceX;
  Flat flat;
  flat.width = static_cast<int>(std::ceil(width * texels)) + 1;
  flat.height = static_cast<int>(std::ceil(size * texels));
  flat.alpha.resize(static_cast<size_t>(flat.width) * static_cast<size_t>(flat.height));
  float pen = 0;
  for (ImWchar letter : all) {
    const ImFontGlyph& glyph = *baked->FindGlyph(letter);
    if (glyph.Visible) lay(flat, glyph, *font.ContainerAtlas->TexData, pen, texels);
    pen += glyph.AdvanceX * texels;
  }
  return flat;
}

Pixels turn(const Flat& flat, float angle_deg) {
  const float angle = angle_deg * 3.14159265f / 180, c = std::cos(angle), s = std::sin(angle);
  const auto w = static_cast<float>(flat.width), h = static_cast<float>(flat.height);
  const int side = static_cast<int>(std::ceil(std::hypot(w, h) / fine));
  Pixels out{side, side, {}};
  out.rgba.assign(static_cast<size_t>(side) * static_cast<size_t>(side) * 4, 255);
  const float middle = static_cast<float>(side) / 2;
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x) {
      float sum = 0;
      for (float dy : {0.25f, 0.75f})
        for (float dx : {0.25f, 0.75f}) {
          const float across = (static_cast<float>(x) + dx - middle) * fine;
          const float down = (static_cast<float>(y) + dy - middle) * fine;
          sum += flat.between(w / 2 + across * c + down * s, h / 2 - across * s + down * c);
        }
      const size_t at = (static_cast<size_t>(y) * static_cast<size_t>(side) + static_cast<size_t>(x)) * 4;
      out.rgba[at + 3] = static_cast<std::uint8_t>(std::lround(sum / 4));
    }
  return out;
}

}  // namespace

void turned_word(Ui& ui, std::string_view word, const TextStyle& style, float x, float y, float angle_deg,
                 Colour ink, float scale) {
  const float size = style.em * imgui_size_of_em;
  ImFont* font = ui.fonts().font(style.bold);
  const std::string key = numbered("turned:" + std::string(word),
                                   {in_64ths(style.em), style.bold, in_64ths(angle_deg), in_64ths(ui.scale)});
  ImTextureData* data = ui.art().painted(key, [&] {
    return turn(lay_flat(*font, numbers(word, ui.fonts().letters()), size, ui.scale * fine), angle_deg);
  });
  if (!data) return;
  const float half = static_cast<float>(data->Width) / ui.scale * scale / 2;
  ui.list().AddImage(data->GetTexRef(), {x - half, y - half}, {x + half, y + half}, {0, 0}, {1, 1},
                     IM_COL32(ink.r, ink.g, ink.b, ink.a));
}

}  // namespace ui
