#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <vector>

#include "base/glob.h"
#include "base/text.h"
#include "extract/ci/ci_job.h"
#include "extract/ci/systems.h"

// https://docs.gitlab.com/ci/yaml/

namespace mlready::ci {
namespace {

constexpr auto not_jobs =
    std::to_array<std::string_view>({"default", "include", "stages", "variables", "workflow", "image", "services",
                                     "cache", "before_script", "after_script", "spec"});

bool is_job(const Member& member) {
  const bool reserved = std::find(not_jobs.begin(), not_jobs.end(), member.key) != not_jobs.end();
  return !reserved && member.value->is_mapping();
}

bool is_template(std::string_view job) {
  return !job.empty() && job.front() == '.';
}

/// The templates that some job extends, however indirectly.
std::set<std::string_view> templates_in_use(DocumentWalk& walk, const Node& root) {
  std::map<std::string_view, const Node*> templates;
  std::vector<const Node*> waiting;
  for (const auto& member : walk.members(root)) {
    if (!is_job(member)) continue;
    if (is_template(member.key)) {
      templates.emplace(member.key, member.value);
    } else {
      waiting.push_back(member.value);
    }
  }
  std::set<std::string_view> used;
  while (!waiting.empty()) {
    const auto& job = *waiting.back();
    waiting.pop_back();
    for (const auto* name : walk.elements(job["extends"])) {
      const auto found = templates.find(name->scalar);
      if (found != templates.end() && used.insert(found->first).second) waiting.push_back(found->second);
    }
  }
  return used;
}

/// When a job or pipeline runs: the references of `only` and the conditions of `rules`, as written.
std::string triggers_in(DocumentWalk& walk, const Node& node) {
  std::vector<std::string> triggers;
  const auto& only = node["only"];
  const auto references = names_in(walk, only.has("refs") ? only["refs"] : only);
  if (!references.empty()) triggers.push_back(references);
  for (const auto* rule : walk.elements(node["rules"]))
    if (rule->has("if") && rule->text("when") != "never") triggers.emplace_back(rule->text("if"));
  return join(triggers, ", ");
}

void add_includes(DocumentWalk& walk, const Node& include, const Job& job) {
  for (const auto* element : walk.elements(include)) {
    auto uses = element->scalar;
    for (const std::string_view key : {"local", "template", "component", "remote", "file", "project"})
      if (uses.empty() && element->is_mapping()) uses = element->text(key);
    if (!uses.empty()) add_step(walk.facts(), job, "include", uses, element->lines);
  }
}

void add_gitlab_job(DocumentWalk& walk, const Member& member, Job job) {
  const auto& node = *member.value;
  if (node.text("when") == "never") return;
  if (node.has("image")) job.image = image_in(node["image"], "name");
  if (const auto triggers = triggers_in(walk, node); !triggers.empty()) job.triggers = walk.facts().keep(triggers);
  job = open_job(walk.facts(), job, member.key, member.lines);
  const auto& trigger = node["trigger"];
  const auto uses = trigger.is_scalar() ? trigger.scalar : node["extends"].scalar;
  add_step(walk.facts(), job, node.has("stage") ? node.text("stage") : member.key, uses, member.lines);
  if (trigger.is_mapping()) add_includes(walk, trigger["include"], job);
  add_scripts(walk, node, {"before_script", "script", "after_script"}, job);
}

}  // namespace

bool is_gitlab(std::string_view path, const Node& root) {
  return matches_path("*.gitlab-ci.{yml,yaml}", path) || contains(path, ".gitlab-ci/") ||
         (contains(path, ".gitlab/") && !contains(path, "issue_templates") && root.has("stages"));
}

void interpret_gitlab(DocumentWalk& walk, const Node& root) {
  Job job{"gitlab", "gitlab-ci", {}, "push", {}, 0};
  const auto& defaults = root["default"];
  job.image = image_in(root.has("image") ? root["image"] : defaults["image"], "name");
  if (const auto triggers = triggers_in(walk, root["workflow"]); !triggers.empty())
    job.triggers = walk.facts().keep(triggers);
  add_includes(walk, root["include"], job);
  add_scripts(walk, root, {"before_script", "after_script"}, job);
  add_scripts(walk, defaults, {"before_script", "after_script"}, job);
  const auto used = templates_in_use(walk, root);
  for (const auto& member : walk.members(root))
    if (is_job(member) && (!is_template(member.key) || used.count(member.key) > 0)) add_gitlab_job(walk, member, job);
}

}  // namespace mlready::ci
