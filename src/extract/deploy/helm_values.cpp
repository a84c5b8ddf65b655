#include "extract/deploy/helm_values.h"

#include <algorithm>
#include <map>

#include "base/glob.h"
#include "extract/deploy/inherited_keys.h"

namespace mlready {
namespace {

constexpr std::string_view reference = ".Values.";

bool is_path_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
}

/// The path behind the first `.Values.` in a template action; empty where there is none.
std::string_view used_path(std::string_view value) {
  const auto at = value.find(reference);
  if (at == std::string_view::npos || value.find("{{") == std::string_view::npos) return {};
  const auto rest = value.substr(at + reference.size());
  const auto end = std::ranges::find_if_not(rest, is_path_character);
  return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

bool is_values_file(std::string_view path) {
  return file_name(path) == "values.yaml" || file_name(path) == "values.yml";
}

/// Folders of charts, each with its values.yaml.
std::map<std::string_view, const FileFacts*> charts_of(std::span<const FileFacts> files) {
  std::map<std::string_view, const FileFacts*> charts;
  for (const auto& file : files) {
    const std::string_view path = file.file().path;
    if (is_values_file(path)) charts.emplace(folder_of(path), &file);
  }
  return charts;
}

/// The values of the chart that a template belongs to; null for any other file.
const FileFacts* values_for(std::string_view path, const std::map<std::string_view, const FileFacts*>& charts) {
  for (auto folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
    if (file_name(folder) != "templates") continue;
    const auto chart = charts.find(folder_of(folder));
    return chart == charts.end() ? nullptr : chart->second;
  }
  return nullptr;
}

}  // namespace

bool is_chart_file(std::string_view path) {
  return is_values_file(path) || path.starts_with("templates/") || path.find("/templates/") != std::string_view::npos;
}

void resolve_helm_values(std::span<FileFacts> files) {
  const auto charts = charts_of(files);
  if (charts.empty()) return;
  for (auto& file : files) {
    const auto* values = values_for(file.file().path, charts);
    if (values == nullptr) continue;
    std::vector<InheritedKey> inherited;
    for (const auto& fact : file.facts()) {
      const auto* key = std::get_if<ConfigKey>(&fact.payload);
      const auto path = key == nullptr ? std::string_view{} : used_path(key->value);
      if (!path.empty()) inherit_keys(*values, path, key->path, fact, inherited);
    }
    add_keys(inherited, file);
  }
}

}  // namespace mlready
