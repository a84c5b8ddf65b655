#include <algorithm>
#include <array>

#include "base/glob.h"
#include "extract/deploy/cloud.h"

namespace mlready {
namespace {

/// A file that describes one thing: its name, the keys of which its root must have one, and the key of its name.
struct Manifest {
  std::string_view path;
  std::array<std::string_view, 4> any_key;  ///< all empty where the file name says it
  std::string_view system;
  std::string_view type;
  std::string_view name_key;
};

constexpr std::array<Manifest, 33> manifests{{
    {"app*.{yaml,yml}", {"runtime", "runtime_config", "instance_class"}, "appengine", "service", "service"},
    {"*.json", {"containerDefinitions"}, "ecs", "task-definition", "family"},
    {"copilot/**/manifest.{yml,yaml}", {"type"}, "copilot", "service", "name"},
    {"fly*.toml", {"app", "services", "http_service"}, "fly", "app", "app"},
    {"railway.{json,toml}", {}, "railway", "service", ""},
    {"app.json", {"formation", "buildpacks", "stack", "addons"}, "heroku", "app", "name"},
    {"heroku.{yml,yaml}", {"build", "run", "setup", "release"}, "heroku", "app", ""},
    {"cog.{yaml,yml}", {"build", "predict", "train"}, "cog", "predictor", "image"},
    {"bentofile.{yaml,yml}", {"service", "include", "models"}, "bentoml", "service", "service"},
    {"*.properties",
     {"inference_address", "management_address", "model_store", "load_models"},
     "torchserve",
     "server",
     ""},
    {"model-settings.json", {"implementation"}, "mlserver", "model", "name"},
    {"devcontainer.json", {}, "devcontainer", "environment", "name"},
    {".devcontainer.json", {}, "devcontainer", "environment", "name"},
    {"appspec.{yml,yaml,json}", {"hooks", "Hooks", "Resources", "files"}, "codedeploy", "deployment", ""},
    {"apprunner.{yaml,yml}", {"run", "build"}, "apprunner", "service", ""},
    {"host.json", {"extensionBundle", "functionTimeout", "logging"}, "azure-functions", "app", ""},
    {"function.json", {"bindings"}, "azure-functions", "function", ""},
    {"Dockerrun.aws.json", {}, "elasticbeanstalk", "environment", ""},
    {".ebextensions/*", {"option_settings"}, "elasticbeanstalk", "configuration", ""},
    {"**/.ebextensions/*", {"option_settings"}, "elasticbeanstalk", "configuration", ""},
    {"cdk.json", {"app"}, "cdk", "app", "app"},
    {"Pulumi.{yaml,yml}", {"runtime"}, "pulumi", "project", "name"},
    {"vercel.json", {}, "vercel", "project", "name"},
    {"netlify.toml", {}, "netlify", "site", ""},
    {"*.{json,yaml,yml}", {"ProductionVariants"}, "sagemaker", "endpoint-config", "EndpointConfigName"},
    {"*.{json,yaml,yml}", {"AlgorithmSpecification"}, "sagemaker", "training-job", "TrainingJobName"},
    {"*.{json,yaml,yml}", {"HyperParameterTuningJobConfig"}, "sagemaker", "tuning-job", "HyperParameterTuningJobName"},
    {"*.{json,yaml,yml}", {"MonitoringScheduleConfig"}, "sagemaker", "monitoring-schedule", "MonitoringScheduleName"},
    {"*.{json,yaml,yml}", {"workerPoolSpecs", "jobSpec"}, "vertex", "custom-job", "displayName"},
    {"*.{json,yaml,yml}", {"deployedModel", "dedicatedResources"}, "vertex", "deployed-model", "displayName"},
    {"*.{json,yaml,yml}", {"trafficSplit"}, "vertex", "endpoint", "displayName"},
    {"*.{json,yaml,yml}",
     {"modelDeploymentMonitoringObjectiveConfigs"},
     "vertex",
     "model-monitoring-job",
     "displayName"},
    {"*.{json,yaml,yml}", {"studySpec"}, "vertex", "tuning-job", "displayName"},
}};

bool fits(const Manifest& manifest, std::string_view path, const Node& document) {
  const bool by_name_alone = manifest.any_key[0].empty();
  const bool has_key = std::any_of(manifest.any_key.begin(), manifest.any_key.end(),
                                   [&](std::string_view key) { return !key.empty() && document.has(key); });
  return (by_name_alone || has_key) && matches_path(manifest.path, path);
}

}  // namespace

void add_manifest_resource(FileFacts& facts, const Node& document) {
  if (!document.is_mapping() || document.has("apiVersion")) return;
  const std::string_view path = facts.file().path;
  const auto* manifest = std::find_if(manifests.begin(), manifests.end(),
                                      [&](const Manifest& each) { return fits(each, path, document); });
  if (manifest == manifests.end()) return;
  facts.add(Resource{manifest->system, manifest->type, document.text(manifest->name_key)}, document.lines);
}

}  // namespace mlready
