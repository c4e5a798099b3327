// What the player does with the save file as a whole: export, import, restore a backup, wipe.
// Stands between the store and the platform's files; what is asked of the platform is answered in a later
// frame.
#pragma once

#include <optional>

#include "progress/store.h"
#include "rules/keeping.h"
#include "screens/screen.h"
#include "ui/services.h"

class Records {
 public:
  Records(progress::Store& store, const ui::Files& files) : store_(store), files_(files) {}

  /// What the screen shows.
  const rules::Keeping& view() const { return view_; }

  /// Does what a screen asks for. True when all of the save file has become another: load it anew. The
  /// settings `with` are in the other one from its first moment.
  bool carry_out(const screens::Keep& wish, int today, const progress::Pairs& with = {});

  /// Takes the platform's answers; true when there was one.
  bool take_answers();

 private:
  void look();
  void look_at_backups();
  void put_out(int today);
  void list();
  void read(const std::string& name);
  void open_backup(int number);
  bool take(const progress::Pairs& with);
  bool swap_back(const progress::Pairs& with);
  bool wipe(const progress::Pairs& with);
  bool replace(const progress::Copy& copy, progress::Reason reason, const progress::Pairs& with);
  void answer(const ui::FileAnswer& answer);
  void offer(progress::Copy copy, rules::Keeping::Offer offer);

  progress::Store& store_;
  const ui::Files& files_;
  rules::Keeping view_;
  std::optional<progress::Copy> copy_;  ///< what is offered
  std::string asked_for_;               ///< the file's name
};
