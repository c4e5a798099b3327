// Before anything is lifted, or when nobody lifts: somebody upright beside the load, and what is around.
#include <algorithm>
#include <utility>

#include "screens/lift.h"
#include "ui/widgets.h"

namespace screens {

using ui::Dot;
using ui::Rect;
using ui::Ui;

namespace {

/// Where somebody waits beside the load, metres behind where they would lift it.
constexpr double waits_m = 0.28;

void draw_upright(Ui& ui, ui::View view, const std::string& who, double stature_m, double shift_m) {
  view.ankle_x += view.dp(shift_m);
  const rules::Figure figure = upright(stature_m);
  const ui::Clothes clothes = ui::clothes_of(who, ui.colours().night);
  ui::draw_body(ui, figure, view, clothes, {.spine = false});
  ui::draw_near_arm(ui, figure, view, clothes);
}

/// The cart or the like of a plan by which nobody lifts.
const std::string& beside_of(const rules::Lift& lift) {
  static const std::string none;
  return lift.nobody_lifts() ? lift.plan->beside : none;
}

/// The load on what bears it, just ahead of the toes.
void draw_borne(Ui& ui, const ui::View& view, const rules::Lift& lift, const std::string& art) {
  constexpr double ahead_m = 0.1, in_m = 0.02;
  Rect at = ui::prop_rect(ui, art, view, view.at({0, 0}));
  at.x = view.at({ahead_m, 0}).x;
  ui.picture(art, at);
  const std::optional<ui::Deck> deck = ui::deck_of(ui, art, at);
  if (!deck) return;
  const float half = view.dp(lift.scene->load.depth_m / 2 + in_m);
  const Dot foot{deck->at.x + (deck->from_left ? half : 0), deck->at.y};
  ui.picture(lift.scene->load.art, ui::prop_rect(ui, lift.scene->load.art, view, foot));
}

/// A thing that is known by name; others are told in general.
const char* word_of_thing(const std::string& art) {
  constexpr std::pair<const char*, const char*> named[] = {
      {"platform-cart", "lift.around.cart"}, {"hand-truck", "lift.around.truck"},
      {"pot-dolly", "lift.around.dolly"},    {"pot-cart", "lift.around.stand"},
      {"sofa", "lift.around.sofa"},          {"pallet-stack", "lift.around.pallets"},
      {"train-seat", "lift.around.seat"}};
  for (const auto& [name, word] : named)
    if (art == name) return word;
  return "lift.around.other";
}

/// Somebody or something around, between two places in the model's metres.
struct Bystander {
  std::string art;
  double left_m = 0, right_m = 0, high_m = 0;
  std::optional<Helper> helper;  ///< somebody who can help, in place of a drawing
};

/// Further in than who lifts, m.
constexpr double further_m = 0.05;
/// From the ankles of somebody upright to their back and to their toes, m.
constexpr double heel_m = 0.16, toes_m = 0.26;

/// A helper beyond the load, then what is around in a row from who lifts to the left, or beyond the load too
/// where nothing else stands there.
std::vector<Bystander> bystanders(Ui& ui, const rules::Lift& lift, double load_x) {
  constexpr double behind_m = -waits_m - 0.28, apart_m = 0.06, beyond_m = 0.18;
  const rules::Around around = rules::around(*lift.scene);
  const rules::Job& job = lift.job();
  const bool beyond = job.from.art.empty() && job.to.art.empty();
  double left = behind_m, right = load_x + lift.scene->load.depth_m / 2 + beyond_m;
  std::vector<Bystander> row;
  if (around.helper) {
    const Helper helper = helper_waiting(ui, lift, load_x);
    const double from = helper.ankle_m - toes_m, to = helper.ankle_m + heel_m;
    row.push_back({"", from, to, helper.figure.stature_m, helper});
    right = std::max(right, to + apart_m);
  }
  for (const std::string& art : around.things) {
    const Rect size = ui::prop_rect(ui, art, {.per_metre = 1}, {});
    const double w = static_cast<double>(size.w), high = static_cast<double>(size.h);
    if (beyond) {
      row.push_back({art, right, right + w, high, {}});
      right += w + apart_m;
    } else {
      row.push_back({art, left - w, left, high, {}});
      left -= w + apart_m;
    }
  }
  return row;
}

void see_around(Sight& sight, const std::vector<Bystander>& row) {
  for (const Bystander& one : row) {
    if (one.helper) see(sight, *one.helper);
    for (const double x : {one.left_m, (one.left_m + one.right_m) / 2, one.right_m})
      for (const double y : {further_m, one.high_m}) sight.push_back({{x, y}, 0});
  }
}

/// As many of those around as leave the body large enough; the last of them are left out first.
std::vector<Bystander> fitting(Ui& ui, const LiftPage& page, LiftLook& look, const Sight& sight,
                               std::vector<Bystander> row) {
  constexpr float least = 0.62f;
  const float alone = view_of(ui, page, look, page.stage, sight).per_metre;
  while (!row.empty()) {
    Sight all = sight;
    see_around(all, row);
    if (view_of(ui, page, look, page.stage, all).per_metre >= least * alone) break;
    row.pop_back();
  }
  return row;
}

/// The part of a drawing that is on the stage.
Rect on_stage(Rect at, Rect stage) {
  at.cut_left(stage.x - at.x), at.cut_right(at.right() - stage.right());
  return at;
}

void draw_around(Ui& ui, ui::View view, const std::vector<Bystander>& row) {
  view.floor_y -= view.dp(further_m);
  for (auto one = row.rbegin(); one != row.rend(); ++one) {
    const Dot corner = view.at({one->left_m, one->high_m});
    const Rect at{corner.x, corner.y, view.dp(one->right_m - one->left_m), view.dp(one->high_m)};
    if (!one->helper) {
      Rect thing = ui::prop_rect(ui, one->art, view, view.at({0, 0}));
      thing.x = corner.x;
      ui.picture(one->art, thing);
    }
    ui.note({.id = "around." + (one->helper ? "helper" : one->art),
             .role = ui::Role::picture,
             .name = ui.say(one->helper ? "lift.around.helper" : word_of_thing(one->art)),
             .rect = at});
  }
}

/// The helper of a row, or of the open plan.
std::optional<Helper> helper_of(Ui& ui, const rules::Lift& lift, const std::vector<Bystander>& row,
                                double load_x) {
  for (const Bystander& one : row)
    if (one.helper) return one.helper;
  const bool helped = lift.nobody_lifts() && lift.plan->kind == rules::PlanKind::help;
  return helped ? std::optional(helper_waiting(ui, lift, load_x)) : std::nullopt;
}

}  // namespace

std::string around_in_words(Ui& ui, const rules::LiftScene& scene) {
  const rules::Around around = rules::around(scene);
  std::vector<std::string> words;
  if (around.helper) words.push_back(ui.say("lift.around.helper"));
  for (const std::string& art : around.things) {
    const std::string word = ui.say(word_of_thing(art));
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  if (words.empty()) return "";
  std::string all = words.front();
  for (size_t i = 1; i < words.size(); ++i)
    all = ui.say("lift.around.and", {{"first", all}, {"then", words[i]}});
  return ui.say("lift.around", {{"what", all}});
}

void draw_waiting(Ui& ui, const LiftPage& page, LiftLook& look, const rules::Lift& lift) {
  const rules::Job& job = lift.job();
  const std::optional<rules::Figure> at = at_load(look, lift, rules::usual_pose(*lift.scene, lift.job()));
  const double load_x = at ? at->hand.x : std::max(0.45, job.from.reach_m);
  const std::string& beside = beside_of(lift);
  Sight sight;
  see(sight, upright(lift.person.stature_m), -waits_m);
  see_load(ui, sight, lift, {load_x, job.from.hands_m});
  if (const double half = bed_w(ui, lift) / 2; half > 0)
    for (const double x : {load_x - half, load_x + half}) sight.push_back({{x, lift.scene->load.grip_m}, 0});
  if (!job.to.art.empty() && !lift.nobody_lifts())
    sight.push_back({{std::max(0.55, job.to.reach_m + 0.1) + 0.2, job.to.hands_m}, 0.05});
  std::vector<Bystander> row;
  if (!lift.plan) row = fitting(ui, page, look, sight, bystanders(ui, lift, load_x));
  see_around(sight, row);
  const std::optional<Helper> helper = helper_of(ui, lift, row, load_x);
  if (helper && row.empty()) see(sight, *helper);
  const ui::View view = view_of(ui, page, look, page.stage, sight);
  draw_place(ui, page.stage, view, lift, at, helper);
  draw_around(ui, view, row);
  if (helper && !helper->before && !stands_behind(ui, lift, *helper)) draw_helper(ui, view, lift, *helper);
  draw_upright(ui, view, lift.who, lift.person.stature_m, -waits_m);
  if (!beside.empty()) {
    draw_borne(ui, view, lift, beside);
  } else {
    const Rect load = draw_load(ui, view, lift, {load_x, job.from.hands_m});
    ui.note({.id = "lift.waits",
             .role = ui::Role::picture,
             .name = ui.in(lift.scene->load.name),
             .rect = on_stage(load, page.stage)});
  }
  if (helper && helper->before) draw_helper(ui, view, lift, *helper);
}

}  // namespace screens
