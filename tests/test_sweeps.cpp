// Two months of simulated players of the red-flag radar: what the rounds give them, on packs made up for it
// and on the game's own. How a round is played is in test_triage.cpp.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "content/pack.h"
#include "rules/random.h"
#include "rules/session.h"
#include "rules/sweep.h"

using namespace rules;

namespace {

constexpr int first_day = 20'000, two_months = 60;
constexpr Group all_groups[] = {Group::office, Group::labour, Group::older, Group::student, Group::looking};

std::optional<Pack> real_pack() {
  content::Problems problems;
  const auto read = [](const std::string& path) -> std::optional<std::string> {
    std::ifstream file(std::string(BACKWISE_DATA) + "/" + path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return file ? std::optional(bytes.str()) : std::nullopt;
  };
  const Levels levels = content::load_levels(read, problems);
  const Pack* pack = levels.first_of("triage");
  return pack ? std::optional(*pack) : std::nullopt;
}

/// `count` vignettes, the levels going round among them; a fifth of them is for each of three groups, two
/// fifths are for all.
Pack made_pack(size_t count) {
  Pack pack;
  pack.id = "made", pack.kind = "triage", pack.hash = "h";
  for (size_t i = 0; i < count; ++i) {
    Vignette one;
    one.id = "v" + std::to_string(i);
    one.speaker = "p" + std::to_string(i);
    one.care = cares[i % cares.size()];
    one.difficulty = 1 + static_cast<int>(i / 3 % 3);
    if (i / 3 % 5 < 3) one.groups = {all_groups[i / 3 % 5]};
    pack.vignettes.push_back(std::move(one));
  }
  return pack;
}

std::vector<Pack> packs() {
  std::vector<Pack> all{made_pack(12), made_pack(24), made_pack(45)};
  if (std::optional<Pack> real = real_pack()) all.push_back(std::move(*real));
  return all;
}

enum class Manner { right, over, under, guessing };
constexpr Manner manners[] = {Manner::right, Manner::over, Manner::under, Manner::guessing};

size_t count_of(const Pack& pack, const std::vector<std::string>& ids, Care care) {
  return static_cast<size_t>(std::count_if(
      ids.begin(), ids.end(), [&](const std::string& id) { return pack.find_vignette(id)->care == care; }));
}
size_t count_of(const Pack& pack, Care care) {
  return static_cast<size_t>(std::count_if(pack.vignettes.begin(), pack.vignettes.end(),
                                           [&](const Vignette& one) { return one.care == care; }));
}

bool in_a_row(const Pack& pack, const std::vector<std::string>& ids, Care care) {
  std::string levels;
  for (const std::string& id : ids) levels += pack.find_vignette(id)->care == care ? 'x' : '.';
  const size_t count = count_of(pack, ids, care);
  return count > 1 && levels.find(std::string(count, 'x')) != std::string::npos;
}

bool was_missed(const Profile& profile, const std::string& id) {
  const VignetteRecord* record = profile.vignette_record(id);
  return record && record->first == Call::under;
}

/// What every round must be, whoever plays.
void check(const Pack& pack, const Profile& profile, const Sweep& sweep) {
  const std::vector<std::string>& ids = sweep.vignettes;
  REQUIRE(ids.size() == std::min(vignettes_a_round, pack.vignettes.size()));
  REQUIRE(std::set(ids.begin(), ids.end()).size() == ids.size());
  REQUIRE(count_of(pack, ids, Care::emergency) >=
          std::min(emergencies_a_round, count_of(pack, Care::emergency)));
  for (const Care care : cares) {
    REQUIRE(count_of(pack, ids, care) >= std::min<size_t>(1, count_of(pack, care)));
    REQUIRE_FALSE(in_a_row(pack, ids, care));
  }
  size_t missed_there = 0, last_missed = 0;
  for (size_t i = 0; i < ids.size(); ++i)
    if (was_missed(profile, ids[i])) ++missed_there, last_missed = i;
  REQUIRE(last_missed < std::max(missed_a_round, missed_there + 1));
  size_t missed_emergencies = 0;
  for (const Vignette& one : pack.vignettes)
    missed_emergencies += one.care == Care::emergency && was_missed(profile, one.id) ? 1 : 0;
  const auto they_come =
      static_cast<size_t>(std::count_if(ids.begin(), ids.end(), [&](const std::string& id) {
        return pack.find_vignette(id)->care == Care::emergency && was_missed(profile, id);
      }));
  REQUIRE(they_come >= std::min<size_t>(3, missed_emergencies));
}

/// A player: plays rounds move by move, and keeps what was dealt.
class Player {
 public:
  Player(const Pack& pack, Group group, Manner manner) : group_(group), manner_(manner) {
    levels_.packs.push_back(pack);
  }

  const Pack& pack() const { return levels_.packs[0]; }
  const Profile& profile() const { return profile_; }
  size_t to_learn() const { return emergencies_to_learn(pack(), profile_, group_).size(); }
  bool own(const Vignette& one) const {
    return group_ == Group::looking || group_ == Group::student || one.is_for(group_);
  }
  /// The rounds in which a vignette was dealt, from 0.
  const std::map<std::string, std::vector<int>>& dealt() const { return dealt_; }
  int rounds() const { return rounds_; }

  std::vector<std::string> round(int day) {
    const Sweep sweep =
        deal_sweep(pack(), profile_, group_, static_cast<std::uint64_t>(rounds_ * 7919 + day));
    check(pack(), profile_, sweep);
    play(sweep, day);
    int moves = 0;
    while (!is_over(*session_)) {
      const Triage& triage = std::get<Triage>(*session_);
      REQUIRE(++moves < 400);
      if (triage.step == TriageStep::results)
        play(Close{}, day);
      else
        play(Sort{choice(triage.sighting())}, day), play(Explained{}, day), play(Onward{}, day);
    }
    for (const std::string& id : sweep.vignettes) dealt_[id].push_back(rounds_);
    for (const std::string& id : sweep.vignettes)  // promised of every finished round
      if (pack().find_vignette(id)->care == Care::emergency)
        REQUIRE(profile_.vignette_record(id)->last == Call::right);
    ++rounds_;
    return sweep.vignettes;
  }

 private:
  Care choice(const Sighting& sighting) {
    if (manner_ == Manner::guessing) return cares[random_.below(cares.size())];
    if (sighting.again || manner_ == Manner::right)
      return sighting.vignette->care;  // the slow explanation helped
    return manner_ == Manner::over ? Care::emergency : Care::home;
  }

  void play(const Move& move, int day) {
    std::vector<LogEntry> log;
    for (Event& event : rules::play(session_, move, levels_)) log.push_back({0, day, std::move(event)});
    profile_ = extend(std::move(profile_), log);
  }

  Levels levels_;
  Group group_;
  Manner manner_;
  Random random_{5};
  std::optional<Session> session_;
  Profile profile_;
  std::map<std::string, std::vector<int>> dealt_;
  int rounds_ = 0;
};

template <class Body>
void for_each_player(const Body& body) {
  for (const Pack& pack : packs())
    for (const Group group : all_groups)
      for (const Manner manner : manners) {
        CAPTURE(pack.id);
        CAPTURE(pack.vignettes.size());
        CAPTURE(static_cast<int>(group));
        CAPTURE(static_cast<int>(manner));
        Player player(pack, group, manner);
        body(player);
      }
}

}  // namespace

TEST_CASE(
    "two months, a round a day: everything of one's own is met, and emergencies stay known and never rest") {
  for_each_player([&](Player& player) {
    for (int day = first_day; day < first_day + two_months; ++day) player.round(day);
    CHECK(player.to_learn() == 0);
    CHECK(player.profile().sweeps == two_months);
    for (const Vignette& one : player.pack().vignettes) {
      CAPTURE(one.id);
      if (!player.own(one)) continue;
      REQUIRE(player.dealt().contains(one.id));
      std::vector<int> rounds = player.dealt().at(one.id);
      rounds.push_back(player.rounds());
      int gap = 0;
      for (size_t i = 1; i < rounds.size(); ++i) gap = std::max(gap, rounds[i] - rounds[i - 1]);
      if (one.care == Care::emergency) CHECK(gap <= 20);
    }
  });
}

TEST_CASE("whoever is away for weeks comes back to a round like any other") {
  for_each_player([&](Player& player) {
    for (const int day : {first_day, first_day + 40, first_day + 41, first_day - 500, first_day + 9000})
      player.round(day);
    CHECK(player.profile().sweeps == 5);
  });
}

TEST_CASE("a round is the same for the same profile, group and seed, and differs with the seed") {
  const Pack pack = made_pack(24);
  std::set<std::vector<std::string>> orders;
  for (const Group group : all_groups)
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
      const Sweep sweep = deal_sweep(pack, {}, group, seed);
      CHECK(sweep == deal_sweep(pack, {}, group, seed));
      check(pack, {}, sweep);
      orders.insert(sweep.vignettes);
    }
  CHECK(orders.size() > 700);
}

TEST_CASE("nobody is met twice in a round of the game's own vignettes, unless what was missed is theirs") {
  const std::optional<Pack> pack = real_pack();
  REQUIRE(pack);
  for (const Group group : all_groups)
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
      CAPTURE(seed);
      std::set<std::string> people;
      for (const std::string& id : deal_sweep(*pack, {}, group, seed).vignettes)
        CHECK(people.insert(pack->find_vignette(id)->speaker).second);
    }
}

TEST_CASE("no place in a newcomer's round gives a level away") {
  for (const Pack& pack : packs()) {
    std::map<Care, std::array<int, vignettes_a_round>> at;
    constexpr int rounds = 2000;
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
      const Sweep sweep = deal_sweep(pack, {}, Group::looking, seed);
      for (size_t i = 0; i < sweep.vignettes.size(); ++i)
        ++at[pack.find_vignette(sweep.vignettes[i])->care][i];
    }
    for (const Care care : cares) {
      const std::array<int, vignettes_a_round>& places = at[care];
      int sum = 0;
      for (const int count : places) sum += count;
      for (const int count : places) {
        CAPTURE(pack.id);
        CAPTURE(name_of(care));
        CHECK(count * 6 > sum * 8 / 10);
        CHECK(count * 6 < sum * 12 / 10);
      }
    }
  }
}

namespace {

/// A profile that met vignettes: the last first try of each, oldest first.
Profile after(std::initializer_list<std::pair<const char*, Call>> tries) {
  std::vector<LogEntry> log;
  for (const auto& [id, call] : tries)
    log.push_back({0, first_day, {EventKind::sorted, id, static_cast<int>(call), ""}});
  return profile_of(log);
}

bool comes(const Sweep& sweep, const char* id) {
  return std::find(sweep.vignettes.begin(), sweep.vignettes.end(), id) != sweep.vignettes.end();
}

}  // namespace

TEST_CASE(
    "missed emergencies come first of all, then what else was missed, then the new, then the longest "
    "unseen") {
  Pack pack = made_pack(24);  // v2, v5, v8 … are emergencies, v1, v4 … clinic, v0, v3 … home
  for (Vignette& one : pack.vignettes) one.groups.clear();
  const Profile some = after({{"v8", Call::under},
                              {"v23", Call::under},
                              {"v22", Call::under},
                              {"v3", Call::over},
                              {"v6", Call::right},
                              {"v5", Call::right}});
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const Sweep sweep = deal_sweep(pack, some, Group::office, seed);
    check(pack, some, sweep);
    for (const char* missed : {"v8", "v23", "v22"}) CHECK(comes(sweep, missed));
    for (const char* known : {"v3", "v6", "v5"}) CHECK_FALSE(comes(sweep, known));  // there is new left
  }
  Profile all;
  for (const Vignette& one : pack.vignettes) {
    const LogEntry met{0, first_day, {EventKind::sorted, one.id, static_cast<int>(Call::right), ""}};
    all = extend(std::move(all), std::span(&met, 1));
  }
  const Sweep sweep = deal_sweep(pack, all, Group::office, 3);
  for (const char* oldest : {"v0", "v1", "v2", "v3", "v4", "v5"}) CHECK(comes(sweep, oldest));
}

TEST_CASE("what was missed leaves room for what is new, and takes all the room when nothing is") {
  Pack pack = made_pack(24);
  for (Vignette& one : pack.vignettes) one.groups.clear();
  const Profile missed = after({{"v2", Call::under},
                                {"v5", Call::under},
                                {"v8", Call::under},
                                {"v11", Call::under},
                                {"v14", Call::under},
                                {"v1", Call::under},
                                {"v4", Call::under}});
  const auto count = [&](const Profile& profile, std::uint64_t seed) {
    const Sweep sweep = deal_sweep(pack, profile, Group::office, seed);
    check(pack, profile, sweep);
    return std::count_if(sweep.vignettes.begin(), sweep.vignettes.end(),
                         [&](const std::string& id) { return was_missed(profile, id); });
  };
  for (std::uint64_t seed = 0; seed < 100; ++seed)
    CHECK(count(missed, seed) == static_cast<int>(missed_a_round));
  Profile all = missed;
  for (const Vignette& one : pack.vignettes) {
    if (all.vignette_record(one.id)) continue;
    const LogEntry met{0, first_day, {EventKind::sorted, one.id, static_cast<int>(Call::right), ""}};
    all = extend(std::move(all), std::span(&met, 1));
  }
  for (std::uint64_t seed = 0; seed < 100; ++seed) CHECK(count(all, seed) == 5);  // and one to watch at home
}

TEST_CASE(
    "other groups' vignettes come only where one's own do not suffice, or when they are missed emergencies") {
  const Pack pack = made_pack(45);
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    for (const Group group : {Group::office, Group::labour, Group::older})
      for (const std::string& id : deal_sweep(pack, {}, group, seed).vignettes)
        CHECK(pack.find_vignette(id)->is_for(group));
    for (const std::string& id : deal_sweep(pack, {}, Group::student, seed).vignettes)
      CHECK(pack.find_vignette(id)->groups.empty());
    // v5 is an emergency of labour's, v4 a clinic of theirs
    const Profile missed = after({{"v5", Call::under}, {"v4", Call::under}});
    const Sweep office = deal_sweep(pack, missed, Group::office, seed);
    CHECK(comes(office, "v5"));
    CHECK_FALSE(comes(office, "v4"));
    CHECK(comes(deal_sweep(pack, missed, Group::labour, seed), "v4"));
  }
  std::set<Group> mix;
  for (std::uint64_t seed = 0; seed < 100; ++seed)
    for (const std::string& id : deal_sweep(pack, {}, Group::looking, seed).vignettes)
      for (const Group group : pack.find_vignette(id)->groups) mix.insert(group);
  CHECK(mix.size() == 3);
}

TEST_CASE("tiny packs, and packs of one level only, give what there is") {
  CHECK(deal_sweep(made_pack(0), {}, Group::looking, 1).vignettes.empty());
  for (size_t count = 1; count <= 5; ++count)
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
      const Sweep sweep = deal_sweep(made_pack(count), {}, Group::labour, seed);
      CHECK(std::set(sweep.vignettes.begin(), sweep.vignettes.end()).size() == count);
    }
  for (const Care care : cares) {
    Pack pack = made_pack(9);
    for (Vignette& one : pack.vignettes) one.care = care;
    CHECK(deal_sweep(pack, {}, Group::older, 1).vignettes.size() == vignettes_a_round);
  }
}
