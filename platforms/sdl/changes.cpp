// See changes.h.
#include "sdl/changes.h"

#include <algorithm>
#include <cmath>
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

constexpr std::uint64_t start = 0xCBF29CE484222325u;

/// What a command brings to the look of all its pieces: clip, picture, and whether it has pixels yet.
std::uint64_t hash_of(const ImDrawCmd& command) {
  std::uint64_t hash = start;
  add(hash, &command.ClipRect, sizeof command.ClipRect);
  const ImTextureData* picture = command.TexRef._TexData;
  const std::int64_t id = picture ? picture->UniqueID : -1;
  add(hash, &id, sizeof id);
  return is_drawable(command) ? hash : ~hash;
}

/// Six indices that make a quad of four vertices, as ImGui writes rectangles, pictures and glyphs.
bool is_quad(const ImDrawIdx* at) {
  return at[3] == at[0] && at[4] == at[2] && at[1] == at[0] + 1 && at[2] == at[0] + 2 && at[5] == at[0] + 3;
}

Piece piece_of(const ImDrawVert* vertices, const ImDrawIdx* indices, unsigned count, std::uint64_t hash) {
  float x0 = 1e9f, y0 = 1e9f, x1 = -1e9f, y1 = -1e9f;
  auto take = [&](const ImDrawVert& vertex) {
    add(hash, &vertex, sizeof vertex);
    x0 = std::min(x0, vertex.pos.x), y0 = std::min(y0, vertex.pos.y);
    x1 = std::max(x1, vertex.pos.x), y1 = std::max(y1, vertex.pos.y);
  };
  if (count == 6) {
    for (int i = 0; i < 4; ++i) take(vertices[indices[0] + i]);
  } else {
    for (unsigned i = 0; i < count; ++i) take(vertices[indices[i]]);
  }
  const auto down = [](float v) { return static_cast<int>(std::floor(std::clamp(v, -1e6f, 1e6f))); };
  Piece piece;
  piece.hash = hash;
  piece.area = {down(x0) - 1, down(y0) - 1, down(x1) + 2, down(y1) + 2};
  piece.count = count;
  return piece;
}

/// Adds a rectangle; near ones become one.
void join(std::vector<Area>& areas, Area added) {
  constexpr size_t most = 4;
  if (added.empty()) return;
  for (size_t i = 0; i < areas.size();) {
    const Area both = areas[i].with(added);
    if (both.size() > (areas[i].size() + added.size()) * 5 / 4) {
      ++i;
      continue;
    }
    added = both;
    areas.erase(areas.begin() + static_cast<std::ptrdiff_t>(i));
    i = 0;
  }
  areas.push_back(added);
  if (areas.size() <= most) return;
  size_t one = 0, other = 1;
  long least = -1;
  for (size_t i = 0; i < areas.size(); ++i)
    for (size_t k = i + 1; k < areas.size(); ++k) {
      const long grown = areas[i].with(areas[k]).size() - areas[i].size() - areas[k].size();
      if (least < 0 || grown < least) least = grown, one = i, other = k;
    }
  const Area both = areas[one].with(areas[other]);
  areas.erase(areas.begin() + static_cast<std::ptrdiff_t>(other));
  areas.erase(areas.begin() + static_cast<std::ptrdiff_t>(one));
  join(areas, both);
}

/// Grows the rectangles around a small piece that their edges cut: a glyph that is scaled on its way to the
/// screen comes out a little different when it is clipped. True when one grew.
bool take_in_cut(std::vector<Area>& areas, const Piece& piece) {
  constexpr int small = 64;
  const Area inner{piece.area.x0 + 1, piece.area.y0 + 1, piece.area.x1 - 1, piece.area.y1 - 1};
  if (inner.x1 - inner.x0 > small || inner.y1 - inner.y0 > small) return false;
  const bool is_cut = std::any_of(areas.begin(), areas.end(), [&](const Area& area) {
    return area.touches(inner) && area.within(inner).size() < inner.size();
  });
  if (is_cut) join(areas, piece.area);
  return is_cut;
}

using Pieces = std::vector<const Piece*>;

/// Splits both sequences into what only one of them has and what both have.
void compare(const Pieces& before, const Pieces& after, Pieces& single, Pieces& kept_before,
             Pieces& kept_after) {
  auto by_hash = [](const Piece* a, const Piece* b) { return a->hash < b->hash; };
  Pieces old = before, now = after;
  std::stable_sort(old.begin(), old.end(), by_hash);
  std::stable_sort(now.begin(), now.end(), by_hash);
  Pieces common;
  std::set_difference(old.begin(), old.end(), now.begin(), now.end(), std::back_inserter(single), by_hash);
  std::set_difference(now.begin(), now.end(), old.begin(), old.end(), std::back_inserter(single), by_hash);
  std::set_intersection(old.begin(), old.end(), now.begin(), now.end(), std::back_inserter(common), by_hash);
  auto is_common = [&](const Piece* p) {
    return std::binary_search(common.begin(), common.end(), p, by_hash);
  };
  std::copy_if(before.begin(), before.end(), std::back_inserter(kept_before), is_common);
  std::copy_if(after.begin(), after.end(), std::back_inserter(kept_after), is_common);
}

}  // namespace

Area Area::with(const Area& o) const {
  if (empty()) return o;
  if (o.empty()) return *this;
  return {std::min(x0, o.x0), std::min(y0, o.y0), std::max(x1, o.x1), std::max(y1, o.y1)};
}

Area Area::within(const Area& o) const {
  return {std::max(x0, o.x0), std::max(y0, o.y0), std::min(x1, o.x1), std::min(y1, o.y1)};
}

Area clip_of(const ImDrawCmd& command) {
  const float x = std::max(0.0f, command.ClipRect.x), y = std::max(0.0f, command.ClipRect.y);
  const int left = static_cast<int>(x), top = static_cast<int>(y);
  return {left, top, left + static_cast<int>(command.ClipRect.z - x),
          top + static_cast<int>(command.ClipRect.w - y)};
}

bool is_drawable(const ImDrawCmd& command) {
  const ImTextureData* picture = command.TexRef._TexData;
  return !picture || picture->TexID != ImTextureID_Invalid;
}

std::uint64_t frame_hash(const ImDrawData& data) {
  std::uint64_t hash = start;
  add(hash, &data.DisplaySize, sizeof data.DisplaySize);
  for (const ImDrawList* list : data.CmdLists) {
    add(hash, list->VtxBuffer.Data, static_cast<size_t>(list->VtxBuffer.size_in_bytes()));
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const std::uint64_t own = hash_of(command);
      add(hash, &own, sizeof own);
      add(hash, &command.ElemCount, sizeof command.ElemCount);
    }
  }
  return hash;
}

std::vector<Piece> cut(const ImDrawData& data) {
  std::vector<Piece> pieces;
  for (int l = 0; l < data.CmdLists.Size; ++l) {
    const ImDrawList& list = *data.CmdLists[l];
    for (int c = 0; c < list.CmdBuffer.Size; ++c) {
      const ImDrawCmd& command = list.CmdBuffer[c];
      if (command.UserCallback || !is_drawable(command)) continue;
      const std::uint64_t hash = hash_of(command);
      const Area clip = clip_of(command);
      const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
      for (unsigned i = 0; i < command.ElemCount;) {
        const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset + i;
        const unsigned count = i + 6 <= command.ElemCount && is_quad(indices) ? 6 : 3;
        Piece piece = piece_of(vertices, indices, count, hash);
        piece.area = piece.area.within(clip);
        piece.list = l, piece.command = c, piece.first = command.IdxOffset + i;
        if (!piece.area.empty()) pieces.push_back(piece);
        i += count;
      }
    }
  }
  return pieces;
}

std::vector<Area> changed(const std::vector<Piece>& before, const std::vector<Piece>& after) {
  size_t head = 0, tail = 0;
  const size_t shorter = std::min(before.size(), after.size());
  while (head < shorter && before[head].hash == after[head].hash) ++head;
  while (tail < shorter - head &&
         before[before.size() - 1 - tail].hash == after[after.size() - 1 - tail].hash)
    ++tail;
  Pieces old, now, single, kept_old, kept_now;
  for (size_t i = head; i < before.size() - tail; ++i) old.push_back(&before[i]);
  for (size_t i = head; i < after.size() - tail; ++i) now.push_back(&after[i]);
  compare(old, now, single, kept_old, kept_now);
  auto same = [](const Piece* a, const Piece* b) { return a->hash == b->hash; };
  if (!std::equal(kept_old.begin(), kept_old.end(), kept_now.begin(), kept_now.end(), same)) {
    single = old;  // the order of drawing changed: everything in between counts
    single.insert(single.end(), now.begin(), now.end());
  }
  std::vector<Area> areas;
  for (const Piece* piece : single) join(areas, piece->area);
  constexpr int rounds = 4;  // what has grown may cut another
  for (int i = 0; i < rounds; ++i) {
    bool grown = false;
    for (const Piece& piece : after) grown |= take_in_cut(areas, piece);
    if (!grown) break;
  }
  return areas;
}

}  // namespace sdl
