#include "extract/deploy/compose_extends.h"
#include "extract/deploy/helm_values.h"
#include "support/catch.h"

namespace mlready {
namespace {

FileFacts file_with(std::string path, std::vector<ConfigKey> keys) {
  FileFacts facts({std::move(path), std::string(keys.size(), '\n'), Language::yaml, Role::deploy});
  std::uint32_t line = 0;
  for (const auto key : keys) {
    ++line;
    facts.add(key, {line, line});
  }
  return facts;
}

std::vector<std::string> keys_of(const FileFacts& file) {
  std::vector<std::string> keys;
  for (const auto& fact : file.facts()) {
    const auto& key = std::get<ConfigKey>(fact.payload);
    keys.push_back(std::to_string(fact.lines.first) + " " + std::string(key.path) + "=" + std::string(key.value));
  }
  return keys;
}

TEST_CASE("A Helm template gets the values that it uses, one leaf or a whole branch, at its own keys and lines") {
  std::vector<FileFacts> files;
  files.push_back(
      file_with("chart/templates/app.yaml", {{"spec.replicas", "{{ .Values.replicas }}"},
                                             {"spec.resources", "{{- toYaml .Values.resources | nindent 8 }}"},
                                             {"spec.name", "{{ .Chart.Name }}"}}));
  files.push_back(
      file_with("chart/values.yaml", {{"replicas", "3"}, {"resources.limits.cpu", "1"}, {"resourcesX", "no"}}));
  resolve_helm_values(files);
  CHECK(keys_of(files[0]) == std::vector<std::string>{"1 spec.replicas={{ .Values.replicas }}",
                                                      "2 spec.resources={{- toYaml .Values.resources | nindent 8 }}",
                                                      "3 spec.name={{ .Chart.Name }}", "1 spec.replicas=3",
                                                      "2 spec.resources.limits.cpu=1"});
}

TEST_CASE("Files outside a chart's templates, and values that are not there, get nothing") {
  std::vector<FileFacts> files;
  files.push_back(file_with("other/app.yaml", {{"a", "{{ .Values.b }}"}}));
  files.push_back(file_with("chart/templates/app.yaml", {{"a", "{{ .Values.unknown }}"}, {"b", ".Values.b"}}));
  files.push_back(file_with("chart/values.yaml", {{"b", "1"}}));
  resolve_helm_values(files);
  CHECK(keys_of(files[0]).size() == 1);
  CHECK(keys_of(files[1]).size() == 2);
}

TEST_CASE("A Compose service gets what it extends from another file") {
  std::vector<FileFacts> files;
  files.push_back(file_with(
      "deploy/app.yml", {{"services.api.extends.file", "../common.yml"}, {"services.api.extends.service", "base"}}));
  files.push_back(file_with("common.yml", {{"services.base.mem_limit", "1g"}, {"services.base2.mem_limit", "9g"}}));
  resolve_compose_extends(files);
  REQUIRE(keys_of(files[0]).size() == 3);
  CHECK(keys_of(files[0]).back() == "1 services.api.mem_limit=1g");
}

TEST_CASE("A Compose service that extends a file beyond the root, its own file or none gets nothing") {
  std::vector<FileFacts> files;
  files.push_back(file_with("a.yml", {{"services.x.extends.file", "../b.yml"}, {"services.x.extends.service", "s"}}));
  files.push_back(file_with("c.yml", {{"services.x.extends.file", "c.yml"}, {"services.x.extends.service", "x"}}));
  files.push_back(file_with("d.yml", {{"services.x.extends.file", "lost.yml"}, {"services.x.extends.service", "x"}}));
  resolve_compose_extends(files);
  for (const auto& file : files) CHECK(keys_of(file).size() == 2);
}

}  // namespace
}  // namespace mlready
