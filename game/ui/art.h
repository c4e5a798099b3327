// The drawings: SVG files by id, rasterised for the size they are shown at, kept as textures.
// Not the shapes of the interface (shapes.h); nothing here knows a screen.
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <vector>

#include "ui/rect.h"
#include "ui/services.h"
#include "ui/theme.h"

struct ImTextureData;
struct ImDrawList;

namespace ui {

/// Part of a drawing to show, in the drawing's own units; empty: all of it.
struct Crop {
  float x = 0, y = 0, w = 0, h = 0;
  bool operator==(const Crop&) const = default;
};

/// How a picture is drawn.
struct PictureStyle {
  Colour tint{255, 255, 255, 255};  ///< multiplied with the drawing; a mask takes the colour as it is
  bool mask = false;                ///< draw only the shape, in the tint's colour: icons
  float angle_deg = 0;              ///< turned about its middle, clockwise; drawn sharp, so not for motion
  bool flip = false;                ///< mirrored left to right
  Crop crop;
  float scale = 1;   ///< shown this much larger than rasterised, about its middle: for motion
  float radius = 0;  ///< rounded corners, dp; the corners are cut in the drawing itself
};

/// A drawing's size in its own units.
struct ArtSize {
  float w = 0, h = 0;
};

/// "disc:12:64": the key of what is drawn anew for each size. Made for every frame, so without a format
/// string.
std::string numbered(std::string name, std::initializer_list<int> numbers);
/// A length or an angle as part of such a key.
int in_64ths(float value);

/// All drawings in use.
class Art {
 public:
  void start(const Services& services) { services_ = &services; }

  /// The drawing's size; zeros when there is no such drawing.
  ArtSize size(const std::string& id);
  bool exists(const std::string& id) { return size(id).w > 0; }
  /// What the drawing says of itself in its description: scale, grip, foot; empty when it says nothing.
  std::string about(const std::string& id);

  /// Draws into `at` (dp), rasterised for exactly that size at `pixels` per dp. A missing drawing is reported
  /// once to `missing()` and nothing is drawn.
  void draw(ImDrawList& list, const std::string& id, Rect at, float pixels, const PictureStyle& style = {});

  /// One moving part of a drawing: the layers below, the part turned about its pivot, the layers above.
  /// `pivot_x`, `pivot_y` in the drawing's units; `angle_deg` clockwise.
  void draw_moving(ImDrawList& list, const std::string& id, const std::string& part, float pivot_x,
                   float pivot_y, float angle_deg, Rect at, float pixels, const PictureStyle& style = {});

  /// Fills the room for a picture; false when there is none to fill it with.
  using Paint = std::function<bool(const Raster& into)>;
  /// Makes the renderer's texture and lets its pixels be painted; false, and no texture, when they are not.
  using Make = std::function<bool(ImTextureData& texture, const Paint& paint)>;

  /// Has the textures of what was drawn but not made yet made by the renderer, which asks for each one's
  /// pixels where it wants them: none is in memory twice. `large` ones may be left for the next frame. Call
  /// it before the frame's pixels are drawn: a frame that is only built makes none.
  void make_waiting(bool large, const Make& make);

  /// A texture made from SVG text of the game's own (corners, shadows), cached under `key`; `svg` is a
  /// function that is asked for the text once.
  template <class Svg>
  ImTextureData* made(const std::string& key, int width_px, int height_px, Svg svg) {
    ImTextureData* kept = shown(key);
    return kept ? kept : texture(key, svg(), width_px, height_px, true)->data;
  }
  /// A texture of pixels of the game's own making, painted once and cached under `key`; null when empty.
  ImTextureData* painted(const std::string& key, const std::function<Pixels()>& paint);

  const std::vector<std::string>& missing() const { return missing_; }

  /// Forgets what waits for its pixels and was not drawn in this frame, and frees textures not drawn in the
  /// last frames when together they are large. Call it before ImGui closes the frame, which names them all.
  void tidy();
  /// The renderer lost its textures, or the drawings changed on disk: everything is made anew.
  void forget();
  /// Deletes what waits for a renderer that is no more; call it after the last frame.
  void drop();

 private:
  struct Drawing {
    std::string svg;
    ArtSize size;
    float left = 0, top = 0;  ///< of the view box
  };
  struct Texture {
    ImTextureData* data = nullptr;
    int last_frame = 0;
    std::string svg;  ///< while its pixels wait to be made
    int width_px = 0, height_px = 0;
    float radius_px = 0;  ///< of its corners
    bool mask = false;
    Crop seen;  ///< what is not transparent, pixels; all of it until that is known
  };
  const Drawing* find(const std::string& id);
  const Texture* texture(const std::string& key, std::string svg, int width_px, int height_px, bool mask,
                         float radius_px = 0);
  bool paint(Texture& texture, const Raster& into) const;
  ImTextureData* shown(const std::string& key);  ///< a texture there already; null when it is not
  const Texture* texture_of(const std::string& id, const Drawing& drawing, const std::string& svg,
                            const std::string& suffix, Rect at, float pixels, const PictureStyle& style);
  static void free(ImTextureData* data);

  const Services* services_ = nullptr;
  std::unordered_map<std::string, Drawing> drawings_;
  std::unordered_map<std::string, Texture> textures_;
  std::vector<std::string> waiting_;  ///< keys of textures without pixels
  int next_id_ = 1 << 16;             ///< the font's textures count from 0
  std::vector<std::string> missing_;
  std::vector<ImTextureData*> retired_;
};

}  // namespace ui
