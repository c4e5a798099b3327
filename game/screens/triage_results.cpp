// The results of a round of the red-flag radar.
#include "screens/triage.h"

namespace screens {
namespace {

Went went(const rules::Sighting& sighting) {
  if (sighting.call() == rules::Call::right) return Went::right;
  return sighting.call() == rules::Call::over ? Went::careful : Went::missed;
}

}  // namespace

Wish show_swept(const rules::Model& model, ui::Ui& ui, TriageLook& look) {
  const rules::Triage& triage = *model.triage();
  Results results{.line = {}, .rows = {}, .took = triage.carried};
  int emergencies = 0;
  for (const rules::Sighting* sighting : triage.first_tries()) {
    const rules::Vignette& vignette = *sighting->vignette;
    emergencies += vignette.care == rules::Care::emergency;
    results.rows.push_back({.of = vignette.id,
                            .fact = ui.in(vignette.fact),
                            .why = ui.in(vignette.why_of(vignette.care)),
                            .takeaway = ui.in(vignette.takeaway),
                            .went = went(*sighting)});
  }
  results.line = ui.say("triage.line", {{"of", std::to_string(results.rows.size())},
                                        {"right", std::to_string(right_of(results.rows))},
                                        {"emergencies", std::to_string(emergencies)}});
  const Harvest harvest = results_page(ui, look, results);
  if (harvest.finished) return rules::Move{rules::Close{}};
  if (harvest.take) return rules::Move{rules::Carry{*harvest.take}};
  return triage_bar(model, ui);
}

}  // namespace screens
