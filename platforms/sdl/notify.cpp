// See notify.h.
#include "sdl/notify.h"

#if defined(__linux__) && !defined(__ANDROID__)
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace sdl {

void notify(const std::string& title, const std::string& text) {
#if defined(__linux__) && !defined(__ANDROID__)
  static pid_t last = 0;
  if (last > 0) waitpid(last, nullptr, WNOHANG);
  std::string words[] = {"notify-send", "--app-name=Backwise", "--icon=backwise", title, text};
  char* arguments[] = {words[0].data(), words[1].data(), words[2].data(),
                       words[3].data(), words[4].data(), nullptr};
  if (posix_spawnp(&last, arguments[0], nullptr, nullptr, arguments, environ) != 0) last = 0;
#else
  (void)title, (void)text;
#endif
}

}  // namespace sdl
