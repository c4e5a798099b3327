// See prescription.h.
#include "rules/prescription.h"

#include <algorithm>
#include <sstream>

namespace rules {
namespace {

/// Characters of UTF-8.
size_t characters(const std::string& text) {
  return static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

bool fits(const NoteDown& move) {
  return !move.id.empty() && !move.name.empty() && characters(move.name) <= prescription_name_most &&
         move.name.find('\n') == std::string::npos && within(move.amount, least_prescribed, most_prescribed);
}

}  // namespace

std::vector<Event> play(const NoteDown& move) {
  if (!fits(move)) return {};
  const std::string note = std::to_string(move.amount.hold_s) + " " + std::to_string(move.amount.reps) + " " +
                           move.name;  // the sets are the event's value
  return {{EventKind::prescribed, move.id, move.amount.sets, note}};
}

std::vector<Event> play(const Retire& move) {
  if (move.id.empty()) return {};
  return {{EventKind::retired, move.id, 0, ""}};
}

void extend(std::vector<Prescription>& all, const LogEntry& entry) {
  const Event& event = entry.event;
  const auto it =
      std::find_if(all.begin(), all.end(), [&](const Prescription& p) { return p.id == event.what; });
  if (event.kind == EventKind::retired && it != all.end()) it->active = false;
  if (event.kind != EventKind::prescribed) return;
  std::istringstream note(event.note);
  NoteDown read{.id = event.what, .name = {}, .amount = {}};
  read.amount.sets = event.value;
  if (!(note >> read.amount.hold_s >> read.amount.reps) || note.get() != ' ') return;
  std::getline(note, read.name);
  if (!fits(read)) return;
  const Prescription made{read.id, read.name, read.amount, true};
  if (it == all.end())
    all.push_back(made);
  else
    *it = made;
}

const Prescription* find_prescription(const std::vector<Prescription>& all, const std::string& id) {
  const auto it = std::find_if(all.begin(), all.end(), [&](const Prescription& p) { return p.id == id; });
  return it == all.end() ? nullptr : &*it;
}

std::string next_prescription_id(const std::vector<Prescription>& all) {
  for (int n = 1;; ++n) {
    std::string id = "doctors." + std::to_string(n);
    if (!find_prescription(all, id)) return id;
  }
}

}  // namespace rules
