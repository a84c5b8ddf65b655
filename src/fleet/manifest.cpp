#include "fleet/manifest.h"

#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/glob.h"
#include "base/suggestion.h"
#include "base/text.h"
#include "config/node.h"

namespace mlready {
namespace {

using Json = nlohmann::json;

/// A key of an entry and its value, in whatever notation.
using Fields = std::vector<std::pair<std::string, std::string>>;

Result<ManifestEntry> entry_of(const Fields& fields, const std::string& place) {
  ManifestEntry entry{.place = place};
  const std::map<std::string, std::string*> known = {
      {"name", &entry.name}, {"path", &entry.path}, {"rev", &entry.revision}, {"configuration", &entry.configuration}};
  for (const auto& [key, value] : fields) {
    const auto found = known.find(key);
    if (found == known.end()) {
      return failure("unknown key \"" + key + "\"", place, did_you_mean(key, {"name", "path", "rev", "configuration"}));
    }
    *found->second = value;
  }
  if (entry.path.empty()) return failure("a repository without a path", place, "give it a path");
  if (entry.name.empty()) entry.name = entry.path;
  return entry;
}

Result<ManifestEntry> json_entry(std::string_view line, const std::string& place) {
  const auto value = Json::parse(line, nullptr, false);
  if (!value.is_object()) return failure("neither a path nor a JSON object", place);
  Fields fields;
  for (const auto& [key, one] : value.items()) {
    if (!one.is_string()) return failure("\"" + key + "\" is no text", place);
    fields.emplace_back(key, one.get<std::string>());
  }
  return entry_of(fields, place);
}

bool is_scalar(const ConfigNode& node) {
  return node.kind == ConfigNode::Kind::string || node.kind == ConfigNode::Kind::number;
}

Result<ManifestEntry> node_entry(const ConfigNode& node, const std::string& path) {
  const auto place = path + ":" + std::to_string(node.line);
  if (is_scalar(node)) return entry_of({{"path", node.text}}, place);
  if (node.kind != ConfigNode::Kind::mapping) return failure("neither a path nor a mapping", place);
  Fields fields;
  for (const auto& member : node.members) {
    if (!is_scalar(member.value)) return failure("\"" + member.key + "\" is no text", place);
    fields.emplace_back(member.key, member.value.text);
  }
  return entry_of(fields, place);
}

Result<std::vector<ManifestEntry>> entries_of_list(const std::string& path, std::string_view text) {
  const auto document = read_config_yaml(path, text);
  if (!document) return tl::unexpected(document.error());
  if (document->kind != ConfigNode::Kind::sequence) return failure("is no list of repositories", path);
  std::vector<ManifestEntry> entries;
  for (const auto& node : document->items) {
    auto entry = node_entry(node, path);
    if (!entry) return tl::unexpected(entry.error());
    entries.push_back(std::move(*entry));
  }
  return entries;
}

Result<std::vector<ManifestEntry>> entries_of_lines(const std::string& path, std::string_view text) {
  std::vector<ManifestEntry> entries;
  std::size_t number = 0;
  for (const auto whole : split_lines(text)) {
    const auto place = path + ":" + std::to_string(++number);
    const auto line = trim(whole);
    if (line.empty() || line.front() == '#') continue;
    auto entry = line.front() == '{' ? json_entry(line, place) : entry_of({{"path", std::string(line)}}, place);
    if (!entry) return tl::unexpected(entry.error());
    entries.push_back(std::move(*entry));
  }
  return entries;
}

Result<void> check_names(const std::vector<ManifestEntry>& entries) {
  std::map<std::string_view, std::string_view> places;
  for (const auto& entry : entries) {
    const auto [other, is_new] = places.emplace(entry.name, entry.place);
    if (is_new) continue;
    return failure("the name \"" + entry.name + "\" is taken by " + std::string(other->second), entry.place,
                   "give each repository a name of its own");
  }
  return {};
}

bool is_one_list(const std::string& path) {
  const auto extension = extension_of(path);
  return extension == "yaml" || extension == "yml" || extension == "json";
}

}  // namespace

Result<std::vector<ManifestEntry>> read_manifest(const std::string& path, std::string_view text) {
  auto entries = is_one_list(path) ? entries_of_list(path, text) : entries_of_lines(path, text);
  if (!entries) return entries;
  if (const auto checked = check_names(*entries); !checked) return tl::unexpected(checked.error());
  return entries;
}

}  // namespace mlready
