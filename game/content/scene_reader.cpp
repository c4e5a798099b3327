// See scene_reader.h.
#include "content/scene_reader.h"

#include <algorithm>
#include <cmath>

#include "content/lesson_reader.h"
#include "rules/lifting.h"

namespace content {
namespace {

using rules::LiftScene;

constexpr double most_kg = 80;

double metres(Reader field, double least_cm, double most_cm) {
  return field.there() ? field.number(least_cm, most_cm) / 100 : 0;
}

int whole_or(Reader field, int least, int most, int otherwise) {
  return field.there() ? field.whole(least, most) : otherwise;
}

rules::niosh::Coupling read_coupling(Reader field) {
  return field.one_of<rules::niosh::Coupling>({"good", "fair", "poor"});
}

rules::Load read_load(Reader field) {
  rules::Load load;
  load.art = field.get("art").text();
  load.name = field.get("name").both();
  load.kg = field.get("kg").number(0.01, most_kg);
  load.depth_m = metres(field.get("depth_cm"), 1, 120);
  load.height_m = metres(field.get("height_cm"), 1, 150);
  Reader grip = field.get("grip_cm");
  load.grip_m = metres(grip, 0, 150);
  if (grip.there() && load.grip_m > load.height_m)
    grip.report(Kind::out_of_range, "the hands would hold it above its top");
  load.coupling = read_coupling(field.get("coupling"));
  field.no_others();
  return load;
}

/// 0 takes the wall of the scene's own work away.
double read_wall(Reader field) {
  const double cm = field.number(0, 100);
  if (cm > 0 && cm < 15) field.report(Kind::out_of_range, "should be 0 for no wall, or 15 to 100");
  return cm / 100;
}

/// One end of the path. What is absent stays as `spot` has it; the scene's own must say where the hands are.
rules::Spot read_spot(Reader field, rules::Spot spot, bool own) {
  if (!field.there() || !field.object()) return spot;
  Reader hands = own ? field.get("hands_cm") : field.maybe("hands_cm");
  if (hands.there()) spot.hands_m = metres(hands, 0, 220);
  if (Reader reach = field.maybe("reach_cm"); reach.there()) spot.reach_m = metres(reach, 0, 100);
  if (Reader wall = field.maybe("wall_cm"); wall.there()) spot.wall_m = read_wall(wall);
  if (Reader twist = field.maybe("twist_deg"); twist.there()) spot.twist_deg = twist.number(0, 135);
  if (Reader art = field.maybe("art"); art.there()) spot.art = art.text();
  field.no_others();
  return spot;
}

/// The work. What is absent stays as `job` has it; the scene's own must say where its two ends are.
rules::Job read_job(Reader field, rules::Job job, bool own) {
  if (!field.object()) return job;
  job.from = read_spot(own ? field.get("from") : field.maybe("from"), job.from, own);
  job.to = read_spot(own ? field.get("to") : field.maybe("to"), job.to, own);
  if (Reader kg = field.maybe("kg"); kg.there()) job.kg = kg.number(0.01, most_kg);
  if (Reader away = field.maybe("away_cm"); away.there()) job.away_m = metres(away, 0, rules::most_away_cm);
  if (Reader often = field.maybe("times_a_minute"); often.there()) job.per_minute = often.number(0.1, 15);
  if (Reader long_for = field.maybe("duration"); long_for.there())
    job.duration = long_for.one_of<rules::niosh::Duration>({"short", "moderate", "long"});
  if (Reader straddle = field.maybe("straddle"); straddle.there()) job.straddles = straddle.flag();
  field.no_others();
  return job;
}

/// What the hand does that is not at the load.
void read_hand(Reader& from, rules::Plan& plan) {
  if (Reader one = from.maybe("one_hand"); one.there()) plan.one_hand = one.flag();
  Reader hold = from.maybe("hold");
  if (!hold.there() || !hold.object()) return;
  plan.one_hand = true;
  plan.hold = rules::Point{metres(hold.get("ahead_cm"), 10, 100), metres(hold.get("high_cm"), 20, 150)};
  if (Reader back = hold.maybe("leg_back"); back.there()) plan.leg_back = back.flag();
  hold.no_others();
}

rules::Plan read_plan(Reader& from, const rules::Job& own) {
  rules::Plan plan;
  plan.id = from.get("id").text();
  plan.kind =
      from.get("kind").one_of<rules::PlanKind>({"split", "wheel", "help", "raise", "slide", "clear", "solo"});
  plan.rank = from.get("rank").one_of<rules::PlanRank>({"best", "fine", "weak", "risky"});
  plan.say = from.get("say").both();
  plan.why = from.get("why").both();
  if (Reader job = from.maybe("lift"); job.there()) plan.job = read_job(job, own, false);
  Reader alone = from.maybe("alone");
  plan.alone = !alone.there() || alone.flag();
  if (Reader beside = from.maybe("beside"); beside.there()) plan.beside = beside.text();
  if (Reader here = from.maybe("here"); here.there()) plan.here = here.flag();
  if (Reader carried = from.maybe("carried"); carried.there()) plan.carried = carried.text();
  read_hand(from, plan);
  if (!plan.job && plan.one_hand)
    from.report(Kind::out_of_range, "\"one_hand\" and \"hold\" tell of a lift: there is none");
  from.no_others();
  return plan;
}

rules::Way read_way(Reader& from) {
  rules::Way way;
  way.say = from.get("say").both();
  way.pose.feet = from.get("feet").one_of<rules::Feet>({"apart", "staggered", "straddling"});
  way.pose.knee_deg = from.get("knees_deg").whole(rules::least_knee_deg, rules::most_knee_deg);
  way.pose.away_cm = whole_or(from.maybe("away_cm"), 0, rules::most_away_cm, 0);
  way.pose.lean_deg = whole_or(from.maybe("lean_deg"), 0, rules::most_lean_deg, 0);
  if (Reader turn = from.maybe("turn"); turn.there())
    way.pose.turn = turn.one_of<rules::TurnWith>({"feet", "waist"});
  if (Reader seconds = from.maybe("seconds"); seconds.there())
    way.milliseconds = static_cast<int>(1000 * seconds.number(0.5, 6));
  from.no_others();
  return way;
}

void read_plans(Reader field, LiftScene& scene) {
  if (scene.kind != rules::SceneKind::lift) return;
  bool best = false;
  for (Reader& item : field.items(3, 5)) {
    rules::Plan plan = read_plan(item, scene.job);
    if (scene.find_plan(plan.id))
      item.report(Kind::duplicate_id, "the plan \"" + plan.id + "\" stands in this scene twice", plan.id);
    best = best || plan.rank == rules::PlanRank::best;
    scene.plans.push_back(std::move(plan));
  }
  if (field.there() && !best) field.report(Kind::out_of_range, "one plan at least must be the best");
}

void read_ways(Reader field, LiftScene& scene) {
  const size_t ways = scene.kind == rules::SceneKind::compare ? 2 : 1;
  for (Reader& item : field.items(ways, ways)) {
    scene.ways.push_back(read_way(item));
    if (scene.ways.back().pose.feet == rules::Feet::straddling && !scene.job.straddles)
      item.report(Kind::out_of_range, "the load does not stand between the feet: \"straddle\" is not true");
  }
}

std::string read_who(Reader field) {
  const std::string id = field.text();
  std::string known;
  for (const rules::Somebody& one : rules::somebodies()) known += (known.empty() ? "" : ", ") + one.id;
  if (!id.empty() && !rules::find_somebody(id))
    field.report(Kind::unknown_name, "\"" + id + "\" is none of " + known, id);
  return id;
}

/// What no pose of that body comes to, told without computing one, for the game reads this at every start:
/// the furthest balanced reach the pose solver finds lies within these shares of the stature. The check
/// computes.
bool out_of_reach(const rules::Spot& spot, double stature_m) {
  return std::hypot(spot.reach_m, std::max(0.0, spot.hands_m - 0.60 * stature_m)) > 0.64 * stature_m;
}

/// The load hangs below the hands, and there is a floor.
void judge_floor(Reader& from, const std::string& at, const rules::Spot& spot, const LiftScene& scene) {
  constexpr double nothing_m = 1e-9;
  if (spot.hands_m < scene.load.grip_m - nothing_m)
    from.report_at(at, Kind::out_of_range,
                   "the load would be below the floor: hands_cm is less than grip_cm");
}

void judge_work(Reader& from, const std::string& at, const rules::Job& job, const LiftScene& scene) {
  const rules::Somebody* who = rules::find_somebody(scene.who);
  if (!who) return;
  judge_floor(from, at + "/from", job.from, scene);
  judge_floor(from, at + "/to", job.to, scene);
  const double stature_m = who->person.stature_m;
  if (out_of_reach(job.from, stature_m))
    from.report_at(at + "/from", Kind::unreachable, scene.who + " cannot reach so far");
  if (out_of_reach(job.to, stature_m))
    from.report_at(at + "/to", Kind::unreachable, scene.who + " cannot reach so far");
  // With the load between the feet the hands are just ahead of the ankles, where higher up the belly is.
  if (job.straddles && job.from.hands_m > 0.27 * stature_m)
    from.report_at(at + "/from", Kind::inside_body,
                   "straddling, hands at this height would be inside the body");
}

/// Judges the work of each plan that leads to a lift, or the scene's own.
void judge_works(Reader& from, const LiftScene& scene) {
  if (scene.kind != rules::SceneKind::lift) return judge_work(from, "/lift", scene.job, scene);
  for (size_t i = 0; i < scene.plans.size(); ++i)
    if (scene.can_lift_by(scene.plans[i]))
      judge_work(from, "/plans/" + std::to_string(i) + "/lift", *scene.plans[i].job, scene);
}

LiftScene read_scene(Reader& from) {
  const size_t before = from.problems();
  LiftScene scene;
  scene.id = from.get("id").text();
  scene.kind = from.get("kind").one_of<rules::SceneKind>({"compare", "mend", "lift"});
  scene.claims = from.get("claims").texts(1, 3);
  scene.groups = read_groups(from.get("groups"));
  scene.goal = from.get("goal").both();
  scene.place = from.get("place").text();
  scene.who = read_who(from.get("who"));
  scene.situation = from.get("situation").both();
  scene.load = read_load(from.get("load"));
  scene.job = read_job(from.get("lift"), {.kg = scene.load.kg}, true);
  if (Reader exception = from.maybe("exception"); exception.there())
    scene.exception = static_cast<rules::Exception>(
        1 + static_cast<int>(exception.one_of<int>({"wide_load", "deep_bin", "over_fence", "light"})));
  if (Reader alone = from.maybe("not_alone"); alone.there()) scene.not_alone = alone.flag();
  const bool plans = scene.kind == rules::SceneKind::lift;
  if (plans)
    read_plans(from.get("plans"), scene);
  else
    read_ways(from.get("ways"), scene);
  scene.fact = from.get("fact").both();
  scene.why = from.get("why").both();
  scene.action = read_action(from.get("do"));
  scene.takeaway = from.get("takeaway").both();
  if (Reader evidence = from.maybe("evidence"); evidence.there()) scene.evidence = read_evidence(evidence);
  scene.sources = from.get("sources").texts(1, 4);
  from.no_others();
  if (from.problems() == before) judge_works(from, scene);
  return scene;
}

}  // namespace

void read_scenes(Reader& file, rules::Pack& pack, PackPlace& place) {
  for (Reader& item : file.get("scenes").items(1, 100)) {
    const size_t before = item.problems();
    LiftScene scene = read_scene(item);
    if (pack.find_scene(scene.id))
      item.report(Kind::duplicate_id, "the id \"" + scene.id + "\" stands in this pack twice", scene.id);
    if (item.problems() > before) continue;
    pack.scenes.push_back(std::move(scene));
    place.items.push_back({item.file(), item.where()});
  }
}

void scenes_teach(const rules::Pack& pack, std::vector<Taught>& taught) {
  for (const LiftScene& scene : pack.scenes)
    for (const std::string& claim : scene.claims)
      taught.push_back({claim, scene.id, {scene.fact, scene.why, scene.action.say}});
}

}  // namespace content
