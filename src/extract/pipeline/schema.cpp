#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "extract/pipeline/stage.h"
#include "extract/pipeline/systems.h"

// https://avro.apache.org/docs/1.11.1/specification/ · https://json-schema.org/specification

namespace mlready::pipeline {
namespace {

bool is_avro(std::string_view path, const Node& root) {
  return extension_of(path) == "avsc" ||
         (root.text("type") == "record" && root["fields"].is_sequence() && root.has("name"));
}

/// Files that point at a schema for editors have `$schema` too, but only a schema has one of json-schema.org.
bool is_json_schema(const Node& root) {
  return contains(root.text("$schema"), "json-schema.org");
}

std::string field_names(DocumentWalk& walk, const Node& root) {
  std::string names;
  for (const auto* field : walk.elements(root["fields"])) names += " " + std::string(field->text("name"));
  for (const auto& property : walk.members(root["properties"])) names += " " + std::string(property.key);
  return names;
}

}  // namespace

bool is_schema(std::string_view path, const Node& root) {
  return is_avro(path, root) || is_json_schema(root);
}

void interpret_schema(DocumentWalk& walk, const Node& root) {
  const std::string_view path = walk.facts().file().path;
  const bool avro = is_avro(path, root);
  auto name = avro ? root.text("name") : root.text("title");
  if (name.empty()) name = file_name(path);
  add_stage(walk.facts(), "schema", name, (avro ? "avro" : "json-schema") + field_names(walk, root), root.lines);
}

}  // namespace mlready::pipeline
