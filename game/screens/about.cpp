// About: what this is, what it is not, where its facts come from, what it keeps.
#include <algorithm>

#include "screens/page.h"
#include "screens/parts.h"

namespace screens {
namespace {

using ui::Flow;
using ui::Rect;
using ui::Type;
using ui::Ui;

class About : public Screen {
 public:
  Place place() const override { return Place::about; }

  Wish show(const rules::Model& model, Ui& ui) override {
    Page page(ui, scroll_, "about");
    Flow& flow = page.flow;
    head(ui, flow);
    block(ui, flow, "about.is", {ui.say("about.is1"), ui.say("about.is2")});
    block(ui, flow, "about.is_not",
          {ui.say("about.is_not1"), ui.say("about.is_not2"), ui.say("about.is_not3")});
    block(ui, flow, "about.data", {ui.say("about.data1"), ui.say("about.data2")});
    block(ui, flow, "about.sources", sources(ui, model));
    block(ui, flow, "about.thanks", {ui.say("about.thanks1"), ui.say("about.thanks2")});
    return page.end(Nothing{});
  }

 private:
  static void head(Ui& ui, Flow& flow) {
    const ui::Palette& c = ui.colours();
    const float cat_h = ui.large ? 84.0f : 110.0f, cat_w = cat_h * 230 / 240;
    say(ui, flow, "about.title", ui.say("about.title"), Type::title, c.ink, c.paper, 6);
    const float begun = flow.y;
    Flow words{flow.x, flow.y, flow.w - cat_w - 8};
    say(ui, words, "about.promise", ui.say("about.promise"), Type::body, c.ink_soft, c.paper, 0);
    flow.y = std::max(words.y, begun + cat_h) + 16;
    ui.picture("wanwan-hello", {flow.x + flow.w - cat_w, flow.y - 16 - cat_h, cat_w, cat_h});
  }

  static void block(Ui& ui, Flow& flow, const std::string& id, const std::vector<std::string>& lines) {
    const ui::Palette& c = ui.colours();
    constexpr float pad = 18;
    const float w = flow.w - 2 * pad;
    float height = 2 * pad + ui.text_height(ui.say(id), Type::headline, w) + 2;
    for (const std::string& line : lines) height += ui.text_height(line, Type::body, w) + 8;
    const Rect box = flow.take(height, 16);
    ui.card(box, 24, c.card);
    Flow inside{box.x + pad, box.y + pad, w};
    say(ui, inside, id, ui.say(id), Type::headline, c.ink, c.card, 10);
    for (size_t i = 0; i < lines.size(); ++i)
      say(ui, inside, id + "." + std::to_string(i), lines[i], Type::body, c.ink, c.card, 8);
  }

  static std::vector<std::string> sources(Ui& ui, const rules::Model& model) {
    std::vector<std::string> lines{ui.say("about.sources1")};
    for (const rules::Source& source : model.levels.sources) {
      const std::string &name = ui.in(source.say), &about = ui.in(source.about);
      lines.push_back(about.empty() ? name : ui.say("about.source", {{"name", name}, {"about", about}}));
    }
    return lines;
  }

  ui::ScrollLook scroll_;
};

}  // namespace

std::unique_ptr<Screen> make_about() { return std::make_unique<About>(); }

}  // namespace screens
