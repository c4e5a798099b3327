// What the tests of the lab's scenes and of its tools have in common: repeated taps, a folder for a save, and
// a check carried through every size, text step, language and theme.
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "screen_checks.h"

inline void taps(Stage& stage, const std::string& id, int times = 1) {
  for (int i = 0; i < times; ++i) {
    CAPTURE(id);
    REQUIRE(stage.tap(id));
  }
}

/// A folder for a save file, gone at the end.
struct SaveFolder {
  std::filesystem::path path;
  explicit SaveFolder(const std::string& name) : path(std::filesystem::temp_directory_path() / name) {
    std::filesystem::remove_all(path);
  }
  ~SaveFolder() { std::filesystem::remove_all(path); }
  SaveFolder(const SaveFolder&) = delete;
  SaveFolder& operator=(const SaveFolder&) = delete;
};

/// `options_at(width, height)` makes the stage; `check(stage)` looks at what it shows.
template <class OptionsAt, class Check>
void at_every_size(OptionsAt options_at, Check check) {
  const std::pair<float, float> sizes[] = {{390, 844}, {320, 568}, {1280, 720}, {844, 390}, {768, 1024}};
  for (const auto& [width, height] : sizes)
    for (const rules::Lang lang : {rules::Lang::zh, rules::Lang::en})
      for (const int step : {0, 1, 2, 3}) {
        CAPTURE(width);
        CAPTURE(static_cast<int>(lang));
        CAPTURE(step);
        StageOptions options = options_at(width, height);
        options.app.lang = lang;
        options.app.text_step = step;
        Stage stage(options);
        check(stage, 3, 4.5f);
      }
}

/// The same in the dark and the high-contrast theme, mirrored for the left hand; `check(stage, large, text)`
/// is told the least contrast of large parts and of text.
template <class OptionsAt, class Check>
void in_dark_and_contrast(OptionsAt options_at, Check check) {
  for (const rules::Theme theme : {rules::Theme::dark, rules::Theme::contrast}) {
    CAPTURE(static_cast<int>(theme));
    StageOptions options = options_at(390, 844);
    options.app.theme = theme;
    Stage stage(options);
    rules::Settings settings = stage.model().settings;
    settings.left_hand = true;
    stage.app().carry_out(screens::Change{settings});
    const bool high = theme == rules::Theme::contrast;
    check(stage, high ? 4.5f : 3, high ? 7 : 4.5f);
  }
}
