// See ui.h. The frame: settings and input in, zones and draw data out. Drawing is in draw.cpp.
#include "ui/ui.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float slop_dp = 9;  // a finger moves this far before a press is a drag

void set_up_imgui() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.WindowMinSize = {1, 1};
  style.AntiAliasedLinesUseTex = false;
}

rules::Theme theme_of(const rules::Settings& settings, const SystemWishes& system) {
  if (settings.theme) return *settings.theme;
  if (system.contrast) return rules::Theme::contrast;
  return system.dark ? rules::Theme::dark : rules::Theme::light;
}

}  // namespace

Ui::Ui(Services services) : services_(std::move(services)) {
  set_up_imgui();
  art_.start(services_);
  ready_ = text_.load(services_);
}

Ui::~Ui() {
  art_.drop();
  ImGui::DestroyContext();
}

bool Ui::can_speak() const { return services_.speak && (!services_.has_voice || services_.has_voice(lang)); }

bool Ui::asks(const Input& input) const {
  const bool only_hovers =
      !down_ && std::all_of(input.pointer.begin(), input.pointer.end(),
                            [](const auto& event) { return event.kind == PointerEvent::Kind::move; });
  const bool done = !only_hovers || !input.keys.empty() || !input.tap.empty() || !input.typed.empty() ||
                    input.wheel != 0 || input.composing != input_.composing;
  const bool sized = input.width != input_.width || input.height != input_.height ||
                     input.scale != input_.scale || input.safe != input_.safe;
  // the machine slept, or its clock was set: what is due by the clock is due now
  constexpr double unsteady_s = 2;
  const double by_clock = static_cast<double>(input.now.unix - input_.now.unix);
  const bool leapt = std::fabs(by_clock - (input.now.seconds - input_.now.seconds)) > unsteady_s;
  return done || sized || leapt || input.system != input_.system || input.in_front != input_.in_front ||
         input.now.day != input_.now.day || voice != can_speak();
}

void Ui::hover(const Input& input) {
  for (const PointerEvent& event : input.pointer) px_ = event.x, py_ = event.y;
}

void Ui::begin(const Input& input, const rules::Settings& settings, const rules::Words& words) {
  const std::vector<PointerEvent> waiting(input_.pointer);
  input_ = input;
  input_.pointer.insert(input_.pointer.begin(), waiting.begin(), waiting.end());

  lang = settings.lang.value_or(input.system.lang);
  theme = theme_of(settings, input.system);
  say.use(words, lang);
  voice = can_speak();
  if (pace != Pace::instant)
    pace = settings.reduced_motion.value_or(input.system.reduced_motion) ? Pace::reduced : Pace::full;
  left_hand = settings.left_hand;
  body = static_cast<float>(rules::text_steps_dp[settings.text_step]);
  large = settings.text_step >= 2;
  target = large ? 72.0f : 56.0f;

  scale = std::max(0.25f, input.scale);
  page = {0, 0, std::max(1.0f, input.width), std::max(1.0f, input.height)};
  safe = page;
  safe.cut_left(input.safe.left), safe.cut_right(input.safe.right);
  safe.cut_top(input.safe.top), safe.cut_bottom(input.safe.bottom);
  margin = page.w < 360 ? 16.0f : 20.0f;
  wide = page.w >= page.h * 1.15f && page.w >= 600;

  now = input.now.seconds;
  dt = std::clamp(static_cast<float>(now - last_now_), 0.0f, 0.1f);
  last_now_ = now;
  moving_ = false;
  wake_s_ = std::numeric_limits<double>::infinity();
  typing_.reset();
  title.clear();

  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {page.w, page.h};
  io.DisplayFramebufferScale = {scale, scale};
  io.DeltaTime = std::max(dt, 1e-4f);
  last_zones_ = std::move(zones_);
  zones_.clear();
  take_pointer();
  take_keys();
  if (!input_.tap.empty()) activated_ = input_.tap;
  ImGui::NewFrame();
  for (bool bold : {false, true})  // ImGui tells only the font it holds as current how dense the screen is
    text_.font(bold)->CurrentRasterizerDensity = scale;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({page.w, page.h});
  ImGui::Begin("page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoInputs);
}

bool Ui::end() {
  draw_toast();
  ImGui::End();
  art_.tidy();
  ImGui::Render();
  text_.tidy();
  if (released_) pressed_.clear(), released_ = false, keep_moving();
  if (!input_.pointer.empty() || !input_.tap.empty()) keep_moving();
  activated_.clear();
  pointed_ = false;
  return moving_;
}

// --- pointer

/// Takes the events of one gesture phase; an "up" waits for the next frame when its "down" came in this one,
/// so that even the shortest tap is seen held.
void Ui::take_pointer() {
  size_t taken = 0;
  bool pressed_now = false;
  for (const PointerEvent& event : input_.pointer) {
    if (event.kind == PointerEvent::Kind::up && pressed_now) break;
    ++taken;
    px_ = event.x, py_ = event.y;
    switch (event.kind) {
      case PointerEvent::Kind::down: {
        down_ = pressed_now = true;
        dragged_ = sliding_ = false;
        focus_shown_ = false;
        press_x_ = px_, press_y_ = py_;
        pressed_.clear();
        for (const Zone& zone : last_zones_)
          if (zone.tappable && !zone.disabled && zone.rect.has(px_, py_) && zone.clip.has(px_, py_))
            pressed_ = zone.id;
        break;
      }
      case PointerEvent::Kind::move:
        if (down_ && !dragged_ && std::hypot(px_ - press_x_, py_ - press_y_) > slop_dp) {
          dragged_ = true;
          sliding_ = is_a(Role::slider, pressed_) && std::fabs(px_ - press_x_) > std::fabs(py_ - press_y_);
        }
        break;
      case PointerEvent::Kind::up:
        for (const Zone& zone : last_zones_)
          if (down_ && !dragged_ && zone.id == pressed_ && zone.rect.has(px_, py_))
            activated_ = pressed_, pointed_ = true;
        down_ = sliding_ = false, released_ = true;
        break;
      case PointerEvent::Kind::cancel:
        down_ = sliding_ = false, released_ = true, pressed_.clear();
        break;
    }
  }
  input_.pointer.erase(input_.pointer.begin(), input_.pointer.begin() + static_cast<std::ptrdiff_t>(taken));
}

// --- keyboard

bool Ui::key(Key wanted) const {
  return std::find(input_.keys.begin(), input_.keys.end(), wanted) != input_.keys.end();
}

void Ui::move_focus(int step) {
  std::vector<const Zone*> stops;
  for (const Zone& zone : last_zones_)
    if (zone.tappable && !zone.disabled) stops.push_back(&zone);
  if (stops.empty()) return;
  const auto count = static_cast<int>(stops.size());
  auto at = std::find_if(stops.begin(), stops.end(), [&](const Zone* zone) { return zone->id == focus_; });
  int next = step > 0 ? 0 : count - 1;
  if (at != stops.end() && focus_shown_)
    next = (static_cast<int>(at - stops.begin()) + step + count) % count;
  else if (at != stops.end())
    next = static_cast<int>(at - stops.begin());
  focus_ = stops[static_cast<size_t>(next)]->id;
  focus_moved_ = focus_shown_ = true;
}

bool Ui::is_a(Role role, const std::string& id) const {
  return std::any_of(last_zones_.begin(), last_zones_.end(),
                     [&](const Zone& zone) { return zone.id == id && zone.role == role; });
}

/// On a slider the arrows along its track move it; everywhere else they move the focus.
void Ui::press_arrow(int step) {
  if (!is_a(Role::slider, focus_)) return move_focus(step);
  nudge_ += step;
  focus_shown_ = true;
}

void Ui::take_keys() {
  focus_moved_ = false;
  nudge_ = 0;
  for (Key pressed : input_.keys) {
    switch (pressed) {
      case Key::tab:
      case Key::down:
        move_focus(1);
        break;
      case Key::back_tab:
      case Key::up:
        move_focus(-1);
        break;
      case Key::right:
        press_arrow(1);
        break;
      case Key::left:
        press_arrow(-1);
        break;
      case Key::enter:
        if (is_a(Role::field, focus_))
          focus_shown_ = true, move_focus(1);  // the line is written: on to what follows
        else if (focus_shown_)
          activated_ = focus_;
        break;
      default:
        break;
    }
  }
}

// --- zones

Zone& Ui::note(Zone zone) {
  zone.clip = clip();
  zones_.push_back(std::move(zone));
  return zones_.back();
}

Touch Ui::touch(Zone zone) {
  constexpr float least = 56;  // the smallest target the product allows, whatever is drawn
  zone.rect = zone.rect.at_least(least, least);
  zone.tappable = true;
  Touch touch;
  if (!zone.disabled) {
    const bool slides = zone.role == Role::slider;
    touch.tapped = activated_ == zone.id && (!slides || pointed_);  // a slider needs a place
    touch.held = down_ && !dragged_ && pressed_ == zone.id;
    touch.focused = focus_shown_ && focus_ == zone.id;
    touch.sliding = slides && sliding_ && pressed_ == zone.id;
    if (slides && touch.focused) touch.nudge = nudge_;
    if (touch.tapped || touch.sliding) focus_ = zone.id;
  }
  note(std::move(zone));
  return touch;
}

const Zone* Ui::find(std::string_view id) const {
  for (const Zone& zone : zones_)
    if (zone.id == id) return &zone;
  return nullptr;
}

Rect Ui::mirrored(Rect at, Rect room) const {
  if (!left_hand) return at;
  return {room.x + room.right() - at.right(), at.y, at.w, at.h};
}

// --- time

float Ui::share(double start, float delay, float duration) {
  if (pace == Pace::instant) return 1;
  constexpr float cross_fade = 0.12f;
  const auto since = static_cast<float>(now - start);
  const float part = pace == Pace::reduced ? since / cross_fade : (since - delay) / duration;
  if (part < 1) keep_moving();
  return std::clamp(part, 0.0f, 1.0f);
}

}  // namespace ui
