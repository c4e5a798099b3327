// See own_files.h.
#include "web/own_files.h"

#include <emscripten.h>

#include <cstdio>
#include <deque>
#include <utility>

#include "sdl/files.h"
#include "web/bridge.h"

namespace web {
namespace {

using Kind = ui::FileAnswer::Kind;

std::deque<ui::FileAnswer> answers;

void answer(ui::FileAnswer given) {
  answers.push_back(std::move(given));
  shell_wake();
}

/// The page has laid the chosen file's bytes into the file /chosen.
void take(const char* name) {
  std::optional<std::string> bytes = sdl::reader_of("")("chosen");
  std::remove("/chosen");
  if (bytes)
    answer({.kind = Kind::got, .place = name, .bytes = std::move(*bytes)});
  else
    answer({.kind = Kind::get_failed, .place = name});
}

}  // namespace

ui::Files own_files() {
  ui::Files files;
  files.put = [](const std::string& name, std::string bytes) {
    shell_put(name.c_str(), bytes.data(), static_cast<int>(bytes.size()));
    answer({.kind = Kind::put, .place = name});
  };
  files.get = [](const std::string&) { shell_choose(); };
  files.answer = [] {
    std::optional<ui::FileAnswer> next;
    if (!answers.empty()) {
      next = std::move(answers.front());
      answers.pop_front();
    }
    return next;
  };
  return files;
}

}  // namespace web

/// What came of the browser's dialog: 0 a file, 1 one that cannot be read, 2 none.
extern "C" EMSCRIPTEN_KEEPALIVE void backwise_chosen(int what, const char* name) {
  if (what == 0)
    web::take(name);
  else
    web::answer({.kind = what == 1 ? web::Kind::get_failed : web::Kind::cancelled, .place = name});
}
