// See check_scenes.h.
#include "content/check_scenes.h"

#include "content/check_lesson.h"
#include "content/check_lift.h"

namespace content {
namespace {

using rules::LiftScene;

/// A scene on the bench.
struct Judged {
  const LiftScene& scene;
  const ItemPlace& place;
  const Bench& bench;

  void report(Kind kind, const std::string& where, const std::string& what,
              const std::string& found = {}) const {
    bench.problems.push_back({kind, place.file, place.where + where, what, found});
  }
  void want_art(const std::string& art, const std::string& where) const {
    const auto& exists = bench.hooks.art_exists;
    if (exists && !art.empty() && !exists(art))
      report(Kind::missing_art, where, "there is no drawing \"" + art + "\"", art);
  }
};

std::string at(const char* list, size_t i) { return std::string(list) + std::to_string(i); }

void judge_names(const Judged& on, const Judging& all) {
  const LiftScene& scene = on.scene;
  if (!is_kebab_case(scene.id))
    on.report(Kind::bad_id, "/id", "\"" + scene.id + "\" is not in kebab-case", scene.id);
  const References names{
      .claims = scene.claims, .sources = scene.sources, .evidence = scene.evidence.has_value()};
  judge_lesson(names, on.place, all.levels, all.claims, on.bench);
}

void judge_art(const Judged& on) {
  const LiftScene& scene = on.scene;
  on.want_art("lab-" + scene.place, "/place");
  on.want_art(scene.load.art, "/load/art");
  on.want_art(scene.job.from.art, "/lift/from/art");
  on.want_art(scene.job.to.art, "/lift/to/art");
  for (size_t i = 0; i < scene.plans.size(); ++i) {
    on.want_art(scene.plans[i].beside, at("/plans/", i) + "/beside");
    on.want_art(scene.plans[i].carried, at("/plans/", i) + "/carried");
    if (!scene.plans[i].job) continue;
    on.want_art(scene.plans[i].job->from.art, at("/plans/", i) + "/lift/from/art");
    on.want_art(scene.plans[i].job->to.art, at("/plans/", i) + "/lift/to/art");
  }
}

/// Two plans that say or explain the same, or two ways that say the same.
void judge_choices(const Judged& on) {
  const auto& plans = on.scene.plans;
  for (size_t i = 1; i < plans.size(); ++i)
    for (size_t j = 0; j < i; ++j) {
      const std::string other = std::to_string(j);
      if (alike(plans[i].say, plans[j].say))
        on.report(Kind::same_reply, at("/plans/", i) + "/say", "says the same as plan " + other);
      if (alike(plans[i].why, plans[j].why))
        on.report(Kind::same_reply, at("/plans/", i) + "/why", "explains the same as plan " + other);
    }
  const auto& ways = on.scene.ways;
  if (ways.size() == 2 && alike(ways[0].say, ways[1].say))
    on.report(Kind::same_reply, "/ways/1/say", "says the same as way 0");
}

/// Every text of a scene, in the order of the file.
std::vector<Part> parts_of(const LiftScene& scene) {
  std::vector<Part> parts{{"/goal", Role::goal, Voice::ours, scene.goal},
                          {"/situation", Role::situation, Voice::ours, scene.situation},
                          {"/load/name", Role::takeaway, Voice::ours, scene.load.name}};
  for (size_t i = 0; i < scene.plans.size(); ++i) {
    parts.push_back({at("/plans/", i) + "/say", Role::reply, Voice::ours, scene.plans[i].say});
    parts.push_back({at("/plans/", i) + "/why", Role::why, Voice::ours, scene.plans[i].why});
  }
  for (size_t i = 0; i < scene.ways.size(); ++i)
    parts.push_back({at("/ways/", i) + "/say", Role::reply, Voice::ours, scene.ways[i].say});
  parts.push_back({"/fact", Role::fact, Voice::ours, scene.fact});
  parts.push_back({"/why", Role::why, Voice::ours, scene.why});
  parts.push_back({"/do/lead", Role::lead, Voice::ours, scene.action.lead});
  parts.push_back({"/do/say", Role::action, Voice::ours, scene.action.say});
  if (!scene.action.note.empty()) parts.push_back({"/do/note", Role::note, Voice::ours, scene.action.note});
  parts.push_back({"/takeaway", Role::takeaway, Voice::ours, scene.takeaway});
  if (scene.evidence) parts.push_back({"/evidence/note", Role::evidence, Voice::ours, scene.evidence->note});
  return parts;
}

}  // namespace

void judge_scenes(const rules::Pack& pack, const PackPlace& place, const Judging& on) {
  for (size_t i = 0; i < pack.scenes.size(); ++i) {
    const Judged scene{pack.scenes[i], place.items[i], on.bench};
    on.claim_id(pack, pack.scenes[i].id, place.items[i]);
    judge_names(scene, on);
    judge_art(scene);
    judge_choices(scene);
    judge_parts(parts_of(pack.scenes[i]), scene.place, on.bench);
    judge_action(pack.scenes[i].action, scene.place, on.bench);
    judge_lift(pack.scenes[i], scene.place, on.bench.problems);
  }
}

}  // namespace content
