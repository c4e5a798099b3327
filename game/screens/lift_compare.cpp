// After a lift, a plan or a prediction: two tries side by side, the difference in one sentence, then fact,
// why, action and evidence.
#include <algorithm>
#include <cstdlib>

#include "screens/lift.h"

namespace screens {
namespace {

using rules::Lift;
using rules::Try;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

bool is_comparison(const Lift& lift) { return lift.scene->kind == rules::SceneKind::compare; }

/// The tries on screen: the earlier or first, and the newest; null where there is none.
struct Pair {
  const Try *before = nullptr, *now = nullptr;
};
Pair pair_of(const Lift& lift) {
  if (lift.nobody_lifts() || lift.tries.empty()) return {};
  return {lift.before(), &lift.tries.back()};
}

void draw_stage(Ui& ui, const LiftPage& page, const Lift& lift) {
  const ui::View whole = view_of(ui, page.stage, lift);
  const Pair tries = pair_of(lift);
  if (is_comparison(lift)) {
    ui.scene("lab-" + lift.scene->place, page.stage, 0.5f);
    for (size_t i = 0; i < lift.tries.size() && i < 2; ++i) {
      ui::View view = whole;
      view.per_metre = std::min(whole.per_metre, page.stage.w / 2 / 1.15f);
      view.ankle_x = page.stage.x + page.stage.w * (i == 0 ? 0.20f : 0.68f);
      const Try& made = lift.tries[i];
      const auto figure = rules::at_load(lift.work(), made.pose);
      if (!figure) continue;
      draw_lifter(ui, view, lift, *figure, made.pose.feet, made.outcome.start_N);
      ui::draw_lever(ui, *figure, view, static_cast<float>(made.outcome.load_share), 1);
    }
    return;
  }
  const auto now = tries.now ? rules::at_load(lift.work(), tries.now->pose) : std::nullopt;
  draw_place(ui, page.stage, whole, lift, now);
  if (tries.before)
    if (const auto ghost = rules::at_load(lift.work(), tries.before->pose)) {
      ui::draw_ghost(ui, *ghost, whole, step_of(tries.before->pose.feet));
      draw_load(ui, whole, lift, ghost->hand, 0.35f);
    }
  if (now) {
    draw_lifter(ui, whole, lift, *now, tries.now->pose.feet, tries.now->outcome.start_N);
    ui::draw_lever(ui, *now, whole, static_cast<float>(tries.now->outcome.load_share), 1);
    return;
  }
  const rules::Figure upright =
      rules::figure_of({.upper_arm_deg = 4, .forearm_deg = 14}, lift.person.stature_m);
  const ui::Clothes clothes = ui::clothes_of(lift.who);
  ui::draw_body(ui, upright, whole, clothes, {.spine = false});
  ui::draw_near_arm(ui, upright, whole, clothes);
}

/// The difference in one sentence.
std::string sentence(Ui& ui, const Lift& lift) {
  if (lift.nobody_lifts())
    return ui.say(lift.plan->rank <= rules::PlanRank::fine ? "lift.saved" : "lift.plan_weak");
  const Pair tries = pair_of(lift);
  if (!tries.now) return ui.say("lift.saved");
  if (is_comparison(lift)) {
    const int truth = lift.truth();
    const bool held = lift.guess == truth;
    if (truth == 2) return ui.say(held ? "lift.result.same_guessed" : "lift.result.same");
    const std::string what = ui.in(lift.scene->ways[static_cast<size_t>(truth)].say);
    return ui.say(held ? "lift.result.less_guessed" : "lift.result.less", {{"way", what}});
  }
  if (!tries.before)
    return ui.say("lift.result.first", {{"band", word_of(ui, rules::band_of(tries.now->outcome.peak_N))}});
  const int order = rules::compare_N(tries.now->outcome.peak_N, tries.before->outcome.peak_N);
  return ui.say(order == 0 ? "lift.result.alike" : order < 0 ? "lift.result.lower" : "lift.result.higher");
}

/// Up to three stars; the name tells how many.
void draw_stars(Ui& ui, Flow& flow, int stars) {
  const ui::Palette& c = ui.colours();
  constexpr float size = 34, gap = 8;
  const Rect row = flow.take(size, 10);
  for (int i = 0; i < 3; ++i) {
    const Rect at{row.x + static_cast<float>(i) * (size + gap), row.y, size, size};
    ui.picture("icon-star", at, {.tint = i < stars ? c.sun : c.pip, .mask = true});
  }
  ui.note({.id = "lift.stars",
           .role = ui::Role::picture,
           .name = ui.say("lift.stars", {{"n", std::to_string(stars)}}),
           .rect = {row.x, row.y, 3 * size + 2 * gap, size}});
}

/// Why it is not three: what to change first.
void advice(Ui& ui, Flow& flow, const Lift& lift, const Try& made) {
  if (!made.stars || made.stars->total() == 3) return;
  const rules::Stars& s = *made.stars;
  const int least = s.total();
  const char* id = s.index == least ? "lift.advice.index"
                   : s.motion == least
                       ? (made.outcome.twist_deg > 0 ? "lift.advice.twist" : "lift.advice.speed")
                   : s.load == least ? "lift.advice.load"
                                     : "lift.advice.plan";
  const bool plans = lift.scene->kind == rules::SceneKind::lift;
  if (s.index == least && !plans) id = "lift.advice.near";
  say(ui, flow, "lift.advice", ui.say(id), Type::body, ui.colours().ink, ui.colours().paper, 12);
}

void bar_row(Ui& ui, Flow& flow, const Lift& lift, const std::string& id, const std::string& words,
             const Try& made, bool quiet) {
  const ui::Palette& c = ui.colours();
  const std::string line =
      ui.say("lift.row", {{"what", words}, {"band", word_of(ui, rules::band_of(made.outcome.peak_N))}});
  say(ui, flow, id, line, Type::label, quiet ? c.ink_soft : c.ink, c.card, 20);
  draw_bar(ui, flow.take(18, 14), made.outcome.peak_N, lift, quiet);
}

float row_height(Ui& ui, const Lift&, const std::string& words, const Try& made, float w) {
  const std::string line =
      ui.say("lift.row", {{"what", words}, {"band", word_of(ui, rules::band_of(made.outcome.peak_N))}});
  return ui.text_height(line, Type::label, w) + 20 + 18 + 14;
}

std::string numbers_of(Ui& ui, const Try& made, const std::string& words) {
  const int n = made.outcome.peak_N;
  if (n < rules::low_N) return ui.say("lift.row", {{"what", words}, {"band", word_of(ui, rules::Band::low)}});
  return ui.say("lift.row_numbers", {{"what", words},
                                     {"n", std::to_string((n + 5) / 10 * 10)},
                                     {"reach", std::to_string(std::lround(100 * made.outcome.reach_m))}});
}

/// Both tries as bars; forces behind a tap.
void bars(Ui& ui, Flow& flow, const Lift& lift, LiftLook& look) {
  const ui::Palette& c = ui.colours();
  const Pair tries = pair_of(lift);
  if (!tries.now) return;
  constexpr float pad = 16;
  const float w = flow.w - 2 * pad;
  struct Row {
    std::string words;
    const Try* made;
    bool quiet;
  };
  std::vector<Row> rows;
  if (is_comparison(lift)) {
    for (size_t i = 0; i < lift.tries.size(); ++i)
      rows.push_back({ui.in(lift.scene->ways[i].say), &lift.tries[i], false});
  } else {
    if (tries.before) rows.push_back({ui.say("lift.last"), tries.before, true});
    rows.push_back({ui.say("lift.now"), tries.now, false});
  }
  const std::string fold = ui.say(look.numbers ? "lift.words" : "lift.numbers"),
                    estimate = ui.say("lift.estimate");
  const float fold_h = std::max(ui.target, ui.text_height(fold, Type::label, w) + 12);
  float height = pad + fold_h + ui.text_height(estimate, Type::note, w) + 8;
  for (const Row& row : rows) {
    height += row_height(ui, lift, row.words, *row.made, w);
    if (look.numbers) height += ui.text_height(numbers_of(ui, *row.made, row.words), Type::note, w) + 4;
  }
  const Rect card = flow.take(height, 14);
  ui.card(card, 24, c.card);
  Flow inside{card.x + pad, card.y + pad, w};
  for (size_t i = 0; i < rows.size(); ++i)
    bar_row(ui, inside, lift, "bar." + std::to_string(i), rows[i].words, *rows[i].made, rows[i].quiet);
  if (look.numbers)
    for (size_t i = 0; i < rows.size(); ++i)
      say(ui, inside, "number." + std::to_string(i), numbers_of(ui, *rows[i].made, rows[i].words), Type::note,
          c.ink_soft, c.card, 4);
  say(ui, inside, "lift.estimate", estimate, Type::note, c.on_grape_tint, c.card, 0);
  if (ui::fold(ui, "numbers", {card.x + 4, card.bottom() - fold_h - 2, card.w - 8, fold_h}, fold, "",
               look.numbers))
    look.numbers = !look.numbers;
}

/// The other plans' explanations, and the chosen one's.
void plans(Ui& ui, Flow& flow, const Lift& lift) {
  const ui::Palette& c = ui.colours();
  if (!lift.plan) return;
  say(ui, flow, "plan.say", ui.in(lift.plan->say), Type::label, c.ink, c.paper, 2);
  say(ui, flow, "plan.why", ui.in(lift.plan->why), Type::body, c.ink, c.paper, 14);
  if (!lift.nobody_lifts() || !lift.best) return;
  const std::string spared =
      ui.say("lift.spared", {{"band", word_of(ui, rules::band_of(lift.best->peak_N))}});
  say(ui, flow, "lift.spared", spared, Type::body, c.ink_soft, c.paper, 14);
}

}  // namespace

Wish show_compare(const rules::Model& model, Ui& ui, LiftLook& look) {
  const Lift& lift = *model.lift();
  const ui::Palette& c = ui.colours();
  const std::string done = ui.say("lift.done"), again = ui.say("lift.again");
  const bool retry = !is_comparison(lift);
  const float foot_w = (ui.wide ? ui.safe.w * 0.44f : ui.safe.w) - 2 * ui.margin;
  const ui::ButtonStyle quiet{.fill = ui::Fill::plain, .sign = "icon-redo"};
  const float again_w =
      retry ? std::min(foot_w * 0.46f, ui.fonts().width(again, ui.style(Type::action)) + 76) : 0;
  const float foot_h = std::max(ui::button_height(ui, done, foot_w - again_w - (retry ? 12 : 0)),
                                retry ? ui::button_height(ui, again, again_w, quiet) : 0);
  const LiftPage page = lift_page(ui, foot_h);
  draw_stage(ui, page, lift);
  if (!ui.wide) ui::wave(ui, page.stage, page.stage.bottom() - 12, c.paper);
  const rules::LiftScene& scene = *lift.scene;
  lift_column(ui, page, look, "compare", [&](Flow& flow) {
    say(ui, flow, "lift.result", sentence(ui, lift), Type::headline, c.ink, c.paper, 10);
    if (lift.nobody_lifts() && lift.stars) draw_stars(ui, flow, rules::stars_of(lift.plan->rank));
    if (const Try* now = pair_of(lift).now; now && now->stars) {
      draw_stars(ui, flow, now->stars->total());
      advice(ui, flow, lift, *now);
    }
    bars(ui, flow, lift, look);
    plans(ui, flow, lift);
    say(ui, flow, "fact", ui.in(scene.fact), Type::headline, c.teal, c.paper, 6);
    say(ui, flow, "why", ui.in(scene.why), Type::body, c.ink, c.paper, 14);
    action_card(ui, flow, scene.action, "");
    if (scene.evidence) evidence_row(ui, flow, *scene.evidence, look.evidence_open);
    say(ui, flow, "lift.not_a_check", ui.say("lift.not_a_check"), Type::note, c.ink_soft, c.paper, 6);
    say(ui, flow, "source", source_line(ui, model.levels, scene.sources), Type::note, c.ink_soft, c.paper,
        12);
  });
  Wish wish = Nothing{};
  Rect foot = page.foot;
  if (retry) {
    const Rect room = foot;
    const Rect at = ui.mirrored(foot.cut_left(again_w), room);
    foot.cut_left(12);
    foot = ui.mirrored(foot, room);
    if (ui::button(ui, "lift.again", at, again, quiet)) wish = rules::Move{rules::Again{}};
  }
  if (ui::button(ui, "lift.done", foot, done)) wish = rules::Move{rules::Leave{}};
  Wish top = lift_bar(ui, ui.say("lift.face.compare"));
  if (std::holds_alternative<Back>(top)) top = rules::Move{rules::Leave{}};
  return is_wish(top) ? top : wish;
}

}  // namespace screens
