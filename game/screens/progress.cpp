// My progress: how much is kept and where; export, import, backups, deleting everything. Nothing is replaced
// or deleted before it was said what that means.
#include <algorithm>

#include "screens/page.h"
#include "screens/parts.h"

namespace screens {
namespace {

using rules::Keeping;
using ui::Fill;
using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;
using What = Keep::What;

const char* word_of(Keeping::State state) {
  switch (state) {
    case Keeping::State::saved:
      return "keep.saved";
    case Keeping::State::owed:
      return "keep.owed";
    case Keeping::State::newer:
      return "save.newer";
    case Keeping::State::busy:
      return "save.busy";
    case Keeping::State::unwritable:
      return "save.unwritable";
    case Keeping::State::nowhere:
      break;
  }
  return "keep.nowhere";
}

const char* word_of(Keeping::Backup::Why why) {
  switch (why) {
    case Keeping::Backup::Why::day:
      return "keep.why_day";
    case Keeping::Backup::Why::update:
      return "keep.why_update";
    case Keeping::Backup::Why::import:
      return "keep.why_import";
    case Keeping::Backup::Why::restore:
      break;
  }
  return "keep.why_restore";
}

const char* word_of(Keeping::Outcome outcome) {
  switch (outcome) {
    case Keeping::Outcome::exported:
      return "keep.exported";
    case Keeping::Outcome::export_full:
      return "keep.export_full";
    case Keeping::Outcome::export_failed:
      return "keep.export_failed";
    case Keeping::Outcome::file_other:
      return "keep.file_other";
    case Keeping::Outcome::file_damaged:
      return "keep.file_damaged";
    case Keeping::Outcome::file_newer:
      return "keep.file_newer";
    case Keeping::Outcome::file_empty:
      return "keep.file_empty";
    case Keeping::Outcome::file_unread:
      return "keep.file_unread";
    case Keeping::Outcome::taken:
      return "keep.taken";
    case Keeping::Outcome::take_full:
      return "keep.take_full";
    case Keeping::Outcome::take_failed:
      return "keep.take_failed";
    case Keeping::Outcome::wipe_failed:
      return "keep.wipe_failed";
    case Keeping::Outcome::wipe_half_done:
      return "keep.wipe_half_done";
    case Keeping::Outcome::nothing:
      break;
  }
  return "";
}

bool saves(Keeping::State state) { return state == Keeping::State::saved || state == Keeping::State::owed; }

std::string days_and_facts(Ui& ui, const rules::Tally& tally) {
  return ui.say("keep.holds", {{"days", std::to_string(tally.days)}, {"facts", std::to_string(tally.facts)}});
}

std::string name_in(const std::string& path) { return path.substr(path.rfind('/') + 1); }
std::string folder_in(const std::string& path) {
  const size_t end = path.rfind('/');
  return end == std::string::npos ? std::string() : path.substr(0, end);
}

class Progress : public Screen {
 public:
  Place place() const override { return Place::progress; }

  Wish show(const rules::Model& model, Ui& ui) override {
    const Keeping& keeping = model.keeping;
    screens::Page column(ui, scroll_, "progress");
    Flow& flow = column.flow;
    Wish wish = keeping.offer ? offer(ui, flow, keeping) : page(ui, flow, keeping);
    if (is_wish(wish)) scroll_ = {};  // what comes of it stands at the top
    const Wish out = column.end(wish);
    return std::holds_alternative<Back>(out) ? back(model) : out;
  }

  Wish back(const rules::Model& model) override {
    if (model.keeping.offer) return Keep{What::decline};
    if (page_ == Page::main) return Back{};
    go(Page::main);
    return Keep{What::look};
  }

 private:
  enum class Page { main, import, restore, wipe };

  void go(Page page) {
    page_ = page;
    scroll_ = {};
  }

  Wish page(Ui& ui, Flow& flow, const Keeping& keeping) {
    switch (page_) {
      case Page::import:
        return import(ui, flow, keeping);
      case Page::restore:
        return restore(ui, flow, keeping);
      case Page::wipe:
        return wipe(ui, flow, keeping);
      case Page::main:
        break;
    }
    return main(ui, flow, keeping);
  }

  // --- the pages

  Wish main(Ui& ui, Flow& flow, const Keeping& keeping) {
    head(ui, flow, keeping);
    Wish wish = outcome(ui, flow, keeping);
    if (keeping.here.last_day > 0) figures(ui, flow, keeping);
    if (!keeping.moved_to.empty()) moved(ui, flow, keeping);
    if (keeping.can_export && button(ui, flow, "keep.export", "icon-export", Fill::primary))
      wish = Keep{What::put_out};
    if (keeping.can_import && button(ui, flow, "keep.import", "icon-import", Fill::plain)) {
      go(Page::import);
      wish = Keep{What::list};
    }
    if (!saves(keeping.state)) return wish;
    if (button(ui, flow, "keep.restore", "icon-replay", Fill::plain)) {
      go(Page::restore);
      wish = Keep{What::look};
    }
    if (button(ui, flow, "keep.wipe", "icon-trash", Fill::plain)) {
      go(Page::wipe);
      wish = Keep{What::look};
    }
    return wish;
  }

  Wish import(Ui& ui, Flow& flow, const Keeping& keeping) {
    const ui::Palette& c = ui.colours();
    title(ui, flow, "keep.import");
    Wish wish = outcome(ui, flow, keeping);
    if (keeping.asked) {
      say(ui, flow, "keep.waiting", ui.say("keep.waiting"), Type::body, c.ink_soft, c.paper, 16);
      return wish;
    }
    if (keeping.has_dialog) {
      say(ui, flow, "keep.import_dialog", ui.say("keep.import_dialog"), Type::body, c.ink_soft, c.paper, 16);
      if (button(ui, flow, "keep.pick", "icon-import", Fill::primary)) wish = Keep{What::read};
      return wish;
    }
    const std::string id = keeping.files.empty() ? "keep.import_none" : "keep.import_lead";
    const std::string lead = keeping.files.empty() ? ui.say("keep.import_none", {{"place", keeping.place}})
                                                   : ui.say("keep.import_lead");
    if (keeping.files.empty()) sleeping_cat(ui, flow);
    say(ui, flow, id, lead, Type::body, c.ink_soft, c.paper, 16);
    for (size_t i = 0; i < keeping.files.size(); ++i)
      if (row(ui, flow, "keep.file." + std::to_string(i), name_in(keeping.files[i]),
              folder_in(keeping.files[i])))
        wish = Keep{What::read, keeping.files[i]};
    if (button(ui, flow, "keep.again", "icon-redo", Fill::plain)) wish = Keep{What::list};
    return wish;
  }

  Wish restore(Ui& ui, Flow& flow, const Keeping& keeping) {
    const ui::Palette& c = ui.colours();
    title(ui, flow, "keep.restore");
    Wish wish = outcome(ui, flow, keeping);
    const std::string id = keeping.backups.empty() ? "keep.restore_none" : "keep.restore_lead";
    if (keeping.backups.empty()) sleeping_cat(ui, flow);
    say(ui, flow, id, keeping.backups.empty() ? ui.say("keep.restore_none") : ui.say("keep.restore_lead"),
        Type::body, c.ink_soft, c.paper, 16);
    for (size_t i = 0; i < keeping.backups.size(); ++i) {
      const Keeping::Backup& backup = keeping.backups[i];
      const std::string name =
          ui.say("keep.backup", {{"date", rules::date_of(backup.day)}, {"why", ui.say(word_of(backup.why))}});
      if (row(ui, flow, "keep.backup." + std::to_string(i), name, days_and_facts(ui, backup.tally)))
        wish = Keep{What::open_backup, "", backup.number};
    }
    return wish;
  }

  Wish wipe(Ui& ui, Flow& flow, const Keeping& keeping) {
    title(ui, flow, "keep.wipe_title");
    Wish wish = outcome(ui, flow, keeping);
    card(ui, flow, "keep.wipe_ask", {ui.say("keep.wipe_ask"), ui.say("keep.wipe_stays")});
    if (keeping.can_export && button(ui, flow, "keep.wipe_first", "icon-export", Fill::plain))
      wish = Keep{What::put_out};
    if (button(ui, flow, "keep.wipe_no", "", Fill::plain)) {
      go(Page::main);
      wish = Keep{What::look};
    }
    if (button(ui, flow, "keep.wipe_yes", "icon-trash", Fill::coral)) {
      go(Page::main);
      wish = Keep{What::wipe};
    }
    return wish;
  }

  /// What is ready to be taken in, and what that would do.
  Wish offer(Ui& ui, Flow& flow, const Keeping& keeping) {
    const Keeping::Offer& offer = *keeping.offer;
    title(ui, flow, "keep.offer_title");
    std::vector<std::string> one{ui.say("keep.offer_one")}, now{ui.say("keep.offer_now")};
    if (!offer.name.empty()) one.push_back(name_in(offer.name));
    tell(ui, one, offer.tally);
    if (offer.older) one.push_back(ui.say("keep.offer_older"));
    tell(ui, now, keeping.here);
    now.push_back(ui.say("keep.offer_replaces"));
    now.push_back(ui.say("keep.offer_undo"));
    card(ui, flow, "keep.offer", one, true);
    card(ui, flow, "keep.offer_here", now, true);
    Wish wish = Nothing{};
    if (button(ui, flow, "keep.decline", "", Fill::plain)) wish = Keep{What::decline};
    if (button(ui, flow, "keep.take", "", Fill::primary)) {
      go(Page::main);
      wish = Keep{What::take};
    }
    return wish;
  }

  // --- their parts

  static void title(Ui& ui, Flow& flow, const std::string& id) {
    const ui::Palette& c = ui.colours();
    say(ui, flow, id + ".title", ui.say(id), Type::title, c.ink, c.paper, 12);
  }

  /// Title, how saving stands, and the cat.
  static void head(Ui& ui, Flow& flow, const Keeping& keeping) {
    const ui::Palette& c = ui.colours();
    const float cat_h = ui.large || flow.w < 300 ? 84.0f : 110.0f, cat_w = cat_h * 230 / 240;
    say(ui, flow, "keep.title", ui.say("keep.title"), Type::title, c.ink, c.paper, 6);
    const float begun = flow.y;
    Flow words{flow.x, flow.y, flow.w - cat_w - 8};
    say(ui, words, "keep.state", ui.say(word_of(keeping.state)), Type::body,
        saves(keeping.state) ? c.ink_soft : c.coral, c.paper, 6);
    if (keeping.here.last_day == 0 && saves(keeping.state))
      say(ui, words, "keep.empty", ui.say("keep.empty"), Type::body, c.ink_soft, c.paper, 0);
    flow.y = std::max(words.y, begun + cat_h) + 16;
    ui.picture(saves(keeping.state) ? "wanwan-hello" : "wanwan-think",
               {flow.x + flow.w - cat_w, flow.y - 16 - cat_h, cat_w, cat_h});
  }

  static void sleeping_cat(Ui& ui, Flow& flow) {
    const float high = ui.large ? 84.0f : 110.0f;
    ui.stand("wanwan-asleep", flow.take(high, 12));
  }

  /// Days, facts, habits and size, one a row: what it is, and how much.
  static void figures(Ui& ui, Flow& flow, const Keeping& keeping) {
    const ui::Palette& c = ui.colours();
    const std::uint64_t kilobytes = (keeping.bytes + 1023) / 1024;
    const std::pair<const char*, std::string> rows[] = {
        {"keep.days", std::to_string(keeping.here.days)},
        {"keep.facts", std::to_string(keeping.here.facts)},
        {"keep.habits", std::to_string(keeping.here.habits)},
        {"keep.last", rules::date_of(keeping.here.last_day)},
        {"keep.size", ui.say("keep.kilobytes", {{"n", std::to_string(kilobytes)}})}};
    constexpr float pad = 18, gap = 12;
    const float w = flow.w - 2 * pad;
    const auto value_width = [&](const std::string& value) {
      return ui.fonts().width(value, ui.style(Type::headline)) + 2;
    };
    const auto beside = [&](const auto& row) {  // else the value stands under its name
      const float name_w = ui.fonts().width(ui.say(row.first), ui.style(Type::body));
      return name_w + gap + value_width(row.second) <= w;
    };
    const auto height = [&](const auto& row) {
      const float name = ui.text_height(ui.say(row.first), Type::body, w);
      const float value = ui.text_height(row.second, Type::headline, w);
      return (beside(row) ? std::max(name, value) : name + value) + 16;
    };
    float all = 2 * 8;
    for (const auto& row : rows) all += height(row);
    const Rect box = flow.take(all, 16);
    ui.card(box, 24, c.card);
    Flow inside{box.x + pad, box.y + 8, w};
    for (const auto& row : rows) {
      if (row.first != rows[0].first) ui.box({inside.x, inside.y, w, 1.5f}, 0, c.line);
      Rect at = inside.take(height(row), 0);
      const bool one_line = beside(row);
      const Rect value = one_line ? at.cut_right(value_width(row.second)) : at.cut_bottom(at.h / 2);
      ui.text(row.first, ui.say(row.first), Type::body, at, c.ink, c.card, ui::Align::left, true);
      ui.text(std::string(row.first) + ".value", row.second, Type::headline, value, c.teal, c.card,
              one_line ? ui::Align::right : ui::Align::left, true);
    }
  }

  static void moved(Ui& ui, Flow& flow, const Keeping& keeping) {
    card(ui, flow, "keep.moved", {ui.say("keep.moved", {{"place", keeping.moved_to}})});
  }

  static void tell(Ui& ui, std::vector<std::string>& lines, const rules::Tally& tally) {
    if (tally.last_day == 0) {
      lines.push_back(ui.say("keep.offer_empty"));
      return;
    }
    lines.push_back(days_and_facts(ui, tally));
    lines.push_back(ui.say("keep.offer_last", {{"date", rules::date_of(tally.last_day)}}));
  }

  /// A white card with lines of text; the first one may be its heading.
  static void card(Ui& ui, Flow& flow, const std::string& id, const std::vector<std::string>& lines,
                   bool headed = false) {
    const auto type_of = [&](size_t line) { return headed && line == 0 ? Type::label : Type::body; };
    const ui::Palette& c = ui.colours();
    constexpr float pad = 18, gap = 8;
    const float w = flow.w - 2 * pad;
    float height = 2 * pad - gap;
    for (size_t i = 0; i < lines.size(); ++i) height += ui.text_height(lines[i], type_of(i), w) + gap;
    const Rect box = flow.take(height, 16);
    ui.card(box, 24, c.card);
    Flow inside{box.x + pad, box.y + pad, w};
    for (size_t i = 0; i < lines.size(); ++i)
      say(ui, inside, id + "." + std::to_string(i), lines[i], type_of(i), c.ink, c.card, gap);
  }

  /// What came of the last thing asked for, with the way back where there is one.
  Wish outcome(Ui& ui, Flow& flow, const Keeping& keeping) {
    using Outcome = Keeping::Outcome;
    if (keeping.outcome == Outcome::nothing) return Nothing{};
    const ui::Palette& c = ui.colours();
    const bool good = keeping.outcome == Outcome::exported || keeping.outcome == Outcome::taken;
    const ui::Colour paper = good ? c.leaf_tint : c.coral_tint, ink = good ? c.on_leaf_tint : c.on_coral_tint;
    const std::string words = ui.say(word_of(keeping.outcome), {{"place", keeping.place}});
    constexpr float pad = 16, sign = 28, gap = 12;
    const float words_w = flow.w - 2 * pad - sign - gap;
    const float words_h = std::max(sign, ui.text_height(words, Type::body, words_w));
    const ui::ButtonStyle plain{.fill = Fill::plain, .sign = "icon-replay", .type = Type::label};
    const std::string swap = ui.say("keep.swap_back");
    const float swap_h = ui::button_height(ui, swap, flow.w - 2 * pad, plain);
    const bool taken = keeping.outcome == Outcome::taken;
    const Rect box = flow.take(2 * pad + words_h + (taken ? swap_h + gap : 0), 16);
    ui.box(box, 24, paper);
    Flow inside{box.x + pad, box.y + pad, box.w - 2 * pad};
    Rect line = inside.take(words_h, gap);
    const Rect place = line.cut_left(sign);
    line.cut_left(gap);
    ui.sign(good ? "icon-tick" : "icon-info", {place.x, place.y, sign, sign}, ink);
    ui.text("keep.outcome", words, Type::body, line, ink, paper, ui::Align::left, true);
    if (taken && ui::button(ui, "keep.swap_back", inside.take(swap_h, 0), swap, plain))
      return Keep{What::swap_back};
    return Nothing{};
  }

  static bool button(Ui& ui, Flow& flow, const std::string& id, const std::string& sign, Fill fill) {
    const ui::ButtonStyle style{.fill = fill, .sign = sign, .type = Type::label};
    const std::string words = ui.say(id);
    return ui::button(ui, id, flow.take(ui::button_height(ui, words, flow.w, style), 14), words, style);
  }

  /// A white row to tap: a name, what there is to say of it, and a chevron.
  static bool row(Ui& ui, Flow& flow, const std::string& id, const std::string& name,
                  const std::string& about) {
    const ui::Palette& c = ui.colours();
    constexpr float pad = 16, chevron = 24, gap = 12;
    const float w = flow.w - 2 * pad - chevron - gap;
    const float name_h = ui.text_height(name, Type::label, w);
    const float about_h = about.empty() ? 0 : ui.text_height(about, Type::note, w) + 2;
    const Rect at = flow.take(std::max(ui.target, name_h + about_h + 24), 12);
    const ui::Touch touch = ui.touch({.id = id,
                                      .role = ui::Role::button,
                                      .name = about.empty() ? name : name + " " + about,
                                      .rect = at,
                                      .ink = c.ink,
                                      .paper = c.card});
    ui.card(at, 20, touch.held ? c.line : c.card);
    Rect inner = at.inset(pad, 0);
    ui.sign("icon-chevron-right", inner.cut_right(chevron).centred(chevron, chevron), c.ink_soft);
    Flow words{inner.x, at.mid_y() - (name_h + about_h) / 2, w};
    say(ui, words, id + ".name", name, Type::label, c.ink, c.card, 2);
    if (!about.empty()) say(ui, words, id + ".about", about, Type::note, c.ink_soft, c.card, 0);
    if (touch.focused) ui.focus_frame(at, 20);
    return touch.tapped;
  }

  Page page_ = Page::main;
  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_progress() { return std::make_unique<Progress>(); }

}  // namespace screens
