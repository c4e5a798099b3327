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

/// Something wrong with a pack of the player's own.
struct Flaw {
  std::string kind;   ///< "too_long"
  std::string file;   ///< within the player's folder
  std::string where;  ///< "/cards/3/fact/zh"
  std::string what;   ///< in plain English
  std::string found;  ///< the piece it is about
  int size = 0, most = 0;
};

/// A pack of the player's own, as far as it is not among the levels.
struct OwnPack {
  std::string folder;
  std::string id;  ///< of its pack in the levels; empty when no card can be played
  size_t cards = 0, left_out = 0;
  bool other_kind = false;  ///< it holds something else than cards, which is not taken
  std::vector<Flaw> flaws;
};

/// The game's whole state.
struct Model {
  Levels levels;
  std::vector<OwnPack> own;
  Words words;
  Profile profile;
  /// Side by side; each goes on where it was left.
  std::optional<Session> round, scene, sweep, tale, story, training;
  int today = 0;  ///< the player's day, see day_of
  Settings settings;
  Keeping keeping;  ///< as when the progress screen was opened or last changed something

  std::optional<Session>& session(SessionKind kind) {
    switch (kind) {
      case SessionKind::scene:
        return scene;
      case SessionKind::triage:
        return sweep;
      case SessionKind::courier:
        return tale;
      case SessionKind::path:
        return story;
      case SessionKind::practice:
        return training;
      case SessionKind::round:
        break;
    }
    return round;
  }
  const Quiz* quiz() const { return round ? std::get_if<Quiz>(&*round) : nullptr; }
  const Lift* lift() const { return scene ? std::get_if<Lift>(&*scene) : nullptr; }
  const Practice* practice() const { return training ? std::get_if<Practice>(&*training) : nullptr; }
  const Triage* triage() const { return sweep ? std::get_if<Triage>(&*sweep) : nullptr; }
  const Courier* courier() const { return tale ? std::get_if<Courier>(&*tale) : nullptr; }
  const Path* path() const { return story ? std::get_if<Path>(&*story) : nullptr; }
};

}  // namespace rules
