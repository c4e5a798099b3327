// The lifting lab on a stage: its scenes from the map to the comparison, kept over a restart, at every size.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "lab_checks.h"
#include "screens/lift.h"
#include "ui/figure.h"

namespace {

StageOptions lab(float width = 390, float height = 844) {
  StageOptions options;
  options.width = width, options.height = height;
  options.data_folder = BACKWISE_DATA;
  options.app.pace = ui::Pace::instant;
  options.app.screen = screens::Place::home;
  options.system.lang = rules::Lang::zh;
  return options;
}

/// Where there is room for one step only, its middle leads on to the next.
void steps(Stage& stage, const std::string& id, int times) {
  for (int i = 0; i < 5 && !stage.shows(id); ++i) REQUIRE(stage.tap("step.next"));
  taps(stage, id, times);
}

/// From the flawed lift to a squat with the box between the feet.
void mend(Stage& stage) {
  steps(stage, "step.feet.more", 2);
  steps(stage, "step.away.less", 3);
  steps(stage, "step.knees.more", 10);
  steps(stage, "step.turn.less", 1);
}

void open_scene(Stage& stage, const std::string& row) {
  stage.settle();
  REQUIRE(stage.tap("stop.lift"));
  REQUIRE(stage.tap(row));
  REQUIRE(stage.tap("lift.go"));
}

/// Every face of a comparison and of a flawed lift.
void check_lab(Stage& stage, float large, float text) {
  stage.settle();
  REQUIRE(stage.tap("stop.lift"));
  check_screen(stage, "lab", large, text);
  REQUIRE(stage.tap("scene.1"));
  check_screen(stage, "situation", large, text);
  REQUIRE(stage.tap("lift.go"));
  REQUIRE(stage.tap("guess.1"));
  check_screen(stage, "guess", large, text);
  REQUIRE(stage.tap("lift.guess"));
  check_screen(stage, "two ways", large, text);
  REQUIRE(stage.tap("numbers"));
  REQUIRE(stage.tap("evidence"));
  check_screen(stage, "two ways unfolded", large, text);
  REQUIRE(stage.tap("lift.done"));
  REQUIRE(stage.tap("scene.2"));
  REQUIRE(stage.tap("lift.go"));
  check_screen(stage, "pose", large, text);
  REQUIRE(stage.tap("numbers"));
  check_screen(stage, "pose with numbers", large, text);
  mend(stage);
  REQUIRE(stage.tap("lift.pose_go"));
  check_screen(stage, "lift", large, text);
  taps(stage, "lift.raise", 6);
  check_screen(stage, "compare", large, text);
  CHECK(stage.ui().art().missing().empty());
}

const rules::Lift& open_lift(Stage& stage) {
  REQUIRE(stage.model().lift());
  return *stage.model().lift();
}

ui::Rect carried(Stage& stage) {
  const ui::Zone* zone = stage.ui().find("lift.carried");
  REQUIRE(zone);
  return zone->rect;
}

/// Where the hip of the body is drawn, from the place of the load in its hands.
ui::Dot hip_of(Stage& stage) {
  const rules::Lift& lift = open_lift(stage);
  const std::optional<rules::Figure> figure = rules::at_load(lift.work(), lift.pose);
  REQUIRE(figure);
  const ui::Rect load = carried(stage);
  const double per_metre = load.w / lift.scene->load.depth_m;
  const auto dp = [&](double metres) { return static_cast<float>(metres * per_metre); };
  return {load.mid_x() + dp(figure->hip.x - figure->hand.x),
          load.bottom() - dp(figure->hip.y - figure->hand.y + lift.scene->load.grip_m)};
}

/// The heights at which the load is drawn, frame for frame, while six taps raise it; each as often as it
/// changes.
std::vector<float> heights_of_a_lift(ui::Pace pace) {
  std::vector<float> heights;
  StageOptions options = lab();
  options.app.pace = ui::Pace::full;
  options.system.reduced_motion = pace == ui::Pace::reduced;
  options.record = [&](const ui::Input&, const std::vector<ui::Zone>& zones) {
    const auto shown = [&](const char* id) {
      return std::find_if(zones.begin(), zones.end(), [&](const ui::Zone& zone) { return zone.id == id; });
    };
    const auto load = shown("lift.carried");
    if (load == zones.end() || shown("lift.progress") == zones.end()) return;
    if (heights.empty() || heights.back() != load->rect.y) heights.push_back(load->rect.y);
  };
  Stage stage(options);
  open_scene(stage, "scene.2");
  mend(stage);
  REQUIRE(stage.tap("lift.pose_go"));
  taps(stage, "lift.raise", 6);
  CHECK(open_lift(stage).step == rules::LiftStep::compare);
  return heights;
}

}  // namespace

TEST_CASE("close beats squat: the guess, both loads, the fact, and the log") {
  Stage stage(lab());
  open_scene(stage, "scene.1");
  CHECK_FALSE(stage.shows("fact"));
  REQUIRE(stage.tap("guess.1"));
  REQUIRE(stage.tap("lift.guess"));
  CHECK(stage.shows("fact"));
  CHECK(stage.shows("bar.1"));
  CHECK_FALSE(stage.shows("number.0"));  // newtons stand behind a tap
  const rules::Lift& lift = open_lift(stage);
  CHECK(lift.truth() == 1);
  CHECK(lift.tries[1].outcome.peak_N + rules::same_N < lift.tries[0].outcome.peak_N);
  REQUIRE(stage.tap("numbers"));
  CHECK(stage.shows("number.0"));
  REQUIRE(stage.tap("lift.done"));
  CHECK(stage.app().place() == screens::Place::lab);
  CHECK(stage.model().profile.scene_record("squat-far-bend-close")->times == 1);
}

TEST_CASE("a flawed lift is mended by steps and earns three stars when it rises slowly") {
  Stage stage(lab());
  open_scene(stage, "scene.2");
  CHECK(open_lift(stage).tries.front().stars->total() <= 1);
  mend(stage);
  REQUIRE(stage.tap("lift.pose_go"));
  taps(stage, "lift.raise", 5);
  CHECK(open_lift(stage).step == rules::LiftStep::lift);
  REQUIRE(stage.tap("lift.raise"));
  const rules::Lift& lift = open_lift(stage);
  CHECK(lift.step == rules::LiftStep::compare);
  CHECK(lift.tries.back().stars->total() == 3);
  CHECK(stage.shows("lift.stars"));
  REQUIRE(stage.tap("lift.again"));
  CHECK(stage.shows("step.knees.more"));
}

TEST_CASE("the speed of the hand enters the model: a quick drag is a hurried lift") {
  Stage stage(lab());
  open_scene(stage, "scene.2");
  mend(stage);
  REQUIRE(stage.tap("lift.pose_go"));
  stage.settle();
  stage.drag(180, 320, 60);
  stage.settle();
  const rules::Lift& lift = open_lift(stage);
  REQUIRE(lift.step == rules::LiftStep::compare);
  CHECK(lift.tries.back().milliseconds < 1500);
  CHECK(lift.tries.back().outcome.peak_N > lift.tries.back().outcome.start_N + 100);
  CHECK(lift.tries.back().stars->motion < 3);
}

TEST_CASE("the body is posed by dragging it: hips down bend the knees") {
  Stage stage(lab());
  open_scene(stage, "scene.2");
  stage.settle();
  const std::string straight = stage.ui().find("step.knees.value")->name;
  const ui::Dot hip = hip_of(stage);
  stage.drag(hip.x, hip.y, hip.y + 65);
  stage.settle();
  CHECK(stage.ui().find("step.knees.value")->name != straight);
  REQUIRE(stage.tap("lift.pose_go"));
  CHECK(open_lift(stage).pose.knee_deg < 140);
}

TEST_CASE("a good plan by which nobody lifts shows the load it saved; a weak one does not") {
  Stage stage(lab());
  stage.settle();
  const std::string pack = stage.model().levels.first_of("lift")->id;
  const auto choose = [&](const std::string& scene, const std::string& plan) {
    stage.app().carry_out(screens::PlayScene{pack, scene});
    stage.app().carry_out(rules::Move{rules::Go{}});
    stage.app().carry_out(rules::Move{rules::Choose{plan}});
    stage.settle();
    REQUIRE(open_lift(stage).nobody_lifts());
  };
  choose("cement-bags", "truck");
  CHECK(stage.shows("bar.0"));
  CHECK(stage.shows("bar.1"));
  choose("gas-cylinder", "roll");
  CHECK_FALSE(stage.shows("bar.0"));
}

TEST_CASE("a scene interrupted after its pose goes on where it was") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "backwise-test-lab";
  std::filesystem::remove_all(folder);
  StageOptions options = lab();
  options.app.save_folder = folder.string();
  options.app.screen = {};
  {
    Stage stage(options);
    stage.settle();
    REQUIRE(stage.tap("group.labour"));
    REQUIRE(stage.tap("welcome.start"));
    open_scene(stage, "scene.2");
    mend(stage);
    REQUIRE(stage.tap("lift.pose_go"));
  }
  Stage again(options);
  again.settle();
  CHECK(again.app().place() == screens::Place::lift);
  CHECK(open_lift(again).step == rules::LiftStep::lift);
  CHECK(open_lift(again).pose.feet == rules::Feet::straddling);
  std::filesystem::remove_all(folder);
}

namespace {

StageOptions saved(const SaveFolder& folder) {
  StageOptions options = lab();
  options.app.save_folder = folder.path.string();
  options.app.screen = {};
  options.app.seed = 7;
  return options;
}

/// Answers the open question and sees its fact.
void play_card(Stage& stage) {
  REQUIRE(stage.pick(true));
  REQUIRE(stage.tap("quiz.confirm"));
  REQUIRE(stage.shows("fact"));
}

}  // namespace

TEST_CASE("a scene leaves the open round alone, and the round the scene: each goes on where it was") {
  const SaveFolder folder("backwise-test-lab-both");
  Stage stage(saved(folder));
  stage.settle();
  REQUIRE(stage.tap("group.labour"));
  REQUIRE(stage.tap("welcome.start"));
  REQUIRE(stage.tap("stop.myths"));
  play_card(stage);
  REQUIRE(stage.tap("fact.next"));
  play_card(stage);
  stage.press_key(ui::Key::escape);
  const rules::Deal deal = stage.model().quiz()->deal;
  open_scene(stage, "scene.2");
  mend(stage);
  REQUIRE(stage.tap("lift.pose_go"));
  CHECK(stage.model().quiz()->deal == deal);

  stage.restart();  // the scene was played last
  CHECK(stage.app().place() == screens::Place::lift);
  CHECK(open_lift(stage).step == rules::LiftStep::lift);
  stage.press_key(ui::Key::escape);
  stage.press_key(ui::Key::escape);
  CHECK(stage.app().place() == screens::Place::home);
  REQUIRE(stage.tap("stop.myths"));
  REQUIRE(stage.model().quiz());
  CHECK(stage.model().quiz()->deal == deal);
  CHECK(stage.model().quiz()->at == 1);

  REQUIRE(stage.tap("fact.next"));
  stage.restart();  // now the round was
  CHECK(stage.app().place() == screens::Place::quiz);
  CHECK(stage.model().quiz()->at == 2);
  CHECK(open_lift(stage).step == rules::LiftStep::lift);
  stage.app().carry_out(rules::Move{rules::Finish{}});  // fits no step here and ends nothing
  stage.app().carry_out(rules::Move{rules::Raise{2500}});
  stage.app().carry_out(rules::Move{rules::Leave{}});
  CHECK_FALSE(stage.model().lift());
  CHECK(stage.app().place() == screens::Place::quiz);  // only the scene is over
  stage.restart();
  CHECK(stage.model().quiz()->at == 2);
  CHECK_FALSE(stage.model().lift());
}

TEST_CASE("a myth that stands open gets its fact before any scene") {
  const SaveFolder folder("backwise-test-lab-both");
  Stage stage(saved(folder));
  stage.settle();
  REQUIRE(stage.tap("group.labour"));
  REQUIRE(stage.tap("welcome.start"));
  const rules::Pack& pack = stage.model().levels.packs.front();
  const auto myth = std::find_if(pack.cards.begin(), pack.cards.end(),
                                 [](const rules::Card& card) { return !card.is_true; });
  REQUIRE(myth != pack.cards.end());
  open_scene(stage, "scene.2");
  stage.press_key(ui::Key::escape);
  stage.press_key(ui::Key::escape);
  stage.app().carry_out(rules::Move{rules::Deal{pack.id, 5, {myth->id}}});
  REQUIRE(stage.tap("stop.myths"));
  CHECK(stage.shows("claim"));
  const rules::Pack* lifts = stage.model().levels.first_of("lift");
  stage.app().carry_out(screens::PlayScene{lifts->id, lifts->scenes.front().id});
  stage.settle();
  CHECK(stage.app().place() == screens::Place::quiz);

  stage.app().carry_out(rules::Move{rules::Pose{}});  // the scene's move is the last one made
  stage.restart();
  CHECK(stage.app().place() == screens::Place::quiz);
  CHECK(stage.shows("fact"));
  CHECK_FALSE(stage.shows("claim"));
  CHECK(open_lift(stage).step != rules::LiftStep::over);
}

TEST_CASE("the load glides along its path, and the body with it") {
  const std::vector<float> heights = heights_of_a_lift(ui::Pace::full);
  REQUIRE(heights.size() > 60);
  const float whole = heights.front() - heights.back();
  CHECK(whole > 60);
  for (size_t i = 1; i < heights.size(); ++i)
    CHECK(std::fabs(heights[i] - heights[i - 1]) < whole / 8);  // nothing jumps
}

TEST_CASE("with reduced motion a lift stands in its key poses, and nothing is drawn between") {
  const std::vector<float> all = heights_of_a_lift(ui::Pace::reduced);
  CHECK(all.size() >= 4);
  CHECK(all.size() <= 5);
  const std::vector<float> glided = heights_of_a_lift(ui::Pace::full);
  CHECK(all.front() == doctest::Approx(glided.front()));
}

TEST_CASE("at rest the lab draws nothing: no face asks for another frame") {
  StageOptions options = lab();
  options.app.pace = ui::Pace::full;
  Stage stage(options);
  open_scene(stage, "scene.2");
  for (const char* next : {"", "lift.pose_go"}) {
    if (*next) REQUIRE(stage.tap(next));
    stage.settle();
    CHECK_FALSE(stage.step());
    CHECK(std::isinf(stage.app().wake_s()));
  }
}

namespace {

/// One lift from its pose to the comparison.
void lift_once(Stage& stage) {
  check_screen(stage, "pose");
  CHECK(stage.ui().find("lever.kg") !=
        stage.ui().find("lift.weight"));  // beside the load, or below the steps
  for (int i = 0; i < 5 && stage.shows("step.next"); ++i) {
    REQUIRE(stage.tap("step.next"));
    check_screen(stage, "step");
  }
  REQUIRE(stage.tap("lift.pose_go"));
  check_screen(stage, "lift");
  stage.app().carry_out(rules::Move{rules::Raise{2500}});
}

/// Every plan of the scene that is open, each to its end.
void walk_plans(Stage& stage) {
  const std::vector<rules::Plan>& plans = open_lift(stage).scene->plans;
  for (size_t i = 0; i < plans.size(); ++i) {
    CAPTURE(plans[i].id);
    check_screen(stage, "plan");
    REQUIRE(stage.tap("plan." + std::to_string(i)));
    REQUIRE(stage.tap("lift.choose"));
    if (open_lift(stage).was_told(plans[i].id)) continue;
    if (open_lift(stage).step == rules::LiftStep::predict) {
      check_screen(stage, "predict");
      REQUIRE(stage.tap("guess.1"));
      REQUIRE(stage.tap("lift.guess"));
      lift_once(stage);
    }
    check_screen(stage, "compare");
    CHECK(stage.shows("fact"));
    stage.app().carry_out(rules::Move{rules::Again{.plan = true}});
  }
}

/// Whatever stands around is on the stage, is told in words, and at most touches the room of a wide load,
/// which is drawn over it.
void check_around(Stage& stage, const rules::LiftScene& scene) {
  const rules::Around around = rules::around(scene);
  CHECK(stage.shows("lift.around") == (around.helper || !around.things.empty()));
  const ui::Zone* load = stage.ui().find("lift.waits");
  REQUIRE(load);
  for (const ui::Zone& zone : stage.zones()) {
    if (!zone.id.starts_with("around.")) continue;
    CAPTURE(zone.id);
    const float over = std::min(zone.rect.right(), load->rect.right()) - std::max(zone.rect.x, load->rect.x);
    CHECK(over < load->rect.w / 3);
    CHECK(zone.rect.x >= 0);
    CHECK(zone.rect.right() <= stage.ui().page.right());
  }
}

void walk_scene(Stage& stage, const rules::LiftScene& scene, const std::string& pack) {
  stage.app().carry_out(screens::PlayScene{pack, scene.id});
  check_screen(stage, "situation");
  check_around(stage, scene);
  REQUIRE(stage.tap("lift.go"));
  if (scene.kind == rules::SceneKind::lift) return walk_plans(stage);
  if (scene.kind == rules::SceneKind::mend) {
    lift_once(stage);
  } else {
    check_screen(stage, "predict");
    REQUIRE(stage.tap("guess.2"));
    REQUIRE(stage.tap("lift.guess"));
  }
  check_screen(stage, "compare");
}

void walk_scenes(float width, float height, int text_step) {
  for (const rules::Lang lang : {rules::Lang::zh, rules::Lang::en}) {
    StageOptions options = lab(width, height);
    options.app.lang = lang;
    options.app.text_step = text_step;
    Stage stage(options);
    stage.settle();
    const rules::Pack* pack = stage.model().levels.first_of("lift");
    REQUIRE(pack);
    CHECK(pack->scenes.size() == 30);
    for (const rules::LiftScene& scene : pack->scenes) {
      CAPTURE(static_cast<int>(lang));
      CAPTURE(scene.id);
      walk_scene(stage, scene, pack->id);
    }
    CHECK(stage.ui().art().missing().empty());
  }
}

}  // namespace

TEST_CASE("the situation shows who and what is around, and names them") {
  Stage stage(lab());
  stage.settle();
  stage.app().carry_out(screens::PlayScene{"lift", "water-bottle"});
  stage.settle();
  for (const char* id : {"around.helper", "around.platform-cart"}) {
    CAPTURE(id);
    const ui::Zone* zone = stage.ui().find(id);
    REQUIRE(zone);
    CHECK(zone->role == ui::Role::picture);
    CHECK(zone->rect.h > 60);
  }
  CHECK(stage.ui().find("around.platform-cart")->name == "平板车");
  CHECK(stage.ui().find("lift.around")->name.find("平板车") != std::string::npos);
  REQUIRE(stage.tap("lift.go"));
  CHECK(stage.ui().find("around.helper"));
  REQUIRE(stage.tap("plan.1"));  // small bottles, alone
  REQUIRE(stage.tap("lift.choose"));
  CHECK_FALSE(stage.ui().find("around.helper"));
}

TEST_CASE("the weight in the hands is told on the pose, and what each of two bears") {
  Stage stage(lab());
  open_scene(stage, "scene.2");
  REQUIRE(stage.ui().find("lever.kg"));
  CHECK(stage.ui().find("lever.kg")->name == "8 千克");
  CHECK_FALSE(stage.ui().find("lever.kg")->rect.overlaps(carried(stage)));
  stage.app().carry_out(screens::PlayScene{"lift", "rice-into-trike"});
  stage.settle();
  for (const char* tap : {"lift.go", "plan.0", "lift.choose", "guess.1", "lift.guess"})
    REQUIRE(stage.tap(tap));
  CHECK(stage.ui().find("lever.kg")->name == "每人 12.5 千克");
}

namespace {

/// Both pairs of hands are within the drawn load, one at each end, and no head is in the other.
void check_hands(Stage& stage, const rules::Figure& lifter, const screens::Helper& helper) {
  const ui::View view{100, 400, 200}, theirs = screens::view_of(view, helper);
  const ui::Rect load = screens::load_place(stage.ui(), view, open_lift(stage), lifter.hand).inset(-1);
  const ui::Dot mine = view.at(lifter.hand), other = theirs.at(helper.figure.hand);
  for (const ui::Dot& hand : {mine, other}) CHECK(load.has(hand.x, hand.y));
  CHECK(mine.x < load.mid_x());
  CHECK(other.x > load.mid_x());
  CHECK(std::fabs(mine.y - other.y) < 1);
  CHECK(theirs.ankle_x > load.mid_x());  // they stand beyond it, and look this way
  CHECK(theirs.right == -view.right);
  const ui::Dot one = view.at(ui::head_of(lifter).middle), two = theirs.at(ui::head_of(helper.figure).middle);
  constexpr double two_skulls_m = 0.26;
  CHECK(std::hypot(one.x - two.x, one.y - two.y) > view.dp(two_skulls_m));
}

}  // namespace

TEST_CASE("two who share a load face each other over it, their hands at its ends from the start to the top") {
  Stage stage(lab());
  stage.settle();
  int shared = 0;
  for (const rules::LiftScene& scene : stage.model().levels.first_of("lift")->scenes)
    for (const rules::Plan& plan : scene.plans) {
      if (!plan.job || plan.alone) continue;
      CAPTURE(scene.id);
      CAPTURE(plan.id);
      ++shared;
      stage.app().carry_out(screens::PlayScene{"lift", scene.id});
      stage.app().carry_out(rules::Move{rules::Go{}});
      stage.app().carry_out(rules::Move{rules::Choose{plan.id}});
      const rules::Lift& lift = open_lift(stage);
      const auto body = screens::helpers_body(stage.ui(), lift);
      REQUIRE(body);
      for (const int knee_deg : {lift.pose.knee_deg, 120, 80}) {
        rules::Pose pose = lift.pose;
        pose.knee_deg = knee_deg;
        const auto lifter = rules::at_load(lift.work(), pose);
        if (lifter) check_hands(stage, *lifter, screens::helper_at(stage.ui(), lift, *lifter, *body));
      }
      const auto path = rules::path_of(lift.work(), lift.pose, 3000, 8);
      const auto theirs = screens::helpers_path(stage.ui(), lift, 3000, 8);
      REQUIRE(path);
      REQUIRE(theirs.size() == path->size());
      const double stood =
          screens::helper_at(stage.ui(), lift, path->front().figure, theirs[0].figure).ankle_m;
      for (size_t i = 0; i < theirs.size(); ++i)
        check_hands(stage, (*path)[i].figure,
                    screens::helper_at(stage.ui(), lift, (*path)[i].figure, theirs[i].figure, stood));
    }
  CHECK(shared >= 16);
}

TEST_CASE("whoever shares the load stays in sight however far the lifter reaches, and is named") {
  Stage stage(lab());
  stage.settle();
  for (const auto& [scene, plan] : {std::pair("rice-into-trike", "two"), std::pair("box-of-tiles", "two")}) {
    CAPTURE(scene);
    stage.app().carry_out(screens::PlayScene{"lift", scene});
    stage.app().carry_out(rules::Move{rules::Go{}});
    stage.app().carry_out(rules::Move{rules::Choose{plan}});
    stage.app().carry_out(rules::Move{rules::Guess{1}});
    stage.settle();
    for (int i = 0; i < 12; ++i) stage.tap("step.away.more");  // to where no body reaches further
    const ui::Zone* helper = stage.ui().find("lift.helper");
    REQUIRE(helper);
    CHECK(helper->name == "一起抬的人");
    CHECK(helper->rect.x > carried(stage).mid_x());
    CHECK(helper->rect.right() <= stage.ui().page.right());
    stage.app().carry_out(rules::Move{rules::Leave{}});
    stage.settle();
  }
}

TEST_CASE("whoever may help waits beyond the load, not behind who lifts") {
  Stage stage(lab());
  stage.settle();
  for (const char* scene :
       {"water-bottle", "box-of-tiles", "monitor-to-desk", "pot-of-soup", "parcel-in-the-van"}) {
    CAPTURE(scene);
    stage.app().carry_out(screens::PlayScene{"lift", scene});
    stage.settle();
    const ui::Zone *helper = stage.ui().find("around.helper"), *load = stage.ui().find("lift.waits");
    REQUIRE(helper);
    REQUIRE(load);
    CHECK(helper->rect.x > load->rect.mid_x());
  }
}

TEST_CASE("a part of the load is drawn smaller, where the hands are") {
  Stage stage(lab());
  stage.settle();
  stage.app().carry_out(screens::PlayScene{"lift", "rice-into-trike"});
  stage.settle();
  REQUIRE(stage.tap("lift.go"));
  const auto carried_by = [&](const std::string& plan) {
    for (const std::string& tap :
         {plan, std::string("lift.choose"), std::string("guess.1"), std::string("lift.guess")})
      REQUIRE(stage.tap(tap));
    const ui::Rect at = carried(stage);
    stage.app().carry_out(rules::Move{rules::Again{.plan = true}});
    stage.settle();
    return at;
  };
  const ui::Rect sack = carried_by("plan.3"), bag = carried_by("plan.1");  // 25 kg alone, and 5 kg of it
  const float scale = static_cast<float>(std::cbrt(5.0 / 25));
  CHECK(bag.h / sack.h == doctest::Approx(scale).epsilon(0.1));  // the eye may stand a little nearer
  CHECK(bag.w / sack.w == doctest::Approx(bag.h / sack.h).epsilon(0.001));
}

TEST_CASE("a turn is seen from above: with the waist the feet stay, with the feet all turns") {
  Stage stage(lab());
  open_scene(stage, "scene.2");
  const auto told = [&] {
    REQUIRE(stage.ui().find("lever.turn"));
    return stage.ui().find("lever.turn")->name;
  };
  const std::string with_waist = told();
  CHECK(stage.ui().find("lever.degrees")->name == "转 60°");
  CHECK(stage.shows("lever.from_above"));
  steps(stage, "step.turn.less", 1);
  CHECK(told() != with_waist);
  REQUIRE(stage.tap("lift.pose_go"));
  CHECK(stage.ui().find("lever.degrees")->name == "转 0°");
  CHECK(stage.shows("lift.trace.slow"));
  CHECK(stage.shows("lift.trace.design"));
  taps(stage, "lift.raise", 3);
  CHECK(stage.ui().find("lever.degrees")->name == "转 30°");
  stage.app().carry_out(screens::PlayScene{"lift", "back-seat-bag"});  // it lies to the side at the start
  stage.settle();
  for (const char* tap : {"lift.go", "plan.2", "lift.choose", "guess.1", "lift.guess"})
    REQUIRE(stage.tap(tap));
  CHECK(stage.ui().find("lever.degrees")->name == "转 60°");
  stage.app().carry_out(screens::PlayScene{"lift", "rice-into-trike"});
  stage.settle();
  CHECK_FALSE(stage.ui().find("lever.turn"));
}

TEST_CASE("the last try is compared with only once the pose is another one, and its line is explained") {
  Stage stage(lab());
  open_scene(stage, "scene.2");
  REQUIRE(stage.tap("numbers"));
  CHECK(stage.shows("lift.line.design"));
  CHECK(stage.shows("more"));  // the numbers push the steps down
  CHECK_FALSE(stage.shows("lift.line.last"));
  CHECK_FALSE(stage.shows("lever.last"));
  steps(stage, "step.away.less", 1);
  CHECK(stage.shows("lift.line.last"));
  steps(stage, "step.away.more", 1);  // back to where it was
  CHECK_FALSE(stage.shows("lift.line.last"));
}

TEST_CASE("the flawed pose tells its distance and its weight with the largest text too") {
  for (const auto& [width, height] : {std::pair(390.0f, 844.0f), std::pair(320.0f, 568.0f)})
    for (const rules::Lang lang : {rules::Lang::zh, rules::Lang::en}) {
      CAPTURE(width);
      CAPTURE(static_cast<int>(lang));
      StageOptions options = lab(width, height);
      options.app.lang = lang;
      options.app.text_step = 3;
      Stage stage(options);
      open_scene(stage, "scene.2");
      CHECK(stage.shows("lever.cm"));
      CHECK((stage.shows("lever.kg") || stage.shows("lift.weight")));
      REQUIRE(stage.tap("lift.pose_go"));
      stage.app().carry_out(rules::Move{rules::Raise{2500}});
      stage.settle();
      const ui::Zone* again = stage.ui().find("lift.again");  // a sign alone has its name too
      REQUIRE(again);
      CHECK(again->name == stage.ui().say("lift.again"));
    }
}

TEST_CASE("an explained plan is read to its end, or the page says that more follows") {
  for (const int text_step : {0, 1, 2, 3}) {
    StageOptions options = lab();
    options.app.text_step = text_step;
    Stage stage(options);
    stage.settle();
    int told = 0;
    for (const rules::LiftScene& scene : stage.model().levels.first_of("lift")->scenes)
      for (size_t i = 0; i < scene.plans.size(); ++i) {
        const rules::Plan& plan = scene.plans[i];
        if (!plan.job || scene.can_lift_by(plan)) continue;
        CAPTURE(text_step);
        CAPTURE(scene.id);
        ++told;
        stage.app().carry_out(screens::PlayScene{"lift", scene.id});
        stage.app().carry_out(rules::Move{rules::Go{}});
        stage.app().carry_out(rules::Move{rules::Choose{plan.id}});
        stage.settle();
        const std::string why = "told." + std::to_string(i) + ".why";
        const ui::Zone *words = stage.ui().find(why), *foot = stage.ui().find("lift.choose");
        REQUIRE(words);
        REQUIRE(foot);
        constexpr float above_foot = 12;
        CHECK((stage.shows("more") || words->rect.bottom() <= foot->rect.y - above_foot));
      }
    CHECK(told >= 3);
  }
}

TEST_CASE("every scene through every plan and face on the smallest page with the largest text") {
  walk_scenes(320, 568, 3);
}
TEST_CASE("every scene through every plan and face on a phone") { walk_scenes(390, 844, 0); }
TEST_CASE("every scene through every plan and face on a wide page") { walk_scenes(1280, 720, 0); }

TEST_CASE("every face of the lab at every size, text step and language") { at_every_size(lab, check_lab); }

TEST_CASE("the lab's contrast in the dark and the high-contrast theme, mirrored") {
  in_dark_and_contrast(lab, check_lab);
}
