// The rules of myth or fact, of rounds and of the profile, without anything else.
#include <doctest/doctest.h>

#include <algorithm>

#include "rules/day.h"
#include "rules/deal.h"
#include "rules/session.h"
#include "rules/settings.h"

using namespace rules;

namespace {

Card card(const std::string& id, bool is_true, const std::string& claim = "") {
  Card made;
  made.id = id;
  made.is_true = is_true;
  made.claims = {claim.empty() ? "claim." + id : claim};
  made.replies = {{{"a", "a"}, {"b", "b"}, true}, {{"c", "c"}, {"d", "d"}, false}};
  return made;
}

Levels eight_cards() {
  Pack pack;
  pack.id = "myths", pack.hash = "h";
  for (const char* id : {"a", "b", "c", "d", "e", "f", "g", "h"})
    pack.cards.push_back(card(id, *id % 2 == 0));
  Levels levels;
  levels.packs.push_back(pack);
  return levels;
}

struct Game {
  Levels levels = eight_cards();
  std::optional<Session> session;
  std::vector<LogEntry> log;
  int day = 100;

  void play(const Move& move) {
    for (Event& event : rules::play(session, move, levels)) log.push_back({0, day, event});
  }
  const Quiz& quiz() const { return std::get<Quiz>(*session); }
  void card(int reply) { play(Answer{reply}), play(Seen{}), play(Next{}); }
};

}  // namespace

TEST_CASE("a card counts only once its fact was seen") {
  Game game;
  game.play(Deal{"myths", 7, {"a", "b"}});
  game.play(Answer{0, Confidence::sure});
  CHECK(profile_of(game.log).record("a") == nullptr);
  game.play(Next{});
  CHECK(game.quiz().at == 0);  // not before it was seen
  game.play(Seen{});
  REQUIRE(profile_of(game.log).record("a") != nullptr);
  CHECK(profile_of(game.log).record("a")->last_right);
}

TEST_CASE("a missed card comes back once at the end of the round") {
  Game game;
  game.play(Deal{"myths", 7, {"a", "b", "c"}});
  game.card(1), game.card(0), game.card(1);
  REQUIRE(game.quiz().turns.size() == 5);
  CHECK(game.quiz().turn().again);
  CHECK(game.quiz().turn().card->id == "a");
  game.card(1), game.card(0);
  CHECK(game.quiz().step == Step::results);
  CHECK(game.quiz().turns.size() == 5);  // missed again: not a third time
  CHECK(game.quiz().first_tries().size() == 3);
  game.play(Take{"b"}), game.play(Finish{});
  CHECK(is_over(*game.session));
  CHECK(profile_of(game.log).took.back() == "b");
  CHECK(profile_of(game.log).rounds == 1);
}

TEST_CASE("missed cards come back so that no claim is taught twice in a row where that can be avoided") {
  Game game;
  for (const char* id : {"a", "c"})
    std::find_if(game.levels.packs[0].cards.begin(), game.levels.packs[0].cards.end(), [&](const Card& one) {
      return one.id == id;
    })->claims = {"claim.same"};
  game.play(Deal{"myths", 7, {"a", "b", "c"}});
  game.card(1), game.card(1), game.card(1);
  REQUIRE(game.quiz().turns.size() == 6);
  CHECK(game.quiz().turns[3].card->id == "b");
  CHECK(game.quiz().turns[4].card->id == "a");
  CHECK(game.quiz().turns[5].card->id == "c");  // nothing else was left
}

TEST_CASE("moves that do not fit the step change nothing") {
  Game game;
  game.play(Answer{0});
  CHECK_FALSE(game.session);
  game.play(Deal{"myths", 7, {"a"}});
  game.play(Seen{}), game.play(Next{}), game.play(Finish{}), game.play(Answer{9}), game.play(Answer{-1});
  CHECK(game.quiz().step == Step::question);
  CHECK(game.log.empty());
}

TEST_CASE("a deal has six cards, the missed and sure ones first, and no claim twice in a row") {
  Levels levels = eight_cards();
  for (Card& one : levels.packs[0].cards) one.claims = {one.id < "e" ? "claim.same" : "claim." + one.id};
  Profile profile;
  profile.cards["g"] = {.times = 1, .last_right = false, .last_sure = true, .last_day = 50};
  profile.cards["h"] = {.times = 1, .last_right = true, .last_sure = true, .last_day = 50};
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Deal deal = deal_round(levels.packs[0], profile, Group::office, 100, seed);
    CHECK(deal.cards.front() == "g");
    CHECK(deal.cards.size() <= cards_a_round);
    for (size_t i = 1; i < deal.cards.size(); ++i) {
      const Card &before = *levels.packs[0].find(deal.cards[i - 1]),
                 &now = *levels.packs[0].find(deal.cards[i]);
      CHECK(before.claims != now.claims);
    }
    CHECK(deal == deal_round(levels.packs[0], profile, Group::office, 100, seed));
  }
}

TEST_CASE("every move survives its line") {
  const Move moves[] = {Deal{"myths", 18446744073709551615u, {"a", "b"}},
                        Answer{2, Confidence::unsure},
                        Answer{0},
                        Skip{},
                        Seen{},
                        Next{},
                        Take{"a"},
                        Finish{}};
  for (const Move& move : moves) {
    REQUIRE(parse_move(print(move)));
    CHECK(*parse_move(print(move)) == move);
  }
  for (const char* line : {"", "dance", "answer", "answer x", "answer 1 maybe", "take", "deal", "deal myths"})
    CHECK_FALSE(parse_move(line));
}

TEST_CASE(
    "an open myth comes back as its fact, an answered card where it was, a changed pack as the open card's "
    "fact") {
  const Levels levels = eight_cards();
  std::vector<Move> extra;
  const Unfinished open{"myths", "h", {Deal{"myths", 7, {"a", "b"}}}};
  std::optional<Session> session = resume(open, levels, extra);
  REQUIRE(session);
  CHECK(std::get<Quiz>(*session).step == Step::fact);
  CHECK(extra == std::vector<Move>{Skip{}});

  extra.clear();
  const Unfinished answered{"myths", "h", {Deal{"myths", 7, {"a", "b"}}, Answer{1}}};
  session = resume(answered, levels, extra);
  CHECK(std::get<Quiz>(*session).turn().answer == Answer{1});
  CHECK(extra.empty());

  const Unfinished changed{"myths", "older", {Deal{"myths", 7, {"a", "b"}}, Answer{1}, Seen{}, Next{}}};
  session = resume(changed, levels, extra);
  CHECK(std::get<Quiz>(*session).turn().card->id == "b");
  CHECK(std::get<Quiz>(*session).step == Step::fact);
}

TEST_CASE("settings survive their lines, and nonsense is passed over") {
  Settings settings;
  settings.lang = Lang::en, settings.text_step = 3, settings.theme = Theme::contrast,
  settings.left_hand = true;
  settings.reduced_motion = false, settings.group = Group::older;
  settings.sheet = calculator::add(calculator::Sheet{});
  settings.own_body = OwnBody{{1.62, 55, Sex::woman, 60}, false};
  CHECK(parse_settings(print(settings)) == settings);
  CHECK(parse_settings({{"lang", "xx"}, {"text_dp", "-4"}, {"theme", ""}, {"what", "ever"}}) == Settings{});
  CHECK(parse_settings({{"calculator", "7; lots"}, {"own_body", "on 162 55 cat 60"}}) == Settings{});
}

TEST_CASE("nobody has measures of their own until they give them, and then they come back as given") {
  CHECK_FALSE(Settings{}.own_body);
  CHECK(print(Settings{}).at("own_body").empty());
  CHECK_FALSE(in_use({}));
  CHECK_FALSE(in_use(OwnBody{{}, false}));
  CHECK(in_use(OwnBody{{1.62, 55, Sex::woman, 60}, true}) == Person{1.62, 55, Sex::woman, 60});
  for (const bool on : {true, false}) {
    const OwnBody own{{1.62, 55, Sex::woman, 60}, on};
    CHECK(parse_own_body(print(own)) == own);
  }
  CHECK(print(OwnBody{{1.62, 55, Sex::woman, 60}, true}) == "on 162 55 woman 60");
  for (const char* bad : {"", "on", "on ", "yes 162 55 woman 60", "on 119 55 woman 60", "on 221 55 woman 60",
                          "on 162 29 woman 60", "on 162 201 woman 60", "on 162 55 woman 9",
                          "on 162 55 woman 101", "on 162 55 woman", "on 162 55 woman 60 1", "on 162 55 60",
                          "on tall 55 woman 60", "on 162 5e9 woman 60", "on 99999999999 55 woman 60"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_own_body(bad));
  }
}

TEST_CASE("a measure stays within its range, and every value of it is plausible and is kept") {
  for (int i = 0; i < measure_count; ++i) {
    const auto measure = static_cast<Measure>(i);
    const MeasureRange range = range_of(measure);
    CHECK(value_of(with(Person{}, measure, range.least - 1), measure) == range.least);
    CHECK(value_of(with(Person{}, measure, range.most + 1), measure) == range.most);
    for (int value = range.least; value <= range.most; ++value) {
      const Person person = with(Person{}, measure, value);
      CAPTURE(value);
      CHECK(value_of(person, measure) == value);
      CHECK(is_plausible(person));
      CHECK(parse_person(print(person)) == person);
    }
  }
}

TEST_CASE("the day turns at four in the morning") {
  constexpr std::int64_t midnight = 1'728'000'000;  // 20000 days
  CHECK(day_of(midnight + 4 * 3600 - 1, 0) == 19'999);
  CHECK(day_of(midnight + 4 * 3600, 0) == 20'000);
  CHECK(day_of(midnight, 8 * 3600) == 20'000);
  CHECK(day_of(midnight, -14 * 3600) == 19'999);
}

TEST_CASE("a phrase has its bytes to itself, or shows where they stand") {
  std::string bytes = "close to the body";
  const Phrase own = bytes, standing = Phrase::standing(bytes), copy = standing;
  Phrase other = own;
  bytes[0] = 'C';
  CHECK(own == "close to the body");
  CHECK(other == own);
  CHECK(standing == "Close to the body");
  CHECK(copy.view().data() == bytes.data());
  other = standing;
  CHECK(other != own);
  other = std::move(other);
  CHECK(other == std::string("Close to the body"));
  CHECK(Phrase().empty());
  CHECK(Phrase("") == Phrase());
}
