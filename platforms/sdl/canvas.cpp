// See canvas.h.
#include "sdl/canvas.h"

#include <imgui.h>
#include <imgui_impl_sdlrenderer2.h>

#include <cstring>

namespace sdl {
namespace {

void add(std::uint64_t& hash, const void* bytes, size_t size) {
  const auto* at = static_cast<const unsigned char*>(bytes);
  for (; size >= 8; at += 8, size -= 8) {
    std::uint64_t word;
    std::memcpy(&word, at, 8);
    hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
  }
  for (; size > 0; ++at, --size) hash = (hash ^ *at) * 0x100000001B3u;
}

}  // namespace

std::uint64_t frame_hash() {
  const ImDrawData* data = ImGui::GetDrawData();
  std::uint64_t hash = 0xCBF29CE484222325u;
  add(hash, &data->DisplaySize, sizeof data->DisplaySize);
  for (const ImDrawList* list : data->CmdLists) {
    add(hash, list->VtxBuffer.Data, static_cast<size_t>(list->VtxBuffer.size_in_bytes()));
    for (const ImDrawCmd& command : list->CmdBuffer) {
      add(hash, &command.ClipRect, sizeof command.ClipRect);
      const void* texture = command.TexRef._TexData;
      add(hash, &texture, sizeof texture);
      add(hash, &command.ElemCount, sizeof command.ElemCount);
    }
  }
  return hash;
}

Canvas::Canvas(SDL_Renderer* renderer) : renderer_(renderer) { ImGui_ImplSDLRenderer2_Init(renderer_); }

Canvas::Canvas(int width, int height)
    : surface_(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGBA32)),
      renderer_(SDL_CreateSoftwareRenderer(surface_)) {
  ImGui_ImplSDLRenderer2_Init(renderer_);
}

Canvas::~Canvas() {
  if (ImGui::GetCurrentContext()) ImGui_ImplSDLRenderer2_Shutdown();
  if (!surface_) return;
  SDL_DestroyRenderer(renderer_);
  SDL_FreeSurface(surface_);
}

bool Canvas::draw(float scale) {
  ImDrawData* data = ImGui::GetDrawData();
  bool textures_wait = false;
  if (data->Textures)
    for (const ImTextureData* texture : *data->Textures)
      textures_wait |= texture->Status != ImTextureStatus_OK;
  const std::uint64_t hash = frame_hash();
  if (hash == last_ && !textures_wait) return false;
  last_ = hash;
  ImGui_ImplSDLRenderer2_NewFrame();
  SDL_RenderSetScale(renderer_, scale, scale);
  ImGui_ImplSDLRenderer2_RenderDrawData(data, renderer_);
  SDL_RenderFlush(renderer_);
  return true;
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
