// My packs: the packs in the player's own folder, whether each can be played, and what is wrong with it in
// plain words; without one, how to make one. The checking itself is content's (content/own.h).
#include <algorithm>
#include <array>

#include "screens/page.h"
#include "screens/parts.h"

namespace screens {
namespace {

using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

constexpr float pad = 18;
constexpr size_t flaws_shown = 12;

/// The sentence for each kind of problem that a pack can have.
constexpr std::array sentences{
    "flaw.syntax",        "flaw.encoding",     "flaw.duplicate_key", "flaw.unknown_key",
    "flaw.missing_field", "flaw.wrong_type",   "flaw.out_of_range",  "flaw.missing_language",
    "flaw.missing_file",  "flaw.unknown_name", "flaw.unknown_claim", "flaw.unknown_source",
    "flaw.duplicate_id",  "flaw.bad_id",       "flaw.right_replies", "flaw.same_reply",
    "flaw.too_long",      "flaw.long_phrase",  "flaw.myth_flag",     "flaw.doctor_note",
    "flaw.evidence_note", "flaw.missing_art",  "flaw.dose",          "flaw.banned_word",
    "flaw.half_width",    "flaw.shared_run",   "flaw.missing_glyph", "flaw.does_not_fit",
    "flaw.balance",       "flaw.audience",     "flaw.right_longest", "flaw.right_place",
    "flaw.reading_level", "flaw.spelling",
};

/// What is wrong, in the player's language; as the check says it where there is no sentence.
std::string sentence(Ui& ui, const rules::Flaw& flaw) {
  const auto id = std::find(sentences.begin(), sentences.end(), "flaw." + flaw.kind);
  if (id == sentences.end()) return flaw.what;
  return ui.say(
      *id, {{"found", flaw.found}, {"size", std::to_string(flaw.size)}, {"most", std::to_string(flaw.most)}});
}

/// Where it is: "card 3 · fact · zh", by the names that stand in the file.
std::string place_of(Ui& ui, const rules::Flaw& flaw) {
  std::string out;
  bool list = false;
  for (size_t at = 0; at < flaw.where.size();) {
    const size_t begin = flaw.where[at] == '/' ? at + 1 : at,
                 end = std::min(flaw.where.find('/', begin), flaw.where.size());
    std::string part = flaw.where.substr(begin, end - begin);
    at = end;
    if (part.empty()) continue;
    const bool number = std::all_of(part.begin(), part.end(), [](char ch) { return ch >= '0' && ch <= '9'; });
    if (number) part = ui.say("flaw.item", {{"n", std::to_string(std::stoi(part) + 1)}});
    if (const size_t colon = part.find(':');
        colon != std::string::npos)  // line and column of a file that is no JSON
      part = ui.say("flaw.line", {{"n", part.substr(0, colon)}});
    out += (out.empty() ? "" : list && number ? " " : " · ") + part;
    list = !number;
  }
  return out;
}

class Packs : public Screen {
 public:
  Place place() const override { return Place::packs; }

  Wish show(const rules::Model& model, Ui& ui) override {
    Page page(ui, scroll_, "packs");
    Flow& flow = page.flow;
    head(model, ui, flow);
    Wish wish = Nothing{};
    for (const rules::OwnPack& own : model.own)
      if (Wish asked = pack(model, ui, flow, own); is_wish(asked)) wish = asked;
    how_to(ui, flow, model.own.empty());
    return page.end(wish);
  }

 private:
  static void head(const rules::Model& model, Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    const float cat_h = ui.large ? 84.0f : 110.0f, cat_w = cat_h * 230 / 240;
    const std::string lead = ui.say(model.own.empty() ? "packs.none" : "packs.lead");
    say(ui, flow, "packs.title", ui.say("packs.title"), Type::title, c.ink, c.paper, 6);
    const float begun = flow.y;
    Flow words{flow.x, flow.y, flow.w - cat_w - 8};
    say(ui, words, "packs.lead", lead, Type::body, c.ink_soft, c.paper, 0);
    flow.y = std::max(words.y, begun + cat_h) + 16;
    ui.picture(model.own.empty() ? "wanwan-hello" : "wanwan-think",
               {flow.x + flow.w - cat_w, flow.y - 16 - cat_h, cat_w, cat_h});
  }

  /// How many cards play, and how many were left out.
  static std::string state(Ui& ui, const rules::OwnPack& own) {
    if (own.other_kind) return ui.say("packs.other_kind");
    if (own.id.empty()) return ui.say("packs.no_card");
    const std::string n = std::to_string(own.cards), left_out = std::to_string(own.left_out);
    if (own.left_out > 0) return ui.say("packs.some", {{"n", n}, {"left_out", left_out}});
    return ui.say(own.flaws.empty() ? "packs.all" : "packs.all_but", {{"n", n}});
  }

  /// A text of the pack's card: measured first, drawn when the card is.
  struct Line {
    std::string id, words;
    Type type;
    ui::Colour ink;
    float gap;
  };

  static std::vector<Line> lines_of(const rules::Model& model, Ui& ui, const rules::OwnPack& own) {
    const ui::Palette& c = ui.colours();
    const rules::Pack* found = model.levels.find_pack(own.id);
    const std::string id = "own." + own.folder;
    std::vector<Line> lines{
        {id + ".title", found ? ui.in(found->title) : own.folder, Type::headline, c.ink, 2},
        {id + ".state", state(ui, own), Type::label, own.id.empty() ? c.coral : c.teal, 12}};
    for (size_t i = 0; i < std::min(flaws_shown, own.flaws.size()); ++i) {
      const rules::Flaw& flaw = own.flaws[i];
      const std::string place = place_of(ui, flaw), at = id + ".flaw." + std::to_string(i);
      lines.push_back(
          {at + ".place", flaw.file + (place.empty() ? "" : "  ·  " + place), Type::note, c.ink_soft, 0});
      lines.push_back({at, sentence(ui, flaw), Type::body, c.ink, 12});
    }
    if (own.flaws.size() > flaws_shown)
      lines.push_back({id + ".more",
                       ui.say("packs.more", {{"n", std::to_string(own.flaws.size() - flaws_shown)}}),
                       Type::note, c.ink_soft, 12});
    return lines;
  }

  static Wish pack(const rules::Model& model, Ui& ui, Flow& flow, const rules::OwnPack& own) {
    const ui::Palette& c = ui.colours();
    const std::vector<Line> lines = lines_of(model, ui, own);
    const float w = flow.w - 2 * pad;
    const std::string play = ui.say("packs.play");
    const ui::ButtonStyle style{.sign = "icon-play", .type = Type::label};
    const float play_h = own.id.empty() ? 0 : ui::button_height(ui, play, w, style);
    float height = 2 * pad + play_h;
    for (const Line& line : lines) height += ui.text_height(line.words, line.type, w) + line.gap;
    const Rect box = flow.take(height, 16);
    ui.card(box, 24, c.card);
    Flow inside{box.x + pad, box.y + pad, w};
    for (const Line& line : lines)
      say(ui, inside, line.id, line.words, line.type, line.ink, c.card, line.gap);
    if (play_h > 0 && ui::button(ui, "own." + own.folder + ".play", inside.take(play_h, 0), play, style))
      return PlayPack{own.id};
    return Nothing{};
  }

  static void how_to(Ui& ui, Flow& flow, bool first) {
    const ui::Palette& c = ui.colours();
    const std::string& folder = ui.services().own_folder;
    const std::array<std::string, 4> steps{ui.say("packs.how1", {{"folder", folder}}), ui.say("packs.how2"),
                                           ui.say("packs.how3"), ui.say("packs.how4")};
    const float w = flow.w - 2 * pad;
    const std::string title = ui.say(first ? "packs.how" : "packs.how_more");
    float height = 2 * pad + ui.text_height(title, Type::headline, w) + 10 - 8;
    for (const std::string& step : steps) height += ui.text_height(step, Type::body, w) + 8;
    const Rect box = flow.take(height, 16);
    ui.card(box, 24, c.card);
    Flow inside{box.x + pad, box.y + pad, w};
    say(ui, inside, "packs.how", title, Type::headline, c.ink, c.card, 10);
    for (size_t i = 0; i < steps.size(); ++i)
      say(ui, inside, "packs.how." + std::to_string(i), steps[i], Type::body, c.ink, c.card, 8);
  }

  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_packs() { return std::make_unique<Packs>(); }

}  // namespace screens
