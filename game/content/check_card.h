// One card: its texts one after the other with their places, and what its parts must be to each other.
#pragma once

#include "content/check_text.h"
#include "content/pack.h"

namespace content {

/// A text of a card: its place below the card ("/replies/0/why") and its part.
struct Part {
  std::string where;
  Role role;
  Voice voice;
  const rules::Text& text;
};

/// Every text that the card has, in the order of the file.
std::vector<Part> parts_of(const rules::Card& card);

/// Judges the card's references, notes, replies and drawings, then each of its texts in both languages.
void judge_card(const rules::Card& card, const ItemPlace& place, const rules::Levels& levels,
                const std::vector<ClaimRow>& claims, const Bench& bench);

/// Small letters and digits with single dashes between: "pepper-compress".
bool is_kebab_case(std::string_view id);

/// Judges both languages of a text at a pointer.
void judge_both(const rules::Text& text, Role role, Voice voice, const std::string& file,
                const std::string& where, const Bench& bench);

}  // namespace content
