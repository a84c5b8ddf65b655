#include <array>

#include "base/text.h"
#include "scan/content.h"
#include "scan/role_signs.h"

namespace mlready {
namespace {

constexpr auto deploy_names = std::to_array<std::string_view>(
    {"chart.yaml",         "kustomization.yaml", "kustomization.yml", "skaffold.yaml",
     "helmfile.yaml",      "serverless.yml",     "serverless.yaml",   "procfile",
     "fly.toml",           "render.yaml",        "vercel.json",       "netlify.toml",
     "dockerrun.aws.json", "captain-definition", "cog.yaml",          "bentofile.yaml",
     "cdk.json",           "pulumi.yaml",        "samconfig.toml",    "config.pbtxt",
     "docker-bake.hcl",    "railway.json",       "railway.toml",      "heroku.yml",
     "space.yaml",         ".dockerignore",      "taskdef.json",      "task-definition.json",
     "appspec.yml",        "supervisord.conf"});

bool is_compose(const PathWords& path, std::string_view bytes) {
  const auto name = path.name();
  return name.starts_with("docker-compose") || name.starts_with("compose.") || name.starts_with("docker-stack") ||
         (has_line_starting(bytes, "services:") &&
          (has_line_starting(bytes, "    image:") || has_line_starting(bytes, "    build:")));
}

bool is_chart_part(const PathWords& path) {
  if (path.in_folder("charts") || path.in_folder("helm") || path.in_folder("chart")) return true;
  return path.name().starts_with("values") && path.is_yaml();
}

bool is_manifest(std::string_view bytes) {
  return has_line_starting(bytes, "apiVersion:") && has_line_starting(bytes, "kind:");
}

bool is_cloudformation(std::string_view bytes) {
  return contains(bytes, "AWSTemplateFormatVersion") || contains(bytes, "Type: AWS::");
}

// App Engine, Databricks Apps
bool is_app_service(const PathWords& path, std::string_view bytes) {
  return path.stem() == "app" && (has_line_starting(bytes, "runtime:") || has_line_starting(bytes, "command:"));
}

bool is_playbook(std::string_view bytes) {
  return has_line_starting(bytes, "- hosts:") || has_line_starting(bytes, "  hosts:");
}

bool is_deploy_json(std::string_view bytes) {
  const auto head = head_of(bytes, 4096);
  return contains(head, "deploymentTemplate.json") || contains(head, "deploymentParameters.json") ||
         contains(head, "AWSTemplateFormatVersion") || contains(head, "\"containerDefinitions\"");
}

}  // namespace

bool is_deploy(const PathWords& path, Language language, std::string_view bytes) {
  if (path.is_named_any(deploy_names)) return true;
  switch (language) {
    case Language::dockerfile:
    case Language::hcl:
    case Language::bicep:
    case Language::nginx:
    case Language::haproxy:
    case Language::caddyfile:
      return true;
    case Language::yaml:
      return is_compose(path, bytes) || is_chart_part(path) || is_manifest(bytes) || is_cloudformation(bytes) ||
             is_playbook(bytes) || is_app_service(path, bytes);
    case Language::json:
      return is_deploy_json(bytes);
    case Language::ini:
      return path.ending() == "service" || path.ending() == "timer";
    case Language::unknown:
      return path.ending() == "tpl" && is_chart_part(path);
    default:
      return false;
  }
}

}  // namespace mlready
