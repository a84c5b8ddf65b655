#pragma once

#include "extract/command/document_walk.h"

// One function a format: adds the dependencies that a document of it declares.

namespace mlready::dependency {

void read_pyproject(DocumentWalk& walk, const Node& root);
void read_setup_cfg(DocumentWalk& walk, const Node& root);
void read_pipfile(DocumentWalk& walk, const Node& root);
void read_conda_environment(DocumentWalk& walk, const Node& root);
void read_conda_recipe(DocumentWalk& walk, const Node& root);
void read_pixi(DocumentWalk& walk, const Node& root);
void read_package_json(DocumentWalk& walk, const Node& root);
void read_cargo(DocumentWalk& walk, const Node& root);
void read_pom(DocumentWalk& walk, const Node& root);
void read_csproj(DocumentWalk& walk, const Node& root);

/// poetry.lock, uv.lock, pdm.lock, Cargo.lock: a list `package` of names and versions.
void read_package_list_lock(DocumentWalk& walk, const Node& root);
void read_pipfile_lock(DocumentWalk& walk, const Node& root);
void read_package_lock_json(DocumentWalk& walk, const Node& root);
void read_pnpm_lock(DocumentWalk& walk, const Node& root);
void read_pixi_lock(DocumentWalk& walk, const Node& root);
void read_conda_lock(DocumentWalk& walk, const Node& root);

/// Adds the dependency that a conda match specification states: `numpy=1.26`, `conda-forge::scipy >=1`.
void add_conda(FileFacts& facts, std::string_view specification, Lines lines, std::string_view group = {});

/// Adds a table of names with versions, or with mappings that hold a `version`.
void add_table(DocumentWalk& walk, const Node& table, std::string_view ecosystem, std::string_view group);

}  // namespace mlready::dependency
