#pragma once

#include <span>

#include "extract/document/node.h"
#include "mlready/file_facts.h"

namespace mlready {

/// Adds a `Dependency` for each line of a pip requirements or constraints file: markers, hashes, `-e`, URLs. Files that
/// it includes give their own facts. https://pip.pypa.io/en/stable/reference/requirements-file-format/
void extract_requirements(FileFacts& facts);

/// Adds the dependencies of structured manifests and lock files, by their name: pyproject.toml (PEP 621, PEP 735,
/// Poetry, PDM, uv, Hatch, Pixi, build system), setup.cfg, Pipfile, conda environments and `meta.yaml`, package.json,
/// Cargo.toml, pom.xml, .csproj; lock files of Poetry, uv, PDM, Pipenv, Pixi, conda-lock, npm, pnpm and Cargo.
void interpret_dependencies(FileFacts& facts, std::span<const Node* const> documents);

/// Adds the dependencies of a yarn.lock, both of Yarn 1 and of Berry.
void extract_yarn_lock(FileFacts& facts);

/// Adds the dependencies of a build.gradle or build.gradle.kts.
void extract_gradle(FileFacts& facts);

/// Adds the requirements of a go.mod. https://go.dev/ref/mod#go-mod-file
void extract_go_mod(FileFacts& facts);

/// From the Python facts of a setup.py: `install_requires`, `extras_require`, `tests_require`, `setup_requires`, given
/// as lists or as names of lists. https://setuptools.pypa.io/en/latest/references/keywords.html
void derive_setup_py(FileFacts& facts);

/// From Python facts: the packages that pipeline components install when they start (`packages_to_install=[…]` of
/// Kubeflow Pipelines), as installs.
void derive_component_installs(FileFacts& facts);

}  // namespace mlready
