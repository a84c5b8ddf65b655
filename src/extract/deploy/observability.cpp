#include "base/text.h"
#include "extract/deploy/deploy.h"

namespace mlready {
namespace {

void add_named(FileFacts& facts, const Node& list, std::string_view system, std::string_view type,
               std::string_view name_key) {
  for (const auto* element : list.elements()) {
    if (element->has(name_key)) facts.add(Resource{system, type, element->text(name_key)}, element->lines);
  }
}

void add_members(FileFacts& facts, const Node& mapping, std::string_view system, std::string_view type) {
  for (const auto& member : mapping.members) facts.add(Resource{system, type, member.key}, member.lines);
}

/// Groups of rules: Prometheus and Loki rules have `expr`, Grafana's have `title` and `data`.
/// https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/
void add_rule_groups(FileFacts& facts, const Node& groups) {
  for (const auto* group : groups.elements()) {
    const Node& rules = (*group)["rules"];
    if (!rules.is_sequence()) continue;
    facts.add(Resource{"prometheus", "rule-group", group->text("name")}, group->lines);
    for (const auto* rule : rules.items) {
      if (!rule->has("expr")) continue;
      const bool alert = rule->has("alert");
      facts.add(Resource{"prometheus", alert ? "alert-rule" : "recording-rule", rule->text(alert ? "alert" : "record")},
                rule->lines);
    }
    add_named(facts, rules, "grafana", "alert-rule", "title");
  }
}

/// https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/
void add_dashboard(FileFacts& facts, const Node& document) {
  const Node& dashboard = document.has("dashboard") ? document["dashboard"] : document;
  const bool panels = dashboard["panels"].is_sequence() || dashboard["rows"].is_sequence();
  const bool grafana = dashboard.has("schemaVersion") || dashboard.has("templating") || dashboard.has("time");
  if (panels && grafana) facts.add(Resource{"grafana", "dashboard", dashboard.text("title")}, document.lines);
}

/// https://grafana.com/docs/grafana/latest/administration/provisioning/
void add_provisioning(FileFacts& facts, const Node& document) {
  if (!document["apiVersion"].is_scalar() || document.has("kind")) return;
  add_named(facts, document["datasources"], "grafana", "datasource", "name");
  add_named(facts, document["providers"], "grafana", "dashboard-provider", "name");
  add_named(facts, document["contactPoints"], "grafana", "contact-point", "name");
}

/// https://opentelemetry.io/docs/collector/configuration/
void add_collector(FileFacts& facts, const Node& document) {
  if (!document["service"]["pipelines"].is_mapping()) return;
  add_members(facts, document["receivers"], "otel", "receiver");
  add_members(facts, document["exporters"], "otel", "exporter");
  add_members(facts, document["service"]["pipelines"], "otel", "pipeline");
}

void add_all(FileFacts& facts, const Node& document) {
  const bool custom_rules = contains(document.text("kind"), "Rule");
  add_rule_groups(facts, custom_rules ? document["spec"]["groups"] : document["groups"]);
  add_named(facts, document["scrape_configs"], "prometheus", "scrape_job", "job_name");
  if (document["route"].is_mapping() && document["receivers"].is_sequence()) {
    add_named(facts, document["receivers"], "alertmanager", "receiver", "name");
  }
  add_dashboard(facts, document);
  add_provisioning(facts, document);
  add_collector(facts, document);
}

}  // namespace

void interpret_observability(FileFacts& facts, std::span<const Node* const> documents) {
  for (const auto* document : documents) {
    if (document->is_mapping()) add_all(facts, *document);
  }
}

}  // namespace mlready
