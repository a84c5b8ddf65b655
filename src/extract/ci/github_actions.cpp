#include "base/glob.h"
#include "base/text.h"
#include "extract/ci/ci_job.h"
#include "extract/ci/systems.h"

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax
// https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax

namespace mlready::ci {
namespace {

bool is_action(std::string_view path) {
  return matches_path("action.{yml,yaml}", path);
}

/// Whether `run` is shell text and not Python, PowerShell scripts included.
bool runs_shell(const Node& step, const Node& defaults) {
  const auto shell = step.has("shell") ? step.text("shell") : defaults["run"].text("shell");
  return !contains(shell, "python") && !contains(shell, "perl") && !contains(shell, "node");
}

/// Shell text that actions take as input: of docker and ssh runners, Azure CLI, retry.
void add_action_scripts(DocumentWalk& walk, const Node& step, const Job& job) {
  const auto uses = step.text("uses");
  const auto& inputs = step["with"];
  if (!inputs.is_mapping() || contains(uses, "github-script")) return;
  add_scripts(walk, inputs, {"run", "inlineScript", "inline-script", "command", "script"}, job);
}

void add_github_step(DocumentWalk& walk, const Node& step, const Node& defaults, const Job& job) {
  if (!step.is_mapping() || is_never(step["if"])) return;
  const auto name = step.has("name") ? step.text("name") : step.text("id");
  add_step(walk.facts(), job, name, step.text("uses"), step.lines);
  if (runs_shell(step, defaults)) add_script(walk, step["run"], job);
  add_action_scripts(walk, step, job);
}

void add_services(DocumentWalk& walk, const Node& services, Job job) {
  for (const auto& service : walk.members(services)) {
    job.image = image_in(*service.value);
    add_step(walk.facts(), job, service.key, {}, service.lines);
  }
}

void add_github_job(DocumentWalk& walk, const Member& member, const Node& defaults, Job job) {
  const auto& node = *member.value;
  if (!node.is_mapping() || is_never(node["if"])) return;
  job.image = image_in(node["container"]);
  job = open_job(walk.facts(), job, member.key, member.lines);
  if (node.has("uses")) add_step(walk.facts(), job, node.text("name"), node.text("uses"), member.lines);
  add_services(walk, node["services"], job);
  const auto& own_defaults = node.has("defaults") ? node["defaults"] : defaults;
  for (const auto* step : walk.elements(node["steps"])) add_github_step(walk, *step, own_defaults, job);
}

void interpret_action(DocumentWalk& walk, const Node& root) {
  Job job{"github", root.text("name"), root.text("name"), {}, {}, 0};
  const auto& runs = root["runs"];
  job.image = runs.text("image");
  if (runs.has("image")) add_step(walk.facts(), job, root.text("name"), {}, runs.lines);
  for (const auto* step : walk.elements(runs["steps"])) add_github_step(walk, *step, root["defaults"], job);
}

}  // namespace

bool is_github_actions(std::string_view path, const Node& root) {
  const bool workflow = contains(path, ".github/workflows/") || contains(path, ".gitea/workflows/") ||
                        contains(path, ".forgejo/workflows/");
  return (workflow && root["jobs"].is_mapping()) || (is_action(path) && root["runs"].is_mapping());
}

void interpret_github_actions(DocumentWalk& walk, const Node& root) {
  const std::string_view path = walk.facts().file().path;
  if (is_action(path) && root.has("runs")) return interpret_action(walk, root);
  Job job{"github", root.has("name") ? root.text("name") : walk.facts().keep(file_name(path)), {}, {}, {}, 0};
  job.triggers = walk.facts().keep(names_in(walk, root.has("on") ? root["on"] : root["true"]));
  for (const auto& member : walk.members(root["jobs"])) add_github_job(walk, member, root["defaults"], job);
}

}  // namespace mlready::ci
