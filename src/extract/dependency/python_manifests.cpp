#include <array>
#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "extract/dependency/add_dependency.h"
#include "extract/dependency/manifests.h"

// https://packaging.python.org/en/latest/specifications/pyproject-toml/ · https://peps.python.org/pep-0735/
// https://python-poetry.org/docs/pyproject/ · https://pdm-project.org/latest/reference/pep621/
// https://docs.astral.sh/uv/reference/settings/ · https://hatch.pypa.io/latest/config/dependency/
// https://setuptools.pypa.io/en/latest/userguide/declarative_config.html ·
// https://pipenv.pypa.io/en/latest/pipfile.html

namespace mlready::dependency {
namespace {

/// A list of PEP 508 requirements; `{include-group = …}` entries give nothing.
void add_list(DocumentWalk& walk, const Node& list, std::string_view group) {
  for (const auto* element : walk.elements(list))
    if (element->is_scalar()) add_python(walk.facts(), element->scalar, element->lines, group);
}

/// A table of groups, each a list of requirements.
void add_groups(DocumentWalk& walk, const Node& groups) {
  for (const auto& group : walk.members(groups)) add_list(walk, *group.value, group.key);
}

/// Requirements one a line, as INI files hold them.
void add_lines(FileFacts& facts, const Node& value, std::string_view group) {
  auto number = value.lines.first;
  for (const auto line : split_lines(value.scalar)) {
    add_python(facts, line, {number, number}, group);
    ++number;
  }
}

/// Poetry's and Pipenv's tables: `name = "^1.2"` or `name = {version = "…", git = "…"}`.
void add_version_table(DocumentWalk& walk, const Node& table, std::string_view group, bool (*exact)(std::string_view)) {
  for (const auto& member : walk.members(table)) {
    if (member.key == "python") continue;
    const auto& value = *member.value;
    auto version = value.is_mapping() ? value.text("version") : value.scalar;
    if (version.empty()) version = value.is_mapping() ? value.text("git") : version;
    add_python(walk.facts(), member.key, version, exact(version), member.lines, group, DependencySource::manifest);
  }
}

bool is_exact_pipenv(std::string_view version) {
  return version.substr(0, 2) == "==" && is_single_version(version);
}

void read_poetry(DocumentWalk& walk, const Node& poetry) {
  add_version_table(walk, poetry["dependencies"], {}, is_single_version);
  add_version_table(walk, poetry["dev-dependencies"], "dev", is_single_version);
  for (const auto& group : walk.members(poetry["group"]))
    add_version_table(walk, (*group.value)["dependencies"], group.key, is_single_version);
}

void read_hatch(DocumentWalk& walk, const Node& hatch) {
  for (const auto& environment : walk.members(hatch["envs"]))
    for (const std::string_view key : {"dependencies", "extra-dependencies"})
      add_list(walk, (*environment.value)[key], environment.key);
}

}  // namespace

void read_pyproject(DocumentWalk& walk, const Node& root) {
  add_list(walk, root["project"]["dependencies"], {});
  add_groups(walk, root["project"]["optional-dependencies"]);
  add_groups(walk, root["dependency-groups"]);
  add_list(walk, root["build-system"]["requires"], "build");
  const auto& tool = root["tool"];
  read_poetry(walk, tool["poetry"]);
  add_groups(walk, tool["pdm"]["dev-dependencies"]);
  add_list(walk, tool["uv"]["dev-dependencies"], "dev");
  add_list(walk, tool["rye"]["dev-dependencies"], "dev");
  read_hatch(walk, tool["hatch"]);
  read_pixi(walk, tool["pixi"]);
}

void read_setup_cfg(DocumentWalk& walk, const Node& root) {
  const auto& options = root["options"];
  add_lines(walk.facts(), options["install_requires"], {});
  add_lines(walk.facts(), options["setup_requires"], "build");
  add_lines(walk.facts(), options["tests_require"], "test");
  for (const auto& extra : walk.members(root["options.extras_require"]))
    add_lines(walk.facts(), *extra.value, extra.key);
}

void read_pipfile(DocumentWalk& walk, const Node& root) {
  add_version_table(walk, root["packages"], {}, is_exact_pipenv);
  add_version_table(walk, root["dev-packages"], "dev", is_exact_pipenv);
}

}  // namespace mlready::dependency
