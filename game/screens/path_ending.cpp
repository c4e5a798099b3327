// The ending of a story: what became of him, how it went in words and signs, three things to do today of
// which one is taken along, and the signs of an emergency. No marks.
#include <algorithm>
#include <array>

#include "screens/parts.h"
#include "screens/path.h"

namespace screens {
namespace {

using rules::EndKind;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

const char* title_of(EndKind kind) {
  switch (kind) {
    case EndKind::good:
      return "path.end_good";
    case EndKind::slow:
      return "path.end_slow";
    case EndKind::caught:
      break;
  }
  return "path.end_caught";
}

/// The title, what became of him, and the delighted cat.
void head(Ui& ui, Flow& flow, const rules::Chapter& chapter) {
  const ui::Palette& c = ui.colours();
  const ui::Colour paper = calm_paper(ui);
  const float cat_h = ui.large || flow.w < 330 ? 96.0f : 136.0f, cat_w = cat_h * 230 / 240;
  const float begun = flow.y, full = flow.w;
  flow.w = full - cat_w;
  say(ui, flow, "end.title", ui.say(title_of(chapter.ending->kind)), Type::title, c.ink, paper, 6);
  say(ui, flow, "tell", ui.in(chapter.tell), Type::body, c.ink, paper, 0);
  flow.w = full;
  flow.y = std::max(flow.y, begun + cat_h - 6);
  ui.picture("wanwan-delight", {flow.x + full - cat_w, flow.y - cat_h + 4, cat_w, cat_h});
}

/// Every time, mostly, or a beginning.
std::string grade_of(Ui& ui, const rules::Share& share) {
  if (share.got == share.of) return ui.say("path.always");
  return share.got * 2 >= share.of ? ui.say("path.mostly") : ui.say("path.begun");
}

void strength(Ui& ui, Flow& flow, const char* sign, const std::string& id, const std::string& name,
              const rules::Share& share) {
  if (share.of == 0) return;
  const ui::Palette& c = ui.colours();
  constexpr float disc = 40;
  const std::string grade = grade_of(ui, share);
  const float w = flow.w - disc - 14;
  const float name_h = ui.text_height(name, Type::label, w), grade_h = ui.text_height(grade, Type::note, w);
  Rect row = flow.take(std::max(disc, name_h + grade_h), 12);
  const Rect room = row;
  const Rect mark = ui.mirrored(row.cut_left(disc).centred(disc, disc), room);
  ui.box(mark, disc / 2, c.grape_tint);
  ui.sign(sign, mark.scaled(0.56f), c.grape);
  row.cut_left(14);
  row = ui.mirrored(row, room);
  const float y = row.mid_y() - (name_h + grade_h) / 2;
  ui.text(id, name, Type::label, {row.x, y, w, name_h}, c.ink, c.card);
  ui.text(id + ".grade", grade, Type::note, {row.x, y + name_h, w, grade_h}, c.ink_soft, c.card);
}

void strengths(Ui& ui, Flow& flow, const rules::Path& path) {
  const ui::Palette& c = ui.colours();
  const rules::Strengths all = rules::strengths_of(path);
  constexpr float pad = 18;
  const float w = flow.w - 2 * pad;
  float height = 2 * pad - 12;
  const float words_w = w - 54;
  const std::array rows{std::pair{"path.knowing", all.knowing}, std::pair{"path.safe", all.safe},
                        std::pair{"path.shared", all.shared}};
  for (const auto& [id, share] : rows)
    if (share.of > 0)
      height += 12 + std::max(40.0f, ui.text_height(ui.say(id), Type::label, words_w) +
                                         ui.text_height(grade_of(ui, share), Type::note, words_w));
  const Rect box = flow.take(height, 16);
  ui.card(box, 24, c.card);
  Flow inside{box.x + pad, box.y + pad, w};
  strength(ui, inside, "icon-bulb", "strength.knowing", ui.say("path.knowing"), all.knowing);
  strength(ui, inside, "icon-tick", "strength.safe", ui.say("path.safe"), all.safe);
  strength(ui, inside, "icon-chat", "strength.shared", ui.say("path.shared"), all.shared);
}

}  // namespace

Wish show_ending(const rules::Model& model, Ui& ui, PathLook& look) {
  const ui::Palette& c = ui.colours();
  const rules::Path& path = *model.path();
  const rules::Chapter& chapter = path.chapter();
  if (look.frames == 1) look.take = path.brought;
  const float bar = round_bar_height(ui), line_h = timeline_height(ui);
  Rect panel = ui.wide ? ui.page.inset(std::max(ui.safe.x, (ui.page.w - 820) / 2), 0)
                       : Rect{ui.safe.x, 0, ui.safe.w, ui.page.h};
  const std::string done = ui.say(look.take.empty() ? "results.done" : "results.done_with");
  const Foot foot = cut_foot(ui, panel, done, look.scroll);
  const Rect area{ui.page.x, 0, ui.page.w, panel.bottom()};
  ui::Scroll scroll(ui, look.scroll, area, "ending");
  Flow flow{panel.x + ui.margin, scroll.top() + bar, panel.w - 2 * ui.margin};
  calm_scene(ui, scroll.top(), std::max(look.head_h, bar + 100) + 22);
  timeline(ui, flow.take(line_h, 12), path);
  head(ui, flow, chapter);
  if (look.head_h != flow.y - scroll.top()) look.head_h = flow.y - scroll.top(), ui.keep_moving();
  flow.skip(28);
  say(ui, flow, "fact", ui.in(chapter.fact), Type::headline, c.ink, c.paper, 16);
  strengths(ui, flow, path);
  say(ui, flow, "end.today", ui.say("path.today"), Type::headline, c.ink, c.paper, 10);
  for (size_t i = 0; i < chapter.ending->today.size(); ++i) {
    const rules::Deed& deed = chapter.ending->today[i];
    const std::string words = ui.in(deed.say);
    const Rect at = flow.take(ui::choice_height(ui, words, flow.w), 12);
    if (ui::choice(ui, "take." + std::to_string(i), at, words, look.take == deed.id))
      look.take = look.take == deed.id ? "" : deed.id;
  }
  flow.skip(6);
  emergency_card(ui, flow);
  scroll.end(flow.y);
  foot_fade(ui, panel.bottom());
  bar_paper(ui, look.scroll, bar);
  const bool finished = ui::button(ui, "results.done", foot.button, done);
  more_button(ui, look.scroll, foot);
  const Wish top = path_bar(path, ui);
  if (finished) return rules::Move{rules::Farewell{}};
  if (!look.take.empty() && look.take != path.brought) return rules::Move{rules::Bring{look.take}};
  return top;
}

}  // namespace screens
