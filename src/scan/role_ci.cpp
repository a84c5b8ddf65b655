#include <array>

#include "base/text.h"
#include "scan/content.h"
#include "scan/role_signs.h"

namespace mlready {
namespace {

constexpr auto ci_names = std::to_array<std::string_view>({".gitlab-ci.yml",
                                                           ".gitlab-ci.yaml",
                                                           ".travis.yml",
                                                           ".travis.yaml",
                                                           "bitbucket-pipelines.yml",
                                                           ".drone.yml",
                                                           ".drone.yaml",
                                                           ".woodpecker.yml",
                                                           ".woodpecker.yaml",
                                                           ".taskcluster.yml",
                                                           "appveyor.yml",
                                                           ".appveyor.yml",
                                                           ".cirrus.yml",
                                                           ".cirrus.star",
                                                           "codefresh.yml",
                                                           "wercker.yml",
                                                           ".scrutinizer.yml",
                                                           ".pre-commit-config.yaml",
                                                           ".pre-commit-config.yml",
                                                           "lefthook.yml",
                                                           "lefthook.yaml",
                                                           "tox.ini",
                                                           "tox.toml",
                                                           "noxfile.py",
                                                           "buildkite.yml"});

constexpr auto ci_folders =
    std::to_array<std::string_view>({".circleci", ".woodpecker", ".tekton", ".buildkite", ".semaphore",
                                     ".azure-pipelines", ".azuredevops", "azure-pipelines", ".husky", "taskcluster"});

bool is_ci_yaml_name(const PathWords& path) {
  const auto name = path.name();
  return name.starts_with("azure-pipeline") || name.starts_with("cloudbuild") || name.starts_with("buildspec") ||
         name.ends_with(".gitlab-ci.yml") || path.in_folder(".gitlab");
}

bool is_workflow(const PathWords& path) {
  const auto folders = path.folders();
  for (std::size_t i = 0; i + 1 < folders.size(); ++i) {
    const bool forge = folders[i] == ".github" || folders[i] == ".gitea" || folders[i] == ".forgejo";
    if (forge && (folders[i + 1] == "workflows" || folders[i + 1] == "actions")) return true;
  }
  return false;
}

bool is_composite_action(std::string_view bytes) {
  return has_line_starting(bytes, "runs:") && has_indented_line_starting(bytes, "using:");
}

// A pipeline of Azure DevOps or a template of one.
bool is_azure_pipeline(std::string_view bytes) {
  const bool top =
      has_line_starting(bytes, "steps:") || has_line_starting(bytes, "jobs:") || has_line_starting(bytes, "stages:");
  if (!top) return false;
  constexpr std::array<std::string_view, 6> items = {
      "- task:", "vmImage:", "- template:", "- bash:", "- script:", "- checkout: self"};
  return std::ranges::any_of(items, [&](auto item) { return has_indented_line_starting(bytes, item); });
}

// What `include: local:` of GitLab takes in.
bool is_gitlab_part(std::string_view bytes) {
  return has_line_starting(bytes, "  stage:") && has_line_starting(bytes, "  script:");
}

bool is_tekton(std::string_view bytes) {
  return has_line_starting(bytes, "apiVersion: tekton.dev/");
}

bool is_ci_yaml(const PathWords& path, std::string_view bytes) {
  return is_ci_yaml_name(path) || is_composite_action(bytes) || is_azure_pipeline(bytes) || is_gitlab_part(bytes) ||
         is_tekton(bytes);
}

}  // namespace

bool is_ci(const PathWords& path, Language language, std::string_view bytes) {
  if (language == Language::jenkinsfile || path.is_named_any(ci_names)) return true;
  if (language == Language::yaml) {
    return is_workflow(path) || path.in_any_folder(ci_folders) || is_ci_yaml(path, bytes);
  }
  if (language == Language::shell || language == Language::unknown) return path.in_folder(".husky");
  return language == Language::json && path.name().starts_with("cloudbuild");
}

}  // namespace mlready
