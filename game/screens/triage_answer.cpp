// The answer to a case: what is to be done is the largest text; then the level of care, why, what belongs to
// the player's own choice, and one action. A choice that was not urgent enough is explained slowly.
#include "screens/parts.h"
#include "screens/triage.h"

namespace screens {
namespace {

using rules::Call;
using rules::Care;
using rules::Sighting;
using ui::Flow;
using ui::Ui;

const char* verdict(const Sighting& sighting) {
  if (!sighting.call()) return "fact.open";
  switch (*sighting.call()) {
    case Call::right:
      return sighting.again ? "fact.right_again" : "fact.right";
    case Call::over:
      return "triage.over";
    case Call::under:
      break;
  }
  return "triage.under";
}

const char* mood(const Sighting& sighting) {
  if (sighting.vignette->care == Care::emergency) return "wanwan-serious";
  if (!sighting.call() || sighting.call() == Call::over) return "wanwan-hello";
  return sighting.call() == Call::right ? "wanwan-delight" : "wanwan-look-again";
}

/// The explanation that belongs to one level of care.
void why_of(Ui& ui, Flow& flow, const rules::Vignette& vignette, Care care, const std::string& lead) {
  const std::string id = lead.empty() ? "other" : "chosen";
  said_card(ui, flow, id, ui.say("fact.quote", {{"words", ui.say(id_of(care))}}),
            ui.in(vignette.why_of(care)), lead);
}

Wish cards(const rules::Model& model, Ui& ui, Flow& flow, const Sighting& sighting, TriageLook& look) {
  const ui::Palette& c = ui.colours();
  const rules::Vignette& vignette = *sighting.vignette;
  const Care needed = vignette.care;
  Wish wish = Nothing{};
  care_answer(ui, flow.take(care_row_height(ui, needed, flow.w), 16).moved(0, rise(ui, look, why_at)),
              needed);
  said_card(ui, flow, "why", ui.say("fact.why"), ui.in(vignette.why_of(needed)), "");
  const bool missed = sighting.call() == Call::under;
  if (missed && vignette.signs && signs_cards(ui, flow)) wish = Open{Place::help};  // before anything else
  const bool other_choice = sighting.sorted && *sighting.sorted != needed;
  if (other_choice) why_of(ui, flow, vignette, *sighting.sorted, ui.say("fact.chosen"));
  if (missed) {
    flow.skip(4);
    say(ui, flow, "slow", ui.say("triage.slow"), ui::Type::headline, c.ink, c.paper, 10);
    steps_card(ui, flow, vignette.again.steps);
  }
  if (!missed && vignette.signs && signs_cards(ui, flow)) wish = Open{Place::help};
  const std::string doctor = vignette.doctor == rules::DoctorNote::none ? "" : ui.say(id_of(vignette.doctor));
  action_card(ui, flow, vignette.action, doctor, rise(ui, look, action_at));
  if (vignette.evidence) evidence_row(ui, flow, *vignette.evidence, look.evidence_open);
  if (others_row(ui, flow, look, ui.say("triage.others")))
    for (const Care care : rules::cares)
      if (care != needed && sighting.sorted != care) why_of(ui, flow, vignette, care, "");
  say(ui, flow, "source", source_line(ui, model.levels, vignette.sources), ui::Type::note, c.ink_soft,
      c.paper, 12);
  return wish;
}

/// Whether the round ends here: an emergency called less urgent comes back first.
bool is_last(const rules::Triage& triage) {
  const Sighting& sighting = triage.sighting();
  const bool returns = sighting.vignette->care == Care::emergency && sighting.call() == Call::under;
  return triage.at + 1 == triage.sightings.size() && !returns;
}

}  // namespace

Wish show_explanation(const rules::Model& model, Ui& ui, TriageLook& look) {
  const rules::Triage& triage = *model.triage();
  const Sighting& sighting = triage.sighting();
  const AnswerHead head{.fact = ui.in(sighting.vignette->fact),
                        .verdict = ui.say(verdict(sighting)),
                        .good = sighting.call() == Call::right,
                        .mood = mood(sighting)};
  const Answered answered =
      answer_page(ui, look, head, ui.say(is_last(triage) ? "fact.next_last" : "triage.next"),
                  [&](Flow& flow) { return cards(model, ui, flow, sighting, look); });
  const Wish top = triage_bar(model, ui);
  if (answered.next) return rules::Move{rules::Onward{}};
  return is_wish(top) ? top : answered.wish;
}

}  // namespace screens
