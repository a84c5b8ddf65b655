#include <array>
#include <string>

#include "base/glob.h"
#include "extract/pipeline/stage.h"
#include "extract/pipeline/systems.h"

// https://docs.getdbt.com/reference/model-properties

namespace mlready::pipeline {
namespace {

struct Section {
  std::string_view key;
  std::string_view detail;
};

constexpr std::array sections = {Section{"models", "model"},
                                 Section{"seeds", "seed"},
                                 Section{"snapshots", "snapshot"},
                                 Section{"exposures", "exposure"},
                                 Section{"semantic_models", "semantic_model"},
                                 Section{"unit_tests", "test unit_test"}};

/// A test is a name, or a name with arguments.
void add_tests(DocumentWalk& walk, const Node& owner, const std::string& subject) {
  for (const std::string_view key : {"tests", "data_tests"})
    for (const auto* test : walk.elements(owner[key])) {
      const bool named = test->is_mapping() && !test->members.empty();
      const auto name = named ? test->members.front().key : test->scalar;
      if (!name.empty()) add_stage(walk.facts(), "dbt", name, "test " + subject, test->lines);
    }
}

void add_columns(DocumentWalk& walk, const Node& table, const std::string& name) {
  add_tests(walk, table, name);
  for (const auto* column : walk.elements(table["columns"]))
    add_tests(walk, *column, name + "." + std::string(column->text("name")));
}

void add_source(DocumentWalk& walk, const Node& source) {
  const std::string name(source.text("name"));
  add_stage(walk.facts(), "dbt", source.text("name"), "source " + details_of(walk, source, {"freshness"}),
            source.lines);
  for (const auto* table : walk.elements(source["tables"])) {
    const auto full = name + "." + std::string(table->text("name"));
    add_stage(walk.facts(), "dbt", walk.facts().keep(full), "source " + details_of(walk, *table, {"freshness"}),
              table->lines);
    add_columns(walk, *table, full);
  }
}

bool has_named_elements(const Node& list) {
  return list.is_sequence() && !list.items.empty() && list.items.front()->has("name");
}

}  // namespace

bool is_dbt(std::string_view path, const Node& root) {
  if (matches_path("dbt_project.{yml,yaml}", path)) return true;
  if (root.text("version") != "2") return false;
  bool any = has_named_elements(root["sources"]);
  for (const auto& section : sections) any = any || has_named_elements(root[section.key]);
  return any;
}

void interpret_dbt(DocumentWalk& walk, const Node& root) {
  if (matches_path("dbt_project.{yml,yaml}", walk.facts().file().path)) {
    add_stage(walk.facts(), "dbt", root.text("name"), "project", root.lines);
    return;
  }
  for (const auto* source : walk.elements(root["sources"])) add_source(walk, *source);
  for (const auto& section : sections)
    for (const auto* each : walk.elements(root[section.key])) {
      const auto contract = details_of(walk, (*each)["config"], {"contract"});
      add_stage(walk.facts(), "dbt", each->text("name"), std::string(section.detail) + " " + contract, each->lines);
      add_columns(walk, *each, std::string(each->text("name")));
    }
}

}  // namespace mlready::pipeline
