// The player's own packs, as far as they can be played, beside the game's. The page has none (platforms/web).
#include "app.h"
#include "content/own.h"
#include "rooms.h"

void App::load_own_packs() {
  const ui::Services& services = ui_.services();
  if (!ui_.ready() || !services.own_packs) return;
  const std::vector<std::string> folders = services.own_packs();
  if (folders.empty()) return;
  model_.own.clear();
  for (content::OwnPack& own : content::load_own(folders, services.read_own, services.read_file,
                                                 model_.levels, check_hooks(ui_, model_.words))) {
    rules::OwnPack shown{own.folder, own.pack.id, own.pack.cards.size(), own.left_out, own.other_kind, {}};
    for (content::Problem& problem : own.problems)
      shown.flaws.push_back({name_of(problem.kind), problem.file, problem.where, problem.what, problem.found,
                             problem.size, problem.most});
    model_.own.push_back(std::move(shown));
    if (!own.pack.id.empty()) model_.levels.packs.push_back(std::move(own.pack));
  }
}
