// Which of the game's sounds goes with what happened. Whether any is heard is the player's choice.
#pragma once

#include <optional>
#include <span>

#include "rules/log.h"
#include "ui/sound.h"

/// Nothing for what passes in silence: a fact that was seen, a question left open.
std::optional<ui::Sound> sound_of(const rules::Event& event);

/// One sound for all that came of a move: the most telling.
std::optional<ui::Sound> sound_of(std::span<const rules::LogEntry> entries);
