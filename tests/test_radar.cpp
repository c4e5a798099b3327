// The red-flag radar as a player meets it: from the map and back, left and taken up again, killed, replaced,
// after an update, beside a round of cards. Its rules are in test_triage.cpp; how it looks is in
// test_screens.cpp.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "rules/sweep.h"
#include "sdl/stage.h"

using namespace sdl;
using rules::Care;
using rules::TriageStep;
namespace fs = std::filesystem;

namespace {

/// A save folder of its own, gone at the end.
struct Folder {
  fs::path path = fs::temp_directory_path() /
                  ("backwise-radar-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
  Folder() { fs::remove_all(path); }
  ~Folder() { fs::remove_all(path); }

  StageOptions options() const {
    StageOptions options;
    options.data_folder = BACKWISE_DATA;
    options.app.pace = ui::Pace::instant;
    options.app.seed = 7;
    options.app.lang = rules::Lang::zh;
    options.app.save_folder = path.string();
    return options;
  }
};

const rules::Pack& radar(const Stage& stage) { return *stage.model().levels.first_of("triage"); }
const rules::Triage& triage(const Stage& stage) {
  REQUIRE(stage.model().triage());
  return *stage.model().triage();
}
std::string open_id(const Stage& stage) { return triage(stage).sighting().vignette->id; }

/// Past the first page, on the map.
void begin(Stage& stage) {
  stage.settle();
  if (!stage.shows("welcome.start")) return;
  REQUIRE(stage.tap("group.office"));
  REQUIRE(stage.tap("welcome.start"));
}

/// A round of the named levels of care, on screen.
void deal(Stage& stage, std::initializer_list<Care> levels) {
  rules::Sweep sweep{.pack = radar(stage).id, .seed = 1, .vignettes = {}};
  for (const Care care : levels)
    for (const rules::Vignette& one : radar(stage).vignettes) {
      const auto& ids = sweep.vignettes;
      if (one.care != care || std::find(ids.begin(), ids.end(), one.id) != ids.end()) continue;
      sweep.vignettes.push_back(one.id);
      break;
    }
  stage.app().carry_out(rules::Move{sweep});
  stage.app().carry_out(screens::PlayTriage{radar(stage).id});
  stage.settle();
  REQUIRE(stage.app().place() == screens::Place::triage);
}

void sort(Stage& stage, Care care) {
  REQUIRE(stage.tap(std::string("care.") + rules::name_of(care)));
  REQUIRE(stage.tap("triage.confirm"));
}

}  // namespace

TEST_CASE("a round from the map to the results: the missed emergency returns, an action is taken along") {
  const Folder folder;
  Stage stage(folder.options());
  begin(stage);
  REQUIRE(stage.tap("stop.triage"));
  CHECK(stage.app().place() == screens::Place::triage);
  REQUIRE(triage(stage).vignettes() == rules::vignettes_a_round);
  size_t emergencies = 0, turns = 0;
  while (triage(stage).step != TriageStep::results) {
    REQUIRE(++turns < 20);
    CHECK(stage.shows("case") != stage.shows("situation"));
    const rules::Sighting sighting = triage(stage).sighting();
    emergencies += sighting.vignette->care == Care::emergency && !sighting.again ? 1 : 0;
    sort(stage, sighting.again ? Care::emergency : Care::home);
    CHECK(stage.shows("slow") == (sighting.vignette->care != Care::home && !sighting.again));
    REQUIRE(stage.tap("fact.next"));
  }
  CHECK(emergencies >= rules::emergencies_a_round);
  CHECK(turns == rules::vignettes_a_round + emergencies);
  REQUIRE(stage.tap("take.2"));
  const std::string taken = triage(stage).carried;
  REQUIRE(stage.tap("results.done"));
  CHECK(stage.app().place() == screens::Place::home);
  CHECK_FALSE(stage.model().triage());
  const rules::Profile& profile = stage.model().profile;
  CHECK(profile.sweeps == 1);
  CHECK(profile.took.back() == taken);
  for (const auto& [id, record] : profile.vignettes)
    if (radar(stage).find_vignette(id)->care == Care::emergency) CHECK(record.last == rules::Call::right);
  const ui::Zone* strip = stage.ui().find("strip");  // the map remembers the action
  REQUIRE(strip);
  CHECK(strip->name == radar(stage).find_vignette(taken)->takeaway.zh);
}

TEST_CASE("a case may be left open, and stands there on the return, be it on another day") {
  const Folder folder;
  std::string open;
  {
    Stage stage(folder.options());
    begin(stage);
    REQUIRE(stage.tap("stop.triage"));
    sort(stage, triage(stage).sighting().vignette->care);
    REQUIRE(stage.tap("fact.next"));
    open = open_id(stage);
    REQUIRE(stage.tap("care.clinic"));  // chosen, not confirmed: it does not count
    stage.press_key(ui::Key::escape);
    CHECK(stage.app().place() == screens::Place::home);
    CHECK(stage.model().profile.sorted == 1);
    REQUIRE(stage.ui().find("strip"));
    CHECK(stage.ui().find("strip")->name == "接着看第 2 位，共 6 位");
    REQUIRE(stage.tap("play"));  // the map goes on with it
    CHECK(open_id(stage) == open);
    CHECK(triage(stage).step == TriageStep::question);
  }
  Stage stage(folder.options());
  stage.settle();
  CHECK(stage.app().place() == screens::Place::triage);  // it was on screen
  CHECK(open_id(stage) == open);
  CHECK(stage.shows("case"));
  stage.pass_days(40);
  stage.settle();
  CHECK(open_id(stage) == open);
}

TEST_CASE("a sorted vignette stands with its explanation at the next start") {
  const Folder folder;
  std::string open;
  {
    Stage stage(folder.options());
    begin(stage);
    deal(stage, {Care::emergency, Care::home});
    sort(stage, Care::home);
    open = open_id(stage);
  }
  for (int start = 0; start < 2; ++start) {
    Stage stage(folder.options());
    stage.settle();
    CHECK(stage.app().place() == screens::Place::triage);
    CHECK(open_id(stage) == open);
    CHECK(stage.shows("fact"));
    CHECK(stage.shows("slow"));
    CHECK(triage(stage).sighting().explained);
    CHECK(stage.model().profile.sorted == 1);  // and counts once
  }
}

TEST_CASE("after an update of the pack the fact of the open vignette is shown, then the round is over") {
  const Folder folder;
  std::string id;
  {
    Stage stage(folder.options());
    begin(stage);
    id = radar(stage).vignettes.back().id;
  }
  {
    progress::Store store = progress::Store::open(folder.path.string());
    progress::Change change;
    change.begin = rules::Unfinished{
        "radar", "of another version", {rules::Sweep{"radar", 1, {id}}}, rules::SessionKind::triage};
    REQUIRE(store.commit(change) == progress::Saved::yes);
  }
  Stage stage(folder.options());
  stage.settle();
  CHECK(stage.app().place() == screens::Place::triage);
  CHECK(open_id(stage) == id);
  CHECK(stage.shows("fact"));
  CHECK_FALSE(stage.shows("chosen"));
  REQUIRE(stage.tap("fact.next"));
  CHECK(stage.app().place() == screens::Place::home);
  CHECK_FALSE(stage.model().triage());
  CHECK(stage.app().stored()->unfinished.empty());
  CHECK(stage.model().profile.sweeps == 0);
}

TEST_CASE("a round of cards and one of vignettes wait side by side; an open myth's fact comes first") {
  const Folder folder;
  {
    Stage stage(folder.options());
    begin(stage);
    deal(stage, {Care::clinic, Care::home});
    stage.press_key(ui::Key::escape);
    const rules::Pack& myths = stage.model().levels.packs.front();
    const auto untrue = std::find_if(myths.cards.begin(), myths.cards.end(),
                                     [](const rules::Card& card) { return !card.is_true; });
    stage.app().carry_out(rules::Move{rules::Deal{.pack = myths.id, .seed = 1, .cards = {untrue->id}}});
    stage.app().carry_out(screens::PlayPack{myths.id});
    stage.settle();
    stage.app().carry_out(screens::PlayTriage{radar(stage).id});
    CHECK(stage.app().place() == screens::Place::quiz);
    REQUIRE(stage.pick(false));
    REQUIRE(stage.tap("quiz.confirm"));
    stage.app().carry_out(screens::PlayTriage{radar(stage).id});  // its fact was seen: now it may
    stage.settle();
    CHECK(stage.app().place() == screens::Place::triage);
    sort(stage, Care::clinic);
  }
  Stage stage(folder.options());
  stage.settle();
  CHECK(stage.app().place() == screens::Place::triage);  // what was played last
  CHECK(stage.model().quiz());
  REQUIRE(stage.tap("fact.next"));
  CHECK(triage(stage).at == 1);
}

TEST_CASE("another save in place of this one, and none, take the round along or leave it behind") {
  const Folder folder, other;
  std::string bytes;
  {
    Stage stage(other.options());
    begin(stage);
    deal(stage, {Care::home, Care::emergency});
    sort(stage, Care::home);
  }
  {
    progress::Store store = progress::Store::open(other.path.string());
    bytes = store.bytes().value();
  }
  {
    Stage stage(folder.options());
    begin(stage);
    deal(stage, {Care::clinic});
    sort(stage, Care::emergency);
  }
  {
    progress::Store store = progress::Store::open(folder.path.string());
    const progress::Copy copy = store.look_into(bytes);
    REQUIRE(copy.usable());
    REQUIRE(store.replace(copy, progress::Reason::import) == progress::Saved::yes);
  }
  Stage stage(folder.options());
  stage.settle();
  CHECK(triage(stage).sighting().vignette->care == Care::home);  // with its explanation
  CHECK(triage(stage).step == TriageStep::explanation);
  CHECK(stage.model().profile.vignettes.size() == 1);
  stage.app().carry_out(screens::Keep{screens::Keep::What::wipe});
  CHECK_FALSE(stage.model().triage());
  CHECK(stage.model().profile.vignettes.empty());
  CHECK(stage.app().stored()->unfinished.empty());
}

TEST_CASE("the game can be begun on the radar") {
  const Folder folder;
  StageOptions options = folder.options();
  options.app.screen = screens::Place::triage;
  Stage stage(options);
  stage.settle();
  CHECK(stage.app().place() == screens::Place::triage);
  CHECK(stage.shows("case"));
  stage.press_key(ui::Key::escape);
  CHECK(stage.app().place() == screens::Place::home);
}

TEST_CASE("help is one tap away at every step, and leads back to it") {
  const Folder folder;
  Stage stage(folder.options());
  begin(stage);
  deal(stage, {Care::emergency});
  const auto to_help_and_back = [&] {
    REQUIRE(stage.tap("help"));
    CHECK(stage.app().place() == screens::Place::help);
    stage.press_key(ui::Key::escape);
    CHECK(stage.app().place() == screens::Place::triage);
  };
  to_help_and_back();
  sort(stage, Care::emergency);
  to_help_and_back();
  REQUIRE(stage.tap("fact.next"));
  to_help_and_back();
  CHECK(triage(stage).step == TriageStep::results);
}
