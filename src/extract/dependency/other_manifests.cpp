#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "extract/command/requirement.h"
#include "extract/dependency/add_dependency.h"
#include "extract/dependency/manifests.h"

// https://docs.npmjs.com/cli/configuring-npm/package-json · https://doc.rust-lang.org/cargo/reference/manifest.html
// https://maven.apache.org/pom.html ·
// https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files

namespace mlready::dependency {
namespace {

constexpr int nesting_limit = 6;

/// Whether a version admits no other: in npm and Cargo a bare `1` or `1.2` is a range, and in Cargo `1.2.3` too.
bool is_pinned(std::string_view version, std::string_view ecosystem) {
  if (!is_single_version(version)) return false;
  if (ecosystem == "cargo") return version.front() == '=';
  return ecosystem != "npm" || std::count(version.begin(), version.end(), '.') >= 2;
}

void add(FileFacts& facts, std::string_view name, std::string_view ecosystem, std::string_view version, Lines lines,
         std::string_view group) {
  if (!name.empty())
    facts.add(Dependency{name, ecosystem, version, is_pinned(version, ecosystem), DependencySource::manifest, group},
              lines);
}

void read_cargo_tables(DocumentWalk& walk, const Node& node) {
  add_table(walk, node["dependencies"], "cargo", {});
  add_table(walk, node["dev-dependencies"], "cargo", "dev");
  add_table(walk, node["build-dependencies"], "cargo", "build");
}

/// Every element named `tag` at any depth.
std::vector<const Node*> elements_named(DocumentWalk& walk, const Node& root, std::string_view tag) {
  std::vector<const Node*> found;
  std::vector<std::pair<const Node*, int>> waiting{{&root, 0}};
  while (!waiting.empty()) {
    const auto [node, depth] = waiting.back();
    waiting.pop_back();
    if (depth > nesting_limit) continue;
    for (const auto& member : walk.members(*node))
      for (const auto* child : walk.elements(*member.value)) {
        if (member.key == tag) found.push_back(child);
        waiting.emplace_back(child, depth + 1);
      }
  }
  return found;
}

}  // namespace

void add_table(DocumentWalk& walk, const Node& table, std::string_view ecosystem, std::string_view group) {
  for (const auto& member : walk.members(table)) {
    const auto version = member.value->is_mapping() ? member.value->text("version") : member.value->scalar;
    const auto name = ecosystem == "pypi" ? walk.facts().keep(normal_name(member.key)) : member.key;
    if (ecosystem == "conda") {
      add_conda(walk.facts(), walk.facts().keep(std::string(name) + " " + std::string(version)), member.lines, group);
    } else if (name != "python") {
      add(walk.facts(), name, ecosystem, version, member.lines, group);
    }
  }
}

void read_package_json(DocumentWalk& walk, const Node& root) {
  add_table(walk, root["dependencies"], "npm", {});
  add_table(walk, root["devDependencies"], "npm", "dev");
  add_table(walk, root["peerDependencies"], "npm", "peer");
  add_table(walk, root["optionalDependencies"], "npm", "optional");
}

void read_cargo(DocumentWalk& walk, const Node& root) {
  read_cargo_tables(walk, root);
  read_cargo_tables(walk, root["workspace"]);
  for (const auto& target : walk.members(root["target"])) read_cargo_tables(walk, *target.value);
}

void read_pom(DocumentWalk& walk, const Node& root) {
  for (const std::string_view tag : {"dependency", "plugin"})
    for (const auto* element : elements_named(walk, root, tag)) {
      const auto name = std::string(element->text("groupId")) + ":" + std::string(element->text("artifactId"));
      const auto group = tag == "plugin" ? std::string_view("build") : element->text("scope");
      if (name.size() > 1)
        add(walk.facts(), walk.facts().keep(name), "maven", element->text("version"), element->lines, group);
    }
}

void read_csproj(DocumentWalk& walk, const Node& root) {
  for (const std::string_view tag : {"PackageReference", "PackageVersion"})
    for (const auto* element : elements_named(walk, root, tag)) {
      const auto version = element->has("@Version") ? element->text("@Version") : element->text("Version");
      add(walk.facts(), element->text("@Include"), "nuget", version, element->lines, {});
    }
}

}  // namespace mlready::dependency
