// The signal courier's screen: shows the face that the errand's step asks for; the picture goes on from one
// to the next.
#include "screens/courier.h"

namespace screens {
namespace {

using rules::CourierStep;

/// An errand states no myth: an open act may be left, and stands there on the return.
Wish leaving(const rules::Courier& courier) {
  return courier.step == CourierStep::takeaway ? Wish(rules::Move{rules::Arrive{}}) : Wish(Back{});
}

class CourierScreen : public Screen {
 public:
  Place place() const override { return Place::courier; }

  Wish show(const rules::Model& model, ui::Ui& ui) override {
    const rules::Courier* courier = model.courier();
    if (!courier) return Back{};
    if (courier->at != at_ || courier->step != step_ || look_.frames == 0) {
      const CourierScene scene = look_.scene;
      look_ = {};
      look_.scene = scene, look_.since = ui.now;
      at_ = courier->at, step_ = courier->step;
    }
    ++look_.frames;
    ui.box(ui.page, 0, ui.colours().paper);
    if (step_ == CourierStep::takeaway) return show_takeaway(model, ui, look_);
    settle_scene(ui, *courier, look_.scene);
    if (step_ == CourierStep::act) return show_act(model, ui, look_);
    const Wish wish = show_act_fact(model, ui, look_);
    if (courier->learnt) return wish;
    if (look_.frames >= 2) return rules::Move{rules::Learn{}};  // it has been on screen for a frame
    ui.keep_moving();
    return wish;
  }

  Wish back(const rules::Model& model) override {
    return model.courier() ? leaving(*model.courier()) : Wish(Back{});
  }

 private:
  size_t at_ = 0;
  CourierStep step_ = CourierStep::act;
  CourierLook look_;
};

}  // namespace

Wish courier_bar(const rules::Model& model, ui::Ui& ui) {
  const rules::Courier& courier = *model.courier();
  const bool last = courier.step == CourierStep::takeaway || courier.alone;
  const int total = last ? 0 : static_cast<int>(courier.errand->acts.size());
  return round_bar(ui, {static_cast<int>(courier.at), total, "courier.at"}, leaving(courier));
}

std::unique_ptr<Screen> make_courier() { return std::make_unique<CourierScreen>(); }

}  // namespace screens
