#include <array>

#include "extract/ci/ci.h"
#include "extract/ci/systems.h"

namespace mlready {
namespace {

struct System {
  bool (*recognises)(std::string_view path, const Node& root);
  void (*interpret)(DocumentWalk& walk, const Node& root);
};

/// Those told by their path come before those told by their content.
constexpr std::array systems = {System{ci::is_github_actions, ci::interpret_github_actions},
                                System{ci::is_gitlab, ci::interpret_gitlab},
                                System{ci::is_circleci, ci::interpret_circleci},
                                System{ci::is_travis, ci::interpret_travis},
                                System{ci::is_appveyor, ci::interpret_appveyor},
                                System{ci::is_codebuild, ci::interpret_codebuild},
                                System{ci::is_bitbucket, ci::interpret_bitbucket},
                                System{ci::is_buildkite, ci::interpret_buildkite},
                                System{ci::is_taskcluster, ci::interpret_taskcluster},
                                System{ci::is_taskgraph_kind, ci::interpret_taskgraph_kind},
                                System{ci::is_pre_commit, ci::interpret_pre_commit},
                                System{ci::is_lefthook, ci::interpret_lefthook},
                                System{ci::is_dependabot, ci::interpret_dependabot},
                                System{ci::is_renovate, ci::interpret_renovate},
                                System{ci::is_tekton, ci::interpret_tekton},
                                System{ci::is_drone, ci::interpret_drone},
                                System{ci::is_cloud_build, ci::interpret_cloud_build},
                                System{ci::is_azure_pipelines, ci::interpret_azure_pipelines}};

const System* system_of(std::string_view path, const Node& root) {
  for (const auto& system : systems)
    if (system.recognises(path, root)) return &system;
  return nullptr;
}

}  // namespace

void interpret_ci(FileFacts& facts, std::span<const Node* const> documents) {
  DocumentWalk walk(facts);
  for (const auto* document : documents) {
    if (!document->is_mapping()) continue;
    if (const auto* system = system_of(facts.file().path, *document)) system->interpret(walk, *document);
  }
}

}  // namespace mlready
