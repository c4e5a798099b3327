// See vignette_reader.h.
#include "content/vignette_reader.h"

#include "content/lesson_reader.h"

namespace content {
namespace {

/// An explanation for every level of care.
std::array<rules::Text, rules::cares.size()> read_reasons(Reader field) {
  std::array<rules::Text, rules::cares.size()> why;
  if (!field.object()) return why;
  for (const rules::Care care : rules::cares)
    why[static_cast<size_t>(care)] = field.get(rules::name_of(care)).both();
  field.no_others();
  return why;
}

/// Whether the fixed emergency text is shown: always with an emergency.
void read_signs(Reader& from, rules::Vignette& vignette) {
  const size_t before = from.problems();
  if (Reader signs = from.maybe("signs"); signs.there()) vignette.signs = signs.flag();
  if (vignette.care == rules::Care::emergency && !vignette.signs && from.problems() == before)
    from.report(Kind::missing_field, "an emergency shows the fixed signs: it needs \"signs\": true");
}

rules::Vignette read_vignette(Reader& from) {
  rules::Vignette vignette;
  vignette.id = from.get("id").text();
  vignette.claims = from.get("claims").texts(0, 3);
  vignette.groups = read_groups(from.get("groups"));
  vignette.difficulty = from.get("difficulty").whole(1, 3);
  vignette.goal = from.get("goal").both();
  vignette.scene = from.get("scene").text();
  vignette.speaker = from.get("speaker").text();
  vignette.who = from.get("who").both();
  vignette.say = from.get("say").both();
  vignette.care = from.get("care").one_of<rules::Care>({"home", "clinic", "emergency"});
  vignette.why = read_reasons(from.get("why"));
  vignette.fact = from.get("fact").both();
  vignette.action = read_action(from.get("do"));
  vignette.takeaway = from.get("takeaway").both();
  vignette.doctor = read_doctor_note(from.maybe("doctor"));
  read_signs(from, vignette);
  if (Reader evidence = from.maybe("evidence"); evidence.there()) vignette.evidence = read_evidence(evidence);
  vignette.sources = from.get("sources").texts(1, 4);
  vignette.again = read_worked(from.get("again"));
  from.no_others();
  return vignette;
}

}  // namespace

void read_vignettes(Reader& file, rules::Pack& pack, PackPlace& place) {
  for (Reader& item : file.get("vignettes").items(1, 200)) {
    const size_t before = item.problems();
    rules::Vignette vignette = read_vignette(item);
    if (pack.find_vignette(vignette.id))
      item.report(Kind::duplicate_id, "the id \"" + vignette.id + "\" stands in this pack twice",
                  vignette.id);
    if (item.problems() > before) continue;
    pack.vignettes.push_back(std::move(vignette));
    place.items.push_back({item.file(), item.where()});
  }
}

void vignettes_teach(const rules::Pack& pack, std::vector<Taught>& taught) {
  for (const rules::Vignette& one : pack.vignettes) {
    std::vector<rules::Text> says{one.fact, one.why_of(one.care), one.action.say, one.action.note};
    says.insert(says.end(), one.why.begin(), one.why.end());
    says.insert(says.end(), one.again.steps.begin(), one.again.steps.end());
    if (one.evidence) says.push_back(one.evidence->note);
    for (const std::string& claim : one.claims) taught.push_back({claim, one.id, says});
  }
}

}  // namespace content
