// See checks.h.
#include "sdl/checks.h"

#include <cstdio>

#include "content/check.h"
#include "sdl/files.h"
#include "sdl/rasterise.h"
#include "ui/ui.h"

namespace sdl {

int check(const std::string& data_folder) {
  ui::Services services;
  services.read_file = reader_of(data_folder);
  services.rasterise = rasterise;
  ui::Ui ui(services);
  if (!ui.ready()) {
    std::fprintf(stderr, "backwise: %s: the fonts are missing\n", data_folder.c_str());
    return 1;
  }
  content::CheckHooks hooks;
  hooks.art_exists = [&](const std::string& id) { return ui.art().exists(id); };
  hooks.missing_glyphs = [&](std::string_view text) { return ui.fonts().missing(text); };
  const content::Problems problems = content::check(services.read_file, hooks);
  for (const content::Problem& problem : problems) std::printf("%s\n", content::print(problem).c_str());
  if (problems.empty()) std::printf("All levels, words and drawings are in order.\n");
  return problems.empty() ? 0 : 1;
}

}  // namespace sdl
