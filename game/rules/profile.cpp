// See profile.h.
#include "rules/profile.h"

#include <algorithm>

namespace rules {
namespace {

/// The record after the card was met on a day.
CardRecord met(CardRecord card, const Profile::Pending& answer, int day) {
  const bool first = card.times == 0, ripe = card.ripe(day);
  if (!answer.right)
    card.rung = 0;
  else if (!first && ripe && !card.retired())
    ++card.rung;
  if (first || ripe || !answer.right)  // a right answer before its time leaves the time as it was
    card.due_day = day + review_days[std::min(card.rung, review_days.size() - 1)];
  ++card.times;
  card.last_right = answer.right, card.last_sure = answer.sure, card.last_day = day;
  return card;
}

void count(Profile& profile, const std::string& card_id, int day) {
  const auto answer = profile.pending.find(card_id);
  profile.last_card = card_id;
  if (answer == profile.pending.end()) return;
  CardRecord& card = profile.cards[card_id];
  if (card.times > 0 && card.ripe(day)) {
    profile.reviewed = profile.reviewed_on(day) + 1;
    profile.reviewed_day = day;
  }
  card = met(card, answer->second, day);
  profile.pending.erase(answer);
}

/// A vignette's first try in a round.
void sort(Profile& profile, const LogEntry& entry) {
  VignetteRecord& record = profile.vignettes[entry.event.what];
  ++record.times;
  record.first = record.last = static_cast<Call>(entry.event.value);
  record.last_day = entry.day;
  record.place = ++profile.sorted;
}

/// Its return within the round.
void sort_again(Profile& profile, const LogEntry& entry) {
  VignetteRecord& record = profile.vignettes[entry.event.what];
  record.last = static_cast<Call>(entry.event.value);
  record.last_day = entry.day;
}

}  // namespace

const CardRecord* Profile::record(const std::string& card_id) const {
  auto found = cards.find(card_id);
  return found == cards.end() ? nullptr : &found->second;
}

const SceneRecord* Profile::scene_record(const std::string& scene_id) const {
  auto found = scenes.find(scene_id);
  return found == scenes.end() ? nullptr : &found->second;
}

const VignetteRecord* Profile::vignette_record(const std::string& vignette_id) const {
  auto found = vignettes.find(vignette_id);
  return found == vignettes.end() ? nullptr : &found->second;
}

int facts_seen(const Profile& profile) {
  const auto vignettes = std::count_if(profile.vignettes.begin(), profile.vignettes.end(),
                                       [](const auto& entry) { return entry.second.explained; });
  const size_t others =
      profile.cards.size() + profile.acts.size() + profile.chapters.size();  // a card is met by its fact
  return static_cast<int>(others) + static_cast<int>(vignettes);
}

Profile profile_of(std::span<const LogEntry> log) { return extend({}, log); }

Profile extend(Profile profile, std::span<const LogEntry> more) {
  for (const LogEntry& entry : more) {
    const Event& event = entry.event;
    profile.last_day = entry.day;
    extend(profile.habits, entry);
    extend(profile.prescriptions, entry);
    switch (event.kind) {
      case EventKind::answered:
        profile.pending[event.what] = {.right = event.value != 0, .sure = event.note == "sure"};
        break;
      case EventKind::seen:
        count(profile, event.what, entry.day);
        break;
      case EventKind::took:
        profile.took.push_back(event.what);
        break;
      case EventKind::round:
        ++profile.rounds;
        break;
      case EventKind::sorted:
        sort(profile, entry);
        break;
      case EventKind::sorted_again:
        sort_again(profile, entry);
        break;
      case EventKind::explained:
        if (const auto met = profile.vignettes.find(event.what); met != profile.vignettes.end())
          met->second.explained = true;
        break;
      case EventKind::swept:
        ++profile.sweeps;
        break;
      case EventKind::learnt:
        profile.acts.insert(event.what);
        break;
      case EventKind::told:
        profile.errands.insert(event.what);
        break;
      case EventKind::heard:
        profile.chapters.insert(event.what);
        break;
      case EventKind::arrived:
        ++profile.stories;
        break;
      case EventKind::lifted: {
        SceneRecord& scene = profile.scenes[event.what];
        scene.lowest_N = scene.lowest_N == 0 ? event.value : std::min(scene.lowest_N, event.value);
        break;
      }
      case EventKind::scene: {
        SceneRecord& scene = profile.scenes[event.what];
        scene = {scene.times + 1, std::max(scene.stars, event.value), scene.lowest_N, entry.day};
        break;
      }
      case EventKind::set_done:
        ++profile.exercises[event.what].sets;
        break;
      case EventKind::trained: {
        ExerciseRecord& exercise = profile.exercises[event.what];
        ++exercise.practices, exercise.last_day = entry.day;
        break;
      }
      default:
        break;
    }
  }
  return profile;
}

}  // namespace rules
