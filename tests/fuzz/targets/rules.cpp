#include <vector>

#include "config/node.h"
#include "engine/rules/load.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Rules, by their path below the folder. As in an audit, only plain YAML reaches the loader.
void rules(std::string_view input) {
  const auto files = files_of(input, "area/item.yaml", Language::yaml);
  std::vector<RuleSource> sources;
  for (const auto& file : files) {
    if (!read_config_yaml(file.path, file.bytes)) return;
    sources.push_back({file.path, file.bytes});
  }
  const auto program = load_program(sources);
  if (!program) return require(!program.error().what.empty(), "an error has words");
  require(program->rules.size() + program->trait_rules.size() == sources.size(), "every rule is loaded");
}

}  // namespace mlready::fuzz
