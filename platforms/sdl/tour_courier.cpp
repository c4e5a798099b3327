// The tour's part in the signal courier; see tour_play.h.
#include "sdl/tour_play.h"

namespace sdl {
namespace {

/// From an act that was tried out to its fact, and on to the next act.
void fact(Play& play, const std::string& name) {
  play.tap("courier.go");
  play.shoot(name);
  if (play.stage().shows("evidence")) play.tap("evidence");
  if (play.stage().shows("others")) play.tap("others");
  play.end_of_page(name + "-end");
  play.tap("fact.next");
}

void build(Play& play) {
  play.shoot("courier-build");
  play.tap("piece.0");
  play.shoot("courier-build-wrong");
  play.tap("piece.1");
  play.shoot("courier-build-ring");
  play.tap("piece.0");
  fact(play, "courier-build-fact");
}

void load(Play& play) {
  play.shoot("courier-load");
  play.tap("load.more");
  play.shoot("courier-load-bend");
  play.tap("load.more");
  play.shoot("courier-load-heavy");
  play.tap("load.less");
  fact(play, "courier-load-fact");
}

void press(Play& play) {
  play.shoot("courier-press");
  play.tap("press.track");
  play.shoot("courier-press-light");
  play.tap("courier.go");
  play.shoot("courier-press-hard");
  play.tap("courier.go");
  play.shoot("courier-press-free");
  fact(play, "courier-press-fact");
}

}  // namespace

void tour_courier(Play& play) {
  play.tap("stop.courier");
  build(play);
  load(play);
  play.shoot("courier-crack");
  for (const char* piece : {"piece.0", "piece.1", "piece.2", "piece.3"}) play.tap(piece);
  play.shoot("courier-crack-all");
  fact(play, "courier-crack-fact");
  play.shoot("courier-guess");
  play.tap("piece.0");
  play.shoot("courier-guess-picked");
  fact(play, "courier-guess-fact");
  press(play);
  play.shoot("courier-clear");
  for (const char* piece : {"piece.0", "piece.1", "piece.2"}) play.tap(piece);
  play.shoot("courier-clear-all");
  fact(play, "courier-clear-fact");
  play.shoot("courier-takeaway");
  play.tap("take.1");
  play.end_of_page("courier-takeaway-end");
  play.tap("results.done");
}

}  // namespace sdl
