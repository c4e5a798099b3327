// See card_reader.h.
#include "content/card_reader.h"

#include "content/lesson_reader.h"

namespace content {
namespace {

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

rules::Card read_card(Reader& from) {
  rules::Card card;
  card.id = from.get("id").text();
  card.claims = from.get("claims").texts(0, 3);
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
  card.doctor = read_doctor_note(from.maybe("doctor"));
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

}  // namespace

void read_cards(Reader& file, rules::Pack& pack, PackPlace& place) {
  for (Reader& item : file.get("cards").items(1, 200)) {
    const size_t before = item.problems();
    rules::Card card = read_card(item);
    if (pack.find(card.id))
      item.report(Kind::duplicate_id, "the id \"" + card.id + "\" stands in this pack twice", card.id);
    if (item.problems() > before) continue;
    pack.cards.push_back(std::move(card));
    place.items.push_back({item.file(), item.where()});
  }
}

void cards_teach(const rules::Pack& pack, std::vector<Taught>& taught) {
  for (const rules::Card& card : pack.cards) {
    std::vector<rules::Text> says{card.fact, card.right_reply().why, card.action.say, card.action.note};
    if (card.is_true) says.push_back(card.claim);
    for (const rules::Reply& reply : card.replies) says.push_back(reply.why);
    if (card.evidence) says.push_back(card.evidence->note);
    for (const std::string& claim : card.claims) taught.push_back({claim, card.id, says});
  }
}

}  // namespace content
