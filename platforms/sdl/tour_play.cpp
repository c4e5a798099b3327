// See tour_play.h.
#include "sdl/tour_play.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>

#include "sdl/files.h"

namespace sdl {
namespace {

/// What is shown at the sizes and in the settings where not everything is.
bool is_key(const std::string& name) {
  constexpr std::array names{"welcome-picked",
                             "map",
                             "question-picked",
                             "fact-missed",
                             "results",
                             "courier-press-hard",
                             "courier-clear-fact",
                             "case-picked",
                             "radar-missed",
                             "path-picked",
                             "path-under",
                             "path-desk-in-hand",
                             "path-ending",
                             "lift-pose-flawed",
                             "calculator-costs",
                             "habits-garden",
                             "watch",
                             "fault",
                             "follow",
                             "help",
                             "packs"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

Play::Play(const std::string& data_folder, const Setting& setting, std::string folder)
    : folder_(std::move(folder)), own_(folder_ + "/own"), save_(folder_ + "/save") {
  clear();
  std::filesystem::create_directories(own_);
  StageOptions options;
  options.width = setting.width, options.height = setting.height, options.scale = setting.scale;
  if (setting.height > setting.width && setting.height > 700) options.safe = {0, 42, 0, 13};
  options.data_folder = data_folder;
  options.app.lang = setting.lang;
  options.app.text_step = setting.text_step;
  options.app.theme = setting.theme;
  options.app.pace = ui::Pace::instant;
  options.app.save_folder = save_;
  options.own_folders = {own_};
  stage_ = std::make_unique<Stage>(options);
  brief_ = setting.brief;
  if (!setting.left_hand) return;
  rules::Settings settings = stage_->model().settings;
  settings.left_hand = true;
  stage_->app().carry_out(screens::Change{settings});
}

Play::~Play() {
  stage_.reset();
  clear();
}

/// What is saved and exported on the way is not part of the pictures.
void Play::clear() const {
  std::error_code error;
  for (const std::string& folder : {own_, save_}) std::filesystem::remove_all(folder, error);
}

void Play::shoot(const std::string& name) {
  stage_->settle();
  for (const ui::Zone& zone : stage_->zones()) zones_.insert(zone.id);
  if (brief_ && !is_key(name)) return;
  const ui::Pixels picture = stage_->picture();
  char path[16];
  std::snprintf(path, sizeof path, "/%02d-", ++number_);
  good_ =
      write_png(folder_ + path + name + ".png", picture.width, picture.height, picture.rgba.data()) && good_;
  sheet_.add(picture);
  if (sheet_.full()) write_sheet();
}

void Play::write_sheet() {
  if (sheet_.empty()) return;
  const std::string name = folder_ + "/../sheet-" + std::filesystem::path(folder_).filename().string();
  const std::string number = ++sheets_ > 1 ? "-" + std::to_string(sheets_) : "";
  good_ = sheet_.write(name + number + ".png") && good_;
  sheet_ = {};
}

void Play::must(bool done, const std::string& what) {
  if (!done) std::fprintf(stderr, "backwise tour: %s: could not %s\n", folder_.c_str(), what.c_str());
  good_ = good_ && done;
}

void Play::steps(const std::string& id, int times) {
  for (int i = 0; i < 5 && !stage_->shows(id); ++i) tap("step.next");
  for (int i = 0; i < times; ++i) tap(id);
}

void Play::end_of_page(const std::string& name) {
  stage_->press_key(ui::Key::end);
  shoot(name);
}

void Play::top_of_page(const std::string& name) {
  stage_->press_key(ui::Key::home);
  shoot(name);
}

}  // namespace sdl
