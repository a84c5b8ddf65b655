#include <string>
#include <vector>

#include "base/glob.h"
#include "extract/ci/ci_job.h"
#include "extract/ci/systems.h"

// Taskcluster: tasks written out, behind JSON-e conditions, and the kinds that Taskgraph makes tasks of.
// https://docs.taskcluster.net/docs/reference/integrations/github/taskcluster-yml-v1
// https://json-e.js.org/operators.html
// https://taskcluster-taskgraph.readthedocs.io/en/latest/concepts/kinds.html

namespace mlready::ci {
namespace {

constexpr int deepest_operator = 8;

/// One command, or a list of them: `[[bash, -c, script], [make, test]]`.
void add_container_commands(DocumentWalk& walk, const Node& command, const Job& job) {
  if (!command.is_sequence()) return add_script(walk, command, job);
  const bool nested = !command.items.empty() && command.items.front()->is_sequence();
  for (const auto* each : nested ? walk.elements(command) : std::vector<const Node*>{&command})
    add_arguments(walk, {}, *each, job, each->lines);
}

void add_task(DocumentWalk& walk, const Node& task, const Job& parent) {
  const auto name = task["metadata"].text("name");
  auto job = open_job(walk.facts(), parent, name, task.lines);
  job.image = image_in(task["payload"]["image"], "path");
  add_step(walk.facts(), job, name, {}, task.lines);
  add_container_commands(walk, task["payload"]["command"], job);
}

/// Finds the tasks behind `$if`/`then`, `$let`/`in`, `$flatten` and `$map`/`each(x)`.
void add_tasks(DocumentWalk& walk, const Node& node, const Job& parent, int depth = 0) {
  if (depth > deepest_operator) return;
  for (const auto* item : walk.elements(node)) {
    if (item != &node) add_tasks(walk, *item, parent, depth + 1);
  }
  if (!node.is_mapping()) return;
  if (node.has("payload")) return add_task(walk, node, parent);
  for (const auto& member : walk.members(node)) {
    const std::string_view key = member.key;
    if (key == "then" || key == "else" || key == "in" || key.starts_with("$flatten") || key.starts_with("each("))
      add_tasks(walk, *member.value, parent, depth + 1);
  }
}

}  // namespace

bool is_taskcluster(std::string_view path, const Node& root) {
  return matches_path(".taskcluster.{yml,yaml}", path) && root.has("tasks");
}

void interpret_taskcluster(DocumentWalk& walk, const Node& root) {
  add_tasks(walk, root["tasks"], {"taskcluster", "taskcluster", {}, "push, pull_request", {}, 0});
}

bool is_taskgraph_kind(std::string_view path, const Node& root) {
  return matches_path("taskcluster/{kinds,ci}/*/kind.{yml,yaml}", path) && (root.has("tasks") || root.has("jobs"));
}

void interpret_taskgraph_kind(DocumentWalk& walk, const Node& root) {
  const auto kind = file_name(folder_of(walk.facts().file().path));
  for (const auto& member : walk.members(root.has("tasks") ? root["tasks"] : root["jobs"])) {
    const auto& task = *member.value;
    const auto triggers = names_in(walk, task["run-on-tasks-for"]);
    auto job =
        open_job(walk.facts(), {"taskcluster", kind, {}, walk.facts().keep(triggers), {}, 0}, member.key, member.lines);
    job.image = image_in(task["worker"]["docker-image"], "in-tree");
    add_step(walk.facts(), job, member.key, {}, member.lines);
    add_container_commands(walk, task["run"]["command"], job);
    add_container_commands(walk, task["worker"]["command"], job);
  }
}

}  // namespace mlready::ci
