// An errand of the signal courier: a few acts, each one small thing to do with a picture of the lower back
// and the nerve to the foot, then what it means. Const after load. How an errand is played is in courier.h.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rules/lesson.h"

namespace rules {

/// What is done in an act: a disc is put together, loaded, cracked; the muscle that goes soft is foretold;
/// the bulge is pressed on the nerve and let go; the clean-up crew is sent to the fragment.
enum class ActKind { build, load, crack, foretell, press, clear };
inline constexpr std::array act_kinds{ActKind::build,    ActKind::load,  ActKind::crack,
                                      ActKind::foretell, ActKind::press, ActKind::clear};

/// "build", "load", "crack", "foretell", "press", "clear".
const char* name_of(ActKind kind);

/// Where a piece of the disc belongs: the tough ring outside, the jelly inside, or not in a disc at all.
enum class Layer { none, outside, inside };

/// One thing to tap in an act, with the explanation that belongs to it alone. What it is goes by the act: a
/// piece of the disc, a load (the lightest first), a cause, a guess, a pressure (none, light, hard), one of
/// the clean-up crew.
struct Piece {
  Text say;
  Text why;
  Layer layer = Layer::none;  ///< of an act that builds
  bool right = false;         ///< of an act that foretells; one piece of it is
};

/// One act of an errand.
struct Act {
  std::string id;
  ActKind kind = ActKind::build;
  std::vector<std::string> claims;  ///< up to 8 ids of levels/claims.json
  Text title;                       ///< what is to be done, in a headline
  Text tell;                        ///< how, and what to look at
  std::vector<Piece> pieces;        ///< 2 to 5; three pressures
  Text fact;
  Text why;
  std::optional<Action> action;  ///< an act that ends in something to do, which the last page offers
  Text takeaway;                 ///< the action's short label; empty without one
  DoctorNote doctor = DoctorNote::none;
  bool signs = false;  ///< shows the fixed emergency text; always true of an act that presses
  std::optional<Evidence> evidence;
  std::vector<std::string> sources;  ///< ids of levels/sources.json
};

/// An errand: its acts in the order they are played.
struct Errand {
  std::string id;
  Text goal;  ///< what the player knows afterwards, for the teacher
  std::vector<Act> acts;

  const Act* find(const std::string& act_id) const;  ///< null when there is none
};

}  // namespace rules
