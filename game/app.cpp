// See app.h.
#include "app.h"

#include <algorithm>
#include <utility>

#include "content/pack.h"
#include "content/snapshot.h"
#include "sounds.h"

namespace {

/// The setting that names a fact still to be shown: the pack and the card, or nothing.
const char* const fact_owed = "fact_owed";

template <class... Ts>
struct Match : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Match(Ts...) -> Match<Ts...>;  // clang 14 does not find it by itself

std::unique_ptr<screens::Screen> make(screens::Place place, const std::string& what = {}) {
  switch (place) {
    case screens::Place::welcome:
      return screens::make_welcome();
    case screens::Place::home:
      return screens::make_home();
    case screens::Place::quiz:
      return screens::make_quiz();
    case screens::Place::courier:
      return screens::make_courier();
    case screens::Place::triage:
      return screens::make_triage();
    case screens::Place::path:
      return screens::make_path();
    case screens::Place::lab:
      return screens::make_lab();
    case screens::Place::lift:
      return screens::make_lift();
    case screens::Place::calculator:
      return screens::make_calculator();
    case screens::Place::own_body:
      return screens::make_own_body();
    case screens::Place::coach:
      return screens::make_coach();
    case screens::Place::practice:
      return screens::make_practice(what);
    case screens::Place::prescription:
      return screens::make_prescription(what);
    case screens::Place::help:
      return screens::make_help();
    case screens::Place::settings:
      return screens::make_settings();
    case screens::Place::progress:
      return screens::make_progress();
    case screens::Place::packs:
      return screens::make_packs();
    case screens::Place::choose_pack:
      return screens::make_choose_pack();
    case screens::Place::habits:
      return screens::make_habits();
    case screens::Place::habit_new:
      return screens::make_habit_new(what);
    case screens::Place::habit:
      return screens::make_habit(what);
    case screens::Place::guide:
      return screens::make_guide(what);
    case screens::Place::hourglass:
      return screens::make_hourglass();
    case screens::Place::about:
      break;
  }
  return screens::make_about();
}

/// Where a session is played.
screens::Place place_of(rules::SessionKind kind) {
  switch (kind) {
    case rules::SessionKind::round:
      return screens::Place::quiz;
    case rules::SessionKind::scene:
      return screens::Place::lift;
    case rules::SessionKind::courier:
      return screens::Place::courier;
    case rules::SessionKind::path:
      return screens::Place::path;
    case rules::SessionKind::practice:
      return screens::Place::practice;
    case rules::SessionKind::triage:
      break;
  }
  return screens::Place::triage;
}

/// What opening the save file means for the player, as a word id; none when all is well.
std::optional<std::string> notice_for(progress::Opened opened) {
  switch (opened) {
    case progress::Opened::restored:
      return "save.restored";
    case progress::Opened::restarted:
      return "save.restarted";
    case progress::Opened::newer:
      return "save.newer";
    case progress::Opened::busy:
      return "save.busy";
    case progress::Opened::unwritable:
      return "save.unwritable";
    default:
      return {};
  }
}

}  // namespace

App::App(ui::Services services, AppOptions options) : options_(std::move(options)), ui_(std::move(services)) {
  ui_.pace = options_.pace;
  if (!ui_.ready())
    why_not_ = "the fonts (fonts/regular.otf, fonts/bold.otf) are missing from the data folder";
  load_content();
  open_store();
  if (options_.lang) model_.settings.lang = options_.lang;
  if (options_.text_step) model_.settings.text_step = *options_.text_step;
  if (options_.theme) model_.settings.theme = options_.theme;
  const bool resumed = std::any_of(std::begin(rules::session_kinds), std::end(rules::session_kinds),
                                   [&](rules::SessionKind kind) { return model_.session(kind).has_value(); });
  if (options_.screen && *options_.screen != screens::Place::home) {
    stack_.push_back(make(screens::Place::home));
    begin_at_once_ = (*options_.screen == screens::Place::quiz && !model_.quiz()) ||
                     (*options_.screen == screens::Place::courier && !model_.courier()) ||
                     (*options_.screen == screens::Place::triage && !model_.triage()) ||
                     (*options_.screen == screens::Place::path && !model_.path());
    if (!begin_at_once_) stack_.push_back(make(*options_.screen));
    if (place() == screens::Place::progress) keep({});
  } else if (options_.screen || model_.settings.group) {
    stack_.push_back(make(screens::Place::home));
    if (resumed && !options_.screen) open_resumed();
  } else {
    stack_.push_back(make(screens::Place::welcome));
    if (aside_) stack_.push_back(make(screens::Place::quiz));
  }
}

App::~App() {
  if (store_.owes()) (void)store_.commit({});  // the last chance; what still fails was told
}

void App::load_content(bool fresh) {
  const content::ReadFile& read = ui_.services().read_file;
  content::Content content = fresh ? content::load_json(read) : content::load(read, ui_.services().keep_file);
  model_.words = std::move(content.words);
  model_.levels = std::move(content.levels);
  problems_ = std::move(content.problems);
  load_own_packs();
  if (why_not_.empty() && model_.words.zh.empty())
    why_not_ = "the words (snapshot, or text/zh.json) are missing from the data folder";
  if (why_not_.empty() && model_.levels.packs.empty())
    why_not_ = "the levels (snapshot, or levels/index.json) are missing from the data folder";
}

void App::take_more() {
  content::Problems problems;
  for (rules::Pack& pack : content::load_levels(ui_.services().read_file, problems).packs)
    if (!model_.levels.find_pack(pack.id)) model_.levels.packs.push_back(std::move(pack));
  problems_ = std::move(problems);
  textures_lost();  // a drawing that was missing is looked for again
}

void App::open_store() {
  if (options_.save_folder.empty()) return;
  progress::Options store = options_.store;
  if (options_.at)
    store.at = [this](std::string_view point) {
      if (answering_) options_.at("answer." + std::string(point));
    };
  store_ = progress::Store::open(options_.save_folder, std::move(store));
  notice_ = notice_for(store_.opened());
  load(store_.read().value_or(progress::Contents{}));
}

/// Puts a save file's contents in the model: a fact that is owed stands in place of the unfinished round.
void App::load(const progress::Contents& contents) {
  model_.settings = rules::parse_settings(contents.settings);
  model_.profile = rules::profile_of(contents.log);
  for (const rules::SessionKind kind : rules::session_kinds) model_.session(kind).reset();
  const auto owed = contents.settings.find(fact_owed);
  const size_t gap = owed == contents.settings.end() ? std::string::npos : owed->second.find(' ');
  const rules::Pack* pack =
      gap == std::string::npos ? nullptr : model_.levels.find_pack(owed->second.substr(0, gap));
  const rules::Card* card = pack ? pack->find(owed->second.substr(gap + 1)) : nullptr;
  if (card) model_.round = rules::only_fact(*card, pack->id);
  aside_ = card != nullptr;
  for (const rules::SessionKind kind : rules::session_kinds)
    if (!aside_ || kind != rules::SessionKind::round) resume_kept(contents.unfinished, kind);
  if (!contents.unfinished.empty()) played_last_ = contents.unfinished.back().kind;
}

void App::resume_kept(const std::vector<rules::Unfinished>& all, rules::SessionKind kind) {
  const auto kept =
      std::find_if(all.begin(), all.end(), [&](const rules::Unfinished& one) { return one.kind == kind; });
  if (kept == all.end()) return;
  std::vector<rules::Move> extra;
  std::optional<rules::Session>& session = model_.session(kind);
  session = rules::resume(*kept, model_.levels, extra);
  progress::Change change;
  if (session)
    change.moves = extra;
  else
    change.end = kind;
  if (change.end || !change.moves.empty()) tell_saved(store_.commit(change));
}

/// What was played last is on screen again; a fact that is owed comes before it.
void App::open_resumed() {
  const rules::Quiz* quiz = model_.quiz();
  if (quiz && rules::owes_fact(*quiz)) return stack_.push_back(make(screens::Place::quiz));
  const bool there = model_.session(played_last_).has_value();  // what was played last may be over by now
  const rules::SessionKind kind = there              ? played_last_
                                  : quiz             ? rules::SessionKind::round
                                  : model_.courier() ? rules::SessionKind::courier
                                  : model_.triage()  ? rules::SessionKind::triage
                                  : model_.lift()    ? rules::SessionKind::scene
                                  : model_.path()    ? rules::SessionKind::path
                                                     : rules::SessionKind::practice;
  if (kind == rules::SessionKind::scene) stack_.push_back(make(screens::Place::lab));
  if (kind == rules::SessionKind::practice) stack_.push_back(make(screens::Place::coach));
  stack_.push_back(make(place_of(kind)));
}

// --- the frame

/// Nothing was done since the last frame, no clock is due, and a second frame has confirmed the one before: a
/// layout may take two to settle.
bool App::stands(const ui::Input& input) const {
  constexpr double at_once_s = 1e-6;
  return quiet_ >= 2 && input.now.seconds + at_once_s < due_s_ && !drawer_open_ && !ui_.asks(input);
}

bool App::frame(const ui::Input& input) {
  input_s_ = input.now.seconds;
  if (records_.take_answers()) model_.keeping = records_.view(), rebuild();
  if (stands(input)) return ui_.hover(input), false;
  const bool asked = ui_.asks(input) || input_s_ >= due_s_;
  now_ = input.now;
  now_.day += extra_days_;
  if (std::exchange(begin_at_once_, false)) begin_at_once();
  ui::Input shown = input;
  shown.now.seconds = input.now.seconds / slow_;
  model_.today = now_.day;
  ui_.begin(shown, model_.settings, model_.words);
  keep_time();
  if (ui_.key(ui::Key::developer)) drawer_open_ = !drawer_open_;

  const rules::Quiz* quiz = model_.quiz();
  const rules::Triage* triage = model_.triage();
  const rules::Courier* courier = model_.courier();
  const rules::Path* path = model_.path();
  const rules::Practice* practice = model_.practice();
  const bool unseen = (quiz && quiz->step == rules::Step::fact && !quiz->turn().seen) ||
                      (triage && rules::owes_explanation(*triage)) ||
                      (courier && courier->step == rules::CourierStep::fact && !courier->learnt) ||
                      (path && rules::owes_explanation(*path)) ||
                      (practice && rules::owes_correction(*practice));
  if (unseen) reach("fact.before");
  screens::Wish wish = stack_.back()->show(model_, ui_);
  if (unseen) reach("fact.drawn");
  const bool went_back = ui_.key(ui::Key::escape);  // perhaps only a step back within the screen
  if (went_back) wish = stack_.back()->back(model_);
  if (notice_) {
    ui_.toast(ui_.say(*notice_));
    notice_.reset();
    ui_.keep_moving();
  }
  if (drawer_open_) drawer();
  const bool wished = screens::is_wish(wish);
  const bool moving = ui_.end() || wished || went_back;
  quiet_ = moving || asked ? 0 : quiet_ + 1;
  due_s_ = input_s_ + ui_.wake_s();
  if (wished) carry_out(wish);
  return moving;
}

// --- the one path of change

void App::carry_out(const screens::Wish& wish) {
  rebuild();
  std::visit(
      Match{[](const screens::Nothing&) {}, [&](const rules::Move& move) { play(move); },
            [&](const rules::HabitMove& move) { play(move); }, [&](const screens::Open& to) { open(to); },
            [&](const screens::Back&) { leave(); }, [&](const screens::Change& to) { change(to.settings); },
            [&](const screens::PlayPack& of) { begin_round(of.pack); },
            [&](const screens::PlayCourier& of) { begin_courier(of.pack); },
            [&](const screens::PlayTriage& of) { begin_triage(of.pack); },
            [&](const screens::PlayPath& of) { begin_path(of.pack); },
            [&](const screens::PlayScene& of) { begin_scene(of); },
            [&](const screens::PlayExercise& of) { begin_practice(of.exercise); },
            [&](const screens::Dial& call) {
              const auto& dial = ui_.services().dial;
              if (!dial || !dial(call.number)) ui_.toast(ui_.say("help.no_phone"));
            },
            [&](const screens::Speak& say) {
              const auto& speak = ui_.services().speak;
              if (!speak || !speak(say.text, ui_.lang)) ui_.toast(ui_.say("help.no_voice"));
            },
            [&](const screens::Keep& wanted) { keep(wanted); }},
      wish);
}

void App::play(const rules::Move& move) {
  const rules::SessionKind kind = rules::kind_of(move);
  std::optional<rules::Session>& session = model_.session(kind);
  progress::Change change;
  for (rules::Event& event : rules::play(session, move, model_.levels))
    change.log.push_back({now_.unix, now_.day, std::move(event)});
  const bool round = kind == rules::SessionKind::round;
  if (rules::begins(move) && session) {
    if (round) aside_ = false;  // what stood aside is left for it
    const std::string& pack_id = rules::pack_of(*session);
    const rules::Pack* pack = model_.levels.find_pack(pack_id);
    change.begin = {.pack = pack_id, .hash = pack ? pack->hash : "", .moves = {move}, .kind = kind};
  } else {
    change.moves.push_back(move);
  }
  const bool over = session && rules::is_over(*session);
  if (over) change.end = kind;
  constexpr int tick_ms = 12;
  const bool answers =
      std::holds_alternative<rules::Answer>(move) || std::holds_alternative<rules::Sort>(move) ||
      std::holds_alternative<rules::Ask>(move) || std::holds_alternative<rules::Steer>(move) ||
      std::holds_alternative<rules::Confer>(move) || std::holds_alternative<rules::Find>(move);
  if (answers && ui_.services().vibrate) ui_.services().vibrate(tick_ms);
  if (!round || !aside_) {
    answering_ = answers;
    tell_saved(store_.commit(change));
    answering_ = false;
    if (!change.log.empty()) model_.profile = rules::extend(std::move(model_.profile), change.log);
  }
  sound(change);
  if (round && aside_ && std::holds_alternative<rules::Seen>(move)) settle_owed_fact();
  if (!over) return;
  session.reset();
  if (round && std::exchange(aside_, false))
    resume_kept(store_.read().value_or(progress::Contents{}).unfinished, kind);
  if (place() == place_of(kind)) leave();
}

void App::play(const rules::HabitMove& move) {
  progress::Change change;
  for (rules::Event& event : rules::play(move)) change.log.push_back({now_.unix, now_.day, std::move(event)});
  if (change.log.empty()) return;
  tell_saved(store_.commit(change));
  model_.profile = rules::extend(std::move(model_.profile), change.log);
  sound(change);
  const bool built = std::holds_alternative<rules::Build>(move) && place() == screens::Place::habit_new;
  const bool guided = std::holds_alternative<rules::Guided>(move) && place() == screens::Place::guide;
  const bool away = std::holds_alternative<rules::PutAway>(move) && place() == screens::Place::habit;
  const bool noted =
      place() == screens::Place::prescription &&
      (std::holds_alternative<rules::NoteDown>(move) || std::holds_alternative<rules::Retire>(move));
  if (built || guided || away || noted) leave();
}

void App::sound(ui::Sound sound) const {
  if (const auto& play = ui_.services().sound) play(sound);
}

void App::sound(const progress::Change& change) const {
  if (const std::optional<ui::Sound> of = sound_of(change.log); of && model_.settings.sound) sound(*of);
}

void App::change(const rules::Settings& settings) {
  const rules::Settings before = model_.settings;
  model_.settings = settings;
  if (settings.sound && !before.sound) sound(ui::Sound::tap);  // what is switched on is heard once
  if (settings.hourglass.sound && !before.hourglass.sound) sound(ui::Sound::glass);
  const bool first_turn = before.hourglass.unix == 0 && settings.hourglass.unix != 0;
  if (const auto& expect = ui_.services().expect_notices; expect && first_turn) expect();
  progress::Change change;
  change.settings = rules::print(settings);
  const rules::Lift* lift = model_.lift();
  if (lift && lift->self && !settings.own_body) {  // its moves hold the measures that are now cleared
    model_.scene.reset();
    change.end = rules::SessionKind::scene;
  }
  tell_saved(store_.commit(change));
}

// --- the save file as a whole

/// The fact of the myth that stands open, as a setting: it is written together with whatever takes the
/// place of this save, so that it is shown even when the program ends there (product promise 1).
progress::Pairs App::owed_fact() const {
  const rules::Quiz* quiz = model_.quiz();
  const bool open = quiz && quiz->step == rules::Step::question && !quiz->turn().card->is_true;
  const bool unseen = quiz && aside_ && !quiz->turn().seen;
  if (!open && !unseen) return {};
  return {{fact_owed, quiz->deal.pack + " " + quiz->turn().card->id}};
}

void App::settle_owed_fact() {
  progress::Change change;
  change.settings = progress::Pairs{{fact_owed, ""}};
  tell_saved(store_.commit(change));
}

void App::keep(const screens::Keep& wish) {
  const bool changed = records_.carry_out(wish, now_.day, owed_fact());
  if (changed) load_anew(wish.what == screens::Keep::What::wipe);
  model_.keeping = records_.view();
  if (changed && model_.keeping.outcome == rules::Keeping::Outcome::wipe_half_done)
    notice_ = "keep.wipe_half_done";
}

/// Another save has taken the place of the one in use, or none.
void App::load_anew(bool wiped) {
  load(store_.read().value_or(progress::Contents{}));
  stack_.clear();
  stack_.push_back(make(model_.settings.group ? screens::Place::home : screens::Place::welcome));
  if (!wiped) {
    stack_.push_back(make(screens::Place::settings));
    stack_.push_back(make(screens::Place::progress));
  }
  if (aside_) stack_.push_back(make(screens::Place::quiz));
}

void App::open(const screens::Open& to) {
  if (to.instead) stack_.clear();
  // a screen that is already open is gone back to, so that from anywhere a few steps back lead home; only
  // from a question, whose fact is owed, nothing leads away but itself
  const auto at = [](screens::Place place) {
    return [place](const auto& screen) { return screen->place() == place; };
  };
  const auto there = std::find_if(stack_.begin(), stack_.end(), at(to.place));
  if (there != stack_.end() && std::any_of(there + 1, stack_.end(), at(screens::Place::quiz))) {
    stack_.erase(there);
  } else if (there != stack_.end()) {
    const bool same = to.what.empty();
    stack_.erase(same ? there + 1 : there, stack_.end());
    if (same) return;
  }
  if (to.place == screens::Place::progress) keep({});
  stack_.push_back(make(to.place, to.what));
  if (to.instead && to.place != screens::Place::home && to.place != screens::Place::welcome)
    stack_.insert(stack_.begin(), make(screens::Place::home));
}

void App::leave() {
  if (stack_.size() > 1)
    stack_.pop_back();
  else
    quit_ = true;
}

void App::tell_saved(progress::Saved saved) {
  rebuild();
  const bool bad = saved == progress::Saved::full || saved == progress::Saved::failed;
  if (bad && !told_unsaved_) notice_ = saved == progress::Saved::full ? "save.full" : "save.failed";
  if (!bad && told_unsaved_) notice_ = "save.again";
  told_unsaved_ = bad;
}
