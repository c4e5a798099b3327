// Everything a screen may look at, as plain data.
// Filled by content and progress, owned by the app, passed to screens as const.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/keeping.h"
#include "rules/level.h"
#include "rules/profile.h"
#include "rules/session.h"
#include "rules/settings.h"
#include "rules/words.h"

namespace rules {

/// The game's whole state.
struct Model {
  Levels levels;
  Words words;
  Profile profile;
  std::optional<Session> session;
  Settings settings;
  Keeping keeping;  ///< as when the progress screen was opened or last changed something

  const Quiz* quiz() const { return session ? std::get_if<Quiz>(&*session) : nullptr; }
  const Lift* lift() const { return session ? std::get_if<Lift>(&*session) : nullptr; }
};

}  // namespace rules
