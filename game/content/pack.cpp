// See pack.h.
#include "content/pack.h"

#include <limits>

#include "content/hash.h"
#include "content/kinds.h"

namespace content {
namespace {

constexpr int format = 1;

void read_format(Reader& file) {
  constexpr double any = std::numeric_limits<double>::max();
  Reader version = file.get("format");
  if (!version.there()) return;
  const size_t before = version.problems();
  const double number = version.number(-any, any);
  if (version.problems() > before) return;
  if (number > format)
    version.report(Kind::out_of_range,
                   "written for a newer game; this one reads format " + std::to_string(format));
  else
    version.whole(format, format);
}

/// Reads a file that a pack names, by the pack's kind.
void read_file(const ReadFile& read, const std::string& path, const PackKind& kind, rules::Pack& pack,
               Hash& hash, Problems& problems, PackPlace& place) {
  std::optional<std::string> bytes = read(path);
  if (!bytes) return problems.push_back({Kind::missing_file, path, "", "the file is not there", path});
  hash.add(*bytes);
  std::optional<Value> value = parse_json(path, *bytes, problems);
  if (!value) return;
  Reader file(&*value, path, "", problems);
  file.schema();
  read_format(file);
  kind.read(file, pack, place);
  file.no_others();
}

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

/// A pack of a kind that this program does not know is told and left out.
const PackKind* read_kind(Reader field) {
  const std::string name = field.text();
  const PackKind* kind = find_kind(name);
  std::string known;
  for (const PackKind& one : kinds()) known += (known.empty() ? "" : ", ") + std::string(one.name);
  if (!kind && !name.empty()) field.report(Kind::unknown_name, "\"" + name + "\" is none of " + known, name);
  return kind;
}

}  // namespace

rules::Pack load_pack(const ReadFile& read, PackPlace& place, Problems& problems) {
  const std::string& path = place.file;
  rules::Pack pack;
  std::optional<std::string> bytes = read(path);
  if (!bytes) {
    problems.push_back({Kind::missing_file, path, "", "the file is not there", path});
    return pack;
  }
  Hash hash;
  hash.add(*bytes);
  std::optional<Value> value = parse_json(path, *bytes, problems);
  if (!value) return pack;
  Reader file(&*value, path, "", problems);
  file.schema();
  read_format(file);
  pack.id = file.get("id").text();
  const PackKind* kind = read_kind(file.get("kind"));
  pack.title = file.get("title").both();
  pack.goal = file.get("goal").both();
  pack.prerequisite = file.get("prerequisite").both();
  const std::vector<std::string> files = file.get("files").texts(1, 50);
  file.no_others();
  if (!kind) return {};
  pack.kind = kind->name;
  for (const std::string& name : files)
    read_file(read, folder_of(path) + name, *kind, pack, hash, problems, place);
  pack.hash = hash.hex();
  return pack;
}

namespace {

void read_sources(const ReadFile& read, rules::Levels& levels, Problems& problems) {
  const std::string path = "levels/sources.json";
  std::optional<Value> value = read_json(read, path, problems);
  if (!value) return;
  Reader file(&*value, path, "", problems);
  file.schema();
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
  file.schema();
  read_format(file);
  if (Reader complete = file.maybe("complete"); complete.there()) levels.complete = complete.flag();
  read_sources(read, levels, problems);
  for (Reader& item : file.get("packs").items(1, 50)) {
    PackPlace place{.file = "levels/" + item.text()};
    rules::Pack pack = load_pack(read, place, problems);
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
