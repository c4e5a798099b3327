// A page has no folder into which a teacher could put a pack, so it does without the check that reads them:
// that would be a good part of the first download. Stands in place of game/own_packs.cpp.
#include "app.h"

void App::load_own_packs() {}
