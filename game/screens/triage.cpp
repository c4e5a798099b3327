// The red-flag radar: a vignette about somebody else and three levels of care, its explanation, the results.
#include <optional>

#include "screens/page.h"
#include "screens/parts.h"

namespace screens {
namespace {

using rules::Care;
using rules::Sighting;
using rules::TriageStep;
using ui::Flow;
using ui::Type;
using ui::Ui;

const char* id_of(Care care) {
  switch (care) {
    case Care::home:
      return "care.home";
    case Care::clinic:
      return "care.clinic";
    case Care::emergency:
      break;
  }
  return "care.emergency";
}

/// What is said first of a choice, as a word id.
const char* verdict_of(const Sighting& sighting) {
  const std::optional<rules::Call> call = sighting.call();
  if (!call) return "fact.open";
  return *call == rules::Call::right  ? "triage.right"
         : *call == rules::Call::over ? "triage.over"
                                      : "triage.under";
}

class TriageScreen : public Screen {
 public:
  Place place() const override { return Place::triage; }

  Wish show(const rules::Model& model, Ui& ui) override {
    const rules::Triage* triage = model.triage();
    if (!triage) return Back{};
    if (triage->at != at_ || triage->step != step_) {
      at_ = triage->at, step_ = triage->step;
      picked_.reset(), evidence_open_ = false, frames_ = 0, scroll_ = {};
      take_ = triage->carried;
    }
    ++frames_;
    switch (step_) {
      case TriageStep::question:
        return question(triage->sighting(), ui);
      case TriageStep::explanation:
        return explanation(model, ui);
      default:
        return results(*triage, ui);
    }
  }

  Wish back(const rules::Model& model) override {
    const bool ends = model.triage() && model.triage()->step == TriageStep::results;
    return ends ? Wish(rules::Move{rules::Close{}}) : Wish(Back{});
  }

 private:
  Wish question(const Sighting& sighting, Ui& ui) {
    const ui::Palette& c = ui.colours();
    const rules::Vignette& vignette = *sighting.vignette;
    Page page(ui, scroll_, "triage", {.action = picked_ ? ui.say("triage.confirm") : ""});
    Flow& flow = page.flow;
    say(ui, flow, "triage.others", ui.say("triage.others"), Type::note, c.ink_soft, c.paper);
    say(ui, flow, "triage.who", ui.in(vignette.who), Type::label, c.ink_soft, c.paper);
    say(ui, flow, "triage.say", ui.in(sighting.again ? vignette.again.situation : vignette.say),
        Type::headline, c.ink, c.paper, 24);
    say(ui, flow, "triage.ask", ui.say("triage.ask"), Type::label, c.ink, c.paper);
    for (const Care care : rules::cares) {
      const std::string words = ui.say(id_of(care));
      const std::string id = std::string("triage.") + rules::name_of(care);
      if (ui::choice(ui, id, flow.take(ui::choice_height(ui, words, flow.w)), words, picked_ == care))
        picked_ = care;
    }
    const bool sorted = picked_ && page.foot("triage.confirm");
    return page.end(sorted ? Wish(rules::Move{rules::Sort{*picked_}}) : Wish(Nothing{}));
  }

  Wish explanation(const rules::Model& model, Ui& ui) {
    const ui::Palette& c = ui.colours();
    const Sighting& sighting = model.triage()->sighting();
    const rules::Vignette& vignette = *sighting.vignette;
    const bool slow = sighting.call() == rules::Call::under;
    Page page(ui, scroll_, "triage", {.action = ui.say("triage.next")});
    Flow& flow = page.flow;
    say(ui, flow, "triage.verdict", ui.say(verdict_of(sighting)), Type::label, c.ink_soft, c.paper);
    say(ui, flow, "triage.care", ui.say(id_of(vignette.care)), Type::title, c.ink, c.paper);
    say(ui, flow, "triage.fact", ui.in(vignette.fact), Type::headline, c.ink, c.paper, 16);
    if (sighting.sorted)
      say(ui, flow, "triage.why", ui.in(vignette.why_of(*sighting.sorted)), Type::body, c.ink, c.paper, 16);
    if (slow)
      for (size_t i = 0; i < vignette.again.steps.size(); ++i)
        say(ui, flow, "triage.step." + std::to_string(i), ui.in(vignette.again.steps[i]), Type::body, c.ink,
            c.paper);
    const std::string doctor =
        vignette.doctor == rules::DoctorNote::none ? "" : ui.say(screens::id_of(vignette.doctor));
    action_card(ui, flow, vignette.action, doctor);
    flow.skip(16);
    if (vignette.signs) emergency_card(ui, flow), flow.skip(16);
    if (vignette.evidence) evidence_row(ui, flow, *vignette.evidence, evidence_open_);
    say(ui, flow, "triage.source", source_line(ui, model.levels, vignette.sources), Type::note, c.ink_soft,
        c.paper);
    const bool onward = page.foot("triage.next");
    const Wish wish = page.end(onward ? Wish(rules::Move{rules::Onward{}}) : Wish(Nothing{}));
    if (sighting.explained) return wish;
    ui.keep_moving();
    return frames_ < 2 ? wish : Wish(rules::Move{rules::Explained{}});
  }

  Wish results(const rules::Triage& triage, Ui& ui) {
    const ui::Palette& c = ui.colours();
    Page page(ui, scroll_, "triage",
              {.action = ui.say(take_.empty() ? "results.done" : "results.done_with")});
    Flow& flow = page.flow;
    say(ui, flow, "results.title", ui.say("results.title"), Type::title, c.ink, c.paper);
    say(ui, flow, "results.ask", ui.say("results.ask"), Type::headline, c.ink, c.paper);
    const std::vector<const Sighting*> tries = triage.first_tries();
    for (size_t i = 0; i < tries.size(); ++i) {
      const rules::Vignette& vignette = *tries[i]->vignette;
      say(ui, flow, "result." + std::to_string(i), ui.in(vignette.fact), Type::body, c.ink, c.paper);
      const std::string take = ui.say("results.take", {{"what", ui.in(vignette.takeaway)}});
      if (ui::choice(ui, "take." + std::to_string(i), flow.take(ui::choice_height(ui, take, flow.w)), take,
                     take_ == vignette.id))
        take_ = take_ == vignette.id ? "" : vignette.id;
    }
    emergency_card(ui, flow);
    const bool done = page.foot("results.done");
    if (done) return rules::Move{rules::Close{}};
    if (!take_.empty() && take_ != triage.carried) return rules::Move{rules::Carry{take_}};
    return page.end(Nothing{});
  }

  size_t at_ = 0;
  TriageStep step_ = TriageStep::over;
  int frames_ = 0;  ///< drawn since this face came
  std::optional<Care> picked_;
  std::string take_;  ///< on the results: the vignette whose action is chosen
  bool evidence_open_ = false;
  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_triage() { return std::make_unique<TriageScreen>(); }

}  // namespace screens
