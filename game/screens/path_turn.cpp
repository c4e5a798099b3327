// The answer to a chapter: the fact is the largest text; then why, what belongs to the player's own choice,
// one action, the evidence. A choice that was not urgent enough is explained slowly.
#include <algorithm>

#include "screens/parts.h"
#include "screens/path.h"

namespace screens {
namespace {

using rules::Chapter;
using rules::Course;
using rules::Turning;
using rules::Visit;
using ui::Flow;
using ui::Ui;

const char* verdict(const Visit& visit) {
  const Turning* chosen = visit.turning();
  if (!chosen) return visit.docked.empty() ? "fact.open" : "path.conferred";
  if (chosen->right) return "fact.right";
  if (rules::under_called(visit)) return "triage.under";
  return chosen->course == Course::emergency ? "triage.over" : "path.look";
}

bool is_good(const Visit& visit) {
  const Turning* chosen = visit.turning();
  return chosen ? chosen->right : !visit.docked.empty();
}

const char* mood(const Visit& visit) {
  if (visit.chapter->emergency) return "wanwan-serious";
  if (is_good(visit)) return "wanwan-delight";
  return visit.turning() && !visit.turning()->safe ? "wanwan-look-again" : "wanwan-hello";
}

void why_of(Ui& ui, Flow& flow, const std::string& id, const Turning& turning, const std::string& lead) {
  const std::string& words = ui.in(turning.say);
  const bool quoted = words.starts_with("“");  // what he says himself has its marks already
  said_card(ui, flow, id, quoted ? words : ui.say("fact.quote", {{"words", words}}), ui.in(turning.why),
            lead);
}

/// A treatment with the idea behind it and what the evidence says.
void tool_card(Ui& ui, Flow& flow, PathLook& look, const rules::Tool& tool) {
  said_card(ui, flow, "tool." + tool.id, ui.in(tool.say), ui.in(tool.why), "");
  if (!tool.evidence) return;
  // each row opens by itself; the zone's name tells which it is of
  evidence_row(ui, flow, *tool.evidence, look.note_open[tool.id], "evidence." + tool.id);
}

void desk_cards(Ui& ui, Flow& flow, PathLook& look, const Visit& visit) {
  const rules::Desk& desk = *visit.chapter->desk;
  for (const rules::Tool& tool : desk.tools)
    if (visit.is_docked(tool)) tool_card(ui, flow, look, tool);
  action_card(ui, flow, visit.chapter->action, ui.say(id_of(visit.chapter->doctor)),
              rise(ui, look, action_at));
  if (!others_row(ui, flow, look, ui.say("path.other_tools"))) return;
  for (const rules::Tool& tool : desk.tools)
    if (!visit.is_docked(tool)) tool_card(ui, flow, look, tool);
}

Wish question_cards(Ui& ui, Flow& flow, PathLook& look, const Visit& visit) {
  const ui::Palette& c = ui.colours();
  const Chapter& chapter = *visit.chapter;
  const Turning* chosen = visit.turning();
  Wish wish = Nothing{};
  const auto right = std::find_if(chapter.turnings.begin(), chapter.turnings.end(), [&](const Turning& one) {
    return chosen && chosen->right ? &one == chosen : one.right;
  });
  why_of(ui, flow, "why", *right, ui.say("fact.why"));
  const bool missed = rules::under_called(visit);
  if (missed && signs_cards(ui, flow)) wish = Open{Place::help};  // before anything else
  if (chosen && chosen != &*right) why_of(ui, flow, "chosen", *chosen, ui.say("fact.chosen"));
  if (missed) {
    flow.skip(4);
    say(ui, flow, "slow", ui.say("triage.slow"), ui::Type::headline, c.ink, c.paper, 10);
    steps_card(ui, flow, chapter.steps);
    say(ui, flow, "anyway", ui.say("path.anyway"), ui::Type::body, c.ink, c.paper, 14);
  }
  if (!missed && chapter.emergency && signs_cards(ui, flow)) wish = Open{Place::help};
  const std::string doctor = chapter.doctor == rules::DoctorNote::none ? "" : ui.say(id_of(chapter.doctor));
  action_card(ui, flow, chapter.action, doctor, rise(ui, look, action_at));
  if (chapter.evidence) evidence_row(ui, flow, *chapter.evidence, look.evidence_open);
  if (others_row(ui, flow, look, ui.say("triage.others")))
    for (const Turning& one : chapter.turnings)
      if (&one != chosen && &one != &*right) why_of(ui, flow, "other", one, "");
  return wish;
}

}  // namespace

Wish show_turn(const rules::Model& model, Ui& ui, PathLook& look) {
  const rules::Path& path = *model.path();
  const Visit& visit = path.visit();
  const AnswerHead head{.fact = ui.in(visit.chapter->fact),
                        .verdict = ui.say(verdict(visit)),
                        .good = is_good(visit),
                        .mood = mood(visit)};
  const Answered answered = answer_page(ui, look, head, ui.say("path.next"), [&](Flow& flow) {
    Wish wish = Nothing{};
    if (visit.chapter->desk)
      desk_cards(ui, flow, look, visit);
    else
      wish = question_cards(ui, flow, look, visit);
    say(ui, flow, "source", source_line(ui, model.levels, visit.chapter->sources), ui::Type::note,
        ui.colours().ink_soft, ui.colours().paper, 12);
    return wish;
  });
  const Wish top = path_bar(path, ui);
  if (answered.next) return rules::Move{rules::Proceed{}};
  return is_wish(top) ? top : answered.wish;
}

}  // namespace screens
