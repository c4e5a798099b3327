// See records.h.
#include "records.h"

#include <algorithm>
#include <utility>

namespace {

using rules::Keeping;
using Outcome = Keeping::Outcome;

Keeping::State state_of(const progress::Store& store) {
  if (store.saves()) return store.owes() ? Keeping::State::owed : Keeping::State::saved;
  switch (store.opened()) {
    case progress::Opened::newer:
      return Keeping::State::newer;
    case progress::Opened::busy:
      return Keeping::State::busy;
    default:
      return store.has_folder() ? Keeping::State::unwritable : Keeping::State::nowhere;
  }
}

Outcome outcome_of(progress::Fit fit) {
  switch (fit) {
    case progress::Fit::newer:
      return Outcome::file_newer;
    case progress::Fit::damaged:
      return Outcome::file_damaged;
    case progress::Fit::other:
      return Outcome::file_other;
    case progress::Fit::empty:
      return Outcome::file_empty;
    default:
      return Outcome::nothing;
  }
}

}  // namespace

bool Records::carry_out(const screens::Keep& wish, int today, const progress::Pairs& with) {
  using What = screens::Keep::What;
  view_.outcome = Outcome::nothing;
  bool changed = false;
  switch (wish.what) {
    case What::look:
      break;
    case What::put_out:
      put_out(today);
      break;
    case What::list:
      list();
      break;
    case What::read:
      read(wish.file);
      break;
    case What::open_backup:
      open_backup(wish.backup);
      break;
    case What::take:
      changed = take(with);
      break;
    case What::decline:
      copy_.reset();
      view_.offer.reset();
      break;
    case What::swap_back:
      changed = swap_back(with);
      break;
    case What::wipe:
      changed = wipe(with);
      break;
  }
  look();
  return changed;
}

void Records::look() {
  view_.state = state_of(store_);
  const std::optional<progress::Contents> contents = store_.read();
  view_.here = contents ? rules::tally_of(contents->log) : rules::Tally{};
  view_.bytes = store_.size();
  view_.moved_to = store_.moved_to();
  look_at_backups();
  view_.can_export = files_.put && view_.here.last_day > 0 && view_.bytes > 0;
  view_.can_import = files_.get && store_.saves();
  view_.has_dialog = !files_.list;
}

/// Each backup is read once; its number stands for its bytes.
void Records::look_at_backups() {
  std::vector<Keeping::Backup> before = std::exchange(view_.backups, {});
  for (const progress::Backup& backup : store_.backups()) {
    const auto known = std::find_if(before.begin(), before.end(), [&](const Keeping::Backup& one) {
      return one.number == backup.number && one.day == backup.day;
    });
    if (known != before.end()) {
      view_.backups.push_back(*known);
      continue;
    }
    const progress::Copy copy = store_.look_into(backup);
    if (copy.usable())
      view_.backups.push_back({backup.number, backup.day, static_cast<Keeping::Backup::Why>(backup.reason),
                               rules::tally_of(copy.contents.log)});
  }
}

// --- out

void Records::put_out(int today) {
  std::optional<std::string> bytes = store_.bytes();
  if (!bytes || !files_.put) {
    view_.outcome = Outcome::export_failed;
    return;
  }
  view_.asked = true;
  files_.put("backwise-" + rules::date_of(today) + ui::own_file_suffix, std::move(*bytes));
}

// --- in

void Records::list() {
  view_.files.clear();
  view_.place.clear();
  if (!files_.list) return;
  view_.asked = true;
  files_.list();
}

void Records::read(const std::string& name) {
  if (!files_.get) return;
  view_.asked = true;
  asked_for_ = name;
  files_.get(name);
}

void Records::open_backup(int number) {
  for (const progress::Backup& backup : store_.backups())
    if (backup.number == number) offer(store_.look_into(backup), {.number = number});
}

void Records::offer(progress::Copy copy, Keeping::Offer offer) {
  view_.outcome = outcome_of(copy.fit);
  if (!copy.usable()) return;
  offer.tally = rules::tally_of(copy.contents.log);
  offer.older = copy.fit == progress::Fit::older;
  view_.offer = std::move(offer);
  copy_ = std::move(copy);
}

bool Records::take(const progress::Pairs& with) {
  if (!copy_ || !view_.offer) return false;
  const bool is_backup = view_.offer->name.empty();
  const progress::Copy copy = std::move(*copy_);
  copy_.reset();
  view_.offer.reset();
  return replace(copy, is_backup ? progress::Reason::restore : progress::Reason::import, with);
}

bool Records::swap_back(const progress::Pairs& with) {
  for (const progress::Backup& backup : store_.backups())
    if (backup.reason == progress::Reason::import || backup.reason == progress::Reason::restore)
      return replace(store_.look_into(backup), progress::Reason::restore, with);
  view_.outcome = Outcome::take_failed;
  return false;
}

bool Records::replace(const progress::Copy& copy, progress::Reason reason, const progress::Pairs& with) {
  const progress::Saved saved = store_.replace(copy, reason, with);
  view_.outcome = saved == progress::Saved::yes    ? Outcome::taken
                  : saved == progress::Saved::full ? Outcome::take_full
                                                   : Outcome::take_failed;
  return saved == progress::Saved::yes;
}

bool Records::wipe(const progress::Pairs& with) {
  if (store_.wipe(with) == progress::Saved::yes) return true;
  const std::optional<progress::Contents> left = store_.read();
  const bool wiped = store_.saves() && left && *left == progress::Contents{.settings = with};
  view_.outcome = wiped ? Outcome::wipe_half_done : Outcome::wipe_failed;
  return wiped;
}

// --- the platform's answers

bool Records::take_answers() {
  if (!files_.answer) return false;
  bool any = false;
  while (const std::optional<ui::FileAnswer> next = files_.answer()) {
    view_.asked = false;
    answer(*next);
    any = true;
  }
  return any;
}

void Records::answer(const ui::FileAnswer& answer) {
  switch (answer.kind) {
    case ui::FileAnswer::Kind::put:
      view_.outcome = Outcome::exported;
      view_.place = answer.place;
      break;
    case ui::FileAnswer::Kind::put_full:
      view_.outcome = Outcome::export_full;
      break;
    case ui::FileAnswer::Kind::put_failed:
      view_.outcome = Outcome::export_failed;
      break;
    case ui::FileAnswer::Kind::listed:
      view_.files = answer.names;
      view_.place = answer.place;
      break;
    case ui::FileAnswer::Kind::got:
      offer(store_.look_into(answer.bytes), {.name = answer.place.empty() ? asked_for_ : answer.place});
      break;
    case ui::FileAnswer::Kind::get_failed:
      view_.outcome = Outcome::file_unread;
      break;
    case ui::FileAnswer::Kind::cancelled:
      break;
  }
}
