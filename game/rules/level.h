// What the level packs hold, const after loading: cards, scenes, vignettes, packs, claims, sources.
// Filled by content/pack; nothing here reads a file or draws.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/challenge.h"
#include "rules/errand.h"
#include "rules/exercise.h"
#include "rules/lesson.h"
#include "rules/lift_scene.h"
#include "rules/story.h"
#include "rules/vignette.h"

namespace rules {

/// One reply a player may choose, with the explanation that belongs to it alone.
struct Reply {
  Text say;
  Text why;
  bool right = false;
};

/// One myth-or-fact card.
struct Card {
  std::string id;
  std::vector<std::string> claims;  ///< 1 to 3 ids of levels/claims.json
  std::vector<Group> groups;        ///< empty: for all
  int difficulty = 1;               ///< 1 to 3
  Text goal;                        ///< what the player knows afterwards, for the teacher
  bool is_true = false;             ///< whether what the speaker says is so
  std::string scene;
  std::string speaker;
  std::string prop;  ///< may be empty
  Text who;
  Text claim;
  Text ask;
  std::vector<Reply> replies;  ///< 2 or 3, exactly one right
  Text fact;
  Text myth;  ///< the flagged myth; empty on a true card
  Picture picture;
  Action action;
  Text takeaway;  ///< the action's short label
  DoctorNote doctor = DoctorNote::none;
  bool emergency = false;  ///< shows the fixed emergency text
  std::optional<Evidence> evidence;
  std::vector<std::string> sources;  ///< ids of levels/sources.json
  WorkedAnswer again;

  bool is_for(Group group) const;    ///< true when the card is for all or names the group
  const Reply& right_reply() const;  ///< the one right reply; the reader lets no card pass without
};

/// Whether two cards teach a claim in common.
bool share_claim(const Card& a, const Card& b);

/// A set of cards, scenes or vignettes with GCompris's teaching fields.
struct Pack {
  std::string id;
  /// What is played with it: "cards", "courier", "triage", "lift", "path", "coach" or "habits".
  std::string kind = "cards";
  Text title;
  Text goal;
  Text prerequisite;
  std::vector<Card> cards;
  std::vector<LiftScene> scenes;
  std::vector<Vignette> vignettes;
  std::vector<Errand> errands;
  std::vector<Story> stories;
  std::vector<Challenge> challenges;  ///< of a habits pack, like the two below
  std::vector<Cue> cues;
  MarkReplies replies;
  std::vector<Exercise> exercises;  ///< of a coach pack, like the one below
  Coaching coaching;
  std::string hash;  ///< changes whenever a file of the pack does

  const Card* find(const std::string& card_id) const;                      ///< null when there is none
  const LiftScene* find_scene(const std::string& scene_id) const;          ///< null when there is none
  const Vignette* find_vignette(const std::string& vignette_id) const;     ///< null when there is none
  const Errand* find_errand(const std::string& errand_id) const;           ///< null when there is none
  const Story* find_story(const std::string& story_id) const;              ///< null when there is none
  const Challenge* find_challenge(const std::string& challenge_id) const;  ///< null when there is none
  const Exercise* find_exercise(const std::string& exercise_id) const;     ///< null when there is none
  const Cue* find_cue(const std::string& cue_id) const;                    ///< null when there is none
};

/// One statement of the article, as far as the game needs it.
struct Claim {
  std::string id;
  bool doctor_note = false;  ///< a card that teaches it must carry a doctor note
  bool must_cover = false;
};

/// Where a fact comes from: organisation and year.
struct Source {
  std::string id;
  Text say;
  Text about;
};

/// Everything that levels/ holds.
struct Levels {
  bool complete = false;  ///< the packs say that they teach every claim that must be covered
  std::vector<Pack> packs;
  std::vector<Claim> claims;
  std::vector<Source> sources;

  const Pack* find_pack(const std::string& id) const;      ///< null when there is none
  const Pack* first_of(const std::string& kind) const;     ///< the first pack of a kind, or null
  const Source* find_source(const std::string& id) const;  ///< null when there is none
};

}  // namespace rules
