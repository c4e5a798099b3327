// A story of the care path: chapters in the months of somebody else, each with what happened, ways to go on,
// and where each leads. Const after load; that every way ends well is checked when it is read
// (content/story_ways.h). How it is played is in path.h.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rules/lesson.h"

namespace rules {

/// What kind of step a choice is: go on as it is, ask the doctor, emergency now, or something else.
enum class Course { on, ask, emergency, other };

/// How somebody is, each from 0 (none; of weakness: normal strength) to 3 (strong).
struct Symptoms {
  int pain = 0, numbness = 0, weakness = 0;
  bool operator==(const Symptoms&) const = default;
};

/// One choice at a chapter, with the explanation that belongs to it alone.
struct Turning {
  Course course = Course::on;
  Text say, why;
  bool right = false;           ///< what the chapter teaches
  bool safe = false;            ///< nothing is risked by it; over-caution always is safe
  bool shared = false;          ///< it is asked or decided together with a doctor
  std::vector<std::string> to;  ///< ids of chapters; where there are several, the play's seed says which
};

/// What a treatment is for.
enum class Aim { relieve, calm, relax, repair };
inline constexpr std::array aims{Aim::relieve, Aim::calm, Aim::relax, Aim::repair};
/// "relieve", "calm", "relax", "repair".
const char* name_of(Aim aim);
std::optional<Aim> aim_from(const std::string& name);

/// Something a doctor must know before a treatment.
struct StopCard {
  Text say;  ///< what comes to his mind
  Text why;  ///< why the doctor hears of it first
};

/// A treatment on the desk.
struct Tool {
  std::string id;
  std::string art;        ///< a drawing
  Text say;               ///< its name: a class of medicines or a kind of care, never a brand
  std::vector<Aim> aims;  ///< what it is for; one or more
  Text why;               ///< the idea behind it, in honest words
  std::optional<StopCard> stop;
  std::optional<Evidence> evidence;
};

/// A table of treatments, of which some are put on their aims to talk over with the doctor.
struct Desk {
  int need = 3;  ///< how many are put on an aim before the talk
  std::vector<Tool> tools;
  std::vector<std::string> to;  ///< as of a Turning
};

/// How a story ends. None of the three is a punishment.
enum class EndKind { good, slow, caught };
/// "good", "slow", "caught".
const char* name_of(EndKind kind);

/// Something to do today, which can be taken along.
struct Deed {
  std::string id;
  Text say;
};
struct Ending {
  EndKind kind = EndKind::good;
  std::vector<Deed> today;  ///< three
};

/// One chapter of a story: a question, a desk or an ending.
struct Chapter {
  std::string id;
  int station = 0;                  ///< its place on the story's line of time, from 0
  std::vector<std::string> claims;  ///< 1 to 3 ids of levels/claims.json; an ending has none
  std::string scene;                ///< the drawing "scene-<scene>"
  std::string speaker;              ///< the drawing "person-<speaker>"
  Symptoms symptoms;
  Text tell;  ///< what happened
  Text ask;
  bool emergency = false;         ///< only going now is right, and every choice leads there
  std::vector<Turning> turnings;  ///< 2 to 4; none at a desk or an ending
  std::optional<Desk> desk;
  std::optional<Ending> ending;
  Text fact;
  Action action;
  DoctorNote doctor = DoctorNote::none;
  std::vector<Text> steps;  ///< of an emergency: the slow explanation of a choice not urgent enough
  std::optional<Evidence> evidence;
  std::vector<std::string> sources;  ///< ids of levels/sources.json
};

/// One story.
struct Story {
  std::string id;
  Text goal;
  Text who;                       ///< whose months these are
  std::vector<Text> stations;     ///< the line of time: "week 6"
  std::vector<Chapter> chapters;  ///< the first is where it begins

  const Chapter* find(const std::string& chapter_id) const;  ///< null when there is none
  const Deed* find_deed(const std::string& deed_id) const;   ///< the same, of all endings
};

}  // namespace rules
