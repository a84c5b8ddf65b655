#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/glob.h"
#include "base/text.h"
#include "extract/ci/ci_job.h"
#include "extract/ci/systems.h"

// https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/

namespace mlready::ci {
namespace {

constexpr int nesting_limit = 16;
constexpr auto script_keys = std::to_array<std::string_view>({"script", "bash", "pwsh", "powershell"});
constexpr auto item_keys = std::to_array<std::string_view>(
    {"stage", "job", "deployment", "task", "script", "bash", "template", "checkout", "pwsh"});

void add_items(DocumentWalk& walk, const Node& items, const Job& job, int depth);

/// Whether an element is a stage, job or step, or a conditional insertion `${{ if … }}:` of some.
bool is_item(const Node& element) {
  if (!element.is_mapping() || element.members.empty()) return false;
  const auto first = element.members.front().key;
  return first.substr(0, 3) == "${{" ||
         std::any_of(item_keys.begin(), item_keys.end(), [&](auto key) { return element.has(key); });
}

bool is_item_list(const Node& list) {
  return list.is_sequence() && !list.items.empty() && is_item(*list.items.front());
}

std::string triggers_of(const Node& root) {
  std::vector<std::string> triggers;
  if (root.text("trigger") != "none") triggers.emplace_back("push");
  if (root.has("pr") && root.text("pr") != "none") triggers.emplace_back("pull_request");
  if (root.has("schedules")) triggers.emplace_back("schedule");
  if (root["resources"].has("pipelines")) triggers.emplace_back("pipeline");
  return join(triggers, ", ");
}

/// Tasks that run a file: its path and arguments are the command.
void add_task_file(DocumentWalk& walk, const Node& task, const Job& job) {
  const auto& inputs = task["inputs"];
  auto file = inputs.text("scriptPath");
  for (const std::string_view key : {"filePath", "ScriptPath"})
    if (file.empty()) file = inputs.text(key);
  if (file.empty()) return;
  const std::string interpreter = contains(task.text("task"), "Python") ? "python " : "";
  const auto arguments = inputs.text(inputs.has("arguments") ? "arguments" : "scriptArguments");
  add_word_command(walk.facts(), interpreter + std::string(file) + " " + std::string(arguments), job, task.lines);
}

void add_azure_step(DocumentWalk& walk, const Node& step, const Job& job) {
  if (is_never(step["condition"]) || is_never(step["enabled"])) return;
  const auto name = step.has("displayName") ? step.text("displayName") : step.text("name");
  const auto uses = step.has("task") ? step.text("task") : step.text("template");
  add_step(walk.facts(), job, name, uses, step.lines);
  for (const auto key : script_keys) add_script(walk, step[key], job);
  if (!step.has("task")) return;
  const bool python = contains(step.text("task"), "PythonScript");
  if (!python) add_scripts(walk, step["inputs"], {"inlineScript", "script", "Inline", "InlineScript"}, job);
  add_task_file(walk, step, job);
}

/// A deployment job keeps its steps in the phases of its strategy.
void add_strategy(DocumentWalk& walk, const Node& strategy, const Job& job, int depth) {
  for (const auto& kind : walk.members(strategy))
    for (const auto& phase : walk.members(*kind.value)) {
      add_items(walk, (*phase.value)["steps"], job, depth);
      if (phase.key == "on")
        for (const auto& outcome : walk.members(*phase.value)) add_items(walk, (*outcome.value)["steps"], job, depth);
    }
}

void add_group(DocumentWalk& walk, const Node& group, std::string_view name, const Job& parent, int depth) {
  if (is_never(group["condition"])) return;
  Job job = parent;
  if (group.has("container")) job.image = image_in(group["container"]);
  job = open_job(walk.facts(), job, name, group.lines);
  for (const std::string_view key : {"jobs", "steps"}) add_items(walk, group[key], job, depth);
  add_strategy(walk, group["strategy"], job, depth);
}

void add_item(DocumentWalk& walk, const Node& item, const Job& job, int depth) {
  for (const std::string_view key : {"stage", "job", "deployment"})
    if (item.has(key)) return add_group(walk, item, item.text(key), job, depth);
  if (is_item(item) && item.members.front().key.substr(0, 3) != "${{") return add_azure_step(walk, item, job);
  for (const auto& member : walk.members(item)) add_items(walk, *member.value, job, depth);
}

void add_items(DocumentWalk& walk, const Node& items, const Job& job, int depth) {
  if (depth > nesting_limit || !items.is_sequence()) return;
  for (const auto* item : walk.elements(items))
    if (item->is_mapping()) add_item(walk, *item, job, depth + 1);
}

}  // namespace

bool is_azure_pipelines(std::string_view path, const Node& root) {
  if (root.has("apiVersion") || root["jobs"].is_mapping()) return false;
  if (matches_path("{azure-pipelines*,*azure-pipelines}.{yml,yaml}", path))
    return root.has("stages") || root.has("jobs") || root.has("steps") || root.has("extends");
  return is_item_list(root["stages"]) || is_item_list(root["jobs"]) || is_item_list(root["steps"]);
}

void interpret_azure_pipelines(DocumentWalk& walk, const Node& root) {
  Job job{"azure", root.text("name"), {}, {}, {}, 0};
  const auto& path = walk.facts().file().path;
  if (job.workflow.empty()) job.workflow = file_name(path);
  job.triggers = walk.facts().keep(triggers_of(root));
  job.image = image_in(root["container"]);
  if (root["extends"].has("template"))
    add_step(walk.facts(), job, "extends", root["extends"].text("template"), root["extends"].lines);
  for (const std::string_view key : {"stages", "jobs", "steps"}) add_items(walk, root[key], job, 0);
}

}  // namespace mlready::ci
