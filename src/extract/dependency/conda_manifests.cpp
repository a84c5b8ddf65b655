#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "extract/command/requirement.h"
#include "extract/dependency/add_dependency.h"
#include "extract/dependency/manifests.h"

// https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
// https://docs.conda.io/projects/conda-build/en/stable/resources/define-metadata.html
// https://pixi.sh/latest/reference/pixi_manifest/

namespace mlready::dependency {

void add_conda(FileFacts& facts, std::string_view specification, Lines lines, std::string_view group) {
  auto text = trim(specification);
  if (const auto channel = text.find("::"); channel != std::string_view::npos) text.remove_prefix(channel + 2);
  const auto end = text.find_first_of(" =<>!~[");
  const auto name = text.substr(0, end);
  if (name.empty() || contains("-./{$<", name.substr(0, 1))) return;
  const auto version = end == std::string_view::npos ? std::string_view{} : trim(text.substr(end));
  facts.add(Dependency{name, "conda", version, is_exact_conda(version), DependencySource::manifest, group}, lines);
}

void read_conda_environment(DocumentWalk& walk, const Node& root) {
  if (!root["dependencies"].is_sequence()) return;
  const bool named = contains_ignoring_case(file_name(walk.facts().file().path), "env");
  if (!named && !root.has("channels")) return;
  for (const auto* element : walk.elements(root["dependencies"])) {
    if (element->is_scalar()) add_conda(walk.facts(), element->scalar, element->lines);
    for (const auto* requirement : walk.elements((*element)["pip"]))
      add_python(walk.facts(), requirement->scalar, requirement->lines);
  }
}

void read_conda_recipe(DocumentWalk& walk, const Node& root) {
  for (const std::string_view section : {"host", "build", "run"})
    for (const auto* element : walk.elements(root["requirements"][section]))
      add_conda(walk.facts(), element->scalar, element->lines, section == "run" ? "" : "build");
}

void read_pixi(DocumentWalk& walk, const Node& root) {
  add_table(walk, root["dependencies"], "conda", {});
  add_table(walk, root["pypi-dependencies"], "pypi", {});
  for (const auto& feature : walk.members(root["feature"])) {
    add_table(walk, (*feature.value)["dependencies"], "conda", feature.key);
    add_table(walk, (*feature.value)["pypi-dependencies"], "pypi", feature.key);
  }
}

}  // namespace mlready::dependency
