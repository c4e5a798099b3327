// After a lift, a plan or a prediction: two tries side by side, the difference in one sentence, then fact,
// why, action and evidence.
#include <imgui.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

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

/// The way the hands came nearer or went further, with its length.
void draw_nearer(Ui& ui, const LiftPage& page, const ui::View& view, const rules::Figure& before,
                 const rules::Figure& now, int by_cm) {
  constexpr float too_far = 110;  // dp a metre: there the words below say it alone
  if (view.per_metre < too_far) return;
  const ui::Palette& c = ui.colours();
  const ui::Dot from = view.at(before.hand), to = view.at(now.hand);
  const float y = std::min(page.stage.bottom() - 56, std::max(from.y, to.y) + view.dp(0.16));
  const float way = to.x < from.x ? -1.0f : 1.0f, head = 14, half = 5;
  ImDrawList& list = ui.list();
  const auto colour = IM_COL32(c.teal.r, c.teal.g, c.teal.b, c.teal.a);
  list.AddRectFilled({std::min(from.x, to.x - way * head), y - half},
                     {std::max(from.x, to.x - way * head), y + half}, colour, half);
  const ImVec2 tip{to.x, y}, low{to.x - way * head, y + head * 0.8f},
      high{to.x - way * head, y - head * 0.8f};
  if (way < 0)
    list.AddTriangleFilled(tip, high, low, colour);
  else
    list.AddTriangleFilled(tip, low, high, colour);
  const std::string words =
      ui.say(by_cm < 0 ? "lift.closer" : "lift.further", {{"n", std::to_string(std::abs(by_cm))}});
  const float em = ui::type_dp(Type::label, ui.body);
  const float w = ui.fonts().width(words, ui.style(Type::label)) + 1.3f * em, h = 1.9f * em;
  const float x = std::clamp((from.x + to.x) / 2 - w / 2, page.stage.x + 10, page.stage.right() - w - 10);
  const Rect at{x, std::min(y + 14, page.stage.bottom() - h - 16), w, h};
  ui.box(at, h / 2, c.teal);
  ui.text("lift.nearer", words, Type::label, at, c.on_fill, c.teal, ui::Align::centre, true);
}

rules::Difference difference(LiftLook& look, const Lift& lift, const Pair& tries) {
  if (!look.differs) look.differs = rules::difference_of(lift.work(), *tries.before, *tries.now);
  return *look.differs;
}

/// Both tries over each other, the earlier one pale.
void draw_stage(Ui& ui, const LiftPage& page, LiftLook& look, const Lift& lift) {
  if (is_comparison(lift)) return draw_two_ways(ui, page, look, lift, true);
  const Pair tries = pair_of(lift);
  const auto now = tries.now ? at_load(look, lift, tries.now->pose) : std::nullopt;
  if (!now) return draw_waiting(ui, page, look, lift);
  const auto before = tries.before ? at_load(look, lift, tries.before->pose) : std::nullopt;
  if (!look.helper) look.helper = helpers_body(ui, lift);
  std::optional<Helper> helper;
  if (look.helper) helper = helper_at(ui, lift, *now, *look.helper);
  Sight sight;
  see(sight, *now), see_load(ui, sight, lift, now->hand);
  if (before) see(sight, *before), see_load(ui, sight, lift, before->hand);
  if (helper) see(sight, *helper);
  const ui::View view = view_of(ui, page, look, page.stage, sight);
  draw_place(ui, page.stage, view, lift, now, helper);
  if (before) {
    ui::draw_ghost(ui, *before, view, step_of(lift, tries.before->pose.feet));
    draw_load(ui, view, lift, before->hand, 0.35f);
  }
  draw_lifter(ui, view, lift, *now, tries.now->pose.feet, tries.now->outcome.start_N, helper);
  draw_lever(ui, page, page.stage, view, lift,
             {.figure = &*now,
              .load_share = static_cast<float>(tries.now->outcome.load_share),
              .helper = helper ? &*helper : nullptr},
             1);
  if (!before) return;
  const rules::Difference told = difference(look, lift, tries);
  if (told.what == rules::Difference::What::reach) draw_nearer(ui, page, view, *before, *now, told.by);
}

/// What the player did otherwise than the time before; empty when nothing tells.
std::string done_otherwise(Ui& ui, const rules::Difference& told) {
  using What = rules::Difference::What;
  const int by = std::abs(told.by);
  switch (told.what) {
    case What::reach:
      return ui.say(told.by < 0 ? "lift.closer" : "lift.further", {{"n", std::to_string(by)}});
    case What::time: {
      const std::string seconds = std::to_string(by / 10) + "." + std::to_string(by % 10);
      return ui.say(told.by > 0 ? "lift.slower" : "lift.faster", {{"s", seconds}});
    }
    case What::knees:
      return ui.say(told.by < 0 ? "lift.deeper" : "lift.straighter");
    case What::turn:
      return ui.say(told.by < 0 ? "lift.with_feet" : "lift.with_waist");
    default:
      return "";
  }
}

/// The difference in one sentence.
std::string sentence(Ui& ui, LiftLook& look, const Lift& lift) {
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
  const std::string did = done_otherwise(ui, difference(look, lift, tries));
  if (!did.empty())
    return ui.say(order == 0  ? "lift.result.did_alike"
                  : order < 0 ? "lift.result.did_lower"
                              : "lift.result.did_higher",
                  {{"what", did}});
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
  if (ui::fold(ui, "numbers", {card.x + 4, card.bottom() - fold_h - 2, card.w - 8, fold_h}, fold, {},
               look.numbers))
    look.numbers = !look.numbers;
}

/// The other plans' explanations, and the chosen one's.
void plans(Ui& ui, Flow& flow, const Lift& lift) {
  const ui::Palette& c = ui.colours();
  if (!lift.plan) return;
  say(ui, flow, "plan.say", ui.in(lift.plan->say), Type::label, c.ink, c.paper, 2);
  say(ui, flow, "plan.why", ui.in(lift.plan->why), Type::body, c.ink, c.paper, 14);
}

/// By a good plan with which nobody lifts: what one would bear alone, beside nothing.
void spared(Ui& ui, Flow& flow, const Lift& lift) {
  if (!lift.nobody_lifts() || !lift.best || lift.plan->rank > rules::PlanRank::fine) return;
  const ui::Palette& c = ui.colours();
  constexpr float pad = 16, bar_h = 18, marker = 20, gap = 14;
  const float w = flow.w - 2 * pad;
  const std::string band = word_of(ui, rules::band_of(lift.best->peak_N));
  const std::string alone = ui.say("lift.row", {{"what", ui.say("lift.alone")}, {"band", band}}),
                    plan = ui.say("lift.row",
                                  {{"what", ui.say("lift.this_way")}, {"band", ui.say("lift.band.none")}});
  const std::string estimate = ui.say("lift.estimate");
  const float words_h = ui.text_height(alone, Type::label, w) + ui.text_height(plan, Type::label, w);
  const Rect card = flow.take(
      2 * pad + words_h + marker + bar_h + gap + 6 + bar_h + gap + ui.text_height(estimate, Type::note, w),
      14);
  ui.card(card, 24, c.card);
  Flow inside{card.x + pad, card.y + pad, w};
  say(ui, inside, "bar.0", alone, Type::label, c.ink_soft, c.card, marker);
  draw_bar(ui, inside.take(bar_h, gap), lift.best->peak_N, lift, true);
  say(ui, inside, "bar.1", plan, Type::label, c.ink, c.card, 6);
  ui.box(inside.take(bar_h, gap), bar_h / 2, c.teal_tint);
  say(ui, inside, "lift.estimate", estimate, Type::note, c.on_grape_tint, c.card, 0);
}

/// How glad the cat is of it.
const char* cat_of(const Lift& lift) {
  const Try* now = pair_of(lift).now;
  if (lift.nobody_lifts() || is_comparison(lift)) return "wanwan-delight";
  return now && now->stars && now->stars->total() < 2 ? "wanwan-think" : "wanwan-delight";
}

/// The cat beside the result; a glad one hops once.
void draw_cat(Ui& ui, const Lift& lift, const LiftLook& look, Rect at) {
  constexpr float after_s = 0.35f, hop_s = 0.5f, high = 14;
  const bool glad = std::string_view(cat_of(lift)) == "wanwan-delight";
  const float share = glad && ui.pace == ui::Pace::full ? ui.share(look.since, after_s, hop_s) : 1;
  const float up = 4 * share * (1 - share) * high;
  ui.stand(cat_of(lift), at.moved(0, -up));
}

/// The result in the largest words, and the cat where there is room for it.
void draw_result(Ui& ui, Flow& flow, const Lift& lift, LiftLook& look) {
  const ui::Palette& c = ui.colours();
  constexpr float cat_w = 76, cat_h = 84;
  const std::string words = sentence(ui, look, lift);
  const bool cat = !ui.large && flow.w >= 280;
  const float w = flow.w - (cat ? cat_w + 12 : 0);
  const float words_h = ui.text_height(words, headline_of(ui), w);
  const Rect row = flow.take(std::max(words_h, cat ? cat_h - 8 : 0), 10);
  Rect rest = row;
  if (cat) {
    const Rect seat = ui.mirrored(rest.cut_right(cat_w), row);
    rest.cut_right(12);
    rest = ui.mirrored(rest, row);
    draw_cat(ui, lift, look, {seat.x, seat.y - 8, seat.w, cat_h});
  }
  ui.text("lift.result", words, headline_of(ui), rest.centred(rest.w, words_h), c.ink, c.paper);
}

/// "Again" and "done": where there is no room for both words, "again" is a sign alone.
Wish compare_foot(Ui& ui, LiftLook& look, const LiftPage& page, bool retry) {
  const std::string done = ui.say("lift.done"), again = ui.say("lift.again");
  Rect foot = page.foot.button;
  const Rect room = foot;
  Wish wish = Nothing{};
  if (retry) {
    constexpr float small = 56, gap = 12, beside_sign = 76, beside_words = 40;
    const auto wide = [&](const std::string& one) { return ui.fonts().width(one, ui.style(Type::action)); };
    const float full = wide(again) + beside_sign;
    const bool words = full + gap + wide(done) + beside_words <= foot.w;
    const Rect at = ui.mirrored(foot.cut_left(words ? full : small), room);
    foot.cut_left(gap);
    foot = ui.mirrored(foot, room);
    const bool tapped =
        words ? ui::button(ui, "lift.again", at, again, {.fill = ui::Fill::plain, .sign = "icon-redo"})
              : ui::round_button(ui, "lift.again", at.centred(small, small), "icon-redo", again);
    if (tapped) wish = rules::Move{rules::Again{}};
  }
  if (ui::button(ui, "lift.done", foot, done)) wish = rules::Move{rules::Leave{}};
  more_button(ui, look.scroll, page.foot);
  return wish;
}

}  // namespace

Wish show_compare(const rules::Model& model, Ui& ui, LiftLook& look) {
  const Lift& lift = *model.lift();
  const ui::Palette& c = ui.colours();
  const std::string title = ui.say("lift.face.compare");
  const LiftPage page =
      lift_page(ui, look, title, ui.say("lift.done"), ui.page.h * (is_tight(ui) ? 0.36f : 0.42f));
  draw_stage(ui, page, look, lift);
  paper_edge(ui, page);
  const rules::LiftScene& scene = *lift.scene;
  Wish plan = Nothing{};
  lift_column(ui, page, look, "compare", [&](Flow& flow) {
    draw_result(ui, flow, lift, look);
    if (lift.nobody_lifts() && lift.stars) draw_stars(ui, flow, rules::stars_of(lift.plan->rank));
    if (const Try* now = pair_of(lift).now; now && now->stars) {
      draw_stars(ui, flow, now->stars->total());
      advice(ui, flow, lift, *now);
      if (now->stars->total() < 3) plan = other_plan(ui, flow, lift);
    }
    bars(ui, flow, lift, look);
    estimated_without(ui, flow, lift);
    spared(ui, flow, lift);
    plans(ui, flow, lift);
    say(ui, flow, "fact", ui.in(scene.fact), Type::headline, c.teal, c.paper, 6);
    say(ui, flow, "why", ui.in(scene.why), Type::body, c.ink, c.paper, 14);
    action_card(ui, flow, scene.action, "");
    if (scene.evidence) evidence_row(ui, flow, *scene.evidence, look.evidence_open);
    say(ui, flow, "lift.not_a_check", ui.say("lift.not_a_check"), Type::note, c.ink_soft, c.paper, 6);
    say(ui, flow, "source", source_line(ui, model.levels, scene.sources), Type::note, c.ink_soft, c.paper,
        12);
  });
  Wish wish = compare_foot(ui, look, page, !is_comparison(lift));
  if (is_wish(plan)) wish = plan;
  Wish top = lift_bar(ui, page, title);
  if (std::holds_alternative<Back>(top)) top = rules::Move{rules::Leave{}};
  return is_wish(top) ? top : wish;
}

}  // namespace screens
