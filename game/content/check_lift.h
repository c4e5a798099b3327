// What a lifting scene comes to, computed by the game's own rules: that a body can do each lift, that plans
// are ranked as their loads say, that an exception is one. Texts and references are judged in check_scenes.h.
#pragma once

#include "content/kinds.h"
#include "rules/lift_scene.h"

namespace content {

/// Judges every lift to which a scene can lead, as its own person would do it. Reports `unreachable`,
/// `inside_body`, `overloaded`, `not_lowest` and `not_exception`.
void judge_lift(const rules::LiftScene& scene, const ItemPlace& place, Problems& problems);

}  // namespace content
