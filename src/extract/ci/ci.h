#pragma once

#include <span>

#include "extract/document/node.h"
#include "mlready/file_facts.h"

namespace mlready {

/// Adds a `CiStep` for each step of a CI job or hook, its shell lines as `Command`s, and a scope for each job. By path
/// and content: GitHub Actions (workflows, composite actions), GitLab CI, Azure Pipelines, CircleCI, Travis, AppVeyor,
/// Bitbucket, Buildkite, Drone, Woodpecker, Tekton, Cloud Build, CodeBuild, Taskcluster, pre-commit, lefthook,
/// Dependabot, Renovate. Other documents give nothing. What is switched off (`if: false`) gives nothing.
void interpret_ci(FileFacts& facts, std::span<const Node* const> documents);

/// Adds the commands of tox environments (tox.ini, setup.cfg, pyproject.toml), owner `tox:ENV`.
/// https://tox.wiki/en/latest/config.html
void interpret_tox(FileFacts& facts, std::span<const Node* const> documents);

/// Adds the commands of task runners with structured files: Taskfile.yml, scripts of package.json, and of
/// pyproject.toml those of Poe, taskipy, PDM, Hatch, Rye, Pixi, and console scripts (text `module:function`).
void interpret_tasks(FileFacts& facts, std::span<const Node* const> documents);

/// Adds the commands of a declarative or scripted Jenkinsfile, and a `CiStep` and scope for each stage.
/// https://www.jenkins.io/doc/book/pipeline/syntax/
void extract_jenkinsfile(FileFacts& facts);

/// Adds the recipe lines of a makefile, owner and scope their target.
void extract_makefile(FileFacts& facts);

/// Adds the recipe lines of a justfile, owner and scope their recipe. https://just.systems/man/en/
void extract_justfile(FileFacts& facts);

/// Adds commands, functions (with scopes), comments and traps of a shell script.
void extract_shell(FileFacts& facts);

/// Adds the commands and comments of a Windows batch or PowerShell script.
void extract_batch_powershell(FileFacts& facts);

/// From the Python facts of a noxfile: what `session.run` and `session.install` run, owner `nox:SESSION`.
void derive_nox(FileFacts& facts);

/// From the Python facts of an Invoke or Fabric task file: what `c.run("…")` runs, owner the task.
void derive_invoke(FileFacts& facts);

}  // namespace mlready
