#include "extract/deploy/compose_extends.h"

#include <algorithm>
#include <string>

#include "base/glob.h"
#include "extract/deploy/inherited_keys.h"

namespace mlready {
namespace {

constexpr std::string_view file_key = ".extends.file";
constexpr std::string_view service_key = ".extends.service";

/// `file` as it is named in a file in `folder`; empty where it leads out of the root.
std::string resolved(std::string_view folder, std::string_view file) {
  while (file.starts_with("./")) file.remove_prefix(2);
  while (file.starts_with("../")) {
    if (folder.empty()) return {};
    file.remove_prefix(3);
    folder = folder_of(folder);
  }
  return folder.empty() ? std::string(file) : std::string(folder) + "/" + std::string(file);
}

/// The value of the leaf at `path`; empty where there is none.
std::string_view value_at(const FileFacts& file, std::string_view path) {
  for (const auto& fact : file.facts()) {
    const auto* key = std::get_if<ConfigKey>(&fact.payload);
    if (key != nullptr && key->path == path) return key->value;
  }
  return {};
}

void add_extended(std::span<const FileFacts> files, const FileFacts& file, const Fact& fact,
                  std::vector<InheritedKey>& inherited) {
  const auto* key = std::get_if<ConfigKey>(&fact.payload);
  if (key == nullptr || !key->path.starts_with("services.") || !key->path.ends_with(file_key)) return;
  const auto service = key->path.substr(0, key->path.size() - file_key.size());
  const auto base = value_at(file, std::string(service) + std::string(service_key));
  const auto path = resolved(folder_of(file.file().path), key->value);
  const auto source = std::ranges::find(files, path, [](const FileFacts& one) { return one.file().path; });
  if (base.empty() || source == files.end() || &*source == &file) return;
  inherit_keys(*source, "services." + std::string(base), service, fact, inherited);
}

}  // namespace

bool has_compose_services(const FileFacts& file) {
  return std::ranges::any_of(file.facts(), [](const Fact& fact) {
    const auto* key = std::get_if<ConfigKey>(&fact.payload);
    return key != nullptr && key->path.starts_with("services.");
  });
}

void resolve_compose_extends(std::span<FileFacts> files) {
  for (auto& file : files) {
    std::vector<InheritedKey> inherited;
    for (const auto& fact : file.facts()) add_extended(files, file, fact, inherited);
    add_keys(inherited, file);
  }
}

}  // namespace mlready
