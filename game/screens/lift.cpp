// The lift screen: shows the face that the scene's step asks for and starts each with a fresh look.
#include "screens/lift.h"

namespace screens {
namespace {

using rules::LiftStep;

class LiftScreen : public Screen {
 public:
  Place place() const override { return Place::lift; }

  Wish show(const rules::Model& model, ui::Ui& ui) override {
    const rules::Lift* lift = model.lift();
    if (!lift) return Back{};
    if (lift->step != step_ || lift->told.size() != told_ || look_.frames == 0) {
      look_ = {};
      look_.since = ui.now;
      look_.pose = lift->pose;
      step_ = lift->step, told_ = lift->told.size();
    }
    ++look_.frames;
    ui.box(ui.page, 0, ui.colours().paper);
    switch (step_) {
      case LiftStep::plan:
        return show_plan(model, ui, look_);
      case LiftStep::predict:
        return show_predict(model, ui, look_);
      case LiftStep::pose:
        return show_pose(model, ui, look_);
      case LiftStep::lift:
        return show_lift(model, ui, look_);
      case LiftStep::compare:
        return show_compare(model, ui, look_);
      default:
        return show_situation(model, ui, look_);
    }
  }

  Wish back(const rules::Model& model) override {
    const rules::Lift* lift = model.lift();
    return lift && lift->step == LiftStep::compare ? Wish(rules::Move{rules::Leave{}}) : Wish(Back{});
  }

 private:
  LiftStep step_ = LiftStep::situation;
  size_t told_ = 0;
  LiftLook look_;
};

}  // namespace

std::unique_ptr<Screen> make_lift() { return std::make_unique<LiftScreen>(); }

}  // namespace screens
