#include <vector>

#include "extract/deploy/deploy.h"
#include "extract/document/config_keys.h"
#include "extract/link.h"
#include "fuzz.h"

namespace mlready::fuzz {

/// Compose files and Helm charts, whose files extend each other.
void linked_files(std::string_view input) {
  std::vector<FileFacts> files;
  for (auto& file : files_of(input, "compose.yaml", Language::yaml)) {
    auto& facts = files.emplace_back(std::move(file));
    const auto documents = read_documents(facts);
    for (const auto interpret : {add_config_keys, interpret_compose, interpret_helm}) interpret(facts, documents);
  }
  link_facts(files);
  for (const auto& facts : files) require_sound(facts);
}

}  // namespace mlready::fuzz
