// See tape.h.
#include "sdl/tape.h"

#include <sstream>

namespace sdl {
namespace {

enum class Kind { nothing, done, came };

Kind kind_of(const std::string& line) {
  if (line.starts_with(">")) return Kind::came;
  return line.find_first_not_of(" \t\r") == std::string::npos || line.starts_with("#") ? Kind::nothing
                                                                                       : Kind::done;
}

std::string trimmed(std::string line) {
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
  return line;
}

}  // namespace

const std::map<std::string, ui::Key>& tape_keys() {
  static const std::map<std::string, ui::Key> keys{{"tab", ui::Key::tab},
                                                   {"back_tab", ui::Key::back_tab},
                                                   {"enter", ui::Key::enter},
                                                   {"escape", ui::Key::escape},
                                                   {"up", ui::Key::up},
                                                   {"down", ui::Key::down},
                                                   {"left", ui::Key::left},
                                                   {"right", ui::Key::right},
                                                   {"page_up", ui::Key::page_up},
                                                   {"page_down", ui::Key::page_down},
                                                   {"home", ui::Key::home},
                                                   {"end", ui::Key::end},
                                                   {"backspace", ui::Key::backspace},
                                                   {"developer", ui::Key::developer}};
  return keys;
}

Tape read_tape(const std::string& text) {
  Tape tape;
  std::istringstream lines(text);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const Kind kind = kind_of(line);
    if (kind == Kind::done) tape.steps.push_back({number, trimmed(line), {}});
    if (kind != Kind::came) continue;
    tape.checked = true;
    const std::size_t begins = line.find_first_not_of("> ");
    if (tape.steps.empty()) tape.steps.push_back({number, "", {}});
    tape.steps.back().came.push_back(begins == std::string::npos ? "" : trimmed(line.substr(begins)));
  }
  return tape;
}

std::string with_news(const std::string& text, const std::vector<std::vector<std::string>>& came) {
  std::istringstream lines(text);
  std::string all;
  auto news = came.begin();
  for (std::string line; std::getline(lines, line);) {
    const Kind kind = kind_of(line);
    if (kind == Kind::came) continue;
    all += line + "\n";
    if (kind != Kind::done || news == came.end()) continue;
    for (const std::string& one : *news) all += "> " + one + "\n";
    ++news;
  }
  return all;
}

}  // namespace sdl
