// See checks.h.
#include "sdl/checks.h"

#include <cstdio>
#include <fstream>
#include <sstream>

#include "content/check.h"
#include "content/coverage.h"
#include "content/lift_cases.h"
#include "content/words.h"
#include "rooms.h"
#include "sdl/files.h"
#include "sdl/kept_files.h"
#include "sdl/rasterise.h"
#include "ui/ui.h"

namespace sdl {
namespace {

/// The data folder with its levels replaced by another folder.
content::ReadFile reader_with(const std::string& data_folder, const std::string& levels) {
  const content::ReadFile ours = reader_of(data_folder);
  if (levels.empty()) return ours;
  const content::ReadFile theirs = reader_of(levels);
  const bool single = !theirs("index.json") && theirs("pack.json");
  return [=](const std::string& path) -> std::optional<std::string> {
    if (!path.starts_with("levels/")) return ours(path);
    const std::string within = path.substr(std::string("levels/").size());
    if (single && within == "index.json") return R"({"format": 1, "packs": ["pack.json"]})";
    std::optional<std::string> bytes = theirs(within);
    const bool shared = within == "claims.json" || within == "sources.json" || within == "article_runs.txt";
    return bytes || !shared ? bytes : ours(path);
  };
}

}  // namespace

int check(const std::string& data_folder, const std::string& levels, bool complete) {
  ui::Services services;
  services.read_file = reader_of(data_folder);
  services.keep_file = keeper_of(data_folder);
  services.rasterise = rasterise;
  ui::Ui ui(services);
  if (!ui.ready()) {
    std::fprintf(stderr, "backwise: %s: the fonts are missing\n", data_folder.c_str());
    return 1;
  }
  content::Problems said_below;  // the check reads the words itself
  const rules::Words words = content::load_words(services.read_file, said_below);
  const content::Problems problems =
      content::check(reader_with(data_folder, levels), check_hooks(ui, words),
                     complete ? content::Demand::complete : content::Demand::as_the_index_says);
  for (const content::Problem& problem : problems) std::printf("%s\n", content::print(problem).c_str());
  if (problems.empty()) std::printf("All levels, words and drawings are in order.\n");
  return problems.empty() ? 0 : 1;
}

int print_coverage(const std::string& data_folder, const std::string& levels) {
  content::Problems problems;
  const content::ReadFile read = reader_with(data_folder, levels);
  const rules::Levels packs = content::load_levels(read, problems);
  const std::vector<content::ClaimRow> claims = content::load_claims(read, problems);
  std::printf("%s", content::print(content::coverage(packs, claims)).c_str());
  for (const content::Problem& problem : problems)
    std::fprintf(stderr, "%s\n", content::print(problem).c_str());
  return problems.empty() ? 0 : 1;
}

int lift(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file) {
    std::fprintf(stderr, "backwise: %s cannot be read\n", path.c_str());
    return 2;
  }
  const content::CaseReport report = content::run_lift_cases(path, bytes.str());
  for (const content::Problem& problem : report.problems)
    std::fprintf(stderr, "%s\n", content::print(problem).c_str());
  if (!report.problems.empty()) return 2;
  std::printf("%s\n", report.json.c_str());
  for (const std::string& missed : report.missed)
    std::fprintf(stderr, "%s: %s\n", path.c_str(), missed.c_str());
  return report.missed.empty() ? 0 : 1;
}

}  // namespace sdl
