// What a frame may leave undone: building what would come out the same, and long tables of glyphs.
#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "sdl/stage.h"
#include "ui/letters.h"

using namespace sdl;

namespace {

StageOptions still() {
  StageOptions options;
  options.data_folder = BACKWISE_DATA;
  options.app.pace = ui::Pace::instant;
  options.app.seed = 7;
  options.system.lang = rules::Lang::zh;
  return options;
}

/// The app at rest on the home screen, and the input of its next frame.
struct Home {
  Stage stage{still()};
  ui::Input input;

  Home() {
    stage.settle();
    REQUIRE(stage.tap("group.office"));
    REQUIRE(stage.tap("welcome.start"));
    input.now = {1000, 1'728'000'000, 20'000};
    input.system.lang = rules::Lang::zh;
    for (int i = 0; i < 20; ++i) (void)builds();
  }
  bool builds() {
    const int before = ImGui::GetFrameCount();
    input.now.seconds += 1.0 / 60;
    stage.app().frame(input);
    return ImGui::GetFrameCount() != before;
  }
};

}  // namespace

TEST_CASE("a frame nobody asked for is not built, and whatever asks for one gets it") {
  Home home;
  CHECK_FALSE(home.builds());
  home.input.pointer = {{ui::PointerEvent::Kind::move, 200, 300, false}};
  CHECK_FALSE(home.builds());  // the mouse wanders
  home.input.pointer = {{ui::PointerEvent::Kind::down, 200, 300, false}};
  CHECK(home.builds());
  home.input.pointer = {{ui::PointerEvent::Kind::move, 200, 200, false}};
  CHECK(home.builds());
  home.input.pointer = {{ui::PointerEvent::Kind::up, 200, 200, false}};
  CHECK(home.builds());
  home.input.pointer.clear();
  for (int i = 0; i < 20; ++i) (void)home.builds();
  CHECK_FALSE(home.builds());
  home.input.keys = {ui::Key::tab};
  CHECK(home.builds());
  home.input.keys.clear();
  for (int i = 0; i < 5; ++i) (void)home.builds();
  CHECK_FALSE(home.builds());
  home.input.now.unix += 3600;  // the machine slept
  CHECK(home.builds());
  for (int i = 0; i < 5; ++i) (void)home.builds();
  CHECK_FALSE(home.builds());
  home.input.now.day += 1;
  CHECK(home.builds());
  for (int i = 0; i < 5; ++i) (void)home.builds();
  home.input.system.dark = true;
  CHECK(home.builds());
  CHECK(home.stage.ui().theme == rules::Theme::dark);
  for (int i = 0; i < 5; ++i) (void)home.builds();
  home.stage.app().carry_out(screens::Open{screens::Place::settings, false, {}});
  CHECK(home.builds());
  CHECK(home.stage.shows("settings.about"));
}

TEST_CASE("a clock's frame comes when it is due, however many others were not built before") {
  Home home;
  home.stage.app().carry_out(screens::Open{screens::Place::hourglass, false, {}});
  home.input.tap = "glass.action";
  CHECK(home.builds());
  home.input.tap.clear();
  for (int i = 0; i < 5; ++i) (void)home.builds();
  const double wake_s = home.stage.app().wake_s();
  REQUIRE(wake_s > 1);
  REQUIRE(wake_s <= 60.1);
  home.input.now.seconds += wake_s / 2;
  home.input.now.unix += static_cast<std::int64_t>(wake_s / 2);
  CHECK_FALSE(home.builds());
  CHECK(home.stage.app().wake_s() < wake_s / 2);
  home.input.now.seconds += home.stage.app().wake_s();
  CHECK(home.builds());
}

TEST_CASE("the fonts' tables stay short, and the letters are still theirs") {
  Home home;
  home.stage.app().carry_out(screens::Open{screens::Place::about, false, {}});
  home.stage.settle();
  for (const bool bold : {false, true}) {
    ImFont* font = home.stage.ui().fonts().font(bold);
    const float size = home.stage.ui().style(ui::Type::body).em * ui::imgui_size_of_em;
    CHECK(font->GetFontBaked(size)->IndexLookup.Size < 2000);
  }
  ui::Letters& letters = home.stage.ui().fonts().letters();
  const std::uint16_t back = letters.number(u'腰');
  CHECK(letters.character(back) == u'腰');
  CHECK(letters.number(u'腰') == back);
  CHECK(letters.number('a') == 'a');
  CHECK(letters.number(0xE9) == 0xE9);
  CHECK(letters.character(0x4E00) == 0x4E00);  // no number: itself
  CHECK(letters.numbered("a\n b") == "a\n b");
  CHECK(home.stage.ui().fonts().missing("护腰有道").empty());
  CHECK(home.stage.ui().fonts().missing("腰\xF0\x9F\x99\x82") == "\xF0\x9F\x99\x82");
}
