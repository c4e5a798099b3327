// How many, then set by set: a ring and a count that can stand still or be skipped at any moment. See
// practice.h.
#include <algorithm>
#include <cmath>

#include "screens/habit_parts.h"
#include "screens/practice.h"

namespace screens {
namespace {

using rules::Amount;
using rules::Beat;
using rules::Version;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

/// The versions of an exercise; a doctor's has none on a chair, for that would be advice of ours.
std::vector<Version> versions_of(const Subject& of) {
  if (of.exercise) return {Version::body, Version::chair, Version::puppet};
  return {Version::body, Version::puppet};
}

const char* version_id(Version version) {
  switch (version) {
    case Version::chair:
      return "coach.chair";
    case Version::puppet:
      return "coach.puppet";
    case Version::body:
      break;
  }
  return "coach.body";
}

/// With one's body, on a chair, or by the figure alone.
void version_row(Ui& ui, Flow& flow, PracticeLook& look, const Subject& of) {
  const std::vector<Version> versions = versions_of(of);
  std::vector<std::string> words;
  int at = 0;
  for (size_t i = 0; i < versions.size(); ++i) {
    words.push_back(ui.say(version_id(versions[i])));
    if (versions[i] == look.version) at = static_cast<int>(i);
  }
  const int tapped = options(ui, flow, "coach.version", words, at);
  if (tapped >= 0) look.version = versions[static_cast<size_t>(tapped)], ui.keep_moving();
  flow.skip(14);
}

/// The movement that is shown; null for a doctor's exercise, which is not known.
const rules::Movement* movement_of(const Subject& of, Version version) {
  if (!of.exercise) return nullptr;
  return version == Version::chair ? &of.exercise->chair.movement : &of.exercise->movement;
}

void figure(Ui& ui, Rect at, const Subject& of, Version version, float risen) {
  const rules::Movement* movement = movement_of(of, version);
  if (!movement) {
    Rect right = at.inset(16, 8);
    right.cut_left(right.w * 0.4f);
    ui.stand("wanwan-stretch", ui.mirrored(right, at));
    return;
  }
  const bool chair = version == Version::chair;
  ui::draw_exerciser(ui, at,
                     {.movement = movement,
                      .risen = risen,
                      .somebody = somebody_of(of),
                      .supports = chair ? nullptr : &of.exercise->supports},
                     ui.in(chair ? of.exercise->chair.alt : of.exercise->alt));
}

/// One number with its steps.
int stepped(Ui& ui, Flow& flow, const char* id, int value, int least, int most, const char* unit) {
  const std::string words = ui.say(unit, {{"n", std::to_string(value)}});
  return value + ui::stepper(ui, id, flow.take(std::max(ui.target + 8, ui.body * 3.2f), 8), ui.say(id), words,
                             value > least, value < most);
}

void amount_card(Ui& ui, Flow& flow, Amount& amount) {
  const float row = std::max(ui.target + 8, ui.body * 3.2f);
  const Rect box = flow.take(3 * row + 2 * 8 + 20, 14);
  ui.card(box, 24, ui.colours().card);
  Flow inside{box.x + 10, box.y + 10, box.w - 20};
  const Amount &least = rules::least_amount, &most = rules::most_amount;
  amount.hold_s =
      stepped(ui, inside, "coach.hold", amount.hold_s, least.hold_s, most.hold_s, "coach.seconds");
  amount.reps = stepped(ui, inside, "coach.reps", amount.reps, least.reps, most.reps, "coach.times");
  amount.sets = stepped(ui, inside, "coach.sets", amount.sets, least.sets, most.sets, "coach.set_count");
}

}  // namespace

Wish show_amount(const rules::Practice& practice, Ui& ui, PracticeLook& look, const Subject& of) {
  const ui::Palette& c = ui.colours();
  if (look.frames <= 1) look.amount = practice.amount, look.version = practice.version;
  Staged page(ui, look.scroll, "amount", ui.say("coach.begin"));
  Flow& flow = page.flow;
  say(ui, flow, "amount.title", ui.say(of.exercise ? "coach.how_many" : "coach.doctor_says"), Type::headline,
      c.ink, c.paper, 4);
  if (of.exercise) {
    say(ui, flow, "amount.note", ui.say("coach.start_low"), Type::body, c.ink_soft, c.paper, 12);
    amount_card(ui, flow, look.amount);
  } else {
    say(ui, flow, "amount.note",
        ui.say("coach.amount", {{"hold", std::to_string(practice.amount.hold_s)},
                                {"reps", std::to_string(practice.amount.reps)},
                                {"sets", std::to_string(practice.amount.sets)}}),
        Type::title, c.ink, c.paper, 14);
  }
  say(ui, flow, "version.title", ui.say("coach.version"), Type::label, c.ink, c.paper, 8);
  version_row(ui, flow, look, of);
  if (of.exercise && look.version == Version::chair) steps_card(ui, flow, of.exercise->chair.steps);
  if (look.version == Version::puppet)
    say(ui, flow, "version.puppet", ui.say("coach.puppet_note"), Type::body, c.ink_soft, c.paper, 12);
  stop_card(ui, flow, "coach.stop", ui.say("doctor.exercise"));
  Wish wish = Nothing{};
  if (plain_button(ui, flow, "coach.not_today")) wish = rules::Move{rules::Enough{}};
  if (page.foot("coach.begin")) {
    look.running = true;
    wish = rules::Move{rules::Prepare{look.amount, look.version}};
  }
  figure(ui, page.figure, of, look.version, 1);
  return page.end(wish, of.name);
}

// --- a set

namespace {

/// Lets time pass; only what runs on the screen counts.
void pass(Ui& ui, PracticeLook& look, const Amount& amount) {
  if (look.last < 0) look.last = ui.now;
  constexpr double hidden_s = 1.5;  // a longer gap is a program that was not on the screen
  if (look.running) look.run.spent_s += std::min(hidden_s, ui.now - look.last);
  look.last = ui.now;
  const rules::Tempo tempo = tempo_of(look.run, amount);
  if (!look.running || tempo.beat == Beat::over) return;
  const bool moves = tempo.beat == Beat::rise || tempo.beat == Beat::hold || tempo.beat == Beat::lower;
  if (moves && ui.pace == ui::Pace::full) return ui.keep_moving();
  const double left = tempo.of_s - tempo.into_s, to_second = 1 - (tempo.into_s - std::floor(tempo.into_s));
  ui.wake_in(std::min(left, to_second) + 0.005);
}

/// The second that is counted aloud: 1, 2, 3 while holding; 0 else.
int second_of(const rules::Tempo& tempo) {
  return tempo.beat == Beat::hold ? static_cast<int>(tempo.into_s) + 1 : 0;
}

const char* beat_id(Beat beat) {
  switch (beat) {
    case Beat::ready:
      return "coach.ready";
    case Beat::rise:
      return "coach.rise";
    case Beat::hold:
      return "coach.holding";
    case Beat::lower:
      return "coach.lower";
    case Beat::breathe:
    case Beat::over:
      break;
  }
  return "coach.breathe";
}

/// The ring of the hold with its second, and what is to be done now below it.
void ring(Ui& ui, Rect stage, const rules::Tempo& tempo, const PracticeLook& look) {
  const ui::Palette& c = ui.colours();
  const float size = std::clamp(stage.h * 0.46f, 64.0f, 132.0f);
  const Rect room = stage.inset(ui.wide ? 8 : 14, 8);
  const Rect at = ui.mirrored(Rect{room.x, room.y, size, size}, room);
  ui.box(at, size / 2, c.card);
  const bool holds = tempo.beat == Beat::hold;
  const int second = second_of(tempo);
  const float share = holds ? static_cast<float>(tempo.share()) : 0.0f;
  // the seconds held so far, or those until it begins
  const double until = tempo.beat == Beat::ready ? std::ceil(tempo.of_s - tempo.into_s) : 0;
  const std::string words = std::to_string(holds ? second : static_cast<int>(until));
  ui::progress_ring(ui, "coach.ring", at.inset(6), share, words, c.teal);
  const std::string what = ui.say(look.running ? beat_id(tempo.beat) : "coach.paused");
  const float w = ui.fonts().width(what, ui.style(Type::label)) + 24,
              h = ui.text_height(what, Type::label, stage.w) + 8;
  const Rect pill = ui.mirrored(Rect{at.right() + 6, at.mid_y() - h / 2, w, h}, at);
  ui.box(pill, 14, c.card);
  ui.text("coach.beat", what, Type::label, pill, c.teal, c.card, ui::Align::centre, true);
}

/// A pill for each time: over, now, to come. They are told as one by a screen reader.
void rep_pips(Ui& ui, Rect at, int reps, int now, bool held, const std::string& name) {
  const ui::Palette& c = ui.colours();
  ui.note({.id = "coach.pips", .role = ui::Role::progress, .name = name, .rect = at});
  const float gap = reps > 15 ? 2.0f : 6.0f,
              w = (at.w - gap * static_cast<float>(reps - 1)) / static_cast<float>(reps);
  for (int i = 0; i < reps; ++i) {
    const Rect pip{at.x + static_cast<float>(i) * (w + gap), at.y, w, at.h};
    const bool over = i < now || (i == now && held);
    ui.box(pip, std::min(w, at.h) / 2, over ? c.teal : i == now ? c.sun : c.pip);
  }
}

/// Which time of how many, which set, and how it is done.
void count_card(Ui& ui, Flow& flow, const rules::Practice& practice, const rules::Tempo& tempo,
                const std::string& cue) {
  const ui::Palette& c = ui.colours();
  constexpr float pad = 18, pip_h = 12;
  const Amount& amount = practice.amount;
  const std::string rep = ui.say("coach.rep", {{"n", std::to_string(tempo.rep + 1)}}),
                    of = ui.say("coach.rep_of", {{"n", std::to_string(amount.reps)}}),
                    set = ui.say("coach.set_at", {{"n", std::to_string(practice.sets + 1)},
                                                  {"of", std::to_string(amount.sets)}});
  const float w = flow.w - 2 * pad;
  const float set_w = ui.fonts().width(set, ui.style(Type::label)) + 24;
  const bool beside = ui.fonts().width(rep, ui.style(Type::headline)) + set_w + 12 < w;
  const float head_h = ui.text_height(rep, Type::headline, w),
              set_h = ui.text_height(set, Type::label, w) + 8, of_h = ui.text_height(of, Type::note, w),
              cue_h = ui.text_height(cue, Type::body, w);
  const Rect box =
      flow.take(2 * pad - 6 + head_h + (beside ? 0 : set_h + 4) + of_h + 10 + pip_h + 10 + cue_h, 12);
  ui.card(box, 24, c.card);
  Flow inside{box.x + pad, box.y + pad - 4, w};
  const Rect row = inside.take(head_h, beside ? 0 : 4);
  ui.text("coach.rep", rep, Type::headline, row, c.ink, c.card);
  const Rect chip = beside ? Rect{row.right() - set_w, row.mid_y() - set_h / 2, set_w, set_h} : [&] {
    const Rect at = inside.take(set_h, 0);
    return Rect{at.x, at.y, set_w, set_h};
  }();
  ui.box(chip, 14, c.teal_tint);
  ui.text("coach.set_at", set, Type::label, chip, c.teal, c.teal_tint, ui::Align::centre, true);
  say(ui, inside, "coach.rep_of", of, Type::note, c.ink_soft, c.card, 10);
  const bool held = tempo.beat == Beat::lower || tempo.beat == Beat::breathe;
  rep_pips(ui, inside.take(pip_h, 10), amount.reps, tempo.rep, held, rep + " · " + of);
  say(ui, inside, "coach.cue", cue, Type::body, c.ink_soft, c.card, 0);
}

/// The second is said where there is a voice, else tapped on wood; never when sound is off.
Wish count_aloud(const rules::Model& model, Ui& ui, PracticeLook& look, const rules::Tempo& tempo) {
  const int told = tempo.rep * 100 + second_of(tempo);
  if (!look.running || second_of(tempo) == 0 || told == look.told) return Nothing{};
  look.told = told;
  if (!model.settings.sound) return Nothing{};
  if (ui.voice) return Speak{std::to_string(second_of(tempo))};
  if (const auto& play = ui.services().sound) play(ui::Sound::tap);
  return Nothing{};
}

Wish over(const PracticeLook& look, const Amount& amount) {
  return rules::Move{rules::Complete{reps_held(look.run, amount), look.version}};
}

/// Skip this one, or what is left of the set.
Wish skips(Ui& ui, Flow& flow, PracticeLook& look, const Amount& amount) {
  const ui::ButtonStyle style{.fill = ui::Fill::plain, .sign = "icon-skip", .type = Type::label};
  const std::string rep = ui.say("coach.skip_rep"), set = ui.say("coach.skip_set");
  const float half = (flow.w - 12) / 2;
  const float h = std::max(ui::button_height(ui, rep, half, style), ui::button_height(ui, set, half, style));
  Rect row = flow.take(h, 12);
  const Rect room = row;
  const bool one = ui::button(ui, "coach.skip_rep", ui.mirrored(row.cut_left(half), room), rep, style);
  row.cut_left(12);
  if (ui::button(ui, "coach.skip_set", ui.mirrored(row, room), set, style)) return over(look, amount);
  if (one) look.run = skip_rep(look.run, amount), ui.keep_moving();
  return Nothing{};
}

/// Between two sets: no clock, the next one begins when the player says so.
Wish resting(const rules::Practice& practice, Ui& ui, PracticeLook& look, const Subject& of) {
  const ui::Palette& c = ui.colours();
  Staged page(ui, look.scroll, "rest", ui.say("coach.next_set"));
  Flow& flow = page.flow;
  say(ui, flow, "rest.title",
      ui.say("coach.set_over",
             {{"n", std::to_string(practice.sets)}, {"of", std::to_string(practice.amount.sets)}}),
      Type::title, c.ink, c.paper, 8);
  say(ui, flow, "rest.note", ui.say("coach.rest_note"), Type::body, c.ink, c.paper, 14);
  version_row(ui, flow, look, of);
  stop_card(ui, flow, "coach.stop", ui.say("doctor.exercise"));
  Wish wish = Nothing{};
  if (plain_button(ui, flow, "coach.enough", "icon-tick")) wish = rules::Move{rules::Enough{}};
  if (page.foot("coach.next_set")) {
    look.resting = false, look.running = true;
    ui.keep_moving();
  }
  figure(ui, page.figure, of, look.version, 0);
  return page.end(wish, of.name);
}

}  // namespace

Wish show_follow(const rules::Model& model, Ui& ui, PracticeLook& look, const Subject& of) {
  const rules::Practice& practice = *model.practice();
  const Amount& amount = practice.amount;
  if (look.resting) return resting(practice, ui, look, of);
  pass(ui, look, amount);
  const rules::Tempo tempo = tempo_of(look.run, amount);
  const bool begun = look.run.spent_s > 0;
  Staged page(ui, look.scroll, "follow",
              ui.say(look.running ? "coach.pause"
                     : begun      ? "coach.go_on"
                                  : "coach.begin"));
  Flow& flow = page.flow;
  Wish wish = Nothing{};
  const bool chair = of.exercise && look.version == Version::chair;
  const std::string cue = !of.exercise ? ui.say("coach.doctor_cue")
                          : chair      ? ui.in(of.exercise->chair.steps[1])
                                       : ui.in(of.exercise->cue);
  count_card(ui, flow, practice, tempo, cue);
  stop_card(ui, flow, "coach.stop", ui.say("doctor.exercise"));
  wish = skips(ui, flow, look, amount);
  version_row(ui, flow, look, of);
  if (plain_button(ui, flow, "coach.enough", "icon-tick")) wish = rules::Move{rules::Enough{}};
  if (page.foot("coach.run", {.sign = look.running ? "icon-pause" : "icon-play"}))
    look.running = !look.running, ui.keep_moving();
  const bool still = ui.pace != ui::Pace::full;  // two still pictures
  const auto risen = static_cast<float>(tempo.risen());
  figure(ui, page.figure, of, look.version, still ? std::round(risen) : risen);
  ring(ui, page.figure, tempo, look);
  if (!is_wish(wish) && tempo.beat == Beat::over) wish = over(look, amount);
  if (!is_wish(wish)) wish = count_aloud(model, ui, look, tempo);
  return page.end(wish, of.name);
}

Wish show_after(const rules::Model& model, Ui& ui, PracticeLook& look, const Subject& of) {
  const ui::Palette& c = ui.colours();
  const rules::Practice& practice = *model.practice();
  const rules::Coaching& coaching = of.pack->coaching;
  Page page(ui, look.scroll, "after", {.action = ui.say("coach.roll_up")});
  Flow& flow = page.flow;
  const float cat = std::clamp(ui.page.h * 0.2f, 96.0f, 180.0f);
  ui.stand(practice.reps > 0 ? "wanwan-delight" : "wanwan-asleep", flow.take(cat, 10));
  const size_t day = static_cast<size_t>(std::max(0, model.today));
  const rules::Text& kind = practice.reps > 0 ? coaching.kind[day % coaching.kind.size()] : coaching.rested;
  say(ui, flow, "after.kind", ui.in(kind), Type::title, c.ink, c.paper, 8);
  if (practice.reps > 0)
    say(ui, flow, "after.done",
        ui.say("coach.done", {{"sets", std::to_string(practice.sets)}, {"n", std::to_string(practice.reps)}}),
        Type::body, c.ink_soft, c.paper, 14);
  say(ui, flow, "after.notice", ui.say("coach.notice"), Type::headline, c.ink, c.paper, 10);
  steps_card(ui, flow, coaching.notice);
  stop_card(ui, flow, "coach.stop", ui.say("doctor.exercise"));
  action_card(ui, flow, of.exercise ? of.exercise->action : coaching.maintain, "");
  if (of.exercise) {
    if (of.exercise->evidence) evidence_row(ui, flow, *of.exercise->evidence, look.evidence_open);
    say(ui, flow, "source", source_line(ui, model.levels, of.exercise->sources), Type::note, c.ink_soft,
        c.paper, 12);
  }
  Wish wish = Nothing{};
  if (page.foot("coach.roll_up")) wish = rules::Move{rules::RollUp{}};
  return page.end(wish, of.name);
}

}  // namespace screens
