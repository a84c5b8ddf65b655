#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "base/text_file.h"
#include "mutations.h"
#include "targets.h"

// Runs a fuzz target over the inputs in a folder and a few fixed mutations of each, always the same. What was run last
// is the last line on the standard error when an input ends the program.

namespace mlready::fuzz {
namespace {

std::vector<std::string> files_below(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) paths.push_back(entry.path().string());
  std::ranges::sort(paths);
  return paths;
}

void run_all(const Target& target, const std::string& name, const std::string& input) {
  for (const auto& [what, mutated] : mutations_of(input)) {
    std::cerr << name << ": " << what << std::endl;
    // A copy of exactly this size: a sanitizer then sees what is read beyond the end.
    const std::vector<char> bytes(mutated.begin(), mutated.end());
    target.run({bytes.data(), bytes.size()});
  }
}

int replay(std::string_view name, const std::string& folder) {
  const auto all = targets();
  const auto target = std::ranges::find(all, name, &Target::name);
  if (target == all.end()) {
    std::cerr << "no such target: " << name << '\n';
    return 2;
  }
  const auto paths = files_below(folder);
  for (const auto& path : paths) {
    const auto input = read_text_file(path);
    if (!input) return std::cerr << to_string(input.error()) << '\n', 2;
    run_all(*target, path, *input);
  }
  std::cout << name << ": " << paths.size() << " inputs\n";
  return paths.empty() ? 1 : 0;
}

}  // namespace
}  // namespace mlready::fuzz

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: mlready-fuzz-replay TARGET FOLDER\n";
    return 2;
  }
  return mlready::fuzz::replay(argv[1], argv[2]);
}
