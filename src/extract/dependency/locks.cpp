#include <algorithm>
#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "extract/command/requirement.h"
#include "extract/dependency/add_dependency.h"
#include "extract/dependency/dependency.h"
#include "extract/dependency/manifests.h"

// https://docs.npmjs.com/cli/configuring-npm/package-lock-json · https://peps.python.org/pep-0751/

namespace mlready {
namespace dependency {
namespace {

/// An entry of a lock file is always one version.
void add_locked(FileFacts& facts, std::string_view name, std::string_view ecosystem, std::string_view version,
                Lines lines) {
  if (name.empty()) return;
  if (ecosystem == "pypi") return add_python(facts, name, version, true, lines, {}, DependencySource::lock);
  facts.add(Dependency{name, ecosystem, version, true, DependencySource::lock, {}}, lines);
}

/// `/@scope/name@1.2.3(peer@1)`, as pnpm and Yarn write it: up to the last '@' before any bracket.
std::size_t version_mark(std::string_view key) {
  return key.substr(0, key.find('(')).rfind('@');
}

}  // namespace

void read_package_list_lock(DocumentWalk& walk, const Node& root) {
  const bool cargo = to_lower(file_name(walk.facts().file().path)) == "cargo.lock";
  for (const std::string_view key : {"package", "packages"})
    for (const auto* package : walk.elements(root[key]))
      if (package->is_mapping())
        add_locked(walk.facts(), package->text("name"), cargo ? "cargo" : "pypi", package->text("version"),
                   package->lines);
}

void read_pipfile_lock(DocumentWalk& walk, const Node& root) {
  for (const std::string_view section : {"default", "develop"})
    for (const auto& package : walk.members(root[section]))
      add_locked(walk.facts(), package.key, "pypi", package.value->text("version"), package.lines);
}

void read_package_lock_json(DocumentWalk& walk, const Node& root) {
  constexpr std::string_view folder = "node_modules/";
  for (const auto& package : walk.members(root["packages"])) {
    const auto at = package.key.rfind(folder);
    if (at != std::string_view::npos)
      add_locked(walk.facts(), package.key.substr(at + folder.size()), "npm", package.value->text("version"),
                 package.lines);
  }
  if (root.has("packages")) return;
  for (const auto& package : walk.members(root["dependencies"]))
    add_locked(walk.facts(), package.key, "npm", package.value->text("version"), package.lines);
}

void read_pnpm_lock(DocumentWalk& walk, const Node& root) {
  for (const auto& package : walk.members(root["packages"])) {
    auto key = package.key;
    if (!key.empty() && key.front() == '/') key.remove_prefix(1);
    const auto mark = version_mark(key);
    if (mark == std::string_view::npos || mark == 0) continue;
    const auto version = key.substr(mark + 1);
    add_locked(walk.facts(), key.substr(0, mark), "npm", version.substr(0, version.find('(')), package.lines);
  }
}

void read_pixi_lock(DocumentWalk& walk, const Node& root) {
  for (const auto* package : walk.elements(root["packages"])) {
    const bool conda = package->has("conda") || package->text("kind") == "conda";
    auto name = package->text("name");
    if (name.empty()) {  // conda addresses end in name-version-build.conda
      name = file_name(package->text("conda"));
      for (int i = 0; i < 2; ++i) name = name.substr(0, std::min(name.rfind('-'), name.size()));
    }
    add_locked(walk.facts(), name, conda ? "conda" : "pypi", package->text("version"), package->lines);
  }
}

void read_conda_lock(DocumentWalk& walk, const Node& root) {
  for (const auto* package : walk.elements(root["package"]))
    add_locked(walk.facts(), package->text("name"), package->text("manager") == "pip" ? "pypi" : "conda",
               package->text("version"), package->lines);
}

}  // namespace dependency

void extract_yarn_lock(FileFacts& facts) {
  const auto lines = split_lines(facts.file().bytes);
  for (std::uint32_t i = 0; i + 1 < lines.size(); ++i) {
    auto header = lines[i];
    if (header.empty() || header.back() != ':' || header.front() == ' ' || header.front() == '#') continue;
    header = header.substr(0, header.find(','));
    while (!header.empty() && (header.front() == '"' || header.front() == '?')) header.remove_prefix(1);
    const auto mark = header.find('@', 1);
    auto version = trim(lines[i + 1]);
    if (mark == std::string_view::npos || version.substr(0, 7) != "version") continue;
    version = version.substr(std::min(version.find_first_of("0123456789"), version.size()));
    if (!version.empty() && version.back() == '"') version.remove_suffix(1);
    dependency::add_locked(facts, header.substr(0, mark), "npm", version, {i + 1, i + 2});
  }
}

}  // namespace mlready
