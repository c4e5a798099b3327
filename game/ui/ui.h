// One frame of the interface: page, pointer, focus, zones, time, and drawing in dp.
// Widgets (widgets.h) are built on it; it knows no screen and no rule.
#pragma once

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/settings.h"
#include "rules/words.h"
#include "ui/art.h"
#include "ui/input.h"
#include "ui/motion.h"
#include "ui/rect.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/words.h"
#include "ui/zones.h"

struct ImDrawList;

namespace ui {

enum class Align { left, centre, right };

/// What the finger or the keyboard does to a zone in this frame.
struct Touch {
  bool tapped = false;
  bool held = false;
  bool focused = false;
  bool sliding = false;  ///< a slider is dragged along its track
  int nudge = 0;         ///< a slider is moved by an arrow key: -1 or 1
};

/// How fast things move: as designed, reduced (a cross-fade), or at once (tests and pictures).
enum class Pace { full, reduced, instant };

class Ui {
 public:
  /// Makes the ImGui context and loads the fonts; ready() is false when a font is missing.
  explicit Ui(Services services);
  ~Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  bool ready() const { return ready_; }

  void begin(const Input& input, const rules::Settings& settings, const rules::Words& words);
  /// Whether an input asks for anything that the last one did not.
  bool asks(const Input& input) const;
  /// Takes where the mouse is, for a frame that is not built.
  void hover(const Input& input);
  /// Closes the frame; its draw data is ImGui::GetDrawData(). True while something still moves.
  bool end();

  // --- the page
  Rect page;               ///< everything, under notches too
  Rect safe;               ///< page without the system's insets
  float scale = 1;         ///< pixels per dp
  float body = 18;         ///< size of body text, dp
  float margin = 20;       ///< of the page, dp
  float target = 56;       ///< least height of what is tapped: 56, or 72 with large text
  bool large = false;      ///< the two larger text steps
  bool wide = false;       ///< two columns: landscape and larger screens
  bool left_hand = false;  ///< mirrored for the left hand
  bool voice = false;      ///< the device can read this language aloud
  rules::Lang lang = rules::Lang::zh;
  rules::Theme theme = rules::Theme::light;
  std::string title;  ///< the screen's name, for who cannot see it; empty: its first heading. Of this frame.
  const Palette& colours() const { return palette(theme); }

  // --- words
  Words say;  ///< say("quiz.confirm"), say("map.done", {{"n", "2"}})
  std::string in(const rules::Text& text) const { return text.in(lang); }

  // --- time
  double now = 0;  ///< seconds
  float dt = 0;    ///< seconds since the last frame, at most 0.1
  Pace pace = Pace::full;
  /// How far a movement begun at `start` (seconds) has come after `delay`, 0 to 1; keeps frames coming
  /// until 1.
  float share(double start, float delay, float duration);
  /// Asks for another frame at once.
  void keep_moving() { moving_ = true; }
  /// Asks for a frame after so many seconds, though nothing moves until then; the soonest wish counts.
  void wake_in(double seconds) { wake_s_ = std::min(wake_s_, std::max(0.0, seconds)); }
  /// Seconds until a frame is wished for; infinite when none is.
  double wake_s() const { return wake_s_; }
  /// Where text is being typed, so that the platform opens its keyboard there; empty when nowhere.
  const std::optional<Rect>& typing() const { return typing_; }
  /// `asked`: the player tapped there in this frame, so that a keyboard put away meanwhile opens again.
  void type_at(Rect at, bool asked) { typing_ = at, typing_asked_ = asked; }
  bool typing_asked() const { return typing_ && typing_asked_; }

  // --- the mirror
  /// The rectangle flipped within `room` for the left hand; unchanged for the right.
  Rect mirrored(Rect at, Rect room) const;

  // --- drawing, dp
  ImDrawList& list();
  void box(Rect at, float radius, Colour colour);
  /// From clear at the top to `colour` at the bottom.
  void fade_down(Rect at, Colour colour);
  void shadow(Rect at, float radius, float strength = 1);
  /// A card: shadow, surface, and the outline of the high-contrast theme.
  void card(Rect at, float radius, Colour surface);
  void picture(const std::string& id, Rect at, const PictureStyle& style = {});
  /// A drawing as large as fits into `room`, its foot on the room's foot.
  Rect stand(const std::string& id, Rect room, const PictureStyle& style = {});
  /// A scene filling `at`, cut to it around `focus_x` (0 to 1) of its width, its corners rounded by `radius`;
  /// at night in the dark theme.
  void scene(const std::string& id, Rect at, float focus_x = 0.5f, float radius = 0);
  /// A single-colour sign, fitted into `at`.
  void sign(const std::string& id, Rect at, Colour colour, float angle_deg = 0);

  // --- text
  TextStyle style(Type type) const;
  const Paragraph& layout(std::string_view text, const TextStyle& style, float width);
  /// Draws lines from the top of `at`; `alpha` 0 to 1.
  void lines(const Paragraph& paragraph, Rect at, Colour ink, Align align = Align::left, float alpha = 1);
  /// Lays out and draws a text zone in `at` (vertically centred when `centred`); notes it; returns its
  /// height.
  float text(const std::string& id, std::string_view words, Type type, Rect at, Colour ink, Colour paper,
             Align align = Align::left, bool centred = false, float alpha = 1);
  float text_height(std::string_view words, Type type, float width);
  /// Width of the widest word, dp; Chinese is broken anywhere and has none.
  float widest_word(std::string_view words, Type type);
  /// The largest of title, headline and action, from `most` down, in which no word is broken and all is at
  /// most `height` dp high; action when none is.
  Type fitting(std::string_view words, Type most, float width, float height);

  // --- zones
  Zone& note(Zone zone);
  /// Notes a tappable zone and says what is done to it. Its finger rectangle grows to at least 56 dp.
  Touch touch(Zone zone);
  const std::vector<Zone>& zones() const { return zones_; }
  const Zone* find(std::string_view id) const;
  /// Draws the focus frame of a zone that has the keyboard.
  void focus_frame(Rect at, float radius);

  // --- lists (scroll.h)
  struct Clip {
    Rect rect;
    float moved = 0;  ///< how far its content is scrolled, dp
  };
  void push_clip(Rect rect);
  void pop_clip();
  Rect clip() const { return clips_.empty() ? page : clips_.back(); }
  /// Whether anything of a rectangle, and of so much around it, can be on screen. What cannot is not drawn: a
  /// long list costs what is seen of it.
  bool seen(Rect at, float around = 0) const { return at.inset(-around).overlaps(clip()); }
  const Input& input() const { return input_; }
  bool pointer_down() const { return down_; }
  float pointer_x() const { return px_; }
  float pointer_y() const { return py_; }
  float press_y() const { return press_y_; }
  float press_x() const { return press_x_; }
  /// The press has become a drag: no tap comes of it.
  bool dragged() const { return dragged_; }
  void claim_drag() { dragged_ = true; }
  /// The drag moves a slider and nothing else.
  bool sliding() const { return sliding_; }
  /// The zone that has the keyboard focus, empty when none; it moved in this frame when `focus_moved`.
  const std::string& focus() const { return focus_; }
  bool focus_moved() const { return focus_moved_; }
  void set_focus(const std::string& id) { focus_ = id; }
  bool key(Key key) const;

  // --- the house
  Art& art() { return art_; }
  Text& fonts() { return text_; }
  const Services& services() const { return services_; }
  void toast(const std::string& text);
  void draw_toast();

 private:
  bool can_speak() const;
  void take_pointer();
  void take_keys();
  void move_focus(int step);
  void press_arrow(int step);
  bool is_a(Role role, const std::string& id) const;

  Services services_;
  Text text_;
  Art art_;
  bool ready_ = false;
  Input input_;
  std::vector<Zone> zones_, last_zones_;
  std::vector<Rect> clips_;
  std::string focus_, activated_, pressed_;
  bool focus_moved_ = false, focus_shown_ = false;
  bool down_ = false, released_ = false, dragged_ = false, sliding_ = false;
  bool pointed_ = false;  ///< what is activated was tapped at a place
  int nudge_ = 0;
  float px_ = -1, py_ = -1, press_x_ = 0, press_y_ = 0;
  bool moving_ = false;
  double wake_s_ = std::numeric_limits<double>::infinity();
  std::optional<Rect> typing_;
  bool typing_asked_ = false;
  double last_now_ = 0;
  std::string toast_;
  double toast_since_ = -100;
};

}  // namespace ui
