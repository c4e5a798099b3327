// The hourglass: sand for the sitting, then a few minutes of moving. Due, it offers and never insists.
#include "rules/hourglass.h"

#include <algorithm>
#include <cmath>

#include "screens/page.h"

namespace screens {
namespace {

using rules::Hourglass;
using rules::Sand;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

class HourglassScreen : public Screen {
 public:
  Place place() const override { return Place::hourglass; }

  Wish show(const rules::Model& model, Ui& ui) override {
    const ui::Palette& c = ui.colours();
    const Hourglass& glass = model.settings.hourglass;
    ui.title = ui.say("glass.title");
    Page page(ui, scroll_, "hourglass", {.action = action_words(ui, glass)});
    Flow& flow = page.flow;
    sand(ui, flow, glass);
    say(ui, flow, "glass.state", state_words(ui, glass), Type::headline, c.ink, c.paper, 14);
    Hourglass next = glass;
    bool moved = false;
    if (glass.sand == Sand::due) moved = choices(ui, flow, next);
    if (glass.sand == Sand::sitting || glass.sand == Sand::moving)
      moved = link(ui, flow, "glass.stop") && stop(next);
    wishes(ui, flow, next);
    say(ui, flow, "glass.note_long", ui.say("glass.note_long"), Type::note, c.ink_soft, c.paper, 12);
    if (page.foot("glass.action")) moved = act(ui, next);
    if (Wish out = page.end(Nothing{}); is_wish(out)) return out;
    if (!moved && next == glass) return Nothing{};
    rules::Settings settings = model.settings;
    settings.hourglass = next;
    return Change{settings};
  }

 private:
  // --- what can be done

  static std::string action_words(Ui& ui, const Hourglass& glass) {
    switch (glass.sand) {
      case Sand::due:
        return ui.say("glass.move", {{"n", std::to_string(glass.move_min)}});
      case Sand::moving:
        return ui.say("glass.sit_down");
      case Sand::sitting:
        return ui.say("glass.move_now");
      case Sand::off:
      case Sand::away:
        break;
    }
    return ui.say("glass.start");
  }

  static bool act(Ui& ui, Hourglass& glass) {
    const rules::Now& now = ui.input().now;
    const bool to_move = glass.sand == Sand::due || glass.sand == Sand::sitting;
    glass = to_move ? rules::begin_moving(glass, now) : rules::begin_sitting(glass, now);
    return true;
  }

  static bool stop(Hourglass& glass) { return glass = rules::stop(glass), true; }

  static bool link(Ui& ui, Flow& flow, const char* id) {
    const ui::ButtonStyle plain{.fill = ui::Fill::plain, .type = Type::label};
    const std::string words = ui.say(id);
    return ui::button(ui, id, flow.take(ui::button_height(ui, words, flow.w, plain), 12), words, plain);
  }

  /// It is due: later, in a meeting, not this time.
  static bool choices(Ui& ui, Flow& flow, Hourglass& glass) {
    const rules::Now& now = ui.input().now;
    bool moved = false;
    if (link(ui, flow, "glass.later")) glass = rules::postpone(glass, now, rules::postpone_min), moved = true;
    if (link(ui, flow, "glass.meeting"))
      glass = rules::postpone(glass, now, rules::meeting_min), moved = true;
    if (link(ui, flow, "glass.skip")) glass = rules::begin_sitting(glass, now), moved = true;
    if (link(ui, flow, "glass.stop")) moved = stop(glass);
    return moved;
  }

  /// How long to sit and to move, and whether one soft sound tells that it is due.
  static void wishes(Ui& ui, Flow& flow, Hourglass& glass) {
    const ui::Palette& c = ui.colours();
    const float row = std::max(ui.target + 8, ui.body * 3.2f);
    const std::string sound = ui.say("glass.sound");
    const float sound_h = std::max(ui.target, ui.text_height(sound, Type::body, flow.w - 24 - 100) + 16);
    const bool sounds = static_cast<bool>(ui.services().sound);
    const Rect box = flow.take(2 * row + 12 + (sounds ? 12 + sound_h : 0) + 24, 16);
    ui.card(box, 24, c.card);
    Flow inside{box.x + 12, box.y + 12, box.w - 24};
    const auto minutes = [&](int n) { return ui.say("glass.minutes", {{"n", std::to_string(n)}}); };
    glass.sit_min += 15 * ui::stepper(ui, "glass.sit", inside.take(row, 12), ui.say("glass.sit"),
                                      minutes(glass.sit_min), glass.sit_min > 15, glass.sit_min < 120);
    glass.move_min += ui::stepper(ui, "glass.moves", inside.take(row, 0), ui.say("glass.moves"),
                                  minutes(glass.move_min), glass.move_min > 1, glass.move_min < 15);
    if (!sounds) return;
    inside.skip(12);
    if (ui::toggle(ui, "glass.sound", inside.take(sound_h, 0), sound, glass.sound))
      glass.sound = !glass.sound;
  }

  // --- what is seen

  static std::string state_words(Ui& ui, const Hourglass& glass) {
    switch (glass.sand) {
      case Sand::due:
        return ui.say("glass.due");
      case Sand::away:
        return ui.say("glass.away");
      case Sand::off:
        return ui.say("glass.off");
      case Sand::sitting:
      case Sand::moving:
        break;
    }
    const int left = static_cast<int>(std::ceil(rules::left_s(glass) / 60));
    return ui.say(glass.sand == Sand::sitting ? "glass.left" : "glass.moving_left",
                  {{"n", std::to_string(left)}});
  }

  /// The glass with its sand as far down as the time is; it is drawn anew once a minute, while moving each
  /// second.
  static void sand(Ui& ui, Flow& flow, const Hourglass& glass) {
    const float high = std::clamp(ui.page.h * (ui.large ? 0.22f : 0.32f), 110.0f, 280.0f);
    const Rect stage = flow.take(high, 14);
    ui.box(stage, 24, ui.colours().sun_tint);
    const double whole = 60.0 * (glass.sand == Sand::moving ? glass.move_min : glass.sit_min);
    const bool runs = glass.sand == Sand::sitting || glass.sand == Sand::moving;
    const double left = rules::left_s(glass);
    const float share = runs                      ? static_cast<float>(std::clamp(1 - left / whole, 0.0, 1.0))
                        : glass.sand == Sand::due ? 1.0f
                                                  : 0.0f;
    const ui::ArtSize size = ui.art().size("hourglass-frame");
    const float fit = (stage.h - 32) / std::max(1.0f, size.h);
    const bool moves = glass.sand == Sand::moving || glass.sand == Sand::due;
    const float beside = 4, cat_w = std::min(high * 0.8f, stage.w - size.w * fit - beside - 32);
    Rect pair = stage.centred(size.w * fit + beside + cat_w, size.h * fit);
    const Rect frame = ui.mirrored(pair.cut_left(size.w * fit), stage);
    pair.cut_left(beside);
    ui.picture("hourglass-frame", frame);
    poured(ui, "hourglass-top", frame, 1 - share);
    poured(ui, "hourglass-bottom", frame, share);
    if (runs) ui.picture("hourglass-stream", frame);
    ui.stand(moves ? "wanwan-stretch" : "wanwan-asleep", ui.mirrored(pair.cut_bottom(cat_w / 1.5f), stage));
    if (runs) ui.wake_in(glass.sand == Sand::moving ? 1 : std::fmod(left, 60) + 0.05);
  }

  /// A heap of sand at its share of the full height, standing on its foot. The drawings have the frame's
  /// size.
  static void poured(Ui& ui, const char* art, Rect frame, float share) {
    if (share <= 0.01f) return;
    constexpr float units = 84, top_full = 20, neck = 42, bottom_full = 48, floor = 68;  // of the drawing
    const bool top = std::string(art) == "hourglass-top";
    const float foot = (top ? neck : floor) / units * frame.h;
    const float shown = (top ? neck - top_full : floor - bottom_full) / units * frame.h * share;
    ui.push_clip({frame.x, frame.y + foot - shown, frame.w, shown});
    ui.picture(art, frame);
    ui.pop_clip();
  }

  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_hourglass() { return std::make_unique<HourglassScreen>(); }

}  // namespace screens
