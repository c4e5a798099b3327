// How far the player has come along the map. Nothing is ever locked; this only says what is offered first.
#pragma once

#include <array>

#include "rules/model.h"

namespace rules {

/// The map's stops that are played so far, in the order they are offered.
enum class Stop { courier, myths, triage, lift, path, coach, habits };
inline constexpr std::array stops{Stop::courier, Stop::myths, Stop::triage, Stop::lift,
                                  Stop::path,    Stop::coach, Stop::habits};

/// Whether the stop's levels are there to be played.
bool is_there(const Levels& levels, Stop stop);
/// Whether the player has been through it once: a round to its end, of cards or of vignettes, an errand, a
/// scene or a story to its end, a practice to its end with however many sets, a habit built.
bool is_explored(const Profile& profile, Stop stop);
/// What to go on with: the unfinished first, then the first stop not explored, and in the end the myths, of
/// which some come due again. An exercise is never urged on anybody (for some a doctor comes first): the
/// coach stands open on the map and is gone on with, but not offered.
Stop next_stop(const Model& model);

}  // namespace rules
