// Fuzz target: one file of levels/ is the input, the others are in order. Whatever its bytes are, reading and
// checking end, every problem names its file, and what is let through to the player can be played.
// The first byte of the input says which file it stands for: see file_for.
#include <map>

#include "content/check.h"
#include "content/pack.h"
#include "fuzz.h"
#include "rules/deal.h"
#include "rules/session.h"
#include "rules/sweep.h"

namespace {

using Files = std::map<std::string, std::string>;

const Files& files_in_order() {
  static const Files files = [] {
    Files read;
    for (const char* path : {"levels/myths/pack.json", "levels/myths/first.json", "levels/courier/pack.json",
                             "levels/courier/first.json", "levels/radar/pack.json", "levels/radar/first.json",
                             "levels/lift/pack.json", "levels/lift/first.json", "levels/path/pack.json",
                             "levels/path/first.json", "levels/habits/pack.json", "levels/habits/cues.json",
                             "levels/habits/first.json", "levels/sources.json", "levels/claims.json",
                             "levels/article_runs.txt", "text/zh.json", "text/en.json"}) {
      const auto bytes = fuzz::read_file(std::string(BACKWISE_SOURCE) + "/tests/broken/valid/" + path);
      fuzz::must(bytes.has_value(), "tests/broken/valid is whole");
      read[path] = *bytes;
    }
    return read;
  }();
  return files;
}

/// The file an input stands for, and the one pack that is read with it.
struct Place {
  std::string path, pack = "myths";
};

Place file_for(char first) {
  switch (first) {
    case 'i':
      return {"levels/index.json"};
    case 'p':
      return {"levels/myths/pack.json"};
    case 's':
      return {"levels/sources.json"};
    case 'l':
      return {"levels/claims.json"};
    case 'q':
      return {"levels/lift/pack.json", "lift"};
    case 'v':
      return {"levels/lift/first.json", "lift"};
    case 'k':
      return {"levels/courier/pack.json", "courier"};
    case 'e':
      return {"levels/courier/first.json", "courier"};
    case 'r':
      return {"levels/radar/pack.json", "radar"};
    case 't':
      return {"levels/radar/first.json", "radar"};
    case 'w':
      return {"levels/path/pack.json", "path"};
    case 'y':
      return {"levels/path/first.json", "path"};
    case 'b':
      return {"levels/habits/pack.json", "habits"};
    case 'u':
      return {"levels/habits/cues.json", "habits"};
    case 'h':
      return {"levels/habits/first.json", "habits"};
    default:
      return {"levels/myths/first.json"};
  }
}

void play_round(const rules::Levels& levels, const rules::Pack& pack) {
  const rules::Deal deal = rules::deal_round(pack, {}, rules::Group::looking, 20'000, 1);
  std::optional<rules::Session> session;
  rules::play(session, deal, levels);
  fuzz::must(session.has_value(), "a dealt round begins");
  for (int moves = 0; !rules::is_over(*session); ++moves) {
    fuzz::must(moves < 100, "a round comes to its end");
    for (const rules::Move& move : {rules::Move(rules::Answer{1}), rules::Move(rules::Seen{}),
                                    rules::Move(rules::Next{}), rules::Move(rules::Finish{})})
      rules::play(session, move, levels);
  }
}

/// A round of vignettes, each called as little urgent as can be until it must be right.
void play_sweep(const rules::Levels& levels, const rules::Pack& pack) {
  std::optional<rules::Session> session;
  rules::play(session, rules::deal_sweep(pack, {}, rules::Group::looking, 1), levels);
  fuzz::must(session.has_value(), "a dealt round of vignettes begins");
  const rules::Triage& triage = std::get<rules::Triage>(*session);
  for (int moves = 0; !rules::is_over(*session); ++moves) {
    fuzz::must(moves < 100, "a round of vignettes comes to its end");
    const bool again = triage.sighting().again;
    for (const rules::Move& move :
         {rules::Move(rules::Sort{again ? rules::Care::emergency : rules::Care::home}),
          rules::Move(rules::Explained{}), rules::Move(rules::Onward{}), rules::Move(rules::Close{})})
      rules::play(session, move, levels);
  }
}

/// An errand from act to act, each tried out piece by piece and back.
void play_errand(const rules::Levels& levels, const rules::Pack& pack, const rules::Errand& errand) {
  std::optional<rules::Session> session;
  rules::play(session, rules::Dispatch{pack.id, errand.id}, levels);
  fuzz::must(session.has_value(), "an errand that was read begins");
  for (int acts = 0; !rules::is_over(*session); ++acts) {
    fuzz::must(acts < 20, "an errand comes to its end");
    for (const int piece : {0, 1, 2, 3, 4, 3, 2, 1, 0}) rules::play(session, rules::Probe{piece}, levels);
    for (const rules::Move& move : {rules::Move(rules::Ask{}), rules::Move(rules::Learn{}),
                                    rules::Move(rules::Forward{}), rules::Move(rules::Arrive{})})
      rules::play(session, move, levels);
  }
}

void judge_vignette(const rules::Pack& pack, const rules::Vignette& vignette) {
  fuzz::must(pack.find_vignette(vignette.id) == &vignette, "a vignette's id is its own");
  fuzz::must(vignette.signs || vignette.care != rules::Care::emergency, "an emergency shows the signs");
  fuzz::must(vignette.again.steps.size() == 2, "a vignette has its slow explanation");
  for (const rules::Care care : rules::cares)
    fuzz::must(!vignette.why_of(care).zh.empty() && !vignette.why_of(care).en.empty(),
               "a vignette explains every level in both languages");
}

/// Through a story by the last choice of every chapter.
void play_story(const rules::Levels& levels, const rules::Pack& pack, const rules::Story& story) {
  fuzz::must(pack.find_story(story.id) == &story, "a story's id is its own");
  std::optional<rules::Session> session;
  rules::play(session, rules::Embark{pack.id, story.id, 1}, levels);
  fuzz::must(session.has_value(), "a story that was read begins");
  const rules::Path& path = std::get<rules::Path>(*session);
  for (int chapters = 0; !rules::is_over(*session); ++chapters) {
    fuzz::must(chapters < 30, "a story comes to its end");
    const rules::Chapter& open = path.chapter();
    rules::play(session, rules::Steer{open.id, static_cast<int>(open.turnings.size()) - 1}, levels);
    if (open.desk)
      for (const rules::Tool& tool : open.desk->tools) {
        rules::play(session, rules::Dock{open.id, tool.id, tool.aims.front()}, levels);
        rules::play(session, rules::Heed{true}, levels);
      }
    for (const rules::Move& move : {rules::Move(rules::Confer{}), rules::Move(rules::Heard{}),
                                    rules::Move(rules::Proceed{}), rules::Move(rules::Farewell{})})
      rules::play(session, move, levels);
  }
}

/// Through a scene by one plan: guessed, lifted as one walks up to it, left, or told to choose another.
void play_scene(const rules::Levels& levels, const rules::Pack& pack, const rules::LiftScene& scene,
                const std::string& plan) {
  std::optional<rules::Session> session;
  rules::play(session, rules::Enter{pack.id, scene.id, {}}, levels);
  fuzz::must(session.has_value(), "a scene that was read begins");
  rules::play(session, rules::Go{}, levels);
  rules::play(session, rules::Choose{plan}, levels);
  rules::play(session, rules::Guess{1}, levels);
  const rules::Lift& lift = std::get<rules::Lift>(*session);
  fuzz::must(lift.step != rules::LiftStep::situation, "a scene goes on from its situation");
  if (lift.step == rules::LiftStep::pose) rules::play(session, rules::Pose(lift.pose), levels);
  rules::play(session, rules::Raise{1000}, levels);
  for (const rules::Try& one : lift.tries)
    fuzz::must(one.outcome.peak_N > 0 && one.outcome.peak_N < 1e6, "a lift has a load on the back");
  const bool compared = lift.step == rules::LiftStep::compare;
  rules::play(session, rules::Leave{}, levels);
  fuzz::must(!compared || rules::is_over(*session), "a comparison can be left");
}

void judge_scene(const rules::Levels& levels, const rules::Pack& pack, const rules::LiftScene& scene) {
  fuzz::must(pack.find_scene(scene.id) == &scene, "a scene's id is its own");
  fuzz::must(rules::find_somebody(scene.who) != nullptr, "a scene has somebody in it");
  for (const rules::Plan& plan : scene.plans) play_scene(levels, pack, scene, plan.id);
  if (scene.plans.empty()) play_scene(levels, pack, scene, "");
}

void judge_challenge(const rules::Pack& pack, const rules::Challenge& challenge) {
  fuzz::must(pack.find_challenge(challenge.id) == &challenge, "a challenge's id is its own");
  fuzz::must(challenge.quota >= 1 && challenge.quota <= 7, "a quota fits a week");
  fuzz::must(!challenge.say.zh.empty() && !challenge.say.en.empty(),
             "a challenge has a name in both languages");
  if (const auto* list = std::get_if<rules::ChecklistGuide>(&challenge.guide))
    fuzz::must(list->need >= 1 && list->need <= static_cast<int>(list->items.size()),
               "a checklist can be ticked off");
}

void judge(const rules::Levels& levels) {
  for (const rules::Pack& pack : levels.packs) {
    for (const rules::LiftScene& scene : pack.scenes) judge_scene(levels, pack, scene);
    for (const rules::Errand& errand : pack.errands) play_errand(levels, pack, errand);
    for (const rules::Vignette& vignette : pack.vignettes) judge_vignette(pack, vignette);
    if (!pack.vignettes.empty()) play_sweep(levels, pack);
    for (const rules::Story& story : pack.stories) play_story(levels, pack, story);
    for (const rules::Challenge& challenge : pack.challenges) judge_challenge(pack, challenge);
    for (const rules::Card& card : pack.cards) {
      int right = 0;
      for (const rules::Reply& reply : card.replies) right += reply.right ? 1 : 0;
      fuzz::must(right == 1, "a card has one right reply");
      fuzz::must(card.replies.size() == 2 || card.replies.size() == 3, "a card has two or three replies");
      fuzz::must(!card.fact.zh.empty() && !card.fact.en.empty(), "a card has a fact in both languages");
      fuzz::must(pack.find(card.id) == &card, "a card's id is its own");
    }
    if (!pack.cards.empty()) play_round(levels, pack);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Place place = file_for(static_cast<char>(data[0]));
  const std::string bytes = fuzz::text_of(data + 1, size - 1);
  const std::string index = R"({"format": 1, "packs": [")" + place.pack + R"(/pack.json"]})";
  const content::ReadFile read = [&](const std::string& asked) -> std::optional<std::string> {
    if (asked == place.path) return bytes;
    if (asked == "levels/index.json") return index;
    const auto found = files_in_order().find(asked);
    return found == files_in_order().end() ? std::nullopt : std::optional(found->second);
  };
  content::Problems problems;
  judge(content::load_levels(read, problems));
  constexpr std::size_t seldom = 8;  // the whole check costs ten times what reading does
  if (size % seldom == 0) problems = content::check(read, {});
  for (const content::Problem& problem : problems)
    fuzz::must(!problem.file.empty() && !problem.what.empty(), "a problem says where and what");
  return 0;
}
