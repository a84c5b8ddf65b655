#include "scan/upstream_charts.h"

#include <algorithm>
#include <array>
#include <functional>

#include "base/glob.h"
#include "base/text.h"
#include "scan/content.h"
#include "scan/path.h"

namespace mlready {
namespace {

constexpr std::uint64_t largest_chart = 64 << 10;

/// Charts that their own projects publish and nobody writes anew.
constexpr auto published = std::to_array<std::string_view>({"alertmanager",
                                                            "argo-cd",
                                                            "argo-events",
                                                            "argo-rollouts",
                                                            "argo-workflows",
                                                            "cassandra",
                                                            "cert-manager",
                                                            "clickhouse",
                                                            "cluster-autoscaler",
                                                            "consul",
                                                            "elasticsearch",
                                                            "external-dns",
                                                            "external-secrets",
                                                            "fluent-bit",
                                                            "fluentd",
                                                            "gatekeeper",
                                                            "grafana",
                                                            "harbor",
                                                            "influxdb",
                                                            "ingress-nginx",
                                                            "istiod",
                                                            "jaeger",
                                                            "jenkins",
                                                            "k8s-monitoring",
                                                            "kafka",
                                                            "keda",
                                                            "kibana",
                                                            "kong",
                                                            "kube-prometheus-stack",
                                                            "kube-state-metrics",
                                                            "kyverno",
                                                            "linkerd",
                                                            "logstash",
                                                            "loki",
                                                            "metrics-server",
                                                            "mimir-distributed",
                                                            "minio",
                                                            "mongodb",
                                                            "mysql",
                                                            "nats",
                                                            "neo4j",
                                                            "nginx-ingress-controller",
                                                            "nvidia-device-plugin",
                                                            "oauth2-proxy",
                                                            "opensearch",
                                                            "opentelemetry-collector",
                                                            "postgresql",
                                                            "postgresql-ha",
                                                            "prometheus",
                                                            "prometheus-adapter",
                                                            "prometheus-blackbox-exporter",
                                                            "prometheus-node-exporter",
                                                            "prometheus-operator",
                                                            "prometheus-pushgateway",
                                                            "promtail",
                                                            "rabbitmq",
                                                            "redis",
                                                            "redis-cluster",
                                                            "sealed-secrets",
                                                            "strimzi-kafka-operator",
                                                            "tempo",
                                                            "tempo-distributed",
                                                            "traefik",
                                                            "trivy-operator",
                                                            "vault",
                                                            "velero",
                                                            "vector",
                                                            "zookeeper"});

/// The value of a top-level key of one line; empty where there is none.
std::string_view value_of(std::string_view text, std::string_view key) {
  for (const auto line : split_lines(text)) {
    if (!line.starts_with(key)) continue;
    const auto value = trim(line.substr(key.size()));
    return value.size() > 1 && (value.front() == '"' || value.front() == '\'') ? value.substr(1, value.size() - 2)
                                                                               : value;
  }
  return {};
}

}  // namespace

bool is_upstream_chart(std::string_view chart) {
  const bool has_source = has_line_starting(chart, "sources:") || has_line_starting(chart, "home:");
  return has_source && std::ranges::find(published, value_of(chart, "name:")) != published.end();
}

std::vector<std::string> upstream_chart_folders(const FileSystem& files, const std::vector<FileEntry>& entries) {
  std::vector<std::string> folders;
  for (const auto& entry : entries) {
    const auto folder = folder_of(entry.path);
    if (file_name(entry.path) != "Chart.yaml" || folder.empty()) continue;
    const auto text = files.read(entry.path, largest_chart);
    if (text && is_upstream_chart(*text)) folders.emplace_back(folder);
  }
  std::ranges::sort(folders);
  return folders;
}

bool is_part_of_chart(std::string_view path, const std::vector<std::string>& folders) {
  if (folders.empty()) return false;
  const PathPatterns parts({"{templates/**,charts/**,crds/**,ci/**,values.yaml,values.schema.json,Chart.lock,*.md}"});
  const std::string lower = to_lower(path);
  for (auto end = path.find('/'); end != std::string_view::npos; end = path.find('/', end + 1)) {
    const bool chart = std::ranges::binary_search(folders, path.substr(0, end), std::less<>{});
    if (chart && parts.match(std::string_view(lower).substr(end + 1))) return true;
  }
  return false;
}

}  // namespace mlready
