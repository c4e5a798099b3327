// Which cards make the next round: what was missed, what is due again, what is new.
// Pure; the same profile, group, day and seed always give the same round. When a card is due is in profile.h.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/profile.h"
#include "rules/quiz.h"

namespace rules {

constexpr size_t cards_a_round = 6;

/// Of a round's cards, how many places what is due may take while there are new cards for the player.
constexpr size_t due_a_round = 3;

/// Cards that may be due on one day; the rest waits for another day and nobody is told (product.md).
constexpr int due_a_day = 8;

/// The cards due on a day, in the order they should come: missed ones first (those the player was sure of
/// before the others), then those that have waited longest; the emergency that has waited longest is always
/// among the first `due_a_round`, and the card that has waited longest at the latest behind it. At most
/// `due_a_day`, less those already gone through that day. Cards for another group come last. A card answered
/// right after the longest interval retires and is due no more, unless it is an emergency.
std::vector<const Card*> due(const Pack& pack, const Profile& profile, Group group, int day,
                             std::uint64_t seed);

/// Deals a round from the pack for a group: a few of what is due, then cards not met yet (the easier before
/// the harder), then the rest of what is due; a card for another group, or one that is not due, comes only
/// when these do not fill the round. Students get the cards for all first, then a mix; "just looking" the
/// mix at once. The first of the new cards hold a true and an untrue claim, and an emergency until one was
/// met. No card comes twice, no two cards in a row teach the same claim, also from the last round's end to
/// this one's beginning when another card can open it. The round is shorter only when the pack does not
/// allow more.
Deal deal_round(const Pack& pack, const Profile& profile, Group group, int day, std::uint64_t seed);

}  // namespace rules
