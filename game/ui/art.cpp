// See art.h. Drawings are cut, turned and split by rewriting the outermost SVG element, never by a
// rasteriser.
#include "ui/art.h"

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "ui/shapes.h"

namespace ui {
namespace {

constexpr double pi = 3.14159265358979323846;

float attribute(const std::string& tag, const char* name) {
  const std::string key = fmt::format(" {}=\"", name);
  const size_t at = tag.find(key);
  return at == std::string::npos ? 0 : std::strtof(tag.c_str() + at + key.size(), nullptr);
}

std::string open_tag(const std::string& svg) {
  const size_t at = svg.find("<svg");
  const size_t end = at == std::string::npos ? at : svg.find('>', at);
  return end == std::string::npos ? std::string() : svg.substr(at, end - at + 1);
}

/// What stands between the outermost tags.
std::string_view inside(const std::string& svg) {
  const size_t at = svg.find('>', svg.find("<svg"));
  const size_t end = svg.rfind("</svg>");
  if (at == std::string::npos || end == std::string::npos || end < at) return {};
  return std::string_view(svg).substr(at + 1, end - at - 1);
}

std::string wrap(Crop view, std::string_view content) {
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"{2} {3} {0} "
      "{1}\">{4}</svg>",
      view.w, view.h, view.x, view.y, content);
}

/// Where the group with this id begins and ends in the text; npos when there is none.
std::pair<size_t, size_t> find_group(std::string_view svg, const std::string& id) {
  const size_t mark = svg.find(fmt::format("<g id=\"{}\"", id));
  if (mark == std::string_view::npos) return {mark, mark};
  int depth = 0;
  for (size_t at = mark; at < svg.size(); ++at) {
    if (svg.compare(at, 2, "<g") == 0 && (svg[at + 2] == ' ' || svg[at + 2] == '>')) {
      if (svg[svg.find('>', at) - 1] != '/') ++depth;
    } else if (svg.compare(at, 4, "</g>") == 0 && --depth == 0) {
      return {mark, at + 4};
    }
  }
  return {std::string_view::npos, std::string_view::npos};
}

/// Groups that stand open at a place: their tags are needed again on both sides of a cut.
std::vector<std::string> open_groups(std::string_view svg, size_t until) {
  std::vector<std::string> open;
  for (size_t at = 0; at < until; ++at) {
    if (svg.compare(at, 2, "<g") == 0 && (svg[at + 2] == ' ' || svg[at + 2] == '>')) {
      const size_t end = svg.find('>', at);
      if (svg[end - 1] != '/') open.emplace_back(svg.substr(at, end - at + 1));
    } else if (svg.compare(at, 4, "</g>") == 0 && !open.empty()) {
      open.pop_back();
    }
  }
  return open;
}

struct Layers {
  std::string below, part, above;
};

Layers split(std::string_view content, const std::string& group) {
  const auto [begin, end] = find_group(content, group);
  if (begin == std::string_view::npos) return {std::string(content), {}, {}};
  std::string opening, closing;
  for (const std::string& tag : open_groups(content, begin)) opening += tag, closing += "</g>";
  return {std::string(content.substr(0, begin)) + closing,
          opening + std::string(content.substr(begin, end - begin)) + closing,
          opening + std::string(content.substr(end))};
}

/// The box moved to whole pixels, as large as the texture: renderers then copy it without scaling.
Rect on_pixels(Rect box, int width_px, int height_px, float pixels) {
  return {(std::round(box.x * pixels) + little_px) / pixels,
          (std::round(box.y * pixels) + little_px) / pixels,
          (static_cast<float>(width_px) + little_px) / pixels,
          (static_cast<float>(height_px) + little_px) / pixels};
}

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

/// Leaves only the shape: white, with the drawing's opacity.
void to_mask(const Raster& pixels) {
  for (int y = 0; y < pixels.height; ++y)
    for (int x = 0; x < pixels.width; ++x) std::memset(pixels.row(y) + x * 4, 255, 3);
}

/// Cuts the corners of a picture: a pixel outside the rounded rectangle fades with its distance.
void round_corners(const Raster& pixels, float radius) {
  const int r = static_cast<int>(std::ceil(radius));
  for (int y = 0; y < pixels.height; ++y) {
    const bool corner_row = y < r || y >= pixels.height - r;
    if (!corner_row) continue;
    const float dy = std::max(radius - (static_cast<float>(y) + 0.5f),
                              static_cast<float>(y) + 0.5f - (static_cast<float>(pixels.height) - radius));
    for (int x = 0; x < pixels.width; ++x) {
      if (x == r && pixels.width > 2 * r) x = pixels.width - r;
      const float dx = std::max(radius - (static_cast<float>(x) + 0.5f),
                                static_cast<float>(x) + 0.5f - (static_cast<float>(pixels.width) - radius));
      if (dx <= 0 || dy <= 0) continue;
      const float share = std::clamp(radius - std::sqrt(dx * dx + dy * dy) + 0.5f, 0.0f, 1.0f);
      std::uint8_t& alpha = pixels.row(y)[x * 4 + 3];
      alpha = static_cast<std::uint8_t>(std::lround(static_cast<float>(alpha) * share));
    }
  }
}

/// The part of a picture that is not transparent, in pixels.
Crop seen_part(const Raster& pixels) {
  int x0 = pixels.width, y0 = pixels.height, x1 = 0, y1 = 0;
  for (int y = 0; y < pixels.height; ++y) {
    const std::uint8_t* row = pixels.row(y);
    int first = 0, last = pixels.width;
    while (first < last && row[first * 4 + 3] == 0) ++first;
    while (last > first && row[last * 4 - 1] == 0) --last;
    if (first == last) continue;
    x0 = std::min(x0, first), x1 = std::max(x1, last);
    y0 = std::min(y0, y), y1 = y + 1;
  }
  if (x1 <= x0) return {0, 0, 1, 1};
  return {static_cast<float>(x0), static_cast<float>(y0), static_cast<float>(x1 - x0),
          static_cast<float>(y1 - y0)};
}

}  // namespace

std::string numbered(std::string name, std::initializer_list<int> numbers) {
  for (const int number : numbers) {
    const fmt::format_int digits(number);
    (name += ':').append(digits.data(), digits.size());
  }
  return name;
}

int in_64ths(float value) { return static_cast<int>(std::lround(value * 64)); }

const Art::Drawing* Art::find(const std::string& id) {
  if (auto found = drawings_.find(id); found != drawings_.end())
    return found->second.svg.empty() ? nullptr : &found->second;
  Drawing drawing;
  if (std::optional<std::string> file = services_->read_file("art/" + id + ".svg")) {
    const std::string tag = open_tag(*file);
    const size_t box = tag.find("viewBox=\"");
    drawing.size = {attribute(tag, "width"), attribute(tag, "height")};
    if (box != std::string::npos) {
      char* rest = nullptr;
      drawing.left = std::strtof(tag.c_str() + box + 9, &rest);
      drawing.top = std::strtof(rest, &rest);
      drawing.size.w = std::strtof(rest, &rest);
      drawing.size.h = std::strtof(rest, &rest);
    }
    if (drawing.size.w > 0 && drawing.size.h > 0) drawing.svg = std::move(*file);
  }
  if (drawing.svg.empty()) missing_.push_back(id);
  const Drawing& kept = drawings_.emplace(id, std::move(drawing)).first->second;
  return kept.svg.empty() ? nullptr : &kept;
}

ArtSize Art::size(const std::string& id) {
  const Drawing* drawing = find(id);
  return drawing ? drawing->size : ArtSize{};
}

std::string Art::about(const std::string& id) {
  const Drawing* drawing = find(id);
  if (!drawing) return {};
  constexpr std::string_view open = "<desc>";
  const size_t begin = drawing->svg.find(open), end = drawing->svg.find("</desc>");
  if (begin == std::string::npos || end == std::string::npos) return {};
  return drawing->svg.substr(begin + open.size(), end - begin - open.size());
}

const Art::Texture* Art::texture(const std::string& key, std::string svg, int width_px, int height_px,
                                 bool mask, float radius_px) {
  Texture& kept = textures_[key];
  kept.last_frame = ImGui::GetFrameCount();
  if (kept.data) return &kept;
  kept.svg = std::move(svg);
  kept.width_px = width_px, kept.height_px = height_px, kept.radius_px = radius_px, kept.mask = mask;
  kept.seen = {0, 0, static_cast<float>(width_px), static_cast<float>(height_px)};
  kept.data = IM_NEW(ImTextureData)();
  kept.data->UniqueID = next_id_++;
  kept.data->Format = ImTextureFormat_RGBA32, kept.data->BytesPerPixel = 4;
  kept.data->Width = width_px, kept.data->Height = height_px;
  kept.data->RefCount = 1;
  ImGui::RegisterUserTexture(kept.data);
  waiting_.push_back(key);
  return &kept;
}

void Art::make_waiting(bool large, const Make& make) {
  constexpr int small_px = 128 * 128;
  std::erase_if(waiting_, [&](const std::string& key) {
    auto found = textures_.find(key);
    if (found == textures_.end() || found->second.svg.empty()) return true;
    Texture& texture = found->second;
    if (!large && texture.width_px * texture.height_px > small_px) return false;
    if (!make(*texture.data, [&](const Raster& into) { return paint(texture, into); }))
      missing_.push_back(key);
    texture.svg = {};
    return true;
  });
}

bool Art::paint(Texture& texture, const Raster& into) const {
  if (!services_->rasterise(std::move(texture.svg), into)) return false;
  if (texture.mask) to_mask(into);
  if (texture.radius_px > 0) round_corners(into, texture.radius_px);
  texture.seen = seen_part(into);
  return true;
}

ImTextureData* Art::shown(const std::string& key) {
  const auto found = textures_.find(key);
  if (found == textures_.end()) return nullptr;
  found->second.last_frame = ImGui::GetFrameCount();
  return found->second.data;
}

const Art::Texture* Art::texture_of(const std::string& id, const Drawing& drawing, const std::string& svg,
                                    const std::string& suffix, Rect at, float pixels,
                                    const PictureStyle& style) {
  const int width_px = std::max(1, static_cast<int>(std::lround(at.w * pixels)));
  const int height_px = std::max(1, static_cast<int>(std::lround(at.h * pixels)));
  std::string key = numbered(id + suffix, {width_px, height_px, style.mask, in_64ths(style.angle_deg),
                                           in_64ths(style.radius * pixels)});
  if (style.crop.w > 0)
    key = numbered(key, {in_64ths(style.crop.x), in_64ths(style.crop.y), in_64ths(style.crop.w),
                         in_64ths(style.crop.h)});
  if (auto found = textures_.find(key); found != textures_.end() && found->second.data) {
    found->second.last_frame = ImGui::GetFrameCount();
    return &found->second;
  }
  Crop view = style.crop.w > 0 ? style.crop : Crop{drawing.left, drawing.top, drawing.size.w, drawing.size.h};
  const float radius_px = style.radius * pixels;
  std::string content(inside(svg));
  if (style.angle_deg != 0) {  // a turned drawing needs a larger view: its diagonal in both directions
    const float side = std::hypot(view.w, view.h), mx = view.x + view.w / 2, my = view.y + view.h / 2;
    content = fmt::format("<g transform=\"rotate({} {} {})\">{}</g>", style.angle_deg, mx, my, content);
    view = {mx - side / 2, my - side / 2, side, side};
    const float grown_w = side / drawing.size.w, grown_h = side / drawing.size.h;
    return texture(
        key, wrap(view, content), static_cast<int>(std::lround(static_cast<float>(width_px) * grown_w)),
        static_cast<int>(std::lround(static_cast<float>(height_px) * grown_h)), style.mask, radius_px);
  }
  return texture(key, wrap(view, content), width_px, height_px, style.mask, radius_px);
}

void Art::draw(ImDrawList& list, const std::string& id, Rect at, float pixels, const PictureStyle& style) {
  const Drawing* drawing = find(id);
  if (!drawing || at.w <= 0 || at.h <= 0) return;
  const Texture* texture = texture_of(id, *drawing, drawing->svg, "", at, pixels, style);
  Rect box = at;
  if (style.angle_deg != 0) {
    const float side = std::hypot(drawing->size.w, drawing->size.h);
    box = at.centred(at.w * side / drawing->size.w, at.h * side / drawing->size.h);
  }
  box = style.scale != 1 ? box.scaled(style.scale)
                         : on_pixels(box, texture->width_px, texture->height_px, pixels);
  const float u0 = style.flip ? 1.0f : 0.0f;
  list.AddImage(texture->data->GetTexRef(), {box.x, box.y}, {box.right(), box.bottom()}, {u0, 0}, {1 - u0, 1},
                packed(style.tint));
}

void Art::draw_moving(ImDrawList& list, const std::string& id, const std::string& part, float pivot_x,
                      float pivot_y, float angle_deg, Rect at, float pixels, const PictureStyle& style) {
  const Drawing* drawing = find(id);
  if (!drawing) return;
  if (angle_deg == 0) return draw(list, id, at, pixels, style);
  const Layers layers = split(inside(drawing->svg), part);
  auto shown = [&](const std::string& content, const char* suffix) {
    return content.empty() ? nullptr
                           : texture_of(id, *drawing, "<svg>" + content + "</svg>", ":" + part + suffix, at,
                                        pixels, style);
  };
  auto quad = [&](const Texture* texture, float turn_deg) {  // only where there is something to see
    if (!texture) return;
    const Rect all = on_pixels(at, texture->width_px, texture->height_px, pixels);
    const Crop& seen = texture->seen;
    const float w = static_cast<float>(texture->width_px), h = static_cast<float>(texture->height_px);
    const float u0 = (seen.x + little_px) / w, v0 = (seen.y + little_px) / h;
    const float u1 = u0 + seen.w / w, v1 = v0 + seen.h / h;
    const Rect box{all.x + seen.x / pixels, all.y + seen.y / pixels, (seen.w + little_px) / pixels,
                   (seen.h + little_px) / pixels};
    if (turn_deg == 0)
      return list.AddImage(texture->data->GetTexRef(), {box.x, box.y}, {box.right(), box.bottom()}, {u0, v0},
                           {u1, v1}, packed(style.tint));
    const float px = at.x + (pivot_x - drawing->left) / drawing->size.w * at.w;
    const float py = at.y + (pivot_y - drawing->top) / drawing->size.h * at.h;
    const auto turn = static_cast<float>(turn_deg * pi / 180);
    const float c = std::cos(turn), s = std::sin(turn);
    auto at_corner = [&](float x, float y) {
      return ImVec2(px + (x - px) * c - (y - py) * s, py + (x - px) * s + (y - py) * c);
    };
    list.AddImageQuad(texture->data->GetTexRef(), at_corner(box.x, box.y), at_corner(box.right(), box.y),
                      at_corner(box.right(), box.bottom()), at_corner(box.x, box.bottom()), {u0, v0},
                      {u1, v0}, {u1, v1}, {u0, v1}, packed(style.tint));
  };
  quad(shown(layers.below, ":below"), 0);
  quad(shown(layers.part, ":part"), angle_deg);
  quad(shown(layers.above, ":above"), 0);
}

void Art::free(ImTextureData* data) {
  if (!data) return;
  data->WantDestroyNextFrame = true;
  if (data->TexID == ImTextureID_Invalid) {  // never reached a renderer
    ImGui::UnregisterUserTexture(data);
    IM_DELETE(data);
    return;
  }
  data->SetStatus(ImTextureStatus_WantDestroy);
}

void Art::tidy() {
  constexpr size_t many_bytes = 24u << 20;
  constexpr int old_frames = 120;
  const int now = ImGui::GetFrameCount();
  std::erase_if(waiting_, [&](const std::string& key) {  // the layout has settled in another way
    const auto found = textures_.find(key);
    if (found == textures_.end() || found->second.last_frame == now) return false;
    free(found->second.data);
    textures_.erase(found);
    return true;
  });
  std::erase_if(retired_, [](ImTextureData* data) {
    if (data->Status != ImTextureStatus_Destroyed) return false;
    ImGui::UnregisterUserTexture(data);
    IM_DELETE(data);
    return true;
  });
  size_t bytes = 0;
  for (auto& [key, texture] : textures_) {
    if (!texture.data) continue;
    bytes += static_cast<size_t>(texture.data->Width) * static_cast<size_t>(texture.data->Height) * 4;
    if (texture.data->Status == ImTextureStatus_OK && texture.data->Pixels) texture.data->DestroyPixels();
  }
  if (bytes < many_bytes) return;
  std::erase_if(textures_, [&](auto& entry) {
    if (entry.second.last_frame > now - old_frames) return false;
    if (entry.second.data && entry.second.data->TexID != ImTextureID_Invalid)
      retired_.push_back(entry.second.data);
    free(entry.second.data);
    return true;
  });
}

ImTextureData* Art::painted(const std::string& key, const std::function<Pixels()>& paint) {
  Texture& kept = textures_[key];
  kept.last_frame = ImGui::GetFrameCount();
  if (kept.data) return kept.data;
  const Pixels pixels = paint();
  if (pixels.rgba.empty()) return nullptr;
  kept.data = IM_NEW(ImTextureData)();
  kept.data->UniqueID = next_id_++;
  kept.data->Create(ImTextureFormat_RGBA32, pixels.width, pixels.height);
  std::memcpy(kept.data->Pixels, pixels.rgba.data(), pixels.rgba.size());
  kept.data->UseColors = true;
  kept.data->RefCount = 1;
  ImGui::RegisterUserTexture(kept.data);
  return kept.data;
}

void Art::forget() {
  for (auto& [key, texture] : textures_) {
    if (texture.data && texture.data->TexID != ImTextureID_Invalid) retired_.push_back(texture.data);
    free(texture.data);
  }
  textures_.clear();
  waiting_.clear();
  drawings_.clear();
  missing_.clear();
}

void Art::drop() {
  forget();
  for (ImTextureData* data : retired_) {
    ImGui::UnregisterUserTexture(data);
    IM_DELETE(data);
  }
  retired_.clear();
}

}  // namespace ui
