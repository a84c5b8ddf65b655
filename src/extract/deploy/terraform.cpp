#include <string>

#include "base/glob.h"
#include "extract/deploy/cloud.h"
#include "mlready/source_file.h"

namespace mlready {
namespace {

bool is_terraform(const SourceFile& file) {
  return file.language == Language::hcl || matches_path("*.{tf,tofu}.json", file.path);
}

/// `resource "type" "name" {}`
void add_typed_blocks(FileFacts& facts, const Node& types, std::string_view prefix) {
  for (const auto& type : types.members) {
    for (const auto& name : type.value->members) {
      facts.add(Resource{"terraform", facts.keep(std::string(prefix) + std::string(type.key)), name.key}, name.lines);
    }
  }
}

/// `module "name" {}`
void add_named_blocks(FileFacts& facts, const Node& names, std::string_view system, std::string_view type) {
  for (const auto& name : names.members) facts.add(Resource{system, type, name.key}, name.lines);
}

}  // namespace

void add_terraform_resources(FileFacts& facts, const Node& document) {
  if (!is_terraform(facts.file())) return;
  for (const auto& block : document.members) {
    if (block.key == "resource") add_typed_blocks(facts, *block.value, "");
    if (block.key == "data") add_typed_blocks(facts, *block.value, "data.");
    if (block.key == "module" || block.key == "provider") add_named_blocks(facts, *block.value, "terraform", block.key);
    if (block.key == "job") add_named_blocks(facts, *block.value, "nomad", "job");
  }
}

void add_bicep_resources(FileFacts& facts, const Node& document) {
  if (facts.file().language != Language::bicep) return;
  for (const auto& block : document.members) {
    if (block.key != "resource" && block.key != "module") continue;
    for (const auto& type : block.value->members) {
      const auto kind = block.key == "module" ? block.key : type.key.substr(0, type.key.find('@'));
      for (const auto& name : type.value->members) facts.add(Resource{"bicep", kind, name.key}, name.lines);
    }
  }
}

}  // namespace mlready
