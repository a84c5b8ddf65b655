#include "scaffold/placeholders.h"

#include <algorithm>

#include "base/glob.h"
#include "base/text.h"
#include "scaffold/plain_text.h"

namespace mlready {
namespace {

using Element = std::map<std::string, std::string>;
using Elements = std::vector<Element>;

Elements named(const std::vector<std::string>& names) {
  Elements elements;
  for (const auto& name : names) elements.push_back({{"name", name}});
  return elements;
}

Elements placed(const std::vector<NamedPlace>& names) {
  Elements elements;
  for (const auto& one : names) {
    elements.push_back({{"name", one.name}, {"place", one.place}, {"index", std::to_string(elements.size() + 1)}});
  }
  return elements;
}

Element element_of(const ServedRoute& route) {
  return {{"method", route.method},
          {"method_lower", to_lower(route.method)},
          {"path", route.path},
          {"handler", route.handler}};
}

/// The name as a DNS label, for images and objects of Kubernetes.
std::string label_of(std::string_view name) {
  auto label = to_lower(name);
  for (auto& character : label) {
    if (!is_plain_label(std::string_view(&character, 1))) character = '-';
  }
  label.erase(0, label.find_first_not_of('-'));
  label = label.substr(0, 50);
  label.erase(label.find_last_not_of('-') + 1);
  return label.empty() ? "project" : label;
}

void add_model(Placeholders& values, const ModelContext& model) {
  values.flags["trains"] = model.trains;
  values.texts["framework_names"] = join(model.frameworks, ", ");
  values.texts["metric_names"] = join(model.metrics, ", ");
  values.texts["first_metric"] = model.metrics.empty() ? "" : model.metrics.front();
  values.texts["tracker"] = model.tracker;
  values.texts["training_script"] = model.training_script;
  values.lists["estimators"] = placed(model.estimators);
  values.lists["metrics"] = named(model.metrics);
  values.lists["data_sources"] = placed(model.data_sources);
  const auto is = [&](std::string_view name) {
    return std::ranges::find(model.frameworks, name) != model.frameworks.end();
  };
  values.flags["pytorch"] = is("PyTorch") || is("Lightning") || is("Transformers");
  values.flags["tensorflow"] = is("TensorFlow") || is("Keras");
}

void add_routes(Placeholders& values, const ServiceContext& service) {
  Elements all;
  Elements plain_gets;
  for (const auto& route : service.routes) {
    all.push_back(element_of(route));
    if (route.method != "GET" || has_parameters(route.path) || route.path == service.health_path) continue;
    plain_gets.push_back(element_of(route));
    plain_gets.back()["index"] = std::to_string(plain_gets.size());
  }
  values.lists["routes"] = std::move(all);
  values.lists["plain_gets"] = std::move(plain_gets);
}

void add_service(Placeholders& values, const ServiceContext& service) {
  values.flags["serves"] = service.serves;
  values.flags["fastapi"] = service.framework == WebFramework::fastapi;
  values.flags["flask"] = service.framework == WebFramework::flask;
  values.texts["web_framework"] = service.framework_name;
  values.texts["application"] = service.application;
  values.texts["service_file"] = service.file;
  values.texts["health_path"] = service.health_path;
  values.texts["predict_path"] = service.predict_path;
  values.texts["port"] = service.port;
  add_routes(values, service);
}

void add_delivery(Placeholders& values, const DeliveryContext& delivery) {
  values.flags["github"] = delivery.ci == CiSystem::github;
  values.flags["gitlab"] = delivery.ci == CiSystem::gitlab;
  values.flags["azure"] = delivery.ci == CiSystem::azure;
  values.flags["tests"] = delivery.tests;
  values.flags["python_project"] = delivery.python_project;
  values.texts["dockerfile"] = delivery.dockerfile;
  values.texts["deployment"] = delivery.deployment;
  values.texts["container"] = delivery.container;
  values.texts["manifest"] = delivery.manifest;
  if (!delivery.container_port.empty()) values.texts["port"] = delivery.container_port;
  const auto folder = folder_of(delivery.manifest);
  values.texts["manifest_folder"] = folder.empty() ? std::string() : std::string(folder) + "/";
  values.texts["chart"] = delivery.chart;
  values.texts["release"] = delivery.release;
  values.texts["compose_file"] = delivery.compose_file;
  values.texts["compose_service"] = delivery.compose_service;
  values.texts["requirements"] = delivery.requirements;
  values.texts["python_version"] = delivery.python_version;
  Elements ecosystems;
  for (const auto& one : delivery.ecosystems) ecosystems.push_back({{"name", one.name}, {"directory", one.directory}});
  values.lists["ecosystems"] = std::move(ecosystems);
}

}  // namespace

Placeholders placeholders(const ScaffoldContext& context) {
  Placeholders values;
  values.texts["project"] = context.project;
  values.texts["label"] = label_of(context.project);
  values.texts["code_folder"] = context.code_folder;
  values.flags["python"] = context.python;
  add_model(values, context.model);
  add_service(values, context.service);
  add_delivery(values, context.delivery);
  return values;
}

bool holds(const Placeholders& values, const std::string& name) {
  if (const auto flag = values.flags.find(name); flag != values.flags.end()) return flag->second;
  if (const auto text = values.texts.find(name); text != values.texts.end()) return !text->second.empty();
  const auto list = values.lists.find(name);
  return list != values.lists.end() && !list->second.empty();
}

}  // namespace mlready
