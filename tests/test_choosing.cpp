// Two months of simulated players: what the deals give them, on the real cards and on packs made up for it.
// How a round is played is in test_rules.cpp.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "content/pack.h"
#include "rules/deal.h"
#include "rules/random.h"
#include "rules/session.h"

using namespace rules;

namespace {

constexpr int first_day = 20'000, two_months = 60;
constexpr Group all_groups[] = {Group::office, Group::labour, Group::older, Group::student, Group::looking};

Pack real_pack() {
  content::Problems problems;
  const auto read = [](const std::string& path) -> std::optional<std::string> {
    std::ifstream file(std::string(BACKWISE_DATA) + "/" + path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return file ? std::optional(bytes.str()) : std::nullopt;
  };
  return content::load_levels(read, problems).packs.at(0);
}

/// `count` cards; `claims` claims go round among them, `emergencies` of them are emergencies, and the groups
/// have a fifth of the cards each, as the cards for all have two.
Pack made_pack(size_t count, size_t claims, size_t emergencies = 0, bool only_office = false) {
  Pack pack;
  pack.id = "made", pack.hash = "h";
  for (size_t i = 0; i < count; ++i) {
    Card card;
    card.id = "card-" + std::to_string(i);
    card.claims = {"claim-" + std::to_string(i % claims)};
    card.is_true = i % 2 == 0;
    card.emergency = i < emergencies;
    card.difficulty = 1 + static_cast<int>(i % 3);
    if (i % 5 < 3) card.groups = {all_groups[i % 5]};
    if (only_office) card.groups = {Group::office};
    card.replies = {{{"a", "a"}, {"b", "b"}, true}, {{"c", "c"}, {"d", "d"}, false}};
    pack.cards.push_back(std::move(card));
  }
  return pack;
}

enum class Manner { always_right, always_wrong, always_wrong_and_sure, guessing };
constexpr Manner manners[] = {Manner::always_right, Manner::always_wrong, Manner::always_wrong_and_sure,
                              Manner::guessing};

/// A player of a pack: plays rounds move by move, and keeps what was dealt.
class Player {
 public:
  Player(const Pack& pack, Group group, Manner manner, std::uint64_t seed = 1)
      : group_(group), manner_(manner), random_(seed) {
    levels_.packs.push_back(pack);
  }

  const Pack& pack() const { return levels_.packs[0]; }
  const Profile& profile() const { return profile_; }
  size_t due_on(int day) const { return due(pack(), profile_, group_, day, 1).size(); }

  std::vector<std::string> round(int day) {
    REQUIRE(due_on(day) <= static_cast<size_t>(due_a_day));
    const std::string last = profile_.last_card;
    const Deal deal =
        deal_round(pack(), profile_, group_, day, static_cast<std::uint64_t>(profile_.rounds * 7919 + day));
    check(deal, last);
    play(deal, day);
    while (!is_over(*session_)) {
      const Quiz& quiz = std::get<Quiz>(*session_);
      if (quiz.step == Step::results) {
        play(Finish{}, day);
        continue;
      }
      play(answer(*quiz.turn().card), day), play(Seen{}, day), play(Next{}, day);
    }
    for (const std::string& id : deal.cards) dealt_[id].push_back(day);
    ++rounds_;
    return deal.cards;
  }

  const std::map<std::string, std::vector<int>>& dealt() const { return dealt_; }
  size_t rounds() const { return rounds_; }

  /// Claims of the player's group that no dealt card has taught.
  std::set<std::string> unmet_claims() const {
    std::set<std::string> unmet;
    for (const Card& card : pack().cards)
      if (own(card)) unmet.insert(card.claims.begin(), card.claims.end());
    for (const auto& [id, days] : dealt_)
      for (const std::string& claim : pack().find(id)->claims) unmet.erase(claim);
    return unmet;
  }

  bool own(const Card& card) const {
    return group_ == Group::looking || group_ == Group::student || card.is_for(group_);
  }
  size_t own_cards() const {
    const auto& cards = pack().cards;
    return static_cast<size_t>(
        std::count_if(cards.begin(), cards.end(), [&](const Card& card) { return own(card); }));
  }

 private:
  void check(const Deal& deal, const std::string& last) const {
    REQUIRE_FALSE(deal.cards.empty());
    REQUIRE(deal.cards.size() <= cards_a_round);
    REQUIRE(std::set(deal.cards.begin(), deal.cards.end()).size() == deal.cards.size());
    for (size_t i = 1; i < deal.cards.size(); ++i)
      REQUIRE_FALSE(share_claim(*pack().find(deal.cards[i - 1]), *pack().find(deal.cards[i])));
    const Card* before = pack().find(last);
    const auto differs = [&](const Card& card) { return before && !share_claim(*before, card); };
    if (std::any_of(pack().cards.begin(), pack().cards.end(), differs))
      REQUIRE(differs(*pack().find(deal.cards.front())));
  }

  Answer answer(const Card& card) {
    const auto right = std::find_if(card.replies.begin(), card.replies.end(),
                                    [](const Reply& reply) { return reply.right; });
    const int best = static_cast<int>(right - card.replies.begin()), worst = best == 0 ? 1 : 0;
    switch (manner_) {
      case Manner::always_right:
        return {best, Confidence::sure};
      case Manner::always_wrong:
        return {worst, Confidence::unsaid};
      case Manner::always_wrong_and_sure:
        return {worst, Confidence::sure};
      case Manner::guessing:
        break;
    }
    const int reply = static_cast<int>(random_.below(card.replies.size()));
    return {reply, static_cast<Confidence>(random_.below(3))};
  }

  void play(const Move& move, int day) {
    std::vector<LogEntry> log;
    for (Event& event : rules::play(session_, move, levels_)) log.push_back({0, day, std::move(event)});
    profile_ = extend(std::move(profile_), log);
  }

  Levels levels_;
  Group group_;
  Manner manner_;
  Random random_;
  std::optional<Session> session_;
  Profile profile_;
  std::map<std::string, std::vector<int>> dealt_;
  size_t rounds_ = 0;
};

/// Three new cards a round at the least, and now and then a neighbour that may not sit there.
size_t rounds_to_meet_all(const Player& player) { return (player.own_cards() + 2) / 3 + 2; }

/// The longest time without a card, from when it was first dealt to `end`.
int longest_gap(const std::vector<int>& days, int end) {
  int gap = end - days.back();
  for (size_t i = 1; i < days.size(); ++i) gap = std::max(gap, days[i] - days[i - 1]);
  return gap;
}

void for_each_player(const Pack& pack, const std::function<void(Player&)>& live) {
  for (const Group group : all_groups)
    for (const Manner manner : manners) {
      CAPTURE(static_cast<int>(group));
      CAPTURE(static_cast<int>(manner));
      Player player(pack, group, manner);
      live(player);
    }
}

void check_all_met(Player& player, const std::function<int(size_t round)>& day_of_round) {
  const size_t enough = rounds_to_meet_all(player);
  for (size_t round = 0; round < enough; ++round) player.round(day_of_round(round));
  CHECK(player.unmet_claims().empty());
}

}  // namespace

TEST_CASE("everyone meets every claim of their group, whatever they answer and however they spread it") {
  for (const Pack& pack : {real_pack(), made_pack(72, 30, 6), made_pack(72, 72, 0), made_pack(200, 50, 20)}) {
    CAPTURE(pack.cards.size());
    SUBCASE("one round a day") {
      for_each_player(pack, [](Player& player) {
        check_all_met(player, [](size_t round) { return first_day + static_cast<int>(round); });
      });
    }
    SUBCASE("five rounds on one day of the week") {
      for_each_player(pack, [](Player& player) {
        check_all_met(player, [](size_t round) { return first_day + static_cast<int>(round / 5 * 7); });
      });
    }
    SUBCASE("weeks of absence after every third round") {
      for_each_player(pack, [](Player& player) {
        check_all_met(player, [](size_t round) { return first_day + static_cast<int>(round / 3 * 24); });
      });
    }
  }
}

TEST_CASE("nobody gets a backlog: at most eight are due, also after months away, and new cards still come") {
  for_each_player(made_pack(120, 60, 10), [](Player& player) {
    for (int day = first_day; day < first_day + 6; ++day)
      for (int round = 0; round < 2; ++round) player.round(day);
    const int back = first_day + 150;
    CHECK(player.due_on(back) == static_cast<size_t>(due_a_day));
    const size_t met = player.profile().cards.size();
    const std::vector<std::string> round = player.round(back);
    CHECK(round.size() == cards_a_round);
    CHECK(player.due_on(back) == static_cast<size_t>(due_a_day) - due_a_round);
    CHECK(player.profile().cards.size() >= met + cards_a_round - due_a_round);
    for (int more = 0; more < 4; ++more) player.round(back);
    CHECK(player.due_on(back) == 0);  // the rest waits for another day
  });
}

TEST_CASE(
    "two months of one round a day: emergencies keep coming back, no card is forgotten before it retires") {
  for (const Pack& pack : {real_pack(), made_pack(72, 36, 6)}) {
    for_each_player(pack, [&](Player& player) {
      const int end = first_day + two_months;
      for (int day = first_day; day < end; ++day) {
        if (pack.cards.size() >= 12) REQUIRE(player.round(day).size() == cards_a_round);
      }
      for (const Card& card : pack.cards) {
        if (!player.own(card)) continue;
        CAPTURE(card.id);
        REQUIRE(player.dealt().contains(card.id));
        const CardRecord& record = *player.profile().record(card.id);
        if (card.emergency) CHECK(longest_gap(player.dealt().at(card.id), end) <= 21 + 9);
        if (!record.retired()) CHECK(longest_gap(player.dealt().at(card.id), end) <= 45);
      }
    });
  }
}

TEST_CASE("an emergency comes back after a year of right answers; any other card has retired by then") {
  Player player(made_pack(12, 12, 1), Group::looking, Manner::always_right);
  for (int day = first_day; day < first_day + 365; ++day) player.round(day);
  const int later = first_day + 400;
  const std::vector<const Card*> again = due(player.pack(), player.profile(), Group::looking, later, 1);
  REQUIRE(again.size() == 1);
  CHECK(again[0]->emergency);
  CHECK(player.profile().record("card-5")->retired());
}

TEST_CASE(
    "a card is due after 1, 3, 7 and 21 days; a miss begins anew; practice in between changes nothing") {
  const Pack pack = made_pack(1, 1);
  Profile profile;
  int day = first_day;
  const auto meet = [&](bool right) {
    const LogEntry rows[] = {{0, day, {EventKind::answered, "card-0", right ? 1 : 0, ""}},
                             {0, day, {EventKind::seen, "card-0", 0, ""}}};
    profile = extend(std::move(profile), rows);
  };
  const auto is_due = [&](int on) { return due(pack, profile, Group::looking, on, 1).size() == 1; };
  meet(true);
  for (const int days : review_days) {
    CAPTURE(days);
    if (days > 1) ++day, meet(true), --day;  // too early: neither up the ladder nor put off
    CHECK_FALSE(is_due(day + std::max(1, days - 1) - (days == 1)));
    CHECK(is_due(day + days));
    day += days;
    meet(true);
  }
  CHECK(profile.record("card-0")->retired());
  CHECK_FALSE(is_due(day + 1000));
  meet(false);
  CHECK_FALSE(is_due(day));
  CHECK(is_due(day + 1));
}

TEST_CASE("missed cards come before others that are due, the ones the player was sure of first") {
  const Pack pack = made_pack(9, 9);
  Profile profile;
  const auto add = [&](const char* id, bool right, bool sure, int due_day) {
    profile.cards[id] = {.times = 1,
                         .last_right = right,
                         .last_sure = sure,
                         .last_day = first_day,
                         .rung = 0,
                         .due_day = due_day};
  };
  add("card-1", true, true, first_day + 1), add("card-2", false, false, first_day + 2);
  add("card-3", false, true, first_day + 3), add("card-4", true, false, first_day + 90);
  const std::vector<const Card*> again = due(pack, profile, Group::looking, first_day + 30, 5);
  REQUIRE(again.size() == 3);
  CHECK(again[0]->id == "card-3");
  CHECK(again[1]->id == "card-2");
  CHECK(again[2]->id == "card-1");
  const Deal deal = deal_round(pack, profile, Group::looking, first_day + 30, 5);
  CHECK(std::find(deal.cards.begin(), deal.cards.end(), "card-4") == deal.cards.end());
}

TEST_CASE("a newcomer's first round has an emergency, an untrue and a true claim") {
  for (const Group group : all_groups)
    for (std::uint64_t seed = 0; seed < 100; ++seed)
      for (const Pack& pack : {real_pack(), made_pack(72, 72, 10)}) {
        const Deal deal = deal_round(pack, {}, group, first_day, seed);
        const auto any = [&](auto wanted) {
          return std::any_of(deal.cards.begin(), deal.cards.end(),
                             [&](const std::string& id) { return wanted(*pack.find(id)); });
        };
        CHECK(any([](const Card& card) { return card.emergency; }));
        CHECK(any([](const Card& card) { return card.is_true; }));
        CHECK(any([](const Card& card) { return !card.is_true; }));
      }
}

TEST_CASE(
    "students get the cards for all first, then a mix; other groups' cards come last for everyone else") {
  const Pack pack = made_pack(60, 60);
  const auto order_of = [&](Group group) {
    Player player(pack, group, Manner::always_right);
    std::vector<std::string> order;
    for (int round = 0; round < 12; ++round)
      for (const std::string& id : player.round(first_day))
        if (std::find(order.begin(), order.end(), id) == order.end()) order.push_back(id);
    return order;
  };
  const std::vector<std::string> student = order_of(Group::student), office = order_of(Group::office);
  REQUIRE(student.size() == 60);
  for (size_t i = 0; i < 60; ++i) CHECK(pack.find(student[i])->groups.empty() == (i < 24));
  std::set<Group> mix;
  for (size_t i = 24; i < 36; ++i) mix.insert(pack.find(student[i])->groups[0]);
  CHECK(mix.size() >= 2);
  REQUIRE(office.size() == 60);
  for (size_t i = 0; i < 60; ++i) CHECK(pack.find(office[i])->is_for(Group::office) == (i < 36));
}

TEST_CASE("tiny packs: one, two and five cards, one claim only, all for another group, none at all") {
  CHECK(deal_round(made_pack(0, 1), {}, Group::office, first_day, 1).cards.empty());
  for (const size_t count : {1, 2, 5})
    for (const size_t claims : {size_t{1}, count}) {
      CAPTURE(count);
      CAPTURE(claims);
      for_each_player(made_pack(count, claims, 1, true), [&](Player& player) {
        for (int day = first_day; day < first_day + two_months; ++day)
          CHECK(player.round(day).size() == (claims == 1 ? 1 : count));
        CHECK(player.unmet_claims().empty());
        if (claims == count) CHECK(player.dealt().size() == count);
      });
    }
}

TEST_CASE("a clock set back, or years ahead, neither hides cards nor makes more than eight due") {
  Player player(made_pack(72, 36, 6), Group::older, Manner::guessing);
  for (const int day : {first_day, first_day - 4000, first_day + 9000, first_day + 1, first_day + 2, 0, -1})
    for (int round = 0; round < 3; ++round) CHECK(player.round(day).size() == cards_a_round);
  CHECK(player.unmet_claims().size() < 36);
}
