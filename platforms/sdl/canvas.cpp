// See canvas.h.
#include "sdl/canvas.h"

#include <imgui.h>
#include <imgui_impl_sdlrenderer2.h>

#include <cstring>
#include <memory>

namespace sdl {
namespace {

bool is_software(SDL_Renderer* renderer) {
  SDL_RendererInfo info;
  return SDL_GetRendererInfo(renderer, &info) == 0 && (info.flags & SDL_RENDERER_SOFTWARE) != 0;
}

/// A part of the fonts' texture, which is opacity alone, as the renderer wants it: in white.
bool whiten(ImTextureData& letters, int x, int y, const ui::Raster& into) {
  for (int down = 0; down < into.height; ++down) {
    const auto* opacity = static_cast<const std::uint8_t*>(letters.GetPixelsAt(x, y + down));
    std::uint8_t* rgba = into.row(down);
    for (int across = 0; across < into.width; ++across, rgba += 4)
      rgba[0] = rgba[1] = rgba[2] = 255, rgba[3] = opacity[across];
  }
  return true;
}

bool is_complete(const ImDrawData& data) {
  for (const ImDrawList* list : data.CmdLists)
    for (const ImDrawCmd& command : list->CmdBuffer)
      if (!is_drawable(command)) return false;
  return true;
}

/// A draw list that for a while holds only the pieces in an area.
class Part {
 public:
  Part(ImDrawList& list, int number, const std::vector<Piece>& pieces, const Area& area) : list_(list) {
    for (int c = 0; c < list.CmdBuffer.Size; ++c) {
      const Area clip = clip_of(list.CmdBuffer[c]).within(area);
      if (clip.empty()) continue;
      ImDrawCmd command = list.CmdBuffer[c];
      command.ClipRect = {static_cast<float>(clip.x0), static_cast<float>(clip.y0),
                          static_cast<float>(clip.x1), static_cast<float>(clip.y1)};
      command.IdxOffset = static_cast<unsigned>(indices_.Size);
      while (next_ < pieces.size() &&
             (pieces[next_].list < number || (pieces[next_].list == number && pieces[next_].command < c)))
        ++next_;
      for (; next_ < pieces.size() && pieces[next_].list == number && pieces[next_].command == c; ++next_)
        if (pieces[next_].area.touches(clip)) take(pieces[next_]);
      command.ElemCount = static_cast<unsigned>(indices_.Size) - command.IdxOffset;
      if (command.ElemCount > 0) commands_.push_back(command);
    }
    swap();
  }
  ~Part() { swap(); }
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;

 private:
  void take(const Piece& piece) {
    const int at = indices_.Size;
    indices_.resize(at + static_cast<int>(piece.count));
    std::memcpy(indices_.Data + at, list_.IdxBuffer.Data + piece.first, piece.count * sizeof(ImDrawIdx));
  }
  void swap() { list_.CmdBuffer.swap(commands_), list_.IdxBuffer.swap(indices_); }

  ImDrawList& list_;
  ImVector<ImDrawCmd> commands_;
  ImVector<ImDrawIdx> indices_;
  size_t next_ = 0;
};

}  // namespace

Canvas::Canvas(SDL_Renderer* renderer) : renderer_(renderer), keeps_pixels_(is_software(renderer)) {
  ImGui_ImplSDLRenderer2_Init(renderer_);
}

Canvas::Canvas(int width, int height)
    : surface_(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGBA32)),
      renderer_(SDL_CreateSoftwareRenderer(surface_)),
      keeps_pixels_(true) {
  ImGui_ImplSDLRenderer2_Init(renderer_);
}

Canvas::~Canvas() {
  if (ImGui::GetCurrentContext()) ImGui_ImplSDLRenderer2_Shutdown();
  if (!surface_) return;
  SDL_DestroyRenderer(renderer_);
  SDL_FreeSurface(surface_);
}

bool Canvas::draw(ui::Ui& ui, Drawings drawings) {
  ImDrawData& data = *ImGui::GetDrawData();
  // first what goes, then what comes: both at once would be the most that is in memory
  for (ImTextureData* texture : *data.Textures) update(*texture);
  ui.art().make_waiting(
      drawings == Drawings::all,
      [this](ImTextureData& picture, const ui::Art::Paint& paint) { return make(picture, paint); });
  const std::uint64_t hash = frame_hash(data);
  if (hash == last_) return false;
  const bool fresh = last_ == 0;
  last_ = hash;
  SDL_RenderSetScale(renderer_, ui.scale, ui.scale);
  const bool complete = is_complete(data);
  std::vector<Piece> now = keeps_pixels_ || !complete ? cut(data) : std::vector<Piece>();
  std::vector<Area> areas;
  if (keeps_pixels_ && !fresh) areas = changed(pieces_, now);
  pieces_ = std::move(now);
  long size = 0;
  for (const Area& area : areas) size += area.size();
  const bool partly = !fresh && keeps_pixels_ && static_cast<float>(size) < ui.page.w * ui.page.h * 0.7f;
  if (!partly) draw_all(data, ui.colours().paper, complete);
  if (partly)
    for (const Area& area : areas) draw_within(data, area);
  SDL_RenderFlush(renderer_);
  return true;
}

bool Canvas::make(ImTextureData& data, const ui::Art::Paint& paint) {
  const auto access = keeps_pixels_ ? SDL_TEXTUREACCESS_STREAMING : SDL_TEXTUREACCESS_STATIC;
  SDL_Texture* texture =
      SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_RGBA32, access, data.Width, data.Height);
  if (!texture) return false;
  if (!write(texture, {0, 0, data.Width, data.Height}, paint)) return SDL_DestroyTexture(texture), false;
  SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_BLEND);
  SDL_SetTextureScaleMode(texture, SDL_ScaleModeLinear);
  data.SetTexID(reinterpret_cast<ImTextureID>(texture));
  data.SetStatus(ImTextureStatus_OK);
  return true;
}

bool Canvas::write(SDL_Texture* texture, const SDL_Rect& part, const ui::Art::Paint& paint) {
  void* pixels = nullptr;
  int pitch = part.w * 4;
  if (keeps_pixels_ && SDL_LockTexture(texture, &part, &pixels, &pitch) == 0) {
    const bool painted = paint({static_cast<std::uint8_t*>(pixels), part.w, part.h, pitch});
    SDL_UnlockTexture(texture);
    return painted;
  }
  std::vector<std::uint8_t> rgba(static_cast<size_t>(pitch) * static_cast<size_t>(part.h));
  return paint({rgba.data(), part.w, part.h, pitch}) &&
         SDL_UpdateTexture(texture, &part, rgba.data(), pitch) == 0;
}

void Canvas::update(ImTextureData& data) {
  if (data.Format != ImTextureFormat_Alpha8 || data.Status == ImTextureStatus_WantDestroy) {
    if (data.Status != ImTextureStatus_OK) ImGui_ImplSDLRenderer2_UpdateTexture(&data);
  } else if (data.Status == ImTextureStatus_WantCreate) {
    (void)make(data, [&](const ui::Raster& into) { return whiten(data, 0, 0, into); });
  } else if (data.Status == ImTextureStatus_WantUpdates) {
    auto* texture = reinterpret_cast<SDL_Texture*>(data.TexID);
    for (const ImTextureRect& r : data.Updates)
      (void)write(texture, {r.x, r.y, r.w, r.h},
                  [&](const ui::Raster& into) { return whiten(data, r.x, r.y, into); });
    data.SetStatus(ImTextureStatus_OK);
  }
}

void Canvas::draw_all(ImDrawData& data, ui::Colour paper, bool complete) {
  if (complete) return ImGui_ImplSDLRenderer2_RenderDrawData(&data, renderer_);
  SDL_SetRenderDrawColor(renderer_, paper.r, paper.g, paper.b, 255);  // where a picture is still missing
  SDL_RenderClear(renderer_);
  draw_within(data, {0, 0, 1 << 20, 1 << 20});
}

void Canvas::draw_within(ImDrawData& data, const Area& area) {
  std::vector<std::unique_ptr<Part>> parts;
  for (int i = 0; i < data.CmdLists.Size; ++i)
    parts.push_back(std::make_unique<Part>(*data.CmdLists[i], i, pieces_, area));
  ImGui_ImplSDLRenderer2_RenderDrawData(&data, renderer_);
}

ui::Pixels Canvas::pixels(int width, int height) const {
  ui::Pixels out{width, height, {}};
  out.rgba.resize(static_cast<size_t>(width) * static_cast<size_t>(height) * 4);
  for (int y = 0; y < height && y < surface_->h; ++y)
    std::memcpy(&out.rgba[static_cast<size_t>(y) * static_cast<size_t>(width) * 4],
                static_cast<const unsigned char*>(surface_->pixels) + y * surface_->pitch,
                static_cast<size_t>(std::min(width, surface_->w)) * 4);
  return out;
}

}  // namespace sdl
