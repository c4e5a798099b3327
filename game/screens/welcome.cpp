// The first screen: language, large text, and the group that picks scenes and cards. Nothing is locked by it.
#include <array>
#include <cmath>

#include "screens/parts.h"
#include "screens/screen.h"

namespace screens {
namespace {

using rules::Group;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

struct GroupChoice {
  Group group;
  const char* word;
  const char* hint;
  const char* art;
};
constexpr std::array groups{
    GroupChoice{Group::office, "group.office", "group.office.hint", "person-office-1"},
    GroupChoice{Group::labour, "group.labour", "group.labour.hint", "person-labour-1"},
    GroupChoice{Group::older, "group.older", "group.older.hint", "person-older-1"}};

class Welcome : public Screen {
 public:
  Place place() const override { return Place::welcome; }

  Wish show(const rules::Model& model, Ui& ui) override {
    if (since_ < 0) since_ = ui.now, picked_ = model.settings.group;
    const ui::Palette& c = ui.colours();
    ui.box(ui.page, 0, c.paper);
    Split parts = split(ui, 0, 0.44f);
    Rect panel = parts.panel;
    const Foot foot = cut_foot(ui, panel, ui.say("welcome.start"), scroll_);
    Wish wish = Nothing{};
    if (ui.wide) {
      hero(ui, parts.stage, parts.stage.bottom());
      ui::Scroll scroll(ui, scroll_, panel, "welcome");
      Flow flow{panel.x + ui.margin, scroll.top() + 16, panel.w - 2 * ui.margin};
      wish = top(model, ui, flow.take(48 + (top_row(ui, flow.w).two_rows ? 60.0f : 0.0f), 20));
      choices(ui, flow);
      scroll.end(flow.y);
    } else {
      Rect area{ui.page.x, 0, ui.page.w, panel.bottom()};
      ui::Scroll scroll(ui, scroll_, area, "welcome");
      const float top_y = scroll.top();
      const float extra = top_row(ui, ui.safe.w - 2 * ui.margin).two_rows && ui.page.h < 700 ? 56.0f : 0.0f;
      const float scene_h = (ui.page.h < 700 ? 270.0f : std::min(400.0f, ui.page.h * 0.474f)) + extra;
      hero(ui, {ui.page.x, top_y, ui.page.w, scene_h}, top_y + scene_h);
      wish = top(model, ui,
                 {ui.safe.x + ui.margin, top_y + ui::bar_height(ui, {.back_sign = "", .help = false}) - 56,
                  ui.safe.w - 2 * ui.margin, 48});
      Flow flow{ui.safe.x + ui.margin, top_y + scene_h - 2, ui.safe.w - 2 * ui.margin};
      choices(ui, flow);
      scroll.end(flow.y + 4);
      foot_fade(ui, panel.bottom());
    }
    more_button(ui, scroll_, foot);
    if (ui::button(ui, "welcome.start", foot.button, ui.say("welcome.start"), {.disabled = !picked_})) {
      rules::Settings settings = model.settings;
      settings.group = picked_;
      settings.lang = ui.lang;
      started_ = true;
      return Change{settings};
    }
    if (started_) return Open{Place::home, true};
    return wish;
  }

 private:
  /// The hill, the sun, the cat and the name.
  void hero(Ui& ui, Rect at, float foot) {
    const ui::Palette& c = ui.colours();
    ui.scene("scene-welcome", at, 0.5f);
    const float rise = 12 * (1 - ui::ease_out(ui.share(since_, 0, 0.6f)));
    const bool small = at.h < 330;
    const float cat_h = small ? at.h * 0.5f : at.h * 0.59f, cat_w = cat_h * 230 / 240;
    const Rect cat{at.right() - cat_w - (ui.wide ? 24.0f : 4.0f), foot - cat_h - (small ? 6.0f : 12.0f),
                   cat_w, cat_h};
    const float sun = cat_h * 0.78f;
    ui.picture("sun", Rect{cat.mid_x() - sun / 2 - cat_w * 0.03f, cat.y - sun * 0.03f + rise, sun, sun});
    const float wave = ui.pace == ui::Pace::full ? arm_angle(ui) : 0;
    ui.art().draw_moving(ui.list(), "wanwan-hello", "arm-right", 124, 138, wave, cat, ui.scale);
    if (!ui.wide) ui::wave(ui, at, foot - 14, c.paper);

    const float left = at.x + ui.margin + (ui.wide ? std::max(4.0f, ui.safe.x) : 2.0f);
    const bool two_rows = !ui.wide && top_row(ui, ui.safe.w - 2 * ui.margin).two_rows;
    const float bar =
        ui.wide ? ui.safe.y + 24
                : at.y + ui::bar_height(ui, {.back_sign = "", .help = false}) + (two_rows ? 60.0f : 0.0f);
    const bool chinese = ui.lang == rules::Lang::zh;
    const float logo_em = small ? 36.0f : chinese ? 46.0f : 40.0f;
    const ui::TextStyle logo{logo_em, true, 1.25f};
    const ui::Colour ink = c.night ? c.ink : ui::mix(c.teal, c.ink, 0.62f);
    const ui::Colour sky = c.night ? ui::rgb(0x262F48) : ui::rgb(0xFCEBD0);
    Flow flow{left, bar + (small ? 2.0f : 14.0f), at.w * 0.62f};
    line(ui, flow, "welcome.name", chinese ? "护腰有道" : "Backwise", logo, ink, sky);
    line(ui, flow, "welcome.name2", chinese ? "Backwise" : "护腰有道", {22, true, 1.4f}, c.teal, sky);
    flow.skip(small ? 2.0f : 10.0f);
    const float room = cat.x - left + (small ? 0.0f : 30.0f);
    flow.w = std::max(room, 120.0f);
    if (!ui.large) say(ui, flow, "welcome.promise", ui.say("welcome.promise"), Type::body, c.ink, sky, 0);
  }

  static void line(Ui& ui, Flow& flow, const char* id, const char* words, const ui::TextStyle& style,
                   ui::Colour ink, ui::Colour paper) {
    const ui::Paragraph& text = ui.layout(words, style, 400);
    const Rect at = flow.take(text.height, 0);
    ui.lines(text, at, ink);
    ui.note({.id = id,
             .role = ui::Role::heading,
             .name = words,
             .rect = {at.x, at.y, text.width, at.h},
             .ink = ink,
             .paper = paper,
             .text_dp = style.em,
             .bold = true});
  }

  /// She waves twice and then rests.
  float arm_angle(Ui& ui) const {
    const auto t = static_cast<float>(ui.now - since_ - 0.5);
    constexpr float waves_s = 2.2f;
    if (t < 0 || t > waves_s) {
      if (t < 0) ui.keep_moving();
      return 0;
    }
    ui.keep_moving();
    return 12 * std::sin(t / waves_s * 4 * 3.14159265f);
  }

  /// Widths of the top row's pieces; help gets a row of its own where they do not fit beside each other.
  struct TopRow {
    float lang, large, help;
    bool two_rows;
    std::string english;  ///< "EN" where the whole word has no room
  };

  static TopRow top_row(Ui& ui, float room) {
    const ui::TextStyle label = ui.style(Type::label);
    TopRow row{0, std::max(62.0f, ui::chip_width(ui, "", ui.say("text.large"))), ui::help_chip_width(ui),
               false, "English"};
    const float whole = 2 * (ui.fonts().width("English", label) + 20),
                least = 2 * std::max(56.0f, ui.fonts().width("中文", label) + 20);
    row.two_rows = least + row.large + row.help + 24 > room;
    const float free = room - row.large - 12 - (row.two_rows ? 0 : row.help + 12);
    row.lang = std::min(std::max(whole, 140.0f), std::max(free, least));
    if (row.lang < whole) row.english = "EN";
    return row;
  }

  /// Language, large text, help.
  Wish top(const rules::Model& model, Ui& ui, Rect row) {
    Wish wish = Nothing{};
    row.h = 48;
    const Rect room = row;
    const TopRow plan = top_row(ui, room.w);
    const Rect help =
        plan.two_rows ? Rect{room.right() - plan.help, room.y + 60, plan.help, 48} : row.cut_right(plan.help);
    const Rect lang = row.cut_left(plan.lang);
    row.cut_left(12);
    const Rect large = row.cut_left(plan.large);
    const int tapped = ui::switch_pill(ui, "lang", ui.mirrored(lang, room), "中文", plan.english,
                                       ui.lang == rules::Lang::zh ? 0 : 1);
    rules::Settings settings = model.settings;
    if (tapped >= 0) {
      settings.lang = tapped == 0 ? rules::Lang::zh : rules::Lang::en;
      wish = Change{settings};
    }
    if (ui::chip(ui, "large", ui.mirrored(large, room), "", ui.say("text.large"), ui.large)) {
      settings.text_step = ui.large ? 0 : 2;
      wish = Change{settings};
    }
    if (ui::help_chip(ui, ui.mirrored(help, room))) wish = Open{Place::help};
    return wish;
  }

  void choices(Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    say(ui, flow, "welcome.ask", ui.say("welcome.ask"), Type::title, c.ink, c.paper, 2);
    say(ui, flow, "welcome.hint", ui.say("welcome.hint"), Type::note, c.ink_soft, c.paper, 14);
    const bool rows = ui.large || flow.w < 300;
    if (rows) {
      for (const GroupChoice& choice : groups) group_row(ui, flow, choice);
    } else {
      group_cards(ui, flow);
    }
    const std::string student = ui.say("group.student"), looking = ui.say("group.looking");
    const float half = (flow.w - 12) / 2;
    const bool stack = ui.large || ui.fonts().width(looking, ui.style(Type::label)) + 70 > half;
    Rect row = flow.take(stack ? 2 * ui.target + 12 : 56, 12);
    const Rect first = stack ? row.cut_top(ui.target) : row.cut_left(half);
    if (stack)
      row.cut_top(12);
    else
      row.cut_left(12);
    other(ui, "group.student", first, student, "icon-book", Group::student);
    other(ui, "group.looking", row, looking, "icon-looking", Group::looking);
  }

  void group_cards(Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    const float w = (flow.w - 24) / 3, pic_h = std::min(98.0f, (w - 16) * 98 / 92);
    float label_h = 0, hint_h = 0;
    for (const GroupChoice& choice : groups) {
      label_h = std::max(label_h, ui.text_height(ui.say(choice.word), Type::label, w - 10));
      hint_h = std::max(hint_h, ui.text_height(ui.say(choice.hint), Type::note, w - 10));
    }
    Rect row = flow.take(8 + pic_h + 6 + label_h + hint_h + 10, 16);
    for (const GroupChoice& choice : groups) {
      const Rect card = row.cut_left(w);
      row.cut_left(12);
      const bool on = picked_ == choice.group;
      const ui::Touch touch = ui.touch(zone_of(ui, choice, card, on));
      if (touch.tapped) pick(ui, choice.group);
      frame(ui, card, on);
      portrait(ui, choice, {card.x + 8, card.y + 8, w - 16, pic_h});
      Rect words{card.x + 5, card.y + 8 + pic_h + 6, w - 10, label_h};
      ui.text(std::string(choice.word) + ".label", ui.say(choice.word), Type::label, words, c.ink, c.card,
              ui::Align::centre, true);
      words.y += label_h, words.h = hint_h;
      ui.text(std::string(choice.hint) + ".label", ui.say(choice.hint), Type::note, words, c.ink_soft, c.card,
              ui::Align::centre);
      if (on) tick(ui, card.right() - 10, card.y + 8);
      if (touch.focused) ui.focus_frame(card, 24);
    }
  }

  void group_row(Ui& ui, Flow& flow, const GroupChoice& choice) {
    const ui::Palette& c = ui.colours();
    const float pic = 64, words_w = flow.w - pic - 44;
    const float label_h = ui.text_height(ui.say(choice.word), Type::label, words_w);
    const float hint_h = ui.text_height(ui.say(choice.hint), Type::note, words_w);
    const Rect card = flow.take(std::max(pic + 16, label_h + hint_h + 20), 12);
    const bool on = picked_ == choice.group;
    const ui::Touch touch = ui.touch(zone_of(ui, choice, card, on));
    if (touch.tapped) pick(ui, choice.group);
    frame(ui, card, on);
    portrait(ui, choice, {card.x + 8, card.mid_y() - pic / 2, pic, pic});
    const float y = card.mid_y() - (label_h + hint_h) / 2;
    ui.text(std::string(choice.word) + ".label", ui.say(choice.word), Type::label,
            {card.x + pic + 24, y, words_w, label_h}, c.ink, c.card);
    ui.text(std::string(choice.hint) + ".label", ui.say(choice.hint), Type::note,
            {card.x + pic + 24, y + label_h, words_w, hint_h}, c.ink_soft, c.card);
    if (on) tick(ui, card.right() - 10, card.y + 8);
    if (touch.focused) ui.focus_frame(card, 24);
  }

  static ui::Zone zone_of(Ui& ui, const GroupChoice& choice, Rect card, bool on) {
    const ui::Palette& c = ui.colours();
    return {.id = choice.word,
            .role = ui::Role::choice,
            .name = ui.say(choice.word) + " · " + ui.say(choice.hint),
            .rect = card,
            .ink = c.ink,
            .paper = c.card,
            .selected = on};
  }

  static void frame(Ui& ui, Rect card, bool on) {
    const ui::Palette& c = ui.colours();
    if (!on) return ui.card(card, 24, c.card);
    ui.shadow(card, 24);
    ui.box(card, 24, c.teal);
    ui.box(card.inset(3), 21, c.card);
  }

  static void portrait(Ui& ui, const GroupChoice& choice, Rect at) {
    const ui::Palette& c = ui.colours();
    const ui::Colour ground = choice.group == Group::office   ? c.sky
                              : choice.group == Group::labour ? c.sun_tint
                                                              : c.leaf_tint;
    ui.box(at, 16, ground);
    const ui::ArtSize size = ui.art().size(choice.art);
    if (size.w <= 0) return;
    // the head and shoulders: the upper part of the bust, as wide as the frame
    constexpr float head_and_shoulders = 150;  // of the drawing: the least that a wide card shows
    const float crop_h = std::clamp(size.w * at.h / at.w, head_and_shoulders, size.h);
    const float crop_w = crop_h * at.w / at.h;
    ui.picture(choice.art, at, {.crop = {(size.w - crop_w) / 2, 0, crop_w, crop_h}, .radius = 16});
  }

  void tick(Ui& ui, float x, float y) {
    const ui::Palette& c = ui.colours();
    const float grown = ui::land(ui.share(picked_at_, 0, 0.24f));
    const Rect at = Rect{x - 16, y - 16, 32, 32}.scaled(std::max(0.01f, grown));
    ui.box(at, at.w / 2, c.card);
    ui.box(at.inset(3), at.w / 2 - 3, c.teal);
    ui.sign("icon-tick", at.scaled(0.5f), c.on_fill);
  }

  void other(Ui& ui, const char* id, Rect at, const std::string& words, const char* sign, Group group) {
    const ui::Palette& c = ui.colours();
    const bool on = picked_ == group;
    if (on) ui.box(at.inset(-3), 23, c.teal);
    if (ui::button(ui, id, at, words,
                   {.fill = ui::Fill::plain, .sign = sign, .type = Type::label, .picture = true}))
      pick(ui, group);
    if (on) tick(ui, at.right() - 10, at.y + 6);
  }

  void pick(Ui& ui, Group group) { picked_ = group, picked_at_ = ui.now; }

  std::optional<Group> picked_;
  double since_ = -1, picked_at_ = -100;
  bool started_ = false;
  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_welcome() { return std::make_unique<Welcome>(); }

}  // namespace screens
