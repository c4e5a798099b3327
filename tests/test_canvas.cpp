// The canvas draws only what differs: what it shows must be what a whole redraw shows.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "sdl/changes.h"
#include "sdl/stage.h"

using namespace sdl;

namespace {

StageOptions moving(float width, float height, float scale) {
  StageOptions options;
  options.width = width, options.height = height, options.scale = scale;
  options.data_folder = BACKWISE_DATA;
  options.app.seed = 7;
  options.system.lang = rules::Lang::zh;
  return options;
}

constexpr int rounding = 2;  // of 255: blending a clipped copy may round another way

/// The largest difference of a channel between what is shown and a redraw of the whole frame.
int error_of(Stage& stage) {
  const ui::Pixels partly = stage.picture();
  stage.spoil();
  const ui::Pixels whole = stage.picture();
  int worst = 0;
  for (size_t i = 0; i < whole.rgba.size(); ++i)
    worst = std::max(worst, std::abs(int{whole.rgba[i]} - int{partly.rgba[i]}));
  return worst;
}

/// Steps on, drawing each frame, and compares now and then.
int worst_error(Stage& stage, int frames) {
  int worst = 0;
  for (int i = 0; i < frames; ++i) {
    stage.step();
    stage.draw();
    if (i % 7 == 6) worst = std::max(worst, error_of(stage));
  }
  return worst;
}

}  // namespace

TEST_CASE("a frame drawn in part looks like a frame drawn whole") {
  struct Size {
    float width, height, scale;
  };
  for (const Size& size : {Size{390, 844, 1}, Size{844, 390, 2}, Size{320, 568, 2}}) {
    CAPTURE(size.width);
    Stage stage(moving(size.width, size.height, size.scale));
    CHECK(worst_error(stage, 120) <= rounding);  // she waves, the sun rises
    REQUIRE(stage.tap("group.labour"));
    CHECK(error_of(stage) <= rounding);
    REQUIRE(stage.tap("welcome.start"));
    CHECK(worst_error(stage, 60) <= rounding);
    REQUIRE(stage.tap("stop.myths"));
    CHECK(error_of(stage) <= rounding);
    REQUIRE(stage.pick(false));
    CHECK(error_of(stage) <= rounding);
    REQUIRE(stage.tap("quiz.confirm"));
    CHECK(error_of(stage) <= rounding);
    stage.drag(150, size.height * 0.7f, size.height * 0.4f);
    CHECK(error_of(stage) <= rounding);
  }
}

TEST_CASE("nothing is drawn twice, and a building frame makes no drawing") {
  Stage stage(moving(390, 844, 1));
  stage.settle();
  CHECK(stage.draw());
  stage.settle();
  stage.draw();
  CHECK_FALSE(stage.draw());
}

TEST_CASE("changed rectangles hold every piece that differs") {
  auto piece = [](std::uint64_t hash, int x, int y) { return Piece{hash, {x, y, x + 10, y + 10}}; };
  const std::vector<Piece> before{piece(1, 0, 0), piece(2, 100, 0), piece(3, 200, 0)};
  CHECK(changed(before, before).empty());
  std::vector<Piece> after = before;
  after[1] = piece(9, 100, 50);
  std::vector<Area> areas = changed(before, after);
  auto covered = [&](int x, int y) {
    return std::any_of(areas.begin(), areas.end(),
                       [&](const Area& a) { return x >= a.x0 && x < a.x1 && y >= a.y0 && y < a.y1; });
  };
  CHECK(covered(105, 5));   // where it was
  CHECK(covered(105, 55));  // where it is
  CHECK_FALSE(covered(5, 5));
  CHECK_FALSE(covered(205, 5));

  after = {before[0], before[2], before[1]};  // one now lies over the other
  areas = changed(before, after);
  CHECK(covered(105, 5));
  CHECK(covered(205, 5));

  after = before;
  after.erase(after.begin());
  areas = changed(before, after);
  CHECK(covered(5, 5));
  CHECK_FALSE(covered(105, 5));

  std::vector<Piece> many;
  for (int i = 0; i < 50; ++i)
    many.push_back(piece(100u + static_cast<unsigned>(i), i * 40, (i * 17 % 50) * 40));
  areas = changed({}, many);
  CHECK(areas.size() <= 4);
  for (const Piece& one : many) CHECK(covered(one.area.x0, one.area.y0));
}
