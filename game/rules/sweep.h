// Which vignettes make the next round of the radar, and which emergencies a player still has to get right.
// Pure; the same profile, group and seed always give the same round. How it is played is in triage.h.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/profile.h"
#include "rules/triage.h"

namespace rules {

constexpr size_t vignettes_a_round = 6;
/// Of a round's vignettes, the emergencies there are at least, where the pack has so many.
constexpr size_t emergencies_a_round = 2;
/// Of a round's vignettes, how many places what was missed may take while there are new ones for the player,
/// so that who misses much still meets every emergency.
constexpr size_t missed_a_round = 4;

/// Deals a round from the pack for a group: emergencies missed at the last first try, then whatever else was
/// missed, then what was not met yet (the easier before the harder), then what was met longest ago. Nothing
/// ever retires, an emergency least of all. There are at least two emergencies and one vignette of each other
/// level where the pack has them. One for another group comes only where the player's own do not suffice, or
/// when it is a missed emergency. Students get those for all first, then a mix; "just looking" the mix at
/// once. No vignette comes twice, nor one person where there are others. Their order is by lot, so that no
/// place gives a level away: what was missed is among the first four (or as many as were missed and one
/// more), and no level has all its vignettes in a row unless every order of so few would do that.
Sweep deal_sweep(const Pack& pack, const Profile& profile, Group group, std::uint64_t seed);

/// The emergencies of the pack, for the group, that were not right when they were last sorted, or never were.
/// None are left when the player may graduate.
std::vector<const Vignette*> emergencies_to_learn(const Pack& pack, const Profile& profile, Group group);

}  // namespace rules
