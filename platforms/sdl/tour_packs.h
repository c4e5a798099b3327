// A teacher's packs for the tour, as a player's own folder might hold them. No part of the game.
#pragma once

#include <string>

#include "ui/services.h"

namespace sdl {

/// Writes into the save folder three packs: one made of cards of the game's own that plays, the same with a
/// dose in it, and one that cannot be read. False when the disk or the game's cards fail.
bool write_tour_packs(const std::string& save_folder, const ui::Services& services);

}  // namespace sdl
