#pragma once

#include <string_view>

#include "extract/command/document_walk.h"

// One pair of functions a CI system: whether a document is its configuration, and what that says.

namespace mlready::ci {

bool is_github_actions(std::string_view path, const Node& root);
void interpret_github_actions(DocumentWalk& walk, const Node& root);

bool is_gitlab(std::string_view path, const Node& root);
void interpret_gitlab(DocumentWalk& walk, const Node& root);

bool is_azure_pipelines(std::string_view path, const Node& root);
void interpret_azure_pipelines(DocumentWalk& walk, const Node& root);

bool is_circleci(std::string_view path, const Node& root);
void interpret_circleci(DocumentWalk& walk, const Node& root);

bool is_travis(std::string_view path, const Node& root);
void interpret_travis(DocumentWalk& walk, const Node& root);

bool is_appveyor(std::string_view path, const Node& root);
void interpret_appveyor(DocumentWalk& walk, const Node& root);

bool is_codebuild(std::string_view path, const Node& root);
void interpret_codebuild(DocumentWalk& walk, const Node& root);

bool is_bitbucket(std::string_view path, const Node& root);
void interpret_bitbucket(DocumentWalk& walk, const Node& root);

bool is_buildkite(std::string_view path, const Node& root);
void interpret_buildkite(DocumentWalk& walk, const Node& root);

/// Drone and its fork Woodpecker.
bool is_drone(std::string_view path, const Node& root);
void interpret_drone(DocumentWalk& walk, const Node& root);

bool is_tekton(std::string_view path, const Node& root);
void interpret_tekton(DocumentWalk& walk, const Node& root);

bool is_cloud_build(std::string_view path, const Node& root);
void interpret_cloud_build(DocumentWalk& walk, const Node& root);

bool is_taskcluster(std::string_view path, const Node& root);
void interpret_taskcluster(DocumentWalk& walk, const Node& root);

bool is_taskgraph_kind(std::string_view path, const Node& root);
void interpret_taskgraph_kind(DocumentWalk& walk, const Node& root);

bool is_pre_commit(std::string_view path, const Node& root);
void interpret_pre_commit(DocumentWalk& walk, const Node& root);

bool is_lefthook(std::string_view path, const Node& root);
void interpret_lefthook(DocumentWalk& walk, const Node& root);

bool is_dependabot(std::string_view path, const Node& root);
void interpret_dependabot(DocumentWalk& walk, const Node& root);

bool is_renovate(std::string_view path, const Node& root);
void interpret_renovate(DocumentWalk& walk, const Node& root);

}  // namespace mlready::ci
