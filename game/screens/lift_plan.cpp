// Before anything is lifted: the situation in one sentence, the plans, and what the player expects.
#include <algorithm>
#include <cmath>
#include <utility>

#include "screens/lift.h"
#include "ui/widgets.h"

namespace screens {
namespace {

using rules::Lift;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

/// A text as `say` sets it: its height with what follows, dp.
float high(Ui& ui, const std::string& words, Type type, float w, float gap) {
  return ui.text_height(words, type, w) + gap;
}

float panel_w(const Ui& ui) { return ui.safe.w - 2 * ui.margin; }

/// What the work asks: "8 kg, once".
std::string work_of(Ui& ui, const Lift& lift) {
  std::string words = ui.say(
      "lift.weighs", {{"what", ui.in(lift.scene->load.name)}, {"kg", written_kg(lift.scene->load.kg)}});
  if (lift.job().per_minute >= 1)
    words += ui.say("lift.often", {{"n", std::to_string(static_cast<int>(lift.job().per_minute))}});
  return words;
}

/// From where to where, where somebody may lift it there.
std::string path_of(Ui& ui, const Lift& lift) {
  const auto& plans = lift.scene->plans;
  const auto lifts = [&](const rules::Plan& plan) { return lift.scene->can_lift_by(plan); };
  if (!plans.empty() && std::none_of(plans.begin(), plans.end(), lifts)) return "";
  const auto cm = [](double metres) { return std::to_string(std::lround(100 * metres)); };
  const rules::Spot &from = lift.job().from, &to = lift.job().to;
  std::string words = from.hands_m == to.hands_m
                          ? ui.say("lift.path_level", {{"n", cm(from.hands_m)}})
                          : ui.say("lift.path", {{"from", cm(from.hands_m)}, {"to", cm(to.hands_m)}});
  if (const double twist = std::max(from.twist_deg, to.twist_deg); twist > 0)
    words += ui.say("lift.path_side", {{"n", std::to_string(std::lround(twist))}});
  return words;
}

/// Notes below the chip: their ids and words.
std::vector<std::pair<std::string, std::string>> notes_of(Ui& ui, const Lift& lift) {
  std::vector<std::pair<std::string, std::string>> notes{{"lift.path", path_of(ui, lift)},
                                                         {"lift.around", around_in_words(ui, *lift.scene)}};
  std::erase_if(notes, [](const auto& note) { return note.second.empty(); });
  return notes;
}

constexpr float note_gap = 6;

float facts_height(Ui& ui, const Lift& lift, float w) {
  float height = high(ui, work_of(ui, lift), Type::label, w - 28, 16 + 10);
  for (const auto& note : notes_of(ui, lift)) height += high(ui, note.second, Type::note, w, note_gap);
  return height + 8;
}

void facts(Ui& ui, Flow& flow, const Lift& lift) {
  const ui::Palette& c = ui.colours();
  const std::string words = work_of(ui, lift);
  const Rect chip = flow.take(ui.text_height(words, Type::label, flow.w - 28) + 16, 10);
  ui.box(chip, 14, c.sun_tint);
  ui.text("lift.weighs", words, Type::label, chip.inset(14, 8), c.on_sun_tint, c.sun_tint);
  for (const auto& [id, note] : notes_of(ui, lift))
    say(ui, flow, id, note, Type::note, c.ink, c.paper, note_gap);
  flow.take(0, 8);
}

const char* hint_of(const Lift& lift) {
  if (lift.scene->kind == rules::SceneKind::compare) return "lift.hint.compare";
  return lift.scene->kind == rules::SceneKind::lift ? "lift.hint.plan" : "lift.hint.mend";
}

Wish after(Ui& ui, Wish wish, const LiftPage& page, const std::string& title) {
  Wish top = lift_bar(ui, page, title);
  return is_wish(top) ? top : wish;
}

float choices_height(Ui& ui, const std::vector<std::string>& words, float w) {
  float height = 0;
  for (const std::string& one : words) height += ui::choice_height(ui, one, w) + 12;
  return height;
}

constexpr float told_gap = 2, told_after = 22;

/// The question, the plans to choose from and the explanations of those that were told.
float plans_height(Ui& ui, const Lift& lift, float w) {
  float height = high(ui, ui.say("lift.ask_plan"), headline_of(ui), w, 12);
  for (const rules::Plan& plan : lift.scene->plans)
    height += lift.was_told(plan.id) ? high(ui, ui.in(plan.say), Type::label, w, told_gap) +
                                           high(ui, ui.in(plan.why), Type::body, w, told_after)
                                     : ui::choice_height(ui, ui.in(plan.say), w) + 12;
  return height;
}

}  // namespace

Wish show_situation(const rules::Model& model, Ui& ui, LiftLook& look) {
  const Lift& lift = *model.lift();
  const std::string go = ui.say(lift.scene->kind == rules::SceneKind::lift ? "lift.go_plan" : "lift.go"),
                    title = ui.say("lift.face.situation"), hint = ui.say(hint_of(lift));
  const std::string& words = ui.in(lift.scene->situation);
  const float w = panel_w(ui);
  const LiftPage page = lift_page(ui, look, title, go,
                                  high(ui, words, headline_of(ui), w, 14) + facts_height(ui, lift, w) +
                                      high(ui, hint, Type::body, w, 12));
  draw_waiting(ui, page, look, lift);
  paper_edge(ui, page);
  lift_column(ui, page, look, "situation", [&](Flow& flow) {
    const ui::Palette& c = ui.colours();
    say(ui, flow, "situation", words, headline_of(ui), c.ink, c.paper, 14);
    facts(ui, flow, lift);
    say(ui, flow, "lift.hint", hint, Type::body, c.ink_soft, c.paper, 12);
  });
  const bool on = lift_foot(ui, look, page, "lift.go", go);
  return after(ui, on ? Wish(rules::Move{rules::Go{}}) : Wish(Nothing{}), page, title);
}

Wish show_plan(const rules::Model& model, Ui& ui, LiftLook& look) {
  const Lift& lift = *model.lift();
  const std::string go = ui.say("lift.choose"), title = ui.say("lift.face.plan");
  const LiftPage page = lift_page(ui, look, title, go, plans_height(ui, lift, panel_w(ui)));
  draw_waiting(ui, page, look, lift);
  paper_edge(ui, page);
  lift_column(ui, page, look, "plans", [&](Flow& flow) {
    const ui::Palette& c = ui.colours();
    say(ui, flow, "lift.ask_plan", ui.say("lift.ask_plan"), headline_of(ui), c.ink, c.paper, 12);
    for (size_t i = 0; i < lift.scene->plans.size(); ++i) {
      const rules::Plan& plan = lift.scene->plans[i];
      const std::string& words = ui.in(plan.say);
      if (lift.was_told(plan.id)) {  // explained, and not to be gone on with
        say(ui, flow, "told." + std::to_string(i), words, Type::label, c.ink_soft, c.paper, told_gap);
        say(ui, flow, "told." + std::to_string(i) + ".why", ui.in(plan.why), Type::body, c.ink, c.paper,
            told_after);
        continue;
      }
      if (ui::choice(ui, "plan." + std::to_string(i), flow.take(ui::choice_height(ui, words, flow.w), 12),
                     words, look.plan == plan.id))
        look.plan = look.plan == plan.id ? "" : plan.id;
    }
  });
  const bool on = lift_foot(ui, look, page, "lift.choose", go, {.disabled = look.plan.empty()});
  Wish wish = Nothing{};
  if (on && !look.plan.empty()) wish = rules::Move{rules::Choose{look.plan}};
  return after(ui, wish, page, title);
}

namespace {

std::vector<std::string> answers(Ui& ui, const Lift& lift) {
  if (lift.scene->kind == rules::SceneKind::compare)
    return {ui.in(lift.scene->ways[0].say), ui.in(lift.scene->ways[1].say), ui.say("lift.same")};
  std::vector<std::string> bands;
  for (int band = 0; band < 4; ++band) bands.push_back(word_of(ui, static_cast<rules::Band>(band)));
  return bands;
}

/// The body at the load, as one walks up to it; its load is not told yet.
void draw_usual(Ui& ui, const LiftPage& page, LiftLook& look, const Lift& lift) {
  const std::optional<rules::Figure> figure = at_load(look, lift, lift.pose);
  if (!look.helper) look.helper = helpers_body(ui, lift);
  std::optional<Helper> helper;
  if (figure && look.helper) helper = helper_at(ui, lift, *figure, *look.helper);
  Sight sight;
  if (figure) see(sight, *figure), see_load(ui, sight, lift, figure->hand);
  if (helper) see(sight, *helper);
  const ui::View view = view_of(ui, page, look, page.stage, sight);
  draw_place(ui, page.stage, view, lift, figure, helper);
  if (figure) draw_lifter(ui, view, lift, *figure, lift.pose.feet, 0, helper);
}

}  // namespace

Wish show_predict(const rules::Model& model, Ui& ui, LiftLook& look) {
  const Lift& lift = *model.lift();
  const bool two = lift.scene->kind == rules::SceneKind::compare;
  const std::string go = ui.say("lift.guess"), title = ui.say("lift.face.predict"),
                    ask = ui.say(two ? "lift.ask_two" : "lift.ask_band");
  const std::vector<std::string> words = answers(ui, lift);
  const LiftPage page =
      lift_page(ui, look, title, go,
                high(ui, ask, headline_of(ui), panel_w(ui), 12) + choices_height(ui, words, panel_w(ui)));
  if (two)
    draw_two_ways(ui, page, look, lift, false);
  else
    draw_usual(ui, page, look, lift);
  paper_edge(ui, page);
  lift_column(ui, page, look, "predict", [&](Flow& flow) {
    const ui::Palette& c = ui.colours();
    say(ui, flow, "lift.ask", ask, headline_of(ui), c.ink, c.paper, 12);
    for (size_t i = 0; i < words.size(); ++i) {
      const int at = static_cast<int>(i);
      if (ui::choice(ui, "guess." + std::to_string(i), flow.take(ui::choice_height(ui, words[i], flow.w), 12),
                     words[i], look.guess == at))
        look.guess = at;
    }
  });
  const bool on = lift_foot(ui, look, page, "lift.guess", go, {.disabled = !look.guess});
  Wish wish = Nothing{};
  if (on && look.guess) wish = rules::Move{rules::Guess{*look.guess}};
  return after(ui, wish, page, title);
}

}  // namespace screens
