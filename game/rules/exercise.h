// The exercises of the coach: how each is done, how it goes wrong, for whom it is not, and what is read
// before every practice. Const after load. How a practice goes is in coach.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/lesson.h"
#include "rules/stance.h"

namespace rules {

/// How often something is done: holds, times a set, sets.
struct Amount {
  int hold_s = 3;
  int reps = 10;
  int sets = 2;
  bool operator==(const Amount&) const = default;
};

/// What a player may choose for the game's own exercises. The article's numbers (levels/claims.json,
/// rehab.bridge-dose and rehab.swallow-dose); they are custom, not evidence (evidence.md, E13), so a player
/// begins with the least.
constexpr Amount least_amount{3, 10, 2}, most_amount{5, 15, 3};
/// What a doctor's prescription may hold.
constexpr Amount least_prescribed{1, 1, 1}, most_prescribed{60, 50, 10};
/// Whether each number lies between the two.
constexpr bool within(const Amount& amount, const Amount& least, const Amount& most) {
  return amount.hold_s >= least.hold_s && amount.hold_s <= most.hold_s && amount.reps >= least.reps &&
         amount.reps <= most.reps && amount.sets >= least.sets && amount.sets <= most.sets;
}

/// One of the things that may be wrong with a flawed figure, and the explanation that belongs to it alone.
struct Finding {
  Text say;
  Text why;
  bool right = false;
};

/// A figure that does the exercise wrongly.
struct Fault {
  std::string id;
  Movement movement;
  Text alt;                       ///< what is seen, for those who do not see it; it does not tell the fault
  std::vector<Finding> findings;  ///< 3, exactly one right
  Text fact;                      ///< how it is done instead
  Action action;
};

/// A part of the body that bears weight, named on the figure.
enum class Support { head, elbows, feet, hips, seat };

/// A named point of support.
struct SupportPoint {
  Support at = Support::head;
  Text say;
};

/// One exercise.
struct Exercise {
  std::string id;
  std::vector<std::string> claims;  ///< 1 to 12 ids of levels/claims.json
  Text goal;                        ///< what the player knows afterwards, for the teacher
  Text say;                         ///< its name
  Text who;                         ///< whom it suits
  Text alt;                         ///< the drawing in words
  std::vector<Text> not_for;        ///< who asks a doctor before this one above all; may be empty
  Text first;                       ///< what to do instead until then; empty when not_for is
  Movement movement;
  std::vector<SupportPoint> supports;
  std::vector<Text> steps;  ///< 3 to 5
  Text cue;                 ///< one line while it is done
  Text fact;
  std::vector<Fault> faults;  ///< at least 3

  /// The version on a chair.
  struct Chair {
    Text say;
    std::vector<Text> steps;  ///< 2 to 4
    Text alt;
    Movement movement;
  } chair;

  Action action;  ///< what to take along
  Text takeaway;
  DoctorNote doctor = DoctorNote::none;
  std::optional<Evidence> evidence;
  std::vector<std::string> sources;

  const Fault* find_fault(const std::string& fault_id) const;  ///< null when there is none
};

/// What belongs to every practice: the list read before it, what to ask a doctor, and what follows it.
struct Coaching {
  std::vector<Text> gate;       ///< with whom a doctor comes first
  Text urgent;                  ///< what is for an emergency, at the gate's end
  std::vector<Text> questions;  ///< to ask a doctor
  std::vector<Text> notice;     ///< what to notice after a practice
  std::vector<Text> kind;       ///< kind lines after a practice, one of which is shown
  Text rested;                  ///< the kind line when no set was done
  Action maintain;              ///< how it goes on, after a practice of a prescribed exercise
};

}  // namespace rules
