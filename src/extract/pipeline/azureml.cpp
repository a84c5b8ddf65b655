#include <string>

#include "base/text.h"
#include "extract/pipeline/stage.h"
#include "extract/pipeline/systems.h"

// https://learn.microsoft.com/azure/machine-learning/reference-yaml-overview

namespace mlready::pipeline {
namespace {

/// The kind of a file by its schema's address: `…/latest/pipelineJob.schema.json` is `pipelineJob`.
std::string_view kind_of(const Node& root) {
  const auto schema = root.text("$schema");
  if (!contains(schema, "azureml")) return {};
  const auto name = schema.substr(schema.rfind('/') + 1);
  return name.substr(0, name.find('.'));
}

void add_azureml_stage(DocumentWalk& walk, const Node& node, std::string_view name, std::string_view kind,
                       Lines lines) {
  const auto detail = std::string(kind) + " " +
                      details_of(walk, node,
                                 {"trigger", "inputs", "outputs", "component", "environment", "compute", "objective",
                                  "sampling_algorithm", "create_monitor"});
  const auto scope = add_stage(walk.facts(), "azureml", name, detail, lines, node.text("command"));
  walk.add_script(node["command"], CommandOrigin::pipeline, name, scope);
}

std::string_view name_in(const Node& root) {
  for (const std::string_view key : {"name", "display_name", "experiment_name"})
    if (root.has(key)) return root.text(key);
  return {};
}

}  // namespace

bool is_azureml(std::string_view, const Node& root) {
  return !kind_of(root).empty();
}

void interpret_azureml(DocumentWalk& walk, const Node& root) {
  add_azureml_stage(walk, root, name_in(root), kind_of(root), root.lines);
  for (const auto& job : walk.members(root["jobs"]))
    if (job.value->is_mapping()) add_azureml_stage(walk, *job.value, job.key, job.value->text("type"), job.lines);
}

}  // namespace mlready::pipeline
