#include <array>

#include "base/glob.h"
#include "base/text.h"
#include "extract/ci/ci_job.h"
#include "extract/ci/systems.h"

// Systems whose configuration is a list of phases with shell lines: Travis CI, AppVeyor, AWS CodeBuild.
// https://docs.travis-ci.com/user/job-lifecycle/
// https://www.appveyor.com/docs/appveyor-yml/
// https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html

namespace mlready::ci {
namespace {

constexpr auto travis_phases =
    std::to_array<std::string_view>({"before_install", "install", "before_script", "script", "after_success",
                                     "after_failure", "before_deploy", "after_deploy", "after_script", "before_cache"});

constexpr auto appveyor_phases = std::to_array<std::string_view>(
    {"init", "install", "before_build", "build_script", "after_build", "before_test", "test_script", "after_test",
     "deploy_script", "before_deploy", "after_deploy", "on_finish"});

/// Adds a step for each phase that `node` has, and its commands.
template <class Phases>
void add_phases(DocumentWalk& walk, const Node& node, const Phases& phases, const Job& job) {
  for (const std::string_view phase : phases) {
    const auto& script = node[phase];
    if (script.kind == Node::Kind::null) continue;
    add_step(walk.facts(), job, phase, {}, script.lines);
    add_script(walk, script, job);
  }
}

void add_travis_deployments(DocumentWalk& walk, const Node& node, const Job& job) {
  for (const auto* deployment : walk.elements(node["deploy"])) {
    add_step(walk.facts(), job, "deploy", deployment->text("provider"), deployment->lines);
    add_script(walk, (*deployment)["script"], job);
  }
}

void add_travis_job(DocumentWalk& walk, const Node& node, const Job& job) {
  add_phases(walk, node, travis_phases, job);
  add_travis_deployments(walk, node, job);
}

/// AppVeyor names the shell of a line by a key: `- ps: …`, `- cmd: …`.
void add_appveyor_lines(DocumentWalk& walk, const Node& phase, const Job& job) {
  for (const auto* element : walk.elements(phase))
    if (element->is_mapping()) add_scripts(walk, *element, {"cmd", "ps", "pwsh", "sh"}, job);
}

}  // namespace

bool is_travis(std::string_view path, const Node&) {
  return matches_path(".travis.{yml,yaml}", path);
}

void interpret_travis(DocumentWalk& walk, const Node& root) {
  const Job job{"travis", "travis", {}, "push, pull_request", {}, 0};
  add_travis_job(walk, root, open_job(walk.facts(), job, "travis", root.lines));
  const auto& jobs = root.has("jobs") ? root["jobs"] : root["matrix"];
  for (const auto* element : walk.elements(jobs.is_mapping() ? jobs["include"] : jobs)) {
    if (!element->is_mapping()) continue;
    const auto name = element->has("name") ? element->text("name") : element->text("stage");
    add_travis_job(walk, *element, open_job(walk.facts(), job, name, element->lines));
  }
}

bool is_appveyor(std::string_view path, const Node&) {
  return matches_path("{appveyor,.appveyor}.{yml,yaml}", path);
}

void interpret_appveyor(DocumentWalk& walk, const Node& root) {
  const Job job =
      open_job(walk.facts(), {"appveyor", "appveyor", {}, "push, pull_request", {}, 0}, "build", root.lines);
  add_phases(walk, root, appveyor_phases, job);
  for (const auto phase : appveyor_phases) add_appveyor_lines(walk, root[phase], job);
}

bool is_codebuild(std::string_view path, const Node& root) {
  return root["phases"].is_mapping() && (root.has("version") || matches_path("*buildspec*.{yml,yaml,json}", path));
}

void interpret_codebuild(DocumentWalk& walk, const Node& root) {
  const Job job{"codebuild", "buildspec", {}, {}, {}, 0};
  for (const auto& phase : walk.members(root["phases"])) {
    const auto own = open_job(walk.facts(), job, phase.key, phase.lines);
    add_step(walk.facts(), own, phase.key, {}, phase.lines);
    add_scripts(walk, *phase.value, {"commands", "finally"}, own);
  }
}

}  // namespace mlready::ci
