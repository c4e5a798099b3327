// What is being played, and the moves that made it so: printable, storable, replayable.
// An unfinished session is resumed by playing its moves again; the same lines are the test tapes.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "rules/coach.h"
#include "rules/courier.h"
#include "rules/level.h"
#include "rules/lift.h"
#include "rules/path.h"
#include "rules/quiz.h"
#include "rules/triage.h"

namespace rules {

using Session = std::variant<Quiz, Lift, Triage, Courier, Path, Practice>;
using Move =
    std::variant<Deal, Answer, Skip, Seen, Next, Take, Finish, Enter, Go, Choose, Guess, Pose, Raise, Again,
                 Leave, Sweep, Sort, Explained, Onward, Carry, Close, Dispatch, Probe, Ask, Learn, Forward,
                 Pocket, Arrive, Embark, Steer, Dock, Heed, Confer, Heard, Proceed, Bring, Farewell, Train,
                 Watched, Straight, Find, Tell, Corrected, Further, Prepare, Complete, Enough, RollUp>;

/// What can stand unfinished side by side, one of each: a round of cards, a lifting scene, a round
/// of vignettes, an errand of the courier, a story, a practice.
enum class SessionKind { round, scene, triage, courier, path, practice };
constexpr SessionKind session_kinds[] = {SessionKind::round,   SessionKind::scene, SessionKind::triage,
                                         SessionKind::courier, SessionKind::path,  SessionKind::practice};
/// The kind that a move belongs to.
SessionKind kind_of(const Move& move);
/// "round", "scene", "triage", "courier", "path", "practice".
const char* name_of(SessionKind kind);
std::optional<SessionKind> session_kind_from(const std::string& name);

/// Whether a move begins a session: a Deal, an Enter, a Sweep, a Dispatch, an Embark or a Train.
bool begins(const Move& move);
/// The pack that a session is of.
const std::string& pack_of(const Session& session);

/// One move as a line: "deal myths 7 a b c", "answer 1 sure", "skip", "seen", "next", "take a", "finish",
/// "enter lift close-box 162 55 woman 60", "choose trolley", "guess 2", "pose straddling 90 0 0 feet",
/// "raise 2000", "go", "again", "again plan", "leave", "sweep radar 7 a b c", "sort clinic", "explained",
/// "onward", "carry a", "close", "dispatch courier foot", "probe 2", "ask", "learn", "forward", "pocket a",
/// "arrive", "embark path zhou 7", "steer clinic 1", "dock desk traction relax", "heed tell", "heed not",
/// "confer", "heard", "proceed", "bring a", "farewell",
/// "train coach bridge 7 a b c", "train coach doctors.1 0 = 5 12 3", "watched",
/// "straight", "find 1", "tell", "corrected", "further", "prepare 3 10 2 body", "complete 10 chair",
/// "enough", "rollup".
std::string print(const Move& move);

/// Reads what print wrote; nothing when the line is not a move.
std::optional<Move> parse_move(const std::string& line);

/// Plays a move. A Deal, an Enter, a Sweep, a Dispatch, an Embark or a Train starts a new session; every
/// other move needs one. Returns what came of it; an unfitting move changes nothing and gives no event.
std::vector<Event> play(std::optional<Session>& session, const Move& move, const Levels& levels);

bool is_over(const Session& session);

/// What is kept of an unfinished session.
struct Unfinished {
  std::string pack;
  std::string hash;  ///< of the pack when the session began
  std::vector<Move> moves;
  SessionKind kind = SessionKind::round;
  bool operator==(const Unfinished&) const = default;
};

/// Rebuilds an unfinished session. When an untrue claim stands open without an answer, or the pack has
/// changed since, it comes back on the fact (product promise 1); a vignette that was sorted
/// comes back with its explanation, an open one as its question; so do the chapters of a story; an errand
/// comes back as it was, a practice at the beginning of the set under way. Nothing when it cannot be rebuilt.
std::optional<Session> resume(const Unfinished& kept, const Levels& levels, std::vector<Move>& extra);

}  // namespace rules
