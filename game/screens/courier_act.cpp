// An act of the courier's errand: what to do, what was tried last and what it means, the pieces to tap.
#include <algorithm>

#include "screens/courier.h"
#include "screens/parts.h"

namespace screens {
namespace {

using rules::Act;
using rules::ActKind;
using rules::Courier;
using rules::Piece;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr float gap = 12;

// --- what is said: how to begin, then what belongs to the piece that was tried last

const Piece* last_of(const Courier& courier) {
  return courier.last() < 0 ? nullptr : &courier.act().pieces[static_cast<size_t>(courier.last())];
}

float reason_height(Ui& ui, const Piece& piece, float width) {
  return ui.text_height(ui.in(piece.say), Type::label, width) +
         ui.text_height(ui.in(piece.why), Type::body, width);
}

/// As high as the longest, so that nothing jumps under the finger; a guess is explained only with its fact.
float said_height(Ui& ui, const Act& act, float width) {
  float height = ui.text_height(ui.in(act.tell), Type::body, width);
  if (act.kind == ActKind::foretell) return height;
  for (const Piece& piece : act.pieces) height = std::max(height, reason_height(ui, piece, width));
  return height;
}

void said(Ui& ui, Flow& flow, const Courier& courier) {
  const ui::Palette& c = ui.colours();
  const float height = said_height(ui, courier.act(), flow.w);
  Flow inside = flow;
  const Piece* piece = last_of(courier);
  if (!piece || courier.act().kind == ActKind::foretell) {
    say(ui, inside, "tell", ui.in(courier.act().tell), Type::body, c.ink, c.paper, 0);
  } else {
    say(ui, inside, "tried", ui.in(piece->say), Type::label, c.teal, c.paper, 0);
    say(ui, inside, "tried.why", ui.in(piece->why), Type::body, c.ink, c.paper, 0);
  }
  flow.skip(height + gap);
}

// --- the pieces

/// A piece that was tried carries a tick.
ui::ButtonStyle style_of(const Courier& courier, size_t piece) {
  const bool tried = courier.has_tried(static_cast<int>(piece));
  const bool in =
      courier.act().kind != ActKind::build || (courier.act().pieces[piece].layer != rules::Layer::none &&
                                               rules::is_in(courier, courier.act().pieces[piece].layer));
  ui::ButtonStyle style{.fill = ui::Fill::plain, .sign = "", .type = Type::label, .radius = 16};
  if (tried && in) style.fill = ui::Fill::leaf, style.sign = "icon-tick";
  style.selected = courier.last() == static_cast<int>(piece);
  return style;
}

/// As many beside each other as their words allow, in even rows.
size_t columns_of(Ui& ui, const Act& act, float width) {
  constexpr float around = 62;  // the tick and the paddings
  const size_t all = act.pieces.size();
  for (const size_t columns : {all, all % 2 == 0 ? size_t{2} : size_t{1}}) {
    const float cell = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    if (std::all_of(act.pieces.begin(), act.pieces.end(), [&](const Piece& piece) {
          return ui.fonts().width(ui.in(piece.say), ui.style(Type::label)) + around <= cell;
        }))
      return columns;
  }
  return 1;
}

float cell_height(Ui& ui, const Act& act, float cell) {
  const ui::ButtonStyle ticked{.fill = ui::Fill::leaf, .sign = "icon-tick", .type = Type::label};
  float height = ui.target;
  for (const Piece& piece : act.pieces)
    height = std::max(height, ui::button_height(ui, ui.in(piece.say), cell, ticked));
  return height;
}

struct Grid {
  size_t columns = 1, rows = 1;
  float cell_w = 0, cell_h = 0;
  float height() const { return static_cast<float>(rows) * (cell_h + gap); }
};

Grid grid_of(Ui& ui, const Act& act, float width) {
  Grid grid;
  grid.columns = columns_of(ui, act, width);
  grid.rows = (act.pieces.size() + grid.columns - 1) / grid.columns;
  grid.cell_w = (width - gap * static_cast<float>(grid.columns - 1)) / static_cast<float>(grid.columns);
  grid.cell_h = cell_height(ui, act, grid.cell_w);
  return grid;
}

int pieces(Ui& ui, Flow& flow, const Courier& courier) {
  const Act& act = courier.act();
  const Grid grid = grid_of(ui, act, flow.w);
  int tapped = -1;
  for (size_t i = 0; i < act.pieces.size(); ++i) {
    const Rect at{flow.x + static_cast<float>(i % grid.columns) * (grid.cell_w + gap),
                  flow.y + static_cast<float>(i / grid.columns) * (grid.cell_h + gap), grid.cell_w,
                  grid.cell_h};
    if (ui::button(ui, "piece." + std::to_string(i), at, ui.in(act.pieces[i].say), style_of(courier, i)))
      tapped = static_cast<int>(i);
  }
  flow.skip(grid.height());
  return tapped;
}

int guesses(Ui& ui, Flow& flow, const Courier& courier) {
  const std::vector<Piece>& all = courier.act().pieces;
  int tapped = -1;
  for (size_t i = 0; i < all.size(); ++i) {
    const std::string& words = ui.in(all[i].say);
    if (ui::choice(ui, "piece." + std::to_string(i), flow.take(ui::choice_height(ui, words, flow.w), gap),
                   words, courier.last() == static_cast<int>(i)))
      tapped = static_cast<int>(i);
  }
  return tapped;
}

float stepper_height(Ui& ui, const Act& act, float width) {
  const float inner = width - 2 * 8 - ui::stepper_buttons_w(ui);
  float value_h = 0;
  for (const Piece& piece : act.pieces)
    value_h = std::max(value_h, ui.text_height(ui.in(piece.say), Type::label, inner));
  return std::max(ui.target, ui.text_height(ui.say("courier.load"), Type::note, inner) + value_h) + 16;
}

int loads(Ui& ui, Flow& flow, const Courier& courier) {
  const Act& act = courier.act();
  const int now = std::max(0, courier.last()), heaviest = static_cast<int>(act.pieces.size()) - 1;
  const Rect card = flow.take(stepper_height(ui, act, flow.w), gap);
  ui.card(card, 20, ui.colours().card);
  const int step = ui::stepper(ui, "load", card.inset(8), ui.say("courier.load"),
                               ui.in(act.pieces[static_cast<size_t>(now)].say), now > 0, now < heaviest);
  return step == 0 ? -1 : now + step;
}

float controls_height(Ui& ui, const Act& act, float width) {
  switch (act.kind) {
    case ActKind::load:
      return stepper_height(ui, act, width) + gap;
    case ActKind::press:
      return press_slider_height(ui, act, width) + gap;
    case ActKind::foretell: {
      float height = 0;
      for (const Piece& piece : act.pieces) height += ui::choice_height(ui, ui.in(piece.say), width) + gap;
      return height;
    }
    default:
      return grid_of(ui, act, width).height();
  }
}

int controls(Ui& ui, Flow& flow, const Courier& courier) {
  switch (courier.act().kind) {
    case ActKind::load:
      return loads(ui, flow, courier);
    case ActKind::press:
      return press_slider(ui, flow, courier.act(), static_cast<int>(rules::pressure_of(courier)));
    case ActKind::foretell:
      return guesses(ui, flow, courier);
    default:
      return pieces(ui, flow, courier);
  }
}

// --- the primary action

struct Primary {
  const char* word;
  std::optional<rules::Move> move;  ///< none: there is something to try first
};

Primary primary_of(const Courier& courier) {
  const ActKind kind = courier.act().kind;
  if (rules::tried_out(courier))
    return {kind == ActKind::foretell ? "courier.guess" : "courier.ask", rules::Ask{}};
  if (kind != ActKind::press) return {"courier.first", {}};
  constexpr int none = static_cast<int>(rules::Pressure::none),
                hard = static_cast<int>(rules::Pressure::hard);
  if (courier.last() == hard || courier.has_tried(hard)) return {"courier.release", rules::Probe{none}};
  return {"courier.harder", rules::Probe{hard}};
}

float panel_height(Ui& ui, const Act& act, float width) {
  return ui.text_height(ui.in(act.title), Type::headline, width) + 6 + said_height(ui, act, width) + gap +
         controls_height(ui, act, width) + 12;
}

}  // namespace

CourierPage courier_page(Ui& ui, const CourierLook& look, const std::string& action, float panel_h,
                         float least, float most) {
  CourierPage page;
  if (ui.wide) {
    const Split parts = split(ui, 0, 0.48f);
    page.stage = parts.stage, page.panel = parts.panel;
    page.foot = cut_foot(ui, page.panel, action, look.scroll);
    page.panel.cut_top(round_bar_height(ui) - page.panel.y);
    return page;
  }
  page.panel = {ui.safe.x, 0, ui.safe.w, ui.page.h};
  page.foot = cut_foot(ui, page.panel, action, look.scroll);
  constexpr float picture_least = 144;
  const float low = std::max(ui.page.h * least, round_bar_height(ui) + picture_least);
  const float stage_h = std::clamp(page.panel.h - panel_h, low, std::max(low, ui.page.h * most));
  page.stage = {ui.page.x, 0, ui.page.w, stage_h};
  return page;
}

Wish show_act(const rules::Model& model, Ui& ui, CourierLook& look) {
  const Courier& courier = *model.courier();
  const Act& act = courier.act();
  const Primary primary = primary_of(courier);
  const float column_w = (ui.wide ? split(ui, 0, 0.48f).panel.w : ui.safe.w) - 2 * ui.margin;
  const float panel_h = panel_height(ui, act, column_w), bar = round_bar_height(ui);
  const CourierPage page = courier_page(ui, look, ui.say(primary.word), panel_h, 0.36f, 0.62f);
  const ui::Palette& c = ui.colours();
  int tapped = -1;
  const auto panel = [&](Flow& flow) {
    say(ui, flow, "title", ui.in(act.title), Type::headline, c.ink, c.paper, 6);
    said(ui, flow, courier);
    tapped = controls(ui, flow, courier);
  };
  if (ui.wide) {
    draw_stage(ui, courier, look.scene, page.stage);
    ui::Scroll scroll(ui, look.scroll, page.panel, "act");
    Flow flow{page.panel.x + ui.margin, scroll.top() + 4, column_w};
    flow.skip(std::max(0.0f, (page.panel.h - panel_h) / 2));
    panel(flow);
    scroll.end(flow.y);
  } else {
    ui::Scroll scroll(ui, look.scroll, {ui.page.x, 0, ui.page.w, page.panel.bottom()}, "act");
    const Rect stage = page.stage.moved(0, scroll.top());
    draw_stage(ui, courier, look.scene, stage);
    ui::wave(ui, stage, stage.bottom() - 14, c.paper);
    Flow flow{page.panel.x + ui.margin, stage.bottom() + 2, column_w};
    panel(flow);
    scroll.end(flow.y);
    foot_fade(ui, page.panel.bottom());
    bar_paper(ui, look.scroll, bar);
  }
  more_button(ui, look.scroll, page.foot);
  const bool on = ui::button(ui, "courier.go", page.foot.button, ui.say(primary.word),
                             {.disabled = !primary.move.has_value()});
  const Wish top = courier_bar(model, ui);
  if (on && primary.move) return *primary.move;
  return tapped >= 0 && tapped != courier.last() ? Wish(rules::Move{rules::Probe{tapped}}) : top;
}

}  // namespace screens
