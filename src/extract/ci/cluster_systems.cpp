#include <string>
#include <vector>

#include "base/glob.h"
#include "base/text.h"
#include "extract/ci/ci_job.h"
#include "extract/ci/systems.h"

// Systems whose steps are containers with a command and arguments: Tekton, Google Cloud Build.
// https://tekton.dev/docs/pipelines/tasks/
// https://cloud.google.com/build/docs/build-config-file-schema

namespace mlready::ci {
namespace {

std::string words_in(DocumentWalk& walk, const Node& node) {
  return names_in(walk, node, " ");
}

void add_tekton_steps(DocumentWalk& walk, const Node& task, Job job) {
  for (const auto* step : walk.elements(task["steps"])) {
    job.image = step->text("image");
    add_step(walk.facts(), job, step->text("name"), {}, step->lines);
    add_script(walk, (*step)["script"], job);
    add_arguments(walk, words_in(walk, (*step)["command"]), (*step)["args"], job, step->lines);
  }
}

void add_tekton_task(DocumentWalk& walk, const Node& task, const Job& parent) {
  const auto job = open_job(walk.facts(), parent, task.text("name"), task.lines);
  add_step(walk.facts(), job, task.text("name"), task["taskRef"].text("name"), task.lines);
  add_tekton_steps(walk, task["taskSpec"], job);
}

/// The program of a step's image: `gcr.io/cloud-builders/docker:latest` runs `docker`.
std::string program_of(std::string_view image) {
  const auto name = file_name(image);
  return std::string(name.substr(0, name.find_first_of(":@")));
}

}  // namespace

bool is_tekton(std::string_view, const Node& root) {
  return contains(root.text("apiVersion"), "tekton.dev");
}

void interpret_tekton(DocumentWalk& walk, const Node& root) {
  const auto name = root["metadata"].text("name");
  const Job job = open_job(walk.facts(), {"tekton", name, {}, {}, {}, 0}, name, root.lines);
  const auto& spec = root["spec"];
  add_tekton_steps(walk, spec.has("taskSpec") ? spec["taskSpec"] : spec, job);
  const auto& pipeline = spec.has("pipelineSpec") ? spec["pipelineSpec"] : spec;
  for (const std::string_view key : {"tasks", "finally"})
    for (const auto* task : walk.elements(pipeline[key])) add_tekton_task(walk, *task, job);
}

bool is_cloud_build(std::string_view path, const Node& root) {
  const auto& steps = root["steps"];
  if (!steps.is_sequence() || steps.items.empty()) return false;
  const auto& first = *steps.items.front();
  const bool builder = first.has("args") || first.has("entrypoint") || first.has("script");
  return matches_path("*cloudbuild*.{yml,yaml,json}", path) || (builder && contains(first.text("name"), "/"));
}

void interpret_cloud_build(DocumentWalk& walk, const Node& root) {
  Job job = open_job(walk.facts(), {"cloud-build", "cloudbuild", {}, {}, {}, 0}, "cloudbuild", root.lines);
  for (const auto* step : walk.elements(root["steps"])) {
    if (!step->is_mapping()) continue;
    job.image = step->text("name");
    add_step(walk.facts(), job, step->text("id"), {}, step->lines);
    add_script(walk, (*step)["script"], job);
    const auto program = step->has("entrypoint") ? std::string(step->text("entrypoint")) : program_of(job.image);
    add_arguments(walk, program, (*step)["args"], job, step->lines);
  }
}

}  // namespace mlready::ci
