// Building a habit in four taps: what, when, how often, done. Changing one begins at "when".
#include <algorithm>
#include <array>

#include "screens/habit_parts.h"
#include "screens/page.h"

namespace screens {
namespace {

using rules::Challenge;
using rules::Group;
using rules::Habit;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr std::array groups{Group::office, Group::labour, Group::older};

class HabitNew : public Screen {
 public:
  explicit HabitNew(std::string habit) : changing_(std::move(habit)) {}
  Place place() const override { return Place::habit_new; }

  Wish show(const rules::Model& model, Ui& ui) override {
    begin(model);
    const Step shown = step_;
    Page page(ui, scroll_[static_cast<size_t>(shown)], "new", {.action = action_words(ui)});
    Flow& flow = page.flow;
    Wish wish = Nothing{};
    switch (shown) {
      case Step::what:
        what(model, ui, flow);
        break;
      case Step::own:
        own(ui, flow);
        break;
      case Step::when:
        when(model, ui, flow);
        break;
      case Step::often:
        often(model, ui, flow);
        break;
    }
    if (shown == Step::own && page.foot("new.next", {.disabled = words_.empty()})) step_ = Step::when;
    if (shown == Step::often && page.foot("new.done")) wish = built(model);
    if (step_ != shown) ui.keep_moving();
    const Wish out = page.end(wish, ui.say(changing_.empty() ? "new.title" : "new.change"));
    return std::holds_alternative<Back>(out) ? back(model) : out;
  }

  Wish back(const rules::Model&) override {
    const bool own = !words_.empty() || step_ == Step::own;
    if (step_ == Step::often) return step_ = Step::when, Nothing{};
    if (step_ == Step::when && changing_.empty()) return step_ = own ? Step::own : Step::what, Nothing{};
    if (step_ == Step::own) return step_ = Step::what, words_.clear(), Nothing{};
    return Back{};
  }

 private:
  enum class Step { what, own, when, often };

  /// A step that ends with a tap on one of many has no button at its foot.
  std::string action_words(Ui& ui) const {
    if (step_ == Step::own) return ui.say("new.next");
    return step_ == Step::often ? ui.say("new.done") : std::string();
  }

  /// The group's own challenges are shown first; a habit to be changed brings its cue and quota along.
  void begin(const rules::Model& model) {
    if (begun_) return;
    begun_ = true;
    const auto own = std::find(groups.begin(), groups.end(), model.settings.group.value_or(Group::office));
    group_ = own == groups.end() ? 0 : static_cast<size_t>(own - groups.begin());
    const Habit* habit = rules::find_habit(model.profile.habits, changing_);
    const rules::Pack* pack = habit_pack(model);
    if (const Challenge* proposed = !habit && pack ? pack->find_challenge(changing_) : nullptr)
      choose(*proposed);
    if (!habit) return changing_.clear();
    chosen_ = habit->id, words_ = habit->words, cue_ = habit->cue, quota_ = habit->quota;
    step_ = Step::when;
  }

  void choose(const Challenge& challenge) {
    chosen_ = challenge.id, quota_ = challenge.quota, cue_.clear(), words_.clear();
    step_ = Step::when;
  }

  // --- what

  void what(const rules::Model& model, Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    const rules::Pack* pack = habit_pack(model);
    if (!pack) return;
    say(ui, flow, "new.what", ui.say("new.what"), Type::title, c.ink, c.paper, 14);
    group_tabs(ui, flow);
    for (const Challenge& challenge : pack->challenges)
      if (challenge.is_for(groups.at(group_)) && !is_active(model, challenge.id) &&
          challenge_card(ui, flow, challenge))
        choose(challenge);
    own_button(model, ui, flow, {.id = "new.own", .sign = "icon-pencil", .habit = rules::own_id});
    own_button(model, ui, flow, {.id = "new.prescribed", .sign = "icon-chat", .habit = rules::prescribed_id});
  }

  /// To a habit in the player's own words.
  struct OwnKind {
    const char *id, *sign, *habit;
  };
  void own_button(const rules::Model& model, Ui& ui, Flow& flow, const OwnKind& kind) {
    const ui::ButtonStyle style{.fill = ui::Fill::plain, .sign = kind.sign, .type = Type::label};
    const std::string words = ui.say(kind.id);
    if (!ui::button(ui, kind.id, flow.take(ui::button_height(ui, words, flow.w, style), 12), words, style))
      return;
    step_ = Step::own, chosen_ = rules::next_own_id(model.profile.habits, kind.habit);
    quota_ = 5, cue_.clear();
  }

  void group_tabs(Ui& ui, Flow& flow) {
    const std::vector<std::string> names{ui.say("group.office"), ui.say("group.labour"),
                                         ui.say("group.older")};
    const int tapped = options(ui, flow, "new.group", names, static_cast<int>(group_));
    if (tapped >= 0) group_ = static_cast<size_t>(tapped);
    flow.skip(16);
  }

  // --- in the player's own words

  void own(Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    constexpr size_t longest = 24;  // characters
    const bool prescribed = rules::is_prescribed(chosen_);
    say(ui, flow, "new.own_title", ui.say(prescribed ? "new.prescribed_title" : "new.own_title"), Type::title,
        c.ink, c.paper, 8);
    say(ui, flow, "new.own_note", ui.say(prescribed ? "new.prescribed_note" : "new.own_note"), Type::body,
        c.ink_soft, c.paper, 14);
    ui::text_field(ui, "new.words", flow.take(ui::text_field_height(ui), 16), ui.say("new.words"), words_,
                   longest);
    if (prescribed) stop_card(ui, flow, "new.doctor", ui.say(id_of(rules::DoctorNote::exercise)));
  }

  // --- when

  void when(const rules::Model& model, Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    const rules::Pack* pack = habit_pack(model);
    if (!pack) return;
    say(ui, flow, "new.when", ui.say("new.when"), Type::title, c.ink, c.paper, 6);
    say(ui, flow, "new.when_note", ui.say("new.when_note"), Type::body, c.ink_soft, c.paper, 14);
    const Challenge* challenge = pack->find_challenge(chosen_);
    if (challenge)
      for (const std::string& id : challenge->cues)
        if (const rules::Cue* cue = pack->find_cue(id)) row(ui, flow, *cue);
    for (const rules::Cue& cue : pack->cues)
      if (!challenge ||
          std::find(challenge->cues.begin(), challenge->cues.end(), cue.id) == challenge->cues.end())
        row(ui, flow, cue);
  }

  void row(Ui& ui, Flow& flow, const rules::Cue& cue) {
    const ui::Palette& c = ui.colours();
    constexpr float disc = 44, pad = 10;
    const std::string words = as_beginning(ui.in(cue.say));
    const float words_w = flow.w - disc - 3 * pad;
    const float height =
        std::max({disc + 2 * pad, ui.target, ui.text_height(words, Type::label, words_w) + 20});
    const Rect box = flow.take(height, 12);
    const bool now = cue.id == cue_;
    const ui::Touch touch = ui.touch({.id = "cue." + cue.id,
                                      .role = ui::Role::choice,
                                      .name = words,
                                      .rect = box,
                                      .ink = c.ink,
                                      .paper = now ? c.leaf_tint : c.card,
                                      .selected = now});
    ui.card(touch.held ? box.scaled(0.985f) : box, 20, now ? c.leaf_tint : c.card);
    Rect inner = box.inset(pad, 0);
    const Rect room = inner;
    const Rect mark = ui.mirrored(inner.cut_left(disc).centred(disc, disc), room);
    inner.cut_left(pad);
    ui.box(mark, disc / 2, now ? c.leaf : c.leaf_tint);
    ui.sign(cue.icon, mark.scaled(0.58f), now ? c.on_fill : c.leaf);
    ui.text("cue." + cue.id + ".words", words, Type::label, ui.mirrored(inner, room), c.ink,
            now ? c.leaf_tint : c.card, ui::Align::left, true);
    if (touch.focused) ui.focus_frame(box, 20);
    if (touch.tapped) cue_ = cue.id, step_ = Step::often;
  }

  // --- how often

  void often(const rules::Model& model, Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    constexpr float pad = 18;
    const Challenge* challenge = habit_pack(model) ? habit_pack(model)->find_challenge(chosen_) : nullptr;
    if (challenge && ui.page.h > 700 && !ui.large) {
      const Rect stage = flow.take(168, 16);
      framed(ui, challenge->picture.art, stage, 24, 12);
    }
    say(ui, flow, "new.often", ui.say("new.often"), Type::title, c.ink, c.paper, 14);
    const Rect box = flow.take(std::max(72.0f, ui.target + 16), 16);
    ui.card(box, 24, c.card);
    const std::string days = ui.say("new.days", {{"n", std::to_string(quota_)}});
    quota_ += ui::stepper(ui, "new.quota", box.inset(8), ui.say("new.a_week"), days, quota_ > 1, quota_ < 7);
    const std::string plan = ui.say("new.plan", {{"cue", cue_name(ui, model, cue_)},
                                                 {"what", challenge ? ui.in(challenge->say) : words_}});
    const float plan_h = ui.text_height(plan, Type::headline, flow.w - 2 * pad);
    const std::string soft =
        challenge && !challenge->gentle.empty() ? ui.in(challenge->gentle) : std::string();
    const float soft_h = soft.empty() ? 0 : ui.text_height(soft, Type::body, flow.w - 2 * pad) + 10;
    const Rect leaf = flow.take(plan_h + soft_h + 2 * pad, 16);
    ui.box(leaf, 24, c.leaf_tint);
    Flow inside{leaf.x + pad, leaf.y + pad, leaf.w - 2 * pad};
    say(ui, inside, "new.plan", plan, Type::headline, c.on_leaf_tint, c.leaf_tint, 10);
    if (!soft.empty()) say(ui, inside, "new.gentle", soft, Type::body, c.on_leaf_tint, c.leaf_tint, 0);
    if (challenge && challenge->doctor != rules::DoctorNote::none)
      say(ui, flow, "new.doctor", ui.say(id_of(challenge->doctor)), Type::body, c.ink, c.paper, 12);
    if (rules::is_prescribed(chosen_))
      stop_card(ui, flow, "new.doctor", ui.say(id_of(rules::DoctorNote::exercise)));
    say(ui, flow, "new.free", ui.say("new.free"), Type::note, c.ink_soft, c.paper, 12);
  }

  Wish built(const rules::Model&) const {
    return rules::HabitMove{rules::Build{chosen_, cue_, quota_, words_}};
  }

  std::string changing_;
  bool begun_ = false;
  Step step_ = Step::what;
  size_t group_ = 0;
  std::string chosen_, cue_, words_;
  int quota_ = 5;
  std::array<ui::ScrollLook, 4> scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_habit_new(const std::string& habit) { return std::make_unique<HabitNew>(habit); }

}  // namespace screens
