// The floor under every other figure: SDL alone, in this same program. Nothing of the game may come here.
#include <SDL.h>

#include <cstdio>

#include "sdl/bench.h"

namespace sdl {

long peak_kb() {
  long kb = 0;
  if (std::FILE* status = std::fopen("/proc/self/status", "r")) {
    char line[128];
    while (kb == 0 && std::fgets(line, sizeof line, status)) std::sscanf(line, "VmHWM: %ld", &kb);
    std::fclose(status);
  }
  return kb;
}

int bench_floor() {
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");  // as the game does without a graphics card
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return 1;
  SDL_Window* window = SDL_CreateWindow("floor", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 390, 844, 0);
  SDL_Surface* surface = window ? SDL_GetWindowSurface(window) : nullptr;
  if (!surface) return 1;
  SDL_FillRect(surface, nullptr, SDL_MapRGB(surface->format, 251, 246, 238));
  SDL_UpdateWindowSurface(window);
  std::printf("{\"verb\": \"floor\", \"peak_kb\": %ld}\n", peak_kb());
  SDL_DestroyWindow(window);
  SDL_Quit();
  return 0;
}

}  // namespace sdl
