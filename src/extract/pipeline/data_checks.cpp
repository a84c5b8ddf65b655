#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "extract/pipeline/stage.h"
#include "extract/pipeline/systems.h"

// Great Expectations suites and checkpoints; Soda checks.
// https://docs.greatexpectations.io/docs/reference/ · https://docs.soda.io/soda-v3/soda-cl-overview

namespace mlready::pipeline {
namespace {

std::string_view suite_name(const Node& root) {
  for (const std::string_view key : {"expectation_suite_name", "name"})
    if (root.has(key)) return root.text(key);
  return {};
}

void add_suite(DocumentWalk& walk, const Node& root) {
  std::string types;
  for (const auto* expectation : walk.elements(root["expectations"])) {
    const auto type =
        expectation->has("expectation_type") ? expectation->text("expectation_type") : expectation->text("type");
    types += (types.empty() ? "" : " ") + std::string(type);
  }
  add_stage(walk.facts(), "great_expectations", suite_name(root), types, root.lines);
}

bool is_suite(const Node& root) {
  return root["expectations"].is_sequence() &&
         (root.has("expectation_suite_name") || root["meta"].has("great_expectations_version"));
}

bool is_checkpoint(const Node& root) {
  const bool checkpoint = root.has("validations") || root.has("validation_definitions");
  return checkpoint && (root.has("action_list") || root.has("actions") || root.has("class_name"));
}

bool is_project(std::string_view path) {
  return matches_path("{great_expectations,gx}.{yml,yaml}", path);
}

}  // namespace

bool is_great_expectations(std::string_view path, const Node& root) {
  return is_project(path) || is_suite(root) || is_checkpoint(root);
}

void interpret_great_expectations(DocumentWalk& walk, const Node& root) {
  if (is_suite(root)) return add_suite(walk, root);
  if (is_project(walk.facts().file().path)) {
    add_stage(walk.facts(), "great_expectations", "great_expectations",
              "project " + details_of(walk, root, {"datasources", "fluent_datasources"}), root.lines);
    return;
  }
  add_stage(walk.facts(), "great_expectations", root.text("name"),
            "checkpoint " + details_of(walk, root, {"validations", "validation_definitions", "action_list", "actions"}),
            root.lines);
}

bool is_soda(std::string_view, const Node& root) {
  return !root.members.empty() && root.members.front().key.substr(0, 11) == "checks for ";
}

void interpret_soda(DocumentWalk& walk, const Node& root) {
  constexpr std::string_view opening = "checks for ";
  for (const auto& member : walk.members(root))
    if (member.key.substr(0, opening.size()) == opening)
      add_stage(walk.facts(), "soda", member.key.substr(opening.size()), text_of(walk, *member.value), member.lines);
}

}  // namespace mlready::pipeline
