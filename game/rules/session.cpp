// See session.h.
#include "rules/session.h"

#include <sstream>

#include "rules/own_body.h"

namespace rules {
namespace {

template <class... Ts>
struct Match : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Match(Ts...) -> Match<Ts...>;  // clang 14 does not find it by itself

const char* word_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::sure:
      return " sure";
    case Confidence::unsure:
      return " unsure";
    case Confidence::unsaid:
      break;
  }
  return "";
}

/// What begins a round: "deal myths 7 a b c".
std::string print_round(const char* verb, const std::string& pack, std::uint64_t seed,
                        const std::vector<std::string>& ids) {
  std::string line = std::string(verb) + " " + pack + " " + std::to_string(seed);
  for (const std::string& id : ids) line += " " + id;
  return line;
}

std::optional<Move> parse_deal(std::istringstream& words) {
  Deal deal;
  if (!(words >> deal.pack >> deal.seed)) return {};
  for (std::string card; words >> card;) deal.cards.push_back(card);
  return deal;
}

std::optional<Move> parse_answer(std::istringstream& words) {
  Answer answer;
  std::string confidence;
  if (!(words >> answer.reply)) return {};
  if (words >> confidence) {
    if (confidence == "sure")
      answer.confidence = Confidence::sure;
    else if (confidence == "unsure")
      answer.confidence = Confidence::unsure;
    else
      return {};
  }
  return answer;
}

constexpr const char* feet_names[] = {"apart", "staggered", "straddling"};
constexpr const char* turn_names[] = {"feet", "waist"};

/// The enumerator that a name stands for; nothing when it is none of the names.
template <class Enum, size_t n>
std::optional<Enum> named(const char* const (&names)[n], const std::string& name) {
  for (size_t i = 0; i < n; ++i)
    if (name == names[i]) return static_cast<Enum>(i);
  return {};
}
template <class Enum, size_t n>
std::string name_in(const char* const (&names)[n], Enum value) {
  return names[static_cast<size_t>(value)];
}

std::string print_enter(const Enter& m) {
  const std::string line = "enter " + m.pack + " " + m.scene;
  return m.self ? line + " " + print(*m.self) : line;
}

std::optional<Move> parse_enter(std::istringstream& words) {
  Enter enter;
  if (!(words >> enter.pack >> enter.scene)) return {};
  std::string measures;
  if (!std::getline(words >> std::ws, measures)) return enter;
  enter.self = parse_person(measures);
  if (!enter.self) return {};
  return enter;
}

std::string print_pose(const Pose& m) {
  return "pose " + name_in(feet_names, m.feet) + " " + std::to_string(m.knee_deg) + " " +
         std::to_string(m.lean_deg) + " " + std::to_string(m.away_cm) + " " + name_in(turn_names, m.turn);
}

std::optional<Move> parse_pose(std::istringstream& words) {
  Pose pose;
  std::string feet, turn;
  if (!(words >> feet >> pose.knee_deg >> pose.lean_deg >> pose.away_cm >> turn)) return {};
  const std::optional<Feet> stand = named<Feet>(feet_names, feet);
  const std::optional<TurnWith> with = named<TurnWith>(turn_names, turn);
  if (!stand || !with) return {};
  pose.feet = *stand, pose.turn = *with;
  return pose;
}

/// A move of a lifting scene.
std::optional<Move> parse_lift_move(const std::string& verb, std::istringstream& words) {
  if (verb == "enter") return parse_enter(words);
  if (verb == "pose") return parse_pose(words);
  if (verb == "go") return Go{};
  if (verb == "leave") return Leave{};
  Choose choose;
  if (verb == "choose" && words >> choose.plan) return choose;
  Guess guess;
  if (verb == "guess" && words >> guess.at) return guess;
  Raise raise;
  if (verb == "raise" && words >> raise.milliseconds) return raise;
  std::string from;
  if (verb == "again")
    return words >> from && from != "plan" ? std::nullopt : std::optional<Move>(Again{!from.empty()});
  return {};
}

std::optional<Move> parse_sweep(std::istringstream& words) {
  Sweep sweep;
  if (!(words >> sweep.pack >> sweep.seed)) return {};
  for (std::string id; words >> id;) sweep.vignettes.push_back(id);
  return sweep;
}

/// A move of a round of vignettes.
std::optional<Move> parse_triage_move(const std::string& verb, std::istringstream& words) {
  if (verb == "sweep") return parse_sweep(words);
  if (verb == "explained") return Explained{};
  if (verb == "onward") return Onward{};
  if (verb == "close") return Close{};
  Carry carry;
  if (verb == "carry" && words >> carry.vignette) return carry;
  std::string level;
  if (verb != "sort" || !(words >> level)) return {};
  const std::optional<Care> care = care_from(level);
  return care ? std::optional<Move>(Sort{*care}) : std::nullopt;
}

/// A move of an errand of the courier.
std::optional<Move> parse_courier_move(const std::string& verb, std::istringstream& words) {
  if (verb == "ask") return Ask{};
  if (verb == "learn") return Learn{};
  if (verb == "forward") return Forward{};
  if (verb == "arrive") return Arrive{};
  Dispatch dispatch;
  if (verb == "dispatch" && words >> dispatch.pack >> dispatch.errand) return dispatch;
  Probe probe;
  if (verb == "probe" && words >> probe.piece) return probe;
  Pocket pocket;
  if (verb == "pocket" && words >> pocket.act) return pocket;
  return {};
}

/// A move of a story.
std::optional<Move> parse_path_move(const std::string& verb, std::istringstream& words) {
  if (verb == "confer") return Confer{};
  if (verb == "heard") return Heard{};
  if (verb == "proceed") return Proceed{};
  if (verb == "farewell") return Farewell{};
  Embark embark;
  if (verb == "embark" && words >> embark.pack >> embark.story >> embark.seed) return embark;
  Steer steer;
  if (verb == "steer" && words >> steer.chapter >> steer.turning) return steer;
  Bring bring;
  if (verb == "bring" && words >> bring.deed) return bring;
  std::string last;
  if (verb == "heed" && words >> last)
    return last == "tell" || last == "not" ? std::optional<Move>(Heed{last == "tell"}) : std::nullopt;
  Dock dock;
  if (verb != "dock" || !(words >> dock.chapter >> dock.tool >> last)) return {};
  const std::optional<Aim> aim = aim_from(last);
  if (!aim) return {};
  dock.aim = *aim;
  return dock;
}

std::string print(const Amount& amount) {
  return std::to_string(amount.hold_s) + " " + std::to_string(amount.reps) + " " +
         std::to_string(amount.sets);
}

std::string print_train(const Train& m) {
  const std::string line = print_round(("train " + m.pack).c_str(), m.exercise, m.seed, m.faults);
  return m.prescribed ? line + " = " + print(*m.prescribed) : line;
}

bool read_amount(std::istringstream& words, Amount& amount) {
  return static_cast<bool>(words >> amount.hold_s >> amount.reps >> amount.sets);
}

std::optional<Move> parse_train(std::istringstream& words) {
  Train train;
  if (!(words >> train.pack >> train.exercise >> train.seed)) return {};
  for (std::string id; words >> id;) {
    if (id != "=") {
      train.faults.push_back(id);
      continue;
    }
    if (!read_amount(words, train.prescribed.emplace())) return {};
  }
  return train;
}

/// A move of a practice.
std::optional<Move> parse_practice_move(const std::string& verb, std::istringstream& words) {
  if (verb == "train") return parse_train(words);
  if (verb == "watched") return Watched{};
  if (verb == "straight") return Straight{};
  if (verb == "tell") return Tell{};
  if (verb == "corrected") return Corrected{};
  if (verb == "further") return Further{};
  if (verb == "enough") return Enough{};
  if (verb == "rollup") return RollUp{};
  Find find;
  if (verb == "find" && words >> find.finding) return find;
  Prepare prepare;
  Complete complete;
  const bool prepares = verb == "prepare" && read_amount(words, prepare.amount);
  const bool completes = verb == "complete" && words >> complete.reps;
  std::string name;
  if ((!prepares && !completes) || !(words >> name)) return {};
  const std::optional<Version> version = version_from(name);
  if (!version) return {};
  prepare.version = complete.version = *version;
  return prepares ? Move(prepare) : Move(complete);
}

/// The card a kept session had open: replayed without a pack, from the moves alone.
std::string open_card(const std::vector<Move>& moves) {
  size_t at = 0;
  const Deal* deal = nullptr;
  for (const Move& move : moves) {
    if (const Deal* begun = std::get_if<Deal>(&move)) deal = begun, at = 0;
    if (std::holds_alternative<Next>(move)) ++at;
  }
  return deal && at < deal->cards.size() ? deal->cards[at] : std::string();
}

/// The vignette a kept session had open, as far as the pack still has it. The moves tell what was sorted;
/// that what was not urgent enough came back is known from the pack as it is now.
const Vignette* open_vignette(const std::vector<Move>& moves, const Pack& pack) {
  size_t at = 0;
  std::vector<const Vignette*> shown;
  for (const Move& move : moves) {
    if (const Sweep* begun = std::get_if<Sweep>(&move)) {
      at = 0, shown.clear();
      for (const std::string& id : begun->vignettes) shown.push_back(pack.find_vignette(id));
    }
    if (at >= shown.size()) return nullptr;
    const Sort* sort = std::get_if<Sort>(&move);
    const bool under = sort && shown[at] && call_of(sort->care, shown[at]->care) == Call::under;
    if (under && shown[at]->care == Care::emergency) shown.push_back(shown[at]);
    if (std::holds_alternative<Onward>(move)) ++at;
  }
  return at < shown.size() ? shown[at] : nullptr;
}

/// The fact of the act that a kept errand had open, as far as the pack still has the errand; nothing on the
/// last page.
std::optional<Session> open_act(const std::vector<Move>& moves, const Pack& pack) {
  size_t at = 0;
  const Dispatch* dispatch = nullptr;
  for (const Move& move : moves) {
    if (const Dispatch* begun = std::get_if<Dispatch>(&move)) dispatch = begun, at = 0;
    if (std::holds_alternative<Forward>(move)) ++at;
  }
  const Errand* errand = dispatch ? pack.find_errand(dispatch->errand) : nullptr;
  if (!errand || at >= errand->acts.size()) return {};
  return only_fact(*errand, at, pack.id);
}

/// The fact of the chapter that was settled last in a story, as far as the pack still has it.
std::optional<Session> last_chapter(const Unfinished& kept, const Pack& pack) {
  const Story* story = nullptr;
  const Chapter* last = nullptr;
  for (const Move& move : kept.moves) {
    if (const Embark* begun = std::get_if<Embark>(&move))
      story = pack.find_story(begun->story), last = nullptr;
    if (!story) continue;
    if (const Steer* steer = std::get_if<Steer>(&move)) last = story->find(steer->chapter);
    if (const Dock* dock = std::get_if<Dock>(&move)) last = story->find(dock->chapter);
  }
  return last ? std::optional<Session>(only_fact(*story, *last, kept.pack)) : std::nullopt;
}

/// The flawed figure whose explanation a kept practice still owed; nothing when it owed none.
std::optional<Practice> owed_correction(const std::vector<Move>& moves, const Pack& pack) {
  const Train* train = nullptr;
  size_t at = 0;
  bool owed = false;
  for (const Move& move : moves) {
    if (const Train* begun = std::get_if<Train>(&move)) train = begun, at = 0, owed = false;
    if (std::holds_alternative<Find>(move) || std::holds_alternative<Tell>(move)) owed = true;
    if (std::holds_alternative<Corrected>(move)) owed = false;
    if (std::holds_alternative<Further>(move)) ++at;
  }
  if (!owed || !train || at >= train->faults.size()) return {};
  const Exercise* exercise = pack.find_exercise(train->exercise);
  const Fault* fault = exercise ? exercise->find_fault(train->faults[at]) : nullptr;
  return fault ? std::optional(only_correction(*exercise, *fault, pack.id)) : std::nullopt;
}

/// A session whose pack has changed since: the fact of what was open, or nothing.
std::optional<Session> resume_changed(const Unfinished& kept, const Pack& pack) {
  if (const Card* card = pack.find(open_card(kept.moves))) return only_fact(*card, kept.pack);
  if (const Vignette* vignette = open_vignette(kept.moves, pack)) return only_fact(*vignette, kept.pack);
  if (kept.kind == SessionKind::courier) return open_act(kept.moves, pack);
  if (kept.kind == SessionKind::path) return last_chapter(kept, pack);
  if (std::optional<Practice> practice = owed_correction(kept.moves, pack)) return *practice;
  return {};
}

}  // namespace

std::string print(const Move& move) {
  return std::visit(
      Match{[](const Deal& m) { return print_round("deal", m.pack, m.seed, m.cards); },
            [](const Answer& m) { return "answer " + std::to_string(m.reply) + word_of(m.confidence); },
            [](const Skip&) { return std::string("skip"); },
            [](const Seen&) { return std::string("seen"); },
            [](const Next&) { return std::string("next"); },
            [](const Take& m) { return "take " + m.card; },
            [](const Finish&) { return std::string("finish"); },
            [](const Enter& m) { return print_enter(m); },
            [](const Go&) { return std::string("go"); },
            [](const Choose& m) { return "choose " + m.plan; },
            [](const Guess& m) { return "guess " + std::to_string(m.at); },
            [](const Pose& m) { return print_pose(m); },
            [](const Raise& m) { return "raise " + std::to_string(m.milliseconds); },
            [](const Again& m) { return std::string(m.plan ? "again plan" : "again"); },
            [](const Leave&) { return std::string("leave"); },
            [](const Sweep& m) { return print_round("sweep", m.pack, m.seed, m.vignettes); },
            [](const Sort& m) { return std::string("sort ") + name_of(m.care); },
            [](const Explained&) { return std::string("explained"); },
            [](const Onward&) { return std::string("onward"); },
            [](const Carry& m) { return "carry " + m.vignette; },
            [](const Close&) { return std::string("close"); },
            [](const Dispatch& m) { return "dispatch " + m.pack + " " + m.errand; },
            [](const Probe& m) { return "probe " + std::to_string(m.piece); },
            [](const Ask&) { return std::string("ask"); },
            [](const Learn&) { return std::string("learn"); },
            [](const Forward&) { return std::string("forward"); },
            [](const Pocket& m) { return "pocket " + m.act; },
            [](const Arrive&) { return std::string("arrive"); },
            [](const Embark& m) { return "embark " + m.pack + " " + m.story + " " + std::to_string(m.seed); },
            [](const Steer& m) { return "steer " + m.chapter + " " + std::to_string(m.turning); },
            [](const Dock& m) { return "dock " + m.chapter + " " + m.tool + " " + name_of(m.aim); },
            [](const Heed& m) { return std::string(m.tell ? "heed tell" : "heed not"); },
            [](const Confer&) { return std::string("confer"); },
            [](const Heard&) { return std::string("heard"); },
            [](const Proceed&) { return std::string("proceed"); },
            [](const Bring& m) { return "bring " + m.deed; },
            [](const Farewell&) { return std::string("farewell"); },
            [](const Train& m) { return print_train(m); },
            [](const Watched&) { return std::string("watched"); },
            [](const Straight&) { return std::string("straight"); },
            [](const Find& m) { return "find " + std::to_string(m.finding); },
            [](const Tell&) { return std::string("tell"); },
            [](const Corrected&) { return std::string("corrected"); },
            [](const Further&) { return std::string("further"); },
            [](const Prepare& m) { return "prepare " + print(m.amount) + " " + name_of(m.version); },
            [](const Complete& m) { return "complete " + std::to_string(m.reps) + " " + name_of(m.version); },
            [](const Enough&) { return std::string("enough"); },
            [](const RollUp&) { return std::string("rollup"); }},
      move);
}

std::optional<Move> parse_move(const std::string& line) {
  std::istringstream words(line);
  std::string verb;
  words >> verb;
  if (verb == "deal") return parse_deal(words);
  if (verb == "answer") return parse_answer(words);
  if (verb == "skip") return Skip{};
  if (verb == "seen") return Seen{};
  if (verb == "next") return Next{};
  if (verb == "finish") return Finish{};
  Take take;
  if (verb == "take" && words >> take.card) return take;
  if (std::optional<Move> move = parse_triage_move(verb, words)) return move;
  if (std::optional<Move> move = parse_courier_move(verb, words)) return move;
  if (std::optional<Move> move = parse_path_move(verb, words)) return move;
  if (std::optional<Move> move = parse_practice_move(verb, words)) return move;
  return parse_lift_move(verb, words);
}

SessionKind kind_of(const Move& move) {
  return std::visit(
      []<class Made>(const Made& made) {
        if constexpr (std::is_same_v<Made, Deal> || requires(Quiz & quiz) { play(quiz, made); })
          return SessionKind::round;
        else if constexpr (std::is_same_v<Made, Sweep> || requires(Triage & triage) { play(triage, made); })
          return SessionKind::triage;
        else if constexpr (std::is_same_v<Made, Dispatch> ||
                           requires(Courier & courier) { play(courier, made); })
          return SessionKind::courier;
        else if constexpr (std::is_same_v<Made, Embark> || requires(Path & path) { play(path, made); })
          return SessionKind::path;
        else if constexpr (std::is_same_v<Made, Train> ||
                           requires(Practice & practice) { play(practice, made); })
          return SessionKind::practice;
        else
          return SessionKind::scene;
      },
      move);
}

const char* name_of(SessionKind kind) {
  switch (kind) {
    case SessionKind::round:
      return "round";
    case SessionKind::scene:
      return "scene";
    case SessionKind::courier:
      return "courier";
    case SessionKind::path:
      return "path";
    case SessionKind::practice:
      return "practice";
    case SessionKind::triage:
      break;
  }
  return "triage";
}

std::optional<SessionKind> session_kind_from(const std::string& name) {
  for (const SessionKind kind : session_kinds)
    if (name == name_of(kind)) return kind;
  return {};
}

bool begins(const Move& move) {
  return std::holds_alternative<Deal>(move) || std::holds_alternative<Enter>(move) ||
         std::holds_alternative<Sweep>(move) || std::holds_alternative<Dispatch>(move) ||
         std::holds_alternative<Embark>(move) || std::holds_alternative<Train>(move);
}

const std::string& pack_of(const Session& session) {
  return std::visit(Match{[](const Quiz& quiz) -> const std::string& { return quiz.deal.pack; },
                          [](const Lift& lift) -> const std::string& { return lift.pack; },
                          [](const Triage& triage) -> const std::string& { return triage.sweep.pack; },
                          [](const Courier& courier) -> const std::string& { return courier.dispatch.pack; },
                          [](const Path& path) -> const std::string& { return path.embark.pack; },
                          [](const Practice& practice) -> const std::string& { return practice.train.pack; }},
                    session);
}

namespace {

/// Begins what a Deal, an Enter, a Sweep, a Dispatch, an Embark or a Train names; what is not there begins
/// nothing.
void begin(std::optional<Session>& session, const Move& move, const Levels& levels) {
  if (const Deal* deal = std::get_if<Deal>(&move)) {
    if (const Pack* pack = levels.find_pack(deal->pack)) session = start(*deal, *pack);
  } else if (const Enter* enter = std::get_if<Enter>(&move)) {
    const Pack* pack = levels.find_pack(enter->pack);
    const LiftScene* scene = pack ? pack->find_scene(enter->scene) : nullptr;
    if (scene) session = start(*enter, *scene);
  } else if (const Sweep* sweep = std::get_if<Sweep>(&move)) {
    if (const Pack* pack = levels.find_pack(sweep->pack)) session = start(*sweep, *pack);
  } else if (const Dispatch* dispatch = std::get_if<Dispatch>(&move)) {
    const Pack* pack = levels.find_pack(dispatch->pack);
    const Errand* errand = pack ? pack->find_errand(dispatch->errand) : nullptr;
    if (errand) session = start(*dispatch, *errand);
  } else if (const Embark* embark = std::get_if<Embark>(&move)) {
    const Pack* pack = levels.find_pack(embark->pack);
    if (const Story* story = pack ? pack->find_story(embark->story) : nullptr)
      session = start(*embark, *story);
  } else if (const Train* train = std::get_if<Train>(&move)) {
    const Pack* pack = levels.find_pack(train->pack);
    if (std::optional<Practice> practice = pack ? start(*train, *pack) : std::nullopt) session = *practice;
  }
}

}  // namespace

std::vector<Event> play(std::optional<Session>& session, const Move& move, const Levels& levels) {
  if (begins(move)) return begin(session, move, levels), std::vector<Event>{};
  if (!session) return {};
  auto step = [](auto& played, const auto& made) -> std::vector<Event> {
    if constexpr (requires { play(played, made); })
      return play(played, made);
    else
      return {};  // a move of the other kind of session
  };
  return std::visit(step, *session, move);
}

bool is_over(const Session& session) {
  return std::visit(Match{[](const Quiz& quiz) { return quiz.step == Step::over; },
                          [](const Lift& lift) { return lift.step == LiftStep::over; },
                          [](const Triage& triage) { return triage.step == TriageStep::over; },
                          [](const Courier& courier) { return courier.step == CourierStep::over; },
                          [](const Path& path) { return path.step == PathStep::over; },
                          [](const Practice& practice) { return practice.step == CoachStep::over; }},
                    session);
}

std::optional<Session> resume(const Unfinished& kept, const Levels& levels, std::vector<Move>& extra) {
  const Pack* pack = levels.find_pack(kept.pack);
  if (!pack || kept.moves.empty()) return {};
  if (pack->hash != kept.hash) return resume_changed(kept, *pack);
  std::optional<Session> session;
  for (const Move& move : kept.moves) play(session, move, levels);
  if (!session || is_over(*session)) return {};
  const Quiz* quiz = std::get_if<Quiz>(&*session);
  if (quiz && quiz->step == Step::question && owes_fact(*quiz)) {
    extra.push_back(Skip{});
    play(session, extra.back(), levels);
  }
  return session;
}

}  // namespace rules
