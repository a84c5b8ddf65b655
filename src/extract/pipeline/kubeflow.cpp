#include <string>

#include "base/text.h"
#include "extract/pipeline/stage.h"
#include "extract/pipeline/systems.h"

// Compiled Kubeflow pipelines (IR YAML) and their components.
// https://www.kubeflow.org/docs/components/pipelines/user-guides/core-functions/compile-a-pipeline/

namespace mlready::pipeline {
namespace {

const Node& specification(const Node& root) {
  return root.has("pipelineSpec") ? root["pipelineSpec"] : root;
}

bool is_component(const Node& root) {
  return root["implementation"].has("container") && (root.has("inputs") || root.has("outputs"));
}

void add_executors(DocumentWalk& walk, const Node& executors) {
  for (const auto& executor : walk.members(executors)) {
    const auto& container = (*executor.value)["container"];
    add_stage(walk.facts(), "kubeflow", executor.key, details_of(walk, container, {"image", "command", "args"}),
              executor.lines);
  }
}

}  // namespace

bool is_kubeflow(std::string_view, const Node& root) {
  return specification(root)["deploymentSpec"].has("executors") || is_component(root);
}

void interpret_kubeflow(DocumentWalk& walk, const Node& root) {
  if (is_component(root)) {
    add_stage(walk.facts(), "kubeflow", root.text("name"),
              details_of(walk, root, {"inputs", "outputs", "implementation"}), root.lines);
    return;
  }
  const auto& pipeline = specification(root);
  add_stage(walk.facts(), "kubeflow", pipeline["pipelineInfo"].text("name"), "pipeline",
            pipeline["pipelineInfo"].lines);
  add_executors(walk, pipeline["deploymentSpec"]["executors"]);
  for (const auto& task : walk.members(pipeline["root"]["dag"]["tasks"]))
    add_stage(walk.facts(), "kubeflow", task.key, details_of(walk, *task.value, {"dependentTasks"}), task.lines);
}

}  // namespace mlready::pipeline
