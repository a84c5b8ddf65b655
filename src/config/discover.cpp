#include "config/discover.h"

#include "base/glob.h"
#include "base/text.h"
#include "base/text_file.h"
#include "config/parse.h"
#include "config/path_cover.h"
#include "scan/path.h"

namespace mlready {
namespace {

constexpr std::string_view misspelt_name = ".mlready.yml";
constexpr std::string_view toml_name = "pyproject.toml";

Result<std::optional<ConfigNode>> read_yaml_at(const RepositoryRoot& root, const std::string& path) {
  if (!root.has(path)) return std::nullopt;
  const auto text = root.read(path, most_config_bytes);
  if (!text) return tl::unexpected(text.error());
  return read_config_yaml(path, *text).map([](ConfigNode node) { return std::optional(std::move(node)); });
}

/// Nothing where the file has no table for this program; only then may it be broken.
Result<std::optional<ConfigNode>> read_toml_at(const RepositoryRoot& root, const std::string& path) {
  if (!root.has(path)) return std::nullopt;
  const auto text = root.read(path, most_config_bytes);
  if (!text || !contains(*text, "mlready")) return std::nullopt;
  auto node = read_config_toml(path, *text);
  if (!node) return tl::unexpected(node.error());
  if (node->kind == ConfigNode::Kind::null) return std::nullopt;
  return std::optional(std::move(*node));
}

Result<ConfigurationFile> parsed(const std::string& path, const std::string& folder, const ConfigNode& node) {
  auto configuration = parse_configuration(path, node);
  if (!configuration) return tl::unexpected(configuration.error());
  return ConfigurationFile{path, folder, std::move(*configuration)};
}

Result<std::optional<ConfigurationFile>> configuration_in(const RepositoryRoot& root, const std::string& folder) {
  if (const auto wrong = join_path(folder, misspelt_name); root.has(wrong)) {
    return failure("the configuration has the wrong name", wrong, "rename it to .mlready.yaml");
  }
  const auto yaml_path = join_path(folder, configuration_name);
  const auto toml_path = join_path(folder, toml_name);
  const auto yaml = read_yaml_at(root, yaml_path);
  if (!yaml) return tl::unexpected(yaml.error());
  const auto toml = read_toml_at(root, toml_path);
  if (!toml) return tl::unexpected(toml.error());
  if (*yaml && *toml) {
    return failure("two configurations: " + yaml_path + " and [tool.mlready] in " + toml_path, yaml_path,
                   "keep one of them");
  }
  if (!*yaml && !*toml) return std::nullopt;
  auto file = *yaml ? parsed(yaml_path, folder, **yaml) : parsed(toml_path, folder, **toml);
  return file.map([](ConfigurationFile one) { return std::optional(std::move(one)); });
}

/// Whether the configuration leaves the whole of `folder` out.
bool excludes(const ConfigurationFile& file, const std::string& folder) {
  return PathCover(values_of(file.configuration.exclude)).covers(relative_to(folder, file.folder));
}

}  // namespace

Result<std::optional<ConfigurationFile>> discover_configuration(const RepositoryRoot& root) {
  for (auto folder = root.folder();; folder = folder_of(folder)) {
    auto found = configuration_in(root, folder);
    if (found && *found && excludes(**found, root.folder())) return std::nullopt;
    if (!found || *found || folder.empty()) return found;
  }
}

Result<ConfigurationFile> read_configuration(const std::string& path) {
  const auto text = read_text_file(path);
  if (!text) return tl::unexpected(text.error());
  if (text->size() > most_config_bytes) return failure("the configuration is too large", path);
  const bool toml = extension_of(path) == "toml";
  const auto node = toml ? read_config_toml(path, *text) : read_config_yaml(path, *text);
  if (!node) return tl::unexpected(node.error());
  if (toml && node->kind == ConfigNode::Kind::null) return failure("there is no table [tool.mlready]", path);
  return parsed(path, {}, *node);
}

Result<std::map<std::string, std::string>> read_rules(const RepositoryRoot& root, const std::string& folder) {
  const auto files = root.open(folder);
  if (!files) return tl::unexpected(files.error());
  const auto listing = (*files)->list();
  if (!listing) return tl::unexpected(listing.error());
  std::map<std::string, std::string> rules;
  for (const auto& entry : listing->files) {
    if (!entry.path.ends_with(".yaml")) continue;
    auto text = (*files)->read(entry.path, most_config_bytes);
    if (!text) return tl::unexpected(text.error());
    // The loader of rules trusts its input not to nest without end or to refer to itself; a repository's may.
    if (const auto plain = read_config_yaml(join_path(folder, entry.path), *text); !plain) {
      return tl::unexpected(plain.error());
    }
    rules[entry.path] = std::move(*text);
  }
  return rules;
}

}  // namespace mlready
