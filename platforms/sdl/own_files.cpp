// See own_files.h.
#include "sdl/own_files.h"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <fstream>
#include <memory>
#include <utility>

#include "progress/copy.h"
#include "progress/disk.h"

namespace sdl {
namespace {

namespace fs = std::filesystem;
using Answer = ui::FileAnswer;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

/// A folder by its name in user-dirs.dirs (XDG user directories), such as
/// XDG_DOCUMENTS_DIR="$HOME/Documents".
std::string user_folder(const std::string& home, const std::string& config, const std::string& name) {
  std::ifstream file((config.empty() ? home + "/.config" : config) + "/user-dirs.dirs");
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with(name + "=\"") || line.back() != '"') continue;
    std::string folder = line.substr(name.size() + 2, line.size() - name.size() - 3);
    if (folder.starts_with("$HOME")) folder.replace(0, 5, home);
    return folder;
  }
  return {};
}

/// The paths of what can be imported, the newest first.
std::vector<fs::path> found_in(const std::vector<std::string>& folders) {
  std::vector<std::pair<fs::file_time_type, fs::path>> found;
  for (const std::string& folder : folders) {
    std::error_code error;
    for (auto it = fs::directory_iterator(folder, error); !error && it != fs::directory_iterator();
         it.increment(error)) {
      std::error_code of_file;
      if (it->path().extension() == ui::own_file_suffix && it->is_regular_file(of_file))
        found.emplace_back(it->last_write_time(of_file), it->path());
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second > b.second;
  });
  std::vector<fs::path> paths;
  for (auto& [time, path] : found) paths.push_back(std::move(path));
  return paths;
}

/// "backwise-2026-11-24.backwise", or "backwise-2026-11-24-2.backwise" when that is taken.
std::string free_path(const std::string& folder, const std::string& name) {
  const fs::path wanted = fs::path(folder) / name;
  std::error_code error;
  fs::path free = wanted;
  for (int n = 2; fs::exists(free, error); ++n)
    free = wanted.parent_path() /
           (wanted.stem().string() + "-" + std::to_string(n) + wanted.extension().string());
  return free.string();
}

std::string joined(const std::vector<std::string>& folders) {
  std::string all;
  for (const std::string& folder : folders) all += (all.empty() ? "" : "\n") + folder;
  return all;
}

class OwnFiles {
 public:
  explicit OwnFiles(std::function<std::vector<std::string>()> find) : find_(std::move(find)) {}

  void put(const std::string& name, const std::string& bytes) {
    if (folders().empty()) return answers_.push_back({Answer::Kind::put_failed});
    const std::string path = free_path(folders().front(), name);
    const progress::Saved saved = progress::put(progress::real_disk(), path, bytes);
    answers_.push_back({saved == progress::Saved::yes    ? Answer::Kind::put
                        : saved == progress::Saved::full ? Answer::Kind::put_full
                                                         : Answer::Kind::put_failed,
                        path});
  }

  void list() {
    listed_ = found_in(folders());
    Answer answer{Answer::Kind::listed, joined(folders())};
    for (const fs::path& path : listed_) answer.names.push_back(path.string());
    answers_.push_back(std::move(answer));
  }

  void get(const std::string& name) {
    std::optional<std::string> bytes;
    if (std::find(listed_.begin(), listed_.end(), fs::path(name)) != listed_.end())
      bytes = progress::real_disk().read(name, progress::most_bytes + 1);
    if (bytes)
      answers_.push_back({Answer::Kind::got, name, std::move(*bytes)});
    else
      answers_.push_back({Answer::Kind::get_failed});
  }

  std::optional<Answer> answer() {
    if (answers_.empty()) return {};
    Answer next = std::move(answers_.front());
    answers_.pop_front();
    return next;
  }

 private:
  const std::vector<std::string>& folders() {
    if (find_) folders_ = std::exchange(find_, nullptr)();
    return folders_;
  }

  std::function<std::vector<std::string>()> find_;  ///< until it was asked
  std::vector<std::string> folders_;
  std::vector<fs::path> listed_;
  std::deque<Answer> answers_;
};

}  // namespace

std::vector<std::string> known_folders() {
  return known_folders_of(variable("HOME"), variable("XDG_CONFIG_HOME"));
}

std::vector<std::string> known_folders_of(const std::string& home, const std::string& config) {
  std::vector<std::string> folders;
  for (const std::string& folder : {user_folder(home, config, "XDG_DOCUMENTS_DIR"),
                                    user_folder(home, config, "XDG_DOWNLOAD_DIR"), home}) {
    std::error_code error;
    if (!folder.empty() && fs::is_directory(folder, error) &&
        std::find(folders.begin(), folders.end(), folder) == folders.end())
      folders.push_back(folder);
  }
  return folders;
}

ui::Files files_in(std::function<std::vector<std::string>()> folders) {
  const auto own = std::make_shared<OwnFiles>(std::move(folders));
  return {.put = [own](const std::string& name, std::string bytes) { own->put(name, bytes); },
          .list = [own] { own->list(); },
          .get = [own](const std::string& name) { own->get(name); },
          .answer = [own] { return own->answer(); }};
}

}  // namespace sdl
