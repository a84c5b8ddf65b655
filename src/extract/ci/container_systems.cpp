#include <array>
#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "extract/ci/ci_job.h"
#include "extract/ci/systems.h"

// Systems whose steps each run in a container image: Bitbucket, Buildkite, Drone, Woodpecker.
// https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/
// https://buildkite.com/docs/pipelines/configure/defining-steps
// https://docs.drone.io/yaml/docker/ and https://woodpecker-ci.org/docs/usage/workflow-syntax

namespace mlready::ci {
namespace {

constexpr int nesting_limit = 8;

void add_bitbucket_script(DocumentWalk& walk, const Node& script, const Job& job) {
  for (const auto* line : walk.elements(script)) {
    if (line->is_mapping()) {
      add_step(walk.facts(), job, line->text("name"), line->text("pipe"), line->lines);
    } else {
      add_script(walk, *line, job);
    }
  }
}

void add_bitbucket_step(DocumentWalk& walk, const Node& step, Job job) {
  if (step.has("image")) job.image = image_in(step["image"], "name");
  job = open_job(walk.facts(), job, step.has("name") ? step.text("name") : job.name, step.lines);
  add_step(walk.facts(), job, step.text("name"), {}, step.lines);
  add_bitbucket_script(walk, step["script"], job);
  add_bitbucket_script(walk, step["after-script"], job);
}

/// A pipeline is a list of steps; `parallel` and `stage` hold further lists.
void add_bitbucket_steps(DocumentWalk& walk, const Node& steps, const Job& job, int depth) {
  if (depth > nesting_limit) return;
  for (const auto* element : walk.elements(steps)) {
    if (element->has("step")) add_bitbucket_step(walk, (*element)["step"], job);
    for (const std::string_view key : {"parallel", "stage"}) {
      const auto& group = (*element)[key];
      add_bitbucket_steps(walk, group.is_mapping() ? group["steps"] : group, job, depth + 1);
    }
  }
}

std::string_view bitbucket_trigger(std::string_view section) {
  constexpr std::array names = {std::array<std::string_view, 2>{"pull-requests", "pull_request"},
                                std::array<std::string_view, 2>{"custom", "custom, schedule"},
                                std::array<std::string_view, 2>{"tags", "tag"}};
  for (const auto& name : names)
    if (name[0] == section) return name[1];
  return "push";
}

void add_buildkite_steps(DocumentWalk& walk, const Node& steps, const Job& parent, int depth) {
  if (depth > nesting_limit) return;
  for (const auto* step : walk.elements(steps)) {
    if (!step->is_mapping() || is_never((*step)["if"])) continue;
    const auto label = step->has("label") ? step->text("label")
                       : step->has("key") ? step->text("key")
                                          : step->text("name");
    const auto job = open_job(walk.facts(), parent, label, step->lines);
    add_step(walk.facts(), job, label, step->text("trigger"), step->lines);
    add_scripts(walk, *step, {"command", "commands"}, job);
    for (const auto* plugin : walk.elements((*step)["plugins"]))
      if (plugin->is_mapping() && !plugin->members.empty())
        add_step(walk.facts(), job, label, plugin->members.front().key, plugin->lines);
    add_buildkite_steps(walk, (*step)["steps"], parent, depth + 1);
  }
}

bool is_woodpecker(std::string_view path) {
  return matches_path(".woodpecker.{yml,yaml}", path) || contains(path, ".woodpecker/");
}

/// A step with settings and no commands is a plugin: its image is what it uses.
void add_drone_step(DocumentWalk& walk, const Node& step, std::string_view name, Job job) {
  job.image = step.text("image");
  const bool plugin = step.has("settings") && !step.has("commands");
  add_step(walk.facts(), job, name, plugin ? job.image : std::string_view{}, step.lines);
  add_script(walk, step["commands"], job);
}

}  // namespace

bool is_bitbucket(std::string_view path, const Node& root) {
  return matches_path("bitbucket-pipelines.{yml,yaml}", path) && root.has("pipelines");
}

void interpret_bitbucket(DocumentWalk& walk, const Node& root) {
  Job job{"bitbucket", "bitbucket-pipelines", {}, {}, image_in(root["image"], "name"), 0};
  for (const auto& section : walk.members(root["pipelines"])) {
    job.triggers = bitbucket_trigger(section.key);
    job.name = section.key;
    add_bitbucket_steps(walk, section.value->is_sequence() ? *section.value : Node{}, job, 0);
    for (const auto& pipeline : walk.members(*section.value)) {
      job.name = pipeline.key;
      add_bitbucket_steps(walk, *pipeline.value, job, 0);
    }
  }
}

bool is_buildkite(std::string_view path, const Node& root) {
  return contains(path, ".buildkite/") && root.has("steps");
}

void interpret_buildkite(DocumentWalk& walk, const Node& root) {
  const Job job{"buildkite", "buildkite", {}, "push", image_in(root["image"]), 0};
  add_buildkite_steps(walk, root["steps"], job, 0);
}

bool is_drone(std::string_view path, const Node& root) {
  const bool drone = matches_path(".drone.{yml,yaml}", path) || root.text("kind") == "pipeline";
  return (drone || is_woodpecker(path)) && (root.has("steps") || root.has("pipeline"));
}

void interpret_drone(DocumentWalk& walk, const Node& root) {
  const auto& conditions = root.has("trigger") ? root["trigger"] : root["when"];
  Job job{is_woodpecker(walk.facts().file().path) ? "woodpecker" : "drone", root.text("name"), {}, {}, {}, 0};
  const auto triggers = names_in(walk, conditions.is_mapping() ? conditions["event"] : Node{});
  job.triggers = triggers.empty() ? "push" : walk.facts().keep(triggers);
  job = open_job(walk.facts(), job, root.has("name") ? root.text("name") : "default", root.lines);
  const auto& steps = root.has("steps") ? root["steps"] : root["pipeline"];
  for (const auto& step : walk.members(steps)) add_drone_step(walk, *step.value, step.key, job);
  if (steps.is_sequence())
    for (const auto* step : walk.elements(steps)) add_drone_step(walk, *step, step->text("name"), job);
}

}  // namespace mlready::ci
