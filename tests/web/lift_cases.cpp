// `backwise lift` alone, for node: prints the lifting model's figures for a file of cases, so that the
// browser's can be held against the desktop's.
#include "content/lift_cases.h"

#include <cstdio>
#include <fstream>
#include <sstream>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  const content::CaseReport report = content::run_lift_cases(argv[1], bytes.str());
  std::printf("%s\n", report.json.c_str());
  return file && report.problems.empty() && report.missed.empty() ? 0 : 1;
}
