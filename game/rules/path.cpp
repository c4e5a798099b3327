// See path.h.
#include "rules/path.h"

#include <algorithm>

#include "rules/random.h"

namespace rules {
namespace {

/// Opens a chapter.
void arrive(Path& path, const Chapter& chapter) {
  path.visits.push_back({.chapter = &chapter});
  path.step = chapter.ending ? PathStep::ending : chapter.desk ? PathStep::desk : PathStep::chapter;
}

/// Where several ways are open, the seed and how far the story has come say which it is.
const std::string& way_of(const Path& path, const std::vector<std::string>& to) {
  Random random(path.embark.seed + path.visits.size());
  return to[random.below(to.size())];
}

/// What a choice is worth in the log: 1 right, 2 safe, 4 shared, added up.
int worth(const Turning& turning) {
  return (turning.right ? 1 : 0) + (turning.safe ? 2 : 0) + (turning.shared ? 4 : 0);
}

void dock(Visit& visit) {
  visit.docked.push_back({visit.tried->tool, visit.tried->aim});
  visit.must_tell = visit.passed_over = false;
}

void count(Share& share, bool got) {
  ++share.of;
  share.got += got ? 1 : 0;
}

}  // namespace

bool Visit::is_docked(const Tool& tool) const {
  return std::any_of(docked.begin(), docked.end(), [&](const Docked& one) { return one.tool == &tool; });
}

Path start(const Embark& embark, const Story& story) {
  Path path{.embark = embark, .story = &story};
  arrive(path, story.chapters.front());
  return path;
}

Path only_fact(const Story& story, const Chapter& chapter, const std::string& pack_id) {
  Path path{.embark = {.pack = pack_id, .story = story.id}, .story = &story};
  path.visits.push_back({.chapter = &chapter});
  path.step = PathStep::explanation;
  path.only_fact = true;
  return path;
}

bool owes_explanation(const Path& path) { return path.step == PathStep::explanation && !path.visit().heard; }

bool under_called(const Visit& visit) {
  const Turning* turning = visit.turning();
  return visit.chapter->emergency && turning && turning->course != Course::emergency;
}

Strengths strengths_of(const Path& path) {
  Strengths strengths;
  for (const Visit& visit : path.visits) {
    if (const Turning* chosen = visit.turning()) {
      count(strengths.knowing, chosen->right);
      count(strengths.safe, chosen->safe);
      const auto& all = visit.chapter->turnings;
      if (std::any_of(all.begin(), all.end(), [](const Turning& one) { return one.shared; }))
        count(strengths.shared, chosen->shared);
    } else if (visit.chapter->desk && !visit.docked.empty()) {
      count(strengths.knowing, visit.misses == 0);
      count(strengths.shared, true);  // a desk ends in a talk with the doctor
    }
  }
  return strengths;
}

std::vector<Event> play(Path& path, const Steer& move) {
  if (path.step != PathStep::chapter || move.chapter != path.chapter().id) return {};
  if (move.turning < 0 || static_cast<size_t>(move.turning) >= path.chapter().turnings.size()) return {};
  Visit& open = path.visits.back();
  open.turned = move.turning;
  path.step = PathStep::explanation;
  return {{EventKind::steered, open.chapter->id, worth(*open.turning()), std::to_string(move.turning)}};
}

std::vector<Event> play(Path& path, const Dock& move) {
  if (path.step != PathStep::desk || move.chapter != path.chapter().id) return {};
  Visit& open = path.visits.back();
  const auto& tools = open.chapter->desk->tools;
  const auto tool =
      std::find_if(tools.begin(), tools.end(), [&](const Tool& one) { return one.id == move.tool; });
  if (open.must_tell || tool == tools.end() || open.is_docked(*tool)) return {};
  const bool fits = std::find(tool->aims.begin(), tool->aims.end(), move.aim) != tool->aims.end();
  open.tried = Tried{&*tool, move.aim, fits};
  if (!fits)
    ++open.misses;
  else if (tool->stop)
    open.must_tell = true;
  else
    dock(open);
  return {{EventKind::docked, tool->id, fits ? 1 : 0, name_of(move.aim)}};
}

std::vector<Event> play(Path& path, const Heed& move) {
  if (path.step != PathStep::desk || !path.visit().must_tell) return {};
  Visit& open = path.visits.back();
  const std::string& tool = open.tried->tool->id;
  if (move.tell) {
    dock(open);
  } else if (!open.passed_over) {
    open.passed_over = true;  // explained; the card stays until it is told
    ++open.misses;
  }
  return {{EventKind::heeded, tool, move.tell ? 1 : 0, ""}};
}

std::vector<Event> play(Path& path, const Confer&) {
  if (path.step != PathStep::desk || path.visit().must_tell) return {};
  if (static_cast<int>(path.visit().docked.size()) < path.chapter().desk->need) return {};
  path.step = PathStep::explanation;
  return {{EventKind::conferred, path.chapter().id, path.visit().misses, ""}};
}

std::vector<Event> play(Path& path, const Heard&) {
  if (!owes_explanation(path)) return {};
  path.visits.back().heard = true;
  return {{EventKind::heard, path.chapter().id, 0, ""}};
}

std::vector<Event> play(Path& path, const Proceed&) {
  if (path.step != PathStep::explanation || !path.visit().heard) return {};
  if (path.only_fact) {
    path.step = PathStep::over;
    return {};
  }
  const Turning* turning = path.visit().turning();
  const std::string& to = way_of(path, turning ? turning->to : path.chapter().desk->to);
  arrive(path, *path.story->find(to));  // the reader lets no story pass that leads nowhere
  if (path.step != PathStep::ending) return {};
  return {
      {EventKind::arrived, path.story->id, static_cast<int>(path.chapter().ending->kind), path.chapter().id}};
}

std::vector<Event> play(Path& path, const Bring& move) {
  if (path.step != PathStep::ending || path.brought == move.deed) return {};
  for (const Deed& deed : path.chapter().ending->today) {
    if (deed.id != move.deed) continue;
    path.brought = deed.id;
    return {{EventKind::took, deed.id, 0, ""}};
  }
  return {};
}

std::vector<Event> play(Path& path, const Farewell&) {
  if (path.step == PathStep::ending) path.step = PathStep::over;
  return {};
}

}  // namespace rules
