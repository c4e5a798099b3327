// The care path's screen: shows the face that the story's step asks for and starts each with a fresh look.
#include "screens/path.h"

namespace screens {
namespace {

using rules::PathStep;

/// A chapter states no myth: an open one may be left, and stands there on the return.
Wish leaving(const rules::Path& path) {
  return path.step == PathStep::ending ? Wish(rules::Move{rules::Farewell{}}) : Wish(Back{});
}

class PathScreen : public Screen {
 public:
  Place place() const override { return Place::path; }

  Wish show(const rules::Model& model, ui::Ui& ui) override {
    const rules::Path* path = model.path();
    if (!path) return Back{};
    if (path->visits.size() != at_ || path->step != step_ || look_.frames == 0) {
      look_ = {};
      look_.since = ui.now;
      at_ = path->visits.size(), step_ = path->step;
    }
    ++look_.frames;
    ui.box(ui.page, 0, ui.colours().paper);
    if (step_ == PathStep::chapter) return show_chapter(model, ui, look_);
    if (step_ == PathStep::desk) return show_desk(model, ui, look_);
    if (step_ == PathStep::ending) return show_ending(model, ui, look_);
    Wish wish = show_turn(model, ui, look_);
    if (path->visit().heard || look_.frames < 2) {
      if (!path->visit().heard) ui.keep_moving();
      return wish;
    }
    return rules::Move{rules::Heard{}};  // it has been on screen for a frame
  }

  Wish back(const rules::Model& model) override {
    return model.path() ? leaving(*model.path()) : Wish(Back{});
  }

 private:
  size_t at_ = 0;
  PathStep step_ = PathStep::chapter;
  PathLook look_;
};

}  // namespace

Wish path_bar(const rules::Path& path, ui::Ui& ui) { return round_bar(ui, {0, 0}, leaving(path)); }

std::unique_ptr<Screen> make_path() { return std::make_unique<PathScreen>(); }

}  // namespace screens
