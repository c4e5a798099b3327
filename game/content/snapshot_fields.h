// The members of each type that a snapshot holds, in order. A type that gains a member does not compile here
// until it is named: nothing can be left out of a snapshot by mistake.
#pragma once

#include <array>
#include <concepts>
#include <tuple>
#include <type_traits>

#include "content/snapshot.h"

namespace content {

/// T is U or const U.
template <class T, class U>
concept Like = std::same_as<std::remove_const_t<T>, U>;

template <Like<rules::Text> T>
auto fields(T& of) {
  auto& [zh, en] = of;
  return std::tie(zh, en);
}
template <Like<rules::Words> T>
auto fields(T& of) {
  auto& [zh, en] = of;
  return std::tie(zh, en);
}

// --- what every lesson is made of

template <Like<rules::Evidence> T>
auto fields(T& of) {
  auto& [grade, note] = of;
  return std::tie(grade, note);
}
template <Like<rules::Action> T>
auto fields(T& of) {
  auto& [lead, say, note] = of;
  return std::tie(lead, say, note);
}
template <Like<rules::WorkedAnswer> T>
auto fields(T& of) {
  auto& [situation, steps] = of;
  return std::tie(situation, steps);
}
template <Like<rules::Picture> T>
auto fields(T& of) {
  auto& [art, alt] = of;
  return std::tie(art, alt);
}

// --- cards

template <Like<rules::Reply> T>
auto fields(T& of) {
  auto& [say, why, right] = of;
  return std::tie(say, why, right);
}
template <Like<rules::Card> T>
auto fields(T& of) {
  auto& [id, claims, groups, difficulty, goal, is_true, scene, speaker, prop, who, claim, ask, replies, fact,
         myth, picture, action, takeaway, doctor, emergency, evidence, sources, again] = of;
  return std::tie(id, claims, groups, difficulty, goal, is_true, scene, speaker, prop, who, claim, ask,
                  replies, fact, myth, picture, action, takeaway, doctor, emergency, evidence, sources,
                  again);
}

// --- vignettes

template <Like<std::array<rules::Text, rules::cares.size()>> T>
auto fields(T& of) {
  auto& [home, clinic, emergency] = of;
  return std::tie(home, clinic, emergency);
}
template <Like<rules::Vignette> T>
auto fields(T& of) {
  auto& [id, claims, groups, difficulty, goal, scene, speaker, who, say, care, why, fact, action, takeaway,
         doctor, signs, evidence, sources, again] = of;
  return std::tie(id, claims, groups, difficulty, goal, scene, speaker, who, say, care, why, fact, action,
                  takeaway, doctor, signs, evidence, sources, again);
}

// --- stories

template <Like<rules::Symptoms> T>
auto fields(T& of) {
  auto& [pain, numbness, weakness] = of;
  return std::tie(pain, numbness, weakness);
}
template <Like<rules::Turning> T>
auto fields(T& of) {
  auto& [course, say, why, right, safe, shared, to] = of;
  return std::tie(course, say, why, right, safe, shared, to);
}
template <Like<rules::StopCard> T>
auto fields(T& of) {
  auto& [say, why] = of;
  return std::tie(say, why);
}
template <Like<rules::Tool> T>
auto fields(T& of) {
  auto& [id, art, say, aims, why, stop, evidence] = of;
  return std::tie(id, art, say, aims, why, stop, evidence);
}
template <Like<rules::Desk> T>
auto fields(T& of) {
  auto& [need, tools, to] = of;
  return std::tie(need, tools, to);
}
template <Like<rules::Deed> T>
auto fields(T& of) {
  auto& [id, say] = of;
  return std::tie(id, say);
}
template <Like<rules::Ending> T>
auto fields(T& of) {
  auto& [kind, today] = of;
  return std::tie(kind, today);
}
template <Like<rules::Chapter> T>
auto fields(T& of) {
  auto& [id, station, claims, scene, speaker, symptoms, tell, ask, emergency, turnings, desk, ending, fact,
         action, doctor, steps, evidence, sources] = of;
  return std::tie(id, station, claims, scene, speaker, symptoms, tell, ask, emergency, turnings, desk, ending,
                  fact, action, doctor, steps, evidence, sources);
}
template <Like<rules::Story> T>
auto fields(T& of) {
  auto& [id, goal, who, stations, chapters] = of;
  return std::tie(id, goal, who, stations, chapters);
}

// --- errands

template <Like<rules::Piece> T>
auto fields(T& of) {
  auto& [say, why, layer, right] = of;
  return std::tie(say, why, layer, right);
}
template <Like<rules::Act> T>
auto fields(T& of) {
  auto& [id, kind, claims, title, tell, pieces, fact, why, action, takeaway, doctor, signs, evidence,
         sources] = of;
  return std::tie(id, kind, claims, title, tell, pieces, fact, why, action, takeaway, doctor, signs, evidence,
                  sources);
}
template <Like<rules::Errand> T>
auto fields(T& of) {
  auto& [id, goal, acts] = of;
  return std::tie(id, goal, acts);
}

// --- lifting scenes

template <Like<rules::Load> T>
auto fields(T& of) {
  auto& [art, name, kg, depth_m, height_m, grip_m, coupling] = of;
  return std::tie(art, name, kg, depth_m, height_m, grip_m, coupling);
}
template <Like<rules::Spot> T>
auto fields(T& of) {
  auto& [hands_m, reach_m, wall_m, twist_deg, art] = of;
  return std::tie(hands_m, reach_m, wall_m, twist_deg, art);
}
template <Like<rules::Job> T>
auto fields(T& of) {
  auto& [kg, from, to, away_m, per_minute, duration, straddles] = of;
  return std::tie(kg, from, to, away_m, per_minute, duration, straddles);
}
template <Like<rules::Point> T>
auto fields(T& of) {
  auto& [x, y] = of;
  return std::tie(x, y);
}
template <Like<rules::Plan> T>
auto fields(T& of) {
  auto& [id, kind, rank, say, why, job, alone, beside, carried, here, one_hand, hold, leg_back] = of;
  return std::tie(id, kind, rank, say, why, job, alone, beside, carried, here, one_hand, hold, leg_back);
}
template <Like<rules::Pose> T>
auto fields(T& of) {
  auto& [feet, knee_deg, lean_deg, away_cm, turn] = of;
  return std::tie(feet, knee_deg, lean_deg, away_cm, turn);
}
template <Like<rules::Way> T>
auto fields(T& of) {
  auto& [say, pose, milliseconds] = of;
  return std::tie(say, pose, milliseconds);
}
template <Like<rules::LiftScene> T>
auto fields(T& of) {
  auto& [id, kind, claims, groups, goal, place, who, situation, load, job, exception, not_alone, plans, ways,
         fact, why, action, takeaway, evidence, sources] = of;
  return std::tie(id, kind, claims, groups, goal, place, who, situation, load, job, exception, not_alone,
                  plans, ways, fact, why, action, takeaway, evidence, sources);
}

// --- habits

template <Like<rules::TimerGuide> T>
auto fields(T& of) {
  auto& [seconds] = of;
  return std::tie(seconds);
}
template <Like<rules::StepsGuide::Step> T>
auto fields(T& of) {
  auto& [say, seconds, pose] = of;
  return std::tie(say, seconds, pose);
}
template <Like<rules::StepsGuide> T>
auto fields(T& of) {
  auto& [steps] = of;
  return std::tie(steps);
}
template <Like<rules::CounterGuide> T>
auto fields(T& of) {
  auto& [count] = of;
  return std::tie(count);
}
template <Like<rules::ChecklistGuide> T>
auto fields(T& of) {
  auto& [need, items] = of;
  return std::tie(need, items);
}
template <Like<rules::Challenge> T>
auto fields(T& of) {
  auto& [id, claims, groups, say, how, why, gentle, help, cues, quota, picture, doctor, evidence, guide,
         sources] = of;
  return std::tie(id, claims, groups, say, how, why, gentle, help, cues, quota, picture, doctor, evidence,
                  guide, sources);
}
template <Like<rules::Cue> T>
auto fields(T& of) {
  auto& [id, say, icon] = of;
  return std::tie(id, say, icon);
}
template <Like<rules::MarkReplies> T>
auto fields(T& of) {
  auto& [did, not_done, rest] = of;
  return std::tie(did, not_done, rest);
}

// --- the coach

template <Like<rules::Stance> T>
auto fields(T& of) {
  auto& [loin, chest, head, upper_arm, forearm, thigh, shank, foot, lift] = of;
  return std::tie(loin, chest, head, upper_arm, forearm, thigh, shank, foot, lift);
}
template <Like<rules::Movement> T>
auto fields(T& of) {
  auto& [lie, rest, top, rise_ms] = of;
  return std::tie(lie, rest, top, rise_ms);
}
template <Like<rules::Finding> T>
auto fields(T& of) {
  auto& [say, why, right] = of;
  return std::tie(say, why, right);
}
template <Like<rules::Fault> T>
auto fields(T& of) {
  auto& [id, movement, alt, findings, fact, action] = of;
  return std::tie(id, movement, alt, findings, fact, action);
}
template <Like<rules::SupportPoint> T>
auto fields(T& of) {
  auto& [at, say] = of;
  return std::tie(at, say);
}
template <Like<rules::Exercise::Chair> T>
auto fields(T& of) {
  auto& [say, steps, alt, movement] = of;
  return std::tie(say, steps, alt, movement);
}
template <Like<rules::Exercise> T>
auto fields(T& of) {
  auto& [id, claims, goal, say, who, alt, not_for, first, movement, supports, steps, cue, fact, faults, chair,
         action, takeaway, doctor, evidence, sources] = of;
  return std::tie(id, claims, goal, say, who, alt, not_for, first, movement, supports, steps, cue, fact,
                  faults, chair, action, takeaway, doctor, evidence, sources);
}
template <Like<rules::Coaching> T>
auto fields(T& of) {
  auto& [gate, urgent, questions, notice, kind, rested, maintain] = of;
  return std::tie(gate, urgent, questions, notice, kind, rested, maintain);
}

// --- all of it

template <Like<rules::Pack> T>
auto fields(T& of) {
  auto& [id, kind, title, goal, prerequisite, cards, scenes, vignettes, errands, stories, challenges, cues,
         replies, exercises, coaching, hash] = of;
  return std::tie(id, kind, title, goal, prerequisite, cards, scenes, vignettes, errands, stories, challenges,
                  cues, replies, exercises, coaching, hash);
}
template <Like<rules::Claim> T>
auto fields(T& of) {
  auto& [id, doctor_note, must_cover] = of;
  return std::tie(id, doctor_note, must_cover);
}
template <Like<rules::Source> T>
auto fields(T& of) {
  auto& [id, say, about] = of;
  return std::tie(id, say, about);
}
template <Like<rules::Levels> T>
auto fields(T& of) {
  auto& [complete, packs, claims, sources] = of;
  return std::tie(complete, packs, claims, sources);
}
template <Like<Problem> T>
auto fields(T& of) {
  auto& [kind, file, where, what, found, size, most] = of;
  return std::tie(kind, file, where, what, found, size, most);
}
template <Like<Content> T>
auto fields(T& of) {
  auto& [words, levels, problems] = of;
  return std::tie(words, levels, problems);
}

}  // namespace content
