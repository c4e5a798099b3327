// Daily habits: the garden, today's card for each habit, how firm the first one is, the hourglass.
#include <algorithm>

#include "rules/hourglass.h"
#include "screens/habit_parts.h"
#include "screens/page.h"

namespace screens {
namespace {

using rules::DayMark;
using rules::Habit;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr int most_at_once = 3;  ///< more are not proposed; nobody is kept from them

class Habits : public Screen {
 public:
  Place place() const override { return Place::habits; }

  Wish show(const rules::Model& model, Ui& ui) override {
    const ui::Palette& c = ui.colours();
    ui.box(ui.page, 0, c.paper);
    const std::vector<const Habit*> active = active_habits(model);
    Split parts = split(ui, 0);
    const rules::Challenge* minute = active.empty() ? nullptr : minute_of(model);
    const std::string action = ui.say(active.empty() ? "habits.choose"
                                      : minute       ? "habits.minute"
                                                     : "habits.add");
    const bool add = active.size() < most_at_once, footed = add || minute;
    Foot foot;
    if (footed) foot = cut_foot(ui, parts.panel, action, scroll_);
    const float bar = ui::bar_height(ui, {.settings = false});
    const Rect area = ui.wide ? parts.panel : Rect{ui.page.x, 0, ui.page.w, parts.panel.bottom()};
    if (ui.wide) {  // as wide as its bed and the cat; above it is sky
      constexpr float shape = 402.0f / 538;
      const float high = std::min(parts.stage.h, parts.stage.w * shape);
      ui.box(parts.stage, 0, c.night ? ui::rgb(0x232C40) : ui::rgb(0xD9EDF2));
      garden(ui, model, {parts.stage.x, parts.stage.bottom() - high, parts.stage.w, high}, planted_);
    }
    ui::Scroll scroll(ui, scroll_, area, "habits");
    Flow flow{parts.panel.x + ui.margin, scroll.top(), parts.panel.w - 2 * ui.margin};
    if (ui.wide) {
      flow.skip(bar - parts.panel.y);
    } else {
      const Rect scene = {ui.page.x, scroll.top(), ui.page.w, std::max(bar + 150, 292.0f)};
      garden(ui, model, scene, planted_);
      ui::wave(ui, ui.page, scene.bottom() - 16, c.paper);
      flow.skip(scene.h + 4);
    }
    if (model.settings.hourglass.sand == rules::Sand::sitting) ui.wake_in(60);
    Wish wish = active.empty() ? nobody(model, ui, flow) : today(model, ui, flow, active);
    if (Wish glass = below(model, ui, flow, active); is_wish(glass)) wish = glass;
    if (minute && add && another(ui, flow)) wish = Open{Place::habit_new};
    scroll.end(flow.y + (footed ? 0 : 12 + ui.page.bottom() - ui.safe.bottom()));
    if (footed) {
      if (!ui.wide) foot_fade(ui, area.bottom());
      if (ui::button(ui, minute ? "habits.minute" : "habits.add", foot.button, action))
        wish = minute ? Open{Place::guide, false, minute->id} : Open{Place::habit_new};
    }
    if (!ui.wide) bar_paper(ui, scroll_, bar);
    more_button(ui, scroll_, foot);
    const ui::Bar top = ui::top_bar(ui, {.settings = false});
    title_pill(ui, top, ui.say("habits.title"));
    if (top.back) return Back{};
    if (top.help) return Open{Place::help};
    return wish;
  }

 private:
  static std::vector<const Habit*> active_habits(const rules::Model& model) {
    std::vector<const Habit*> active;
    for (const Habit& habit : model.profile.habits)
      if (habit.active) active.push_back(&habit);
    return active;
  }

  /// The group's first action in drawn steps that needs no doctor's word, for a minute's move at once; null
  /// when it has none.
  static const rules::Challenge* minute_of(const rules::Model& model) {
    const rules::Pack* pack = habit_pack(model);
    if (!pack) return nullptr;
    const rules::Group group = model.settings.group.value_or(rules::Group::looking);
    const bool any = group == rules::Group::student || group == rules::Group::looking;
    const auto& all = pack->challenges;
    const auto it = std::find_if(all.begin(), all.end(), [&](const rules::Challenge& challenge) {
      return std::holds_alternative<rules::StepsGuide>(challenge.guide) &&
             challenge.doctor == rules::DoctorNote::none && (any || challenge.is_for(group));
    });
    return it == all.end() ? nullptr : &*it;
  }

  static bool another(Ui& ui, Flow& flow) {
    const ui::ButtonStyle plain{.fill = ui::Fill::plain, .sign = "icon-plus", .type = Type::label};
    const std::string words = ui.say("habits.add");
    return ui::button(ui, "habits.add", flow.take(ui::button_height(ui, words, flow.w, plain), 12), words,
                      plain);
  }

  // --- nobody has chosen yet

  Wish nobody(const rules::Model& model, Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    say(ui, flow, "habits.empty", ui.say("habits.empty"), Type::headline, c.ink, c.paper, 8);
    say(ui, flow, "habits.empty_note", ui.say("habits.empty_note"), Type::body, c.ink_soft, c.paper, 16);
    Wish wish = put_away(model, ui, flow);
    const rules::Pack* pack = habit_pack(model);
    if (!pack) return wish;
    const rules::Group group = model.settings.group.value_or(rules::Group::looking);
    const bool any = group == rules::Group::student || group == rules::Group::looking;
    int shown = 0;
    for (const rules::Challenge& challenge : pack->challenges) {
      if (shown == most_at_once) break;
      if (!any && !challenge.is_for(group)) continue;
      ++shown;
      if (challenge_card(ui, flow, challenge)) wish = Open{Place::habit_new, false, challenge.id};
    }
    return wish;
  }

  /// Habits that were put away can be taken up again.
  static Wish put_away(const rules::Model& model, Ui& ui, Flow& flow) {
    const ui::ButtonStyle style{.fill = ui::Fill::plain, .sign = "icon-redo", .type = Type::label};
    Wish wish = Nothing{};
    for (const Habit& habit : model.profile.habits) {
      if (habit.active) continue;
      const std::string words = habit_name(ui, model, habit);
      if (ui::button(ui, "again." + habit.id, flow.take(ui::button_height(ui, words, flow.w, style), 12),
                     words, style))
        wish = Open{Place::habit, false, habit.id};
    }
    return wish;
  }

  // --- today

  Wish today(const rules::Model& model, Ui& ui, Flow& flow, const std::vector<const Habit*>& active) {
    const ui::Palette& c = ui.colours();
    if (rules::days_away(model.profile.habits, model.today) > 2)
      say(ui, flow, "habits.welcome", ui.say("habits.welcome"), Type::label, c.leaf, c.paper, 12);
    Wish wish = Nothing{};
    for (size_t i = 0; i < active.size(); ++i)
      if (Wish one = card(model, ui, flow, *active[i], i == 0); is_wish(one)) wish = one;
    return wish;
  }

  static constexpr float disc = 22;  ///< a day of the week's row, dp

  static std::string week_words(Ui& ui, const Habit& habit, int today) {
    return ui.say("habits.week", {{"n", std::to_string(rules::done_in_week(habit, today))},
                                  {"of", std::to_string(habit.quota)}});
  }

  /// The words of a habit's card, laid out beside its picture or alone.
  struct CardWords {
    std::string lead, cue, name, week, reply;
    float height(Ui& ui, float width) const {
      return ui.text_height(lead, Type::note, width) + 4 + ui.text_height(cue, Type::body, width) +
             ui.text_height(name, Type::headline, width) + 10 + disc + 6 +
             ui.text_height(week, Type::note, width);
    }
  };

  Wish card(const rules::Model& model, Ui& ui, Flow& flow, const Habit& habit, bool first) {
    const ui::Palette& c = ui.colours();
    constexpr float pad = 14;
    const rules::Challenge* challenge = challenge_of(model, habit);
    const std::optional<DayMark> marked = mark_of(habit, model.today);
    const CardWords words{ui.say("habits.today"), as_beginning(cue_name(ui, model, habit.cue)),
                          habit_name(ui, model, habit), week_words(ui, habit, model.today),
                          marked ? kind_reply(ui, model, *marked, model.today) : std::string()};
    const float inner = flow.w - 2 * pad;
    const bool pictured = challenge && !ui.large && inner > 300;
    const float picture_w = pictured ? 104.0f : 0, words_w = inner - (pictured ? picture_w + 16 : 0);
    const float top_h = std::max(words.height(ui, words_w), pictured ? 136.0f : 0.0f);
    const float marks_h = mark_row_height(ui, inner);
    const float reply_h = words.reply.empty() ? 0 : ui.text_height(words.reply, Type::body, inner) + 12;
    const std::string more = ui.say("habits.more"), guide = ui.say("habits.guide");
    const ui::ButtonStyle plain{.fill = ui::Fill::leaf, .type = Type::label};
    const bool guided = challenge && !std::holds_alternative<std::monostate>(challenge->guide);
    const float rest_h = std::max(ui::button_height(ui, more, (inner - 12) / 2, plain),
                                  ui::button_height(ui, guide, (inner - 12) / 2, plain));
    const Rect box =
        flow.take(pad + top_h + 14 + marks_h + reply_h + 12 + rest_h + pad, first ? 14.0f : 16.0f);
    ui.card(box, 24, c.card);
    Flow inside{box.x + pad, box.y + pad, inner};
    Rect top = inside.take(top_h, 14);
    const Rect room = top;
    if (pictured) {
      const Rect frame = ui.mirrored(top.cut_left(picture_w), room);
      top.cut_left(16);
      framed(ui, challenge->picture.art, frame, 18, 8);
      ui.note({.id = "today." + habit.id + ".picture",
               .role = ui::Role::picture,
               .name = ui.in(challenge->picture.alt),
               .rect = frame});
    }
    draw_words(ui, words, habit, model.today, ui.mirrored(top, room));
    Wish wish = Nothing{};
    if (const auto tapped = mark_row(ui, "mark." + habit.id, inside.take(marks_h, 0), marked)) {
      planted_ = *tapped == DayMark::did ? ui.now : planted_;
      wish = rules::HabitMove{rules::Mark{habit.id, model.today, *tapped}};
    }
    inside.skip(12);
    if (!words.reply.empty())
      say(ui, inside, "today." + habit.id + ".reply", words.reply, Type::body, c.leaf, c.card, 12);
    Rect buttons = inside.take(rest_h, 0);
    const Rect whole = buttons;
    if (guided) {
      const Rect left = ui.mirrored(buttons.cut_left((whole.w - 12) / 2), whole);
      buttons.cut_left(12);
      if (ui::button(ui, "guide." + habit.id, left, guide, plain))
        wish = std::holds_alternative<rules::SignsGuide>(challenge->guide)
                   ? Wish(Open{Place::help})
                   : Wish(Open{Place::guide, false, habit.id});
    }
    if (ui::button(ui, "more." + habit.id, ui.mirrored(buttons, whole), more, plain))
      wish = Open{Place::habit, false, habit.id};
    return wish;
  }

  static void draw_words(Ui& ui, const CardWords& words, const Habit& habit, int today, Rect at) {
    const ui::Palette& c = ui.colours();
    Flow flow{at.x, at.y, at.w};
    const std::string id = "today." + habit.id;
    say(ui, flow, id + ".lead", words.lead, Type::note, c.leaf, c.card, 4);
    say(ui, flow, id + ".cue", words.cue, Type::body, c.ink_soft, c.card, 0);
    say(ui, flow, id + ".name", words.name, Type::headline, c.ink, c.card, 10);
    week_row(ui, id + ".week", flow.take(disc, 6), habit, today);
    say(ui, flow, id + ".count", words.week, Type::note, c.ink_soft, c.card, 0);
  }

  // --- how firm the first one is, and the hourglass

  /// Beside each other where there is room, else one under the other.
  static Wish below(const rules::Model& model, Ui& ui, Flow& flow, const std::vector<const Habit*>& active) {
    if (active.empty()) return hourglass(model, ui, flow.take(glass_height(model, ui, flow.w), 16));
    const Habit& first = *active.front();
    constexpr float gap = 12;
    const float half = (flow.w - gap) / 2;
    if (ui.large || half < 164) {
      firmness(ui, model, first, flow.take(firmness_height(ui, model, first, flow.w), 16));
      return hourglass(model, ui, flow.take(glass_height(model, ui, flow.w), 16));
    }
    const float high = std::max(firmness_height(ui, model, first, half), glass_height(model, ui, half));
    Rect row = flow.take(high, 16);
    const Rect room = row;
    firmness(ui, model, first, ui.mirrored(row.cut_left(half), room));
    row.cut_left(gap);
    return hourglass(model, ui, ui.mirrored(row, room));
  }

  static constexpr float glass_pad = 16, glass_picture = 64;

  static bool runs(const rules::Hourglass& glass) {
    return glass.sand == rules::Sand::sitting || glass.sand == rules::Sand::moving;
  }

  static std::string minutes_left(const rules::Hourglass& glass) {
    return std::to_string(static_cast<int>((rules::left_s(glass) + 59) / 60));
  }

  static std::string glass_state(Ui& ui, const rules::Hourglass& glass) {
    const std::string n = minutes_left(glass);
    if (glass.sand == rules::Sand::sitting) return ui.say("glass.left", {{"n", n}});
    if (glass.sand == rules::Sand::moving) return ui.say("glass.moving_left", {{"n", n}});
    return ui.say(glass.sand == rules::Sand::due ? "glass.due" : "glass.note");
  }

  /// A narrow card has its words below the picture.
  static bool is_narrow(float width) { return width < 250; }

  static float glass_words_width(float width) {
    return width - 2 * glass_pad - (is_narrow(width) ? 0 : glass_picture + 14);
  }

  /// While it runs the minutes stand large beside the glass.
  static float minutes_height(Ui& ui) {
    return ui.text_height("0", Type::note, 99) * 2 + ui.text_height("0", Type::title, 99);
  }

  static void minutes(Ui& ui, const std::string& n, Rect at) {
    const ui::Palette& c = ui.colours();
    Flow flow{at.x, at.mid_y() - minutes_height(ui) / 2, at.w};
    say(ui, flow, "glass.before", ui.say("glass.before"), Type::note, c.on_sun_tint, c.sun_tint, 0);
    say(ui, flow, "glass.minutes_left", n, Type::title, c.on_sun_tint, c.sun_tint, 0);
    say(ui, flow, "glass.after", ui.say("glass.after"), Type::note, c.on_sun_tint, c.sun_tint, 0);
  }

  static float glass_height(const rules::Model& model, Ui& ui, float width) {
    if (runs(model.settings.hourglass)) {
      const float name_h = ui.text_height(ui.say("glass.title"), Type::label, width - 2 * glass_pad);
      return 2 * glass_pad + std::max(glass_picture + 16, minutes_height(ui)) + 8 + name_h;
    }
    const float words_w = glass_words_width(width);
    const float words_h = ui.text_height(ui.say("glass.title"), Type::label, words_w) + 4 +
                          ui.text_height(glass_state(ui, model.settings.hourglass), Type::body, words_w);
    return 2 * glass_pad +
           (is_narrow(width) ? glass_picture + 10 + words_h : std::max(glass_picture, words_h));
  }

  static Wish hourglass(const rules::Model& model, Ui& ui, Rect box) {
    const ui::Palette& c = ui.colours();
    const std::string name = ui.say("glass.title"), state = glass_state(ui, model.settings.hourglass);
    const float words_w = glass_words_width(box.w);
    const float name_h = ui.text_height(name, Type::label, words_w),
                state_h = ui.text_height(state, Type::body, words_w);
    const ui::Touch touch = ui.touch({.id = "glass",
                                      .role = ui::Role::button,
                                      .name = name + " · " + state,
                                      .rect = box,
                                      .ink = c.on_sun_tint,
                                      .paper = c.sun_tint});
    ui.card(box, 24, touch.held ? ui::mix(c.sun_tint, c.ink, 0.06f) : c.sun_tint);
    if (touch.focused) ui.focus_frame(box, 24);
    const Wish wish = touch.tapped ? Wish(Open{Place::hourglass}) : Wish(Nothing{});
    Rect inner = box.inset(glass_pad);
    if (runs(model.settings.hourglass)) {
      const float below_h = ui.text_height(name, Type::label, inner.w);
      ui.text("glass.name", name, Type::label, inner.cut_bottom(below_h), c.on_sun_tint, c.sun_tint);
      inner.cut_bottom(8);
      inner = inner.centred(inner.w, std::max(glass_picture + 16, minutes_height(ui)));
      const Rect room = inner;
      ui.stand("hourglass", ui.mirrored(inner.cut_left(glass_picture), room));
      inner.cut_left(14);
      minutes(ui, minutes_left(model.settings.hourglass), ui.mirrored(inner, room));
      return wish;
    }
    const Rect room = inner;
    if (is_narrow(box.w)) {
      ui.stand("hourglass", inner.cut_top(room.h - name_h - state_h - 14));
      inner.cut_top(10);
    } else {
      ui.stand("hourglass", ui.mirrored(inner.cut_left(glass_picture), room));
      inner.cut_left(14);
    }
    const Rect words = ui.mirrored(inner, room);
    const float y = words.mid_y() - (name_h + state_h + 4) / 2;
    ui.text("glass.name", name, Type::label, {words.x, y, words.w, name_h}, c.on_sun_tint, c.sun_tint);
    ui.text("glass.state", state, Type::body, {words.x, y + name_h + 4, words.w, state_h}, c.on_sun_tint,
            c.sun_tint);
    return wish;
  }

  double planted_ = -1;  ///< when the last plant was given its day; it rises once
  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_habits() { return std::make_unique<Habits>(); }

}  // namespace screens
