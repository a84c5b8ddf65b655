#include "extract/deploy/workflow_steps.h"

#include <string>

#include "base/text.h"
#include "extract/deploy/exec_form.h"

namespace mlready {
namespace {

std::string_view command_of(FileFacts& facts, const Node& container) {
  for (const auto* key : {"script", "source"}) {
    if (container[key].is_scalar()) return container.text(key);
  }
  auto words = exec_words(container["command"]);
  const auto arguments = exec_words(container["args"]);
  words.insert(words.end(), arguments.begin(), arguments.end());
  return joined_words(facts, words);
}

/// The names of the parameters and artifacts of an Argo template, or of the tasks that a step waits for.
std::string_view names_of(FileFacts& facts, std::span<const Node* const> lists) {
  std::vector<std::string> names;
  for (const auto* list : lists) {
    for (const auto* element : list->elements()) {
      const auto name = element->is_scalar() ? element->scalar : element->text("name");
      if (!name.empty()) names.emplace_back(name);
    }
  }
  return facts.keep(join(names, " "));
}

void add_argo_templates(FileFacts& facts, const Node& spec, ScopeIndex scope) {
  for (const auto* step : spec["templates"].elements()) {
    if (!step->is_mapping()) continue;
    const Node& container = step->has("script") ? (*step)["script"] : (*step)["container"];
    const Node& inputs = (*step)["inputs"];
    const Node& outputs = (*step)["outputs"];
    const Node* lists[] = {&inputs["parameters"], &inputs["artifacts"], &outputs["parameters"], &outputs["artifacts"]};
    facts.add(PipelineStage{"argo", step->text("name"), command_of(facts, container), names_of(facts, lists)},
              step->lines, scope);
  }
}

void add_tekton_tasks(FileFacts& facts, const Node& spec, ScopeIndex scope) {
  for (const auto* task : spec["tasks"].elements()) {
    const Node* lists[] = {&(*task)["runAfter"]};
    facts.add(PipelineStage{"tekton", task->text("name"), (*task)["taskRef"].text("name"), names_of(facts, lists)},
              task->lines, scope);
  }
  for (const auto* step : spec["steps"].elements()) {
    facts.add(PipelineStage{"tekton", step->text("name"), command_of(facts, *step), {}}, step->lines, scope);
  }
}

void add_schedule(FileFacts& facts, const Node& object, ScopeIndex scope) {
  const Node& spec = object["spec"];
  const Node& schedule = spec.has("schedule") ? spec["schedule"] : spec["schedules"];
  const auto times = exec_words(schedule);
  if (times.empty()) return;
  const Node& containers = spec["jobTemplate"]["spec"]["template"]["spec"]["containers"];
  const auto command = containers.items.empty() ? std::string_view() : command_of(facts, *containers.items.front());
  const bool argo = object.text("apiVersion").starts_with("argoproj.io");
  facts.add(PipelineStage{argo ? "argo" : "kubernetes", object["metadata"].text("name"), command, times.front().text},
            object.lines, scope);
}

}  // namespace

void add_workflow_steps(FileFacts& facts, const Node& object, ScopeIndex scope) {
  const auto api = object.text("apiVersion");
  const Node& spec = object["spec"];
  add_schedule(facts, object, scope);
  if (api.starts_with("argoproj.io")) {
    add_argo_templates(facts, spec, scope);
    add_argo_templates(facts, spec["workflowSpec"], scope);
  } else if (api.starts_with("tekton.dev")) {
    add_tekton_tasks(facts, spec, scope);
    add_tekton_tasks(facts, spec["pipelineSpec"], scope);
    add_tekton_tasks(facts, spec["taskSpec"], scope);
  }
}

}  // namespace mlready
