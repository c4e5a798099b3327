// Before anything is lifted: the situation in one sentence, the plans, and what the player expects.
#include <algorithm>

#include "screens/lift.h"
#include "ui/widgets.h"

namespace screens {
namespace {

using rules::Lift;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

/// The load at rest and somebody beside it.
void draw_situation(Ui& ui, const LiftPage& page, const Lift& lift) {
  const ui::View view = view_of(ui, page.stage, lift);
  const rules::Pose usual = rules::usual_pose(*lift.scene, lift.job());
  const std::optional<rules::Figure> at = rules::at_load(lift.work(), usual);
  draw_place(ui, page.stage, view, lift, at);
  const double load_x = at ? at->hand.x : std::max(0.45, lift.job().from.reach_m);
  ui::View standing = view;
  standing.ankle_x -= view.dp(0.25);
  const rules::Figure upright =
      rules::figure_of({.upper_arm_deg = 4, .forearm_deg = 14}, lift.person.stature_m);
  const ui::Clothes clothes = ui::clothes_of(lift.who);
  ui::draw_body(ui, upright, standing, clothes, {.spine = false});
  ui::draw_near_arm(ui, upright, standing, clothes);
  draw_load(ui, view, lift, {load_x, lift.job().from.hands_m});
}

void paper_edge(Ui& ui, const LiftPage& page) {
  if (!ui.wide) ui::wave(ui, page.stage, page.stage.bottom() - 12, ui.colours().paper);
}

/// "8 kg, once": what the work asks.
void facts(Ui& ui, Flow& flow, const Lift& lift) {
  const ui::Palette& c = ui.colours();
  char kg[16];
  std::snprintf(kg, sizeof kg, lift.scene->load.kg < 1 ? "%.2g" : "%.3g", lift.scene->load.kg);
  std::string words = ui.say("lift.weighs", {{"what", ui.in(lift.scene->load.name)}, {"kg", kg}});
  if (lift.job().per_minute >= 1)
    words += ui.say("lift.often", {{"n", std::to_string(static_cast<int>(lift.job().per_minute))}});
  const float h = ui.text_height(words, Type::label, flow.w - 28) + 16;
  const Rect chip = flow.take(h, 16);
  ui.box(chip, 14, c.sun_tint);
  ui.text("lift.weighs", words, Type::label, chip.inset(14, 8), c.on_sun_tint, c.sun_tint);
}

Wish after(Ui& ui, Wish wish, const std::string& title) {
  Wish top = lift_bar(ui, title);
  return is_wish(top) ? top : wish;
}

}  // namespace

Wish show_situation(const rules::Model& model, Ui& ui, LiftLook& look) {
  const Lift& lift = *model.lift();
  const bool plans = lift.scene->kind == rules::SceneKind::lift;
  const std::string go = ui.say(plans ? "lift.go_plan" : "lift.go");
  const LiftPage page = lift_page(ui, ui::button_height(ui, go, ui.safe.w * (ui.wide ? 0.4f : 0.9f)));
  draw_situation(ui, page, lift);
  paper_edge(ui, page);
  lift_column(ui, page, look, "situation", [&](Flow& flow) {
    const ui::Palette& c = ui.colours();
    say(ui, flow, "situation", ui.in(lift.scene->situation), Type::headline, c.ink, c.paper, 14);
    facts(ui, flow, lift);
    const char* hint = lift.scene->kind == rules::SceneKind::compare ? "lift.hint.compare"
                       : plans                                       ? "lift.hint.plan"
                                                                     : "lift.hint.mend";
    say(ui, flow, "lift.hint", ui.say(hint), Type::body, c.ink_soft, c.paper, 12);
  });
  const bool on = ui::button(ui, "lift.go", page.foot, go);
  return after(ui, on ? Wish(rules::Move{rules::Go{}}) : Wish(Nothing{}), ui.say("lift.face.situation"));
}

Wish show_plan(const rules::Model& model, Ui& ui, LiftLook& look) {
  const Lift& lift = *model.lift();
  const std::string go = ui.say("lift.choose");
  const LiftPage page = lift_page(ui, ui::button_height(ui, go, ui.safe.w * (ui.wide ? 0.4f : 0.9f)));
  draw_situation(ui, page, lift);
  paper_edge(ui, page);
  lift_column(ui, page, look, "plans", [&](Flow& flow) {
    const ui::Palette& c = ui.colours();
    say(ui, flow, "lift.ask_plan", ui.say("lift.ask_plan"), Type::headline, c.ink, c.paper, 12);
    for (size_t i = 0; i < lift.scene->plans.size(); ++i) {
      const rules::Plan& plan = lift.scene->plans[i];
      const std::string& words = ui.in(plan.say);
      if (lift.was_told(plan.id)) {  // explained, and not to be gone on with
        say(ui, flow, "told." + std::to_string(i), words, Type::label, c.ink_soft, c.paper, 2);
        say(ui, flow, "told." + std::to_string(i) + ".why", ui.in(plan.why), Type::body, c.ink, c.paper, 14);
        continue;
      }
      if (ui::choice(ui, "plan." + std::to_string(i), flow.take(ui::choice_height(ui, words, flow.w), 12),
                     words, look.plan == plan.id))
        look.plan = look.plan == plan.id ? "" : plan.id;
    }
  });
  const bool on = ui::button(ui, "lift.choose", page.foot, go, {.disabled = look.plan.empty()});
  Wish wish = Nothing{};
  if (on && !look.plan.empty()) wish = rules::Move{rules::Choose{look.plan}};
  return after(ui, wish, ui.say("lift.face.plan"));
}

namespace {

/// The two ways beside each other, without their loads.
void draw_two(Ui& ui, const LiftPage& page, const Lift& lift) {
  const ui::View whole = view_of(ui, page.stage, lift);
  ui.scene("lab-" + lift.scene->place, page.stage, 0.5f);
  for (size_t i = 0; i < lift.tries.size() && i < 2; ++i) {
    ui::View view = whole;
    view.per_metre = std::min(whole.per_metre, page.stage.w / 2 / 1.15f);
    view.ankle_x = page.stage.x + page.stage.w * (i == 0 ? 0.20f : 0.68f);
    const rules::Pose& pose = lift.tries[i].pose;
    if (const auto figure = rules::at_load(lift.work(), pose))
      draw_lifter(ui, view, lift, *figure, pose.feet, 0);
  }
}

std::vector<std::string> answers(Ui& ui, const Lift& lift) {
  if (lift.scene->kind == rules::SceneKind::compare)
    return {ui.in(lift.scene->ways[0].say), ui.in(lift.scene->ways[1].say), ui.say("lift.same")};
  std::vector<std::string> bands;
  for (int band = 0; band < 4; ++band) bands.push_back(word_of(ui, static_cast<rules::Band>(band)));
  return bands;
}

}  // namespace

Wish show_predict(const rules::Model& model, Ui& ui, LiftLook& look) {
  const Lift& lift = *model.lift();
  const bool two = lift.scene->kind == rules::SceneKind::compare;
  const std::string go = ui.say("lift.guess");
  const LiftPage page = lift_page(ui, ui::button_height(ui, go, ui.safe.w * (ui.wide ? 0.4f : 0.9f)));
  if (two) {
    draw_two(ui, page, lift);
  } else {
    const ui::View view = view_of(ui, page.stage, lift);
    const std::optional<rules::Figure> figure = rules::at_load(lift.work(), lift.pose);
    draw_place(ui, page.stage, view, lift, figure);
    if (figure) draw_lifter(ui, view, lift, *figure, lift.pose.feet, 0);
  }
  paper_edge(ui, page);
  lift_column(ui, page, look, "predict", [&](Flow& flow) {
    const ui::Palette& c = ui.colours();
    say(ui, flow, "lift.ask", ui.say(two ? "lift.ask_two" : "lift.ask_band"), Type::headline, c.ink, c.paper,
        12);
    const std::vector<std::string> words = answers(ui, lift);
    for (size_t i = 0; i < words.size(); ++i) {
      const int at = static_cast<int>(i);
      if (ui::choice(ui, "guess." + std::to_string(i), flow.take(ui::choice_height(ui, words[i], flow.w), 12),
                     words[i], look.guess == at))
        look.guess = at;
    }
  });
  const bool on = ui::button(ui, "lift.guess", page.foot, go, {.disabled = !look.guess});
  Wish wish = Nothing{};
  if (on && look.guess) wish = rules::Move{rules::Guess{*look.guess}};
  return after(ui, wish, ui.say("lift.face.predict"));
}

}  // namespace screens
