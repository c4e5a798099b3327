// See courier.h.
#include "rules/courier.h"

#include <algorithm>

namespace rules {
namespace {

int piece_for(const Act& act, Layer layer) {
  for (size_t i = 0; i < act.pieces.size(); ++i)
    if (act.pieces[i].layer == layer) return static_cast<int>(i);
  return -1;
}

/// Whether a piece was tried, and later one before it: a load taken off, a pressure let go.
bool was_on_and_off(const Courier& courier, int piece) {
  const auto on = std::find(courier.tried.begin(), courier.tried.end(), piece);
  return std::any_of(on, courier.tried.end(), [&](int later) { return later < piece; });
}

bool has_tried_all(const Courier& courier) {
  for (size_t i = 0; i < courier.act().pieces.size(); ++i)
    if (!courier.has_tried(static_cast<int>(i))) return false;
  return true;
}

bool has_action(const Errand& errand) {
  return std::any_of(errand.acts.begin(), errand.acts.end(),
                     [](const Act& act) { return act.action.has_value(); });
}

}  // namespace

bool Courier::has_tried(int piece) const {
  return std::find(tried.begin(), tried.end(), piece) != tried.end();
}

Courier start(const Dispatch& dispatch, const Errand& errand) {
  Courier courier;
  courier.dispatch = dispatch, courier.errand = &errand;
  if (errand.acts.empty()) courier.step = CourierStep::over;
  return courier;
}

Courier only_fact(const Errand& errand, size_t act, const std::string& pack_id) {
  Courier courier;
  courier.dispatch = {.pack = pack_id, .errand = errand.id}, courier.errand = &errand;
  courier.at = act, courier.step = CourierStep::fact, courier.alone = true;
  return courier;
}

bool is_in(const Courier& courier, Layer layer) {
  const auto ring =
      std::find(courier.tried.begin(), courier.tried.end(), piece_for(courier.act(), Layer::outside));
  if (layer == Layer::outside) return ring != courier.tried.end();
  return std::find(ring, courier.tried.end(), piece_for(courier.act(), Layer::inside)) != courier.tried.end();
}

double load_of(const Courier& courier) {
  const auto heaviest = static_cast<double>(courier.act().pieces.size() - 1);
  return heaviest > 0 && !courier.tried.empty() ? courier.last() / heaviest : 0;
}

double share_tried(const Courier& courier) {
  const size_t all = courier.act().pieces.size();
  size_t tried = 0;
  for (size_t i = 0; i < all; ++i) tried += courier.has_tried(static_cast<int>(i)) ? 1 : 0;
  return all > 0 ? static_cast<double>(tried) / static_cast<double>(all) : 0;
}

Pressure pressure_of(const Courier& courier) {
  return courier.tried.empty() ? Pressure::none : pressures.at(static_cast<size_t>(courier.last()));
}

bool tried_out(const Courier& courier) {
  switch (courier.act().kind) {
    case ActKind::build:
      return is_in(courier, Layer::inside);
    case ActKind::load:
      return was_on_and_off(courier, static_cast<int>(courier.act().pieces.size()) - 1);
    case ActKind::foretell:
      return !courier.tried.empty();
    case ActKind::press:
      return was_on_and_off(courier, static_cast<int>(Pressure::hard)) &&
             pressure_of(courier) == Pressure::none;
    case ActKind::crack:
    case ActKind::clear:
      break;
  }
  return has_tried_all(courier);
}

std::vector<Event> play(Courier& courier, const Probe& move) {
  const auto pieces = static_cast<int>(courier.act().pieces.size());
  if (courier.step != CourierStep::act || move.piece < 0 || move.piece >= pieces) return {};
  if (courier.last() != move.piece) courier.tried.push_back(move.piece);
  return {};
}

std::vector<Event> play(Courier& courier, const Ask&) {
  if (courier.step != CourierStep::act || !tried_out(courier)) return {};
  courier.step = CourierStep::fact;
  if (courier.act().kind != ActKind::foretell) return {};
  const bool held = courier.act().pieces[static_cast<size_t>(courier.last())].right;
  return {{EventKind::foretold, courier.act().id, held ? 1 : 0, std::to_string(courier.last())}};
}

std::vector<Event> play(Courier& courier, const Learn&) {
  if (courier.step != CourierStep::fact || courier.learnt) return {};
  courier.learnt = true;
  return {{EventKind::learnt, courier.act().id, 0, ""}};
}

std::vector<Event> play(Courier& courier, const Forward&) {
  if (courier.step != CourierStep::fact || !courier.learnt) return {};
  if (courier.alone) {
    courier.step = CourierStep::over;
    return {};
  }
  if (courier.at + 1 < courier.errand->acts.size()) {
    ++courier.at;
    courier.step = CourierStep::act, courier.tried.clear(), courier.learnt = false;
    return {};
  }
  courier.step = has_action(*courier.errand) ? CourierStep::takeaway : CourierStep::over;
  return {{EventKind::told, courier.errand->id, static_cast<int>(courier.errand->acts.size()), ""}};
}

std::vector<Event> play(Courier& courier, const Pocket& move) {
  if (courier.step != CourierStep::takeaway || courier.pocketed == move.act) return {};
  const Act* act = courier.errand->find(move.act);
  if (!act || !act->action) return {};
  courier.pocketed = move.act;
  return {{EventKind::took, move.act, 0, ""}};
}

std::vector<Event> play(Courier& courier, const Arrive&) {
  if (courier.step == CourierStep::takeaway) courier.step = CourierStep::over;
  return {};
}

}  // namespace rules
