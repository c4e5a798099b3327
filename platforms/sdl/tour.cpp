// See tour.h.
#include "sdl/tour.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <vector>

#include "progress/disk.h"
#include "sdl/tour_packs.h"
#include "sdl/tour_play.h"

namespace sdl {
namespace {

std::vector<Setting> settings_of(bool key) {
  using enum rules::Lang;
  if (key) return {{"zh-390", 390, 844, zh, 0, rules::Theme::light, false, 2}, {"en-1280", 1280, 720, en, 0}};
  std::vector<Setting> all;
  const struct {
    const char* name;
    float w, h;
  } sizes[] = {{"390", 390, 844}, {"320", 320, 568}, {"1280", 1280, 720}};
  for (const auto& size : sizes)
    for (const rules::Lang lang : {zh, en})
      for (const int step : {0, 3})
        all.push_back({std::string(lang == zh ? "zh-" : "en-") + size.name + "-" +
                           std::to_string(rules::text_steps_dp[step]),
                       size.w, size.h, lang, step});
  all.push_back({"zh-844-18", 844, 390, zh, 0});
  all.push_back({"zh-768-22", 768, 1024, zh, 1});
  all.push_back({"zh-390-dark", 390, 844, zh, 0, rules::Theme::dark});
  all.push_back({"en-390-contrast", 390, 844, en, 0, rules::Theme::contrast});
  all.push_back({"zh-390-left", 390, 844, zh, 0, rules::Theme::light, true});
  for (Setting& setting : all) setting.brief = setting.width != 390 || setting.left_hand;
  return all;
}

void first_minute(Play& play) {
  play.shoot("welcome");
  play.tap("group.older");
  play.shoot("welcome-picked");
  play.tap("welcome.start");
  play.shoot("map-new");
  play.tap("settings");
  play.tap("settings.progress");
  play.shoot("progress-empty");
  play.tap("keep.import");
  play.shoot("progress-import-none");
  play.tap("back");
  play.tap("back");
  play.tap("back");
}

/// Three cards: an untrue one missed, a true one, an emergency.
void round(Play& play) {
  rules::Deal deal{.pack = play.stage().model().levels.packs.front().id, .seed = 5, .cards = {}};
  auto first = [&](auto wanted) {
    for (const rules::Card& card : play.stage().model().levels.packs.front().cards)
      if (wanted(card)) return deal.cards.push_back(card.id);
  };
  first([](const rules::Card& card) { return !card.is_true; });
  first([](const rules::Card& card) { return card.is_true && !card.emergency; });
  first([](const rules::Card& card) { return card.emergency; });
  play.stage().app().carry_out(rules::Move{deal});
  play.tap("stop.myths");
  play.shoot("question");
  play.must(play.stage().pick(false), "pick a reply");
  play.tap("quiz.sure");
  play.shoot("question-picked");
  play.tap("quiz.confirm");
  play.shoot("fact-missed");
  if (play.stage().shows("evidence")) play.tap("evidence");
  play.tap("others");
  play.end_of_page("fact-missed-end");
  play.tap("fact.next");
  play.shoot("question-true");
  play.must(play.stage().pick(true), "pick a reply");
  play.tap("quiz.confirm");
  play.shoot("fact-true");
  play.tap("fact.next");
  play.shoot("question-emergency");
  play.must(play.stage().pick(true), "pick a reply");
  play.tap("quiz.confirm");
  play.shoot("fact-emergency");
  play.end_of_page("fact-emergency-end");
  play.tap("fact.next");
  play.shoot("question-again");
  play.must(play.stage().pick(true), "pick a reply");
  play.tap("quiz.confirm");
  play.tap("fact.next");
  play.shoot("results");
  play.tap("take.0");
  play.end_of_page("results-end");
  play.tap("results.done");
  play.shoot("map");
}

/// The save file's screen and what can be done there.
void progress_screen(Play& play) {
  play.tap("settings.progress");
  play.shoot("progress");
  play.tap("keep.export");
  play.shoot("progress-exported");
  play.tap("keep.restore");
  play.shoot("progress-restore-none");
  play.tap("back");
  for (const char* name : {"words", "half"}) {
    const std::string path = play.own_folder() + "/" + name + ui::own_file_suffix;
    play.must(progress::put(progress::real_disk(), path, name) == progress::Saved::yes, "write " + path);
  }
  play.tap("keep.import");
  play.shoot("progress-import");
  play.tap("keep.file.0");
  play.shoot("progress-import-other");
  play.tap("keep.file.2");
  play.shoot("progress-offer");
  play.tap("keep.take");
  play.shoot("progress-taken");
  play.tap("keep.restore");
  play.shoot("progress-restore");
  play.tap("back");
  play.tap("keep.wipe");
  play.shoot("progress-wipe");
  play.tap("keep.wipe_no");
  play.tap("back");
}

void rest(Play& play) {
  play.tap("help");
  play.shoot("help");
  play.tap("back");
  play.tap("settings");
  play.shoot("settings");
  progress_screen(play);
  play.tap("settings.about");
  play.shoot("about");
  play.end_of_page("about-end");
}

/// A teacher's packs: how to make one, then three that were made.
void packs(Play& play) {
  play.stage().press_key(ui::Key::escape);
  play.tap("packs.title");
  play.shoot("packs-none");
  play.must(write_tour_packs(play.save_folder(), play.stage().ui().services()), "write packs");
  play.stage().restart();
  play.stage().app().carry_out(screens::Open{screens::Place::home, true, {}});
  play.stage().app().carry_out(screens::Open{screens::Place::choose_pack, false, {}});
  play.shoot("packs-choose");
  play.tap("choose.mine");
  play.shoot("packs");
  play.end_of_page("packs-end");
}

void play_all(Play& play) {
  first_minute(play);
  tour_courier(play);
  round(play);
  tour_triage(play);
  tour_lab(play);
  tour_path(play);
  tour_coach(play);
  tour_habits(play);
  rest(play);
  packs(play);
  play.write_sheet();
}

}  // namespace

int tour(const std::string& data_folder, const std::string& folder, bool key) {
  int pictures = 0;
  std::set<std::string> zones;
  for (const Setting& setting : settings_of(key)) {
    const std::string into = folder + "/" + setting.name;
    std::error_code error;
    std::filesystem::create_directories(into, error);
    if (error) {
      std::fprintf(stderr, "backwise: %s: %s\n", into.c_str(), error.message().c_str());
      return 1;
    }
    Play play(data_folder, setting, into);
    play_all(play);
    if (!play.good()) {
      std::fprintf(stderr, "backwise: the tour of %s is not complete\n", setting.name.c_str());
      return 1;
    }
    pictures += play.pictures();
    zones.insert(play.zones().begin(), play.zones().end());
  }
  std::ofstream list(folder + "/zones.txt");  // every zone's id that was on a picture
  for (const std::string& id : zones) list << id << '\n';
  std::printf("%d pictures in %s; look at %s/sheet-*.png first.\n", pictures, folder.c_str(), folder.c_str());
  return 0;
}

}  // namespace sdl
