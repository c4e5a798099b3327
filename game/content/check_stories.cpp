// See check_stories.h.
#include "content/check_stories.h"

#include <algorithm>

#include "content/check_average.h"
#include "content/letters.h"

namespace content {
namespace {

using rules::Chapter;
using rules::Lang;
using rules::Tool;
using rules::Turning;

/// A chapter on the bench.
struct Judged {
  const Chapter& chapter;
  const ItemPlace& place;  ///< its own
  const Bench& bench;

  void report(Kind kind, const std::string& where, const std::string& what,
              const std::string& found = {}) const {
    bench.problems.push_back({kind, place.file, place.where + where, what, found});
  }
};

std::string numbered(const char* list, size_t i) { return list + std::to_string(i); }

void add_desk(std::vector<Part>& parts, const rules::Desk& desk) {
  for (size_t i = 0; i < desk.tools.size(); ++i) {
    const Tool& tool = desk.tools[i];
    const std::string where = numbered("/desk/tools/", i);
    parts.push_back({where + "/say", Role::takeaway, Voice::ours, tool.say});
    parts.push_back({where + "/why", Role::reason, Voice::ours, tool.why});
    if (tool.stop) {
      parts.push_back({where + "/stop/say", Role::step, Voice::ours, tool.stop->say});
      parts.push_back({where + "/stop/why", Role::reason, Voice::ours, tool.stop->why});
    }
    if (tool.evidence)
      parts.push_back({where + "/evidence/note", Role::evidence, Voice::ours, tool.evidence->note});
  }
}

/// Every text of a chapter, in the order of the file.
std::vector<Part> parts_of(const Chapter& one) {
  std::vector<Part> parts{{"/tell", Role::said, Voice::ours, one.tell}};
  if (!one.ending) parts.push_back({"/ask", Role::ask, Voice::ours, one.ask});
  for (size_t i = 0; i < one.turnings.size(); ++i) {
    const std::string where = numbered("/choices/", i);
    parts.push_back({where + "/say", Role::reply, Voice::ours, one.turnings[i].say});
    parts.push_back({where + "/why", Role::reason, Voice::ours, one.turnings[i].why});
  }
  if (one.desk) add_desk(parts, *one.desk);
  parts.push_back({"/fact", Role::fact, Voice::ours, one.fact});
  if (one.ending) {
    for (size_t i = 0; i < one.ending->today.size(); ++i)
      parts.push_back(
          {numbered("/ending/today/", i) + "/say", Role::takeaway, Voice::ours, one.ending->today[i].say});
    return parts;
  }
  parts.push_back({"/do/lead", Role::lead, Voice::ours, one.action.lead});
  parts.push_back({"/do/say", Role::action, Voice::ours, one.action.say});
  if (!one.action.note.empty()) parts.push_back({"/do/note", Role::note, Voice::ours, one.action.note});
  for (size_t i = 0; i < one.steps.size(); ++i)
    parts.push_back({numbered("/steps/", i), Role::step, Voice::ours, one.steps[i]});
  if (one.evidence) parts.push_back({"/evidence/note", Role::evidence, Voice::ours, one.evidence->note});
  return parts;
}

void judge_art(const Judged& on) {
  const auto& exists = on.bench.hooks.art_exists;
  if (!exists) return;
  const auto want = [&](const std::string& art, const std::string& where) {
    if (!exists(art)) on.report(Kind::missing_art, where, "there is no drawing \"" + art + "\"", art);
  };
  want("scene-" + on.chapter.scene, "/scene");
  want("person-" + on.chapter.speaker, "/speaker");
  if (!on.chapter.desk) return;
  for (size_t i = 0; i < on.chapter.desk->tools.size(); ++i)
    want(on.chapter.desk->tools[i].art, numbered("/desk/tools/", i) + "/art");
}

void judge_choices(const Judged& on) {
  const auto& all = on.chapter.turnings;
  for (size_t i = 1; i < all.size(); ++i)
    for (size_t j = 0; j < i; ++j) {
      const std::string where = numbered("/choices/", i), other = std::to_string(j);
      if (alike(all[i].say, all[j].say))
        on.report(Kind::same_reply, where + "/say", "says the same as choice " + other);
      if (alike(all[i].why, all[j].why))
        on.report(Kind::same_reply, where + "/why", "explains the same as choice " + other);
    }
}

/// A desk's evidence stands beside each of its treatments.
bool has_evidence(const Chapter& chapter) {
  if (!chapter.desk) return chapter.evidence.has_value();
  const auto& tools = chapter.desk->tools;
  return std::any_of(tools.begin(), tools.end(), [](const Tool& tool) { return tool.evidence.has_value(); });
}

/// Names that stand in the log and in the moves that are kept.
void judge_ids(const Judged& on) {
  const auto judge = [&](const std::string& id, const std::string& where) {
    if (!is_kebab_case(id)) on.report(Kind::bad_id, where + "/id", "\"" + id + "\" is not in kebab-case", id);
  };
  judge(on.chapter.id, "");
  if (on.chapter.desk)
    for (size_t i = 0; i < on.chapter.desk->tools.size(); ++i)
      judge(on.chapter.desk->tools[i].id, numbered("/desk/tools/", i));
  if (on.chapter.ending)
    for (size_t i = 0; i < on.chapter.ending->today.size(); ++i)
      judge(on.chapter.ending->today[i].id, numbered("/ending/today/", i));
}

void judge_chapter(const Judged& on, const Judging& all) {
  const Chapter& one = on.chapter;
  judge_ids(on);
  judge_lesson({one.claims, one.sources, one.doctor, one.emergency, has_evidence(one)}, on.place, all.levels,
               all.claims, on.bench);
  judge_art(on);
  judge_choices(on);
  if (!one.ending) judge_action(one.action, on.place, on.bench);
  judge_parts(parts_of(one), on.place, on.bench);
}

/// Of all questions, on how many the right choice is the longest, and where it stands.
void judge_guessing(const std::vector<const Chapter*>& questions, const std::string& file,
                    const Bench& bench) {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const auto longest = [&](const Chapter* one) {
      const auto length = [&](const Turning& choice) { return length_of(choice.say.in(lang), lang); };
      int right = 0, other = 0;
      for (const Turning& choice : one->turnings)
        (choice.right ? right : other) = std::max(choice.right ? right : other, length(choice));
      return right > other;
    };
    const auto often = static_cast<size_t>(std::count_if(questions.begin(), questions.end(), longest));
    if (often * 2 > questions.size())
      bench.problems.push_back({Kind::right_longest, file, "/files",
                                std::string(lang == Lang::zh ? "in Chinese" : "in English") +
                                    " the right choice is the longest in " +
                                    part_of_all(often, questions.size()) +
                                    " chapters; should be half at most"});
  }
  constexpr size_t places = 4, percent_most = 60;
  for (size_t place = 0; place < places; ++place) {
    const auto often =
        static_cast<size_t>(std::count_if(questions.begin(), questions.end(), [&](const Chapter* one) {
          return place < one->turnings.size() && one->turnings[place].right;
        }));
    if (often * 100 > questions.size() * percent_most)
      bench.problems.push_back({Kind::right_place, file, "/files",
                                "choice " + std::to_string(place) + " is right in " +
                                    part_of_all(often, questions.size()) + " chapters"});
  }
}

}  // namespace

void judge_stories(const rules::Pack& pack, const PackPlace& place, const Judging& on) {
  std::vector<Part> parts;
  std::vector<const Chapter*> questions;
  for (size_t i = 0; i < pack.stories.size(); ++i) {
    const rules::Story& story = pack.stories[i];
    const ItemPlace& at = place.items[i];
    on.claim_id(pack, story.id, at);
    if (!is_kebab_case(story.id))
      on.bench.problems.push_back(
          {Kind::bad_id, at.file, at.where + "/id", "\"" + story.id + "\" is not in kebab-case", story.id});
    judge_both(story.goal, Role::goal, Voice::ours, at.file, at.where + "/goal", on.bench);
    judge_both(story.who, Role::who, Voice::ours, at.file, at.where + "/who", on.bench);
    for (size_t j = 0; j < story.stations.size(); ++j)
      judge_both(story.stations[j], Role::takeaway, Voice::ours, at.file,
                 at.where + numbered("/stations/", j), on.bench);
    for (size_t j = 0; j < story.chapters.size(); ++j) {
      const ItemPlace own{at.file, at.where + numbered("/chapters/", j)};
      judge_chapter({story.chapters[j], own, on.bench}, on);
      for (Part& part : parts_of(story.chapters[j])) parts.push_back(std::move(part));
      if (!story.chapters[j].turnings.empty()) questions.push_back(&story.chapters[j]);
    }
  }
  if (questions.size() < lessons_to_average) return;
  judge_guessing(questions, place.file, on.bench);
  judge_reading_level(parts, place.file, on.bench);
}

}  // namespace content
