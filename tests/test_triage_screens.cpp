// The red-flag radar on a stage: what its screens say of each choice, and their targets, contrast and text at
// many sizes.
#include <doctest/doctest.h>

#include <algorithm>

#include "screen_checks.h"

namespace {

using rules::Care;

std::string id_of(Care care) { return std::string("care.") + rules::name_of(care); }

const rules::Vignette& open_vignette(const Stage& stage) {
  return *stage.model().triage()->sighting().vignette;
}

/// The least urgent choice is right, or not urgent enough; the most urgent is right, or more than is needed.
void sort_as(Stage& stage, Care care) {
  REQUIRE(stage.tap(id_of(care)));
  REQUIRE(stage.tap("triage.confirm"));
  REQUIRE(stage.shows("fact"));
}

/// Begins a round of the pack's first vignettes of these levels.
void begin(Stage& stage, const std::vector<Care>& wanted) {
  const rules::Pack& pack = *stage.model().levels.first_of("triage");
  rules::Sweep sweep{.pack = pack.id, .seed = 3, .vignettes = {}};
  for (const Care care : wanted) {
    const auto found =
        std::find_if(pack.vignettes.begin(), pack.vignettes.end(), [&](const rules::Vignette& one) {
          const auto& dealt = sweep.vignettes;
          return one.care == care && std::find(dealt.begin(), dealt.end(), one.id) == dealt.end();
        });
    REQUIRE(found != pack.vignettes.end());
    sweep.vignettes.push_back(found->id);
  }
  stage.app().carry_out(rules::Move{sweep});
  REQUIRE(stage.tap("stop.triage"));
}

void check_all(Stage& stage, float large = 3, float text = 4.5f) {
  first_minute(stage);
  begin(stage, {Care::emergency, Care::home, Care::clinic});
  check_screen(stage, "case", large, text);
  REQUIRE(stage.tap("care.home"));
  check_screen(stage, "case picked", large, text);
  REQUIRE(stage.tap("triage.confirm"));
  check_screen(stage, "not urgent enough", large, text);
  REQUIRE(stage.tap("others"));
  check_screen(stage, "the other choices", large, text);
  REQUIRE(stage.tap("fact.next"));
  sort_as(stage, Care::emergency);
  check_screen(stage, "more urgent than needed", large, text);
  REQUIRE(stage.tap("fact.next"));
  sort_as(stage, Care::clinic);
  check_screen(stage, "right", large, text);
  REQUIRE(stage.tap("fact.next"));
  check_screen(stage, "the emergency again", large, text);
  REQUIRE(stage.tap("hint"));
  check_screen(stage, "its hint", large, text);
  sort_as(stage, Care::emergency);
  REQUIRE(stage.tap("fact.next"));
  check_screen(stage, "results", large, text);
  REQUIRE(stage.tap("take.1"));
  check_screen(stage, "an action taken along", large, text);
  REQUIRE(stage.tap("results.done"));
  check_screen(stage, "map", large, text);
}

}  // namespace

TEST_CASE("a choice may be changed until it is confirmed, and only a choice can be confirmed") {
  Stage stage(plain());
  first_minute(stage);
  begin(stage, {Care::clinic});
  CHECK(stage.shows("triage.other"));
  CHECK_FALSE(stage.tap("triage.confirm"));
  REQUIRE(stage.tap("care.home"));
  REQUIRE(stage.tap("care.emergency"));
  REQUIRE(stage.tap("care.clinic"));
  CHECK(stage.ui().find("care.clinic")->selected);
  CHECK_FALSE(stage.ui().find("care.home")->selected);
  CHECK_FALSE(stage.model().triage()->sighting().sorted);
  REQUIRE(stage.tap("triage.confirm"));
  CHECK(stage.model().triage()->sighting().sorted == Care::clinic);
}

TEST_CASE("each choice has its own explanation; only one that is not urgent enough is explained slowly") {
  for (const Care needed : rules::cares)
    for (const Care chosen : rules::cares) {
      CAPTURE(rules::name_of(needed));
      CAPTURE(rules::name_of(chosen));
      Stage stage(plain());
      first_minute(stage);
      begin(stage, {needed});
      sort_as(stage, chosen);
      const rules::Vignette& vignette = open_vignette(stage);
      const auto name = [&](const char* id) {
        const ui::Zone* zone = stage.ui().find(id);
        return zone ? zone->name : std::string();
      };
      CHECK(name("why.why") == vignette.why_of(needed).zh);
      CHECK(name("chosen.why") == (chosen == needed ? "" : vignette.why_of(chosen).zh));
      CHECK(stage.shows("step.0") == (chosen < needed));
      CHECK(stage.shows("emergency.sign1") == vignette.signs);
      CHECK(name("care").starts_with(stage.ui().say(id_of(needed).c_str())));
      REQUIRE(stage.tap("others"));
      CHECK(stage.shows("other.why"));
    }
}

TEST_CASE("the emergency signs on an explanation lead to the page of help and back") {
  Stage stage(plain());
  first_minute(stage);
  begin(stage, {Care::emergency});
  sort_as(stage, Care::emergency);
  REQUIRE(stage.tap("fact.help"));
  CHECK(stage.app().place() == screens::Place::help);
  REQUIRE(stage.tap("back"));
  CHECK(stage.app().place() == screens::Place::triage);
  CHECK(stage.shows("fact"));
}

TEST_CASE("a missed emergency comes back told by Wanwan, with its steps, until it is right") {
  Stage stage(plain());
  first_minute(stage);
  begin(stage, {Care::emergency, Care::home});
  sort_as(stage, Care::clinic);
  REQUIRE(stage.tap("fact.next"));
  sort_as(stage, Care::home);
  REQUIRE(stage.tap("fact.next"));
  for (int i = 0; i < 3; ++i) {
    CHECK(stage.shows("situation"));
    CHECK_FALSE(stage.shows("step.0"));  // a question again, until help is asked for
    REQUIRE(stage.tap("hint"));
    CHECK(stage.shows("step.0"));
    CHECK_FALSE(stage.shows("case"));
    sort_as(stage, i < 2 ? Care::home : Care::emergency);
    REQUIRE(stage.tap("fact.next"));
  }
  CHECK(stage.shows("results.title"));
}

TEST_CASE("on the results a choice more urgent than needed is no miss") {
  Stage stage(plain());
  first_minute(stage);
  begin(stage, {Care::home, Care::clinic, Care::home});
  for (const Care chosen : {Care::emergency, Care::home, Care::home}) {
    sort_as(stage, chosen);
    REQUIRE(stage.tap("fact.next"));
  }
  const auto mark = [&](int row) {
    const ui::Zone* zone = stage.ui().find("result." + std::to_string(row) + ".mark");
    return zone ? zone->name : std::string();
  };
  CHECK(mark(0) == stage.ui().say("results.careful"));
  CHECK(mark(1) == stage.ui().say("results.looked_again"));
  CHECK(mark(2) == stage.ui().say("results.at_once"));
}

TEST_CASE("by keys alone: a case is sorted, explained and left") {
  Stage stage(plain());
  first_minute(stage);
  begin(stage, {Care::emergency});
  for (int i = 0; i < 20 && stage.ui().focus() != "care.emergency"; ++i) stage.press_key(ui::Key::tab);
  stage.press_key(ui::Key::enter);
  for (int i = 0; i < 20 && stage.ui().focus() != "triage.confirm"; ++i) stage.press_key(ui::Key::tab);
  stage.press_key(ui::Key::enter);
  stage.settle();
  REQUIRE(stage.shows("fact"));
  stage.press_key(ui::Key::escape);
  stage.settle();
  CHECK(stage.app().place() == screens::Place::home);
}

TEST_CASE("every radar screen at five sizes, four text steps, both languages") {
  on_every_page([](StageOptions options) {
    Stage stage(options);
    stage.settle();
    check_all(stage);
    CHECK(stage.ui().art().missing().empty());
  });
}

TEST_CASE("the radar's contrast in the dark and the high-contrast theme, and the left-hand mirror") {
  for (const rules::Theme theme : {rules::Theme::dark, rules::Theme::contrast}) {
    CAPTURE(static_cast<int>(theme));
    StageOptions options = plain();
    options.app.theme = theme;
    Stage stage(options);
    rules::Settings settings = stage.model().settings;
    settings.left_hand = true;
    stage.app().carry_out(screens::Change{settings});
    stage.settle();
    const bool high = theme == rules::Theme::contrast;
    check_all(stage, high ? 4.5f : 3, high ? 7 : 4.5f);
  }
}
