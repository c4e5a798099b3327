// The red-flag radar's screen: shows the face that the round's step asks for and starts each with a fresh
// look.
#include "screens/triage.h"

namespace screens {
namespace {

using rules::TriageStep;

/// A vignette states no myth: an open one may be left, and stands there on the return.
Wish leaving(const rules::Triage& triage) {
  return triage.step == TriageStep::results ? Wish(rules::Move{rules::Close{}}) : Wish(Back{});
}

class TriageScreen : public Screen {
 public:
  Place place() const override { return Place::triage; }

  Wish show(const rules::Model& model, ui::Ui& ui) override {
    const rules::Triage* triage = model.triage();
    if (!triage) return Back{};
    if (triage->at != at_ || triage->step != step_ || look_.frames == 0) {
      look_ = {};
      look_.since = ui.now;
      at_ = triage->at, step_ = triage->step;
    }
    ++look_.frames;
    ui.box(ui.page, 0, ui.colours().paper);
    if (step_ == TriageStep::question) return show_case(model, ui, look_);
    if (step_ == TriageStep::results) return show_swept(model, ui, look_);
    Wish wish = show_explanation(model, ui, look_);
    if (triage->sighting().explained || look_.frames < 2) {
      if (!triage->sighting().explained) ui.keep_moving();
      return wish;
    }
    return rules::Move{rules::Explained{}};  // it has been on screen for a frame
  }

  Wish back(const rules::Model& model) override {
    return model.triage() ? leaving(*model.triage()) : Wish(Back{});
  }

 private:
  size_t at_ = 0;
  TriageStep step_ = TriageStep::question;
  TriageLook look_;
};

}  // namespace

Wish triage_bar(const rules::Model& model, ui::Ui& ui) {
  const rules::Triage& triage = *model.triage();
  const int total = triage.step == TriageStep::results ? 0 : static_cast<int>(triage.sightings.size());
  return round_bar(ui, {static_cast<int>(triage.at), total}, leaving(triage));
}

std::unique_ptr<Screen> make_triage() { return std::make_unique<TriageScreen>(); }

}  // namespace screens
