// Which cards make the next round: what was missed, what is new, what was long ago.
// Pure; the same profile, group, day and seed always give the same round.
#pragma once

#include <cstdint>

#include "rules/profile.h"
#include "rules/quiz.h"

namespace rules {

constexpr size_t cards_a_round = 6;

/// Deals a round from the pack for a group. Missed cards come first (those the player was sure of before
/// the others), then cards not met yet, then the ones met longest ago; a card for another group comes only
/// when the own ones do not fill the round. Two cards in a row never teach the same claim.
/// Students get the cards for all first. The round is shorter only when the pack is.
Deal deal_round(const Pack& pack, const Profile& profile, Group group, int day, std::uint64_t seed);

}  // namespace rules
