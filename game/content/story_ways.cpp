// See story_ways.h.
#include "content/story_ways.h"

#include <algorithm>
#include <map>
#include <set>

namespace content {
namespace {

using rules::Chapter;
using rules::Course;
using rules::Story;
using rules::Turning;

std::string where_of(size_t chapter) { return "/chapters/" + std::to_string(chapter); }

/// Every list of chapters that a chapter leads to, with its pointer below the chapter.
struct Exit {
  std::string where;
  const std::vector<std::string>& to;
};
std::vector<Exit> exits_of(const Chapter& chapter) {
  std::vector<Exit> exits;
  for (size_t i = 0; i < chapter.turnings.size(); ++i)
    exits.push_back({"/choices/" + std::to_string(i) + "/to", chapter.turnings[i].to});
  if (chapter.desk) exits.push_back({"/desk/to", chapter.desk->to});
  return exits;
}

void judge_ids(const Story& story, std::vector<Astray>& found) {
  std::set<std::string> ids;
  for (size_t i = 0; i < story.chapters.size(); ++i)
    if (const std::string& id = story.chapters[i].id; !ids.insert(id).second)
      found.push_back(
          {where_of(i) + "/id", "the id \"" + id + "\" stands in this story twice", Kind::duplicate_id, id});
  std::set<std::string> deeds;
  for (size_t i = 0; i < story.chapters.size(); ++i)
    if (const auto& ending = story.chapters[i].ending)
      for (const rules::Deed& deed : ending->today)
        if (!deeds.insert(deed.id).second)
          found.push_back({where_of(i) + "/ending/today",
                           "the id \"" + deed.id + "\" stands in this story twice", Kind::duplicate_id,
                           deed.id});
}

/// Whether each name stands for a chapter, and none for an earlier time.
void judge_exits(const Story& story, size_t i, std::vector<Astray>& found) {
  const Chapter& chapter = story.chapters[i];
  for (const Exit& exit : exits_of(chapter))
    for (size_t j = 0; j < exit.to.size(); ++j) {
      const std::string where = where_of(i) + exit.where + "/" + std::to_string(j);
      const Chapter* next = story.find(exit.to[j]);
      if (!next)
        found.push_back(
            {where, "there is no chapter \"" + exit.to[j] + "\"", Kind::unknown_name, exit.to[j]});
      else if (next->station < chapter.station)
        found.push_back({where, "\"" + next->id + "\" is earlier in time"});
    }
}

/// Only going now is right and safe in an emergency, and whatever is chosen leads to the same place: nobody
/// comes to harm. Elsewhere, who goes at once risks nothing.
void judge_urgency(const Chapter& chapter, const std::string& where, std::vector<Astray>& found) {
  const auto& all = chapter.turnings;
  const auto is_now = [](const Turning& one) { return one.course == Course::emergency; };
  if (chapter.emergency && std::none_of(all.begin(), all.end(), is_now))
    found.push_back({where + "/choices", "an emergency without a choice to go now"});
  for (size_t i = 0; i < all.size(); ++i) {
    const std::string at = where + "/choices/" + std::to_string(i);
    const bool now = is_now(all[i]);
    if (chapter.emergency && (all[i].right != now || all[i].safe != now))
      found.push_back({at, "in an emergency going now is right and safe, and nothing else is"});
    if (!chapter.emergency && now && !all[i].safe)
      found.push_back({at + "/safe", "to go at once is never unsafe"});
    if (chapter.emergency && all[i].to != all.front().to)
      found.push_back({at + "/to", "whatever is chosen in an emergency leads to the same chapters"});
    if (all[i].right && !all[i].safe) found.push_back({at + "/safe", "what is right is safe"});
  }
  if (!all.empty() && std::none_of(all.begin(), all.end(), [](const Turning& one) { return one.right; }))
    found.push_back({where + "/choices", "no choice is right"});
}

/// Walks every way from the beginning: how long the longest is from a chapter on; less than 0 when one never
/// ends.
class Walk {
 public:
  explicit Walk(const Story& story) : story_(story) {}

  int longest(const Chapter& chapter) {
    reached.insert(chapter.id);
    if (open_.contains(chapter.id)) return -1;
    if (const auto known = known_.find(chapter.id); known != known_.end()) return known->second;
    open_.insert(chapter.id);
    int most = 1;
    for (const Exit& exit : exits_of(chapter))
      for (const std::string& id : exit.to) {
        const Chapter* next = story_.find(id);
        const int rest = next ? longest(*next) : 0;
        if (rest < 0 || most < 0)
          most = -1;
        else
          most = std::max(most, rest + 1);
      }
    open_.erase(chapter.id);
    return known_[chapter.id] = most;
  }

  std::set<std::string> reached;

 private:
  const Story& story_;
  std::set<std::string> open_;
  std::map<std::string, int> known_;
};

}  // namespace

std::vector<Astray> judge_ways(const Story& story) {
  std::vector<Astray> found;
  if (story.chapters.empty()) return found;
  judge_ids(story, found);
  if (story.chapters.front().ending) found.push_back({"/chapters/0", "a story does not begin with its end"});
  for (size_t i = 0; i < story.chapters.size(); ++i) {
    judge_exits(story, i, found);
    judge_urgency(story.chapters[i], where_of(i), found);
  }
  if (!found.empty()) return found;
  Walk walk(story);
  const int longest = walk.longest(story.chapters.front());
  if (longest < 0)
    found.push_back({"/chapters", "a way goes round in circles"});
  else if (longest > chapters_in_a_row)
    found.push_back({"/chapters", "a way has " + std::to_string(longest) + " chapters, at most " +
                                      std::to_string(chapters_in_a_row)});
  for (size_t i = 0; i < story.chapters.size(); ++i)
    if (!walk.reached.contains(story.chapters[i].id))
      found.push_back({where_of(i), "no way leads to \"" + story.chapters[i].id + "\"", Kind::astray,
                       story.chapters[i].id});
  return found;
}

}  // namespace content
