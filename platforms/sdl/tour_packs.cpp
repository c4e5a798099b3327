// See tour_packs.h.
#include "sdl/tour_packs.h"

#include "progress/disk.h"

namespace sdl {
namespace {

bool write(const std::string& path, const std::string& bytes) {
  progress::Disk& disk = progress::real_disk();
  return disk.make_folder(progress::folder_of(path)) &&
         progress::put(disk, path, bytes) == progress::Saved::yes;
}

std::string pack_of(const std::string& id, const std::string& zh, const std::string& en) {
  return R"({"format": 1, "id": ")" + id + R"(", "kind": "cards", "title": {"zh": ")" + zh + R"(", "en": ")" +
         en +
         R"("}, "goal": {"zh": "会护腰。", "en": "Backs in care."}, "prerequisite": {"zh": "无。", "en": "None."},
         "files": ["cards.json"]})";
}

}  // namespace

bool write_tour_packs(const std::string& save_folder, const ui::Services& services) {
  const std::string folder = save_folder + "/levels/";
  const std::string cards = services.read_file("levels/myths/remedies.json").value_or("");
  const std::string from = "温热能让腰|舒服一会儿，|但治不了突出。";
  const std::size_t at = cards.find(from);
  if (at == std::string::npos) return false;
  std::string faulty = cards;
  faulty.replace(at, from.size(), "每天吃两片药，|腰就舒服。");
  return write(folder + "class-3/pack.json", pack_of("class-3", "三班的题", "Class three")) &&
         write(folder + "class-3/cards.json", cards) &&
         write(folder + "ward/pack.json", pack_of("ward", "骨科病房", "Ward seven")) &&
         write(folder + "ward/cards.json", faulty) && write(folder + "new/pack.json", "{\"format\": 1,");
}

}  // namespace sdl
