// The page of results: no marks, each fact once more with its reason, and one action to take along. See
// round.h.
#include <algorithm>

#include "screens/parts.h"
#include "screens/round.h"

namespace screens {
namespace {

using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

/// The title, what came of it in one line, and the delighted cat.
void head(Ui& ui, Flow& flow, const std::string& line) {
  const ui::Palette& c = ui.colours();
  const ui::Colour paper = calm_paper(ui);
  const float cat_h = ui.large || flow.w < 330 ? 96.0f : 136.0f, cat_w = cat_h * 230 / 240;
  const float begun = flow.y, full = flow.w;
  flow.w = full - cat_w;
  say(ui, flow, "results.title", ui.say("results.title"), Type::title, c.ink, paper, 6);
  say(ui, flow, "results.line", line, Type::body, c.ink, paper, 0);
  flow.w = full;
  flow.y = std::max(flow.y, begun + cat_h - 6);
  ui.picture("wanwan-delight", {flow.x + full - cat_w, flow.y - cat_h + 4, cat_w, cat_h});
}

std::string words_of(Ui& ui, Went went) {
  switch (went) {
    case Went::right:
      return ui.say("results.at_once");
    case Went::careful:
      return ui.say("results.careful");
    case Went::seen:
      return ui.say("results.seen");
    case Went::missed:
      break;
  }
  return ui.say("results.looked_again");
}

/// Sign, fact, why, and its action as a choice.
void row(Ui& ui, Flow& flow, const Result& result, size_t index, RoundLook& look) {
  const ui::Palette& c = ui.colours();
  constexpr float pad = 16, sign = 30;
  const std::string id = "result." + std::to_string(index);
  const std::string &fact = result.fact, &why = result.why;
  const float w = flow.w - 2 * pad, fact_w = w - sign - 12;
  const std::string take = ui.say("results.take", {{"what", result.takeaway}});
  const float fact_h = std::max(sign, ui.text_height(fact, Type::label, fact_w));
  const float why_h = ui.text_height(why, Type::note, w), take_h = ui::choice_height(ui, take, w);
  const Rect box = flow.take(pad + fact_h + 6 + why_h + 12 + take_h + pad, 14);
  ui.card(box, 24, c.card);
  Flow inside{box.x + pad, box.y + pad, w};
  Rect top = inside.take(fact_h, 6);
  const Rect room = top;
  const Rect mark = ui.mirrored(top.cut_left(sign), room);
  top.cut_left(12);
  const bool missed = result.went == Went::missed;
  const Rect disc{mark.x, mark.y, sign, sign};
  ui.box(disc, sign / 2, missed ? c.grape_tint : c.teal_tint);
  ui.sign(missed ? "icon-redo" : "icon-tick", disc.scaled(0.56f), missed ? c.grape : c.teal);
  ui.note({.id = id + ".mark", .role = ui::Role::picture, .name = words_of(ui, result.went), .rect = disc});
  ui.text(id + ".fact", fact, Type::label, ui.mirrored(top, room), c.ink, c.card);
  say(ui, inside, id + ".why", why, Type::note, c.ink_soft, c.card, 12);
  if (ui::choice(ui, "take." + std::to_string(index), inside.take(take_h, 0), take, look.take == result.of))
    look.take = look.take == result.of ? "" : result.of;
}

}  // namespace

int right_of(const std::vector<Result>& results) {
  return static_cast<int>(std::count_if(results.begin(), results.end(),
                                        [](const Result& result) { return result.went == Went::right; }));
}

Harvest results_page(Ui& ui, RoundLook& look, const Results& results) {
  const ui::Palette& c = ui.colours();
  if (look.frames == 1) look.take = results.took;
  const float bar = round_bar_height(ui);
  Rect panel = ui.wide ? ui.page.inset(std::max(ui.safe.x, (ui.page.w - 820) / 2), 0)
                       : Rect{ui.safe.x, 0, ui.safe.w, ui.page.h};
  const std::string done = ui.say(look.take.empty() ? "results.done" : "results.done_with");
  const Foot foot = cut_foot(ui, panel, done, look.scroll);
  const Rect area{ui.page.x, 0, ui.page.w, panel.bottom()};
  ui::Scroll scroll(ui, look.scroll, area, "results");
  Flow flow{panel.x + ui.margin, scroll.top() + bar + 6, panel.w - 2 * ui.margin};
  calm_scene(ui, scroll.top(), std::max(look.head_h, bar + 100) + 22);
  head(ui, flow, results.line);
  if (look.head_h != flow.y - scroll.top()) look.head_h = flow.y - scroll.top(), ui.keep_moving();
  flow.skip(28);
  say(ui, flow, "results.ask", ui.say("results.ask"), Type::headline, c.ink, c.paper, 12);
  for (size_t i = 0; i < results.rows.size(); ++i) row(ui, flow, results.rows[i], i, look);
  flow.skip(6);
  emergency_card(ui, flow);
  scroll.end(flow.y);
  foot_fade(ui, panel.bottom());
  bar_paper(ui, look.scroll, bar);
  const bool finished = ui::button(ui, "results.done", foot.button, done);
  more_button(ui, look.scroll, foot);
  Harvest harvest{.take = {}, .finished = finished};
  if (!look.take.empty() && look.take != results.took) harvest.take = look.take;
  return harvest;
}

}  // namespace screens
