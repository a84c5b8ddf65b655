#include <algorithm>
#include <array>
#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "extract/pipeline/stage.h"
#include "extract/pipeline/systems.h"

// Prefect deployments, Kedro catalogs, and data tools whose configuration is a list of named things.
// https://docs.prefect.io/v3/how-to-guides/deployments/prefect-yaml ·
// https://docs.kedro.org/en/stable/catalog-data/data_catalog_yaml_examples/
// https://docs.feast.dev/reference/feature-repository/feature-store-yaml · https://docs.meltano.com/concepts/project
// https://docs.lakefs.io/latest/howto/hooks/ · https://docs.dagster.io/deployment/oss/dagster-yaml

namespace mlready::pipeline {
namespace {

/// A configuration file of a tool, and its parts that are named things; a file without any is one stage itself.
struct DataTool {
  std::string_view pattern;
  std::string_view system;
  std::array<std::string_view, 3> parts;
};

constexpr std::array data_tools = {
    DataTool{"feature_store.{yml,yaml}", "feast", {}},
    DataTool{"meltano.{yml,yaml}", "meltano", {"jobs", "schedules", {}}},
    DataTool{"dagster.{yml,yaml}", "dagster", {}},
    DataTool{"workspace.{yml,yaml}", "dagster", {}},
    DataTool{"**_lakefs_actions/*.{yml,yaml}", "lakefs", {"hooks", {}, {}}},
    DataTool{"{**/,}.zen/*.{yml,yaml}", "zenml", {}},
    DataTool{"{sqlmesh,sqlmesh.*}.{yml,yaml}", "sqlmesh", {}},
    DataTool{"{octavia,airbyte}.{yml,yaml}", "airbyte", {"connections", "sources", "destinations"}}};

const DataTool* tool_of(std::string_view path) {
  for (const auto& tool : data_tools)
    if (matches_path(tool.pattern, path)) return &tool;
  return nullptr;
}

bool is_kedro_dataset(const Node& node) {
  const auto type = node.text("type");
  return node.is_mapping() && contains(type, ".") &&
         (node.has("filepath") || contains(type, "Dataset") || contains(type, "DataSet"));
}

}  // namespace

bool is_data_tool(std::string_view path, const Node& root) {
  const auto* tool = tool_of(path);
  if (tool == nullptr) return false;
  return !matches_path("workspace.*", path) || root.has("load_from");
}

void interpret_data_tool(DocumentWalk& walk, const Node& root) {
  const auto& tool = *tool_of(walk.facts().file().path);
  const auto name = root.has("name") ? root.text("name") : root.has("project") ? root.text("project") : tool.system;
  add_stage(walk.facts(), tool.system, name, text_of(walk, root), root.lines);
  for (const auto part : tool.parts)
    for (const auto* element : walk.elements(root[part])) {
      const auto own = element->has("name") ? element->text("name") : element->text("id");
      if (!own.empty()) add_stage(walk.facts(), tool.system, own, text_of(walk, *element), element->lines);
    }
}

bool is_prefect(std::string_view path, const Node& root) {
  if (matches_path("prefect.{yml,yaml}", path)) return root.has("deployments");
  return matches_path("*-deployment.{yml,yaml}", path) && root.has("flow_name") && root.has("entrypoint");
}

void interpret_prefect(DocumentWalk& walk, const Node& root) {
  const auto add = [&walk](const Node& deployment) {
    const auto detail = details_of(walk, deployment, {"schedule", "schedules", "entrypoint", "triggers", "work_pool"});
    add_stage(walk.facts(), "prefect", deployment.text("name"), detail, deployment.lines);
  };
  if (!root.has("deployments")) return add(root);
  for (const auto* deployment : walk.elements(root["deployments"])) add(*deployment);
}

bool is_kedro(std::string_view path, const Node& root) {
  if (!matches_path("catalog*.{yml,yaml}", path) && !contains(path, "/catalog/")) return false;
  constexpr std::size_t members_to_look_at = 64;
  const auto members = root.members.first(std::min(root.members.size(), members_to_look_at));
  return std::any_of(members.begin(), members.end(),
                     [](const Member& member) { return is_kedro_dataset(*member.value); });
}

void interpret_kedro(DocumentWalk& walk, const Node& root) {
  for (const auto& member : walk.members(root))
    if (is_kedro_dataset(*member.value))
      add_stage(walk.facts(), "kedro", member.key,
                "dataset " + details_of(walk, *member.value, {"type", "filepath", "versioned"}), member.lines);
}

}  // namespace mlready::pipeline
