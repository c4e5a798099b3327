// The tour's part in the red-flag radar; see tour_play.h.
#include "sdl/tour_play.h"

namespace sdl {
namespace {

/// An emergency, then one to watch at home, then one for the clinic.
rules::Sweep one_of_each(const rules::Pack& pack) {
  rules::Sweep sweep{.pack = pack.id, .seed = 5, .vignettes = {}};
  for (const rules::Care care : {rules::Care::emergency, rules::Care::home, rules::Care::clinic})
    for (const rules::Vignette& vignette : pack.vignettes)
      if (vignette.care == care) {
        sweep.vignettes.push_back(vignette.id);
        break;
      }
  return sweep;
}

void choose(Play& play, rules::Care care) {
  play.tap(std::string("care.") + rules::name_of(care));
  play.tap("triage.confirm");
}

}  // namespace

void tour_triage(Play& play) {
  play.stage().app().carry_out(rules::Move{one_of_each(*play.stage().model().levels.first_of("triage"))});
  play.tap("stop.triage");
  play.shoot("case");
  play.tap("care.home");
  play.shoot("case-picked");
  play.tap("triage.confirm");
  play.shoot("radar-missed");
  play.tap("others");
  play.end_of_page("radar-missed-end");
  play.tap("fact.next");
  play.shoot("case-home");
  choose(play, rules::Care::clinic);
  play.shoot("radar-over");
  play.tap("fact.next");
  play.shoot("case-clinic");
  choose(play, rules::Care::clinic);
  play.shoot("radar-right");
  play.end_of_page("radar-right-end");
  play.tap("fact.next");
  play.shoot("case-again");
  choose(play, rules::Care::emergency);
  play.shoot("radar-again");
  play.tap("fact.next");
  play.shoot("swept");
  play.tap("take.0");
  play.end_of_page("swept-end");
  play.tap("results.done");
}

}  // namespace sdl
