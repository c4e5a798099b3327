// The developer drawer (F1): zones, reload, next day, language, slow motion, frame cost.
// The only place where stock ImGui widgets are used; players never see it.
#include <imgui.h>

#include "app.h"
#include "content/pack.h"

void App::drawer() {
  ImDrawList& over = *ImGui::GetForegroundDrawList();
  for (const ui::Zone& zone : ui_.zones()) {
    const ImU32 colour = zone.cut        ? IM_COL32(255, 0, 0, 255)
                         : zone.tappable ? IM_COL32(0, 120, 255, 200)
                                         : IM_COL32(0, 160, 0, 120);
    over.AddRect({zone.rect.x, zone.rect.y}, {zone.rect.right(), zone.rect.bottom()}, colour);
  }
  ImGui::GetIO().AddMousePosEvent(ui_.pointer_x(), ui_.pointer_y());
  ImGui::GetIO().AddMouseButtonEvent(0, ui_.pointer_down());
  ImGui::SetNextWindowPos({8, 60}, ImGuiCond_Appearing);
  ImGui::SetNextWindowBgAlpha(0.9f);
  ImGui::Begin("Developer (F1)", nullptr, ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoCollapse);
  ImGui::Text("%zu zones, %.0f x %.0f dp at %.2f, day %d", ui_.zones().size(),
              static_cast<double>(ui_.page.w), static_cast<double>(ui_.page.h),
              static_cast<double>(ui_.scale), now_.day);
  ImGui::Text("%d vertices, %.1f ms since the last frame", ImGui::GetIO().MetricsRenderVertices,
              static_cast<double>(ui_.dt) * 1000);
  if (ImGui::Button("Reload content")) {
    model_.round.reset(), model_.scene.reset(), model_.sweep.reset(), model_.training.reset();
    load_content(true);
    ui_.art().forget();
    const screens::Place at = place();
    if (at == screens::Place::quiz || at == screens::Place::triage || at == screens::Place::lift) leave();
  }
  ImGui::SameLine();
  if (ImGui::Button("Next day")) ++extra_days_;
  if (ImGui::Button("Other language")) {
    rules::Settings settings = model_.settings;
    settings.lang = ui_.lang == rules::Lang::zh ? rules::Lang::en : rules::Lang::zh;
    change(settings);
  }
  ImGui::SameLine();
  if (ImGui::Button(slow_ > 1 ? "Full speed" : "Slow motion")) slow_ = slow_ > 1 ? 1.0f : 8.0f;
  for (const content::Problem& problem : problems_) ImGui::TextUnformatted(content::print(problem).c_str());
  ImGui::End();
}
