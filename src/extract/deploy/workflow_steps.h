#pragma once

#include "extract/document/node.h"

namespace mlready {

/// Adds a `PipelineStage` for what a Kubernetes object runs: {kubernetes} for an object with a schedule, {argo} for
/// each template of an Argo workflow (https://argo-workflows.readthedocs.io/en/latest/fields/), {tekton} for each task
/// and step (https://tekton.dev/docs/pipelines/).
void add_workflow_steps(FileFacts& facts, const Node& object, ScopeIndex scope);

}  // namespace mlready
