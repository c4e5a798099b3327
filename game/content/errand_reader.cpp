// See errand_reader.h.
#include "content/errand_reader.h"

#include <algorithm>

#include "content/lesson_reader.h"

namespace content {
namespace {

using rules::Act;
using rules::ActKind;
using rules::Layer;
using rules::Piece;

Piece read_piece(Reader& from, ActKind kind) {
  Piece piece;
  piece.say = from.get("say").both();
  piece.why = from.get("why").both();
  if (kind == ActKind::build) piece.layer = from.get("layer").one_of<Layer>({"none", "outside", "inside"});
  if (Reader right = from.maybe("right"); right.there()) {
    piece.right = right.flag();
    if (kind != ActKind::foretell) right.report(Kind::unknown_key, "only a guess can be right");
  }
  from.no_others();
  return piece;
}

/// What the pieces must be together, which goes by the act.
void judge_pieces(Reader& from, const Act& act) {
  const auto of = [&](Layer layer) {
    return std::count_if(act.pieces.begin(), act.pieces.end(),
                         [&](const Piece& piece) { return piece.layer == layer; });
  };
  const auto right =
      std::count_if(act.pieces.begin(), act.pieces.end(), [](const Piece& piece) { return piece.right; });
  if (act.kind == ActKind::build && (of(Layer::outside) != 1 || of(Layer::inside) != 1))
    from.report(Kind::out_of_range, "needs one piece for \"outside\" and one for \"inside\"");
  if (act.kind == ActKind::foretell && right != 1)
    from.report(Kind::right_replies, std::to_string(right) + (right == 1 ? " guess is" : " guesses are") +
                                         " right, exactly one is");
}

std::vector<Piece> read_pieces(Reader from, Act& act) {
  const size_t before = from.problems();
  const bool pressures = act.kind == ActKind::press;
  for (Reader& item : from.items(pressures ? 3 : 2, pressures ? 3 : 5))
    act.pieces.push_back(read_piece(item, act.kind));
  if (from.problems() == before) judge_pieces(from, act);
  return std::move(act.pieces);
}

/// An action and its short label stand together or not at all.
void read_take(Reader& from, Act& act) {
  Reader action = from.maybe("do"), takeaway = from.maybe("takeaway");
  if (action.there()) act.action = read_action(action);
  if (takeaway.there()) act.takeaway = takeaway.both();
  if (action.there() != takeaway.there())
    from.report(Kind::missing_field, "\"do\" and \"takeaway\" stand together or not at all");
}

void read_signs(Reader& from, Act& act) {
  const size_t before = from.problems();
  if (Reader signs = from.maybe("signs"); signs.there()) act.signs = signs.flag();
  if (act.kind == ActKind::press && !act.signs && from.problems() == before)
    from.report(Kind::missing_field, "an act that presses shows the fixed signs: it needs \"signs\": true");
}

Act read_act(Reader& from) {
  Act act;
  act.id = from.get("id").text();
  std::vector<const char*> names;
  for (const ActKind kind : rules::act_kinds) names.push_back(rules::name_of(kind));
  act.kind = from.get("kind").one_of<ActKind>(names);
  act.claims = from.get("claims").texts(0, 8);
  act.title = from.get("title").both();
  act.tell = from.get("tell").both();
  act.pieces = read_pieces(from.get("pieces"), act);
  act.fact = from.get("fact").both();
  act.why = from.get("why").both();
  read_take(from, act);
  act.doctor = read_doctor_note(from.maybe("doctor"));
  read_signs(from, act);
  if (Reader evidence = from.maybe("evidence"); evidence.there()) act.evidence = read_evidence(evidence);
  act.sources = from.get("sources").texts(1, 4);
  from.no_others();
  return act;
}

bool has_act(const rules::Pack& pack, const rules::Errand& errand, const std::string& id) {
  return errand.find(id) || std::any_of(pack.errands.begin(), pack.errands.end(),
                                        [&](const rules::Errand& one) { return one.find(id) != nullptr; });
}

rules::Errand read_errand(Reader& from, const rules::Pack& pack) {
  rules::Errand errand;
  errand.id = from.get("id").text();
  if (pack.find_errand(errand.id))
    from.report(Kind::duplicate_id, "the id \"" + errand.id + "\" stands in this pack twice", errand.id);
  errand.goal = from.get("goal").both();
  for (Reader& item : from.get("acts").items(2, 8)) {
    Act act = read_act(item);
    if (has_act(pack, errand, act.id))
      item.report(Kind::duplicate_id, "the id \"" + act.id + "\" stands in this pack twice", act.id);
    errand.acts.push_back(std::move(act));
  }
  from.no_others();
  return errand;
}

}  // namespace

void read_errands(Reader& file, rules::Pack& pack, PackPlace& place) {
  for (Reader& item : file.get("errands").items(1, 20)) {
    const size_t before = item.problems();
    rules::Errand errand = read_errand(item, pack);
    if (item.problems() > before) continue;
    pack.errands.push_back(std::move(errand));
    place.items.push_back({item.file(), item.where()});
  }
}

void errands_teach(const rules::Pack& pack, std::vector<Taught>& taught) {
  for (const rules::Errand& errand : pack.errands)
    for (const Act& act : errand.acts) {
      std::vector<rules::Text> says{act.fact, act.why};
      for (const Piece& piece : act.pieces) says.push_back(piece.why);
      if (act.action) says.insert(says.end(), {act.action->say, act.action->note});
      if (act.evidence) says.push_back(act.evidence->note);
      for (const std::string& claim : act.claims) taught.push_back({claim, act.id, says});
    }
}

}  // namespace content
