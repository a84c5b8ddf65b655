#include <string>

#include "base/glob.h"
#include "base/text.h"
#include "extract/deploy/cloud.h"

namespace mlready {
namespace {

constexpr int most_nested_templates = 8;

void add_cloudformation(FileFacts& facts, const Node& resources) {
  for (const auto& member : resources.members) {
    const auto type = member.value->text("Type");
    if (!contains(type, "::")) continue;
    const bool sam = type.starts_with("AWS::Serverless::");
    facts.add(Resource{sam ? "sam" : "cloudformation", type, member.key}, member.lines);
  }
}

/// ARM resources hold resources, and deployments hold templates.
void add_arm(FileFacts& facts, const Node& resources, int depth) {
  if (depth > most_nested_templates) return;
  for (const auto* resource : resources.elements()) {
    if (!resource->has("type")) continue;
    facts.add(Resource{"arm", resource->text("type"), resource->text("name")}, resource->lines);
    add_arm(facts, (*resource)["resources"], depth + 1);
    add_arm(facts, (*resource)["properties"]["template"]["resources"], depth + 1);
  }
}

void add_pulumi(FileFacts& facts, const Node& resources) {
  for (const auto& member : resources.members) {
    if (member.value->has("type")) facts.add(Resource{"pulumi", member.value->text("type"), member.key}, member.lines);
  }
}

void add_serverless(FileFacts& facts, const Node& document) {
  for (const auto& member : document["functions"].members) {
    facts.add(Resource{"serverless", "function", member.key}, member.lines);
  }
  add_cloudformation(facts, document["resources"]["Resources"]);
}

}  // namespace

void add_template_resources(FileFacts& facts, const Node& document) {
  const std::string_view path = facts.file().path;
  add_cloudformation(facts, document["Resources"]);
  if (contains(document.text("$schema"), "deploymentTemplate.json")) add_arm(facts, document["resources"], 0);
  if (matches_path("Pulumi*.{yaml,yml}", path)) add_pulumi(facts, document["resources"]);
  if (matches_path("serverless*.{yml,yaml,json}", path)) add_serverless(facts, document);
}

}  // namespace mlready
