// See story_reader.h.
#include "content/story_reader.h"

#include "content/lesson_reader.h"
#include "content/story_ways.h"

namespace content {
namespace {

constexpr int most_of_a_symptom = 3;

/// Where a choice leads; a chapter that stands there twice is twice as likely.
std::vector<std::string> read_ways(Reader field) {
  std::vector<std::string> ways;
  for (Reader& item : field.items(1, 6)) ways.push_back(item.text());
  return ways;
}

bool read_flag(Reader field) { return field.there() && field.flag(); }

rules::Symptoms read_symptoms(Reader field) {
  rules::Symptoms symptoms;
  if (!field.object()) return symptoms;
  symptoms.pain = field.get("pain").whole(0, most_of_a_symptom);
  symptoms.numbness = field.get("numbness").whole(0, most_of_a_symptom);
  symptoms.weakness = field.get("weakness").whole(0, most_of_a_symptom);
  field.no_others();
  return symptoms;
}

rules::Turning read_turning(Reader& from) {
  rules::Turning turning;
  turning.course = from.get("kind").one_of<rules::Course>({"on", "ask", "emergency", "other"});
  turning.say = from.get("say").both();
  turning.why = from.get("why").both();
  turning.right = read_flag(from.maybe("right"));
  turning.safe = read_flag(from.maybe("safe"));
  turning.shared = read_flag(from.maybe("shared"));
  turning.to = read_ways(from.get("to"));
  from.no_others();
  return turning;
}

rules::Tool read_tool(Reader& from) {
  rules::Tool tool;
  tool.id = from.get("id").text();
  tool.art = from.get("art").text();
  tool.say = from.get("say").both();
  for (Reader& aim : from.get("aims").items(1, rules::aims.size()))
    tool.aims.push_back(aim.one_of<rules::Aim>({"relieve", "calm", "relax", "repair"}));
  tool.why = from.get("why").both();
  if (Reader stop = from.maybe("stop"); stop.there()) {
    tool.stop = rules::StopCard{stop.get("say").both(), stop.get("why").both()};
    stop.no_others();
  }
  if (Reader evidence = from.maybe("evidence"); evidence.there()) tool.evidence = read_evidence(evidence);
  from.no_others();
  return tool;
}

rules::Desk read_desk(Reader field) {
  rules::Desk desk;
  for (Reader& item : field.get("tools").items(2, 8)) {
    rules::Tool tool = read_tool(item);
    for (const rules::Tool& other : desk.tools)
      if (other.id == tool.id)
        item.report(Kind::duplicate_id, "the id \"" + tool.id + "\" stands on this desk twice", tool.id);
    desk.tools.push_back(std::move(tool));
  }
  desk.need = field.get("need").whole(1, std::max(1, static_cast<int>(desk.tools.size())));
  desk.to = read_ways(field.get("to"));
  field.no_others();
  return desk;
}

rules::Ending read_ending(Reader field) {
  rules::Ending ending;
  ending.kind = field.get("kind").one_of<rules::EndKind>({"good", "slow", "caught"});
  for (Reader& item : field.get("today").items(3, 3)) {
    ending.today.push_back({item.get("id").text(), item.get("say").both()});
    item.no_others();
  }
  field.no_others();
  return ending;
}

/// What every chapter has that teaches something: all but an ending.
void read_lesson(Reader& from, rules::Chapter& chapter) {
  chapter.claims = from.get("claims").texts(1, 5);
  chapter.ask = from.get("ask").both();
  chapter.action = read_action(from.get("do"));
  chapter.doctor = read_doctor_note(from.maybe("doctor"));
  if (Reader evidence = from.maybe("evidence"); evidence.there()) chapter.evidence = read_evidence(evidence);
  chapter.sources = from.get("sources").texts(1, 4);
  if (chapter.desk) return;
  for (Reader& item : from.get("choices").items(2, 4)) chapter.turnings.push_back(read_turning(item));
}

rules::Chapter read_chapter(Reader& from) {
  rules::Chapter chapter;
  chapter.id = from.get("id").text();
  chapter.station = from.get("station").whole(0, 8);
  enum class What { question, emergency, desk, ending };
  const auto what = from.get("kind").one_of<What>({"question", "emergency", "desk", "ending"});
  chapter.scene = from.get("scene").text();
  chapter.speaker = from.get("speaker").text();
  chapter.symptoms = read_symptoms(from.get("symptoms"));
  chapter.tell = from.get("tell").both();
  chapter.fact = from.get("fact").both();
  chapter.emergency = what == What::emergency;
  if (what == What::desk) chapter.desk = read_desk(from.get("desk"));
  if (what == What::ending)
    chapter.ending = read_ending(from.get("ending"));
  else
    read_lesson(from, chapter);
  if (chapter.emergency)
    for (Reader& step : from.get("steps").items(2, 2)) chapter.steps.push_back(step.both());
  from.no_others();
  return chapter;
}

rules::Story read_story(Reader& from) {
  rules::Story story;
  story.id = from.get("id").text();
  story.goal = from.get("goal").both();
  story.who = from.get("who").both();
  for (Reader& station : from.get("stations").items(2, 9)) story.stations.push_back(station.both());
  for (Reader& item : from.get("chapters").items(3, 40)) {
    rules::Chapter chapter = read_chapter(item);
    if (static_cast<size_t>(chapter.station) >= story.stations.size())
      item.report_at("/station", Kind::out_of_range, "there is no such station");
    story.chapters.push_back(std::move(chapter));
  }
  from.no_others();
  return story;
}

}  // namespace

void read_stories(Reader& file, rules::Pack& pack, PackPlace& place) {
  for (Reader& item : file.get("stories").items(1, 20)) {
    const size_t before = item.problems();
    rules::Story story = read_story(item);
    if (pack.find_story(story.id))
      item.report(Kind::duplicate_id, "the id \"" + story.id + "\" stands in this pack twice", story.id);
    if (item.problems() > before) continue;
    for (const Astray& one : judge_ways(story)) item.report_at(one.where, one.kind, one.what);
    if (item.problems() > before) continue;
    pack.stories.push_back(std::move(story));
    place.items.push_back({item.file(), item.where()});
  }
}

void stories_teach(const rules::Pack& pack, std::vector<Taught>& taught) {
  for (const rules::Story& story : pack.stories)
    for (const rules::Chapter& chapter : story.chapters) {
      std::vector<rules::Text> says{chapter.fact, chapter.action.say, chapter.action.note};
      for (const rules::Turning& turning : chapter.turnings) says.push_back(turning.why);
      says.insert(says.end(), chapter.steps.begin(), chapter.steps.end());
      if (chapter.desk)
        for (const rules::Tool& tool : chapter.desk->tools) {
          says.push_back(tool.why);
          if (tool.stop) says.push_back(tool.stop->why);
        }
      if (chapter.evidence) says.push_back(chapter.evidence->note);
      for (const std::string& claim : chapter.claims) taught.push_back({claim, chapter.id, says});
    }
}

}  // namespace content
