// See screen.h.
#include "screens/screen.h"

namespace screens {

const char* name_of(Place place) {
  switch (place) {
    case Place::welcome:
      return "welcome";
    case Place::home:
      return "home";
    case Place::quiz:
      return "quiz";
    case Place::courier:
      return "courier";
    case Place::triage:
      return "triage";
    case Place::path:
      return "path";
    case Place::lab:
      return "lab";
    case Place::lift:
      return "lift";
    case Place::calculator:
      return "calculator";
    case Place::own_body:
      return "own_body";
    case Place::coach:
      return "coach";
    case Place::practice:
      return "practice";
    case Place::prescription:
      return "prescription";
    case Place::help:
      return "help";
    case Place::settings:
      return "settings";
    case Place::about:
      return "about";
    case Place::progress:
      return "progress";
    case Place::packs:
      return "packs";
    case Place::choose_pack:
      return "choose_pack";
    case Place::habits:
      return "habits";
    case Place::habit_new:
      return "habit_new";
    case Place::habit:
      return "habit";
    case Place::guide:
      return "guide";
    case Place::hourglass:
      break;
  }
  return "hourglass";
}

}  // namespace screens
