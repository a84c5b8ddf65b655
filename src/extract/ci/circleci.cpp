#include "base/glob.h"
#include "base/text.h"
#include "extract/ci/ci_job.h"
#include "extract/ci/systems.h"

// https://circleci.com/docs/reference/configuration-reference/

namespace mlready::ci {
namespace {

constexpr int nesting_limit = 8;

void add_circleci_steps(DocumentWalk& walk, const Node& steps, const Job& job, int depth);

/// A step is a name, or a name with what it takes: `run`, `when` with steps of its own, an orb's command.
void add_circleci_step(DocumentWalk& walk, const Node& step, const Job& job, int depth) {
  if (step.is_scalar()) return add_step(walk.facts(), job, {}, step.scalar, step.lines);
  for (const auto& member : walk.members(step)) {
    const auto& value = *member.value;
    if (member.key == "when" || member.key == "unless") {
      add_circleci_steps(walk, value["steps"], job, depth + 1);
    } else if (member.key == "run") {
      add_step(walk.facts(), job, value.text("name"), {}, member.lines);
      add_script(walk, value.is_mapping() ? value["command"] : value, job);
    } else {
      add_step(walk.facts(), job, value.text("name"), member.key, member.lines);
    }
  }
}

void add_circleci_steps(DocumentWalk& walk, const Node& steps, const Job& job, int depth) {
  if (depth > nesting_limit) return;
  for (const auto* step : walk.elements(steps)) add_circleci_step(walk, *step, job, depth);
}

std::string_view image_of(DocumentWalk& walk, const Node& node) {
  const auto images = walk.elements(node["docker"]);
  return images.empty() ? node["machine"].text("image") : images.front()->text("image");
}

/// Jobs of workflows that an orb defines.
void add_workflow(DocumentWalk& walk, const Member& workflow, const Node& root, Job job) {
  job.workflow = workflow.key;
  job.triggers = (*workflow.value).has("triggers") ? "schedule" : "push";
  for (const auto* element : walk.elements((*workflow.value)["jobs"])) {
    const auto name =
        element->is_mapping() && !element->members.empty() ? element->members.front().key : element->scalar;
    if (!name.empty() && !root["jobs"].has(name)) add_step(walk.facts(), job, {}, name, element->lines);
  }
}

std::string_view triggers_of(DocumentWalk& walk, const Node& workflows) {
  for (const auto& workflow : walk.members(workflows))
    if ((*workflow.value).has("triggers")) return "push, schedule";
  return "push";
}

}  // namespace

bool is_circleci(std::string_view path, const Node& root) {
  return contains(path, ".circleci/") && (root.has("jobs") || root.has("workflows") || root.has("orbs"));
}

void interpret_circleci(DocumentWalk& walk, const Node& root) {
  Job job{"circleci", {}, {}, triggers_of(walk, root["workflows"]), {}, 0};
  for (const auto& orb : walk.members(root["orbs"])) add_step(walk.facts(), job, orb.key, orb.value->scalar, orb.lines);
  for (const std::string_view key : {"commands", "jobs"})
    for (const auto& member : walk.members(root[key])) {
      auto own = open_job(walk.facts(), job, member.key, member.lines);
      const auto& executor = (*member.value)["executor"];
      const auto& environment = executor.scalar.empty() ? *member.value : root["executors"][executor.scalar];
      own.image = image_of(walk, environment);
      add_circleci_steps(walk, (*member.value)["steps"], own, 0);
    }
  for (const auto& workflow : walk.members(root["workflows"]))
    if (workflow.value->is_mapping()) add_workflow(walk, workflow, root, job);
}

}  // namespace mlready::ci
