// The tour's part in the calculator; see tour_play.h.
#include "sdl/tour_play.h"

namespace sdl {

/// One task, a second one that is too heavy and its numbers, and one for which there is no weight.
void tour_calculator(Play& play) {
  play.tap("lab.calculator");
  play.shoot("calculator");
  play.tap("calc.add");
  for (int i = 0; i < 15; ++i) play.tap("calc.ahead.more");
  for (int i = 0; i < 6; ++i) play.tap("calc.from.less");
  for (int i = 0; i < 9; ++i) play.tap("calc.twist.more");
  play.tap("calc.hours.more");
  play.tap("calc.control");
  play.shoot("calculator-control");
  play.tap("calc.numbers");
  play.shoot("calculator-costs");
  play.tap("calc.limits");
  play.end_of_page("calculator-end");
  play.stage().press_key(ui::Key::home);
  for (int i = 0; i < 9; ++i) play.tap("calc.ahead.more");
  play.shoot("calculator-outside");
  play.tap("calc.remove");
  play.tap("back");
}

}  // namespace sdl
