#include <re2/re2.h>

#include "base/glob.h"
#include "base/text.h"
#include "scaffold/detect.h"
#include "scaffold/facts_of_code.h"
#include "scaffold/plain_text.h"

namespace mlready {
namespace {

void find_ci(DeliveryContext& delivery, const FactStore& store, const Report& report) {
  bool gitlab = contains(report.target.revision.remote_url, "gitlab");
  bool azure = contains(report.target.revision.remote_url, "dev.azure.com");
  bool github = false;
  for (const auto reference : store.of<CiStep>()) {
    const auto system = store.get<CiStep>(reference).system;
    github = github || system == "github";
    gitlab = gitlab || system == "gitlab";
    azure = azure || system == "azure";
  }
  delivery.ci_detected = github || gitlab || azure;
  if (github || !delivery.ci_detected) return;
  delivery.ci = gitlab ? CiSystem::gitlab : CiSystem::azure;
}

/// Paths that fewer folders stand before come first.
bool is_nearer_to_root(const std::string& left, const std::string& right) {
  const auto depth = [](const std::string& path) { return std::ranges::count(path, '/'); };
  return right.empty() || depth(left) < depth(right);
}

void find_files(DeliveryContext& delivery, const FactStore& store) {
  for (const auto& facts : store.files()) {
    const auto& file = facts.file();
    delivery.tests = delivery.tests || (file.role == Role::test && file.language == Language::python);
    if (!is_own(facts) || !is_plain_path(file.path)) continue;
    if (file.language == Language::dockerfile && is_nearer_to_root(file.path, delivery.dockerfile)) {
      delivery.dockerfile = file.path;
    }
    if (file_name(file.path) == "requirements.txt" && is_nearer_to_root(file.path, delivery.requirements)) {
      delivery.requirements = file.path;
    }
    delivery.python_project = delivery.python_project || file.path == "pyproject.toml" || file.path == "setup.py";
  }
}

/// The value of the first key that ends so on the lines of the object.
std::string_view value_within(const FileFacts& facts, Lines lines, std::string_view ending) {
  for (const auto& fact : facts.facts()) {
    const auto* key = std::get_if<ConfigKey>(&fact.payload);
    if (key == nullptr || fact.lines.first < lines.first || fact.lines.last > lines.last) continue;
    if (key->path.ends_with(ending)) return key->value;
  }
  return {};
}

/// The first Deployment with plain names; those of charts have templates in their place.
void find_deployment(DeliveryContext& delivery, const FactStore& store) {
  for_each_own<KubernetesObject>(store, [&](const KubernetesObject& object, const FileFacts& facts, Lines lines) {
    if (object.kind != "Deployment" || !delivery.deployment.empty() || !is_plain_label(object.name)) return;
    const auto container = value_within(facts, lines, "spec.template.spec.containers[].name");
    if (!is_plain_label(container) || !is_plain_path(facts.file().path)) return;
    delivery.deployment = object.name;
    delivery.container = container;
    delivery.manifest = facts.file().path;
    const auto port = value_within(facts, lines, "spec.template.spec.containers[].ports[].containerPort");
    if (is_plain_label(port)) delivery.container_port = port;
  });
}

/// Charts of the repository, and services that its Compose files build.
void find_resources(DeliveryContext& delivery, const FactStore& store) {
  for_each_own<Resource>(store, [&](const Resource& resource, const FileFacts& facts, Lines) {
    const std::string& path = facts.file().path;
    if (!is_plain_label(resource.name) || !is_plain_path(path)) return;
    if (resource.system == "helm" && resource.type == "chart" && delivery.release.empty()) {
      delivery.release = resource.name;
      delivery.chart = folder_of(path).empty() ? "." : folder_of(path);
    }
    const auto build = fmt::format("services.{}.build", resource.name);
    const bool built = std::ranges::any_of(facts.facts(), [&](const Fact& fact) {
      const auto* key = std::get_if<ConfigKey>(&fact.payload);
      return key != nullptr && key->path.starts_with(build);
    });
    if (resource.system == "compose" && resource.type == "service" && built && delivery.compose_file.empty()) {
      delivery.compose_file = path;
      delivery.compose_service = resource.name;
    }
  });
}

/// The version of the image that code is packaged in, else the oldest that the project allows.
void find_python_version(DeliveryContext& delivery, const FactStore& store) {
  static const RE2 image(R"((?:^|/)python:(3\.\d{1,2}))");
  static const RE2 allowed(R"((?:>=|==|~=|\^)\s*(3\.\d{1,2}))");
  for_each_own<ConfigKey>(store, [&](const ConfigKey& key, const FileFacts& facts, Lines) {
    if (facts.file().path != "pyproject.toml" || !key.path.ends_with("python")) return;
    RE2::PartialMatch(re2::StringPiece(key.value.data(), key.value.size()), allowed, &delivery.python_version);
  });
  for_each_own<ImageInstruction>(store, [&](const ImageInstruction& one, const FileFacts&, Lines) {
    if (one.instruction != "FROM") return;
    RE2::PartialMatch(re2::StringPiece(one.value.data(), one.value.size()), image, &delivery.python_version);
  });
}

/// How Dependabot calls the ecosystem of a manifest; empty where it does not know it.
/// https://docs.github.com/en/code-security/dependabot/ecosystems-supported-by-dependabot
std::string_view dependabot_name(std::string_view ecosystem) {
  constexpr std::pair<std::string_view, std::string_view> names[] = {
      {"pypi", "pip"},    {"npm", "npm"},     {"go", "gomod"},     {"cargo", "cargo"},
      {"maven", "maven"}, {"nuget", "nuget"}, {"gradle", "gradle"}};
  const auto* found = std::ranges::find(names, ecosystem, &std::pair<std::string_view, std::string_view>::first);
  return found == std::end(names) ? std::string_view{} : found->second;
}

void add_ecosystem(DeliveryContext& delivery, std::string_view name, std::string_view path) {
  constexpr std::size_t most = 20;
  const PackageEcosystem one{std::string(name), "/" + std::string(folder_of(path))};
  const bool known = std::ranges::any_of(delivery.ecosystems, [&](const PackageEcosystem& other) {
    return other.name == one.name && other.directory == one.directory;
  });
  if (!known && !name.empty() && delivery.ecosystems.size() < most) delivery.ecosystems.push_back(one);
}

void find_ecosystems(DeliveryContext& delivery, const FactStore& store) {
  for_each_own<Dependency>(store, [&](const Dependency& dependency, const FileFacts& facts, Lines) {
    if (dependency.source != DependencySource::manifest || !is_plain_path(facts.file().path)) return;
    add_ecosystem(delivery, dependabot_name(dependency.ecosystem), facts.file().path);
  });
  for (const auto& facts : store.files()) {
    const auto& file = facts.file();
    if (!is_own(facts) || !is_plain_path(file.path)) continue;
    if (file.language == Language::dockerfile) add_ecosystem(delivery, "docker", file.path);
    if (file.path.ends_with(".tf")) add_ecosystem(delivery, "terraform", file.path);
  }
  // Dependabot finds the workflows below the root by itself.
  const bool actions = std::ranges::any_of(store.of<CiStep>(), [&](FactReference reference) {
    return store.get<CiStep>(reference).system == "github" && !store.get<CiStep>(reference).uses.empty();
  });
  if (actions) add_ecosystem(delivery, "github-actions", {});
}

}  // namespace

DeliveryContext detect_delivery(const FactStore& store, const Report& report) {
  DeliveryContext delivery;
  find_ci(delivery, store, report);
  find_files(delivery, store);
  find_deployment(delivery, store);
  find_resources(delivery, store);
  find_python_version(delivery, store);
  find_ecosystems(delivery, store);
  return delivery;
}

}  // namespace mlready
