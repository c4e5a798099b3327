// What every screen must be, whatever it shows: named, large enough to tap, apart, readable, with words that
// fit.
#pragma once

#include <doctest/doctest.h>

#include <string>

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
