// See pack.h.
#include "content/pack.h"

#include <cstdint>

#include "content/hash.h"

namespace content {
namespace {

constexpr int format = 1;

void read_format(Reader& file) {
  Reader version = file.get("format");
  if (version.there()) version.whole(format, format);
}

std::vector<rules::Group> read_groups(Reader field) {
  std::vector<rules::Group> groups;
  for (Reader& item : field.items(1, 4)) {
    enum class Name { all, office, labour, older, student };
    const Name name = item.one_of<Name>({"all", "office", "labour", "older", "student"});
    if (name == Name::all) return {};
    groups.push_back(static_cast<rules::Group>(static_cast<int>(name) - 1));
  }
  return groups;
}

std::vector<rules::Reply> read_replies(Reader field) {
  std::vector<rules::Reply> replies;
  int right = 0;
  for (Reader& item : field.items(2, 3)) {
    rules::Reply reply;
    reply.say = item.get("say").both();
    reply.right = item.get("right").flag();
    reply.why = item.get("why").both();
    item.no_others();
    right += reply.right ? 1 : 0;
    replies.push_back(std::move(reply));
  }
  if (field.there() && right != 1) field.report(Kind::right_replies, "exactly one reply must be right");
  return replies;
}

rules::Action read_action(Reader field) {
  rules::Action action;
  action.lead = field.get("lead").both();
  action.say = field.get("say").both();
  if (Reader note = field.maybe("note"); note.there()) action.note = note.both();
  field.no_others();
  return action;
}

rules::WorkedAnswer read_worked(Reader field) {
  rules::WorkedAnswer worked;
  worked.situation = field.get("situation").both();
  for (Reader& step : field.get("steps").items(2, 2)) worked.steps.push_back(step.both());
  field.no_others();
  return worked;
}

rules::Picture read_picture(Reader field) {
  rules::Picture picture;
  picture.art = field.get("art").text();
  picture.alt = field.get("alt").both();
  field.no_others();
  return picture;
}

rules::Evidence read_evidence(Reader field) {
  rules::Evidence evidence;
  evidence.grade = field.get("grade").one_of<rules::Grade>({"good", "limited", "differ"});
  evidence.note = field.get("note").both();
  field.no_others();
  return evidence;
}

rules::Card read_card(Reader& from) {
  rules::Card card;
  card.id = from.get("id").text();
  card.claims = from.get("claims").texts(1, 3);
  card.groups = read_groups(from.get("groups"));
  card.difficulty = from.get("difficulty").whole(1, 3);
  card.goal = from.get("goal").both();
  card.is_true = from.get("true").flag();
  card.scene = from.get("scene").text();
  card.speaker = from.get("speaker").text();
  if (Reader prop = from.maybe("prop"); prop.there()) card.prop = prop.text();
  card.who = from.get("who").both();
  card.claim = from.get("claim").both();
  card.ask = from.get("ask").both();
  card.replies = read_replies(from.get("replies"));
  card.fact = from.get("fact").both();
  if (Reader myth = from.maybe("myth"); myth.there()) card.myth = myth.both();
  card.picture = read_picture(from.get("picture"));
  card.action = read_action(from.get("do"));
  card.takeaway = from.get("takeaway").both();
  if (Reader note = from.maybe("doctor"); note.there())
    card.doctor = static_cast<rules::DoctorNote>(
        1 + static_cast<int>(note.one_of<rules::DoctorNote>({"ask", "exercise", "medicines"})));
  if (Reader emergency = from.maybe("emergency"); emergency.there()) card.emergency = emergency.flag();
  if (Reader evidence = from.maybe("evidence"); evidence.there()) card.evidence = read_evidence(evidence);
  card.sources = from.get("sources").texts(1, 4);
  card.again = read_worked(from.get("again"));
  from.no_others();
  if (card.is_true != card.myth.empty())
    from.report(Kind::myth_flag,
                card.is_true ? "a true card has no \"myth\"" : "an untrue card needs its \"myth\"");
  return card;
}

void read_cards(const ReadFile& read, const std::string& path, rules::Pack& pack, Hash& hash,
                Problems& problems, std::vector<CardPlace>& places) {
  std::optional<std::string> bytes = read(path);
  if (!bytes) return problems.push_back({Kind::missing_file, path, "", "the file is not there"});
  hash.add(*bytes);
  std::optional<Value> value = parse_json(path, *bytes, problems);
  if (!value) return;
  Reader file(&*value, path, "", problems);
  read_format(file);
  for (Reader& item : file.get("cards").items(1, 200)) {
    const size_t before = problems.size();
    rules::Card card = read_card(item);
    if (pack.find(card.id))
      item.report(Kind::duplicate_id, "the id \"" + card.id + "\" stands in this pack twice");
    if (problems.size() > before) continue;
    pack.cards.push_back(std::move(card));
    places.push_back({path, item.where()});
  }
  file.no_others();
}

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

rules::Pack read_pack(const ReadFile& read, const std::string& path, Problems& problems,
                      std::vector<CardPlace>& places) {
  rules::Pack pack;
  std::optional<std::string> bytes = read(path);
  if (!bytes) {
    problems.push_back({Kind::missing_file, path, "", "the file is not there"});
    return pack;
  }
  Hash hash;
  hash.add(*bytes);
  std::optional<Value> value = parse_json(path, *bytes, problems);
  if (!value) return pack;
  Reader file(&*value, path, "", problems);
  read_format(file);
  pack.id = file.get("id").text();
  file.get("kind").one_of<int>({"cards"});
  pack.title = file.get("title").both();
  pack.goal = file.get("goal").both();
  pack.prerequisite = file.get("prerequisite").both();
  for (const std::string& name : file.get("files").texts(1, 50))
    read_cards(read, folder_of(path) + name, pack, hash, problems, places);
  file.no_others();
  pack.hash = hash.hex();
  return pack;
}

void read_sources(const ReadFile& read, rules::Levels& levels, Problems& problems) {
  const std::string path = "levels/sources.json";
  std::optional<Value> value = read_json(read, path, problems);
  if (!value) return;
  Reader file(&*value, path, "", problems);
  read_format(file);
  for (Reader& item : file.get("sources").items(1, 200)) {
    rules::Source source;
    source.id = item.get("id").text();
    source.say = item.get("say").both();
    if (Reader about = item.maybe("about"); about.there()) source.about = about.both();
    item.no_others();
    if (levels.find_source(source.id))
      item.report(Kind::duplicate_id, "the source \"" + source.id + "\" stands here twice");
    levels.sources.push_back(std::move(source));
  }
  file.no_others();
}

}  // namespace

rules::Levels load_levels(const ReadFile& read, Problems& problems, std::vector<PackPlace>* places) {
  rules::Levels levels;
  const std::string path = "levels/index.json";
  std::optional<Value> value = read_json(read, path, problems);
  if (!value) return levels;
  Reader file(&*value, path, "", problems);
  read_format(file);
  read_sources(read, levels, problems);
  for (Reader& item : file.get("packs").items(1, 50)) {
    PackPlace place{.file = "levels/" + item.text()};
    rules::Pack pack = read_pack(read, place.file, problems, place.cards);
    if (pack.id.empty()) continue;
    if (levels.find_pack(pack.id))
      item.report(Kind::duplicate_id, "the pack \"" + pack.id + "\" is named twice");
    levels.packs.push_back(std::move(pack));
    if (places) places->push_back(std::move(place));
  }
  file.no_others();
  return levels;
}

std::vector<ClaimRow> load_claims(const ReadFile& read, Problems& problems) {
  std::vector<ClaimRow> rows;
  const std::string path = "levels/claims.json";
  std::optional<Value> value = read_json(read, path, problems);
  if (!value) return rows;
  Reader file(&*value, path, "", problems);
  for (Reader& item : file.items(1, 500)) {
    ClaimRow row;
    row.claim.id = item.get("id").text();
    row.claim.doctor_note = item.get("doctor_note").flag();
    row.claim.must_cover = item.get("must_cover").flag();
    row.say = {item.get("claim_zh").text(), item.get("claim_en").text()};
    row.evidence = item.get("evidence").text();
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace content
