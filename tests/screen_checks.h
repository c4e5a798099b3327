// What every screen must be, whatever it shows: named, large enough to tap, apart, readable, with words that
// fit.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "faults.h"

using namespace sdl;
using tests::faults;

inline StageOptions plain(float width = 390, float height = 844) {
  StageOptions options;
  options.width = width, options.height = height;
  options.data_folder = BACKWISE_DATA;
  options.app.pace = ui::Pace::instant;
  options.app.seed = 7;
  options.system.lang = rules::Lang::zh;
  return options;
}

inline void first_minute(Stage& stage) {
  REQUIRE(stage.tap("group.office"));
  REQUIRE(stage.tap("welcome.start"));
  REQUIRE(stage.shows("play"));
}

/// A `scrolled` page may run under its bar.
inline void check_screen(Stage& stage, const std::string& name, float large = 3, float text = 4.5f,
                         bool scrolled = false) {
  stage.settle();
  for (const std::string& fault : faults(stage, large, text, scrolled)) {
    CAPTURE(name);
    CAPTURE(fault);
    CHECK(fault.empty());
  }
}

/// Every page a screen must fit: five sizes, four text steps, both languages. `check` gets the options for
/// each.
template <class Check>
void on_every_page(const Check& check) {
  const std::pair<float, float> sizes[] = {{390, 844}, {320, 568}, {844, 390}, {768, 1024}, {1280, 720}};
  for (const auto& [width, height] : sizes)
    for (int step = 0; step < rules::text_step_count; ++step)
      for (const rules::Lang lang : {rules::Lang::zh, rules::Lang::en}) {
        CAPTURE(width);
        CAPTURE(height);
        CAPTURE(step);
        CAPTURE(static_cast<int>(lang));
        StageOptions options = plain(width, height);
        options.app.text_step = step, options.app.lang = lang;
        check(options);
      }
}
