// A file of myth-or-fact cards into the rules' cards. A bad card is reported and left out, the rest is kept.
#pragma once

#include "content/kinds.h"

namespace content {

/// Reads the "cards" of a file into the pack; every card that was kept gets its place.
void read_cards(Reader& file, rules::Pack& pack, PackPlace& place);

/// What each card of the pack teaches, for every claim it names: its fact, reasons and action.
void cards_teach(const rules::Pack& pack, std::vector<Taught>& taught);

}  // namespace content
