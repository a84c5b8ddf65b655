#include "deploy_facts.h"
#include "support/catch.h"

namespace {

using namespace mlready;
using deploy_test::all;
using deploy_test::interpreted;
using deploy_test::Strings;

Strings resources(std::string text, Language language = Language::yaml) {
  return all<Resource>(interpreted(interpret_observability, "file", std::move(text), language));
}

TEST_CASE("Prometheus scrape jobs and rules, also as a custom resource") {
  CHECK(resources("scrape_configs:\n  - job_name: api\n    static_configs: []\n") ==
        Strings{"2-3 prometheus scrape_job api"});
  constexpr auto groups =
      "groups:\n  - name: g\n    rules:\n      - alert: Slow\n        expr: x > 1\n      - record: r\n        expr: "
      "sum(x)\n";
  CHECK(resources(groups) ==
        Strings{"2-7 prometheus rule-group g", "4-5 prometheus alert-rule Slow", "6-7 prometheus recording-rule r"});
  CHECK(resources("kind: PrometheusRule\nspec:\n  groups:\n    - name: g\n      rules:\n        - alert: A\n          "
                  "expr: y\n")
            .size() == 2);
}

TEST_CASE("Alertmanager receivers and OpenTelemetry pipelines") {
  CHECK(resources("route: {receiver: slack}\nreceivers:\n  - name: slack\n    slack_configs: []\n") ==
        Strings{"3-4 alertmanager receiver slack"});
  CHECK(resources("receivers: {otlp: }\nexporters:\n  jaeger: {}\nservice:\n  pipelines:\n    traces: {exporters: "
                  "[jaeger]}\n") ==
        Strings{"1 otel receiver otlp", "3 otel exporter jaeger", "6 otel pipeline traces"});
}

TEST_CASE("Grafana dashboards and provisioning") {
  CHECK(resources("{\"title\": \"Model\", \"panels\": [{}], \"schemaVersion\": 39}", Language::json) ==
        Strings{"1 grafana dashboard Model"});
  CHECK(resources("apiVersion: 1\ndatasources:\n  - name: Prometheus\n    type: prometheus\n") ==
        Strings{"3-4 grafana datasource Prometheus"});
  CHECK(resources("{\"panels\": [1], \"title\": \"comic\"}", Language::json).empty());
  CHECK(resources("receivers: [a]\ngroups: [admin]\n").empty());
}

TEST_CASE("OpenAPI operations and AsyncAPI channels are routes") {
  const auto facts = interpreted(interpret_api_description, "openapi.yaml", R"(openapi: 3.0.0
info: {title: Scores}
paths:
  /predict:
    parameters: []
    post:
      operationId: predict
  /health:
    get: {}
)");
  CHECK(all<Resource>(facts) == Strings{"1-9 openapi specification Scores"});
  CHECK(all<Route>(facts) == Strings{"6-7 POST /predict predict", "9 GET /health "});
  CHECK(all<Route>(interpreted(interpret_api_description, "a.yaml", "asyncapi: 2.6.0\nchannels:\n  scores: {}\n")) ==
        Strings{"3  scores "});
  CHECK(interpreted(interpret_api_description, "a.yaml", "paths:\n  a: {get: x}\n").facts().empty());
}

}  // namespace
