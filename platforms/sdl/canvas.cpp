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

void upload_textures(ImDrawData& data) {
  for (ImTextureData* texture : *data.Textures)
    if (texture->Status != ImTextureStatus_OK) ImGui_ImplSDLRenderer2_UpdateTexture(texture);
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
  ui.art().make_waiting(drawings == Drawings::all, ImGui_ImplSDLRenderer2_UpdateTexture);
  upload_textures(data);
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
