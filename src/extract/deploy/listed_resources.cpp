#include "base/glob.h"
#include "base/text.h"
#include "extract/deploy/cloud.h"

namespace mlready {
namespace {

/// https://docs.ray.io/en/latest/serve/production-guide/config.html
void add_ray_serve(FileFacts& facts, const Node& document) {
  for (const auto* application : document["applications"].elements()) {
    if (!application->has("import_path")) continue;
    facts.add(Resource{"ray-serve", "application", application->text("name")}, application->lines);
    for (const auto* deployment : (*application)["deployments"].elements()) {
      facts.add(Resource{"ray-serve", "deployment", deployment->text("name")}, deployment->lines);
    }
  }
}

/// https://render.com/docs/blueprint-spec
void add_render(FileFacts& facts, const Node& document) {
  for (const auto* service : document["services"].elements()) {
    if (service->has("type"))
      facts.add(Resource{"render", service->text("type"), service->text("name")}, service->lines);
  }
}

/// https://docs.databricks.com/dev-tools/bundles/settings.html: kinds are jobs, pipelines, model_serving_endpoints, …
void add_databricks(FileFacts& facts, const Node& document) {
  for (const auto& kind : document["resources"].members) {
    if (kind.key != "jobs" && kind.key != "pipelines" && kind.key != "model_serving_endpoints" &&
        kind.key != "experiments" && kind.key != "models" && kind.key != "registered_models" &&
        kind.key != "quality_monitors") {
      continue;
    }
    for (const auto& resource : kind.value->members) {
      facts.add(Resource{"databricks", kind.key.substr(0, kind.key.size() - 1), resource.key}, resource.lines);
    }
  }
}

/// https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_intro.html
void add_ansible(FileFacts& facts, const Node& document) {
  for (const auto* play : document.items) {
    if (!play->has("hosts") || !(play->has("tasks") || play->has("roles"))) continue;
    facts.add(Resource{"ansible", "playbook", play->text("name")}, play->lines);
  }
}

}  // namespace

void add_listed_resources(FileFacts& facts, const Node& document) {
  const auto& file = facts.file();
  if (file.language == Language::hcl || file.language == Language::bicep) return;
  add_ray_serve(facts, document);
  if (matches_path("render.{yaml,yml}", file.path)) add_render(facts, document);
  if (file.language == Language::yaml && !document.has("apiVersion")) {
    add_databricks(facts, document);
    add_ansible(facts, document);
  }
}

}  // namespace mlready
